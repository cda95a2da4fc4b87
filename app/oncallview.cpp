// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "oncallview.h"

#include "address.h"
#include "portal.h"
#include "reasonwords.h"
#include "store/alerttext.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcehistory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownChanges = 5;
constexpr qsizetype longestInAddress = 4000; // what is longer is not kept when one comes back
constexpr int mostKeys = 9;

QString titleOf(const EntityRow &row)
{
    return row.title.isEmpty() ? row.name : row.title;
}

QString labelOf(LinkRole role)
{
    switch (role) {
    case LinkRole::Runbook:
        return OnCallView::tr("Runbook");
    case LinkRole::Dashboard:
        return OnCallView::tr("Dashboard");
    case LinkRole::OnCall:
    case LinkRole::Chat:
    case LinkRole::Other:
        break;
    }
    return OnCallView::tr("Link");
}

std::vector<ReachRow> contactRows(const OnCallCard &card)
{
    std::vector<ReachRow> rows;
    if (!card.entity.row.owner.isEmpty() || card.owner) {
        const QString ref = card.owner ? card.owner->ref : card.entity.row.owner;
        const QString name = card.owner ? titleOf(*card.owner) : card.entity.row.ownerTitle;
        rows.push_back({{}, OnCallView::tr("Owner"), name, ref, {}, name});
    }
    for (const Contact &contact : card.contacts)
        rows.push_back(reachRow(contact));
    for (const OnCallMember &member : card.members)
        rows.push_back({{},
                        OnCallView::tr("Member"),
                        member.title,
                        member.ref,
                        {},
                        member.email.isEmpty() ? member.title : member.email});
    for (const OnCallLevel &level : card.escalation) {
        rows.push_back(
            {{}, OnCallView::tr("Escalate to"), level.title, level.ref, {}, level.title, {}, true});
        for (const Contact &contact : level.contacts)
            rows.push_back(reachRow(contact));
    }
    for (size_t at = 0; at < rows.size() && at < mostKeys; ++at)
        rows[at].key = QString::number(at + 1);
    return rows;
}

std::vector<NeighbourRow> neighbourRows(const std::vector<OnCallNeighbour> &neighbours)
{
    std::vector<NeighbourRow> rows;
    for (const OnCallNeighbour &neighbour : neighbours)
        rows.push_back({neighbour.entity.target, neighbour.entity.title, neighbour.entity.kind.toLower(),
                        neighbour.owner, neighbour.via, neighbour.entity.isMissing});
    return rows;
}

} // namespace

OnCallView::OnCallView(QObject *parent)
    : View(parent), m_question(this)
{}

QString OnCallView::address() const
{
    return addressOfOnCall(m_text.first(std::min(m_text.size(), longestInAddress)), m_chosen);
}

void OnCallView::setAddress(const QString &address)
{
    const Address parsed = parseAddress(address);
    if (parsed.page != Address::Page::OnCall || address == this->address())
        return;
    m_text = parsed.parameters.queryItemValue(u"text"_s, QUrl::FullyDecoded);
    m_chosen = parsed.parameters.queryItemValue(u"ref"_s, QUrl::FullyDecoded);
    Q_EMIT textChanged();
    Q_EMIT addressChanged();
    refresh();
}

void OnCallView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_chosen.clear();
    Q_EMIT textChanged();
    Q_EMIT addressChanged();
    refresh();
}

void OnCallView::choose(const QString &ref)
{
    if (m_chosen == ref)
        return;
    m_chosen = ref;
    Q_EMIT addressChanged();
    refresh();
}

QString OnCallView::copy(const QString &digit) const
{
    const auto row = std::ranges::find(m_contacts.rows(), digit, &ReachRow::key);
    if (row == m_contacts.rows().end())
        return {};
    Portal::instance().copy(row->copied);
    return tr("Copied: %1").arg(row->copied);
}

Result<OnCallView::Answer> OnCallView::load(const Home &home, const QString &text, const QString &ref,
                                            const std::stop_token &stop)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Result<AlertAnswer> alert = lookUpAlert(*catalog, text);
    if (!alert)
        return std::unexpected(alert.error());
    Answer answer{*std::move(alert), std::nullopt, {}, {}, {}};
    if (answer.alert.hits.empty())
        return answer;
    const auto chosen = std::ranges::find(answer.alert.hits, ref, &AlertHit::ref);
    const bool isThere = chosen != answer.alert.hits.end();
    Result<OnCallCard> card = loadOnCallCard(*catalog, isThere ? ref : answer.alert.hits.front().ref);
    if (!card)
        return std::unexpected(card.error());
    answer.card = *std::move(card);

    const Origin &origin = answer.card->entity.origin;
    Result<Database> user = openUserData(home);
    const Result<Source> source = user ? loadSource(*user, origin.source) : std::unexpected(user.error());
    if (!source)
        return answer;
    answer.location = source->location;
    // A history that cannot be read must not keep anybody from the contacts.
    Result<PathHistory> history =
        fileHistory(home, *source, origin.commit, origin.path, shownChanges, {stop, {}});
    answer.historyNote = history ? historyEndText(history->end) : history.error().message;
    if (history)
        answer.commits = std::move(history->commits);
    return answer;
}

