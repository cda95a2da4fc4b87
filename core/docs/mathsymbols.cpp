// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathsymbols.h"

#include <QHash>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using enum MathClass;

// clang-format off
constexpr MathSign signs[] = {
    {"alpha", u"α"}, {"beta", u"β"}, {"gamma", u"γ"}, {"delta", u"δ"}, {"epsilon", u"ϵ"}, {"varepsilon", u"ε"},
    {"zeta", u"ζ"}, {"eta", u"η"}, {"theta", u"θ"}, {"vartheta", u"ϑ"}, {"iota", u"ι"}, {"kappa", u"κ"},
    {"varkappa", u"ϰ"}, {"lambda", u"λ"}, {"mu", u"μ"}, {"nu", u"ν"}, {"xi", u"ξ"}, {"omicron", u"ο"}, {"pi", u"π"},
    {"varpi", u"ϖ"}, {"rho", u"ρ"}, {"varrho", u"ϱ"}, {"sigma", u"σ"}, {"varsigma", u"ς"}, {"tau", u"τ"},
    {"upsilon", u"υ"}, {"phi", u"ϕ"}, {"varphi", u"φ"}, {"chi", u"χ"}, {"psi", u"ψ"}, {"omega", u"ω"},
    {"digamma", u"ϝ"},
    {"Gamma", u"Γ"}, {"Delta", u"Δ"}, {"Theta", u"Θ"}, {"Lambda", u"Λ"}, {"Xi", u"Ξ"}, {"Pi", u"Π"},
    {"Sigma", u"Σ"}, {"Upsilon", u"Υ"}, {"Phi", u"Φ"}, {"Psi", u"Ψ"}, {"Omega", u"Ω"},

    {"infty", u"∞"}, {"partial", u"∂"}, {"nabla", u"∇"}, {"forall", u"∀"}, {"exists", u"∃"}, {"nexists", u"∄"},
    {"emptyset", u"∅"}, {"varnothing", u"∅"}, {"hbar", u"ℏ"}, {"hslash", u"ℏ"}, {"ell", u"ℓ"}, {"Re", u"ℜ"},
    {"Im", u"ℑ"}, {"wp", u"℘"}, {"aleph", u"ℵ"}, {"beth", u"ℶ"}, {"gimel", u"ℷ"}, {"daleth", u"ℸ"},
    {"complement", u"∁"}, {"imath", u"ı"}, {"jmath", u"ȷ"}, {"angle", u"∠"}, {"measuredangle", u"∡"},
    {"triangle", u"△"}, {"square", u"□"}, {"Box", u"□"}, {"blacksquare", u"■"}, {"blacktriangle", u"▲"},
    {"lozenge", u"◊"}, {"Diamond", u"◇"}, {"diamondsuit", u"♢"}, {"heartsuit", u"♡"}, {"clubsuit", u"♣"},
    {"spadesuit", u"♠"}, {"star", u"⋆", Binary}, {"bigstar", u"★"}, {"neg", u"¬"}, {"lnot", u"¬"}, {"top", u"⊤"},
    {"bot", u"⊥"}, {"flat", u"♭"}, {"natural", u"♮"}, {"sharp", u"♯"}, {"prime", u"′"}, {"backprime", u"‵"},
    {"surd", u"√"}, {"S", u"§"}, {"P", u"¶"}, {"copyright", u"©"}, {"pounds", u"£"}, {"euro", u"€"}, {"yen", u"¥"},
    {"degree", u"°"}, {"dag", u"†"}, {"ddag", u"‡"}, {"checkmark", u"✓"}, {"backslash", u"\\"}, {"vert", u"|"},
    {"Vert", u"‖"}, {"|", u"‖"}, {"%", u"%"}, {"$", u"$"}, {"&", u"&"}, {"#", u"#"}, {"_", u"_"},

    {"pm", u"±", Binary}, {"mp", u"∓", Binary}, {"times", u"×", Binary}, {"div", u"÷", Binary},
    {"cdot", u"⋅", Binary}, {"ast", u"∗", Binary}, {"circ", u"∘", Binary}, {"bullet", u"∙", Binary},
    {"cap", u"∩", Binary}, {"cup", u"∪", Binary}, {"uplus", u"⊎", Binary}, {"sqcap", u"⊓", Binary},
    {"sqcup", u"⊔", Binary}, {"vee", u"∨", Binary}, {"lor", u"∨", Binary}, {"wedge", u"∧", Binary},
    {"land", u"∧", Binary}, {"setminus", u"∖", Binary}, {"smallsetminus", u"∖", Binary}, {"wr", u"≀", Binary},
    {"diamond", u"⋄", Binary}, {"oplus", u"⊕", Binary}, {"ominus", u"⊖", Binary}, {"otimes", u"⊗", Binary},
    {"oslash", u"⊘", Binary}, {"odot", u"⊙", Binary}, {"dagger", u"†", Binary}, {"ddagger", u"‡", Binary},
    {"amalg", u"⨿", Binary}, {"bigtriangleup", u"△", Binary}, {"bigtriangledown", u"▽", Binary},
    {"triangleleft", u"◁", Binary}, {"triangleright", u"▷", Binary}, {"bigcirc", u"◯", Binary},
    {"ltimes", u"⋉", Binary}, {"rtimes", u"⋊", Binary}, {"boxplus", u"⊞", Binary}, {"boxminus", u"⊟", Binary},
    {"boxtimes", u"⊠", Binary}, {"boxdot", u"⊡", Binary}, {"barwedge", u"⊼", Binary}, {"veebar", u"⊻", Binary},

    {"leq", u"≤", Relation}, {"le", u"≤", Relation}, {"geq", u"≥", Relation}, {"ge", u"≥", Relation},
    {"leqslant", u"⩽", Relation}, {"geqslant", u"⩾", Relation}, {"lt", u"<", Relation}, {"gt", u">", Relation},
    {"neq", u"≠", Relation}, {"ne", u"≠", Relation}, {"equiv", u"≡", Relation}, {"approx", u"≈", Relation},
    {"sim", u"∼", Relation}, {"simeq", u"≃", Relation}, {"cong", u"≅", Relation}, {"approxeq", u"≊", Relation},
    {"propto", u"∝", Relation}, {"varpropto", u"∝", Relation}, {"doteq", u"≐", Relation}, {"asymp", u"≍", Relation},
    {"ll", u"≪", Relation}, {"gg", u"≫", Relation}, {"lll", u"⋘", Relation}, {"ggg", u"⋙", Relation},
    {"prec", u"≺", Relation}, {"succ", u"≻", Relation}, {"preceq", u"≼", Relation}, {"succeq", u"≽", Relation},
    {"subset", u"⊂", Relation}, {"supset", u"⊃", Relation}, {"subseteq", u"⊆", Relation},
    {"supseteq", u"⊇", Relation}, {"subsetneq", u"⊊", Relation}, {"supsetneq", u"⊋", Relation},
    {"sqsubset", u"⊏", Relation}, {"sqsupset", u"⊐", Relation}, {"sqsubseteq", u"⊑", Relation},
    {"sqsupseteq", u"⊒", Relation}, {"in", u"∈", Relation}, {"notin", u"∉", Relation}, {"ni", u"∋", Relation},
    {"owns", u"∋", Relation}, {"mid", u"∣", Relation}, {"nmid", u"∤", Relation}, {"parallel", u"∥", Relation},
    {"nparallel", u"∦", Relation}, {"perp", u"⟂", Relation}, {"vdash", u"⊢", Relation}, {"dashv", u"⊣", Relation},
    {"models", u"⊨", Relation}, {"vDash", u"⊨", Relation}, {"Vdash", u"⊩", Relation}, {"nvdash", u"⊬", Relation},
    {"bowtie", u"⋈", Relation}, {"smile", u"⌣", Relation}, {"frown", u"⌢", Relation}, {"therefore", u"∴", Relation},
    {"because", u"∵", Relation}, {"triangleq", u"≜", Relation}, {"coloneqq", u"≔", Relation},
    {"eqqcolon", u"≕", Relation}, {"lesssim", u"≲", Relation}, {"gtrsim", u"≳", Relation},
    {"lessgtr", u"≶", Relation}, {"between", u"≬", Relation}, {"nleq", u"≰", Relation}, {"ngeq", u"≱", Relation},
    {"nless", u"≮", Relation}, {"ngtr", u"≯", Relation}, {"nsubseteq", u"⊈", Relation},
    {"nsupseteq", u"⊉", Relation}, {"trianglelefteq", u"⊴", Relation}, {"trianglerighteq", u"⊵", Relation},

    {"leftarrow", u"←", Relation}, {"gets", u"←", Relation}, {"rightarrow", u"→", Relation}, {"to", u"→", Relation},
    {"leftrightarrow", u"↔", Relation}, {"uparrow", u"↑", Relation}, {"downarrow", u"↓", Relation},
    {"updownarrow", u"↕", Relation}, {"Leftarrow", u"⇐", Relation}, {"Rightarrow", u"⇒", Relation},
    {"Leftrightarrow", u"⇔", Relation}, {"Uparrow", u"⇑", Relation}, {"Downarrow", u"⇓", Relation},
    {"Updownarrow", u"⇕", Relation}, {"longleftarrow", u"⟵", Relation}, {"longrightarrow", u"⟶", Relation},
    {"longleftrightarrow", u"⟷", Relation}, {"Longleftarrow", u"⟸", Relation}, {"Longrightarrow", u"⟹", Relation},
    {"Longleftrightarrow", u"⟺", Relation}, {"mapsto", u"↦", Relation}, {"longmapsto", u"⟼", Relation},
    {"hookleftarrow", u"↩", Relation}, {"hookrightarrow", u"↪", Relation}, {"leftharpoonup", u"↼", Relation},
    {"leftharpoondown", u"↽", Relation}, {"rightharpoonup", u"⇀", Relation}, {"rightharpoondown", u"⇁", Relation},
    {"rightleftharpoons", u"⇌", Relation}, {"leftrightharpoons", u"⇋", Relation}, {"nearrow", u"↗", Relation},
    {"searrow", u"↘", Relation}, {"swarrow", u"↙", Relation}, {"nwarrow", u"↖", Relation},
    {"leadsto", u"⇝", Relation}, {"rightsquigarrow", u"⇝", Relation}, {"nrightarrow", u"↛", Relation},
    {"nleftarrow", u"↚", Relation}, {"nRightarrow", u"⇏", Relation}, {"nLeftarrow", u"⇍", Relation},
    {"twoheadrightarrow", u"↠", Relation}, {"rightarrowtail", u"↣", Relation}, {"rightrightarrows", u"⇉", Relation},
    {"leftleftarrows", u"⇇", Relation}, {"rightleftarrows", u"⇄", Relation}, {"circlearrowleft", u"↺", Relation},
    {"circlearrowright", u"↻", Relation}, {"upharpoonright", u"↾", Relation},

    {"langle", u"⟨", Opening}, {"rangle", u"⟩", Closing}, {"lbrace", u"{", Opening}, {"rbrace", u"}", Closing},
    {"{", u"{", Opening}, {"}", u"}", Closing}, {"lbrack", u"[", Opening}, {"rbrack", u"]", Closing},
    {"lfloor", u"⌊", Opening}, {"rfloor", u"⌋", Closing}, {"lceil", u"⌈", Opening}, {"rceil", u"⌉", Closing},
    {"lvert", u"|", Opening}, {"rvert", u"|", Closing}, {"lVert", u"‖", Opening}, {"rVert", u"‖", Closing},
    {"llbracket", u"⟦", Opening}, {"rrbracket", u"⟧", Closing}, {"lparen", u"(", Opening}, {"rparen", u")", Closing},

    {"colon", u":", Punctuation}, {"ldotp", u".", Punctuation}, {"cdotp", u"·", Punctuation},
    {"ldots", u"…", Inner}, {"dots", u"…", Inner}, {"dotsc", u"…", Inner}, {"dotso", u"…", Inner},
    {"mathellipsis", u"…", Inner}, {"cdots", u"⋯", Inner}, {"dotsb", u"⋯", Inner}, {"dotsm", u"⋯", Inner},
    {"dotsi", u"⋯", Inner}, {"vdots", u"⋮"}, {"ddots", u"⋱", Inner},
};

