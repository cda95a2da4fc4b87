// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/output.h"

#include "terminal/cells.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextStream>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

bool hasColours()
{
    static const bool has = isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR");
    return has;
}

/// Stands for the escape character of a colour until a line is written.
constexpr QChar colourMark(u'\uFDD0');

bool controlsTerminal(QChar c)
{
    const bool isControl = (c < u' ' && c != u'\n' && c != u'\t') || (c >= u'\x7F' && c < u'\xA0');
    const bool turnsText = (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
    return isControl || turnsText;
}

/// Other people's text can neither move the cursor nor turn the letters around; all it could do is colour
/// them.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c < u' ' && controlsTerminal(c))
            c = QChar(0x2400 + c.unicode()); // the picture of the control character
        else if (controlsTerminal(c))
            c = QChar::ReplacementCharacter;
    }
    static const QRegularExpression colour(u"\uFDD0(\\[[0-9]+m)"_s);
    text.replace(colour, hasColours() ? u"\x1b\\1"_s : QString());
    return text.remove(colourMark);
}

void write(FILE *to, const QString &text)
{
    QTextStream stream(to);
    stream << harmless(text) << '\n';
}

} // namespace

qsizetype terminalWidth()
{
    winsize size = {};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 0;
}

QString tinted(const QString &text, Tint tint)
{
    static constexpr QLatin1StringView codes[] = {""_L1, "1"_L1, "2"_L1, "31"_L1, "33"_L1, "36"_L1, "32"_L1};
    if (tint == Tint::None || !hasColours())
        return text;
    return colourMark + u"[%1m%2"_s.arg(codes[int(tint)], text) + colourMark + u"[0m"_s;
}

void print(const QString &line)
{
    write(stdout, line);
}

void printError(const QString &line)
{
    write(stderr, line);
}

void printJson(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QTextStream(stdout) << document.toJson(QJsonDocument::Indented);
}

Exit fail(const Error &error)
{
    printError(u"cairn: "_s + error.message
               + (error.hint.isEmpty() ? QString() : u"\n       "_s + error.hint));
    return Exit::Failed;
}

Exit wrongUsage(const QString &message, QStringView command)
{
    printError(u"cairn: %1\n       See: cairn help %2"_s.arg(message, command));
    return Exit::Usage;
}

void printTable(const std::vector<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype at = 0; at < row.size(); ++at) {
            if (at == widths.size())
                widths.append(0);
            widths[at] = qMax(widths[at], row[at].size());
        }
    }
    const qsizetype width = terminalWidth();
    for (bool isHeading = true; const QStringList &row : rows) {
        QString line;
        for (qsizetype at = 0; at < row.size(); ++at)
            line += at + 1 < row.size() ? row[at].leftJustified(widths[at] + 2) : row[at];
        if (width > 0 && line.size() > width)
            line = line.left(width - 1) + u'…';
        while (line.endsWith(u' '))
            line.chop(1);
        print(isHeading ? tinted(line, Tint::Faint) : line);
        isHeading = false;
    }
}

QString problemLine(const Problem &problem)
{
    const bool isError = problem.severity == Severity::Error;
    const QString place =
        problem.path.isEmpty() ? QString()
        : problem.place.line > 0
            ? u"%1:%2:%3: "_s.arg(problem.path).arg(problem.place.line).arg(problem.place.column)
            : problem.path + u": "_s;
    QString line = tinted(place, Tint::Strong)
                   + tinted(severityName(problem.severity) + u": "_s, isError ? Tint::Error
                                                                      : problem.severity == Severity::Warning
                                                                          ? Tint::Warning
                                                                          : Tint::Accent)
                   + shownText(problem.message) + tinted(u" [%1]"_s.arg(problem.rule), Tint::Faint);
    if (!problem.hint.isEmpty())
        line += u"\n    "_s + shownText(problem.hint);
    return line;
}

QJsonObject problemJson(const Problem &problem, const QString &fileKey)
{
    return {{fileKey, problem.path},
            {u"line"_s, problem.place.line},
            {u"column"_s, problem.place.column},
            {u"severity"_s, severityName(problem.severity)},
            {u"rule"_s, problem.rule},
            {u"message"_s, problem.message},
            {u"hint"_s, problem.hint}};
}

std::optional<int> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace cairn::terminal
