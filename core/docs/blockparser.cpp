// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/blockparser.h"

#include "docs/pymdownblocks.h"

#include <QScopeGuard>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

BlockParser::BlockParser(MarkupReading &reading, const SourceText &source)
    : m_reading(reading), m_source(source), m_blocks(std::make_unique<PymdownBlocks>(*this))
{
    // In the order of the real ones' priorities.
    if (!reading.options.blocks)
        m_processors = {&BlockParser::admonition, &BlockParser::details, &BlockParser::tabs};
    m_processors.insert(m_processors.end(),
                        {&BlockParser::htmlWithMarkdown, &BlockParser::empty, &BlockParser::listIndent});
    if (reading.options.blocks)
        m_processors.push_back(&BlockParser::pymdownBlock);
    m_processors.insert(m_processors.end(), {&BlockParser::definitionIndent, &BlockParser::code});
    if (reading.options.math)
        m_processors.push_back(&BlockParser::math);
    m_processors.insert(m_processors.end(),
                        {&BlockParser::table, &BlockParser::hashHeading, &BlockParser::underlinedHeading,
                         &BlockParser::rule, &BlockParser::orderedList, &BlockParser::unorderedList,
                         &BlockParser::definition, &BlockParser::quote, &BlockParser::footnote,
                         &BlockParser::abbreviation, &BlockParser::reference, &BlockParser::paragraph});
}

BlockParser::~BlockParser() = default;

void BlockParser::parseDocument(MarkupNode &root)
{
    parseChunk(root, {m_source.text, 0});
}

namespace {

/// The next empty line; -1 where there is none.
qsizetype endOfParagraph(QStringView text, qsizetype start)
{
    qsizetype end = text.indexOf(u'\n', start);
    while (end >= 0 && !text.sliced(end + 1).startsWith(u'\n'))
        end = text.indexOf(u'\n', end + 1);
    return end;
}

} // namespace

void BlockParser::parseChunk(MarkupNode &parent, TextBlock chunk)
{
    Blocks blocks;
    int line = chunk.line;
    for (qsizetype start = 0;;) {
        const qsizetype end = endOfParagraph(chunk.text, start);
        const QStringView text = end < 0 ? chunk.text.sliced(start) : chunk.text.sliced(start, end - start);
        blocks.push_back({text, line});
        if (end < 0)
            break;
        line += int(text.count(u'\n')) + 2;
        start = end + 2;
    }
    std::ranges::reverse(blocks);
    parse(parent, blocks);
}

void BlockParser::parseText(MarkupNode &parent, const QString &text)
{
    constexpr int unknownLine =
        -1'000'000'000; // so far before the first one that what follows is unknown too
    parseChunk(parent, {keep(text), unknownLine});
}

void BlockParser::parseOne(MarkupNode &parent, TextBlock block)
{
    Blocks blocks{block};
    parse(parent, blocks);
}

void BlockParser::parse(MarkupNode &parent, Blocks &blocks)
{
    const int deepest = 3 * m_reading.options.limits.nesting;
    ++m_depth;
    const auto leave = qScopeGuard([&] { --m_depth; });
    while (!blocks.empty()) {
        if (!m_reading.hasRoom()) {
            blocks.clear();
            return;
        }
        if (m_depth > deepest) {
            m_reading.remark(u"blocks are nested more than %1 deep; what is deeper is shown as text"_s.arg(
                m_reading.options.limits.nesting));
            paragraph(parent, blocks);
            continue;
        }
        if (m_reading.isSpent()) {
            paragraph(parent, blocks);
            continue;
        }
        for (const Processor processor : m_processors) {
            if ((this->*processor)(parent, blocks))
                break;
        }
    }
}

QStringView BlockParser::keep(QString text)
{
    return m_kept.emplace_back(std::move(text));
}

void BlockParser::putBack(Blocks &blocks, TextBlock block)
{
    blocks.push_back(block);
}

int BlockParser::sourceLine(int line) const
{
    return m_source.lineAt(line);
}

MarkupNode *BlockParser::append(MarkupNode &parent, const QString &tag, int line)
{
    MarkupNode *node = m_reading.append(parent, tag);
    node->line = sourceLine(line);
    return node;
}

