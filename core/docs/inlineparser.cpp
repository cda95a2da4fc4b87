// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/inlineparser.h"

#include "docs/sourcetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate();
}

InlineParser::InlineParser(MarkupReading &reading, Patterns patterns)
    : m_reading(reading)
{
    using P = InlineParser;
    if (patterns == Patterns::SmartSymbols) {
        m_patterns = {{&P::bracketSymbol, u"("},
                      {&P::plusMinus, u"+"},
                      {&P::arrow, u"<-", true, {u"--"}},
                      {&P::notEqual, u"="},
                      {&P::fraction, u"12345678", true, {u"/"}},
                      {&P::ordinal, u"0123456789"},
                      {&P::careOf, u"c", true, {u"c/o"}}};
        setMasks();
        return;
    }
    const MarkdownOptions &options = reading.options;
    m_escapable = u"\\`*_{}[]()>#+-.!|^ ~=:@"_s;
    m_patterns.push_back({&P::code, u"`\\"});
    if (options.math) {
        m_escapable += u'$';
        m_patterns.push_back({&P::math, u"$\\"});
    }
    if (options.keys)
        m_patterns.push_back({&P::quotedKeys, u"+\\"});
    if (options.blocks)
        m_escapable += u'/';
    const Pattern common[] = {{&P::escape, u"\\"},
                              {&P::footnote, u"["},
                              {&P::reference, u"["},
                              {&P::link, u"["},
                              {&P::image, u"!"},
                              {&P::imageReference, u"!"},
                              {&P::shortReference, u"["},
                              {&P::shortImageReference, u"!"},
                              {&P::angleLink, u"<"},
                              {&P::angleMail, u"<"},
                              {&P::lineBreak, u" ", true, {u"  \n"}},
                              {&P::html, u"<"},
                              {&P::bareLink, u"hHfFwW", false, {u"://"}, {u"ww"}},
                              {&P::bareMail, u"@", false},
                              {&P::entity, u"&"},
                              {&P::emoji, u":"},
                              {&P::loneStars, u"*_"},
                              {&P::loneTildes, u"~"}};
    m_patterns.insert(m_patterns.end(), std::begin(common), std::end(common));
    if (options.keys)
        m_patterns.push_back({&P::keys, u"+"});
    m_patterns.insert(
        m_patterns.end(),
        {{&P::caret, u"^"}, {&P::mark, u"="}, {&P::tilde, u"~"}, {&P::star, u"*"}, {&P::underscore, u"_"}});
    setMasks();
}

namespace {

SignMask maskOf(QStringView text)
{
    SignMask mask;
    for (const QChar c : text)
        mask.add(c);
    return mask;
}

} // namespace

void InlineParser::setMasks()
{
    for (Pattern &pattern : m_patterns) {
        pattern.mask = maskOf(pattern.signs);
        pattern.needs.mask = maskOf(pattern.needs.text);
        pattern.orNeeds.mask = maskOf(pattern.orNeeds.text);
    }
}

/// Looks for the last sign, in most of them a rare one: one sign is found many times faster than a text.
bool InlineParser::Need::isMetBy(QStringView all, const SignMask &signs) const
{
    if (!signs.holdsAll(mask))
        return false;
    const qsizetype before = text.size() - 1;
    for (qsizetype at = all.indexOf(text.back(), before); at >= 0; at = all.indexOf(text.back(), at + 1)) {
        if (all.sliced(at - before, text.size()) == text)
            return true;
    }
    return false;
}

void InlineParser::run(MarkupNode &root)
{
    std::vector<std::pair<MarkupNode *, bool>> stack{{&root, false}};
    while (!stack.empty()) {
        const auto [parent, isInLink] = stack.back();
        stack.pop_back();
        const bool isLink = isInLink || parent->is(u"a");
        for (size_t at = 0; at < parent->children.size(); ++at)
            processChild(*parent, at, isLink, stack);
    }
}

void InlineParser::processChild(MarkupNode &parent, size_t &at, bool isInLink,
                                std::vector<std::pair<MarkupNode *, bool>> &stack)
{
    MarkupNode *child = parent.children[at];
    const bool isLink = isInLink || child->is(u"a");
    if (!child->children.empty())
        stack.emplace_back(child, isInLink);
    if (!child->text.isEmpty() && child->textState == TextState::Markdown) {
        QString text = handle(std::exchange(child->text, QString()), 0, isLink, 0);
        std::vector<MarkupNode *> made;
        if (text.contains(markStart))
            made = build(text, *child, true, 0);
        else
            child->text = std::move(text);
        child->children.insert(child->children.begin(), made.begin(), made.end());
        // Their own texts have been read, those of what is in them not yet in full.
        for (MarkupNode *node : made)
            stack.emplace_back(node, isLink);
    }
    std::vector<MarkupNode *> made;
    if (!child->tail.isEmpty() && child->tailState == TextState::Markdown) {
        QString text = handle(std::exchange(child->tail, QString()), 0, isInLink, 0);
        if (text.contains(markStart)) {
            MarkupNode holder;
            made = build(text, holder, false, 0);
            child->tail = holder.tail;
        } else {
            child->tail = std::move(text);
        }
    }
    if (!made.empty())
        parent.children.insert(parent.children.begin() + qsizetype(at) + 1, made.begin(), made.end());
}

