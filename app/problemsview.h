// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
#include "view.h"

#include <QString>

namespace cairn {

struct ProblemRow {
    Q_GADGET
    Q_PROPERTY(QString severity MEMBER severity)
    Q_PROPERTY(QString rule MEMBER rule)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString source MEMBER source)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(int line MEMBER line)
    Q_PROPERTY(int column MEMBER column)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString excerpt MEMBER excerpt)
    Q_PROPERTY(int excerptRow MEMBER excerptRow)
    Q_PROPERTY(QString correction MEMBER correction)
    Q_PROPERTY(bool mendable MEMBER isMendable)

public:
    QString severity;
    QString rule;
    QString message;
    QString hint;
    QString source;
    QString path;
    int line = 0;
    int column = 0;
    QString place;
    QString ref;
    QString title;
    QString kind;
    QString excerpt; ///< the lines around the fault, each with its number
    int excerptRow = 0;
    QString correction;
    bool isMendable = false; ///< whether there is a certain mend to show

    friend bool operator==(const ProblemRow &, const ProblemRow &) = default;
};

struct RuleRow {
    Q_GADGET
    Q_PROPERTY(QString rule MEMBER rule)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(bool current MEMBER isCurrent)

public:
    QString rule;
    int count = 0;
    bool isCurrent = false;

    friend bool operator==(const RuleRow &, const RuleRow &) = default;
};

/// The problems page: what is wrong, narrowed by severity, rule, text and whether it is the user's. Problems
/// for information alone are listed where their severity or their rule is asked for.
class ProblemsView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    Q_PROPERTY(QString severity READ severity WRITE setSeverity NOTIFY addressChanged)
    Q_PROPERTY(QString rule READ rule WRITE setRule NOTIFY addressChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY addressChanged)
    Q_PROPERTY(bool mine READ isMine WRITE setMine NOTIFY addressChanged)
    Q_PROPERTY(int total READ total NOTIFY countsChanged)
    Q_PROPERTY(int errors READ errors NOTIFY countsChanged)
    Q_PROPERTY(int warnings READ warnings NOTIFY countsChanged)
    Q_PROPERTY(int notes READ notes NOTIFY countsChanged)
    Q_PROPERTY(int unlisted READ unlisted NOTIFY countsChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *rules READ rules CONSTANT)

public:
    explicit ProblemsView(QObject *parent = nullptr);

    QString address() const;
    void setAddress(const QString &address);
    QString severity() const { return m_severity; }
    void setSeverity(const QString &severity) { change(severity, m_rule, m_text, m_isMine); }
    QString rule() const { return m_rule; }
    void setRule(const QString &rule) { change(m_severity, rule, m_text, m_isMine); }
    QString text() const { return m_text; }
    void setText(const QString &text) { change(m_severity, m_rule, text, m_isMine); }
    Q_INVOKABLE void showAll() { change({}, {}, {}, false); }
    bool isMine() const { return m_isMine; } ///< only in what the user or their groups own
    void setMine(bool isMine) { change(m_severity, m_rule, m_text, isMine); }
    int total() const { return m_errors + m_warnings; } ///< without what is for information alone
    int errors() const { return m_errors; }
    int warnings() const { return m_warnings; }
    int notes() const { return m_notes; }
    /// Problems that pass the filters, but are more than what is listed.
    int unlisted() const { return m_unlisted; }
    RowListModel *rows() { return &m_rows; }
    RowListModel *rules() { return &m_rules; }

Q_SIGNALS:
    void addressChanged();
    void countsChanged();

protected:
    void refresh() override;

private:
    void change(const QString &severity, const QString &rule, const QString &text, bool isMine);

    QString m_severity;
    QString m_rule;
    QString m_text;
    bool m_isMine = false;
    int m_errors = 0;
    int m_warnings = 0;
    int m_notes = 0;
    int m_unlisted = 0;
    Latest m_question;
    RowModel<ProblemRow> m_rows;
    RowModel<RuleRow> m_rules;
};

} // namespace cairn
