// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/item.h"

#include "jsonata/function.h"
#include "jsonata/run.h"
#include "templating/datum.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// Objects with more members than this look names up in a table.
constexpr size_t smallObject = 8;

/// What waits to be taken apart.
struct Graveyard {
    std::vector<std::shared_ptr<void>> held;
    bool isEmptying = false;
};

Graveyard &graveyard()
{
    thread_local Graveyard own;
    return own;
}

} // namespace

void release(std::shared_ptr<void> held)
{
    if (!held || held.use_count() > 1)
        return;
    Graveyard &grave = graveyard();
    grave.held.push_back(std::move(held));
    if (grave.isEmptying)
        return;
    grave.isEmptying = true;
    while (!grave.held.empty()) {
        const std::shared_ptr<void> last = std::move(grave.held.back());
        grave.held.pop_back();
    }
    grave.isEmptying = false;
}

void release(Item &&item)
{
    if (auto *list = std::get_if<std::shared_ptr<Array>>(&item.content))
        release(std::shared_ptr<void>(std::move(*list)));
    else if (auto *object = std::get_if<std::shared_ptr<Object>>(&item.content))
        release(std::shared_ptr<void>(std::move(*object)));
    else if (auto *function = std::get_if<std::shared_ptr<Function>>(&item.content))
        release(std::shared_ptr<void>(std::move(*function)));
    item = Item();
}

Array::~Array()
{
    for (Item &item : items)
        release(std::move(item));
}

Object::~Object()
{
    for (auto &[index, value] : m_indexed)
        release(std::move(value));
    for (auto &[name, value] : m_named)
        release(std::move(value));
}

Scope::~Scope()
{
    for (auto &[name, value] : names)
        release(std::move(value));
    release(std::shared_ptr<void>(std::move(outer)));
}

Array *Item::list() const
{
    const auto *found = std::get_if<std::shared_ptr<Array>>(&content);
    return found ? found->get() : nullptr;
}

Object *Item::object() const
{
    const auto *found = std::get_if<std::shared_ptr<Object>>(&content);
    return found ? found->get() : nullptr;
}

Function *Item::function() const
{
    const auto *found = std::get_if<std::shared_ptr<Function>>(&content);
    return found ? found->get() : nullptr;
}

bool Item::isSequence() const
{
    const Array *array = list();
    return array && array->isSequence;
}

const Item *Object::find(const QString &name) const
{
    if (const auto index = templating::indexOf(name)) {
        const auto found = m_indexed.find(*index);
        return found == m_indexed.end() ? nullptr : &found->second;
    }
    if (m_places.isEmpty()) {
        const auto found = std::ranges::find(m_named, name, &std::pair<QString, Item>::first);
        return found == m_named.end() ? nullptr : &found->second;
    }
    const auto place = m_places.constFind(name);
    return place == m_places.constEnd() ? nullptr : &m_named[*place].second;
}

Item *Object::find(const QString &name)
{
    return const_cast<Item *>(std::as_const(*this).find(name));
}

void Object::set(const QString &name, Item value)
{
    if (const auto index = templating::indexOf(name)) {
        m_indexed.insert_or_assign(*index, std::move(value));
        return;
    }
    if (Item *there = find(name)) {
        *there = std::move(value);
        return;
    }
    m_named.emplace_back(name, std::move(value));
    if (!m_places.isEmpty()) {
        m_places.insert(name, m_named.size() - 1);
    } else if (m_named.size() > smallObject) {
        for (size_t at = 0; at < m_named.size(); ++at)
            m_places.insert(m_named[at].first, at);
    }
}

void Object::remove(const QString &name)
{
    if (const auto index = templating::indexOf(name)) {
        m_indexed.erase(*index);
        return;
    }
    m_places.clear();
    std::erase_if(m_named, [&](const auto &member) { return member.first == name; });
    if (m_named.size() > smallObject) {
        for (size_t at = 0; at < m_named.size(); ++at)
            m_places.insert(m_named[at].first, at);
    }
}

void Scope::set(const QString &name, Item value)
{
    const auto found = std::ranges::find(names, name, &std::pair<QString, Item>::first);
    if (found != names.end())
        found->second = std::move(value);
    else
        names.emplace_back(name, std::move(value));
}

