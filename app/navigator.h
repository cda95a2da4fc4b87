// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "address.h"
#include "async.h"
#include "crumb.h"
#include "rowmodel.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cairn {

/// Where a window is and was. Each window has one. Remembers the entities that were visited.
class Navigator : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address NOTIFY addressChanged)
    Q_PROPERTY(QString page READ page NOTIFY pageChanged)
    Q_PROPERTY(QString entityRef READ entityRef NOTIFY addressChanged)
    Q_PROPERTY(QString tab READ tab NOTIFY addressChanged)
    Q_PROPERTY(QString docsPath READ docsPath NOTIFY addressChanged)
    Q_PROPERTY(QString anchor READ anchor NOTIFY addressChanged)
    Q_PROPERTY(QString runId READ docsPath NOTIFY addressChanged)
    Q_PROPERTY(QList<qreal> place READ place NOTIFY addressChanged)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY addressChanged)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY addressChanged)
    Q_PROPERTY(cairn::RowListModel *crumbs READ crumbs CONSTANT)

public:
    explicit Navigator(QObject *parent = nullptr);

    QString address() const { return m_history[m_at].address; }
    QString page() const;
    QString entityRef() const;
    QString tab() const;
    QString docsPath() const;
    QString anchor() const;
    /// Where on the page one was when one left the address; empty where one was not here before.
    QList<qreal> place() const { return m_history[m_at].place; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_history.size(); }
    RowListModel *crumbs() { return &m_crumbs; }

    Q_INVOKABLE void go(const QString &address);
    /// As `go`, but back does not return to where one was: for filters that change as one types.
    Q_INVOKABLE void replace(const QString &address);
    /// Keeps the place for when one comes back to this address. What the numbers mean is the page's own.
    Q_INVOKABLE void keepPlace(const QList<qreal> &place) { m_history[m_at].place = place; }
    Q_INVOKABLE void back();
    Q_INVOKABLE void forward();
    Q_INVOKABLE QString addressOfOnCall(const QString &text) const { return cairn::addressOfOnCall(text); }
    Q_INVOKABLE QString addressOfImpact(const QString &ref) const;
    Q_INVOKABLE QString addressOfPath(const QString &ref, const QString &run = {}) const
    {
        return cairn::addressOfPath(ref, run);
    }
    Q_INVOKABLE QString addressOfRun(const QString &id) const { return cairn::addressOfRun(id); }
    Q_INVOKABLE QString addressOfTemplate(const QUrl &file) const
    {
        return addressOfPathFile(file.toLocalFile());
    }
    Q_INVOKABLE QString addressOf(const QString &ref) const { return addressOfEntity(ref); }
    Q_INVOKABLE QString refOf(const QString &address) const { return parseAddress(address).ref; }

Q_SIGNALS:
    void addressChanged();
    /// Before `addressChanged`, and only where another page comes: a page may bring its own address into
    /// order while it is being made.
    void pageChanged();
    /// Another address comes: the last moment for `keepPlace`.
    void leaving();

private:
    /// An address where one was.
    struct Stop {
        QString address;
        QList<qreal> place = {};
    };
    void arrive();
    void noteArrival(const QString &ref);

    std::vector<Stop> m_history;
    size_t m_at = 0;
    RowModel<CrumbRow> m_crumbs;
    Address::Page m_page = Address::Page::Home;
    QString m_arrivedAt; ///< reference of the entity whose visit was noted last
    Latest m_remembering;
};

} // namespace cairn
