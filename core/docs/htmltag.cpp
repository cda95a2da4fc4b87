// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/htmltag.h"

#include "docs/entities.h"

#include <algorithm>

namespace cairn {

namespace {

class TagReader final
{
public:
    TagReader(QStringView text, qsizetype at, TagReading reading)
        : m_text(text), m_start(at), m_at(at + 1), m_allowsTicks(reading == TagReading::Html)
    {}

    HtmlTag read()
    {
        HtmlTag tag;
        const qsizetype name = m_at;
        while (m_at < m_text.size() && !isGap(now()) && now() != u'/' && now() != u'>' && isAllowed(now())
               && !now().isNull())
            ++m_at;
        tag.name = m_text.sliced(name, m_at - name).toString().toLower();
        skipGaps();
        while (readAttribute(tag))
            skipGaps();
        finish(tag);
        return tag;
    }

private:
    QChar now() const { return m_text[m_at]; }
    bool isAllowed(QChar c) const { return m_allowsTicks || c != u'`'; }
    static bool isGap(QChar c) { return c.isSpace(); }

    /// Blanks and slashes, but not the slash of `/>`.
    void skipGaps()
    {
        while (
            m_at < m_text.size()
            && (isGap(now()) || (now() == u'/' && !(m_at + 1 < m_text.size() && m_text[m_at + 1] == u'>'))))
            ++m_at;
    }

    bool readAttribute(HtmlTag &tag)
    {
        if (m_at >= m_text.size() || now() == u'/' || now() == u'>' || !isAllowed(now()))
            return false;
        const QChar before = m_text[m_at - 1];
        if (before != u'\'' && before != u'"' && before != u'/' && !isGap(before))
            return false;
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && !isGap(now()) && now() != u'/' && now() != u'=' && now() != u'>')
            ++m_at;
        Attribute attribute{m_text.sliced(start, m_at - start).toString().toLower(), QString()};
        readValue(attribute);
        if (tag.attributes.size() < maxTagAttributes
            && !std::ranges::contains(tag.attributes, attribute.name, &Attribute::name))
            tag.attributes.push_back(std::move(attribute));
        return true;
    }

    void readValue(Attribute &attribute)
    {
        qsizetype at = m_at;
        while (at < m_text.size() && isGap(m_text[at]))
            ++at;
        if (at >= m_text.size() || m_text[at] != u'=')
            return;
        while (at < m_text.size() && m_text[at] == u'=')
            ++at;
        while (at < m_text.size() && isGap(m_text[at]))
            ++at;
        QStringView value;
        if (at < m_text.size() && (m_text[at] == u'"' || m_text[at] == u'\'')) {
            const qsizetype end = m_text.indexOf(m_text[at], at + 1);
            if (end < 0)
                return;
            value = m_text.sliced(at + 1, end - at - 1);
            at = end + 1;
        } else {
            const qsizetype start = at;
            while (at < m_text.size() && !isGap(m_text[at]) && m_text[at] != u'>' && isAllowed(m_text[at]))
                ++at;
            value = m_text.sliced(start, at - start);
        }
        m_at = at;
        attribute.value = value.isEmpty() ? QString(QLatin1StringView("")) : withEntitiesDecoded(value);
    }

    void finish(HtmlTag &tag) const
    {
        if (m_at >= m_text.size())
            return;
        if (now() == u'>') {
            tag.kind = HtmlTag::Kind::Tag;
            tag.end = m_at + 1;
        } else if (now() == u'/') {
            tag.kind = HtmlTag::Kind::Tag;
            tag.isSelfClosing = true;
            tag.end = m_at + 2;
        } else if (now() != u'=' && !isAsciiLetter(now())) {
            tag.kind = HtmlTag::Kind::Text;
            tag.end = std::max(m_at, m_start + 1);
        }
    }

    QStringView m_text;
    qsizetype m_start;
    qsizetype m_at;
    bool m_allowsTicks;
};

} // namespace

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

HtmlTag readStartTag(QStringView text, qsizetype at, TagReading reading)
{
    return TagReader(text, at, reading).read();
}

} // namespace cairn
