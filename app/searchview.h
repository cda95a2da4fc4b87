// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "rowmodel.h"
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

/// The search field at the top: the best hits, as one types.
class SearchView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit SearchView(QObject *parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    RowListModel *rows() { return &m_rows; }

    Q_INVOKABLE void clear() { setQuery({}); }

Q_SIGNALS:
    void queryChanged();

protected:
    void refresh() override;

private:
    QString m_query;
    Latest m_question;
    RowModel<SearchRow> m_rows;
};

} // namespace cairn
