// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Links and images: with an address, by reference, in angles, and bare ones.

#include "docs/inlineparser.h"

#include "docs/sourcetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

QString withoutQuotes(QString title)
{
    const bool isQuoted = (title.startsWith(u'"') && title.endsWith(u'"'))
                          || (title.startsWith(u'\'') && title.endsWith(u'\''));
    return isQuoted ? title.mid(1, std::max<qsizetype>(0, title.size() - 2)) : title;
}

QString spacesAsBlanks(QString text)
{
    for (QChar &c : text) {
        if (c.isSpace())
            c = u' ';
    }
    return text;
}

QString collapsed(QStringView text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace())
            result += c;
        else if (!result.endsWith(u' '))
            result += u' ';
    }
    return result;
}

/// Follows brackets and quotes from behind `(` to the bracket that ends a link: what is in quotes right
/// before it is the title, and where a quote is never closed, brackets in it count after all.
class TargetReader final
{
public:
    TargetReader(QStringView text, qsizetype start)
        : m_text(text), m_start(start), m_at(start)
    {}

    /// Whether there is an end.
    bool read()
    {
        for (; m_at < m_text.size() && m_depth > 0; ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'(')
                open();
            else if (c == u')')
                close();
            else if (c == u'"' || c == u'\'')
                quote(c);
            if (m_depth == 0)
                finish();
            else if (c != u' ')
                m_last = c;
        }
        if (m_depth != 0 && m_fallbackDepth == 0 && m_fallback > m_start) {
            address = m_text.sliced(m_start, m_fallback - 1 - m_start);
            m_at = m_fallback;
            m_depth = 0;
        }
        return m_depth == 0;
    }

    qsizetype end() const { return m_at; }

    QStringView address;
    QStringView title;
    bool hasTitle = false;

private:
    void open()
    {
        if (!m_isInTitle)
            ++m_depth;
        else if (m_fallbackDepth > 0)
            --m_fallbackDepth;
    }

    void close()
    {
        if ((m_quoteEnd != -1 && m_quote == m_last) || (m_otherEnd != -1 && m_other == m_last)) {
            m_depth = 0;
        } else if (!m_isInTitle) {
            --m_depth;
        } else if (m_fallbackDepth > 0 && --m_fallbackDepth == 0) {
            m_fallback = m_at + 1;
        }
    }

    void quote(QChar c)
    {
        if (m_quote.isNull()) {
            m_isInTitle = true;
            m_fallbackDepth = m_depth;
            m_depth = 1;
            m_quoteStart = m_at + 1;
            m_quote = c;
        } else if (c != m_quote && m_other.isNull()) {
            m_otherStart = m_at + 1;
            m_other = c;
        } else if (c == m_quote) {
            m_quoteEnd = m_at + 1;
        } else if (c == m_other) {
            m_otherEnd = m_at + 1;
        }
    }

    void finish()
    {
        if (m_quoteEnd >= 0 && m_quote == m_last)
            take(m_quoteStart, m_quoteEnd);
        else if (m_otherEnd >= 0 && m_other == m_last)
            take(m_otherStart, m_otherEnd);
        else
            address = m_text.sliced(m_start, m_at - m_start);
    }

    void take(qsizetype start, qsizetype end)
    {
        address = m_text.sliced(m_start, std::max<qsizetype>(0, start - 1 - m_start));
        title = m_text.sliced(start, std::max<qsizetype>(0, end - 1 - start));
        hasTitle = true;
    }

    QStringView m_text;
    qsizetype m_start;
    qsizetype m_at;
    int m_depth = 1;
    int m_fallbackDepth = 1;
    qsizetype m_fallback = -1;
    bool m_isInTitle = false;
    QChar m_quote;
    qsizetype m_quoteStart = -1;
    qsizetype m_quoteEnd = -1;
    QChar m_other;
    qsizetype m_otherStart = -1;
    qsizetype m_otherEnd = -1;
    QChar m_last;
};

} // namespace

InlineParser::Target InlineParser::linkTarget(QStringView text, qsizetype at)
{
    if (at >= text.size() || text[at] != u'(')
        return {};
    Target target;
    QString title;
    const qsizetype start = skipSpace(text, at + 1);
    qsizetype end = start;
    if (start < text.size() && text[start] == u'<') {
        ++end;
        while (end < text.size() && text[end] != u'<' && text[end] != u'>')
            ++end;
        if (end < text.size() && text[end] == u'>') {
            const qsizetype close = end;
            end = skipSpace(text, close + 1);
            qsizetype titleEnd = -1;
            if (end < text.size() && (text[end] == u'"' || text[end] == u'\'')) {
                titleEnd = text.indexOf(text[end], end + 1);
                if (titleEnd > 0) {
                    title = text.sliced(end + 1, titleEnd - end - 1).toString();
                    end = skipSpace(text, titleEnd + 1);
                }
            }
            if (end < text.size() && text[end] == u')') {
                target.address = text.sliced(start + 1, close - start - 1).trimmed().toString();
                target.hasTitle = titleEnd > 0;
                target.end = end + 1;
            }
        }
    }
    if (target.end < 0) {
        TargetReader reader(text, start);
        const bool isClosed = reader.read();
        if (!m_reading.spend(reader.end() - start) || !isClosed)
            return {};
        target.address = reader.address.toString();
        target.hasTitle = reader.hasTitle;
        title = reader.title.toString();
        target.end = reader.end();
    }
    if (target.hasTitle)
        target.title = spacesAsBlanks(withoutQuotes(unstashed(title.trimmed())));
    target.address = unstashed(target.address).trimmed();
    return target;
}

