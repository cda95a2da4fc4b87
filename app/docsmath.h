// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "docsmathlayout.h"

#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

class QTextDocument;

namespace cairn {

/// A formula among text, which is one object to Qt.
constexpr int mathObject = QTextFormat::UserObject + 2;

/// Characters of the text around a formula that no line parts from it.
struct MathNeighbours {
    QString before; ///< such as an opening parenthesis
    QString after;  ///< such as a comma
};

/// Makes formats of such objects, one after the other, which are a formula with its neighbours; or says what
/// of it is beyond what is drawn. The document that gets them must know how to draw them (`drawFormulas`).
/// Call it in the thread of the fonts. `size`: pixels of the letters.
Result<std::vector<QTextCharFormat>> formulaInLine(const QString &latex, MathFonts &fonts, qreal size,
                                                   const MathNeighbours &neighbours,
                                                   const QTextCharFormat &around);
/// The same for a formula by itself, which is as wide as its document.
Result<QTextCharFormat> formulaByItself(const QString &latex, MathFonts &fonts, qreal size,
                                        const QTextCharFormat &around);
/// The characters of the text that an object stands for.
struct FormulaText {
    int length = 0; ///< with the neighbours; 0 where it belongs to the object before it
    int before = 0; ///< of the neighbours
    int after = 0;
};
/// None where the format is of something else.
std::optional<FormulaText> formulaText(const QTextCharFormat &format);
/// How far a formula by itself reaches below its baseline, in pixels.
qreal formulaDepth(const QTextCharFormat &format);
void drawFormulas(QTextDocument &document);

/// Why a formula is not drawn, in words.
QString reasonOf(const Error &error);

/// Whether a formula can be drawn, for QML.
class DocsFormula : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY sourceChanged)

public:
    using QObject::QObject;
    QString source() const { return m_source; }
    void setSource(const QString &latex);
    QString reason() const { return m_reason; } ///< why it is not drawn; empty where it is

Q_SIGNALS:
    void sourceChanged();

private:
    QString m_source;
    QString m_reason;
};

} // namespace cairn
