// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "placerows.h"
#include "rowmodel.h"
#include "store/problemquery.h"
#include "view.h"

namespace cairn {

struct AttentionRow {
    Q_GADGET
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString severity MEMBER severity)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString hint MEMBER hint)

public:
    QString address;
    QString title; ///< of the entity
    QString kind;
    QString severity;
    QString message;
    QString hint;

    friend bool operator==(const AttentionRow &, const AttentionRow &) = default;
};

/// What the user owns, themselves or through their groups, and what is wrong with it.
class MineView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool isKnown READ isKnown NOTIFY shown)
    Q_PROPERTY(QString name READ name NOTIFY shown)
    Q_PROPERTY(int total READ total NOTIFY shown)
    Q_PROPERTY(int problems READ problems NOTIFY shown)
    Q_PROPERTY(QString more READ more NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *attention READ attention CONSTANT)

public:
    explicit MineView(QObject *parent = nullptr);

    bool isKnown() const { return !m_answer.name.isEmpty(); } ///< whether the user said who they are
    QString name() const { return m_answer.name; }
    int total() const { return m_answer.total; }
    int problems() const { return m_answer.problems; }
    QString more() const; ///< what is owned beyond the rows, by kind
    RowListModel *rows() { return &m_rows; }
    RowListModel *attention() { return &m_attention; }

Q_SIGNALS:
    void shown();

protected:
    void refresh() override;

private:
    struct Answer {
        QString name;
        int total = 0;
        int problems = 0;
        std::vector<PlaceRow> rows;
        std::vector<FoundProblem> attention;
        std::vector<std::pair<QString, int>> others; ///< kinds without rows, with their counts
    };
    static Result<Answer> load(const Home &home, const QString &identity);
    void show(Answer answer);

    Answer m_answer;
    Latest m_question;
    RowModel<PlaceRow> m_rows;
    RowModel<AttentionRow> m_attention;
};

} // namespace cairn