MarkupNode *InlineParser::makeLink(const QString &address, const QString &text)
{
    MarkupNode *node = m_reading.make(u"a"_s);
    node->setAttribute(u"href"_s, address);
    node->text = text;
    return node;
}

InlineMatch InlineParser::link(QStringView text, qsizetype at, QChar before)
{
    const qsizetype close = before == u'!' ? -1 : closingBracket(at);
    if (close < 0)
        return {};
    const Target target = linkTarget(text, close + 1);
    if (target.end < 0)
        return {};
    MarkupNode *node = makeLink(target.address, text.sliced(at + 1, close - at - 1).toString());
    if (target.hasTitle)
        node->setAttribute(u"title"_s, target.title);
    return InlineMatch::of(target.end, node);
}

InlineMatch InlineParser::image(QStringView text, qsizetype at, QChar)
{
    if (at + 1 >= text.size() || text[at + 1] != u'[')
        return {};
    const qsizetype close = closingBracket(at + 1);
    const Target target = close < 0 ? Target() : linkTarget(text, close + 1);
    if (target.end < 0)
        return {};
    MarkupNode *node = m_reading.make(u"img"_s);
    node->setAttribute(u"src"_s, target.address);
    if (target.hasTitle)
        node->setAttribute(u"title"_s, target.title);
    node->setAttribute(u"alt"_s, unstashed(text.sliced(at + 2, close - at - 2)));
    return InlineMatch::of(target.end, node);
}

InlineMatch InlineParser::referenceWith(QStringView text, qsizetype bracket, bool isShort, bool isImage)
{
    const qsizetype close = closingBracket(bracket);
    if (close < 0)
        return {};
    const QStringView label = text.sliced(bracket + 1, close - bracket - 1);
    QStringView name = label;
    qsizetype end = close + 1;
    if (!isShort) {
        qsizetype open = end;
        open += open < text.size() && text[open].isSpace();
        if (open >= text.size() || text[open] != u'[')
            return {};
        const qsizetype stop = text.indexOf(u']', open);
        if (stop < 0)
            return {};
        if (stop > open + 1)
            name = text.sliced(open + 1, stop - open - 1);
        end = stop + 1;
    }
    const auto found = m_reading.references.constFind(collapsed(name).toLower());
    if (found == m_reading.references.cend())
        return InlineMatch::skip(end);
    MarkupNode *node = isImage ? m_reading.make(u"img"_s) : makeLink(found->address, label.toString());
    if (isImage)
        node->setAttribute(u"src"_s, found->address);
    if (!found->title.isEmpty())
        node->setAttribute(u"title"_s, found->title);
    if (isImage)
        node->setAttribute(u"alt"_s, unstashed(label));
    return InlineMatch::of(end, node);
}

InlineMatch InlineParser::reference(QStringView text, qsizetype at, QChar before)
{
    return before == u'!' ? InlineMatch() : referenceWith(text, at, false, false);
}

InlineMatch InlineParser::shortReference(QStringView text, qsizetype at, QChar before)
{
    return before == u'!' ? InlineMatch() : referenceWith(text, at, true, false);
}

InlineMatch InlineParser::imageReference(QStringView text, qsizetype at, QChar)
{
    const bool isImage = at + 1 < text.size() && text[at + 1] == u'[';
    return isImage ? referenceWith(text, at + 1, false, true) : InlineMatch();
}

InlineMatch InlineParser::shortImageReference(QStringView text, qsizetype at, QChar)
{
    const bool isImage = at + 1 < text.size() && text[at + 1] == u'[';
    return isImage ? referenceWith(text, at + 1, true, true) : InlineMatch();
}

namespace {

bool startsWithNoCase(QStringView text, QStringView what)
{
    return text.startsWith(what, Qt::CaseInsensitive);
}

/// How long `http://`, `https://`, `ftp://` or `ftps://` is at the beginning of a text; 0: there is none.
qsizetype schemeSize(QStringView text)
{
    for (const QStringView scheme : {QStringView(u"http://"), QStringView(u"https://"),
                                     QStringView(u"ftp://"), QStringView(u"ftps://")}) {
        if (startsWithNoCase(text, scheme))
            return scheme.size();
    }
    return 0;
}

} // namespace

