// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathparser.h"

#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class MathTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAuthorsWrite_data();
    void readsWhatAuthorsWrite();
    void saysWhatIsBeyondAndWhere_data();
    void saysWhatIsBeyondAndWhere();
    void endsAtItsLimits();
};

void MathTreeTest::readsWhatAuthorsWrite_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *latex, const char *tree) {
        QTest::newRow(latex) << QString::fromUtf8(latex) << QString::fromUtf8(tree);
    };
    row("2x+y = -1", "2 it:x bin:+ it:y rel:= bin:− 1");
    row("\\alpha\\Gamma\\partial x", "it:α Γ it:∂ it:x");
    row("x_i^2", "it:x_[it:i]^[2]");
    row("x'' + f'^2", "it:x^[′ ′] bin:+ it:f^[′ 2]");
    row("{}^{14}_{6}C", "{}_[6]^[1 4] it:C");
    row("\\frac12 + \\dfrac{a}{b}", "frac(1; 2) bin:+ frac-display(it:a; it:b)");
    row("a+b \\over c", "frac(it:a bin:+ it:b; it:c)");
    row("\\binom nk {n \\choose k}", "(over(it:n; it:k)) {(over(it:n; it:k))}");
    row("\\sqrt{x} \\sqrt[3]{a]}", "root(it:x) root(it:a close:]; 3)");
    row("\\sum_{i=1}^n \\int_0^1 \\lim_{x\\to 0} \\sin x",
        "op:∑-limits-in-display_[it:i rel:= 1]^[it:n] op:∫_[0]^[1] op:lim-limits-in-display_[it:x rel:→ 0] op:sin it:x");
    row("\\int\\limits_a^b \\sum\\nolimits_i", "op:∫-limits_[it:a]^[it:b] op:∑_[it:i]");
    row("\\left( \\frac ab \\middle| c \\right]", "left((frac(it:a; it:b) middle| it:c)right]");
    row("\\left. x \\right\\}", "left(it:x)right}");
    row("\\bigl( \\Big| \\biggr)", "open:size1:( size2:| close:size3:)");
    row("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "(matrix[it:a & it:b | it:c & it:d])");
    row("\\begin{cases} 1 & x > 0 \\\\[4pt] 0 & \\text{else} \\end{cases}",
        "{cases[1 & it:x rel:> 0 | 0 & \"else\"]");
    row("\\begin{align} a &= b \\tag{1} \\\\ c &= d \\label{x} \\end{align}",
        "aligned[it:a & rel:= it:b #(1) | it:c & rel:= it:d]");
    row("\\begin{array}{|l|c|} \\hline a & b \\\\ \\hline \\end{array}", "array[-it:a & it:b-]");
    row("a \\\\ b \\\\", "gathered[it:a | it:b]");
    row("\\sum_{\\substack{i \\\\ j}}", "op:∑-limits-in-display_[stack[it:i | it:j]]");
    row("\\text{if $x$ is 5\\% } \\textbf{b} \\mbox{.}", "{\"if \" {it:x} \" is 5% \"} bf:\"b\" \".\"");
    row("\\mathrm{d}x \\mathbf{v} \\mathbb{R} \\mathcal{L} \\mathfrak{g} \\boldsymbol\\beta \\mathsf{T} \\mathtt{x}",
        "{d} it:x {bf:v} {bb:R} {script:L} {frak:g} {bi:β} {sf:T} {tt:x}");
    row("{\\bf x} x", "{bf:x} it:x");
    row("\\operatorname{rank} A \\operatorname*{arg\\,max}_x",
        "op:rank it:A op:arg max-limits-in-display_[it:x]");
    row("\\hat x \\bar{xy} \\overbrace{a}^n \\underline{b} \\vec v",
        "hat(it:x) bar(it:x it:y) overbrace(it:a)^[it:n] underline(it:b) vec(it:v)");
    row("a \\xrightarrow[b]{c} d", "it:a arrow→(it:c; it:b) it:d");
    row("a \\pmod n \\bmod", "it:a space:1 open:( \"mod\" space:0.278 it:n close:) bin:{op:mod}");
    row("\\not= \\not\\in \\not x", "rel:≠ rel:∉ it:x̸");
    row("\\color{red}{x} \\textcolor{blue}{y}", "{it:x} {it:y}");
    row("a\\,b\\quad c~d\\hspace{2em}e \\kern3mu f",
        "it:a space:0.167 it:b space:1 it:c space:0.33 it:d space:2 it:e space:0.167 it:f");
    row("\\displaystyle x \\textstyle y", "<display> it:x <text> it:y");
    row("\\overset{!}{=} \\stackrel{a}{\\to} \\underset{x}{m}",
        "rel:{rel:{rel:=}^[close:!]} rel:{rel:{rel:→}^[it:a]} {{it:m}_[it:x]}");
    row("\\phantom{x} \\boxed{y} \\cancel z \\smash{q}",
        "phantom(it:x) boxed(it:y) cancel(it:z) smash(it:q)");
    row("E = mc^2 \\tag{3} \\tag*{x}", "it:E rel:= it:m it:c^[2] #x");
    row("x % a comment", "it:x");
    row("≤ ∑ é 𝑥 · 漢", "rel:≤ op:∑-limits-in-display it:é 𝑥 bin:⋅ 漢");
    row("\\iff \\implies \\dots \\colon",
        "space:0.278 rel:⟺ space:0.278 space:0.278 rel:⟹ space:0.278 inner:… punct::");
    row("\\mathop{x}_i \\mathrel{R}", "op:{it:x}_[it:i] rel:{it:R}");
    row("\\{ \\langle \\| \\lvert x \\rvert \\rangle \\}",
        "open:{ open:⟨ ‖ open:| it:x close:| close:⟩ close:}");
}

