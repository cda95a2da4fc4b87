// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/docsannotation.h"

#include "catalog/entityref.h"
#include "catalog/location.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestTarget = 4096;

const Value *annotation(const Value &document, QStringView name)
{
    const Value *metadata = document.find(u"metadata");
    const Value *annotations = metadata ? metadata->find(u"annotations") : nullptr;
    return annotations ? annotations->find(name) : nullptr;
}

} // namespace

std::optional<DocsAnnotation> docsAnnotation(const Value &document, const QString &descriptor)
{
    const Value *value = annotation(document, u"backstage.io/techdocs-ref");
    if (!value || !value->text())
        return {};
    DocsAnnotation found;
    found.text = value->text()->trimmed();
    found.place = value->place;
    if (found.text.size() > longestTarget) {
        found.fault = u"The place of the docs has more than %1 characters"_s.arg(longestTarget);
    } else if (found.text.startsWith(u"dir:")) {
        const QString target = found.text.sliced(4).trimmed();
        const Result<QString> folder = resolvePath(target.isEmpty() ? u"."_s : target, descriptor);
        if (folder)
            found.folder = *folder == u"." ? QString() : *folder;
        else
            found.fault = u"The folder of the docs, \"%1\", leads out of the repository"_s.arg(target);
    } else if (found.text.startsWith(u"url:") && isUrlTarget(found.text)) {
        found.url = found.text.sliced(4).trimmed();
    } else {
        found.fault = u"\"%1\" is no place of docs"_s.arg(found.text);
    }
    return found;
}

std::optional<BorrowedDocs> borrowedDocs(const Value &document)
{
    const Value *value = annotation(document, u"backstage.io/techdocs-entity");
    if (!value || !value->text())
        return {};
    const Value *page = annotation(document, u"backstage.io/techdocs-entity-path");
    BorrowedDocs docs{canonicalRef(*value->text(), {u"component"_s, {}}), {}};
    if (page && page->text())
        docs.page = *page->text();
    return docs.ref.isEmpty() ? std::nullopt : std::optional(docs);
}

} // namespace cairn
