// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "commitrow.h"
#include "oncallrows.h"
#include "rowmodel.h"
#include "store/alertlookup.h"
#include "store/oncallcard.h"
#include "view.h"

#include <optional>

namespace cairn {

/// What a text is about, and the on-call card of that. Text and choice are in the address. Needs no network.
class OnCallView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool isFound READ isFound NOTIFY shown)
    Q_PROPERTY(bool isAmbiguous READ isAmbiguous NOTIFY shown)
    Q_PROPERTY(bool isCut READ isCut NOTIFY shown)
    Q_PROPERTY(QString ref READ ref NOTIFY shown)
    Q_PROPERTY(QString title READ title NOTIFY shown)
    Q_PROPERTY(QString kind READ kind NOTIFY shown)
    Q_PROPERTY(QString description READ description NOTIFY shown)
    Q_PROPERTY(QString lifecycle READ lifecycle NOTIFY shown)
    Q_PROPERTY(QString reason READ reason NOTIFY shown)
    Q_PROPERTY(QString moreReasons READ moreReasons NOTIFY shown)
    Q_PROPERTY(QString summary READ summary NOTIFY shown)
    Q_PROPERTY(bool hasRunbook READ hasRunbook NOTIFY shown)
    Q_PROPERTY(QString historyNote READ historyNote NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *hits READ hits CONSTANT)
    Q_PROPERTY(cairn::RowListModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(cairn::RowListModel *links READ links CONSTANT)
    Q_PROPERTY(cairn::RowListModel *needs READ needs CONSTANT)
    Q_PROPERTY(cairn::RowListModel *neededBy READ neededBy CONSTANT)
    Q_PROPERTY(cairn::RowListModel *changes READ changes CONSTANT)

public:
    explicit OnCallView(QObject *parent = nullptr);

    QString address() const;
    void setAddress(const QString &address);
    QString text() const { return m_text; }
    void setText(const QString &text);

    bool isFound() const { return m_answer.card.has_value(); }
    bool isAmbiguous() const { return m_answer.alert.isAmbiguous; }
    bool isCut() const { return m_answer.alert.isCut; }
    QString ref() const;
    QString title() const;
    QString kind() const;
    QString description() const;
    QString lifecycle() const;
    QString reason() const;      ///< why it is thought to be meant
    QString moreReasons() const; ///< other reasons, one on each line
    QString summary() const;     ///< the card as text, to paste into a chat
    bool hasRunbook() const;     ///< whether the first of the links is one
    QString historyNote() const; ///< where changes are not told: why
    RowListModel *hits() { return &m_hits; }
    RowListModel *contacts() { return &m_contacts; }
    RowListModel *links() { return &m_links; }
    RowListModel *needs() { return &m_needs; }
    RowListModel *neededBy() { return &m_neededBy; }
    RowListModel *changes() { return &m_changes; }

    /// Shows the card of one of the hits.
    Q_INVOKABLE void choose(const QString &ref);
    /// Copies what the digit stands for; says what was copied, or nothing where there is none of that digit.
    Q_INVOKABLE QString copy(const QString &digit) const;

Q_SIGNALS:
    void addressChanged();
    void textChanged();
    void shown();

protected:
    void refresh() override;

private:
    struct Answer {
        AlertAnswer alert;
        std::optional<OnCallCard> card;
        std::vector<Commit> commits;
        QString historyNote;
        QString location; ///< of the entity's source
    };
    static Result<Answer> load(const Home &home, const QString &text, const QString &ref,
                               const std::stop_token &stop);
    void show(Answer answer);
    const AlertHit *hit() const;

    QString m_text;
    QString m_chosen;
    Answer m_answer;
    Latest m_question;
    RowModel<AlertHitRow> m_hits;
    RowModel<ReachRow> m_contacts;
    RowModel<ReachRow> m_links;
    RowModel<NeighbourRow> m_needs;
    RowModel<NeighbourRow> m_neededBy;
    RowModel<CommitRow> m_changes;
};

} // namespace cairn
