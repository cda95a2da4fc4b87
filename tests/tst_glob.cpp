// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/glob.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class GlobTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void knowsPlainPaths();
};

void GlobTest::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("good");
    QTest::addColumn<QStringList>("bad");

    const auto row = [](const char *pattern, const QStringList &good, const QStringList &bad) {
        QTest::newRow(pattern) << QString::fromUtf8(pattern) << good << bad;
    };
    row("a/b.yaml", {u"a/b.yaml"_s}, {u"a/B.yaml"_s, u"b.yaml"_s, u"a/b.yaml/c"_s, u"a/bxyaml"_s});
    row("*.yaml", {u"a.yaml"_s, u".yaml"_s}, {u"a/b.yaml"_s, u"a.yml"_s, u"a.yaml.bak"_s});
    row("a/*/c.yaml", {u"a/b/c.yaml"_s}, {u"a/c.yaml"_s, u"a/b/b/c.yaml"_s});
    row("**/catalog-info.yaml",
        {u"catalog-info.yaml"_s, u"a/catalog-info.yaml"_s, u"a/b/catalog-info.yaml"_s},
        {u"my-catalog-info.yaml"_s, u"a/my-catalog-info.yaml"_s, u"catalog-info.yml"_s});
    row("a/**/b.yaml", {u"a/b.yaml"_s, u"a/x/b.yaml"_s, u"a/x/y/b.yaml"_s},
        {u"b.yaml"_s, u"a/xb.yaml"_s, u"ab.yaml"_s});
    row("a/**", {u"a/b"_s, u"a/b/c.yaml"_s}, {u"a"_s, u"b/a/c"_s});
    row("**/*.yaml", {u"a.yaml"_s, u"a/b.yaml"_s}, {u"a.yml"_s, u"a/b.yaml/c"_s});
    row("**", {u"a"_s, u"a/b"_s}, {});
    row("*", {u"a"_s}, {u"a/b"_s});
    row("a?.yaml", {u"ab.yaml"_s, u"aä.yaml"_s}, {u"a.yaml"_s, u"a/.yaml"_s, u"abc.yaml"_s});
    row("[ab].yaml", {u"a.yaml"_s, u"b.yaml"_s}, {u"c.yaml"_s, u"ab.yaml"_s});
    row("[!ab].yaml", {u"c.yaml"_s}, {u"a.yaml"_s});
    row("[a-c]1", {u"b1"_s}, {u"d1"_s, u"-1"_s});
    row("x[", {u"x["_s}, {u"x"_s});
    row("{a,b/c}.yaml", {u"a.yaml"_s, u"b/c.yaml"_s}, {u"b.yaml"_s, u"{a,b/c}.yaml"_s});
    row("a/{x,{y,z}}/*.yaml", {u"a/x/1.yaml"_s, u"a/z/1.yaml"_s}, {u"a/w/1.yaml"_s});
    row("{a", {u"a"_s}, {u"b"_s});
    row("a,b*", {u"a,b"_s, u"a,bc"_s}, {u"a"_s, u"b"_s});
    row("a.b+c*(d)", {u"a.b+c(d)"_s, u"a.b+cx(d)"_s}, {u"axb+c(d)"_s});
    row("*/**/a", {u"x/a"_s, u"x/y/a"_s}, {u"a"_s});
    row("*.{yaml,yml}", {u"a.yaml"_s, u"a.yml"_s}, {u"a.yam"_s, u"a/b.yml"_s});
    row("a/b**", {u"a/b"_s, u"a/bc"_s, u"a/b/c"_s}, {u"a/c"_s});
}

void GlobTest::matches()
{
    QFETCH(const QString, pattern);
    QFETCH(const QStringList, good);
    QFETCH(const QStringList, bad);
    const Glob glob(pattern);
    QCOMPARE(glob.pattern(), pattern);
    for (const QString &path : good)
        QVERIFY2(glob.matches(path), qPrintable(u"should match: "_s + path));
    for (const QString &path : bad)
        QVERIFY2(!glob.matches(path), qPrintable(u"should not match: "_s + path));
}

void GlobTest::knowsPlainPaths()
{
    QVERIFY(Glob(u"a/b.yaml"_s).isPlain());
    for (const QString &pattern : {u"*"_s, u"a?"_s, u"[a]"_s, u"{a}"_s})
        QVERIFY(!Glob(pattern).isPlain());
}

QTEST_GUILESS_MAIN(GlobTest)
#include "tst_glob.moc"
