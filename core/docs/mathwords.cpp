// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathreader.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QHash<QString, MathFace> &textFaces()
{
    static const QHash<QString, MathFace> faces{
        {u"text"_s, MathFace::Upright},       {u"mbox"_s, MathFace::Upright},
        {u"hbox"_s, MathFace::Upright},       {u"textrm"_s, MathFace::Upright},
        {u"textnormal"_s, MathFace::Upright}, {u"textbf"_s, MathFace::Bold},
        {u"textit"_s, MathFace::Italic},      {u"textsf"_s, MathFace::Sans},
        {u"texttt"_s, MathFace::Mono}};
    return faces;
}

} // namespace

bool MathReader::readWord(MathList &list, const QString &name)
{
    if (const auto face = textFaces().constFind(name); face != textFaces().cend()) {
        readText(list, *face);
        return true;
    }
    if (name == u"operatorname" || name == u"operatornamewithlimits") {
        const bool hasLimits = here() == u'*' || name.size() > 12;
        m_at += here() == u'*' ? 1 : 0;
        const qsizetype at = m_at;
        QString word = readRaw(name);
        word.replace(u"\\,"_s, u"\u2009"_s).replace(u"\\ "_s, u" "_s);
        if (word.contains(u'\\') || word.contains(u'{'))
            fail(at, u"the name of an operator is more than letters"_s);
        add(list, MathOperator{word.simplified(), true,
                               hasLimits ? MathLimits::AboveInDisplay : MathLimits::Beside});
        return true;
    }
    if (name == u"bmod" || name == u"mod" || name == u"pmod") {
        readModulus(list, name);
        return true;
    }
    return false;
}

void MathReader::readModulus(MathList &list, const QString &name)
{
    if (name == u"bmod") {
        MathList word;
        add(word, MathOperator{u"mod"_s, true});
        add(list, MathGroup{std::move(word), MathClass::Binary});
        return;
    }
    const bool hasParentheses = name == u"pmod";
    add(list, MathSpace{1});
    if (hasParentheses)
        add(list, MathSymbol{u"("_s, MathClass::Opening});
    add(list, MathWords{u"mod"_s});
    add(list, MathSpace{thickMathSpace});
    for (MathNode &node : readArgument(u'\\' + name))
        list.push_back(std::move(node));
    if (hasParentheses)
        add(list, MathSymbol{u")"_s, MathClass::Closing});
}

/// Words, which may have formulas among them.
void MathReader::readText(MathList &list, MathFace face)
{
    skipBlanks();
    const qsizetype begin = m_at;
    if (here() != u'{') {
        fail(begin, u"words have to stand in braces"_s);
        return;
    }
    ++m_at;
    MathList parts;
    QString words;
    const auto flush = [&] {
        if (!words.isEmpty())
            add(parts, MathWords{std::exchange(words, {}), face});
    };
    for (int depth = 0; !isAtEnd() && (here() != u'}' || depth > 0);) {
        if (here() == u'$') {
            flush();
            readFormulaAmongWords(parts, begin);
            continue;
        }
        depth += here() == u'{' ? 1 : here() == u'}' ? -1 : 0;
        readOfWords(words);
    }
    flush();
    if (isAtEnd())
        fail(begin, u"the words that begin here do not end"_s, u"a closing brace"_s);
    ++m_at;
    if (parts.size() == 1)
        list.push_back(std::move(parts.front()));
    else
        add(list, MathGroup{std::move(parts)});
}

void MathReader::readFormulaAmongWords(MathList &parts, qsizetype begin)
{
    ++m_at;
    const bool before = std::exchange(m_endsAtDollar, true);
    add(parts, MathGroup{readList()});
    m_endsAtDollar = before;
    if (here() != u'$')
        fail(begin, u"a formula among words does not end"_s, u"a closing $"_s);
    ++m_at;
}

/// One character, or a command that stands for one.
void MathReader::readOfWords(QString &words)
{
    const QChar c = here();
    const QString name = command();
    if (c == u'\\' && (name.size() != 1 || !u"$%&#_{} ,;:"_s.contains(name))) {
        fail(m_at, u"\\%1 among words is not among what is drawn"_s.arg(name));
    } else if (c == u'\\') {
        words += u",;:"_s.contains(name) ? u' ' : name.front();
        m_at += 2;
    } else {
        if (c != u'{' && c != u'}')
            words += c == u'~' || c.isSpace() ? u' ' : c;
        ++m_at;
    }
}

} // namespace cairn
