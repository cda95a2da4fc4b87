// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/githubtarget.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A run of the workflow that came so shortly before is taken for the one that this step started.
constexpr qint64 sameRunMs = qint64(60) * 60 * 1000;

/// GitHub takes texts alone.
QJsonObject workflowInputs(const Value &given)
{
    QJsonObject inputs;
    for (const Member &member : given.map() ? *given.map() : Value::Map()) {
        const QString *text = member.value.text();
        inputs.insert(member.key, text ? *text : QString::fromUtf8(writeJson(member.value)));
    }
    return inputs;
}

Result<Value::Map> dispatch(ActionCall &call)
{
    const Result<GitHubTarget> target = gitHubTarget(call);
    if (!target)
        return std::unexpected(target.error());
    const ActionInput input(call.input);
    const Value *id = input.find(u"workflowId");
    const QString workflow =
        id && !id->text() ? QString::fromUtf8(writeJson(*id)) : input.text(u"workflowId");
    const QString ref = input.text(u"branchOrTagName");
    const QJsonObject inputs = workflowInputs(input.object(u"workflowInputs"));
    const Value nothing{Value::Map(), {}};
    const Effect effect{u"dispatch"_s, u"github.dispatch"_s,
                        u"start the workflow %1 of %2 on %3"_s.arg(workflow, target->name.slug(), ref),
                        target->details({textMember(u"workflow"_s, workflow), textMember(u"ref"_s, ref)})};
    const Result<Value> done = call.effects.perform(
        effect, nothing,
        [&]() -> Result<Value> {
            const Result<void> started = target->open().dispatch(target->name, workflow, ref, inputs);
            return started ? Result<Value>(nothing) : std::unexpected(started.error());
        },
        [&]() -> Result<std::optional<Value>> {
            GitHub github = target->open();
            const Result<QString> login = github.login();
            if (!login)
                return std::unexpected(login.error());
            const auto run = github.newestRun(target->name, workflow, ref);
            if (!run)
                return std::unexpected(run.error());
            const bool isOurs = *run && (*run)->actor == *login
                                && (*run)->createdAt.toMSecsSinceEpoch() >= call.startedAt - sameRunMs;
            return isOurs ? std::optional(nothing) : std::nullopt;
        });
    if (!done)
        return std::unexpected(done.error());
    return Value::Map();
}

} // namespace

Action gitHubActionsDispatchAction()
{
    return {u"github:actions:dispatch"_s,
            u"Starts a workflow of a repository at GitHub."_s,
            inputSchema(R"(
                "repoUrl": {"type": "string"}, "token": {"type": "string"},
                "workflowId": {"type": ["string", "integer"]}, "branchOrTagName": {"type": "string"},
                "workflowInputs": {"type": "object"})",
                        {u"repoUrl"_s, u"workflowId"_s, u"branchOrTagName"_s}),
            {},
            true,
            {u"trigger:ci"_s},
            {},
            dispatch};
}

} // namespace cairn
