// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cairn {

/// What a link of an entity is for, as far as an on-call engineer cares.
enum class LinkRole { Other, Chat, Runbook, Dashboard, OnCall };

/// Told from the link's type, then its icon, then words of its title, then its address.
LinkRole linkRole(const QString &type, const QString &icon, const QString &title, const QString &url);

} // namespace cairn
