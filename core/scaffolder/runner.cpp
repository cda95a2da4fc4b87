// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/runner.h"

#include "base/shortened.h"
#include "scaffolder/eachitems.h"
#include "scaffolder/pathcache.h"
#include "scaffolder/provenance.h"
#include "scaffolder/runoutput.h"
#include "scaffolder/schemacheck.h"
#include "store/entitydetail.h"
#include "store/schema.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Value objectOf(Value::Map members)
{
    return {std::move(members), {}};
}

Member member(const QString &name, Value value)
{
    return {name, {}, std::move(value)};
}

qsizetype charactersOf(const Value &value)
{
    qsizetype count = value.text() ? value.text()->size() : 0;
    for (const Value &item : value.list() ? *value.list() : Value::List())
        count += charactersOf(item);
    for (const Member &part : value.map() ? *value.map() : Value::Map())
        count += part.key.size() + charactersOf(part.value);
    return count;
}

/// `file:line:column: what is wrong`, for a value of the template.
Error errorAt(const LoadedPath &path, Place place, Error error)
{
    if (place.line > 0)
        error.message = u"%1:%2:%3: %4"_s.arg(path.file).arg(place.line).arg(place.column).arg(error.message);
    return error;
}

std::optional<Value> userEntity(const PathEnvironment &environment)
{
    Result<Database> catalog = openCatalog(environment.home);
    if (!catalog)
        return {};
    Result<EntityDetail> user = loadEntity(*catalog, environment.userRef);
    return user ? std::optional(std::move(user->document)) : std::nullopt;
}

/// `user` as expressions see it; an empty object where nobody is known.
Value userFor(const PathEnvironment &environment)
{
    if (environment.userRef.isEmpty())
        return objectOf({});
    const auto load = [&] { return userEntity(environment); };
    const std::optional<Value> entity =
        environment.cache ? environment.cache->value(u"user "_s + environment.userRef, load) : load();
    Value::Map members{member(u"ref"_s, Value{environment.userRef, {}})};
    if (entity)
        members.push_back(member(u"entity"_s, *entity));
    return objectOf(std::move(members));
}

QString conditionWords(const Value &condition, const Value &result)
{
    const QString given = condition.text() ? *condition.text() : condition.excerpt();
    if (!condition.text())
        return u"if is %1"_s.arg(given);
    return u"%1 is %2"_s.arg(given, result.isNull() ? u"not set"_s : result.excerpt());
}

/// Whether an action makes a repository's content, which then says where it came from. A proposed change to
/// somebody's repository doesn't.
bool makesContent(const Action &action)
{
    if (!action.isOutward || action.name.endsWith(u"-request") || action.name.endsWith(u":review"))
        return false;
    return action.name.startsWith(u"publish:") || action.name.endsWith(u"repo:push");
}

} // namespace

PathRunner::PathRunner(const LoadedPath &path, const PathEnvironment &environment, const PathAnswers &answers,
                       Effects &effects, RunHooks hooks, const Progress &progress, PathRun &run)
    : m_path(path),
      m_environment(environment),
      m_answers(answers),
      m_effects(effects),
      m_hooks(std::move(hooks)),
      m_progress(progress),
      m_run(run),
      m_secrets(answers.secrets, run.record.id),
      m_texts(path, environment, progress.stop),
      m_user(userFor(environment))
{}

void PathRunner::observe() const
{
    if (m_hooks.observer)
        m_hooks.observer(m_run.record);
}

void PathRunner::log(const QString &step, const QString &text)
{
    QStringList &lines = m_run.record.log;
    for (const QString &line : m_secrets.redacted(text).split(u'\n'))
        lines += step + u": "_s + shortened(line, m_environment.limits.logLine + 1);
    if (lines.size() > m_environment.limits.logLines)
        lines.remove(0, lines.size() - m_environment.limits.logLines);
    observe();
}

StepScope PathRunner::scope() const
{
    const Value task = objectOf({member(u"id"_s, Value{m_run.record.id, {}})});
    return {
        {member(u"parameters"_s, objectOf(m_answers.parameters)), member(u"steps"_s, objectOf(m_outputs)),
         member(u"user"_s, m_user), member(u"context"_s, objectOf({member(u"task"_s, task)})),
         member(u"environment"_s, objectOf({member(u"parameters"_s, objectOf(m_environment.parameters))}))},
        m_hasFailed};
}

