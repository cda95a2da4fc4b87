// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "mapfilter.h"
#include "mappicture.h"
#include "maprows.h"
#include "rowmodel.h"
#include "view.h"

#include <memory>

namespace cairn {

/// The whole catalog as a map: laid out off the GUI thread, the newest question wins. Where it is, what is
/// chosen on it and what of it stands out.
class CatalogMap : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    Q_PROPERTY(bool typing READ isTyping NOTIFY addressChanged)
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(QString clustering READ clustering WRITE setClustering NOTIFY addressChanged)
    Q_PROPERTY(QString scope READ scope WRITE setScope NOTIFY addressChanged)
    Q_PROPERTY(bool hasFilters READ hasFilters NOTIFY addressChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY addressChanged)
    Q_PROPERTY(QString currentRef READ currentRef WRITE setCurrentRef NOTIFY addressChanged)
    Q_PROPERTY(cairn::MapEntityRow current READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(QString spoken READ spokenCurrent NOTIFY currentChanged)
    Q_PROPERTY(int total READ total NOTIFY drawn)
    Q_PROPERTY(int passing READ passing NOTIFY filtered)
    Q_PROPERTY(int relationCount READ relationCount NOTIFY drawn)
    Q_PROPERTY(int matchCount READ matchCount NOTIFY found)
    Q_PROPERTY(QStringList kindNames READ kindNames NOTIFY drawn)
    Q_PROPERTY(cairn::RowListModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(cairn::RowListModel *facets READ facets CONSTANT)
    Q_PROPERTY(cairn::RowListModel *matches READ matches CONSTANT)

public:
    explicit CatalogMap(QObject *parent = nullptr);

    QString address() const;
    void setAddress(const QString &address);
    /// The last change of the address was no step of its own: one goes back to before it.
    bool isTyping() const { return m_isTyping; }
    /// Nobody looks at it: it asks nothing until somebody does.
    bool isWatched() const { return m_isWatched; }
    void setWatched(bool isWatched);
    QString clustering() const { return clusteringName(m_state.question.by); }
    void setClustering(const QString &clustering);
    QString scope() const; ///< dependencies, or all
    void setScope(const QString &scope);
    bool hasFilters() const { return !m_state.filter.isEmpty(); }
    QString text() const { return m_state.text; } ///< that is looked for
    void setText(const QString &text);
    QString currentRef() const { return m_state.ref; }
    void setCurrentRef(const QString &ref);
    MapEntityRow currentRow() const { return rowOf(m_current); }
    int total() const { return m_picture->size(); }
    int passing() const { return m_filtering.passing; }
    int relationCount() const { return int(m_picture->edges.size()); }
    int matchCount() const { return int(m_matching.size()); }
    QStringList kindNames() const { return m_picture->kinds; }
    RowListModel *kinds() { return &m_kinds; }
    RowListModel *facets() { return &m_facets; }
    RowListModel *matches() { return &m_matches; }

    /// Never null; empty before the first answer.
    const std::shared_ptr<const MapPicture> &picture() const { return m_picture; }
    const std::vector<bool> &faded() const { return m_filtering.isFaded; }
    int current() const { return m_current; }                       ///< node; -1 for none
    const std::vector<int> &matching() const { return m_matching; } ///< nodes, the best first
    /// The name of a cluster, also of that of entities which have none.
    QString clusterTitle(int cluster) const;
    /// What is chosen, for screen readers.
    QString spokenCurrent() const;

    Q_INVOKABLE void toggle(const QString &facet, const QString &value);
    Q_INVOKABLE void clearFilters();
    Q_INVOKABLE void unfoldFacet(const QString &facet, bool isUnfolded);
    Q_INVOKABLE void choose(int node);

Q_SIGNALS:
    void addressChanged();
    void watchedChanged();
    void drawn(); ///< there is another picture
    void filtered();
    void found();
    void currentChanged();
    /// An address leads to an entity: it is to be shown.
    void askedFor(int node);

protected:
    void refresh() override;

private:
    void change(const MapState &state, bool isTyping = false);
    void draw();
    void filter();
    void find();
    void follow();
    void listKinds();
    MapEntityRow rowOf(int node) const;

    MapState m_state;
    bool m_isTyping = false;
    bool m_isWatched = true;
    bool m_isStale = true; ///< the catalog changed while nobody looked
    QStringList m_unfolded;
    std::shared_ptr<const MapPicture> m_picture = std::make_shared<const MapPicture>();
    MapFiltering m_filtering;
    std::vector<int> m_matching;
    int m_current = -1;
    RowModel<MapKindRow> m_kinds;
    RowModel<FacetRow> m_facets;
    RowModel<MapEntityRow> m_matches;
    Latest m_drawing;
    Latest m_sorting;
    Latest m_finding;
};

} // namespace cairn
