// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/pusherrors.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype shownLines = 6;
constexpr qsizetype shownCharacters = 500;

/// The first lines of what a server said, on one line, without the ways of terminals.
QString plainWords(const QByteArray &words)
{
    QString text = QString::fromUtf8(words);
    std::ranges::replace(text, u'\r', u'\n');
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        QString plain;
        std::ranges::copy_if(line, std::back_inserter(plain), [](QChar c) { return c.isPrint(); });
        if (!plain.trimmed().isEmpty())
            lines += plain.trimmed();
    }
    return lines.mid(0, shownLines).join(u" / "_s).left(shownCharacters);
}

bool namesAny(const QString &text, std::initializer_list<QStringView> parts)
{
    return std::ranges::any_of(parts,
                               [&](QStringView part) { return text.contains(part, Qt::CaseInsensitive); });
}

} // namespace

Error hasOtherCommits(const QString &remote, const QString &branch)
{
    return {ErrorKind::Invalid,
            u"The branch %1 of %2 has commits that would be lost, and nothing is ever forced"_s.arg(branch,
                                                                                                    remote),
            u"Choose another branch or an empty repository"_s};
}

Error branchIsGone(const QString &remote, const QString &branch)
{
    return {ErrorKind::NotFound, u"The branch %1 of %2 is gone already"_s.arg(branch, remote), {}};
}

Error pointsElsewhere(const QString &remote, const QString &branch)
{
    return {ErrorKind::Invalid,
            u"The branch %1 of %2 has moved on since: it is not deleted"_s.arg(branch, remote),
            u"Revert the commit there, or delete the branch yourself if nobody needs it"_s};
}

Error refusedPush(const QString &remote, const QString &branch, const QByteArray &reason,
                  const QByteArray &words)
{
    const QString why = QString::fromUtf8(reason);
    const QString said = plainWords(words);
    const QString tail = said.isEmpty() ? QString() : u": \"%1\""_s.arg(said);
    if (namesAny(why, {u"non-fast-forward", u"fetch first", u"stale info", u"failed to update ref", u"lock",
                       u"already exists", u"incorrect old value"}))
        return hasOtherCommits(remote, branch);
    if (namesAny(why + said, {u"protected branch"}))
        return {
            ErrorKind::Denied, u"The branch %1 of %2 is protected%3"_s.arg(branch, remote, tail),
            u"Push to another branch and ask for its merge, or have yourself allowed to push to this one"_s};
    if (namesAny(why, {u"deletion", u"refusing to delete"}))
        return {
            ErrorKind::Denied,
            u"%1 does not let its branch %2 be deleted (%3)%4"_s.arg(remote, branch, why, tail),
            u"Where it is the default branch, delete the whole repository, or choose another default first"_s};
    if (namesAny(why, {u"checked out"}))
        return {ErrorKind::Denied,
                u"The branch %1 is checked out in %2: its files would no longer fit it"_s.arg(branch, remote),
                u"Push to another branch, or to a bare repository"_s};
    if (namesAny(why, {u"hook", u"declined"}))
        return {ErrorKind::Denied, u"A hook of %1 declined the push to %2%3"_s.arg(remote, branch, tail),
                u"Do what it asks for, or ask those who look after the repository"_s};
    return {ErrorKind::Denied, u"%1 refused the push to %2 (%3)%4"_s.arg(remote, branch, why, tail),
            u"Ask those who look after the repository"_s};
}

Error forPushing(Error error, const QString &remote)
{
    if (namesAny(error.message, {u"access denied", u"not exported", u"service not enabled"})) {
        error.kind = ErrorKind::Denied;
        error.message =
            u"%1 takes no pushes, or there is no such repository: %2"_s.arg(remote, error.message);
        error.hint = u"Check the address, and that its server lets you push to it"_s;
    } else if (namesAny(error.message,
                        {u"does not appear to be a git repository", u"repository not found"})) {
        error.kind = ErrorKind::NotFound;
        error.hint = u"Check the address, and that you may read the repository"_s;
    } else if (error.kind == ErrorKind::Unreachable) {
        error.hint = u"Check the network and the address, and resume: what arrived is not pushed twice"_s;
    } else if (error.kind == ErrorKind::Denied && error.message.contains(u"403"_s)) {
        error.hint =
            u"You are known there, but may not push to it: ask those who look after the repository"_s;
    }
    return error;
}

} // namespace cairn
