// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/inlineruns.h"

#include "docs/codeblock.h"
#include "docs/emoji.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct StyledTag {
    QStringView tag;
    RunStyle style;
};

constexpr StyledTag styledTags[] = {
    {u"em", RunStyle::Emphasis},   {u"i", RunStyle::Emphasis},      {u"cite", RunStyle::Emphasis},
    {u"var", RunStyle::Emphasis},  {u"dfn", RunStyle::Emphasis},    {u"strong", RunStyle::Strong},
    {u"b", RunStyle::Strong},      {u"mark", RunStyle::Mark},       {u"ins", RunStyle::Insert},
    {u"del", RunStyle::Delete},    {u"s", RunStyle::Delete},        {u"strike", RunStyle::Delete},
    {u"sub", RunStyle::Subscript}, {u"sup", RunStyle::Superscript}, {u"u", RunStyle::Underline},
    {u"small", RunStyle::Small},   {u"th", RunStyle::Strong},
};

/// Of annotations; a `!` behind one belongs to it.
const QRegularExpression &markerPattern()
{
    static const QRegularExpression pattern(u"\\((\\d{1,3})\\)!?"_s);
    return pattern;
}

bool isMarker(const QRegularExpressionMatch &match, int annotations)
{
    const int number = match.captured(1).toInt();
    return number >= 1 && number <= annotations;
}

class RunBuilder final
{
public:
    RunBuilder(int annotations, size_t elements)
        : m_annotations(annotations)
    {
        m_runs.reserve(elements);
    }

    void add(const Element &element)
    {
        if (element.isText())
            return addText(element.text);
        if (element.attributes.empty() && element.tag != u"br" && element.tag != u"code"
            && element.tag != u"kbd")
            return addStyled(element);
        if (element.hasClass(u"headerlink") || element.hasClass(u"footnote-backref"))
            return;
        const QStringView tag = element.tag;
        if (tag == u"br")
            return addLineBreak();
        if (tag == u"img")
            return addImage(element);
        if (tag == u"input")
            return addInput(element);
        if (tag == u"code" || tag == u"samp" || tag == u"tt")
            return addOne(Run::Kind::Code, textOf(element), element);
        if (element.attribute(iconAttribute))
            return addIcon(element);
        if (tag == u"kbd")
            return addOne(Run::Kind::Key, textOf(element).simplified(), element);
        if (element.hasClass(u"arithmatex"))
            return addMath(element);
        if (element.hasClass(u"keys"))
            return addKeys(element);
        if (tag == u"sup" && attributeOf(element, u"id").startsWith("fnref"_L1))
            return addFootnote(element);
        if (tag == u"svg")
            return addIcon(element);
        addStyled(element);
    }

