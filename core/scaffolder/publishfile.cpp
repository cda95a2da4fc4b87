// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/newrepository.h"
#include "scaffolder/action.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/gitpush.h"
#include "scaffolder/ownfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto publishFileInput = R"({
    "type": "object",
    "required": ["path"],
    "properties": {
        "path": {"type": "string", "title": "Folder", "minLength": 1,
            "description": "an absolute path on this machine; ~/ is the home folder"},
        "sourcePath": {"type": "string", "title": "Folder of the workspace to write", "description": "all of it where nothing is named"},
        "existing": {"type": "string", "enum": ["fail", "merge", "replace"], "default": "fail",
            "title": "Where the folder is there already",
            "description": "merge adds files and fails where one is there with another content; replace puts the new ones in their place"},
        "init": {"type": "boolean", "default": true, "title": "Make a Git repository of a new folder"},
        "defaultBranch": {"type": "string", "title": "Its branch", "description": "main where nothing is named"},
        "gitCommitMessage": {"type": "string", "title": "Commit message"},
        "gitAuthorName": {"type": "string", "title": "Name of the author"},
        "gitAuthorEmail": {"type": "string", "title": "Address of the author"}
    }
})";

enum class Existing { Fail, Merge, Replace };

/// What a step writes, and where.
struct Request {
    QString folder;
    Workspace::Files files;
    Existing existing = Existing::Fail;
    bool init = true;
    QString branch;
    CommitMark mark;
    QString keep; ///< where replaced files are kept for undoing
};

