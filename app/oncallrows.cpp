// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "oncallrows.h"

#include "oncallview.h"

namespace cairn {

namespace {

QString labelOf(Contact::Role role)
{
    return role == Contact::Role::OnCall ? OnCallView::tr("On call")
           : role == Contact::Role::Chat ? OnCallView::tr("Chat")
                                         : OnCallView::tr("E-mail");
}

} // namespace

ReachRow reachRow(const Contact &contact)
{
    const bool isEmail = contact.role == Contact::Role::Email;
    return {{}, labelOf(contact.role), contact.text, {}, contact.url, isEmail ? contact.text : contact.url};
}

} // namespace cairn
