// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mkdocs.h"

#include "base/nearest.h"
#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "catalog/location.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestName = 500;

constexpr std::array<QStringView, 30> keptKeys{u"site_name",
                                               u"site_url",
                                               u"site_description",
                                               u"site_author",
                                               u"repo_url",
                                               u"repo_name",
                                               u"edit_uri",
                                               u"edit_uri_template",
                                               u"docs_dir",
                                               u"site_dir",
                                               u"nav",
                                               u"pages",
                                               u"exclude_docs",
                                               u"not_in_nav",
                                               u"draft_docs",
                                               u"theme",
                                               u"plugins",
                                               u"extra",
                                               u"extra_css",
                                               u"markdown_extensions",
                                               u"strict",
                                               u"dev_addr",
                                               u"watch",
                                               u"copyright",
                                               u"use_directory_urls",
                                               u"remote_branch",
                                               u"validation",
                                               u"remote_name",
                                               u"google_analytics",
                                               u"extra_javascript"};

/// Keys that TechDocs takes out before it builds, as they run or load code or files of others.
const QSet<QString> &droppedKeys()
{
    static const QSet<QString> keys{u"hooks"_s, u"extra_javascript"_s, u"extra_templates"_s, u"INHERIT"_s};
    return keys;
}

/// Plugins whose effect is here without them running.
const QSet<QString> &understoodPlugins()
{
    static const QSet<QString> plugins{u"techdocs-core"_s, u"search"_s,    u"material/search"_s,
                                       u"monorepo"_s,      u"redirects"_s, u"gh-admonitions"_s};
    return plugins;
}

/// Reads the members of one file, each with the problems of its own.
class ConfigReader final
{
public:
    ConfigReader(MkDocsConfig &config, SiteProblems &problems)
        : m_config(config), m_problems(problems)
    {}

    void read(const Value &root, SiteBuilder builder);

private:
    void warn(Place place, const QString &message, const QString &hint)
    {
        m_problems.report(u"docs-invalid-config"_s, m_config.path, place, message, hint);
    }
    void note(Place place, const QString &message, const QString &hint)
    {
        m_problems.report(u"docs-ignored-key"_s, m_config.path, place, message, hint);
    }
    const Value *member(QStringView key) const;
    QString text(QStringView key);
    bool boolean(QStringView key, bool otherwise);
    PathPatterns patterns(QStringView key);
    void checkKeys();
    void readDocsDir();
    void readTheme();
    void readPlugins();
    void readPlugin(const QString &name, const Value *options, Place place);
    void readRedirects(const Value &maps);
    ExtensionDefaults defaults(SiteBuilder builder) const;

    MkDocsConfig &m_config;
    SiteProblems &m_problems;
    const Value *m_root = nullptr;
    bool m_usesBlocks = false;
    bool m_listsTechDocs = false;
};

const Value *ConfigReader::member(QStringView key) const
{
    const Value *found = m_root->find(key);
    if (!found)
        return nullptr;
    const Value &value = untagged(*found);
    return value.isNull() ? nullptr : &value;
}

QString ConfigReader::text(QStringView key)
{
    const Value *value = member(key);
    if (!value)
        return {};
    if (value->text())
        return value->text()->left(longestName);
    if (!value->list() && !value->map())
        return value->excerpt();
    warn(value->place, u"%1 is a %2, not a text"_s.arg(key, value->typeName()),
         u"Write a text, in quotes where it has special characters"_s);
    return {};
}

bool ConfigReader::boolean(QStringView key, bool otherwise)
{
    const Value *value = member(key);
    if (!value)
        return otherwise;
    if (const std::optional<bool> is = booleanOf(*value))
        return *is;
    warn(value->place, u"%1 is %2, not true or false"_s.arg(key, value->excerpt()), u"Write true or false"_s);
    return otherwise;
}

PathPatterns ConfigReader::patterns(QStringView key)
{
    const Value *value = member(key);
    if (!value)
        return {};
    if (!value->text()) {
        warn(value->place, u"%1 is a %2, not a text of patterns"_s.arg(key, value->typeName()),
             u"Write a block of text (|) with one pattern in each line"_s);
        return {};
    }
    PathPatterns patterns(*value->text());
    if (patterns.isCut())
        m_problems.report(
            u"limit"_s, m_config.path, value->place,
            u"%1 has more than %2 patterns; the rest is left out"_s.arg(key).arg(PathPatterns::mostPatterns),
            u"Use fewer patterns that fit more"_s);
    return patterns;
}

