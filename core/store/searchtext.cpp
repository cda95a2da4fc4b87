// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchtext.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype definitionLimit = 32 * 1024;

QString nameOf(const QString &ref)
{
    return ref.sliced(ref.indexOf(u'/') + 1);
}

void appendMap(QString &text, const Value *map)
{
    if (!map || !map->map())
        return;
    for (const Member &member : *map->map()) {
        if (const QString *value = member.value.text())
            text += member.key + u' ' + *value + u'\n';
    }
}

} // namespace

QString searchWords(const Entity &entity)
{
    QStringList words{entity.ref.kind, entity.ref.nameSpace, entity.type, entity.lifecycle};
    words += entity.tags;
    for (const QString &ref : {entity.owner, entity.system}) {
        if (!ref.isEmpty())
            words += nameOf(ref);
    }
    const QString email = entity.document.textAt({u"spec", u"profile", u"email"});
    if (!email.isEmpty())
        words += email;
    return words.join(u' ');
}

QString searchText(const Entity &entity)
{
    QString text = entity.description + u'\n';
    const Value *metadata = entity.document.find(u"metadata");
    if (metadata) {
        appendMap(text, metadata->find(u"labels"));
        appendMap(text, metadata->find(u"annotations"));
        const Value *links = metadata->find(u"links");
        if (links && links->list()) {
            for (const Value &link : *links->list())
                text += link.textAt({u"title"}) + u' ' + link.textAt({u"url"}) + u'\n';
        }
    }
    text += entity.document.textAt({u"spec", u"definition"}).left(definitionLimit);
    return text;
}

} // namespace cairn
