// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathparser.h"

#include "docs/mathreader.h"
#include "docs/mathsymbols.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

MathReader::MathReader(QStringView text, const MathBounds &bounds)
    : m_text(text), m_bounds(bounds)
{}

Result<MathFormula> MathReader::read()
{
    if (m_text.size() > m_bounds.characters)
        return failure(ErrorKind::Limit,
                       u"1:1: the formula is longer than %1 characters"_s.arg(m_bounds.characters));
    MathFormula formula = readWhole();
    if (!m_error && !isAtEnd()) {
        const QString name = command();
        fail(m_at, u"%1 stands where nothing is open that it could end"_s.arg(name.isEmpty() ? QString(here())
                                                                                             : u'\\' + name));
    }
    if (m_error)
        return std::unexpected(*m_error);
    return formula;
}

void MathReader::fail(qsizetype at, const QString &what, const QString &hint)
{
    if (!m_error) {
        const QStringView before = m_text.first(std::min(at, m_text.size()));
        const qsizetype line = before.count(u'\n') + 1;
        const qsizetype column = at - (before.lastIndexOf(u'\n') + 1) + 1;
        const bool isLimit =
            hint.isEmpty()
            && (m_depth > m_bounds.depth || m_nodes > m_bounds.nodes || m_rows > m_bounds.rows);
        m_error = Error{isLimit ? ErrorKind::Limit : ErrorKind::Invalid,
                        u"%1:%2: %3"_s.arg(line).arg(column).arg(what), hint};
    }
    m_at = m_text.size();
}

bool MathReader::isStop()
{
    skipBlanks();
    if (isAtEnd() || here() == u'}' || here() == u'&')
        return true;
    if ((here() == u']' && m_endsAtBracket) || (here() == u'$' && m_endsAtDollar))
        return true;
    static const QStringList ends{u"\\"_s, u"cr"_s, u"right"_s, u"middle"_s, u"end"_s};
    return here() == u'\\' && ends.contains(command());
}

void MathReader::add(MathList &list, MathContent content)
{
    if (++m_nodes > m_bounds.nodes) {
        fail(m_at, u"the formula has more than %1 parts"_s.arg(m_bounds.nodes));
        return;
    }
    list.push_back({std::move(content)});
}

/// Up to where the group ends that it stands in.
MathList MathReader::readList()
{
    const auto face = m_face;
    MathList list = readRestOfGroup();
    m_face = face;
    return list;
}

MathList MathReader::readRestOfGroup()
{
    MathList list;
    if (++m_depth > m_bounds.depth)
        fail(m_at, u"the formula is nested deeper than %1 levels"_s.arg(m_bounds.depth));
    while (!isStop()) {
        static const QStringList infixes{u"over"_s, u"atop"_s, u"choose"_s};
        const QString name = command();
        if (infixes.contains(name)) {
            m_at += name.size() + 1;
            readInfix(list, name);
        } else {
            readAtom(list);
        }
    }
    --m_depth;
    return list;
}

void MathReader::readAtom(MathList &list)
{
    switch (here().unicode()) {
    case u'^':
    case u'_':
    case u'\'':
    case u'’':
    case u'′':
        readScripts(list);
        break;
    case u'{':
        add(list, MathGroup{readBraces()});
        break;
    case u'\\':
        readCommand(list);
        break;
    case u'~':
        ++m_at;
        add(list, MathSpace{*findMathSpace(u"~")});
        break;
    default:
        readCharacter(list);
    }
}

void MathReader::addSign(MathList &list, const QString &text, MathClass type)
{
    const QChar first = text.front();
    const bool isSmallGreek = first >= u'α' && first <= u'ϵ' && first.isLower();
    const bool isLetter = type == MathClass::Ordinary && text.size() == 1
                          && (isSmallGreek || (first < u'\u0250' && first.isLetter()) || first == u'∂');
    MathFace face = isLetter ? MathFace::Italic : MathFace::Upright;
    if (m_face
        && (type == MathClass::Ordinary || *m_face == MathFace::Bold || *m_face == MathFace::BoldItalic)) {
        face = *m_face;
        if (face == MathFace::BoldItalic && !isLetter)
            face = MathFace::Bold;
        if (face == MathFace::Italic && !first.isLetter())
            face = MathFace::Upright;
    }
    add(list, MathSymbol{text, type, face});
}

