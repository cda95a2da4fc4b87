// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/glob.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QStringView special = u"*?[{";

qsizetype firstSpecial(QStringView pattern)
{
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (special.contains(pattern[at]))
            return at;
    }
    return pattern.size();
}

QString toExpression(QStringView pattern)
{
    QString expression;
    int choices = 0;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar c = pattern[at];
        const QStringView rest = pattern.sliced(at);
        if (rest.startsWith(u"**/")) {
            expression += u"(?:.*/)?"_s;
            at += 2;
        } else if (rest.startsWith(u"**")) {
            expression += u".*"_s;
            ++at;
        } else if (c == u'*') {
            expression += u"[^/]*"_s;
        } else if (c == u'?') {
            expression += u"[^/]"_s;
        } else if (const qsizetype close = c == u'[' ? pattern.indexOf(u']', at + 2) : -1; close > 0) {
            QString set = pattern.sliced(at + 1, close - at - 1).toString().replace(u'\\', u"\\\\"_s);
            if (set.startsWith(u'!'))
                set[0] = u'^';
            expression += u'[' + set + u']';
            at = close;
        } else if (c == u'{') {
            expression += u"(?:"_s;
            ++choices;
        } else if (c == u'}' && choices > 0) {
            expression += u')';
            --choices;
        } else if (c == u',' && choices > 0) {
            expression += u'|';
        } else {
            expression += QRegularExpression::escape(c);
        }
    }
    return expression + QString(choices, u')');
}

} // namespace

Glob::Glob(const QString &pattern)
    : m_pattern(pattern)
{
    const qsizetype first = firstSpecial(pattern);
    m_isPlain = first == pattern.size();
    m_prefix = pattern.first(first);
    if (m_isPlain)
        return;
    qsizetype last = pattern.size();
    while (last > first && !u"*?]}{,["_s.contains(pattern[last - 1]))
        --last;
    // Behind `**/` the slash is part of what may be nothing.
    m_suffix = pattern.sliced(last);
    if (m_suffix.startsWith(u'/') && pattern.first(last).endsWith(u"**"))
        m_suffix.remove(0, 1);
    m_expression.setPattern(QRegularExpression::anchoredPattern(toExpression(pattern)));
    m_expression.optimize();
}

bool Glob::matches(const QString &path) const
{
    if (m_isPlain)
        return path == m_pattern;
    return path.startsWith(m_prefix) && path.endsWith(m_suffix) && m_expression.match(path).hasMatch();
}

} // namespace cairn
