// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cairn {

/// A token of a schema language. The views point into the text that is read.
struct SchemaToken {
    enum class Kind { End, Word, Text, Sign };
    Kind kind = Kind::End;
    QStringView text; ///< of a quoted text: without its quotes, as it is written
    int line = 0;

    bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
    bool isSign(QChar sign) const { return kind == Kind::Sign && text.front() == sign; }
};

/// Cuts GraphQL's schema language or protocol buffers into words, quoted texts and signs. Anything is read:
/// what is left open ends with the text. The text must outlive it.
class SchemaTokens final
{
public:
    enum class Language { GraphQl, Proto };

    SchemaTokens(QStringView text, Language language);

    const SchemaToken &now() const { return m_now; }
    /// The comment right above the token, without its marks; empty where there is none.
    QString comment() const;
    void next();
    /// Past the bracket that ends what the token, which opens one, has begun; brackets of all kinds count.
    void skipBracket();
    /// The text from the token up to what `next` moved past last.
    QStringView since(const SchemaToken &first) const;

private:
    void skipBlanks();
    void skipComment(qsizetype length);
    void takeText(QStringView quote);
    void take(SchemaToken::Kind kind, qsizetype begin, qsizetype end, qsizetype after);

    QStringView m_text;
    Language m_language;
    SchemaToken m_now;
    qsizetype m_at = 0;
    qsizetype m_lastEnd = 0; ///< of the token before this one
    qsizetype m_end = 0;     ///< of this one
    int m_line = 1;
    int m_blanksLine = 1; ///< where the token before this one ends
    qsizetype m_commentBegin = 0;
    qsizetype m_commentEnd = 0;
    int m_commentLine = 0; ///< the last line of the comment
};

} // namespace cairn
