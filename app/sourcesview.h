// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

struct SourceRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString location MEMBER location)
    Q_PROPERTY(QString branch MEMBER branch)
    Q_PROPERTY(QString paths MEMBER paths)
    Q_PROPERTY(QString commit MEMBER commit)
    Q_PROPERTY(int entities MEMBER entities)
    Q_PROPERTY(int problems MEMBER problems)
    Q_PROPERTY(QString fetched MEMBER fetched)
    Q_PROPERTY(QString fetchedExact MEMBER fetchedExact)
    Q_PROPERTY(QString error MEMBER error)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(bool syncing MEMBER isSyncing)
    Q_PROPERTY(bool isDemo MEMBER isDemo)
    Q_PROPERTY(bool isFolder MEMBER isFolder)

public:
    QString name;
    QString location;
    QString branch;
    QString paths;
    QString commit;
    int entities = 0;
    int problems = 0;
    QString fetched;
    QString fetchedExact;
    QString error;
    QString hint;
    bool isSyncing = false;
    bool isDemo = false;
    bool isFolder = false;

    friend bool operator==(const SourceRow &, const SourceRow &) = default;
};

/// The user's sources with how their last syncs ended.
class SourcesView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit SourcesView(QObject *parent = nullptr);

    RowListModel *rows() { return &m_rows; }
    /// Removes the source with what it brought; what the repository itself holds is not touched.
    Q_INVOKABLE void remove(const QString &name);

protected:
    void refresh() override;

private:
    Latest m_question;
    Latest m_removal;
    RowModel<SourceRow> m_rows;
};

} // namespace cairn
