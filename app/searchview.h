// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
#include "store/search.h"
#include "store/searchcompletion.h"
#include "view.h"

namespace cairn {

struct SearchRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString snippet MEMBER snippet)
    Q_PROPERTY(QString address MEMBER address)

public:
    QString kind;
    QString ref;
    QString title;
    QString subtitle; ///< what it is and whose
    QString snippet;
    QString address;

    friend bool operator==(const SearchRow &, const SearchRow &) = default;
};

/// What the word at the cursor could become.
struct CompletionRow {
    Q_GADGET
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int count MEMBER count)

public:
    QString word;
    QString detail; ///< what a condition narrows by, or the title of an owner or system
    int count = -1; ///< how many have the value; -1 for a condition

    friend bool operator==(const CompletionRow &, const CompletionRow &) = default;
};

/// The search field at the top: completions of what is being typed, and the best hits. One of all these rows
/// is the current one; completions come first.
class SearchView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query NOTIFY queryChanged)
    Q_PROPERTY(QString message READ message NOTIFY answered)
    Q_PROPERTY(cairn::RowListModel *completions READ completions CONSTANT)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(int currentCompletion READ currentCompletion NOTIFY currentChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(QString currentLabel READ currentLabel NOTIFY currentChanged)

public:
    explicit SearchView(QObject *parent = nullptr);

    QString query() const { return m_query; }
    /// What is odd about the query or its answer, in a sentence; mostly empty.
    QString message() const { return m_message; }
    RowListModel *completions() { return &m_completions; }
    RowListModel *rows() { return &m_rows; }
    /// The current row in either list, or -1.
    int currentCompletion() const { return m_current < m_completions.count() ? m_current : -1; }
    int currentRow() const
    {
        return m_current < m_completions.count() ? -1 : m_current - m_completions.count();
    }
    /// The current row for those who cannot see it.
    QString currentLabel() const;

    /// The field's text and where the cursor stands in it.
    Q_INVOKABLE void type(const QString &query, int cursor);
    Q_INVOKABLE void clear() { type({}, 0); }
    /// Makes the next or the one before current, past the ends around.
    Q_INVOKABLE void move(int step);
    /// Takes the current row: completes the query by it or opens it. Waits for the answer to what was typed.
    Q_INVOKABLE void take();
    /// Completes the query, by the current completion or by the first one; waits as well. False: there is
    /// none.
    Q_INVOKABLE bool complete();
    Q_INVOKABLE void completeBy(int row);

Q_SIGNALS:
    void queryChanged();
    void answered();
    void currentChanged();
    /// The query became another text by itself.
    void completed(const QString &query, int cursor);
    void chosen(const QString &address);

protected:
    void refresh() override;

private:
    struct Answer;
    enum class Waiting { Nothing, Take, Complete };

    void show(const Answer &answer);
    void setCurrent(int current);

    QString m_query;
    int m_cursor = 0;
    int m_current = -1;
    Waiting m_waiting = Waiting::Nothing; ///< what the next answer is for
    QString m_message;
    Completions m_offered;
    Latest m_question;
    RowModel<CompletionRow> m_completions;
    RowModel<SearchRow> m_rows;
};

} // namespace cairn
