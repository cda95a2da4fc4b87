// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathreader.h"
#include "docs/mathsymbols.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

void MathReader::readCommand(MathList &list)
{
    const qsizetype at = m_at;
    const QString name = command();
    m_at += name.size() + 1;
    if (name.isEmpty()) {
        fail(at, u"a backslash at the end"_s);
        return;
    }
    if (const std::optional<double> space = findMathSpace(name)) {
        add(list, MathSpace{*space});
        return;
    }
    if (const MathSign *sign = findMathSign(name)) {
        addSign(list, QString::fromUtf16(sign->text), sign->type);
        return;
    }
    if (const MathName *found = findMathOperator(name)) {
        add(list, MathOperator{QString::fromUtf16(found->text), found->isName, found->limits});
        return;
    }
    if (const std::optional<MathMark> mark = findMathMark(name)) {
        add(list, MathAccent{*mark, readArgument(u'\\' + name)});
        return;
    }
    if (readFaced(list, name) || readWord(list, name) || readFraction(list, name) || readStack(list, name)
        || readLayout(list, name) || readSized(list, name) || readSetting(list, name) || readSilent(name))
        return;
    fail(at, u"\\%1 is not among what is drawn"_s.arg(name));
}

bool MathReader::readFaced(MathList &list, const QString &name)
{
    const std::optional<MathFace> face = findMathFace(name);
    if (!face)
        return false;
    static const QStringList switches{u"rm"_s, u"bf"_s, u"it"_s, u"cal"_s, u"frak"_s, u"sf"_s, u"tt"_s};
    if (switches.contains(name)) { // up to the end of the group
        m_face = face;
        return true;
    }
    const auto before = std::exchange(m_face, face);
    add(list, MathGroup{readArgument(u'\\' + name)});
    m_face = before;
    return true;
}

bool MathReader::readFraction(MathList &list, const QString &name)
{
    struct Form {
        bool hasBar;
        std::optional<MathStyle> style;
    };
    static const QHash<QString, Form> forms{{u"frac"_s, {true, {}}},
                                            {u"dfrac"_s, {true, MathStyle::Display}},
                                            {u"cfrac"_s, {true, MathStyle::Display}},
                                            {u"tfrac"_s, {true, MathStyle::Text}},
                                            {u"binom"_s, {false, {}}},
                                            {u"dbinom"_s, {false, MathStyle::Display}},
                                            {u"tbinom"_s, {false, MathStyle::Text}}};
    const auto form = forms.constFind(name);
    if (form == forms.cend())
        return false;
    MathFraction fraction;
    fraction.hasBar = form->hasBar;
    fraction.style = form->style;
    if (!form->hasBar) {
        fraction.left = u"("_s;
        fraction.right = u")"_s;
    }
    fraction.above = readArgument(u'\\' + name);
    fraction.below = readArgument(u'\\' + name);
    add(list, std::move(fraction));
    return true;
}

/// \over and its like, which take what is before them and what is after.
void MathReader::readInfix(MathList &list, const QString &name)
{
    MathFraction fraction;
    fraction.above = std::move(list);
    fraction.hasBar = name == u"over";
    if (name == u"choose") {
        fraction.left = u"("_s;
        fraction.right = u")"_s;
    }
    fraction.below = readList();
    list.clear();
    add(list, std::move(fraction));
}

