// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "columnlayout.h"
#include "rowmodel.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <vector>

namespace cairn {

/// Where a column stands in the table, in pixels; width 0: it is not there.
struct ColumnPlace {
    Q_GADGET
    QML_VALUE_TYPE(columnPlace)
    Q_PROPERTY(int x MEMBER x)
    Q_PROPERTY(int width MEMBER width)

public:
    int x = 0;
    int width = 0;

    friend bool operator==(const ColumnPlace &, const ColumnPlace &) = default;
};

/// A column as the head of the table and the choice of columns show it.
struct ColumnRow {
    Q_GADGET
    Q_PROPERTY(QString column MEMBER column)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(bool shown MEMBER isShown)
    Q_PROPERTY(bool folded MEMBER isFolded)
    Q_PROPERTY(int position MEMBER position)
    Q_PROPERTY(int span MEMBER span)

public:
    QString column;
    QString label;
    bool isShown = true;
    bool isFolded = false; ///< chosen, and there is no room
    int position = 0;      ///< pixels
    int span = 0;

    friend bool operator==(const ColumnRow &, const ColumnRow &) = default;
};

/// The columns of the catalog's table: which ones the user wants for this kind, in which order and width, and
/// which of them have room. The name is always there and takes what room is left; the last columns fold
/// first.
class CatalogColumns : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY placed)
    Q_PROPERTY(int width READ width WRITE setWidth NOTIFY placed)
    Q_PROPERTY(double scale READ scale WRITE setScale NOTIFY placed)
    Q_PROPERTY(cairn::RowListModel *heads READ heads CONSTANT)
    Q_PROPERTY(cairn::RowListModel *choices READ choices CONSTANT)
    Q_PROPERTY(QStringList shown READ shown NOTIFY placed)
    Q_PROPERTY(bool isChanged READ isChanged NOTIFY placed)
    Q_PROPERTY(int nameWidth READ nameWidth NOTIFY placed)
    Q_PROPERTY(bool ownerFolded READ isOwnerFolded NOTIFY placed)
    Q_PROPERTY(cairn::ColumnPlace owner READ owner NOTIFY placed)
    Q_PROPERTY(cairn::ColumnPlace system READ system NOTIFY placed)
    Q_PROPERTY(cairn::ColumnPlace type READ type NOTIFY placed)
    Q_PROPERTY(cairn::ColumnPlace lifecycle READ lifecycle NOTIFY placed)
    Q_PROPERTY(cairn::ColumnPlace tags READ tags NOTIFY placed)
    Q_PROPERTY(cairn::ColumnPlace nameSpace READ nameSpace NOTIFY placed)

public:
    explicit CatalogColumns(QObject *parent = nullptr);

    QString kind() const { return m_kind; }
    void setKind(const QString &kind);
    int width() const { return m_width; }
    void setWidth(int width);
    double scale() const { return m_scale; }
    void setScale(double scale);
    RowListModel *heads() { return &m_heads; }     ///< those that have room, after the name
    RowListModel *choices() { return &m_choices; } ///< all, in the user's order
    QStringList shown() const;                     ///< "name" and what the user wants beside it
    bool isChanged() const { return m_columns != defaultColumns(m_kind); }
    int nameWidth() const { return m_nameWidth; }
    bool isOwnerFolded() const { return m_isOwnerFolded; }
    ColumnPlace owner() const { return place("owner"); }
    ColumnPlace system() const { return place("system"); }
    ColumnPlace type() const { return place("type"); }
    ColumnPlace lifecycle() const { return place("lifecycle"); }
    ColumnPlace tags() const { return place("tags"); }
    ColumnPlace nameSpace() const { return place("namespace"); }

    Q_INVOKABLE void setShown(const QString &column, bool isShown);
    /// By this many places among all columns, or among those that are seen.
    Q_INVOKABLE void move(const QString &column, int steps);
    /// Before the column at this x.
    Q_INVOKABLE void drop(const QString &column, int x);
    /// `width` as it is seen; 0 gives the column its usual width. Remembered when `isDone`.
    Q_INVOKABLE void resize(const QString &column, int width, bool isDone);
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void placed();

private:
    void change(std::vector<ColumnChoice> columns, bool isDone = true);
    void arrange();
    int widthOf(const ColumnChoice &choice) const;
    ColumnPlace place(const char *column) const;

    QString m_kind;
    int m_width = 0;
    double m_scale = 1;
    int m_nameWidth = 0;
    bool m_isOwnerFolded = false;
    std::vector<ColumnChoice> m_columns;
    RowModel<ColumnRow> m_heads;
    RowModel<ColumnRow> m_choices;
};

} // namespace cairn
