// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/descriptor.h"

#include "catalog/relations.h"
#include "catalog/validation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

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
    entity.title = displayTitle(document);
    entity.description = document.textAt({u"metadata", u"description"});
    entity.type = document.textAt({u"spec", u"type"});
    entity.lifecycle = document.textAt({u"spec", u"lifecycle"});
    entity.owner = firstTarget(relations, u"ownedBy");
    entity.system = firstTarget(relations, u"partOf", u"system:");
    if (const Value *metadata = document.find(u"metadata")) {
        if (const Value *name = metadata->find(u"name"))
            entity.namePlace = name->place;
        const Value *tags = metadata->find(u"tags");
        if (tags && tags->list()) {
            for (const Value &tag : *tags->list())
                entity.tags.append(*tag.text());
        }
    }
    entity.relations = std::move(relations);
    entity.place = document.place;
    entity.lastLine = lastLine;
    entity.document = std::move(document);
    return entity;
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

void readDocument(YamlDocument document, const QString &path, const ReadTarget &read, DescriptorFile &file)
{
    std::vector<Problem> problems;
    const QStringList unresolved = substitute(document.root, read, problems);
    std::vector<Problem> violations = validate(document.root, unresolved);
    const EntityRef ref = refOf(document.root);
    std::vector<Relation> relations;
    if (!hasErrors(violations))
        relations = declaredRelations(ref, document.root, violations);

    const bool isRejected = hasErrors(violations);
    std::ranges::move(violations, std::back_inserter(problems));
    for (Problem &problem : problems) {
        problem.path = path;
        if (!ref.kind.isEmpty() && !ref.name.isEmpty())
            problem.ref = ref.canonical();
    }
    std::ranges::move(problems, std::back_inserter(file.problems));
    if (isRejected)
        file.hasRejected = true;
    else
        file.entities.push_back(
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
    DescriptorFile file;
    for (YamlDocument &document : documents) {
        if (document.fault) {
            file.hasRejected = true;
            file.problems.push_back({Severity::Error,
                                     ruleOf(*document.fault),
                                     document.fault->message,
                                     document.fault->hint,
                                     path,
                                     document.fault->place,
                                     {}});
        } else {
            readDocument(std::move(document), path, read, file);
        }
    }
    return file;
}

} // namespace cairn
