// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalogrows.h"
#include "rowmodel.h"
#include "store/entitylist.h"

#include <QSet>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace cairn {

/// The rows of the catalog's table: all of a result, of which it holds places and selection, and the pages of
/// rows that were looked at lately. A row whose page is not there yet says so and asks for it. With groups,
/// each has a head among the rows and can be folded.
class CatalogModel final : public RowListModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 200;
    using Page = std::vector<CatalogRow>;

    explicit CatalogModel(QObject *parent = nullptr);

    /// Puts another result in the place of the old one. Those of the selection that are in it, too, stay
    /// selected; folded groups stay folded.
    void show(std::shared_ptr<const EntityList> list, std::map<int, Page> pages);
    void addPage(int page, Page rows);
    void setStarred(const QStringList &refs);
    /// Those that were made here and are in no source yet.
    void setPending(const QStringList &refs);
    const std::shared_ptr<const EntityList> &list() const { return m_list; }
    int pages() const { return (entities() + pageSize - 1) / pageSize; }

    int entities() const { return m_list ? int(m_list->ids.size()) : 0; }
    /// The place in the result that a row stands for; none for the head of a group.
    std::optional<int> entityAt(int row) const;
    int rowOf(int entity) const;               ///< of its group's head where that is folded
    int headOf(int row) const;                 ///< -1 without groups
    int headAfter(int row) const;              ///< of the next group; -1 in the last one
    const EntityGroup *groupOf(int row) const; ///< nullptr without groups
    std::pair<int, int>
    groupAt(int row) const; ///< its first and last entity; the last is before the first in none
    /// nullptr where the row is a head or not loaded.
    const CatalogRow *rowAt(int row) const;

    void setFolded(int row, bool isFolded); ///< of the group that the row belongs to
    void foldAll(bool isFolded);
    bool isFolded(int row) const;

    void select(int from, int to, bool isSelected); ///< entities, both ends included
    void selectAll();
    void clearSelection();
    bool isSelected(int entity) const { return m_selected[size_t(entity)]; }
    int selectedCount() const { return m_selectedCount; }
    std::vector<qint64> selectedIds() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void pageWanted(int page) const;
    void selectionChanged();

private:
    /// A group as it stands among the rows; all of an ungrouped result is one without a head.
    struct Section {
        int firstRow = 0;
        int firstEntity = 0;
        int count = 0;
        bool isFolded = false;
    };

    void arrange();
    const Section &sectionAt(int row) const;
    bool hasHeads() const { return m_list && !m_list->groups.empty(); }
    QVariant headData(int row, int role) const;
    void want(int entity) const;
    void fold(const QSet<QString> &folded);
    void tell(int role);

    std::shared_ptr<const EntityList> m_list;
    std::vector<Section> m_sections;
    QSet<QString> m_folded;  ///< keys of groups
    QSet<QString> m_starred; ///< references
    QSet<QString> m_pending; ///< references
    int m_rowCount = 0;
    std::map<int, Page> m_pages;
    std::vector<bool> m_selected; ///< by entity
    int m_selectedCount = 0;
};

} // namespace cairn
