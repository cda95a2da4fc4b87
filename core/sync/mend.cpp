// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/mend.h"

#include "catalog/fix.h"
#include "git/patch.h"
#include "git/worktree.h"

#include <algorithm>

namespace cairn {

namespace {

/// Insertions at the same place would have no order, so they collide, too.
bool collide(const TextEdit &one, const TextEdit &other)
{
    return one.offset <= other.offset + other.length && other.offset <= one.offset + one.length;
}

bool collides(const Fix &fix, const std::vector<TextEdit> &edits)
{
    return std::ranges::any_of(fix.edits, [&](const TextEdit &edit) {
        return std::ranges::any_of(edits, [&](const TextEdit &other) { return collide(edit, other); });
    });
}

} // namespace

std::optional<Mend> mendFile(const QString &path, const QByteArray &text, std::span<const Problem> problems)
{
    Mend mend{path, {}, text, {}, {}};
    std::vector<TextEdit> edits;
    for (const Problem &problem : problems) {
        const std::optional<Fix> fix = findFix(problem, text);
        if (!fix || collides(*fix, edits))
            continue;
        edits.insert(edits.end(), fix->edits.begin(), fix->edits.end());
        mend.titles += fix->title;
    }
    if (edits.empty())
        return std::nullopt;
    std::ranges::sort(edits, {}, &TextEdit::offset);
    mend.after = applyEdits(text, edits);
    mend.patch = makePatch(path, mend.before, mend.after).value_or(QByteArray());
    return mend;
}

Result<void> applyMend(const QString &folder, const Mend &mend)
{
    const Result<WorkTree> tree = WorkTree::open(folder);
    if (!tree)
        return std::unexpected(tree.error());
    return tree->replaceFile(mend.path, mend.before, mend.after);
}

} // namespace cairn
