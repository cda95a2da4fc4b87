// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "rowmodel.h"
#include "sync/absence.h"

namespace cairn {

/// An entity that was perhaps meant, or one that refers to what is missing.
struct AbsentRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString note MEMBER note)

public:
    QString ref;
    QString title;
    QString kind; ///< in lower case
    QString note; ///< what it is, or how it refers to it

    friend bool operator==(const AbsentRow &, const AbsentRow &) = default;
};

/// Something that may have kept it out: a problem of a file, or a source whose sync failed.
struct SuspectRow {
    Q_GADGET
    Q_PROPERTY(QString severity MEMBER severity)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString address MEMBER address)

public:
    QString severity;
    QString text;
    QString hint;
    QString place;
    QString address; ///< the page that tells more

    friend bool operator==(const SuspectRow &, const SuspectRow &) = default;
};

/// Why an entity is not in the catalog: what was perhaps meant, who refers to it, and what may have kept it
/// out.
class AbsenceView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name NOTIFY refChanged)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY refChanged)
    Q_PROPERTY(int moreReferrers READ moreReferrers NOTIFY answered)
    Q_PROPERTY(cairn::RowListModel *similar READ similar CONSTANT)
    Q_PROPERTY(cairn::RowListModel *referrers READ referrers CONSTANT)
    Q_PROPERTY(cairn::RowListModel *suspects READ suspects CONSTANT)

public:
    explicit AbsenceView(QObject *parent = nullptr);

    QString name() const { return ref().sliced(ref().indexOf(u'/') + 1); }
    QString kindLabel() const;
    int moreReferrers() const { return m_moreReferrers; }
    RowListModel *similar() { return &m_similar; }
    RowListModel *referrers() { return &m_referrers; }
    RowListModel *suspects() { return &m_suspects; }

Q_SIGNALS:
    void answered();

protected:
    void inquire() override;

private:
    void show(const Absence &absence);

    int m_moreReferrers = 0;
    RowModel<AbsentRow> m_similar;
    RowModel<AbsentRow> m_referrers;
    RowModel<SuspectRow> m_suspects;
};

} // namespace cairn
