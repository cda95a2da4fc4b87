// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathparser.h"
#include "docsdocument.h"
#include "docsmath.h"
#include "docsprint.h"
#include "docsrows.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal size = 20;

qreal sizeOf(const MathBox::Letters &letters)
{
    return letters.run.rawFont().pixelSize();
}

} // namespace

class DocsMathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllInItsBox_data();
    void keepsAllInItsBox();
    void putsTheLineOfAFractionOnTheAxis();
    void setsScriptsSmallerAndAside();
    void setsLimitsAboveOnlyInDisplay();
    void growsDelimitersWithTheirContent();
    void alignsColumns();
    void knowsASignFromAnOperation();
    void putsTagsAtTheRight();
    void standsOnTheBaselineOfItsLine();
    void breaksALongFormulaAtRelations();
    void keepsPunctuationAtAFormula();
    void showsWhatIsBeyondAsItsSource();
    void drawsInTheColourOfTheText();
    void printsFormulas();

private:
    MathBox boxOf(const QString &latex, bool isDisplay = true)
    {
        const Result<MathFormula> formula = parseMath(latex);
        if (!formula)
            qFatal("%s", qPrintable(formula.error().message));
        return isDisplay ? layOutMath(*formula, m_fonts, size).body
                         : std::move(layOutMathInLine(*formula, m_fonts, size).front());
    }
    void fill(QTextDocument &document, const Runs &runs, bool isFormula = false);

    MathFonts m_fonts{u"Inter"_s, u"JetBrains Mono"_s};
};

void DocsMathTest::keepsAllInItsBox_data()
{
    QTest::addColumn<QString>("latex");
    for (const char *latex : {"x",
                              "-1",
                              "x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}",
                              "\\sum_{i=1}^{n} i",
                              "\\int_0^\\infty e^{-x^2}\\,dx",
                              "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
                              "\\begin{cases} x^2 & x > 0 \\\\ 0 & \\text{else} \\end{cases}",
                              "\\left\\{ \\frac{a}{b} \\middle| c \\right\\rangle",
                              "\\sqrt[3]{\\frac ab}",
                              "\\hat x \\vec v \\dddot y",
                              "\\overbrace{a + b}^{n} \\underbrace{c}_{m}",
                              "A \\xrightarrow[below]{above} B",
                              "\\boxed{x} \\cancel{y}",
                              "\\begin{array}{|c|c|} \\hline a & b \\\\ \\hline \\end{array}",
                              "\\binom nk",
                              "\\lim_{x \\to 0} f(x)",
                              "\\mathcal{LO} \\mathfrak{gC} \\mathbb{R1} \\mathbf{x}",
                              "\\widehat{abc} \\overrightarrow{AB}",
                              "x'_i",
                              "漢"})
        QTest::newRow(latex) << QString::fromUtf8(latex);
}

void DocsMathTest::keepsAllInItsBox()
{
    QFETCH(const QString, latex);
    constexpr qreal slack = 0.12 * size; // letters may lean over their edges a little
    for (const bool isDisplay : {true, false}) {
        const MathBox box = boxOf(latex, isDisplay);
        QVERIFY(box.width > 0 && box.height() > 0);
        const QRectF room =
            QRectF(0, -box.ascent, box.width, box.height()).adjusted(-slack, -slack, slack, slack);
        QVERIFY2(room.contains(box.ink()), qPrintable(u"%1 %2 %3 %4"_s.arg(box.ink().left())
                                                          .arg(box.ink().top())
                                                          .arg(box.ink().right() - box.width)
                                                          .arg(box.ink().bottom() - box.descent)));
        QVERIFY(!box.ink().isEmpty());
    }
}

void DocsMathTest::putsTheLineOfAFractionOnTheAxis()
{
    const MathBox minus = boxOf(u"-"_s);
    const MathBox box = boxOf(u"\\frac{a}{b}"_s);
    QCOMPARE(box.lines.size(), 1);
    const QRectF line = box.lines.front();
    QVERIFY(std::abs(line.center().y() - minus.ink().center().y()) < 0.5);
    QVERIFY(box.letters[0].ink.bottom() < line.top());
    QVERIFY(box.letters[1].ink.top() > line.bottom());
    QVERIFY(line.left() <= box.letters[0].ink.left() && line.right() >= box.letters[0].ink.right());
}