// Keys that stand for themselves, or for a sign that looks a little otherwise.
constexpr MathSign keys[] = {
    {"+", u"+", Binary}, {"-", u"−", Binary}, {"*", u"∗", Binary}, {"=", u"=", Relation}, {"<", u"<", Relation},
    {">", u">", Relation}, {":", u":", Relation}, {",", u",", Punctuation}, {";", u";", Punctuation},
    {"(", u"(", Opening}, {"[", u"[", Opening}, {")", u")", Closing}, {"]", u"]", Closing}, {"!", u"!", Closing},
    {"?", u"?", Closing}, {"/", u"/"}, {"|", u"|"}, {".", u"."}, {"@", u"@"}, {"\"", u"\""}, {"`", u"‘"},
    {"−", u"−", Binary}, {"·", u"⋅", Binary}, {"∙", u"⋅", Binary}, {"…", u"…", Inner},
};

constexpr auto inDisplay = MathLimits::AboveInDisplay;
constexpr MathName operators[] = {
    {"sum", u"∑", false, inDisplay}, {"prod", u"∏", false, inDisplay}, {"coprod", u"∐", false, inDisplay},
    {"bigcup", u"⋃", false, inDisplay}, {"bigcap", u"⋂", false, inDisplay}, {"bigvee", u"⋁", false, inDisplay},
    {"bigwedge", u"⋀", false, inDisplay}, {"bigoplus", u"⨁", false, inDisplay}, {"bigotimes", u"⨂", false, inDisplay},
    {"bigodot", u"⨀", false, inDisplay}, {"biguplus", u"⨄", false, inDisplay}, {"bigsqcup", u"⨆", false, inDisplay},
    {"int", u"∫", false}, {"iint", u"∬", false}, {"iiint", u"∭", false}, {"oint", u"∮", false}, {"oiint", u"∯", false},
    {"smallint", u"∫", true},
    {"lim", u"lim", true, inDisplay}, {"limsup", u"lim sup", true, inDisplay}, {"liminf", u"lim inf", true, inDisplay},
    {"max", u"max", true, inDisplay}, {"min", u"min", true, inDisplay}, {"sup", u"sup", true, inDisplay},
    {"inf", u"inf", true, inDisplay}, {"det", u"det", true, inDisplay}, {"gcd", u"gcd", true, inDisplay},
    {"Pr", u"Pr", true, inDisplay}, {"injlim", u"inj lim", true, inDisplay}, {"projlim", u"proj lim", true, inDisplay},
    {"argmax", u"arg max", true, inDisplay}, {"argmin", u"arg min", true, inDisplay},
    {"sin", u"sin"}, {"cos", u"cos"}, {"tan", u"tan"}, {"cot", u"cot"}, {"sec", u"sec"}, {"csc", u"csc"},
    {"arcsin", u"arcsin"}, {"arccos", u"arccos"}, {"arctan", u"arctan"}, {"sinh", u"sinh"}, {"cosh", u"cosh"},
    {"tanh", u"tanh"}, {"coth", u"coth"}, {"log", u"log"}, {"ln", u"ln"}, {"lg", u"lg"}, {"exp", u"exp"},
    {"arg", u"arg"}, {"deg", u"deg"}, {"dim", u"dim"}, {"hom", u"hom"}, {"ker", u"ker"},
};

