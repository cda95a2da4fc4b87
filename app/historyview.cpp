// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "historyview.h"

#include "portal.h"
#include "store/entitydetail.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcehistory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<Source> sourceOf(const Home &home, const QString &name)
{
    Result<Database> user = openUserData(home);
    return user ? loadSource(*user, name) : std::unexpected(user.error());
}

Result<QByteArray> patchOf(const Home &home, const QString &source, const Commit &commit, const QString &path)
{
    const Result<Source> known = sourceOf(home, source);
    return known ? filePatch(home, *known, commit, path) : std::unexpected(known.error());
}

} // namespace

HistoryView::HistoryView(QObject *parent)
    : AboutView(parent), m_patch(this)
{}

void HistoryView::setLimit(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    Q_EMIT limitChanged();
    refresh();
}

Result<HistoryView::Answer> HistoryView::load(const Home &home, const QString &ref, int limit,
                                              const std::stop_token &stop)
{
    Result<Database> catalog = openCatalog(home);
    const Result<EntityDetail> entity =
        catalog ? loadEntity(*catalog, ref) : std::unexpected(catalog.error());
    if (!entity)
        return std::unexpected(entity.error());
    const Origin &origin = entity->origin;
    const Result<Source> source = sourceOf(home, origin.source);
    if (!source)
        return std::unexpected(source.error());
    Result<PathHistory> history = fileHistory(home, *source, origin.commit, origin.path, limit, {stop, {}});
    if (!history)
        return std::unexpected(history.error());
    return Answer{std::move(history->commits), history->end, source->name, source->location, origin.path};
}

void HistoryView::inquire()
{
    ask([ref = ref(), limit = m_limit](const Home &home,
                                       const std::stop_token &stop) { return load(home, ref, limit, stop); },
        [this](Answer answer) { show(std::move(answer)); });
}

void HistoryView::show(Answer answer)
{
    std::vector<CommitRow> rows;
    for (const Commit &commit : answer.commits)
        rows.push_back(commitRow(commit, answer.location));
    if (m_commits != answer.commits)
        toggle(-1);
    m_commits = std::move(answer.commits);
    m_source = answer.source;
    m_path = answer.path;
    m_hasMore = answer.end == HistoryEnd::Asked;
    m_endText = historyEndText(answer.end);
    m_rows.assign(std::move(rows));
    Q_EMIT shown();
    setReady();
}

void HistoryView::toggle(int row)
{
    m_current = row == m_current || row >= int(m_commits.size()) ? -1 : row;
    m_patch.drop();
    setPatch(m_current < 0 ? u"idle"_s : u"loading"_s, {}, {});
    if (m_current < 0)
        return;
    m_patch.ask([home = Portal::instance().home(), source = m_source, commit = m_commits[size_t(m_current)],
                 path = m_path](const std::stop_token &) { return patchOf(home, source, commit, path); },
                [this](const Result<QByteArray> &patch) {
                    if (patch)
                        setPatch(u"ready"_s, {}, diffRows(*patch));
                    else
                        setPatch(u"failed"_s, patch.error().message, {});
                });
}

void HistoryView::setPatch(const QString &state, const QString &error, std::vector<DiffRow> lines)
{
    m_patchState = state;
    m_patchError = error;
    m_columns = columnsOf(lines);
    m_lines.assign(std::move(lines));
    Q_EMIT patchChanged();
}

} // namespace cairn
