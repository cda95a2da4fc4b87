// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "gallerycard.h"

#include "scaffolder/action.h"
#include "scaffolder/template.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int longestOutcomes = 6;

struct PathCardText {
    Q_DECLARE_TR_FUNCTIONS(PathCard)
};

QString annotation(const EntityDetail &entity, QStringView name)
{
    return entity.document.textAt({u"metadata", u"annotations", name});
}

/// Actions that leave something behind, by the beginning of their names.
struct ActionOutcome {
    QLatin1StringView beginning;
    QLatin1StringView iconName;
    const char *text;
};

constexpr ActionOutcome actionOutcomes[] = {
    {"publish:github:pull-request"_L1, "vcs-merge-request-symbolic"_L1,
     QT_TRANSLATE_NOOP("PathCard", "Change request")},
    {"publish:gitlab:merge-request"_L1, "vcs-merge-request-symbolic"_L1,
     QT_TRANSLATE_NOOP("PathCard", "Change request")},
    {"publish:file"_L1, "folder-symbolic"_L1, QT_TRANSLATE_NOOP("PathCard", "Folder")},
    {"publish:"_L1, "vcs-branch-symbolic"_L1, QT_TRANSLATE_NOOP("PathCard", "Repository")},
    {"github:repo:"_L1, "vcs-branch-symbolic"_L1, QT_TRANSLATE_NOOP("PathCard", "Repository")},
    {"catalog:register"_L1, "view-list-details-symbolic"_L1,
     QT_TRANSLATE_NOOP("PathCard", "Entry in the catalog")},
    {"catalog:write"_L1, "view-list-details-symbolic"_L1,
     QT_TRANSLATE_NOOP("PathCard", "Entry in the catalog")},
    {"github:actions:dispatch"_L1, "system-run-symbolic"_L1, QT_TRANSLATE_NOOP("PathCard", "First build")},
    {"trigger:ci"_L1, "system-run-symbolic"_L1, QT_TRANSLATE_NOOP("PathCard", "First build")},
    {"fetch:"_L1, "document-multiple-symbolic"_L1, QT_TRANSLATE_NOOP("PathCard", "Files")},
    {"roadiehq:utils:fs:"_L1, "document-multiple-symbolic"_L1, QT_TRANSLATE_NOOP("PathCard", "Files")},
};

std::optional<PathOutcome> outcomeOf(const PathStep &step)
{
    for (const ActionOutcome &known : actionOutcomes) {
        if (step.action.startsWith(known.beginning))
            return PathOutcome{known.iconName, PathCardText::tr(known.text)};
    }
    return {};
}

std::vector<PathOutcome> outcomesOf(const EntityDetail &entity)
{
    std::vector<PathOutcome> outcomes;
    for (const QString &line : annotation(entity, u"cairn/outcomes").split(u'\n', Qt::SkipEmptyParts)) {
        if (outcomes.size() < longestOutcomes && !line.trimmed().isEmpty())
            outcomes.push_back({u"checkmark-symbolic"_s, line.trimmed()});
    }
    if (!outcomes.empty())
        return outcomes;
    for (const PathStep &step : readScaffolderTemplate(entity.document, {}, actionNames()).steps) {
        const std::optional<PathOutcome> outcome = outcomeOf(step);
        if (outcome && outcomes.size() < longestOutcomes && !std::ranges::contains(outcomes, *outcome))
            outcomes.push_back(*outcome);
    }
    return outcomes;
}

} // namespace

qint64 minutesOf(const QString &duration)
{
    static const QRegularExpression form(
        u"^P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,4})H)?(?:(\\d{1,6})M)?(?:\\d{1,6}(?:\\.\\d+)?S)?)?$"_s);
    constexpr qint64 workday = 8 * 60;
    const QRegularExpressionMatch match = form.match(duration.trimmed());
    return match.captured(1).toLongLong() * 5 * workday + match.captured(2).toLongLong() * workday
           + match.captured(3).toLongLong() * 60 + match.captured(4).toLongLong();
}

PathCard pathCard(const EntityDetail &entity)
{
    const EntityRow &row = entity.row;
    PathCard card;
    card.ref = row.ref;
    card.title = row.title.isEmpty() ? row.name : row.title;
    card.description = row.description.simplified();
    card.type = row.type;
    card.owner = row.owner;
    card.ownerTitle = row.ownerTitle;
    const auto isRecommending = [](const QString &tag) { return tag == u"recommended"; };
    std::ranges::remove_copy_if(row.tags, std::back_inserter(card.tags), isRecommending);
    card.version = annotation(entity, u"cairn/version").trimmed();
    card.deprecation = annotation(entity, u"cairn/deprecated").simplified();
    if (card.deprecation.isEmpty() && row.lifecycle.compare(u"deprecated", Qt::CaseInsensitive) == 0)
        card.deprecation = PathCardText::tr("No longer recommended");
    card.minutesTaken = minutesOf(annotation(entity, u"cairn/time-taken"));
    card.minutesSaved = minutesOf(annotation(entity, u"backstage.io/time-saved"));
    card.outcomes = outcomesOf(entity);
    card.isRecommended = card.deprecation.isEmpty()
                         && (std::ranges::any_of(row.tags, isRecommending)
                             || annotation(entity, u"cairn/recommended") == u"true");
    return card;
}

} // namespace cairn
