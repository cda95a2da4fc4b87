// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docssheet.h"
#include "docsstyle.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace cairn {

/// Draws what a row of a docs page stands in: the bars of quotes, the boxes of admonitions, the markers of
/// lists. Tells where its content goes.
class DocsGround : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::DocsSheet *page READ page WRITE setPage NOTIFY placeChanged)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY placeChanged)
    Q_PROPERTY(cairn::DocsStyle *style READ style WRITE setStyle NOTIFY placeChanged)
    Q_PROPERTY(qreal leftInset READ leftInset NOTIFY insetsChanged)
    Q_PROPERTY(qreal rightInset READ rightInset NOTIFY insetsChanged)
    Q_PROPERTY(qreal topInset READ topInset NOTIFY insetsChanged)
    Q_PROPERTY(qreal bottomInset READ bottomInset NOTIFY insetsChanged)

public:
    explicit DocsGround(QQuickItem *parent = nullptr);

    DocsSheet *page() const { return m_page; }
    void setPage(DocsSheet *page);
    int row() const { return m_row; }
    void setRow(int row);
    DocsStyle *style() const { return m_style; }
    void setStyle(DocsStyle *style);

    qreal leftInset() const { return inset(&DocsEntry::left); }
    qreal rightInset() const { return inset(&DocsEntry::right); }
    qreal topInset() const { return inset(&DocsEntry::top); }
    qreal bottomInset() const { return inset(&DocsEntry::bottom); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void placeChanged();
    void insetsChanged();

protected:
    /// What is drawn is another row, or looks otherwise.
    virtual void renew();
    /// The row has other neighbours, or its page was read anew.
    virtual void layOutAnew() { renew(); }
    void componentComplete() override;
    bool isReady() const { return isComponentComplete() && m_page && m_style && entry(); }
    const DocsEntry *entry() const { return m_page ? m_page->entry(m_row) : nullptr; }
    /// Of the text's first line, from the item's top: where markers stand.
    virtual qreal firstBaseline() const;
    const DocsRow &content() const { return m_page->rows().rows[size_t(m_row)]; }

private:
    qreal inset(double DocsEntry::*side) const;
    void paintFrame(QPainter *painter, const DocsFrame &frame) const;
    void paintMarkers(QPainter *painter) const;

    QPointer<DocsSheet> m_page;
    QPointer<DocsStyle> m_style;
    int m_row = -1;
};

} // namespace cairn
