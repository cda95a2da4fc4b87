// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "desktop.h"
#include "git/commitwriter.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QtQuickTest/quicktest.h>

#include <chrono>

namespace cairn {

/// How long a test waits for what must come; a slow machine is no fault.
constexpr auto patience = std::chrono::seconds(60);
// Qt Test's own five seconds are too few for a window under a sanitizer; Qt 6.8 cannot be told so.
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, cairn::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT(condition, message, cairn::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, cairn::patience)

/// Drives the real window as a person would: by what is seen, with mouse and keyboard.
class Driver final
{
public:
    Driver()
        : m_home{m_folder.path() + QStringLiteral("/cache"), m_folder.path() + QStringLiteral("/state")}
    {
        m_isReady = m_home.create().has_value();
    }

    const Home &home() const { return m_home; }
    QString folder() const { return m_folder.path(); }
    bool isReady() const { return m_isReady; }

    /// The visible item of an object name, also in popups; nullptr where there is none now.
    static QQuickItem *item(QQuickWindow *window, const QString &name)
    {
        return find(window->contentItem()->parentItem() ? window->contentItem()->parentItem()
                                                        : window->contentItem(),
                    name);
    }

    /// Clicks where a person would see the item: what was laid out anew is in its place first.
    static void click(QQuickWindow *window, QQuickItem *item)
    {
        QVERIFY(item);
        QVERIFY(QQuickTest::qWaitForPolish(window));
        const QPointF centre = item->mapToScene({item->width() / 2, item->height() / 2});
        QTest::mouseClick(window, Qt::LeftButton, {}, centre.toPoint());
    }

    static void type(QQuickWindow *window, const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(window, c.toLatin1());
    }

    /// A bare repository with one commit of these files; its file URL.
    QString makeRepository(const QString &name, const TreeContent &files) const
    {
        const QString path = m_folder.path() + u'/' + name;
        Result<Repository> repository = Repository::openOrCreateBare(path);
        const QDateTime when(QDate(2025, 1, 1), QTime(12, 0), QTimeZone::UTC);
        if (!repository
            || !writeCommit(*repository, QStringLiteral("main"), files,
                            {QStringLiteral("Ada"), QStringLiteral("ada@example.com")}, when,
                            QStringLiteral("One"))
            || !repository->setHead(QStringLiteral("main")))
            return {};
        return QUrl::fromLocalFile(path).toString();
    }

private:
    static QQuickItem *find(QQuickItem *root, const QString &name)
    {
        if (root->objectName() == name && root->isVisible())
            return root;
        const QList<QQuickItem *> children = root->childItems();
        for (QQuickItem *child : children) {
            if (QQuickItem *found = find(child, name))
                return found;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    Home m_home;
    bool m_isReady = false;
};

} // namespace cairn
