// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Code, formulas, keys, escapes and footnote references in a line, and emoji.

#include "docs/codeblock.h"
#include "docs/emoji.h"
#include "docs/inlineparser.h"
#include "docs/keycaps.h"
#include "docs/sourcetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString escapeMark(QChar c)
{
    return markStart + QString::number(c.unicode()) + markEnd;
}

/// Pairs of backslashes before `sign`, at `at`: their number of characters, 0 where there are none.
qsizetype backslashPairs(QStringView text, qsizetype at, QChar before, QChar sign)
{
    if (before == u'\\' || at >= text.size() || text[at] != u'\\')
        return 0;
    qsizetype end = at;
    while (end < text.size() && text[end] == u'\\')
        ++end;
    const qsizetype size = (end - at) / 2 * 2;
    return size == end - at && end < text.size() && text[end] == sign ? size : 0;
}

InlineMatch escapedPairs(qsizetype at, qsizetype size)
{
    return InlineMatch::of(at + size, escapeMark(u'\\').repeated(size / 2));
}

/// `:::python ` or `#!python ` before code: how much of it that is; 0 where it has none.
qsizetype languagePrefix(QStringView code, QStringView &language)
{
    qsizetype at = 0;
    while (at < code.size() && code[at] == u':')
        ++at;
    if (at < 3)
        at = code.startsWith(u"#!") ? 2 : 0;
    if (at == 0)
        return 0;
    const qsizetype start = at;
    while (at < code.size()
           && (isWordPart(code[at]) || code[at] == u'#' || code[at] == u'.' || code[at] == u'+'
               || code[at] == u'-'))
        ++at;
    const qsizetype end = at;
    while (at < code.size() && code[at].isSpace())
        ++at;
    if (at == end || at == code.size())
        return 0;
    language = code.sliced(start, end - start);
    return at;
}

} // namespace

InlineMatch InlineParser::code(QStringView text, qsizetype at, QChar before)
{
    if (text[at] == u'\\') {
        const qsizetype size = backslashPairs(text, at, before, u'`');
        return size > 0 ? escapedPairs(at, size) : InlineMatch();
    }
    if (before == u'\\')
        return {};
    qsizetype run = at;
    while (run < text.size() && text[run] == u'`')
        ++run;
    for (qsizetype size = run - at; size > 0; --size) {
        // The next run of this length, with something before it.
        const auto found = std::ranges::upper_bound(m_ticks, std::pair(size, at + size));
        m_reading.spend(1);
        if (found == m_ticks.end() || found->first != size) {
            const auto shorter = std::ranges::lower_bound(m_ticks, std::pair(size, qsizetype(0)));
            if (shorter == m_ticks.begin())
                break;
            size = std::min(size, std::prev(shorter)->first + 1);
            continue;
        }
        QStringView code = text.sliced(at + size, found->second - at - size);
        QStringView language;
        code = code.sliced(languagePrefix(code, language)).trimmed();
        MarkupNode *node = m_reading.make(u"code"_s);
        node->textState = TextState::Literal;
        node->text = code.toString();
        if (!language.isEmpty())
            node->setAttribute(u"class"_s,
                               u"language-%1 highlight"_s.arg(knownLanguage(language.toString())));
        return InlineMatch::of(found->second + size, node);
    }
    return {};
}

InlineMatch InlineParser::math(QStringView text, qsizetype at, QChar before)
{
    const bool isDollar = text[at] == u'$';
    if (!isDollar) {
        if (const qsizetype size = backslashPairs(text, at, before, u'$'); size > 0)
            return escapedPairs(at, size);
        if (before == u'\\' || !text.sliced(at).startsWith(u"\\("))
            return {};
    } else if (before == u'\\') {
        return {};
    }
    const qsizetype start = at + (isDollar ? 1 : 2);
    if (start >= text.size() || (isDollar && text[start].isSpace()))
        return {};
    for (qsizetype end = start; end < text.size(); ++end) {
        if (!m_reading.spend(1))
            return {};
        const bool isClose =
            end > start && (isDollar ? text[end] == u'$' : text.sliced(end).startsWith(u"\\)"));
        if (isClose) {
            if (isDollar && text[end - 1].isSpace())
                return {};
            MarkupNode *node = m_reading.make(u"span"_s);
            node->setAttribute(u"class"_s, u"arithmatex"_s);
            node->text = u"\\("_s + text.sliced(start, end - start).toString() + u"\\)"_s;
            node->textState = TextState::Literal;
            return InlineMatch::of(end + (isDollar ? 1 : 2), node);
        }
        if (isDollar && text[end] == u'$')
            return {};
        if (text[end] == u'\\')
            ++end;
    }
    return {};
}

