// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "peopleview.h"

#include "portal.h"
#include "store/entityquery.h"
#include "store/schema.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownPeople = 200;

}

PeopleView::PeopleView(QObject *parent)
    : View(parent), m_question(this)
{
    refresh();
}

void PeopleView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    refresh();
}

void PeopleView::refresh()
{
    setLoading();
    EntityFilter filter;
    filter.kind = u"user"_s;
    filter.text = m_text;
    m_question.ask(
        [home = Portal::instance().home(),
         filter](const std::stop_token &) -> Result<std::vector<EntityRow>> {
            Result<Database> catalog = openCatalog(home);
            if (!catalog)
                return std::unexpected(catalog.error());
            return listEntities(*catalog, filter, {EntityOrder::Name, false, shownPeople, 0});
        },
        [this](const Result<std::vector<EntityRow>> &people) {
            if (!people) {
                setFailed(people.error());
                return;
            }
            std::vector<PersonRow> rows;
            for (const EntityRow &person : *people)
                rows.push_back({person.ref, person.title.isEmpty() ? person.name : person.title, person.ref});
            m_rows.assign(std::move(rows));
            setReady();
        });
}

} // namespace cairn
