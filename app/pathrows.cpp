// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathrows.h"

#include "base/json.h"
#include "pathwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// `publish[2]` belongs to the step `publish`.
QString stepOf(const QString &recorded)
{
    return recorded.section(u'[', 0, 0);
}

QString nameOf(const RunRecord &record, const QString &step)
{
    const auto found = std::ranges::find(record.steps, stepOf(step), &StepRecord::id);
    return found == record.steps.end() ? step : found->name;
}

} // namespace

std::vector<PathStepRow> stepRows(const RunRecord &record)
{
    std::vector<PathStepRow> rows;
    for (const StepRecord &step : record.steps) {
        PathStepRow row;
        row.id = step.id;
        row.name = step.name.isEmpty() ? step.id : step.name;
        row.action = step.action;
        row.state = stateName(step.state);
        row.stateWord = stepStateWord(step.state);
        row.detail = step.state == StepState::Failed ? step.error.message : step.reason;
        row.hint = step.state == StepState::Failed ? step.error.hint : QString();
        if (step.startedAt > 0 && step.endedAt > 0)
            row.elapsed = elapsedWords(step.endedAt - step.startedAt);
        const Action *action = findAction(step.action);
        row.isOutward = action && action->isOutward;
        QStringList lines;
        for (const QString &line : record.log) {
            const qsizetype colon = line.indexOf(u": "_s);
            if (colon > 0 && stepOf(line.first(colon)) == step.id)
                lines += line.sliced(colon + 2);
        }
        row.log = lines.join(u'\n');
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PathEffectRow> effectRows(const RunRecord &record)
{
    std::vector<PathEffectRow> rows;
    for (const EffectRecord &effect : record.effects)
        rows.push_back({capitalized(effect.effect.words), hostOf(effect), effectIcon(effect.effect.kind),
                        nameOf(record, effect.step), stateName(effect.state), effect.error});
    return rows;
}

std::vector<PathLinkRow> linkRows(const RunRecord &record)
{
    std::vector<PathLinkRow> rows;
    for (const OutputLink &link : record.links) {
        const QString shown = link.url.isEmpty() ? link.entityRef : link.url;
        rows.push_back({link.title.isEmpty() ? shown : link.title, link.url, link.entityRef});
    }
    return rows;
}

std::vector<PathAnswerRow> answerRows(const RunRecord &record)
{
    std::vector<PathAnswerRow> rows;
    if (record.answers.map()) {
        for (const Member &answer : *record.answers.map()) {
            const QString *text = answer.value.text();
            rows.push_back({answer.key, text ? *text : QString::fromUtf8(writeJson(answer.value)), false});
        }
    }
    for (const QString &name : record.secretNames)
        rows.push_back({name, u"••••••"_s, true});
    return rows;
}

} // namespace cairn