void ConfigReader::checkKeys()
{
    for (const Member &one : *m_root->map()) {
        if (droppedKeys().contains(one.key)) {
            note(one.place, u"%1 has no effect: TechDocs leaves it out for safety"_s.arg(one.key),
                 u"Remove it"_s);
        } else if (std::ranges::find(keptKeys, one.key) == keptKeys.end()) {
            const QString near = nearestName(one.key, keptKeys);
            note(one.place,
                 u"\"%1\" is no key of mkdocs.yml and has no effect"_s.arg(one.key.left(longestName)),
                 near.isEmpty() ? u"Remove it"_s : u"Perhaps \"%1\" is meant"_s.arg(near));
        }
    }
}

void ConfigReader::readDocsDir()
{
    const QString docs = text(u"docs_dir");
    if (docs.isEmpty())
        return;
    const Place place = member(u"docs_dir")->place;
    const Result<QString> folder = resolvePath(docs, m_config.path);
    if (docs.startsWith(u'/') || !folder) {
        warn(place, u"docs_dir \"%1\" leads out of the repository"_s.arg(docs),
             u"Name a folder of the same repository, relative to mkdocs.yml"_s);
        return;
    }
    m_config.docsFolder = *folder == u"." ? QString() : *folder;
}

void ConfigReader::readTheme()
{
    const Value *theme = member(u"theme");
    if (!theme || !theme->map())
        return;
    if (const Value *features = theme->find(u"features"); features && untagged(*features).list()) {
        for (const Value &feature : *untagged(*features).list()) {
            if (feature.text())
                m_config.theme.features += *feature.text();
        }
    }
    m_config.theme.language = theme->textAt({u"language"});
    static const QSet<QString> rightToLeft{u"ar"_s, u"fa"_s, u"he"_s, u"ur"_s};
    const QString direction = theme->textAt({u"direction"});
    m_config.theme.isRightToLeft =
        direction.isEmpty() ? rightToLeft.contains(m_config.theme.language) : direction == u"rtl";
}

void ConfigReader::readPlugins()
{
    const Value *plugins = member(u"plugins");
    if (!plugins)
        return;
    if (plugins->map()) {
        for (const Member &plugin : *plugins->map())
            readPlugin(plugin.key, &plugin.value, plugin.place);
        return;
    }
    if (!plugins->list()) {
        warn(plugins->place, u"plugins is a %1, not a list"_s.arg(plugins->typeName()),
             u"Write a list, such as - techdocs-core"_s);
        return;
    }
    for (const Value &item : *plugins->list()) {
        const Value &plugin = untagged(item);
        if (plugin.text())
            readPlugin(*plugin.text(), nullptr, plugin.place);
        else if (plugin.map() && plugin.map()->size() == 1)
            readPlugin(plugin.map()->front().key, &plugin.map()->front().value, plugin.place);
        else
            warn(item.place, u"%1 names no plugin"_s.arg(item.excerpt()),
                 u"Write its name, or its name and options"_s);
    }
}

void ConfigReader::readPlugin(const QString &name, const Value *options, Place place)
{
    if (!understoodPlugins().contains(name)) {
        note(place, u"The plugin \"%1\" is not run: pages are shown without it"_s.arg(name.left(longestName)),
             u"Nothing, where the pages are readable; or write what it makes as Markdown"_s);
        return;
    }
    m_listsTechDocs = m_listsTechDocs || name == u"techdocs-core";
    if (!options)
        return;
    if (const Value *blocks = options->find(u"use_pymdownx_blocks"); name == u"techdocs-core" && blocks)
        m_usesBlocks = booleanOf(*blocks).value_or(false);
    if (const Value *maps = options->find(u"redirect_maps"); name == u"redirects" && maps)
        readRedirects(*maps);
}

