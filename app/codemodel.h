// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "catalog/problem.h"
#include "rowmodel.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cairn {

struct CodeRow {
    Q_GADGET
    Q_PROPERTY(int line MEMBER line)
    Q_PROPERTY(QString html MEMBER html)
    Q_PROPERTY(QString plain MEMBER plain)
    Q_PROPERTY(QString severity MEMBER severity)
    Q_PROPERTY(QString message MEMBER message)

public:
    int line = 0;
    QString html;
    QString plain;
    QString severity;
    QString message;

    friend bool operator==(const CodeRow &, const CodeRow &) = default;
};

/// A code text, line by line, highlighted off the GUI thread; with the problems that lines have.
class CodeModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view that has the text")
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(QString language READ language NOTIFY textChanged)
    Q_PROPERTY(int lineCount READ lineCount NOTIFY textChanged)
    Q_PROPERTY(int firstLine READ firstLine NOTIFY textChanged)
    Q_PROPERTY(int columns READ columns NOTIFY textChanged)
    Q_PROPERTY(int firstProblemRow READ firstProblemRow NOTIFY textChanged)
    Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY darkChanged)

public:
    explicit CodeModel(QObject *parent);

    /// `firstLine`: the number of the text's first line; problems are placed by their lines.
    void setText(const QString &text, const QString &language, int firstLine = 1,
                 const std::vector<Problem> &problems = {});

    RowListModel *rows() { return &m_rows; }
    QString text() const { return m_text; }
    QString language() const { return m_language; }
    int lineCount() const { return m_lineCount; }
    /// Of the longest line, in characters.
    int columns() const { return m_columns; }
    int firstLine() const { return m_firstLine; }
    int firstProblemRow() const { return m_firstProblemRow; }
    bool isDark() const { return m_isDark; }
    void setDark(bool isDark);

    Q_INVOKABLE void copyAll() const;
    /// Writes the text to a file of the user's choice, whole or not at all; why not, or empty.
    Q_INVOKABLE QString saveAs(const QUrl &file) const;

Q_SIGNALS:
    void textChanged();
    void darkChanged();

private:
    void highlight();

    Latest m_job;
    RowModel<CodeRow> m_rows;
    QString m_text;
    QString m_language;
    int m_firstLine = 1;
    int m_lineCount = 0;
    int m_columns = 0;
    int m_firstProblemRow = -1;
    std::vector<Problem> m_problems;
    bool m_isDark = false;
};

} // namespace cairn
