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

#include <algorithm>
#include <cmath>

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

/// Runs of equal format become spans; StyledText knows font colours, bold and italic.
class LineWriter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit LineWriter(bool isDark)
        : m_isDark(isDark)
    {}

    QString write(const QString &line, KSyntaxHighlighting::State &state)
    {
        m_line = line;
        m_html.clear();
        m_end = 0;
        state = highlightLine(m_line, state);
        appendPlain(m_line.size());
        return m_html;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        appendPlain(offset);
        const QString text = escaped(m_line.sliced(offset, length));
        m_end = offset + length;
        QString span = text;
        if (format.isBold(theme()))
            span = u"<b>"_s + span + u"</b>"_s;
        if (format.isItalic(theme()))
            span = u"<i>"_s + span + u"</i>"_s;
        if (format.hasTextColor(theme()))
            span = u"<font color=\"%1\">%2</font>"_s.arg(legible(format.textColor(theme()), m_isDark).name(),
                                                         span);
        m_html += span;
    }

private:
    static QString escaped(const QString &text)
    {
        // StyledText folds blanks.
        return text.toHtmlEscaped().replace(u' ', u"&nbsp;"_s).replace(u'\t', u"&nbsp;&nbsp;&nbsp;&nbsp;"_s);
    }

    void appendPlain(qsizetype until)
    {
        if (until > m_end)
            m_html += escaped(m_line.sliced(m_end, until - m_end));
        m_end = qMax(m_end, until);
    }

    bool m_isDark;
    QString m_line;
    QString m_html;
    qsizetype m_end = 0;
};

} // namespace

QStringList highlightLines(const QString &text, const QString &language, bool isDark)
{
    // Loading the definitions takes some 10 ms, and a repository belongs to one thread.
    static thread_local KSyntaxHighlighting::Repository repository;
    LineWriter writer(isDark);
    writer.setDefinition(repository.definitionForName(language));
    writer.setTheme(repository.defaultTheme(isDark ? KSyntaxHighlighting::Repository::DarkTheme
                                                   : KSyntaxHighlighting::Repository::LightTheme));
    KSyntaxHighlighting::State state;
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        QString shown = line.endsWith(u'\r') ? line.chopped(1) : line;
        if (shown.size() > longestLine)
            shown = shown.left(longestLine) + u" …"_s;
        lines += writer.write(shown, state);
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
