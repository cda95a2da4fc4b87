// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/result.h"
#include "diffrow.h"
#include "rowmodel.h"
#include "sync/mend.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cairn {

/// The mend of one problem, as the difference that it makes: looked at first, then made in a folder, or
/// copied as a patch for a repository that is only mirrored here.
class FixView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(bool canApply READ canApply NOTIFY changed)
    Q_PROPERTY(int columns READ columns NOTIFY changed)
    Q_PROPERTY(cairn::RowListModel *lines READ lines CONSTANT)

public:
    explicit FixView(QObject *parent = nullptr);

    QString state() const { return m_state; } ///< idle, loading, ready, applying, failed
    QString error() const { return m_error; }
    QString hint() const { return m_hint; }
    QString title() const { return m_mend ? m_mend->titles.join(u"; ") : QString(); }
    QString path() const { return m_mend ? m_mend->path : QString(); }
    /// Whether the source is a folder, whose files can be written.
    bool canApply() const { return !m_folder.isEmpty(); }
    /// Of the longest line.
    int columns() const { return m_columns; }
    RowListModel *lines() { return &m_lines; }

    /// Reads the file anew and works out the mend of the problem at that place.
    Q_INVOKABLE void propose(const QString &source, const QString &path, int line, int column,
                             const QString &rule, const QString &correction);
    Q_INVOKABLE void apply();
    Q_INVOKABLE void copyPatch() const;

Q_SIGNALS:
    void changed();
    void applied();

private:
    void set(const QString &state, const Error &error = {});
    void show(Mend mend, const QString &folder);

    QString m_state = QStringLiteral("idle");
    QString m_error;
    QString m_hint;
    std::optional<Mend> m_mend;
    QString m_folder;
    int m_columns = 0;
    RowModel<DiffRow> m_lines;
    Latest m_question;
};

} // namespace cairn
