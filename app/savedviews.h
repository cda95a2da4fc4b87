// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowmodel.h"

#include <QByteArray>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cairn {

/// An address of the catalog that the user gave a name.
struct SavedView {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString address MEMBER address)

public:
    QString name;
    QString address;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

constexpr QLatin1StringView savedViewsSetting("catalog.views");
constexpr qsizetype mostSavedViews = 50;
constexpr qsizetype longestViewName = 80;

/// What was remembered; what is no address of the catalog or beyond the limits is left out.
std::vector<SavedView> readSavedViews(const QByteArray &json);
QByteArray writeSavedViews(const std::vector<SavedView> &views);

/// The user's saved views of the catalog, in the user's order; kept in the user's database.
class SavedViews : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY currentChanged)
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged)
    Q_PROPERTY(bool isFull READ isFull NOTIFY currentChanged)

public:
    explicit SavedViews(QObject *parent = nullptr);

    RowListModel *rows() { return &m_rows; }
    QString address() const { return m_address; }
    void setAddress(const QString &address); ///< where the catalog is: that view is the current one
    int current() const;                     ///< -1: no saved view
    QString currentName() const;
    bool isFull() const { return m_rows.count() >= mostSavedViews; }

    /// Under this name; a view that has the name already leads to this address then.
    Q_INVOKABLE void save(const QString &name);
    Q_INVOKABLE void rename(int row, const QString &name);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void move(int row, int steps);

Q_SIGNALS:
    void currentChanged();

private:
    void reload();
    void change(std::vector<SavedView> views);

    QString m_address;
    RowModel<SavedView> m_rows;
};

} // namespace cairn
