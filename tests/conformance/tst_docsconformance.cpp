// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Holds the reader of Markdown against what Python-Markdown and MkDocs with Material really make of the same
// texts. The comparison is of outlines, by the tool that stands beside them; it needs python3 and nothing
// else.

#include "docs/htmlwriter.h"
#include "docs/markdown.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString sharedPath(const QString &path)
{
    return QStringLiteral(CAIRN_SHARED "/") + path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

struct Pair {
    QString id;
    QString construct;
    QString expected;
    QString actual;
};

struct Agreement {
    int common = 0;
    int total = 0;
    QStringList report;
};

QMap<QString, Agreement> compare(const std::vector<Pair> &pairs)
{
    QByteArray input;
    for (const Pair &pair : pairs) {
        input +=
            QJsonDocument(
                QJsonObject{{u"id"_s, pair.id}, {u"expected"_s, pair.expected}, {u"actual"_s, pair.actual}})
                .toJson(QJsonDocument::Compact)
            + '\n';
    }
    QProcess python;
    python.start(u"python3"_s,
                 {QStringLiteral(CAIRN_CONFORMANCE "/compare_docs.py"), sharedPath(u"tools"_s)});
    python.write(input);
    python.closeWriteChannel();
    python.waitForFinished(100'000);
    QMap<QString, Agreement> results;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.isEmpty())
            continue;
        QStringList report;
        for (const QJsonValue &one : object.value("report"_L1).toArray())
            report.append(one.toString());
        results.insert(object.value("id"_L1).toString(),
                       {object.value("common"_L1).toInt(), object.value("total"_L1).toInt(), report});
    }
    if (results.isEmpty())
        qWarning("%s", python.readAllStandardError().constData());
    return results;
}

QString percent(qint64 part, qint64 all)
{
    return u"%1 of %2 (%3 %)"_s.arg(
        QString::number(part), QString::number(all),
        QString::number(all == 0 ? 100.0 : 100.0 * double(part) / double(all), 'f', 2));
}

QString htmlOf(const QString &markdown, const MarkdownOptions &options)
{
    const Result<MarkdownPage> page = readMarkdown(markdown, options);
    return page ? writeHtml(page->tree.root()) : page.error().message;
}

MarkdownOptions optionsOf(const QJsonObject &row)
{
    MarkdownOptions options;
    options.blocks = row.value("profile"_L1).toString() == u"blocks";
    if (row.value("profile"_L1).toString() == u"extras") {
        options.keys = options.math = options.mermaid = true;
        options.emoji = EmojiIndex::Material;
    }
    const QJsonObject files = row.value("files"_L1).toObject();
    options.readSnippet = [files](const QString &path) -> Result<QString> {
        if (!files.contains(path))
            return failure(ErrorKind::NotFound, u"%1 is not there"_s.arg(path));
        return files.value(path).toString();
    };
    return options;
}

/// The address that MkDocs gives a link between the pages that were built.
QString builtAddress(const QString &address, const QString &page, const QStringList &pages)
{
    const QUrl url(address);
    if (!url.scheme().isEmpty() || address.startsWith(u'/') || address.startsWith(u'#')
        || url.path().isEmpty())
        return address;
    const QString target = QDir::cleanPath(QDir(u'/' + page).filePath(u"../"_s + url.path())).sliced(1);
    const bool isPage = pages.contains(target);
    if (target.endsWith(".md"_L1) && !isPage)
        return address;
    const QDir folder = QFileInfo(u'/' + page).dir();
    const QString relative =
        folder.relativeFilePath(u'/' + (isPage ? target.chopped(3) + u".html"_s : target));
    return relative + (url.hasQuery() ? u'?' + url.query() : QString())
           + (url.hasFragment() ? u'#' + url.fragment() : QString());
}

} // namespace

class DocsConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void agreesOnSmallCases();
    void agreesOnWholePages();
    void agreesOnRandomPages();
};

void DocsConformanceTest::init()
{
    if (!QFile::exists(sharedPath(u"tools/docs_structure.py"_s)))
        QSKIP("the folder with what MkDocs really makes of the texts is not beside this checkout");
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("there is no python3 to compare outlines with");
}

