// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// One thing that an API offers, or one type that it speaks in.
struct OutlineEntry {
    QString name;    ///< path, channel, field, type, rpc
    QString badge;   ///< a word before it: GET, SEND, stream; may be empty
    QString summary; ///< its description's first line, or its signature; may be empty
    bool isDeprecated = false;
    int line = 0; ///< of the definition's text, from 1

    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

/// Entries that belong together, in the order of the text.
struct OutlineGroup {
    enum class Kind {
        Operations,
        Webhooks,
        Channels,
        Messages,
        Schemas,
        Queries,
        Mutations,
        Subscriptions,
        Types,
        Interfaces,
        Unions,
        Inputs,
        Enums,
        Scalars,
        Directives,
        Service,
    };
    Kind kind = Kind::Operations;
    QString name; ///< of the tag, path or service; empty where the kind says all
    int line = 0; ///< 0 where it stands nowhere itself
    std::vector<OutlineEntry> entries;

    friend bool operator==(const OutlineGroup &, const OutlineGroup &) = default;
};

/// What stands in the definition of an API, without its details.
struct ApiOutline {
    QString format;  ///< "OpenAPI 3.1.0"; empty where definitions of the type have no outline
    QString title;   ///< as the definition has it
    QString version; ///< of the API
    std::vector<OutlineGroup> groups;
    bool isCut = false;   ///< there is more than `outlineEntries`
    QString fault;        ///< why there is no outline though the format has one; in words for people
    Place faultPlace;     ///< where that is; a line of 0 is nowhere
    bool hasTags = false; ///< operations can be grouped by them

    friend bool operator==(const ApiOutline &, const ApiOutline &) = default;
};

/// So many entries are shown; nobody reads more, and definitions are other people's text.
constexpr size_t outlineEntries = 10'000;

enum class OperationOrder { ByTag, ByPath };

/// The outline of a definition: OpenAPI 2 and 3, AsyncAPI 2 and 3, GraphQL's schema language and protocol
/// buffers, by `type` as `spec.type` has it. Never fails: what cannot be read is a fault, what has no outline
/// has no format. Names are cut at 200 characters and hold no control characters. Thread-safe.
ApiOutline readApiOutline(const QString &type, const QString &text,
                          OperationOrder order = OperationOrder::ByTag);

} // namespace cairn
