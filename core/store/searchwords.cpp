// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Lower case of ASCII letters and digits, 0 for other ASCII.
constexpr std::array<char, 128> asciiLetters = [] {
    std::array<char, 128> letters{};
    for (char c = '0'; c <= '9'; ++c)
        letters[size_t(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c)
        letters[size_t(c)] = letters[size_t(c) - 'a' + 'A'] = c;
    return letters;
}();

bool isAscii(QChar c)
{
    return c.unicode() < 128;
}

bool isInWord(QChar c)
{
    return isAscii(c) ? asciiLetters[c.unicode()] != 0
                      : c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

} // namespace

QByteArray foldedText(QStringView text)
{
    if (std::ranges::all_of(text, isAscii)) {
        QByteArray ascii = text.toLatin1();
        std::ranges::transform(ascii, ascii.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return ascii;
    }
    QString folded = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    folded.replace(u'ß', u"ss"_s); // what Qt leaves of case folding
    return folded.toUtf8();
}

bool WordReader::next()
{
    if (m_nextPart < m_partCount) {
        const Part part = m_parts[size_t(m_nextPart++)];
        m_word = QByteArrayView(m_buffer.data() + part.from, part.to - part.from);
        m_begin = m_runBegin + part.from;
        m_end = m_runBegin + part.to;
        m_isPart = true;
        return true;
    }
    m_isPart = false;
    m_partCount = m_nextPart = 0;
    while (readRun()) {
        m_begin = m_runBegin;
        m_end = m_at;
        if (!m_word.isEmpty())
            return true;
    }
    return false;
}

/// False at the end; an empty word where the run is of marks alone.
bool WordReader::readRun()
{
    while (m_at < m_text.size() && !isInWord(m_text[m_at]))
        ++m_at;
    m_runBegin = m_at;
    qsizetype length = 0;
    bool isCamel = false;
    while (m_at < m_text.size() && isAscii(m_text[m_at])) {
        const char letter = asciiLetters[m_text[m_at].unicode()];
        if (!letter)
            break;
        isCamel = isCamel || (length > 0 && isUpper(m_text[m_at]));
        if (length < longestWord)
            m_buffer[size_t(length++)] = letter;
        ++m_at;
    }
    if (m_at < m_text.size() && isInWord(m_text[m_at])) {
        foldRun();
        return true;
    }
    m_word = QByteArrayView(m_buffer.data(), length);
    if (isCamel)
        splitRun();
    return m_at > m_runBegin;
}

void WordReader::foldRun()
{
    while (m_at < m_text.size() && isInWord(m_text[m_at]))
        ++m_at;
    // No letter folds to more than 18 bytes, so what is left out would be cut anyway.
    m_folded = foldedText(m_text.sliced(m_runBegin, std::min(m_at - m_runBegin, longestWord * 4)));
    qsizetype length = std::min(m_folded.size(), longestWord);
    while (length < m_folded.size() && (uchar(m_folded[length]) & 0xC0) == 0x80)
        --length; // not inside a letter
    m_word = QByteArrayView(m_folded).first(length);
}

/// `petStore`, `HTTPServer`, `OAuth2Client`: a part begins at a capital after a small letter or digit, and at
/// the last one of several capitals.
void WordReader::splitRun()
{
    const QStringView run = m_text.sliced(m_runBegin, m_word.size());
    qsizetype from = 0;
    for (qsizetype at = 1; at < run.size(); ++at) {
        const bool isAfterSmall = !isUpper(run[at - 1]);
        const bool isBeforeSmall = at + 1 < run.size() && run[at + 1] >= u'a' && run[at + 1] <= u'z';
        if (isUpper(run[at]) && (isAfterSmall || isBeforeSmall)) {
            addPart(from, at);
            from = at;
        }
    }
    if (from > 0)
        addPart(from, run.size());
}

void WordReader::addPart(qsizetype from, qsizetype to)
{
    if (to - from >= 2 && m_partCount < mostParts)
        m_parts[size_t(m_partCount++)] = {from, to};
}

} // namespace cairn
