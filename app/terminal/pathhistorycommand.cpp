// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// `cairn path list` and `history`.

#include "base/json.h"
#include "scaffolder/runrecord.h"
#include "scaffolder/runstore.h"
#include "store/entityquery.h"
#include "terminal/databases.h"
#include "terminal/output.h"
#include "terminal/pathcommand.h"
#include "terminal/pathrunoutput.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

Exit listPaths(Context &context, const QCommandLineParser &, const QStringList &)
{
    Result<Database> catalog = readyCatalog(context.home);
    if (!catalog)
        return fail(catalog.error());
    EntityFilter filter;
    filter.kind = u"Template"_s;
    const Result<std::vector<EntityRow>> rows = listEntities(*catalog, filter, {});
    const Result<QHash<QString, int>> counts = countRuns(context.home);
    if (!rows || !counts)
        return fail(rows ? counts.error() : rows.error());
    QJsonArray items;
    std::vector<QStringList> table{
        {u"PATH"_s, u"TITLE"_s, u"TYPE"_s, u"OWNER"_s, u"RUNS"_s, u"DESCRIPTION"_s}};
    for (const EntityRow &row : *rows) {
        const int runs = counts->value(row.ref);
        items += QJsonObject{{u"ref"_s, row.ref},
                             {u"title"_s, row.title},
                             {u"type"_s, row.type},
                             {u"owner"_s, row.owner},
                             {u"tags"_s, QJsonArray::fromStringList(row.tags)},
                             {u"description"_s, row.description},
                             {u"runs"_s, runs}};
        table.push_back({row.ref, row.title, row.type, row.owner, QString::number(runs),
                         QString(row.description).replace(u'\n', u' ')});
    }
    if (context.isJson)
        printJson(QJsonObject{{u"total"_s, qint64(rows->size())}, {u"items"_s, items}});
    else if (rows->empty())
        printError(u"The catalog has no golden paths yet (entities of kind Template)"_s);
    else
        printTable(table);
    return Exit::Done;
}

namespace {

Exit showRun(const Context &context, const QString &id)
{
    const Result<RunRecord> record = loadRun(context.home, id);
    if (!record)
        return fail(record.error());
    if (context.isJson) {
        QJsonObject object = runJson(*record, nullptr);
        object.insert(u"answers"_s, toQJson(record->answers));
        object.insert(u"log"_s, QJsonArray::fromStringList(record->log));
        object.insert(u"startedAt"_s, record->startedAt);
        object.insert(u"endedAt"_s, record->endedAt);
        printJson(object);
        return Exit::Done;
    }
    printRun(*record, nullptr);
    if (!record->log.isEmpty())
        print(tinted(u"\nLog"_s, Tint::Strong));
    for (const QString &line : record->log)
        print(u"  "_s + line);
    return Exit::Done;
}

} // namespace

Exit showPathHistory(Context &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (const Result<void> made = context.home.create(); !made)
        return fail(made.error());
    if (!arguments.isEmpty())
        return showRun(context, arguments.first());
    const Result<std::vector<RunSummary>> runs = listRuns(context.home);
    if (!runs)
        return fail(runs.error());
    QJsonArray items;
    std::vector<QStringList> table{{u"RUN"_s, u"BEGUN"_s, u"STATUS"_s, u"PATH"_s, u"TITLE"_s}};
    for (const RunSummary &run : *runs) {
        // What is called running and has nobody at it was killed.
        const bool isKilled = run.state == RunState::Running && !isRunNow(context.home, run.id);
        const QString status = isKilled ? u"interrupted"_s : stateName(run.state);
        items += QJsonObject{{u"run"_s, run.id},
                             {u"status"_s, status},
                             {u"template"_s, run.templateRef},
                             {u"title"_s, run.templateTitle},
                             {u"user"_s, run.userRef},
                             {u"startedAt"_s, run.startedAt},
                             {u"endedAt"_s, run.endedAt}};
        table.push_back({run.id, momentText(run.startedAt), status, run.templateRef, run.templateTitle});
    }
    if (context.isJson)
        printJson(items);
    else if (runs->empty())
        printError(u"No golden path was run here yet"_s);
    else
        printTable(table);
    return Exit::Done;
}

} // namespace cairn::terminal
