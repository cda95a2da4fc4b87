// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsprint.h"

#include "docsdocument.h"
#include "docsmath.h"
#include "savefile.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QSet>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int dotsPerInch = 96;
constexpr qreal letters = 13; // pixels at that
constexpr qreal indentation = 18;
constexpr qreal mostOfPage = 0.9; // that a diagram is high
constexpr qreal diagramDots = 3;  // for each pixel of a diagram
constexpr double headingSizes[] = {1.9, 1.45, 1.2, 1.05, 1.0, 1.0};
const QColor ink = Qt::black; // of paper, whatever the window's theme is
const QColor paleInk = Qt::darkGray;
const QColor shade(0xF1, 0xF1, 0xF1); // behind code and titles

/// Puts rows into one document.
class PrintWriter final
{
public:
    PrintWriter(const DocsPrint &print, QTextDocument &document)
        : m_print(print), m_cursor(&document)
    {
        m_style.family = print.family;
        m_style.monoFamily = print.monoFamily;
        m_style.size = letters;
        m_style.text = m_style.accent = m_style.danger = m_style.accentText = ink;
        m_style.muted = m_style.faint = paleInk;
        document.setDefaultFont(docsFont(m_style, letters, QFont::Normal));
        document.setDocumentMargin(0);
        drawFormulas(document);
    }

