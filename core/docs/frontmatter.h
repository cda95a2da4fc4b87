// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace cairn {

/// What a page says of itself before its text.
struct PageMeta {
    QString title;
    QString description;
    QString status; ///< such as `new` or `deprecated`
    QStringList tags;
    QStringList hide; ///< `navigation`, `toc`, `footer`, ...
    bool isSearched = true;
    double boost = 1; ///< of the page among hits of a search

    friend bool operator==(const PageMeta &, const PageMeta &) = default;
};

/// A page's text without what stands before it.
struct PageSource {
    PageMeta meta;
    QString text;
    int firstLine = 1; ///< of the file, where `text` begins
};

/// Takes front matter off as MkDocs does: YAML between `---` lines, or else lines of `Key: value` up to the
/// first empty one. YAML that cannot be read, or is no object, is text. Invalid UTF-8 becomes U+FFFD.
PageSource readPageSource(const QByteArray &bytes);

/// The text of the heading that a page begins with, where that is of the first level: MkDocs makes it the
/// title. Empty where the page begins with something else.
QString firstHeading(const QString &text);

} // namespace cairn
