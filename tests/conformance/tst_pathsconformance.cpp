// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Real templates: each is planned to its end, or to a clear word about what it lacks.

#include "base/json.h"
#include "scaffolder/form.h"
#include "scaffolder/run.h"
#include "scaffolder/runrecord.h"
#include "support/scratch.h"
#include "sync/templatefiles.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

const QString corpus = QStringLiteral(CAIRN_SHARED "/corpus/templates");

QStringList templatesOfCorpus()
{
    QStringList files;
    QDirIterator all(corpus, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains("scaffolder.backstage.io/v1beta3"))
            files += QDir(corpus).relativeFilePath(file.fileName());
    }
    files.sort();
    return files;
}

/// Something that each field that must be answered takes.
Value answerFor(const FormField &field)
{
    if (!field.choices.empty())
        return field.choices.front().value;
    if (field.widget == FieldWidget::RepositoryUrl) {
        const auto *options = std::get_if<RepositoryFieldOptions>(&field.extension);
        const QString host = options && !options->hosts.empty() ? options->hosts.first() : u"github.com"_s;
        return {host + u"?owner=acme&repo=payments"_s, {}};
    }
    if (field.type == FieldType::Boolean)
        return {true, {}};
    if (field.type == FieldType::Number || field.type == FieldType::Integer)
        return {qint64(3), {}};
    if (field.widget == FieldWidget::Entity)
        return {u"group:default/payments"_s, {}};
    return {u"payments"_s, {}};
}

void answerMissing(Form &form)
{
    for (int round = 0; round < 3; ++round) {
        std::vector<std::pair<QString, Value>> answers;
        for (const FormSheet &page : form.pages()) {
            for (const FormField &field : page.fields) {
                if (field.isMissing || (field.isRequired && field.value.isNull()))
                    answers.emplace_back(field.path, answerFor(field));
            }
        }
        for (const auto &[path, value] : answers)
            form.setValue(path, value);
    }
}

/// What is wrong with a form, in words.
QString faultsOf(const std::vector<FormField> &fields)
{
    QString faults;
    for (const FormField &field : fields)
        faults += (field.error.isEmpty() ? QString() : field.path + u": "_s + field.error + u'\n')
                  + faultsOf(field.fields);
    return faults;
}

/// The template alone is in the corpus: a copy of it, with a file in each folder that it fetches.
QString withSkeletons(const QString &file, const QString &folder)
{
    const QString copy = folder + u"/template.yaml"_s;
    QFile original(corpus + u'/' + file);
    if (!original.open(QFile::ReadOnly))
        return {};
    const QByteArray text = original.readAll();
    test::writeFile(copy, text);
    const Result<LoadedPath> path = readPath(text, file, {}, {});
    for (const PathStep &step : path ? path->path.steps : std::vector<PathStep>()) {
        const QString url = step.input.textAt({u"url"});
        if (!url.startsWith(u"./") || url.contains(u"${{"))
            continue;
        if (step.action == u"fetch:cookiecutter")
            test::writeFile(folder + u'/' + url + u"/{{cookiecutter.name}}/README.md"_s,
                            "# {{ cookiecutter.name }}\n");
        else
            test::writeFile(folder + u'/' + url + u"/README.md"_s, "# ${{ values.name }}\n");
    }
    return copy;
}

} // namespace

class PathsConformanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansToItsEndOrSaysWhatIsMissing_data();
    void plansToItsEndOrSaysWhatIsMissing();
};

void PathsConformanceTest::plansToItsEndOrSaysWhatIsMissing_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = templatesOfCorpus();
    if (files.isEmpty())
        QSKIP("The corpus of templates is not beside this checkout (../shared/corpus/templates)");
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void PathsConformanceTest::plansToItsEndOrSaysWhatIsMissing()
{
    QFETCH(const QString, file);

    const test::ScratchHome home;
    const Result<LoadedPath> path = loadPath(*home, withSkeletons(file, home.folder() + u"/template"_s));
    QVERIFY2(path, qPrintable(path ? QString() : path.error().message));
    Form form(path->path);
    QVERIFY(!form.pages().empty());
    answerMissing(form);
    QString faults;
    for (const FormSheet &page : form.pages())
        faults += page.error + faultsOf(page.fields);
    QVERIFY2(form.isComplete(), qPrintable(faults));
    PathEnvironment environment;
    environment.home = *home;
    const std::vector<Error> lacks = pathLacks(*path, environment);
    for (const Error &lack : lacks)
        qInfo("lacks: %s | %s", qPrintable(lack.message), qPrintable(lack.hint));
    const Result<PathRun> run = planPath(*path, environment, form.pathAnswers());
    QVERIFY2(run, qPrintable(run ? QString() : run.error().message));
    const RunRecord &record = run->record;
    for (const StepRecord &step : record.steps)
        qInfo("%s %s: %s", qPrintable(step.id), qPrintable(stateName(step.state)),
              qPrintable(step.error.message));
    if (record.state == RunState::Planned)
        return;
    QCOMPARE(record.state, RunState::Failed);
    // What is missing is an action, or a file that the corpus has not: both are said with a remedy.
    const auto isNamed = [&](const Error &lack) { return lack.message == record.error.message; };
    const bool lacksAction = std::ranges::any_of(lacks, isNamed);
    const bool lacksFiles =
        record.error.kind == ErrorKind::NotFound || record.error.kind == ErrorKind::Unreachable;
    QVERIFY2(lacksAction || lacksFiles, qPrintable(record.error.message));
    QVERIFY2(!record.error.hint.isEmpty(), qPrintable(record.error.message));
    QVERIFY2(!lacksAction || record.error.message.startsWith(path->file + u':'),
             qPrintable(record.error.message));
    // The actions of the corpus are Backstage's: of those that are not here it is said what does their work.
    QVERIFY2(!record.error.hint.contains(u"Run this path where"), qPrintable(record.error.hint));
}

QTEST_GUILESS_MAIN(PathsConformanceTest)
#include "tst_pathsconformance.moc"