Result<void> PathRunner::checkGoingOn() const
{
    if (m_progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    if (m_clock.elapsed() > m_environment.limits.milliseconds)
        return failure(
            ErrorKind::Limit,
            u"the run took longer than %1 minutes"_s.arg(m_environment.limits.milliseconds / 60'000),
            u"Split the path"_s);
    return {};
}

Result<void> PathRunner::runFrom(size_t first)
{
    m_clock.start();
    for (size_t at = 0; at < first; ++at) {
        const StepRecord &step = m_run.record.steps[at];
        if (step.state == StepState::Done)
            m_outputs.push_back(
                member(step.id, objectOf({member(u"output"_s, m_secrets.unsealed(step.output))})));
    }
    for (size_t at = first; at < m_path.path.steps.size() && !m_isCancelled; ++at) {
        if (const Result<void> ran = runStep(at); !ran)
            return ran;
    }
    finish();
    observe();
    return m_hooks.keep();
}

Result<void> PathRunner::runStep(size_t number)
{
    const PathStep &step = m_path.path.steps[number];
    StepRecord &record = m_run.record.steps[number];
    record = {step.id, step.name, step.action, StepState::Running, {}, {}, {}, 0, 0};
    record.startedAt = QDateTime::currentMSecsSinceEpoch();
    observe();
    if (const Result<void> kept = m_hooks.keep(); !kept)
        return kept;
    m_reachedOut = false;
    const Workspace before = m_run.workspace;
    const StepResult result = attempt(step, record);
    if (m_effects.isPlan() && m_run.firstEffect < 0 && m_reachedOut) {
        m_run.firstEffect = int(number);
        m_run.atFirstEffect = before;
    }
    record.endedAt = QDateTime::currentMSecsSinceEpoch();
    if (result && !result->skipped.isEmpty()) {
        record.state = StepState::Skipped;
        record.reason = m_secrets.redacted(result->skipped);
    } else if (result) {
        record.state = StepState::Done;
        const Value output = objectOf(result->output);
        record.output = m_secrets.sealed(output);
        m_outputs.push_back(member(step.id, objectOf({member(u"output"_s, output)})));
    } else {
        // A failed step leaves no half of its files behind.
        m_run.workspace = before;
        m_isCancelled = result.error().kind == ErrorKind::Cancelled;
        record.state = m_isCancelled ? StepState::Cancelled : StepState::Failed;
        record.error = m_secrets.redacted(result.error());
        if (!m_hasFailed)
            m_run.record.error = record.error;
        m_hasFailed = true;
        log(step.id, record.error.message);
    }
    observe();
    return m_hooks.keep();
}

PathRunner::StepResult PathRunner::attempt(const PathStep &step, StepRecord &record)
{
    if (m_hasFailed && (!step.condition || !step.condition->text()))
        return Outcome{u"an earlier step failed"_s, {}};
    const Result<QString> name = m_texts.text(Value{step.name, step.namePlace}, scope());
    if (!name)
        return std::unexpected(name.error());
    record.name = m_secrets.redacted(*name);
    m_hooks.enter(step.id);
    return step.each ? attemptEach(step) : attemptOnce(step, scope());
}

PathRunner::StepResult PathRunner::attemptEach(const PathStep &step)
{
    const Result<std::optional<Value>> each = m_texts.value(*step.each, scope());
    if (!each)
        return std::unexpected(each.error());
    const Result<Value::Map> items = eachItems(*each, m_environment.limits.items);
    if (!items)
        return std::unexpected(errorAt(m_path, step.each->place, items.error()));
    Outcome all;
    QString whySkipped;
    bool isDone = items->empty();
    for (size_t at = 0; at < items->size(); ++at) {
        m_hooks.enter(u"%1[%2]"_s.arg(step.id).arg(at));
        StepScope own = scope();
        own.values.push_back(member(u"each"_s, eachValue(*items, at, (*each)->list())));
        const StepResult one = attemptOnce(step, std::move(own));
        if (!one)
            return one;
        whySkipped = one->skipped;
        isDone = isDone || one->skipped.isEmpty();
        addOutputs(all.output, one->output);
    }
    if (!isDone)
        all.skipped = items->size() == 1 ? whySkipped : u"no item fits: "_s + whySkipped;
    return all;
}

PathRunner::StepResult PathRunner::attemptOnce(const PathStep &step, StepScope scope)
{
    if (const Result<void> goesOn = checkGoingOn(); !goesOn)
        return std::unexpected(goesOn.error());
    if (step.condition) {
        const Result<ConditionResult> condition = m_texts.condition(*step.condition, scope);
        if (m_hasFailed && (!condition || !condition->asksState))
            return Outcome{u"an earlier step failed"_s, {}};
        if (!condition)
            return std::unexpected(condition.error());
        if (!condition->isTrue)
            return Outcome{conditionWords(*step.condition, condition->value), {}};
    }
    const Action *action = actionOf(m_environment, step.action);
    if (!action)
        return std::unexpected(unknownAction(step, m_path, m_environment));
    scope.values.push_back(member(u"secrets"_s, objectOf(m_answers.secrets)));
    const Result<std::optional<Value>> input =
        m_texts.value(step.input.map() ? step.input : objectOf({}), scope);
    if (!input)
        return std::unexpected(input.error());
    if (const Result<void> fits = checkInput(*action, step, **input); !fits)
        return std::unexpected(fits.error());
    return call(*action, step, **input);
}

Result<void> PathRunner::checkInput(const Action &action, const PathStep &step, const Value &input) const
{
    const Result<SchemaCheck> check = SchemaCheck::compile(action.input);
    if (!check)
        return std::unexpected(check.error());
    const std::vector<SchemaBreach> breaches = check->check(input);
    if (breaches.empty())
        return {};
    QStringList words;
    for (const SchemaBreach &breach : breaches)
        words += breach.toText(u"input"_s);
    const QStringList &path = breaches.front().path;
    const Value *faulty = path.isEmpty() ? nullptr : step.input.find(path.front());
    const QString what = words.join(u"; "_s);
    return std::unexpected(errorAt(m_path, faulty ? faulty->place : step.place,
                                   {ErrorKind::Invalid, u"%1 cannot begin: %2"_s.arg(step.action, what),
                                    u"Correct the input of the step %1"_s.arg(step.id)}));
}

Result<void> PathRunner::addProvenance(const Action &action, const Value &input)
{
    // What stands on a branch that is there is a change to somebody's repository, too.
    const bool isNew = makesContent(action) && input.textAt({u"baseBranch"}).isEmpty();
    if (m_environment.provenance != ProvenanceFile::New || !isNew)
        return {};
    const Result<QString> folder = Workspace::checkedPath(input.textAt({u"sourcePath"}));
    if (!folder) // the action says so itself
        return {};
    const QString path = (folder->isEmpty() ? QString() : *folder + u'/') + provenancePath;
    if (m_run.workspace.find(path) || !m_run.workspace.isFolder(*folder))
        return {};
    const Value answers = m_secrets.redacted(objectOf(m_answers.parameters));
    return m_run.workspace.write(path, {provenanceText(m_run.record, answers, m_run.workspace, *folder)});
}

PathRunner::StepResult PathRunner::call(const Action &action, const PathStep &step, const Value &input)
{
    m_reachedOut = m_reachedOut || action.isOutward;
    if (const Result<void> added = addProvenance(action, input); !added)
        return std::unexpected(added.error());
    const std::function<void(const QString &)> onLine = [&](const QString &line) { log(step.id, line); };
    ActionCall made{step.id,    *input.map(),    m_run.workspace,       m_effects, m_environment, onLine,
                    m_progress, m_run.record.id, m_run.record.startedAt};
    Result<Value::Map> output = action.run(made);
    if (!output)
        return std::unexpected(output.error());
    if (charactersOf(objectOf(*output)) > m_environment.limits.outputCharacters)
        return failure(ErrorKind::Limit,
                       u"the output of the step %1 has more than %2 characters"_s.arg(step.id).arg(
                           m_environment.limits.outputCharacters),
                       u"Keep it in a file of the workspace"_s);
    return Outcome{{}, *std::move(output)};
}

void PathRunner::finish()
{
    RunRecord &record = m_run.record;
    record.endedAt = QDateTime::currentMSecsSinceEpoch();
    if (!m_hasFailed) {
        const Result<void> rendered = renderOutput(m_path.path, m_texts, scope(), m_secrets, record);
        if (!rendered) {
            m_hasFailed = true;
            m_isCancelled = rendered.error().kind == ErrorKind::Cancelled;
            record.error = m_secrets.redacted(rendered.error());
        }
    }
    record.state = m_isCancelled        ? RunState::Cancelled
                   : m_hasFailed        ? RunState::Failed
                   : m_effects.isPlan() ? RunState::Planned
                                        : RunState::Done;
}

} // namespace cairn
