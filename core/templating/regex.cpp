// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/regex.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

/// Looking for one costs at least as much as so many steps.
constexpr qint64 searchSteps = 20;

/// Letters behind a backslash that mean the same in both languages; others mean themselves in JavaScript.
constexpr QStringView sharedEscapes = u"bBdDsSwWnrtfcxk";

/// Writes a pattern of JavaScript as one of PCRE2; empty where JavaScript would refuse it.
class Translator final
{
public:
    Translator(QStringView source, bool isMultiline)
        : m_source(source), m_isMultiline(isMultiline)
    {}

    std::optional<QString> translate()
    {
        while (m_at < m_source.size()) {
            const QChar c = m_source[m_at];
            if (c == u'\\')
                readEscape();
            else if (m_isInClass)
                readInClass(c);
            else if (!readOutside(c))
                return {};
        }
        return m_out;
    }

private:
    QChar peek(qsizetype ahead) const
    {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : QChar();
    }

    void readEscape()
    {
        const QChar letter = peek(1);
        m_at += 2;
        m_isBehindRepeat = false;
        if (letter == u'u' && m_source.size() - m_at >= 4) {
            m_out += u"\\x{%1}"_s.arg(m_source.sliced(m_at, 4));
            m_at += 4;
        } else if (letter == u'v') {
            m_out += u"\\x{b}"_s;
        } else if (letter == u'0') {
            m_out += u"\\x{0}"_s;
        } else if (letter.isLetter() && !sharedEscapes.contains(letter)) {
            m_out += letter;
        } else {
            m_out += u'\\';
            m_out += letter;
        }
    }

    void readInClass(QChar c)
    {
        m_isInClass = c != u']';
        if (c == u'[')
            m_out += u'\\';
        m_out += c;
        ++m_at;
    }

    bool readOutside(QChar c)
    {
        const bool isRepeat = c == u'*' || c == u'+' || c == u'?' || c == u'}';
        if (m_isBehindRepeat && (c == u'+' || c == u'*'))
            return false;
        m_isBehindRepeat = isRepeat;
        if (c == u'(' && !isGroup())
            return false;
        if (c == u'[')
            return readClassBegin();
        if (c == u'$' && !m_isMultiline)
            m_out += u"\\z"_s;
        else
            m_out += c;
        ++m_at;
        return true;
    }

    bool isGroup() const
    {
        if (peek(1) == u'*')
            return false;
        const QChar sort = peek(2);
        const bool isNamed = sort == u'<' && (peek(3).isLetter() || peek(3) == u'_');
        return peek(1) != u'?' || sort == u':' || sort == u'=' || sort == u'!' || isNamed
               || (sort == u'<' && (peek(3) == u'=' || peek(3) == u'!'));
    }

    /// Sets of nothing and of everything can only be written otherwise in PCRE2.
    bool readClassBegin()
    {
        const bool isNegated = peek(1) == u'^';
        m_at += isNegated ? 2 : 1;
        m_isInClass = m_at >= m_source.size() || m_source[m_at] != u']';
        if (m_isInClass) {
            m_out += isNegated ? u"[^"_s : u"["_s;
        } else {
            m_out += isNegated ? u"[\\s\\S]"_s : u"(?!)"_s;
            ++m_at;
        }
        return true;
    }

    QStringView m_source;
    bool m_isMultiline;
    qsizetype m_at = 0;
    bool m_isInClass = false;
    bool m_isBehindRepeat = false;
    QString m_out;
};

QRegularExpressionMatch search(const QRegularExpression &expression, const QString &text, qsizetype from,
                               bool isSticky, Run &run)
{
    if (!run.step(searchSteps + text.size() / 64) || from > text.size())
        return {};
    auto found = expression.match(text, from, QRegularExpression::NormalMatch,
                                  isSticky ? QRegularExpression::AnchorAtOffsetMatchOption
                                           : QRegularExpression::NoMatchOption);
    if (!found.isValid())
        run.fail(u"the regular expression takes too long"_s, u"Write it with fewer repeats in repeats"_s,
                 ErrorKind::Limit);
    return found;
}

QString behindDollar(QStringView rest, QStringView text, qsizetype begin, qsizetype length, qsizetype &used)
{
    used = 2;
    switch (rest.size() > 1 ? rest[1].unicode() : 0) {
    case u'$':
        return u"$"_s;
    case u'&':
        return text.sliced(begin, length).toString();
    case u'`':
        return text.first(begin).toString();
    case u'\'':
        return text.sliced(begin + length).toString();
    default:
        used = 1;
        return u"$"_s;
    }
}

