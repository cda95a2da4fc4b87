// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/tree.h"

#include "base/shortened.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

constexpr qsizetype shownLength = 100;

Place placeOf(QStringView text, qsizetype at)
{
    const QStringView before = text.first(std::min(at, text.size()));
    const qsizetype lineBegin = before.lastIndexOf(u'\n') + 1;
    const QStringView line = before.sliced(lineBegin);
    const auto pairs = std::ranges::count_if(line, [](QChar c) { return c.isLowSurrogate(); });
    return {int(before.count(u'\n')) + 1, int(line.size() - pairs) + 1};
}

} // namespace

const Expression *Tree::soleExpression() const
{
    const auto *output = body.size() == 1 ? std::get_if<Output>(&body.front().content) : nullptr;
    return output ? output->value.get() : nullptr;
}

TemplateFault Tree::faultAt(qsizetype at, const Error &error) const
{
    const auto behind = std::ranges::upper_bound(tags, at, {}, &TagRange::begin);
    QString expression;
    if (behind != tags.begin()) {
        const TagRange &tag = *std::prev(behind);
        if (at <= tag.end)
            expression = text.sliced(tag.begin, tag.end - tag.begin).simplified();
    }
    return {error, file, placeOf(text, at), shortened(expression, shownLength)};
}

} // namespace cairn::templating
