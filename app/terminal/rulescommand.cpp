// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/nearest.h"
#include "catalog/rule.h"
#include "terminal/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

QJsonObject toJson(const Rule &rule)
{
    return {{u"id"_s, rule.id.toString()},
            {u"severity"_s, severityName(rule.severity)},
            {u"category"_s, categoryName(rule.category)},
            {u"summary"_s, rule.summary.toString()}};
}

void printRules()
{
    std::vector<QStringList> rows{{u"RULE"_s, u"SEVERITY"_s, u"SAYS THAT"_s}};
    for (const Rule &rule : rules())
        rows.push_back({rule.id.toString(), severityName(rule.severity), rule.summary.toString()});
    printTable(rows);
}

void printPage(const Rule &rule)
{
    print(tinted(rule.id.toString(), Tint::Strong)
          + tinted(u"  %1, %2"_s.arg(severityName(rule.severity), categoryName(rule.category)), Tint::Faint));
    print(rule.summary.toString() + u'.');
    for (const RuleSection &section : ruleSections(rulePage(rule.id))) {
        print(u'\n' + tinted(section.title, Tint::Strong));
        for (bool isFirst = true; const RuleBlock &block : section.blocks) {
            const QString text =
                block.isCode ? u"    "_s + QString(block.text).replace(u'\n', u"\n    "_s) : block.text;
            print((isFirst ? QString() : u"\n"_s) + text);
            isFirst = false;
        }
    }
}

Error unknownRule(const QString &id)
{
    std::vector<QStringView> ids;
    for (const Rule &rule : rules())
        ids.push_back(rule.id);
    const QString near = nearestName(id, ids);
    return {ErrorKind::NotFound, u"There is no rule \"%1\""_s.arg(id),
            near.isEmpty() ? u"cairn rules lists them"_s : u"Did you mean %1?"_s.arg(near)};
}

} // namespace

void prepareRules(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"RULE"_s, u"The rule to explain; all are listed where none is named."_s,
                                 u"[RULE]"_s);
}

Exit runRules(Context &context, const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() > 1)
        return wrongUsage(u"rules explains one rule at a time"_s, u"rules");
    const Rule *rule = words.isEmpty() ? nullptr : findRule(words.first());
    if (!words.isEmpty() && !rule)
        return fail(unknownRule(words.first()));
    if (!context.isJson) {
        rule ? printPage(*rule) : printRules();
        return Exit::Done;
    }
    if (rule) {
        QJsonObject json = toJson(*rule);
        json.insert(u"page"_s, rulePage(rule->id));
        printJson(json);
        return Exit::Done;
    }
    QJsonArray all;
    for (const Rule &one : rules())
        all.append(toJson(one));
    printJson(all);
    return Exit::Done;
}

} // namespace cairn::terminal
