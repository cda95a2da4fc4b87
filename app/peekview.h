// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "entitypage.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

/// How many relations of one type an entity has.
struct RelationCountRow {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(int count MEMBER count)

public:
    QString label;
    int count = 0;

    friend bool operator==(const RelationCountRow &, const RelationCountRow &) = default;
};

/// The essentials of one entity, to look at without leaving a list: what it is, whom to call, where it leads.
/// While the next one is on its way, the one before stays.
class PeekView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString ref READ ref WRITE setRef NOTIFY refChanged)
    Q_PROPERTY(QString kind READ kind NOTIFY shown)
    Q_PROPERTY(QString kindLabel READ kindLabelText NOTIFY shown)
    Q_PROPERTY(QString title READ title NOTIFY shown)
    Q_PROPERTY(QString description READ description NOTIFY shown)
    Q_PROPERTY(QString type READ type NOTIFY shown)
    Q_PROPERTY(QString lifecycle READ lifecycle NOTIFY shown)
    Q_PROPERTY(QString ownerRef READ ownerRef NOTIFY shown)
    Q_PROPERTY(QString ownerTitle READ ownerTitle NOTIFY shown)
    Q_PROPERTY(QString systemRef READ systemRef NOTIFY shown)
    Q_PROPERTY(QString systemTitle READ systemTitle NOTIFY shown)
    Q_PROPERTY(QString tags READ tags NOTIFY shown)
    Q_PROPERTY(int problemCount READ problemCount NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(cairn::RowListModel *links READ links CONSTANT)
    Q_PROPERTY(cairn::RowListModel *relations READ relations CONSTANT)

public:
    explicit PeekView(QObject *parent = nullptr);

    QString ref() const { return m_ref; }
    void setRef(const QString &ref); ///< empty shows nothing
    QString kind() const { return row().kind.toLower(); }
    QString kindLabelText() const;
    QString title() const { return row().title.isEmpty() ? row().name : row().title; }
    QString description() const { return row().description.simplified(); }
    QString type() const { return row().type; }
    QString lifecycle() const { return row().lifecycle; }
    QString ownerRef() const { return row().owner; }
    QString ownerTitle() const { return row().ownerTitle; }
    QString systemRef() const { return row().system; }
    QString systemTitle() const { return row().systemTitle; }
    QString tags() const { return row().tags.join(QStringLiteral(", ")); }
    int problemCount() const { return row().problems; }
    RowListModel *contacts() { return &m_contacts; }
    RowListModel *links() { return &m_links; }
    RowListModel *relations() { return &m_relations; }

Q_SIGNALS:
    void refChanged();
    void shown();

protected:
    void refresh() override;

private:
    const EntityRow &row() const { return m_page.entity.row; }
    void show(EntityPage page);

    QString m_ref;
    EntityPage m_page;
    Latest m_question;
    RowModel<ContactRow> m_contacts;
    RowModel<LinkRow> m_links;
    RowModel<RelationCountRow> m_relations;
};

} // namespace cairn
