// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathpreview.h"

#include "portal.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace cairn {

PathPreview::PathPreview(QObject *parent)
    : QObject(parent), m_question(this), m_files(this)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(30ms);
    connect(&m_settling, &QTimer::timeout, this, &PathPreview::start);
    connect(&Portal::instance(), &Portal::revisionChanged, &m_files, &PathFiles::changed); // the language
}

void PathPreview::setPath(std::shared_ptr<const LoadedPath> path, const PathEnvironment &environment)
{
    m_path = std::move(path);
    m_environment = environment;
    m_plan.reset();
    m_question.drop();
}

void PathPreview::ask(const PathAnswers &answers)
{
    m_answers = answers;
    m_settling.start();
    Q_EMIT changed();
}

void PathPreview::start()
{
    if (!m_path)
        return;
    m_question.ask(
        [path = m_path, environment = m_environment, answers = m_answers](const std::stop_token &stop) {
            Progress progress;
            progress.stop = stop;
            return planPath(*path, environment, answers, {}, progress);
        },
        [this](Result<PathRun> plan) { show(std::move(plan)); });
}

void PathPreview::show(Result<PathRun> plan)
{
    m_error = {};
    if (!plan) {
        m_plan.reset();
        m_error = plan.error();
        Q_EMIT changed();
        return;
    }
    const auto failed = std::ranges::find(plan->record.steps, StepState::Failed, &StepRecord::state);
    if (failed != plan->record.steps.end())
        m_error = failed->error;
    else if (plan->record.state == RunState::Failed)
        m_error = plan->record.error;
    m_steps.assign(stepRows(plan->record));
    m_effects.assign(effectRows(plan->record));
    // The files of a plan that stopped half way would look as if the last letter had deleted the others.
    if (m_error.message.isEmpty() || m_files.count() == 0)
        m_files.show(plan->workspace, m_files.count() > 0);
    m_plan = *std::move(plan);
    Q_EMIT changed();
}

QString PathPreview::failedStep() const
{
    if (!m_plan)
        return {};
    const auto failed = std::ranges::find(m_plan->record.steps, StepState::Failed, &StepRecord::state);
    return failed == m_plan->record.steps.end() ? QString() : failed->name;
}

} // namespace cairn