BlockParser::Detabbed BlockParser::detab(TextBlock block, int length)
{
    QString inside;
    qsizetype start = 0;
    int lines = 0;
    while (start <= block.text.size()) {
        qsizetype next = start;
        const QStringView line = nextLine(block.text, next);
        const bool isIndented = leadingBlanks(line.first(std::min<qsizetype>(length, line.size()))) == length;
        if (!isIndented && !isBlank(line))
            break;
        if (lines++ > 0)
            inside += u'\n';
        if (isIndented)
            inside += line.sliced(length);
        start = next;
    }
    m_reading.spend(inside.size() / 8);
    const QStringView rest = start > block.text.size() ? QStringView() : block.text.sliced(start);
    return {{keep(std::move(inside)), block.line}, {rest, block.line + lines}};
}

TextBlock BlockParser::looseDetab(TextBlock block, int levels, int width)
{
    const qsizetype length = qsizetype(width) * levels;
    m_reading.spend(block.text.size() / 8);
    QString text;
    text.reserve(block.text.size());
    for (qsizetype start = 0; start <= block.text.size();) {
        if (start > 0)
            text += u'\n';
        const QStringView line = nextLine(block.text, start);
        const bool isIndented = leadingBlanks(line.first(std::min(length, line.size()))) == length;
        text += isIndented ? line.sliced(length) : line;
    }
    return {keep(std::move(text)), block.line};
}

bool BlockParser::empty(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    if (!block.text.isEmpty() && block.text[0] != u'\n')
        return false;
    blocks.pop_back();
    if (block.text.size() > 1)
        putBack(blocks, {block.text.sliced(1), block.line + 1});
    MarkupNode *sibling = parent.lastChild();
    if (sibling && sibling->is(u"pre") && !sibling->children.empty() && sibling->children[0]->is(u"code"))
        sibling->children[0]->text += block.text.isEmpty() ? u"\n\n"_s : u"\n"_s;
    return true;
}

/// A fence that the first stages took for code, in an indented block, becomes its source again.
QString BlockParser::revertFences(QStringView block)
{
    QString reverted;
    for (qsizetype start = 0; start <= block.size();) {
        if (start > 0)
            reverted += u'\n';
        const QStringView line = nextLine(block, start);
        qsizetype prefix = 0;
        while (prefix < line.size() && (line[prefix] == u' ' || line[prefix] == u'>'))
            ++prefix;
        const Placeholder mark = placeholderAt(line, prefix, stashKey);
        if (!mark.isValid() || mark.end != line.size() || size_t(mark.number) >= m_reading.stashed.size()
            || m_reading.stashed[size_t(mark.number)].source.isEmpty()) {
            reverted += line;
            continue;
        }
        const StashedMarkup &fence = m_reading.stashed[size_t(mark.number)];
        const qsizetype cut = std::max<qsizetype>(0, fence.indent - prefix);
        const QStringView source = fence.source;
        for (qsizetype at = 0; at <= source.size();) {
            if (at > 0)
                reverted += u'\n';
            const QStringView sourceLine = nextLine(source, at);
            reverted += sourceLine.sliced(std::min(cut, sourceLine.size()));
        }
    }
    return reverted;
}

bool BlockParser::code(MarkupNode &parent, Blocks &blocks)
{
    TextBlock block = blocks.back();
    if (!block.text.startsWith(u"    "))
        return false;
    blocks.pop_back();
    if (block.text.contains(markStart))
        block.text = keep(revertFences(block.text));
    MarkupNode *sibling = parent.lastChild();
    const bool goesOn =
        sibling && sibling->is(u"pre") && !sibling->children.empty() && sibling->children[0]->is(u"code");
    MarkupNode *pre = goesOn ? sibling : append(parent, u"pre"_s, block.line);
    MarkupNode *element = goesOn ? pre->children[0] : append(*pre, u"code"_s, block.line);
    const Detabbed parts = detab(block);
    QStringView text = parts.inside.text;
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    element->textState = TextState::Literal;
    if (goesOn)
        element->text += u'\n';
    element->text += text;
    element->text += u'\n';
    if (!parts.rest.text.isEmpty())
        putBack(blocks, parts.rest);
    return true;
}

