// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"

#include <QString>
#include <QTemporaryDir>

namespace cairn::test {

/// A Git repository whose commits are states 0, 1, ... of one catalog: each state has a mark of its own in
/// every entity, and not as many entities as the one before. So a mixture of two states cannot go unseen.
class States final
{
public:
    /// `files`: how many descriptors, each in a file of its own.
    States(int states, int files);

    QString url() const;
    QString folder() const { return m_folder.path(); }
    int count() const { return m_states; }
    /// Makes the branch point to a state, as a push does.
    void show(int state) const;
    /// What `describe` says of a catalog that shows this state and no other.
    QString expected(int state) const;

private:
    QTemporaryDir m_folder;
    int m_states;
    int m_files;
};

/// Which state the catalog of a home shows, such as `mark7x x 993`, by lists, search and whole documents
/// alike; or in what it contradicts itself.
QString describe(const Home &home);

/// The same by one question, for readers in a hurry: the marks of all components, each with its count.
QString marks(const Home &home);

/// What SQLite's own check finds wrong; empty where nothing is.
QString damage(const Home &home);

} // namespace cairn::test
