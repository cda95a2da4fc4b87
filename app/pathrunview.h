// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "pathfiles.h"
#include "pathrows.h"
#include "rowmodel.h"
#include "scaffolder/run.h"
#include "view.h"

#include <QVariantMap>

namespace cairn {

/// One run of a golden path: as it goes on, or as it was kept.
class PathRunView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString runId READ runId WRITE setRunId NOTIFY runIdChanged)
    Q_PROPERTY(QString title READ title NOTIFY shown)
    Q_PROPERTY(QString againAddress READ againAddress NOTIFY shown)
    Q_PROPERTY(QString outcome READ outcome NOTIFY shown)
    Q_PROPERTY(QString outcomeWord READ outcomeWord NOTIFY shown)
    Q_PROPERTY(QString started READ started NOTIFY shown)
    Q_PROPERTY(QString startedExact READ startedExact NOTIFY shown)
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY shown)
    Q_PROPERTY(QString user READ user NOTIFY shown)
    Q_PROPERTY(QString failedStep READ failedStep NOTIFY shown)
    Q_PROPERTY(QString failure READ failure NOTIFY shown)
    Q_PROPERTY(QString failureHint READ failureHint NOTIFY shown)
    Q_PROPERTY(QString log READ log NOTIFY shown)
    Q_PROPERTY(QString text READ text NOTIFY shown)
    Q_PROPERTY(bool going READ isGoing NOTIFY shown)
    Q_PROPERTY(bool undoing READ isUndoing NOTIFY shown)
    Q_PROPERTY(bool canResume READ canResume NOTIFY shown)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY shown)
    Q_PROPERTY(QStringList undoWords READ undoWords NOTIFY shown)
    Q_PROPERTY(QStringList stayingWords READ stayingWords NOTIFY shown)
    Q_PROPERTY(QStringList missingSecrets READ missingSecrets NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *steps READ steps CONSTANT)
    Q_PROPERTY(cairn::RowListModel *effects READ effects CONSTANT)
    Q_PROPERTY(cairn::RowListModel *links READ links CONSTANT)
    Q_PROPERTY(cairn::RowListModel *answers READ answers CONSTANT)
    Q_PROPERTY(cairn::PathFiles *files READ files CONSTANT)

public:
    explicit PathRunView(QObject *parent = nullptr);

    QString runId() const { return m_id; }
    void setRunId(const QString &id);
    QString title() const { return m_record.templateTitle; }
    QString againAddress() const; ///< of the wizard with these answers
    QString outcome() const;      ///< planned, running, done, failed, cancelled, undone
    QString outcomeWord() const;
    QString started() const;
    QString startedExact() const;
    QString elapsed() const;
    QString user() const;       ///< reference of who ran it; empty where nobody knows
    QString failedStep() const; ///< its name
    QString failure() const;
    QString failureHint() const;
    QString log() const { return m_record.log.join(u'\n'); }
    QString text() const; ///< what the template says at the end, in Markdown
    bool isGoing() const;
    bool isUndoing() const;
    bool canResume() const; ///< it failed, was cancelled, or was killed
    bool canUndo() const;   ///< something of it is outside, and can be taken back
    QStringList undoWords() const { return m_undoWords; }
    QStringList stayingWords() const { return m_stayingWords; } ///< what undoing leaves outside
    /// Names of the secrets that resuming needs and that nobody remembers.
    QStringList missingSecrets() const;
    RowListModel *steps() { return &m_steps; }
    RowListModel *effects() { return &m_effects; }
    RowListModel *links() { return &m_links; }
    RowListModel *answers() { return &m_answers; }
    PathFiles *files() { return &m_files; }

    Q_INVOKABLE void cancel();
    /// `secrets`: those of `missingSecrets`, by their names.
    Q_INVOKABLE void resume(const QVariantMap &secrets = {});
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void runIdChanged();
    void shown();

protected:
    void refresh() override;

private:
    struct Answer {
        RunRecord record;
        Workspace files;
        QStringList undoWords;
        QStringList stayingWords;
        Value::Map tokens;
    };
    void load();
    void showLive();
    void show();

    QString m_id;
    RunRecord m_record;
    QStringList m_undoWords;
    QStringList m_stayingWords;
    Value::Map m_tokens; ///< of the user, that the run was begun with and this machine still knows
    Latest m_question;
    RowModel<PathStepRow> m_steps;
    RowModel<PathEffectRow> m_effects;
    RowModel<PathLinkRow> m_links;
    RowModel<PathAnswerRow> m_answers;
    PathFiles m_files;
};

} // namespace cairn
