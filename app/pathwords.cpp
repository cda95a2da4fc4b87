// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct PathWordsText {
    Q_DECLARE_TR_FUNCTIONS(PathWords)
};

} // namespace

QString durationWords(qint64 minutes)
{
    const QString rest = PathWordsText::tr("%L1 min").arg(minutes % 60);
    if (minutes < 60)
        return rest;
    const QString hours = PathWordsText::tr("%L1 h").arg(minutes / 60);
    return minutes % 60 == 0 ? hours : hours + u' ' + rest;
}

QString elapsedWords(qint64 milliseconds)
{
    constexpr qint64 minute = 60'000;
    if (milliseconds < 100)
        return {};
    if (milliseconds < minute)
        return PathWordsText::tr("%1 s").arg(
            QLocale().toString(double(milliseconds) / 1000, 'f', milliseconds < 10'000 ? 1 : 0));
    return PathWordsText::tr("%L1 min %L2 s").arg(milliseconds / minute).arg(milliseconds % minute / 1000);
}

QString stepStateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return PathWordsText::tr("Waiting");
    case StepState::Running:
        return PathWordsText::tr("Running");
    case StepState::Done:
        return PathWordsText::tr("Done");
    case StepState::Skipped:
        return PathWordsText::tr("Skipped");
    case StepState::Failed:
        return PathWordsText::tr("Failed");
    case StepState::Cancelled:
        return PathWordsText::tr("Cancelled");
    }
    return {};
}

QString runStateWord(RunState state)
{
    switch (state) {
    case RunState::Planned:
        return PathWordsText::tr("Planned");
    case RunState::Running:
        return PathWordsText::tr("Running");
    case RunState::Done:
        return PathWordsText::tr("Done");
    case RunState::Failed:
        return PathWordsText::tr("Failed");
    case RunState::Cancelled:
        return PathWordsText::tr("Cancelled");
    case RunState::Undone:
        return PathWordsText::tr("Undone");
    }
    return {};
}

QString effectIcon(const QString &kind)
{
    struct Icon {
        QLatin1StringView part;
        QLatin1StringView name;
    };
    constexpr Icon icons[] = {{"pull"_L1, "vcs-merge-request-symbolic"_L1},
                              {"request"_L1, "vcs-merge-request-symbolic"_L1},
                              {"push"_L1, "vcs-push-symbolic"_L1},
                              {"branch"_L1, "vcs-branch-symbolic"_L1},
                              {"commit"_L1, "vcs-commit-symbolic"_L1},
                              {"repository"_L1, "folder-git-symbolic"_L1},
                              {"catalog"_L1, "view-list-details-symbolic"_L1},
                              {"register"_L1, "view-list-details-symbolic"_L1},
                              {"entity"_L1, "view-list-details-symbolic"_L1},
                              {"dispatch"_L1, "system-run-symbolic"_L1},
                              {"workflow"_L1, "system-run-symbolic"_L1},
                              {"file"_L1, "folder-symbolic"_L1},
                              {"folder"_L1, "folder-symbolic"_L1}};
    for (const Icon &icon : icons) {
        if (kind.contains(icon.part, Qt::CaseInsensitive))
            return icon.name;
    }
    return u"internet-services-symbolic"_s;
}

QString hostOf(const EffectRecord &record)
{
    for (const QStringView key : {u"host", u"url", u"remoteUrl", u"remote"}) {
        const QString written = record.effect.details.textAt({key});
        if (written.isEmpty())
            continue;
        const QString host = QUrl(written).host();
        return host.isEmpty() && !written.contains(u'/') ? written : host;
    }
    return {};
}

QString capitalized(const QString &sentence)
{
    return sentence.isEmpty() ? sentence : sentence.first(1).toUpper() + sentence.sliced(1);
}

} // namespace cairn
