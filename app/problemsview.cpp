// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "problemsview.h"

#include "address.h"
#include "catalog/fix.h"
#include "catalog/rule.h"
#include "portal.h"
#include "preferences.h"
#include "store/ownership.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "sync/sourcefile.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int linesAround = 2;
constexpr int shownProblems = 1'000;

struct Answer {
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int unlisted = 0;
    std::vector<ProblemRow> rows;
    std::vector<RuleRow> rules;
};

/// Reads each file once, at the commit that it was indexed at.
class Texts final
{
public:
    Texts(const Home &home, Database &catalog)
        : m_home(home)
    {
        if (Result<Database> user = openUserData(home))
            m_sources = listSources(*user).value_or(std::vector<Source>());
        for (const SourceStatus &status : listSourceStatus(catalog).value_or(std::vector<SourceStatus>()))
            m_commits.insert(status.name, status.commit);
    }

    /// The lines around the fault, and whether it has a mend.
    void addTo(ProblemRow &row, const Problem &problem)
    {
        const Text &text = textOf(row.source, row.path);
        row.isMendable = findFix(problem, text.bytes).has_value();
        const QStringList &lines = text.lines;
        if (row.line < 1 || row.line > lines.size())
            return;
        const int first = qMax(1, row.line - linesAround);
        const int last = int(qMin(qsizetype(row.line + linesAround), lines.size()));
        const int width = int(QString::number(last).size());
        QStringList shown;
        for (int line = first; line <= last; ++line)
            shown += u"%1  %2"_s.arg(line, width).arg(lines[line - 1]);
        row.excerpt = shown.join(u'\n');
        row.excerptRow = row.line - first;
    }

private:
    struct Text {
        QByteArray bytes;
        QStringList lines;
    };

    const Text &textOf(const QString &sourceName, const QString &path)
    {
        Text &text = m_files[sourceName + u'\n' + path];
        const auto source = std::ranges::find(m_sources, sourceName, &Source::name);
        if (text.lines.isEmpty() && source != m_sources.end() && !path.isEmpty()) {
            Result<QByteArray> bytes = readSourceFile(m_home, *source, m_commits.value(sourceName), path);
            if (bytes)
                text = {*bytes, QString::fromUtf8(*bytes).replace(u'\r', QString()).split(u'\n')};
        }
        return text;
    }

    const Home &m_home;
    std::vector<Source> m_sources;
    QHash<QString, QString> m_commits;
    QHash<QString, Text> m_files;
};

ProblemRow toRow(const FoundProblem &found)
{
    const Problem &problem = found.problem;
    ProblemRow row{severityName(problem.severity),
                   problem.rule,
                   problem.message,
                   problem.hint,
                   found.source,
                   problem.path,
                   problem.place.line,
                   problem.place.column,
                   problem.path,
                   problem.ref,
                   found.title,
                   found.kind.toLower(),
                   {},
                   0,
                   problem.correction,
                   false};
    if (problem.place.line > 0)
        row.place = u"%1:%2:%3"_s.arg(problem.path).arg(problem.place.line).arg(problem.place.column);
    return row;
}

/// With an `identity`: only problems in what it owns, itself or through its groups.
Result<Answer> answer(const Home &home, ProblemFilter filter, const QString &identity)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    if (!identity.isEmpty()) {
        Result<QStringList> owners = ownersFor(*catalog, identity);
        if (!owners)
            return std::unexpected(owners.error());
        filter.ownedBy = *std::move(owners);
    }
    const Result<std::vector<FoundProblem>> found = listProblems(*catalog, filter);
    const Result<int> passing = countProblems(*catalog, filter);
    const Result<std::vector<RuleCount>> counts = countRules(*catalog);
    if (!found || !passing || !counts)
        return std::unexpected(!found ? found.error() : !passing ? passing.error() : counts.error());
    Answer answer;
    answer.unlisted = *passing - int(found->size());
    for (const RuleCount &count : *counts) {
        int &sum = count.severity == Severity::Error     ? answer.errors
                   : count.severity == Severity::Warning ? answer.warnings
                                                         : answer.notes;
        sum += count.problems;
        if (filter.severity ? *filter.severity == count.severity : count.severity <= filter.least)
            answer.rules.push_back({count.rule, count.problems, count.rule == filter.rule});
    }
    std::ranges::sort(answer.rules, {}, &RuleRow::rule);
    Texts texts(home, *catalog);
    for (const FoundProblem &one : *found) {
        answer.rows.push_back(toRow(one));
        texts.addTo(answer.rows.back(), one.problem);
    }
    return answer;
}

} // namespace

ProblemsView::ProblemsView(QObject *parent)
    : View(parent), m_question(this)
{
    refresh();
}

QString ProblemsView::address() const
{
    QUrlQuery query;
    for (const auto &[key, value] :
         {std::pair(u"severity"_s, m_severity), {u"rule"_s, m_rule}, {u"text"_s, m_text}}) {
        if (!value.isEmpty())
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    if (m_isMine)
        query.addQueryItem(u"mine"_s, u"1"_s);
    return formatAddress({Address::Page::Problems, {}, {}, query});
}

void ProblemsView::setAddress(const QString &address)
{
    const Address parsed = parseAddress(address);
    if (parsed.page != Address::Page::Problems)
        return;
    const auto value = [&](const QString &key) {
        return parsed.parameters.queryItemValue(key, QUrl::FullyDecoded);
    };
    const bool isSomebody = !Portal::instance().preferences()->identity().isEmpty();
    change(value(u"severity"_s), value(u"rule"_s), value(u"text"_s), isSomebody && value(u"mine"_s) == u"1");
}

void ProblemsView::change(const QString &severity, const QString &rule, const QString &text, bool isMine)
{
    if (m_severity == severity && m_rule == rule && m_text == text && m_isMine == isMine)
        return;
    m_severity = severity;
    m_rule = rule;
    m_text = text;
    m_isMine = isMine;
    Q_EMIT addressChanged();
    refresh();
}

void ProblemsView::refresh()
{
    setLoading();
    ProblemFilter filter;
    filter.severity = severityNamed(m_severity);
    filter.rule = m_rule;
    filter.text = m_text;
    filter.limit = shownProblems;
    if (const Rule *rule = findRule(m_rule))
        filter.least = std::max(filter.least, rule->severity);
    m_question.ask([home = Portal::instance().home(), filter,
                    identity = m_isMine ? Portal::instance().preferences()->identity() : QString()](
                       const std::stop_token &) { return answer(home, filter, identity); },
                   [this](Result<Answer> result) {
                       if (!result) {
                           setFailed(result.error());
                           return;
                       }
                       m_rows.assign(std::move(result->rows));
                       m_rules.assign(std::move(result->rules));
                       m_errors = result->errors;
                       m_warnings = result->warnings;
                       m_notes = result->notes;
                       m_unlisted = result->unlisted;
                       Q_EMIT countsChanged();
                       setReady();
                   });
}

} // namespace cairn
