// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogmodel.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace cairn {

namespace {

constexpr size_t heldPages = 30;
constexpr int nearEdge = CatalogModel::pageSize / 4; // of a page: from there on its neighbour is wanted, too

enum Role { Head = Qt::UserRole, HeadCount, Folded, Selected, Loaded, Starred, Pending, FirstProperty };

} // namespace

CatalogModel::CatalogModel(QObject *parent)
    : RowListModel(parent)
{}

void CatalogModel::show(std::shared_ptr<const EntityList> list, std::map<int, Page> pages)
{
    std::unordered_set<qint64> selected;
    for (const qint64 id : selectedIds())
        selected.insert(id);
    const int before = m_rowCount;
    m_list = std::move(list);
    arrange();
    const int after = std::exchange(m_rowCount, before);
    m_selected.assign(m_list->ids.size(), false);
    const int selectedBefore = std::exchange(m_selectedCount, 0);
    for (size_t at = 0; !selected.empty() && at < m_list->ids.size(); ++at) {
        m_selected[at] = selected.contains(m_list->ids[at]);
        m_selectedCount += m_selected[at] ? 1 : 0;
    }
    // Rows change in place: views keep their delegates and their place, and get or lose rows at the end.
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_pages = std::move(pages);
    m_rowCount = after;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (std::min(before, after) > 0)
        Q_EMIT dataChanged(index(0), index(std::min(before, after) - 1));
    if (selectedBefore != m_selectedCount)
        Q_EMIT selectionChanged();
}

void CatalogModel::setStarred(const QStringList &refs)
{
    m_starred = QSet<QString>(refs.begin(), refs.end());
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0), index(m_rowCount - 1), {Starred});
}

void CatalogModel::setPending(const QStringList &refs)
{
    m_pending = QSet<QString>(refs.begin(), refs.end());
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0), index(m_rowCount - 1), {Pending});
}

void CatalogModel::arrange()
{
    m_sections.clear();
    m_rowCount = 0;
    if (!hasHeads()) {
        m_sections.push_back({0, 0, entities(), false});
        m_rowCount = entities();
        return;
    }
    int entity = 0;
    for (const EntityGroup &group : m_list->groups) {
        const bool isFolded = m_folded.contains(group.key);
        m_sections.push_back({m_rowCount, entity, group.count, isFolded});
        m_rowCount += 1 + (isFolded ? 0 : group.count);
        entity += group.count;
    }
}

void CatalogModel::addPage(int page, Page rows)
{
    m_pages.insert_or_assign(page, std::move(rows));
    while (m_pages.size() > heldPages) {
        const bool isFirstFarther = page - m_pages.begin()->first > std::prev(m_pages.end())->first - page;
        m_pages.erase(isFirstFarther ? m_pages.begin() : std::prev(m_pages.end()));
    }
    const int last = std::min((page + 1) * pageSize, entities()) - 1;
    if (last >= page * pageSize)
        Q_EMIT dataChanged(index(rowOf(page * pageSize)), index(rowOf(last)));
}

const CatalogModel::Section &CatalogModel::sectionAt(int row) const
{
    return *std::prev(std::ranges::upper_bound(m_sections, row, {}, &Section::firstRow));
}

std::optional<int> CatalogModel::entityAt(int row) const
{
    if (row < 0 || row >= m_rowCount)
        return {};
    const Section &section = sectionAt(row);
    const int within = row - section.firstRow - (hasHeads() ? 1 : 0);
    return within < 0 ? std::nullopt : std::optional(section.firstEntity + within);
}

int CatalogModel::rowOf(int entity) const
{
    const Section &section =
        *std::prev(std::ranges::upper_bound(m_sections, entity, {}, &Section::firstEntity));
    return section.firstRow + (section.isFolded ? 0 : entity - section.firstEntity + (hasHeads() ? 1 : 0));
}

int CatalogModel::headOf(int row) const
{
    return !hasHeads() || row < 0 || row >= m_rowCount ? -1 : sectionAt(row).firstRow;
}

int CatalogModel::headAfter(int row) const
{
    if (headOf(row) < 0)
        return -1;
    const Section *next = &sectionAt(row) + 1;
    return next == m_sections.data() + m_sections.size() ? -1 : next->firstRow;
}

const EntityGroup *CatalogModel::groupOf(int row) const
{
    return headOf(row) < 0 ? nullptr : &m_list->groups[size_t(&sectionAt(row) - m_sections.data())];
}

std::pair<int, int> CatalogModel::groupAt(int row) const
{
    if (headOf(row) < 0)
        return {0, -1};
    const Section &section = sectionAt(row);
    return {section.firstEntity, section.firstEntity + section.count - 1};
}

const CatalogRow *CatalogModel::rowAt(int row) const
{
    const std::optional<int> entity = entityAt(row);
    if (!entity)
        return nullptr;
    const auto page = m_pages.find(*entity / pageSize);
    return page == m_pages.end() ? nullptr : &page->second[size_t(*entity % pageSize)];
}

