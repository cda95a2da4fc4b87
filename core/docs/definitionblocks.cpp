// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Definition lists, and what is defined for the whole page: references, footnotes, abbreviations; formulas;
// and HTML whose content is Markdown.

#include "docs/blocklines.h"
#include "docs/blockparser.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

int lineOf(const TextBlock &block, qsizetype at)
{
    return block.line + int(block.text.first(at).count(u'\n'));
}

} // namespace

bool BlockParser::definition(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Definition, block.text);
    if (at < 0)
        return false;
    QStringList terms;
    for (const QStringView term : block.text.first(std::max<qsizetype>(0, at - 1)).tokenize(u'\n')) {
        if (!isBlank(term))
            terms.append(term.trimmed().toString());
    }
    MarkupNode *sibling = parent.lastChild();
    if (terms.isEmpty() && !sibling)
        return false;
    blocks.pop_back();
    qsizetype next = at;
    QStringView first = nextLine(block.text, next);
    first = first.sliced(leadingBlanks(first) + 1);
    first = first.sliced(std::min<qsizetype>(3, leadingBlanks(first)));
    const int line = lineOf(block, at);
    const TextBlock rest{next > block.text.size() ? QStringView() : block.text.sliced(next), line + 1};
    const qsizetype blanks = leadingBlanks(rest.text);
    const bool isLazy = blanks <= 3 && blanks < rest.text.size() && rest.text[blanks] != u':';
    const Detabbed parts = isLazy ? Detabbed{rest, {}} : detab(rest);
    BlockState state = BlockState::List;
    if (terms.isEmpty() && sibling->is(u"p")) {
        state = BlockState::LooseList;
        terms = sibling->text.split(u'\n');
        parent.children.pop_back();
        sibling = parent.lastChild();
    }
    const bool goesOn = sibling && sibling->is(u"dl");
    MarkupNode *list = goesOn ? sibling : append(parent, u"dl"_s, block.line);
    if (goesOn && terms.isEmpty() && !list->children.empty() && list->lastChild()->is(u"dd")
        && !list->lastChild()->children.empty())
        state = BlockState::LooseList;
    for (const QString &term : std::as_const(terms))
        append(*list, u"dt"_s, block.line)->text = term;
    MarkupNode *element = append(*list, u"dd"_s, line);
    QString text = first.toString();
    if (!parts.inside.text.isEmpty())
        text += u'\n' + parts.inside.text.toString();
    m_states.push_back(state);
    parseOne(*element, {keep(std::move(text)), line});
    m_states.pop_back();
    if (!parts.rest.text.isEmpty())
        putBack(blocks, parts.rest);
    return true;
}

bool BlockParser::footnote(MarkupNode &, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Footnote, block.text);
    if (at < 0)
        return false;
    blocks.pop_back();
    qsizetype next = at;
    const QStringView line = nextLine(block.text, next);
    const qsizetype open = line.indexOf(u'[');
    const qsizetype close = line.indexOf(u']');
    const QString name = line.sliced(open + 2, close - open - 2).toString();
    QString text = trimmedLeft(line.sliced(close + 2), u' ').toString();
    const QStringView rest =
        next > block.text.size() ? QStringView() : trimmedLeft(block.text.sliced(next), u'\n');
    const TextBlock restBlock{rest, lineOf(block, block.text.size() - rest.size())};
    const qsizetype another = rest.isEmpty() ? -1 : find(LineKind::Footnote, rest);
    const QStringView mine = another < 0 ? rest : trimmedRight(rest.first(another), u'\n');
    text += u'\n' + looseDetab({mine, 0}).text.toString();
    text = trimmedLeft(another < 0 ? trimmedRight(text, u'\n') : text, u'\n').toString();
    if (another >= 0) {
        putBack(blocks, {rest.sliced(another), lineOf(restBlock, another)});
    } else {
        while (!blocks.empty() && blocks.back().text.startsWith(u"    ")) {
            const TextBlock more = blocks.back();
            blocks.pop_back();
            const qsizetype inner = find(LineKind::Footnote, more.text);
            const QStringView part = inner < 0 ? more.text : trimmedRight(more.text.first(inner), u'\n');
            text += u"\n\n"_s + looseDetab({part, 0}).text.toString();
            if (inner >= 0) {
                putBack(blocks, {more.text.sliced(inner), lineOf(more, inner)});
                break;
            }
        }
    }
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (const auto known = m_reading.footnoteNumbers.constFind(name);
        known != m_reading.footnoteNumbers.cend()) {
        m_reading.footnotes[size_t(*known) - 1].second = text;
    } else {
        m_reading.footnotes.emplace_back(name, text);
        m_reading.footnoteNumbers.insert(name, int(m_reading.footnotes.size()));
    }
    if (!isBlank(block.text.first(at)))
        putBack(blocks, {trimmedRight(block.text.first(at), u'\n'), block.line});
    return true;
}

