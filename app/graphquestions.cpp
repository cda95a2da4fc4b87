// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphquestions.h"

#include "address.h"
#include "graphcache.h"
#include "portal.h"
#include "store/schema.h"
#include "tableclipboard.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostDrawn = mostEntitiesOfPicture;
constexpr size_t mostWords = 40; // of more edges the rows tell, which say why anyway

/// How to reach those who own what is affected, those with the most of it first.
Result<std::vector<AffectedOwner>> reach(const Home &home, const CatalogGraph &graph,
                                         const std::vector<ImpactOwner> &owners)
{
    std::vector<AffectedOwner> reachable;
    if (owners.empty())
        return reachable;
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    for (const ImpactOwner &owner : owners) {
        const GraphNode &node = graph.node(owner.node);
        Result<std::vector<Contact>> contacts = waysToReach(*catalog, node.ref);
        if (!contacts)
            return std::unexpected(contacts.error());
        reachable.push_back({node.ref, node.title, owner.entities, *std::move(contacts)});
    }
    return reachable;
}

std::vector<ReachRow> reachRows(const std::vector<AffectedOwner> &owners)
{
    std::vector<ReachRow> rows;
    for (const AffectedOwner &owner : owners) {
        rows.push_back({{},
                        GraphQuestions::tr("%Ln affected", nullptr, owner.affected),
                        owner.title,
                        owner.ref,
                        {},
                        owner.title,
                        {},
                        !rows.empty()});
        for (const Contact &contact : owner.contacts)
            rows.push_back(reachRow(contact));
    }
    return rows;
}

Neighbourhood drawnPart(const CatalogGraph &graph, const GraphAnswer &answer)
{
    std::vector<int> nodes(answer.nodes.begin(),
                           answer.nodes.begin() + std::ptrdiff_t(std::min(answer.nodes.size(), mostDrawn)));
    const bool hasEdges = !answer.edges.empty();
    QHash<int, int> places;
    for (size_t at = 0; at < nodes.size(); ++at)
        places.insert(nodes[at], int(at));
    Neighbourhood part =
        partOf(graph, std::move(nodes), answer.roots, hasEdges ? EdgeFilter() : answer.relations);
    for (const GraphEdge &edge : answer.edges) {
        const int from = places.value(edge.from, -1), to = places.value(edge.to, -1);
        if (from >= 0 && to >= 0)
            part.edges.push_back({from, to, edge.type});
    }
    part.isCut = answer.nodes.size() > mostDrawn;
    return part;
}

/// Draws a part so that what needs something stands before it, whichever of both the relation belongs to; or
/// the other way round. Relations themselves keep their direction.
Result<GraphPicture> drawAlongNeeds(const CatalogGraph &graph, Neighbourhood part, bool isUpwards,
                                    const GraphDrawing &drawing, const Progress &progress)
{
    const auto isTurned = [&](EdgeType type) { return isFeltAtEnd(type) != isUpwards; };
    for (GraphEdge &edge : part.edges) {
        if (isTurned(edge.type))
            std::swap(edge.from, edge.to);
    }
    Result<GraphPicture> picture = drawGraph(graph, part, drawing, progress);
    if (!picture)
        return picture;
    for (GraphCurve &curve : picture->curves) {
        if (!isTurned(curve.type))
            continue;
        std::swap(curve.from, curve.to);
        std::ranges::reverse(curve.points);
    }
    return picture;
}

} // namespace

GraphQuestions::GraphQuestions(QObject *parent)
    : View(parent), m_asking(this, programThreads()), m_drawing(this, programThreads())
{}

void GraphQuestions::setAddress(const QString &address)
{
    const Address parsed = parseAddress(address);
    const GraphQuestion question = graphQuestion(parsed.parameters);
    if (parsed.page != Address::Page::Questions || question == m_question)
        return;
    // An answer to a question that was only made narrower or wider says still most of what is asked.
    const bool isOther = question.kind != m_question.kind || question.ref != m_question.ref
                         || question.other != m_question.other;
    m_question = question;
    if (isOther)
        forget();
    Q_EMIT asked();
    refresh();
}