bool CatalogModel::isFolded(int row) const
{
    return hasHeads() && row >= 0 && row < m_rowCount && sectionAt(row).isFolded;
}

void CatalogModel::setFolded(int row, bool isFolded)
{
    if (headOf(row) < 0 || isFolded == this->isFolded(row))
        return;
    const auto at = size_t(&sectionAt(row) - m_sections.data());
    const Section section = m_sections[at];
    const QString key = m_list->groups[at].key;
    const int first = section.firstRow + 1;
    if (isFolded) {
        beginRemoveRows({}, first, first + section.count - 1);
        m_folded.insert(key);
    } else {
        beginInsertRows({}, first, first + section.count - 1);
        m_folded.remove(key);
    }
    arrange();
    if (isFolded)
        endRemoveRows();
    else
        endInsertRows();
    Q_EMIT dataChanged(index(section.firstRow), index(section.firstRow), {Folded});
}

void CatalogModel::foldAll(bool isFolded)
{
    if (!hasHeads())
        return;
    beginResetModel();
    m_folded.clear();
    for (const EntityGroup &group : m_list->groups) {
        if (isFolded)
            m_folded.insert(group.key);
    }
    arrange();
    endResetModel();
}

void CatalogModel::select(int from, int to, bool isSelected)
{
    for (int at = std::max(0, std::min(from, to)); at <= std::min(entities() - 1, std::max(from, to)); ++at) {
        if (m_selected[size_t(at)] != isSelected)
            m_selectedCount += isSelected ? 1 : -1;
        m_selected[size_t(at)] = isSelected;
    }
    tell(Selected);
}

void CatalogModel::selectAll()
{
    m_selected.assign(m_selected.size(), true);
    m_selectedCount = entities();
    tell(Selected);
}

void CatalogModel::clearSelection()
{
    if (m_selectedCount == 0)
        return;
    m_selected.assign(m_selected.size(), false);
    m_selectedCount = 0;
    tell(Selected);
}

void CatalogModel::tell(int role)
{
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0), index(m_rowCount - 1), {role});
    Q_EMIT selectionChanged();
}

std::vector<qint64> CatalogModel::selectedIds() const
{
    std::vector<qint64> ids;
    ids.reserve(size_t(m_selectedCount));
    for (size_t at = 0; at < m_selected.size() && m_selectedCount > 0; ++at) {
        if (m_selected[at])
            ids.push_back(m_list->ids[at]);
    }
    return ids;
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

void CatalogModel::want(int entity) const
{
    const int page = entity / pageSize;
    const int within = entity % pageSize;
    const int neighbour = within < nearEdge ? page - 1 : within >= pageSize - nearEdge ? page + 1 : page;
    for (const int wanted : {page, neighbour}) {
        if (wanted >= 0 && wanted < pages() && !m_pages.contains(wanted))
            Q_EMIT pageWanted(wanted);
    }
}

QVariant CatalogModel::headData(int row, int role) const
{
    const EntityGroup &group = *groupOf(row);
    if (role == Head || role == Loaded)
        return true;
    if (role == HeadCount)
        return group.count;
    if (role == Folded)
        return sectionAt(row).isFolded;
    if (role == Selected || role == Starred || role == Pending)
        return false;
    const QMetaProperty property = CatalogRow::staticMetaObject.property(role - FirstProperty);
    if (qstrcmp(property.name(), "title") == 0)
        return group.label;
    if (qstrcmp(property.name(), "ref") == 0)
        return group.key;
    static const CatalogRow nothing;
    return property.readOnGadget(&nothing);
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role < Head
        || role >= FirstProperty + CatalogRow::staticMetaObject.propertyCount())
        return {};
    const std::optional<int> entity = entityAt(index.row());
    if (!entity)
        return headData(index.row(), role);
    if (role == Head || role == Folded)
        return false;
    if (role == HeadCount)
        return 0;
    if (role == Selected)
        return isSelected(*entity);
    const CatalogRow *row = rowAt(index.row());
    if (role == Starred)
        return row && m_starred.contains(row->ref);
    if (role == Pending)
        return row && m_pending.contains(row->ref);
    if (role == Loaded) {
        want(*entity);
        return row && !row->ref.isEmpty();
    }
    static const CatalogRow notLoaded;
    return CatalogRow::staticMetaObject.property(role - FirstProperty).readOnGadget(row ? row : &notLoaded);
}

QHash<int, QByteArray> CatalogModel::roleNames() const
{
    QHash<int, QByteArray> names{{Head, "head"},         {HeadCount, "headCount"}, {Folded, "folded"},
                                 {Selected, "selected"}, {Loaded, "loaded"},       {Starred, "starred"},
                                 {Pending, "pending"}};
    for (int property = 0; property < CatalogRow::staticMetaObject.propertyCount(); ++property)
        names.insert(FirstProperty + property, CatalogRow::staticMetaObject.property(property).name());
    return names;
}

} // namespace cairn
