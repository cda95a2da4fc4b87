// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/demo.h"

#include "base/yaml.h"
#include "catalog/glob.h"
#include "git/commitwriter.h"
#include "git/repository.h"
#include "scaffolder/pathparameters.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <ranges>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int workdayEndsAt = 17; // the fractions of `daysAgo` are hours before it
constexpr qint64 secondsOfDay = 24 * 3600;

struct DemoCommit {
    Author author;
    QDateTime when;
    QString message;
    TreeContent files;
};

QString repositoryFolder(const Home &home)
{
    return home.state + u"/demo/tarnwick.git"_s;
}

/// New things of the demo's golden paths belong beside it; what the user has set stays.
Result<void> setParameters(const Home &home)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    const Result<Value::Map> known = loadPathParameters(*user);
    if (!known)
        return std::unexpected(known.error());
    const QString repositories = QUrl::fromLocalFile(home.state + u"/demo/repositories"_s).toString();
    const QString catalog = QUrl::fromLocalFile(repositoryFolder(home)).toString();
    for (const auto &[name, value] : {std::pair(u"git"_s, repositories), {u"catalog"_s, catalog}}) {
        if (std::ranges::find(*known, name, &Member::key) != known->end())
            continue;
        if (const Result<void> set = setPathParameter(*user, name, value); !set)
            return set;
    }
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::NotFound,
                       u"The demo's file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<TreeContent> readTree(const QString &folder)
{
    TreeContent files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        files.insert(QDir(folder).relativeFilePath(path), *bytes);
    }
    return files;
}

const Value::List &listAt(const Value &commit, QStringView key)
{
    static const Value::List none;
    const Value *value = commit.find(key);
    return value && value->list() ? *value->list() : none;
}

Result<void> undoEdit(TreeContent &files, const Value &edit)
{
    const QString path = edit.textAt({u"path"});
    const QByteArray before = edit.textAt({u"before"}).toUtf8();
    const QByteArray after = edit.textAt({u"after"}).toUtf8();
    QByteArray &content = files[path];
    if (content.count(after) != 1)
        return failure(ErrorKind::Invalid,
                       u"history.yaml:%1: the text stands %2 times in %3, not once"_s.arg(edit.place.line)
                           .arg(content.count(after))
                           .arg(path));
    content.replace(after, before);
    return {};
}

/// Puts the files into the state before the commit.
Result<void> undo(TreeContent &files, const Value &commit)
{
    for (const Value &edit : listAt(commit, u"edit")) {
        if (const Result<void> undone = undoEdit(files, edit); !undone)
            return undone;
    }
    for (const Value &added : listAt(commit, u"add")) {
        const Glob glob(*added.text());
        files.removeIf([&](const auto &file) { return glob.matches(file.key()); });
    }
    for (const Value &removed : listAt(commit, u"remove"))
        files.insert(removed.textAt({u"path"}), removed.textAt({u"text"}).toUtf8());
    return {};
}

Author authorOf(const Value &commit)
{
    const QString text = commit.textAt({u"author"});
    const qsizetype open = text.indexOf(u'<');
    return {text.first(open).trimmed(), text.sliced(open + 1).chopped(1)};
}

double daysAgo(const Value &commit)
{
    const Value *days = commit.find(u"daysAgo");
    if (!days)
        return 0;
    const auto *whole = std::get_if<qint64>(&days->content);
    return whole ? double(*whole) : std::get<double>(days->content);
}

Result<std::vector<DemoCommit>> readHistory(const QString &demo, const QDateTime &today)
{
    Result<TreeContent> files = readTree(demo + u"/tree"_s);
    if (!files)
        return std::unexpected(files.error());
    const Result<QByteArray> text = readFile(demo + u"/history.yaml"_s);
    if (!text)
        return std::unexpected(text.error());
    const std::vector<YamlDocument> documents = readYaml(*text);
    if (documents.size() != 1 || documents.front().fault)
        return failure(ErrorKind::Invalid, u"The demo's history.yaml cannot be read"_s);
    const QDateTime end(today.date(), QTime(workdayEndsAt, 0), today.timeZone());
    std::vector<DemoCommit> history;
    for (const Value &commit : listAt(documents.front().root, u"commits") | std::views::reverse) {
        history.push_back({authorOf(commit), end.addSecs(-qint64(daysAgo(commit) * double(secondsOfDay))),
                           commit.textAt({u"message"}), *files});
        if (const Result<void> undone = undo(*files, commit); !undone)
            return std::unexpected(undone.error());
    }
    if (!files->isEmpty())
        return failure(ErrorKind::Invalid,
                       u"No commit of the demo's history.yaml adds %1"_s.arg(files->keys().first()));
    std::ranges::reverse(history);
    return history;
}

} // namespace

bool isDemo(const Home &home, const Source &source)
{
    return source.location == QUrl::fromLocalFile(repositoryFolder(home)).toString();
}

QString findDemoFolder()
{
    const QString folder =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/cairn/demo"_s);
    return QFile::exists(folder + u"/history.yaml"_s) ? folder : QString();
}

Result<Source> createDemo(const Home &home, const QString &demo, const QDateTime &today,
                          const Progress &progress)
{
    const QString folder = repositoryFolder(home);
    const Source source{u"tarnwick"_s, QUrl::fromLocalFile(folder).toString(), {}, {u"catalog-info.yaml"_s}};
    if (const Result<void> set = setParameters(home); !set)
        return std::unexpected(set.error());
    if (QFile::exists(folder))
        return source;
    const Result<std::vector<DemoCommit>> history = readHistory(demo, today);
    if (!history)
        return std::unexpected(history.error());
    // Made aside and moved, so that a killed start leaves no half of it.
    const QString unfinished = folder + u".new"_s;
    QDir(unfinished).removeRecursively();
    {
        Result<Repository> repository = Repository::openOrCreateBare(unfinished);
        if (!repository)
            return std::unexpected(repository.error());
        for (const DemoCommit &commit : *history) {
            progress.report(u"Making the demo organisation"_s);
            const Result<QString> written =
                writeCommit(*repository, u"main"_s, commit.files, commit.author, commit.when, commit.message);
            if (!written)
                return std::unexpected(written.error());
        }
        if (const Result<void> set = repository->setHead(u"main"_s); !set)
            return std::unexpected(set.error());
    }
    if (!QDir().rename(unfinished, folder))
        return failure(ErrorKind::Denied, u"The demo cannot be put at %1"_s.arg(folder));
    return source;
}

} // namespace cairn
