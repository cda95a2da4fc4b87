// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// From which hosts of the web pictures may be loaded: those that the user said yes to.
class RemoteImages : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QStringList allowed READ allowed NOTIFY allowedChanged)

public:
    explicit RemoteImages(QObject *parent = nullptr);

    QStringList allowed() const;
    Q_INVOKABLE void allow(const QString &host);
    Q_INVOKABLE QString hostOf(const QString &url) const;

Q_SIGNALS:
    void allowedChanged();
};

} // namespace cairn