void OnCallView::refresh()
{
    if (m_text.trimmed().isEmpty()) {
        m_question.drop();
        show({});
        return;
    }
    setLoading();
    m_question.ask([home = Portal::instance().home(), text = m_text,
                    ref = m_chosen](const std::stop_token &stop) { return load(home, text, ref, stop); },
                   [this](Result<Answer> answer) {
                       if (answer)
                           show(*std::move(answer));
                       else
                           setFailed(answer.error());
                   });
}

void OnCallView::show(Answer answer)
{
    m_answer = std::move(answer);
    std::vector<AlertHitRow> hits;
    for (const AlertHit &one : m_answer.alert.hits)
        hits.push_back(
            {one.ref, one.title, one.kind.toLower(), reasonText(one.reasons.front()), one.ref == ref()});
    m_hits.assign(std::move(hits));
    const OnCallCard none;
    const OnCallCard &card = m_answer.card ? *m_answer.card : none;
    m_contacts.assign(contactRows(card));
    std::vector<ReachRow> links;
    for (const Contact &page : card.runbooks) {
        const QString address = addressOfDocs(ref(), page.docsPage);
        links.push_back(
            {{}, labelOf(LinkRole::Runbook), tr("%1, in its docs").arg(page.text), {}, {}, address, address});
    }
    for (const OnCallLink &link : card.links) {
        const bool isContact = link.role == LinkRole::Chat || link.role == LinkRole::OnCall;
        if (!isContact)
            links.push_back({{}, labelOf(link.role), link.title, {}, link.url, link.url});
    }
    m_links.assign(std::move(links));
    m_needs.assign(neighbourRows(card.needs));
    m_neededBy.assign(neighbourRows(card.neededBy));
    std::vector<CommitRow> changes;
    for (const Commit &commit : m_answer.commits)
        changes.push_back(commitRow(commit, m_answer.location));
    m_changes.assign(std::move(changes));
    setReady();
    Q_EMIT shown();
}

const AlertHit *OnCallView::hit() const
{
    const auto found = std::ranges::find(m_answer.alert.hits, ref(), &AlertHit::ref);
    return found == m_answer.alert.hits.end() ? nullptr : &*found;
}

QString OnCallView::ref() const
{
    return m_answer.card ? m_answer.card->entity.row.ref : QString();
}

QString OnCallView::title() const
{
    return m_answer.card ? titleOf(m_answer.card->entity.row) : QString();
}

QString OnCallView::kind() const
{
    return m_answer.card ? m_answer.card->entity.row.kind.toLower() : QString();
}

QString OnCallView::description() const
{
    return m_answer.card ? m_answer.card->entity.row.description.trimmed() : QString();
}

QString OnCallView::lifecycle() const
{
    return m_answer.card ? m_answer.card->entity.row.lifecycle : QString();
}

QString OnCallView::reason() const
{
    return hit() ? reasonText(hit()->reasons.front()) : QString();
}

QString OnCallView::moreReasons() const
{
    QStringList lines;
    for (size_t at = 1; hit() && at < hit()->reasons.size(); ++at)
        lines += reasonText(hit()->reasons[at]);
    return lines.join(u'\n');
}

QString OnCallView::summary() const
{
    QStringList lines{u"%1 (%2)"_s.arg(title(), ref())};
    for (const auto *rows : {&m_links.rows(), &m_contacts.rows()}) {
        for (const ReachRow &row : *rows) {
            const QString label = row.label.isEmpty() ? u"  "_s : row.label + u": "_s;
            lines += label + row.text + (row.copied == row.text ? QString() : u"  "_s + row.copied);
        }
    }
    return lines.join(u'\n');
}

bool OnCallView::hasRunbook() const
{
    if (!m_answer.card)
        return false;
    const std::vector<OnCallLink> &links = m_answer.card->links;
    return !m_answer.card->runbooks.empty() || (!links.empty() && links.front().role == LinkRole::Runbook);
}

QString OnCallView::historyNote() const
{
    return m_answer.historyNote;
}

} // namespace cairn
