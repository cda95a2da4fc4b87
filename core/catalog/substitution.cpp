// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/substitution.h"

#include "base/json.h"
#include "base/yaml.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The one member of a map that asks for a substitution.
const Member *placeholder(const Value &value)
{
    const Value::Map *map = value.map();
    if (!map || map->size() != 1 || !map->front().value.text())
        return nullptr;
    const QString &key = map->front().key;
    return key == u"$text" || key == u"$json" || key == u"$yaml" ? &map->front() : nullptr;
}

Result<Value> parseYamlFile(const QByteArray &bytes)
{
    std::vector<YamlDocument> documents = readYaml(bytes);
    if (documents.size() != 1)
        return failure(ErrorKind::Invalid, u"it has %1 documents, not one"_s.arg(documents.size()));
    if (const auto &fault = documents.front().fault)
        return failure(ErrorKind::Invalid,
                       u"%1:%2: %3"_s.arg(fault->place.line).arg(fault->place.column).arg(fault->message));
    return std::move(documents.front().root);
}

Result<Value> load(const Member &wanted, const ReadTarget &read)
{
    const Result<QByteArray> bytes = read(*wanted.value.text());
    if (!bytes)
        return std::unexpected(bytes.error());
    if (wanted.key == u"$json")
        return readJson(*bytes);
    if (wanted.key == u"$yaml")
        return parseYamlFile(*bytes);
    return Value{QString::fromUtf8(*bytes), {}};
}

/// What was loaded stands where it is asked for: its own places are of another file.
void moveTo(Place place, Value &value)
{
    value.place = place;
    if (auto *map = std::get_if<Value::Map>(&value.content)) {
        for (Member &member : *map) {
            member.place = place;
            moveTo(place, member.value);
        }
    } else if (auto *list = std::get_if<Value::List>(&value.content)) {
        for (Value &item : *list)
            moveTo(place, item);
    }
}

void substituteIn(Value &value, const QString &path, const ReadTarget &read, std::vector<Problem> &problems,
                  QStringList &unresolved)
{
    if (const Member *wanted = placeholder(value)) {
        Result<Value> loaded = load(*wanted, read);
        if (loaded) {
            const Place place = value.place;
            value = *std::move(loaded);
            moveTo(place, value);
            return;
        }
        unresolved.append(path);
        problems.push_back(
            {Severity::Error,
             u"unreadable-substitution"_s,
             u"%1 cannot be read from %2: %3"_s.arg(path, wanted->value.excerpt(), loaded.error().message),
             loaded.error().hint,
             {},
             wanted->value.place,
             {}});
    } else if (auto *map = std::get_if<Value::Map>(&value.content)) {
        for (Member &member : *map)
            substituteIn(member.value, path.isEmpty() ? member.key : path + u'.' + member.key, read, problems,
                         unresolved);
    } else if (auto *list = std::get_if<Value::List>(&value.content)) {
        for (qsizetype at = 0; Value & item : *list)
            substituteIn(item, u"%1[%2]"_s.arg(path).arg(at++), read, problems, unresolved);
    }
}

} // namespace

bool hasSubstitutions(const Value &document)
{
    if (placeholder(document))
        return true;
    if (const Value::Map *map = document.map()) {
        for (const Member &member : *map) {
            if (hasSubstitutions(member.value))
                return true;
        }
    } else if (const Value::List *list = document.list()) {
        for (const Value &item : *list) {
            if (hasSubstitutions(item))
                return true;
        }
    }
    return false;
}

QStringList substitute(Value &document, const ReadTarget &read, std::vector<Problem> &problems)
{
    QStringList unresolved;
    substituteIn(document, {}, read, problems, unresolved);
    return unresolved;
}

} // namespace cairn
