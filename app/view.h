// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// What all view models have: a state, and what failed. Asks again when the catalog changed.
class View : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("View models are made of its subclasses")
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString error READ error NOTIFY stateChanged)
    Q_PROPERTY(QString hint READ hint NOTIFY stateChanged)

public:
    explicit View(QObject *parent = nullptr);

    QString state() const { return m_state; } ///< idle, loading, ready, failed
    QString error() const { return m_error; }
    QString hint() const { return m_hint; }
    Q_INVOKABLE void retry() { refresh(); }

Q_SIGNALS:
    void stateChanged();

protected:
    /// Asks the question anew; called when the catalog changed.
    virtual void refresh() = 0;

    void setLoading();
    void setReady();
    void setFailed(const Error &error);

private:
    void set(const QString &state, const QString &error, const QString &hint);

    QString m_state = QStringLiteral("idle");
    QString m_error;
    QString m_hint;
};

} // namespace cairn
