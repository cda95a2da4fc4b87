// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/navigation.h"
#include "rowmodel.h"

#include <QHash>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cairn {

struct DocsNavRow {
    Q_GADGET
    Q_PROPERTY(int entry MEMBER entry)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString target MEMBER target)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(bool open MEMBER isOpen)
    Q_PROPERTY(bool current MEMBER isCurrent)

public:
    int entry = 0; ///< of the whole navigation
    QString title;
    QString kind;   ///< section, page, file, link or missing
    QString target; ///< as of NavItem
    int depth = 0;
    bool isOpen = false; ///< of a section
    bool isCurrent = false;

    friend bool operator==(const DocsNavRow &, const DocsNavRow &) = default;
};

/// The navigation of a site as a tree that folds: the sections around the current page are open, and while
/// one filters, those around what fits.
class DocsNavigation final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view that reads pages")
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY shown)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY shown)

public:
    explicit DocsNavigation(QObject *parent);

    void show(const std::vector<NavItem> &items, const QHash<QString, QString> &titles,
              const QString &current);
    RowListModel *rows() { return &m_rows; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int currentRow() const;
    int pageCount() const { return m_pageCount; }
    Q_INVOKABLE void toggle(int entry);

Q_SIGNALS:
    void filterChanged();
    void shown();

private:
    struct Entry {
        DocsNavRow row;
        int parent = -1;
    };
    void add(const std::vector<NavItem> &items, const QHash<QString, QString> &titles, int depth, int parent);
    void openAround(const QString &current);
    bool isVisible(const Entry &entry) const;
    void update();

    std::vector<Entry> m_entries;
    RowModel<DocsNavRow> m_rows;
    QString m_filter;
    int m_pageCount = 0;
};

} // namespace cairn
