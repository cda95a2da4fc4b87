// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/coercion.h"
#include "templating/filters.h"
#include "templating/numbertext.h"
#include "templating/regex.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

QString blanks(double count, Run &run)
{
    if (std::isnan(count) || count <= 0)
        return {};
    return run.mayMake(std::isfinite(count) ? qint64(std::min(count, 1e15))
                                            : std::numeric_limits<qint64>::max())
               ? QString(qsizetype(std::ceil(count)), u' ')
               : QString();
}

QString withCapital(const QString &text)
{
    return text.first(std::min(qsizetype(1), text.size())).toUpper()
           + text.sliced(std::min(qsizetype(1), text.size()));
}

Datum capitalize(const FilterCall &call)
{
    return like(call.input, withCapital(textInput(call, normalized(call.input)).toLower()), call.run);
}

Datum center(const FilterCall &call)
{
    Datum input = normalized(call.input);
    const Datum width = isTrue(call.argument(0)) ? call.argument(0) : Datum(80.0);
    const Datum length = lookUp(input, u"length");
    if (order(length, width, call.run) >= 0)
        return input;
    const double missing = numberOf(width, call.run) - numberOf(length, call.run);
    const QString before = blanks((missing / 2) - std::fmod(missing, 2), call.run);
    return like(input, before + textOf(input, call.run) + blanks(missing / 2, call.run), call.run);
}

Datum indent(const FilterCall &call)
{
    const Datum input = normalized(call.input);
    const QString text = textInput(call, input);
    if (text.isEmpty() && !input.isSafe())
        return QString();
    const double width = isTrue(call.argument(0)) ? numberOf(call.argument(0), call.run) : 4;
    const QString indentation = blanks(width, call.run);
    if (!call.run.mayMake(text.size() + (text.count(u'\n') + 1) * indentation.size()))
        return {};
    QString indented = isTrue(call.argument(1)) ? indentation + text : text;
    indented.replace(u'\n', u'\n' + indentation);
    // Blanks of the first line are not those of an end of line.
    return like(input, indented, call.run);
}

Datum lower(const FilterCall &call)
{
    return call.run.made(textInput(call, normalized(call.input)).toLower());
}

Datum upper(const FilterCall &call)
{
    return call.run.made(textInput(call, normalized(call.input)).toUpper());
}

Datum title(const FilterCall &call)
{
    QStringList words = textInput(call, normalized(call.input)).split(u' ');
    for (QString &word : words)
        word = withCapital(word.toLower());
    return like(call.input, words.join(u' '), call.run);
}

Datum trim(const FilterCall &call)
{
    return like(call.input, withoutBlanks(textInput(call, call.input)).toString(), call.run);
}

Datum nl2br(const FilterCall &call)
{
    QString text = call.input.isNothing() ? QString() : textInput(call, call.input);
    text.replace(u"\r\n"_s, u"\n"_s);
    if (!call.run.mayMake(text.size() + text.count(u'\n') * 6))
        return {};
    return like(call.input, text.replace(u"\n"_s, u"<br />\n"_s), call.run);
}

/// An empty text is found between all letters, and before and behind them.
Datum replaceNothing(const FilterCall &call, const Datum &input, const QString &by)
{
    const QString separator = call.argument(1).isUndefined() ? u","_s : by;
    const QString &text = *input.text();
    if (!call.run.mayMake(text.size() * (separator.size() + 1)))
        return {};
    QString out = by;
    for (qsizetype at = 0; at < text.size(); ++at) {
        out += at > 0 ? separator : QString();
        out += text[at];
    }
    return like(input, out + by, call.run);
}

