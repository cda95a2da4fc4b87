// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/navigation.h"
#include "docs/sitefiles.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Takes other sites into one, as the plugin monorepo does: `!include ./a/mkdocs.yml` in `nav`, and
/// `*include ./*/mkdocs.yml`. The pages of an included site are mounted at the slug of its name.
/// https://backstage.github.io/mkdocs-monorepo-plugin
class SiteIncluder final
{
public:
    static constexpr int mostSites = 500;
    static constexpr int deepest = 8;

    /// All must outlive it. `inputs` gets the files and folders that the included sites are read from.
    SiteIncluder(SiteFiles &files, SiteContent &content, QStringList &inputs, SiteProblems &problems)
        : m_files(files), m_content(content), m_inputs(inputs), m_problems(problems)
    {}

    /// The navigation of a configuration of which the content is there already.
    std::vector<NavItem> navigationOf(const MkDocsConfig &config, const QString &alias);

    /// What could not be done as the source cannot be read.
    const std::optional<Error> &error() const { return m_error; }

private:
    std::vector<NavItem> include(const NavEntry &entry, const MkDocsConfig &from);
    /// Paths of the configurations that an entry names.
    QStringList targetsOf(const NavEntry &entry, const MkDocsConfig &from);
    std::optional<NavItem> includeOne(const QString &path, const NavEntry &entry, const MkDocsConfig &from);
    QString aliasOf(const MkDocsConfig &config, const NavEntry &entry, const MkDocsConfig &from);
    void warn(const NavEntry &entry, const MkDocsConfig &from, const QString &message, const QString &hint);

    SiteFiles &m_files;
    SiteContent &m_content;
    QStringList &m_inputs;
    SiteProblems &m_problems;
    QStringList m_path; ///< configurations that are being included, from the outermost on
    QSet<QString> m_aliases;
    int m_count = 0;
    std::optional<Error> m_error;
};

} // namespace cairn