void DocsMathTest::setsScriptsSmallerAndAside()
{
    const MathBox box = boxOf(u"x_i^2"_s);
    QCOMPARE(box.letters.size(), 3);
    const auto &base = box.letters[0];
    const auto &above = box.letters[1];
    const auto &below = box.letters[2];
    QVERIFY(sizeOf(above) < sizeOf(base) && sizeOf(below) < sizeOf(base));
    QVERIFY(above.origin.y() < 0 && below.origin.y() > 0);
    QVERIFY(above.ink.left() >= base.ink.right() - 1 && below.ink.left() >= base.ink.right() - 2);
    QVERIFY(above.ink.bottom() < below.ink.top());
    const MathBox deep = boxOf(u"x^{y^z}"_s);
    QVERIFY(sizeOf(deep.letters[2]) < sizeOf(deep.letters[1]));
    QVERIFY(deep.letters[2].origin.y() < deep.letters[1].origin.y());
}

void DocsMathTest::setsLimitsAboveOnlyInDisplay()
{
    const MathBox display = boxOf(u"\\sum^n"_s);
    const MathBox inLine = boxOf(u"\\sum^n"_s, false);
    QVERIFY(display.letters[1].ink.bottom() <= display.letters[0].ink.top());
    QVERIFY(inLine.letters[1].ink.left() >= inLine.letters[0].ink.right());
    QVERIFY(sizeOf(display.letters[0]) > sizeOf(inLine.letters[0]));
}

void DocsMathTest::growsDelimitersWithTheirContent()
{
    const MathBox low = boxOf(u"\\left( x \\right)"_s);
    QVERIFY(low.shapes.empty()); // letters serve
    for (const QString &pair : {u"()"_s, u"[]"_s, u"||"_s, u"<>"_s, u"//"_s}) {
        const MathBox tall =
            boxOf(u"\\left%1 \\frac{\\frac ab}{\\frac cd} \\right%2"_s.arg(pair[0]).arg(pair[1]));
        QCOMPARE(tall.shapes.size(), 2);
        QVERIFY(tall.shapes[0].boundingRect().height() > 2.5 * size);
    }
}

void DocsMathTest::alignsColumns()
{
    const MathBox box = boxOf(u"\\begin{aligned} a + b &= c \\\\ d &= e \\end{aligned}"_s);
    std::vector<qreal> equals;
    for (const MathBox::Letters &letters : box.letters) {
        if (letters.run.glyphIndexes() == boxOf(u"="_s).letters.front().run.glyphIndexes())
            equals.push_back(letters.origin.x());
    }
    QCOMPARE(equals.size(), 2);
    QVERIFY(std::abs(equals[0] - equals[1]) < 0.01);
}

void DocsMathTest::knowsASignFromAnOperation()
{
    QVERIFY(boxOf(u"a - b"_s).width > boxOf(u"{-} a b"_s).width + 0.3 * size);
    QVERIFY(boxOf(u"a = -b"_s).width < boxOf(u"a - = b"_s).width + 0.6 * size);
}

void DocsMathTest::putsTagsAtTheRight()
{
    const auto tagsOf = [&](const QString &latex) {
        return layOutMath(*parseMath(latex), m_fonts, size).tags;
    };
    QCOMPARE(tagsOf(u"a \\tag{1}"_s).size(), 1);
    const auto tags = tagsOf(u"\\begin{align} a &= b \\tag{1} \\\\ c &= d \\tag{2} \\end{align}"_s);
    QCOMPARE(tags.size(), 2);
    QVERIFY(tags[0].y < 0 && tags[1].y > 0);
}

void DocsMathTest::fill(QTextDocument &document, const Runs &runs, bool isFormula)
{
    DocsStyle style;
    style.family = u"Inter"_s;
    style.monoFamily = u"JetBrains Mono"_s;
    DocsTextStyle text;
    text.size = size;
    text.color = Qt::red;
    text.lineHeight = 1.21;
    text.isFormula = isFormula;
    drawFormulas(document);
    fillDocument(document, runs, text, style, {});
}

namespace {

Run words(const QString &text)
{
    Run run;
    run.text = text;
    return run;
}

Run formula(const QString &latex)
{
    return formulaRuns(latex).front();
}

} // namespace

