// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Emphasis, strong text, marks, insertions, deletions, sub- and superscript: five families of the same shape.
// Each has eight forms at most, tried in their order: signs, content, signs, and for two elements in one
// another content and signs again. Content is as short as it can be.

#include "docs/inlineparser.h"

#include <algorithm>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What may stand right before or behind signs.
enum class Edge {
    Any,
    NotSpace,
    NotSpaceOrSign,
    NotSign,
    NotWord,
    NotWordOrSign, ///< an underscore is fine
};

enum class Content {
    Any,
    NoSpace,
    Words, ///< no signs but those between letters or between blanks
    Pairs, ///< no single signs
    PairsNoSpace,
};

struct Signs {
    int count = 0;
    Edge before = Edge::Any;
    Edge after = Edge::Any;
};

enum class Build {
    Single,
    InnerFirst, ///< `***a* b**`: the inner element comes first
    InnerLast,  ///< `**a *b***`
};

struct Form {
    Signs open;
    Content first;
    Signs middle;
    std::optional<Content> second;
    Signs close; ///< where there is a second content
    Build build = Build::Single;
    QStringView outer;
    QStringView inner;
    bool readsAllInside = false; ///< forms before this one may stand in its content too
};

struct Family {
    QChar sign;
    std::span<const Form> forms;
};

using enum Edge;
using enum Build;

// One form a line.
// clang-format off
constexpr Form starForms[] = {
    {{3, NotWordOrSign, NotSpaceOrSign}, Content::Any, {3, NotSpace, NotWordOrSign}, {}, {}, InnerFirst, u"strong", u"em"},
    {{3, NotWordOrSign, NotSpaceOrSign}, Content::Words, {2, NotSpaceOrSign, NotWordOrSign}, Content::Words, {1, NotSpaceOrSign, NotWordOrSign}, InnerFirst, u"em", u"strong"},
    {{3, NotWordOrSign, NotSpaceOrSign}, Content::Words, {1, NotSpaceOrSign, NotWordOrSign}, Content::Words, {2, NotSpaceOrSign, NotWordOrSign}, InnerFirst, u"strong", u"em"},
    {{2, NotWordOrSign, NotSpaceOrSign}, Content::Words, {1, NotWordOrSign, NotSpaceOrSign}, Content::Words, {3, NotSpaceOrSign, NotWordOrSign}, InnerLast, u"strong", u"em"},
    {{2, NotWordOrSign, NotSpaceOrSign}, Content::Any, {2, NotSpace, NotWordOrSign}, {}, {}, Single, u"strong", {}},
    {{1, NotWordOrSign, NotSpaceOrSign}, Content::Words, {2, NotWordOrSign, NotSpaceOrSign}, Content::Words, {3, NotSpace, NotWordOrSign}, InnerLast, u"em", u"strong"},
    {{1, NotWordOrSign, NotSpaceOrSign}, Content::Pairs, {1, NotSpaceOrSign, NotWordOrSign}, {}, {}, Single, u"em", {}, true},
    {{1, NotWordOrSign, NotSpaceOrSign}, Content::Any, {1, NotSpace, NotWordOrSign}, {}, {}, Single, u"em", {}},
};

constexpr Form underscoreForms[] = {
    {{3, NotWord, NotSpaceOrSign}, Content::Any, {3, NotSpace, NotWord}, {}, {}, InnerFirst, u"strong", u"em"},
    {{3, NotWord, NotSpaceOrSign}, Content::Words, {2, NotSpace, NotWord}, Content::Words, {1, NotSpace, NotWord}, InnerFirst, u"em", u"strong"},
    {{3, NotWord, NotSpaceOrSign}, Content::Words, {1, NotSpace, NotWord}, Content::Words, {2, NotSpace, NotWord}, InnerFirst, u"strong", u"em"},
    {{2, NotWord, NotSpaceOrSign}, Content::Words, {1, NotWord, NotSpaceOrSign}, Content::Words, {3, NotSpace, NotWord}, InnerLast, u"strong", u"em"},
    {{2, NotWord, NotSpaceOrSign}, Content::Any, {2, NotSpace, NotWord}, {}, {}, Single, u"strong", {}},
    {{1, NotWord, NotSpaceOrSign}, Content::Words, {2, NotWord, NotSpaceOrSign}, Content::Words, {3, NotSpace, NotWord}, InnerLast, u"em", u"strong"},
    {{1, NotWord, NotSpaceOrSign}, Content::Pairs, {1, NotSpaceOrSign, NotWord}, {}, {}, Single, u"em", {}, true},
    {{1, NotWord, NotSpaceOrSign}, Content::Any, {1, NotSpace, NotWord}, {}, {}, Single, u"em", {}},
};

