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
    /// to the front; an empty address asks for its window only. False: this one is to start. It listens from
    /// now on, unless one that hangs has the socket or none can be made. Blocks, for two seconds where the
    /// other one hangs.
    bool handOver(const QString &address, const QString &activationToken);

Q_SIGNALS:
    void asked(const QString &address, const QString &activationToken);

private:
    enum class Answer { Taken, Silence, Nobody };
    Answer send(const QString &path, const QString &address, const QString &activationToken) const;
    void receive();

    Home m_home;
    QLocalServer m_server;
};

} // namespace cairn
