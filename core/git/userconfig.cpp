// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/userconfig.h"

#include "git/library.h"

#include <git2.h>

namespace cairn {

namespace {

QString configured(const char *key)
{
    ensureGitLibrary();
    git_config *opened = nullptr;
    if (git_config_open_default(&opened) != 0)
        return {};
    const GitPtr<git_config, git_config_free> config(opened);
    git_buf value = {};
    if (git_config_get_string_buf(&value, config.get(), key) != 0)
        return {};
    const QString text = QString::fromUtf8(value.ptr, qsizetype(value.size)).trimmed();
    git_buf_dispose(&value);
    return text;
}

} // namespace

QString configuredEmail()
{
    return configured("user.email");
}

QString configuredName()
{
    return configured("user.name");
}

} // namespace cairn