constexpr Form caretForms[] = {
    {{3, Edge::Any, NotSpaceOrSign}, Content::NoSpace, {3, NotSpace, Edge::Any}, {}, {}, InnerFirst, u"ins", u"sup"},
    {{3, Edge::Any, NotSpaceOrSign}, Content::NoSpace, {2, NotSpace, NotWordOrSign}, Content::NoSpace, {1, NotSpace, Edge::Any}, InnerFirst, u"sup", u"ins"},
    {{3, Edge::Any, NotSpaceOrSign}, Content::NoSpace, {1, NotSpace, NotWordOrSign}, Content::Words, {2, NotSpace, Edge::Any}, InnerFirst, u"ins", u"sup"},
    {{2, NotSign, NotSpaceOrSign}, Content::Words, {1, NotWordOrSign, NotSpaceOrSign}, Content::NoSpace, {3, NotSpace, Edge::Any}, InnerLast, u"ins", u"sup"},
    {{2, NotWordOrSign, NotSpaceOrSign}, Content::Any, {2, NotSpace, NotWordOrSign}, {}, {}, Single, u"ins", {}},
    {{1, NotSign, NotSpaceOrSign}, Content::NoSpace, {2, NotWordOrSign, NotSpaceOrSign}, Content::NoSpace, {3, NotSpace, Edge::Any}, InnerLast, u"sup", u"ins"},
    {{1, NotSign, NotSpaceOrSign}, Content::PairsNoSpace, {1, NotSpaceOrSign, NotSign}, {}, {}, Single, u"sup", {}, true},
    {{1, Edge::Any, NotSpace}, Content::NoSpace, {1, NotSpace, Edge::Any}, {}, {}, Single, u"sup", {}},
};

constexpr Form tildeForms[] = {
    {{3, Edge::Any, NotSpaceOrSign}, Content::NoSpace, {3, NotSpace, Edge::Any}, {}, {}, InnerFirst, u"del", u"sub"},
    {{3, Edge::Any, NotSpaceOrSign}, Content::NoSpace, {2, NotSpace, NotWordOrSign}, Content::NoSpace, {1, NotSpace, Edge::Any}, InnerFirst, u"sub", u"del"},
    {{3, Edge::Any, NotSpaceOrSign}, Content::NoSpace, {1, NotSpace, NotWordOrSign}, Content::Words, {2, NotSpace, Edge::Any}, InnerFirst, u"del", u"sub"},
    {{2, NotSign, NotSpaceOrSign}, Content::Words, {1, NotWordOrSign, NotSpaceOrSign}, Content::NoSpace, {3, NotSpace, Edge::Any}, InnerLast, u"del", u"sub"},
    {{2, NotWordOrSign, NotSpaceOrSign}, Content::Any, {2, NotSpace, NotWordOrSign}, {}, {}, Single, u"del", {}},
    {{1, NotSign, NotSpaceOrSign}, Content::NoSpace, {2, NotWordOrSign, NotSpaceOrSign}, Content::NoSpace, {3, NotSpace, Edge::Any}, InnerLast, u"sub", u"del"},
    {{1, NotSign, NotSpaceOrSign}, Content::PairsNoSpace, {1, NotSpaceOrSign, NotSign}, {}, {}, Single, u"sub", {}, true},
    {{1, Edge::Any, NotSpace}, Content::NoSpace, {1, NotSpace, Edge::Any}, {}, {}, Single, u"sub", {}},
};

constexpr Form markForms[] = {
    {{2, NotWordOrSign, NotSpaceOrSign}, Content::Any, {2, NotSpace, NotWordOrSign}, {}, {}, Single, u"mark", {}},
};
// clang-format on

struct Span {
    qsizetype start = 0;
    qsizetype end = 0;
};

struct FormMatch {
    Span first;
    Span second;
    qsizetype end = -1;
};

