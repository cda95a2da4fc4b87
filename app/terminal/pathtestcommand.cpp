// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// `cairn path test`.

#include "scaffolder/pathcache.h"
#include "scaffolder/pathtest.h"
#include "sync/pathenvironment.h"
#include "sync/templatefiles.h"
#include "terminal/output.h"
#include "terminal/pathanswers.h"
#include "terminal/pathcommand.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

constexpr auto testEnding = QLatin1StringView(".test.yaml");

/// The file itself, or all of a folder, sorted.
Result<QStringList> testFiles(const QString &place)
{
    const QFileInfo info(place);
    if (!info.exists())
        return failure(ErrorKind::NotFound, u"%1 is not there"_s.arg(place), u"Check the path"_s);
    if (!info.isDir())
        return place.endsWith(testEnding)
                   ? QStringList{place}
                   : QStringList{info.path() + u'/' + info.completeBaseName() + testEnding};
    QStringList files;
    QDirIterator found(place, {u"*"_s + testEnding}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString file = QDir::cleanPath(found.next());
        if (QFileInfo::exists(file.chopped(testEnding.size()) + u".yaml"_s))
            files += file;
    }
    files.sort();
    if (files.isEmpty())
        return failure(ErrorKind::NotFound, u"there is no template.test.yaml in %1"_s.arg(place),
                       u"docs/path-tests.md says how to write one"_s);
    return files;
}

/// What became of one case.
struct Outcome {
    QString file;
    PathTest test;
    QStringList differences;
};

QStringList runTest(const PathTest &test, const LoadedPath &path, PathEnvironment environment,
                    const Progress &progress)
{
    environment.userRef = test.user;
    const CheckedAnswers checked = checkedAnswers(path, environment, test.answers, test.secrets);
    if (!checked.faults.isEmpty())
        return pathTestDifferences(
            test, failure(ErrorKind::Invalid,
                          u"the answers are not complete: %1"_s.arg(checked.faults.join(u"; "_s))));
    return pathTestDifferences(test, planPath(path, environment, checked.answers, {}, progress));
}

Result<void> runFile(const Context &context, const QString &file, std::vector<Outcome> &outcomes)
{
    QFile opened(file);
    if (!opened.open(QFile::ReadOnly))
        return failure(ErrorKind::NotFound, u"%1 cannot be read: %2"_s.arg(file, opened.errorString()));
    const Result<std::vector<PathTest>> tests = readPathTests(opened.readAll(), file);
    if (!tests)
        return std::unexpected(tests.error());
    const Result<LoadedPath> path = loadPath(context.home, file.chopped(testEnding.size()) + u".yaml"_s);
    if (!path)
        return std::unexpected(path.error());
    PathEnvironment environment = pathEnvironment(context.home);
    environment.provenance = ProvenanceFile::Never;
    environment.cache = std::make_shared<PathCache>();
    for (const PathTest &test : *tests) {
        if (context.progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled"_s);
        outcomes.push_back({file, test, runTest(test, *path, environment, context.progress)});
    }
    return {};
}

void printOutcome(const Outcome &outcome)
{
    const bool isPassed = outcome.differences.isEmpty();
    print((isPassed ? tinted(u"passed  "_s, Tint::Success) : tinted(u"failed  "_s, Tint::Error))
          + outcome.test.name
          + (isPassed ? QString()
                      : tinted(u"  %1:%2"_s.arg(outcome.file).arg(outcome.test.place.line), Tint::Faint)));
    for (const QString &difference : outcome.differences)
        print(u"        "_s + QString(difference).replace(u'\n', u"\n        "_s));
}

QJsonObject asJson(const Outcome &outcome)
{
    return {{u"file"_s, outcome.file},
            {u"line"_s, outcome.test.place.line},
            {u"name"_s, outcome.test.name},
            {u"passed"_s, outcome.differences.isEmpty()},
            {u"differences"_s, QJsonArray::fromStringList(outcome.differences)}};
}

} // namespace

Exit testPaths(Context &context, const QCommandLineParser &, const QStringList &arguments)
{
    const Result<QStringList> files = testFiles(arguments.isEmpty() ? u"."_s : arguments.first());
    if (!files)
        return fail(files.error());
    std::vector<Outcome> outcomes;
    for (const QString &file : *files) {
        if (const Result<void> done = runFile(context, file, outcomes); !done)
            return fail(done.error());
    }
    int failed = 0;
    QJsonArray cases;
    for (const Outcome &outcome : outcomes) {
        failed += outcome.differences.isEmpty() ? 0 : 1;
        cases.append(asJson(outcome));
        if (!context.isJson)
            printOutcome(outcome);
    }
    if (context.isJson)
        printJson(QJsonObject{
            {u"cases"_s, cases}, {u"failed"_s, failed}, {u"passed"_s, qint64(outcomes.size()) - failed}});
    else
        print(u"%1 passed, %2 failed"_s.arg(qint64(outcomes.size()) - failed).arg(failed));
    return failed > 0 ? Exit::Findings : Exit::Done;
}

} // namespace cairn::terminal