void GraphQuestions::setTextScale(qreal scale)
{
    if (m_textScale == scale)
        return;
    m_textScale = scale;
    Q_EMIT textScaleChanged();
    draw();
}

QString GraphQuestions::title() const
{
    const auto named = [](const QString &title, const QString &ref) {
        return title.isEmpty() ? ref.section(u'/', 1) : title;
    };
    return questionText(m_question, named(m_answer.title, m_question.ref),
                        named(m_answer.otherTitle, m_question.other));
}

int GraphQuestions::firstEntity() const
{
    const auto first =
        std::ranges::find_if(m_rows.rows(), [](const GraphAnswerRow &row) { return row.heading.isEmpty(); });
    return first == m_rows.rows().end() ? -1 : int(first - m_rows.rows().begin());
}

int GraphQuestions::entityBeside(int row, int by) const
{
    for (int at = row + by; at >= 0 && at < m_rows.count(); at += by) {
        if (m_rows.rows()[size_t(at)].heading.isEmpty())
            return at;
    }
    return row;
}

void GraphQuestions::forget()
{
    m_answer = {};
    m_reachable.clear();
    m_rows.assign({});
    m_owners.assign({});
    m_drawing.drop();
    setPictureState(u"idle"_s);
}

Result<GraphQuestions::Outcome> GraphQuestions::load(const Home &home, int revision,
                                                     const GraphQuestion &question,
                                                     const std::stop_token &stop)
{
    Result<std::shared_ptr<const CatalogGraph>> graph = catalogGraph(home, revision);
    if (!graph)
        return std::unexpected(graph.error());
    Result<GraphAnswer> answer = answerOf(**graph, question, {stop, {}});
    if (!answer)
        return std::unexpected(answer.error());
    Result<std::vector<AffectedOwner>> owners = reach(home, **graph, answer->owners);
    if (!owners)
        return std::unexpected(owners.error());
    return Outcome{*std::move(graph), *std::move(answer), *std::move(owners)};
}

void GraphQuestions::refresh()
{
    m_isCancelled = false;
    if (m_question.kind == GraphQuestion::Kind::None) {
        m_asking.drop();
        forget();
        setReady();
        Q_EMIT answered();
        return;
    }
    setLoading();
    m_asking.ask(
        [home = Portal::instance().home(), revision = Portal::instance().revision(),
         question = m_question](const std::stop_token &stop) { return load(home, revision, question, stop); },
        [this](Result<Outcome> outcome) {
            if (!outcome) {
                forget();
                setFailed(outcome.error());
                Q_EMIT answered();
                return;
            }
            show(*std::move(outcome));
        });
    Q_EMIT answered();
}

void GraphQuestions::show(Outcome outcome)
{
    m_graph = std::move(outcome.graph);
    m_answer = std::move(outcome.answer);
    m_reachable = std::move(outcome.owners);
    m_rows.assign(std::exchange(m_answer.rows, {}));
    m_owners.assign(reachRows(m_reachable));
    setReady();
    Q_EMIT answered();
    draw();
}

void GraphQuestions::draw()
{
    if (!m_graph || m_answer.entities == 0) {
        m_drawing.drop();
        setPictureState(u"idle"_s);
        return;
    }
    if (m_pictureState != u"ready")
        setPictureState(u"loading"_s);
    const GraphDrawing drawing{.scale = m_textScale, .mostWords = mostWords, .grouping = m_answer.grouping};
    m_drawing.ask(
        [graph = m_graph, part = drawnPart(*m_graph, m_answer), isUpwards = m_answer.isUpwards,
         drawing](const std::stop_token &stop) {
            return drawAlongNeeds(*graph, part, isUpwards, drawing, {stop, {}});
        },
        [this](Result<GraphPicture> picture) {
            if (!picture) {
                setPictureState(u"failed"_s, picture.error());
                return;
            }
            m_picture.assign(*std::move(picture));
            setPictureState(u"ready"_s);
        });
}

