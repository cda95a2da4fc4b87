// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "rowmodel.h"
#include "store/organisation.h"

namespace cairn {

struct MemberRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString initials MEMBER initials)
    Q_PROPERTY(QString email MEMBER email)
    Q_PROPERTY(QString through MEMBER through)

public:
    QString ref;
    QString title;
    QString initials;
    QString email;
    QString through; ///< the groups below by which they belong to this one, or empty

    friend bool operator==(const MemberRow &, const MemberRow &) = default;
};

/// The members of a group; with `inherited` also those of the groups below.
class MembersView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool inherited READ isInherited WRITE setInherited NOTIFY refChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY rowsChanged)
    Q_PROPERTY(int total READ total NOTIFY rowsChanged)
    Q_PROPERTY(int direct READ direct NOTIFY rowsChanged)
    Q_PROPERTY(int shown READ shown NOTIFY rowsChanged)
    Q_PROPERTY(int hiddenCount READ hiddenCount NOTIFY rowsChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit MembersView(QObject *parent = nullptr);

    bool isInherited() const { return m_isInherited; }
    void setInherited(bool isInherited);
    QString text() const { return m_text; }
    void setText(const QString &text);
    int total() const { return int(m_members.size()); } ///< direct and inherited
    int direct() const { return m_direct; }
    int shown() const { return m_isInherited ? total() : m_direct; } ///< without the filter
    int hiddenCount() const { return m_passing - m_rows.count(); }
    RowListModel *rows() { return &m_rows; }

    Q_INVOKABLE void showMore();

Q_SIGNALS:
    void rowsChanged();

protected:
    void inquire() override;
    void begin() override;

private:
    void show();

    QString m_text;
    bool m_isInherited = false;
    int m_limit;
    int m_direct = 0;
    int m_passing = 0;
    std::vector<OrganisationMember> m_members;
    RowModel<MemberRow> m_rows;
};

} // namespace cairn
