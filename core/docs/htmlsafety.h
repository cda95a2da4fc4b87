// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cairn {

// Which HTML of a page is let through. A page is other people's text: nothing in it may run, fetch or cover
// what is around it.

enum class TagSafety {
    Safe,
    Hidden, ///< left out, with all that is in it
    Inert,  ///< kept as data that nothing runs or applies: scripts and styles
    Shown,  ///< its source is shown as text
};

TagSafety safetyOf(QStringView tag);

/// Whether an element may keep an attribute with this value.
bool isSafeAttribute(QStringView tag, QStringView name, const QString &value);

/// Whether an address opens a page, a mail or a place of the repository: http, https, mailto, ftp, tel, or
/// none.
bool isSafeAddress(const QString &address);

} // namespace cairn
