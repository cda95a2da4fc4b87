// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathreader.h"

#include "base/shortened.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

void MathReader::skipBlanks()
{
    while (!isAtEnd()) {
        if (here() == u'%') { // a comment
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        } else if (here().isSpace()) {
            ++m_at;
        } else {
            return;
        }
    }
}

QString MathReader::command() const
{
    if (here() != u'\\' || m_at + 1 >= m_text.size())
        return {};
    qsizetype end = m_at + 1;
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    while (end < m_text.size() && isLetter(m_text[end]))
        ++end;
    if (end == m_at + 1)
        end += m_text[end].isHighSurrogate() && end + 1 < m_text.size() ? 2 : 1;
    return m_text.sliced(m_at + 1, end - m_at - 1).toString();
}

bool MathReader::take(QStringView name)
{
    skipBlanks();
    if (command() != name)
        return false;
    m_at += name.size() + 1;
    return true;
}

QString MathReader::readRaw(const QString &of)
{
    skipBlanks();
    const qsizetype begin = m_at;
    if (here() != u'{') {
        fail(begin, u"\\%1 has no argument"_s.arg(of), u"an argument in braces"_s);
        return {};
    }
    int depth = 0;
    for (; !isAtEnd(); ++m_at) {
        if (here() == u'\\')
            ++m_at;
        else if (here() == u'{')
            ++depth;
        else if (here() == u'}' && --depth == 0)
            return m_text.sliced(begin + 1, m_at++ - begin - 1).toString();
    }
    fail(begin, u"the argument of \\%1 does not end"_s.arg(of), u"a closing brace"_s);
    return {};
}

/// What stands in brackets, as it is written.
std::optional<QString> MathReader::readBrackets()
{
    skipBlanks();
    const qsizetype end = here() == u'[' ? m_text.indexOf(u']', m_at) : -1;
    if (end < 0)
        return {};
    QString text = m_text.sliced(m_at + 1, end - m_at - 1).toString();
    m_at = end + 1;
    return text;
}

/// In ems. A letter of text is 10 points high.
double MathReader::lengthOf(const QString &written, qsizetype at)
{
    struct Unit {
        QStringView name;
        double ems;
    };
    static constexpr Unit units[] = {{u"em", 1},      {u"mu", 1 / 18.0}, {u"ex", 0.45},   {u"pt", 0.1},
                                     {u"px", 0.0753}, {u"cm", 2.845},    {u"mm", 0.2845}, {u"in", 7.227}};
    constexpr double longest = 20;
    constexpr qsizetype shownLength = 20; // characters
    const QString text = written.trimmed();
    for (const Unit &unit : units) {
        bool isNumber = false;
        const double number =
            QStringView(text).chopped(std::min<qsizetype>(2, text.size())).trimmed().toDouble(&isNumber);
        if (text.endsWith(unit.name) && isNumber)
            return std::clamp(number * unit.ems, -longest, longest);
    }
    fail(at, u"\"%1\" is no length"_s.arg(shortened(text, shownLength)),
         u"a number with em, mu, ex, pt, px, mm, cm or in"_s);
    return 0;
}

double MathReader::readLength(const QString &of)
{
    skipBlanks();
    const qsizetype at = m_at;
    if (here() == u'{')
        return lengthOf(readRaw(of), at);
    while (!isAtEnd() && (here().isDigit() || here() == u'.' || here() == u'-' || here() == u'+'))
        ++m_at;
    skipBlanks();
    m_at = std::min(m_at + 2, m_text.size());
    return lengthOf(m_text.sliced(at, m_at - at).toString(), at);
}

} // namespace cairn
