// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "base/home.h"
#include "rowmodel.h"
#include "store/organisation.h"

#include <QSet>

#include <optional>

namespace cairn {

/// A group in the tree of the organisation.
struct OrganisationRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString type MEMBER type)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(int members MEMBER members)
    Q_PROPERTY(bool foldable MEMBER isFoldable)
    Q_PROPERTY(bool unfolded MEMBER isUnfolded)
    Q_PROPERTY(bool here MEMBER isHere)

public:
    QString ref;
    QString title;
    QString type;
    int depth = 0;
    int members = 0; ///< direct ones
    bool isFoldable = false;
    bool isUnfolded = false;
    bool isHere = false; ///< the group whose page this is, or one that the person is in

    friend bool operator==(const OrganisationRow &, const OrganisationRow &) = default;
};

/// All groups as a tree that folds; each stands below the parent that it names itself. At first, the way to
/// the page's own group is unfolded, and a small organisation as a whole.
class OrganisationView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY rowsChanged)
    Q_PROPERTY(int total READ total NOTIFY rowsChanged)
    Q_PROPERTY(int hereRow READ hereRow NOTIFY rowsChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *standing READ standing CONSTANT)

public:
    explicit OrganisationView(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    int total() const { return m_organisation ? int(m_organisation->groups().size()) : 0; }
    int hereRow() const; ///< the first row that is here; 0 where there is none
    RowListModel *rows() { return &m_rows; }
    /// The short of it: what is above, and the groups right below.
    RowListModel *standing() { return &m_standing; }

    Q_INVOKABLE void setUnfolded(int row, bool isUnfolded);
    Q_INVOKABLE void setAllUnfolded(bool isUnfolded);
    Q_INVOKABLE int parentRow(int row) const; ///< the row itself for a root

Q_SIGNALS:
    void rowsChanged();

protected:
    void inquire() override;
    void begin() override;

private:
    struct Answer {
        Organisation organisation;
        QStringList here; ///< references of groups
    };
    static Result<Answer> answer(Database &catalog, const QString &ref);
    void unfoldAtFirst();
    void show();
    void showStanding();

    QString m_text;
    std::optional<Organisation> m_organisation;
    QStringList m_here;
    QSet<QString> m_unfolded;
    bool m_isFirst = true;
    RowModel<OrganisationRow> m_rows;
    RowModel<OrganisationRow> m_standing;
};

} // namespace cairn
