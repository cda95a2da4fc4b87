// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/evaluator.h"
#include "jsonata/library.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

qsizetype codePoints(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

/// A place as JavaScript's slice takes it: from the end where it is negative, and inside of the text.
qsizetype placeIn(double place, qsizetype size)
{
    const double whole = std::trunc(place);
    return qsizetype(std::clamp(whole < 0 ? whole + double(size) : whole, 0.0, double(size)));
}

Item made(const QString &text, Run &run)
{
    return run.mayMake(text.size()) ? Item(text) : Item();
}

QString latin(const QString &text)
{
    return QString::fromLatin1(text.toLatin1());
}

} // namespace

Item stringFunction(Call &call)
{
    const bool *isPretty = call.argument(1).boolean();
    return textOf(call.argument(0), isPretty && *isPretty, call.run);
}

Item substring(Call &call)
{
    if (!call.argument(0).text())
        return {};
    const QList<uint> points = call.text(0).toUcs4();
    const auto size = points.size();
    double start = call.number(1);
    if (double(size) + start < 0)
        start = 0;
    double end = double(size);
    if (call.argument(2).number()) {
        if (call.number(2) <= 0)
            return QString();
        end = (start >= 0 ? start : double(size) + start) + call.number(2);
    }
    const qsizetype from = placeIn(start, size);
    const qsizetype to = placeIn(end, size);
    const QList<uint> part = points.sliced(from, std::max<qsizetype>(to - from, 0));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
}

Item substringBefore(Call &call)
{
    if (!call.argument(0).text())
        return {};
    const qsizetype at = call.text(0).indexOf(call.text(1));
    return at < 0 ? call.argument(0) : Item(call.text(0).first(at));
}

Item substringAfter(Call &call)
{
    if (!call.argument(0).text())
        return {};
    const qsizetype at = call.text(0).indexOf(call.text(1));
    return at < 0 ? call.argument(0) : Item(call.text(0).sliced(at + call.text(1).size()));
}

Item lowercase(Call &call)
{
    return call.argument(0).text() ? Item(call.text(0).toLower()) : Item();
}

Item uppercase(Call &call)
{
    return call.argument(0).text() ? Item(call.text(0).toUpper()) : Item();
}

Item length(Call &call)
{
    return call.argument(0).text() ? makeNumber(codePoints(call.text(0))) : Item();
}

Item trim(Call &call)
{
    if (!call.argument(0).text())
        return {};
    static const QRegularExpression blanks(u"[ \\t\\n\\r]+"_s);
    QString text = call.text(0).replace(blanks, u" "_s);
    if (text.startsWith(u' '))
        text.removeFirst();
    if (text.endsWith(u' '))
        text.removeLast();
    return text;
}

Item pad(Call &call)
{
    if (!call.argument(0).text())
        return {};
    const QString text = call.text(0);
    const QString with = call.text(2).isEmpty() ? u" "_s : call.text(2);
    const double missing = std::abs(call.number(1)) - double(codePoints(text));
    if (missing < 1)
        return text;
    if (missing > double(call.run.limits().text) || !call.run.mayMake(qint64(missing) + text.size()))
        return call.run.failAtLimit(u"the text would be too long"_s, u"Pad it to less"_s), Item();
    const QList<uint> points = with.toUcs4();
    QList<uint> padding;
    for (qsizetype at = 0; at < qsizetype(missing); ++at)
        padding.append(points[at % points.size()]);
    const QString added =
        QString::fromUcs4(reinterpret_cast<const char32_t *>(padding.constData()), padding.size());
    return call.number(1) > 0 ? text + added : added + text;
}

Item join(Call &call)
{
    if (!call.argument(0).list())
        return {};
    QString joined;
    bool isFirst = true;
    for (const Item &item : call.items(0)) {
        if (!std::exchange(isFirst, false))
            joined += call.text(1);
        joined += *item.text();
        if (!call.run.mayMake(item.text()->size() + call.text(1).size()))
            return {};
    }
    return joined;
}

Item base64Encode(Call &call)
{
    if (!call.argument(0).text())
        return {};
    QByteArray bytes; // the lower half of each code unit, as the reference has it
    for (const QChar c : call.text(0))
        bytes += char(c.unicode() & 0xff);
    return made(QString::fromLatin1(bytes.toBase64()), call.run);
}

Item base64Decode(Call &call)
{
    if (!call.argument(0).text())
        return {};
    QByteArray text = latin(call.text(0)).toLatin1();
    text.replace('-', '+').replace('_', '/');
    return QString::fromLatin1(QByteArray::fromBase64(text));
}

namespace {

/// Texts of half a character cannot be written as UTF-8.
bool hasLoneSurrogate(const QString &text)
{
    return !text.isValidUtf16();
}

Item malformed(Call &call, const QString &function)
{
    call.run.fail("D3140", u"the text that $%1 gets is no such address: %2"_s.arg(
                               function, excerptOf(call.argument(0))));
    return {};
}

Item encoded(Call &call, const QByteArray &kept, const QString &function)
{
    if (!call.argument(0).text())
        return {};
    if (hasLoneSurrogate(call.text(0)))
        return malformed(call, function);
    return made(QString::fromLatin1(QUrl::toPercentEncoding(call.text(0), kept)), call.run);
}

/// Bytes behind % that stand for a character of `kept` stay as they are.
Item decoded(Call &call, QByteArrayView kept, const QString &function)
{
    if (!call.argument(0).text())
        return {};
    static const QRegularExpression byte(u"^%[0-9a-fA-F]{2}"_s);
    const QByteArray text = call.text(0).toUtf8();
    QByteArray out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out += text[at];
            continue;
        }
        if (!byte.match(QString::fromLatin1(text.sliced(at).left(3))).hasMatch())
            return malformed(call, function);
        const char decodedByte = char(text.sliced(at + 1, 2).toInt(nullptr, 16));
        if (kept.contains(decodedByte))
            out += text.sliced(at, 3);
        else
            out += decodedByte;
        at += 2;
    }
    if (!QByteArrayView(out).isValidUtf8())
        return malformed(call, function);
    return QString::fromUtf8(out);
}

} // namespace

Item encodeUrl(Call &call)
{
    return encoded(call, ";,/?:@&=+$-_.!~*'()#", u"encodeUrl"_s);
}

Item encodeUrlComponent(Call &call)
{
    return encoded(call, "-_.!~*'()", u"encodeUrlComponent"_s);
}

Item decodeUrl(Call &call)
{
    return decoded(call, ";/?:@&=+$,#", u"decodeUrl"_s);
}

Item decodeUrlComponent(Call &call)
{
    return decoded(call, {}, u"decodeUrlComponent"_s);
}

Item evalFunction(Call &call)
{
    if (!call.argument(0).text())
        return {};
    Item input = call.argument(1).isUndefined() ? call.context : call.argument(1);
    if (input.list() && !input.isSequence()) {
        input = makeSequence(Items(1, input));
        input.list()->isOuter = true;
    }
    return call.evaluator.evaluateText(call.text(0), input);
}

} // namespace cairn::jsonata
