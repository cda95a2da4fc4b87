// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "pathfiles.h"
#include "pathrows.h"
#include "rowmodel.h"
#include "scaffolder/run.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace cairn {

/// What a golden path would do with the answers as they are now: its steps, files and effects, planned anew
/// with each change, off the GUI thread; the newest answers win.
class PathPreview final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the wizard")
    Q_PROPERTY(cairn::PathFiles *files READ files CONSTANT)
    Q_PROPERTY(cairn::RowListModel *steps READ steps CONSTANT)
    Q_PROPERTY(cairn::RowListModel *effects READ effects CONSTANT)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QString failedStep READ failedStep NOTIFY changed)

public:
    explicit PathPreview(QObject *parent);

    /// What is planned from now on; the files of the last plan stay until there is a newer one.
    void setPath(std::shared_ptr<const LoadedPath> path, const PathEnvironment &environment);
    /// Plans after a moment in which no other answers come.
    void ask(const PathAnswers &answers);

    PathFiles *files() { return &m_files; }
    RowListModel *steps() { return &m_steps; }
    RowListModel *effects() { return &m_effects; }
    bool isBusy() const { return m_settling.isActive() || m_question.isBusy(); }
    /// There is a plan without a failed step, of the answers that were asked for last.
    bool isReady() const { return !isBusy() && m_plan && m_plan->record.state != RunState::Failed; }
    QString error() const { return m_error.message; }
    QString hint() const { return m_error.hint; }
    QString failedStep() const; ///< its name; empty where none failed
    const std::optional<PathRun> &plan() const { return m_plan; }
    const PathEnvironment &environment() const { return m_environment; }

Q_SIGNALS:
    void changed();

private:
    void start();
    void show(Result<PathRun> plan);

    std::shared_ptr<const LoadedPath> m_path;
    PathEnvironment m_environment;
    PathAnswers m_answers;
    std::optional<PathRun> m_plan;
    Error m_error;
    Latest m_question;
    QTimer m_settling;
    PathFiles m_files;
    RowModel<PathStepRow> m_steps;
    RowModel<PathEffectRow> m_effects;
};

} // namespace cairn
