// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/descriptor.h"

#include "base/shortened.h"
#include "catalog/relations.h"
#include "catalog/validation.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// What lists show, and messages; the document itself is kept whole.
constexpr qsizetype longestTitle = 500;
constexpr qsizetype longestDescription = 10'000;
constexpr qsizetype longestMessage = 1'000;
constexpr qsizetype mostTags = 1'000;

QString firstTarget(const std::vector<Relation> &relations, QStringView type, QStringView kindPrefix = {})
{
    for (const Relation &relation : relations) {
        if (relation.type == type && relation.target.startsWith(kindPrefix))
            return relation.target;
    }
    return {};
}

EntityRef refOf(const Value &document)
{
    EntityRef ref{document.textAt({u"kind"}), document.textAt({u"metadata", u"namespace"}),
                  document.textAt({u"metadata", u"name"})};
    if (ref.nameSpace.isEmpty())
        ref.nameSpace = u"default"_s;
    return ref;
}

QString displayTitle(const Value &document)
{
    const QString title = document.textAt({u"metadata", u"title"});
    return title.isEmpty() ? document.textAt({u"spec", u"profile", u"displayName"}) : title;
}

Entity makeEntity(Value document, EntityRef ref, std::vector<Relation> relations, int lastLine)
{
    Entity entity;
    entity.ref = std::move(ref);
    entity.apiVersion = document.textAt({u"apiVersion"});
    entity.title = shortened(displayTitle(document), longestTitle);
    entity.description = shortened(document.textAt({u"metadata", u"description"}), longestDescription);
    entity.type = shortened(document.textAt({u"spec", u"type"}), longestTitle);
    entity.lifecycle = shortened(document.textAt({u"spec", u"lifecycle"}), longestTitle);
    entity.owner = firstTarget(relations, u"ownedBy");
    entity.system = firstTarget(relations, u"partOf", u"system:");
    if (const Value *metadata = document.find(u"metadata")) {
        if (const Value *name = metadata->find(u"name"))
            entity.namePlace = name->place;
        const Value *tags = metadata->find(u"tags");
        if (tags && tags->list()) {
            for (const Value &tag : *tags->list() | std::views::take(mostTags))
                entity.tags.append(*tag.text());
        }
    }
    entity.relations = std::move(relations);
    entity.place = document.place;
    entity.lastLine = lastLine;
    entity.document = std::move(document);
    return entity;
}

/// What the reading of one file carries from document to document.
struct Reading {
    QString path;
    const ReadTarget &read;
    SubstitutionBudget budget = {};
    DescriptorFile file = {};
    ProblemRest rest = {};

    void add(Problem problem)
    {
        problem.path = path;
        problem.message = shortened(problem.message, longestMessage);
        if (file.problems.size() < listedProblems)
            file.problems.push_back(std::move(problem));
        else
            rest.add(problem);
    }
};

void readDocument(YamlDocument document, Reading &reading)
{
    std::vector<Problem> problems;
    const QStringList unresolved = substitute(document.root, reading.read, reading.budget, problems);
    std::vector<Problem> violations = validate(document.root, unresolved);
    const EntityRef ref = refOf(document.root);
    std::vector<Relation> relations;
    if (!hasErrors(violations))
        relations = declaredRelations(ref, document.root, violations);

    const bool isRejected = hasErrors(violations);
    std::ranges::move(violations, std::back_inserter(problems));
    for (Problem &problem : problems) {
        if (!ref.kind.isEmpty() && !ref.name.isEmpty())
            problem.ref = shortened(ref.canonical(), longestMessage);
        reading.add(std::move(problem));
    }
    if (isRejected)
        reading.file.hasRejected = true;
    else
        reading.file.entities.push_back(
            makeEntity(std::move(document.root), ref, std::move(relations), document.lastLine));
}

} // namespace

bool hasSubstitutions(const std::vector<YamlDocument> &documents)
{
    return std::ranges::any_of(documents,
                               [](const YamlDocument &document) { return hasSubstitutions(document.root); });
}

DescriptorFile readDescriptors(const QString &path, std::vector<YamlDocument> documents,
                               const ReadTarget &read)
{
    Reading reading{path, read};
    for (YamlDocument &document : documents) {
        if (document.fault) {
            reading.file.hasRejected = true;
            reading.add({Severity::Error,
                         ruleOf(*document.fault),
                         document.fault->message,
                         document.fault->hint,
                         {},
                         document.fault->place,
                         {}});
        } else {
            readDocument(std::move(document), reading);
        }
    }
    if (reading.rest.count > 0) {
        reading.file.problems.push_back(reading.rest.asProblem());
        reading.file.problems.back().path = path;
    }
    return std::move(reading.file);
}

QString ruleOf(const YamlFault &fault)
{
    switch (fault.kind) {
    case YamlFaultKind::TabIndentation:
        return u"tab-indentation"_s;
    case YamlFaultKind::DuplicateKey:
        return u"duplicate-key"_s;
    case YamlFaultKind::Syntax:
        break;
    }
    return fault.isLimit ? u"limit"_s : u"yaml-syntax"_s;
}

} // namespace cairn
