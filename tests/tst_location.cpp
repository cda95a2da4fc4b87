// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/location.h"

#include "catalog/descriptor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class LocationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTargetsInTheirOrder();
    void listsNothingForOtherKinds();
    void resolvesPaths_data();
    void resolvesPaths();
    void refusesPathsThatLeadOut_data();
    void refusesPathsThatLeadOut();
    void tellsUrlsFromPaths();
};

namespace {

std::vector<LocationTarget> targetsOf(const QByteArray &yaml)
{
    const DescriptorFile file = readDescriptors(u"x.yaml"_s, readYaml(yaml), {});
    return locationTargets(file.entities.at(0));
}

} // namespace

void LocationTest::listsTargetsInTheirOrder()
{
    const std::vector<LocationTarget> targets = targetsOf(
        "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: a}\nspec:\n"
        "  targets:\n    - ./b.yaml\n    - https://x.y/z\n  target: ./a.yaml\n  presence: optional\n");
    QCOMPARE(targets.size(), size_t(3));
    QCOMPARE(targets[0].text, u"./a.yaml"_s);
    QCOMPARE(targets[0].place, (Place{8, 11}));
    QCOMPARE(targets[1].text, u"./b.yaml"_s);
    QCOMPARE(targets[1].place, (Place{6, 7}));
    QCOMPARE(targets[2].text, u"https://x.y/z"_s);
    QVERIFY(targets[0].isOptional && targets[2].isOptional);
}

void LocationTest::listsNothingForOtherKinds()
{
    QVERIFY(
        targetsOf("apiVersion: example.org/v1\nkind: Robot\nmetadata: {name: a}\nspec: {target: ./a.yaml}\n")
            .empty());
    QVERIFY(targetsOf("apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: a}\nspec: {}\n")
                .empty());
}

void LocationTest::resolvesPaths_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("descriptor");
    QTest::addColumn<QString>("expected");

    QTest::newRow("beside, in the root") << u"./a.yaml"_s << u"catalog-info.yaml"_s << u"a.yaml"_s;
    QTest::newRow("beside") << u"a.yaml"_s << u"x/y/catalog-info.yaml"_s << u"x/y/a.yaml"_s;
    QTest::newRow("above") << u"../a.yaml"_s << u"x/y/catalog-info.yaml"_s << u"x/a.yaml"_s;
    QTest::newRow("up to the root") << u"../../a.yaml"_s << u"x/y/catalog-info.yaml"_s << u"a.yaml"_s;
    QTest::newRow("from the root") << u"/a/b.yaml"_s << u"x/catalog-info.yaml"_s << u"a/b.yaml"_s;
    QTest::newRow("from the root, twice said") << u"//etc/passwd"_s << u"x/c.yaml"_s << u"etc/passwd"_s;
    QTest::newRow("roundabout") << u"./p/../q//r.yaml"_s << u"x/c.yaml"_s << u"x/q/r.yaml"_s;
    QTest::newRow("glob") << u"./*/**/c.yaml"_s << u"x/c.yaml"_s << u"x/*/**/c.yaml"_s;
    QTest::newRow("dots in a name") << u"..a.yaml"_s << u"c.yaml"_s << u"..a.yaml"_s;
}

void LocationTest::resolvesPaths()
{
    QFETCH(const QString, target);
    QFETCH(const QString, descriptor);
    QFETCH(const QString, expected);
    QCOMPARE(resolvePath(target, descriptor).value(), expected);
}

void LocationTest::refusesPathsThatLeadOut_data()
{
    QTest::addColumn<QString>("descriptor");
    QTest::newRow("../a.yaml") << u"c.yaml"_s;
    QTest::newRow("../../a.yaml") << u"x/c.yaml"_s;
    QTest::newRow("/../a.yaml") << u"x/c.yaml"_s;
    QTest::newRow("//../a.yaml") << u"x/c.yaml"_s;
    QTest::newRow("..") << u"c.yaml"_s;
    QTest::newRow("a/../../b") << u"c.yaml"_s;
}

void LocationTest::refusesPathsThatLeadOut()
{
    QFETCH(const QString, descriptor);
    const QString target = QString::fromUtf8(QTest::currentDataTag());
    const Result<QString> path = resolvePath(target, descriptor);
    QVERIFY2(!path, path ? qPrintable(*path) : "");
    QCOMPARE(path.error().kind, ErrorKind::Invalid);
    QVERIFY(path.error().message.contains(target));
}

void LocationTest::tellsUrlsFromPaths()
{
    QVERIFY(isUrlTarget(u"https://a.b/c"_s));
    QVERIFY(!isUrlTarget(u"./a.yaml"_s));
    QVERIFY(!isUrlTarget(u"/a.yaml"_s));
}

QTEST_GUILESS_MAIN(LocationTest)
#include "tst_location.moc"
