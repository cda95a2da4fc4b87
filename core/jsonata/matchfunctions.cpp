// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/evaluator.h"
#include "jsonata/library.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// Where a regular expression, or a function that is used like one, is found in a text.
class Finds final
{
public:
    Finds(Call &call, const Item &matcher, const QString &text, const QString &function)
        : m_call(call), m_function(function)
    {
        take(call.evaluator.call(matcher, Items(1, text), Null()));
    }

    explicit operator bool() const { return m_found.object() && !m_call.run.hasFailed(); }
    const Item &found() const { return m_found; }
    QString text() const
    {
        const Item match = member(u"match"_s);
        const QString *text = match.text();
        return text ? *text : QString();
    }
    /// Inside of the text, wherever a function says that it is.
    qsizetype place(const QString &name, qsizetype from, qsizetype to) const
    {
        const Item place = member(name);
        const double *number = place.number();
        return number ? qsizetype(std::clamp(*number, double(from), double(to))) : from;
    }
    Items groups() const
    {
        const Item groups = member(u"groups"_s);
        return groups.list() ? groups.list()->items : Items();
    }
    void next() { take(m_call.evaluator.call(member(u"next"_s), {}, Null())); }

private:
    Item member(const QString &name) const { return lookup(m_found, name, m_call.run); }

    void take(Item found)
    {
        m_found = std::move(found);
        if (m_found.isUndefined() || !m_call.run.step())
            return;
        const bool isSound = m_found.object() && member(u"start"_s).number() && member(u"end"_s).number()
                             && member(u"groups"_s).list() && member(u"next"_s).function();
        if (!isSound)
            m_call.run.fail("T1010", u"the function that $%1 looks with does not say where"_s.arg(m_function),
                            u"It returns match, start, end, groups and next"_s);
    }

    Call &m_call;
    QString m_function;
    Item m_found;
};

/// Whether the limit in an argument allows one more.
bool mayTake(const Call &call, size_t argument, double taken)
{
    return !call.argument(argument).number() || taken < call.number(argument);
}

bool hasSoundLimit(Call &call, size_t argument, const char *code)
{
    if (call.number(argument) < 0)
        call.run.fail(code, u"the limit is below 0"_s, u"Leave it away for no limit"_s);
    return !call.run.hasFailed();
}

} // namespace

Item match(Call &call)
{
    if (!call.argument(0).text() || !hasSoundLimit(call, 2, "D3040"))
        return {};
    Items results;
    if (!mayTake(call, 2, 0))
        return makeSequence();
    for (Finds finds(call, call.argument(1), call.text(0), u"match"_s);
         finds && mayTake(call, 2, double(results.size())); finds.next()) {
        auto object = std::make_shared<Object>();
        object->set(u"match"_s, finds.text());
        object->set(u"index"_s, lookup(finds.found(), u"start"_s, call.run));
        object->set(u"groups"_s, makeList(finds.groups()));
        results.emplace_back(std::move(object));
    }
    return makeSequence(std::move(results));
}

Item contains(Call &call)
{
    if (!call.argument(0).text())
        return {};
    if (const QString *text = call.argument(1).text())
        return call.text(0).contains(*text);
    return bool(Finds(call, call.argument(1), call.text(0), u"contains"_s));
}

