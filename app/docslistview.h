// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "rowmodel.h"
#include "store/docslist.h"
#include "view.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace cairn {

struct DocsListRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString changed MEMBER changed)
    Q_PROPERTY(bool starred MEMBER isStarred)

public:
    QString ref;
    QString address;
    QString kind;
    QString title;
    QString detail; ///< the site, its owner, how many pages
    QString changed;
    bool isStarred = false;

    friend bool operator==(const DocsListRow &, const DocsListRow &) = default;
};

/// All entities that have docs, those first whose docs changed last.
class DocsListView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    Q_PROPERTY(bool mine READ isMine WRITE setMine NOTIFY filterChanged)
    Q_PROPERTY(bool starred READ isStarred WRITE setStarred NOTIFY filterChanged)
    Q_PROPERTY(int total READ total NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit DocsListView(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    bool isMine() const { return m_isMine; }
    void setMine(bool isMine);
    bool isStarred() const { return m_isStarred; }
    void setStarred(bool isStarred);
    int total() const { return int(m_answer.docs.size()); }
    RowListModel *rows() { return &m_rows; }

Q_SIGNALS:
    void filterChanged();
    void shown();

protected:
    void refresh() override;

private:
    struct Answer {
        std::vector<ListedDocs> docs;
        QSet<QString> owners; ///< of what is the user's
    };
    using Ages = QHash<QString, qint64>; ///< by reference, in milliseconds since the epoch
    static Result<Answer> load(const Home &home, const QString &identity);
    static Ages loadAges(const Home &home, const std::vector<ListedDocs> &docs, const std::stop_token &stop);
    void askAges();
    void show();

    Answer m_answer;
    Ages m_ages;
    QString m_text;
    bool m_isMine = false;
    bool m_isStarred = false;
    Latest m_question;
    Latest m_ageQuestion;
    RowModel<DocsListRow> m_rows;
};

} // namespace cairn
