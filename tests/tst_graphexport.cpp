// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/program.h"
#include "graphexport.h"
#include "symbolicicon.h"
#include "layout/graphviz.h"
#include "words.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

const QString hebrew = QString::fromUtf8("\u05e9\u05d9\u05e8\u05d5\u05ea");

const QStringList oddTitles{u"payment-service"_s,
                            u"say \"when\" & <b>how</b>"_s,
                            u"two\nlines\tand a tab"_s,
                            QString(200, u'w'),
                            hebrew,
                            u"back\\slash ]]> --> %1 #35; `tick`"_s,
                            u"bell\a and half a pair "_s + QChar(0xD83D)};

GraphRow row(const QString &ref, const QString &title, QPointF corner, const QString &kind = u"component"_s)
{
    GraphRow row;
    row.ref = ref;
    row.title = title;
    row.kind = kind;
    row.owner = u"Payments & friends"_s;
    row.left = corner.x();
    row.top = corner.y();
    row.width = 220;
    row.height = 46;
    return row;
}

GraphCurve curve(int from, int to, const std::vector<GraphRow> &rows)
{
    const QPointF start = rows[size_t(from)].centre(), end = rows[size_t(to)].centre();
    return {from, to, EdgeType::DependsOn, {start, start, end, end}, (start + end) / 2, u"depends on"_s};
}

/// A column of entities, each of which needs the next one.
GraphPicture pictureOf(const QStringList &titles)
{
    GraphPicture picture;
    for (qsizetype at = 0; at < titles.size(); ++at)
        picture.rows.push_back(row(u"component:default/n%1"_s.arg(at), titles[at], {20, double(at) * 80}));
    for (int at = 0; at + 1 < int(titles.size()); ++at)
        picture.curves.push_back(curve(at, at + 1, picture.rows));
    picture.size = QSizeF(260, double(titles.size()) * 80);
    return picture;
}

GraphSheet sheetOf(const GraphPicture &picture, const QRectF &sight = {})
{
    GraphSheet sheet = graphSheet(picture, sight);
    sheet.title = u"What breaks if <it> fails & burns?"_s;
    sheet.note = u"Catalog as of today"_s;
    sheet.looks = {Qt::white, Qt::white, Qt::lightGray, Qt::gray,       Qt::darkGray, Qt::darkGreen,
                   Qt::green, Qt::black, Qt::darkGray,  Qt::darkYellow, u"Inter"_s,   1};
    sheet.kinds = {{u"component"_s, Qt::darkGreen, u"package-symbolic"_s}};
    return sheet;
}

/// What an SVG holds, as far as it is read by other programs.
struct ReadSvg {
    QStringList titles;
    QStringList texts;
    QStringList ids;
    QStringList uses;
    QString fault;
};

ReadSvg readSvg(const QByteArray &bytes)
{
    ReadSvg read;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == u"id")
                read.ids.append(attribute.value().toString());
            if (attribute.name() == u"href" && attribute.value().startsWith(u'#'))
                read.uses.append(attribute.value().sliced(1).toString());
        }
        if (xml.name() == u"title")
            read.titles.append(xml.readElementText());
        else if (xml.name() == u"text")
            read.texts.append(xml.readElementText());
    }
    read.fault = xml.errorString();
    return read;
}

