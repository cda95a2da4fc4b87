// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/markdown.h"

#include "docs/attributelist.h"
#include "docs/blockparser.h"
#include "docs/inlineparser.h"
#include "docs/pagebuilder.h"
#include "docs/pagestages.h"
#include "docs/treestages.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

SourceText readyForBlocks(const QString &text, MarkupReading &reading)
{
    SourceText source = sourceTextOf(text);
    if (reading.options.alerts)
        source = withAlerts(source);
    source = withSnippets(source, reading);
    if (reading.options.critic)
        source = withCriticMarks(source, reading);
    source = normalized(source);
    source = withFences(source, reading);
    return withHtmlBlocks(source, reading);
}

} // namespace

Result<MarkdownPage> readMarkdown(const QString &text, const MarkdownOptions &options)
{
    if (text.size() > options.limits.characters) {
        return failure(ErrorKind::Limit,
                       u"the page has %1 characters; at most %2 are read"_s.arg(
                           QString::number(text.size()), QString::number(options.limits.characters)),
                       u"Split it into several pages."_s);
    }
    MarkdownPage page;
    if (text.trimmed().isEmpty())
        return page;
    MarkupReading reading(options);
    reading.allowWork(text.size());
    const SourceText source = readyForBlocks(text, reading);
    BlockParser parser(reading, source);
    MarkupNode root;
    root.tag = u"div"_s;
    parser.parseDocument(root);
    appendFootnotes(root, parser, reading);
    highlightCode(root, reading);
    markTasks(root, reading);
    InlineParser(reading, InlineParser::Patterns::Markdown).run(root);
    linkFootnotes(root, reading);
    applyAttributeLists(root);
    markAbbreviations(root, reading);
    InlineParser(reading, InlineParser::Patterns::SmartSymbols).run(root);
    addContents(root, reading, page.headings);
    buildPage(root, reading, page.tree);
    page.snippets = std::move(reading.snippets);
    page.remarks = std::move(reading.remarks);
    return page;
}

} // namespace cairn
