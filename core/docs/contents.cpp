// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Ids of headings, permalinks, and `[TOC]`.

#include "docs/codeblock.h"
#include "docs/entities.h"
#include "docs/sourcetext.h"
#include "docs/treestages.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// HTML without its tags and comments.
QString withoutTags(const QString &html)
{
    QString text;
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype open = html.indexOf(u'<', at);
        if (open < 0) {
            text += QStringView(html).sliced(at);
            break;
        }
        text += QStringView(html).sliced(at, open - at);
        const bool isComment = QStringView(html).sliced(open).startsWith(u"<!--");
        const qsizetype close = isComment ? html.indexOf(u"-->"_s, open) : html.indexOf(u'>', open);
        if (close < 0) {
            text += QStringView(html).sliced(open);
            break;
        }
        at = close + (isComment ? 3 : 1);
    }
    return text;
}

/// A text of the tree as HTML: what was stashed and escaped is put back.
QString restored(QStringView text, const MarkupReading &reading, int depth = 0)
{
    QString html;
    qsizetype done = 0;
    // In a text of the tree a bracket is itself, in what was stashed it begins a tag.
    const auto add = [&](QStringView piece) {
        html += depth == 0 ? piece.toString().replace(u'<', "&lt;"_L1) : piece.toString();
    };
    for (qsizetype at = text.indexOf(markStart); at >= 0; at = text.indexOf(markStart, at + 1)) {
        add(text.sliced(done, at - done));
        done = at;
        if (const Placeholder mark = placeholderAt(text, at, stashKey);
            mark.isValid() && size_t(mark.number) < reading.stashed.size() && depth < 10) {
            html += restored(reading.stashed[size_t(mark.number)].html, reading, depth + 1);
            done = mark.end;
        } else if (const Placeholder critic = placeholderAt(text, at, criticKey); critic.isValid()) {
            done = critic.end;
        } else if (const Placeholder sign = placeholderAt(text, at, {}); sign.isValid()) {
            html += QChar(char16_t(sign.number));
            done = sign.end;
        }
    }
    add(text.sliced(done));
    return html;
}

bool isFootnoteReference(const MarkupNode &node)
{
    const QString *id = node.is(u"sup") ? node.attribute(u"id") : nullptr;
    return id && id->startsWith("fnref"_L1);
}

QString innerText(const MarkupNode &node, const MarkupReading &reading, int depth = 0)
{
    QString text = node.textState == TextState::Literal ? node.text.toHtmlEscaped()
                                                        : withoutTags(restored(node.text, reading));
    for (const MarkupNode *child : node.children) {
        if (!isFootnoteReference(*child) && depth < 200)
            text += innerText(*child, reading, depth + 1);
        text += withoutTags(restored(child->tail, reading));
    }
    return text;
}

/// The text with a number behind it, until nothing else has it.
QString unique(QString id, QSet<QString> &used, QHash<QString, int> &next)
{
    if (id.isEmpty() || used.contains(id)) {
        QString base = id;
        int number = 0;
        const qsizetype dash = id.lastIndexOf(u'_');
        bool isNumber = false;
        if (dash >= 0 && dash + 1 < id.size()) {
            const int value = QStringView(id).sliced(dash + 1).toInt(&isNumber);
            const bool isDigits =
                std::ranges::all_of(QStringView(id).sliced(dash + 1), [](QChar c) { return c.isDigit(); });
            if (isNumber && isDigits) {
                base = id.first(dash);
                number = value;
            }
        }
        int &count = next[base];
        count = std::max(count, number);
        do {
            id = u"%1_%2"_s.arg(base).arg(++count);
        } while (used.contains(id));
    }
    used.insert(id);
    return id;
}

struct TocItem {
    int level = 0;
    const HeadingEntry *heading = nullptr;
    std::vector<TocItem> children;
};

