// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "address.h"
#include "async.h"
#include "catalogmodel.h"
#include "catalogquestion.h"
#include "catalogselection.h"
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
    Q_PROPERTY(QString grouping READ grouping WRITE setGrouping NOTIFY addressChanged)
    Q_PROPERTY(bool typing READ isTyping NOTIFY addressChanged)
    Q_PROPERTY(cairn::CatalogSelection *selection READ selection CONSTANT)
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
    QString grouping() const { return groupingName(m_state.grouping); }
    void setGrouping(const QString &grouping);
    /// The last change of the address was no step of its own: one goes back to before it.
    bool isTyping() const { return m_isTyping; }
    CatalogSelection *selection() { return &m_selection; }
    bool hasFilters() const;
    RowListModel *rows() { return &m_rows; }
    RowListModel *kinds() { return &m_kinds; }
    RowListModel *facets() { return &m_facets; }

    Q_INVOKABLE void chooseKind(const QString &kind);
    Q_INVOKABLE void toggle(const QString &facet, const QString &value);
    Q_INVOKABLE void clearFilters();
    /// Whether all values of a facet are there to choose from, or the most frequent ones.
    Q_INVOKABLE void unfoldFacet(const QString &facet, bool isUnfolded);
    /// By this column; the other way round where it is sorted by it already.
    Q_INVOKABLE void sort(const QString &column);
    Q_INVOKABLE void setFolded(int row, bool isFolded) { m_rows.setFolded(row, isFolded); }
    Q_INVOKABLE void foldAll(bool isFolded) { m_rows.foldAll(isFolded); }
    Q_INVOKABLE int headOf(int row) const { return m_rows.headOf(row); }
    Q_INVOKABLE bool isHead(int row) const { return row >= 0 && m_rows.headOf(row) == row; }
    Q_INVOKABLE bool isFolded(int row) const { return m_rows.isFolded(row); }
    Q_INVOKABLE int headAfter(int row) const { return m_rows.headAfter(row); }
    Q_INVOKABLE QString groupLabel(int row) const;
    Q_INVOKABLE int groupCount(int row) const;
    /// Answers with `found`: the next row, from the current one on, whose title begins so.
    Q_INVOKABLE void find(const QString &beginning);

Q_SIGNALS:
    void addressChanged();
    void kindLabelChanged();
    void totalChanged();
    void found(int row);
    /// The entity of the current row is at another row now.
    void currentMoved(int from, int to);

protected:
    void refresh() override;

private:
    void change(const CatalogState &state, bool isTyping = false);
    CatalogQuestion question() const;
    void ask(const QString &followed, std::set<int> pages);
    void count(const CatalogQuestion &asked);
    void show(CatalogAnswer answer);
    void fail(const Error &error);
    void want(int page);
    void loadWanted();
    void loadPending();

    CatalogState m_state;
    CatalogState m_shown; ///< that the rows are of
    bool m_isTyping = false;
    int m_total = 0;
    QStringList m_unfolded;    ///< facets
    std::vector<int> m_wanted; ///< pages, the newest last
    CatalogModel m_rows;
    RowModel<KindRow> m_kinds;
    RowModel<FacetRow> m_facets;
    CatalogSelection m_selection;
    Latest m_question;
    Latest m_counting;
    Latest m_loading;
    Latest m_finding;
    Latest m_pendingQuestion;
};

} // namespace cairn
