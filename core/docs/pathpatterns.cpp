// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/pathpatterns.h"

#include <QStringList>

#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Spaces at the end do not count unless a backslash is before them.
QString withoutTrailingSpace(QString line)
{
    while ((line.endsWith(u' ') && !line.endsWith(u"\\ ")) || line.endsWith(u'\r') || line.endsWith(u'\t'))
        line.chop(1);
    return line;
}

/// In the words of `Glob`, which has choices in braces, and no backslash.
QString asGlob(QStringView pattern)
{
    QString glob;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool isEscaped = pattern[at] == u'\\' && at + 1 < pattern.size();
        if (isEscaped)
            ++at;
        const bool isSpecial = isEscaped ? QStringView(u"*?[{").contains(pattern[at]) : pattern[at] == u'{';
        glob += isSpecial ? u'[' + QString(pattern[at]) + u']' : QString(pattern[at]);
    }
    return glob;
}

} // namespace

PathPatterns::PathPatterns(const QString &lines)
{
    for (const QString &line : lines.split(u'\n'))
        add(line);
}

void PathPatterns::add(QString line)
{
    line = withoutTrailingSpace(std::move(line));
    if (line.trimmed().isEmpty() || line.startsWith(u'#'))
        return;
    if (m_patterns.size() == mostPatterns) {
        m_isCut = true;
        return;
    }
    QStringView text = line;
    const bool isNegated = text.startsWith(u'!');
    if (isNegated)
        text = text.sliced(1);
    const bool isFolder = text.endsWith(u'/');
    while (text.endsWith(u'/'))
        text.chop(1);
    const bool isFromRoot = text.contains(u'/');
    while (text.startsWith(u'/'))
        text = text.sliced(1);
    if (text.isEmpty())
        return;
    const QString glob = (isFromRoot || text.startsWith(u"**") ? QString() : u"**/"_s) + asGlob(text);
    m_length += glob.size();
    m_patterns.push_back({Glob(glob), Glob(glob + u"/**"_s), isFolder, isNegated});
}

std::optional<bool> PathPatterns::decision(const QString &path) const
{
    for (const Pattern &pattern : std::views::reverse(m_patterns)) {
        if (pattern.below.matches(path) || (!pattern.isFolder && pattern.file.matches(path)))
            return !pattern.isNegated;
    }
    return std::nullopt;
}

} // namespace cairn
