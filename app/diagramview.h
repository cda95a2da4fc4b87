// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace cairn {

struct DotLooks;
struct Home;
struct Progress;

/// A diagram as SVG by a program of this machine: PlantUML, or else Graphviz' `program`. Blocks; any thread.
Result<QByteArray> drawDiagram(const Home &home, const QString &language, const QString &program,
                               const QString &source, const DotLooks &looks, const Progress &progress);

/// A diagram that a program of this machine draws from its source (layout/dotpicture, diagrams/plantuml), or
/// why it is shown as its source. What was drawn lately is kept.
class DiagramView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString language MEMBER m_language NOTIFY asked)
    Q_PROPERTY(QString program MEMBER m_program NOTIFY asked)
    Q_PROPERTY(QString source MEMBER m_source NOTIFY asked)
    Q_PROPERTY(QString ink MEMBER m_ink NOTIFY asked)
    Q_PROPERTY(QString line MEMBER m_line NOTIFY asked)
    Q_PROPERTY(QString fontFamily MEMBER m_fontFamily NOTIFY asked)
    Q_PROPERTY(QString state READ state NOTIFY drawn)
    Q_PROPERTY(QString reason READ reason NOTIFY drawn)
    Q_PROPERTY(QUrl picture READ picture NOTIFY drawn)

public:
    explicit DiagramView(QObject *parent = nullptr);

    QString state() const { return m_state; }   ///< drawing, drawn, source
    QString reason() const { return m_reason; } ///< why it is shown as its source; may be empty
    QUrl picture() const { return m_picture; }

Q_SIGNALS:
    void asked();
    void drawn();

private:
    void draw();
    void show(const QByteArray &svg);
    void fail(const Error &error);
    QByteArray key() const;

    QString m_language, m_program, m_source;
    QString m_ink, m_line, m_fontFamily;
    QString m_state = QStringLiteral("drawing");
    QString m_reason;
    QUrl m_picture;
    QTimer m_beginning; ///< properties come one after the other
    Latest m_question;
};

} // namespace cairn
