// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/userconfig.h"

#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class UserConfigTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheAddressOfTheUser();
};

void UserConfigTest::readsTheAddressOfTheUser()
{
    // A home of its own, also where the test is started by hand; libgit2 notes where it looks when it is
    // first used.
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    const QString file = home.filePath(u".gitconfig"_s);
    QCOMPARE(configuredEmail(), QString());
    test::writeFile(file, "[user]\n\tname = Ada\n\temail = Ada@Example.com\n");
    QCOMPARE(configuredEmail(), u"Ada@Example.com"_s);
    test::writeFile(file, "[user\n");
    QCOMPARE(configuredEmail(), QString());
}

QTEST_GUILESS_MAIN(UserConfigTest)
#include "tst_userconfig.moc"
