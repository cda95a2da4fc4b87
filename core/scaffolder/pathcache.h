// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "scaffolder/workspace.h"
#include "templating/texttemplate.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace cairn {

/// The files of a fetched folder, by path. Shared and never changed.
using FileTree = Workspace::Files;

/// What plans of the same path have in common, so that a keystroke's plan neither reads a folder nor parses
/// a file again: trees by their address, templates by their text. Whoever shows a form keeps one as long as
/// it does, and makes a new one when the template's files may have changed. At most 256 MB, beyond which it
/// begins anew. Thread-safe.
class PathCache final
{
public:
    PathCache();
    ~PathCache();
    Q_DISABLE_COPY_MOVE(PathCache)

    using Fetch = std::function<Result<FileTree>()>;
    /// The tree of an address, fetched the first time; a failure is not remembered. `address` says all that
    /// the result depends on: repository, commit and path, or folder.
    Result<std::shared_ptr<const FileTree>> tree(const QString &address, const Fetch &fetch);

    /// The template of a text in UTF-8. `file` is what faults name.
    TemplateResult<TextTemplate> parse(const QByteArray &text, const QString &file,
                                       const TemplateSyntax &syntax = {});

    using Load = std::function<std::optional<Value>()>;
    /// A value of the catalog such as the user's entity, loaded the first time.
    std::optional<Value> value(const QString &key, const Load &load);

private:
    struct Contents;
    std::unique_ptr<Contents> m_contents;
};

/// The same with a cache or without one: `cache` may be null.
Result<std::shared_ptr<const FileTree>> cachedTree(PathCache *cache, const QString &address,
                                                   const PathCache::Fetch &fetch);
TemplateResult<TextTemplate> cachedParse(PathCache *cache, const QByteArray &text, const QString &file,
                                         const TemplateSyntax &syntax = {});

} // namespace cairn
