// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docstext.h"

#include "docsdocument.h"
#include "docsmath.h"
#include "docsobjects.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double headingSizes[] = {2.0, 1.5, 1.22, 1.06, 1.0, 1.0}; // of the text's letters
constexpr double smallSize = 0.87;
constexpr double letterWidth = 0.6; // of a letter's height, on average
constexpr double wideLetter = 0.68; // in a word that must not be broken, such as one in capitals
constexpr double barRoom = 0.95;    // below a table that scrolls to the side
constexpr double codePadding = 0.9;
constexpr double cellPadding = 0.7;
constexpr double cellPaddingAbove = 0.45;
constexpr double inlineImage = 1.2; // while its size is not known

std::vector<DocsText *> &registered()
{
    static std::vector<DocsText *> texts;
    return texts;
}

/// A text may hold an image, which is an object of its own kind to Qt.
class ImageObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;
    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        return {format.doubleProperty(QTextFormat::ImageWidth),
                format.doubleProperty(QTextFormat::ImageHeight)};
    }
    void drawObject(QPainter *, const QRectF &, QTextDocument *, int, const QTextFormat &) override {}
};

/// Qt lays a text out anew for the width that it has, too.
void setTextWidth(QTextDocument &document, qreal width)
{
    if (!qFuzzyCompare(document.textWidth() + 2, width + 2))
        document.setTextWidth(width);
}

} // namespace

const std::vector<DocsText *> &docsTexts()
{
    return registered();
}

DocsText::DocsText(QQuickItem *parent)
    : DocsGround(parent)
{
    registered().push_back(this);
    connect(this, &DocsGround::placeChanged, this, [this] {
        if (!page())
            return;
        const auto connection = Qt::UniqueConnection;
        connect(page(), &DocsSheet::selectionChanged, this, &DocsText::repaint, connection);
        connect(page(), &DocsSheet::foundChanged, this, &DocsText::repaint, connection);
        connect(page(), &DocsSheet::offsetChanged, this, &DocsText::repaint, connection);
        connect(page(), &DocsSheet::spansChanged, this, &DocsText::recolour, connection);
        connect(page(), &DocsSheet::inlineSpansChanged, this, &DocsText::recolourInline, connection);
        connect(page(), &DocsSheet::darkChanged, this, &DocsText::renew, connection);
        connect(page(), &DocsSheet::imageSizeChanged, this, &DocsText::resizeImages, connection);
    });
}

DocsText::~DocsText()
{
    std::erase(registered(), this);
}

void DocsText::repaint()
{
    update();
}

void DocsText::recolour(int part)
{
    if (isReady() && content().type == DocsRow::Type::Code && content().part == part)
        renew();
}

void DocsText::recolourInline()
{
    const auto isColoured = [](const Run &run) {
        return run.kind == Run::Kind::Code && !run.language.isEmpty();
    };
    if (isReady() && std::ranges::any_of(content().cells, [&](const Runs &runs) {
            return std::ranges::any_of(runs, isColoured);
        }))
        renew();
}

void DocsText::resizeImages(const QString &source)
{
    if (std::ranges::contains(m_images.rows(), source, &DocsInlineImage::source))
        renew();
}

void DocsText::setLeadingRoom(qreal room)
{
    if (qFuzzyCompare(m_leadingRoom + 1, room + 1))
        return;
    m_leadingRoom = room;
    Q_EMIT leadingRoomChanged();
    arrange();
}

void DocsText::renew()
{
    DocsGround::renew();
    m_filledEdition = -1; // also where it cannot be filled now, as its list is being changed
    if (isReady())
        fill();
}

void DocsText::layOutAnew()
{
    if (page()->edition() != m_filledEdition) {
        renew();
        return;
    }
    DocsGround::renew();
    arrange();
}

void DocsText::geometryChange(const QRectF &now, const QRectF &before)
{
    DocsGround::geometryChange(now, before);
    if (isReady() && !qFuzzyCompare(now.width() + 1, m_arrangedWidth + 1))
        arrange();
}

