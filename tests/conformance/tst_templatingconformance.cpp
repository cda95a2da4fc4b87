// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Holds the template language against what the engine of Backstage made of the same templates (see the README
// beside them): the value or the text, its type, and where it fails. The words of a failure are our own.

#include "base/json.h"
#include "support/expressions.h"
#include "templating/scaffolderfunctions.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

const QString oraclePath = QStringLiteral(CAIRN_SHARED "/oracle/expressions.jsonl");

std::vector<Value> readLines()
{
    std::vector<Value> lines;
    QFile file(oraclePath);
    if (!file.open(QFile::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty())
            lines.push_back(readJson(line).value_or(Value()));
    }
    return lines;
}

bool flag(const Value &line, QStringView name)
{
    const Value *value = line.find(name);
    return value && value->content == Value::Content(true);
}

} // namespace

class TemplatingConformanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheOracle();
    void agreesOnEveryLine_data();
    void agreesOnEveryLine();
};

void TemplatingConformanceTest::readsTheOracle()
{
    if (!QFile::exists(oraclePath))
        QSKIP("the oracle's folder is not beside this checkout");
    const std::vector<Value> lines = readLines();
    QVERIFY(lines.size() > 100);
    QCOMPARE(lines.front().textAt({u"mode"}), u"context"_s);
}

void TemplatingConformanceTest::agreesOnEveryLine_data()
{
    QTest::addColumn<int>("line");
    const std::vector<Value> lines = readLines();
    if (lines.empty())
        QSKIP("the oracle's folder is not beside this checkout");
    for (size_t at = 1; at < lines.size(); ++at)
        QTest::addRow("%zu %s", at + 1, qPrintable(lines[at].textAt({u"template"}))) << int(at);
}

void TemplatingConformanceTest::agreesOnEveryLine()
{
    QFETCH(const int, line);
    static const std::vector<Value> lines = readLines();
    const Value &row = lines[size_t(line)];
    const QString mode = row.textAt({u"mode"});
    const Value *values = lines.front().find(mode);
    QVERIFY(values && values->map());

    TemplateFunctions functions = scaffolderFilters();
    functions.globals[u"always"_s] = [](const TemplateArguments &) { return Value{true, {}}; };
    functions.globals[u"failure"_s] = [](const TemplateArguments &) { return Value{false, {}}; };
    const TemplateSyntax syntax{mode == u"cookiecutter", flag(row, u"trimBlocks"),
                                flag(row, u"lstripBlocks")};
    const test::Rendering ours =
        test::renderExpression(row.textAt({u"template"}), *values->map(), syntax, mode == u"step", functions);
    if (!flag(row, u"ok")) {
        QVERIFY2(ours.fault, "it fails there");
        const QString place =
            u"line %1, column %2:"_s.arg(ours.fault->place.line).arg(ours.fault->place.column);
        QVERIFY2(row.textAt({u"error"}).contains(place),
                 qPrintable(ours.fault->toError().message + u"\nthere: "_s + row.textAt({u"error"})));
        return;
    }
    QVERIFY2(!ours.fault, ours.fault ? qPrintable(ours.fault->toError().message) : "");
    QCOMPARE(!ours.value.has_value(), flag(row, u"undefined"));
    if (ours.value) {
        QCOMPARE(writeJson(*ours.value), writeJson(*row.find(u"result")));
        QCOMPARE(test::typeOf(*ours.value), row.textAt({u"type"}));
    }
}

QTEST_GUILESS_MAIN(TemplatingConformanceTest)
#include "tst_templatingconformance.moc"
