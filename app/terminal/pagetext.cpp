// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/pagetext.h"

#include "terminal/cells.h"
#include "terminal/output.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

constexpr qsizetype narrowest = 20;
constexpr qsizetype longestCell = 60;

qsizetype cellCount(const QString &text)
{
    qsizetype cells = 0;
    for (const char32_t c : text.toUcs4())
        cells += cellsOf(c);
    return cells;
}

/// A word of a paragraph with what colours it.
struct Word {
    QString text;
    Tint tint = Tint::None;
    bool endsLine = false;
    bool isJoined = false; ///< to the word before it
};

Tint tintOf(const Run &run)
{
    if (run.kind == Run::Kind::Code || run.kind == Run::Kind::Key || run.kind == Run::Kind::Math)
        return Tint::Accent;
    return run.styles.testFlag(RunStyle::Strong) ? Tint::Strong : Tint::None;
}

QString textOf(const Run &run)
{
    switch (run.kind) {
    case Run::Kind::Image:
        return u"[image: %1]"_s.arg(run.text.isEmpty() ? run.source : run.text);
    case Run::Kind::Icon:
        return {};
    case Run::Kind::Check:
        return run.text.isEmpty() ? u"[ ]"_s : u"[x]"_s;
    case Run::Kind::Footnote:
        return u"[%1]"_s.arg(run.text);
    default:
        return run.text;
    }
}

/// Whether a link says more than its text does.
bool showsTarget(const Run &run, const Run *next)
{
    const bool isShown = run.target.startsWith(u"http") || run.target.startsWith(u"mailto:");
    return isShown && !run.target.endsWith(run.text) && (!next || next->target != run.target);
}

QString plain(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.kind == Run::Kind::LineBreak ? u" "_s : textOf(run);
    return text.simplified();
}

std::vector<Word> wordsOf(const Runs &runs)
{
    std::vector<Word> words;
    bool isJoined = false;
    const auto add = [&](const QString &text, Tint tint) {
        const bool startsApart = !text.isEmpty() && text.front().isSpace();
        isJoined = isJoined && !startsApart;
        for (const QString &part : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
            words.push_back({part, tint, false, isJoined && !words.empty()});
            isJoined = false;
        }
        isJoined = text.isEmpty() ? isJoined : !text.back().isSpace();
    };
    for (size_t at = 0; at < runs.size(); ++at) {
        const Run &run = runs[at];
        if (run.kind == Run::Kind::LineBreak) {
            if (!words.empty())
                words.back().endsLine = true;
            continue;
        }
        add(textOf(run), tintOf(run));
        if (showsTarget(run, at + 1 < runs.size() ? &runs[at + 1] : nullptr))
            add(u" <%1>"_s.arg(run.target), Tint::Faint);
    }
    return words;
}

/// Writes blocks one below the other, what is in others indented.
class PageWriter final
{
public:
    explicit PageWriter(qsizetype width)
        : m_width(width)
    {}

    void write(const Blocks &blocks, bool isTight = false)
    {
        for (const Block &block : blocks) {
            if (!isTight)
                separate();
            std::visit(*this, block.content);
            writeAnnotations(block.annotations);
        }
    }
    QStringList take() { return std::move(m_lines); }

