// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "async.h"
#include "base/home.h"
#include "commitrow.h"
#include "diffrow.h"
#include "rowmodel.h"

namespace cairn {

/// The commits that changed the descriptor of an entity, and what each changed. Told from this machine alone.
class HistoryView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
    Q_PROPERTY(QString path READ path NOTIFY shown)
    Q_PROPERTY(QString endText READ endText NOTIFY shown)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(int current READ current NOTIFY patchChanged)
    Q_PROPERTY(QString patchState READ patchState NOTIFY patchChanged)
    Q_PROPERTY(QString patchError READ patchError NOTIFY patchChanged)
    Q_PROPERTY(int columns READ columns NOTIFY patchChanged)
    Q_PROPERTY(cairn::RowListModel *lines READ lines CONSTANT)

public:
    explicit HistoryView(QObject *parent = nullptr);

    int limit() const { return m_limit; }
    void setLimit(int limit);
    QString path() const { return m_path; }
    QString endText() const { return m_endText; }
    bool hasMore() const { return m_hasMore; }
    RowListModel *rows() { return &m_rows; }
    int current() const { return m_current; }           ///< row whose change is shown; -1 for none
    QString patchState() const { return m_patchState; } ///< idle, loading, ready, failed
    QString patchError() const { return m_patchError; }
    int columns() const { return m_columns; }
    RowListModel *lines() { return &m_lines; }

    Q_INVOKABLE void showMore() { setLimit(m_limit * 4); }
    /// Shows what the commit of a row changed; the same row again hides it.
    Q_INVOKABLE void toggle(int row);

Q_SIGNALS:
    void limitChanged();
    void shown();
    void patchChanged();

protected:
    void inquire() override;

private:
    struct Answer {
        std::vector<Commit> commits;
        HistoryEnd end = HistoryEnd::First;
        QString source;
        QString location;
        QString path;
    };
    static Result<Answer> load(const Home &home, const QString &ref, int limit, const std::stop_token &stop);
    void show(Answer answer);
    void setPatch(const QString &state, const QString &error, std::vector<DiffRow> lines);

    int m_limit = 30;
    QString m_source;
    QString m_path;
    QString m_endText;
    bool m_hasMore = false;
    std::vector<Commit> m_commits;
    int m_current = -1;
    QString m_patchState = QStringLiteral("idle");
    QString m_patchError;
    int m_columns = 0;
    Latest m_patch;
    RowModel<CommitRow> m_rows;
    RowModel<DiffRow> m_lines;
};

} // namespace cairn
