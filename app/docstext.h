// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docsdocument.h"
#include "docsground.h"

#include <QTextDocument>

#include <memory>
#include <vector>

namespace cairn {

/// A picture among text, in the item's coordinates.
struct DocsInlineImage {
    Q_GADGET
    Q_PROPERTY(QRectF place MEMBER place)
    Q_PROPERTY(QString source MEMBER source)
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString text MEMBER text)

public:
    QRectF place;
    QString source;
    QString address;
    QString text;

    friend bool operator==(const DocsInlineImage &, const DocsInlineImage &) = default;
};

/// A row of text: a paragraph, a heading, a part of a code block, a row of a table. It draws its text itself,
/// as it shows a selection that goes over many rows, all that was found, grounds with round corners behind
/// parts of the text, and the link that the keyboard is on.
class DocsText : public DocsGround
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal textWidth READ textWidth NOTIFY laidOut)
    Q_PROPERTY(qreal visibleWidth READ visibleWidth NOTIFY laidOut)
    Q_PROPERTY(qreal firstLineHeight READ firstLineHeight NOTIFY laidOut)
    Q_PROPERTY(qreal leadingRoom READ leadingRoom WRITE setLeadingRoom NOTIFY leadingRoomChanged)
    Q_PROPERTY(int linkCount READ linkCount NOTIFY laidOut)
    Q_PROPERTY(int currentLink READ currentLink WRITE setCurrentLink NOTIFY currentLinkChanged)
    Q_PROPERTY(QString currentTarget READ currentTarget NOTIFY currentLinkChanged)
    Q_PROPERTY(QString plainText READ plainText NOTIFY laidOut)
    Q_PROPERTY(QString spokenText READ spokenText NOTIFY laidOut)
    Q_PROPERTY(cairn::RowListModel *images READ images CONSTANT)
    Q_PROPERTY(cairn::RowListModel *markers READ markers CONSTANT)

public:
    explicit DocsText(QQuickItem *parent = nullptr);
    ~DocsText() override;

    /// Of the text as it would like to be, and what of it can be seen: where it is wider, it scrolls.
    qreal textWidth() const { return m_textWidth; }
    qreal visibleWidth() const;
    qreal firstLineHeight() const;
    /// What stands before the text, such as an icon.
    qreal leadingRoom() const { return m_leadingRoom; }
    void setLeadingRoom(qreal room);

    int linkCount() const { return int(m_links.size()); }
    int currentLink() const { return m_currentLink; }
    void setCurrentLink(int link);
    QString currentTarget() const;
    QString plainText() const;
    QString spokenText() const;
    /// Where the first link of a target is, in the item's coordinates as it is seen; empty where there is
    /// none.
    Q_INVOKABLE QRectF placeOfLink(const QString &target) const;

    /// Pictures among the text, which QML draws over it.
    RowListModel *images() { return &m_images; }
    /// Those of annotations in code, which are drawn; their `source` is the target of their link, their
    /// `text` the number. Places are those of code that is not scrolled.
    RowListModel *markers() { return &m_markers; }
    /// Tells how large a picture is in truth; the text makes room for it.
    Q_INVOKABLE void setImageSize(const QString &source, QSizeF size);

    struct Spot {
        int character = -1; ///< of the row's text
        QString target;     ///< of the link there
        QString tip;
    };
    /// What is at a point of the item.
    Spot spotAt(QPointF point) const;
    /// The nearest place between two characters.
    int characterAt(QPointF point) const;
    /// From where on and how far the word at a character goes.
    DocsRange wordAt(int character) const;
    /// Where a character is, from the item's top.
    Q_INVOKABLE qreal lineTop(int character) const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void laidOut();
    void leadingRoomChanged();
    void currentLinkChanged();

protected:
    void renew() override;
    void layOutAnew() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void repaint();
    void recolour(int part);
    void recolourInline();
    void resizeImages(const QString &source);
    /// A text of the row, and where it stands.
    struct Box {
        std::unique_ptr<QTextDocument> document;
        QPointF place;
        qreal width = 0;
        int start = 0; ///< of its first character in the row's text
        /// Objects of the document that stand for a formula's source in the row's text.
        struct Formula {
            int position = 0;
            int objects = 1;
            int length = 0;
            int before = 0; ///< of what stands at it (see FormulaText)
            int after = 0;
        };
        std::vector<Formula> formulas;

        void noteFormulas();
        int inText(int position) const; ///< of the row, from a position of the document
        int inDocument(int character, bool isEnd = false) const;
        int length() const { return inText(document->characterCount() - 1) - start; }
    };
    struct Link {
        size_t box = 0;
        int start = 0;
        int length = 0;
        QString target;
    };

    void fill();
    void fillTable();
    void addBox(const Runs &runs, Alignment alignment, bool isHeader);
    DocsTextStyle textStyle(bool isHeader) const;
    void arrange();
    void arrangeTable();
    void collectLinks();
    qreal boxWidth(size_t box) const;
    std::vector<qreal> columnWidths(qreal room) const;
    qreal offset() const;
    bool isScrolling() const;
    qreal sideBarRoom() const;
    qreal gutter() const;
    qreal titleRoom() const;
    void paintTableLines(QPainter *painter) const;
    void paintCodeGround(QPainter *painter) const;
    void paintLineNumbers(QPainter *painter) const;
    void paintGrounds(QPainter *painter, const Box &box) const;
    void paintText(QPainter *painter, const Box &box) const;
    void paintCurrentLink(QPainter *painter) const;
    std::vector<QRectF> rectsOf(const Box &box, int start, int length) const;

    QSizeF sizeOf(const Run &image) const;
    void placeImages();
    void placeMarkerButtons();
    qreal firstBaseline() const override;

    std::vector<Box> m_boxes;
    RowModel<DocsInlineImage> m_images;
    RowModel<DocsInlineImage> m_markers;
    std::vector<Link> m_links;
    std::vector<qreal> m_columns;
    qreal m_textWidth = 0;
    qreal m_leadingRoom = 0;
    qreal m_arrangedWidth = -1;
    int m_currentLink = -1;
    int m_filledEdition = -1; ///< of the page, when the text was put in
};

/// The texts of a window that are there now, for the pointer and the selection.
const std::vector<DocsText *> &docsTexts();

} // namespace cairn
