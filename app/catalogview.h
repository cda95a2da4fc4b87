// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "address.h"
#include "async.h"
#include "catalogrows.h"
#include "rowmodel.h"
#include "view.h"

#include <vector>

namespace cairn {

/// The catalog page: the tabs, the facets and the rows that an address asks for.
class CatalogView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY addressChanged)
    Q_PROPERTY(QString kind READ kind NOTIFY addressChanged)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY kindLabelChanged)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    Q_PROPERTY(QString sortBy READ sortBy NOTIFY addressChanged)
    Q_PROPERTY(bool descending READ isDescending NOTIFY addressChanged)
    Q_PROPERTY(bool hasFilters READ hasFilters NOTIFY addressChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(cairn::RowListModel *facets READ facets CONSTANT)

public:
    explicit CatalogView(QObject *parent = nullptr);

    QString address() const;
    void setAddress(const QString &address);
    QString text() const { return m_state.filter.text; }
    void setText(const QString &text);
    QString kind() const { return m_state.filter.kind; }
    QString kindLabel() const;
    int total() const { return m_total; }
    QString sortBy() const { return orderName(m_state.order); }
    bool isDescending() const { return m_state.isDescending; }
    bool hasFilters() const;
    RowListModel *rows() { return &m_rows; }
    RowListModel *kinds() { return &m_kinds; }
    RowListModel *facets() { return &m_facets; }

    Q_INVOKABLE void chooseKind(const QString &kind);
    Q_INVOKABLE void toggle(const QString &facet, const QString &value);
    Q_INVOKABLE void clearFilters();
    /// By this column; the other way round where it is sorted by it already.
    Q_INVOKABLE void sort(const QString &column);

Q_SIGNALS:
    void addressChanged();
    void kindLabelChanged();
    void totalChanged();

protected:
    void refresh() override;

private:
    void change(const CatalogState &state);
    void fetchMore();

    CatalogState m_state;
    int m_total = 0;
    Latest m_question;
    Latest m_more;
    RowModel<CatalogRow> m_rows;
    RowModel<KindRow> m_kinds;
    RowModel<FacetRow> m_facets;
};

} // namespace cairn
