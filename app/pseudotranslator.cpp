// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pseudotranslator.h"

#include <QRegularExpression>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double growth = 0.4;

QChar accented(QChar c)
{
    constexpr QStringView plain = u"AEIOUYaeiouycnszCNSZ";
    constexpr QStringView other = u"ÀÉÎÕÜÝàéîõüýçñšžÇÑŠŽ";
    static_assert(plain.size() == other.size());
    const qsizetype at = plain.indexOf(c);
    return at < 0 ? c : other[at];
}

} // namespace

QString PseudoTranslator::lengthened(const QString &text)
{
    if (text.isEmpty())
        return text;
    static const QRegularExpression kept(u"%L?(?:\\d+|n)|<[^>]*>|&[a-z]+;"_s);
    QString result = u"["_s;
    qsizetype letters = 0;
    qsizetype at = 0;
    const auto change = [&](qsizetype end) {
        for (; at < end; ++at) {
            letters += text[at].isLetter();
            result += accented(text[at]);
        }
    };
    for (const QRegularExpressionMatch &match : kept.globalMatch(text)) {
        change(match.capturedStart());
        result += match.capturedView();
        at = match.capturedEnd();
    }
    change(text.size());
    const int more = qCeil(double(letters) * growth);
    for (int added = 0; added < more; ++added)
        result += u"·~"[added % 2];
    return result + u']';
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const
{
    const QString english = m_english.translate(context, source, disambiguation, n);
    return lengthened(english.isEmpty() ? QString::fromUtf8(source) : english);
}

} // namespace cairn
