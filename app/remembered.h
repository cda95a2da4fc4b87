// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// A length that the window keeps from one start to the next, such as where a splitter was left; in pixels at
/// a text size of 100 %. 0 where nothing was kept.
class Remembered : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(double length READ length WRITE setLength NOTIFY lengthChanged)

public:
    explicit Remembered(QObject *parent = nullptr);

    QString key() const { return m_key; }
    void setKey(const QString &key);
    double length() const { return m_length; }
    void setLength(double length);

Q_SIGNALS:
    void keyChanged();
    void lengthChanged();

private:
    QString m_key;
    double m_length = 0;
};

} // namespace cairn