void DocsMathTest::standsOnTheBaselineOfItsLine()
{
    QTextDocument document;
    fill(document, {words(u"words "_s), formula(u"x_{\\frac ab}"_s), words(u" and words"_s)});
    document.setTextWidth(600);
    const QTextBlock block = document.firstBlock();
    QCOMPARE(block.layout()->lineCount(), 1);
    const QTextLine line = block.layout()->lineAt(0);
    const MathBox box = boxOf(u"x_{\\frac ab}"_s, false);
    QVERIFY(line.descent() >= box.descent);
    QVERIFY(line.descent() <= box.descent + 2);
    QVERIFY(line.ascent() >= box.ascent);
}

void DocsMathTest::breaksALongFormulaAtRelations()
{
    const QString latex = u"a + b + c + d + e = f + g + h + i + j = k"_s;
    QTextDocument document;
    fill(document, {formula(latex)});
    QCOMPARE(document.toPlainText(), QString(3, imageCharacter));
    int length = 0;
    for (auto at = document.firstBlock().begin(); !at.atEnd(); ++at)
        length += formulaText(at.fragment().charFormat()).value_or(FormulaText{-100}).length;
    QCOMPARE(length, latex.size());
    document.setTextWidth(11 * size);
    QVERIFY(document.firstBlock().layout()->lineCount() > 1);
}

void DocsMathTest::keepsPunctuationAtAFormula()
{
    QTextDocument document;
    fill(document, {words(u"as ("_s), formula(u"x"_s), words(u"), "_s), formula(u"y"_s), words(u"."_s)});
    QCOMPARE(document.toPlainText(), u"as %1 %1"_s.arg(imageCharacter));
    std::vector<int> lengths;
    for (auto at = document.firstBlock().begin(); !at.atEnd(); ++at) {
        if (const auto text = formulaText(at.fragment().charFormat()))
            lengths.insert(lengths.end(), {text->length, text->before, text->after});
    }
    QCOMPARE(lengths, (std::vector<int>{4, 1, 2, 2, 0, 1}));
}

void DocsMathTest::showsWhatIsBeyondAsItsSource()
{
    QTextDocument document;
    fill(document, {words(u"see "_s), formula(u"\\foo x"_s), words(u"."_s)});
    QCOMPARE(document.toPlainText(), u"see \\foo x."_s);
    QTextCursor cursor(&document);
    cursor.setPosition(6);
    QVERIFY(cursor.charFormat().stringProperty(TitleProperty).contains(u"\\foo is not among what is drawn"));
    DocsFormula asked;
    asked.setSource(u"\\foo"_s);
    QVERIFY(!asked.reason().isEmpty());
    asked.setSource(u"x^2"_s);
    QVERIFY(asked.reason().isEmpty());
}

void DocsMathTest::drawsInTheColourOfTheText()
{
    QTextDocument document;
    fill(document, formulaRuns(u"\\frac{a}{b} \\tag{1}"_s), true);
    document.setTextWidth(200);
    QImage image(200, int(document.size().height()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    document.documentLayout()->draw(&painter, {});
    painter.end();
    int ofFormula = 0;
    int ofTag = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.red() > 200 && color.green() < 100)
                ++(x < 150 ? ofFormula : ofTag);
        }
    }
    QVERIFY(ofFormula > 20);
    QVERIFY(ofTag > 5);
}

void DocsMathTest::printsFormulas()
{
    const auto bytesOf = [](const QString &latex) {
        Blocks blocks;
        blocks.push_back({ParagraphBlock{{words(u"As "_s), formula(latex), words(u" is."_s)}}, {}, {}, 1});
        blocks.push_back({MathBlock{latex}, {}, {}, 2});
        const DocsRows page = docsRows(std::move(blocks));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"page.pdf"_s);
        if (!writePdf({page, u"Formulas"_s, u"Inter"_s, u"JetBrains Mono"_s, {}}, file))
            return qint64(0);
        return QFileInfo(file).size();
    };
    const qint64 drawn = bytesOf(u"\\left(\\frac{\\sqrt{a}}{b}\\right) = \\sum_{i} x_i"_s);
    QVERIFY(drawn > bytesOf(u"\\phantom{\\left(\\frac{\\sqrt{a}}{b}\\right) = \\sum_{i} x_i}"_s));
}

QTEST_MAIN(DocsMathTest)
#include "tst_docsmath.moc"
