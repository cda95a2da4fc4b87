// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsprint.h"

#include "docs/blockbuilder.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

/// Reads as much of a PDF as Qt writes: its objects, and the words on its pages.
class PdfReader final
{
public:
    explicit PdfReader(const QByteArray &bytes)
    {
        static const QRegularExpression object(u"(?:^|\\n)(\\d+) 0 obj\\n"_s);
        const QString text = QString::fromLatin1(bytes);
        for (auto at = object.globalMatch(text); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            m_objects.insert(match.captured(1).toInt(),
                             bytes.mid(match.capturedEnd(),
                                       bytes.indexOf("endobj", match.capturedEnd()) - match.capturedEnd()));
        }
    }

    int pages() const
    {
        static const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
        int count = 0;
        for (const QByteArray &object : m_objects)
            count += QString::fromLatin1(object).contains(page) ? 1 : 0;
        return count;
    }

    /// All letters in the order in which they are drawn; blanks are left out, as they may be gaps.
    QString letters() const
    {
        static const QRegularExpression part(u"/F(\\d+) [\\d.]+ Tf|<([0-9a-fA-F]+)>"_s);
        QString all;
        QList<int> numbers = m_objects.keys();
        std::ranges::sort(numbers);
        for (const int number : numbers) {
            QHash<int, QString> characters;
            const QString content = QString::fromLatin1(streamOf(number));
            if (!content.contains(u" Tf"))
                continue;
            for (auto at = part.globalMatch(content); at.hasNext();) {
                const QRegularExpressionMatch match = at.next();
                if (!match.captured(1).isEmpty())
                    characters = charactersOf(match.captured(1).toInt());
                const QString glyphs = match.captured(2);
                for (qsizetype glyph = 0; glyph + 4 <= glyphs.size(); glyph += 4)
                    all += characters.value(glyphs.mid(glyph, 4).toInt(nullptr, 16));
            }
        }
        return all.remove(QRegularExpression(u"\\s"_s));
    }

private:
    QByteArray streamOf(int number) const
    {
        const QByteArray object = m_objects.value(number);
        qsizetype start = object.indexOf("stream\n");
        if (start < 0)
            return {};
        start += 7;
        const QByteArray packed = object.mid(start, object.lastIndexOf("endstream") - start);
        if (!object.first(start).contains("FlateDecode"))
            return packed;
        QByteArray sized("\x00\x80\x00\x00", 4); // what qUncompress wants to know of the size: 8 MB
        return qUncompress(sized + packed);
    }

    /// Of a font: which glyph is which letter.
    QHash<int, QString> charactersOf(int font) const
    {
        static const QRegularExpression reference(u"/ToUnicode (\\d+) 0 R"_s);
        static const QRegularExpression line(
            u"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (<([0-9A-Fa-f]+)>|\\[([^\\]]*)\\])"_s);
        QHash<int, QString> characters;
        const QRegularExpressionMatch found = reference.match(QString::fromLatin1(m_objects.value(font)));
        const QString map = QString::fromLatin1(streamOf(found.captured(1).toInt()));
        for (auto at = line.globalMatch(map); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            const int first = match.captured(1).toInt(nullptr, 16),
                      last = match.captured(2).toInt(nullptr, 16);
            const QStringList listed = match.captured(5).split(u' ', Qt::SkipEmptyParts);
            for (int glyph = first; glyph <= last; ++glyph) {
                const QString code = listed.isEmpty() ? match.captured(4)
                                                      : listed.value(glyph - first).remove(u'<').remove(u'>');
                const int step = listed.isEmpty() ? glyph - first : 0;
                characters.insert(
                    glyph, QChar(code.last(std::min<qsizetype>(4, code.size())).toInt(nullptr, 16) + step));
            }
        }
        return characters;
    }

    QHash<int, QByteArray> m_objects;
};

} // namespace

/// Pages on paper.
class DocsPrintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void writesWhatThePageSays();
    void printsWhatIsFoldedAndInOtherTabs();
    void keepsAnnotationsInAList();
    void printsDiagramsAsTheyAreDrawn();
    void namesCodeAndLeavesOutPicturesOfTheDark();
    void goesOnOnMorePages();
    void saysWhereItCouldNotWrite();

private:
    QByteArray pdfOf(const QString &markdown, std::function<QByteArray(const DiagramBlock &)> diagram = {});

    QTemporaryDir m_folder;
};