/// Looks for the forms of one family in one text.
class EmphasisReader final
{
public:
    EmphasisReader(const Family &family, MarkupReading &reading)
        : m_family(family), m_reading(reading)
    {}

    /// The first form that fits at `at`; `before` is what stands before the text's part at hand.
    InlineMatch find(QStringView text, qsizetype at, QChar before)
    {
        for (size_t index = 0; index < m_family.forms.size(); ++index) {
            const FormMatch match = matchForm(m_family.forms[index], text, at, before);
            if (match.end >= 0)
                return InlineMatch::of(match.end, build(text, index, match, 0));
        }
        return {};
    }

private:
    bool fits(Edge edge, QStringView text, qsizetype at, bool isBefore) const
    {
        if (edge == Edge::Any)
            return true;
        const qsizetype place = isBefore ? at - 1 : at;
        if (place >= text.size() || (place < 0 && m_before.isNull()))
            return true;
        // What an earlier match took away is a placeholder now.
        const QChar c =
            place < 0 || (isBefore && at == m_start && !m_before.isNull()) ? m_before : text[place];
        switch (edge) {
        case NotSpace:
            return !c.isSpace();
        case NotSpaceOrSign:
            return !c.isSpace() && c != m_family.sign;
        case NotSign:
            return c != m_family.sign;
        case NotWord:
            return !isWordPart(c);
        case NotWordOrSign:
            return c == u'_' || (!isWordPart(c) && c != m_family.sign);
        case Edge::Any:
            break;
        }
        return true;
    }

    bool hasSigns(const Signs &signs, QStringView text, qsizetype at) const
    {
        if (at + signs.count > text.size())
            return false;
        for (int index = 0; index < signs.count; ++index) {
            if (text[at + index] != m_family.sign)
                return false;
        }
        return fits(signs.before, text, at, true) && fits(signs.after, text, at + signs.count, false);
    }

    FormMatch matchForm(const Form &form, QStringView text, qsizetype at, QChar before)
    {
        m_before = before;
        m_start = at;
        FormMatch match;
        if (!hasSigns(form.open, text, at) || !m_reading.spend(1))
            return match;
        const qsizetype start = at + form.open.count;
        contentEnds(form.first, text, start, [&](qsizetype end) {
            if (!hasSigns(form.middle, text, end))
                return false;
            match.first = {start, end};
            const qsizetype next = end + form.middle.count;
            if (!form.second) {
                match.end = next;
                return true;
            }
            contentEnds(*form.second, text, next, [&](qsizetype close) {
                if (!hasSigns(form.close, text, close))
                    return false;
                match.second = {next, close};
                match.end = close + form.close.count;
                return true;
            });
            return match.end >= 0;
        });
        return match;
    }

    qsizetype runEnd(QStringView text, qsizetype at) const
    {
        while (at < text.size() && text[at] == m_family.sign)
            ++at;
        return at;
    }

    bool isLetter(QStringView text, qsizetype at) const
    {
        const QChar c = at < 0 ? m_before : text[at];
        return isWordPart(c) && (c != u'_' || m_family.sign != u'_');
    }

    /// Tells each place with a sign where content from `start` may end, until `accept` takes one.
    template <typename Accept>
    void contentEnds(Content content, QStringView text, qsizetype start, Accept accept)
    {
        const bool hasNoSpace = content == Content::NoSpace || content == Content::PairsNoSpace;
        for (qsizetype at = start; at < text.size();) {
            const qsizetype sign = text.indexOf(m_family.sign, at);
            m_reading.spend(1);
            if (sign < 0
                || (hasNoSpace
                    && std::ranges::any_of(text.sliced(at, sign - at), [](QChar c) { return c.isSpace(); })))
                return;
            if (sign > start && accept(sign))
                return;
            if (!m_reading.spend(1))
                return;
            at = sign + 1;
            if (content == Content::Any || content == Content::NoSpace)
                continue;
            const qsizetype end = runEnd(text, sign);
            if (content != Content::Words) {
                if (end - sign < 2)
                    return;
                at = end;
                continue;
            }
            const bool hasNeighbours = end < text.size() && (sign > 0 || !m_before.isNull());
            const QChar left = sign > 0 ? text[sign - 1] : m_before;
            if (!hasNeighbours
                || !((isLetter(text, sign - 1) && isLetter(text, end))
                     || (left.isSpace() && text[end].isSpace())))
                return;
            at = end;
        }
    }