DocsTextStyle DocsText::textStyle(bool isHeader) const
{
    const DocsRow &row = content();
    DocsTextStyle text;
    text.size = style()->size * (row.isSmall || row.type == DocsRow::Type::Table ? smallSize : 1.0);
    text.color = row.isSmall ? style()->muted : style()->text;
    text.lineHeight = style()->lineHeight;
    if (row.type == DocsRow::Type::Heading) {
        text.size = style()->size * headingSizes[std::clamp(row.level, 1, 6) - 1];
        text.weight = QFont::DemiBold;
        text.lineHeight = 1.3;
        if (row.level > 4)
            text.color = style()->muted;
    }
    const bool isTitle = row.type == DocsRow::Type::Title || row.type == DocsRow::Type::Details;
    if (isTitle || row.isTerm || isHeader)
        text.weight = QFont::DemiBold;
    if (isTitle)
        text.lineHeight = 1.25;
    if (row.type == DocsRow::Type::Math) {
        text.isFormula = true;
        text.lineHeight = 1.21; // none besides its own
    }
    return text;
}

void DocsText::addBox(const Runs &runs, Alignment alignment, bool isHeader)
{
    DocsTextStyle text = textStyle(isHeader);
    text.alignment = alignment;
    Box box;
    box.document = std::make_unique<QTextDocument>();
    box.document->setUndoRedoEnabled(false);
    box.document->setDocumentMargin(0);
    box.document->documentLayout()->registerHandler(imageObject, new ImageObject(box.document.get()));
    setTextWidth(*box.document, boxWidth(m_boxes.size()));
    drawFormulas(*box.document);
    fillDocument(*box.document, runs, text, *style(),
                 {[this](const QString &target) { return page()->link(target); },
                  [this](const Run &image) { return sizeOf(image); },
                  [this](const Run &code) { return page()->inlineSpans(code.language, code.text); }});
    box.start = m_boxes.empty() ? 0 : m_boxes.back().start + m_boxes.back().length() + 1;
    box.noteFormulas();
    m_boxes.push_back(std::move(box));
}

QSizeF DocsText::sizeOf(const Run &image) const
{
    const auto pixels = [](const QString &written) {
        return (written.endsWith(u"px"_s) ? written.chopped(2) : written).toDouble();
    };
    const QSizeF known = page()->imageSize(image.source);
    const qreal em = style()->size * inlineImage;
    QSizeF size = known.isEmpty() ? QSizeF(em, em) : known;
    const qreal ratio = size.width() / size.height();
    if (pixels(image.width) > 0)
        size = {pixels(image.width), pixels(image.width) / ratio};
    else if (pixels(image.height) > 0)
        size = {pixels(image.height) * ratio, pixels(image.height)};
    const qreal room = std::max(em, width() - leftInset() - rightInset());
    return size.width() > room ? QSizeF(room, room / ratio) : size;
}

void DocsText::setImageSize(const QString &source, QSizeF size)
{
    if (page())
        page()->setImageSize(source, size);
}

void DocsText::fill()
{
    const DocsRow &row = content();
    m_filledEdition = page()->edition();
    if (row.type == DocsRow::Type::Code)
        page()->spans(row.part); // asks for colours, which may come at once and fill the row, too
    m_boxes.clear();
    if (row.type == DocsRow::Type::Code) {
        Box box;
        box.document = std::make_unique<QTextDocument>();
        box.document->setUndoRedoEnabled(false);
        box.document->setDocumentMargin(0);
        const std::vector<DocsMarker> &markers = page()->rows().markers[size_t(row.part)];
        const QStringList lines = page()->rows().codeLines[size_t(row.part)].mid(row.firstLine, row.lines);
        fillCode(*box.document, writtenLines(lines, row.firstLine, markers), page()->spans(row.part),
                 row.firstLine, *style());
        placeMarkers(*box.document, markers, row.firstLine, *style());
        m_boxes.push_back(std::move(box));
    } else if (row.type == DocsRow::Type::Table) {
        fillTable();
    } else if (row.type == DocsRow::Type::Math) {
        addBox(formulaRuns(page()->rows().formulas[size_t(row.part)]), row.alignment, false);
    } else {
        for (const Runs &runs : row.cells)
            addBox(runs, row.alignment, false);
    }
    collectLinks();
    arrange();
}

void DocsText::fillTable()
{
    const DocsTable &table = page()->rows().tables[size_t(content().part)];
    const bool isHeader = content().firstLine < table.headerRows;
    m_columns = columnWidths(visibleWidth());
    for (size_t at = 0; at < content().cells.size(); ++at)
        addBox(content().cells[at], table.alignments[at], isHeader);
}

