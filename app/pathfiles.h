// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "codemodel.h"
#include "diffrow.h"
#include "rowmodel.h"
#include "scaffolder/workspace.h"

#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace cairn {

/// A file or folder of the tree.
struct PathFileRow {
    Q_GADGET
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int depth MEMBER depth)
    Q_PROPERTY(bool folder MEMBER isFolder)
    Q_PROPERTY(bool open MEMBER isOpen)
    Q_PROPERTY(QString change MEMBER change)
    Q_PROPERTY(bool fresh MEMBER isFresh)
    Q_PROPERTY(QString note MEMBER note)

public:
    QString path;
    QString name; ///< folders with nothing else in them stand in one row: `src/main/kotlin`
    int depth = 0;
    bool isFolder = false;
    bool isOpen = false;
    QString change;       ///< beside a folder: added, modified, same; empty without one
    bool isFresh = false; ///< the last change of the answers changed it
    QString note;         ///< executable, or where a link leads

    friend bool operator==(const PathFileRow &, const PathFileRow &) = default;
};

/// The files that a path makes, as a tree, and the one that is looked at: its text, or how it differs from
/// the file that a folder has in its place.
class PathFiles final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view that has the files")
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(QString shape READ shape NOTIFY currentChanged)
    Q_PROPERTY(QString note READ note NOTIFY currentChanged)
    Q_PROPERTY(cairn::CodeModel *code READ code CONSTANT)
    Q_PROPERTY(cairn::RowListModel *lines READ lines CONSTANT)
    Q_PROPERTY(int columns READ columns NOTIFY currentChanged)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    explicit PathFiles(QObject *parent);

    /// `marks`: files that differ from those shown before are fresh.
    void show(const Workspace &made, bool marks);
    const Workspace &made() const { return m_made; }

    RowListModel *rows() { return &m_rows; }
    int count() const { return int(m_made.files().size()); }
    QString current() const { return m_current; }
    void setCurrent(const QString &path);
    int currentRow() const;                   ///< -1 where it is in a folded folder
    QString shape() const { return m_shape; } ///< text, diff, note, or empty where there is no file
    QString note() const { return m_note; }   ///< about a file that is no text
    CodeModel *code() { return &m_code; }
    RowListModel *lines() { return &m_lines; }
    int columns() const { return columnsOf(m_lines.rows()); }
    /// An existing folder that is compared with; empty for none.
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    QString summary() const; ///< how many there are, and how many of them are new or changed

    Q_INVOKABLE void toggle(const QString &folder);
    Q_INVOKABLE void fold(const QString &folder, bool isFolded);
    /// Takes the address that a dialog gave.
    Q_INVOKABLE void compareWith(const QUrl &folder) { setFolder(folder.toLocalFile()); }

Q_SIGNALS:
    void changed();
    void currentChanged();

private:
    /// What stands in the folder in the place of made files, by path.
    using Existing = std::map<QString, QByteArray>;
    static Existing readExisting(const QString &folder, const Workspace &made);
    void compare();
    void showRows();
    void showCurrent();
    QString changeOf(const QString &path) const;

    Workspace m_made;
    QSet<QString> m_fresh;
    QSet<QString> m_folded;
    QString m_current;
    QString m_shape;
    QString m_note;
    QString m_folder;
    Existing m_existing;
    Latest m_comparison;
    RowModel<PathFileRow> m_rows;
    CodeModel m_code;
    RowModel<DiffRow> m_lines;
};

} // namespace cairn
