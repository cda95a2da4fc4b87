// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docsrows.h"

#include <QObject>

#include <functional>
#include <vector>

namespace cairn {

/// The part of a container that is drawn behind one row. Sizes are in heights of the text's letters.
struct DocsFrame {
    int container = 0;
    double left = 0; ///< from the row's edges
    double right = 0;
    double top = 0;
    double bottom = 0;
    bool isFirst = false; ///< nothing of it is above
    bool isLast = false;

    friend bool operator==(const DocsFrame &, const DocsFrame &) = default;
};

/// A row as it stands in the list: between the rows that are shown now.
struct DocsEntry {
    Q_GADGET
    Q_PROPERTY(int row MEMBER row)
    Q_PROPERTY(QString type MEMBER type)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(int level MEMBER level)
    Q_PROPERTY(int part MEMBER part)
    Q_PROPERTY(int choice MEMBER choice)
    Q_PROPERTY(bool wide MEMBER isWide)
    Q_PROPERTY(bool first MEMBER isFirst)
    Q_PROPERTY(bool last MEMBER isLast)

public:
    int row = 0; ///< index into the page's rows
    QString type;
    QString text; ///< the beginning of what it says; all that it shows where it is no text
    QString tone;
    QString iconName;
    int level = 0;
    int part = -1;
    int choice = 0;      ///< of details: 1 where they are open; of tabs: the chosen one
    bool isWide = false; ///< may be wider than a text that one reads
    bool isFirst = true; ///< of the rows of its code block or table
    bool isLast = true;
    double left = 0; ///< what its containers take, and the room above
    double right = 0;
    double top = 0;
    double bottom = 0;
    std::vector<DocsFrame> frames; ///< from the outermost on

    friend bool operator==(const DocsEntry &, const DocsEntry &) = default;
};

/// The choice that is made in a row of details (0 or 1) or tabs.
using DocsChoice = std::function<int(int row)>;

/// What the author chose.
DocsChoice writtenChoice(const DocsRows &page);

/// The rows of a sequence that are shown, with what of their containers each of them draws.
std::vector<DocsEntry> layOut(const DocsRows &page, int sequence, const DocsChoice &choice);

/// Those of all sequences, each at its index.
std::vector<std::vector<DocsEntry>> layOutAll(const DocsRows &page, const DocsChoice &choice);

/// Whether all details and tabs around a row show it.
bool isShown(const DocsRows &page, const DocsRow &row, const DocsChoice &choice);

QString typeName(DocsRow::Type type);

} // namespace cairn
