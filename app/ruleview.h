// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowmodel.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cairn {

struct RuleBlockRow {
    Q_GADGET
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool code MEMBER isCode)

public:
    QString heading; ///< of the part that the block begins; empty for the others
    QString text;    ///< HTML made of the program's own page, or code as it is
    bool isCode = false;

    friend bool operator==(const RuleBlockRow &, const RuleBlockRow &) = default;
};

/// The page of one rule: what it says, why, an example, and the mend.
class RuleView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString rule READ rule WRITE setRule NOTIFY ruleChanged)
    Q_PROPERTY(QString severity READ severity NOTIFY ruleChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY ruleChanged)
    Q_PROPERTY(cairn::RowListModel *blocks READ blocks CONSTANT)

public:
    explicit RuleView(QObject *parent = nullptr);

    QString rule() const { return m_rule; }
    /// Unknown rules are ignored: addresses are other people's text.
    void setRule(const QString &rule);
    QString severity() const;
    QString summary() const;
    RowListModel *blocks() { return &m_blocks; }

Q_SIGNALS:
    void ruleChanged();

private:
    QString m_rule;
    RowModel<RuleBlockRow> m_blocks;
};

} // namespace cairn
