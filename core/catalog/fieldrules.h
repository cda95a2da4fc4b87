// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace cairn {

/// Rules A to I of the descriptor format, for single values. Each is a pure function of the text.
namespace fieldrules {

bool isApiVersion(QStringView text); ///< A: [DNS subdomain `/`] 1 to 63 letters and digits
bool isKind(QStringView text);       ///< B: a letter, then letters and digits, at most 63
bool isName(QStringView text);       ///< C: 1 to 63 of letters, digits, `-_.`; letter or digit at both ends
bool isNamespace(QStringView text);  ///< D: DNS label in lower case
bool isKey(QStringView text);        ///< E: [DNS subdomain `/`] name
bool isLabelValue(QStringView text); ///< F: empty, or a name
bool isTag(QStringView text);        ///< H: groups of `[a-z0-9:+#]` separated by single `-`, at most 63
bool isUrl(QStringView text);        ///< an absolute URL, as the WHATWG parser accepts it in practice

} // namespace fieldrules

} // namespace cairn
