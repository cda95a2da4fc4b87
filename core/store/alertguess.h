// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/alertlookup.h"
#include "store/alerttext.h"

#include <QString>

#include <vector>

namespace cairn {

/// What an entity might be called, by a clue.
struct Guess {
    QString name; ///< in lower case: a name, or a title
    int weight = 0;
    Reason reason;

    friend bool operator==(const Guess &, const Guess &) = default;
};

/// The names that the clues of an alert may mean, with how much each says; at most 3,000.
std::vector<Guess> guessesOf(const AlertText &alert);

/// Tools whose addresses stand in every alert: the host alone is no clue.
bool isToolHost(const QString &host);

/// What is looked for in annotations of entities: names and identifiers of the alert with their weights.
std::vector<Guess> signsOf(const AlertText &alert, const std::vector<Guess> &guesses);

} // namespace cairn