struct Delimiter { const char *name; const char16_t *text; };
constexpr Delimiter delimiters[] = {
    {".", u""}, {"(", u"("}, {")", u")"}, {"[", u"["}, {"]", u"]"}, {"|", u"|"}, {"/", u"/"}, {"<", u"⟨"}, {">", u"⟩"},
    {"\\{", u"{"}, {"\\}", u"}"}, {"\\|", u"‖"}, {"\\lbrace", u"{"}, {"\\rbrace", u"}"}, {"\\lbrack", u"["},
    {"\\rbrack", u"]"}, {"\\lparen", u"("}, {"\\rparen", u")"}, {"\\langle", u"⟨"}, {"\\rangle", u"⟩"},
    {"\\lfloor", u"⌊"}, {"\\rfloor", u"⌋"}, {"\\lceil", u"⌈"}, {"\\rceil", u"⌉"}, {"\\vert", u"|"}, {"\\Vert", u"‖"},
    {"\\lvert", u"|"}, {"\\rvert", u"|"}, {"\\lVert", u"‖"}, {"\\rVert", u"‖"}, {"\\backslash", u"\\"},
    {"\\uparrow", u"↑"}, {"\\downarrow", u"↓"}, {"\\updownarrow", u"↕"}, {"\\llbracket", u"⟦"}, {"\\rrbracket", u"⟧"},
    {"⟨", u"⟨"}, {"⟩", u"⟩"}, {"⌊", u"⌊"}, {"⌋", u"⌋"}, {"⌈", u"⌈"}, {"⌉", u"⌉"}, {"‖", u"‖"}, {"∣", u"|"}, {"∥", u"‖"},
};

