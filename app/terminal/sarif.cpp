// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/sarif.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

QJsonObject result(const Problem &problem)
{
    QJsonObject json{{u"ruleId"_s, problem.rule},
                     {u"level"_s, severityName(problem.severity)},
                     {u"message"_s, QJsonObject{{u"text"_s, problem.hint.isEmpty() ? problem.message
                                                                                   : problem.message + u". "_s
                                                                                         + problem.hint}}}};
    if (!problem.path.isEmpty()) {
        const QJsonObject file{{u"uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(problem.path, "/"))}};
        QJsonObject place{{u"artifactLocation"_s, file}};
        if (problem.place.line > 0)
            place.insert(u"region"_s, QJsonObject{{u"startLine"_s, problem.place.line},
                                                  {u"startColumn"_s, qMax(1, problem.place.column)}});
        json.insert(u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}});
    }
    return json;
}

} // namespace

QJsonObject sarifLog(const std::vector<Problem> &problems)
{
    QJsonArray results;
    QStringList ruleIds;
    for (const Problem &problem : problems) {
        results.append(result(problem));
        if (!ruleIds.contains(problem.rule))
            ruleIds += problem.rule;
    }
    QJsonArray rules;
    for (const QString &id : std::as_const(ruleIds))
        rules.append(QJsonObject{{u"id"_s, id}});
    const QJsonObject driver{
        {u"name"_s, u"cairn"_s}, {u"version"_s, QCoreApplication::applicationVersion()}, {u"rules"_s, rules}};
    return {{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
            {u"version"_s, u"2.1.0"_s},
            {u"runs"_s, QJsonArray{QJsonObject{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                                               {u"results"_s, results}}}}};
}

} // namespace cairn::terminal
