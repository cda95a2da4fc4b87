// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace cairn {

/// What sort of failure it was, for those who must decide (an exit status, a retry); people read the message.
enum class ErrorKind {
    Failed,      ///< anything without a kind of its own
    Invalid,     ///< the input breaks a rule
    NotFound,    ///< the thing asked for is not there
    Denied,      ///< credentials are missing or refused, or the file system says no
    Unreachable, ///< the network or the server did not answer
    Limit,       ///< a stated limit of size, depth or time was met
    Damaged,     ///< a copy that Cairn keeps is broken; it can be made anew
    Cancelled,   ///< the user asked to stop; nothing is broken
};

/// A failure in one sentence with the value at fault, and what would mend it (may be empty).
struct Error {
    ErrorKind kind = ErrorKind::Failed;
    QString message;
    QString hint;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorKind kind, QString message, QString hint = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(hint)});
}

} // namespace cairn
