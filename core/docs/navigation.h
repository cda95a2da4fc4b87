// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/mkdocs.h"
#include "git/repository.h"

#include <QHash>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace cairn {

/// A page of a site.
struct SitePage {
    QString path;  ///< in the site, such as `setup/index.md`; those of an included site begin with its alias
    TreeFile file; ///< in the source
    QString title; ///< as of the navigation, or the page's own; empty: not known yet
    bool isInNav = false;
    bool isDraft = false;  ///< shown while one writes, and not built
    bool isCopied = false; ///< an index page that TechDocs takes from outside of the folder of pages
};

/// One entry of the navigation.
struct NavItem {
    enum class Kind {
        Section,
        Page,    ///< `target` is its path in the site
        File,    ///< a file of the site that is no page; `target` is its path in the site
        Link,    ///< `target` is an address of the web
        Missing, ///< `target` is what is not there
    };
    Kind kind = Kind::Section;
    QString title;
    QString target;
    std::vector<NavItem> items; ///< of a section
};

/// The files of a site by their paths in it.
struct SiteContent {
    std::map<QString, SitePage> pages;
    QHash<QString, TreeFile> files;
};

/// Limits of a site; one more of each is taken, so that it is known.
constexpr size_t maxSitePages = 20'000;
constexpr size_t maxSiteFiles = 200'000;

/// Whether the file is a page by its name: .md, .markdown, .mdown, .mkdn, .mkd.
bool isPagePath(const QString &path);

/// The title that a folder of this name has.
QString titleOfName(const QString &name);
/// The title that a page has which names none itself.
QString titleOfPath(const QString &path);

/// The order of pages without `nav`: the index of a folder first, then its pages by name, then its folders.
bool comesBefore(const QString &path, const QString &other);

/// Makes pages and files of what is in a folder, as MkDocs chooses them: what `exclude_docs` names is left
/// out, and a README.md beside an index.md. `docsFolder` is from the root of the source, `alias` is put
/// before the paths in the site. Where patterns and paths together are too much to be compared, the patterns
/// of the configuration are taken out of it, and a problem says so.
void addContent(SiteContent &content, const std::vector<TreeFile> &files, const QString &docsFolder,
                const QString &alias, MkDocsConfig &config, SiteProblems &problems);

/// The navigation of the folders: `alias` is the part of the site that it is made of; empty is all of it.
std::vector<NavItem> navigationOfFolders(const SiteContent &content, const QString &alias,
                                         const PathPatterns &notInNav);

/// Makes navigation of the entries of `nav`. Includes are handed over; what they give goes to their place.
class NavigationBuilder final
{
public:
    /// `entry` is the one that includes; `items` are those that come into its place.
    using Include = std::function<std::vector<NavItem>(const NavEntry &entry)>;

    /// `path` is of the file that `nav` stands in; `alias` as of addContent.
    NavigationBuilder(SiteContent &content, QString alias, QString path, SiteProblems &problems)
        : m_content(content), m_alias(std::move(alias)), m_path(std::move(path)), m_problems(problems)
    {}

    std::vector<NavItem> build(const std::vector<NavEntry> &entries, const Include &include);

private:
    NavItem itemOf(const NavEntry &entry);
    NavItem missing(const NavEntry &entry, const QString &path);

    SiteContent &m_content;
    QString m_alias;
    QString m_path;
    SiteProblems &m_problems;
    int m_missing = 0; ///< so many entries were not found so far
};

} // namespace cairn
