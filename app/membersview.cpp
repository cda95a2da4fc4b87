// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "membersview.h"

#include "portal.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownFirst = 24;
constexpr int shownMore = 100;

bool passes(const OrganisationMember &member, const QString &text)
{
    return text.isEmpty() || member.title.contains(text, Qt::CaseInsensitive)
           || member.email.contains(text, Qt::CaseInsensitive)
           || member.ref.contains(text, Qt::CaseInsensitive);
}

} // namespace

MembersView::MembersView(QObject *parent)
    : AboutView(parent), m_limit(shownFirst)
{}

void MembersView::begin()
{
    m_limit = shownFirst;
}

void MembersView::setInherited(bool isInherited)
{
    if (m_isInherited == isInherited)
        return;
    m_isInherited = isInherited;
    Q_EMIT refChanged();
    show();
}

void MembersView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    show();
}

void MembersView::showMore()
{
    m_limit += shownMore;
    show();
}

void MembersView::inquire()
{
    askCatalog([ref = ref()](Database &catalog) { return loadMembers(catalog, ref, true); },
               [this](std::vector<OrganisationMember> members) {
                   m_members = std::move(members);
                   m_direct = int(std::ranges::count_if(
                       m_members, [](const OrganisationMember &member) { return member.through.isEmpty(); }));
                   show();
               });
}

void MembersView::show()
{
    std::vector<MemberRow> rows;
    m_passing = 0;
    for (const OrganisationMember &member : m_members) {
        if ((!m_isInherited && !member.through.isEmpty()) || !passes(member, m_text.trimmed()))
            continue;
        if (++m_passing <= m_limit)
            rows.push_back({member.ref, member.title, initialsOf(member.title), member.email,
                            member.through.join(u" → "_s)});
    }
    m_rows.assign(std::move(rows));
    Q_EMIT rowsChanged();
}

} // namespace cairn
