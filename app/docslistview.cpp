// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docslistview.h"

#include "address.h"
#include "portal.h"
#include "preferences.h"
#include "stars.h"
#include "store/ownership.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcehistory.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

DocsListView::DocsListView(QObject *parent)
    : View(parent), m_question(this), m_ageQuestion(this)
{
    connect(Portal::instance().stars(), &Stars::refsChanged, this, &DocsListView::show);
    connect(Portal::instance().preferences(), &Preferences::identityChanged, this, [this] { refresh(); });
    refresh();
}

void DocsListView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT filterChanged();
    show();
}

void DocsListView::setMine(bool isMine)
{
    if (m_isMine == isMine)
        return;
    m_isMine = isMine;
    Q_EMIT filterChanged();
    show();
}

void DocsListView::setStarred(bool isStarred)
{
    if (m_isStarred == isStarred)
        return;
    m_isStarred = isStarred;
    Q_EMIT filterChanged();
    show();
}

Result<DocsListView::Answer> DocsListView::load(const Home &home, const QString &identity)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Result<std::vector<ListedDocs>> docs = listDocs(*catalog);
    if (!docs)
        return std::unexpected(docs.error());
    Answer answer{*std::move(docs), {}};
    if (identity.isEmpty())
        return answer;
    const Result<std::vector<OwnershipPath>> paths = ownershipPaths(*catalog, identity);
    if (!paths)
        return std::unexpected(paths.error());
    for (const OwnershipPath &path : *paths)
        answer.owners.insert(path.owner);
    return answer;
}

void DocsListView::refresh()
{
    setLoading();
    m_question.ask(
        [home = Portal::instance().home(), identity = Portal::instance().preferences()->identity()](
            const std::stop_token &) { return load(home, identity); },
        [this](Result<Answer> answer) {
            if (!answer) {
                setFailed(answer.error());
                return;
            }
            m_answer = *std::move(answer);
            show();
            setReady();
            askAges();
        });
}

/// When a file of the site's folder changed last, as far as the repository knows.
DocsListView::Ages DocsListView::loadAges(const Home &home, const std::vector<ListedDocs> &docs,
                                          const std::stop_token &stop)
{
    Ages ages;
    Result<Database> user = openUserData(home);
    const std::vector<Source> sources =
        user ? listSources(*user).value_or(std::vector<Source>()) : std::vector<Source>();
    Progress progress;
    progress.stop = stop;
    for (const ListedDocs &one : docs) {
        const auto source = std::ranges::find(sources, one.source, &Source::name);
        if (source == sources.end() || stop.stop_requested())
            continue;
        const Result<PathHistory> history = fileHistory(home, *source, one.commit, one.folder, 1, progress);
        if (history && !history->commits.empty())
            ages.insert(one.ref, history->commits.front().at);
    }
    return ages;
}

void DocsListView::askAges()
{
    m_ageQuestion.ask([home = Portal::instance().home(), docs = m_answer.docs](
                          const std::stop_token &stop) { return loadAges(home, docs, stop); },
                      [this](Ages ages) {
                          m_ages = std::move(ages);
                          show();
                      });
}

void DocsListView::show()
{
    const QStringList stars = Portal::instance().stars()->refs();
    std::vector<const ListedDocs *> found;
    for (const ListedDocs &one : m_answer.docs) {
        const bool isFitting = one.title.contains(m_text, Qt::CaseInsensitive)
                               || one.siteName.contains(m_text, Qt::CaseInsensitive)
                               || one.ownerTitle.contains(m_text, Qt::CaseInsensitive)
                               || one.kind.contains(m_text, Qt::CaseInsensitive);
        if (isFitting && (!m_isMine || m_answer.owners.contains(one.owner))
            && (!m_isStarred || stars.contains(one.ref)))
            found.push_back(&one);
    }
    std::ranges::stable_sort(found, std::greater(),
                             [this](const ListedDocs *one) { return m_ages.value(one->ref); });
    std::vector<DocsListRow> rows;
    for (const ListedDocs *one : found) {
        QStringList detail{kindLabel(one->kind)};
        if (!one->siteName.isEmpty() && one->siteName != one->title)
            detail += one->siteName;
        if (!one->ownerTitle.isEmpty())
            detail += one->ownerTitle;
        detail += tr("%n page(s)", "", one->pages);
        const qint64 at = m_ages.value(one->ref);
        rows.push_back({one->ref, addressOfDocs(one->ref, {}), one->kind.toLower(), one->title,
                        detail.join(u" · "_s), at > 0 ? tr("changed %1").arg(relativeTime(at)) : QString(),
                        stars.contains(one->ref)});
    }
    m_rows.assign(std::move(rows));
    Q_EMIT shown();
}

} // namespace cairn
