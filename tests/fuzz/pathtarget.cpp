// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathtarget.h"

#include "base/yaml.h"
#include "require.h"
#include "scaffolder/form.h"
#include "scaffolder/run.h"
#include "scaffolder/valuemerge.h"
#include "scaffolder/workspacepath.h"
#include "scaffolder/yamledit.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::fuzz {

namespace {

/// Those that work in the workspace and nowhere else.
const std::vector<Action> &innerActions()
{
    static const std::vector<Action> inner = [] {
        std::vector<Action> made;
        for (const Action &action : actions()) {
            if (!action.isOutward && !action.name.startsWith(u"fetch:")
                && !action.name.startsWith(u"catalog:"))
                made.push_back(action);
        }
        return made;
    }();
    return inner;
}

Value answerFor(const FormField &field)
{
    if (!field.choices.empty())
        return field.choices.front().value;
    switch (field.type) {
    case FieldType::Boolean:
        return {true, {}};
    case FieldType::Number:
    case FieldType::Integer:
        return {qint64(3), {}};
    case FieldType::List:
        return {Value::List(1, Value{u"item"_s, {}}), {}};
    default:
        return {u"text"_s, {}};
    }
}

void fill(Form &form)
{
    std::vector<std::pair<QString, Value>> answers;
    for (const FormSheet &page : form.pages()) {
        for (const FormField &field : page.fields)
            answers.emplace_back(field.path, answerFor(field));
    }
    for (const auto &[path, value] : answers)
        form.setValue(path, value);
}

void checkWorkspace(const Workspace &workspace)
{
    QSet<QString> folded;
    for (const auto &[path, file] : workspace.files()) {
        require(Workspace::checkedPath(path) == path, "a path of a workspace is plain");
        require(!file.isLink || checkLink(path, QString::fromUtf8(file.content)), "a link stays inside");
        folded.insert(foldedPath(path));
    }
    require(size_t(folded.size()) == workspace.files().size(), "a workspace has no twins");
}

} // namespace

void planGoldenPath(const QByteArray &input)
{
    const Result<LoadedPath> path = readPath(input, u"t"_s, {}, {});
    if (!path)
        return;
    Form form(path->path);
    fill(form);
    PathEnvironment environment;
    environment.actions = &innerActions();
    environment.limits.steps = 50;
    environment.limits.items = 20;
    environment.limits.milliseconds = 2'000;
    const Result<PathRun> run = planPath(*path, environment, form.pathAnswers());
    if (!run) {
        require(!run.error().message.isEmpty(), "a plan that cannot begin says why");
        return;
    }
    const RunRecord &record = run->record;
    require(record.effects.empty(), "what works in memory has no effects");
    require(record.state == RunState::Planned || !record.error.message.isEmpty(),
            "a plan that failed says why");
    require(record.steps.size() == path->path.steps.size(), "each step has its record");
    checkWorkspace(run->workspace);
}

void mergeYaml(const QByteArray &input)
{
    const qsizetype line = input.indexOf("\n=====\n");
    const QByteArray text = input.first(line < 0 ? input.size() : line + 1);
    const std::vector<YamlDocument> before = readYaml(text);
    const std::vector<YamlDocument> more = readYaml(line < 0 ? QByteArray() : input.sliced(line + 7));
    const auto isFaulty = [](const YamlDocument &document) { return document.fault.has_value(); };
    if (before.empty() || more.empty() || std::ranges::any_of(before, isFaulty) || more.front().fault)
        return;
    for (const ListMerge lists : {ListMerge::ByPlace, ListMerge::Appended}) {
        const Value merged = mergedValue(before.front().root, more.front().root, lists);
        const Result<QByteArray> edited = editedYaml(text, 0, merged);
        if (!edited) {
            require(!edited.error().hint.isEmpty(), "what cannot be merged says what to do");
            continue;
        }
        require(readYaml(*edited).front().root == merged, "a merged text says what was merged");
        require(merged != before.front().root || *edited == text, "nothing changes where nothing is new");
    }
}

} // namespace cairn::fuzz
