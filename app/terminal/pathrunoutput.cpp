// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/pathrunoutput.h"

#include "base/json.h"
#include "scaffolder/runrecord.h"
#include "terminal/output.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

constexpr qsizetype shownFiles = 60;

QJsonValue errorJson(const Error &error)
{
    if (error.message.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{u"message"_s, error.message}, {u"hint"_s, error.hint}};
}

QJsonArray filesJson(const RunRecord &record, const Workspace *workspace)
{
    QJsonArray files;
    for (const MadeFile &file : workspace ? std::vector<MadeFile>() : record.files)
        files += QJsonObject{{u"path"_s, file.path}, {u"bytes"_s, file.bytes}};
    for (const auto &[path, file] : workspace ? workspace->files() : Workspace::Files())
        files += QJsonObject{{u"path"_s, path}, {u"bytes"_s, file.content.size()}};
    return files;
}

QJsonObject outputJson(const RunRecord &record)
{
    QJsonObject output = toQJson(record.results).toObject();
    QJsonArray links;
    for (const OutputLink &link : record.links)
        links += QJsonObject{{u"title"_s, link.title},
                             {u"icon"_s, link.icon},
                             {u"url"_s, link.url},
                             {u"entityRef"_s, link.entityRef}};
    QJsonArray texts;
    for (const OutputText &text : record.texts)
        texts += QJsonObject{{u"title"_s, text.title}, {u"icon"_s, text.icon}, {u"content"_s, text.content}};
    output.insert(u"links"_s, links);
    output.insert(u"text"_s, texts);
    return output;
}

QString mark(StepState state)
{
    switch (state) {
    case StepState::Done:
        return tinted(u"✓"_s, Tint::Success);
    case StepState::Failed:
        return tinted(u"✗"_s, Tint::Error);
    case StepState::Cancelled:
        return tinted(u"✗"_s, Tint::Warning);
    case StepState::Skipped:
        return tinted(u"-"_s, Tint::Faint);
    case StepState::Running:
    case StepState::Waiting:
        break;
    }
    return u"·"_s;
}

void printSteps(const RunRecord &record)
{
    print(tinted(u"Steps"_s, Tint::Strong));
    qsizetype width = 0;
    for (const StepRecord &step : record.steps)
        width = std::max(width, step.name.size());
    for (const StepRecord &step : record.steps) {
        QString line = u"  "_s + mark(step.state) + u' ' + step.name.leftJustified(width) + u"  "_s
                       + tinted(step.action, Tint::Faint);
        if (!step.reason.isEmpty())
            line += u"  skipped: "_s + step.reason;
        print(line);
        if (!step.error.message.isEmpty())
            print(u"    "_s + tinted(step.error.message, Tint::Error));
        if (!step.error.hint.isEmpty())
            print(u"    "_s + step.error.hint);
    }
}

/// The paths as a tree: each folder once, its files indented below it.
void printFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    print(tinted(u"\nFiles (%1)"_s.arg(paths.size()), Tint::Strong));
    QStringList open;
    for (const QString &path : paths.first(std::min(paths.size(), shownFiles))) {
        QStringList folders = path.split(u'/');
        const QString name = folders.takeLast();
        qsizetype shared = 0;
        while (shared < std::min(open.size(), folders.size()) && open[shared] == folders[shared])
            ++shared;
        for (qsizetype at = shared; at < folders.size(); ++at)
            print(QString(2 + 2 * at, u' ') + tinted(folders[at] + u'/', Tint::Accent));
        print(QString(2 + 2 * folders.size(), u' ') + name);
        open = folders;
    }
    if (paths.size() > shownFiles)
        print(u"  … and %1 more"_s.arg(paths.size() - shownFiles));
}

void printOutput(const RunRecord &record)
{
    for (const OutputText &text : record.texts)
        print(u'\n' + tinted(text.title, Tint::Strong) + u'\n' + text.content);
    if (!record.links.empty())
        print(tinted(u"\nLinks"_s, Tint::Strong));
    for (const OutputLink &link : record.links)
        print(u"  %1  %2"_s.arg(link.title, link.url.isEmpty() ? link.entityRef : link.url));
}

QString stateWords(EffectState state)
{
    switch (state) {
    case EffectState::Planned:
        return {};
    case EffectState::Begun:
        return u"  (begun; whether it happened is not known)"_s;
    case EffectState::Done:
        return u"  (done)"_s;
    case EffectState::Failed:
        return u"  (failed)"_s;
    case EffectState::Undone:
        return u"  (taken back)"_s;
    }
    return {};
}

} // namespace

QString momentText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(u"yyyy-MM-dd HH:mm"_s);
}

QJsonObject runJson(const RunRecord &record, const Workspace *workspace)
{
    QJsonArray steps;
    for (const StepRecord &step : record.steps)
        steps += QJsonObject{{u"id"_s, step.id},
                             {u"name"_s, step.name},
                             {u"action"_s, step.action},
                             {u"status"_s, stateName(step.state)},
                             {u"reason"_s, step.reason},
                             {u"error"_s, errorJson(step.error)},
                             {u"output"_s, toQJson(step.output)}};
    QJsonArray effects;
    for (const EffectRecord &effect : record.effects)
        effects += QJsonObject{{u"step"_s, effect.step},
                               {u"kind"_s, effect.effect.kind},
                               {u"words"_s, effect.effect.words},
                               {u"status"_s, stateName(effect.state)},
                               {u"error"_s, effect.error}};
    return {{u"run"_s, record.id},
            {u"template"_s, record.templateRef},
            {u"status"_s, stateName(record.state)},
            {u"error"_s, errorJson(record.error)},
            {u"steps"_s, steps},
            {u"files"_s, filesJson(record, workspace)},
            {u"effects"_s, effects},
            {u"output"_s, outputJson(record)}};
}

void printEffects(const RunRecord &record)
{
    if (record.effects.empty())
        return;
    print(tinted(record.state == RunState::Planned ? u"\nWould happen outside"_s : u"\nOutside"_s,
                 Tint::Strong));
    for (qsizetype at = 1; const EffectRecord &effect : record.effects) {
        print(u"  %1. %2%3"_s.arg(at++).arg(effect.effect.words, stateWords(effect.state)));
        if (!effect.error.isEmpty())
            print(u"     "_s + tinted(effect.error, Tint::Error));
    }
}

void printRun(const RunRecord &record, const Workspace *workspace)
{
    print(tinted(record.templateTitle, Tint::Strong)
          + (record.templateRef.isEmpty() ? QString() : u"  "_s + tinted(record.templateRef, Tint::Faint))
          + u'\n');
    printSteps(record);
    QStringList paths;
    for (const MadeFile &file : workspace ? std::vector<MadeFile>() : record.files)
        paths += file.path;
    for (const auto &[path, file] : workspace ? workspace->files() : Workspace::Files())
        paths += path;
    printFiles(paths);
    printEffects(record);
    if (record.state == RunState::Done)
        printOutput(record);
}

} // namespace cairn::terminal