std::unexpected<Error> refused(const QString &path, const QString &why)
{
    return failure(ErrorKind::Denied, u"Nothing is written to %1: %2"_s.arg(path.left(200), why),
                   u"Choose a folder of your own, such as ~/projects/payments"_s);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

/// Where golden paths write nothing, whatever a template says: what programs start from, and what is Cairn's
/// own.
Result<QString> checkedFolder(const QString &named, const Home &own)
{
    const QString home = QDir::homePath();
    const QString path =
        QDir::cleanPath(named == u"~" || named.startsWith(u"~/"_s) ? home + named.sliced(1) : named);
    if (!path.startsWith(u'/'))
        return refused(named, u"it is no absolute path"_s);
    // The folder itself may be new; the way to it is followed to where it really leads.
    QString existing = path;
    while (!QFileInfo::exists(existing))
        existing = QFileInfo(existing).path();
    const QString real = QFileInfo(existing).canonicalFilePath();
    const QString place = QDir::cleanPath(real + u'/' + path.sliced(existing.size()));
    const QString realHome = QFileInfo(home).canonicalFilePath();
    if (place == u"/" || place == realHome)
        return refused(path, u"it is no folder for one project"_s);
    if (place.split(u'/').contains(u".git"_s))
        return refused(path, u"it is Git's own"_s);
    for (const QString &folder : {own.state, own.cache}) {
        if (!folder.isEmpty() && isBelow(place, QFileInfo(folder).canonicalFilePath()))
            return refused(path, u"it is Cairn's own"_s);
    }
    if (isBelow(place, realHome) && place.sliced(realHome.size()).contains(u"/."_s))
        return refused(path, u"hidden folders of the home hold settings and keys"_s);
    return place;
}

Result<FolderFit> fitOf(const Request &request)
{
    Result<FolderFit> fit = fitInto(request.folder, request.files);
    if (!fit)
        return fit;
    if (request.existing == Existing::Merge && !fit->replaced.isEmpty())
        return failure(ErrorKind::Invalid,
                       u"%1 has %2 with another content"_s.arg(request.folder, fit->replaced.first()),
                       u"Choose another folder, or write existing: replace"_s);
    return fit;
}

CommitContent contentOf(const Request &request)
{
    CommitContent content;
    for (const auto &[path, file] : request.files)
        content.files[path] = {file.content, file.isExecutable, file.isLink};
    return content;
}

Value newFolderResult(const QString &fingerprint, const QString &commit)
{
    return Value{
        Value::Map{{u"fingerprint"_s, {}, textValue(fingerprint)}, {u"commit"_s, {}, textValue(commit)}}, {}};
}

/// The folder comes into being whole: it is made beside its place.
Result<Value> writeNew(const Request &request)
{
    if (QFileInfo::exists(request.folder))
        return failure(ErrorKind::Invalid, u"%1 is there already"_s.arg(request.folder),
                       u"Choose another folder, or write existing: merge"_s);
    const QString parent = QFileInfo(request.folder).path();
    const QString beside = parent + u"/."_s + QFileInfo(request.folder).fileName() + u".cairn-part"_s;
    if (!QDir().mkpath(parent))
        return failure(ErrorKind::Denied, u"The folder %1 cannot be made"_s.arg(parent),
                       u"Check the permissions of the folder around it"_s);
    QDir(beside).removeRecursively(); // of an attempt that was killed
    Workspace workspace;
    for (const auto &[path, file] : request.files) {
        if (const Result<void> taken = workspace.write(path, file); !taken)
            return std::unexpected(taken.error());
    }
    if (const Result<void> saved = workspace.save(beside); !saved)
        return std::unexpected(saved.error());
    QString commit;
    if (request.init) {
        const Result<QString> made = makeRepository(beside, request.branch, contentOf(request), request.mark);
        if (!made) {
            QDir(beside).removeRecursively();
            return std::unexpected(made.error());
        }
        commit = *made;
    }
    if (!QDir().rename(beside, request.folder)) {
        QDir(beside).removeRecursively();
        return failure(ErrorKind::Denied, u"The folder %1 cannot be made"_s.arg(request.folder),
                       u"Check the permissions of the folder around it"_s);
    }
    return newFolderResult(fingerprintOf(request.files), commit);
}

Result<Value> write(const Request &request)
{
    if (request.existing == Existing::Fail || !QFileInfo::exists(request.folder))
        return writeNew(request);
    const Result<FolderFit> fit = fitOf(request);
    return fit ? putInto(request.folder, request.files, *fit, request.keep) : std::unexpected(fit.error());
}

/// Of a folder that was new. One that was there before is written again, which changes nothing that is right.
Result<std::optional<Value>> find(const Request &request, const QString &commit)
{
    if (!QFileInfo::exists(request.folder) || QFileInfo::exists(request.keep))
        return std::nullopt;
    const Result<QString> fingerprint = fingerprintOfFolder(request.folder);
    const bool isOurs = fingerprint && *fingerprint == fingerprintOf(request.files)
                        && (commit.isEmpty() || holdsOnly(request.folder, commit));
    return isOurs ? std::optional(newFolderResult(*fingerprint, commit)) : std::nullopt;
}

QString wordsOf(const Request &request, const FolderFit *fit)
{
    const QString files = countOfFiles(qsizetype(request.files.size()));
    if (!fit)
        return request.init
                   ? u"write %1 to the new folder %2 and make it a Git repository with one commit"_s.arg(
                         files, request.folder)
                   : u"write %1 to the new folder %2"_s.arg(files, request.folder);
    QString words =
        u"write %1 to %2, which is there: %3 new"_s.arg(files, request.folder).arg(fit->added.size());
    if (!fit->replaced.isEmpty())
        words += u", %1 in the place of another content (%2)"_s.arg(fit->replaced.size())
                     .arg(fit->replaced.mid(0, 3).join(u", "_s)
                          + (fit->replaced.size() > 3 ? u", …"_s : QString()));
    return words;
}

Result<Request> readRequest(const ActionCall &call)
{
    const ActionInput input(call.input);
    Request request;
    const Result<QString> folder = checkedFolder(input.text(u"path"), call.environment.home);
    if (!folder)
        return std::unexpected(folder.error());
    request.folder = *folder;
    const Result<CommitContent> content = contentToPush(call.workspace, input.text(u"sourcePath"));
    if (!content)
        return std::unexpected(content.error());
    for (const auto &[path, file] : content->files)
        request.files[path] = {file.content, file.isExecutable, file.isLink};
    const QString existing = input.text(u"existing", u"fail"_s);
    request.existing = existing == u"merge"     ? Existing::Merge
                       : existing == u"replace" ? Existing::Replace
                                                : Existing::Fail;
    request.init = input.flag(u"init", true);
    request.branch = input.text(u"defaultBranch", u"main"_s);
    request.mark = markOf(call, input.text(u"gitCommitMessage", u"Initial commit"_s),
                          input.text(u"gitAuthorName"), input.text(u"gitAuthorEmail"));
    request.keep = u"%1/replaced/%2/%3"_s.arg(call.environment.home.state, call.run, call.step);
    return request;
}

/// The commit of a new folder, as it will be.
Result<QString> expectedCommit(const Request &request)
{
    if (!request.init)
        return QString();
    Result<Repository> repository = Repository::inMemory();
    return repository ? addCommit(*repository, {}, contentOf(request), request.mark)
                      : std::unexpected(repository.error());
}

Result<Value::Map> publish(ActionCall &call)
{
    const Result<Request> request = readRequest(call);
    if (!request)
        return std::unexpected(request.error());
    const bool isThere = QFileInfo::exists(request->folder);
    std::optional<FolderFit> fit;
    if (call.effects.isPlan() && isThere) {
        if (request->existing == Existing::Fail)
            return failure(ErrorKind::Invalid, u"%1 is there already"_s.arg(request->folder),
                           u"Choose another folder, or write existing: merge"_s);
        const Result<FolderFit> found = fitOf(*request);
        if (!found)
            return std::unexpected(found.error());
        fit = *found;
    }
    const Result<QString> commit = fit ? QString() : expectedCommit(*request);
    if (!commit)
        return std::unexpected(commit.error());
    const Effect effect{u"folder"_s, u"file.folder"_s, wordsOf(*request, fit ? &*fit : nullptr),
                        Value{Value::Map{{u"folder"_s, {}, textValue(request->folder)}}, {}}};
    const Result<Value> done = call.effects.perform(
        effect, newFolderResult({}, *commit), [&] { return write(*request); },
        [&] { return find(*request, *commit); });
    if (!done)
        return std::unexpected(done.error());
    const QString url = QUrl::fromLocalFile(request->folder).toString();
    Value::Map outputs{{u"path"_s, {}, textValue(request->folder)},
                       {u"remoteUrl"_s, {}, textValue(url)},
                       {u"repoContentsUrl"_s, {}, textValue(url)}};
    if (const QString made = done->textAt({u"commit"}); !made.isEmpty())
        outputs.push_back({u"commitHash"_s, {}, textValue(made)});
    return outputs;
}

Result<void> undo(const EffectRecord &record)
{
    const QString folder = record.effect.details.textAt({u"folder"});
    if (!QFileInfo::exists(folder))
        return failure(ErrorKind::NotFound, u"The folder %1 is gone already"_s.arg(folder));
    if (record.result.find(u"files"))
        return takeOut(folder, record.result);
    const Result<QString> fingerprint = fingerprintOfFolder(folder);
    const QString commit = record.result.textAt({u"commit"});
    if (!fingerprint || *fingerprint != record.result.textAt({u"fingerprint"})
        || (!commit.isEmpty() && !holdsOnly(folder, commit)))
        return failure(ErrorKind::Invalid, u"The folder %1 was changed since: it stays"_s.arg(folder),
                       u"Remove it yourself if nobody needs it"_s);
    if (!QDir(folder).removeRecursively())
        return failure(ErrorKind::Denied, u"The folder %1 cannot be removed"_s.arg(folder),
                       u"Check its permissions, or remove it yourself"_s);
    return {};
}

} // namespace

Action publishFileAction()
{
    Action action;
    action.name = u"publish:file"_s;
    action.summary = u"Writes the workspace to a folder of this machine."_s;
    action.input = publishFileInput;
    action.outputs = {u"path"_s, u"remoteUrl"_s, u"repoContentsUrl"_s, u"commitHash"_s};
    action.isOutward = true;
    action.undo.push_back(
        {u"file.folder"_s,
         [](const EffectRecord &record) {
             const QString folder = record.effect.details.textAt({u"folder"});
             return record.result.find(u"files") ? u"take the files out of %1 again"_s.arg(folder)
                                                 : u"remove the folder %1"_s.arg(folder);
         },
         [](const EffectRecord &record, const PathEnvironment &, const Progress &) { return undo(record); }});
    action.run = publish;
    return action;
}

} // namespace cairn
