// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yamlwriter.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int dash = 2;                       // characters of a dash and the blank behind it
constexpr qsizetype longestSimpleKey = 1'000; // characters; YAML allows 1024 before the colon

/// Characters that stand in a text by escapes alone: YAML does not allow them, or ends a line at them.
bool isEscaped(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code <= 0x9f) || code == 0x2028
           || code == 0x2029 || code == 0xfeff || code >= 0xfffe;
}

bool needsEscapes(const QString &text)
{
    return !text.isValidUtf16() || std::ranges::any_of(text, isEscaped);
}

/// Whether a reader of the core schema takes a plain text for something else.
bool isOtherType(const QString &text)
{
    static const QRegularExpression other(
        uR"(^(?:|~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$)"_s);
    return other.match(text).hasMatch();
}

/// Whether the text, written without quotes, would be read as something else or not at all.
bool needsQuotes(const QString &text)
{
    static const QRegularExpression odd(
        uR"(^[\n\t ,\[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :-]$|^(?:---|\.\.\.)(?:[ \t\n]|$)|^<<$)"_s);
    return odd.match(text).hasMatch() || isOtherType(text);
}

QString doubleQuoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (c == u'\n')
            quoted += u"\\n"_s;
        else if (c == u'\t')
            quoted += u"\\t"_s;
        else if (c == u'\r')
            quoted += u"\\r"_s;
        else if (isEscaped(c))
            quoted += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

/// Doubled where that needs no escapes and the other one would.
QString quoted(const QString &text)
{
    if (text.contains(u'"') && !text.contains(u'\'') && !text.contains(u'\n') && !text.contains(u'\t')
        && !needsEscapes(text))
        return u'\'' + text + u'\'';
    return doubleQuoted(text);
}

/// Whether a text of several lines can be written line by line.
bool fitsBlock(const QString &text)
{
    static const QRegularExpression endsBlank(u"\\n[\\t ]+$"_s);
    return text.contains(u'\n') && !needsEscapes(text) && !text.trimmed().isEmpty()
           && !endsBlank.match(text).hasMatch();
}

QString numberText(double number)
{
    if (std::isnan(number))
        return u".nan"_s;
    if (std::isinf(number))
        return number < 0 ? u"-.inf"_s : u".inf"_s;
    const QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    return text.contains(u'.') || text.contains(u'e') ? text : text + u".0"_s;
}

class Writer final
{
public:
    explicit Writer(const YamlStyle &style)
        : m_step(std::clamp(style.indent, 1, 8)), m_sortsKeys(style.sortsKeys)
    {}

    QString write(const Value &value)
    {
        if (hasItems(value))
            writeItems(value, 0, false);
        else
            writeScalar(value, 0, m_step);
        return std::move(m_text);
    }

private:
    static bool hasItems(const Value &value)
    {
        return (value.map() && !value.map()->empty()) || (value.list() && !value.list()->empty());
    }

    void writeItems(const Value &value, int depth, bool isInLine)
    {
        if (value.map())
            writeMembers(*value.map(), depth, isInLine);
        else
            writeList(*value.list(), depth, isInLine);
    }

    /// Blanks before an item; the first one may stand behind a dash.
    void begin(int depth, bool isInLine)
    {
        if (!isInLine)
            m_text += QString(depth, u' ');
    }

    void writeMembers(const Value::Map &members, int depth, bool isInLine)
    {
        std::vector<const Member *> sorted;
        for (const Member &member : members)
            sorted.push_back(&member);
        if (m_sortsKeys)
            std::ranges::stable_sort(sorted, {}, &Member::key);
        for (const Member *member : sorted) {
            begin(depth, std::exchange(isInLine, false));
            writeKey(member->key, depth);
            if (hasItems(member->value)) {
                m_text += u'\n';
                writeItems(member->value, depth + m_step, false);
            } else {
                m_text += u' ';
                writeScalar(member->value, depth, m_step);
            }
        }
    }

    void writeKey(const QString &key, int depth)
    {
        const bool isPlain = !needsQuotes(key) && !key.contains(u'\n') && !needsEscapes(key);
        if (key.size() > longestSimpleKey)
            m_text += u"? "_s + doubleQuoted(key) + u'\n' + QString(depth, u' ') + u':';
        else
            m_text += (isPlain ? key : quoted(key)) + u':';
    }

    void writeList(const Value::List &items, int depth, bool isInLine)
    {
        for (const Value &item : items) {
            begin(depth, std::exchange(isInLine, false));
            m_text += u"- "_s;
            if (hasItems(item))
                writeItems(item, depth + dash, true);
            else
                writeScalar(item, depth, dash);
        }
    }

    /// `step`: how much deeper than what it stands in the lines of a block are.
    void writeScalar(const Value &value, int depth, int step)
    {
        if (const QString *text = value.text())
            writeText(*text, depth, step);
        else if (const auto *flag = std::get_if<bool>(&value.content))
            m_text += *flag ? u"true\n"_s : u"false\n"_s;
        else if (const auto *whole = std::get_if<qint64>(&value.content))
            m_text += QString::number(*whole) + u'\n';
        else if (const auto *number = std::get_if<double>(&value.content))
            m_text += numberText(*number) + u'\n';
        else
            m_text += value.list() ? u"[]\n"_s : value.map() ? u"{}\n"_s : u"null\n"_s;
    }

    void writeText(const QString &text, int depth, int step)
    {
        if (fitsBlock(text))
            writeBlock(text, depth, step);
        else
            m_text += (needsQuotes(text) || needsEscapes(text) || text.contains(u'\n') ? quoted(text) : text)
                      + u'\n';
    }

    void writeBlock(const QString &text, int depth, int step)
    {
        const auto *first = std::ranges::find_if(text, [](QChar c) { return c != u'\n'; });
        m_text += u'|';
        if (*first == u' ' || *first == u'\t')
            m_text += QString::number(step);
        const bool endsLine = text.endsWith(u'\n');
        m_text += !endsLine ? u"-\n"_s : text.endsWith(u"\n\n"_s) ? u"+\n"_s : u"\n"_s;
        for (const QStringView line : QStringView(text).chopped(endsLine ? 1 : 0).split(u'\n')) {
            if (!line.isEmpty())
                m_text += QString(depth + step, u' ');
            m_text += line;
            m_text += u'\n';
        }
    }

    int m_step;
    bool m_sortsKeys;
    QString m_text;
};

} // namespace

QString writeYaml(const Value &value, const YamlStyle &style)
{
    return Writer(style).write(value);
}

} // namespace cairn
