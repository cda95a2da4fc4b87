// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/arena.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace cairn {

struct Attribute {
    QString name;
    QString value;

    friend bool operator==(const Attribute &, const Attribute &) = default;
};

/// An element of HTML, or a text between elements, which has no tag.
struct Element {
    QString tag;  ///< in small letters; empty for a text
    QString text; ///< of a text; entities are characters here
    std::vector<Attribute> attributes;
    std::vector<Element *> children;
    int line = 0; ///< of the page, from 1; 0 where it is not known

    bool isText() const { return tag.isEmpty(); }
    const QString *attribute(QStringView name) const;
    void setAttribute(const QString &name, const QString &value);
    bool hasClass(QStringView name) const;
    void addClass(const QString &name);
};

/// The value of an attribute; empty where it has none of that name.
QString attributeOf(const Element &element, QStringView name);
/// The words of an element's `class`.
std::vector<QStringView> classesOf(const Element &element);
/// All text in an element.
QString textOf(const Element &element);

/// Owns elements and the way that they hang together. Moving it keeps their addresses.
class ElementTree final
{
public:
    ElementTree();
    ElementTree(ElementTree &&) = default;
    ElementTree &operator=(ElementTree &&) = default;
    Element &root() { return *m_root; }
    const Element &root() const { return *m_root; }
    Element *make(const QString &tag);
    Element *makeText(QString text);
    qsizetype size() const { return qsizetype(m_elements.size()); }

private:
    Arena<Element> m_elements;
    Element *m_root = nullptr;
};

} // namespace cairn
