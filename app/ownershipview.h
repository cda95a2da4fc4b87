// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "base/home.h"
#include "rowmodel.h"
#include "store/ownership.h"

namespace cairn {

/// How many entities of a kind, or of a type of the kind above it.
struct OwnedRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(bool type MEMBER isType)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(QString address MEMBER address)

public:
    QString kind; ///< in lower case
    QString label;
    bool isType = false;
    int count = 0;
    QString address; ///< the catalog with these entities

    friend bool operator==(const OwnedRow &, const OwnedRow &) = default;
};

/// By whom something is owned on somebody's behalf.
struct OwnerRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(int count MEMBER count)

public:
    QString ref;
    QString title; ///< of the one whose ownership is shown
    QString path;  ///< the groups on the way, with the owner at its end; empty for oneself
    int count = 0;

    friend bool operator==(const OwnerRow &, const OwnerRow &) = default;
};

/// What a group or user owns, counted by kind and type. With `inherited`: for a group also what the groups
/// below it own, for a user what the groups that they belong to own, up to the root.
class OwnershipView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool inherited READ isInherited WRITE setInherited NOTIFY refChanged)
    Q_PROPERTY(int total READ total NOTIFY rowsChanged)
    Q_PROPERTY(int inheritedTotal READ inheritedTotal NOTIFY rowsChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *owners READ owners CONSTANT)

public:
    explicit OwnershipView(QObject *parent = nullptr);

    bool isInherited() const { return m_isInherited; }
    void setInherited(bool isInherited);
    int total() const; ///< of what is shown
    int inheritedTotal() const;
    RowListModel *rows() { return &m_rows; }
    RowListModel *owners() { return &m_owners; }

Q_SIGNALS:
    void rowsChanged();

protected:
    void inquire() override;

private:
    struct Answer {
        QString title;                     ///< of the entity itself
        std::vector<OwnershipPath> owners; ///< the entity itself first
        std::vector<OwnedCount> counts;
    };
    static Result<Answer> answer(Database &catalog, const QString &ref);
    bool isCounted(const OwnedCount &count) const { return m_isInherited || count.owner == ref(); }
    int countOf(const QString &owner) const;
    void show();
    void showOwners();

    bool m_isInherited = true;
    Answer m_answer;
    RowModel<OwnedRow> m_rows;
    RowModel<OwnerRow> m_owners;
};

} // namespace cairn