    Runs take()
    {
        // Blanks at the end of a line show nothing.
        while (!m_runs.empty() && m_runs.back().kind == Run::Kind::Text) {
            QString &text = m_runs.back().text;
            while (text.endsWith(u' ') || text.endsWith(u'\u00a0'))
                text.chop(1);
            if (!text.isEmpty() || !m_runs.back().id.isEmpty())
                break;
            m_runs.pop_back();
        }
        return std::move(m_runs);
    }

private:
    static bool isGap(QChar c)
    {
        return c <= u' ' && (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f');
    }

    bool endsWithGap() const
    {
        if (m_runs.empty())
            return true;
        const Run &last = m_runs.back();
        return last.kind == Run::Kind::LineBreak
               || (last.kind == Run::Kind::Text && last.text.endsWith(u' '));
    }

    void addText(const QString &text)
    {
        QString shown = withSingleGaps(text, endsWithGap());
        if (m_annotations > 0)
            shown = addAnnotated(shown);
        if (shown.isEmpty())
            return;
        Run run = m_style;
        run.text = std::move(shown);
        push(std::move(run));
    }

    /// Gaps as one blank each, none where one is before them; shares the text where it is so already.
    static QString withSingleGaps(const QString &text, bool isGapBefore)
    {
        if (hasSingleGaps(text, isGapBefore))
            return text;
        QString shown(text.size(), Qt::Uninitialized);
        QChar *end = shown.data();
        for (const QChar c : text) {
            if (!isGap(c))
                *end++ = c;
            else if (!isGapBefore)
                *end++ = u' ';
            isGapBefore = isGap(c);
        }
        shown.truncate(end - shown.constData());
        return shown;
    }

    static bool hasSingleGaps(QStringView text, bool isGapBefore)
    {
        for (const QChar c : text) {
            if (isGap(c) && (isGapBefore || c != u' '))
                return false;
            isGapBefore = isGap(c);
        }
        return true;
    }

    /// Adds a text up to behind its last marker; returns what follows that.
    QString addAnnotated(const QString &text)
    {
        qsizetype begin = 0;
        for (const QRegularExpressionMatch &match : markerPattern().globalMatch(text)) {
            if (!isMarker(match, m_annotations))
                continue;
            Run before = m_style, run = m_style;
            before.text = text.sliced(begin, match.capturedStart() - begin);
            if (!before.text.isEmpty())
                push(std::move(before));
            run.kind = Run::Kind::Annotation;
            run.text = match.captured();
            run.name = match.captured(1);
            run.target.clear();
            push(std::move(run));
            begin = match.capturedEnd();
        }
        return text.sliced(begin);
    }

    /// Joins a text to the one before it where both are set in the same way.
    void push(Run run)
    {
        run.id = std::exchange(m_anchor, QString());
        if (!m_runs.empty() && run.kind == Run::Kind::Text && m_runs.back().kind == Run::Kind::Text
            && run.id.isEmpty()) {
            Run &last = m_runs.back();
            if (last.styles == run.styles && last.target == run.target && last.title == run.title) {
                last.text += run.text;
                return;
            }
        }
        m_runs.push_back(std::move(run));
    }

    void addLineBreak()
    {
        if (!m_runs.empty() && m_runs.back().kind == Run::Kind::Text) {
            while (m_runs.back().text.endsWith(u' '))
                m_runs.back().text.chop(1);
        }
        Run run;
        run.kind = Run::Kind::LineBreak;
        push(std::move(run));
    }

    void addOne(Run::Kind kind, const QString &text, const Element &element)
    {
        Run run = m_style;
        run.kind = kind;
        run.text = text;
        if (const QString *title = element.attribute(u"title"))
            run.title = *title;
        if (const QString *id = element.attribute(u"id"))
            m_anchor = *id;
        for (const QStringView name : classesOf(element)) {
            if (kind == Run::Kind::Code && name.startsWith(u"language-"))
                run.language = name.sliced(9).toString();
        }
        push(std::move(run));
    }

    void addImage(const Element &element)
    {
        const bool isEmoji =
            element.hasClass(u"emojione") || element.hasClass(u"twemoji") || element.hasClass(u"gemoji");
        Run run = m_style;
        run.kind = isEmoji ? Run::Kind::Emoji : Run::Kind::Image;
        run.text = attributeOf(element, u"alt");
        run.title = attributeOf(element, u"title");
        run.name = isEmoji ? run.title : QString();
        run.source = isEmoji ? QString() : attributeOf(element, u"src");
        run.width = attributeOf(element, u"width");
        run.height = attributeOf(element, u"height");
        if (const QString *id = element.attribute(u"id"))
            m_anchor = *id;
        push(std::move(run));
    }

    void addInput(const Element &element)
    {
        if (attributeOf(element, u"type") != u"checkbox")
            return;
        addOne(Run::Kind::Check, element.attribute(u"checked") ? u"x"_s : QString(), element);
    }

    void addIcon(const Element &element)
    {
        const QString path = attributeOf(element, iconAttribute);
        Run run = m_style;
        run.kind = Run::Kind::Icon;
        run.name = path;
        run.text = path.isEmpty() ? QString() : u':' + QString(path).replace(u'/', u'-') + u':';
        run.title = attributeOf(element, u"title");
        push(std::move(run));
    }

    void addMath(const Element &element)
    {
        QString source = textOf(element).trimmed();
        if (source.startsWith("\\("_L1) && source.endsWith("\\)"_L1))
            source = source.sliced(2, source.size() - 4).trimmed();
        addOne(Run::Kind::Math, source, element);
    }

    void addKeys(const Element &element)
    {
        for (const Element *child : element.children) {
            if (child->tag == u"kbd")
                add(*child);
            else if (!child->isText())
                addText(textOf(*child));
        }
    }

    void addFootnote(const Element &element)
    {
        Run run = m_style;
        run.kind = Run::Kind::Footnote;
        run.text = textOf(element).trimmed();
        for (const Element *child : element.children) {
            if (child->tag == u"a")
                run.target = attributeOf(*child, u"href");
        }
        m_anchor = attributeOf(element, u"id");
        push(std::move(run));
    }

    void addStyled(const Element &element)
    {
        const Run outer = m_style;
        const auto style = std::ranges::find(styledTags, QStringView(element.tag), &StyledTag::tag);
        if (style != std::end(styledTags))
            m_style.styles |= style->style;
        if (element.hasClass(u"critic"))
            m_style.styles |= RunStyle::Critic;
        if (element.hasClass(u"comment") && element.hasClass(u"critic"))
            m_style.styles |= RunStyle::Comment;
        if (const QString *title = element.attribute(u"title"))
            m_style.title = *title;
        if (element.tag == u"a")
            enterLink(element);
        else if (const QString *id = element.attribute(u"id"))
            m_anchor = *id;
        for (const Element *child : element.children)
            add(*child);
        if (element.children.empty() && !m_anchor.isEmpty())
            push(m_style);
        m_style = outer;
    }

    void enterLink(const Element &element)
    {
        m_style.target = attributeOf(element, u"href");
        const QString *id = element.attribute(u"id");
        const QString *name = element.attribute(u"name");
        if (id || name)
            m_anchor = id ? *id : *name;
        if (element.hasClass(u"md-button"))
            m_style.styles |= RunStyle::Button;
        if (element.hasClass(u"md-button--primary"))
            m_style.styles |= RunStyle::PrimaryButton;
    }

    Runs m_runs;
    Run m_style;
    int m_annotations; ///< so many can be led to
    QString m_anchor;  ///< stands before the next run
};

} // namespace

Runs runsOf(const std::vector<const Element *> &line, int annotations)
{
    RunBuilder builder(annotations, line.size());
    for (const Element *element : line)
        builder.add(*element);
    return builder.take();
}

Runs runsIn(const Element &element, int annotations)
{
    RunBuilder builder(annotations, element.children.size());
    for (const Element *child : element.children)
        builder.add(*child);
    return builder.take();
}

bool leadsToAnnotations(const Element &element, int annotations)
{
    if (element.isText()) {
        for (const QRegularExpressionMatch &match : markerPattern().globalMatch(element.text)) {
            if (isMarker(match, annotations))
                return true;
        }
        return false;
    }
    if (element.tag == u"code" || element.tag == codeTag)
        return false;
    return std::ranges::any_of(element.children,
                               [&](const Element *child) { return leadsToAnnotations(*child, annotations); });
}

} // namespace cairn
