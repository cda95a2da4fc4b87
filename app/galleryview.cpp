// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "galleryview.h"

#include "pathwords.h"
#include "portal.h"
#include "scaffolder/runstore.h"
#include "stars.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QStringList galleryFacets{u"type"_s, u"owner"_s, u"tag"_s};

QStringList valuesOf(const PathCard &card, const QString &facet)
{
    if (facet == u"tag")
        return card.tags;
    return {facet == u"type" ? card.type : card.owner};
}

bool hasText(const PathCard &card, const QString &text)
{
    const QString all =
        QStringList{card.title, card.ref, card.description, card.type, card.ownerTitle, card.tags.join(u' ')}
            .join(u' ');
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

GalleryRow toRow(const PathCard &card, int uses)
{
    GalleryRow row;
    row.ref = card.ref;
    row.address = addressOfPath(card.ref);
    row.title = card.title;
    row.subtitle = card.type;
    if (!card.ownerTitle.isEmpty())
        row.subtitle += (card.type.isEmpty() ? QString() : u" · "_s) + card.ownerTitle;
    row.description = card.description;
    row.version = card.version;
    row.deprecation = card.deprecation;
    QStringList facts;
    if (card.minutesTaken > 0)
        facts += GalleryView::tr("Takes %1").arg(durationWords(card.minutesTaken));
    if (card.minutesSaved > 0)
        facts += GalleryView::tr("Saves %1").arg(durationWords(card.minutesSaved));
    if (uses > 0)
        facts += GalleryView::tr("Used %n time(s)", "", uses);
    row.facts = facts.join(u" · "_s);
    for (const PathOutcome &outcome : card.outcomes) {
        row.outcomes += outcome.text;
        row.outcomeIcons += outcome.iconName;
    }
    row.isRecommended = card.isRecommended;
    return row;
}

} // namespace

GalleryView::GalleryView(QObject *parent)
    : View(parent), m_question(this)
{
    connect(Portal::instance().stars(), &Stars::refsChanged, this, &GalleryView::show);
    refresh();
}

QString GalleryView::address() const
{
    return formatAddress({Address::Page::Paths, {}, {}, catalogParameters(m_state)});
}

void GalleryView::setAddress(const QString &address)
{
    change(catalogState(parseAddress(address).parameters), false);
}

void GalleryView::setText(const QString &text)
{
    CatalogState state = m_state;
    state.filter.text = text;
    change(state, true);
}

void GalleryView::setStarred(bool isStarred)
{
    CatalogState state = m_state;
    state.isStarred = isStarred;
    change(state, false);
}

bool GalleryView::hasFilters() const
{
    return m_state != CatalogState();
}

void GalleryView::toggle(const QString &facet, const QString &value)
{
    CatalogState state = m_state;
    if (QStringList *values = facetValues(state.filter, facet)) {
        if (values->removeAll(value) == 0)
            values->append(value);
    }
    change(state, false);
}

void GalleryView::clearFilters()
{
    change({}, false);
}

void GalleryView::change(const CatalogState &state, bool isTyping)
{
    if (m_state == state)
        return;
    m_state = state;
    m_isTyping = isTyping;
    show();
    Q_EMIT filterChanged();
}

Result<GalleryView::Answer> GalleryView::load(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    EntityFilter filter;
    filter.kind = u"template"_s;
    const Result<std::vector<EntityRow>> rows = listEntities(*catalog, filter, {EntityOrder::Name});
    if (!rows)
        return std::unexpected(rows.error());
    Answer answer;
    for (const EntityRow &row : *rows) {
        if (const Result<EntityDetail> entity = loadEntity(*catalog, row.ref))
            answer.cards.push_back(pathCard(*entity));
    }
    answer.uses = countRuns(home).value_or(QHash<QString, int>());
    std::ranges::stable_sort(answer.cards, {}, [](const PathCard &card) {
        return std::tuple(!card.deprecation.isEmpty(), !card.isRecommended);
    });
    return answer;
}

void GalleryView::refresh()
{
    setLoading();
    m_question.ask([home = Portal::instance().home()](const std::stop_token &) { return load(home); },
                   [this](Result<Answer> answer) {
                       if (!answer) {
                           setFailed(answer.error());
                           return;
                       }
                       m_answer = *std::move(answer);
                       show();
                       setReady();
                   });
}

bool GalleryView::passes(const PathCard &card, const QString &exceptFacet) const
{
    EntityFilter filter = m_state.filter;
    const auto fits = [&](const QString &facet) {
        const QStringList *chosen = facetValues(filter, facet);
        return facet == exceptFacet || chosen->isEmpty()
               || std::ranges::any_of(valuesOf(card, facet),
                                      [&](const QString &value) { return chosen->contains(value); });
    };
    return std::ranges::all_of(galleryFacets, fits) && hasText(card, filter.text)
           && (!m_state.isStarred || Portal::instance().stars()->refs().contains(card.ref));
}

void GalleryView::show()
{
    std::vector<GalleryRow> rows;
    for (const PathCard &card : m_answer.cards) {
        if (passes(card))
            rows.push_back(toRow(card, m_answer.uses.value(card.ref)));
    }
    m_rows.assign(std::move(rows));
    showFacets();
    Q_EMIT shown();
}

/// A facet's own choice does not narrow its own values, so that one can choose a second one.
void GalleryView::showFacets()
{
    std::vector<FacetRow> rows;
    EntityFilter filter = m_state.filter;
    for (const QString &facet : galleryFacets) {
        std::map<QString, int> counts;
        QHash<QString, QString> labels;
        for (const PathCard &card : m_answer.cards) {
            for (const QString &value : valuesOf(card, facet)) {
                counts[value] += passes(card, facet) ? 1 : 0;
                labels[value] = facet == u"owner" ? card.ownerTitle : value;
            }
        }
        bool isFirst = true;
        for (const auto &[value, count] : counts) {
            const bool isSelected = facetValues(filter, facet)->contains(value);
            if (count == 0 && !isSelected)
                continue;
            FacetRow row;
            row.facet = facet;
            row.facetLabel = facetLabel(facet);
            row.value = value;
            row.label = labels[value].isEmpty() ? tr("None") : labels[value];
            row.count = count;
            row.isSelected = isSelected;
            row.isFirst = std::exchange(isFirst, false);
            rows.push_back(row);
        }
    }
    m_facets.assign(std::move(rows));
}

} // namespace cairn
