// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/registration.h"

namespace cairn {

/// What is registered, and who is to know it.
struct Registration {
    DescriptorPlace place;
    QByteArray descriptor; ///< empty in a plan that would have to ask a server for it
    QStringList refs;      ///< of its entities, the one that it is about first
    QString name;
    std::vector<Source> sources;
    std::optional<Source> registrar;
};

/// Reads what a step is to register: the descriptor from the workspace, or, when it acts, from its address.
/// Fails where there is none, and as sources and settings do.
Result<Registration> readRegistration(const ActionCall &call, const ActionInput &input);

/// A repository without a working tree, or what will be one: those are fetched from.
bool isBare(const QString &folder);

} // namespace cairn
