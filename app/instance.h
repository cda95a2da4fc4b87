// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace cairn {

/// One program for each home: the first start listens on a socket of the user's, a second one hands over
/// where it was to go and ends. What arrives is an address and does nothing but navigate.
class Instance final : public QObject
{
    Q_OBJECT

public:
    explicit Instance(const Home &home);

    /// Hands the address to the program that runs already, with the token by which the desktop lets it come
    /// to the front; an empty address asks for its window only. False: this is the first, and it listens from
    /// now on. Where no socket can be made every start is the first. Blocks, for two seconds where the other
    /// one hangs.
    bool handOver(const QString &address, const QString &activationToken);

Q_SIGNALS:
    void asked(const QString &address, const QString &activationToken);

private:
    bool send(const QString &address, const QString &activationToken) const;
    void receive();

    QString m_path;
    QLocalServer m_server;
};

} // namespace cairn
