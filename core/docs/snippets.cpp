// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/pagestages.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isGap(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// The width of `--8<--` at a place of a line, 0 where there is none.
qsizetype scissors(QStringView line, qsizetype at)
{
    const qsizetype start = at;
    const auto dashes = [&] {
        const qsizetype first = at;
        while (at < line.size() && line[at] == u'-')
            ++at;
        return at - first;
    };
    if (dashes() == 0 || !line.sliced(at).startsWith(u"8<"))
        return 0;
    at += 2;
    return dashes() == 0 ? 0 : at - start;
}

struct SnippetLine {
    enum class Kind { None, Escaped, File, Block };
    Kind kind = Kind::None;
    QStringView indent = {};
    QStringView file = {};
};

SnippetLine readLine(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && isGap(line[at]))
        ++at;
    SnippetLine result{.indent = line.first(at)};
    const qsizetype escape = at;
    while (at < line.size() && line[at] == u';')
        ++at;
    const bool isEscaped = at > escape;
    const qsizetype width = scissors(line, at);
    if (width == 0)
        return result;
    at += width;
    if (at == line.size()) {
        result.kind = isEscaped ? SnippetLine::Kind::Escaped : SnippetLine::Kind::Block;
        return result;
    }
    const qsizetype gap = at;
    while (at < line.size() && isGap(line[at]))
        ++at;
    const QStringView rest = line.sliced(at);
    const bool isQuoted =
        at > gap && rest.size() > 2 && (rest[0] == u'"' || rest[0] == u'\'') && rest.endsWith(rest[0]);
    if (!isQuoted || rest.sliced(1, rest.size() - 2).contains(rest[0]))
        return result;
    result.kind = isEscaped ? SnippetLine::Kind::Escaped : SnippetLine::Kind::File;
    result.file = rest.sliced(1, rest.size() - 2).trimmed();
    return result;
}

/// `--8<-- [start:name]` anywhere in a line.
struct SectionMark {
    bool isEscaped = false;
    bool isStart = false;
    QStringView name;
    qsizetype escape = 0; ///< of the semicolon
};

std::optional<SectionMark> sectionMark(QStringView line)
{
    static const QRegularExpression mark(
        uR"((;*)-+8<-+[ \t]+\[[ \t]*(start|end)[ \t]*:[ \t]*([a-z][-_0-9a-z]*)[ \t]*\])"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!line.contains(u"8<"))
        return std::nullopt;
    const QRegularExpressionMatch match = mark.matchView(line);
    if (!match.hasMatch())
        return std::nullopt;
    return SectionMark{match.capturedLength(1) > 0,
                       match.capturedView(2).compare(u"start", Qt::CaseInsensitive) == 0,
                       line.sliced(match.capturedStart(3), match.capturedLength(3)), match.capturedStart(1)};
}

QString unescaped(QStringView line, qsizetype at)
{
    return line.first(at).toString() + line.sliced(at + 1).toString();
}

/// `path`, `path:2:5`, `path:2,7:9` or `path:name`.
struct SnippetTarget {
    QString path;
    QString section;
    QStringList spans;
};

SnippetTarget parseTarget(const QString &text)
{
    static const QRegularExpression suffix(
        uR"(^(?:((?::-?[0-9]*){1,2}(?:(?:,(?=[-0-9:])-?[0-9]*)(?::-?[0-9]*)?)*)|(:[a-z][-_0-9a-z]*))$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype colon = text.indexOf(u':'); colon >= 0; colon = text.indexOf(u':', colon + 1)) {
        const QRegularExpressionMatch match = suffix.match(text.sliced(colon));
        if (!match.hasMatch())
            continue;
        SnippetTarget target{
            text.first(colon).trimmed(), match.captured(2).sliced(match.hasCaptured(2) ? 1 : 0), {}};
        if (match.hasCaptured(1))
            target.spans = match.captured(1).sliced(1).split(u',');
        return target;
    }
    return {text.trimmed(), {}, {}};
}

class SnippetReader final
{
public:
    explicit SnippetReader(MarkupReading &reading)
        : m_reading(reading)
    {}

    void read(const SourceText &source, SourceWriter &writer)
    {
        int index = 0;
        bool isBlock = false;
        // Lines without scissors are taken over many at a time.
        qsizetype plain = 0;
        int plainIndex = 0;
        const auto copyPlain = [&](qsizetype end) {
            if (end <= plain)
                return;
            if (m_hasLine)
                writer.write(u"\n", 0);
            m_hasLine = true;
            writer.copy(source, QStringView(source.text).sliced(plain, end - 1 - plain), plainIndex);
        };
        for (qsizetype start = 0; start <= source.text.size(); ++index) {
            const qsizetype at = start;
            const QStringView line = nextLine(source.text, start);
            if (!isBlock && !line.contains(u"8<"))
                continue;
            copyPlain(at);
            for (const QString &text : linesOf(line, isBlock, false))
                writeLine(writer, text, source.lineAt(index));
            plain = start;
            plainIndex = index + 1;
        }
        copyPlain(source.text.size() + 1);
        if (!m_reading.options.appendedSnippets.isEmpty()) {
            const int last = source.lines.empty() ? 0 : source.lines.back();
            writeLine(writer, {}, last);
            writeLine(writer, {}, last);
            for (const QString &path : m_reading.options.appendedSnippets) {
                for (const QString &text : linesOfFile(path, {}))
                    writeLine(writer, text, 0);
                writeLine(writer, {}, 0);
            }
        }
    }

private:
    void writeLine(SourceWriter &writer, const QString &text, int line)
    {
        if (m_hasLine)
            writer.write(u"\n", 0);
        m_hasLine = true;
        if (text.isEmpty())
            writer.write(u"", line);
        else
            writer.write(text, line);
    }

