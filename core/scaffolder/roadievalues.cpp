// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/roadievalues.h"

#include "base/json.h"
#include "base/yaml.h"
#include "base/yamlwriter.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int longestIndent = 10; // as JSON.stringify has it

/// The members that a list of names keeps, at each level.
Value keptMembers(Value value, const QStringList &names)
{
    if (auto *map = std::get_if<Value::Map>(&value.content)) {
        std::erase_if(*map, [&](const Member &member) { return !names.contains(member.key); });
        for (Member &member : *map)
            member.value = keptMembers(std::move(member.value), names);
    } else if (auto *list = std::get_if<Value::List>(&value.content)) {
        for (Value &item : *list)
            item = keptMembers(std::move(item), names);
    }
    return value;
}

} // namespace

Result<WorkspaceFile> requiredFile(const ActionCall &call)
{
    const Result<QString> path = Workspace::checkedPath(ActionInput(call.input).text(u"path"));
    if (!path)
        return std::unexpected(path.error());
    const WorkspaceFile *file = call.workspace.find(*path);
    if (!file || file->isLink)
        return failure(ErrorKind::NotFound, u"there is no file %1 in the workspace"_s.arg(*path),
                       u"A step before this one has to make it"_s);
    return *file;
}

Result<Value::List> readDocuments(const QString &name, const QByteArray &text)
{
    Value::List documents;
    for (YamlDocument &document : readYaml(text)) {
        if (const auto &fault = document.fault)
            return failure(ErrorKind::Invalid,
                           u"%1:%2:%3: %4"_s.arg(name)
                               .arg(fault->place.line)
                               .arg(fault->place.column)
                               .arg(fault->message),
                           fault->hint);
        documents.push_back(std::move(document.root));
    }
    return documents;
}

QString roadieJson(const ActionInput &input, const Value &value)
{
    const Value *space = input.find(u"space");
    const QByteArray indent =
        space && space->text() ? space->text()->left(longestIndent).toUtf8()
                               : QByteArray(std::clamp(int(input.number(u"space")), 0, longestIndent), ' ');
    return QString::fromUtf8(
        writeJson(input.find(u"replacer") ? keptMembers(value, input.texts(u"replacer")) : value, indent));
}

QString roadieYaml(ActionCall &call, const Value &value)
{
    const Value options = ActionInput(call.input).object(u"options");
    const ActionInput style(*options.map());
    for (const Member &member : *options.map()) {
        if (member.key != u"indent" && member.key != u"sortKeys")
            call.log(u"The option %1 changes nothing here"_s.arg(member.key));
    }
    return writeYaml(value, {int(style.number(u"indent", 2)), style.flag(u"sortKeys")});
}

} // namespace cairn
