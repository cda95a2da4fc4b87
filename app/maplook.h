// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// The theme's colours and sizes, as the map needs them.
class MapLook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor ground MEMBER ground NOTIFY changed)
    Q_PROPERTY(QColor disc MEMBER disc NOTIFY changed)
    Q_PROPERTY(QColor border MEMBER border NOTIFY changed)
    Q_PROPERTY(QColor line MEMBER line NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER text NOTIFY changed)
    Q_PROPERTY(QColor muted MEMBER muted NOTIFY changed)
    Q_PROPERTY(QColor accent MEMBER accent NOTIFY changed)
    Q_PROPERTY(QColor accentSoft MEMBER accentSoft NOTIFY changed)
    Q_PROPERTY(QColor surface MEMBER surface NOTIFY changed)
    Q_PROPERTY(QColor warning MEMBER warning NOTIFY changed)
    Q_PROPERTY(QList<QColor> kinds MEMBER kinds NOTIFY changed)
    Q_PROPERTY(QStringList kindIcons MEMBER kindIcons NOTIFY changed)
    Q_PROPERTY(QFont font MEMBER font NOTIFY changed)
    Q_PROPERTY(double scale MEMBER scale NOTIFY changed)

public:
    using QObject::QObject;

    QColor kindColor(int kind) const { return kinds.value(kind, muted); }

    QColor ground, disc, border, line, text, muted, accent, accentSoft, surface, warning;
    QList<QColor> kinds;   ///< in the order of the picture's kinds
    QStringList kindIcons; ///< names of icons, in the same order
    QFont font;            ///< of names
    double scale = 1;      ///< of texts, and so of what holds them

Q_SIGNALS:
    void changed();
};

} // namespace cairn
