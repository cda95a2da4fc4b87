// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "history.h"

#include "measure.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

void runGit(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess git;
    git.start(u"git"_s, arguments);
    git.write(input);
    git.closeWriteChannel();
    if (!git.waitForFinished(-1) || git.exitCode() != 0)
        fail(u"git %1: %2"_s.arg(arguments.join(u' '), QString::fromUtf8(git.readAllStandardError())));
}

} // namespace

History::History(const QString &path)
    : m_path(path), m_when(QDate(2025, 1, 1), QTime(12, 0), QTimeZone::UTC)
{
    runGit({u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, path});
}

void History::commit(const Files &files)
{
    m_when = m_when.addDays(1);
    const QByteArray author =
        "Bench <bench@example.com> " + QByteArray::number(m_when.toSecsSinceEpoch()) + " +0000";
    QByteArray stream = "commit refs/heads/main\ncommitter " + author + "\ndata 4\nEdit\n";
    if (m_commits++ > 0)
        stream += "from refs/heads/main^0\n";
    for (auto file = files.constBegin(); file != files.constEnd(); ++file)
        stream += "M 100644 inline " + file.key().toUtf8() + "\ndata " + QByteArray::number(file->size())
                  + "\n" + *file + "\n";
    runGit({u"-C"_s, m_path, u"fast-import"_s, u"--quiet"_s}, stream + "\n");
}

} // namespace cairn::bench
