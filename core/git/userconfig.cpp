// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/userconfig.h"

#include "git/library.h"

#include <git2.h>

namespace cairn {

QString configuredEmail()
{
    ensureGitLibrary();
    git_config *opened = nullptr;
    if (git_config_open_default(&opened) != 0)
        return {};
    const GitPtr<git_config, git_config_free> config(opened);
    git_buf value = {};
    if (git_config_get_string_buf(&value, config.get(), "user.email") != 0)
        return {};
    const QString email = QString::fromUtf8(value.ptr, qsizetype(value.size)).trimmed();
    git_buf_dispose(&value);
    return email;
}

} // namespace cairn
