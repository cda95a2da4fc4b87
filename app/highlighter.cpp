// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "highlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestLine = 2'000;

/// Relative luminance, WCAG 2.2.
double luminance(const QColor &color)
{
    const auto linear = [](float channel) {
        return channel <= 0.04045F ? double(channel) / 12.92
                                   : std::pow((double(channel) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The colour, as far from the ground of code as one needs to read it.
QColor legible(QColor color, bool isDark)
{
    constexpr double enough = 4.5, ofDark = 0.0117, ofLight = 1.0; // luminance of `surface` in our themes
    const auto contrast = [&] {
        const double ground = isDark ? ofDark : ofLight, ink = luminance(color);
        return (std::max(ground, ink) + 0.05) / (std::min(ground, ink) + 0.05);
    };
    for (int step = 0; step < 20 && contrast() < enough; ++step)
        color = isDark ? color.lighter(110) : color.darker(110);
    return color;
}

namespace syntax = KSyntaxHighlighting;

class LineReader final : public syntax::AbstractHighlighter
{
public:
    explicit LineReader(bool isDark)
        : m_isDark(isDark)
    {}

    CodeLine read(const QString &line, syntax::State &state)
    {
        m_spans.clear();
        state = highlightLine(line, state);
        return std::move(m_spans);
    }

protected:
    void applyFormat(int offset, int length, const syntax::Format &format) override
    {
        CodeSpan span{offset, length, {}, format.isBold(theme()), format.isItalic(theme())};
        if (format.hasTextColor(theme()))
            span.color = legible(format.textColor(theme()), m_isDark);
        if (length > 0 && (span.color.isValid() || span.isBold || span.isItalic))
            m_spans.push_back(span);
    }

private:
    bool m_isDark;
    CodeLine m_spans;
};

/// What a console session says is no code: only what stands behind a prompt is.
QString commandOf(const QString &line)
{
    static const QRegularExpression prompt(u"^(\\S* ?[$#%>] |>>> |\\.\\.\\. |In \\[\\d+\\]: )"_s);
    const auto match = prompt.match(line);
    return match.hasMatch() ? line.sliced(match.capturedEnd()) : QString();
}

bool isSession(const QString &language)
{
    static const QSet<QString> sessions{u"console"_s,      u"shell-session"_s, u"sh-session"_s,
                                        u"shellsession"_s, u"bash-session"_s,  u"pycon"_s,
                                        u"python-repl"_s};
    return sessions.contains(language.toLower());
}

/// Pygments has names of its own for what are definitions here.
syntax::Definition definitionNamed(const syntax::Repository &repository, const QString &language)
{
    static const QHash<QString, QString> others{
        {u"py"_s, u"Python"_s},
        {u"python3"_s, u"Python"_s},
        {u"pycon"_s, u"Python"_s},
        {u"sh"_s, u"Bash"_s},
        {u"shell"_s, u"Bash"_s},
        {u"console"_s, u"Bash"_s},
        {u"shell-session"_s, u"Bash"_s},
        {u"sh-session"_s, u"Bash"_s},
        {u"shellsession"_s, u"Bash"_s},
        {u"bash-session"_s, u"Bash"_s},
        {u"python-repl"_s, u"Python"_s},
        {u"zsh"_s, u"Zsh"_s},
        {u"js"_s, u"JavaScript"_s},
        {u"jsx"_s, u"JavaScript React (JSX)"_s},
        {u"ts"_s, u"TypeScript"_s},
        {u"tsx"_s, u"TypeScript React (TSX)"_s},
        {u"yml"_s, u"YAML"_s},
        {u"cpp"_s, u"C++"_s},
        {u"c++"_s, u"C++"_s},
        {u"cs"_s, u"C#"_s},
        {u"csharp"_s, u"C#"_s},
        {u"golang"_s, u"Go"_s},
        {u"rb"_s, u"Ruby"_s},
        {u"rs"_s, u"Rust"_s},
        {u"md"_s, u"Markdown"_s},
        {u"docker"_s, u"Dockerfile"_s},
        {u"tf"_s, u"Terraform"_s},
        {u"hcl"_s, u"Terraform"_s},
        {u"ps1"_s, u"PowerShell"_s},
        {u"proto"_s, u"Protobuf"_s},
        {u"make"_s, u"Makefile"_s},
        {u"jinja"_s, u"Jinja"_s},
        {u"html+jinja"_s, u"Jinja"_s},
        {u"properties"_s, u"INI Files"_s},
        {u"ini"_s, u"INI Files"_s},
        {u"tex"_s, u"LaTeX"_s},
    };
    const QString name = others.value(language.toLower(), language);
    const syntax::Definition named = repository.definitionForName(name);
    return named.isValid() || name.isEmpty() ? named
                                             : repository.definitionForFileName(u"a."_s + name.toLower());
}

QString escaped(QStringView text)
{
    // StyledText folds blanks.
    return text.toString()
        .toHtmlEscaped()
        .replace(u' ', u"&nbsp;"_s)
        .replace(u'\t', u"&nbsp;&nbsp;&nbsp;&nbsp;"_s);
}

/// StyledText knows font colours, bold and italic.
QString htmlOf(QStringView line, const CodeLine &spans)
{
    QString html;
    qsizetype end = 0;
    for (const CodeSpan &span : spans) {
        html += escaped(line.sliced(end, span.start - end));
        end = span.start + span.length;
        QString part = escaped(line.sliced(span.start, span.length));
        if (span.isBold)
            part = u"<b>"_s + part + u"</b>"_s;
        if (span.isItalic)
            part = u"<i>"_s + part + u"</i>"_s;
        if (span.color.isValid())
            part = u"<font color=\"%1\">%2</font>"_s.arg(span.color.name(), part);
        html += part;
    }
    return html + escaped(line.sliced(end));
}

/// As it is highlighted and shown: a line that is too long to be of use ends early.
QString cut(const QString &line)
{
    return line.size() > longestLine ? line.left(longestLine) + u" …"_s : line;
}

} // namespace

CodeLines highlightSpans(const QString &text, const QString &language, bool isDark)
{
    // Loading the definitions takes some 10 ms, and a repository belongs to one thread.
    static thread_local syntax::Repository repository;
    LineReader reader(isDark);
    reader.setDefinition(definitionNamed(repository, language));
    reader.setTheme(repository.theme(isDark ? u"GitHub Dark"_s : u"GitHub Light"_s));
    syntax::State state;
    CodeLines lines;
    const QColor quiet = legible(QColor(reader.theme().textColor(syntax::Theme::Comment)), isDark);
    for (const QString &line : text.split(u'\n')) {
        const QString shown = cut(line.endsWith(u'\r') ? line.chopped(1) : line);
        const QString code = isSession(language) ? commandOf(shown) : shown;
        const int before = int(shown.size() - code.size());
        CodeLine spans = code.isEmpty() ? CodeLine() : reader.read(code, state);
        for (CodeSpan &span : spans)
            span.start += before;
        if (before > 0)
            spans.insert(spans.begin(), {0, before, quiet});
        lines.push_back(std::move(spans));
    }
    return lines;
}

QStringList highlightLines(const QString &text, const QString &language, bool isDark)
{
    const CodeLines spans = highlightSpans(text, language, isDark);
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString shown = cut(line.endsWith(u'\r') ? line.chopped(1) : line);
        lines += htmlOf(shown, spans[size_t(lines.size())]);
    }
    return lines;
}

QString definitionLanguage(const QString &apiType, const QString &text)
{
    if (apiType == u"graphql")
        return u"GraphQL"_s;
    if (apiType == u"grpc")
        return u"Protobuf"_s;
    const QChar first = text.trimmed().isEmpty() ? QChar() : text.trimmed().front();
    if (first == u'<')
        return u"XML"_s;
    if (first == u'{' || first == u'[')
        return u"JSON"_s;
    return u"YAML"_s;
}

} // namespace cairn
