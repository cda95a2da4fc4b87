// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/pathenvironment.h"

#include "forge/hosts.h"
#include "git/userconfig.h"
#include "scaffolder/pathparameters.h"
#include "store/identity.h"
#include "store/schema.h"
#include "store/userdata.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto gitsChoice = "git"_L1; // as the settings have it: whoever Git's configuration names

QString userOf(const Home &home, Database &user, const QString &email)
{
    const QString chosen =
        loadSettings(user).value_or(QHash<QString, QString>()).value(u"identity"_s, gitsChoice);
    if (chosen != gitsChoice)
        return chosen;
    Result<Database> catalog = openCatalog(home);
    const QStringList users =
        catalog ? usersWithEmail(*catalog, email).value_or(QStringList()) : QStringList();
    return users.size() == 1 ? users.first() : QString();
}

} // namespace

PathEnvironment pathEnvironment(const Home &home)
{
    PathEnvironment environment;
    environment.home = home;
    const QString email = configuredEmail();
    if (Result<Database> user = openUserData(home)) {
        environment.userRef = userOf(home, *user, email);
        environment.parameters = loadPathParameters(*user).value_or(Value::Map());
        environment.hosts = templateHosts(loadForgeHosts(*user).value_or(std::vector<ForgeHost>()));
    }
    environment.author = {configuredName(), email};
    if (environment.author.name.isEmpty())
        environment.author.name = email.isEmpty() ? u"Cairn"_s : email;
    if (environment.author.email.isEmpty())
        environment.author.email = u"cairn@localhost"_s;
    return environment;
}

} // namespace cairn
