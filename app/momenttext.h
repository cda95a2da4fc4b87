// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDate>
#include <QObject>
#include <QTime>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// The text of a date, a time or both, as JSON Schema's formats (RFC 3339) have it, taken apart for a
/// calendar and put together again. What is not said is what the user's clock would say: its zone, and the
/// whole hour.
class MomentText : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString shape READ shape WRITE setShape NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool dated READ isDated NOTIFY changed)
    Q_PROPERTY(bool timed READ isTimed NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed)
    Q_PROPERTY(int hour READ hour NOTIFY changed)
    Q_PROPERTY(int minute READ minute NOTIFY changed)
    Q_PROPERTY(QString zone READ zone NOTIFY changed)
    Q_PROPERTY(QString example READ example NOTIFY changed)

public:
    using QObject::QObject;

    QString shape() const { return m_shape; } ///< date, time, datetime
    void setShape(const QString &shape);
    QString text() const { return m_text; }
    void setText(const QString &text);
    bool isDated() const { return m_shape != QLatin1StringView("time"); }
    bool isTimed() const { return m_shape != QLatin1StringView("date"); }
    QString date() const; ///< empty where the text has none
    int hour() const { return timeOf().hour(); }
    int minute() const { return timeOf().minute(); }
    QString zone() const;    ///< "UTC+01:00"
    QString example() const; ///< how one writes it

    /// The text with another date or time.
    Q_INVOKABLE QString withDate(const QString &date) const;
    Q_INVOKABLE QString withTime(int hour, int minute) const;

Q_SIGNALS:
    void changed();

private:
    QDate dateOf() const;
    QTime timeOf() const;
    int offset() const; ///< seconds from UTC
    QString offsetText() const;
    QString put(QDate date, QTime time) const;

    QString m_shape = QStringLiteral("date");
    QString m_text;
};

} // namespace cairn
