// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/action.h"
#include "scaffolder/template.h"

#include <functional>
#include <vector>

namespace cairn {

/// A template, ready to be run: `loadPath` (sync/templatefiles.h) makes it of a reference or a file.
struct LoadedPath {
    ScaffolderTemplate path;
    QByteArray text;     ///< the YAML file that the template's places count in
    QByteArray expanded; ///< the document as JSON, where it has parts of other files; empty otherwise
    QString file;        ///< what errors name: the file's path in its source, or on the disk
    TemplateBase base;
    QString ref; ///< canonical reference of the Template entity; empty for one of the disk alone
};

/// Reads the template of a YAML text: the entity called `ref` (canonical), or the first Template for an empty
/// one. NotFound where there is none, Invalid where the text cannot be read. `actions` as of
/// `readScaffolderTemplate`.
Result<LoadedPath> readPath(const QByteArray &text, const QString &file, const TemplateBase &base,
                            const QString &ref, const QStringList &actions = actionNames());
/// The action of that name or alias in an environment; nullptr where there is none.
const Action *actionOf(const PathEnvironment &environment, QStringView name);
/// That there is none, with the step's place, the nearest name and what can be done.
Error unknownAction(const PathStep &step, const LoadedPath &path, const PathEnvironment &environment);

enum class StepState { Waiting, Running, Done, Skipped, Failed, Cancelled };

struct StepRecord {
    QString id;
    QString name; ///< rendered
    QString action;
    StepState state = StepState::Waiting;
    Error error;    ///< of a failed one, with file, line and column where an expression is at fault
    QString reason; ///< of a skipped one: the condition and what it gave
    Value output;   ///< an object; its members are lists for a step with `each`; null where there is none
    qint64 startedAt = 0; ///< milliseconds since the epoch
    qint64 endedAt = 0;

    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

enum class RunState {
    Planned, ///< nothing outward has happened; waits for the yes
    Running, ///< or killed while it ran: then `actPath` resumes it
    Done,
    Failed,    ///< `actPath` resumes it at the failed step
    Cancelled, ///< the same
    Undone,    ///< nothing of it is left outside, as far as it could be taken back
};

struct OutputLink {
    QString title;
    QString icon;
    QString url;
    QString entityRef; ///< canonical

    friend bool operator==(const OutputLink &, const OutputLink &) = default;
};
struct OutputText {
    QString title;
    QString icon;
    QString content; ///< Markdown

    friend bool operator==(const OutputText &, const OutputText &) = default;
};

/// A file that was made, as history remembers it.
struct MadeFile {
    QString path;
    QByteArray sha256; ///< in hexadecimal
    qint64 bytes = 0;

    friend bool operator==(const MadeFile &, const MadeFile &) = default;
};

/// All that is known of one run, without secrets.
struct RunRecord {
    QString id; ///< sorts by the time of its beginning
    QString templateRef;
    QString templateTitle;
    QString templateFile; ///< what errors name
    TemplateBase base;
    QString userRef;
    Value answers;           ///< an object, without secrets
    QStringList secretNames; ///< what must be asked for again to resume
    RunState state = RunState::Planned;
    std::vector<StepRecord> steps;
    std::vector<EffectRecord> effects; ///< in the order in which they happen
    QStringList log;                   ///< the newest 10,000 lines
    std::vector<OutputLink> links;
    std::vector<OutputText> texts;
    Value results; ///< other members of the template's output, an object
    Error error;   ///< why it failed, where that is no step's: the first failed step's otherwise
    std::vector<MadeFile> files; ///< of a run that was kept
    qint64 startedAt = 0;        ///< milliseconds since the epoch, of the plan
    qint64 endedAt = 0;

    friend bool operator==(const RunRecord &, const RunRecord &) = default;
};

struct PathAnswers {
    Value::Map parameters;
    Value::Map secrets; ///< kept in memory alone
};

/// Called on the worker: after each change of a step or an effect, and for each line of the log.
using RunObserver = std::function<void(const RunRecord &)>;

/// A run as it stands: its record and the files that it made.
struct PathRun {
    RunRecord record;
    Workspace workspace;     ///< as it is at the end
    QByteArray templateText; ///< what it was read from: a resumed run is the same template's
    int firstEffect = -1;    ///< of a plan: the step that is the first to reach out; -1 where none does
    Workspace atFirstEffect; ///< of a plan: the files when that step begins
    Value::Map secrets;      ///< of a plan: what `keepPlan` keeps out of what it writes
};

/// What keeps a path from being run here, in words with a remedy: each action that there is none of, and
/// faults of the template that a run would meet. Named before anything begins; empty where all is well.
std::vector<Error> pathLacks(const LoadedPath &path, const PathEnvironment &environment);

/// Runs all steps without doing anything outward: the files that would be made, and each effect in words.
/// Fails only where there is nothing to plan, or with Cancelled; a failed step is in the record, and the run
/// is Failed then. Writes nothing down. Thread-safe, where the environment's cache is shared, too.
Result<PathRun> planPath(const LoadedPath &path, const PathEnvironment &environment,
                         const PathAnswers &answers, const RunObserver &observer = {},
                         const Progress &progress = {});
/// Writes a plan down, so that `actPath` can do exactly that by its id: the files as they are where the
/// first step reaches out, the outputs up to there, the template's text. Invalid for a plan that failed.
Result<void> keepPlan(const PathRun &plan, const PathEnvironment &environment);
/// After the yes: does what was planned. Steps that stand before the first one that reaches out are as they
/// were planned; the others run with what really comes out. The run is written down before and after each
/// effect and each step, in the user's database, so that a failed, cancelled or killed one is called again
/// with its id and goes on at the step that it failed at. `secrets` are those of the record's `secretNames`.
/// A failed step is in the record; fails itself where there is no such run, it is done or undone, another
/// process is at it, or secrets are missing.
Result<PathRun> actPath(const QString &runId, const PathEnvironment &environment, const Value::Map &secrets,
                        const RunObserver &observer = {}, const Progress &progress = {});
/// Takes back what a run did outward, the newest first, as far as that can be; what cannot stays in the
/// record as it is, with the reason. Fails as `actPath` does.
Result<RunRecord> undoRun(const QString &runId, const PathEnvironment &environment,
                          const RunObserver &observer = {}, const Progress &progress = {});
/// What `undoRun` would do, in the imperative, in its order.
QStringList undoWords(const RunRecord &record, const PathEnvironment &environment);
/// What stays outside all the same, in the words of the plan: nobody can take it back from here, or nobody
/// knows whether it happened.
QStringList stayingWords(const RunRecord &record, const PathEnvironment &environment);

} // namespace cairn
