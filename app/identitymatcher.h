// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"

#include <QObject>

namespace cairn {

class Preferences;

/// Finds the user among the people of the catalog by the address in Git's configuration, and tells the
/// preferences.
class IdentityMatcher final : public QObject
{
    Q_OBJECT

public:
    IdentityMatcher(const Home &home, Preferences &preferences, QObject *parent);

    /// Looks anew: the catalog may have changed.
    void match();

private:
    Home m_home;
    Preferences &m_preferences;
    Latest m_question;
};

} // namespace cairn
