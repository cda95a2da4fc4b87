// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cairn {

/// How an admonition looks: the name of a colour of the theme, and of an icon.
struct DocsTone {
    QString name;
    QString iconName;
};

/// Of the types that Material for MkDocs knows, with their other names; an unknown one is a note.
DocsTone toneOf(const QString &type);

} // namespace cairn
