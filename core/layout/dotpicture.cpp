// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/dotpicture.h"

#include "layout/graphviz.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QLatin1StringView programs[] = {"dot"_L1, "neato"_L1, "fdp"_L1, "sfdp"_L1, "twopi"_L1, "circo"_L1};
constexpr qsizetype longestSource = 1024 * 1024; // characters
constexpr std::chrono::seconds longest{10};

/// What holds where the author says nothing.
QStringList defaults(const DotLooks &looks)
{
    const QString size = QString::number(looks.fontSize);
    QStringList arguments{u"-Gbgcolor=transparent"_s, u"-Nstyle=filled"_s, u"-Nfillcolor="_s + looks.fill};
    for (const QChar part : {u'G', u'N', u'E'})
        arguments +=
            {u"-%1fontcolor=%2"_s.arg(part).arg(looks.text), u"-%1fontname=%2"_s.arg(part).arg(looks.font),
             u"-%1fontsize=%2"_s.arg(part).arg(size), u"-%1color=%2"_s.arg(part).arg(looks.line)};
    return arguments;
}

/// Graphviz' own words, without its name and the file's.
Error refusal(const QByteArray &errors)
{
    static const QRegularExpression start(u"^(?:Error|Warning): *(?:<stdin>: *)?"_s);
    const QString line = QString::fromUtf8(errors).section(u'\n', 0, 0).remove(start).trimmed();
    return {ErrorKind::Invalid,
            line.isEmpty() ? u"Graphviz could not draw this"_s
                           : u"Graphviz could not draw this: %1"_s.arg(line),
            u"Correct the graph's source"_s};
}

} // namespace

bool isDotProgram(const QString &name)
{
    return std::ranges::contains(programs, name);
}

Result<QByteArray> drawDot(const QString &source, const QString &layout, const std::optional<DotLooks> &looks,
                           PictureFormat format, const Progress &progress)
{
    if (!isDotProgram(layout))
        return failure(ErrorKind::Invalid, u"\"%1\" is no program of Graphviz"_s.arg(layout),
                       u"Write dot, neato, fdp, sfdp, twopi or circo"_s);
    if (source.size() > longestSource)
        return failure(ErrorKind::Limit,
                       u"The graph's source has more than %1 characters"_s.arg(longestSource),
                       u"Draw a smaller graph"_s);
    const bool isSvg = format == PictureFormat::Svg;
    const QStringList output = isSvg ? QStringList{u"-Tsvg"_s} : QStringList{u"-Tpng"_s, u"-Gdpi=192"_s};
    const QStringList arguments =
        output + QStringList{u"-K"_s + layout} + (looks ? defaults(*looks) : QStringList());
    Result<ProgramRun> run = runGraphviz(arguments, source.toUtf8(), longest, progress);
    if (!run)
        return std::unexpected(run.error());
    // It draws an empty picture of some faults, and its status tells of them all.
    if (run->status != 0 || !run->output.contains(isSvg ? "<svg" : "PNG"))
        return std::unexpected(refusal(run->errors));
    return std::move(run->output);
}

} // namespace cairn
