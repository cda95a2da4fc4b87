// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "address.h"
#include "store/entitydetail.h"
#include "store/schema.h"
#include "terminal/output.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

void prepareOpen(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ADDRESS"_s, u"A cairn:// address, the reference of an entity, or the template.yaml of a golden path."_s);
}

namespace {

/// An address as it is; a reference as the address of its entity, which has to be there.
Result<QString> addressFor(const Context &context, const QString &text)
{
    if (text.startsWith(u"cairn:"_s, Qt::CaseInsensitive)) {
        const std::optional<Address> address = readAddress(text);
        if (!address)
            return std::unexpected(Error{
                ErrorKind::Invalid, u"%1 is the address of no page"_s.arg(text),
                u"Pages are cairn://home, cairn://catalog, cairn://oncall, cairn://graph, cairn://paths, "
                "cairn://problems and cairn://settings; an entity's is cairn://component/default/NAME"_s});
        return formatAddress(*address);
    }
    if (const QFileInfo file(text); file.isFile() && (text.endsWith(u".yaml") || text.endsWith(u".yml")))
        return addressOfPathFile(file.absoluteFilePath());
    Result<Database> catalog = openCatalog(context.home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<QString> ref = findEntity(*catalog, text);
    return ref ? Result<QString>(addressOfEntity(*ref)) : std::unexpected(ref.error());
}

} // namespace

Exit runOpen(Context &context, const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return wrongUsage(u"open needs one address"_s, u"open");
    const Result<QString> address = addressFor(context, parser.positionalArguments().first());
    if (!address)
        return fail(address.error());
    // The desktop program hands over to the one that runs already.
    QProcess desktop;
    desktop.setProgram(QCoreApplication::applicationDirPath() + u"/cairn-desktop"_s);
    desktop.setArguments({*address});
    desktop.setStandardOutputFile(QProcess::nullDevice());
    desktop.setStandardErrorFile(QProcess::nullDevice());
    if (!QFileInfo::exists(desktop.program()) || !desktop.startDetached())
        return fail({ErrorKind::NotFound,
                     u"The desktop program %1 could not be started"_s.arg(desktop.program()),
                     u"Install it beside this one"_s});
    if (context.isJson)
        printJson(QJsonObject{{u"address"_s, *address}});
    return Exit::Done;
}

} // namespace cairn::terminal
