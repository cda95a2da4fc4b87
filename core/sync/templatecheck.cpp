// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/templatecheck.h"

#include "scaffolder/action.h"
#include "scaffolder/template.h"
#include "scaffolder/templateuse.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Nothing is known of what is above the snapshot's root.
bool isThere(const TemplateFetch &fetch, const QString &path, Snapshot &snapshot)
{
    const QString place = QDir::cleanPath(path.left(path.lastIndexOf(u'/') + 1) + fetch.address);
    if (place.startsWith(u"../"_s) || place == u".." || place.startsWith(u'/') || place == u".")
        return true;
    if (fetch.isFile)
        return !snapshot.idOf(place).isEmpty();
    const Result<std::vector<TreeFile>> files = snapshot.filesBelow(place);
    return !files || !files->empty();
}

/// Names of fields and actions stay as they are.
QString asSentence(const QString &message)
{
    const QString word = message.section(u' ', 0, 0);
    const bool isWord = std::ranges::all_of(word, [](QChar c) { return c.isLetter(); });
    return isWord ? message.left(1).toUpper() + message.mid(1) : message;
}

PathProblem missing(const TemplateFetch &fetch)
{
    return {Severity::Warning,
            u"template-missing-file"_s,
            fetch.field,
            u"there is no \"%1\" beside the template"_s.arg(fetch.address),
            u"Check the path and its case; it begins at the template's folder"_s,
            fetch.place};
}

} // namespace

bool isScaffolderTemplate(const Value &document)
{
    return document.textAt({u"kind"}).compare(u"Template"_s, Qt::CaseInsensitive) == 0
           && document.textAt({u"apiVersion"}) == u"scaffolder.backstage.io/v1beta3";
}

std::vector<Problem> checkTemplate(const Entity &entity, const QByteArray &file, const QString &path,
                                   Snapshot *snapshot)
{
    const ScaffolderTemplate read = readScaffolderTemplate(entity.document, file, actionNames());
    std::vector<PathProblem> found = read.problems;
    std::ranges::move(checkTemplateUse(read, entity.document), std::back_inserter(found));
    for (const TemplateFetch &fetch : snapshot ? templateFetches(read) : std::vector<TemplateFetch>()) {
        if (!isThere(fetch, path, *snapshot))
            found.push_back(missing(fetch));
    }
    std::vector<Problem> problems;
    for (PathProblem &problem : found) {
        problem.message = asSentence(problem.message);
        problems.push_back({std::max(problem.severity, Severity::Warning), problem.rule, problem.message,
                            problem.hint, path, problem.place, entity.ref.canonical()});
    }
    return problems;
}

} // namespace cairn
