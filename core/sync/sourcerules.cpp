// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/sourcerules.h"

#include "catalog/fieldrules.h"
#include "git/address.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<QString> usableLocation(const QString &location)
{
    const QString trimmed = location.trimmed();
    if (trimmed.isEmpty())
        return failure(ErrorKind::Invalid, u"The location is empty"_s, u"Give a Git URL or a folder"_s);
    if (isGitUrl(trimmed)) {
        const QUrl url(trimmed);
        if (!url.password().isEmpty())
            return failure(ErrorKind::Invalid, u"The address holds a password"_s,
                           u"Leave it out: Cairn asks the keychain and Git's credential helper"_s);
        if (url.scheme() == u"file" && !QFileInfo(url.toLocalFile()).isDir())
            return failure(ErrorKind::NotFound, u"The folder %1 is not there"_s.arg(url.toLocalFile()),
                           u"Check the path"_s);
        return trimmed;
    }
    if (trimmed.contains(u"://"_s))
        return failure(ErrorKind::Invalid,
                       u"The address \"%1\" has a scheme that Git sources do not have"_s.arg(trimmed),
                       u"Use https, ssh or file, or the path of a folder"_s);
    const QString home =
        trimmed == u"~" || trimmed.startsWith(u"~/"_s) ? QDir::homePath() + trimmed.sliced(1) : trimmed;
    const QString folder = QDir::cleanPath(QDir(home).absolutePath());
    if (!QFileInfo(folder).isDir())
        return failure(ErrorKind::NotFound, u"The folder %1 is not there"_s.arg(folder),
                       u"Check the path, or give a Git URL"_s);
    // A bare repository has no working tree to read.
    if (QFileInfo(folder + u"/HEAD"_s).isFile() && QFileInfo(folder + u"/objects"_s).isDir())
        return QUrl::fromLocalFile(folder).toString();
    return folder;
}

Result<QString> usablePath(const QString &path)
{
    const QString cleaned = QDir::cleanPath(path.trimmed());
    if (cleaned.startsWith(u'/') || cleaned == u".." || cleaned.startsWith(u"../"_s) || cleaned == u".")
        return failure(ErrorKind::Invalid, u"The glob \"%1\" is not inside the repository"_s.arg(path),
                       u"Write it from the root of the repository, such as services/*/catalog-info.yaml"_s);
    return cleaned;
}

} // namespace

QStringList defaultPaths()
{
    return {u"**/catalog-info.yaml"_s, u"**/catalog-info.yml"_s};
}

Result<Source> makeSource(const QString &name, const QString &location, const QString &branch,
                          const QStringList &paths)
{
    Source source{name.trimmed(), {}, branch.trimmed(), {}};
    if (!fieldrules::isName(source.name))
        return failure(
            ErrorKind::Invalid, u"The name \"%1\" cannot be used"_s.arg(name),
            u"Use 1 to 63 letters, digits, \"-\", \"_\" and \".\", with a letter or digit at both ends"_s);
    const Result<QString> usable = usableLocation(location);
    if (!usable)
        return std::unexpected(usable.error());
    source.location = *usable;
    for (const QString &path : paths) {
        if (path.trimmed().isEmpty())
            continue;
        const Result<QString> glob = usablePath(path);
        if (!glob)
            return std::unexpected(glob.error());
        source.paths += *glob;
    }
    return source;
}

QString suggestedName(const QString &location)
{
    QString path = isGitUrl(location.trimmed()) ? comparableRepository(location.trimmed())
                                                : QDir::cleanPath(location.trimmed());
    const QString last = path.section(u'/', -1).section(u':', -1);
    QString name;
    for (const QChar c : last) {
        const bool isPlain = c.unicode() < 128 && c.isLetterOrNumber();
        if (isPlain || (!name.isEmpty() && (c == u'-' || c == u'_' || c == u'.')))
            name += c;
    }
    while (!name.isEmpty() && !name.back().isLetterOrNumber())
        name.chop(1);
    return name.left(63);
}

} // namespace cairn
