// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/linkrole.h"

#include <optional>

namespace cairn {

namespace {

struct Word {
    QStringView part;
    LinkRole role;
};

constexpr Word words[] = {
    {u"runbook", LinkRole::Runbook},      {u"playbook", LinkRole::Runbook},
    {u"dashboard", LinkRole::Dashboard},  {u"grafana", LinkRole::Dashboard},
    {u"metrics", LinkRole::Dashboard},    {u"on-call", LinkRole::OnCall},
    {u"oncall", LinkRole::OnCall},        {u"pager", LinkRole::OnCall},
    {u"opsgenie", LinkRole::OnCall},      {u"chat", LinkRole::Chat},
    {u"slack", LinkRole::Chat},           {u"mattermost", LinkRole::Chat},
    {u"teams.microsoft", LinkRole::Chat},
};

std::optional<LinkRole> roleIn(const QString &text)
{
    for (const auto &[part, role] : words) {
        if (text.contains(part, Qt::CaseInsensitive))
            return role;
    }
    return std::nullopt;
}

} // namespace

LinkRole linkRole(const QString &type, const QString &icon, const QString &title, const QString &url)
{
    for (const QString &text : {type, icon, title, url}) {
        if (const auto role = roleIn(text))
            return *role;
    }
    return LinkRole::Other;
}

} // namespace cairn
