// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/entities.h"

#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct NamedEntity {
    QString text;
    bool isOld = false; ///< needs no semicolon
};

/// A line of the table is `name=1f600` or, for an old one, `name!26`.
const QHash<QString, NamedEntity> &namedEntities()
{
    static const QHash<QString, NamedEntity> table = [] {
        QHash<QString, NamedEntity> entities;
        QFile file(u":/cairn/docs/entities.txt"_s);
        if (!file.open(QFile::ReadOnly))
            return entities;
        const QString text = QString::fromUtf8(file.readAll());
        entities.reserve(text.count(u'\n'));
        for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
            const auto sign = std::ranges::find_if(line, [](QChar c) { return c == u'=' || c == u'!'; });
            NamedEntity entity{QString(), *sign == u'!'};
            for (const QStringView code : line.sliced(sign + 1 - line.begin()).tokenize(u' '))
                entity.text += QChar::fromUcs4(char32_t(code.toUInt(nullptr, 16)));
            entities.insert(line.first(sign - line.begin()).toString(), entity);
        }
        return entities;
    }();
    return table;
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isLetterOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Numbers from 0x80 to 0x9f mean what Windows-1252 has there.
constexpr char16_t windowsSigns[] = {0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                     0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
                                     0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                     0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

QString numbered(uint code)
{
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return QString(QChar(0xfffd));
    if (code >= 0x80 && code <= 0x9f)
        return QString(QChar(windowsSigns[code - 0x80]));
    const bool isControl = (code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f')
                           || code == 0x7f || code == 0xb;
    return isControl ? QString() : QString().append(QChar::fromUcs4(char32_t(code)));
}

/// Adds what the reference at `at` means, and gives where it ends.
qsizetype decode(QStringView text, qsizetype at, QString &result)
{
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == u'#') {
        const bool isHex = end + 1 < text.size() && (text[end + 1] == u'x' || text[end + 1] == u'X');
        const qsizetype digits = end + 1 + isHex;
        end = digits;
        while (end < text.size() && (isHex ? isHexDigit(text[end]) : text[end] >= u'0' && text[end] <= u'9'))
            ++end;
        if (end > digits) {
            bool isNumber = false;
            const uint code = text.sliced(digits, end - digits).toUInt(&isNumber, isHex ? 16 : 10);
            result += numbered(isNumber ? code : 0);
            return end + (end < text.size() && text[end] == u';');
        }
        result += u'&';
        return at + 1;
    }
    while (end < text.size() && end - at <= 32 && isLetterOrDigit(text[end]))
        ++end;
    const auto &table = namedEntities();
    const QString name = text.sliced(at + 1, end - at - 1).toString();
    if (end < text.size() && text[end] == u';') {
        if (const auto found = table.constFind(name); found != table.cend()) {
            result += found->text;
            return end + 1;
        }
    }
    for (qsizetype size = name.size(); size > 1; --size) {
        const auto found = table.constFind(name.first(size));
        if (found != table.cend() && found->isOld) {
            result += found->text;
            return at + 1 + size;
        }
    }
    result += u'&';
    return at + 1;
}

} // namespace

qsizetype endOfEntity(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    const auto skip = [&](auto isPart) {
        const qsizetype start = end;
        while (end < text.size() && isPart(text[end]))
            ++end;
        return end > start;
    };
    bool hasPart = false;
    if (end < text.size() && text[end] == u'#') {
        ++end;
        if (end < text.size() && text[end] == u'x') {
            ++end;
            hasPart = skip(isHexDigit);
        } else {
            hasPart = skip([](QChar c) { return c >= u'0' && c <= u'9'; });
        }
    } else {
        hasPart = skip(isLetterOrDigit);
    }
    return hasPart && end < text.size() && text[end] == u';' ? end + 1 : -1;
}

QString withEntitiesDecoded(QStringView text)
{
    qsizetype amp = text.indexOf(u'&');
    if (amp < 0)
        return text.toString();
    QString result;
    result.reserve(text.size());
    qsizetype done = 0;
    while (amp >= 0) {
        result += text.sliced(done, amp - done);
        done = decode(text, amp, result);
        amp = text.indexOf(u'&', done);
    }
    return result.append(text.sliced(done));
}

QString withWholeEntitiesDecoded(const QString &text)
{
    qsizetype amp = text.indexOf(u'&');
    if (amp < 0)
        return text;
    QString result;
    qsizetype done = 0;
    for (; amp >= 0; amp = text.indexOf(u'&', done)) {
        result += QStringView(text).sliced(done, amp - done);
        const qsizetype end = endOfEntity(text, amp);
        if (end < 0) {
            result += u'&';
            done = amp + 1;
        } else {
            result += withEntitiesDecoded(QStringView(text).sliced(amp, end - amp));
            done = end;
        }
    }
    return result.append(QStringView(text).sliced(done));
}

} // namespace cairn
