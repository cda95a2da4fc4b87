// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "docsmathlayout.h"

#include <QObject>
#include <QTextObjectInterface>
#include <QTextCharFormat>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QTextDocument;

namespace cairn {

/// A formula among text, which is one object to Qt.
constexpr int mathObject = QTextFormat::UserObject + 2;

/// How a formula is set.
struct DocsMathSetting {
    qreal size = 15; ///< pixels of the letters around it
    bool isDisplay = false;
};

/// Makes a format of such an object, or says what of the formula is beyond what is drawn. The document that
/// gets it must know how to draw it (`drawFormulas`). Call it in the thread of the fonts.
Result<QTextCharFormat> formulaFormat(const QString &latex, MathFonts &fonts, const DocsMathSetting &setting,
                                      const QTextCharFormat &around);
/// Of the LaTeX source; 0 where the format is of something else.
int formulaLength(const QTextCharFormat &format);
void drawFormulas(QTextDocument &document);

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