bool BlockParser::abbreviation(MarkupNode &, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Abbreviation, block.text);
    if (at < 0)
        return false;
    AbbreviationLine match;
    matchAbbreviation(block.text.sliced(at), match);
    const QString name = match.name.toString();
    const QString title = match.title.toString();
    if (title.isEmpty() || name.isEmpty())
        return false;
    blocks.pop_back();
    std::erase_if(m_reading.abbreviations, [&](const auto &known) { return known.first == name; });
    if (title != u"''" && title != u"\"\"")
        m_reading.abbreviations.emplace_back(name, title);
    if (const QStringView rest = block.text.sliced(at + match.end); !isBlank(rest)) {
        const QStringView text = trimmedLeft(rest, u'\n');
        putBack(blocks, {text, lineOf(block, block.text.size() - text.size())});
    }
    if (!isBlank(block.text.first(at)))
        putBack(blocks, {trimmedRight(block.text.first(at), u'\n'), block.line});
    return true;
}

bool BlockParser::reference(MarkupNode &, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Reference, block.text);
    if (at < 0)
        return false;
    ReferenceLine match;
    matchReference(block.text.sliced(at), match);
    blocks.pop_back();
    const QStringView address = trimmedRight(trimmedLeft(match.address, u'<'), u'>');
    m_reading.references.insert(match.name.trimmed().toString().toLower(),
                                {address.toString(), match.title.toString()});
    const QStringView rest = block.text.sliced(at + match.end);
    if (!isBlank(rest)) {
        const QStringView text = trimmedLeft(rest, u'\n');
        putBack(blocks, {text, lineOf(block, block.text.size() - text.size())});
    }
    if (!isBlank(block.text.first(at)))
        putBack(blocks, {trimmedRight(block.text.first(at), u'\n'), block.line});
    return true;
}

namespace {

/// Where `sign` ends a formula that begins at `start`; what a backslash escapes does not. -1: nowhere.
qsizetype endOfFormula(QStringView text, qsizetype start, QStringView sign)
{
    for (qsizetype at = start; at < text.size(); ++at) {
        if (at > start && text.sliced(at).startsWith(sign))
            return at;
        if (text[at] == u'\\')
            ++at;
    }
    return -1;
}

} // namespace

bool BlockParser::math(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const QStringView text = block.text;
    QStringView formula;
    if (text.startsWith(u"$$")) {
        const qsizetype end = endOfFormula(text, 2, u"$$");
        if (end > 0 && trimmedRight(text.sliced(end + 2), u'\n').trimmed().isEmpty())
            formula = text.sliced(2, end - 2);
    } else if (text.startsWith(u"\\[")) {
        const qsizetype end = endOfFormula(text, 2, u"\\]");
        if (end > 0 && text.sliced(end + 2).trimmed().isEmpty())
            formula = text.sliced(2, end - 2);
    } else if (text.startsWith(u"\\begin{")) {
        const qsizetype brace = text.indexOf(u'}');
        const QString close = brace < 0 ? QString() : u"\\end"_s + text.sliced(6, brace - 5).toString();
        const qsizetype end = close.isEmpty() ? -1 : text.indexOf(close, brace);
        if (end > 0 && text.sliced(end + close.size()).trimmed().isEmpty())
            formula = text.first(end + close.size());
    }
    if (formula.isEmpty())
        return false;
    blocks.pop_back();
    MarkupNode *element = append(parent, u"div"_s, block.line);
    element->setAttribute(u"class"_s, u"arithmatex"_s);
    element->text = u"\\["_s + formula.toString() + u"\\]"_s;
    element->textState = TextState::Literal;
    return true;
}

bool BlockParser::htmlWithMarkdown(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const Placeholder mark = placeholderAt(block.text, 0, stashKey);
    if (!mark.isValid() || size_t(mark.number) >= m_reading.stashed.size())
        return false;
    StashedMarkup &stashed = m_reading.stashed[size_t(mark.number)];
    if (!stashed.hasMarkdown)
        return false;
    blocks.pop_back();
    stashed.hasMarkdown = false;
    MarkupNode *element = std::exchange(stashed.node, nullptr);
    element->line = sourceLine(block.line);
    parseElementContent(*element, 0);
    parent.children.push_back(element);
    return true;
}

/// The texts in an element of HTML, as its attribute `markdown` says: blocks, one line, or not Markdown.
void BlockParser::parseElementContent(MarkupNode &element, int depth)
{
    const QString *attribute = element.attribute(u"markdown");
    const QString mode = attribute ? *attribute : u"off"_s;
    element.removeAttribute(u"markdown");
    const std::vector<MarkupNode *> children = element.children;
    if (depth > m_reading.options.limits.nesting)
        return;
    for (MarkupNode *child : children)
        parseElementContent(*child, depth + 1);
    if (mode == u"span")
        return;
    if (mode != u"block") {
        element.textState = TextState::Atomic;
        for (MarkupNode *child : children)
            child->tailState = TextState::Atomic;
        return;
    }
    const auto parsed = [&](QString &text) {
        MarkupNode *holder = m_reading.make(u"div"_s);
        const QString block = std::exchange(text, QString());
        if (!block.isEmpty())
            parseText(*holder, trimmedRight(block, u'\n').toString());
        return holder->children;
    };
    element.children = {};
    std::vector<MarkupNode *> inside;
    for (MarkupNode *child : children) {
        inside.push_back(child);
        std::ranges::copy(parsed(child->tail), std::back_inserter(inside));
    }
    element.children = parsed(element.text);
    std::ranges::copy(inside, std::back_inserter(element.children));
}

} // namespace cairn
