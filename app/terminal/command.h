// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/progress.h"
#include "base/result.h"

#include <QCommandLineParser>
#include <QJsonValue>
#include <QStringList>

#include <span>

namespace cairn::terminal {

/// What a command ends with, as the terminal companion's contract has it.
enum class Exit { Done = 0, Findings = 1, Usage = 2, Failed = 3 };

/// What all commands share: where the state is, how to answer, and how to be told to stop.
struct Context {
    Home home;
    bool isJson = false;
    Progress progress;
};

/// One word of the command line. `prepare` declares options and arguments, `run` does it with what was
/// parsed.
struct Command {
    QStringView name;
    QStringView summary;
    void (*prepare)(QCommandLineParser &parser);
    Exit (*run)(Context &context, const QCommandLineParser &parser);
};

std::span<const Command> commands();

void prepareSource(QCommandLineParser &parser);
Exit runSource(Context &context, const QCommandLineParser &parser);
void prepareSync(QCommandLineParser &parser);
Exit runSync(Context &context, const QCommandLineParser &parser);
void prepareList(QCommandLineParser &parser);
Exit runList(Context &context, const QCommandLineParser &parser);
void prepareShow(QCommandLineParser &parser);
Exit runShow(Context &context, const QCommandLineParser &parser);
void prepareSearch(QCommandLineParser &parser);
Exit runSearch(Context &context, const QCommandLineParser &parser);
void prepareWho(QCommandLineParser &parser);
Exit runWho(Context &context, const QCommandLineParser &parser);
void prepareImpact(QCommandLineParser &parser);
Exit runImpact(Context &context, const QCommandLineParser &parser);
void prepareGraph(QCommandLineParser &parser);
Exit runGraph(Context &context, const QCommandLineParser &parser);
void prepareDocs(QCommandLineParser &parser);
Exit runDocs(Context &context, const QCommandLineParser &parser);
void prepareCheck(QCommandLineParser &parser);
Exit runCheck(Context &context, const QCommandLineParser &parser);
void prepareRules(QCommandLineParser &parser);
Exit runRules(Context &context, const QCommandLineParser &parser);
void prepareRef(QCommandLineParser &parser);
Exit runRef(Context &context, const QCommandLineParser &parser);
void preparePath(QCommandLineParser &parser);
Exit runPath(Context &context, const QCommandLineParser &parser);
void prepareHost(QCommandLineParser &parser);
Exit runHost(Context &context, const QCommandLineParser &parser);
void prepareOpen(QCommandLineParser &parser);
Exit runOpen(Context &context, const QCommandLineParser &parser);

} // namespace cairn::terminal
