// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "peekview.h"

#include "portal.h"
#include "words.h"

#include <utility>

namespace cairn {

namespace {

std::vector<RelationCountRow> countsOf(const std::vector<RelationGroup> &relations)
{
    std::vector<RelationCountRow> counts;
    for (const RelationGroup &group : relations)
        counts.push_back({group.title, int(group.rows.size())});
    return counts;
}

} // namespace

PeekView::PeekView(QObject *parent)
    : View(parent), m_question(this)
{}

QString PeekView::kindLabelText() const
{
    return kindLabel(row().kind);
}

void PeekView::setRef(const QString &ref)
{
    if (m_ref == ref)
        return;
    m_ref = ref;
    Q_EMIT refChanged();
    refresh();
}

void PeekView::refresh()
{
    if (m_ref.isEmpty()) {
        m_question.drop();
        show({});
        return;
    }
    setLoading();
    m_question.ask([home = Portal::instance().home(),
                    ref = m_ref](const std::stop_token &) { return loadEntityPage(home, ref, {}); },
                   [this](Result<EntityPage> page) {
                       if (page)
                           show(*std::move(page));
                       else
                           setFailed(page.error());
                   });
}

void PeekView::show(EntityPage page)
{
    m_contacts.assign(std::move(page.contacts));
    m_links.assign(std::move(page.links));
    m_relations.assign(countsOf(page.relations));
    m_page = std::move(page);
    Q_EMIT shown();
    setReady();
}

} // namespace cairn