    void write()
    {
        const std::vector<DocsRow> &rows = m_print.page.rows;
        for (size_t at = 0; at < rows.size();)
            at = rows[at].type == DocsRow::Type::Table ? writeTable(at) : writeRow(at);
        shadeWords();
    }

private:
    QTextBlockFormat blockOf(const DocsRow &row)
    {
        QTextBlockFormat block;
        int depth = 0;
        QString marker;
        for (int at = row.container; at >= 0; at = m_print.page.containers[size_t(at)].parent) {
            const DocsContainer &container = m_print.page.containers[size_t(at)];
            depth += container.kind == DocsContainer::Kind::Panel ? 0 : 1;
            if (!m_marked.contains(at)) {
                marker.prepend(container.marker.isEmpty() ? QString() : container.marker + u' ');
                m_marked.insert(at);
            }
        }
        block.setLeftMargin(depth * indentation);
        block.setTopMargin(row.above * letters * 0.8);
        block.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        block.setAlignment(alignmentOf(row));
        if (row.type == DocsRow::Type::Code || row.type == DocsRow::Type::Title
            || row.type == DocsRow::Type::Details)
            block.setBackground(shade);
        if (row.type == DocsRow::Type::Rule)
            block.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                              QTextLength(QTextLength::PercentageLength, 100));
        m_marker = marker;
        return block;
    }

    static Qt::Alignment qtAlignment(Alignment alignment)
    {
        return alignment == Alignment::Center  ? Qt::AlignHCenter
               : alignment == Alignment::Right ? Qt::AlignRight
                                               : Qt::AlignLeft;
    }

    Qt::Alignment alignmentOf(const DocsRow &row) const
    {
        return qtAlignment(row.type == DocsRow::Type::Figure
                               ? m_print.page.figures[size_t(row.part)].alignment
                               : row.alignment);
    }

    /// What has a ground on the screen has one on paper.
    void shadeWords()
    {
        QTextCharFormat shaded;
        shaded.setBackground(shade);
        QTextCursor cursor(m_cursor.document());
        for (QTextBlock block = m_cursor.document()->begin(); block.isValid(); block = block.next()) {
            std::vector<std::pair<int, int>> found; // changes below move the iterator's ground
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                if (at.fragment().charFormat().intProperty(GroundProperty) != 0)
                    found.emplace_back(at.fragment().position(), at.fragment().length());
            }
            for (const auto &[position, length] : found) {
                cursor.setPosition(position);
                cursor.setPosition(position + length, QTextCursor::KeepAnchor);
                cursor.mergeCharFormat(shaded);
            }
        }
    }

    /// Grids are what is in their cells, and paper is light.
    bool isPrinted(const DocsRow &row) const
    {
        return row.type != DocsRow::Type::Grid
               && (row.type != DocsRow::Type::Figure
                   || m_print.page.figures[size_t(row.part)].theme != ImageTheme::Dark);
    }

    void begin(const QTextBlockFormat &block)
    {
        if (m_isStarted)
            m_cursor.insertBlock(block);
        else
            m_cursor.setBlockFormat(block);
        m_isStarted = true;
        m_cursor.setBlockCharFormat({});
    }

    DocsTextStyle styleOf(const DocsRow &row) const
    {
        DocsTextStyle text;
        text.size = letters;
        text.color = row.isSmall ? paleInk : ink;
        return text;
    }

    void insertWords(const QString &words, const QFont &font)
    {
        QTextCharFormat format;
        format.setFont(font);
        format.setForeground(ink);
        m_cursor.insertText(words, format);
    }

    size_t writeRow(size_t at)
    {
        const DocsRow &row = m_print.page.rows[at];
        if (!isPrinted(row))
            return at + 1;
        begin(blockOf(row));
        const QFont bold = docsFont(m_style, letters, QFont::DemiBold);
        if (!m_marker.isEmpty())
            insertWords(m_marker, docsFont(m_style, letters, QFont::Normal));
        switch (row.type) {
        case DocsRow::Type::Heading:
            insertWords(
                textOf(m_print.page, row),
                docsFont(m_style, letters * headingSizes[std::clamp(row.level, 1, 6) - 1], QFont::DemiBold));
            break;
        case DocsRow::Type::Code:
            if (const QString title = m_print.page.codes[size_t(row.part)].title;
                row.firstLine == 0 && !title.isEmpty())
                insertWords(title + QChar::LineSeparator, bold);
            insertWords(codeOf(row).replace(u'\n', QChar::LineSeparator), docsCodeFont(m_style, letters));
            break;
        case DocsRow::Type::Diagram:
            insertDiagram(row);
            break;
        case DocsRow::Type::Math:
            insertFormula(row);
            break;
        case DocsRow::Type::Title:
        case DocsRow::Type::Details:
            insertWords(textOf(m_print.page, row), bold);
            break;
        case DocsRow::Type::Tabs:
            insertWords(m_print.page.tabs[size_t(row.part)].labels.join(u" / "_s), bold);
            break;
        case DocsRow::Type::Figure:
            insertPicture(m_print.page.figures[size_t(row.part)].image);
            break;
        case DocsRow::Type::Text:
            for (const Runs &runs : row.cells)
                insertText(runs, styleOf(row));
            break;
        case DocsRow::Type::Rule:
        case DocsRow::Type::Grid:
        case DocsRow::Type::Table:
            break;
        }
        return at + 1;
    }

    /// As it is drawn, as large as the page lets it be, or else its source.
    void insertDiagram(const DocsRow &row)
    {
        const DiagramBlock &diagram = m_print.page.diagrams[size_t(row.part)];
        QSvgRenderer svg(m_print.diagram ? m_print.diagram(diagram) : QByteArray());
        const QSizeF drawn = svg.defaultSize();
        if (!svg.isValid() || drawn.isEmpty()) {
            insertWords(textOf(m_print.page, row).replace(u'\n', QChar::LineSeparator),
                        docsCodeFont(m_style, letters));
            return;
        }
        QTextDocument &document = *m_cursor.document();
        const QSizeF room(document.textWidth(), document.pageSize().height() * mostOfPage);
        const double scale = std::min(
            {1.0, room.width() / drawn.width(), room.height() > 0 ? room.height() / drawn.height() : 1.0});
        QImage image((drawn * scale * diagramDots).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        svg.render(&painter);
        painter.end();
        QTextImageFormat format;
        format.setName(u"diagram:%1"_s.arg(row.part));
        format.setWidth(drawn.width() * scale);
        format.setHeight(drawn.height() * scale);
        document.addResource(QTextDocument::ImageResource, QUrl(format.name()), image);
        m_cursor.insertImage(format);
    }

    void insertFormula(const DocsRow &row)
    {
        DocsTextStyle text = styleOf(row);
        text.isFormula = true;
        insertRuns(m_cursor, formulaRuns(textOf(m_print.page, row)), text, m_style, {});
    }

    /// Its annotations follow it on paper, with the numbers that stand in it.
    QString codeOf(const DocsRow &row) const
    {
        QString text = textOf(m_print.page, row);
        for (const DocsMarker &marker : m_print.page.markers[size_t(row.part)]) {
            if (marker.line >= row.firstLine && marker.line < row.firstLine + row.lines)
                text.replace(text.indexOf(imageCharacter), 1, circled(marker.number));
        }
        return text;
    }

    /// The numbers of annotations, which follow as a list, are letters.
    static Runs onPaper(Runs runs)
    {
        for (Run &run : runs) {
            if (run.kind != Run::Kind::Annotation)
                continue;
            run.kind = Run::Kind::Text;
            run.text = circled(run.name.toInt());
            run.target.clear();
        }
        return runs;
    }

    /// What stands between two pictures at once, as its runs are set beside one another.
    void insertText(const Runs &runs, const DocsTextStyle &style)
    {
        for (auto at = runs.begin(); at != runs.end();) {
            const auto picture =
                std::find_if(at, runs.end(), [](const Run &run) { return run.kind == Run::Kind::Image; });
            insertRuns(m_cursor, onPaper(Runs(at, picture)), style, m_style, {});
            if (picture != runs.end())
                insertPicture(*picture);
            at = picture == runs.end() ? picture : picture + 1;
        }
    }

    void insertPicture(const Run &image)
    {
        const QImage picture = m_print.image ? m_print.image(image.source) : QImage();
        if (picture.isNull()) {
            insertWords(image.text, docsFont(m_style, letters, QFont::Normal));
            return;
        }
        const qreal room = m_cursor.document()->textWidth();
        QTextImageFormat format;
        const QString name = image.source;
        m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(name), picture);
        format.setName(name);
        const qreal written = pixelsOf(image.width);
        format.setWidth(std::min<qreal>(written > 0 ? written : picture.width(), room));
        m_cursor.insertImage(format);
    }

    size_t writeTable(size_t first)
    {
        const std::vector<DocsRow> &rows = m_print.page.rows;
        const DocsTable &table = m_print.page.tables[size_t(rows[first].part)];
        const int columns = int(std::max<size_t>(1, table.natural.size()));
        begin(blockOf(rows[first]));
        QTextTableFormat format;
        format.setBorder(0);
        format.setBorderCollapse(true); // only then cells have lines of their own
        format.setCellPadding(4);
        QTextTable *made = m_cursor.insertTable(table.rows, columns, format);
        size_t at = first;
        for (int line = 0; line < table.rows && at < rows.size(); ++line, ++at) {
            for (size_t column = 0; column < rows[at].cells.size() && column < size_t(columns); ++column) {
                made->cellAt(line, int(column)).setFormat(underlined());
                QTextCursor cell = made->cellAt(line, int(column)).firstCursorPosition();
                QTextBlockFormat block;
                block.setAlignment(qtAlignment(table.alignments[column]));
                cell.setBlockFormat(block);
                insertRuns(cell, onPaper(rows[at].cells[column]), styleOf(rows[at]), m_style, {});
                if (line < table.headerRows)
                    embolden(cell);
            }
        }
        m_cursor.movePosition(QTextCursor::End);
        return std::max(at, first + 1);
    }

    static QTextTableCellFormat underlined()
    {
        QTextTableCellFormat format;
        format.setBottomBorder(1);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(QColor(Qt::lightGray));
        return format;
    }

    static void embolden(QTextCursor &cell)
    {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        cell.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cell.mergeCharFormat(bold);
    }

    const DocsPrint &m_print;
    QTextCursor m_cursor;
    DocsStyle m_style;
    QSet<int> m_marked; ///< items whose marker stands already
    QString m_marker;
    bool m_isStarted = false;
};

} // namespace

Result<void> writePdf(const DocsPrint &print, const QString &file)
{
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QBuffer::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(print.title);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({20, 18, 20, 18}, QPageLayout::Millimeter);
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        PrintWriter(print, document).write();
        document.print(&writer);
    }
    return saveFile(file, bytes);
}

} // namespace cairn
