// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/commitwriter.h"
#include "git/credentials.h"
#include "git/repository.h"

#include <QString>

#include <optional>

namespace cairn {

// Addresses are those of `inspectRemote`, git://, and the path of a folder. Certificates, host keys,
// credentials and time-outs are as there. Nothing is ever forced. Errors name the address without a password
// and say what a server's hook said. Unreachable and Cancelled leave open whether the server did it: ask
// `remoteBranch`.

/// Brings a commit of `repository`, with all that the remote lacks of it, to `branch`, which is made where it
/// is missing. A branch that stands on the commit already is left as it is. Invalid: the branch has commits
/// that this one does not stand on. Denied: no right to push, the branch is protected or checked out, or a
/// hook declined. NotFound: no such repository.
Result<void> pushBranch(Repository &repository, const QString &url, const QString &branch,
                        const QString &commit, const CredentialLookup &credentials, const Progress &progress);

/// Deletes a branch that points to `commit`. NotFound where it is gone; Invalid where it points elsewhere,
/// and then it stays.
Result<void> deleteRemoteBranch(const QString &url, const QString &branch, const QString &commit,
                                const CredentialLookup &credentials, const Progress &progress);

/// The commit that a branch of the remote points to; nothing where there is no such branch, as in an empty
/// repository.
Result<std::optional<QString>> remoteBranch(const QString &url, const QString &branch,
                                            const CredentialLookup &credentials, const Progress &progress);

} // namespace cairn
