// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formdraft.h"

#include "store/schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class FormDraftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatWasTyped();
    void passesOverWhatCannotBeRead();
    void refusesWhatIsTooLong();

private:
    Home home() const { return {m_folder->path(), m_folder->path()}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FormDraftTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(home().create());
}

void FormDraftTest::keepsWhatWasTyped()
{
    const QString path = u"template:default/service"_s;
    const FormDraft first{{{u"name"_s, {}, {u"a"_s, {}}}}, 1};
    const FormDraft second{{{u"name"_s, {}, {u"b"_s, {}}}, {u"count"_s, {}, {qint64(3), {}}}}, 2};
    {
        Result<Database> user = openUserData(home());
        QVERIFY(user);
        QCOMPARE(loadDraft(*user, path).value(), std::nullopt);
        QVERIFY(saveDraft(*user, path, first));
        QVERIFY(saveDraft(*user, path, second));
        QVERIFY(saveDraft(*user, u"/other/template.yaml"_s, first));
    }
    Result<Database> user = openUserData(home());
    QVERIFY(user);
    QCOMPARE(loadDraft(*user, path).value(), std::optional(second));
    QVERIFY(removeDraft(*user, path));
    QCOMPARE(loadDraft(*user, path).value(), std::nullopt);
    QCOMPARE(loadDraft(*user, u"/other/template.yaml"_s).value(), std::optional(first));
}

void FormDraftTest::passesOverWhatCannotBeRead()
{
    Result<Database> user = openUserData(home());
    QVERIFY(user);
    QVERIFY(user->run("INSERT INTO draft VALUES('a', '{', 1), ('b', '[]', 1)"));
    QCOMPARE(loadDraft(*user, u"a"_s).value(), std::nullopt);
    QCOMPARE(loadDraft(*user, u"b"_s).value(), std::nullopt);
}

void FormDraftTest::refusesWhatIsTooLong()
{
    Result<Database> user = openUserData(home());
    QVERIFY(user);
    const Result<void> saved =
        saveDraft(*user, u"a"_s, {{{u"text"_s, {}, {QString(1'100'000, u'x'), {}}}}, 1});
    QVERIFY(!saved && saved.error().kind == ErrorKind::Limit);
}

QTEST_GUILESS_MAIN(FormDraftTest)
#include "tst_formdraft.moc"
