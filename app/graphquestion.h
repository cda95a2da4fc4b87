// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrlQuery>

namespace cairn {

/// What is asked of the graph of the catalog. It is an address, so that it can be shared and come back to.
struct GraphQuestion {
    enum class Kind { None, Impact, Needs, Path, Cycles, Critical, Deprecated, Domains, System };

    static constexpr int usualShare = 25;
    static constexpr int mostSteps = 8; ///< beyond them ways are more than anybody reads

    Kind kind = Kind::None;
    QString ref = {};       ///< of Impact, Needs, System, and where a Path begins: canonical
    QString other = {};     ///< where a Path ends
    int steps = 0;          ///< of a Path: all ways up to that length; 0 is the shortest alone
    int share = usualShare; ///< of Critical, in percent: how many must feel a failure

    friend bool operator==(const GraphQuestion &, const GraphQuestion &) = default;
};

/// Whether it names all the entities that it is about.
bool isComplete(const GraphQuestion &question);
/// Whether it is about an entity at all.
bool isAboutEntity(GraphQuestion::Kind kind);

/// As in addresses: "impact". "" for none.
QString questionName(GraphQuestion::Kind kind);
GraphQuestion::Kind questionNamed(const QString &name);

/// From the parameters of `cairn://questions`, and back.
GraphQuestion graphQuestion(const QUrlQuery &parameters);
QString addressOfQuestion(const GraphQuestion &question);

/// The question in words, with the titles of its entities; "…" stands for one that is not named yet.
QString questionText(const GraphQuestion &question, const QString &title, const QString &other);

} // namespace cairn