template <typename T> struct Named { const char *name; T value; };
using enum MathMark;
constexpr Named<MathMark> marks[] = {
    {"acute", Acute}, {"bar", Bar}, {"breve", Breve}, {"check", Check}, {"dot", Dot}, {"ddot", DoubleDot},
    {"dddot", TripleDot}, {"grave", Grave}, {"hat", Hat}, {"mathring", Ring}, {"tilde", Tilde}, {"vec", Vector},
    {"widehat", WideHat}, {"widetilde", WideTilde}, {"overline", OverLine}, {"overbrace", OverBrace},
    {"overrightarrow", OverRightArrow}, {"overleftarrow", OverLeftArrow}, {"overleftrightarrow", OverBothArrow},
    {"underline", UnderLine}, {"underbrace", UnderBrace}, {"underrightarrow", UnderRightArrow},
    {"underleftarrow", UnderLeftArrow}, {"underleftrightarrow", UnderBothArrow},
};
constexpr double mu = 1 / 18.0;
constexpr Named<double> spaces[] = {
    {",", 3 * mu}, {"thinspace", 3 * mu}, {":", 4 * mu}, {">", 4 * mu}, {"medspace", 4 * mu}, {";", 5 * mu},
    {"thickspace", 5 * mu}, {"!", -3 * mu}, {"negthinspace", -3 * mu}, {"negmedspace", -4 * mu},
    {"negthickspace", -5 * mu}, {" ", 0.33}, {"\n", 0.33}, {"~", 0.33}, {"space", 0.33}, {"nobreakspace", 0.33},
    {"enspace", 0.5}, {"quad", 1}, {"qquad", 2},
};
using enum MathFace;
constexpr Named<MathFace> faces[] = {
    {"mathrm", Upright}, {"mathup", Upright}, {"rm", Upright}, {"mathbf", Bold}, {"bf", Bold}, {"mathit", Italic},
    {"it", Italic}, {"mathnormal", Italic}, {"boldsymbol", BoldItalic}, {"bm", BoldItalic}, {"pmb", BoldItalic},
    {"mathbb", DoubleStruck}, {"Bbb", DoubleStruck}, {"mathcal", Script}, {"cal", Script}, {"mathscr", Script},
    {"mathfrak", Fraktur}, {"frak", Fraktur}, {"mathsf", Sans}, {"sf", Sans}, {"mathtt", Mono}, {"tt", Mono},
};

