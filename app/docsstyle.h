// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cairn {

class MathFonts;

/// Colours, fonts and sizes of a docs page, all of which the theme says. What is drawn with it listens to
/// `changed`.
class DocsStyle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool dark MEMBER isDark NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER text NOTIFY changed)
    Q_PROPERTY(QColor muted MEMBER muted NOTIFY changed)
    Q_PROPERTY(QColor faint MEMBER faint NOTIFY changed)
    Q_PROPERTY(QColor ground MEMBER ground NOTIFY changed)
    Q_PROPERTY(QColor surface MEMBER surface NOTIFY changed)
    Q_PROPERTY(QColor sunken MEMBER sunken NOTIFY changed)
    Q_PROPERTY(QColor border MEMBER border NOTIFY changed)
    Q_PROPERTY(QColor strongBorder MEMBER strongBorder NOTIFY changed)
    Q_PROPERTY(QColor accent MEMBER accent NOTIFY changed)
    Q_PROPERTY(QColor accentSoft MEMBER accentSoft NOTIFY changed)
    Q_PROPERTY(QColor accentText MEMBER accentText NOTIFY changed)
    Q_PROPERTY(QColor danger MEMBER danger NOTIFY changed)
    Q_PROPERTY(QColor dangerSoft MEMBER dangerSoft NOTIFY changed)
    Q_PROPERTY(QColor warning MEMBER warning NOTIFY changed)
    Q_PROPERTY(QColor warningSoft MEMBER warningSoft NOTIFY changed)
    Q_PROPERTY(QColor success MEMBER success NOTIFY changed)
    Q_PROPERTY(QColor successSoft MEMBER successSoft NOTIFY changed)
    Q_PROPERTY(QColor info MEMBER info NOTIFY changed)
    Q_PROPERTY(QColor infoSoft MEMBER infoSoft NOTIFY changed)
    Q_PROPERTY(QColor example MEMBER example NOTIFY changed)
    Q_PROPERTY(QColor exampleSoft MEMBER exampleSoft NOTIFY changed)
    Q_PROPERTY(QString family MEMBER family NOTIFY changed)
    Q_PROPERTY(QString monoFamily MEMBER monoFamily NOTIFY changed)
    Q_PROPERTY(qreal size MEMBER size NOTIFY changed)
    Q_PROPERTY(qreal lineHeight MEMBER lineHeight NOTIFY changed)
    Q_PROPERTY(qreal radius MEMBER radius NOTIFY changed)

public:
    explicit DocsStyle(QObject *parent = nullptr);
    ~DocsStyle() override;

    /// Those of formulas beside its own.
    MathFonts &formulaFonts() const;

    /// The colour of a tone (see DocsTone), and the soft one of its grounds.
    Q_INVOKABLE QColor toneColor(const QString &tone) const;
    QColor toneSoft(const QString &tone) const;

    bool isDark = false;
    QColor text, muted, faint, ground, surface, sunken, border, strongBorder;
    QColor accent, accentSoft, accentText;
    QColor danger, dangerSoft, warning, warningSoft, success, successSoft, info, infoSoft, example,
        exampleSoft;
    QString family;
    QString monoFamily;
    qreal size = 15;        ///< pixels of the text's letters
    qreal lineHeight = 1.5; ///< of the letters' height
    qreal radius = 6;

Q_SIGNALS:
    void changed();

private:
    mutable std::unique_ptr<MathFonts> m_formulaFonts; ///< made when a page has a formula
};

} // namespace cairn
