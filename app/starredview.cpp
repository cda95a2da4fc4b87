// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "starredview.h"

#include "address.h"
#include "portal.h"
#include "stars.h"
#include "store/entityquery.h"
#include "store/schema.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

PlaceRow placeOf(Database &catalog, const QString &ref)
{
    PlaceRow place{addressOfEntity(ref), ref, {}, ref.section(u':', 0, 0), {}, {}, false};
    if (const Result<EntityRow> row = loadRow(catalog, ref)) {
        place.title = row->title.isEmpty() ? row->name : row->title;
        place.detail = row->ownerTitle;
    } else {
        place.title = ref.section(u'/', 1);
        place.isMissing = true;
    }
    return place;
}

} // namespace

StarredView::StarredView(QObject *parent)
    : View(parent), m_question(this)
{
    connect(Portal::instance().stars(), &Stars::refsChanged, this, [this] { refresh(); });
    refresh();
}

void StarredView::refresh()
{
    setLoading();
    m_question.ask(
        [home = Portal::instance().home(), refs = Portal::instance().stars()->refs()](
            const std::stop_token &) -> Result<std::vector<PlaceRow>> {
            Result<Database> catalog = openCatalog(home);
            if (!catalog)
                return std::unexpected(catalog.error());
            std::vector<PlaceRow> places;
            for (const QString &ref : refs)
                places.push_back(placeOf(*catalog, ref));
            return places;
        },
        [this](Result<std::vector<PlaceRow>> places) {
            if (!places) {
                setFailed(places.error());
                return;
            }
            m_rows.assign(*std::move(places));
            setReady();
        });
}

} // namespace cairn
