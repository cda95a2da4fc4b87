// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "store/entitydetail.h"
#include "store/problemquery.h"
#include "terminal/namedentity.h"
#include "terminal/output.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

QString fetchedAt(const Origin &origin)
{
    return QDateTime::fromMSecsSinceEpoch(origin.fetchedAt).toUTC().toString(Qt::ISODate);
}

QJsonObject toJson(const EntityDetail &entity, const std::vector<RelatedEntity> &relations,
                   const std::vector<FoundProblem> &problems)
{
    QJsonObject json = toQJson(entity.document).toObject();
    QJsonObject metadata = json[u"metadata"].toObject();
    if (!metadata.contains(u"namespace"))
        metadata.insert(u"namespace"_s, entity.row.nameSpace);
    json.insert(u"metadata"_s, metadata);
    QJsonArray related;
    for (const RelatedEntity &relation : relations)
        related.append(QJsonObject{{u"type"_s, relation.type}, {u"targetRef"_s, relation.target}});
    QJsonArray found;
    for (const FoundProblem &problem : problems)
        found.append(problemJson(problem.problem, u"path"_s));
    json.insert(u"relations"_s, related);
    json.insert(u"problems"_s, found);
    const Origin &origin = entity.origin;
    json.insert(u"origin"_s,
                QJsonObject{{u"source"_s, origin.source},
                            {u"path"_s, origin.path},
                            {u"line"_s, origin.line},
                            {u"commit"_s, origin.staleCommit.isEmpty() ? origin.commit : origin.staleCommit},
                            {u"fetchedAt"_s, fetchedAt(origin)},
                            {u"stale"_s, !origin.staleCommit.isEmpty()},
                            {u"pending"_s, origin.isPending}});
    return json;
}

void printField(const QString &label, const QString &value)
{
    if (!value.isEmpty())
        print(tinted(label.leftJustified(13), Tint::Faint) + value);
}

void printText(const EntityDetail &entity, const std::vector<RelatedEntity> &relations,
               const std::vector<FoundProblem> &problems)
{
    const EntityRow &row = entity.row;
    print(tinted(row.title.isEmpty() ? row.name : row.title, Tint::Strong)
          + tinted(u"  "_s + row.ref, Tint::Faint));
    if (!row.description.isEmpty())
        print(row.description.trimmed());
    print({});
    printField(u"Kind"_s, row.type.isEmpty() ? row.kind : u"%1 (%2)"_s.arg(row.kind, row.type));
    printField(u"Lifecycle"_s, row.lifecycle);
    printField(u"Owner"_s, row.owner);
    printField(u"System"_s, row.system);
    printField(u"Tags"_s, row.tags.join(u", "_s));
    const Value *metadata = entity.document.find(u"metadata");
    const Value *links = metadata ? metadata->find(u"links") : nullptr;
    if (links && links->list()) {
        for (const Value &link : *links->list())
            printField(u"Link"_s, link.textAt({u"title"}) + u"  "_s + link.textAt({u"url"}));
    }
    const Origin &origin = entity.origin;
    if (origin.isPending)
        printField(u"Made here"_s,
                   u"%1:%2 (pending: no source has it yet)"_s.arg(origin.path).arg(origin.line));
    else
        printField(u"Read from"_s, u"%1: %2:%3 %4 (fetched %5)"_s.arg(origin.source, origin.path)
                                       .arg(origin.line)
                                       .arg(origin.commit.left(7), fetchedAt(origin)));
    if (!origin.staleCommit.isEmpty())
        print(tinted(u"The newest text of this file was rejected; this is the one of %1"_s.arg(
                         origin.staleCommit.left(7)),
                     Tint::Warning));
    QString group;
    for (const RelatedEntity &relation : relations) {
        if (relation.type != group)
            print(u"\n"_s + tinted(relation.type, Tint::Strong));
        group = relation.type;
        print(u"  "_s + relation.target
              + (relation.isMissing ? tinted(u"  (not in the catalog)"_s, Tint::Warning) : QString()));
    }
    if (!problems.empty())
        print(u"\n"_s + tinted(u"Problems"_s, Tint::Strong));
    for (const FoundProblem &problem : problems)
        print(problemLine(problem.problem));
}

} // namespace

void prepareShow(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"REF"_s, u"The entity; kind and namespace may be left out where that is unambiguous."_s);
}

Exit runShow(Context &context, const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return wrongUsage(u"show needs one reference"_s, u"show");
    Result<NamedEntity> named = openNamedEntity(context.home, parser.positionalArguments().first());
    if (!named)
        return fail(named.error());
    const Result<EntityDetail> entity = loadEntity(named->catalog, named->ref);
    const Result<std::vector<RelatedEntity>> relations = loadRelations(named->catalog, named->ref);
    ProblemFilter filter;
    filter.ref = named->ref;
    filter.least = Severity::Info;
    const Result<std::vector<FoundProblem>> problems = listProblems(named->catalog, filter);
    if (!entity || !relations || !problems)
        return fail(!entity ? entity.error() : !relations ? relations.error() : problems.error());
    if (context.isJson)
        printJson(toJson(*entity, *relations, *problems));
    else
        printText(*entity, *relations, *problems);
    return Exit::Done;
}

} // namespace cairn::terminal
