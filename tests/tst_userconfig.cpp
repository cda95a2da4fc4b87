// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/userconfig.h"

#include "support/scratch.h"

#include <QDir>
#include <QFile>
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
    // The home of a test is its own; libgit2 notes where it looks when it is first used.
    const QString file = QDir::homePath() + u"/.gitconfig"_s;
    QVERIFY(!QFile::exists(file) || QFile::remove(file));
    QCOMPARE(configuredEmail(), QString());
    test::writeFile(file, "[user]\n\tname = Ada\n\temail = Ada@Example.com\n");
    QCOMPARE(configuredEmail(), u"Ada@Example.com"_s);
    test::writeFile(file, "[user\n");
    QCOMPARE(configuredEmail(), QString());
    QVERIFY(QFile::remove(file));
}

QTEST_GUILESS_MAIN(UserConfigTest)
#include "tst_userconfig.moc"