void DocsText::collectLinks()
{
    m_links.clear();
    for (size_t box = 0; box < m_boxes.size(); ++box) {
        for (QTextBlock block = m_boxes[box].document->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QTextFragment part = at.fragment();
                const QString target = part.charFormat().anchorHref();
                if (target.isEmpty())
                    continue;
                const bool isSame = !m_links.empty() && m_links.back().target == target
                                    && m_links.back().box == box
                                    && m_links.back().start + m_links.back().length == part.position();
                if (isSame)
                    m_links.back().length += part.length();
                else
                    m_links.push_back({box, part.position(), part.length(), target});
            }
        }
    }
    if (m_currentLink >= linkCount())
        setCurrentLink(-1);
}

qreal DocsText::gutter() const
{
    const CodeBlock &code = page()->rows().codes[size_t(content().part)];
    if (!code.firstNumber)
        return 0;
    const auto lines = page()->rows().codeLines[size_t(content().part)].size();
    const auto digits = QString::number(*code.firstNumber + lines - 1).size();
    return std::round((double(digits) * 0.53 + 1.1) * style()->size);
}

qreal DocsText::titleRoom() const
{
    const bool hasTitle = entry()->isFirst && !page()->rows().codes[size_t(content().part)].title.isEmpty();
    return hasTitle ? std::round(2.2 * style()->size) : 0;
}

qreal DocsText::visibleWidth() const
{
    if (!isReady())
        return width();
    qreal taken = leftInset() + rightInset();
    if (content().type == DocsRow::Type::Code)
        taken += gutter() + 2 * codePadding * style()->size;
    return width() - taken;
}

void DocsText::arrange()
{
    if (!isReady())
        return;
    m_arrangedWidth = width();
    const qreal em = style()->size;
    qreal bottom = topInset();
    if (content().type == DocsRow::Type::Table) {
        arrangeTable();
        bottom = m_boxes.empty() ? 0 : implicitHeight() - bottomInset();
    } else if (content().type == DocsRow::Type::Code && !m_boxes.empty()) {
        const qreal padding = std::round(0.75 * em);
        const qreal top = topInset() + titleRoom() + (entry()->isFirst ? padding : 0);
        m_boxes.front().place = {leftInset() + gutter() + codePadding * em, top};
        setTextWidth(*m_boxes.front().document, -1);
        m_textWidth = m_boxes.front().document->idealWidth();
        bottom = top + std::ceil(m_boxes.front().document->size().height()) + (entry()->isLast ? padding : 0);
    } else {
        m_textWidth = 0;
        for (Box &box : m_boxes) {
            box.place = {leftInset() + m_leadingRoom, bottom};
            box.width = boxWidth(0);
            setTextWidth(*box.document, box.width);
            bottom += std::ceil(box.document->size().height());
            m_textWidth = std::max(m_textWidth, box.document->idealWidth());
        }
    }
    setImplicitHeight(std::ceil(bottom + bottomInset()));
    placeImages();
    placeMarkerButtons();
    Q_EMIT laidOut();
    update();
}

qreal DocsText::boxWidth(size_t box) const
{
    const qreal em = style()->size;
    if (content().type != DocsRow::Type::Table)
        return std::max(em, width() - leftInset() - rightInset() - m_leadingRoom);
    return std::max(1.0, (box < m_columns.size() ? m_columns[box] : 0) - 2 * cellPadding * em);
}

std::vector<qreal> DocsText::columnWidths(qreal room) const
{
    const DocsTable &table = page()->rows().tables[size_t(content().part)];
    const qreal letter = style()->size * smallSize * letterWidth;
    const qreal wide = style()->size * smallSize * wideLetter;
    const qreal padding = 2 * cellPadding * style()->size;
    std::vector<qreal> natural, smallest;
    qreal naturalSum = 0, smallestSum = 0;
    for (size_t at = 0; at < table.natural.size(); ++at) {
        natural.push_back(std::ceil(table.natural[at] <= table.smallest[at]
                                        ? std::max(table.natural[at], 3) * wide + padding
                                        : std::max(table.natural[at], 3) * letter + padding));
        smallest.push_back(
            std::min(natural.back(), std::ceil(std::max(table.smallest[at], 6) * wide + padding)));
        naturalSum += natural.back();
        smallestSum += smallest.back();
    }
    if (naturalSum <= room)
        return natural;
    if (smallestSum >= room)
        return smallest;
    const qreal share = (room - smallestSum) / (naturalSum - smallestSum);
    for (size_t at = 0; at < natural.size(); ++at)
        natural[at] = smallest[at] + std::floor((natural[at] - smallest[at]) * share);
    return natural;
}

