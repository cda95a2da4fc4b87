// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "base/jsonlayout.h"
#include "base/shortened.h"
#include "jsonata/item.h"
#include "jsonata/run.h"
#include "templating/numbertext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr int precision = 15; // digits of numbers in texts
constexpr double wholeNumbers = 9.2e18;
constexpr int maxValueDepth = 400;

QString numberJson(double number)
{
    if (!std::isfinite(number))
        return u"null"_s;
    if (number == std::floor(number))
        return templating::numberText(number);
    return templating::numberText(
        templating::numberOf(templating::precisionText(number, precision).value_or(QString())));
}

/// As JSON.stringify writes it.
class Writer final
{
public:
    Writer(bool isPretty, Run &run)
        : m_layout(isPretty ? u"  "_s : QString()), m_run(run)
    {}

    const QString &written() const { return m_layout.out; }

    void write(const Item &item)
    {
        QString &out = m_layout.out;
        const Level level(m_run);
        const qsizetype before = out.size();
        if (!level || !m_run.step())
            return;
        if (const Array *list = item.list())
            writeList(*list);
        else if (const Object *object = item.object())
            writeObject(*object);
        else if (const double *number = item.number())
            out += numberJson(*number);
        else if (const QString *text = item.text())
            out += QString::fromUtf8(writeJson(Value{*text, {}}));
        else if (const bool *boolean = item.boolean())
            out += *boolean ? u"true"_s : u"false"_s;
        else
            out += item.function() ? u"\"\""_s : u"null"_s;
        m_run.mayMake(out.size() - before);
    }

private:
    void writeList(const Array &list)
    {
        m_layout.open(u'[');
        for (size_t at = 0; at < list.items.size() && !m_run.hasFailed(); ++at) {
            m_layout.next();
            write(list.items[at]);
        }
        m_layout.close(u']');
    }

    void writeObject(const Object &object)
    {
        m_layout.open(u'{');
        object.each([&](const QString &name, const Item &value) {
            if (value.isUndefined())
                return true;
            m_layout.next();
            m_layout.out += QString::fromUtf8(writeJson(Value{name, {}}));
            m_layout.colon();
            write(value);
            return !m_run.hasFailed();
        });
        m_layout.close(u'}');
    }

    JsonLayout m_layout;
    Run &m_run;
};

/// Counts what a value is made of.
class Converter final
{
public:
    explicit Converter(Run &run)
        : m_run(run)
    {}

    Value convert(const Item &item)
    {
        const Level level(m_run);
        Value value;
        if (!level || !m_run.step() || !mayGoOn())
            return value;
        ++m_depth;
        if (const Array *list = item.list())
            value.content = convertList(*list);
        else if (const Object *object = item.object())
            value.content = convertObject(*object);
        else if (const double *number = item.number())
            value.content = convertNumber(*number);
        else if (const QString *text = item.text())
            value.content = *text;
        else if (const bool *boolean = item.boolean())
            value.content = *boolean;
        --m_depth;
        return value;
    }

private:
    bool mayGoOn()
    {
        if (++m_values > m_run.limits().values)
            m_run.failAtLimit(u"the result has more than %1 values"_s.arg(m_run.limits().values),
                              u"Choose less"_s);
        if (m_depth > maxValueDepth)
            m_run.failAtLimit(u"the result is more than %1 levels deep"_s.arg(maxValueDepth),
                              u"Make it flatter"_s);
        return !m_run.hasFailed();
    }

    Value::Content convertNumber(double number)
    {
        if (!std::isfinite(number))
            return {};
        if (number == std::floor(number) && std::abs(number) <= wholeNumbers)
            return qint64(number);
        return number;
    }

    Value::List convertList(const Array &list)
    {
        Value::List made;
        made.reserve(list.items.size());
        for (const Item &item : list.items)
            made.push_back(convert(item));
        return made;
    }

    Value::Map convertObject(const Object &object)
    {
        Value::Map made;
        object.each([&](const QString &name, const Item &value) {
            if (!value.isUndefined())
                made.push_back({name, {}, convert(value)});
            return !m_run.hasFailed();
        });
        return made;
    }

    Run &m_run;
    qint64 m_values = 0;
    int m_depth = 0;
};

} // namespace

Item fromValue(const Value &value, Run &run)
{
    const Level level(run);
    if (!level || !run.step())
        return {};
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
        Items items;
        for (const Value &one : *value.list())
            items.push_back(fromValue(one, run));
        return makeList(std::move(items));
    }
    case 6: {
        auto object = std::make_shared<Object>();
        for (const Member &member : *value.map())
            object->set(member.key, fromValue(member.value, run));
        return object;
    }
    default:
        return Null();
    }
}

Value toValue(const Item &item, Run &run)
{
    return Converter(run).convert(item);
}

Item textOf(const Item &item, bool isPretty, Run &run)
{
    if (item.isUndefined() || item.text())
        return item;
    if (item.function())
        return QString();
    if (const double *number = item.number(); number && !std::isfinite(*number)) {
        run.fail("D3001", u"infinity and what is no number have no text"_s);
        return {};
    }
    Writer writer(isPretty, run);
    writer.write(item);
    return writer.written();
}

QString excerptOf(const Item &item)
{
    constexpr qsizetype longest = 60;
    if (const double *number = item.number())
        return templating::numberText(*number);
    if (const QString *text = item.text())
        return u'"' + shortened(*text, longest).simplified() + u'"';
    if (const bool *boolean = item.boolean())
        return *boolean ? u"true"_s : u"false"_s;
    if (item.isUndefined())
        return u"nothing"_s;
    if (item.isNull())
        return u"null"_s;
    return item.list() ? u"a list"_s : item.object() ? u"an object"_s : u"a function"_s;
}

} // namespace cairn::jsonata
