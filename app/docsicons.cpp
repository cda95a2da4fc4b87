// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsicons.h"

#include <QHash>
#include <QRegularExpression>

#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What stands for icons, by their names without their set.
struct Meaning {
    const char *picture;
    const char *names;
};

constexpr Meaning icons[] = {
    {"checkmark",
     "check check-bold check-all check-circle circle-check check-decagram checkbox-marked-circle check-circle-fill square-check verified"},
    {"window-close",
     "close close-thick x xmark close-circle x-circle x-circle-fill circle-xmark times close-box close-octagon"},
    {"arrow-right", "chevron-right chevron-right-circle angle-right"},
    {"arrow-left", "chevron-left chevron-left-circle angle-left"},
    {"arrow-up", "chevron-up angle-up"},
    {"arrow-down", "chevron-down angle-down"},
    {"go-home", "home house home-variant"},
    {"list-add", "plus plus-circle plus-box circle-plus"},
    {"clock", "clock clock-fast clock-time-four clock-start history"},
    {"chronometer", "timer timer-sand stopwatch hourglass"},
    {"help-about", "information info circle-info info-circle"},
    {"question", "help help-circle question circle-question question-circle frequently-asked-questions"},
    {"emblem-important",
     "alert alert-circle triangle-exclamation exclamation-triangle alert-fill circle-exclamation exclamation alert-decagram alert-octagon"},
    {"action-unavailable", "cancel ban block-helper circle-slash minus-circle no-entry"},
    {"tools-report-bug", "bug bug-check bug-fill"},
    {"starred", "star star-fill star-circle star-four-points star-four-points-circle"},
    {"non-starred", "star-outline star-border"},
    {"emblem-favorite", "heart heart-fill heart-circle"},
    {"document-edit",
     "pencil pencil-circle pen edit pen-to-square square-edit note-edit file-edit file-document-edit"},
    {"edit-delete", "delete trash trash-can trashcan delete-forever"},
    {"edit-copy", "content-copy copy clipboard paste clipboard-text"},
    {"search", "magnify search magnifying-glass file-search text-search text-box-search"},
    {"configure", "cog cogs gear gears cog-box settings tune sliders"},
    {"tools", "wrench tools hammer-wrench screwdriver-wrench tool toolbox hammer hammer-screwdriver"},
    {"download", "download cloud-download file-download tray-arrow-down desktop-download"},
    {"cloud-upload", "upload cloud-upload file-upload tray-arrow-up"},
    {"view-refresh", "refresh sync reload cached rotate arrows-rotate autorenew rotate-right update"},
    {"link", "link link-variant chain"},
    {"open-link", "open-in-new link-external launch arrow-up-right-from-square external-link"},
    {"mail-message", "email mail envelope email-fast"},
    {"document-send", "send paper-plane paper-airplane send-variant"},
    {"folder", "folder folder-open file-directory file-directory-fill folder-multiple"},
    {"description", "file file-document file-lines text-box script script-text text"},
    {"note", "note note-text newspaper"},
    {"format-text-code", "code-tags code xml file-code code-tags-check code-square"},
    {"code-context", "code-braces code-json code-block-braces"},
    {"utilities-terminal", "console terminal console-line square-terminal powershell"},
    {"server-database", "database database-cog"},
    {"network-server", "server server-network hdd"},
    {"cloudstatus", "cloud"},
    {"lock", "lock lock-fill padlock"},
    {"unlock", "lock-open unlock lock-open-variant"},
    {"security-high", "shield shield-check shield-account security shield-halved shield-fill shield-lock"},
    {"user", "account user person account-circle circle-user"},
    {"group", "account-group people users account-multiple user-group users-gear"},
    {"tag", "tag tags label"},
    {"view-calendar", "calendar calendar-month calendar-days calendar-range"},
    {"notifications", "bell bell-ring bell-fill"},
    {"bookmarks", "bookmark"},
    {"documentation", "book-open-variant book book-open bookshelf book-open-page-variant"},
    {"office-chart-line", "chart-line graph chart-areaspline finance"},
    {"office-chart-bar", "chart-bar poll"},
    {"office-chart-pie", "chart-pie chart-donut"},
    {"speedometer", "gauge speedometer gauge-high view-dashboard"},
    {"map-flat", "map"},
    {"globe", "earth web globe globe-americas earth-americas"},
    {"viewimage", "image image-multiple picture images"},
    {"camera-video", "video youtube film play-box"},
    {"media-playback-start", "play play-circle circle-play play-fill"},
    {"media-playback-pause", "pause pause-circle"},
    {"media-playback-stop", "stop-circle"},
    {"dialog-messages",
     "chat forum message comment comments comment-discussion message-text comment-text discussion"},
    {"format-list-unordered",
     "format-list-bulleted list list-ul list-unordered clipboard-list format-list-checks"},
    {"format-list-ordered", "format-list-numbered list-ol list-ordered"},
    {"view-list-tree", "file-tree sitemap list-tree"},
    {"visibility", "eye"},
    {"view-hidden", "eye-off eye-slash"},
    {"view-filter", "filter filter-variant"},
    {"application-menu", "menu bars three-bars"},
    {"input-keyboard", "keyboard"},
    {"computer", "monitor desktop-classic desktop computer"},
    {"computer-laptop", "laptop"},
    {"smartphone", "cellphone mobile phone device-mobile"},
    {"package", "package package-variant package-variant-closed box cube cubes"},
    {"games-hint", "lightbulb light-bulb lightbulb-on"},
    {"flag", "flag milestone flag-checkered"},
    {"vcs-branch", "source-branch git-branch code-branch"},
    {"vcs-merge-request", "source-pull git-pull-request code-pull-request"},
    {"vcs-merge", "source-merge git-merge code-merge"},
    {"vcs-commit", "source-commit git-commit code-commit"},
    {"table", "table table-large"},
    {"draw-text", "format-font font format-text"},
    {"applications-science", "flask test-tube beaker"},
    {"network-connect", "connection lan lan-connect power-plug plug"},
    {"document-print", "printer print"},
    {"plugins", "puzzle puzzle-piece"},
    {"applications-games", "gamepad controller"},
    {"games-achievements", "trophy medal award"},
};

