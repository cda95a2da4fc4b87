// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "remoteimages.h"

#include "portal.h"
#include "preferences.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString settingKey = u"imageHosts"_s;

} // namespace

RemoteImages::RemoteImages(QObject *parent)
    : QObject(parent)
{}

QStringList RemoteImages::allowed() const
{
    return Portal::instance().preferences()->remembered(settingKey).split(u' ', Qt::SkipEmptyParts);
}

void RemoteImages::allow(const QString &host)
{
    QStringList hosts = allowed();
    if (host.isEmpty() || hosts.contains(host))
        return;
    hosts += host;
    Portal::instance().preferences()->remember(settingKey, hosts.join(u' '));
    Q_EMIT allowedChanged();
}

QString RemoteImages::hostOf(const QString &url) const
{
    return QUrl(url).host().toLower();
}

} // namespace cairn
