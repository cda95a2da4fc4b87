// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "diagrams/plantuml.h"

#include "base/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestSource = 256 * 1024; // characters
constexpr std::chrono::seconds longestRun(30);  // Java takes one or two of them to start
constexpr auto version = "1";                   // of how it is called: another one draws anew

/// What would read something besides the source; what PlantUML brings itself stands in angle brackets.
QString outsideReference(const QString &source)
{
    static const QRegularExpression reading(
        uR"(^\s*(!(?:include(?:url|sub|_many|_once)?\b(?!\s*<[a-z])|import\b).*)$|(%(?:getenv|load_json|file_exists|dirpath|filename)\b)|(<img\b[^>]*>)|(\bimg:[^\s>]+))"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return reading.match(source).captured().trimmed();
}

QString withFence(const QString &source)
{
    return source.contains(u"@start") ? source : u"@startuml\n%1\n@enduml\n"_s.arg(source);
}

QString pathOf(const Home &home, const QString &source)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(version));
    hash.addData(source.toUtf8());
    return home.cache + u"/diagrams/"_s + QString::fromLatin1(hash.result().toHex()) + u".svg"_s;
}

/// It reports the line, counted from the one behind @startuml, and what it thinks of it. What is put around a
/// source without @startuml is one line, so those are counted from the source's first.
Error refusal(const QString &source, const QByteArray &errors)
{
    const auto value = [lines = QString::fromUtf8(errors).split(u'\n')](const QString &key) {
        const auto found =
            std::ranges::find_if(lines, [&](const QString &line) { return line.startsWith(key); });
        return found == lines.end() ? QString() : found->sliced(key.size()).trimmed();
    };
    const int line = value(u"lineNumber="_s).toInt() + (withFence(source) == source ? 1 : 0);
    const QString words = value(u"label="_s);
    return {ErrorKind::Invalid,
            words.isEmpty() ? u"PlantUML could not draw this"_s
                            : u"PlantUML could not draw this: line %1: %2"_s.arg(line).arg(words),
            u"Correct the diagram's source"_s};
}

void keep(const QString &path, const QByteArray &picture)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    // Without it the next time is as slow as this one.
    if (file.open(QFile::WriteOnly) && file.write(picture) == picture.size())
        file.commit();
}

} // namespace

Result<QByteArray> drawPlantUml(const Home &home, const QString &source, const Progress &progress)
{
    if (source.size() > longestSource)
        return failure(ErrorKind::Limit,
                       u"The diagram's source has more than %1 characters"_s.arg(longestSource),
                       u"Draw a smaller diagram"_s);
    if (const QString reading = outsideReference(source); !reading.isEmpty())
        return failure(ErrorKind::Denied,
                       u"The diagram would read something besides its source: %1"_s.arg(reading),
                       u"Put what it needs into the diagram itself"_s);
    const QString path = pathOf(home, source);
    if (QFile kept(path); kept.open(QFile::ReadOnly))
        return kept.readAll();
    Program plantuml{u"plantuml"_s,
                     {u"-headless"_s, u"-pipe"_s, u"-tsvg"_s, u"-charset"_s, u"UTF-8"_s, u"-nometadata"_s,
                      u"-failfast2"_s, u"-stdrpt:1"_s}};
    plantuml.arguments += u"-SbackgroundColor=transparent"_s;
    plantuml.environment = {u"PLANTUML_SECURITY_PROFILE=SANDBOX"_s,
                            u"JAVA_TOOL_OPTIONS=-Djava.awt.headless=true -Xmx512m"_s};
    plantuml.input = withFence(source).toUtf8();
    plantuml.longest = longestRun;
    const Result<ProgramRun> run = runProgram(plantuml, progress);
    if (!run && run.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, u"PlantUML is not installed"_s,
                       u"Install the package plantuml"_s);
    if (!run)
        return std::unexpected(run.error());
    if (run->status != 0 || !run->output.contains("<svg"))
        return std::unexpected(refusal(source, run->errors));
    keep(path, run->output);
    return run->output;
}

} // namespace cairn
