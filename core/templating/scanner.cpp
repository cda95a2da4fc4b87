// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/scanner.h"

#include "templating/lexer.h"
#include "templating/numbertext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

struct Opening {
    Piece::Kind kind = Piece::Kind::Output;
    bool isComment = false;
    qsizetype at = -1;
    qsizetype size = 2;
};

class Scanner final
{
public:
    Scanner(QStringView text, const TemplateSyntax &syntax)
        : m_text(text), m_syntax(syntax), m_output(syntax.cookiecutter ? u"{{"_s : u"${{"_s)
    {}

    Parsed<Pieces> scan()
    {
        while (m_at < m_text.size()) {
            const Opening opening = nextOpening();
            const qsizetype strayEnd = find(u"#}", m_strayEnd);
            if (strayEnd >= 0 && (opening.at < 0 || strayEnd < opening.at))
                return syntaxFault(strayEnd, u"#} ends a comment that did not begin"_s,
                                   u"Begin it with {#"_s);
            if (opening.at < 0) {
                append(m_text.sliced(m_at));
                break;
            }
            if (auto fault = readTag(opening))
                return std::unexpected(*std::move(fault));
        }
        flush();
        return std::move(m_pieces);
    }

private:
    /// Where it stands from here on; looks again only when the last place is behind.
    qsizetype find(QStringView what, qsizetype &known) const
    {
        if (known != -1 && known < m_at)
            known = m_text.indexOf(what, m_at);
        return known;
    }

    Opening nextOpening()
    {
        Opening next;
        const auto consider = [&](QStringView what, qsizetype &known, Piece::Kind kind, bool isComment) {
            const qsizetype at = find(what, known);
            if (at >= 0 && (next.at < 0 || at < next.at))
                next = {kind, isComment, at, what.size()};
        };
        consider(m_output, m_nextOutput, Piece::Kind::Output, false);
        consider(u"{%", m_nextStatement, Piece::Kind::Statement, false);
        consider(u"{#", m_nextComment, Piece::Kind::Statement, true);
        return next;
    }

    void append(QStringView text)
    {
        if (m_pending.isEmpty())
            m_pendingAt = m_at;
        m_pending += text;
        m_at += text.size();
    }

    void flush()
    {
        if (!m_pending.isEmpty())
            m_pieces.pieces.push_back({Piece::Kind::Text, std::exchange(m_pending, {}), m_pendingAt, 0, 0});
    }

