// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace cairn {

/// What one place of an entity must say.
struct CatalogCondition {
    QString path;                ///< dotted, such as `spec.type` or `metadata.annotations.a/b`
    QStringList values;          ///< any of them, compared without case; of a list one item is enough
    std::optional<bool> isThere; ///< decides where it is set

    friend bool operator==(const CatalogCondition &, const CatalogCondition &) = default;
};

/// A template's `catalogFilter`: any of these, of which all conditions hold. An empty one lets all pass.
using CatalogFilter = std::vector<std::vector<CatalogCondition>>;

/// An entity that a field offers.
struct Candidate {
    QString ref;   ///< canonical
    QString kind;  ///< as the descriptor has it
    QString title; ///< title or name
    QString owner; ///< canonical; may be empty

    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// All that a filter lets pass, kept in memory: looking through it takes no question to the database. A
/// value: what it shares is never changed.
class CandidateList final
{
public:
    CandidateList() = default;
    /// Reads them; `owners`, where they are given, are those who must own them (canonical references).
    static Result<CandidateList> load(Database &catalog, const CatalogFilter &filter,
                                      const std::optional<QStringList> &owners = {});
    explicit CandidateList(std::vector<Candidate> candidates);

    /// Those whose title, name or reference holds all words of the text, without case: those that begin with
    /// it first, then those in which a word begins with it, then the rest, each by title. All of them, as
    /// far as `most` goes, for an empty text.
    std::vector<Candidate> matching(const QString &text, size_t most) const;
    const Candidate *find(const QString &ref) const; ///< nullptr where it is not among them
    size_t size() const { return m_all->size(); }

private:
    struct Entry {
        Candidate candidate;
        QString text; ///< title, name and reference in lower case
    };
    std::shared_ptr<const std::vector<Entry>> m_all = std::make_shared<std::vector<Entry>>(); ///< by title
};

/// A tag and how many entities have it.
struct TagCount {
    QString tag;
    int count = 0;

    friend bool operator==(const TagCount &, const TagCount &) = default;
};

/// The tags of entities of these kinds (of all, without any), the most frequent first.
Result<std::vector<TagCount>> countTags(Database &catalog, const QStringList &kinds);

/// The groups that a user is a direct member of, by title. None for an empty reference.
Result<std::vector<Candidate>> groupsOf(Database &catalog, const QString &user);

} // namespace cairn
