// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "problemsview.h"

#include "address.h"
#include "portal.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "sync/sourcefile.h"

#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int linesAround = 2;
constexpr size_t shownProblems = 1'000;

struct Answer {
    int errors = 0;
    int warnings = 0;
    std::vector<ProblemRow> rows;
    std::vector<RuleRow> rules;
};

/// Reads each file once, at the commit that it was indexed at.
class Excerpts final
{
public:
    Excerpts(const Home &home, Database &catalog)
        : m_home(home)
    {
        if (Result<Database> user = openUserData(home))
            m_sources = listSources(*user).value_or(std::vector<Source>());
        for (const SourceStatus &status : listSourceStatus(catalog).value_or(std::vector<SourceStatus>()))
            m_commits.insert(status.name, status.commit);
    }

    void addTo(ProblemRow &row)
    {
        const QStringList &lines = linesOf(row.source, row.path);
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
    const QStringList &linesOf(const QString &sourceName, const QString &path)
    {
        QStringList &lines = m_files[sourceName + u'\n' + path];
        const auto source = std::ranges::find(m_sources, sourceName, &Source::name);
        if (lines.isEmpty() && source != m_sources.end() && !path.isEmpty()) {
            const Result<QByteArray> bytes =
                readSourceFile(m_home, *source, m_commits.value(sourceName), path);
            if (bytes)
                lines = QString::fromUtf8(*bytes).replace(u'\r', QString()).split(u'\n');
        }
        return lines;
    }

    const Home &m_home;
    std::vector<Source> m_sources;
    QHash<QString, QString> m_commits;
    QHash<QString, QStringList> m_files;
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
                   0};
    if (problem.place.line > 0)
        row.place = u"%1:%2:%3"_s.arg(problem.path).arg(problem.place.line).arg(problem.place.column);
    return row;
}

Result<Answer> answer(const Home &home, const ProblemFilter &filter, const QString &severity)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<std::vector<FoundProblem>> found = listProblems(*catalog, filter);
    const Result<std::vector<FoundProblem>> all = listProblems(*catalog, {});
    if (!found || !all)
        return std::unexpected(found ? all.error() : found.error());
    Answer answer;
    QMap<QString, int> rules;
    for (const FoundProblem &one : *all) {
        ++(one.problem.severity == Severity::Error ? answer.errors : answer.warnings);
        if (severity.isEmpty() || severityName(one.problem.severity) == severity)
            ++rules[one.problem.rule];
    }
    for (auto rule = rules.constBegin(); rule != rules.constEnd(); ++rule)
        answer.rules.push_back({rule.key(), rule.value(), rule.key() == filter.rule});
    Excerpts excerpts(home, *catalog);
    for (size_t at = 0; at < std::min(found->size(), shownProblems); ++at) {
        answer.rows.push_back(toRow((*found)[at]));
        excerpts.addTo(answer.rows.back());
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
    change(value(u"severity"_s), value(u"rule"_s), value(u"text"_s));
}

void ProblemsView::change(const QString &severity, const QString &rule, const QString &text)
{
    if (m_severity == severity && m_rule == rule && m_text == text)
        return;
    m_severity = severity;
    m_rule = rule;
    m_text = text;
    Q_EMIT addressChanged();
    refresh();
}

void ProblemsView::refresh()
{
    setLoading();
    ProblemFilter filter;
    if (!m_severity.isEmpty())
        filter.severity = m_severity == u"error" ? Severity::Error : Severity::Warning;
    filter.rule = m_rule;
    filter.text = m_text;
    m_question.ask([home = Portal::instance().home(), filter, severity = m_severity](
                       const std::stop_token &) { return answer(home, filter, severity); },
                   [this](Result<Answer> result) {
                       if (!result) {
                           setFailed(result.error());
                           return;
                       }
                       m_rows.assign(std::move(result->rows));
                       m_rules.assign(std::move(result->rules));
                       m_errors = result->errors;
                       m_warnings = result->warnings;
                       Q_EMIT countsChanged();
                       setReady();
                   });
}

} // namespace cairn
