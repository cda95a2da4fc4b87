// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "docs/pathpatterns.h"
#include "docs/siteproblems.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn {

/// One entry of `nav` as it is written.
struct NavEntry {
    QString title;                 ///< empty: the page has one of its own
    QString target;                ///< a path below docs_dir, an address, or an include; empty for a section
    std::vector<NavEntry> entries; ///< of a section
    bool isSection = false;
    Place place;
};

/// A Markdown extension that is switched on, with its options as an object (or null).
struct MarkdownExtension {
    QString name;
    Value options;
    Place place; ///< in mkdocs.yml; none for what TechDocs switches on itself
};

/// What `theme` says that means something outside of a browser.
struct MkDocsTheme {
    QStringList features; ///< such as `content.tabs.link`
    QString language;
    bool isRightToLeft = false;
};

/// A mkdocs.yml, as MkDocs with the plugin techdocs-core reads it.
/// https://www.mkdocs.org/user-guide/configuration/
struct MkDocsConfig {
    QString path; ///< of the file, from the root of the source; empty where there is none
    QString siteName;
    QString description;
    QString repoUrl;
    std::optional<QString> editUri;
    QString editUriTemplate;
    QString docsFolder; ///< `docs_dir`, from the root of the source; empty is the root itself
    std::optional<std::vector<NavEntry>> nav; ///< nothing: the folders make it
    PathPatterns excluded;
    PathPatterns notInNav;
    PathPatterns drafts;
    bool usesDirectoryUrls = true;
    MkDocsTheme theme;
    std::vector<MarkdownExtension> extensions; ///< the defaults first
    QMap<QString, QString> redirects;          ///< of pages that moved, by their old paths
    Value extra;
};

/// Who builds the site. TechDocs switches its plugin on for every site. Plain MkDocs reads with it where the
/// site lists it, and where the site says nothing of Markdown at all.
enum class SiteBuilder { TechDocs, MkDocs };

/// Limits of one mkdocs.yml; what goes beyond is a problem of the rule `limit`.
constexpr qsizetype maxMkDocsBytes = 1024 * 1024;
constexpr int maxNavEntries = 20'000;
constexpr int maxNavDepth = 20;

/// The configuration that TechDocs makes where there is no file: `folder` is where one would be.
MkDocsConfig defaultMkDocs(const QString &folder);

/// Reads a mkdocs.yml. What is wrong in it becomes a problem and has its default; a text that is no YAML is
/// one problem, and all defaults. Knows YAML tags of others (`!ENV`, `!!python/name:`), which run nothing.
MkDocsConfig readMkDocs(const QString &path, const QByteArray &text, SiteBuilder builder,
                        SiteProblems &problems);

/// The value of a boolean as YAML 1.1, which MkDocs reads, writes it: `yes` and `off`, too.
std::optional<bool> booleanOf(const Value &value);

/// The value inside of what a tag made (see YamlTags): `!ENV [NAME, default]` is its default, and null
/// without one.
const Value &untagged(const Value &value);

/// Entries of `nav`. `path` is of the file that they stand in.
std::vector<NavEntry> readNav(const Value &nav, const QString &path, SiteProblems &problems);

/// What is switched on before a site says anything.
enum class ExtensionDefaults { MkDocs, TechDocs, TechDocsWithBlocks };

/// The defaults, and over them what the site adds (may be nullptr).
std::vector<MarkdownExtension> readExtensions(const Value *extensions, ExtensionDefaults defaults,
                                              const QString &path, SiteProblems &problems);

} // namespace cairn
