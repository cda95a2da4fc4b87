// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace cairn::fuzz {

/// A mkdocs.yml, a page's front matter and addresses of links: nothing outside of the source is asked for,
/// and what is found is there.
void readSite(const QByteArray &input);

} // namespace cairn::fuzz