InlineMatch InlineParser::angleLink(QStringView text, qsizetype at, QChar)
{
    if (schemeSize(text.sliced(at + 1)) == 0)
        return {};
    qsizetype end = at + 1;
    while (end < text.size() && text[end] != u'<' && text[end] != u'>')
        ++end;
    if (end >= text.size() || text[end] != u'>')
        return {};
    const QString address = text.sliced(at + 1, end - at - 1).toString();
    MarkupNode *node = makeLink(unstashed(address), unstashed(address));
    node->textState = TextState::Atomic;
    return InlineMatch::of(end + 1, node);
}

InlineMatch InlineParser::angleMail(QStringView text, qsizetype at, QChar)
{
    qsizetype end = at + 1;
    qsizetype sign = -1;
    for (; end < text.size() && text[end] != u'>'; ++end) {
        const QChar c = text[end];
        if (c == u'<' || c == u' ' || (c == u'!' && sign < 0) || (c == u'@' && sign >= 0))
            return {};
        if (c == u'@')
            sign = end;
    }
    if (end >= text.size() || sign <= at + 1 || sign + 1 == end)
        return {};
    QString address = unstashed(text.sliced(at + 1, end - at - 1));
    if (address.startsWith("mailto:"_L1))
        address = address.sliced(7);
    MarkupNode *node = makeLink(u"mailto:"_s + address, address);
    node->textState = TextState::Atomic;
    return InlineMatch::of(end + 1, node);
}

namespace {

bool isAddressSign(QChar c)
{
    return isWordPart(c) || QStringView(u"-.?,!'(){}[]/+&@%$#=:\"|~;").contains(c);
}

bool isAddressEnd(QChar c)
{
    return (isWordPart(c) && c != u'_') || QStringView(u"-/#@$+=").contains(c);
}

bool isMailSign(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
}

} // namespace

InlineMatch InlineParser::bareLink(QStringView text, qsizetype at, QChar before)
{
    if (isWordPart(before) && before != u'_')
        return {};
    const QStringView rest = text.sliced(at);
    const QChar second = rest.size() > 1 ? rest[1].toLower() : QChar();
    if (second != u't' && second != u'w') // http, ftp, www
        return {};
    const bool isWww = startsWithNoCase(rest, u"www.");
    const qsizetype host = isWww ? 4 : schemeSize(rest);
    if (host == 0 || host >= rest.size() || !isWordPart(rest[host]) || rest[host] == u'_')
        return {};
    qsizetype end = host + 1;
    while (end < rest.size() && isAddressSign(rest[end]))
        ++end;
    while (end > host + 1 && !isAddressEnd(rest[end - 1]))
        --end;
    if (end < host + 2)
        return {};
    const QString address = rest.first(end).toString();
    MarkupNode *node = makeLink(isWww ? u"http://"_s + address : address, address);
    node->textState = TextState::Atomic;
    return InlineMatch::of(at + end, node);
}

InlineMatch InlineParser::bareMail(QStringView text, qsizetype at, QChar before)
{
    if (at == 0 || before == u'.')
        return {};
    // To the left: letters, digits and -_+ with single dots between them.
    qsizetype start = at;
    while (start > 0
           && (isMailSign(text[start - 1]) || text[start - 1] == u'+'
               || (text[start - 1] == u'.' && text[start] != u'.')))
        --start;
    m_reading.spend(at - start);
    while (start < at
           && (text[start] == u'.' || (start > 0 && QStringView(u"/@").contains(text[start - 1])))) {
        // After a slash only what follows a dot can begin an address.
        const qsizetype dot = text.indexOf(u'.', start);
        if (dot < 0 || dot >= at)
            return {};
        start = dot + 1;
    }
    if (start >= at)
        return {};
    qsizetype limit = at + 1;
    while (limit < text.size()
           && (isMailSign(text[limit]) || (text[limit] == u'.' && text[limit - 1] != u'.' && limit > at + 1)))
        ++limit;
    const qsizetype dot = text.indexOf(u'.', at);
    for (qsizetype end = limit; dot > 0 && end > dot + 1; --end) {
        const QChar last = text[end - 1];
        const QChar next = end < text.size() ? text[end] : QChar(u' ');
        if (last.unicode() < 128 && last.isLetter() && !isWordPart(next) && next != u'-' && next != u'@') {
            const QString address = unstashed(text.sliced(start, end - start));
            MarkupNode *node = makeLink(u"mailto:"_s + address, address);
            node->textState = TextState::Atomic;
            InlineMatch match = InlineMatch::of(end, node);
            match.start = start;
            return match;
        }
    }
    return {};
}

} // namespace cairn