/// What a letter says as well as a picture, and names as they are written.
constexpr Meaning letters[] = {
    {"GitHub", "github mark-github github-alt square-github"},
    {"GitLab", "gitlab square-gitlab"},
    {"→",
     "arrow-right arrow-right-circle arrow-right-bold arrow-right-thin arrow-right-long circle-arrow-right"},
    {"←", "arrow-left arrow-left-circle arrow-left-bold arrow-left-long circle-arrow-left"},
    {"↑", "arrow-up arrow-up-circle arrow-up-bold circle-arrow-up"},
    {"↓", "arrow-down arrow-down-circle arrow-down-bold circle-arrow-down"},
    {"↔", "arrow-left-right arrow-expand-horizontal arrows-left-right"},
    {"−", "minus dash"},
    {"●", "checkbox-blank-circle circle dot-fill circle-fill"},
    {"•", "circle-medium circle-small"},
    {"◉", "record-circle"},
    {"■", "checkbox-blank square square-fill"},
    {"☑", "checkbox-marked"},
    {"@", "at"},
    {"⋮", "dots-vertical ellipsis-vertical"},
    {"…", "dots-horizontal ellipsis kebab-horizontal"},
};

QHash<QString, QString> byName(std::span<const Meaning> meanings)
{
    QHash<QString, QString> all;
    for (const Meaning &meaning : meanings) {
        for (const QString &name : QString::fromLatin1(meaning.names).split(u' '))
            all.insert(name, QString::fromUtf8(meaning.picture));
    }
    return all;
}

/// The name alone: `octicons/check-circle-16` is a check-circle.
QString nameOf(const QString &path)
{
    static const QRegularExpression size(u"-(12|16|24)$"_s);
    const QString name = path.section(u'/', -1);
    return path.startsWith("octicons/"_L1) ? QString(name).remove(size) : name;
}

/// What is drawn in lines means what it means when it is filled.
QString meaningOf(const QHash<QString, QString> &meanings, const QString &path)
{
    const QString name = nameOf(path);
    const auto found = meanings.constFind(name);
    if (found != meanings.cend())
        return *found;
    const QString outline = u"-outline"_s;
    return name.endsWith(outline) ? meanings.value(name.chopped(outline.size())) : QString();
}

} // namespace

QString breezeIcon(const QString &path)
{
    static const QHash<QString, QString> names = byName(icons);
    const QString name = meaningOf(names, path);
    return name.isEmpty() ? name : name + u"-symbolic"_s;
}

QString iconWords(const QString &path)
{
    static const QHash<QString, QString> characters = byName(letters);
    const QString character = meaningOf(characters, path);
    return character.isEmpty() ? nameOf(path).replace(u'-', u' ') : character;
}

bool isDrawnIcon(const Run &run)
{
    return run.kind == Run::Kind::Icon && !breezeIcon(run.name).isEmpty();
}

QStringList drawnIcons()
{
    QStringList names;
    for (const Meaning &meaning : icons)
        names += QLatin1StringView(meaning.picture) + u"-symbolic"_s;
    return names;
}

} // namespace cairn
