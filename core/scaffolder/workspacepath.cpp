// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/workspacepath.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestName = 255; // bytes; what Linux, macOS and Windows hold

/// Names that Windows gives to devices, whatever follows their first dot, and blanks before that.
bool isDevice(QStringView name)
{
    static constexpr auto devices =
        std::to_array<QStringView>({u"con", u"prn", u"aux", u"nul", u"conin$", u"conout$"});
    static constexpr QStringView digits = u"123456789\u00b9\u00b2\u00b3";
    const QStringView stem = name.first(name.indexOf(u'.') < 0 ? name.size() : name.indexOf(u'.')).trimmed();
    const auto isNamed = [&](QStringView device) { return !stem.compare(device, Qt::CaseInsensitive); };
    if (std::ranges::any_of(devices, isNamed))
        return true;
    return stem.size() == 4 && digits.contains(stem[3])
           && (stem.startsWith(u"com", Qt::CaseInsensitive) || stem.startsWith(u"lpt", Qt::CaseInsensitive));
}

/// Characters that HFS+ does not see, and those that make a text read from right to left.
bool isUnseen(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x200c && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
           || (code >= 0x2066 && code <= 0x206f) || code == 0xfeff;
}

/// `.git` as some file system would read it: without case, without the characters that it does not see, by
/// its short name, or with a stream of NTFS behind it.
bool isGitFolder(QStringView name)
{
    QString seen;
    for (const QChar c : name) {
        if (!isUnseen(c))
            seen += c.toLower();
    }
    seen = seen.section(u':', 0, 0);
    while (seen.endsWith(u' ') || (seen.endsWith(u'.') && seen.size() > 1))
        seen.chop(1);
    return seen == u".git" || seen == u"git~1";
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
           || c == QChar::ParagraphSeparator;
}

/// What is wrong with one name of a path; empty where nothing is.
QString faultOf(const QString &name)
{
    if (std::ranges::any_of(name, isControl))
        return u"has a control character"_s;
    if (isGitFolder(name))
        return u"is one of Git's own"_s;
    if (std::ranges::any_of(name, isUnseen))
        return u"has a character that nobody sees"_s;
    if (isDevice(name))
        return u"has a name that Windows keeps for a device: %1"_s.arg(name);
    if (name.endsWith(u'.') || name.endsWith(u' '))
        return u"has a name that Windows would cut: \"%1\""_s.arg(name);
    if (name.toUtf8().size() > longestName)
        return u"has a name of more than %1 bytes"_s.arg(longestName);
    return {};
}

bool isAbsolute(const QString &path)
{
    const bool hasDrive = path.size() > 1 && path[1] == u':' && path[0].unicode() < 128 && path[0].isLetter();
    return hasDrive || path.startsWith(u'/') || path.startsWith(u'~');
}

} // namespace

std::unexpected<Error> refusedPath(const QString &path, const QString &why)
{
    return failure(ErrorKind::Denied, u"the path \"%1\" %2"_s.arg(path.left(200), why),
                   u"Write a relative path below the workspace, with / between names"_s);
}

Result<QString> plainPath(const QString &path)
{
    if (isAbsolute(path))
        return refusedPath(path, u"is absolute"_s);
    if (path.contains(u'\\'))
        return refusedPath(path, u"has a backslash"_s);
    if (!path.isValidUtf16())
        return refusedPath(path, u"is no text"_s);
    QStringList names;
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (name == u".")
            continue;
        if (name == u"..") {
            if (names.isEmpty())
                return refusedPath(path, u"leads out of the workspace"_s);
            names.removeLast();
            continue;
        }
        if (const QString fault = faultOf(name); !fault.isEmpty())
            return refusedPath(path, fault);
        names.append(name);
    }
    // What stood behind a folder that `..` took away may look like a drive or a home now.
    const QString plain = names.join(u'/');
    return isAbsolute(plain) ? refusedPath(path, u"is absolute"_s) : Result<QString>(plain);
}

QString foldedPath(const QString &path)
{
    const bool isAscii = std::ranges::all_of(path, [](QChar c) { return c.unicode() < 128; });
    // Folding alone leaves a sharp s as it is.
    return isAscii ? path.toLower() : path.normalized(QString::NormalizationForm_C).toUpper().toCaseFolded();
}

Result<void> checkLink(const QString &path, const QString &target)
{
    const auto refuse = [&](const QString &why) {
        return refusedPath(path, u"is a link to \"%1\", which %2"_s.arg(target.left(200), why));
    };
    const qsizetype end = path.lastIndexOf(u'/') + 1;
    if (path.sliced(end).startsWith(u".gitmodules", Qt::CaseInsensitive))
        return refuse(u"Git follows where it must not"_s);
    if (target.isEmpty() || isAbsolute(target) || !plainPath(path.first(end) + target))
        return refuse(u"is not within the workspace"_s);
    // What follows a name may be followed from where another link leads to.
    bool hasName = false;
    for (const QStringView name : QStringView(target).split(u'/', Qt::SkipEmptyParts)) {
        if (hasName && name == u"..")
            return refuse(u"goes back behind a name"_s);
        hasName = hasName || (name != u"." && name != u"..");
    }
    return {};
}

} // namespace cairn
