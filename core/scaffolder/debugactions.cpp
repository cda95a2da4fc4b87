// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qint64 longestWaitMs = 30'000;
constexpr int pollMs = 50;                 // how late a wish to stop is noticed
constexpr qsizetype longestShown = 10'000; // characters of a file in the log

Result<Value::Map> writeLog(ActionCall &call)
{
    const ActionInput input(call.input);
    if (const QString message = input.text(u"message"); !message.isEmpty())
        call.log(message);
    if (const Value *extra = input.find(u"extra"))
        call.log(QString::fromUtf8(writeJson(*extra)));
    const bool hasContents = input.text(u"listWorkspace") == u"with-contents";
    if (!hasContents && !input.flag(u"listWorkspace") && input.text(u"listWorkspace") != u"with-filenames")
        return Value::Map();
    call.log(u"Workspace:"_s);
    for (const auto &[path, file] : call.workspace.files()) {
        call.log(u"  - "_s + path);
        if (hasContents)
            call.log(QString::fromUtf8(file.content.first(std::min(file.content.size(), longestShown))));
    }
    return Value::Map();
}

/// In a plan nobody waits for what would come out the same.
Result<Value::Map> waitFor(ActionCall &call, double milliseconds)
{
    if (milliseconds > double(longestWaitMs))
        return failure(ErrorKind::Limit,
                       u"a step waits for at most %1 seconds, not %2"_s.arg(longestWaitMs / 1'000)
                           .arg(milliseconds / 1'000),
                       u"Wait for less"_s);
    const QString seconds = QString::number(milliseconds / 1'000);
    if (call.effects.isPlan()) {
        call.log(u"Would wait for %1 seconds"_s.arg(seconds));
        return Value::Map();
    }
    call.log(u"Waiting for %1 seconds"_s.arg(seconds));
    const QDeadlineTimer deadline(qint64(std::max(0.0, milliseconds)));
    while (!deadline.hasExpired()) {
        if (call.progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled while waiting"_s);
        QThread::msleep(std::min<qint64>(pollMs, deadline.remainingTime() + 1));
    }
    return Value::Map();
}

Result<Value::Map> wait(ActionCall &call)
{
    const ActionInput input(call.input);
    return waitFor(call, input.number(u"minutes") * 60'000 + input.number(u"seconds") * 1'000
                             + input.number(u"milliseconds"));
}

Result<Value::Map> sleep(ActionCall &call)
{
    return waitFor(call, ActionInput(call.input).number(u"amount") * 1'000);
}

} // namespace

Action debugLogAction()
{
    return {.name = u"debug:log"_s,
            .summary = u"Writes a message, or the files of the workspace, into the log."_s,
            .input = R"({"type": "object", "properties": {
                "message": {"type": "string", "description": "What is written"},
                "listWorkspace": {"oneOf": [{"type": "boolean"},
                    {"type": "string", "enum": ["with-filenames", "with-contents"]}],
                    "description": "Whether the files are listed; with-contents also what they hold"},
                "extra": {"description": "Written as JSON; deprecated"}
}
})",
            .outputs = {},
            .run = writeLog
}
;
}

Action debugWaitAction()
{
    return {.name = u"debug:wait"_s,
            .summary = u"Waits, for at most 30 seconds."_s,
            .input = R"({"type": "object", "properties": {
                "minutes": {"type": "number", "minimum": 0, "description": "Minutes"},
                "seconds": {"type": "number", "minimum": 0, "description": "Seconds"},
                "milliseconds": {"type": "number", "minimum": 0, "description": "Milliseconds"}}})",
            .outputs = {},
            .run = wait};
}

Action roadieSleepAction()
{
    return {.name = u"roadiehq:utils:sleep"_s,
            .summary = u"Waits, for at most 30 seconds."_s,
            .input = R"({"type": "object", "required": ["amount"], "properties": {
                "amount": {"type": "number", "minimum": 0, "description": "Seconds"}}})",
            .outputs = {},
            .run = sleep};
}

} // namespace cairn
