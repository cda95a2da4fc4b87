// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "address.h"
#include "async.h"
#include "rowmodel.h"
#include "searchanswer.h"
#include "view.h"

namespace cairn {

/// The search field at the top: completions of what is being typed, the best hits, and what can be done.
/// Before anything is typed, where one was lately. One of all these rows is the current one; completions come
/// first, but after where one was.
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
    Q_PROPERTY(QString currentRef READ currentRef NOTIFY currentChanged)
    Q_PROPERTY(QString currentTitle READ currentTitle NOTIFY currentChanged)
    Q_PROPERTY(QString currentIcon READ currentIcon NOTIFY currentChanged)
    Q_PROPERTY(QString currentEffect READ currentEffect NOTIFY currentChanged)
    Q_PROPERTY(bool currentIsPlace READ isCurrentPlace NOTIFY currentChanged)
    /// Where the window is: no place to offer.
    Q_PROPERTY(QString here READ here WRITE setHere NOTIFY hereChanged)

public:
    explicit SearchView(QObject *parent = nullptr);

    QString query() const { return m_query; }
    /// What is odd about the query or its answer, in a sentence; mostly empty.
    QString message() const { return m_message; }
    RowListModel *completions() { return &m_completions; }
    RowListModel *rows() { return &m_rows; }
    /// The current row in either list, or -1.
    int currentCompletion() const;
    int currentRow() const;
    QString currentRef() const; ///< the entity that the current row is about, or empty
    QString currentTitle() const;
    QString currentIcon() const;
    QString currentEffect() const; ///< what taking the current row does: the address or the text
    bool isCurrentPlace() const;
    QString here() const { return m_here; }
    void setHere(const QString &address);
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
    Q_INVOKABLE void takeRow(int row, bool isBeside = false);
    /// As `take`, in a window of its own where the row is a place.
    Q_INVOKABLE void takeBeside();
    Q_INVOKABLE void choose(const QString &ref) { Q_EMIT chosen(addressOfEntity(ref)); }

Q_SIGNALS:
    void queryChanged();
    void answered();
    void currentChanged();
    /// The query became another text by itself.
    void completed(const QString &query, int cursor);
    void chosen(const QString &address);
    /// An action was done, or `asked` of the window: nothing is left to show.
    void done();
    void asked(const QString &action);
    void hereChanged();

protected:
    void refresh() override;

private:
    enum class Waiting { Nothing, Take, TakeBeside, Complete };

    void show(SearchRows answer);
    void setCurrent(int current);
    SearchRow current() const; ///< an empty one where no row is current

    bool isRecent() const { return m_query.isEmpty(); }
    int firstRow() const { return isRecent() ? 0 : m_completions.count(); }
    int firstCompletion() const { return isRecent() ? m_rows.count() : 0; }

    QString m_here;
    QString m_query;
    int m_cursor = 0;
    int m_current = -1;                   ///< among all rows as they stand below each other
    Waiting m_waiting = Waiting::Nothing; ///< what the next answer is for
    QString m_message;
    Completions m_offered;
    Latest m_question;
    RowModel<CompletionRow> m_completions;
    RowModel<SearchRow> m_rows;
};

} // namespace cairn
