// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/nearest.h"
#include "base/yaml.h"
#include "catalog/entityref.h"
#include "scaffolder/missingaction.h"
#include "scaffolder/run.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isTemplate(const Value &document)
{
    return document.textAt({u"kind"}).compare(u"Template"_s, Qt::CaseInsensitive) == 0;
}

QString refOf(const Value &document)
{
    const QString nameSpace = document.textAt({u"metadata", u"namespace"});
    return EntityRef{document.textAt({u"kind"}), nameSpace.isEmpty() ? u"default"_s : nameSpace,
                     document.textAt({u"metadata", u"name"})}
        .canonical();
}

} // namespace

Result<LoadedPath> readPath(const QByteArray &text, const QString &file, const TemplateBase &base,
                            const QString &ref, const QStringList &actions)
{
    const std::vector<YamlDocument> documents = readYaml(text);
    const auto isIt = [&](const YamlDocument &document) {
        return !document.fault && isTemplate(document.root) && (ref.isEmpty() || refOf(document.root) == ref);
    };
    const auto found = std::ranges::find_if(documents, isIt);
    if (found != documents.end())
        return LoadedPath{readScaffolderTemplate(found->root, text, actions), text, {}, file, base, ref};
    const auto faulty =
        std::ranges::find_if(documents, [](const YamlDocument &document) { return bool(document.fault); });
    if (faulty != documents.end())
        return failure(ErrorKind::Invalid,
                       u"%1:%2:%3: %4"_s.arg(file)
                           .arg(faulty->fault->place.line)
                           .arg(faulty->fault->place.column)
                           .arg(faulty->fault->message),
                       faulty->fault->hint);
    return failure(ErrorKind::NotFound,
                   ref.isEmpty() ? u"%1 has no entity of kind Template"_s.arg(file)
                                 : u"%1 has no %2"_s.arg(file, ref),
                   u"Name a file with a template of scaffolder.backstage.io/v1beta3"_s);
}

const Action *actionOf(const PathEnvironment &environment, QStringView name)
{
    if (!environment.actions)
        return findAction(name);
    const auto isIt = [&](const Action &action) {
        return action.name == name || action.aliases.contains(name);
    };
    const auto found = std::ranges::find_if(*environment.actions, isIt);
    return found == environment.actions->end() ? nullptr : &*found;
}

Error unknownAction(const PathStep &step, const LoadedPath &path, const PathEnvironment &environment)
{
    const std::span<const Action> known =
        environment.actions ? std::span<const Action>(*environment.actions) : actions();
    std::vector<QStringView> names;
    for (const Action &action : known) {
        names.push_back(action.name);
        names.insert(names.end(), action.aliases.begin(), action.aliases.end());
    }
    const QString nearest = nearestName(step.action, names);
    const QString instead = insteadOfAction(step.action);
    const QString hint =
        !instead.isEmpty() ? instead
        : nearest.isEmpty()
            ? u"Run this path where it is installed, or take the step away"_s
            : u"Did you mean %1? Or run this path where %2 is installed"_s.arg(nearest, step.action);
    return {ErrorKind::NotFound,
            u"%1:%2:%3: there is no action \"%4\" here, which the step %5 needs"_s.arg(path.file)
                .arg(step.place.line)
                .arg(step.place.column)
                .arg(step.action, step.id),
            hint};
}

std::vector<Error> pathLacks(const LoadedPath &path, const PathEnvironment &environment)
{
    std::vector<Error> lacks;
    for (const PathStep &step : path.path.steps) {
        if (!actionOf(environment, step.action))
            lacks.push_back(unknownAction(step, path, environment));
    }
    for (const PathProblem &problem : path.path.problems) {
        if (problem.severity == Severity::Error && !problem.field.endsWith(u".action"))
            lacks.push_back({ErrorKind::Invalid,
                             u"%1:%2:%3: %4"_s.arg(path.file)
                                 .arg(problem.place.line)
                                 .arg(problem.place.column)
                                 .arg(problem.message),
                             problem.hint});
    }
    if (qsizetype(path.path.steps.size()) > environment.limits.steps)
        lacks.push_back({ErrorKind::Limit,
                         u"%1 has %2 steps, more than %3"_s.arg(path.file)
                             .arg(path.path.steps.size())
                             .arg(environment.limits.steps),
                         u"Split the path"_s});
    return lacks;
}

} // namespace cairn
