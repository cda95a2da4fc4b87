// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/progress.h"
#include "base/result.h"
#include "base/value.h"
#include "git/commitwriter.h"
#include "git/credentials.h"
#include "scaffolder/effects.h"
#include "scaffolder/workspace.h"
#include "templating/scaffolderfunctions.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace cairn {

class PathCache;
struct Action;

/// Where a template's own files are: a folder of the disk, or a folder of a commit in a repository.
struct TemplateBase {
    QString folder;     ///< absolute; empty where it is a commit's
    QString repository; ///< path of the (bare) repository on this machine
    QString commit;
    QString path;     ///< of the template's folder below its root; empty at the root
    QString location; ///< URL or folder of the source, for people and for absolute addresses of the same
                      ///< repository

    friend bool operator==(const TemplateBase &, const TemplateBase &) = default;
};

/// What a run may cost at most.
struct PathLimits {
    int steps = 1'000;
    int items = 1'000;                                ///< of one `each`
    int logLines = 10'000;                            ///< the newest are kept
    int logLine = 4'000;                              ///< characters; the rest of a line is cut
    qint64 milliseconds = qint64(60) * 60 * 1'000;    ///< of a run, looked at between steps and items
    qsizetype inputCharacters = qsizetype(64) << 20;  ///< of all texts of one input
    qsizetype outputCharacters = qsizetype(16) << 20; ///< of all texts of one step's output
};

/// Whether what is made says where it came from (`provenance.h`).
enum class ProvenanceFile {
    New,   ///< where something new is made; not where a change to an existing repository is proposed
    Never, ///< as a test and a preview of one action want it
};

/// What a run works with. Values only, so that a worker can have a copy; what is pointed to is shared.
/// `base` and `templateRef` are set by the run from its template.
struct PathEnvironment {
    Home home;           ///< sources, mirrors and the catalog
    TemplateBase base;   ///< relative addresses are read from it
    QString templateRef; ///< canonical reference of the Template entity; empty for one of the disk alone
    QString userRef;     ///< the user's entity; empty where nobody knows
    Author author;       ///< of commits
    CredentialLookup credentials =
        lookUpCredentials; ///< also for tokens of forges, which are secrets of their hosts
    std::vector<TemplateHost> hosts = publicHosts(); ///< the forges that addresses may name
    Value::Map parameters = {}; ///< `environment.parameters` of templates
    PathLimits limits = {};
    ProvenanceFile provenance = ProvenanceFile::New;
    std::shared_ptr<PathCache> cache = {};        ///< what plans have in common; null: none
    const std::vector<Action> *actions = nullptr; ///< in place of all actions, for tests
};

/// One call of an action. It lives as long as the call.
struct ActionCall {
    QString step;            ///< the id of the step
    const Value::Map &input; ///< rendered, and checked against the action's schema
    Workspace &workspace;
    Effects &effects;
    const PathEnvironment &environment;
    /// A line of the run's log. Secrets are taken out of it by whoever keeps it.
    const std::function<void(const QString &line)> &log;
    const Progress &progress;
    QString run;          ///< its id; empty in a plan
    qint64 startedAt = 0; ///< of the run, in milliseconds since the epoch: the same in its plan and in each
                          ///< attempt, so that the same commits come of it
};

/// How one kind of effect is taken back. NotFound counts as done: it is gone already.
struct EffectUndo {
    QString kind;                                             ///< of the effect
    std::function<QString(const EffectRecord &record)> words; ///< in the imperative: "delete repository ..."
    std::function<Result<void>(const EffectRecord &record, const PathEnvironment &environment,
                               const Progress &progress)>
        run;
};

/// Something that a step can do. Blocks; called on a worker.
struct Action {
    QString name;           ///< as steps write it
    QString summary;        ///< one sentence for authors
    QByteArray input;       ///< JSON Schema (draft 7) of its input, as JSON
    QStringList outputs;    ///< names of its results
    bool isOutward = false; ///< whether it has effects beyond the workspace
    QStringList aliases = {};
    std::vector<EffectUndo> undo = {}; ///< of the kinds of effect that it makes; others cannot be taken back
    std::function<Result<Value::Map>(ActionCall &call)> run;
};

/// All of them, by name.
std::span<const Action> actions();
/// By its name or an alias; nullptr where there is none.
const Action *findAction(QStringView name);
/// Names and aliases, as `readScaffolderTemplate` takes them.
QStringList actionNames();

} // namespace cairn
