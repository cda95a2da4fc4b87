// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/entityref.h"

using namespace Qt::StringLiterals;

namespace cairn {

QString EntityRef::canonical() const
{
    return (kind + u':' + nameSpace + u'/' + name).toLower();
}

Result<EntityRef> parseEntityRef(QStringView text, const RefDefaults &defaults)
{
    const qsizetype slash = text.indexOf(u'/');
    qsizetype colon = text.indexOf(u':');
    if (slash >= 0 && slash < colon)
        colon = -1;

    const QStringView name = text.sliced(qMax(colon, slash) + 1);
    const bool hasEmptyPart = colon == 0 || (slash >= 0 && slash == colon + 1) || name.isEmpty();
    if (hasEmptyPart) {
        return failure(ErrorKind::Invalid, u"The reference \"%1\" has an empty part"_s.arg(text),
                       u"Write it as [kind:][namespace/]name, such as component:default/payment-service"_s);
    }

    EntityRef ref;
    ref.kind = colon < 0 ? defaults.kind : text.first(colon).toString();
    ref.nameSpace = slash < 0 ? defaults.nameSpace : text.sliced(colon + 1, slash - colon - 1).toString();
    ref.name = name.toString();
    if (ref.nameSpace.isEmpty())
        ref.nameSpace = u"default"_s;
    if (ref.kind.isEmpty()) {
        return failure(ErrorKind::Invalid, u"The reference \"%1\" has no kind"_s.arg(text),
                       u"Write the kind before the name, such as component:%1"_s.arg(text));
    }
    return ref;
}

QString canonicalRef(QStringView text, const RefDefaults &defaults)
{
    const Result<EntityRef> ref = parseEntityRef(text, defaults);
    return ref ? ref->canonical() : QString();
}

} // namespace cairn
