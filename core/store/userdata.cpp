// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/userdata.h"

#include "base/nearest.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

std::unexpected<Error> noSuchSource(Database &user, const QString &name)
{
    const std::vector<Source> sources = listSources(user).value_or(std::vector<Source>());
    std::vector<QStringView> names;
    QStringList all;
    for (const Source &source : sources) {
        names.emplace_back(source.name);
        all.append(source.name);
    }
    const QString near = nearestName(name, names);
    QString hint = all.isEmpty() ? u"There are no sources yet: add one with cairn source add NAME LOCATION"_s
                                 : u"The sources are: %1"_s.arg(all.join(u", "_s));
    if (!near.isEmpty())
        hint = u"Did you mean %1?"_s.arg(near);
    return failure(ErrorKind::NotFound, u"There is no source called \"%1\""_s.arg(name), hint);
}

Result<void> expectOneRow(Database &user, const Result<int> &changed, const QString &name)
{
    if (!changed)
        return std::unexpected(changed.error());
    if (*changed == 0)
        return noSuchSource(user, name);
    return {};
}

bool isTaken(Database &user, const QString &name)
{
    return user.number("SELECT count(*) FROM source WHERE name = ?", {name}).value_or(0) > 0;
}

std::unexpected<Error> nameIsTaken(const QString &name)
{
    return failure(ErrorKind::Invalid, u"There is a source called \"%1\" already"_s.arg(name),
                   u"Choose another name, or remove that one first"_s);
}

} // namespace

Result<std::vector<Source>> listSources(Database &user)
{
    std::vector<Source> sources;
    const Result<void> done = user.query(
        "SELECT name, location, branch, paths FROM source ORDER BY position", {}, [&](const Row &row) {
            sources.push_back(
                {row.text(0), row.text(1), row.text(2), row.text(3).split(u'\n', Qt::SkipEmptyParts)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return sources;
}

Result<Source> loadSource(Database &user, const QString &name)
{
    const Result<std::vector<Source>> sources = listSources(user);
    if (!sources)
        return std::unexpected(sources.error());
    for (const Source &source : *sources) {
        if (source.name.compare(name, Qt::CaseInsensitive) == 0)
            return source;
    }
    return noSuchSource(user, name);
}

Result<void> addSource(Database &user, const Source &source)
{
    if (isTaken(user, source.name))
        return nameIsTaken(source.name);
    const Result<int> added =
        user.run("INSERT INTO source(name, location, branch, paths, position) "
                 "VALUES(?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM source))",
                 {source.name, source.location, source.branch, source.paths.join(u'\n')});
    if (!added)
        return std::unexpected(added.error());
    return {};
}

Result<void> updateSource(Database &user, const QString &name, const Source &source)
{
    if (name.compare(source.name, Qt::CaseInsensitive) != 0 && isTaken(user, source.name))
        return nameIsTaken(source.name);
    return expectOneRow(
        user,
        user.run("UPDATE source SET name = ?, location = ?, branch = ?, paths = ? WHERE name = ?",
                 {source.name, source.location, source.branch, source.paths.join(u'\n'), name}),
        name);
}

Result<void> removeSource(Database &user, const QString &name)
{
    return expectOneRow(user, user.run("DELETE FROM source WHERE name = ?", {name}), name);
}

Result<QHash<QString, QString>> loadSettings(Database &user)
{
    QHash<QString, QString> settings;
    const Result<void> read = user.query("SELECT key, value FROM setting", {}, [&](const Row &row) {
        settings.insert(row.text(0), row.text(1));
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return settings;
}

Result<void> setSetting(Database &user, const QString &key, const QString &value)
{
    const Result<int> done =
        user.run("INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)", {key, value});
    if (!done)
        return std::unexpected(done.error());
    return {};
}

} // namespace cairn