QJsonObject readJson(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// A small catalog with most of what a picture can have.
const CatalogGraph &shop()
{
    const auto node = [](const QString &ref, const QString &title, int owner) {
        GraphNode of{ref, title, ref.section(u':', 0, 0), {}, {}};
        of.owner = owner;
        return of;
    };
    static const CatalogGraph graph = [&node] {
        std::vector<GraphNode> nodes{node(u"component:default/till"_s, u"till"_s, 5),
                                     node(u"api:default/prices"_s, u"Prices API"_s, 6),
                                     node(u"component:default/prices"_s, u"price-service"_s, 6),
                                     node(u"resource:default/db"_s, u"postgres-prices"_s, 6),
                                     node(u"component:default/gone"_s, u"gone"_s, -1),
                                     node(u"group:default/shop"_s, u"Shop"_s, -1),
                                     node(u"group:default/prices"_s, u"Prices"_s, -1)};
        nodes[4].isMissing = true;
        return CatalogGraph(nodes, {{0, 1, EdgeType::ConsumesApi},
                                    {2, 1, EdgeType::ProvidesApi},
                                    {2, 3, EdgeType::DependsOn},
                                    {0, 3, EdgeType::DependsOn},
                                    {0, 4, EdgeType::DependsOn},
                                    {0, 5, EdgeType::OwnedBy},
                                    {1, 6, EdgeType::OwnedBy},
                                    {2, 6, EdgeType::OwnedBy},
                                    {3, 6, EdgeType::OwnedBy}});
    }();
    return graph;
}

/// The share of pixels, of both pictures at half their size, that are clearly another colour.
double differenceOf(const QImage &one, const QImage &other)
{
    const auto halved = [](const QImage &image) {
        return image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    constexpr int clearly = 48; // of 255
    const QImage a = halved(one), b = halved(other);
    qint64 different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
            if (std::abs(p.red() - q.red()) > clearly || std::abs(p.green() - q.green()) > clearly
                || std::abs(p.blue() - q.blue()) > clearly)
                ++different;
        }
    }
    return double(different) / std::max(1.0, double(a.width()) * a.height());
}

} // namespace

/// What of a picture arrives in each format.
class tst_graphexport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesEveryTitleIntoSvg();
    void givesEachIdOnce();
    void marksWhatIsMissingInTheLegend();
    void isReadByGraphviz();
    void isReadByMermaid();
    void writesMermaidLineByLine();
    void writesAPageOfPdf();
    void paintsTwiceThePixels();
    void staysWithinMemory();
    void takesOnlyWhatIsSeen();
    void writesPlacesIntoJson();
    void looksAsItDid_data();
    void looksAsItDid();
    void takesAnEmptyPicture_data();
    void takesAnEmptyPicture();
};

void tst_graphexport::initTestCase()
{
    QVERIFY(!markOf(u"component"_s, 16, {{u"component"_s, Qt::red, u"package-symbolic"_s}}).isNull());
}

void tst_graphexport::writesEveryTitleIntoSvg()
{
    const ReadSvg svg = readSvg(exported(sheetOf(pictureOf(oddTitles)), u"svg"_s));
    QCOMPARE(svg.fault, QString());
    QCOMPARE(svg.titles.front(), u"What breaks if <it> fails & burns?"_s);
    QCOMPARE(svg.titles.size(), oddTitles.size() + 1);
    for (qsizetype at = 0; at + 1 < oddTitles.size(); ++at)
        QCOMPARE(svg.titles[at + 1], u"%1 (component:default/n%2)"_s.arg(oddTitles[at], QString::number(at)));
    // What XML has no letter for is gone, and the rest still there.
    QVERIFY(svg.titles.back().startsWith(u"bell  and half a pair"_s));
    QVERIFY(svg.texts.contains(u"payment-service"_s));
    QVERIFY(svg.texts.contains(hebrew));
    QVERIFY(svg.texts.contains(u"depends on"_s));
    QVERIFY(svg.texts.contains(u"Catalog as of today"_s));
    QVERIFY(!svg.texts.contains(oddTitles[3])); // cut to its box
    QVERIFY(std::ranges::any_of(svg.texts, [](const QString &text) { return text.startsWith(u"www"_s); }));
}

void tst_graphexport::givesEachIdOnce()
{
    GraphPicture picture = pictureOf({u"a"_s, u"b"_s});
    picture.rows.push_back(picture.rows.front()); // as two folded groups without a name would be
    picture.rows.back().kind = u"api"_s;
    GraphSheet sheet = sheetOf(picture);
    sheet.kinds.push_back({u"api"_s, Qt::darkBlue, u"code-context-symbolic"_s});
    const ReadSvg svg = readSvg(exported(sheet, u"svg"_s));
    QCOMPARE(svg.fault, QString());
    const QSet<QString> unique(svg.ids.begin(), svg.ids.end());
    QCOMPARE(unique.size(), svg.ids.size());
    QVERIFY(svg.ids.size() >= 3);
    for (const QString &use : svg.uses)
        QVERIFY2(unique.contains(use), qPrintable(use));
    QVERIFY(svg.uses.size() >= 3 + 2); // of entities, and of the legend
}

