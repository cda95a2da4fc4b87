// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mathtree.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString printed(const MathList &list);

QString nameOf(MathClass type)
{
    static const QString names[] = {u""_s,      u"op:"_s,    u"bin:"_s,   u"rel:"_s,
                                    u"open:"_s, u"close:"_s, u"punct:"_s, u"inner:"_s};
    return names[int(type)];
}

QString nameOf(MathFace face)
{
    static const QString names[] = {u"it:"_s,     u""_s,      u"bf:"_s, u"bi:"_s, u"bb:"_s,
                                    u"script:"_s, u"frak:"_s, u"sf:"_s, u"tt:"_s};
    return names[int(face)];
}

QString nameOf(MathStyle style)
{
    static const QString names[] = {u"display"_s, u"text"_s, u"script"_s, u"scriptscript"_s};
    return names[int(style)];
}

QString nameOf(MathLimits limits)
{
    static const QString names[] = {u""_s, u"-limits-in-display"_s, u"-limits"_s};
    return names[int(limits)];
}

QString nameOf(MathMark mark)
{
    static const QString names[] = {
        u"acute"_s,   u"bar"_s,       u"breve"_s,      u"check"_s,     u"dot"_s,    u"ddot"_s,
        u"dddot"_s,   u"grave"_s,     u"hat"_s,        u"ring"_s,      u"tilde"_s,  u"vec"_s,
        u"widehat"_s, u"widetilde"_s, u"overline"_s,   u"overbrace"_s, u"over→"_s,  u"over←"_s,
        u"over↔"_s,   u"underline"_s, u"underbrace"_s, u"under→"_s,    u"under←"_s, u"under↔"_s};
    return names[int(mark)];
}

/// Lists between parentheses; those at the end that are empty are left out.
QString call(const QString &name, std::initializer_list<const MathList *> lists)
{
    QStringList parts;
    for (const MathList *list : lists)
        parts += printed(*list);
    while (parts.size() > 1 && parts.back().isEmpty())
        parts.removeLast();
    return name + u'(' + parts.join(u"; "_s) + u')';
}

struct Printer {
    QString operator()(const MathSymbol &of) const { return nameOf(of.type) + nameOf(of.face) + of.text; }
    QString operator()(const MathWords &of) const { return nameOf(of.face) + u'"' + of.text + u'"'; }
    QString operator()(const MathOperator &of) const { return u"op:"_s + of.text + nameOf(of.limits); }
    QString operator()(const MathGroup &of) const { return nameOf(of.type) + u'{' + printed(of.list) + u'}'; }
    QString operator()(const MathRoot &of) const { return call(u"root"_s, {&of.body, &of.index}); }
    QString operator()(const MathAccent &of) const { return call(nameOf(of.mark), {&of.body}); }
    QString operator()(const MathArrow &of) const
    {
        return call(u"arrow"_s + of.text, {&of.above, &of.below});
    }
    QString operator()(const MathSetting &of) const { return u'<' + nameOf(of.style) + u'>'; }
    QString operator()(const MathSpace &of) const { return u"space:"_s + QString::number(of.width, 'g', 3); }
    QString operator()(const MathDelimiter &of) const
    {
        return u"%1size%2:%3"_s.arg(nameOf(of.type)).arg(of.size).arg(of.text);
    }
    QString operator()(const MathScripts &of) const
    {
        return printed(of.base) + (of.below.empty() ? QString() : u"_["_s + printed(of.below) + u']')
               + (of.above.empty() ? QString() : u"^["_s + printed(of.above) + u']');
    }
    QString operator()(const MathFraction &of) const
    {
        return of.left
               + call((of.hasBar ? u"frac"_s : u"over"_s) + (of.style ? u'-' + nameOf(*of.style) : QString()),
                      {&of.above, &of.below})
               + of.right;
    }
    QString operator()(const MathFence &of) const
    {
        QString text = u"left"_s + of.left + u'(';
        for (size_t at = 0; at < of.parts.size(); ++at) {
            if (at > 0)
                text += u" middle"_s + of.middles[qsizetype(at) - 1] + u' ';
            text += printed(of.parts[at]);
        }
        return text + u")right"_s + of.right;
    }
    QString operator()(const MathFrame &of) const
    {
        static const QString names[] = {u"phantom"_s, u"hphantom"_s, u"vphantom"_s,
                                        u"smash"_s,   u"boxed"_s,    u"cancel"_s};
        return call(names[int(of.kind)], {&of.body});
    }
    QString operator()(const MathTable &of) const
    {
        static const QString names[] = {u"matrix"_s,   u"smallmatrix"_s, u"cases"_s, u"aligned"_s,
                                        u"gathered"_s, u"array"_s,       u"stack"_s};
        QStringList rows;
        for (const MathTable::Row &row : of.rows) {
            QStringList cells;
            for (const MathList &cell : row.cells)
                cells += printed(cell);
            rows += u"-"_s.repeated(row.linesAbove) + cells.join(u" & "_s)
                    + (row.tag.isEmpty() ? QString() : u" #"_s + row.tag);
        }
        return of.left + names[int(of.kind)] + u'[' + rows.join(u" | "_s) + u"-"_s.repeated(of.linesBelow)
               + u']' + of.right;
    }
};

QString printed(const MathList &list)
{
    QStringList parts;
    for (const MathNode &node : list)
        parts += std::visit(Printer(), node.content);
    return parts.join(u' ');
}

} // namespace

QString printMath(const MathFormula &formula)
{
    return printed(formula.list) + (formula.tag.isEmpty() ? QString() : u" #"_s + formula.tag);
}

} // namespace cairn
