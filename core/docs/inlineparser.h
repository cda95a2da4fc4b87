// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markup.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace cairn {

/// What a pattern found at a place of a text.
struct InlineMatch {
    enum class Kind { None, Skip, Text, Node };
    Kind kind = Kind::None;
    qsizetype start = -1; ///< where it begins before the sign that it was found by
    qsizetype end = 0;
    QString text = {}; ///< replaces what was found, and is not read any more
    MarkupNode *node = nullptr;

    static InlineMatch skip(qsizetype end) { return {.kind = Kind::Skip, .end = end}; }
    static InlineMatch of(qsizetype end, QString text)
    {
        return {.kind = Kind::Text, .end = end, .text = std::move(text)};
    }
    static InlineMatch of(qsizetype end, MarkupNode *node)
    {
        return {.kind = Kind::Node, .end = end, .node = node};
    }
};

/// Which of ASCII's signs a text holds.
struct SignMask {
    quint64 low = 0;
    quint64 high = 0;

    void add(QChar c)
    {
        const ushort code = c.unicode();
        (code < 64 ? low : high) |= code < 128 ? quint64(1) << (code & 63) : 0;
    }
    bool has(QChar c) const
    {
        const ushort code = c.unicode();
        return code < 128 && ((code < 64 ? low : high) >> (code & 63) & 1) != 0;
    }
    bool meets(const SignMask &other) const { return (low & other.low) != 0 || (high & other.high) != 0; }
    bool holdsAll(const SignMask &other) const
    {
        return (low & other.low) == other.low && (high & other.high) == other.high;
    }
};

/// Reads the texts of a tree: each pattern in the order of its priority goes through all of a text and leaves
/// placeholders, so that later ones see neither the marks nor the content of earlier ones.
class InlineParser final
{
public:
    /// Markdown's own patterns, or the smart symbols, which come after attribute lists and abbreviations.
    enum class Patterns { Markdown, SmartSymbols };
    InlineParser(MarkupReading &reading, Patterns patterns);

    void run(MarkupNode &root);

private:
    using Find = InlineMatch (InlineParser::*)(QStringView text, qsizetype at, QChar before);
    /// ASCII that has to be somewhere in a text.
    struct Need {
        QStringView text = {};
        SignMask mask = {};
        bool isMetBy(QStringView text, const SignMask &mask) const;
    };
    struct Pattern {
        Find find;
        QStringView signs;      ///< a match begins with one of these
        bool isForLinks = true; ///< works inside links too
        Need needs = {};        ///< a text without this, and without the other one, has no match
        Need orNeeds = {};
        SignMask mask = {}; ///< of the signs
    };
    struct Stashed {
        MarkupNode *node = nullptr;
        QString text;
    };

    QString handle(QString text, size_t pattern, bool isInLink, int depth);
    bool apply(size_t pattern, QString &text, bool isInLink, int depth);
    QString stash(InlineMatch &match, size_t pattern, bool isInLink, int depth);
    std::vector<MarkupNode *> build(const QString &text, MarkupNode &parent, bool isText, int depth);
    void buildTexts(MarkupNode &node, int depth);
    void processChild(MarkupNode &parent, size_t &at, bool isInLink,
                      std::vector<std::pair<MarkupNode *, bool>> &stack);
    void setMasks();
    void prepare(size_t pattern, QStringView text);

    /// The text with what earlier patterns found in it, without their marks.
    template <class Show>
    QString withMarksShown(QStringView text, Show &&show) const;
    QString unstashed(QStringView text) const;
    QString unstashedHtml(QStringView text) const;
    bool isEscapable(QChar c) const;

    InlineMatch code(QStringView text, qsizetype at, QChar before);
    InlineMatch math(QStringView text, qsizetype at, QChar before);
    InlineMatch quotedKeys(QStringView text, qsizetype at, QChar before);
    InlineMatch escape(QStringView text, qsizetype at, QChar before);
    InlineMatch footnote(QStringView text, qsizetype at, QChar before);
    InlineMatch reference(QStringView text, qsizetype at, QChar before);
    InlineMatch link(QStringView text, qsizetype at, QChar before);
    InlineMatch image(QStringView text, qsizetype at, QChar before);
    InlineMatch imageReference(QStringView text, qsizetype at, QChar before);
    InlineMatch shortReference(QStringView text, qsizetype at, QChar before);
    InlineMatch shortImageReference(QStringView text, qsizetype at, QChar before);
    InlineMatch angleLink(QStringView text, qsizetype at, QChar before);
    InlineMatch angleMail(QStringView text, qsizetype at, QChar before);
    InlineMatch lineBreak(QStringView text, qsizetype at, QChar before);
    InlineMatch html(QStringView text, qsizetype at, QChar before);
    InlineMatch bareLink(QStringView text, qsizetype at, QChar before);
    InlineMatch bareMail(QStringView text, qsizetype at, QChar before);
    InlineMatch entity(QStringView text, qsizetype at, QChar before);
    InlineMatch emoji(QStringView text, qsizetype at, QChar before);
    InlineMatch loneStars(QStringView text, qsizetype at, QChar before);
    InlineMatch loneTildes(QStringView text, qsizetype at, QChar before);
    InlineMatch keys(QStringView text, qsizetype at, QChar before);
    InlineMatch caret(QStringView text, qsizetype at, QChar before);
    InlineMatch mark(QStringView text, qsizetype at, QChar before);
    InlineMatch tilde(QStringView text, qsizetype at, QChar before);
    InlineMatch star(QStringView text, qsizetype at, QChar before);
    InlineMatch underscore(QStringView text, qsizetype at, QChar before);

    InlineMatch bracketSymbol(QStringView text, qsizetype at, QChar before);
    InlineMatch plusMinus(QStringView text, qsizetype at, QChar before);
    InlineMatch arrow(QStringView text, qsizetype at, QChar before);
    InlineMatch notEqual(QStringView text, qsizetype at, QChar before);
    InlineMatch fraction(QStringView text, qsizetype at, QChar before);
    InlineMatch ordinal(QStringView text, qsizetype at, QChar before);
    InlineMatch careOf(QStringView text, qsizetype at, QChar before);

    struct Target {
        QString address;
        QString title;
        bool hasTitle = false;
        qsizetype end = -1;
    };
    Target linkTarget(QStringView text, qsizetype at);
    qsizetype closingBracket(qsizetype at) const;
    InlineMatch referenceWith(QStringView text, qsizetype bracket, bool isShort, bool isImage);
    MarkupNode *keyCaps(const std::vector<std::pair<QString, QString>> &caps);
    MarkupNode *makeLink(const QString &address, const QString &text);

    MarkupReading &m_reading;
    std::vector<Pattern> m_patterns;
    std::vector<Stashed> m_stash;
    QString m_escapable;

    // Of the text at hand: where its brackets close, and its runs of backticks by their length.
    std::vector<std::pair<qsizetype, qsizetype>> m_brackets; ///< where each opens and closes, or -1
    std::vector<std::pair<qsizetype, qsizetype>> m_ticks;    ///< length and place, sorted
};

/// A letter, a digit, a mark or an underscore, as regular expressions of Python see words.
bool isWordPart(QChar c);

} // namespace cairn