void tst_graphexport::marksWhatIsMissingInTheLegend()
{
    GraphPicture picture = pictureOf({u"a"_s, u"b"_s});
    QVERIFY(!readSvg(exported(sheetOf(picture), u"svg"_s)).texts.contains(u"Not in the catalog"_s));
    picture.rows[1].isMissing = true;
    picture.rows[0].isRoot = true;
    const QByteArray bytes = exported(sheetOf(picture), u"svg"_s);
    const QStringList texts = readSvg(bytes).texts;
    QVERIFY(texts.contains(u"Not in the catalog"_s));
    QVERIFY(texts.contains(u"What it is about"_s));
    QVERIFY(texts.contains(u"Component"_s));
    QVERIFY(texts.filter(QRegularExpression(u"^not in"_s)).size() == 1); // at the entity itself
    QVERIFY(bytes.contains("stroke-dasharray"));
}

void tst_graphexport::isReadByGraphviz()
{
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty())
        QSKIP("Graphviz is not installed");
    const QByteArray dot = exported(sheetOf(pictureOf(oddTitles)), u"dot"_s);
    const Result<ProgramRun> run = runGraphviz({u"-Tcanon"_s}, dot, std::chrono::seconds(10));
    QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().message));
    QCOMPARE(run->status, 0);
    QCOMPARE(run->errors, QByteArray());
    QCOMPARE(QString::fromUtf8(run->output).count(u" -> "_s), oddTitles.size() - 1);
}

void tst_graphexport::isReadByMermaid()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    const QString modules = qEnvironmentVariable("CAIRN_NODE_MODULES");
    if (node.isEmpty() || modules.isEmpty())
        QSKIP("needs node and mermaid: ./dev rivals gets it");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"graph.mmd"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(exported(sheetOf(pictureOf(oddTitles)), u"mermaid"_s));
    file.close();
    QProcess process;
    process.start(node, {QStringLiteral(CAIRN_DATA "/parsemermaid.mjs"), file.fileName(), modules});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("flowchart-v2"));
}

void tst_graphexport::writesMermaidLineByLine()
{
    GraphPicture picture = pictureOf({u"say \"when\""_s, u"b\nc"_s});
    picture.rows[0].isRoot = true;
    const QStringList lines =
        QString::fromUtf8(exported(sheetOf(picture), u"mermaid"_s)).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.mid(0, 4), (QStringList{u"flowchart LR"_s, u"  n0[\"say #34;when#34;\"]"_s,
                                           u"  n1[\"b#10;c\"]"_s, u"  n0 -->|depends on| n1"_s}));
    QVERIFY(lines.contains(u"  class n0 root"_s));
}

void tst_graphexport::writesAPageOfPdf()
{
    const QByteArray pdf = exported(sheetOf(pictureOf(oddTitles)), u"pdf"_s);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    static const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
    QCOMPARE(QString::fromLatin1(pdf).count(page), 1);
    QVERIFY(pdf.contains("/Font")); // texts are texts
    // A tall picture is still one page, within what readers show.
    static const QRegularExpression box(u"/MediaBox\\s*\\[0 0 ([\\d.]+) ([\\d.]+)"_s);
    const QByteArray tall = exported(sheetOf(pictureOf(QStringList(400, u"x"_s))), u"pdf"_s);
    QCOMPARE(QString::fromLatin1(tall).count(page), 1);
    const QRegularExpressionMatch size = box.match(QString::fromLatin1(tall));
    QVERIFY(size.hasMatch());
    QVERIFY(size.captured(2).toDouble() > 14'000 && size.captured(2).toDouble() <= 14'401);
}

void tst_graphexport::paintsTwiceThePixels()
{
    const GraphSheet sheet = sheetOf(pictureOf({u"a"_s, u"b"_s}));
    const SheetPlaces places = placesOf(sheet);
    const QImage image = QImage::fromData(exported(sheet, u"png"_s), "PNG");
    QCOMPARE(image.size(), (places.size * 2).toSize());
    // The ground, and an entity's border upon it.
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    const QPointF edge =
        (places.picture.topLeft() - sheet.area.topLeft() + sheet.picture.rows[0].box().topLeft()) * 2;
    QVERIFY(image.pixelColor(int(edge.x()), int(edge.y()) + 46) != QColor(Qt::white));
}