void ConfigReader::readRedirects(const Value &maps)
{
    if (!maps.map()) {
        warn(maps.place, u"redirect_maps is a %1, not an object"_s.arg(maps.typeName()),
             u"Write old.md: new.md in each line"_s);
        return;
    }
    for (const Member &redirect : *maps.map()) {
        if (redirect.value.text())
            m_config.redirects.insert(redirect.key, *redirect.value.text());
    }
}

ExtensionDefaults ConfigReader::defaults(SiteBuilder builder) const
{
    if (builder == SiteBuilder::MkDocs && !m_listsTechDocs && member(u"markdown_extensions"))
        return ExtensionDefaults::MkDocs;
    return m_usesBlocks ? ExtensionDefaults::TechDocsWithBlocks : ExtensionDefaults::TechDocs;
}

void ConfigReader::read(const Value &root, SiteBuilder builder)
{
    m_root = &root;
    checkKeys();
    m_config.siteName = text(u"site_name").simplified();
    m_config.description = text(u"site_description");
    m_config.repoUrl = text(u"repo_url");
    if (member(u"edit_uri") || (root.find(u"edit_uri") && root.find(u"edit_uri")->isNull()))
        m_config.editUri = text(u"edit_uri");
    m_config.editUriTemplate = text(u"edit_uri_template");
    readDocsDir();
    const Value *nav = member(u"nav");
    if (nav || (nav = member(u"pages")))
        m_config.nav = readNav(*nav, m_config.path, m_problems);
    m_config.excluded = patterns(u"exclude_docs");
    m_config.notInNav = patterns(u"not_in_nav");
    m_config.drafts = patterns(u"draft_docs");
    m_config.usesDirectoryUrls = boolean(u"use_directory_urls", true);
    readTheme();
    readPlugins();
    m_config.extensions =
        readExtensions(member(u"markdown_extensions"), defaults(builder), m_config.path, m_problems);
    if (const Value *extra = member(u"extra"))
        m_config.extra = *extra;
}

} // namespace

std::optional<bool> booleanOf(const Value &value)
{
    if (const bool *is = std::get_if<bool>(&value.content))
        return *is;
    const QString text = value.text() ? value.text()->toLower() : QString();
    if (text == u"yes" || text == u"on" || text == u"true")
        return true;
    if (text == u"no" || text == u"off" || text == u"false")
        return false;
    return std::nullopt;
}

const Value &untagged(const Value &value)
{
    static const Value none;
    if (!value.map() || value.map()->size() != 1 || !value.map()->front().key.startsWith(u'!'))
        return value;
    const Member &tag = value.map()->front();
    if (tag.key == u"!ENV")
        return tag.value.list() && tag.value.list()->size() > 1 ? tag.value.list()->back() : none;
    return tag.key.startsWith(u"!!python/") || tag.key == u"!relative" ? none : tag.value;
}

MkDocsConfig defaultMkDocs(const QString &folder)
{
    MkDocsConfig config;
    config.docsFolder = folder.isEmpty() ? u"docs"_s : folder + u"/docs"_s;
    SiteProblems none;
    config.extensions = readExtensions(nullptr, ExtensionDefaults::TechDocs, {}, none);
    return config;
}

MkDocsConfig readMkDocs(const QString &path, const QByteArray &text, SiteBuilder builder,
                        SiteProblems &problems)
{
    MkDocsConfig config = defaultMkDocs(path.contains(u'/') ? path.section(u'/', 0, -2) : QString());
    config.path = path;
    YamlLimits limits;
    limits.bytes = maxMkDocsBytes;
    limits.values = 100'000;
    const std::vector<YamlDocument> documents = readYaml(text, limits, YamlTags::Kept);
    if (documents.empty())
        return config;
    const YamlDocument &document = documents.front();
    if (document.fault) {
        problems.report(ruleOf(*document.fault), path, document.fault->place, document.fault->message,
                        document.fault->hint);
        return config;
    }
    if (!document.root.map()) {
        problems.report(u"docs-invalid-config"_s, path, document.root.place,
                        u"The file is a %1, not an object of keys"_s.arg(document.root.typeName()),
                        u"Begin with site_name: and the name of the site"_s);
        return config;
    }
    ConfigReader(config, problems).read(document.root, builder);
    return config;
}

} // namespace cairn
