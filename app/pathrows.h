// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"

#include <QObject>
#include <QString>

#include <vector>

namespace cairn {

/// A step of a plan or a run.
struct PathStepRow {
    Q_GADGET
    Q_PROPERTY(QString stepId MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString action MEMBER action)
    Q_PROPERTY(QString outcome MEMBER state)
    Q_PROPERTY(QString stateWord MEMBER stateWord)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString elapsed MEMBER elapsed)
    Q_PROPERTY(QString log MEMBER log)
    Q_PROPERTY(bool outward MEMBER isOutward)

public:
    QString id;
    QString name;
    QString action;
    QString state; ///< waiting, running, done, skipped, failed, cancelled
    QString stateWord;
    QString detail; ///< why it failed, or was skipped
    QString hint;
    QString elapsed;
    QString log; ///< its lines
    bool isOutward = false;

    friend bool operator==(const PathStepRow &, const PathStepRow &) = default;
};

/// Something that a run does outside, or would do.
struct PathEffectRow {
    Q_GADGET
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString host MEMBER host)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(QString step MEMBER step)
    Q_PROPERTY(QString outcome MEMBER state)
    Q_PROPERTY(QString error MEMBER error)

public:
    QString words;
    QString host;
    QString iconName;
    QString step;  ///< its name
    QString state; ///< planned, begun, done, failed, undone
    QString error;

    friend bool operator==(const PathEffectRow &, const PathEffectRow &) = default;
};

/// What a run gives at its end: a link, or an entity.
struct PathLinkRow {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString url MEMBER url)
    Q_PROPERTY(QString ref MEMBER ref)

public:
    QString title;
    QString url;
    QString ref; ///< of the entity, where it is one

    friend bool operator==(const PathLinkRow &, const PathLinkRow &) = default;
};

/// One answer, as it is read back before a run and in the history.
struct PathAnswerRow {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(bool secret MEMBER isSecret)

public:
    QString title;
    QString value;
    bool isSecret = false;

    friend bool operator==(const PathAnswerRow &, const PathAnswerRow &) = default;
};

std::vector<PathStepRow> stepRows(const RunRecord &record);
std::vector<PathEffectRow> effectRows(const RunRecord &record);
std::vector<PathLinkRow> linkRows(const RunRecord &record);
/// Of answers that were kept, where there is no form to name them; secrets as stars.
std::vector<PathAnswerRow> answerRows(const RunRecord &record);

} // namespace cairn
