// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "rowmodel.h"
#include "store/dependencies.h"

namespace cairn {

/// A heading for a distance, or an entity at that distance.
struct DependencyRow {
    Q_GADGET
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString type MEMBER type)
    Q_PROPERTY(QString lifecycle MEMBER lifecycle)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString via MEMBER via)
    Q_PROPERTY(bool missing MEMBER isMissing)

public:
    QString heading; ///< empty for an entity
    QString ref;
    QString title;
    QString kind; ///< in lower case
    QString type;
    QString lifecycle;
    QString owner; ///< title
    QString via;   ///< title of the neighbour on the way; empty next to the entity
    bool isMissing = false;

    friend bool operator==(const DependencyRow &, const DependencyRow &) = default;
};

/// What an entity needs, or what needs it, by distance.
class DependenciesView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool incoming READ isIncoming WRITE setIncoming NOTIFY refChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY rowsChanged)
    Q_PROPERTY(int total READ total NOTIFY rowsChanged)
    Q_PROPERTY(bool isCut READ isCut NOTIFY rowsChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit DependenciesView(QObject *parent = nullptr);

    bool isIncoming() const { return m_isIncoming; } ///< what needs it
    void setIncoming(bool isIncoming);
    QString text() const { return m_text; }
    void setText(const QString &text);
    int total() const { return int(m_dependencies.found.size()); }
    bool isCut() const { return m_dependencies.isCut; }
    RowListModel *rows() { return &m_rows; }

    /// Copies how to reach the owners of everything that needs it.
    Q_INVOKABLE void copyContacts();

Q_SIGNALS:
    void rowsChanged();

protected:
    void inquire() override;

private:
    void show();

    QString m_text;
    bool m_isIncoming = false;
    Dependencies m_dependencies;
    Latest m_copying;
    RowModel<DependencyRow> m_rows;
};

} // namespace cairn
