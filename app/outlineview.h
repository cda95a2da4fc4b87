// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "catalog/apioutline.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

/// A heading of an outline, or an entry below it.
struct OutlineRow {
    Q_GADGET
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(QString summary MEMBER summary)
    Q_PROPERTY(bool deprecated MEMBER isDeprecated)
    Q_PROPERTY(int line MEMBER line)

public:
    QString heading; ///< empty for an entry
    int count = 0;   ///< of the entries below a heading
    QString name;
    QString badge;
    QString tone; ///< of the badge, as Chip has them
    QString summary;
    bool isDeprecated = false;
    int line = 0; ///< 0 leads nowhere

    friend bool operator==(const OutlineRow &, const OutlineRow &) = default;
};

/// The outline of an API's definition.
class OutlineView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString type READ type WRITE setType NOTIFY definitionChanged)
    Q_PROPERTY(QString definition READ definition WRITE setDefinition NOTIFY definitionChanged)
    Q_PROPERTY(bool byPath READ isByPath WRITE setByPath NOTIFY definitionChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY rowsChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY rowsChanged)
    Q_PROPERTY(QString title READ title NOTIFY rowsChanged)
    Q_PROPERTY(QString fault READ fault NOTIFY rowsChanged)
    Q_PROPERTY(int faultLine READ faultLine NOTIFY rowsChanged)
    Q_PROPERTY(bool hasOutline READ hasOutline NOTIFY rowsChanged)
    Q_PROPERTY(bool hasTags READ hasTags NOTIFY rowsChanged)
    Q_PROPERTY(bool isCut READ isCut NOTIFY rowsChanged)
    Q_PROPERTY(int total READ total NOTIFY rowsChanged)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)

public:
    explicit OutlineView(QObject *parent = nullptr);

    QString type() const { return m_type; }
    void setType(const QString &type);
    QString definition() const { return m_definition; }
    void setDefinition(const QString &definition);
    bool isByPath() const { return m_isByPath; }
    void setByPath(bool isByPath);
    QString text() const { return m_text; }
    void setText(const QString &text);
    QString caption() const { return m_outline.format; }
    QString title() const; ///< of the API and its version, as the definition has them
    QString fault() const { return m_outline.fault; }
    int faultLine() const { return m_outline.faultPlace.line; }
    /// Whether definitions of the type have outlines at all.
    bool hasOutline() const { return !m_outline.format.isEmpty(); }
    bool hasTags() const { return m_outline.hasTags; }
    bool isCut() const { return m_outline.isCut; }
    int total() const { return m_total; } ///< entries that pass the filter
    RowListModel *rows() { return &m_rows; }

    /// The next row from `row` in the direction that is an entry; `row` where there is none.
    Q_INVOKABLE int nextEntry(int row, int direction) const;
    Q_INVOKABLE int lineAt(int row) const;

Q_SIGNALS:
    void definitionChanged();
    void rowsChanged();

protected:
    void refresh() override;

private:
    void show();

    QString m_type;
    QString m_definition;
    QString m_text;
    bool m_isByPath = false;
    int m_total = 0;
    ApiOutline m_outline;
    Latest m_question;
    RowModel<OutlineRow> m_rows;
};

} // namespace cairn
