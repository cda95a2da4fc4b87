// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/datum.h"

#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

/// Moves what the last owner of a list or record holds to the end of `rest`.
void takeApart(Datum &datum, Data &rest)
{
    if (auto *list = std::get_if<std::shared_ptr<List>>(&datum.content); list && list->use_count() == 1) {
        std::ranges::move((*list)->items, std::back_inserter(rest));
        (*list)->items.clear();
    }
    if (auto *record = std::get_if<std::shared_ptr<Record>>(&datum.content);
        record && record->use_count() == 1) {
        for (NamedDatum &member : (*record)->members)
            rest.push_back(std::move(member.second));
        (*record)->members.clear();
    }
}

void takeApart(Data rest)
{
    while (!rest.empty()) {
        Datum last = std::move(rest.back());
        rest.pop_back();
        takeApart(last, rest);
    }
}

/// With a few members looking through them is faster than an index.
constexpr size_t fewMembers = 16;

NamedData withoutRepeats(NamedData members)
{
    if (members.size() < 2)
        return members;
    NamedData kept;
    kept.reserve(members.size());
    QHash<QString, size_t> places;
    for (NamedDatum &member : members) {
        const auto place =
            members.size() <= fewMembers
                ? size_t(std::ranges::find(kept, member.first, &NamedDatum::first) - kept.begin())
                : places.value(member.first, kept.size());
        if (place < kept.size()) {
            kept[place].second = std::move(member.second);
            continue;
        }
        if (members.size() > fewMembers)
            places.insert(member.first, kept.size());
        kept.push_back(std::move(member));
    }
    return kept;
}

} // namespace

const QString *Datum::text() const
{
    if (const auto *plain = std::get_if<QString>(&content))
        return plain;
    const auto *safe = std::get_if<SafeText>(&content);
    return safe ? &safe->text : nullptr;
}

std::shared_ptr<List> Datum::list() const
{
    const auto *list = std::get_if<std::shared_ptr<List>>(&content);
    return list ? *list : nullptr;
}

const Record *Datum::record() const
{
    const auto *record = std::get_if<std::shared_ptr<Record>>(&content);
    return record ? record->get() : nullptr;
}

Regex *Datum::regex() const
{
    const auto *regex = std::get_if<std::shared_ptr<Regex>>(&content);
    return regex ? regex->get() : nullptr;
}

Callable *Datum::callable() const
{
    const auto *callable = std::get_if<std::shared_ptr<Callable>>(&content);
    return callable ? callable->get() : nullptr;
}

List::List(Data given)
    : items(std::move(given))
{}

List::~List()
{
    takeApart(std::move(items));
}

Record::Record(NamedData given)
    : members(withoutRepeats(std::move(given)))
{
    const auto order = [](const NamedDatum &member) -> quint64 {
        const auto index = indexOf(member.first);
        return index ? *index : std::numeric_limits<quint64>::max();
    };
    if (std::ranges::any_of(members,
                            [](const NamedDatum &member) { return indexOf(member.first).has_value(); }))
        std::ranges::stable_sort(members, {}, order);
}

Record::~Record()
{
    Data values;
    values.reserve(members.size());
    for (NamedDatum &member : members)
        values.push_back(std::move(member.second));
    takeApart(std::move(values));
}

const Datum *Record::find(QStringView name) const
{
    if (isReserved(name))
        return nullptr;
    const auto found =
        std::ranges::find_if(members, [&](const NamedDatum &member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

QString Regex::text() const
{
    QString shown = source.isEmpty() ? u"(?:)"_s : source;
    shown.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
    QString sorted;
    for (const QChar flag : u"gimy"_s) {
        if (flags.contains(flag))
            sorted += flag;
    }
    return u'/' + shown + u'/' + sorted;
}

Datum makeList(Data items)
{
    return std::make_shared<List>(std::move(items));
}

Datum makeRecord(NamedData members)
{
    return std::make_shared<Record>(std::move(members));
}

std::optional<quint32> indexOf(QStringView name)
{
    constexpr qsizetype mostDigits = 10;
    if (name.isEmpty() || name.size() > mostDigits || (name.size() > 1 && name.front() == u'0'))
        return {};
    if (!std::ranges::all_of(name, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {};
    const qulonglong index = name.toULongLong();
    if (index >= std::numeric_limits<quint32>::max())
        return {};
    return quint32(index);
}

bool isReserved(QStringView name)
{
    return name == u"constructor" || name == u"prototype" || name == u"__proto__";
}

QString kindOf(const Datum &datum)
{
    static const QStringList names{u"undefined"_s, u"null"_s,   u"boolean"_s,
                                   u"number"_s,    u"text"_s,   u"text"_s,
                                   u"list"_s,      u"object"_s, u"regular expression"_s,
                                   u"function"_s};
    return names[qsizetype(datum.content.index())];
}

Datum fromValue(const Value &value)
{
    switch (value.content.index()) {
    case 1:
        return std::get<bool>(value.content);
    case 2:
        return double(std::get<qint64>(value.content));
    case 3:
        return std::get<double>(value.content);
    case 4:
        return *value.text();
    case 5: {
        Data items;
        items.reserve(value.list()->size());
        for (const Value &item : *value.list())
            items.push_back(fromValue(item));
        return makeList(std::move(items));
    }
    case 6: {
        NamedData members;
        members.reserve(value.map()->size());
        for (const Member &member : *value.map())
            members.emplace_back(member.key, fromValue(member.value));
        return makeRecord(std::move(members));
    }
    default:
        return Null();
    }
}

} // namespace cairn::templating