/// Something above or below something.
bool MathReader::readStack(MathList &list, const QString &name)
{
    static const QHash<QString, QString> arrows{{u"xrightarrow"_s, u"→"_s},     {u"xleftarrow"_s, u"←"_s},
                                                {u"xleftrightarrow"_s, u"↔"_s}, {u"xRightarrow"_s, u"⇒"_s},
                                                {u"xLeftarrow"_s, u"⇐"_s},      {u"xmapsto"_s, u"↦"_s}};
    if (const auto arrow = arrows.constFind(name); arrow != arrows.cend()) {
        MathArrow made{*arrow, {}, readOptional().value_or(MathList())};
        made.above = readArgument(u'\\' + name);
        add(list, std::move(made));
        return true;
    }
    const bool isAbove = name == u"overset" || name == u"stackrel";
    if (!isAbove && name != u"underset")
        return false;
    MathScripts scripts;
    scripts.limits = MathLimits::Above;
    (isAbove ? scripts.above : scripts.below) = readArgument(u'\\' + name);
    MathList base = readArgument(u'\\' + name);
    const auto *symbol = base.size() == 1 ? std::get_if<MathSymbol>(&base.front().content) : nullptr;
    const MathClass type = name == u"stackrel" ? MathClass::Relation
                           : symbol            ? symbol->type
                                               : MathClass::Ordinary;
    add(scripts.base, MathGroup{std::move(base), type});
    MathList whole;
    add(whole, std::move(scripts));
    add(list, MathGroup{std::move(whole), type});
    return true;
}

bool MathReader::readLayout(MathList &list, const QString &name)
{
    using enum MathFrame::Kind;
    static const QHash<QString, MathFrame::Kind> frames{{u"phantom"_s, Phantom},
                                                        {u"hphantom"_s, HorizontalPhantom},
                                                        {u"vphantom"_s, VerticalPhantom},
                                                        {u"smash"_s, Smash},
                                                        {u"boxed"_s, Box},
                                                        {u"cancel"_s, Strike}};
    static const QHash<QString, MathClass> classes{
        {u"mathord"_s, MathClass::Ordinary},      {u"mathop"_s, MathClass::Operator},
        {u"mathbin"_s, MathClass::Binary},        {u"mathrel"_s, MathClass::Relation},
        {u"mathopen"_s, MathClass::Opening},      {u"mathclose"_s, MathClass::Closing},
        {u"mathpunct"_s, MathClass::Punctuation}, {u"mathinner"_s, MathClass::Inner}};
    if (const auto frame = frames.constFind(name); frame != frames.cend()) {
        add(list, MathFrame{*frame, readArgument(u'\\' + name)});
    } else if (const auto type = classes.constFind(name); type != classes.cend()) {
        add(list, MathGroup{readArgument(u'\\' + name), *type});
    } else if (name == u"sqrt") {
        MathRoot root;
        root.index = readOptional().value_or(MathList());
        root.body = readArgument(u"\\sqrt"_s);
        add(list, std::move(root));
    } else if (name == u"left") {
        readFence(list);
    } else if (name == u"begin") {
        readEnvironment(list);
    } else if (name == u"substack") {
        MathTable table;
        table.kind = MathTable::Kind::Stack;
        table.columns = u"c"_s;
        skipBlanks();
        if (here() != u'{')
            fail(m_at, u"\\substack has no lines in braces"_s);
        ++m_at;
        readRows(table, {});
        add(list, std::move(table));
    } else if (name == u"not") {
        readNegation(list);
    } else if (name == u"iff" || name == u"implies" || name == u"impliedby") {
        add(list, MathSpace{thickMathSpace});
        addSign(list, name == u"iff" ? u"⟺"_s : name == u"implies" ? u"⟹"_s : u"⟸"_s, MathClass::Relation);
        add(list, MathSpace{thickMathSpace});
    } else {
        return false;
    }
    return true;
}

void MathReader::readFence(MathList &list)
{
    const qsizetype at = m_at;
    const bool endsAtBracket = std::exchange(m_endsAtBracket, false);
    const bool endsAtDollar = std::exchange(m_endsAtDollar, false);
    MathFence fence;
    fence.left = readDelimiter(u"left"_s).value_or(QString());
    fence.parts.push_back(readList());
    while (take(u"middle")) {
        fence.middles += readDelimiter(u"middle"_s).value_or(QString());
        fence.parts.push_back(readList());
    }
    if (take(u"right"))
        fence.right = readDelimiter(u"right"_s).value_or(QString());
    else
        fail(at, u"\\left has no \\right"_s, u"\\right. ends it without a delimiter"_s);
    m_endsAtBracket = endsAtBracket;
    m_endsAtDollar = endsAtDollar;
    add(list, std::move(fence));
}