void GraphQuestions::setPictureState(const QString &state, const Error &error)
{
    m_pictureState = state;
    m_pictureError = error.message;
    m_pictureHint = error.hint;
    Q_EMIT pictureChanged();
}

void GraphQuestions::cancel()
{
    m_asking.drop();
    forget();
    setReady();
    m_isCancelled = true;
    Q_EMIT answered();
}

QString GraphQuestions::addressAsking(const QString &kind) const
{
    GraphQuestion question{.kind = questionNamed(kind)};
    if (isAboutEntity(question.kind))
        question.ref = m_question.ref;
    if (question.kind == m_question.kind)
        question = m_question;
    return addressOfQuestion(question);
}

QString GraphQuestions::addressAbout(const QString &ref) const
{
    GraphQuestion question = m_question;
    question.ref = ref;
    return addressOfQuestion(question);
}

QString GraphQuestions::addressTo(const QString &other) const
{
    GraphQuestion question = m_question;
    question.other = other;
    return addressOfQuestion(question);
}

QString GraphQuestions::addressWithin(int steps) const
{
    GraphQuestion question = m_question;
    question.steps = steps;
    return addressOfQuestion(question);
}

QString GraphQuestions::addressSharing(int percent) const
{
    GraphQuestion question = m_question;
    question.share = percent;
    return addressOfQuestion(question);
}

QString GraphQuestions::addressBack() const
{
    GraphQuestion question = m_question;
    std::swap(question.ref, question.other);
    return addressOfQuestion(question);
}

void GraphQuestions::copy(const QString &format) const
{
    const bool isCsv = format == u"csv";
    TextTable table{{tr("Name"), tr("Kind"), tr("Owner"), tr("Why")}, {}};
    const bool hasHeadings =
        std::ranges::any_of(m_rows.rows(), [](const GraphAnswerRow &row) { return !row.heading.isEmpty(); });
    if (hasHeadings)
        table.head.prepend(tr("Part"));
    if (isCsv)
        table.head.prepend(tr("Reference"));
    QString heading;
    for (const GraphAnswerRow &row : m_rows.rows()) {
        if (!row.heading.isEmpty()) {
            heading = row.heading;
            continue;
        }
        QStringList cells{row.title, kindLabel(row.kind), row.owner, row.why};
        if (hasHeadings)
            cells.prepend(heading);
        if (isCsv)
            cells.prepend(row.ref);
        table.rows.push_back(cells);
    }
    putOnClipboard(table, format);
    Portal::instance().tell(tr("Copied %Ln row(s)", nullptr, int(table.rows.size())));
}

void GraphQuestions::copyOwners() const
{
    Portal::instance().copy(affectedText(m_reachable));
    Portal::instance().tell(tr("Copied: contacts of %n owner(s)", nullptr, int(m_reachable.size())));
}

QString GraphQuestions::mail() const
{
    if (m_reachable.empty())
        return {};
    QStringList lines{tr("If %1 fails, this would feel it:").arg(m_answer.title), {}};
    for (const GraphAnswerRow &row : m_rows.rows()) {
        if (!row.heading.isEmpty())
            continue;
        const QString owner = row.owner.isEmpty() ? QString() : u" (%1)"_s.arg(row.owner);
        lines.append(u"- "_s + row.title + owner + (row.why.isEmpty() ? QString() : u": "_s + row.why));
    }
    return mailAddress(m_reachable, title(), lines.join(u'\n'));
}

void GraphQuestions::mailOwners() const
{
    if (!Portal::instance().openUrl(mail()))
        Portal::instance().tell(tr("No program here writes mail. Copy the contacts instead."));
}

} // namespace cairn