void tst_graphexport::staysWithinMemory()
{
    GraphPicture picture = pictureOf({u"a"_s});
    picture.size = QSizeF(60'000, 60'000);
    const QImage image = imageOf(sheetOf(picture));
    QVERIFY(!image.isNull());
    QVERIFY(qint64(image.width()) * image.height() <= 64'100'000);
    QVERIFY(image.width() > 7'900);
}

void tst_graphexport::takesOnlyWhatIsSeen()
{
    const GraphPicture picture = pictureOf({u"first"_s, u"second"_s, u"third"_s});
    const GraphSheet seen = sheetOf(picture, {0, 70, 180, 60});
    QCOMPARE(seen.area, QRectF(0, 70, 180, 60));
    const ReadSvg svg = readSvg(exported(seen, u"svg"_s));
    QVERIFY(svg.texts.contains(u"second"_s));
    QVERIFY(!svg.texts.contains(u"first"_s) && !svg.texts.contains(u"third"_s));
    const QByteArray dot = exported(seen, u"dot"_s);
    QVERIFY(dot.contains("second") && !dot.contains("third") && !dot.contains(" -> "));
    QVERIFY(imageOf(seen).height() < imageOf(sheetOf(picture)).height());
    // What lies beside the picture is no picture.
    QCOMPARE(sheetOf(picture, {5'000, 5'000, 10, 10}).area, sheetOf(picture).area);
}

void tst_graphexport::writesPlacesIntoJson()
{
    GraphPicture picture = pictureOf({u"a"_s, u"b"_s});
    picture.rows[0].isRoot = true;
    picture.rows[1].isMissing = true;
    const QJsonObject json = readJson(exported(sheetOf(picture), u"json"_s));
    const QJsonObject first = json[u"nodes"].toArray()[0].toObject(),
                      second = json[u"nodes"].toArray()[1].toObject();
    QCOMPARE(first[u"ref"].toString(), u"component:default/n0"_s);
    QCOMPARE(first[u"distance"].toInt(-1), 0);
    QCOMPARE(first[u"x"].toDouble(), 130.0);
    QVERIFY(!second.contains(u"distance") && second[u"missing"].toBool());
    const QJsonObject edge = json[u"edges"].toArray()[0].toObject();
    QCOMPARE(edge[u"to"].toString(), u"component:default/n1"_s);
    QCOMPARE(edge[u"points"].toArray().size(), 4);
}

void tst_graphexport::looksAsItDid_data()
{
    QTest::addColumn<GroupBy>("grouping");
    QTest::newRow("plain") << GroupBy::None;
    QTest::newRow("by-owner") << GroupBy::Owner;
}

/// Against pictures that were looked at. Where the looks change on purpose, CAIRN_REFERENCES=write makes them
/// anew, to be looked at again.
void tst_graphexport::looksAsItDid()
{
    QFETCH(GroupBy, grouping);
    NeighbourhoodQuery all;
    all.roots = {0};
    all.depth = 0;
    all.relations = EdgeFilter::dependencies();
    const Result<GraphPicture> picture =
        drawGraph(shop(), neighbourhoodOf(shop(), all), {.grouping = grouping});
    QVERIFY(picture);
    const QImage image = QImage::fromData(exported(sheetOf(*picture), u"png"_s));
    const QString path =
        QStringLiteral(CAIRN_DATA "/graph-") + QString::fromUtf8(QTest::currentDataTag()) + u".png"_s;
    if (qEnvironmentVariable("CAIRN_REFERENCES") == u"write")
        QVERIFY(image.save(path));
    const QImage reference(path);
    QCOMPARE(image.size(), reference.size());
    // Letters may fall between pixels in another way.
    const double different = differenceOf(image, reference);
    if (different > 0.01)
        image.save(QDir::temp().filePath(QFileInfo(path).fileName()));
    QVERIFY2(different <= 0.01, qPrintable(QString::number(different)));
}

void tst_graphexport::takesAnEmptyPicture_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"svg", "png", "pdf", "dot", "mermaid", "json"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void tst_graphexport::takesAnEmptyPicture()
{
    QFETCH(QString, format);
    QVERIFY(!exported(sheetOf({}), format).isEmpty());
}

QTEST_MAIN(tst_graphexport)
#include "tst_graphexport.moc"
