// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/frontmatter.h"

#include "base/yaml.h"
#include "docs/markdown.h"
#include "docs/mkdocs.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestMeta = 256 * 1024;
constexpr int longestHeader = 200; // lines of `Key: value`
constexpr double mostBoost = 100;

double numberOf(const Value &value)
{
    if (const auto *whole = std::get_if<qint64>(&value.content))
        return double(*whole);
    const auto *number = std::get_if<double>(&value.content);
    return number ? *number : 1;
}

/// A title may be a number or a date without quotes.
QString plainText(const Value *value)
{
    if (!value || value->isNull() || value->list() || value->map())
        return {};
    return value->text() ? *value->text() : value->excerpt();
}

PageMeta metaOf(const Value &root)
{
    PageMeta meta;
    meta.title = plainText(root.find(u"title")).simplified();
    meta.description = plainText(root.find(u"description")).simplified();
    meta.status = root.textAt({u"status"});
    meta.tags = textsOf(root.find(u"tags"));
    meta.hide = textsOf(root.find(u"hide"));
    if (const Value *search = root.find(u"search")) {
        if (const Value *exclude = search->find(u"exclude"))
            meta.isSearched = !booleanOf(*exclude).value_or(false);
        if (const Value *boost = search->find(u"boost"))
            meta.boost = std::clamp(numberOf(*boost), 0.0, mostBoost);
    }
    return meta;
}

/// Takes the first `size` characters off, and the empty lines behind them.
void cut(PageSource &page, qsizetype size)
{
    while (size < page.text.size() && page.text[size] == u'\n')
        ++size;
    page.firstLine += int(QStringView(page.text).first(size).count(u'\n'));
    page.text.remove(0, size);
}

/// False where no YAML block begins the page.
bool takeYaml(PageSource &page)
{
    static const QRegularExpression block(u"\\A-{3}[ \\t]*\\n(.*?\\n)(?:\\.{3}|-{3})[ \\t]*(?:\\n|\\z)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    if (!page.text.startsWith(u"---"))
        return false;
    const QRegularExpressionMatch match = block.matchView(QStringView(page.text).left(longestMeta));
    if (!match.hasMatch())
        return false;
    const std::vector<YamlDocument> documents = readYaml(match.captured(1).toUtf8());
    if (documents.size() == 1 && !documents.front().fault && documents.front().root.map()) {
        page.meta = metaOf(documents.front().root);
        cut(page, match.capturedEnd());
    }
    return true;
}

/// The older form, without marks around it.
void takeHeader(PageSource &page)
{
    static const QRegularExpression pair(u"^ {0,3}([A-Za-z0-9_-]+):\\s*(.*)$"_s);
    static const QRegularExpression more(u"^(?: {4}|\\t)\\s*(.*)$"_s);
    QHash<QString, QString> fields;
    QString key;
    qsizetype at = 0;
    for (int line = 0; at < page.text.size() && line < longestHeader; ++line) {
        const qsizetype found = page.text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? page.text.size() : found;
        const QString text = page.text.sliced(at, end - at);
        const QRegularExpressionMatch match = pair.match(text);
        const QRegularExpressionMatch rest = more.match(text);
        if (match.hasMatch()) {
            key = match.captured(1).toLower();
            QString &value = fields[key];
            value = (value + u' ' + match.captured(2).trimmed()).trimmed();
        } else if (rest.hasMatch() && !key.isEmpty()) {
            fields[key] += u' ' + rest.captured(1).trimmed();
        } else {
            if (text.trimmed().isEmpty())
                at = std::min(end + 1, page.text.size());
            break;
        }
        at = std::min(end + 1, page.text.size());
    }
    if (at == 0)
        return;
    page.meta.title = fields.value(u"title"_s);
    page.meta.description = fields.value(u"description"_s);
    cut(page, at);
}

} // namespace

PageSource readPageSource(const QByteArray &bytes)
{
    PageSource page;
    page.text = QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? QByteArrayView(bytes).sliced(3)
                                                                   : QByteArrayView(bytes));
    page.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (!takeYaml(page))
        takeHeader(page);
    return page;
}

QString firstHeading(const QString &text)
{
    static const QRegularExpression hash(u"\\A\\s*\\n? {0,3}(#(?!#).*)(?:\\n|\\z)"_s);
    static const QRegularExpression underlined(u"\\A\\s*\\n?([^\\n]+\\n=+[ ]*)(?:\\n|\\z)"_s);
    const QStringView head = QStringView(text).left(longestMeta);
    QRegularExpressionMatch match = hash.matchView(head);
    if (!match.hasMatch())
        match = underlined.matchView(head);
    if (!match.hasMatch())
        return {};
    const Result<MarkdownPage> heading = readMarkdown(match.captured(1));
    return heading && !heading->headings.empty() && heading->headings.front().level == 1
               ? heading->headings.front().title
               : QString();
}

} // namespace cairn