Datum replace(const FilterCall &call)
{
    const Datum &wanted = call.argument(0);
    if (const Regex *regex = wanted.regex()) {
        Regex own{regex->source, regex->flags, 0};
        const QString text = textInput(call, call.input);
        return call.run.hasFailed() ? Datum()
                                    : replaced(own, text, textOf(call.argument(1), call.run), call.run);
    }
    const bool isWanted = std::holds_alternative<QString>(wanted.content) || wanted.number();
    Datum input = isWanted && call.input.number() ? Datum(textOf(call.input, call.run)) : call.input;
    if (!isWanted || !input.text())
        return input;
    const QString by = textOf(call.argument(1), call.run);
    const QString needle = textOf(wanted, call.run);
    if (needle.isEmpty())
        return replaceNothing(call, input, by);
    const Datum &limit = call.argument(2);
    double left = limit.isUndefined() ? -1 : numberOf(limit, call.run);
    const QStringView text = *input.text();
    if (left == 0 || !text.contains(needle))
        return input;
    if (left == -1)
        left = std::numeric_limits<double>::infinity();
    QString out;
    qsizetype from = 0;
    for (; left > 0 && call.run.step() && call.run.mayMake(out.size()); --left) {
        const qsizetype at = text.indexOf(needle, from);
        if (at < 0)
            break;
        out.append(text.sliced(from, at - from)).append(by);
        from = at + needle.size();
    }
    return like(call.input, out.append(text.sliced(from)), call.run);
}

Datum string(const FilterCall &call)
{
    if (call.input.isNothing())
        return call.fail(u"%1 cannot be made a text"_s.arg(kindOf(call.input)),
                         u"Write | default(\"\") before it"_s);
    return call.input.isSafe() ? call.input : Datum(shownText(call.input, call.run));
}

Datum truncate(const FilterCall &call)
{
    Datum input = normalized(call.input);
    const Datum limit = isTrue(call.argument(0)) ? call.argument(0) : Datum(255.0);
    if (order(lookUp(input, u"length"), limit, call.run) <= 0)
        return input;
    const QString text = textInput(call, input);
    const double given = numberOf(limit, call.run);
    // What is no number is none as a length, and looks for a blank in all of the text.
    const bool isNumber = !std::isnan(given);
    const qsizetype length = isNumber ? qsizetype(std::clamp(given, 0.0, double(text.size()))) : 0;
    qsizetype end = length;
    if (!isTrue(call.argument(1))) {
        const qsizetype searched = isNumber ? std::min(length + 1, text.size()) : text.size();
        const qsizetype blank = text.first(searched).lastIndexOf(u' ');
        end = blank < 0 ? length : blank;
    }
    const Datum &ending = call.argument(2);
    return like(call.input, text.first(end) + (ending.isNothing() ? u"..."_s : textOf(ending, call.run)),
                call.run);
}

Datum wordCount(const FilterCall &call)
{
    const Datum input = normalized(call.input);
    if (!isTrue(input))
        return Null();
    static const QRegularExpression word(u"\\w+"_s);
    qsizetype count = 0;
    const QString text = textInput(call, input);
    for ([[maybe_unused]] const auto &match : word.globalMatch(text))
        count += call.run.step() ? 1 : 0;
    return count > 0 ? makeNumber(count) : Datum(Null());
}

constexpr Filter filtersOfTexts[] = {
    {u"capitalize", capitalize, {}}, {u"center", center, {}}, {u"indent", indent, {}},
    {u"lower", lower, {}},           {u"nl2br", nl2br, {}},   {u"replace", replace, {}},
    {u"string", string, {}},         {u"title", title, {}},   {u"trim", trim, {}},
    {u"truncate", truncate, {}},     {u"upper", upper, {}},   {u"wordcount", wordCount, {}},
};

} // namespace

Datum normalized(const Datum &input)
{
    const auto *boolean = std::get_if<bool>(&input.content);
    return input.isNothing() || (boolean && !*boolean) ? Datum(QString()) : input;
}

QString textInput(const FilterCall &call, const Datum &input)
{
    if (const QString *text = input.text())
        return *text;
    call.run.fail(u"this filter takes a text, not %1"_s.arg(kindOf(input)),
                  u"Make it a text with | string"_s);
    return {};
}

Datum like(const Datum &input, const QString &text, Run &run)
{
    const QString made = run.made(text);
    return input.isSafe() ? Datum(SafeText{made}) : Datum(made);
}

std::span<const Filter> textFilters()
{
    return filtersOfTexts;
}

} // namespace cairn::templating
