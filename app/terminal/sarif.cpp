// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/sarif.h"

#include "base/yamltoken.h"
#include "catalog/fix.h"
#include "catalog/rule.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

const QString sourceRoot = u"SRCROOT"_s;

QString levelName(Severity severity)
{
    return severity == Severity::Info ? u"note"_s : severityName(severity);
}

QJsonObject message(const QString &text)
{
    return {{u"text"_s, text}};
}

QJsonObject artifact(const QString &path)
{
    if (QDir::isAbsolutePath(path))
        return {{u"uri"_s, QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)}};
    return {{u"uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(path, "/"))},
            {u"uriBaseId"_s, sourceRoot}};
}

QJsonObject region(Place start, Place end)
{
    return {{u"startLine"_s, start.line},
            {u"startColumn"_s, start.column},
            {u"endLine"_s, end.line},
            {u"endColumn"_s, end.column}};
}

QJsonObject regionOf(const Problem &problem, const QByteArray &text)
{
    const Place start{problem.place.line, std::max(1, problem.place.column)};
    const auto token = tokenAt(text, start);
    if (!token)
        return {{u"startLine"_s, start.line}, {u"startColumn"_s, start.column}};
    return region(start, placeOf(text, token->offset + token->length));
}

QJsonArray fixesOf(const Problem &problem, const QByteArray &text)
{
    const std::optional<Fix> fix = findFix(problem, text);
    if (!fix)
        return {};
    QJsonArray replacements;
    for (const TextEdit &edit : fix->edits)
        replacements.append(
            QJsonObject{{u"deletedRegion"_s,
                         region(placeOf(text, edit.offset), placeOf(text, edit.offset + edit.length))},
                        {u"insertedContent"_s, message(QString::fromUtf8(edit.text))}});
    return {QJsonObject{
        {u"description"_s, message(fix->title)},
        {u"artifactChanges"_s, QJsonArray{QJsonObject{{u"artifactLocation"_s, artifact(problem.path)},
                                                      {u"replacements"_s, replacements}}}}}};
}

/// Of what a person would call the same problem: its rule, its file and its line's text, which other changes
/// of the file leave as they are.
QString fingerprint(const Problem &problem, const QByteArray &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QByteArray &part : {problem.rule.toUtf8(), problem.path.toUtf8(),
                                   lineOf(text, problem.place.line).trimmed().toByteArray()}) {
        hash.addData(part);
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().toHex().first(16));
}

QString plainPage(const QString &page)
{
    QString text;
    for (const RuleSection &section : ruleSections(page)) {
        text += section.title + u":\n"_s;
        for (const RuleBlock &block : section.blocks)
            text += (block.isCode ? block.text : QString(block.text).remove(u'`')) + u"\n\n"_s;
    }
    return text.trimmed();
}

QJsonObject descriptor(const Rule &rule)
{
    const QString page = rulePage(rule.id);
    const QString summary = rule.summary.toString() + u'.';
    return {{u"id"_s, rule.id.toString()},
            {u"shortDescription"_s, message(summary)},
            {u"fullDescription"_s, message(summary)},
            {u"help"_s, QJsonObject{{u"text"_s, plainPage(page)}, {u"markdown"_s, page}}},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelName(rule.severity)}}},
            {u"properties"_s, QJsonObject{{u"tags"_s, QJsonArray{categoryName(rule.category)}}}}};
}

QJsonObject result(const Problem &problem, qsizetype ruleIndex, const QByteArray &text, const QString &mark)
{
    QJsonObject json{
        {u"ruleId"_s, problem.rule},
        {u"ruleIndex"_s, ruleIndex},
        {u"level"_s, levelName(problem.severity)},
        {u"message"_s,
         message(problem.hint.isEmpty() ? problem.message : problem.message + u". "_s + problem.hint)},
        {u"partialFingerprints"_s, QJsonObject{{u"primaryLocationLineHash"_s, mark}}}};
    if (problem.path.isEmpty())
        return json;
    QJsonObject place{{u"artifactLocation"_s, artifact(problem.path)}};
    if (problem.place.line > 0)
        place.insert(u"region"_s, regionOf(problem, text));
    json.insert(u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}});
    if (const QJsonArray fixes = fixesOf(problem, text); !fixes.isEmpty())
        json.insert(u"fixes"_s, fixes);
    return json;
}

QJsonObject tool(const QStringList &ruleIds)
{
    QJsonArray rules;
    for (const QString &id : ruleIds) {
        if (const Rule *rule = findRule(id))
            rules.append(descriptor(*rule));
    }
    return {{u"driver"_s, QJsonObject{{u"name"_s, u"cairn"_s},
                                      {u"version"_s, QCoreApplication::applicationVersion()},
                                      {u"rules"_s, rules}}}};
}

} // namespace

QJsonObject sarifLog(const std::vector<Problem> &problems, SourceTexts &texts)
{
    QJsonArray results;
    QStringList ruleIds;
    QHash<QString, int> seen;
    for (const Problem &problem : problems) {
        if (!ruleIds.contains(problem.rule))
            ruleIds += problem.rule;
        const QByteArray &text = texts.of(problem.path);
        const QString mark = fingerprint(problem, text);
        results.append(
            result(problem, ruleIds.indexOf(problem.rule), text, u"%1:%2"_s.arg(mark).arg(++seen[mark])));
    }
    const QString root = QUrl::fromLocalFile(QDir::currentPath() + u'/').toString(QUrl::FullyEncoded);
    const QJsonObject run{{u"tool"_s, tool(ruleIds)},
                          {u"columnKind"_s, u"unicodeCodePoints"_s},
                          {u"originalUriBaseIds"_s, QJsonObject{{sourceRoot, QJsonObject{{u"uri"_s, root}}}}},
                          {u"results"_s, results}};
    return {{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
            {u"version"_s, u"2.1.0"_s},
            {u"runs"_s, QJsonArray{run}}};
}

} // namespace cairn::terminal