    void operator()(const HeadingBlock &block)
    {
        const QString text = plain(block.runs);
        line(tinted(block.level == 1 ? text.toUpper() : text, Tint::Strong));
        if (block.level <= 2)
            line(tinted(QString(std::min(cellCount(text), room()), block.level == 1 ? u'=' : u'-'),
                        Tint::Faint));
    }
    void operator()(const ParagraphBlock &block) { wrap(block.runs); }
    void operator()(const CodeBlock &block)
    {
        if (!block.title.isEmpty())
            line(tinted(block.title, Tint::Faint));
        preformatted(block.text);
        writeAnnotations(block.annotations);
    }
    void operator()(const QuoteBlock &block) { indented(u"│ "_s, block.blocks); }
    void operator()(const ListBlock &block)
    {
        int number = block.start;
        for (const ListItem &one : block.items) {
            const QString task = one.task == TaskState::Done   ? u"[x]"_s
                                 : one.task == TaskState::Open ? u"[ ]"_s
                                                               : QString();
            const QString mark = block.isOrdered ? u"%1."_s.arg(number++) : u"•"_s;
            item(task.isEmpty() ? mark : task, one.blocks, one.isTight);
        }
    }
    void operator()(const DefinitionListBlock &block)
    {
        for (const DefinitionItem &one : block.items)
            one.isTerm ? write(one.blocks, true) : indented(u"    "_s, one.blocks);
    }
    void operator()(const TableBlock &block);
    void operator()(const AdmonitionBlock &block)
    {
        const bool isUrgent = block.type == u"danger" || block.type == u"warning" || block.type == u"failure"
                              || block.type == u"bug";
        box(block.title.empty() ? block.type : plain(block.title), block.blocks, isUrgent);
    }
    void operator()(const DetailsBlock &block) { box(plain(block.summary), block.blocks, false); }
    void operator()(const TabsBlock &block)
    {
        for (const TabPage &page : block.pages) {
            line(tinted(u"[%1]"_s.arg(plain(page.label)), Tint::Strong));
            indented(u"  "_s, page.blocks);
        }
    }
    void operator()(const FigureBlock &block)
    {
        wrap({block.image});
        if (!block.caption.empty())
            wrap(block.caption);
    }
    void operator()(const MathBlock &block) { preformatted(block.source); }
    void operator()(const DiagramBlock &block)
    {
        line(tinted(u"[diagram: %1]"_s.arg(block.title.isEmpty() ? block.language : block.title),
                    Tint::Faint));
        preformatted(block.source);
    }
    void operator()(const FootnotesBlock &block)
    {
        int number = 1;
        for (const FootnoteItem &one : block.items)
            item(u"[%1]"_s.arg(number++), one.blocks, true);
    }
    void operator()(const GridBlock &block)
    {
        for (const GridBlock::Cell &cell : block.cells)
            indented(u"  "_s, cell.blocks);
    }
    void operator()(const ContainerBlock &block) { write(block.blocks); }
    void operator()(const RawBlock &block) { preformatted(block.text); }
    void operator()(const auto &)
    {
        line(tinted(QString(std::min(room(), qsizetype(40)), u'─'), Tint::Faint));
    }

private:
    qsizetype room() const { return std::max(narrowest, m_width - cellCount(m_indent)); }
    void line(const QString &text)
    {
        m_lines += m_indent + text;
        if (!m_mark.isEmpty()) { // the first line of an item
            m_lines.back().replace(0, m_indent.size(), m_mark);
            m_mark.clear();
        }
    }
    void separate()
    {
        if (!m_lines.isEmpty() && !m_lines.last().trimmed().isEmpty() && m_mark.isEmpty())
            m_lines += m_indent.trimmed().isEmpty() ? QString() : m_indent;
    }
    void writeAnnotations(const std::vector<Annotation> &annotations)
    {
        for (const Annotation &annotation : annotations)
            item(u"(%1)"_s.arg(annotation.number), annotation.blocks, true);
    }
    void preformatted(const QString &text)
    {
        for (const QString &one : text.split(u'\n'))
            line(u"    "_s + tinted(one, Tint::Accent));
    }
    void wrap(const Runs &runs);
    void indented(const QString &prefix, const Blocks &blocks)
    {
        const QString before = m_indent;
        m_indent += prefix;
        write(blocks);
        m_indent = before;
    }
    void item(const QString &mark, const Blocks &blocks, bool isTight)
    {
        if (!isTight)
            separate();
        const QString before = m_indent;
        m_mark = before + mark + u' ';
        m_indent += QString(cellCount(mark) + 1, u' ');
        write(blocks, isTight);
        if (!m_mark.isEmpty())
            line({});
        m_indent = before;
    }
    void box(const QString &title, const Blocks &blocks, bool isUrgent)
    {
        if (!title.isEmpty())
            line(tinted(u"▌ "_s, isUrgent ? Tint::Warning : Tint::Accent) + tinted(title, Tint::Strong));
        indented(u"  "_s, blocks);
    }

    qsizetype m_width;
    QString m_indent;
    QString m_mark; ///< what stands in the place of the indent before the next line
    QStringList m_lines;
};

void PageWriter::wrap(const Runs &runs)
{
    QString text;
    qsizetype used = 0;
    const auto flush = [&] {
        if (used > 0)
            line(text);
        text.clear();
        used = 0;
    };
    for (const Word &word : wordsOf(runs)) {
        const qsizetype cells = cellCount(word.text);
        const qsizetype gap = used > 0 && !word.isJoined ? 1 : 0;
        if (used > 0 && used + gap + cells > room() && !word.isJoined)
            flush();
        else if (gap > 0)
            text += u' ';
        used += cells + (used > 0 ? gap : 0);
        text += tinted(word.text, word.tint);
        if (word.endsLine)
            flush();
    }
    flush();
}

/// What blocks say in one line.
QString summary(const Blocks &blocks)
{
    PageWriter writer(longestCell * 100);
    writer.write(blocks, true);
    return writer.take().join(u' ').simplified();
}

void PageWriter::operator()(const TableBlock &block)
{
    if (!block.caption.empty())
        wrap(block.caption);
    QList<qsizetype> widths;
    std::vector<QStringList> rows;
    for (const TableRow &row : block.rows) {
        QStringList cells;
        for (const TableCell &cell : row.cells)
            cells += summary(cell.blocks);
        for (qsizetype at = 0; at < cells.size(); ++at) {
            if (at == widths.size())
                widths += 0;
            widths[at] = std::clamp(cellCount(cells[at]), widths[at], longestCell);
        }
        rows.push_back(std::move(cells));
    }
    for (size_t at = 0; at < rows.size(); ++at) {
        QString text;
        for (qsizetype column = 0; column < rows[at].size(); ++column) {
            const QString &cell = rows[at][column];
            text += cell + QString(std::max(qsizetype(0), widths[column] - cellCount(cell)) + 2, u' ');
        }
        const bool isHead = !block.rows[at].cells.empty() && block.rows[at].cells.front().isHeader;
        line(isHead ? tinted(text.trimmed(), Tint::Strong) : text.trimmed());
    }
}

} // namespace

QStringList pageLines(const Blocks &blocks, qsizetype width)
{
    PageWriter writer(width);
    writer.write(blocks);
    return writer.take();
}

} // namespace cairn::terminal
