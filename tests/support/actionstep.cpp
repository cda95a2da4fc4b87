// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/actionstep.h"

#include "support/scratch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

constexpr qint64 startedAt = 1'714'978'800'000; // any time

} // namespace

ActionStep::ActionStep(const QString &action, const Home &home)
    : m_action(findAction(action))
{
    environment.home = home;
    environment.author = {u"Ada"_s, u"ada@example.com"_s};
    environment.credentials = [](const QUrl &) { return std::vector<Credential>(1, {u"ada"_s, u"right"_s}); };
    workspace.write(u"catalog-info.yaml"_s, {test::component("payments"), false, false}).value();
    workspace.write(u"bin/run"_s, {"#!/bin/sh\n", true, false}).value();
}

Result<Value::Map> ActionStep::plan()
{
    PlannedEffects effects;
    effects.enter(u"publish"_s);
    const Result<Value::Map> done = call(effects);
    planned.clear();
    for (const EffectRecord &record : effects.records())
        planned += record.effect.words;
    return done;
}

Result<Value::Map> ActionStep::act()
{
    RecordedEffects effects(journal, [this](const EffectRecord &record) -> Result<void> {
        const auto isIt = [&](const EffectRecord &known) { return known.effect.key == record.effect.key; };
        const auto known = std::ranges::find_if(journal, isIt);
        if (known == journal.end())
            journal.push_back(record);
        else
            *known = record;
        return {};
    });
    effects.enter(u"publish"_s);
    return call(effects);
}

QStringList ActionStep::undo()
{
    QStringList errors;
    for (const EffectRecord &record : std::vector<EffectRecord>(journal.rbegin(), journal.rend())) {
        const auto how = std::ranges::find(m_action->undo, record.effect.kind, &EffectUndo::kind);
        if (how == m_action->undo.end()) {
            errors += u"no undo for "_s + record.effect.kind;
            continue;
        }
        undone += how->words(record);
        if (const Result<void> done = how->run(record, environment, {}); !done)
            errors += done.error().message;
    }
    return errors;
}

Result<Value::Map> ActionStep::call(Effects &effects)
{
    const std::function<void(const QString &)> note = [this](const QString &line) { log += line; };
    const Progress progress;
    ActionCall made{u"publish"_s, input,    workspace, effects,  environment,
                    note,         progress, u"run1"_s, startedAt};
    return m_action->run(made);
}

QString textOf(const Result<Value::Map> &outputs, const QString &name)
{
    if (!outputs)
        return outputs.error().message;
    const auto found = std::ranges::find(*outputs, name, &Member::key);
    return found == outputs->end() || !found->value.text() ? QString() : *found->value.text();
}

} // namespace cairn::test
