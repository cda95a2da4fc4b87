// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Something in the text of an alert that may name an entity.
struct Clue {
    enum class Kind {
        Reference, ///< `component:default/payment-service`
        Pod,
        Workload, ///< a label such as `service` or `deployment`
        Data,     ///< a label such as `database` or `topic`
        Job,
        Container,
        Label, ///< any other label
        Namespace,
        Cluster,
        Owner,
        AlertName,
        Host,
        Url,
        ToolUrl, ///< of the monitoring itself: only its whole address says something
        Name,    ///< a word of several parts, such as `payment-service`
        Word,
        Phrase, ///< some words in a row, which may be a title
    };
    Kind kind = Kind::Word;
    QString text;
    QString label = {}; ///< the name of the label that it stood at, or empty

    friend bool operator==(const Clue &, const Clue &) = default;
};

/// What an alert says, as far as it can be told without a catalog.
struct AlertText {
    std::vector<Clue> clues; ///< each once, in the order of the text; at most 400
    QStringList labels;      ///< `key=value`, in lower case
    bool isMessage = false;  ///< more than a few words on one line
    bool isCut = false;      ///< longer than `longestAlert`; what came behind was left out
};

/// Characters that are read of a text.
constexpr qsizetype longestAlert = 64 * 1024;

/// Reads the text of an alert: JSON of Prometheus' Alertmanager, Grafana, PagerDuty, Opsgenie, Datadog and
/// the like, messages with labels in any of the usual forms, a pod, a URL, a host, a reference, a few words.
/// Any text can be read.
AlertText readAlertText(const QString &text);

} // namespace cairn
