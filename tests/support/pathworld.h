// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn::test {

/// A world outside for runs: a folder in which each thing is a file. The fake actions are
/// `note:write` (path, content: a file of the workspace), `note:say` (anything: its input is its output),
/// `note:fail` (message), and outward `world:make` (name, content, sourcePath; undone by removing it, its
/// output `where` and `serial` is known only to the world) and `world:ring` (name; cannot be undone).
class PathWorld final
{
public:
    explicit PathWorld(QString folder);

    const std::vector<Action> &actions() const { return m_actions; }
    /// The things that are there, sorted.
    QStringList things() const;
    /// What was done, in its order: `make a`, `find a`, `remove a`.
    QStringList deeds() const;

    /// The thing of that name cannot be made: with this kind of error, until told otherwise.
    void refuse(const QString &name, ErrorKind kind) const;
    /// Makes it, and then fails as if no answer came.
    void loseAnswer(const QString &name) const;
    /// The process is killed when the thing is to be made: `before` it is there, or `after`.
    void killAt(const QString &name, const QString &moment) const;
    void mend(const QString &name) const;

private:
    QString m_folder;
    std::vector<Action> m_actions;
};

/// A template of these steps (YAML, indented by four), and more of its spec (indented by two).
LoadedPath pathOf(const QByteArray &steps, const QByteArray &more = {});

} // namespace cairn::test
