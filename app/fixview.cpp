// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "fixview.h"

#include "git/address.h"
#include "portal.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "sync/sourcefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Answer {
    Mend mend;
    QString folder; ///< that the file can be written in; empty for a mirror
};

QString commitOf(const Home &home, const QString &source)
{
    Result<Database> catalog = openCatalog(home);
    const auto all = catalog ? listSourceStatus(*catalog) : std::unexpected(catalog.error());
    const auto statuses = all.value_or(std::vector<SourceStatus>());
    const auto found = std::ranges::find(statuses, source, &SourceStatus::name);
    return found == statuses.end() ? QString() : found->commit;
}

Result<Answer> answer(const Home &home, const QString &source, const Problem &problem)
{
    Result<Database> user = openUserData(home);
    const Result<Source> known = user ? loadSource(*user, source) : std::unexpected(user.error());
    if (!known)
        return std::unexpected(known.error());
    const Result<QByteArray> text = readSourceFile(home, *known, commitOf(home, source), problem.path);
    if (!text)
        return std::unexpected(text.error());
    std::optional<Mend> mend = mendFile(problem.path, *text, {&problem, 1});
    if (!mend)
        return failure(ErrorKind::NotFound,
                       u"The file has changed, and this problem is not at its place any more"_s,
                       u"Sync the source"_s);
    return Answer{*std::move(mend), isGitUrl(known->location) ? QString() : known->location};
}

} // namespace

FixView::FixView(QObject *parent)
    : QObject(parent), m_question(this)
{}

void FixView::propose(const QString &source, const QString &path, int line, int column, const QString &rule,
                      const QString &correction)
{
    Problem problem;
    problem.path = path;
    problem.place = {line, column};
    problem.rule = rule;
    problem.correction = correction;
    m_mend.reset();
    m_folder.clear();
    m_lines.assign({});
    set(u"loading"_s);
    m_question.ask([home = Portal::instance().home(), source,
                    problem](const std::stop_token &) { return answer(home, source, problem); },
                   [this](Result<Answer> result) {
                       if (result)
                           show(std::move(result->mend), result->folder);
                       else
                           set(u"failed"_s, result.error());
                   });
}

void FixView::show(Mend mend, const QString &folder)
{
    std::vector<DiffRow> rows = diffRows(mend.patch);
    m_columns = columnsOf(rows);
    m_lines.assign(std::move(rows));
    m_mend = std::move(mend);
    m_folder = folder;
    set(u"ready"_s);
}

void FixView::apply()
{
    if (!m_mend || m_folder.isEmpty() || m_state != u"ready")
        return;
    set(u"applying"_s);
    m_question.ask(
        [folder = m_folder, mend = *m_mend](const std::stop_token &) { return applyMend(folder, mend); },
        [this](const Result<void> &done) {
            if (!done) {
                set(u"failed"_s, done.error());
                return;
            }
            set(u"idle"_s);
            Q_EMIT applied();
        });
}

void FixView::copyPatch() const
{
    if (m_mend)
        Portal::instance().copy(QString::fromUtf8(m_mend->patch));
}

void FixView::set(const QString &state, const Error &error)
{
    m_state = state;
    m_error = error.message;
    m_hint = error.hint;
    Q_EMIT changed();
}

} // namespace cairn
