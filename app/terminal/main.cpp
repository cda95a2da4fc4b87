// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/command.h"
#include "terminal/output.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::terminal;

namespace {

std::stop_source &stopSource()
{
    static std::stop_source source;
    return source;
}

/// The first Ctrl+C asks for an orderly end, the second one is not handled and kills.
void onInterrupt(int signal)
{
    stopSource().request_stop();
    std::signal(signal, SIG_DFL);
}

Progress terminalProgress()
{
    Progress progress;
    progress.stop = stopSource().get_token();
    if (isatty(STDERR_FILENO)) {
        progress.onReport = [](const QString &line, double fraction) {
            const QString percent = fraction >= 0 ? u"%1 % "_s.arg(int(fraction * 100), 3) : QString();
            std::fprintf(stderr, "\r\x1b[K%s%s", qPrintable(percent), qPrintable(line));
            std::fflush(stderr);
        };
    }
    return progress;
}

void endProgress()
{
    if (isatty(STDERR_FILENO))
        std::fprintf(stderr, "\r\x1b[K");
}

QString overview()
{
    QString text =
        u"Usage: cairn [--home DIR] [--json] COMMAND [OPTION...]\n\nThe software catalog of your organisation, in the terminal.\n\n"_s;
    for (const Command &command : commands())
        text += u"  %1%2\n"_s.arg(command.name.toString().leftJustified(10), command.summary);
    text += u"  %1%2\n\n"_s.arg(u"help"_s.leftJustified(10), u"explains a command: cairn help COMMAND"_s);
    text += u"  --home DIR  keeps all state below DIR (also CAIRN_HOME)\n"_s
            u"  --json      one JSON value on standard output\n"_s
            u"  --version   the version\n\n"_s
            u"Exit status: 0 done, 1 done with findings or failed parts, 2 wrong usage, 3 could not do it."_s;
    return text;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

/// The options that every command has may stand anywhere; they are taken out here.
struct Arguments {
    QString home;
    bool isJson = false;
    bool lacksHome = false;
    QStringList rest;
};

Arguments splitArguments(const QStringList &all)
{
    Arguments arguments;
    for (qsizetype at = 1; at < all.size(); ++at) {
        const QString &argument = all[at];
        if (argument == u"--") {
            arguments.rest += all.mid(at);
            break;
        }
        if (argument == u"--json")
            arguments.isJson = true;
        else if (argument.startsWith(u"--home="))
            arguments.home = argument.sliced(7);
        else if (argument == u"--home" && at + 1 < all.size())
            arguments.home = all[++at];
        else if (argument == u"--home")
            arguments.lacksHome = true;
        else
            arguments.rest += argument;
    }
    return arguments;
}

/// The parser's own text names the program by its path.
QString helpText(const Command &command, const QCommandLineParser &parser)
{
    static const QRegularExpression program(u"^Usage: \\S+"_s);
    return parser.helpText().replace(program, u"Usage: cairn "_s + command.name.toString());
}

Exit runCommand(const Command &command, const Arguments &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary.toString());
    command.prepare(parser);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Explains the command."_s);
    parser.addOption(help);
    if (!parser.parse(QStringList{u"cairn "_s + command.name.toString()} + arguments.rest.mid(1)))
        return wrongUsage(parser.errorText(), command.name);
    if (parser.isSet(help)) {
        print(helpText(command, parser));
        return Exit::Done;
    }
    // Programs that it starts keep their state in the same place.
    if (!arguments.home.isEmpty())
        qputenv("CAIRN_HOME", QFile::encodeName(QDir(arguments.home).absolutePath()));
    Context context{Home::locate(arguments.home), arguments.isJson, terminalProgress()};
    return command.run(context, parser);
}

Exit explain(const QStringList &rest)
{
    const Command *command = rest.size() > 1 ? findCommand(rest[1]) : nullptr;
    if (rest.size() > 1 && !command)
        return wrongUsage(u"there is no command \"%1\""_s.arg(rest[1]), u"");
    if (!command) {
        print(overview());
        return Exit::Done;
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(command->summary.toString());
    command->prepare(parser);
    print(helpText(*command, parser));
    return Exit::Done;
}

Exit dispatch(const Arguments &arguments)
{
    if (arguments.lacksHome)
        return wrongUsage(u"--home needs a folder"_s, u"");
    if (arguments.rest.isEmpty()) {
        printError(overview());
        return Exit::Usage;
    }
    const QString &word = arguments.rest.first();
    if (word == u"help" || word == u"--help" || word == u"-h")
        return explain(arguments.rest);
    if (word == u"--version") {
        print(u"cairn "_s + QCoreApplication::applicationVersion());
        return Exit::Done;
    }
    const Command *command = findCommand(word);
    if (!command)
        return wrongUsage(u"there is no command \"%1\""_s.arg(word), u"");
    return runCommand(*command, arguments);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"cairn"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CAIRN_VERSION));
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGPIPE, SIG_DFL);
    const Exit exit = dispatch(splitArguments(QCoreApplication::arguments()));
    endProgress();
    return int(exit);
}