/// Applies the patterns from one on; what they find stands as placeholders in the result.
QString InlineParser::handle(QString text, size_t pattern, bool isInLink, int depth)
{
    // Placeholders hold no signs, so that what the text lacks now it lacks later.
    const SignMask mask = maskOf(text);
    for (; pattern < m_patterns.size(); ++pattern) {
        const Pattern &entry = m_patterns[pattern];
        if (!entry.mask.meets(mask) || (isInLink && !entry.isForLinks))
            continue;
        if (!entry.needs.text.isEmpty() && !entry.needs.isMetBy(text, mask)
            && (entry.orNeeds.text.isEmpty() || !entry.orNeeds.isMetBy(text, mask)))
            continue;
        apply(pattern, text, isInLink, depth);
    }
    return text;
}

namespace {

qsizetype findOneOf(QStringView text, QStringView signs, const SignMask &mask, qsizetype at)
{
    if (signs.size() == 1)
        return text.indexOf(signs[0], at);
    for (; at < text.size(); ++at) {
        if (mask.has(text[at]))
            return at;
    }
    return -1;
}

} // namespace

bool InlineParser::apply(size_t pattern, QString &text, bool isInLink, int depth)
{
    const Pattern &entry = m_patterns[pattern];
    qsizetype at = findOneOf(text, entry.signs, entry.mask, 0);
    if (at < 0)
        return false;
    prepare(pattern, text);
    QString result;
    qsizetype done = 0;
    bool wasReplaced = false;
    while (at >= 0) {
        const QChar before = at == 0 ? QChar(u'\n') : wasReplaced && at == done ? markEnd : text[at - 1];
        qsizetype next = at + 1;
        if (m_reading.spend(1)) {
            InlineMatch match = (this->*entry.find)(text, at, before);
            if (match.kind == InlineMatch::Kind::Skip) {
                next = match.end;
            } else if (match.kind != InlineMatch::Kind::None) {
                const qsizetype start = match.start < 0 ? at : match.start;
                if (result.isNull())
                    result.reserve(text.size());
                result += QStringView(text).sliced(done, start - done);
                result += stash(match, pattern, isInLink, depth);
                done = next = match.end;
                wasReplaced = true;
            }
        }
        at = next > text.size() ? -1 : findOneOf(text, entry.signs, entry.mask, next);
    }
    if (!wasReplaced)
        return false;
    result += QStringView(text).sliced(done);
    text = std::move(result);
    return true;
}

QString InlineParser::stash(InlineMatch &match, size_t pattern, bool isInLink, int depth)
{
    if (match.node && match.node->textState == TextState::Markdown) {
        if (depth >= m_reading.options.limits.inlineNesting) {
            m_reading.remark(
                u"markup in a line is nested more than %1 deep; what is deeper is shown as text"_s.arg(
                    m_reading.options.limits.inlineNesting));
        } else {
            const bool isLink = isInLink || match.node->is(u"a");
            auto brackets = std::move(m_brackets);
            auto ticks = std::move(m_ticks);
            if (!match.node->text.isEmpty())
                match.node->text = handle(match.node->text, pattern + 1, isLink, depth + 1);
            for (MarkupNode *child : match.node->children) {
                if (!child->text.isEmpty() && child->textState == TextState::Markdown)
                    child->text = handle(child->text, pattern + 1, isLink || child->is(u"a"), depth + 1);
                if (!child->tail.isEmpty() && child->tailState == TextState::Markdown)
                    child->tail = handle(child->tail, pattern, isInLink, depth + 1);
            }
            m_brackets = std::move(brackets);
            m_ticks = std::move(ticks);
        }
    }
    m_stash.push_back({match.node, match.node ? QString() : match.text});
    return placeholderOf(inlineKey, m_stash.size() - 1);
}

/// The elements of a text with placeholders; what is before, between and after them goes into their texts.
std::vector<MarkupNode *> InlineParser::build(const QString &text, MarkupNode &parent, bool isText, int depth)
{
    std::vector<MarkupNode *> made;
    const auto add = [&](QStringView piece) {
        if (piece.isEmpty())
            return;
        if (!made.empty())
            made.back()->tail += piece;
        else if (isText)
            parent.text += piece;
        else
            parent.tail += piece;
    };
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(markStart); at >= 0; at = text.indexOf(markStart, at)) {
        const Placeholder mark = placeholderAt(text, at, inlineKey);
        if (!mark.isValid() || size_t(mark.number) >= m_stash.size()) {
            ++at;
            continue;
        }
        add(QStringView(text).sliced(done, at - done));
        done = at = mark.end;
        const Stashed &stashed = m_stash[size_t(mark.number)];
        if (!stashed.node) {
            add(stashed.text);
            continue;
        }
        if (depth <= 2 * m_reading.options.limits.inlineNesting)
            buildTexts(*stashed.node, depth + 1);
        made.push_back(stashed.node);
    }
    add(QStringView(text).sliced(done));
    return made;
}