    void skipBlanks()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isBlank(m_text[end]))
            ++end;
        m_at = end;
    }

    void skipEndOfLine()
    {
        const QStringView rest = m_text.sliced(m_at);
        m_at += rest.startsWith(u"\r\n") ? 2 : rest.startsWith(u'\n') ? 1 : 0;
    }

    /// Takes away the blanks before a tag that is the first on its line.
    void stripIndentation(qsizetype tag)
    {
        const QStringView before = m_text.first(tag);
        if (!std::ranges::all_of(before.sliced(before.lastIndexOf(u'\n') + 1), isBlank))
            return;
        const qsizetype lineBegin = m_pending.lastIndexOf(u'\n') + 1;
        if (std::ranges::all_of(QStringView(m_pending).sliced(lineBegin), isBlank))
            m_pending.truncate(lineBegin);
    }

    std::optional<SyntaxFault> readTag(const Opening &opening)
    {
        const bool isStatement = opening.kind == Piece::Kind::Statement && !opening.isComment;
        append(m_text.sliced(m_at, opening.at - m_at));
        if (isStatement && m_syntax.lstripBlocks)
            stripIndentation(opening.at);
        qsizetype begin = opening.at + opening.size;
        if (m_text.sliced(begin).startsWith(u'-')) {
            ++begin;
            while (!m_pending.isEmpty() && isBlank(m_pending.back()))
                m_pending.chop(1);
        }
        flush();

        const QStringView closing = opening.isComment ? u"#}" : isStatement ? u"%}" : u"}}";
        const Parsed<qsizetype> end = opening.isComment ? Parsed<qsizetype>(m_text.indexOf(closing, begin))
                                                        : findClosing(m_text, begin, closing);
        if (!end)
            return end.error();
        if (*end < 0)
            return SyntaxFault{
                {ErrorKind::Invalid, u"this tag does not end"_s, u"End it with %1"_s.arg(closing)},
                opening.at};
        const bool skips = m_text[*end - 1] == u'-';
        m_at = *end + closing.size();
        if (opening.isComment) {
            if (skips)
                skipBlanks();
            return {};
        }
        m_pieces.tags.push_back({opening.at, m_at});
        return readContent(opening, begin, std::max(begin, skips ? *end - 1 : *end), skips);
    }

    std::optional<SyntaxFault> readContent(const Opening &opening, qsizetype begin, qsizetype end, bool skips)
    {
        while (begin < end && isCodeBlank(m_text[begin]))
            ++begin;
        while (opening.kind == Piece::Kind::Statement && end > begin && isCodeBlank(m_text[end - 1]))
            --end;
        const QStringView content = m_text.sliced(begin, end - begin);
        const bool isStatement = opening.kind == Piece::Kind::Statement;
        const QStringView name = isStatement ? leadingName(content) : QStringView();
        if (name == u"raw" || name == u"verbatim") {
            if (name.size() != content.size())
                return SyntaxFault{{ErrorKind::Invalid, u"something stands behind %1"_s.arg(name),
                                    u"Write nothing but its name"_s},
                                   opening.at};
            return readRaw(name, opening.at, skips);
        }
        m_pieces.pieces.push_back({opening.kind, {}, opening.at, begin, end});
        if (skips)
            skipBlanks();
        else if (isStatement && m_syntax.trimBlocks)
            skipEndOfLine();
        return {};
    }

    /// The blanks that the first tag skips are, as in the engine, those behind the last one.
    std::optional<SyntaxFault> readRaw(QStringView name, qsizetype at, bool skips)
    {
        if (m_syntax.trimBlocks)
            skipEndOfLine();
        int depth = 1;
        for (qsizetype mark = m_text.indexOf(u"{%", m_at); mark >= 0; mark = m_text.indexOf(u"{%", mark)) {
            qsizetype end = mark + 2;
            const int change = readRawMark(name, end);
            depth += change;
            if (depth > 0) {
                mark = change == 0 ? mark + 2 : end;
                continue;
            }
            if (m_text.sliced(mark, end - mark).contains(u'\n'))
                return SyntaxFault{{ErrorKind::Invalid, u"end%1 goes over several lines"_s.arg(name),
                                    u"Write it on one line"_s},
                                   mark};
            append(m_text.sliced(m_at, mark - m_at));
            m_at = end;
            if (skips)
                skipBlanks();
            return {};
        }
        return SyntaxFault{
            {ErrorKind::Invalid, u"%1 has no end"_s.arg(name), u"End it with {% end%1 %}"_s.arg(name)}, at};
    }

    /// 1 for a tag that begins such a stretch, -1 for one that ends it, 0 for all else; `end` is then behind
    /// it.
    int readRawMark(QStringView name, qsizetype &end) const
    {
        const auto skip = [&] {
            while (end < m_text.size() && isBlank(m_text[end]))
                ++end;
        };
        skip();
        const QStringView rest = m_text.sliced(end);
        const bool ends = rest.startsWith(u"end") && rest.sliced(3).startsWith(name);
        if (!ends && !rest.startsWith(name))
            return 0;
        end += name.size() + (ends ? 3 : 0);
        skip();
        if (!m_text.sliced(end).startsWith(u"%}"))
            return 0;
        end += 2;
        return ends ? -1 : 1;
    }

    QStringView m_text;
    TemplateSyntax m_syntax;
    QString m_output;
    qsizetype m_at = 0;
    // Where the next of each stands: -1 for nowhere, before `m_at` for not known.
    qsizetype m_nextOutput = -2;
    qsizetype m_nextStatement = -2;
    qsizetype m_nextComment = -2;
    qsizetype m_strayEnd = -2;
    QString m_pending;
    qsizetype m_pendingAt = 0;
    Pieces m_pieces;
};

} // namespace

bool isCodeBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\u00a0';
}

Parsed<Pieces> scanTemplate(QStringView text, const TemplateSyntax &syntax)
{
    return Scanner(text, syntax).scan();
}

} // namespace cairn::templating
