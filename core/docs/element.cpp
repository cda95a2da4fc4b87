// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/element.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

const QString *Element::attribute(QStringView name) const
{
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &found->value;
}

void Element::setAttribute(const QString &name, const QString &value)
{
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    if (found == attributes.end())
        attributes.push_back({name, value});
    else
        found->value = value;
}

QString attributeOf(const Element &element, QStringView name)
{
    const QString *value = element.attribute(name);
    return value ? *value : QString();
}

std::vector<QStringView> classesOf(const Element &element)
{
    std::vector<QStringView> names;
    if (const QString *value = element.attribute(u"class")) {
        for (const QStringView name : QStringView(*value).tokenize(u' ', Qt::SkipEmptyParts))
            names.push_back(name);
    }
    return names;
}

bool Element::hasClass(QStringView name) const
{
    const QString *value = attribute(u"class");
    if (!value || !value->contains(name))
        return false;
    return std::ranges::contains(classesOf(*this), name);
}

void Element::addClass(const QString &name)
{
    const QString *value = attribute(u"class");
    setAttribute(u"class"_s, value && !value->isEmpty() ? *value + u' ' + name : name);
}

QString textOf(const Element &element)
{
    if (element.isText())
        return element.text;
    QString text;
    for (const Element *child : element.children)
        text += textOf(*child);
    return text;
}

ElementTree::ElementTree()
    : m_root(&m_elements.make())
{
    m_root->tag = u"body"_s;
}

Element *ElementTree::make(const QString &tag)
{
    Element &element = m_elements.make();
    element.tag = tag;
    return &element;
}

Element *ElementTree::makeText(QString text)
{
    Element &element = m_elements.make();
    element.text = std::move(text);
    return &element;
}

} // namespace cairn