    /// What a line becomes: itself, nothing, or the lines of a file.
    QStringList linesOf(QStringView line, bool &isBlock, bool isSection)
    {
        const SnippetLine snippet = readLine(line);
        switch (snippet.kind) {
        case SnippetLine::Kind::Escaped:
            return {unescaped(line, line.indexOf(u';'))};
        case SnippetLine::Kind::Block:
            isBlock = !isBlock;
            return {};
        case SnippetLine::Kind::File:
            return isBlock ? QStringList() : linesOfFile(snippet.file.toString(), snippet.indent);
        case SnippetLine::Kind::None:
            break;
        }
        if (isBlock) {
            const QString path = line.trimmed().toString();
            return path.isEmpty() ? QStringList{QString()} : linesOfFile(path, snippet.indent);
        }
        if (const std::optional<SectionMark> mark = isSection ? std::nullopt : sectionMark(line))
            return mark->isEscaped ? QStringList{unescaped(line, mark->escape)} : QStringList();
        return {line.toString()};
    }

    QStringList linesOfFile(const QString &written, QStringView indent)
    {
        const SnippetTarget target = parseTarget(written);
        if (written.startsWith(u';') || target.path.isEmpty())
            return {};
        const std::optional<QString> text = textOf(target.path);
        if (!text)
            return {};
        QStringList lines = text->split(u'\n');
        if (!target.spans.isEmpty())
            lines = cut(lines, target.spans);
        else if (!target.section.isEmpty())
            lines = section(lines, target.section);
        QStringList result;
        bool isBlock = false;
        const QString blanks = withTabsExpanded(indent);
        for (const QString &line : std::as_const(lines)) {
            for (const QString &inner : linesOf(line, isBlock, !target.section.isEmpty()))
                result.append(blanks + inner);
        }
        m_seen.remove(m_stack.takeLast());
        return result;
    }

    /// The file's text, once it is neither missing, nor being read, nor over a limit; it is then on the
    /// stack.
    std::optional<QString> textOf(const QString &path)
    {
        const MarkdownLimits &limits = m_reading.options.limits;
        if (path.startsWith("http://"_L1, Qt::CaseInsensitive)
            || path.startsWith("https://"_L1, Qt::CaseInsensitive) || !m_reading.options.readSnippet)
            return std::nullopt;
        if (m_stack.size() >= limits.snippetDepth || m_files >= limits.snippetFiles) {
            m_reading.remark(u"snippets are nested too deep or are too many; %1 is left out"_s.arg(path));
            return std::nullopt;
        }
        QStringList folders = m_reading.options.snippetFolders;
        if (folders.isEmpty())
            folders.append(QString());
        for (const QString &folder : std::as_const(folders)) {
            const QString name = QDir::cleanPath(folder.isEmpty() ? path : folder + u'/' + path);
            if (name.startsWith("../"_L1) || name == u".." || QDir::isAbsolutePath(path))
                continue;
            if (m_seen.contains(name))
                return std::nullopt;
            const Result<QString> text = m_reading.options.readSnippet(name);
            if (!text)
                continue;
            m_characters += text->size();
            if (m_characters > limits.snippetCharacters) {
                m_reading.remark(u"snippets bring more than %1 characters; %2 is left out"_s.arg(
                    QString::number(limits.snippetCharacters), path));
                return std::nullopt;
            }
            ++m_files;
            m_seen.insert(name);
            m_stack.append(name);
            if (!m_reading.snippets.contains(name))
                m_reading.snippets.append(name);
            return sourceTextOf(*text).text;
        }
        m_reading.remark(u"the snippet %1 was not found"_s.arg(path));
        return std::nullopt;
    }

    static QStringList cut(const QStringList &lines, const QStringList &spans)
    {
        const qsizetype total = lines.size();
        QStringList result;
        for (const QString &span : spans) {
            const QString first = span.section(u':', 0, 0);
            const QString last = span.section(u':', 1, 1);
            qsizetype start = first.isEmpty() ? 0 : first.toLongLong();
            start = start < 0 ? std::max<qsizetype>(0, total + start) : std::max<qsizetype>(0, start - 1);
            qsizetype end = last.isEmpty() ? total : last.toLongLong();
            end = end < 0 ? std::max<qsizetype>(0, total + 1 + end) : end;
            for (qsizetype at = start; at < std::min(end, total); ++at)
                result.append(lines[at]);
        }
        return result;
    }

    static QStringList section(const QStringList &lines, const QString &name)
    {
        QStringList result;
        bool isInside = false;
        for (const QString &line : lines) {
            const std::optional<SectionMark> mark = sectionMark(line);
            if (mark && mark->isEscaped && isInside) {
                result.append(unescaped(line, mark->escape));
            } else if (mark && mark->name == name) {
                if (!mark->isStart)
                    break;
                isInside = true;
            } else if (!mark && isInside) {
                result.append(line);
            }
        }
        return result;
    }

    MarkupReading &m_reading;
    QSet<QString> m_seen;
    QStringList m_stack;
    int m_files = 0;
    qsizetype m_characters = 0;
    bool m_hasLine = false;
};

} // namespace

SourceText withSnippets(const SourceText &source, MarkupReading &reading)
{
    if (!source.text.contains("8<-"_L1) && reading.options.appendedSnippets.isEmpty())
        return source;
    SourceWriter writer;
    writer.reserve(source.text.size());
    SnippetReader(reading).read(source, writer);
    return writer.take();
}

} // namespace cairn
