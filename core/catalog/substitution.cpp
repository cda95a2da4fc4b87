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

qsizetype valuesIn(const Value &value)
{
    qsizetype count = 1;
    if (const Value::Map *map = value.map()) {
        for (const Member &member : *map)
            count += valuesIn(member.value);
    } else if (const Value::List *list = value.list()) {
        for (const Value &item : *list)
            count += valuesIn(item);
    }
    return count;
}

std::unexpected<Error> overBudget(const QString &what)
{
    return failure(ErrorKind::Limit, u"the substitutions of this file bring more than %1"_s.arg(what),
                   u"Split the descriptor into several files"_s);
}

Result<Value> load(const Member &wanted, const ReadTarget &read, SubstitutionBudget &budget)
{
    constexpr SubstitutionBudget whole;
    if (--budget.files < 0)
        return overBudget(u"%1 files"_s.arg(whole.files));
    if (budget.values < 0)
        return overBudget(u"%1 values"_s.arg(whole.values));
    const Result<QByteArray> bytes = budget.bytes < 0 ? QByteArray() : read(*wanted.value.text());
    if (!bytes)
        return std::unexpected(bytes.error());
    budget.bytes -= bytes->size();
    if (budget.bytes < 0)
        return overBudget(u"%1 MB"_s.arg(whole.bytes / (1024 * 1024)));
    if (wanted.key == u"$text")
        return Value{QString::fromUtf8(*bytes), {}};
    Result<Value> loaded = wanted.key == u"$json" ? readJson(*bytes) : parseYamlFile(*bytes);
    if (loaded)
        budget.values -= valuesIn(*loaded);
    return budget.values < 0 ? overBudget(u"%1 values"_s.arg(whole.values)) : loaded;
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

/// What the walk through a document carries along.
struct Walk {
    const ReadTarget &read;
    SubstitutionBudget &budget;
    std::vector<Problem> &problems;
    QStringList unresolved;
};

void substituteIn(Value &value, const QString &path, Walk &walk)
{
    if (const Member *wanted = placeholder(value)) {
        Result<Value> loaded = load(*wanted, walk.read, walk.budget);
        if (loaded) {
            const Place place = value.place;
            value = *std::move(loaded);
            moveTo(place, value);
            return;
        }
        walk.unresolved.append(path);
        walk.problems.push_back(
            {Severity::Error,
             loaded.error().kind == ErrorKind::Limit ? u"limit"_s : u"unreadable-substitution"_s,
             u"%1 cannot be read from %2: %3"_s.arg(path, wanted->value.excerpt(), loaded.error().message),
             loaded.error().hint,
             {},
             wanted->value.place,
             {}});
    } else if (auto *map = std::get_if<Value::Map>(&value.content)) {
        for (Member &member : *map)
            substituteIn(member.value, path.isEmpty() ? member.key : path + u'.' + member.key, walk);
    } else if (auto *list = std::get_if<Value::List>(&value.content)) {
        for (qsizetype at = 0; Value & item : *list)
            substituteIn(item, u"%1[%2]"_s.arg(path).arg(at++), walk);
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

QStringList substitute(Value &document, const ReadTarget &read, SubstitutionBudget &budget,
                       std::vector<Problem> &problems)
{
    Walk walk{read, budget, problems, {}};
    substituteIn(document, {}, walk);
    return walk.unresolved;
}

} // namespace cairn
