// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/pathcache.h"

#include <QHash>

#include <mutex>

namespace cairn {

namespace {

constexpr qint64 maxBytes = qint64(256) * 1024 * 1024;
/// What a parsed text weighs, as a multiple of its own size.
constexpr qint64 parsedWeight = 8;

struct ParsedKey {
    QByteArray text;
    QString file;
    TemplateSyntax syntax;

    friend bool operator==(const ParsedKey &, const ParsedKey &) = default;
    friend size_t qHash(const ParsedKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, key.file, key.syntax.cookiecutter, key.syntax.trimBlocks,
                          key.syntax.lstripBlocks);
    }
};

} // namespace

struct PathCache::Contents {
    std::mutex guard; ///< a plan that was overtaken by the next keystroke's may still run beside it
    QHash<QString, std::shared_ptr<const FileTree>> trees;
    QHash<ParsedKey, TextTemplate> parsed;
    QHash<QString, std::optional<Value>> values;
    qint64 bytes = 0;

    void makeRoom(qint64 wanted)
    {
        bytes += wanted;
        if (bytes <= maxBytes)
            return;
        trees.clear();
        parsed.clear();
        bytes = wanted;
    }
};

PathCache::PathCache()
    : m_contents(std::make_unique<Contents>())
{}

PathCache::~PathCache() = default;

Result<std::shared_ptr<const FileTree>> PathCache::tree(const QString &address, const Fetch &fetch)
{
    {
        const std::lock_guard lock(m_contents->guard);
        if (const auto found = m_contents->trees.constFind(address); found != m_contents->trees.constEnd())
            return *found;
    }
    Result<FileTree> fetched = fetch();
    if (!fetched)
        return std::unexpected(fetched.error());
    qint64 bytes = 0;
    for (const auto &[path, file] : *fetched)
        bytes += path.size() + file.content.size();
    auto kept = std::make_shared<const FileTree>(*std::move(fetched));
    const std::lock_guard lock(m_contents->guard);
    m_contents->makeRoom(bytes);
    m_contents->trees.insert(address, kept);
    return kept;
}

TemplateResult<TextTemplate> PathCache::parse(const QByteArray &text, const QString &file,
                                              const TemplateSyntax &syntax)
{
    const ParsedKey key{text, file, syntax};
    {
        const std::lock_guard lock(m_contents->guard);
        if (const auto found = m_contents->parsed.constFind(key); found != m_contents->parsed.constEnd())
            return *found;
    }
    const TemplateResult<TextTemplate> parsed = TextTemplate::parse(QString::fromUtf8(text), file, syntax);
    if (!parsed)
        return parsed;
    const std::lock_guard lock(m_contents->guard);
    m_contents->makeRoom(text.size() * parsedWeight);
    m_contents->parsed.insert(key, *parsed);
    return parsed;
}

std::optional<Value> PathCache::value(const QString &key, const Load &load)
{
    {
        const std::lock_guard lock(m_contents->guard);
        if (const auto found = m_contents->values.constFind(key); found != m_contents->values.constEnd())
            return *found;
    }
    std::optional<Value> loaded = load();
    const std::lock_guard lock(m_contents->guard);
    return *m_contents->values.insert(key, std::move(loaded));
}

Result<std::shared_ptr<const FileTree>> cachedTree(PathCache *cache, const QString &address,
                                                   const PathCache::Fetch &fetch)
{
    if (cache)
        return cache->tree(address, fetch);
    Result<FileTree> fetched = fetch();
    if (!fetched)
        return std::unexpected(fetched.error());
    return std::make_shared<const FileTree>(*std::move(fetched));
}

TemplateResult<TextTemplate> cachedParse(PathCache *cache, const QByteArray &text, const QString &file,
                                         const TemplateSyntax &syntax)
{
    return cache ? cache->parse(text, file, syntax)
                 : TextTemplate::parse(QString::fromUtf8(text), file, syntax);
}

} // namespace cairn
