// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/apioutline.h"

#include <QHash>

namespace cairn {

/// Collects an outline within its limits; what the readers of the formats write to.
class OutlineWriter final
{
public:
    explicit OutlineWriter(ApiOutline &outline)
        : m_outline(outline)
    {}

    /// Adds to the group of that kind and name, which is made where the first entry comes. False where the
    /// outline is full: there is no use in reading on.
    bool add(OutlineGroup::Kind kind, const QString &name, OutlineEntry entry);
    /// Makes the group if it is not there, so that it has its place and line.
    void addGroup(OutlineGroup::Kind kind, const QString &name, int line);
    /// A text of the definition in the form in which it is shown: one line, short, nothing that is not seen.
    static QString shown(QStringView text);
    /// The first line of a description.
    static QString firstLine(const QString &text);

private:
    OutlineGroup &group(OutlineGroup::Kind kind, const QString &name, int line);

    ApiOutline &m_outline;
    QHash<std::pair<int, QString>, size_t> m_groups;
    size_t m_entries = 0;
};

/// The members of a map; none where there is no map.
const Value::Map &mapAt(const Value *value);

/// A definition in YAML or JSON, which is YAML but for the tabs that some indent it with: where JSON has
/// them, they are blanks.
QByteArray definitionYaml(const QString &definition);

/// The readers of the formats; each gets a text of its own format.
void readOpenApi(const Value &document, OperationOrder order, ApiOutline &outline);
void readAsyncApi(const Value &document, ApiOutline &outline);
void readGraphQl(const QString &text, ApiOutline &outline);
void readProto(const QString &text, ApiOutline &outline);

} // namespace cairn
