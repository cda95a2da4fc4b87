// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// A diagram that a program of this machine draws from its source: Graphviz, or PlantUML where it is
/// installed. The programs get the source at their input, read no files, reach no network and have a limit of
/// time and size. What was drawn is kept.
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
    static constexpr qsizetype longestSource = 1'000'000;  ///< characters
    static constexpr qsizetype largestPicture = 4'000'000; ///< bytes
    static constexpr int graphvizSeconds = 5;
    static constexpr int plantUmlSeconds = 20;

    explicit DiagramView(QObject *parent = nullptr);
    ~DiagramView() override;

    QString state() const { return m_state; }   ///< drawing, drawn, source
    QString reason() const { return m_reason; } ///< why it is shown as its source; may be empty
    QUrl picture() const { return m_picture; }

Q_SIGNALS:
    void asked();
    void drawn();

private:
    void draw();
    void start(const QString &program, const QStringList &arguments, int seconds);
    void finish(int exitCode, QProcess::ExitStatus status);
    void show(const QByteArray &svg);
    void fail(const QString &reason);
    QByteArray key() const;
    QStringList graphvizArguments() const;

    QString m_language, m_program, m_source;
    QString m_ink, m_line, m_fontFamily;
    QString m_state = QStringLiteral("drawing");
    QString m_reason;
    QUrl m_picture;
    QProcess m_process;
    QTimer m_beginning; ///< properties come one after the other
    QTimer m_patience;
};

} // namespace cairn
