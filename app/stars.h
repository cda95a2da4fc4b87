// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "base/result.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <map>

class QJSEngine;
class QQmlEngine;

namespace cairn {

/// What the user starred. A star shows at once and is written off the GUI thread; one that could not be
/// written goes back to what it was, and `error` says why. Bindings read `refs`.
class Stars final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QStringList refs READ refs NOTIFY refsChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    Stars(const Home &home, QObject *parent);
    static Stars *create(QQmlEngine *, QJSEngine *);

    QStringList refs() const { return m_refs; } ///< canonical; the newest first
    QString error() const { return m_error; }
    Q_INVOKABLE void toggle(const QString &ref);

Q_SIGNALS:
    void refsChanged();
    void errorChanged();

private:
    using Changes = std::map<QString, bool>; ///< reference to whether it is starred now
    static Result<QStringList> write(const Home &home, const Changes &changes);
    void save();
    void show(const QStringList &refs, const QString &error);

    Home m_home;
    QStringList m_refs;
    QStringList m_saved; ///< as they were last written or read
    QString m_error;
    Changes m_unsaved;
    Latest m_saving;
};

} // namespace cairn
