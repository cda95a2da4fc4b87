// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sourcesview.h"

#include "git/address.h"
#include "portal.h"
#include "preferences.h"
#include "store/schema.h"
#include "store/sourceremoval.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "sync/demo.h"
#include "sync/sourcerules.h"
#include "syncrunner.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Answer {
    std::vector<Source> sources;
    std::vector<SourceStatus> statuses;
};

Result<Answer> answer(const Home &home)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    Result<std::vector<Source>> sources = listSources(*user);
    if (!sources)
        return std::unexpected(sources.error());
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    return Answer{*std::move(sources), listSourceStatus(*catalog).value_or(std::vector<SourceStatus>())};
}

SourceRow toRow(const Source &source, const Answer &answer, const Home &home, const SyncRunner &sync)
{
    const auto status = std::ranges::find(answer.statuses, source.name, &SourceStatus::name);
    SourceRow row;
    row.name = source.name;
    row.location = source.location;
    row.branch = source.branch;
    row.paths = (source.paths.isEmpty() ? defaultPaths() : source.paths).join(u", "_s);
    row.isDemo = isDemo(home, source);
    row.isFolder = !isGitUrl(source.location);
    row.isSyncing = sync.isRunning() && (sync.source().isEmpty() || sync.source() == source.name);
    if (status == answer.statuses.end())
        return row;
    row.commit = status->commit.left(7);
    row.entities = status->entities;
    row.problems = status->problems;
    row.fetched = relativeTime(status->fetchedAt);
    row.fetchedExact = exactTime(status->fetchedAt);
    row.error = status->error;
    row.hint = status->hint;
    return row;
}

} // namespace

SourcesView::SourcesView(QObject *parent)
    : View(parent), m_question(this), m_removal(this)
{
    connect(Portal::instance().sync(), &SyncRunner::runningChanged, this, &SourcesView::refresh);
    connect(Portal::instance().sync(), &SyncRunner::lastSyncedChanged, this, &SourcesView::refresh);
    refresh();
}

void SourcesView::refresh()
{
    setLoading();
    m_question.ask([home = Portal::instance().home()](const std::stop_token &) { return answer(home); },
                   [this](const Result<Answer> &result) {
                       if (!result) {
                           setFailed(result.error());
                           return;
                       }
                       const Portal &portal = Portal::instance();
                       std::vector<SourceRow> rows;
                       for (const Source &source : result->sources)
                           rows.push_back(toRow(source, *result, portal.home(), *portal.sync()));
                       m_rows.assign(std::move(rows));
                       setReady();
                   });
}

void SourcesView::remove(const QString &name)
{
    const Home home = Portal::instance().home();
    for (const SourceRow &row : m_rows.rows()) {
        if (row.name == name && row.isDemo)
            Portal::instance().preferences()->remember(u"demo"_s, u"removed"_s);
    }
    m_removal.ask([home, name](const std::stop_token &) { return forgetSource(home, name); },
                  [this, name](const Result<void> &removed) {
                      if (!removed)
                          setFailed(removed.error());
                      else
                          Portal::instance().sync()->say(tr("Removed %1 and what it brought").arg(name));
                      Portal::instance().bumpRevision();
                  });
}

} // namespace cairn
