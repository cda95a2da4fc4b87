// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

/// A scratch file that cannot be made leaves nothing to test.
void require(bool condition, const QString &what)
{
    if (!condition)
        qFatal("%s", qPrintable(what));
}

void makeBare(const QString &folder)
{
    const Result<Repository> made = Repository::openOrCreateBare(folder);
    require(made.has_value(), u"no scratch repository"_s);
    git(folder, {u"symbolic-ref"_s, u"HEAD"_s, u"refs/heads/main"_s});
}

} // namespace

ScratchRepository::ScratchRepository()
    : m_temporary(std::make_unique<QTemporaryDir>()), m_folder(m_temporary->path())
{
    require(m_temporary->isValid(), m_temporary->errorString());
    makeBare(m_folder);
}

ScratchRepository::ScratchRepository(const QString &folder)
    : m_folder(folder)
{
    makeBare(m_folder);
}

QString ScratchRepository::url() const
{
    return QUrl::fromLocalFile(m_folder).toString();
}

QString ScratchRepository::commit(const QString &message, const QString &branch)
{
    Result<Repository> repository = Repository::open(m_folder);
    require(repository.has_value(), u"no scratch repository"_s);
    const QDateTime when(QDate(2024, 5, 6), QTime(7, 0), QTimeZone::UTC);
    const Result<QString> written = writeCommit(*repository, branch, files, {u"Ada"_s, u"ada@example.com"_s},
                                                when.addSecs(60 * m_minutes++), message);
    require(written.has_value(), written ? QString() : written.error().message);
    return *written;
}

QString ScratchRepository::rewrite()
{
    git(m_folder, {u"update-ref"_s, u"-d"_s, u"refs/heads/main"_s});
    return commit(u"Begin anew"_s);
}

ScratchHome::ScratchHome()
{
    require(m_folder.isValid(), m_folder.errorString());
    m_home = Home::locate(m_folder.path());
    require(m_home.create().has_value(), u"no scratch home"_s);
}

void writeFile(const QString &path, const QByteArray &content)
{
    require(QDir().mkpath(QFileInfo(path).path()), path);
    QFile file(path);
    require(file.open(QFile::WriteOnly) && file.write(content) == content.size(), path);
}

QByteArray git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    for (const QString &role : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(role), u"Ada"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(role), u"ada@example.com"_s);
        environment.insert(u"GIT_%1_DATE"_s.arg(role), u"2024-05-06T07:00:00Z"_s);
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, arguments);
    require(process.waitForFinished() && process.exitCode() == 0,
            u"git "_s + arguments.join(u' ') + u": "_s + QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

QByteArray component(const QByteArray &name, const QByteArray &more)
{
    return "apiVersion: backstage.io/v1alpha1\n"
           "kind: Component\n"
           "metadata:\n"
           "  name: "
           + name
           + "\n"
             "spec:\n"
             "  type: service\n"
             "  lifecycle: production\n"
             "  owner: team\n"
           + more;
}

} // namespace cairn::test
