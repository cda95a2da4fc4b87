// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/dump.h"

#include "base/json.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

QString placeText(Place place)
{
    return u"%1:%2"_s.arg(place.line).arg(place.column);
}

void appendField(QString &text, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        text += u"  %1: %2\n"_s.arg(label, value);
}

} // namespace

QString dump(const Value &value)
{
    if (const Value::List *list = value.list()) {
        QStringList items;
        for (const Value &item : *list)
            items += dump(item);
        return u'[' + items.join(u", "_s) + u']';
    }
    if (const Value::Map *map = value.map()) {
        QStringList members;
        for (const Member &member : *map)
            members += member.key + u": "_s + dump(member.value);
        return u'{' + members.join(u", "_s) + u'}';
    }
    return QString::fromUtf8(writeJson(value));
}

QString dump(const std::vector<YamlDocument> &documents)
{
    QStringList lines;
    for (const YamlDocument &document : documents) {
        lines += document.fault ? placeText(document.fault->place) + u": "_s + document.fault->message
                                : dump(document.root);
    }
    return lines.join(u'\n');
}

QString dump(const Problem &problem)
{
    QString text = u"%1:%2: %3 %4: %5\n"_s.arg(problem.path, placeText(problem.place),
                                               severityName(problem.severity), problem.rule, problem.message);
    appendField(text, u"hint"_s, problem.hint);
    appendField(text, u"about"_s, problem.ref);
    return text;
}

QString dump(const std::vector<Problem> &problems)
{
    QString text;
    for (const Problem &problem : problems)
        text += dump(problem);
    return text;
}

QStringList places(const std::vector<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines += u"%1:%2 %3"_s.arg(problem.path, placeText(problem.place), problem.rule);
    return lines;
}

QString dump(const Entity &entity)
{
    QString text = u"%1 (%2) lines %3-%4\n"_s.arg(entity.ref.canonical(), entity.apiVersion)
                       .arg(entity.place.line)
                       .arg(entity.lastLine);
    appendField(text, u"title"_s, entity.title);
    appendField(text, u"description"_s, entity.description.simplified());
    appendField(text, u"type"_s, entity.type);
    appendField(text, u"lifecycle"_s, entity.lifecycle);
    appendField(text, u"owner"_s, entity.owner);
    appendField(text, u"system"_s, entity.system);
    appendField(text, u"tags"_s, entity.tags.join(u", "_s));
    for (const Relation &relation : entity.relations)
        text += u"  %1 -> %2 at %3\n"_s.arg(relation.type, relation.target, placeText(relation.place));
    return text;
}

} // namespace cairn::test
