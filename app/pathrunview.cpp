// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathrunview.h"

#include "formrow.h"
#include "formtokens.h"
#include "pathruns.h"
#include "pathsurroundings.h"
#include "pathwords.h"
#include "portal.h"
#include "scaffolder/runstore.h"
#include "sync/templatefiles.h"
#include "words.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Those of a run's secrets that are tokens of the user (`requestUserCredentials`), as far as this machine
/// knows them.
Value::Map knownTokens(const Home &home, const RunRecord &record)
{
    Value::Map tokens;
    const QString file = templateFileOf(record);
    const Result<LoadedPath> path = record.secretNames.isEmpty()
                                        ? std::unexpected(Error())
                                        : loadPath(home, file.isEmpty() ? record.templateRef : file);
    if (!path || !record.answers.map())
        return tokens;
    for (const WantedToken &wanted : Form(path->path, {*record.answers.map(), {}}).wantedTokens()) {
        const bool isNew = std::ranges::find(tokens, wanted.secretsKey, &Member::key) == tokens.end();
        if (!isNew || !record.secretNames.contains(wanted.secretsKey))
            continue;
        if (const QString token = knownToken(wanted.host).token; !token.isEmpty())
            tokens.push_back({wanted.secretsKey, {}, {token, {}}});
    }
    return tokens;
}

bool canGoOn(const RunRecord &record)
{
    using enum RunState;
    return record.state == Failed || record.state == Cancelled || record.state == Running;
}

} // namespace

PathRunView::PathRunView(QObject *parent)
    : View(parent), m_question(this), m_files(this)
{
    PathRuns &runs = PathRuns::instance();
    connect(&Portal::instance(), &Portal::revisionChanged, &m_files, &PathFiles::changed); // the language
    connect(&runs, &PathRuns::runChanged, this, [this](const QString &id) {
        if (id == m_id)
            showLive();
    });
    connect(&runs, &PathRuns::runEnded, this, [this](const QString &id) {
        if (id == m_id)
            load();
    });
}

void PathRunView::setRunId(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_record = {};
    Q_EMIT runIdChanged();
    showLive();
    load();
}

void PathRunView::refresh()
{
    if (!m_id.isEmpty() && !isGoing())
        load();
}

void PathRunView::load()
{
    setLoading();
    m_question.ask(
        [home = Portal::instance().home(), id = m_id](const std::stop_token &) -> Result<Answer> {
            Result<RunRecord> record = loadRun(home, id);
            if (!record)
                return std::unexpected(record.error());
            Answer answer{*std::move(record), loadRunFiles(home, id).value_or(Workspace()), {}, {}, {}};
            const PathEnvironment environment = userEnvironment(home);
            answer.undoWords = cairn::undoWords(answer.record, environment);
            answer.stayingWords = cairn::stayingWords(answer.record, environment);
            if (canGoOn(answer.record))
                answer.tokens = knownTokens(home, answer.record);
            return answer;
        },
        [this](Result<Answer> answer) {
            if (!answer) {
                if (!isGoing())
                    setFailed(answer.error());
                return;
            }
            if (!isGoing())
                m_record = std::move(answer->record);
            m_undoWords = answer->undoWords;
            m_stayingWords = answer->stayingWords;
            m_tokens = std::move(answer->tokens);
            m_files.show(answer->files, false);
            show();
        });
}

void PathRunView::showLive()
{
    const RunRecord *record = PathRuns::instance().record(m_id);
    if (!record)
        return;
    m_record = *record;
    show();
}

void PathRunView::show()
{
    m_steps.assign(stepRows(m_record));
    m_effects.assign(effectRows(m_record));
    m_links.assign(linkRows(m_record));
    m_answers.assign(answerRows(m_record));
    setReady();
    Q_EMIT shown();
}

QString PathRunView::outcome() const
{
    const bool isKilled = m_record.state == RunState::Running && !isGoing();
    return isKilled ? u"stopped"_s : stateName(m_record.state);
}

QString PathRunView::outcomeWord() const
{
    if (isUndoing())
        return tr("Undoing");
    const bool isKilled = m_record.state == RunState::Running && !isGoing();
    return isKilled ? tr("Stopped") : runStateWord(m_record.state);
}

QString PathRunView::started() const
{
    return relativeTime(m_record.startedAt);
}

QString PathRunView::startedExact() const
{
    return exactTime(m_record.startedAt);
}

QString PathRunView::elapsed() const
{
    const qint64 end = m_record.endedAt > 0 ? m_record.endedAt
                       : isGoing()          ? QDateTime::currentMSecsSinceEpoch()
                                            : 0;
    return end > m_record.startedAt ? elapsedWords(end - m_record.startedAt) : QString();
}

QString PathRunView::user() const
{
    return m_record.userRef;
}

QString PathRunView::failedStep() const
{
    const auto failed = std::ranges::find(m_record.steps, StepState::Failed, &StepRecord::state);
    return failed == m_record.steps.end() || isGoing() ? QString() : failed->name;
}

QString PathRunView::failure() const
{
    if (isGoing())
        return {};
    if (const Error error = PathRuns::instance().error(m_id); !error.message.isEmpty())
        return error.message;
    const auto failed = std::ranges::find(m_record.steps, StepState::Failed, &StepRecord::state);
    return failed == m_record.steps.end() ? m_record.error.message : failed->error.message;
}

QString PathRunView::failureHint() const
{
    if (const Error error = PathRuns::instance().error(m_id); !error.message.isEmpty())
        return error.hint;
    const auto failed = std::ranges::find(m_record.steps, StepState::Failed, &StepRecord::state);
    return failed == m_record.steps.end() ? m_record.error.hint : failed->error.hint;
}

QString PathRunView::text() const
{
    QStringList texts;
    for (const OutputText &text : m_record.texts)
        texts += text.title.isEmpty() ? text.content : u"### "_s + text.title + u"\n\n"_s + text.content;
    return safeMarkdown(texts.join(u"\n\n"_s));
}

bool PathRunView::isGoing() const
{
    return PathRuns::instance().isGoing(m_id);
}

bool PathRunView::isUndoing() const
{
    return PathRuns::instance().isUndoing(m_id);
}

bool PathRunView::canResume() const
{
    return !isGoing() && canGoOn(m_record);
}

bool PathRunView::canUndo() const
{
    return !isGoing() && m_record.state != RunState::Undone && !m_undoWords.isEmpty();
}

QStringList PathRunView::missingSecrets() const
{
    const Value known{PathRuns::instance().secrets(m_id), {}};
    const Value tokens{m_tokens, {}};
    QStringList missing;
    for (const QString &name : m_record.secretNames) {
        if (!known.find(name) && !tokens.find(name))
            missing += name;
    }
    return missing;
}

void PathRunView::cancel()
{
    PathRuns::instance().cancel(m_id);
}

void PathRunView::resume(const QVariantMap &secrets)
{
    Value::Map all = PathRuns::instance().secrets(m_id);
    const auto take = [&all](const QString &name, const Value &secret) {
        if (std::ranges::find(all, name, &Member::key) == all.end())
            all.push_back({name, {}, secret});
    };
    for (auto entry = secrets.cbegin(); entry != secrets.cend(); ++entry)
        take(entry.key(), {entry.value().toString(), {}});
    for (const Member &token : m_tokens)
        take(token.key, token.value);
    PathRuns::instance().resume(m_record, all);
}

void PathRunView::undo()
{
    PathRuns::instance().undo(m_record);
}

QString PathRunView::againAddress() const
{
    return m_record.id.isEmpty() ? QString() : addressOfRunAgain(m_record);
}

} // namespace cairn
