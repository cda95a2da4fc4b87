// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace cairn {

/// The first line of an admonition, of details or of a tab.
struct ContainerLine {
    QStringView classes;
    QStringView title;
    bool hasTitle = false;
    bool isOpen = false; ///< details
    QStringView special; ///< of a tab: `+` is selected, `!` begins a new set
};

bool matchAdmonition(QStringView line, ContainerLine &match);
bool matchDetails(QStringView line, ContainerLine &match);
bool matchTab(QStringView line, ContainerLine &match);

/// `[name]: address "title"`, over up to three lines.
struct ReferenceLine {
    QStringView name;
    QStringView address;
    QStringView title; ///< null: none
    qsizetype end = 0; ///< of the text: where the definition's last line ends
};

/// `text` begins with the line at hand.
bool matchReference(QStringView text, ReferenceLine &match);

/// `*[name]: long form`, the long form perhaps on the next line and perhaps empty.
struct AbbreviationLine {
    QStringView name;
    QStringView title;
    qsizetype end = 0; ///< of the text: where the definition's last line ends
};

bool matchAbbreviation(QStringView text, AbbreviationLine &match);

} // namespace cairn
