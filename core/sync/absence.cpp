// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/absence.h"

#include "base/nearest.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcefile.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t shownSimilar = 5;
constexpr qint64 comparedNames = 20'000;
constexpr size_t shownReferrers = 50;
constexpr size_t shownSuspects = 10;
constexpr size_t readFiles = 200;

/// Problems that keep a whole descriptor out. Others leave the entity in the catalog.
constexpr std::array outRules{u"orphan-descriptor", u"location-pattern-unmatched",
                              u"location-outside-repository", u"location-outside-sources", u"lfs-pointer"};

bool keepsOut(const Problem &problem)
{
    return problem.severity == Severity::Error
           || std::ranges::find(outRules, QStringView(problem.rule)) != outRules.end();
}

class AbsenceReader final
{
public:
    AbsenceReader(const Home &home, Database &catalog, const QString &ref)
        : m_home(home), m_catalog(catalog), m_ref(ref), m_name(ref.sliced(ref.lastIndexOf(u'/') + 1))
    {}

    Result<Absence> read()
    {
        const Result<void> similar = findSimilar();
        const Result<void> referrers = similar ? findReferrers() : similar;
        const Result<void> suspects = referrers ? findSuspects() : referrers;
        const Result<std::vector<SourceStatus>> sources = listSourceStatus(m_catalog);
        if (!suspects || !sources)
            return std::unexpected(suspects ? sources.error() : suspects.error());
        std::ranges::copy_if(*sources, std::back_inserter(m_absence.failedSources),
                             [](const SourceStatus &source) { return !source.error.isEmpty(); });
        return std::move(m_absence);
    }

private:
    Result<void> findSimilar()
    {
        QStringList refs;
        QStringList names;
        const Result<void> done =
            m_catalog.query("SELECT ref, lower(name) FROM entity WHERE is_winner = 1 ORDER BY ref LIMIT ?",
                            {comparedNames}, [&](const Row &row) {
                                if (row.text(1) == m_name)
                                    refs += row.text(0);
                                else
                                    names += row.text(1);
                                return true;
                            });
        if (!done)
            return done;
        names.removeDuplicates();
        const bool isNamed = !refs.isEmpty();
        // One of the very name leaves no doubt.
        while (refs.isEmpty() || (size_t(refs.size()) < shownSimilar && !isNamed)) {
            const std::vector<QStringView> candidates(names.cbegin(), names.cend());
            const QString near = nearestName(m_name, candidates);
            if (near.isEmpty())
                break;
            names.removeOne(near);
            addNamed(near, refs);
        }
        for (const QString &ref : std::as_const(refs)) {
            if (const Result<EntityRow> row = loadRow(m_catalog, ref);
                row && m_absence.similar.size() < shownSimilar)
                m_absence.similar.push_back(*row);
        }
        return {};
    }

    /// Those of the kind that was asked for come first: another kind of the same name is less likely meant.
    void addNamed(const QString &name, QStringList &refs)
    {
        std::ignore = m_catalog.query(
            "SELECT ref FROM entity WHERE name = ? AND is_winner = 1 ORDER BY kind <> ?, ref LIMIT 3",
            {name, m_ref.section(u':', 0, 0)}, [&](const Row &row) {
                refs += row.text(0);
                return true;
            });
    }

    Result<void> findReferrers()
    {
        return m_catalog.query(
            "SELECT entity.ref, entity.label, lower(entity.kind), relation.type, source.name, file.path, relation.line "
            "FROM relation JOIN entity ON entity.id = relation.entity AND entity.is_winner "
            "JOIN file ON file.id = entity.file JOIN source ON source.id = file.source "
            "WHERE relation.target = ? ORDER BY entity.label, entity.ref, relation.type",
            {m_ref}, [&](const Row &row) {
                if (m_absence.referrers.size() < shownReferrers)
                    m_absence.referrers.push_back({row.text(0), row.text(1), row.text(2), row.text(3),
                                                   row.text(4), row.text(5), int(row.integer(6))});
                else
                    ++m_absence.moreReferrers;
                return true;
            });
    }

    Result<void> findSuspects()
    {
        const Result<std::vector<FoundProblem>> problems = listProblems(m_catalog, {});
        if (!problems)
            return std::unexpected(problems.error());
        for (const FoundProblem &found : *problems) {
            if (m_absence.suspects.size() >= shownSuspects)
                break;
            if (keepsOut(found.problem) && isSuspect(found))
                m_absence.suspects.push_back(found);
        }
        return {};
    }

    bool isSuspect(const FoundProblem &found)
    {
        const Problem &problem = found.problem;
        if (problem.ref == m_ref || namesIt(problem.message) || namesIt(problem.path))
            return true;
        // A problem of another document says nothing of this one.
        return problem.ref.isEmpty() && namesIt(textOf(found.source, problem.path));
    }

    bool namesIt(const QString &text) const
    {
        qsizetype at = 0;
        while ((at = text.indexOf(m_name, at, Qt::CaseInsensitive)) >= 0) {
            const auto isPart = [&](qsizetype index) {
                const QChar c = index >= 0 && index < text.size() ? text[index] : QChar(u' ');
                return c.isLetterOrNumber() || c == u'-' || c == u'_';
            };
            if (!isPart(at - 1) && !isPart(at + m_name.size()))
                return true;
            ++at;
        }
        return false;
    }

    QString textOf(const QString &sourceName, const QString &path)
    {
        const QString key = sourceName + u'\n' + path;
        if (const auto known = m_texts.constFind(key); known != m_texts.constEnd())
            return *known;
        if (size_t(m_texts.size()) >= readFiles)
            return {};
        Result<Database> user = openUserData(m_home);
        const Result<Source> source = user ? loadSource(*user, sourceName) : std::unexpected(user.error());
        const Result<QByteArray> bytes =
            source ? readSourceFile(m_home, *source, {}, path) : std::unexpected(source.error());
        return *m_texts.insert(key, bytes ? QString::fromUtf8(*bytes) : QString());
    }

    const Home &m_home;
    Database &m_catalog;
    QString m_ref;
    QString m_name;
    Absence m_absence;
    QHash<QString, QString> m_texts;
};

} // namespace

Result<Absence> explainAbsence(const Home &home, Database &catalog, const QString &ref)
{
    return AbsenceReader(home, catalog, ref).read();
}

} // namespace cairn
