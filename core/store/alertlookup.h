// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace cairn {

/// Why an entity is thought to be what an alert is about. The texts are data; app/terminal/reason.cpp and
/// app/reasonwords.cpp make sentences of them.
struct Reason {
    enum class Ground {
        Reference,   ///< it is written as a reference
        Deployment,  ///< `clue` is a pod of the deployment `subject`
        StatefulSet, ///< the same for the other workloads
        DaemonSet,
        CronJob,
        Job,
        Label,      ///< the label `where` is `clue`
        Name,       ///< the text names it
        Title,      ///< the text has its title
        Host,       ///< `clue` is a host, of which `subject` is a part
        Url,        ///< `subject` is a part of the address `clue`
        Link,       ///< its link `where` leads to `clue`
        Server,     ///< `clue` is an address of the API `where`, whose server is `subject`
        Annotation, ///< its annotation `where` is `subject`, as in `clue`
        Selector,   ///< its annotation `where` selects the labels `subject`
        AlertName,  ///< the alert's name `clue` begins with `subject`
        Beginning,  ///< `clue` begins with its name
        Search,     ///< the search finds it for `clue`
        Spelling,   ///< the same, after `clue` was corrected to `subject`
    };
    Ground ground = Ground::Name;
    QString clue;
    QString subject = {};
    QString where = {};

    friend bool operator==(const Reason &, const Reason &) = default;
};

struct AlertHit {
    QString ref;
    QString kind; ///< as the descriptor has it
    QString title;
    int score = 0;               ///< higher is better; comparable within one answer only
    std::vector<Reason> reasons; ///< the best first; at least one, at most three

    friend bool operator==(const AlertHit &, const AlertHit &) = default;
};

struct AlertAnswer {
    std::vector<AlertHit> hits; ///< best first, at most 8
    bool isAmbiguous = false;   ///< the second fits about as well as the first
    bool isCut = false;         ///< the text was longer than `longestAlert`; only its beginning was read
};

/// The entities that a text is about: an alert of any tool, a pod, a host, a URL, a reference, some words
/// with typing errors. No hits is an answer, too.
Result<AlertAnswer> lookUpAlert(Database &catalog, const QString &text);

} // namespace cairn
