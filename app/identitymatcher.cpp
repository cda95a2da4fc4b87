// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "identitymatcher.h"

#include "git/userconfig.h"
#include "preferences.h"
#include "store/identity.h"
#include "store/schema.h"

namespace cairn {

namespace {

struct Match {
    QString email;
    QStringList users;
};

Match findMatch(const Home &home)
{
    Match match{configuredEmail(), {}};
    if (match.email.isEmpty())
        return match;
    if (Result<Database> catalog = openCatalog(home))
        match.users = usersWithEmail(*catalog, match.email).value_or(QStringList());
    return match;
}

} // namespace

IdentityMatcher::IdentityMatcher(const Home &home, Preferences &preferences, QObject *parent)
    : QObject(parent), m_home(home), m_preferences(preferences), m_question(this)
{}

void IdentityMatcher::match()
{
    m_question.ask([home = m_home](const std::stop_token &) { return findMatch(home); },
                   [this](const Match &match) { m_preferences.setGitIdentity(match.email, match.users); });
}

} // namespace cairn
