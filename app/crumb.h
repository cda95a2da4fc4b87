// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace cairn {

/// A part of the path at the top of the window.
struct CrumbRow {
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString address MEMBER address)

public:
    QString text;
    QString address;

    friend bool operator==(const CrumbRow &, const CrumbRow &) = default;
};

} // namespace cairn
