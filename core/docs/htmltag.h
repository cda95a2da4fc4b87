// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/element.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace cairn {

/// Attributes of a tag that are looked at; more of them are skipped.
constexpr size_t maxTagAttributes = 256;

/// A tag in a text of HTML, read as tolerantly as Python's html.parser does.
struct HtmlTag {
    enum class Kind {
        Tag,
        Text,       ///< what looked like a tag up to `end` is none
        Incomplete, ///< it never ends
    };
    Kind kind = Kind::Incomplete;
    QString name;                      ///< in small letters
    std::vector<Attribute> attributes; ///< names in small letters; a null value: none
    bool isSelfClosing = false;
    qsizetype end = 0;
};

enum class TagReading {
    Markdown, ///< no backticks in names and bare values
    Html,
};

/// The opening tag at the `<` at `at`, behind which a letter stands.
HtmlTag readStartTag(QStringView text, qsizetype at, TagReading reading);

bool isAsciiLetter(QChar c);

} // namespace cairn