/// What `$1`, `$12` or `$<name>` at the beginning of `rest` means; nothing where there is no such group.
std::optional<QString> groupText(QStringView rest, const QRegularExpressionMatch &match, qsizetype &used)
{
    const auto groups = match.regularExpression().captureCount();
    const auto digit = [&](qsizetype at) {
        return at < rest.size() && rest[at] >= u'0' && rest[at] <= u'9' ? rest[at].unicode() - u'0' : -1;
    };
    const QStringList names = match.regularExpression().namedCaptureGroups();
    const qsizetype closing = rest.indexOf(u'>');
    if (rest.startsWith(u"$<") && closing > 0 && names.size() > names.count(QString())) {
        used = closing + 1;
        return match.captured(rest.sliced(2, closing - 2));
    }
    if (digit(1) < 0)
        return {};
    const int both = digit(2) < 0 ? 0 : digit(1) * 10 + digit(2);
    const int number = both > 0 && both <= groups ? both : digit(1);
    if (number < 1 || number > groups)
        return {};
    used = number == both ? 3 : 2;
    return match.captured(number);
}

QString filledIn(QStringView by, const QString &text, const QRegularExpressionMatch &match)
{
    QString filled;
    for (qsizetype at = 0; at < by.size();) {
        if (by[at] != u'$') {
            filled += by[at++];
            continue;
        }
        qsizetype used = 0;
        if (const auto group = groupText(by.sliced(at), match, used))
            filled += *group;
        else
            filled += behindDollar(by.sliced(at), text, match.capturedStart(), match.capturedLength(), used);
        at += used;
    }
    return filled;
}

} // namespace

QRegularExpression compiledRegex(const QString &source, const QString &flags)
{
    QRegularExpression::PatternOptions options;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, flags.contains(u'i'));
    options.setFlag(QRegularExpression::MultilineOption, flags.contains(u'm'));
    return QRegularExpression(Translator(source, flags.contains(u'm')).translate().value_or(u"("_s), options);
}

Result<void> checkRegex(const QString &source, const QString &flags)
{
    const QRegularExpression expression = compiledRegex(source, flags);
    if (expression.isValid())
        return {};
    return failure(
        ErrorKind::Invalid,
        u"the regular expression \"%1\" cannot be read: %2"_s.arg(source, expression.errorString()),
        u"Write it as JavaScript has it"_s);
}

bool matches(Regex &regex, const QString &text, Run &run)
{
    const bool isSticky = regex.flags.contains(u'y');
    const bool moves = isSticky || regex.flags.contains(u'g');
    const auto match =
        search(compiledRegex(regex.source, regex.flags), text, moves ? regex.lastIndex : 0, isSticky, run);
    if (moves)
        regex.lastIndex = match.hasMatch() ? match.capturedEnd() : 0;
    return match.hasMatch();
}

QString replaced(Regex &regex, const QString &text, const QString &by, Run &run)
{
    const bool isGlobal = regex.flags.contains(u'g');
    const bool isSticky = regex.flags.contains(u'y');
    const QRegularExpression expression = compiledRegex(regex.source, regex.flags);
    QString out;
    qsizetype copied = 0;
    qsizetype from = isSticky && !isGlobal ? regex.lastIndex : 0;
    for (;;) {
        const auto match = search(expression, text, from, isSticky, run);
        if (isSticky || isGlobal)
            regex.lastIndex = match.hasMatch() && !isGlobal ? match.capturedEnd() : 0;
        if (!match.hasMatch() || !run.mayMake(out.size()))
            break;
        out += QStringView(text).sliced(copied, match.capturedStart() - copied);
        out += filledIn(by, text, match);
        copied = match.capturedEnd();
        if (!isGlobal)
            break;
        from = copied + (match.capturedLength() == 0 ? 1 : 0);
    }
    return run.made(out.append(QStringView(text).sliced(copied)));
}

Data split(const Regex &regex, const QString &text, Run &run)
{
    const QRegularExpression expression = compiledRegex(regex.source, regex.flags);
    Data parts;
    qsizetype begin = 0;
    qsizetype from = 0;
    while (from < text.size() || text.isEmpty()) {
        const auto match = search(expression, text, from, false, run);
        if (text.isEmpty() && match.hasMatch())
            return {};
        if (!match.hasMatch() || match.capturedStart() >= text.size())
            break;
        from = match.capturedStart() + 1;
        if (match.capturedEnd() == begin)
            continue;
        parts.emplace_back(text.sliced(begin, match.capturedStart() - begin));
        for (int group = 1; group <= expression.captureCount(); ++group)
            parts.push_back(match.hasCaptured(group) ? Datum(match.captured(group)) : Datum());
        from = begin = match.capturedEnd();
    }
    parts.emplace_back(run.made(text.sliced(begin)));
    return parts;
}

QString filledIn(QStringView by, QStringView text, qsizetype begin, qsizetype length)
{
    QString filled;
    for (qsizetype at = 0; at < by.size();) {
        if (by[at] != u'$') {
            filled += by[at++];
            continue;
        }
        qsizetype used = 0;
        filled += behindDollar(by.sliced(at), text, begin, length, used);
        at += used;
    }
    return filled;
}

} // namespace cairn::templating
