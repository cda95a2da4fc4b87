// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/credentials.h"

#include "support/scratch.h"

#include <QFile>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace cairn;

/// Git's configuration of each test is a file in a temporary folder; there is no keychain.
class CredentialsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksGitsOwnHelper();
    void tellsTheHelperWhereAndWho();
    void findsNothingWhereNoHelperIs();
    void findsNothingWhereTheHelperHasNoAnswer();
    void survivesAHelperThatFails();

private:
    /// Makes a shell script Git's credential helper. It is told the question on its standard input.
    void setHelper(const QByteArray &script);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CredentialsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("GIT_CONFIG_GLOBAL", m_folder->filePath(u"config"_s).toUtf8());
    test::writeFile(m_folder->filePath(u"config"_s), "");
}

void CredentialsTest::cleanup()
{
    qunsetenv("GIT_CONFIG_GLOBAL");
}

void CredentialsTest::setHelper(const QByteArray &script)
{
    const QString path = m_folder->filePath(u"helper"_s);
    test::writeFile(path, "#!/bin/sh\n" + script);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    test::writeFile(m_folder->filePath(u"config"_s),
                    "[credential]\n\thelper = " + path.toUtf8() + "\n\tuseHttpPath = true\n");
}

void CredentialsTest::asksGitsOwnHelper()
{
    setHelper("test \"$1\" = get && printf 'username=ada\\npassword=pässwörd = x\\n'\n");
    const std::vector<Credential> found =
        lookUpCredentials(QUrl(u"https://git.example.com/acme/catalog.git"_s));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().user, u"ada"_s);
    QCOMPARE(found.front().secret, u"pässwörd = x"_s);
}

void CredentialsTest::tellsTheHelperWhereAndWho()
{
    setHelper("cat > \"$0.asked\"\nprintf 'username=grace\\npassword=x\\n'\n");
    QCOMPARE(lookUpCredentials(QUrl(u"https://grace@git.example.com:8443/acme/catalog.git"_s)).size(),
             size_t(1));
    QFile asked(m_folder->filePath(u"helper.asked"_s));
    QVERIFY(asked.open(QFile::ReadOnly));
    const QList<QByteArray> lines = asked.readAll().split('\n');
    for (const QByteArray &line : {"protocol=https"_ba, "host=git.example.com:8443"_ba,
                                   "path=acme/catalog.git"_ba, "username=grace"_ba})
        QVERIFY2(lines.contains(line), line);
}

void CredentialsTest::findsNothingWhereNoHelperIs()
{
    QVERIFY(lookUpCredentials(QUrl(u"https://git.example.com/a.git"_s)).empty());
}

void CredentialsTest::findsNothingWhereTheHelperHasNoAnswer()
{
    setHelper("exit 0\n");
    QVERIFY(lookUpCredentials(QUrl(u"https://git.example.com/a.git"_s)).empty());
}

void CredentialsTest::survivesAHelperThatFails()
{
    setHelper("echo broken >&2\nexit 7\n");
    QVERIFY(lookUpCredentials(QUrl(u"https://git.example.com/a.git"_s)).empty());
}

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