const Item *Scope::find(const QString &name) const
{
    for (const Scope *scope = this; scope; scope = scope->outer.get()) {
        const auto found = std::ranges::find(scope->names, name, &std::pair<QString, Item>::first);
        if (found != scope->names.end())
            return &found->second;
    }
    return nullptr;
}

Item makeList(Items items)
{
    return std::make_shared<Array>(std::move(items));
}

Item makeSequence(Items items)
{
    auto array = std::make_shared<Array>(std::move(items));
    array->isSequence = true;
    return array;
}

Item makeObject(Object object)
{
    return std::make_shared<Object>(std::move(object));
}

Array &ownList(Item &item)
{
    auto &array = std::get<std::shared_ptr<Array>>(item.content);
    if (array.use_count() > 1)
        array = std::make_shared<Array>(*array);
    return *array;
}

Item asSequence(const Item &item)
{
    if (item.list())
        return item;
    return item.isUndefined() ? makeSequence() : makeSequence(Items(1, item));
}

Item appended(const Item &first, const Item &second, Run &run)
{
    if (first.isUndefined())
        return second;
    if (second.isUndefined())
        return first;
    Items items;
    if (const Array *list = first.list())
        items = list->items;
    else
        items.push_back(first);
    if (const Array *list = second.list())
        items.insert(items.end(), list->items.begin(), list->items.end());
    else
        items.push_back(second);
    run.step(qint64(items.size()));
    return makeList(std::move(items));
}

namespace {

bool areEqual(const Array &a, const Array &b, Run &run)
{
    if (a.items.size() != b.items.size())
        return false;
    for (size_t at = 0; at < a.items.size(); ++at) {
        if (!areEqual(a.items[at], b.items[at], run))
            return false;
    }
    return true;
}

bool areEqual(const Object &a, const Object &b, Run &run)
{
    if (a.size() != b.size())
        return false;
    bool isSame = true;
    a.each([&](const QString &name, const Item &value) {
        const Item *other = b.find(name);
        isSame = other && areEqual(value, *other, run);
        return isSame;
    });
    return isSame;
}

} // namespace

bool areEqual(const Item &a, const Item &b, Run &run)
{
    const Level level(run);
    if (!level || !run.step() || a.content.index() != b.content.index())
        return false;
    if (const double *number = a.number())
        return *number == *b.number();
    if (const QString *text = a.text())
        return *text == *b.text();
    if (const bool *boolean = a.boolean())
        return *boolean == *b.boolean();
    if (const Array *list = a.list())
        return list == b.list() || areEqual(*list, *b.list(), run);
    if (const Object *object = a.object())
        return object == b.object() || areEqual(*object, *b.object(), run);
    return a.function() == b.function();
}

bool isTrue(const Item &item, Run &run)
{
    const Level level(run);
    if (!level || !run.step())
        return false;
    if (const Array *list = item.list()) {
        if (list->items.size() == 1)
            return isTrue(list->items.front(), run);
        return std::ranges::any_of(list->items, [&](const Item &one) { return isTrue(one, run); });
    }
    if (const double *number = item.number())
        return *number != 0 && *number == *number;
    if (const QString *text = item.text())
        return !text->isEmpty();
    if (const bool *boolean = item.boolean())
        return *boolean;
    const Object *object = item.object();
    return object && object->size() > 0;
}

Item cloned(const Item &item, Run &run)
{
    const Level level(run);
    if (!level || !run.step())
        return {};
    if (const Array *list = item.list()) {
        Items items;
        for (const Item &one : list->items)
            items.push_back(cloned(one, run));
        return makeList(std::move(items));
    }
    if (const Object *object = item.object()) {
        auto made = std::make_shared<Object>();
        object->each([&](const QString &name, const Item &value) {
            made->set(name, cloned(value, run));
            return !run.hasFailed();
        });
        return made;
    }
    return item;
}

QString typeOf(const Item &item)
{
    static const QString names[] = {QString(),   u"null"_s,  u"boolean"_s, u"number"_s,
                                    u"string"_s, u"array"_s, u"object"_s,  u"function"_s};
    return names[item.content.index()];
}

} // namespace cairn::jsonata
