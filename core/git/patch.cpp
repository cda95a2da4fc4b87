// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/patch.h"

#include "git/library.h"

#include <git2.h>

using namespace Qt::StringLiterals;

namespace cairn {

Result<QByteArray> makePatch(const QString &path, const QByteArray &before, const QByteArray &after)
{
    ensureGitLibrary();
    const QByteArray name = path.toUtf8();
    git_patch *made = nullptr;
    int code = git_patch_from_buffers(&made, before.constData(), size_t(before.size()), name.constData(),
                                      after.constData(), size_t(after.size()), name.constData(), nullptr);
    const GitPtr<git_patch, git_patch_free> patch(made);
    git_buf text = {};
    if (code == 0)
        code = git_patch_to_buf(&text, patch.get());
    if (code != 0)
        return gitFailure(code, u"Comparing two versions of %1"_s.arg(path));
    QByteArray bytes(text.ptr, qsizetype(text.size));
    git_buf_dispose(&text);
    return bytes;
}

} // namespace cairn
