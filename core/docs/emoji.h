// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markdownoptions.h"

#include <QString>

#include <optional>

namespace cairn {

struct EmojiPicture {
    bool isIcon = false;
    QString text; ///< the characters of an emoji; of an icon its path, such as material/check
};

/// The attribute that names the icon of an element.
constexpr QStringView iconAttribute = u"data-icon";

/// What a name with its colons stands for; nothing where the index has no such name.
std::optional<EmojiPicture> findEmoji(const QString &name, EmojiIndex index);

} // namespace cairn