void MathReader::readCharacter(MathList &list)
{
    const qsizetype length = here().isHighSurrogate() && m_at + 1 < m_text.size() ? 2 : 1;
    const QString text = m_text.sliced(m_at, length).toString();
    const char32_t code = length == 2 ? QChar::surrogateToUcs4(text[0], text[1]) : text[0].unicode();
    const MathSign *sign = code == u'#' || code == u'$' ? nullptr : findMathCharacter(text);
    if (!sign && (!QChar::isPrint(code) || code == u'#' || code == u'$' || QChar::isMark(code))) {
        fail(m_at, u"the character U+%1 has no meaning here"_s.arg(uint(code), 4, 16, QChar(u'0')),
             u"a backslash before it makes it a sign"_s);
        return;
    }
    m_at += length;
    if (const MathName *found = code > 127 ? findMathOperator(text) : nullptr) {
        add(list, MathOperator{text, found->isName, found->limits});
        return;
    }
    addSign(list, sign ? QString::fromUtf16(sign->text) : text, sign ? sign->type : MathClass::Ordinary);
}

MathLimits MathReader::limitsOf(const MathList &base) const
{
    if (base.empty())
        return MathLimits::Beside;
    const MathContent &content = base.front().content;
    if (const auto *of = std::get_if<MathOperator>(&content))
        return of->limits;
    if (const auto *group = std::get_if<MathGroup>(&content))
        return group->type == MathClass::Operator ? MathLimits::AboveInDisplay : MathLimits::Beside;
    if (const auto *accent = std::get_if<MathAccent>(&content))
        return accent->mark == MathMark::OverBrace || accent->mark == MathMark::UnderBrace
                   ? MathLimits::Above
                   : MathLimits::Beside;
    return MathLimits::Beside;
}

/// All of an atom's at once: what is above and below, and primes.
void MathReader::readScripts(MathList &list)
{
    MathScripts scripts;
    const bool hasBase = !list.empty() && !std::holds_alternative<MathSpace>(list.back().content)
                         && !std::holds_alternative<MathSetting>(list.back().content);
    if (hasBase) {
        scripts.base.push_back(std::move(list.back()));
        list.pop_back();
    }
    scripts.limits = limitsOf(scripts.base);
    bool hasAbove = false;
    bool hasBelow = false;
    for (;; skipBlanks()) {
        const qsizetype at = m_at;
        if (here() == u'\'' || here() == u'’' || here() == u'′') {
            ++m_at;
            add(scripts.above, MathSymbol{u"′"_s});
            continue;
        }
        const bool isAbove = here() == u'^';
        if (!isAbove && here() != u'_')
            break;
        bool &isTaken = isAbove ? hasAbove : hasBelow;
        if (std::exchange(isTaken, true)) {
            fail(at,
                 isAbove ? u"a second superscript of the same base"_s
                         : u"a second subscript of the same base"_s,
                 u"braces say which belongs to which"_s);
            return;
        }
        ++m_at;
        MathList script = readArgument(QString(m_text[at]));
        MathList &place = isAbove ? scripts.above : scripts.below;
        std::ranges::move(script, std::back_inserter(place));
    }
    add(list, std::move(scripts));
}

/// One group, or one character or command.
MathList MathReader::readArgument(const QString &of)
{
    skipBlanks();
    if (here() == u'{')
        return readBraces();
    const qsizetype at = m_at;
    MathList list;
    if (++m_depth > m_bounds.depth)
        fail(m_at, u"the formula is nested deeper than %1 levels"_s.arg(m_bounds.depth));
    else if (isStop() || here() == u'^' || here() == u'_')
        fail(at, u"%1 has nothing to act on"_s.arg(of), u"an argument in braces"_s);
    else
        readAtom(list);
    --m_depth;
    return list;
}

MathList MathReader::readBraces()
{
    const qsizetype at = m_at++;
    const bool endsAtBracket = std::exchange(m_endsAtBracket, false);
    const bool endsAtDollar = std::exchange(m_endsAtDollar, false);
    MathList list = readList();
    m_endsAtBracket = endsAtBracket;
    m_endsAtDollar = endsAtDollar;
    if (here() == u'}')
        ++m_at;
    else
        fail(at, u"the group that begins here does not end"_s, u"a closing brace"_s);
    return list;
}

std::optional<MathList> MathReader::readOptional()
{
    skipBlanks();
    if (here() != u'[')
        return {};
    const qsizetype at = m_at++;
    const bool before = std::exchange(m_endsAtBracket, true);
    MathList list = readList();
    m_endsAtBracket = before;
    if (here() == u']')
        ++m_at;
    else
        fail(at, u"the bracket that begins here does not end"_s, u"a closing bracket"_s);
    return list;
}

Result<MathFormula> parseMath(QStringView latex, const MathBounds &bounds)
{
    return MathReader(latex, bounds).read();
}

} // namespace cairn
