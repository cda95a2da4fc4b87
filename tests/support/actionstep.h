// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/action.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn::test {

/// One step of a run that may be begun again, with its journal. Its workspace has the descriptor of the
/// component `payments` and a program, its author is Ada.
class ActionStep final
{
public:
    ActionStep(const QString &action, const Home &home);

    /// What it would do is in `planned`.
    Result<Value::Map> plan();
    /// One attempt; another one goes on with what the journal says.
    Result<Value::Map> act();
    /// Takes back what is done, the newest first. Gives what went wrong; the words are in `undone`.
    QStringList undo();

    Value::Map input;
    Workspace workspace;
    PathEnvironment environment;
    std::vector<EffectRecord> journal;
    QStringList planned;
    QStringList undone;
    QStringList log;

private:
    Result<Value::Map> call(Effects &effects);

    const Action *m_action;
};

/// A member of the outputs; of a failure its message.
QString textOf(const Result<Value::Map> &outputs, const QString &name);

} // namespace cairn::test
