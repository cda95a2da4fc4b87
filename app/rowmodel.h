// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractListModel>
#include <QMetaProperty>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <functional>
#include <vector>

namespace cairn {

/// What QML sees of every list: a list model that knows its count.
class RowListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Lists come from view models")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit RowListModel(QObject *parent = nullptr);
    int count() const { return rowCount({}); }

Q_SIGNALS:
    void countChanged();
};

/// Turns a row gadget into a list model: each Q_PROPERTY of the struct is a role of the same name. `Row`
/// needs `==`.
template <typename Row>
class RowModel final : public RowListModel
{
public:
    using RowListModel::RowListModel;

    const std::vector<Row> &rows() const { return m_rows; }

    /// Puts these rows in the place of the old ones, as the fewest changes that keep equal rows at both ends;
    /// so views keep their place and selection.
    void assign(std::vector<Row> rows)
    {
        const auto shared = qsizetype(std::min(m_rows.size(), rows.size()));
        qsizetype head = 0;
        while (head < shared && m_rows[size_t(head)] == rows[size_t(head)])
            ++head;
        qsizetype tail = 0;
        while (tail < shared - head
               && m_rows[m_rows.size() - 1 - size_t(tail)] == rows[rows.size() - 1 - size_t(tail)])
            ++tail;
        const qsizetype oldMiddle = qsizetype(m_rows.size()) - head - tail;
        const qsizetype newMiddle = qsizetype(rows.size()) - head - tail;
        const qsizetype replaced = std::min(oldMiddle, newMiddle);
        const auto at = [](auto &list, qsizetype index) { return list.begin() + index; };

        std::move(at(rows, head), at(rows, head + replaced), at(m_rows, head));
        if (replaced > 0)
            Q_EMIT dataChanged(index(int(head)), index(int(head + replaced - 1)));
        if (newMiddle > oldMiddle) {
            beginInsertRows({}, int(head + replaced), int(head + newMiddle - 1));
            m_rows.insert(at(m_rows, head + replaced), std::make_move_iterator(at(rows, head + replaced)),
                          std::make_move_iterator(at(rows, head + newMiddle)));
            endInsertRows();
        } else if (oldMiddle > newMiddle) {
            beginRemoveRows({}, int(head + replaced), int(head + oldMiddle - 1));
            m_rows.erase(at(m_rows, head + replaced), at(m_rows, head + oldMiddle));
            endRemoveRows();
        }
    }

    /// The same where rows are known by a key: those that stay must come first, in their old order. Each keeps
    /// its delegate, whatever leaves between them.
    template <typename Key>
    void merge(std::vector<Row> rows, Key Row::*key)
    {
        size_t kept = 0;
        while (kept < m_rows.size()) {
            if (kept < rows.size() && m_rows[kept].*key == rows[kept].*key) {
                ++kept;
                continue;
            }
            beginRemoveRows({}, int(kept), int(kept));
            m_rows.erase(m_rows.begin() + qsizetype(kept));
            endRemoveRows();
        }
        std::vector<Row> added(std::make_move_iterator(rows.begin() + qsizetype(kept)),
                               std::make_move_iterator(rows.end()));
        rows.resize(kept);
        assign(std::move(rows));
        append(std::move(added));
    }

    void append(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        std::ranges::move(rows, std::back_inserter(m_rows));
        endInsertRows();
    }

    /// Where there are more rows than were loaded: called by the view when it nears the end.
    void setMore(std::function<void()> fetch) { m_fetchMore = std::move(fetch); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && bool(m_fetchMore);
    }
    void fetchMore(const QModelIndex &parent) override
    {
        // A copy: the last fetch takes the function away while it runs.
        const std::function<void()> fetch = m_fetchMore;
        if (!parent.isValid() && fetch)
            fetch();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const int property = role - Qt::UserRole;
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || property < 0
            || property >= Row::staticMetaObject.propertyCount())
            return {};
        return Row::staticMetaObject.property(property).readOnGadget(&m_rows[size_t(index.row())]);
    }

    QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        for (int property = 0; property < Row::staticMetaObject.propertyCount(); ++property)
            names.insert(Qt::UserRole + property, Row::staticMetaObject.property(property).name());
        return names;
    }

private:
    std::vector<Row> m_rows;
    std::function<void()> m_fetchMore;
};

} // namespace cairn