InlineMatch InlineParser::escape(QStringView text, qsizetype at, QChar)
{
    if (at + 1 >= text.size())
        return {};
    return isEscapable(text[at + 1]) ? InlineMatch::of(at + 2, escapeMark(text[at + 1]))
                                     : InlineMatch::skip(at + 2);
}

InlineMatch InlineParser::footnote(QStringView text, qsizetype at, QChar)
{
    if (!text.sliced(at).startsWith(u"[^") || m_reading.footnotes.empty())
        return {};
    const qsizetype end = text.indexOf(u']', at);
    if (end < 0)
        return {};
    const QString name = text.sliced(at + 2, end - at - 2).toString();
    const auto number = m_reading.footnoteNumbers.constFind(name);
    if (number == m_reading.footnoteNumbers.cend())
        return {};
    MarkupNode *sup = m_reading.make(u"sup"_s);
    const int use = ++m_reading.footnoteUses[name];
    sup->setAttribute(u"id"_s, u"fnref%1:%2"_s.arg(use > 1 ? QString::number(use) : QString(), name));
    MarkupNode *link = m_reading.append(*sup, u"a"_s);
    link->setAttribute(u"class"_s, u"footnote-ref"_s);
    link->setAttribute(u"href"_s, u"#fn:"_s + name);
    link->text = QString::number(*number);
    return InlineMatch::of(end + 1, sup);
}

MarkupNode *InlineParser::keyCaps(const std::vector<std::pair<QString, QString>> &caps)
{
    MarkupNode *keys = m_reading.make(u"span"_s);
    keys->setAttribute(u"class"_s, u"keys"_s);
    for (const auto &[name, label] : caps) {
        if (!keys->children.empty()) {
            MarkupNode *plus = m_reading.append(*keys, u"span"_s);
            plus->text = u"+"_s;
            plus->textState = TextState::Atomic;
        }
        MarkupNode *key = m_reading.append(*keys, u"kbd"_s);
        if (!name.isEmpty())
            key->setAttribute(u"class"_s, u"key-"_s + name);
        key->text = label;
        key->textState = TextState::Atomic;
    }
    return keys;
}

InlineMatch InlineParser::quotedKeys(QStringView text, qsizetype at, QChar before)
{
    if (text[at] == u'\\') {
        const qsizetype size = backslashPairs(text, at, before, u'+');
        return size > 0 ? escapedPairs(at, size) : InlineMatch();
    }
    if (before == u'\\' || !text.sliced(at).startsWith(u"++"))
        return {};
    std::vector<std::pair<QString, QString>> caps;
    bool hasQuoted = false;
    qsizetype end = at + 2;
    while (end < text.size()) {
        const QChar quote = text[end];
        if (quote == u'"' || quote == u'\'') {
            qsizetype close = end + 1;
            QString label;
            for (; close < text.size() && text[close] != quote; ++close) {
                if (text[close] == u'\\' && close + 1 < text.size())
                    ++close;
                label += text[close];
            }
            if (close >= text.size() || label.isEmpty())
                return {};
            caps.emplace_back(QString(), label.trimmed());
            hasQuoted = true;
            end = close + 1;
        } else {
            const qsizetype start = end;
            while (end < text.size() && (isWordPart(text[end]) || text[end] == u'-'))
                ++end;
            const std::optional<KeyCap> cap = keyCap(text.sliced(start, end - start));
            if (!cap)
                return {};
            caps.emplace_back(cap->name, cap->label);
        }
        if (text.sliced(end).startsWith(u"++"))
            return hasQuoted ? InlineMatch::of(end + 2, keyCaps(caps)) : InlineMatch();
        if (end >= text.size() || text[end] != u'+')
            return {};
        ++end;
    }
    return {};
}

InlineMatch InlineParser::keys(QStringView text, qsizetype at, QChar)
{
    if (!text.sliced(at).startsWith(u"++"))
        return {};
    std::vector<std::pair<QString, QString>> caps;
    for (qsizetype end = at + 2;;) {
        const qsizetype start = end;
        while (end < text.size() && (isWordPart(text[end]) || text[end] == u'-'))
            ++end;
        const std::optional<KeyCap> cap = keyCap(text.sliced(start, end - start));
        if (!cap || end >= text.size() || text[end] != u'+')
            return {};
        caps.emplace_back(cap->name, cap->label);
        if (text.sliced(end).startsWith(u"++"))
            return InlineMatch::of(end + 2, keyCaps(caps));
        ++end;
    }
}

