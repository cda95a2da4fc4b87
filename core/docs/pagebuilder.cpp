// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/pagebuilder.h"

#include "docs/codeblock.h"
#include "docs/entities.h"
#include "docs/htmlsafety.h"
#include "docs/htmltag.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QStringView voidTags[] = {u"area",  u"base", u"br",   u"col",    u"embed", u"hr", u"img",
                                    u"input", u"link", u"meta", u"source", u"track", u"wbr"};

/// Which open element another one ends: paragraphs, items and cells.
bool isClosedBy(QStringView open, QStringView tag)
{
    if (tag == u"p")
        return open == u"p";
    if (tag == u"li")
        return open == u"li";
    if (tag == u"dt" || tag == u"dd")
        return open == u"dt" || open == u"dd";
    if (tag == u"td" || tag == u"th")
        return open == u"td" || open == u"th";
    if (tag == u"tr")
        return open == u"td" || open == u"th" || open == u"tr";
    if (tag == u"tbody")
        return open == u"td" || open == u"th" || open == u"tr" || open == u"thead";
    return tag == u"option" && open == u"option";
}

bool isBlockHtml(QStringView html)
{
    qsizetype at = html.startsWith(u"</") ? 2 : 1;
    if (!html.startsWith(u'<') || html.size() <= at)
        return false;
    if (QStringView(u"!?@%").contains(html[at]))
        return true;
    const qsizetype start = at;
    while (at < html.size() && html[at] != u' ' && html[at] != u'>')
        ++at;
    return isBlockTag(html.sliced(start, at - start));
}

class PageBuilder final
{
public:
    PageBuilder(MarkupReading &reading, ElementTree &tree)
        : m_reading(reading), m_tree(tree)
    {
        m_open.push_back(&tree.root());
    }

    void add(const MarkupNode &node, int depth)
    {
        if (!m_reading.options.limits.elements || depth > deepest)
            return;
        if (node.is(u"p") && node.children.empty() && node.attributes.empty() && addBare(node, depth))
            return;
        const bool isKept = begin(node.tag, attributesOf(node), node.line);
        if (isKept && !isVoidTag(node.tag))
            m_open.back()->children.reserve(roomFor(node));
        if (node.is(u"code") || node.tag == codeTag || node.textState == TextState::Literal)
            addLiteral(node.text);
        else
            addText(node.text, depth);
        addChildren(node, depth);
        if (isKept && !isVoidTag(node.tag))
            end(node.tag);
    }

    void addChildren(const MarkupNode &node, int depth)
    {
        for (const MarkupNode *child : node.children) {
            add(*child, depth + 1);
            if (!child->tail.isEmpty())
                addText(child->tail, depth);
        }
    }

private:
    static constexpr int deepest = 400;
    static constexpr size_t deepestHtml = 150;

    /// How many elements and texts it has at once in most cases.
    static size_t roomFor(const MarkupNode &node)
    {
        const auto tails = std::ranges::count_if(
            node.children, [](const MarkupNode *child) { return !child->tail.isEmpty(); });
        return node.children.size() + size_t(tails) + (node.text.isEmpty() ? 0 : 1);
    }

    /// A paragraph of nothing but a block of HTML, a block of code, or critic marks is none.
    bool addBare(const MarkupNode &node, int depth)
    {
        if (!node.text.startsWith(markStart))
            return false;
        const Placeholder mark = placeholderAt(node.text, 0, stashKey);
        if (mark.isValid() && mark.end == node.text.size()
            && size_t(mark.number) < m_reading.stashed.size()) {
            const StashedMarkup &stashed = m_reading.stashed[size_t(mark.number)];
            if (!stashed.node && !isBlockHtml(stashed.html))
                return false;
            addStashed(mark.number, depth, node.line);
            return true;
        }
        qsizetype at = 0;
        while (at < node.text.size()) {
            const Placeholder critic = placeholderAt(node.text, at, criticKey);
            if (!critic.isValid())
                return false;
            at = critic.end;
        }
        addText(node.text, depth);
        return true;
    }

    void addStashed(int number, int depth, int line = 0)
    {
        StashedMarkup &stashed = m_reading.stashed[size_t(number)];
        if (stashed.node && depth < deepest) {
            if (line > 0 && stashed.node->line == 0)
                stashed.node->line = line;
            add(*stashed.node, depth + 1);
        } else if (!stashed.html.isEmpty() && depth < deepest) {
            const QString html = stashed.html; // the list may grow
            addHtml(html, depth + 1);
        }
    }

    /// Texts of the tree: placeholders, escaped signs, entities.
    void addText(const QString &text, int depth)
    {
        if (!text.isEmpty() && !text.contains(markStart)) // shares it where there is nothing to decode
            return append(m_tree.makeText(withWholeEntitiesDecoded(text)));
        addPieces(text, depth, [](QStringView piece) { return withWholeEntitiesDecoded(piece.toString()); });
    }