constexpr const char16_t *negations[][2] = {
    {u"=", u"≠"}, {u"∈", u"∉"}, {u"∋", u"∌"}, {u"<", u"≮"}, {u">", u"≯"}, {u"≤", u"≰"}, {u"≥", u"≱"}, {u"≡", u"≢"},
    {u"≈", u"≉"}, {u"∼", u"≁"}, {u"≃", u"≄"}, {u"≅", u"≇"}, {u"⊂", u"⊄"}, {u"⊃", u"⊅"}, {u"⊆", u"⊈"}, {u"⊇", u"⊉"},
    {u"∣", u"∤"}, {u"|", u"∤"}, {u"∥", u"∦"}, {u"∃", u"∄"}, {u"→", u"↛"}, {u"←", u"↚"}, {u"⇒", u"⇏"}, {u"⇐", u"⇍"},
    {u"⇔", u"⇎"}, {u"⊢", u"⊬"}, {u"⊨", u"⊭"}, {u"≺", u"⊀"}, {u"≻", u"⊁"},
};
// clang-format on

template <typename Entry, size_t Count>
QHash<QString, const Entry *> byName(const Entry (&entries)[Count])
{
    QHash<QString, const Entry *> names;
    for (const Entry &entry : entries)
        names.insert(QString::fromUtf8(entry.name), &entry);
    return names;
}

