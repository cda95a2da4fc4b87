// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/pathglobs.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype mostPatterns = 1'000;

} // namespace

Result<PathGlobs> PathGlobs::make(const QStringList &patterns)
{
    if (patterns.size() > mostPatterns)
        return failure(ErrorKind::Limit, u"there are more than %1 globs"_s.arg(mostPatterns),
                       u"Use fewer that fit more"_s);
    PathGlobs globs;
    for (const QString &written : patterns) {
        const bool isTakenAway = written.startsWith(u'!');
        const QString pattern = QDir::cleanPath(written.sliced(isTakenAway ? 1 : 0));
        if (pattern.startsWith(u'/') || pattern == u".." || pattern.startsWith(u"../"_s))
            return failure(ErrorKind::Denied,
                           u"the glob \"%1\" leads out of its folder"_s.arg(written.left(200)),
                           u"Write a relative one, such as **/*.md"_s);
        globs.m_globs.push_back({Glob(pattern == u"." ? u"**"_s : pattern), isTakenAway});
    }
    return globs;
}

bool PathGlobs::matches(const QString &path) const
{
    bool isTaken = false;
    for (const auto &[glob, isTakenAway] : m_globs) {
        if (isTaken != isTakenAway)
            continue;
        const QString &pattern = glob.pattern();
        const bool isBelow = glob.isPlain() && path.size() > pattern.size() && path[pattern.size()] == u'/'
                             && path.startsWith(pattern);
        if (isBelow || glob.matches(path))
            isTaken = !isTakenAway;
    }
    return isTaken;
}

} // namespace cairn