void InlineParser::buildTexts(MarkupNode &node, int depth)
{
    const std::vector<MarkupNode *> children = node.children;
    for (MarkupNode *child : children) {
        if (!isBlank(child->tail)) {
            const std::vector<MarkupNode *> made =
                build(std::exchange(child->tail, QString()), *child, false, depth);
            const auto at = std::ranges::find(node.children, child) + 1;
            node.children.insert(at, made.begin(), made.end());
        }
        if (!isBlank(child->text)) {
            const std::vector<MarkupNode *> made =
                build(std::exchange(child->text, QString()), *child, true, depth);
            child->children.insert(child->children.begin(), made.begin(), made.end());
        }
    }
    if (!isBlank(node.text)) {
        const std::vector<MarkupNode *> made = build(std::exchange(node.text, QString()), node, true, depth);
        node.children.insert(node.children.begin(), made.begin(), made.end());
    }
}

namespace {

QString itemText(const MarkupNode &node)
{
    QString text = node.textState == TextState::Literal ? node.text.toHtmlEscaped() : node.text;
    for (const MarkupNode *child : node.children)
        text += itemText(*child) + child->tail;
    return text;
}

QString itemHtml(const MarkupNode &node)
{
    QString html = u'<' + node.tag;
    for (const Attribute &attribute : node.attributes)
        html += u' ' + attribute.name + u"=\""_s + attribute.value + u'"';
    html += u'>' + (node.textState == TextState::Literal ? node.text.toHtmlEscaped() : node.text);
    for (const MarkupNode *child : node.children)
        html += itemHtml(*child) + child->tail;
    return html + u"</"_s + node.tag + u'>';
}

} // namespace

template <class Show>
QString InlineParser::withMarksShown(QStringView text, Show &&show) const
{
    QString result;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(markStart); at >= 0; at = text.indexOf(markStart, at + 1)) {
        const Placeholder mark = placeholderAt(text, at, inlineKey);
        if (!mark.isValid() || size_t(mark.number) >= m_stash.size())
            continue;
        result += text.sliced(done, at - done);
        show(m_stash[size_t(mark.number)], result);
        done = mark.end;
    }
    return result.append(text.sliced(done));
}

QString InlineParser::unstashed(QStringView text) const
{
    return withMarksShown(text, [](const Stashed &stashed, QString &result) {
        result += stashed.node ? itemText(*stashed.node) : stashed.text;
    });
}

/// For HTML: elements as HTML again, what was escaped with its backslash.
QString InlineParser::unstashedHtml(QStringView text) const
{
    return withMarksShown(text, [](const Stashed &stashed, QString &result) {
        result += stashed.node ? itemHtml(*stashed.node) : u'\\' + stashed.text;
    });
}

/// What a pattern needs to know of the whole text, so that it need not look through it at every sign.
void InlineParser::prepare(size_t pattern, QStringView text)
{
    const Find find = m_patterns[pattern].find;
    const bool needsBrackets = find == &InlineParser::reference || find == &InlineParser::link
                               || find == &InlineParser::image || find == &InlineParser::imageReference
                               || find == &InlineParser::shortReference
                               || find == &InlineParser::shortImageReference;
    if (needsBrackets) {
        m_brackets.clear();
        std::vector<size_t> open;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'[') {
                open.push_back(m_brackets.size());
                m_brackets.emplace_back(at, -1);
            } else if (text[at] == u']' && !open.empty()) {
                m_brackets[open.back()].second = at;
                open.pop_back();
            }
        }
    }
    if (find == &InlineParser::code) {
        m_ticks.clear();
        for (qsizetype at = text.indexOf(u'`'); at >= 0; at = text.indexOf(u'`', at)) {
            const qsizetype start = at;
            while (at < text.size() && text[at] == u'`')
                ++at;
            m_ticks.emplace_back(at - start, start);
        }
        std::ranges::sort(m_ticks);
    }
}

qsizetype InlineParser::closingBracket(qsizetype at) const
{
    const auto found = std::ranges::lower_bound(m_brackets, at, {}, &std::pair<qsizetype, qsizetype>::first);
    return found == m_brackets.end() || found->first != at ? -1 : found->second;
}

bool InlineParser::isEscapable(QChar c) const
{
    return m_escapable.contains(c);
}

} // namespace cairn