template <typename T, size_t Count>
std::optional<T> find(const Named<T> (&entries)[Count], QStringView name)
{
    const auto at = std::ranges::find_if(
        entries, [&](const auto &entry) { return name == QLatin1StringView(entry.name); });
    return at == std::end(entries) ? std::nullopt : std::optional(at->value);
}

} // namespace

const MathSign *findMathSign(QStringView name)
{
    static const auto names = byName(signs);
    return names.value(name.toString());
}

const MathSign *findMathCharacter(QStringView text)
{
    static const auto characters = [] {
        QHash<QString, const MathSign *> all;
        for (const MathSign &sign : signs) {
            const QString character = QString::fromUtf16(sign.text);
            if (!all.contains(character))
                all.insert(character, &sign);
        }
        for (const MathSign &key : keys)
            all.insert(QString::fromUtf8(key.name), &key);
        return all;
    }();
    return characters.value(text.toString());
}

const MathName *findMathOperator(QStringView name)
{
    static const auto names = [] {
        QHash<QString, const MathName *> all = byName(operators);
        for (const MathName &entry : operators) {
            if (!entry.isName)
                all.insert(QString::fromUtf16(entry.text), &entry);
        }
        return all;
    }();
    return names.value(name.toString());
}

std::optional<QString> findMathDelimiter(QStringView name)
{
    static const auto names = byName(delimiters);
    const Delimiter *found = names.value(name.toString());
    return found ? std::optional(QString::fromUtf16(found->text)) : std::nullopt;
}

std::optional<MathMark> findMathMark(QStringView name)
{
    return find(marks, name);
}

std::optional<double> findMathSpace(QStringView name)
{
    return find(spaces, name);
}

std::optional<MathFace> findMathFace(QStringView name)
{
    return find(faces, name);
}

QString negatedMath(const QString &text)
{
    constexpr char16_t stroke = u'\u0338';
    const auto *const at =
        std::ranges::find_if(negations, [&](const auto &pair) { return text == QStringView(pair[0]); });
    return at == std::end(negations) ? text + QChar(stroke) : QString::fromUtf16((*at)[1]);
}

} // namespace cairn
