// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/preparedfile.h"

#include "base/json.h"
#include "store/searchentry.h"

namespace cairn {

PreparedFile prepareFile(const QString &path, const QByteArray &contentId, DescriptorFile content)
{
    PreparedFile rows{path, contentId, {}, std::move(content.problems), content.hasRejected, {}, {}};
    rows.entities.reserve(content.entities.size());
    for (Entity &entity : content.entities) {
        PreparedEntity row;
        row.ref = entity.ref.canonical();
        row.body = writeJson(entity.document);
        row.search = searchEntry(entity);
        row.docs = docsAnnotation(entity.document, path);
        if (row.docs && !row.docs->fault.isEmpty())
            row.docs.reset();
        entity.document = {};
        row.entity = std::move(entity);
        rows.entities.push_back(std::move(row));
    }
    return rows;
}

} // namespace cairn