InlineMatch InlineParser::emoji(QStringView text, qsizetype at, QChar)
{
    qsizetype end = at + 1;
    while (end < text.size() && (isWordPart(text[end]) || text[end] == u'+' || text[end] == u'-'))
        ++end;
    if (end == at + 1 || end >= text.size() || text[end] != u':')
        return {};
    QString name = text.sliced(at, end + 1 - at).toString();
    const std::optional<EmojiPicture> picture = findEmoji(name, m_reading.options.emoji);
    if (!picture)
        return InlineMatch::of(end + 1, std::move(name));
    MarkupNode *node = m_reading.make(picture->isIcon ? u"span"_s : u"img"_s);
    const bool isEmojiOne = m_reading.options.emoji == EmojiIndex::EmojiOne;
    node->setAttribute(u"class"_s, isEmojiOne ? u"emojione"_s : u"twemoji"_s);
    if (picture->isIcon) {
        node->setAttribute(iconAttribute.toString(), picture->text);
    } else {
        node->setAttribute(u"alt"_s, picture->text);
        node->setAttribute(u"title"_s, name);
    }
    return InlineMatch::of(end + 1, node);
}

InlineMatch InlineParser::entity(QStringView text, qsizetype at, QChar)
{
    const qsizetype end = [&] {
        qsizetype stop = at + 1;
        const bool isNumber = stop < text.size() && text[stop] == u'#';
        const bool isHex = isNumber && stop + 1 < text.size() && text[stop + 1] == u'x';
        stop += isNumber + isHex;
        const qsizetype start = stop;
        while (stop < text.size() && text[stop].unicode() < 128
               && (text[stop].isDigit() || (!isNumber && text[stop].isLetter())
                   || (isHex && text[stop].toLower() >= u'a' && text[stop].toLower() <= u'f')))
            ++stop;
        return stop > start && stop < text.size() && text[stop] == u';' ? stop + 1 : qsizetype(-1);
    }();
    if (end < 0)
        return {};
    return InlineMatch::of(end, m_reading.stashHtml(unstashedHtml(text.sliced(at, end - at))));
}

InlineMatch InlineParser::html(QStringView text, qsizetype at, QChar)
{
    qsizetype end = -1;
    if (text.sliced(at).startsWith(u"<!--")) {
        const qsizetype close = text.indexOf(u"-->", at + 4);
        const qsizetype another = text.indexOf(u"<!--", at + 4);
        m_reading.spend((close < 0 ? text.size() : close) - at);
        if (close < 0 || (another >= 0 && another < close))
            return {};
        end = close + 3;
    } else {
        qsizetype next = at + 1 + (at + 1 < text.size() && text[at + 1] == u'/');
        if (next >= text.size() || text[next].unicode() > 127 || !text[next].isLetter())
            return {};
        bool hasBlank = false;
        for (; next < text.size() && text[next] != u'>'; ++next) {
            if (text[next] == u'<' || (!hasBlank && text[next] == u'@'))
                return {};
            hasBlank = hasBlank || text[next] == u' ';
        }
        m_reading.spend(next - at);
        if (next >= text.size())
            return {};
        end = next + 1;
    }
    QString html = unstashedHtml(text.sliced(at, end - at));
    // What was escaped in a tag stands there as it was written.
    for (qsizetype mark = html.indexOf(markStart); mark >= 0; mark = html.indexOf(markStart, mark + 1)) {
        qsizetype stop = mark + 1;
        while (stop < html.size() && html[stop].isDigit())
            ++stop;
        if (stop > mark + 1 && stop < html.size() && html[stop] == markEnd)
            html.replace(mark, stop + 1 - mark,
                         QChar(char16_t(QStringView(html).sliced(mark + 1, stop - mark - 1).toUInt())));
    }
    return InlineMatch::of(end, m_reading.stashHtml(html));
}

InlineMatch InlineParser::lineBreak(QStringView text, qsizetype at, QChar)
{
    return text.sliced(at).startsWith(u"  \n") ? InlineMatch::of(at + 3, m_reading.make(u"br"_s))
                                               : InlineMatch();
}

} // namespace cairn
