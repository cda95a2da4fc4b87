// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mkdocsoptions.h"

#include "catalog/location.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What the reader has, whether it can be switched off or not; and what changes only how a browser shows it.
const QSet<QString> &knownExtensions()
{
    static const QSet<QString> names{u"toc"_s,
                                     u"tables"_s,
                                     u"fenced_code"_s,
                                     u"admonition"_s,
                                     u"footnotes"_s,
                                     u"attr_list"_s,
                                     u"def_list"_s,
                                     u"abbr"_s,
                                     u"md_in_html"_s,
                                     u"extra"_s,
                                     u"codehilite"_s,
                                     u"meta"_s,
                                     u"sane_lists"_s,
                                     u"smarty"_s,
                                     u"pymdownx.details"_s,
                                     u"pymdownx.tabbed"_s,
                                     u"pymdownx.caret"_s,
                                     u"pymdownx.critic"_s,
                                     u"pymdownx.emoji"_s,
                                     u"pymdownx.inlinehilite"_s,
                                     u"pymdownx.magiclink"_s,
                                     u"pymdownx.mark"_s,
                                     u"pymdownx.smartsymbols"_s,
                                     u"pymdownx.snippets"_s,
                                     u"pymdownx.highlight"_s,
                                     u"pymdownx.extra"_s,
                                     u"pymdownx.betterem"_s,
                                     u"pymdownx.superfences"_s,
                                     u"pymdownx.tasklist"_s,
                                     u"pymdownx.tilde"_s,
                                     u"pymdownx.keys"_s,
                                     u"pymdownx.arithmatex"_s,
                                     u"pymdownx.blocks.admonition"_s,
                                     u"pymdownx.blocks.details"_s,
                                     u"pymdownx.blocks.tab"_s,
                                     u"markdown_inline_graphviz"_s,
                                     u"plantuml_markdown"_s,
                                     u"mdx_truly_sane_lists"_s};
    return names;
}

const MarkdownExtension *find(const MkDocsConfig &config, const QString &name)
{
    const auto found = std::ranges::find(config.extensions, name, &MarkdownExtension::name);
    return found == config.extensions.end() ? nullptr : &*found;
}

const Value *option(const MkDocsConfig &config, const QString &extension, QStringView name)
{
    const MarkdownExtension *found = find(config, extension);
    return found ? found->options.find(name) : nullptr;
}

bool isSet(const MkDocsConfig &config, const QString &extension, QStringView name, bool otherwise)
{
    const Value *value = option(config, extension, name);
    return value ? booleanOf(*value).value_or(!value->isNull()) : otherwise;
}

/// One text, or a list of texts.
/// The emoji of Material are asked for by the name of a Python function, which is a tag.
bool usesMaterialEmoji(const MkDocsConfig &config)
{
    const Value *index = option(config, u"pymdownx.emoji"_s, u"emoji_index");
    if (!index || !index->map() || index->map()->empty())
        return false;
    const QString &tag = index->map()->front().key;
    return tag.contains(u"material") || tag.contains(u"twemoji");
}

bool hasFence(const MkDocsConfig &config, QStringView name)
{
    const Value *fences = option(config, u"pymdownx.superfences"_s, u"custom_fences");
    return fences && fences->list() && std::ranges::any_of(*fences->list(), [name](const Value &fence) {
               return fence.textAt({u"name"}) == name;
           });
}

/// The folder itself first, as that is where a build runs; then what the site names, inside of the source.
QStringList snippetFolders(const MkDocsConfig &config, const QString &folder, SiteProblems &problems)
{
    QStringList folders;
    const Value *paths = option(config, u"pymdownx.snippets"_s, u"base_path");
    const QString here = folder.isEmpty() ? u"mkdocs.yml"_s : folder + u"/mkdocs.yml"_s;
    for (const QString &path : paths ? textsOf(paths) : QStringList{u"."_s}) {
        const Result<QString> resolved = resolvePath(path, here);
        if (!resolved || path.startsWith(u'/'))
            problems.report(u"docs-invalid-config"_s, config.path, paths ? paths->place : Place{},
                            u"The base_path \"%1\" of snippets leads out of the repository"_s.arg(path),
                            u"Name a folder of the same repository"_s);
        else
            folders += *resolved == u"." ? QString() : *resolved;
    }
    return folders;
}

} // namespace

MarkdownOptions markdownOptions(const MkDocsConfig &config, const QString &folder, SiteProblems &problems)
{
    for (const MarkdownExtension &extension : config.extensions) {
        if (!knownExtensions().contains(extension.name))
            problems.report(u"docs-ignored-key"_s, config.path, extension.place,
                            u"The Markdown extension \"%1\" is not known and has no effect"_s.arg(
                                extension.name.left(200)),
                            u"Nothing, where the pages are readable without it"_s);
    }
    MarkdownOptions options;
    options.blocks = find(config, u"pymdownx.blocks.admonition"_s) != nullptr;
    options.keys = find(config, u"pymdownx.keys"_s) != nullptr;
    options.math = find(config, u"pymdownx.arithmatex"_s) != nullptr;
    options.critic = find(config, u"pymdownx.critic"_s) != nullptr;
    options.mermaid = hasFence(config, u"mermaid");
    // The plugin of alerts comes with TechDocs, as this extension does, of which the reader needs nothing.
    options.alerts = find(config, u"mdx_truly_sane_lists"_s) != nullptr;
    options.lineNumbers = isSet(config, u"pymdownx.highlight"_s, u"linenums", false);
    options.permalinks = isSet(config, u"toc"_s, u"permalink", false);
    options.emoji = usesMaterialEmoji(config) ? EmojiIndex::Material : EmojiIndex::EmojiOne;
    options.snippetFolders = snippetFolders(config, folder, problems);
    options.appendedSnippets = textsOf(option(config, u"pymdownx.snippets"_s, u"auto_append"));
    return options;
}

QByteArray optionsSignature(const MarkdownOptions &options)
{
    QByteArray signature;
    for (const bool flag :
         {options.blocks, options.keys, options.math, options.mermaid, options.alerts, options.critic,
          options.lineNumbers, options.permalinks, options.emoji == EmojiIndex::Material})
        signature += flag ? '1' : '0';
    for (const QStringList &list : {options.snippetFolders, options.appendedSnippets})
        signature += '\n' + list.join(u'\t').toUtf8();
    return signature;
}

} // namespace cairn
