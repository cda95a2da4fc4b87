// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/provenance.h"

#include "base/json.h"
#include "base/yaml.h"
#include "git/address.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto annotation = "backstage.io/source-template"_L1;

const Member *memberOf(const Value &object, QStringView key)
{
    const Value::Map *members = object.map();
    if (!members)
        return nullptr;
    const auto found = std::ranges::find(*members, key, &Member::key);
    return found == members->end() ? nullptr : &*found;
}

/// Whether a member's value is a map whose members stand on lines of their own below it.
bool isBlock(const Member &member)
{
    const Value::Map *map = member.value.map();
    return map && !map->empty() && map->front().place.line > member.place.line
           && map->front().place.column > member.place.column;
}

QByteArray indented(int column, const QByteArray &text)
{
    return QByteArray(column - 1, ' ') + text;
}

/// The lines to be put in, by the number of the line that they stand behind.
using Insertions = std::map<int, QByteArray>;

void annotate(const Value &document, const QByteArray &ref, const QByteArray &end, Insertions &insertions)
{
    const Member *metadata = memberOf(document, u"metadata");
    if (document.textAt({u"kind"}).isEmpty() || !metadata || !isBlock(*metadata))
        return;
    const QByteArray line = QByteArray(annotation.data(), annotation.size()) + ": " + ref + end;
    const int column = metadata->value.map()->front().place.column;
    const Member *annotations = memberOf(metadata->value, u"annotations");
    if (!annotations) {
        insertions[metadata->place.line] =
            indented(column, "annotations:" + end) + indented(column + 2, line);
    } else if (isBlock(*annotations) && !annotations->value.find(QString(annotation))) {
        insertions[annotations->place.line] = indented(annotations->value.map()->front().place.column, line);
    }
}

QByteArray withInsertions(const QByteArray &text, const Insertions &insertions)
{
    QByteArray made;
    qsizetype at = 0;
    int line = 0;
    for (const auto &[behind, inserted] : insertions) {
        for (; line < behind && at < text.size(); ++line) {
            const qsizetype end = text.indexOf('\n', at);
            const qsizetype next = end < 0 ? text.size() : end + 1;
            made += text.sliced(at, next - at);
            at = next;
        }
        made += inserted;
    }
    return made + text.sliced(at);
}

QByteArray quoted(const QString &text)
{
    return writeJson(Value{text, {}});
}

/// A name as a key of YAML, bare where that is no risk.
QByteArray key(const QString &name)
{
    const bool isPlain = !name.isEmpty() && name[0].isLetter() && std::ranges::all_of(name, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
    });
    return isPlain ? name.toUtf8() : quoted(name);
}

} // namespace

QByteArray withSourceTemplate(const QByteArray &descriptors, const QString &templateRef)
{
    if (templateRef.isEmpty())
        return descriptors;
    const std::vector<YamlDocument> before = readYaml(descriptors);
    const QByteArray end = descriptors.contains("\r\n") ? "\r\n" : "\n";
    Insertions insertions;
    for (const YamlDocument &document : before) {
        if (!document.fault)
            annotate(document.root, templateRef.toUtf8(), end, insertions);
    }
    const QByteArray made = withInsertions(descriptors, insertions);
    const std::vector<YamlDocument> after = readYaml(made);
    const auto isWhole = [](const YamlDocument &one, const YamlDocument &other) {
        return one.fault.has_value() == other.fault.has_value();
    };
    return std::ranges::equal(before, after, isWhole) ? made : descriptors;
}

QByteArray provenanceText(const RunRecord &record, const Value &answers, const Workspace &workspace,
                          const QString &folder)
{
    QByteArray text =
        "# What this was made of. The files are as they were made where their SHA-256 is this one.\n";
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            text += name + QByteArray(": ") + quoted(value) + '\n';
    };
    add("template", record.templateRef);
    add("title", record.templateTitle);
    // A folder of somebody's disk is nobody else's business.
    if (isGitUrl(record.base.location)) {
        add("location", record.base.location);
        add("file", record.templateFile);
    }
    add("commit", record.base.commit);
    add("madeAt", QDateTime::fromMSecsSinceEpoch(record.startedAt, QTimeZone::UTC).toString(Qt::ISODate));
    text += "answers:";
    text += answers.map() && !answers.map()->empty() ? "\n" : " {}\n";
    for (const Member &answer : answers.map() ? *answers.map() : Value::Map())
        text += "  " + key(answer.key) + ": " + writeJson(answer.value) + '\n';
    const std::vector<QString> paths = workspace.below(folder);
    text += paths.empty() ? "files: {}\n" : "files:\n";
    for (const QString &path : paths) {
        const QByteArray hash =
            QCryptographicHash::hash(workspace.find(path)->content, QCryptographicHash::Sha256).toHex();
        const QString shown = folder.isEmpty() ? path : path.sliced(folder.size() + 1);
        if (shown != provenancePath)
            text += "  " + quoted(shown) + ": " + hash + '\n';
    }
    return text;
}

} // namespace cairn
