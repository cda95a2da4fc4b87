// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "remembered.h"

#include "portal.h"
#include "preferences.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString settingOf(const QString &key)
{
    return u"length/"_s + key;
}

} // namespace

Remembered::Remembered(QObject *parent)
    : QObject(parent)
{}

void Remembered::setKey(const QString &key)
{
    if (m_key == key)
        return;
    m_key = key;
    m_length = Portal::instance().preferences()->remembered(settingOf(key)).toDouble();
    Q_EMIT keyChanged();
    Q_EMIT lengthChanged();
}

void Remembered::setLength(double length)
{
    if (qFuzzyCompare(m_length, length) || m_key.isEmpty())
        return;
    m_length = length;
    Portal::instance().preferences()->remember(settingOf(m_key), QString::number(length));
    Q_EMIT lengthChanged();
}

} // namespace cairn
