// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace cairn::test {

/// What a JSON Schema says against a JSON text, a line for each breach with its place; empty where it fits.
QString schemaBreaches(const QByteArray &schema, const QByteArray &json);

} // namespace cairn::test
