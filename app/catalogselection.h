// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "catalogmodel.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// Which rows of the catalog's table are chosen, and what is done with them. Rows are those of the model;
/// without a selection what is done is done with the current row.
class CatalogSelection final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a CatalogView")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString currentRef READ currentRef NOTIFY currentChanged)

public:
    CatalogSelection(CatalogModel &model, QObject *parent);

    int count() const { return m_model.selectedCount(); }
    int current() const { return m_current; }
    void setCurrent(int row);
    QString currentRef() const; ///< empty for the head of a group

    Q_INVOKABLE void toggle(int row);   ///< the head of a group: all of the group
    Q_INVOKABLE void extendTo(int row); ///< from where the selection began
    Q_INVOKABLE void all() { m_model.selectAll(); }
    Q_INVOKABLE void clear();
    /// To the clipboard, with these columns: "text", "csv" or "markdown".
    Q_INVOKABLE void copy(const QString &format, const QStringList &columns);

Q_SIGNALS:
    void changed();
    void currentChanged();
    /// So many rows are on the clipboard.
    void copied(int count);
    void failed(const QString &error);

private:
    CatalogModel &m_model;
    int m_current = 0;
    int m_anchor = -1; ///< an entity
    int m_reach = -1;  ///< an entity: where the last extension ended
    Latest m_copying;
};

} // namespace cairn
