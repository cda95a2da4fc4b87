// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/jsonata.h"

#include "jsonata/evaluator.h"
#include "jsonata/parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype maxLength = 100'000;
constexpr qsizetype shownBefore = 30;
constexpr qsizetype shownLength = 60;

JsonataFault faultAt(const QString &text, const jsonata::Failure &failure)
{
    const qsizetype at = std::clamp<qsizetype>(failure.at, 0, text.size());
    const qsizetype begin = at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
    const qsizetype end = text.indexOf(u'\n', at);
    const QStringView line = QStringView(text).sliced(begin, (end < 0 ? text.size() : end) - begin);
    const QStringView before = line.first(at - begin);
    const auto pairs = std::ranges::count_if(before, [](QChar c) { return c.isLowSurrogate(); });
    const Place place{int(QStringView(text).first(at).count(u'\n')) + 1, int(before.size() - pairs) + 1};
    const qsizetype from = std::max<qsizetype>(0, before.size() - shownBefore);
    QString excerpt = line.sliced(from).left(shownLength).trimmed().toString();
    if (from > 0)
        excerpt.prepend(u'…');
    if (from + shownLength < line.size())
        excerpt += u'…';
    return {failure.error, failure.code, place, excerpt};
}

} // namespace

Error JsonataFault::toError() const
{
    const QString where = u"%1:%2: "_s.arg(place.line).arg(place.column);
    const QString in = excerpt.isEmpty() ? QString() : u", in %1"_s.arg(excerpt);
    return {error.kind, where + error.message + in, error.hint};
}

Jsonata::Jsonata(std::shared_ptr<const jsonata::Tree> tree)
    : m_tree(std::move(tree))
{}

JsonataResult<Jsonata> Jsonata::parse(const QString &text)
{
    if (text.size() > maxLength)
        return std::unexpected(
            JsonataFault{{ErrorKind::Limit, u"the expression has more than %1 characters"_s.arg(maxLength),
                          u"Shorten it"_s},
                         {},
                         {1, 1},
                         {}});
    auto root = jsonata::Parser(text).parse();
    if (root)
        root = jsonata::resolve(std::move(*root));
    if (!root)
        return std::unexpected(faultAt(text, root.error()));
    return Jsonata(std::make_shared<jsonata::Tree>(text, std::move(*root)));
}

JsonataResult<std::optional<Value>> Jsonata::evaluate(const Value &input, const JsonataLimits &limits,
                                                      std::stop_token stop) const
{
    jsonata::Run run(limits, std::move(stop));
    jsonata::Evaluator evaluator(run);
    const jsonata::Item result = evaluator.evaluate(*m_tree, jsonata::fromValue(input, run));
    Value value = jsonata::toValue(result, run);
    if (run.hasFailed())
        return std::unexpected(faultAt(m_tree->text, run.failure()));
    if (result.isUndefined())
        return std::optional<Value>();
    return value;
}

} // namespace cairn