    MarkupNode *build(QStringView text, size_t index, const FormMatch &match, int depth)
    {
        const Form &form = m_family.forms[index];
        const auto part = [&](Span span) { return text.sliced(span.start, span.end - span.start); };
        MarkupNode *outer = m_reading.make(form.outer.toString());
        if (form.build == Single) {
            fill(part(match.first), *outer, *outer, form.readsAllInside, index, depth);
            return outer;
        }
        MarkupNode *inner = m_reading.make(form.inner.toString());
        if (form.build == InnerFirst) {
            fill(part(match.first), *inner, *inner, form.readsAllInside, index, depth);
            outer->children.push_back(inner);
            if (form.second)
                fill(part(match.second), *outer, *inner, form.readsAllInside, index, depth);
        } else {
            fill(part(match.first), *outer, *outer, form.readsAllInside, index, depth);
            outer->children.push_back(inner);
            fill(part(match.second), *inner, *inner, form.readsAllInside, index, depth);
        }
        return outer;
    }

    /// The forms inside another one's content: those behind it in the order, or all.
    void fill(QStringView text, MarkupNode &parent, MarkupNode &after, bool readsAll, size_t index, int depth)
    {
        MarkupNode *last = &after == &parent ? nullptr : &after;
        const auto add = [&](QStringView piece) {
            if (piece.isEmpty())
                return;
            (last ? last->tail : parent.text) = piece.toString();
        };
        qsizetype done = 0;
        qsizetype at = depth < m_reading.options.limits.inlineNesting ? text.indexOf(m_family.sign) : -1;
        while (at >= 0 && at < text.size()) {
            bool isMatched = false;
            for (size_t other = readsAll ? 0 : index + 1; other < m_family.forms.size(); ++other) {
                const QChar before = at > 0 ? text[at - 1] : QChar();
                const FormMatch match = matchForm(m_family.forms[other], text, at, before);
                if (match.end < 0)
                    continue;
                add(text.sliced(done, at - done));
                MarkupNode *node = build(text, other, match, depth + 1);
                parent.children.push_back(node);
                last = node;
                done = at = match.end;
                isMatched = true;
            }
            if (!isMatched)
                ++at;
            at = at < text.size() ? text.indexOf(m_family.sign, at) : -1;
        }
        add(text.sliced(done));
    }

    const Family &m_family;
    MarkupReading &m_reading;
    QChar m_before;
    qsizetype m_start = 0;
};

InlineMatch loneSigns(QStringView text, qsizetype at, QChar before)
{
    if (at > 0 && !before.isSpace())
        return {};
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    if (end < text.size() && !text[end].isSpace())
        return {};
    return InlineMatch::of(end, text.sliced(at, end - at).toString());
}

InlineMatch findForm(QChar sign, std::span<const Form> forms, MarkupReading &reading, QStringView text,
                     qsizetype at, QChar before)
{
    const Family family{sign, forms};
    return EmphasisReader(family, reading).find(text, at, at == 0 ? QChar() : before);
}

} // namespace

InlineMatch InlineParser::loneStars(QStringView text, qsizetype at, QChar before)
{
    return loneSigns(text, at, before);
}

InlineMatch InlineParser::loneTildes(QStringView text, qsizetype at, QChar before)
{
    return loneSigns(text, at, before);
}

InlineMatch InlineParser::caret(QStringView text, qsizetype at, QChar before)
{
    return findForm(u'^', caretForms, m_reading, text, at, before);
}

InlineMatch InlineParser::mark(QStringView text, qsizetype at, QChar before)
{
    return findForm(u'=', markForms, m_reading, text, at, before);
}

InlineMatch InlineParser::tilde(QStringView text, qsizetype at, QChar before)
{
    return findForm(u'~', tildeForms, m_reading, text, at, before);
}

InlineMatch InlineParser::star(QStringView text, qsizetype at, QChar before)
{
    return findForm(u'*', starForms, m_reading, text, at, before);
}

InlineMatch InlineParser::underscore(QStringView text, qsizetype at, QChar before)
{
    return findForm(u'_', underscoreForms, m_reading, text, at, before);
}

} // namespace cairn