namespace {

/// `$1`, `$12`, `$0`, `$$` in a replacement.
QString filledIn(const QString &by, const QString &match, const Items &groups)
{
    QString filled;
    const int digits = groups.empty() ? 1 : int(std::log10(double(groups.size()))) + 1;
    const auto numberAt = [&](qsizetype at, int count) {
        qsizetype end = at;
        while (end < by.size() && end < at + count && by[end] >= u'0' && by[end] <= u'9')
            ++end;
        return end == at ? -1 : by.sliced(at, end - at).toInt();
    };
    for (qsizetype at = 0; at < by.size();) {
        if (by[at] != u'$') {
            filled += by[at++];
            continue;
        }
        const QChar letter = ++at < by.size() ? by[at] : QChar();
        if (letter == u'$') {
            filled += u'$';
            ++at;
            continue;
        }
        if (letter == u'0') {
            filled += match;
            ++at;
            continue;
        }
        int number = numberAt(at, digits);
        if (digits > 1 && number > int(groups.size()))
            number = numberAt(at, digits - 1);
        if (number < 0) {
            filled += u'$';
            continue;
        }
        if (number > 0 && number <= int(groups.size())) {
            const QString *group = groups[size_t(number) - 1].text();
            filled += group ? *group : QString();
        }
        at += QString::number(number).size();
    }
    return filled;
}

Item replaceText(Call &call)
{
    const QString text = call.text(0);
    const QString pattern = call.text(1);
    const QString by = call.text(2);
    QString out;
    qsizetype from = 0;
    double taken = 0;
    for (qsizetype at = text.indexOf(pattern); at >= 0 && mayTake(call, 3, taken) && call.run.step();
         at = text.indexOf(pattern, from)) {
        out += QStringView(text).sliced(from, at - from);
        out += by;
        from = at + pattern.size();
        ++taken;
        if (!call.run.mayMake(by.size() + pattern.size()))
            return {};
    }
    return out + text.sliced(from);
}

} // namespace

Item replace(Call &call)
{
    if (!call.argument(0).text())
        return {};
    const QString text = call.text(0);
    if (call.argument(1).text() && call.text(1).isEmpty())
        call.run.fail("D3010", u"nothing cannot be replaced"_s, u"Write what is looked for"_s);
    if (!hasSoundLimit(call, 3, "D3011") || !mayTake(call, 3, 0))
        return call.run.hasFailed() ? Item() : Item(text);
    if (call.argument(1).text()) {
        if (call.argument(2).text())
            return replaceText(call);
        call.run.fail("D3012", u"a function cannot replace a text, only what a regular expression finds"_s,
                      u"Write a regular expression"_s);
        return {};
    }
    QString out;
    qsizetype from = 0;
    double taken = 0;
    for (Finds finds(call, call.argument(1), text, u"replace"_s); finds && mayTake(call, 3, taken);
         finds.next()) {
        const qsizetype start = finds.place(u"start"_s, from, text.size());
        out += QStringView(text).sliced(from, start - from);
        if (const QString *by = call.argument(2).text()) {
            out += filledIn(*by, finds.text(), finds.groups());
        } else {
            const Item by_ = call.evaluator.call(call.argument(2), Items(1, finds.found()), Null());
            if (!by_.text())
                call.run.fail("D3012", u"the function replaces by %1, which is no text"_s.arg(excerptOf(by_)),
                              u"Use $string()"_s);
            else
                out += *by_.text();
        }
        from = std::min(start + finds.text().size(), text.size());
        ++taken;
        if (!call.run.mayMake(out.size() / 16 + 16))
            return {};
    }
    return out + text.sliced(from);
}

Item split(Call &call)
{
    if (!call.argument(0).text() || !hasSoundLimit(call, 2, "D3020"))
        return {};
    const QString text = call.text(0);
    Items parts;
    const auto mayTakeMore = [&] { return mayTake(call, 2, double(parts.size())); };
    if (const QString *separator = call.argument(1).text()) {
        const double limit = call.argument(2).number() ? std::floor(call.number(2)) : INFINITY;
        QStringList all;
        if (separator->isEmpty()) {
            for (const QChar c : text)
                all.append(QString(c));
        } else {
            all = text.split(*separator);
        }
        for (qsizetype at = 0; at < all.size() && double(at) < limit && call.run.step(); ++at)
            parts.emplace_back(all[at]);
        return makeList(std::move(parts));
    }
    if (!mayTakeMore())
        return makeList({});
    qsizetype from = 0;
    for (Finds finds(call, call.argument(1), text, u"split"_s); finds && mayTakeMore(); finds.next()) {
        const qsizetype start = finds.place(u"start"_s, from, text.size());
        parts.emplace_back(text.sliced(from, start - from));
        from = finds.place(u"end"_s, from, text.size());
    }
    if (mayTakeMore())
        parts.emplace_back(text.sliced(from));
    return makeList(std::move(parts));
}

} // namespace cairn::jsonata
