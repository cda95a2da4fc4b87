// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mkdocs.h"

#include "base/yaml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What MkDocs switches on.
constexpr QByteArrayView ofMkDocs = R"yaml(
- toc
- tables
- fenced_code
)yaml";

/// What techdocs-core 1.7 adds.
constexpr QByteArrayView ofTechDocs = R"yaml(
- toc: {permalink: true}
- admonition
- pymdownx.details
- pymdownx.tabbed: {alternate_style: true}
- pymdownx.caret
- pymdownx.critic
- pymdownx.emoji
- pymdownx.inlinehilite
- pymdownx.magiclink
- pymdownx.mark
- pymdownx.smartsymbols
- pymdownx.snippets: {restrict_base_path: true}
- pymdownx.highlight: {linenums: true, pygments_lang_class: true}
- pymdownx.betterem: {smart_enable: all}
- pymdownx.superfences
- footnotes
- attr_list
- def_list
- abbr
- md_in_html
- pymdownx.tasklist: {custom_checkbox: true}
- pymdownx.tilde
- markdown_inline_graphviz
- plantuml_markdown
- mdx_truly_sane_lists
)yaml";

/// The same with `use_pymdownx_blocks`: the generic blocks in the place of three extensions.
const QMap<QString, QString> &blockExtensions()
{
    static const QMap<QString, QString> names{{u"admonition"_s, u"pymdownx.blocks.admonition"_s},
                                              {u"pymdownx.details"_s, u"pymdownx.blocks.details"_s},
                                              {u"pymdownx.tabbed"_s, u"pymdownx.blocks.tab"_s}};
    return names;
}

/// Names that stand for an extension of another name.
QString fullName(const QString &name)
{
    static const QString builtIn = u"markdown.extensions."_s;
    return name.startsWith(builtIn) ? name.sliced(builtIn.size()) : name;
}

/// Options of the site over those that are there; `over` wins.
Value merged(const Value &under, const Value &over)
{
    if (!under.map() || !over.map())
        return over.map() ? over : under;
    Value::Map map = *under.map();
    for (const Member &member : *over.map()) {
        const auto same = std::ranges::find(map, member.key, &Member::key);
        if (same == map.end())
            map.push_back(member);
        else
            *same = member;
    }
    return {std::move(map), over.place};
}

void put(std::vector<MarkdownExtension> &extensions, MarkdownExtension extension)
{
    const auto same = std::ranges::find(extensions, extension.name, &MarkdownExtension::name);
    if (same == extensions.end()) {
        extensions.push_back(std::move(extension));
    } else {
        same->options = merged(same->options, extension.options);
        same->place = extension.place;
    }
}

void putAll(std::vector<MarkdownExtension> &extensions, const Value &list, const QString &path,
            SiteProblems &problems)
{
    const auto putNamed = [&](const Member &member, Place place) {
        put(extensions, {fullName(member.key), untagged(member.value), place});
    };
    if (list.map()) {
        for (const Member &member : *list.map())
            putNamed(member, member.place);
        return;
    }
    if (!list.list()) {
        problems.report(u"docs-invalid-config"_s, path, list.place,
                        u"markdown_extensions is a %1, not a list"_s.arg(list.typeName()),
                        u"Write a list, such as - footnotes"_s);
        return;
    }
    for (const Value &item : *list.list()) {
        if (item.text())
            put(extensions, {fullName(*item.text()), {}, item.place});
        else if (item.map() && item.map()->size() == 1)
            putNamed(item.map()->front(), item.place);
        else
            problems.report(u"docs-invalid-config"_s, path, item.place,
                            u"%1 names no Markdown extension"_s.arg(item.excerpt()),
                            u"Write its name, or its name and options"_s);
    }
}

} // namespace

std::vector<MarkdownExtension> readExtensions(const Value *extensions, ExtensionDefaults defaults,
                                              const QString &path, SiteProblems &problems)
{
    std::vector<MarkdownExtension> result;
    putAll(result, readYaml(ofMkDocs.toByteArray()).front().root, path, problems);
    if (defaults != ExtensionDefaults::MkDocs)
        putAll(result, readYaml(ofTechDocs.toByteArray()).front().root, path, problems);
    for (MarkdownExtension &extension : result) {
        extension.place = {};
        if (defaults == ExtensionDefaults::TechDocsWithBlocks && blockExtensions().contains(extension.name))
            extension = {blockExtensions().value(extension.name), {}, {}};
    }
    if (extensions)
        putAll(result, *extensions, path, problems);
    return result;
}

} // namespace cairn
