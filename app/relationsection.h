// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "entityrows.h"
#include "rowmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cairn {

/// What an entity stands in one relation to.
struct RelationGroup {
    QString key;
    QString title;
    QString address; ///< the catalog with the same entities, or empty
    std::vector<RelationRow> rows;

    friend bool operator==(const RelationGroup &, const RelationGroup &) = default;
};

/// A group of relations as the page shows it: the first few, more when asked for, narrowed by a text.
class RelationSection final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view of the entity")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int hiddenCount READ hiddenCount NOTIFY changed)
    Q_PROPERTY(bool isLong READ isLong NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit RelationSection(RelationGroup group, QObject *parent = nullptr);

    QString key() const { return m_group.key; }
    /// Puts a newer answer in; what the user opened and typed stays.
    void setGroup(RelationGroup group);

    QString title() const { return m_group.title; }
    QString address() const { return m_group.address; }
    int count() const { return int(m_group.rows.size()); }
    /// Of those that pass the filter: how many are not shown yet.
    int hiddenCount() const { return m_passing - m_rows.count(); }
    bool isLong() const;
    QString text() const { return m_text; }
    void setText(const QString &text);
    RowListModel *rows() { return &m_rows; }

    Q_INVOKABLE void showMore();

Q_SIGNALS:
    void changed();

private:
    void show();

    RelationGroup m_group;
    QString m_text;
    int m_limit;
    int m_passing = 0;
    RowModel<RelationRow> m_rows;
};

/// A section in the list of all.
struct RelationSectionRow {
    Q_GADGET
    Q_PROPERTY(cairn::RelationSection *section MEMBER section)

public:
    RelationSection *section = nullptr; ///< lives with the view that has the list

    friend bool operator==(const RelationSectionRow &, const RelationSectionRow &) = default;
};

} // namespace cairn
