// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPainterPath>
#include <QString>

namespace cairn {

/// What grows with what it stands beside, above or below: drawn, as no font has it in every size. All lengths
/// are pixels; `em` is the size of the letters beside it.
struct MathShape {
    QPainterPath path; ///< from the top left corner
    qreal width = 0;
};

/// A delimiter of this height; empty for one that does not grow.
MathShape mathDelimiter(const QString &text, qreal height, qreal em);
/// The sign of a root up to the beginning of the line above its content.
MathShape mathRadical(qreal height, qreal line, qreal em);
/// Lies with its ends down and its middle up, or the other way round. Its height is `mathBraceHeight`.
QPainterPath mathBrace(qreal width, bool isAbove, qreal em);
qreal mathBraceHeight(qreal em);
/// From 0 to the width along the x axis: ← → ↔ ⇐ ⇒ ↦.
QPainterPath mathArrow(const QString &text, qreal width, qreal line, qreal em);
/// A hat or a tilde, as wide as asked for, with its lower edge on the x axis.
QPainterPath mathHat(qreal width, bool isTilde, qreal line, qreal em);

} // namespace cairn
