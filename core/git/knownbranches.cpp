// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/knownbranches.h"

#include "git/library.h"

#include <git2.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QByteArrayView ownPrefix = "refs/heads/";
constexpr QByteArrayView originPrefix = "refs/remotes/origin/";

QString branchOf(QByteArrayView reference)
{
    for (const QByteArrayView prefix : {ownPrefix, originPrefix}) {
        const QByteArrayView name =
            reference.startsWith(prefix) ? reference.sliced(prefix.size()) : QByteArrayView();
        if (!name.isEmpty() && name != "HEAD")
            return QString::fromUtf8(name);
    }
    return {};
}

QString headOf(const Repository &repository)
{
    git_reference *head = nullptr;
    if (git_reference_lookup(&head, repository.handle(), "HEAD") != 0)
        return {};
    const GitPtr<git_reference, git_reference_free> owned(head);
    return branchOf(git_reference_symbolic_target(head));
}

} // namespace

QStringList knownBranches(const Repository &repository)
{
    QStringList branches;
    git_reference_iterator *made = nullptr;
    if (git_reference_iterator_new(&made, repository.handle()) != 0)
        return branches;
    const GitPtr<git_reference_iterator, git_reference_iterator_free> references(made);
    const char *name = nullptr;
    while (git_reference_next_name(&name, references.get()) == 0) {
        if (const QString branch = branchOf(name); !branch.isEmpty())
            branches += branch;
    }
    branches.sort();
    branches.removeDuplicates();
    if (const QString head = headOf(repository); branches.removeOne(head))
        branches.prepend(head);
    return branches;
}

QString originOf(const Repository &repository)
{
    git_remote *found = nullptr;
    if (git_remote_lookup(&found, repository.handle(), "origin") != 0)
        return {};
    const GitPtr<git_remote, git_remote_free> owned(found);
    return QString::fromUtf8(git_remote_url(found));
}

} // namespace cairn
