// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "words.h"

#include "catalog/kind.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct WordsText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct Label {
    QLatin1StringView key;
    const char *one;
    const char *many;
};

constexpr Label kindLabels[] = {
    {"component"_L1, QT_TRANSLATE_NOOP("Words", "Component"), QT_TRANSLATE_NOOP("Words", "Components")},
    {"api"_L1, QT_TRANSLATE_NOOP("Words", "API"), QT_TRANSLATE_NOOP("Words", "APIs")},
    {"resource"_L1, QT_TRANSLATE_NOOP("Words", "Resource"), QT_TRANSLATE_NOOP("Words", "Resources")},
    {"system"_L1, QT_TRANSLATE_NOOP("Words", "System"), QT_TRANSLATE_NOOP("Words", "Systems")},
    {"domain"_L1, QT_TRANSLATE_NOOP("Words", "Domain"), QT_TRANSLATE_NOOP("Words", "Domains")},
    {"group"_L1, QT_TRANSLATE_NOOP("Words", "Team"), QT_TRANSLATE_NOOP("Words", "Teams")},
    {"user"_L1, QT_TRANSLATE_NOOP("Words", "Person"), QT_TRANSLATE_NOOP("Words", "People")},
    {"template"_L1, QT_TRANSLATE_NOOP("Words", "Template"), QT_TRANSLATE_NOOP("Words", "Templates")},
    {"location"_L1, QT_TRANSLATE_NOOP("Words", "Location"), QT_TRANSLATE_NOOP("Words", "Locations")},
    {"airesource"_L1, QT_TRANSLATE_NOOP("Words", "AI resource"), QT_TRANSLATE_NOOP("Words", "AI resources")},
};

struct Named {
    QLatin1StringView key;
    const char *label;
};

constexpr Named relationLabels[] = {
    {"ownedBy"_L1, QT_TRANSLATE_NOOP("Words", "Owned by")},
    {"ownerOf"_L1, QT_TRANSLATE_NOOP("Words", "Owns")},
    {"providesApi"_L1, QT_TRANSLATE_NOOP("Words", "Provides APIs")},
    {"apiProvidedBy"_L1, QT_TRANSLATE_NOOP("Words", "Provided by")},
    {"consumesApi"_L1, QT_TRANSLATE_NOOP("Words", "Consumes APIs")},
    {"apiConsumedBy"_L1, QT_TRANSLATE_NOOP("Words", "Consumed by")},
    {"dependsOn"_L1, QT_TRANSLATE_NOOP("Words", "Depends on")},
    {"dependencyOf"_L1, QT_TRANSLATE_NOOP("Words", "Needed by")},
    {"childOf"_L1, QT_TRANSLATE_NOOP("Words", "Belongs to")},
    {"parentOf"_L1, QT_TRANSLATE_NOOP("Words", "Teams below")},
    {"memberOf"_L1, QT_TRANSLATE_NOOP("Words", "Member of")},
    {"hasMember"_L1, QT_TRANSLATE_NOOP("Words", "Members")},
    {"partOf"_L1, QT_TRANSLATE_NOOP("Words", "Part of")},
    {"hasPart"_L1, QT_TRANSLATE_NOOP("Words", "Parts")},
};

constexpr Named facetLabels[] = {
    {"type"_L1, QT_TRANSLATE_NOOP("Words", "Type")},
    {"owner"_L1, QT_TRANSLATE_NOOP("Words", "Owner")},
    {"system"_L1, QT_TRANSLATE_NOOP("Words", "System")},
    {"lifecycle"_L1, QT_TRANSLATE_NOOP("Words", "Lifecycle")},
    {"tag"_L1, QT_TRANSLATE_NOOP("Words", "Tags")},
    {"namespace"_L1, QT_TRANSLATE_NOOP("Words", "Namespace")},
};

constexpr Named qualifierHelps[] = {
    {"kind"_L1, QT_TRANSLATE_NOOP("Words", "What it is: component, API, group …")},
    {"owner"_L1, QT_TRANSLATE_NOOP("Words", "The team or person that owns it")},
    {"tag"_L1, QT_TRANSLATE_NOOP("Words", "A tag that it has")},
    {"type"_L1, QT_TRANSLATE_NOOP("Words", "Its type: service, library, openapi …")},
    {"lifecycle"_L1, QT_TRANSLATE_NOOP("Words", "Experimental, production, deprecated …")},
    {"system"_L1, QT_TRANSLATE_NOOP("Words", "The system that it is part of")},
    {"namespace"_L1, QT_TRANSLATE_NOOP("Words", "Its namespace")},
    {"source"_L1, QT_TRANSLATE_NOOP("Words", "The source that it was read from")},
    {"has"_L1, QT_TRANSLATE_NOOP("Words", "Docs, links, tags … are there")},
    {"name"_L1, QT_TRANSLATE_NOOP("Words", "Words of its name or title only")},
};

const Label *findKindLabel(const QString &kind)
{
    const auto found = std::ranges::find_if(
        kindLabels, [&](const Label &label) { return kind.compare(label.key, Qt::CaseInsensitive) == 0; });
    return found == std::end(kindLabels) ? nullptr : found;
}

template <size_t Count>
QString labelIn(const Named (&labels)[Count], const QString &key)
{
    for (const Named &named : labels) {
        if (key == named.key)
            return WordsText::tr(named.label);
    }
    return key;
}

} // namespace

QString kindLabel(const QString &kind)
{
    const Label *label = findKindLabel(kind);
    return label ? WordsText::tr(label->one) : kind;
}

QString kindPlural(const QString &kind)
{
    const Label *label = findKindLabel(kind);
    return label ? WordsText::tr(label->many) : kind;
}

int kindOrder(const QString &kind)
{
    const Label *label = findKindLabel(kind);
    return int((label ? label : std::end(kindLabels)) - std::begin(kindLabels));
}

QString relationLabel(const QString &type)
{
    return labelIn(relationLabels, type);
}

QString facetLabel(const QString &facet)
{
    return labelIn(facetLabels, facet);
}

QString columnLabel(const QString &column)
{
    return column == u"name"   ? WordsText::tr("Name")
           : column == u"tags" ? facetLabel(u"tag"_s)
                               : facetLabel(column);
}

QString qualifierHelp(Qualifier qualifier)
{
    return labelIn(qualifierHelps, qualifierName(qualifier).toString());
}

QString initialsOf(const QString &name)
{
    QString readable = name;
    for (QChar &c : readable) {
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
            c = u' ';
    }
    const QStringList words = readable.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto letter = [](const QString &word) {
        return word.first(word.front().isHighSurrogate() && word.size() > 1 ? 2 : 1).toUpper();
    };
    return words.size() == 1 ? letter(words.front()) : letter(words.front()) + letter(words.back());
}

QString relativeTime(qint64 at)
{
    if (at <= 0)
        return {};
    const qint64 seconds = qMax(qint64(0), QDateTime::currentMSecsSinceEpoch() - at) / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (minutes < 1)
        return WordsText::tr("just now");
    if (hours < 1)
        return WordsText::tr("%n minutes ago", nullptr, int(minutes));
    if (days < 1)
        return WordsText::tr("%n hours ago", nullptr, int(hours));
    if (days < 60)
        return WordsText::tr("%n days ago", nullptr, int(days));
    return WordsText::tr("%n months ago", nullptr, int(days / 30));
}

QString exactTime(qint64 at)
{
    return at > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat) : QString();
}

} // namespace cairn
