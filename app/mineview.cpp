// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mineview.h"

#include "address.h"
#include "portal.h"
#include "preferences.h"
#include "store/entityquery.h"
#include "store/ownership.h"
#include "store/schema.h"
#include "words.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownEntities = 8;
constexpr int shownProblems = 5;

QString titleOf(const EntityRow &row)
{
    return row.title.isEmpty() ? row.name : row.title;
}

} // namespace

MineView::MineView(QObject *parent)
    : View(parent), m_question(this)
{
    connect(Portal::instance().preferences(), &Preferences::identityChanged, this, [this] { refresh(); });
    refresh();
}

QString MineView::more() const
{
    QStringList parts;
    for (const auto &[kind, count] : m_answer.others)
        parts += tr("%1 %2").arg(QLocale().toString(count), count == 1 ? kindLabel(kind) : kindPlural(kind));
    return parts.join(u" · "_s);
}

Result<MineView::Answer> MineView::load(const Home &home, const QString &identity)
{
    Answer answer;
    if (identity.isEmpty())
        return answer;
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<EntityRow> person = loadRow(*catalog, identity);
    answer.name = person ? titleOf(*person) : identity;
    const Result<std::vector<OwnershipPath>> paths = ownershipPaths(*catalog, identity);
    if (!paths)
        return std::unexpected(paths.error());
    QHash<QString, QStringList> steps;
    EntityFilter filter;
    for (const OwnershipPath &path : *paths) {
        filter.ownedBy += path.owner;
        steps.insert(path.owner, path.steps);
    }
    const Result<std::vector<EntityRow>> owned =
        listEntities(*catalog, filter, {EntityOrder::Name, false, -1, 0});
    ProblemFilter ofMine;
    ofMine.ownedBy = filter.ownedBy;
    ofMine.limit = shownProblems;
    Result<std::vector<FoundProblem>> problems = listProblems(*catalog, ofMine);
    const Result<int> count = countProblems(*catalog, ofMine);
    if (!owned || !problems || !count)
        return std::unexpected(!owned ? owned.error() : !problems ? problems.error() : count.error());
    answer.total = int(owned->size());
    answer.problems = *count;
    answer.attention = *std::move(problems);
    std::vector<const EntityRow *> byKind;
    for (const EntityRow &row : *owned)
        byKind.push_back(&row);
    std::ranges::stable_sort(byKind, {}, [](const EntityRow *row) { return kindOrder(row->kind.toLower()); });
    for (const EntityRow *row : byKind) {
        const QString kind = row->kind.toLower();
        if (int(answer.rows.size()) < shownEntities) {
            answer.rows.push_back({addressOfEntity(row->ref),
                                   row->ref,
                                   titleOf(*row),
                                   kind,
                                   steps.value(row->owner).join(u" › "_s),
                                   {},
                                   false,
                                   row->lifecycle});
            continue;
        }
        const auto known = std::ranges::find(answer.others, kind, &std::pair<QString, int>::first);
        if (known == answer.others.end())
            answer.others.emplace_back(kind, 1);
        else
            ++known->second;
    }
    return answer;
}

void MineView::refresh()
{
    setLoading();
    m_question.ask(
        [home = Portal::instance().home(), identity = Portal::instance().preferences()->identity()](
            const std::stop_token &) { return load(home, identity); },
        [this](Result<Answer> answer) {
            if (answer)
                show(*std::move(answer));
            else
                setFailed(answer.error());
        });
}

void MineView::show(Answer answer)
{
    m_answer = std::move(answer);
    for (PlaceRow &row : m_answer.rows) {
        if (row.detail.isEmpty())
            row.detail = tr("owned by you");
    }
    std::vector<AttentionRow> attention;
    for (const FoundProblem &found : m_answer.attention)
        attention.push_back({addressOfEntity(found.problem.ref), found.title, found.kind.toLower(),
                             severityName(found.problem.severity), found.problem.message,
                             found.problem.hint});
    m_rows.assign(m_answer.rows);
    m_attention.assign(std::move(attention));
    Q_EMIT shown();
    setReady();
}

} // namespace cairn
