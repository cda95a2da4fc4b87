// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "dependenciesview.h"

#include "affected.h"

#include "portal.h"
#include "store/schema.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool passes(const Dependency &dependency, const QString &text)
{
    return text.isEmpty() || dependency.title.contains(text, Qt::CaseInsensitive)
           || dependency.ref.contains(text, Qt::CaseInsensitive)
           || dependency.ownerTitle.contains(text, Qt::CaseInsensitive);
}

DependencyRow headingOf(int distance)
{
    DependencyRow row;
    row.heading = distance == 1 ? DependenciesView::tr("Directly")
                                : DependenciesView::tr("%n steps away", nullptr, distance);
    return row;
}

} // namespace

DependenciesView::DependenciesView(QObject *parent)
    : AboutView(parent), m_copying(this)
{}

void DependenciesView::setIncoming(bool isIncoming)
{
    if (m_isIncoming == isIncoming)
        return;
    m_isIncoming = isIncoming;
    Q_EMIT refChanged();
    refresh();
}

void DependenciesView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    show();
}

void DependenciesView::inquire()
{
    const auto direction = m_isIncoming ? DependencyDirection::NeededBy : DependencyDirection::Needs;
    askCatalog(
        [ref = ref(), direction](Database &catalog) { return loadDependencies(catalog, ref, direction); },
        [this](Dependencies dependencies) {
            m_dependencies = std::move(dependencies);
            show();
        });
}

void DependenciesView::copyContacts()
{
    m_copying.ask(
        [home = Portal::instance().home(),
         ref = ref()](const std::stop_token &) -> Result<std::vector<AffectedOwner>> {
            Result<Database> catalog = openCatalog(home);
            return catalog ? loadAffectedOwners(*catalog, ref) : std::unexpected(catalog.error());
        },
        [](const Result<std::vector<AffectedOwner>> &owners) {
            Portal &portal = Portal::instance();
            if (owners)
                portal.copy(affectedText(*owners));
            portal.tell(owners ? tr("Copied: contacts of %n owner(s)", nullptr, int(owners->size()))
                               : owners.error().message);
        });
}

void DependenciesView::show()
{
    std::vector<DependencyRow> rows;
    int distance = 0;
    for (const Dependency &found : m_dependencies.found) {
        if (!passes(found, m_text.trimmed()))
            continue;
        if (found.distance != distance) {
            distance = found.distance;
            rows.push_back(headingOf(distance));
        }
        rows.push_back({{},
                        found.ref,
                        found.title,
                        found.kind,
                        found.type,
                        found.lifecycle,
                        found.ownerTitle,
                        found.viaTitle,
                        found.isMissing});
    }
    m_rows.assign(std::move(rows));
    Q_EMIT rowsChanged();
}

} // namespace cairn
