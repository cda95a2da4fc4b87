// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "codemodel.h"

#include "highlighter.h"
#include "portal.h"
#include "savefile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

std::vector<CodeRow> codeRows(const QString &text, const QString &language, int firstLine,
                              const std::vector<Problem> &problems, bool isDark)
{
    const QStringList plain = text.split(u'\n');
    const QStringList html = highlightLines(text, language, isDark);
    std::vector<CodeRow> rows;
    rows.reserve(size_t(plain.size()));
    for (qsizetype at = 0; at < plain.size(); ++at)
        rows.push_back({firstLine + int(at), html[at], plain[at], {}, {}});
    for (const Problem &problem : problems) {
        const int at = problem.place.line - firstLine;
        if (at < 0 || at >= int(rows.size()))
            continue;
        CodeRow &row = rows[size_t(at)];
        row.severity = problem.severity == Severity::Error || row.severity.isEmpty()
                           ? severityName(problem.severity)
                           : row.severity;
        row.message += (row.message.isEmpty() ? QString() : u"\n"_s) + problem.message
                       + (problem.hint.isEmpty() ? QString() : u". "_s + problem.hint);
    }
    return rows;
}

} // namespace

CodeModel::CodeModel(QObject *parent)
    : QObject(parent), m_job(this)
{}

void CodeModel::setText(const QString &text, const QString &language, int firstLine,
                        const std::vector<Problem> &problems)
{
    m_text = text.endsWith(u'\n') ? text.chopped(1) : text;
    m_language = language;
    m_firstLine = firstLine;
    m_problems = problems;
    m_lineCount = m_text.isEmpty() ? 0 : int(m_text.count(u'\n')) + 1;
    m_columns = 0;
    for (const QStringView line : QStringView(m_text).tokenize(u'\n'))
        m_columns = qMax(m_columns, int(line.size()));
    m_firstProblemRow = -1;
    for (const Problem &problem : problems) {
        const int row = problem.place.line - firstLine;
        if (row >= 0 && row < m_lineCount && (m_firstProblemRow < 0 || row < m_firstProblemRow))
            m_firstProblemRow = row;
    }
    Q_EMIT textChanged();
    highlight();
}

void CodeModel::setDark(bool isDark)
{
    if (m_isDark == isDark)
        return;
    m_isDark = isDark;
    Q_EMIT darkChanged();
    highlight();
}

void CodeModel::highlight()
{
    if (m_text.isEmpty()) {
        m_job.drop();
        m_rows.assign({});
        return;
    }
    m_job.ask([text = m_text, language = m_language, firstLine = m_firstLine, problems = m_problems,
               isDark = m_isDark](
                  const std::stop_token &) { return codeRows(text, language, firstLine, problems, isDark); },
              [this](std::vector<CodeRow> rows) { m_rows.assign(std::move(rows)); });
}

void CodeModel::copyAll() const
{
    Portal::instance().copy(m_text);
}

QString CodeModel::saveAs(const QUrl &file) const
{
    const Result<void> saved = saveFile(file.toLocalFile(), m_text.toUtf8() + '\n');
    return saved ? QString() : saved.error().message;
}

} // namespace cairn
