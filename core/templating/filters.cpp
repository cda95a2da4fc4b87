// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/filters.h"

#include "templating/coercion.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

const Datum &FilterCall::argument(size_t at) const
{
    static const Datum undefined;
    return at < arguments.size() ? arguments[at] : undefined;
}

Datum FilterCall::fail(const QString &message, const QString &hint) const
{
    run.fail(message, hint);
    return {};
}

const Filter *findFilter(QStringView name)
{
    for (const std::span<const Filter> filters :
         {textFilters(), htmlFilters(), valueFilters(), listFilters()}) {
        const auto found = std::ranges::find(filters, name, &Filter::name);
        if (found != filters.end())
            return &*found;
    }
    return nullptr;
}

std::vector<QStringView> filterNames()
{
    std::vector<QStringView> names;
    for (const std::span<const Filter> filters :
         {textFilters(), htmlFilters(), valueFilters(), listFilters()}) {
        for (const Filter &filter : filters)
            names.push_back(filter.name);
    }
    return names;
}

Datum lookUp(const Datum &value, QStringView name)
{
    if (const Record *record = value.record()) {
        const Datum *found = record->find(name);
        return found ? *found : Datum();
    }
    const auto place = indexOf(name);
    if (const auto list = value.list()) {
        if (name == u"length")
            return double(list->items.size());
        return place && *place < list->items.size() ? list->items[*place] : Datum();
    }
    if (const QString *text = value.text()) {
        if (name == u"length")
            return makeNumber(text->size());
        if (value.isSafe() && name == u"val")
            return *text;
        return place && qsizetype(*place) < text->size() ? Datum(QString(text->at(qsizetype(*place))))
                                                         : Datum();
    }
    return {};
}

Datum lookUpPath(const Datum &value, const Datum &path, Run &run)
{
    if (!isTrue(path))
        return value;
    Datum found = value;
    const QString names = textOf(path, run);
    // Only plain text is a path of several names.
    const auto *plain = std::get_if<QString>(&path.content);
    for (const QString &name : plain ? names.split(u'.') : QStringList{names}) {
        if (isReserved(name))
            run.fail(u"the name \"%1\" is reserved"_s.arg(name));
        else if (found.isNothing())
            run.fail(u"%1 has no member \"%2\""_s.arg(kindOf(found), name),
                     u"Leave out values that have none"_s);
        if (run.hasFailed())
            return {};
        found = lookUp(found, name);
    }
    return found;
}

std::optional<Data> sequenceOf(const Datum &value, Run &run)
{
    Data items;
    if (const auto list = value.list()) {
        run.step(qint64(list->items.size()));
        return list->items;
    }
    if (const QString *text = value.text()) {
        if (!run.step(text->size()))
            return items;
        for (const QChar c : *text)
            items.emplace_back(QString(c));
        return items;
    }
    const Record *record = value.record();
    if (!record)
        return {};
    const Datum *length = record->find(u"length");
    const double count = length ? std::ceil(numberOf(*length, run)) : 0;
    for (double at = 0; at < count && run.step(); ++at) {
        const Datum *item = record->find(QString::number(qint64(at)));
        items.push_back(item ? *item : Datum());
    }
    return items;
}

} // namespace cairn::templating
