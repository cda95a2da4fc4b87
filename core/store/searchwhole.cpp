// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchwhole.h"

#include "store/searchwords.h"

namespace cairn {

namespace {

constexpr int exactReference = 4000;
constexpr int exactName = 2000;
constexpr int exactTitle = 150;
constexpr int beginningOfName = 100;
constexpr int beginningOfTitle = 60;
constexpr int exactHeading = 60;
constexpr int beginningOfHeading = 20;

/// The words of a text in one string, as two texts are compared.
QByteArray wordsOf(QStringView text)
{
    QByteArrayList list;
    for (WordReader words(text); words.next();) {
        if (!words.isPart())
            list += words.word().toByteArray();
    }
    return list.join(' ');
}

} // namespace

int WholeScore::ofEntity(const QString &ref, const QString &name, const QString &title) const
{
    if (ref.compare(m_text, Qt::CaseInsensitive) == 0)
        return exactReference;
    if (m_literal.isEmpty())
        return 0;
    const QByteArray nameWords = wordsOf(name);
    if (nameWords == m_literal)
        return exactName;
    const QByteArray titleWords = wordsOf(title);
    if (titleWords == m_literal)
        return exactTitle;
    if (nameWords.startsWith(m_literal))
        return beginningOfName;
    return titleWords.startsWith(m_literal) ? beginningOfTitle : 0;
}

int WholeScore::ofHeading(const QString &title) const
{
    const QByteArray words = wordsOf(title);
    return words == m_literal ? exactHeading : words.startsWith(m_literal) ? beginningOfHeading : 0;
}

} // namespace cairn
