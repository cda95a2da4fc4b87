// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/siteinclude.h"

#include "catalog/glob.h"
#include "catalog/location.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The name as it stands where it can be a path, or letters and digits of it with hyphens between.
QString slugOf(const QString &name)
{
    static const QRegularExpression plain(u"^[a-zA-Z0-9_\\-/]+$"_s);
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    if (plain.match(name).hasMatch())
        return name;
    QString slug;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (!c.isMark())
            slug += c;
    }
    slug.replace(others, u"-"_s);
    while (slug.startsWith(u'-'))
        slug.removeFirst();
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString cleanAlias(const QString &slug)
{
    QStringList parts = slug.split(u'/', Qt::SkipEmptyParts);
    parts.removeIf([](const QString &part) { return part == u"." || part == u".."; });
    return parts.join(u'/');
}

/// The part of a glob before the first folder that has anything to expand.
QString fixedFolder(const QString &glob)
{
    const qsizetype special = glob.indexOf(QRegularExpression(u"[*?\\[{]"_s));
    return special < 0 ? glob.section(u'/', 0, -2) : glob.first(special).section(u'/', 0, -2);
}

} // namespace

void SiteIncluder::warn(const NavEntry &entry, const MkDocsConfig &from, const QString &message,
                        const QString &hint)
{
    m_problems.report(u"docs-broken-include"_s, from.path, entry.place, message, hint);
}

std::vector<NavItem> SiteIncluder::navigationOf(const MkDocsConfig &config, const QString &alias)
{
    if (!config.nav)
        return navigationOfFolders(m_content, alias, config.notInNav);
    m_path += config.path;
    NavigationBuilder builder(m_content, alias, config.path, m_problems);
    std::vector<NavItem> items =
        builder.build(*config.nav, [&](const NavEntry &entry) { return include(entry, config); });
    m_path.removeLast();
    return items;
}

QStringList SiteIncluder::targetsOf(const NavEntry &entry, const MkDocsConfig &from)
{
    const QString target = entry.target.section(u' ', 1).trimmed();
    const Result<QString> path = resolvePath(target, from.path);
    if (!path) {
        warn(entry, from, u"\"%1\" leads out of the repository"_s.arg(target),
             u"Include sites of the same repository"_s);
        return {};
    }
    if (!path->endsWith(u".yml") && !path->endsWith(u".yaml")) {
        warn(entry, from, u"\"%1\" is no mkdocs.yml"_s.arg(target),
             u"Name the mkdocs.yml of the other site"_s);
        return {};
    }
    if (entry.target.startsWith(u'!')) {
        m_inputs += *path;
        if (!m_files.idOf(*path).isEmpty())
            return {*path};
        warn(entry, from, u"\"%1\" is not there"_s.arg(target),
             u"Correct the path, which is relative to this file"_s);
        return {};
    }
    QStringList paths;
    const Glob glob(*path);
    const Result<std::vector<TreeFile>> files = m_files.filesBelow(fixedFolder(*path));
    if (!files)
        m_error = files.error();
    for (const TreeFile &file : files.value_or(std::vector<TreeFile>())) {
        if (glob.matches(file.path))
            paths += file.path;
    }
    m_inputs += fixedFolder(*path) + u'/';
    paths.sort();
    if (paths.isEmpty())
        warn(entry, from, u"\"%1\" fits no file"_s.arg(target),
             u"Correct the pattern, which is relative to this file"_s);
    return paths;
}

QString SiteIncluder::aliasOf(const MkDocsConfig &config, const NavEntry &entry, const MkDocsConfig &from)
{
    const QString alias = cleanAlias(slugOf(config.siteName));
    if (alias.isEmpty()) {
        warn(entry, from, u"%1 has no site_name, by which its pages would be found"_s.arg(config.path),
             u"Give the included site a site_name"_s);
        return {};
    }
    if (m_aliases.contains(alias)) {
        warn(entry, from,
             u"%1 has the site_name \"%2\", which another included site has, too"_s.arg(config.path,
                                                                                        config.siteName),
             u"Give each included site a name of its own"_s);
        return {};
    }
    m_aliases.insert(alias);
    return alias;
}

std::optional<NavItem> SiteIncluder::includeOne(const QString &path, const NavEntry &entry,
                                                const MkDocsConfig &from)
{
    if (m_path.contains(path) || m_path.size() >= deepest) {
        warn(entry, from,
             m_path.contains(path) ? u"%1 includes itself"_s.arg(path)
                                   : u"Sites are included deeper than %1 levels"_s.arg(deepest),
             u"Include each site once, from the outermost one"_s);
        return {};
    }
    if (++m_count > mostSites) {
        if (m_count == mostSites + 1)
            m_problems.report(u"limit"_s, from.path, entry.place,
                              u"More than %1 sites are included; the rest is left out"_s.arg(mostSites),
                              u"Make several sites"_s);
        return {};
    }
    const Result<QByteArray> text = m_files.readPath(path, maxMkDocsBytes);
    if (!text) {
        warn(entry, from, u"%1 cannot be read: %2"_s.arg(path, text.error().message), text.error().hint);
        return {};
    }
    // Of an included site only its name, folder and navigation count.
    SiteProblems ignored;
    MkDocsConfig config = readMkDocs(path, *text, SiteBuilder::TechDocs, ignored);
    const QString alias = aliasOf(config, entry, from);
    if (alias.isEmpty())
        return {};
    m_inputs += config.docsFolder + u'/';
    const Result<std::vector<TreeFile>> files = m_files.filesBelow(config.docsFolder);
    if (!files) {
        m_error = files.error();
        return {};
    }
    addContent(m_content, *files, config.docsFolder, alias, config, m_problems);
    return NavItem{NavItem::Kind::Section, config.siteName, alias, navigationOf(config, alias)};
}

std::vector<NavItem> SiteIncluder::include(const NavEntry &entry, const MkDocsConfig &from)
{
    std::vector<NavItem> items;
    for (const QString &path : targetsOf(entry, from)) {
        if (std::optional<NavItem> item = includeOne(path, entry, from))
            items.push_back(*std::move(item));
    }
    if (entry.title.isEmpty() || items.empty())
        return items;
    if (entry.target.startsWith(u'!')) {
        items.front().title = entry.title;
        return items;
    }
    std::vector<NavItem> sections;
    sections.push_back({NavItem::Kind::Section, entry.title, {}, std::move(items)});
    return sections;
}

} // namespace cairn
