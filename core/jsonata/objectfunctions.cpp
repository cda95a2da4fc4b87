// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/evaluator.h"
#include "jsonata/library.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

void addKeys(const Item &from, QStringList &keys, QSet<QString> &known, Run &run)
{
    const Level level(run);
    if (!level || !run.step())
        return;
    if (const Array *list = from.list()) {
        for (const Item &item : list->items)
            addKeys(item, keys, known, run);
    } else if (const Object *object = from.object()) {
        object->each([&](const QString &name, const Item &) {
            if (!known.contains(name)) {
                known.insert(name);
                keys.append(name);
            }
            return run.step();
        });
    }
}

void addSpread(const Item &from, Items &out, Run &run)
{
    const Level level(run);
    if (!level || !run.step())
        return;
    if (const Array *list = from.list()) {
        for (const Item &item : list->items)
            addSpread(item, out, run);
    } else if (const Object *object = from.object()) {
        object->each([&](const QString &name, const Item &value) {
            auto one = std::make_shared<Object>();
            one->set(name, value);
            out.emplace_back(std::move(one));
            return run.step();
        });
    } else {
        out.push_back(from);
    }
}

} // namespace

Item keys(Call &call)
{
    QStringList names;
    QSet<QString> known;
    addKeys(call.argument(0), names, known, call.run);
    Items items;
    for (const QString &name : std::as_const(names))
        items.emplace_back(name);
    return makeSequence(std::move(items));
}

Item lookupFunction(Call &call)
{
    return lookup(call.argument(0), call.text(1), call.run);
}

Item spread(Call &call)
{
    if (!call.argument(0).list() && !call.argument(0).object())
        return call.argument(0);
    Items items;
    addSpread(call.argument(0), items, call.run);
    return makeSequence(std::move(items));
}

Item merge(Call &call)
{
    if (call.argument(0).isUndefined())
        return {};
    auto merged = std::make_shared<Object>();
    for (const Item &item : call.items(0)) {
        item.object()->each([&](const QString &name, const Item &value) {
            merged->set(name, value);
            return call.run.step();
        });
    }
    return merged;
}

Item sift(Call &call)
{
    const Object *object = call.argument(0).object();
    if (!object)
        return {};
    auto kept = std::make_shared<Object>();
    object->each([&](const QString &name, const Item &value) {
        if (isTrue(call.evaluator.callWith(call.argument(1), {value, name, call.argument(0)}), call.run))
            kept->set(name, value);
        return !call.run.hasFailed();
    });
    return kept->size() > 0 ? Item(kept) : Item();
}

Item each(Call &call)
{
    const Object *object = call.argument(0).object();
    if (!object)
        return {};
    Items results;
    object->each([&](const QString &name, const Item &value) {
        Item result = call.evaluator.callWith(call.argument(1), {value, name, call.argument(0)});
        if (!result.isUndefined())
            results.push_back(std::move(result));
        return !call.run.hasFailed();
    });
    return makeSequence(std::move(results));
}

Item clone(Call &call)
{
    return cloned(call.argument(0), call.run);
}

Item errorFunction(Call &call)
{
    call.run.fail("D3137", call.text(0).isEmpty() ? u"$error() was called"_s : call.text(0));
    return {};
}

Item assertFunction(Call &call)
{
    if (!isTrue(call.argument(0), call.run))
        call.run.fail("D3141",
                      call.text(1).isEmpty() ? u"what $assert() asks for does not hold"_s : call.text(1));
    return {};
}

Item type(Call &call)
{
    return call.argument(0).isUndefined() ? Item() : Item(typeOf(call.argument(0)));
}

Item booleanFunction(Call &call)
{
    return call.argument(0).isUndefined() ? Item() : Item(isTrue(call.argument(0), call.run));
}

Item notFunction(Call &call)
{
    return call.argument(0).isUndefined() ? Item() : Item(!isTrue(call.argument(0), call.run));
}

Item exists(Call &call)
{
    return !call.argument(0).isUndefined();
}

} // namespace cairn::jsonata
