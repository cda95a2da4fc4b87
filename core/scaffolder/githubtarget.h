// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "forge/github.h"
#include "scaffolder/action.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace cairn {

/// The repository that a step works on, at a GitHub that is configured, and how it is met.
struct GitHubTarget {
    ForgeHost host;
    RepositoryName name;
    ForgeAccess access;

    QString page() const { return QStringLiteral("https://%1/%2").arg(host.host, name.slug()); }
    QString clone() const { return cloneAddress(host, name); }
    GitHub open() const { return GitHub(host, access); }
    /// What an effect says of it, and what undoing reads again; with more members behind it.
    Value details(const Value::Map &more = {}) const;
};

/// As the inputs `repoUrl` and `token` say.
Result<GitHubTarget> gitHubTarget(const ActionCall &call);
/// As the details of an effect say. The token is what is known of the host: a given one was kept nowhere.
Result<GitHubTarget> gitHubTarget(const EffectRecord &record, const PathEnvironment &environment,
                                  const Progress &progress);

// Members of details and results.

bool flagAt(const Value &object, QStringView name);

Member textMember(const QString &name, const QString &text);
Member numberMember(const QString &name, qint64 number);
Member flagMember(const QString &name, bool flag);

/// Does something that says how it shall be: where nobody knows whether it happened, it is done again.
Result<void> performAgain(ActionCall &call, const Effect &effect, const std::function<Result<void>()> &act);
/// Names in the plan, and in the record, what is asked for and not done.
Result<void> leaveOut(ActionCall &call, const QString &key, const QString &words);

/// The schema of an action's input: the members as JSON text without braces, and the names of those that must
/// be there.
QByteArray inputSchema(const QByteArray &members, const QStringList &required);

} // namespace cairn