void DocsConformanceTest::agreesOnSmallCases()
{
    std::vector<Pair> pairs;
    for (const QByteArray &line : contentOf(sharedPath(u"oracle/docs/cases.jsonl"_s)).split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (row.isEmpty())
            continue;
        pairs.push_back({row.value("id"_L1).toString(), row.value("construct"_L1).toString(),
                         row.value("html"_L1).toString(),
                         htmlOf(row.value("markdown"_L1).toString(), optionsOf(row))});
    }
    QVERIFY(pairs.size() > 100);
    const QMap<QString, Agreement> results = compare(pairs);
    QMap<QString, std::pair<int, int>> constructs;
    int equal = 0;
    for (const Pair &pair : pairs) {
        const Agreement result = results.value(pair.id, {0, 1, {u"not compared"_s}});
        const bool isEqual = result.common == result.total;
        equal += isEqual;
        constructs[pair.construct].first += isEqual;
        ++constructs[pair.construct].second;
        if (!isEqual)
            qInfo("%s\n%s", qPrintable(pair.id), qPrintable(result.report.join(u'\n')));
    }
    for (const auto &[construct, counts] : constructs.asKeyValueRange())
        qInfo("%-20s %s", qPrintable(construct), qPrintable(percent(counts.first, counts.second)));
    qInfo("cases equal: %s", qPrintable(percent(equal, qint64(pairs.size()))));
    QVERIFY2(double(equal) >= 0.98 * double(pairs.size()), "fewer than 98 % of the cases are equal");
}

void DocsConformanceTest::agreesOnWholePages()
{
    const QDir sources(sharedPath(u"corpus/docs/material/docs"_s));
    const QDir built(sharedPath(u"oracle/docs/material"_s));
    QStringList pages;
    QDirIterator files(sources.path(), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        pages.append(sources.relativeFilePath(files.next()));
    pages.sort();
    std::vector<Pair> pairs;
    for (const QString &page : std::as_const(pages)) {
        const QString html = page.chopped(3) + u".html"_s;
        if (page == u"index.md" || !built.exists(html))
            continue;
        MarkdownOptions options;
        options.lineNumbers = options.critic = false; // as that site has it
        options.keys = options.math = options.mermaid = true;
        options.emoji = EmojiIndex::Material;
        options.resolveLink =
            options.resolveImage = [&](const QString &address) { return builtAddress(address, page, pages); };
        QString text = QString::fromUtf8(contentOf(sources.filePath(page)));
        if (text.startsWith("---\n"_L1))
            text = text.sliced(text.indexOf("\n---\n"_L1) + 5);
        pairs.push_back(
            {page, {}, QString::fromUtf8(contentOf(built.filePath(html))), htmlOf(text, options)});
    }
    QVERIFY(pairs.size() > 15);
    const QMap<QString, Agreement> results = compare(pairs);
    qint64 common = 0;
    qint64 total = 0;
    for (const Pair &pair : pairs) {
        const Agreement result = results.value(pair.id, {0, 1, {u"not compared"_s}});
        common += result.common;
        total += result.total;
        qInfo("%-40s %s", qPrintable(pair.id), qPrintable(percent(result.common, result.total)));
        if (result.common != result.total)
            qInfo("%s", qPrintable(result.report.join(u'\n')));
    }
    qInfo("elements of the pages equal: %s", qPrintable(percent(common, total)));
    QVERIFY2(double(common) >= 0.99 * double(total), "fewer than 99 % of the pages' elements are equal");
}

/// Pages of random constructs, where Python-Markdown is installed to be asked. CAIRN_SEED chooses others.
void DocsConformanceTest::agreesOnRandomPages()
{
    const QString seed = qEnvironmentVariable("CAIRN_SEED", u"1"_s);
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(CAIRN_CONFORMANCE "/random_pages.py"), seed, u"500"_s});
    QVERIFY(python.waitForFinished(100'000));
    if (python.exitCode() == 3)
        QSKIP("Python-Markdown or pymdown-extensions are not installed to be asked");
    std::vector<Pair> pairs;
    QMap<QString, QString> texts;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (row.isEmpty())
            continue;
        const QString id = row.value("id"_L1).toString();
        texts.insert(id, row.value("markdown"_L1).toString());
        pairs.push_back({id, {}, row.value("html"_L1).toString(), htmlOf(texts.value(id), optionsOf(row))});
    }
    QVERIFY(pairs.size() > 100);
    const QMap<QString, Agreement> results = compare(pairs);
    qint64 common = 0;
    qint64 total = 0;
    int equal = 0;
    for (const Pair &pair : pairs) {
        const Agreement result = results.value(pair.id, {0, 1, {u"not compared"_s}});
        common += result.common;
        total += result.total;
        equal += result.common == result.total;
        if (result.common != result.total)
            qInfo("%s\n%s\n%s", qPrintable(pair.id), qPrintable(texts.value(pair.id)),
                  qPrintable(result.report.join(u'\n')));
    }
    qInfo("random pages equal: %s, their elements: %s", qPrintable(percent(equal, qint64(pairs.size()))),
          qPrintable(percent(common, total)));
    QVERIFY2(double(common) >= 0.97 * double(total), "fewer than 97 % of the elements are equal");
}

QTEST_GUILESS_MAIN(DocsConformanceTest)
#include "tst_docsconformance.moc"
