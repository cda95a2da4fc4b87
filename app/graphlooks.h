// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// The looks of a graph that is painted, all of which the theme says.
struct GraphLooks {
    Q_GADGET
    QML_VALUE_TYPE(graphLooks)
    QML_STRUCTURED_VALUE
    Q_PROPERTY(QColor ground MEMBER ground)
    Q_PROPERTY(QColor surface MEMBER surface)
    Q_PROPERTY(QColor sunken MEMBER sunken)
    Q_PROPERTY(QColor border MEMBER border)
    Q_PROPERTY(QColor line MEMBER line)
    Q_PROPERTY(QColor accent MEMBER accent)
    Q_PROPERTY(QColor accentSoft MEMBER accentSoft)
    Q_PROPERTY(QColor text MEMBER text)
    Q_PROPERTY(QColor muted MEMBER muted)
    Q_PROPERTY(QColor warning MEMBER warning)
    Q_PROPERTY(QString family MEMBER family)
    Q_PROPERTY(qreal scale MEMBER scale)

public:
    QColor ground;     ///< behind everything
    QColor surface;    ///< of entities
    QColor sunken;     ///< of those that are missing, and of frames
    QColor border;     ///< around them
    QColor line;       ///< of edges
    QColor accent;     ///< around what the picture is about
    QColor accentSoft; ///< and its ground
    QColor text;
    QColor muted;
    QColor warning;
    QString family;
    qreal scale = 1; ///< of text

    /// `pixels` before scaling.
    QFont font(double pixels, QFont::Weight weight = QFont::Normal) const;

    friend bool operator==(const GraphLooks &, const GraphLooks &) = default;
};

/// How a kind of entity is marked.
struct KindLook {
    QString kind; ///< in lower case
    QColor color;
    QString iconName;
};

} // namespace cairn
