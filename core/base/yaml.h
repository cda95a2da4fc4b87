// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace cairn {

/// What a reader of other people's YAML accepts at most.
struct YamlLimits {
    qsizetype bytes = 20 * 1024 * 1024; ///< of the whole text
    int depth = 100;                    ///< of nested lists and maps
    qsizetype values = 500'000;         ///< of one document, with what its aliases expand to
    qsizetype text = 64 * 1024 * 1024;  ///< characters of one document, with what its aliases expand to
    qsizetype documents = 20'000;       ///< of one text
};

/// Faults that are told apart from the rest of what YAML does not allow.
enum class YamlFaultKind { Syntax, TabIndentation, DuplicateKey };

/// Why a document could not be read.
struct YamlFault {
    QString message;
    QString hint;
    Place place;
    bool isLimit = false;
    YamlFaultKind kind = YamlFaultKind::Syntax;
};

/// One document of a text: its tree, or the fault that kept it from being read. Lines are of the whole text.
struct YamlDocument {
    Value root;
    int firstLine = 1;
    int lastLine = 1;
    std::optional<YamlFault> fault;
};

/// What becomes of tags that are not YAML's own, such as `!ENV` and `!!python/name:a.b`: they are dropped, or
/// the value that has one becomes a map of one member that is named like the tag.
enum class YamlTags { Dropped, Kept };

/// Reads all documents of a YAML 1.2 text (core schema, with `<<` merged); empty documents are left out.
/// A fault stays in its document: the others are read. Beyond what the YAML library checks, these are faults
/// too: invalid UTF-8, NUL, duplicate keys, an unclosed quote that swallows lines, tabs as indentation,
/// aliases that contain themselves. Thread-safe.
std::vector<YamlDocument> readYaml(const QByteArray &text, const YamlLimits &limits = {},
                                   YamlTags tags = YamlTags::Dropped);

} // namespace cairn
