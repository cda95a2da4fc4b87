// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// CriticMarkup: {++new++}, {--old--}, {~~old~>new~~}, {==marked==}, {>>remark<<}. They act before anything
// else.

#include "docs/pagestages.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QStringView opens[] = {u"++", u"--", u"==", u">>", u"~~"};
constexpr QStringView closes[] = {u"++}", u"--}", u"==}", u"<<}", u"~~}"};

class CriticReader final
{
public:
    CriticReader(const SourceText &source, MarkupReading &reading)
        : m_source(source), m_reading(reading)
    {
        m_writer.reserve(source.text.size());
    }

    SourceText read()
    {
        const QStringView text = m_source.text;
        for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at)) {
            const auto kind = std::ranges::find(
                opens, text.sliced(at + 1).first(std::min<qsizetype>(2, text.size() - at - 1)));
            const size_t index = size_t(kind - std::begin(opens));
            if (kind == std::end(opens) || !readMark(index, at))
                ++at;
        }
        copyTo(text.size());
        return m_writer.take();
    }

private:
    /// Where a sign comes next; remembered where it does not.
    qsizetype find(QStringView sign, qsizetype from, qsizetype &nothingFrom) const
    {
        if (nothingFrom >= 0 && from >= nothingFrom)
            return -1;
        const qsizetype found = QStringView(m_source.text).indexOf(sign, from);
        if (found < 0)
            nothingFrom = from;
        return found;
    }

    bool readMark(size_t kind, qsizetype &at)
    {
        const QStringView text = m_source.text;
        const qsizetype start = at + 3;
        qsizetype middle = start;
        if (kind == 4) {
            middle = find(u"~>", start, m_nothing[5]);
            if (middle < 0)
                return false;
        }
        const qsizetype close = find(closes[kind], kind == 4 ? middle + 2 : start, m_nothing[kind]);
        if (close < 0)
            return false;
        copyTo(at);
        if (kind == 0)
            insert(start, close);
        else if (kind == 1)
            remove(start, close);
        else if (kind == 2)
            wrap(u"mark"_s, start, close);
        else if (kind == 3)
            put(u"<span class=\"critic comment\">"_s
                + text.sliced(start, close - start).toString().replace(u'\n', u' ').toHtmlEscaped()
                + u"</span>"_s);
        else {
            remove(start, middle);
            insert(middle + 2, close);
        }
        skipTo(close + 3);
        at = close + 3;
        return true;
    }

    bool isBreak(qsizetype start, qsizetype end) const
    {
        const QStringView text = QStringView(m_source.text).sliced(start, end - start);
        return text.size() >= 2 && std::ranges::all_of(text, [](QChar c) { return c == u'\n'; });
    }

    void insert(qsizetype start, qsizetype end)
    {
        if (!isBreak(start, end))
            return wrap(u"ins"_s, start, end);
        m_writer.write(u"\n\n", 0);
        put(u"<ins class=\"critic break\">&nbsp;</ins>"_s);
        m_writer.write(u"\n\n", 0);
    }

    void remove(qsizetype start, qsizetype end)
    {
        if (!isBreak(start, end))
            return wrap(u"del"_s, start, end);
        put(u"<del class=\"critic break\">&nbsp;</del>"_s);
    }

    void wrap(const QString &tag, qsizetype start, qsizetype end)
    {
        skipTo(start);
        put(u"<%1 class=\"critic\">"_s.arg(tag));
        copyTo(end);
        put(u"</%1>"_s.arg(tag));
    }

    void put(const QString &html)
    {
        m_reading.criticMarks.push_back(html);
        m_writer.write(placeholderOf(criticKey, m_reading.criticMarks.size() - 1), m_source.lineAt(m_line));
    }

    void copyTo(qsizetype end)
    {
        const QStringView piece = QStringView(m_source.text).sliced(m_done, end - m_done);
        m_writer.copy(m_source, piece, m_line);
        skipTo(end);
    }

    void skipTo(qsizetype end)
    {
        m_line += int(QStringView(m_source.text).sliced(m_done, end - m_done).count(u'\n'));
        m_done = end;
    }

    const SourceText &m_source;
    MarkupReading &m_reading;
    SourceWriter m_writer;
    std::array<qsizetype, 6> m_nothing = {-1, -1, -1, -1, -1, -1};
    qsizetype m_done = 0;
    int m_line = 0;
};

} // namespace

SourceText withCriticMarks(const SourceText &source, MarkupReading &reading)
{
    // One sign is found many times faster than each of the marks.
    const QStringView text = source.text;
    for (qsizetype brace = text.indexOf(u'{'); brace >= 0; brace = text.indexOf(u'{', brace + 1)) {
        const QStringView rest = text.sliced(brace + 1);
        if (std::ranges::any_of(opens, [&](QStringView open) { return rest.startsWith(open); }))
            return CriticReader(source, reading).read();
    }
    return source;
}

} // namespace cairn