    void addLiteral(QStringView text)
    {
        addPieces(text, deepest - 10, [](QStringView piece) { return piece.toString(); });
    }

    template <typename Decode>
    void addPieces(QStringView text, int depth, Decode decode)
    {
        if (text.isEmpty())
            return;
        if (!text.contains(markStart)) {
            if (QString piece = decode(text); !piece.isEmpty())
                append(m_tree.makeText(std::move(piece)));
            return;
        }
        qsizetype done = 0;
        QString signs;
        const auto flush = [&](qsizetype end) {
            if (end > done)
                signs += decode(text.sliced(done, end - done));
        };
        const auto write = [&] {
            if (!signs.isEmpty())
                append(m_tree.makeText(std::exchange(signs, QString())));
        };
        for (qsizetype at = text.indexOf(markStart); at >= 0;
             at = text.indexOf(markStart, std::max(at + 1, done))) {
            if (const Placeholder mark = placeholderAt(text, at, stashKey);
                mark.isValid() && size_t(mark.number) < m_reading.stashed.size()) {
                flush(at);
                write();
                addStashed(mark.number, depth);
                done = mark.end;
            } else if (const Placeholder critic = placeholderAt(text, at, criticKey);
                       critic.isValid() && size_t(critic.number) < m_reading.criticMarks.size()) {
                flush(at);
                write();
                addHtml(m_reading.criticMarks[size_t(critic.number)], deepest);
                done = critic.end;
            } else if (const Placeholder sign = placeholderAt(text, at, {}); sign.isValid()) {
                flush(at);
                signs += QChar(char16_t(sign.number));
                done = sign.end;
            }
        }
        flush(text.size());
        write();
    }

    /// Placeholders in an attribute: HTML as its source, of which entities are decoded.
    QString attributeText(const QString &value, int depth = 0) const
    {
        if (!value.contains(markStart))
            return depth == 0 ? withWholeEntitiesDecoded(value) : value;
        QString result;
        qsizetype done = 0;
        for (qsizetype at = value.indexOf(markStart); at >= 0; at = value.indexOf(markStart, at + 1)) {
            result += QStringView(value).sliced(done, at - done);
            done = at;
            if (const Placeholder mark = placeholderAt(value, at, stashKey);
                mark.isValid() && size_t(mark.number) < m_reading.stashed.size() && depth < 10) {
                result += attributeText(m_reading.stashed[size_t(mark.number)].html, depth + 1);
                done = mark.end;
            } else if (const Placeholder critic = placeholderAt(value, at, criticKey); critic.isValid()) {
                done = critic.end;
            } else if (const Placeholder sign = placeholderAt(value, at, {}); sign.isValid()) {
                result += QChar(char16_t(sign.number));
                done = sign.end;
            }
        }
        result += QStringView(value).sliced(done);
        return depth == 0 ? withWholeEntitiesDecoded(result) : result;
    }

    std::vector<Attribute> attributesOf(const MarkupNode &node) const
    {
        std::vector<Attribute> attributes;
        attributes.reserve(node.attributes.size());
        for (const Attribute &attribute : node.attributes) {
            QString value = attributeText(attribute.value);
            if (node.is(u"a") && attribute.name == u"href" && m_reading.options.resolveLink)
                value = m_reading.options.resolveLink(value);
            else if (node.is(u"img") && attribute.name == u"src" && m_reading.options.resolveImage)
                value = m_reading.options.resolveImage(value);
            attributes.push_back({attribute.name, value});
        }
        return attributes;
    }

    void append(Element *element)
    {
        if (!isPicture())
            m_open.back()->children.push_back(element);
    }

    /// Begins an element; false where it is left out.
    bool begin(const QString &tag, std::vector<Attribute> attributes, int line)
    {
        if (m_tree.size() >= m_reading.options.limits.elements) {
            m_reading.remark(u"the page has more than %1 elements; the rest is left out"_s.arg(
                m_reading.options.limits.elements));
            return false;
        }
        while (isClosedBy(m_open.back()->tag, tag))
            m_open.pop_back();
        Element *element = m_tree.make(tag);
        element->line = line;
        std::erase_if(attributes, [&](const Attribute &attribute) {
            return !isSafeAttribute(tag, attribute.name, attribute.value);
        });
        element->attributes = std::move(attributes);
        append(element);
        if (isVoidTag(tag))
            return true;
        m_open.push_back(element);
        return true;
    }

    void end(QStringView tag)
    {
        for (size_t depth = m_open.size() - 1; depth > 0; --depth) {
            if (m_open[depth]->tag == tag) {
                m_open.resize(depth);
                return;
            }
        }
    }

    void addHtml(QStringView html, int depth)
    {
        for (qsizetype at = 0; at < html.size();) {
            const qsizetype open = html.indexOf(u'<', at);
            addHtmlText(html.sliced(at, (open < 0 ? html.size() : open) - at), depth);
            if (open < 0)
                return;
            at = addTag(html, open, depth);
        }
    }