QByteArray DocsPrintTest::pdfOf(const QString &markdown,
                                std::function<QByteArray(const DiagramBlock &)> diagram)
{
    Result<MarkdownPage> page = readMarkdown(markdown);
    if (!page)
        return {};
    const DocsRows rows = docsRows(blocksOf(*page, true));
    const QString path = m_folder.filePath(u"page.pdf"_s);
    if (!writePdf({rows, u"Page"_s, u"Inter"_s, u"JetBrains Mono"_s, {}, std::move(diagram)}, path))
        return {};
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void DocsPrintTest::writesWhatThePageSays()
{
    const QByteArray bytes =
        pdfOf(u"# Title\n\nSome *text* and `code`.\n\n- One\n- Two\n\n| A | B |\n| - | - |\n| c | d |\n"_s);
    QVERIFY(bytes.startsWith("%PDF-1."));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    const PdfReader pdf(bytes);
    QCOMPARE(pdf.pages(), 1);
    const QString letters = pdf.letters();
    for (const QString &words : {u"Title"_s, u"Sometextandcode."_s, u"One"_s, u"Two"_s, u"ABcd"_s})
        QVERIFY2(letters.contains(words), qPrintable(words + u" in "_s + letters));
}

void DocsPrintTest::printsWhatIsFoldedAndInOtherTabs()
{
    const PdfReader pdf(pdfOf(
        u"??? note \"More\"\n    Folded.\n\n=== \"Red\"\n\n    Apples.\n\n=== \"Blue\"\n\n    Plums.\n"_s));
    const QString letters = pdf.letters();
    for (const QString &words : {u"More"_s, u"Folded."_s, u"Red/Blue"_s, u"Apples."_s, u"Plums."_s})
        QVERIFY2(letters.contains(words), qPrintable(words + u" in "_s + letters));
}

void DocsPrintTest::keepsAnnotationsInAList()
{
    const QString letters = PdfReader(pdfOf(u"```py\na = 1  # (1)!\n```\n\n1. Said below.\n"_s)).letters();
    QVERIFY2(letters.contains(u"a=1①"_s), qPrintable(letters));
    QVERIFY2(letters.contains(u"①Saidbelow."_s), qPrintable(letters));
    const QString text = PdfReader(pdfOf(u"Some (1) text.\n{ .annotate }\n\n1. Said below.\n"_s)).letters();
    QVERIFY2(text.contains(u"Some①text."_s) && text.contains(u"①Saidbelow."_s), qPrintable(text));
}

void DocsPrintTest::printsDiagramsAsTheyAreDrawn()
{
    const QString page = u"Before.\n\n```dot\ngraph { alpha -- beta }\n```\n\nAfter.\n"_s;
    const QByteArray source = pdfOf(page);
    QVERIFY(PdfReader(source).letters().contains(u"alpha"_s));
    QVERIFY(!source.contains("/Subtype /Image"));
    QString asked;
    const QByteArray drawn = pdfOf(page, [&](const DiagramBlock &diagram) {
        asked = diagram.source;
        return QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2000\" height=\"90\">"
                          "<rect width=\"2000\" height=\"90\" fill=\"#0B6B63\"/></svg>");
    });
    QVERIFY(asked.contains(u"alpha -- beta"_s));
    QVERIFY(drawn.contains("/Subtype /Image"));
    const QString letters = PdfReader(drawn).letters();
    QVERIFY2(letters.contains(u"Before."_s) && !letters.contains(u"alpha"_s), qPrintable(letters));
    // What could not be drawn stays its source.
    const QByteArray broken = pdfOf(page, [](const DiagramBlock &) { return QByteArray("no picture"); });
    QVERIFY(PdfReader(broken).letters().contains(u"alpha"_s));
}

void DocsPrintTest::namesCodeAndLeavesOutPicturesOfTheDark()
{
    const QString letters =
        PdfReader(
            pdfOf(u"```py title=\"a.py\"\nb\n```\n\n![Day](a.png#only-light)\n![Night](b.png#only-dark)\n"_s))
            .letters();
    QVERIFY2(letters.contains(u"a.pyb"_s), qPrintable(letters));
    QVERIFY(letters.contains(u"Day"_s));
    QVERIFY(!letters.contains(u"Night"_s));
}

void DocsPrintTest::goesOnOnMorePages()
{
    QString text;
    for (int at = 0; at < 200; ++at)
        text += u"Paragraph %1.\n\n"_s.arg(at);
    const PdfReader pdf(pdfOf(text));
    QVERIFY(pdf.pages() > 2);
    QVERIFY(pdf.letters().contains(u"Paragraph199."_s));
}

void DocsPrintTest::saysWhereItCouldNotWrite()
{
    const DocsRows rows;
    const QString path = m_folder.filePath(u"nowhere/page.pdf"_s);
    const Result<void> written = writePdf({rows, {}, u"Inter"_s, u"JetBrains Mono"_s, {}}, path);
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(path));
}

QTEST_MAIN(DocsPrintTest)
#include "tst_docsprint.moc"
