// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/entityref.h"
#include "terminal/output.h"

using namespace Qt::StringLiterals;

namespace cairn::terminal {

void prepareRef(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"TEXT"_s, u"The reference, [kind:][namespace/]name."_s);
    parser.addOption({u"default-kind"_s, u"The kind where none is written."_s, u"K"_s});
    parser.addOption({u"default-namespace"_s, u"The namespace where none is written."_s, u"N"_s});
}

Exit runRef(Context &context, const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return wrongUsage(u"ref needs one reference"_s, u"ref");
    const Result<EntityRef> ref =
        parseEntityRef(parser.positionalArguments().first(),
                       {parser.value(u"default-kind"_s), parser.value(u"default-namespace"_s)});
    if (!ref)
        return fail(ref.error());
    if (context.isJson)
        printJson(
            QJsonObject{{u"kind"_s, ref->kind}, {u"namespace"_s, ref->nameSpace}, {u"name"_s, ref->name}});
    else
        print(ref->canonical());
    return Exit::Done;
}

} // namespace cairn::terminal