bool BlockParser::hashHeading(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Heading, block.text);
    if (at < 0)
        return false;
    blocks.pop_back();
    if (at > 1)
        parseOne(parent, {block.text.first(at - 1), block.line});
    qsizetype next = at;
    QStringView title = nextLine(block.text, next);
    const int line = block.line + int(block.text.first(at).count(u'\n'));
    int level = 0;
    while (level < 6 && level < title.size() && title[level] == u'#')
        ++level;
    title = title.sliced(level);
    while (title.endsWith(u'#') && !(title.size() > 1 && title[title.size() - 2] == u'\\'))
        title.chop(1);
    append(parent, u"h%1"_s.arg(level), line)->text = title.trimmed().toString();
    if (next < block.text.size()) {
        TextBlock rest{block.text.sliced(next), line + 1};
        putBack(blocks, hasState(BlockState::LooseList) ? looseDetab(rest) : rest);
    }
    return true;
}

bool BlockParser::underlinedHeading(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    qsizetype at = 0;
    const QStringView title = nextLine(block.text, at);
    if (at >= block.text.size() || (block.text[at] != u'=' && block.text[at] != u'-'))
        return false;
    const int level = block.text[at] == u'=' ? 1 : 2;
    const QStringView underline = trimmedRight(nextLine(block.text, at), u' ');
    if (!std::ranges::all_of(underline, [](QChar c) { return c == u'=' || c == u'-'; }))
        return false;
    blocks.pop_back();
    append(parent, u"h%1"_s.arg(level), block.line)->text = title.trimmed().toString();
    if (at <= block.text.size())
        putBack(blocks, {block.text.sliced(at), block.line + 2});
    return true;
}

bool BlockParser::rule(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Rule, block.text);
    if (at < 0)
        return false;
    blocks.pop_back();
    const QStringView before = trimmedRight(block.text.first(at), u'\n');
    if (!before.isEmpty())
        parseOne(parent, {before, block.line});
    const int line = block.line + int(block.text.first(at).count(u'\n'));
    append(parent, u"hr"_s, line);
    qsizetype next = at;
    nextLine(block.text, next);
    const QStringView after =
        next > block.text.size() ? QStringView() : trimmedLeft(block.text.sliced(next), u'\n');
    if (!after.isEmpty())
        putBack(blocks, {after, line + 1 + int(block.text.size() - next - after.size())});
    return true;
}

bool BlockParser::quote(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    const qsizetype at = find(LineKind::Quote, block.text);
    if (at < 0)
        return false;
    blocks.pop_back();
    if (at > 0)
        parseOne(parent, {block.text.first(at - 1), block.line});
    const int line = block.line + int(block.text.first(at).count(u'\n'));
    QString inside;
    inside.reserve(block.text.size() - at);
    for (qsizetype start = at; start <= block.text.size();) {
        if (start > at)
            inside += u'\n';
        const QStringView text = nextLine(block.text, start);
        const qsizetype blanks = leadingBlanks(text);
        if (text.trimmed() == u">")
            continue;
        const bool isQuoted = blanks <= 3 && blanks < text.size() && text[blanks] == u'>';
        const qsizetype skip = blanks + 1 + (blanks + 1 < text.size() && text[blanks + 1] == u' ');
        inside += isQuoted ? text.sliced(std::min(skip, text.size())) : text;
    }
    MarkupNode *sibling = parent.lastChild();
    MarkupNode *element =
        sibling && sibling->is(u"blockquote") ? sibling : append(parent, u"blockquote"_s, line);
    m_states.push_back(BlockState::Quote);
    parseChunk(*element, {keep(std::move(inside)), line});
    m_states.pop_back();
    return true;
}

bool BlockParser::paragraph(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    blocks.pop_back();
    if (isBlank(block.text))
        return true;
    qsizetype skipped = 0;
    while (block.text[skipped].isSpace())
        ++skipped;
    const QString text = block.text.sliced(skipped).toString();
    if (!hasState(BlockState::List)) {
        append(parent, u"p"_s, block.line + int(block.text.first(skipped).count(u'\n')))->text = text;
    } else if (MarkupNode *sibling = parent.lastChild()) {
        sibling->tail += u'\n' + block.text.toString();
    } else if (!parent.text.isEmpty()) {
        parent.text += u'\n' + block.text.toString();
    } else {
        parent.text = text;
    }
    return true;
}

} // namespace cairn
