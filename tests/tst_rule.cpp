// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Holds three things together: the table of rules, the sources that report problems, and the pages.

#include "catalog/rule.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString contentOf(const QString &path)
{
    QFile file(QStringLiteral(CAIRN_SOURCES "/") + path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The sources of core but the table itself, as one text; and but templates, whose problems name a field.
QString coreSources()
{
    QString text;
    QDirIterator files(QStringLiteral(CAIRN_SOURCES "/core"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().endsWith(u"/rule.cpp"_s) && file.open(QFile::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    return text;
}

/// What stands where a problem is made: behind a severity, in a call of the checker, in an INSERT.
QSet<QString> reportedIds(const QString &sources)
{
    static const QRegularExpression makers[] = {
        QRegularExpression(uR"x(report\(\s*u"([a-z-]+)"_s)x"_s),
        QRegularExpression(uR"x(Severity::\w+,\s*(?:isPlain \? )?u"([a-z-]+)"_s)x"_s),
        QRegularExpression(uR"x(isPlain \? u"[a-z-]+"_s : u"([a-z-]+)"_s)x"_s),
        QRegularExpression(uR"x(return u"([a-z]+-[a-z-]+)"_s)x"_s),
        QRegularExpression(uR"x(insertAtName\(\s*"\w+", "([a-z-]+)")x"_s),
        QRegularExpression(uR"x(entity\.id, \d, '([a-z-]+)')x"_s),
        QRegularExpression(uR"x(one\.id, \d, '([a-z-]+)')x"_s),
    };
    QSet<QString> ids;
    for (const QRegularExpression &maker : makers) {
        for (const auto &match : maker.globalMatch(sources))
            ids.insert(match.captured(1));
    }
    return ids;
}

} // namespace

class RuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEachRuleThatIsReported();
    void reportsEachRuleThatIsKnown();
    void hasEachIdOnce();
    void hasAPageForEachRule_data();
    void hasAPageForEachRule();
    void hasNoPageOfAnotherRule();
    void isIndexed();
    void readsSectionsOfAPage();
    void knowsNothingOfOtherRules();
};

void RuleTest::knowsEachRuleThatIsReported()
{
    const QSet<QString> ids = reportedIds(coreSources());
    QVERIFY(ids.size() > 30);
    for (const QString &id : ids)
        QVERIFY2(findRule(id), qPrintable(id + u" is reported, but not in the table of rules"_s));
}

void RuleTest::reportsEachRuleThatIsKnown()
{
    const QString sources = coreSources();
    for (const Rule &rule : rules()) {
        const bool isUsed =
            sources.contains(u"\"%1\""_s.arg(rule.id)) || sources.contains(u"'%1'"_s.arg(rule.id));
        QVERIFY2(isUsed, qPrintable(rule.id.toString() + u" is in the table, but nobody reports it"_s));
    }
}

void RuleTest::hasEachIdOnce()
{
    QSet<QStringView> ids;
    for (const Rule &rule : rules()) {
        QVERIFY2(!ids.contains(rule.id), qPrintable(rule.id.toString()));
        ids.insert(rule.id);
        QCOMPARE(findRule(rule.id), &rule);
        QVERIFY(!rule.summary.endsWith(u'.'));
    }
}

void RuleTest::hasAPageForEachRule_data()
{
    QTest::addColumn<QString>("id");
    for (const Rule &rule : rules())
        QTest::newRow(qPrintable(rule.id.toString())) << rule.id.toString();
}

void RuleTest::hasAPageForEachRule()
{
    QFETCH(const QString, id);
    const Rule &rule = *findRule(id);
    const QString page = rulePage(id);
    QCOMPARE(page, contentOf(u"docs/rules/%1.md"_s.arg(id)));
    const QString head = u"# %1\n\n%2.\n\nSeverity: %3. Category: %4.\n\n## What\n"_s.arg(
        id, rule.summary, severityName(rule.severity), categoryName(rule.category));
    QVERIFY2(page.startsWith(head), qPrintable(page.first(qMin(page.size(), head.size()))));
    QStringList titles;
    bool hasExample = false;
    for (const RuleSection &section : ruleSections(page)) {
        titles += section.title;
        QVERIFY2(!section.blocks.empty(), qPrintable(section.title));
        hasExample = hasExample || (section.title == u"Example" && section.blocks.front().isCode);
    }
    QCOMPARE(titles, (QStringList{u"What"_s, u"Why"_s, u"Example"_s, u"Mend"_s}));
    QVERIFY(hasExample);
}

void RuleTest::hasNoPageOfAnotherRule()
{
    const QDir folder(QStringLiteral(CAIRN_SOURCES "/docs/rules"));
    for (const QString &page : folder.entryList({u"*.md"_s}, QDir::Files)) {
        if (page != u"README.md")
            QVERIFY2(findRule(page.chopped(3)), qPrintable(page));
    }
}

void RuleTest::isIndexed()
{
    const QString index = contentOf(u"docs/rules/README.md"_s);
    for (const Rule &rule : rules()) {
        const QString row =
            u"| [%1](%1.md) | %2 | %3 |\n"_s.arg(rule.id, severityName(rule.severity), rule.summary);
        QVERIFY2(index.contains(row), qPrintable(row));
    }
    QCOMPARE(index.count(u"\n| ["_s), qsizetype(rules().size()));
}

void RuleTest::readsSectionsOfAPage()
{
    const QString page =
        u"# a\n\nHead.\n\n## What\n\nOne\ntwo.\n\nThree.\n\n## Example\n\n```yaml\n## no title\n\n"_s
        u"b: c\n```\n\nBehind.\n"_s;
    const std::vector<RuleSection> expected{
        {u"What"_s, {{u"One two."_s, false}, {u"Three."_s, false}}},
        {u"Example"_s, {{u"## no title\n\nb: c"_s, true}, {u"Behind."_s, false}}}};
    QCOMPARE(ruleSections(page), expected);
}

void RuleTest::knowsNothingOfOtherRules()
{
    QVERIFY(!findRule(u"no-such-rule"));
    QCOMPARE(rulePage(u"no-such-rule"), QString());
    QCOMPARE(rulePage(u"../rules/limit"), QString());
    QVERIFY(!findRule(u"README"));
    QCOMPARE(severityNamed(u"info"), Severity::Info);
    QCOMPARE(severityNamed(u"Error"), std::nullopt);
}

QTEST_GUILESS_MAIN(RuleTest)
#include "tst_rule.moc"