void MathTreeTest::readsWhatAuthorsWrite()
{
    QFETCH(const QString, latex);
    QFETCH(const QString, tree);
    const Result<MathFormula> formula = parseMath(latex);
    QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
    QCOMPARE(printMath(*formula), tree);
}

void MathTreeTest::saysWhatIsBeyondAndWhere_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *latex, const char *message, const char *hint) {
        QTest::newRow(latex) << QString::fromUtf8(latex) << QString::fromUtf8(message)
                             << QString::fromUtf8(hint);
    };
    row("\\foo", "1:1: \\foo is not among what is drawn", "");
    row("a + \\newcommand{\\R}{x}", "1:5: \\newcommand is not among what is drawn", "");
    row("{a", "1:1: the group that begins here does not end", "a closing brace");
    row("a}", "1:2: } stands where nothing is open that it could end", "");
    row("a & b", "1:3: & stands where nothing is open that it could end", "");
    row("x^2^3", "1:4: a second superscript of the same base", "braces say which belongs to which");
    row("x_", "1:3: _ has nothing to act on", "an argument in braces");
    row("\\frac{a}", "1:9: \\frac has nothing to act on", "an argument in braces");
    row("\\left( a", "1:6: \\left has no \\right", "\\right. ends it without a delimiter");
    row("a \\right)", "1:3: \\right stands where nothing is open that it could end", "");
    row("\\left x a \\right)", "1:7: \\left needs a delimiter, not x",
        "such as ( or \\lbrace, or a point for none");
    row("\\begin{CD} a \\end{CD}", "1:7: the environment CD is not among what is drawn", "");
    row("\\begin{matrix} a", "1:16: \\begin{matrix} has no \\end{matrix}", "");
    row("\\begin{matrix} a \\end{pmatrix}", "1:16: \\begin{matrix} has no \\end{matrix}", "");
    row("\\sqrt[3", "1:6: the bracket that begins here does not end", "a closing bracket");
    row("\\text{a", "1:6: the words that begin here do not end", "a closing brace");
    row("\\text{\\foo}", "1:7: \\foo among words is not among what is drawn", "");
    row("\\hspace{2furlongs}", "1:8: \"2furlongs\" is no length",
        "a number with em, mu, ex, pt, px, mm, cm or in");
    row("a # b", "1:3: the character U+0023 has no meaning here", "a backslash before it makes it a sign");
    row("a $ b", "1:3: the character U+0024 has no meaning here", "a backslash before it makes it a sign");
    row("\\limits", "1:1: \\limits stands behind no operator", "");
    row("\\not\\frac ab", "1:13: \\not stands before more than a sign", "");
    row("\\begin{array}{x} a \\end{array}", "1:14: \"x\" is no column of an array", "l, c, r and |");
    row("\\", "1:1: a backslash at the end", "");
    row("\\mathrm", "1:8: \\mathrm has nothing to act on", "an argument in braces");
    row("\\operatorname{\\foo}", "1:14: the name of an operator is more than letters", "");
    row("\\ref{a}", "1:1: \\ref is not among what is drawn", "");
    row("a +\n  \\foo", "2:3: \\foo is not among what is drawn", "");
    row("", "1:1: an empty formula", "");
}

void MathTreeTest::saysWhatIsBeyondAndWhere()
{
    QFETCH(const QString, latex);
    QFETCH(const QString, message);
    QFETCH(const QString, hint);
    const Result<MathFormula> formula = parseMath(latex);
    QVERIFY(!formula);
    QCOMPARE(formula.error().message, message);
    QCOMPARE(formula.error().hint, hint);
}

void MathTreeTest::endsAtItsLimits()
{
    QCOMPARE(parseMath(QString(10'001, u'x')).error().kind, ErrorKind::Limit);
    QCOMPARE(parseMath(QString(6'000, u'x')).error().message,
             u"1:5002: the formula has more than 5000 parts"_s);
    QCOMPARE(parseMath(u"x\\\\"_s.repeated(300)).error().message,
             u"1:601: the formula has more than 200 rows"_s);
    for (const QString &deep : {u"{"_s, u"\\sqrt"_s, u"x_{"_s, u"\\left("_s, u"\\hat "_s, u"\\text{$"_s,
                                u"a\\over "_s, u"\\begin{matrix}"_s, u"\\sqrt["_s, u"\\not"_s}) {
        const Result<MathFormula> formula = parseMath(deep.repeated(500));
        QVERIFY(!formula);
        QCOMPARE(formula.error().kind, ErrorKind::Limit);
    }
}

QTEST_GUILESS_MAIN(MathTreeTest)
#include "tst_mathtree.moc"
