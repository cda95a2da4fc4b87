// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/substitution.h"

#include "base/yaml.h"
#include "support/dump.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

Result<QByteArray> contentOf(const QString &target)
{
    static const QMap<QString, QByteArray> files{
        {u"t"_s, "text\n"},
        {u"j"_s, R"({"b": [1], "a": {"$text": "t"}})"},
        {u"y"_s, "a: 1\n"},
        {u"two"_s, "a: 1\n---\nb: 2\n"},
        {u"none"_s, "# nothing\n"},
        {u"bad.json"_s, "{"},
        {u"bad.yaml"_s, "a: 'open\n"},
    };
    if (!files.contains(target))
        return failure(ErrorKind::NotFound, u"there is no file %1"_s.arg(target));
    return files[target];
}

} // namespace

class SubstitutionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsContentsInTheirPlaces_data();
    void putsContentsInTheirPlaces();
    void keepsWhatCannotBeRead_data();
    void keepsWhatCannotBeRead();
    void givesWhatWasLoadedThePlaceOfItsKey();
    void goesOnAfterAFailure();
};

void SubstitutionTest::putsContentsInTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");

    QTest::newRow("text") << "a: {$text: t}"_ba << u"{a: \"text\\n\"}"_s;
    QTest::newRow("JSON, not looked through again")
        << "a: {$json: j}"_ba << u"{a: {b: [1], a: {$text: \"t\"}}}"_s;
    QTest::newRow("YAML") << "a: {$yaml: y}"_ba << u"{a: {a: 1}}"_s;
    QTest::newRow("JSON as YAML") << "a: {$yaml: j}"_ba << u"{a: {b: [1], a: {$text: \"t\"}}}"_s;
    QTest::newRow("in a list") << "a: [1, {$text: t}, [{$yaml: y}]]"_ba
                               << u"{a: [1, \"text\\n\", [{a: 1}]]}"_s;
    QTest::newRow("as the document") << "$yaml: y"_ba << u"{a: 1}"_s;
    QTest::newRow("other keys") << "a: {$ref: t, b: 1}"_ba << u"{a: {$ref: \"t\", b: 1}}"_s;
    QTest::newRow("unknown key") << "a: {$file: t}"_ba << u"{a: {$file: \"t\"}}"_s;
    QTest::newRow("two keys") << "a: {$text: t, $json: j}"_ba << u"{a: {$text: \"t\", $json: \"j\"}}"_s;
    QTest::newRow("no text as value") << "a: {$text: [t]}"_ba << u"{a: {$text: [\"t\"]}}"_s;
    QTest::newRow("inside such a value")
        << "a: {$text: {b: {$text: t}}}"_ba << u"{a: {$text: {b: \"text\\n\"}}}"_s;
}

void SubstitutionTest::putsContentsInTheirPlaces()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, expected);
    Value document = readYaml(yaml).at(0).root;
    SubstitutionBudget budget;
    std::vector<Problem> problems;
    QCOMPARE(substitute(document, contentOf, budget, problems), QStringList());
    QVERIFY(problems.empty());
    QCOMPARE(test::dump(document), expected);
}

void SubstitutionTest::keepsWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");

    QTest::newRow("absent") << "s: {d: {$text: x}}"_ba
                            << u"s.d cannot be read from \"x\": there is no file x"_s;
    QTest::newRow("not JSON") << "s: {d: {$json: bad.json}}"_ba
                              << u"s.d cannot be read from \"bad.json\": 1:"_s;
    QTest::newRow("not YAML")
        << "s: {d: {$yaml: bad.yaml}}"_ba
        << u"s.d cannot be read from \"bad.yaml\": 1:4: The quote that opens here is not closed"_s;
    QTest::newRow("two documents") << "s: {d: {$yaml: two}}"_ba
                                   << u"s.d cannot be read from \"two\": it has 2 documents, not one"_s;
    QTest::newRow("no document") << "s: {d: {$yaml: none}}"_ba
                                 << u"s.d cannot be read from \"none\": it has 0 documents, not one"_s;
}

void SubstitutionTest::keepsWhatCannotBeRead()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, message);
    Value document = readYaml(yaml).at(0).root;
    const Value before = document;
    SubstitutionBudget budget;
    std::vector<Problem> problems;
    QCOMPARE(substitute(document, contentOf, budget, problems), QStringList{u"s.d"_s});
    QCOMPARE(document, before);
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems[0].severity, Severity::Error);
    QVERIFY2(problems[0].message.startsWith(message), qPrintable(problems[0].message));
    QCOMPARE(problems[0].place, (Place{1, 16}));
}

void SubstitutionTest::givesWhatWasLoadedThePlaceOfItsKey()
{
    Value document = readYaml("x: 1\na:\n  $json: j\n").at(0).root;
    SubstitutionBudget budget;
    std::vector<Problem> problems;
    substitute(document, contentOf, budget, problems);
    const Value *loaded = document.find(u"a");
    QCOMPARE(loaded->place, (Place{3, 3}));
    QCOMPARE(loaded->find(u"b")->list()->front().place, (Place{3, 3}));
    QCOMPARE(loaded->map()->front().place, (Place{3, 3}));
}

void SubstitutionTest::goesOnAfterAFailure()
{
    Value document = readYaml("a: {$text: x}\nb: [{$text: y2}, {$text: t}]\n").at(0).root;
    SubstitutionBudget budget;
    std::vector<Problem> problems;
    QCOMPARE(substitute(document, contentOf, budget, problems), (QStringList{u"a"_s, u"b[0]"_s}));
    QCOMPARE(problems.size(), size_t(2));
    QCOMPARE(test::dump(document), u"{a: {$text: \"x\"}, b: [{$text: \"y2\"}, \"text\\n\"]}"_s);
}

QTEST_GUILESS_MAIN(SubstitutionTest)
#include "tst_substitution.moc"