std::optional<QString> MathReader::readDelimiter(const QString &of)
{
    skipBlanks();
    const qsizetype at = m_at;
    const QString name = here() == u'\\' ? u'\\' + command() : QString(here());
    const std::optional<QString> delimiter = findMathDelimiter(name);
    m_at += name.size();
    if (!delimiter)
        fail(at, u"\\%1 needs a delimiter, not %2"_s.arg(of, name),
             u"such as ( or \\lbrace, or a point for none"_s);
    return delimiter;
}

bool MathReader::readSized(MathList &list, const QString &name)
{
    static const QStringList sizes{u"big"_s, u"Big"_s, u"bigg"_s, u"Bigg"_s};
    qsizetype size = sizes.indexOf(name);
    MathClass type = MathClass::Ordinary;
    if (size < 0) {
        size = sizes.indexOf(name.chopped(1));
        const QChar side = name.back();
        if (size < 0 || (side != u'l' && side != u'r' && side != u'm'))
            return false;
        type = side == u'l' ? MathClass::Opening : side == u'r' ? MathClass::Closing : MathClass::Relation;
    }
    add(list, MathDelimiter{readDelimiter(name).value_or(QString()), int(size) + 1, type});
    return true;
}

bool MathReader::readSetting(MathList &list, const QString &name)
{
    static const QHash<QString, MathStyle> styles{{u"displaystyle"_s, MathStyle::Display},
                                                  {u"textstyle"_s, MathStyle::Text},
                                                  {u"scriptstyle"_s, MathStyle::Script},
                                                  {u"scriptscriptstyle"_s, MathStyle::ScriptScript}};
    if (const auto style = styles.constFind(name); style != styles.cend()) {
        add(list, MathSetting{*style});
    } else if (name == u"limits" || name == u"nolimits" || name == u"displaylimits") {
        auto *of = list.empty() ? nullptr : std::get_if<MathOperator>(&list.back().content);
        if (!of)
            fail(m_at - name.size() - 1, u"\\%1 stands behind no operator"_s.arg(name));
        else
            of->limits = name == u"limits"     ? MathLimits::Above
                         : name == u"nolimits" ? MathLimits::Beside
                                               : MathLimits::AboveInDisplay;
    } else if (name == u"hspace" || name == u"kern" || name == u"mkern" || name == u"mspace"
               || name == u"hskip" || name == u"mskip") {
        m_at += here() == u'*' ? 1 : 0;
        add(list, MathSpace{readLength(name)});
    } else if (name == u"tag") {
        const bool isPlain = here() == u'*';
        m_at += isPlain ? 1 : 0;
        const QString tag = readRaw(name);
        m_tag = isPlain ? tag : u'(' + tag + u')';
    } else {
        return false;
    }
    return true;
}

/// What changes nothing of what is drawn: numbers, labels, and colours, which are the theme's.
bool MathReader::readSilent(const QString &name)
{
    static const QStringList alone{u"nonumber"_s,   u"notag"_s,   u"mathstrut"_s, u"strut"_s, u"relax"_s,
                                   u"allowbreak"_s, u"nobreak"_s, u"null"_s,      u"/"_s};
    if (alone.contains(name))
        return true;
    if (name != u"label" && name != u"color" && name != u"textcolor")
        return false;
    readRaw(name);
    return true; // what textcolor colours is read as a group
}

void MathReader::readNegation(MathList &list)
{
    MathList negated = readArgument(u"\\not"_s);
    auto *symbol = negated.size() == 1 ? std::get_if<MathSymbol>(&negated.front().content) : nullptr;
    if (m_error)
        return;
    if (!symbol) {
        fail(m_at, u"\\not stands before more than a sign"_s);
        return;
    }
    symbol->text = negatedMath(symbol->text);
    list.push_back(std::move(negated.front()));
}

} // namespace cairn