/// Nests entries by level, also where levels are left out or the first is not the highest.
std::vector<TocItem> nested(const std::vector<HeadingEntry> &headings)
{
    std::vector<TocItem> roots;
    if (headings.empty())
        return roots;
    // Paths of indices, as the items move while their lists grow.
    std::vector<std::vector<TocItem> *> lists{&roots};
    std::vector<int> levels{headings.front().level};
    std::vector<int> parents;
    roots.push_back({headings.front().level, &headings.front(), {}});
    for (size_t at = 1; at < headings.size(); ++at) {
        const int level = headings[at].level;
        if (level < levels.back()) {
            levels.pop_back();
            while (!parents.empty() && level <= parents.back()) {
                parents.pop_back();
                levels.pop_back();
                lists.pop_back();
            }
            levels.push_back(level);
        }
        if (level != levels.back()) {
            TocItem &last = lists.back()->back();
            parents.push_back(last.level);
            lists.push_back(&last.children);
            levels.push_back(level);
        }
        lists.back()->push_back({level, &headings[at], {}});
    }
    return roots;
}

void addList(MarkupNode &parent, const std::vector<TocItem> &items, MarkupReading &reading)
{
    MarkupNode *list = reading.append(parent, u"ul"_s);
    for (const TocItem &item : items) {
        MarkupNode *entry = reading.append(*list, u"li"_s);
        MarkupNode *link = reading.append(*entry, u"a"_s);
        link->setAttribute(u"href"_s, u'#' + item.heading->id);
        link->text = item.heading->title;
        link->textState = TextState::Literal;
        if (!item.children.empty())
            addList(*entry, item.children, reading);
    }
}

} // namespace

QString slugOf(const QString &title)
{
    QString kept;
    for (const QChar c : title.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c.isSpace()))
            kept += c.toLower();
    }
    QString slug;
    for (const QChar c : kept.trimmed()) {
        if (c != u'-' && !c.isSpace())
            slug += c;
        else if (!slug.endsWith(u'-'))
            slug += u'-';
    }
    return slug;
}

void addContents(MarkupNode &root, MarkupReading &reading, std::vector<HeadingEntry> &headings)
{
    QSet<QString> used;
    QHash<QString, int> next;
    std::vector<MarkupNode *> elements;
    std::vector<std::pair<MarkupNode *, size_t>> markers;
    forEachNode(root, [&](MarkupNode &node) {
        if (const QString *id = node.attribute(u"id"))
            used.insert(*id);
        if (node.isHeading())
            elements.push_back(&node);
        if (node.isHeading() || node.isOneOf({u"pre", u"code"}) || node.tag == codeTag)
            return;
        for (size_t at = 0; at < node.children.size(); ++at) {
            const MarkupNode &child = *node.children[at];
            if (child.children.empty() && child.text.size() < 100 && child.text.contains("[TOC]"_L1)
                && child.text.trimmed() == u"[TOC]" && !child.isHeading())
                markers.emplace_back(&node, at);
        }
    });
    for (MarkupNode *element : elements) {
        const QString html = innerText(*element, reading);
        QString title = withEntitiesDecoded(html).simplified();
        if (!element->attribute(u"id"))
            element->setAttribute(u"id"_s, unique(slugOf(withEntitiesDecoded(html).trimmed()), used, next));
        if (const QString *label = element->attribute(u"data-toc-label")) {
            title = withEntitiesDecoded(*label);
            element->removeAttribute(u"data-toc-label");
        }
        headings.push_back({element->tag[1].digitValue(), *element->attribute(u"id"), title, element->line});
        if (!reading.options.permalinks)
            continue;
        MarkupNode *link = reading.append(*element, u"a"_s);
        link->setAttribute(u"class"_s, u"headerlink"_s);
        link->setAttribute(u"href"_s, u'#' + *element->attribute(u"id"));
        link->setAttribute(u"title"_s, u"Permanent link"_s);
        link->text = u"¶"_s;
    }
    if (markers.empty())
        return;
    const std::vector<TocItem> items = nested(headings);
    for (const auto &[parent, at] : markers) {
        MarkupNode *toc = reading.make(u"div"_s);
        toc->setAttribute(u"class"_s, u"toc"_s);
        addList(*toc, items, reading);
        parent->children[at] = toc;
    }
}

} // namespace cairn
