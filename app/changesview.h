// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
#include "sync/catalogchanges.h"
#include "view.h"

namespace cairn {

struct ChangeRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString change MEMBER change)
    Q_PROPERTY(QString changeLabel MEMBER changeLabel)
    Q_PROPERTY(QString author MEMBER author)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString exact MEMBER exact)
    Q_PROPERTY(QString subject MEMBER subject)

public:
    QString ref;
    QString address; ///< of its history; empty for a removed one
    QString title;
    QString kind;
    QString change; ///< added, changed, removed
    QString changeLabel;
    QString author; ///< empty where the commit is not known
    QString when;
    QString exact;
    QString subject;

    friend bool operator==(const ChangeRow &, const ChangeRow &) = default;
};

/// What changed in the catalog since the user said that they had seen it.
class ChangesView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
    Q_PROPERTY(int total READ total NOTIFY shown)
    Q_PROPERTY(bool isCut READ isCut NOTIFY shown)
    Q_PROPERTY(bool isFirstLook READ isFirstLook NOTIFY shown)
    Q_PROPERTY(QString since READ since NOTIFY shown)
    Q_PROPERTY(QString sinceExact READ sinceExact NOTIFY shown)
    Q_PROPERTY(QString remark READ remark NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit ChangesView(QObject *parent = nullptr);

    int limit() const { return m_limit; }
    void setLimit(int limit);
    int total() const { return int(m_changes.changes.size()); }
    bool isCut() const { return m_changes.isCut; }
    bool isFirstLook() const { return m_changes.since == 0; }
    QString since() const;
    QString sinceExact() const;
    QString remark() const; ///< what could not be told, or empty
    RowListModel *rows() { return &m_rows; }

    Q_INVOKABLE void markSeen();

Q_SIGNALS:
    void limitChanged();
    void shown();

protected:
    void refresh() override;

private:
    void show(Result<CatalogChanges> changes);
    void fill();

    int m_limit = 8;
    CatalogChanges m_changes;
    Latest m_question;
    RowModel<ChangeRow> m_rows;
};

} // namespace cairn