void DocsText::arrangeTable()
{
    const qreal em = style()->size;
    m_columns = columnWidths(visibleWidth());
    qreal left = 0, height = 0;
    for (size_t at = 0; at < m_boxes.size(); ++at) {
        Box &box = m_boxes[at];
        const qreal wide = at < m_columns.size() ? m_columns[at] : 0;
        box.width = boxWidth(at);
        setTextWidth(*box.document, box.width);
        box.place = {leftInset() + left + cellPadding * em, topInset() + std::round(cellPaddingAbove * em)};
        height = std::max(height, std::ceil(box.document->size().height()));
        left += wide;
    }
    m_textWidth = 0;
    for (const qreal wide : m_columns)
        m_textWidth += wide;
    setImplicitHeight(topInset() + height + 2 * std::round(cellPaddingAbove * em) + sideBarRoom()
                      + bottomInset());
}

void DocsText::placeMarkerButtons()
{
    std::vector<DocsInlineImage> markers;
    const std::vector<DocsAnnotation> &annotations = page()->rows().annotations;
    for (const Link &link : m_links) {
        const int annotation = annotationOf(link.target);
        if (annotation < 0 || size_t(annotation) >= annotations.size())
            continue;
        const std::vector<QRectF> rects = rectsOf(m_boxes[link.box], link.start, link.length);
        if (!rects.empty())
            markers.push_back(
                {rects.front(), link.target, {}, QString::number(annotations[size_t(annotation)].number)});
    }
    m_markers.assign(std::move(markers));
}

qreal DocsText::sideBarRoom() const
{
    const bool hasBar =
        content().type == DocsRow::Type::Table && entry()->isLast && m_textWidth > visibleWidth();
    return hasBar ? std::round(barRoom * style()->size) : 0;
}

void DocsText::placeImages()
{
    std::vector<DocsInlineImage> images;
    for (const Box &box : m_boxes) {
        if (content().type == DocsRow::Type::Code)
            break;
        for (QTextBlock block = box.document->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QTextCharFormat format = at.fragment().charFormat();
                if (format.objectType() != imageObject)
                    continue;
                const QTextLine line =
                    block.layout()->lineForTextPosition(at.fragment().position() - block.position());
                const QSizeF size(format.doubleProperty(QTextFormat::ImageWidth),
                                  format.doubleProperty(QTextFormat::ImageHeight));
                const QPointF corner(line.cursorToX(at.fragment().position() - block.position()),
                                     block.layout()->position().y() + line.y() + line.ascent()
                                         - size.height());
                const QString source = format.stringProperty(SourceProperty);
                images.push_back({QRectF(box.place + corner, size), source, page()->imageAddress(source),
                                  format.stringProperty(TitleProperty)});
            }
        }
    }
    m_images.assign(std::move(images));
}

bool DocsText::isScrolling() const
{
    return content().type == DocsRow::Type::Code || content().type == DocsRow::Type::Table
           || content().type == DocsRow::Type::Math;
}

qreal DocsText::offset() const
{
    if (!isReady() || !isScrolling())
        return 0;
    return std::clamp(page()->offset(row()), 0.0, std::max(0.0, m_textWidth - visibleWidth()));
}

qreal DocsText::firstBaseline() const
{
    if (m_boxes.empty())
        return DocsGround::firstBaseline();
    const QTextBlock block = m_boxes.front().document->firstBlock();
    const QTextLayout *layout = block.layout();
    if (layout->lineCount() == 0)
        return DocsGround::firstBaseline();
    const bool isFormula = content().type == DocsRow::Type::Math && !block.begin().atEnd();
    return m_boxes.front().place.y() + layout->lineAt(0).y() + layout->lineAt(0).ascent()
           - (isFormula ? formulaDepth(block.begin().fragment().charFormat()) : 0);
}

qreal DocsText::firstLineHeight() const
{
    if (m_boxes.empty())
        return 0;
    const QTextLayout *layout = m_boxes.front().document->firstBlock().layout();
    return layout->lineCount() == 0 ? 0 : layout->lineAt(0).height();
}

} // namespace cairn

#include "docstext.moc"