    void addHtmlText(QStringView text, int depth)
    {
        if (!text.isEmpty())
            addPieces(text, depth, [](QStringView piece) { return withEntitiesDecoded(piece); });
    }

    qsizetype addTag(QStringView html, qsizetype at, int depth)
    {
        const QStringView rest = html.sliced(at);
        if (rest.startsWith(u"<!--")) {
            const qsizetype close = rest.indexOf(u"-->", 4);
            append(m_tree.make(commentTag.toString()));
            return close < 0 ? html.size() : at + close + 3;
        }
        if (rest.size() > 1 && (rest[1] == u'!' || rest[1] == u'?')) {
            const qsizetype close = rest.indexOf(u'>');
            return close < 0 ? html.size() : at + close + 1;
        }
        if (rest.startsWith(u"</")) {
            const qsizetype close = rest.indexOf(u'>');
            if (close < 0)
                return html.size();
            qsizetype stop = 2;
            while (!rest[stop].isSpace() && rest[stop] != u'>' && rest[stop] != u'/')
                ++stop;
            end(rest.sliced(2, stop - 2).toString().toLower());
            return at + close + 1;
        }
        if (rest.size() < 2 || !isAsciiLetter(rest[1])) {
            addHtmlText(rest.first(1), depth);
            return at + 1;
        }
        const HtmlTag tag = readStartTag(html, at, TagReading::Html);
        const bool isName = !tag.name.contains(u'<'); // `<a<script>` is read in two ways
        if (tag.kind != HtmlTag::Kind::Tag || !isName || !m_reading.spend(tag.end - at)) {
            const qsizetype stop = tag.kind == HtmlTag::Kind::Incomplete ? at + 1 : std::max(tag.end, at + 1);
            addHtmlText(html.sliced(at, stop - at), depth);
            return stop;
        }
        return addElement(html, at, tag);
    }

    qsizetype addElement(QStringView html, qsizetype at, const HtmlTag &tag)
    {
        const TagSafety safety = safetyOf(tag.name);
        if (isPicture())
            return tag.end;
        if (safety == TagSafety::Inert)
            return addInert(html, tag);
        if (safety != TagSafety::Safe) {
            // All up to its end, if that is here.
            const QString close = u"</"_s + tag.name;
            const bool isEmpty = tag.isSelfClosing || isVoidTag(tag.name);
            const qsizetype found = isEmpty ? -1 : html.indexOf(close, tag.end, Qt::CaseInsensitive);
            const qsizetype bracket = found < 0 ? -1 : html.indexOf(u'>', found);
            if (bracket < 0 && !m_reading.spend(html.size() - tag.end))
                return tag.end;
            const qsizetype stop = bracket < 0 ? tag.end : bracket + 1;
            if (safety == TagSafety::Shown)
                addSource(html.sliced(at, stop - at));
            return stop;
        }
        std::vector<Attribute> attributes;
        for (const Attribute &attribute : tag.attributes)
            attributes.push_back({attribute.name, attributeText(attribute.value)});
        if (m_open.size() > deepestHtml && !isVoidTag(tag.name)) {
            m_reading.remark(
                u"HTML is nested more than %1 deep; what is deeper is left flat"_s.arg(deepestHtml));
            return tag.end;
        }
        begin(tag.name, std::move(attributes), 0);
        return tag.end;
    }

    /// A picture in the page's text stands for itself: what it is made of is left out.
    bool isPicture() const { return m_open.back()->tag == u"svg"; }

    qsizetype addInert(QStringView html, const HtmlTag &tag)
    {
        std::vector<Attribute> attributes{{u"type"_s, u"text/plain"_s}};
        std::ranges::copy_if(tag.attributes, std::back_inserter(attributes), [](const Attribute &attribute) {
            return attribute.name == u"class" || attribute.name == u"id";
        });
        if (!begin(tag.name, std::move(attributes), 0) || tag.isSelfClosing)
            return tag.end;
        const qsizetype close = html.indexOf(QString(u"</"_s + tag.name), tag.end, Qt::CaseInsensitive);
        const qsizetype stop = close < 0 ? html.size() : close;
        addLiteral(html.sliced(tag.end, stop - tag.end));
        return stop;
    }

    /// What is not let through is shown, so that nobody misses it unknowingly.
    void addSource(QStringView html)
    {
        QString source;
        for (const QChar c : html)
            source += c;
        if (begin(u"code"_s, {{u"class"_s, u"raw-html"_s}}, 0)) {
            addLiteral(source);
            end(u"code");
        }
    }

    MarkupReading &m_reading;
    ElementTree &m_tree;
    std::vector<Element *> m_open;
};

} // namespace

bool isVoidTag(QStringView tag)
{
    return std::ranges::binary_search(voidTags, tag);
}

void buildPage(const MarkupNode &root, MarkupReading &reading, ElementTree &tree)
{
    PageBuilder(reading, tree).addChildren(root, 0);
}

} // namespace cairn
