// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markdownoptions.h"
#include "docs/mkdocs.h"

#include <QString>

namespace cairn {

/// How the pages of a site are read. `folder` is that of the site: snippets are looked for from there. What
/// the reader does not know of the extensions is noted as a problem. Snippets and links have no readers yet.
MarkdownOptions markdownOptions(const MkDocsConfig &config, const QString &folder, SiteProblems &problems);

/// A text that differs where two sites are read differently.
QByteArray optionsSignature(const MarkdownOptions &options);

} // namespace cairn
