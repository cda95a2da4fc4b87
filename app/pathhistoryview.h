// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
#include "scaffolder/runstore.h"
#include "view.h"

namespace cairn {

struct PathHistoryRow {
    Q_GADGET
    Q_PROPERTY(QString runId MEMBER id)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString againAddress MEMBER againAddress)
    Q_PROPERTY(bool undoable MEMBER isUndoable)
    Q_PROPERTY(QString outcome MEMBER state)
    Q_PROPERTY(QString stateWord MEMBER stateWord)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString started MEMBER started)
    Q_PROPERTY(QString startedExact MEMBER startedExact)
    Q_PROPERTY(QString elapsed MEMBER elapsed)

public:
    QString id;
    QString title;
    QString againAddress;    ///< of the wizard with these answers; empty where there is no template
    bool isUndoable = false; ///< something of it is outside, and can be taken back
    QString state;           ///< as of PathRunView::outcome
    QString stateWord;
    QString detail; ///< what came of it
    QString started;
    QString startedExact;
    QString elapsed;

    friend bool operator==(const PathHistoryRow &, const PathHistoryRow &) = default;
};

/// The runs of golden paths that were kept, the newest first.
class PathHistoryView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    Q_PROPERTY(int total READ total NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit PathHistoryView(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    int total() const { return int(m_all.size()); }
    RowListModel *rows() { return &m_rows; }

    /// Takes a run out of the history; what it made stays.
    Q_INVOKABLE void forget(const QString &id);

Q_SIGNALS:
    void filterChanged();
    void shown();

protected:
    void refresh() override;

private:
    static Result<std::vector<PathHistoryRow>> load(const Home &home);
    void show();

    QString m_text;
    std::vector<PathHistoryRow> m_all;
    Latest m_question;
    Latest m_removal;
    RowModel<PathHistoryRow> m_rows;
};

} // namespace cairn
