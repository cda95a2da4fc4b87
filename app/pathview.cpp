// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathview.h"

#include "address.h"
#include "editor.h"
#include "git/address.h"
#include "pathruns.h"
#include "pathsurroundings.h"
#include "portal.h"
#include "scaffolder/runstore.h"
#include "sync/templatefiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cairn {

namespace {

constexpr std::chrono::milliseconds settling(100); // an editor saves in several steps
constexpr int watchedFolders = 500;                // of a template's own; others are read with the next save

/// The templates of a folder source are files that an editor can open.
QString localFileOf(const LoadedPath &path)
{
    if (!path.base.folder.isEmpty())
        return path.base.folder + u'/' + QFileInfo(path.file).fileName();
    return {};
}

} // namespace

PathView::PathView(QObject *parent)
    : View(parent), m_question(this), m_saving(this), m_watch(settling, this), m_form(this), m_preview(this)
{
    connect(&m_watch, &SaveWatch::saved, this, &PathView::refresh);
    connect(&m_form, &FormView::answersChanged, this, &PathView::plan);
    connect(&m_form, &FormView::changed, this, &PathView::answered);
    connect(m_form.tokens(), &FormTokens::changed, this, &PathView::plan);
    connect(&m_preview, &PathPreview::changed, this, &PathView::planned);
}

void PathView::setAddress(const QString &address)
{
    if (m_address == address)
        return;
    m_address = address;
    Q_EMIT addressChanged();
    const Address read = parseAddress(address);
    const QString wanted =
        read.ref + u'\n' + file() + u'\n' + read.parameters.queryItemValue(u"run"_s, QUrl::FullyDecoded);
    if (std::exchange(m_loaded, wanted) != wanted)
        refresh();
}

QString PathView::page() const
{
    const QString page = parseAddress(m_address).parameters.queryItemValue(u"page"_s);
    return page.isEmpty() ? u"1"_s : page;
}

QString PathView::ref() const
{
    return parseAddress(m_address).ref;
}

QString PathView::file() const
{
    return parseAddress(m_address).parameters.queryItemValue(u"file"_s, QUrl::FullyDecoded);
}

QString PathView::title() const
{
    return m_answer.path ? m_answer.path->path.title : QString();
}

QString PathView::description() const
{
    return m_answer.path ? m_answer.path->path.description : QString();
}

QString PathView::addressOfPage(const QString &page) const
{
    Address address = parseAddress(m_address);
    address.parameters.removeAllQueryItems(u"page"_s);
    if (page != u"1")
        address.parameters.addQueryItem(u"page"_s, page);
    return formatAddress(address);
}

Result<PathView::Answer> PathView::load(const Home &home, const QString &refOrFile, const QString &run)
{
    Result<LoadedPath> path = loadPath(home, refOrFile);
    if (!path)
        return std::unexpected(path.error());
    Answer answer;
    answer.environment = userEnvironment(home);
    answer.lacks = pathLacks(*path, answer.environment);
    const ButtonLabels labels = buttonLabels(*path);
    answer.backText = labels.back.isEmpty() ? tr("Back") : labels.back;
    answer.reviewText = labels.review.isEmpty() ? tr("Review") : labels.review;
    answer.createText = labels.create.isEmpty() ? tr("Create it") : labels.create;
    answer.localFile = localFileOf(*path);
    if (const Result<RunRecord> earlier = run.isEmpty() ? std::unexpected(Error()) : loadRun(home, run);
        earlier && earlier->answers.map())
        answer.earlier = PathAnswers{*earlier->answers.map(), {}};
    answer.run = run;
    answer.path = std::make_shared<const LoadedPath>(*std::move(path));
    return answer;
}

void PathView::refresh()
{
    if (ref().isEmpty() && file().isEmpty())
        return;
    setLoading();
    watch(); // before it is read, so that no save falls between
    const QString run = parseAddress(m_address).parameters.queryItemValue(u"run"_s, QUrl::FullyDecoded);
    m_question.ask([home = Portal::instance().home(), what = file().isEmpty() ? ref() : file(),
                    run](const std::stop_token &) { return load(home, what, run); },
                   [this](Result<Answer> answer) {
                       if (answer)
                           show(*std::move(answer));
                       else
                           setFailed(answer.error());
                   });
}

void PathView::show(Answer answer)
{
    // A change elsewhere in the catalog leaves the form and what is typed into it alone.
    const bool isSame = m_answer.path && m_answer.path->text == answer.path->text
                        && m_answer.path->ref == answer.path->ref && m_answer.path->base == answer.path->base
                        && file().isEmpty() && m_shownRun == answer.run;
    m_shownRun = answer.run;
    m_answer = std::move(answer);
    m_preview.setPath(m_answer.path, m_answer.environment);
    if (!isSame) {
        m_form.setPath(m_answer.path->path, file().isEmpty() ? m_answer.path->ref : file());
        if (const auto earlier = std::exchange(m_answer.earlier, std::nullopt))
            m_form.setAnswers(*earlier);
    }
    showFaults();
    setReady();
    Q_EMIT shown();
    plan();
}

void PathView::showFaults()
{
    std::vector<PathFaultRow> faults;
    for (const PathProblem &problem : m_answer.path->path.problems)
        faults.push_back({severityName(problem.severity), problem.message, problem.hint,
                          u"%1:%2"_s.arg(m_answer.path->file).arg(problem.place.line), problem.place.line});
    m_faults.assign(std::move(faults));
    std::vector<PathFaultRow> lacks;
    for (const Error &lack : m_answer.lacks)
        lacks.push_back({u"error"_s, lack.message, lack.hint, {}, 0});
    m_lacks.assign(std::move(lacks));
}

void PathView::plan()
{
    if (!m_answer.path)
        return;
    PathAnswers answers = m_form.form().pathAnswers();
    for (const Member &token : m_form.tokens()->secrets()) {
        if (std::ranges::find(answers.secrets, token.key, &Member::key) == answers.secrets.end())
            answers.secrets.push_back(token);
    }
    m_preview.ask(answers);
    std::vector<PathAnswerRow> rows;
    for (const ReviewLine &line : m_form.form().review())
        rows.push_back({line.title, line.isSecret ? u"••••••"_s : line.value, line.isSecret});
    m_review.assign(std::move(rows));
    Q_EMIT answered();
}

int PathView::firstIncomplete() const
{
    const std::vector<FormSheet> &pages = m_form.form().pages();
    return int(std::ranges::find(pages, false, &FormSheet::isComplete) - pages.begin());
}

/// Only a template of the disk is watched; one of the catalog changes with a sync.
void PathView::watch()
{
    QStringList watched;
    if (!file().isEmpty()) {
        const QFileInfo info(file());
        const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
        watched = {folder, info.absoluteFilePath()};
        QDirIterator below(folder, QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (below.hasNext() && watched.size() < watchedFolders)
            watched += below.next();
    }
    m_watch.follow(watched);
}

QString PathView::outwardSummary() const
{
    const auto count = m_preview.plan() ? int(m_preview.plan()->record.effects.size()) : 0;
    return count == 0 ? QString() : tr("%n thing(s) happen outside", "", count);
}

void PathView::create()
{
    if (m_isCreating || !m_preview.isReady() || m_form.tokens()->isBusy())
        return;
    if (const QString host = m_form.tokens()->missing(); !host.isEmpty()) {
        m_form.askToken(host);
        return;
    }
    m_isCreating = true;
    m_keepError.clear();
    Q_EMIT planned();
    PathRuns::instance().begin(
        *m_preview.plan(), m_preview.environment(),
        [self = QPointer(this), id = m_preview.plan()->record.id](const Result<void> &kept) {
            if (!self)
                return;
            self->m_isCreating = false;
            self->m_keepError = kept ? QString() : kept.error().message;
            Q_EMIT self->planned();
            if (!kept)
                return;
            self->m_form.dropDraft();
            Q_EMIT self->begun(id);
        });
}

void PathView::saveFiles(const QUrl &folder)
{
    if (!m_preview.plan())
        return;
    const QString name = m_answer.path ? m_answer.path->path.name : u"files"_s;
    QString target = folder.toLocalFile() + u'/' + name;
    for (int at = 2; QFileInfo::exists(target); ++at)
        target = u"%1/%2-%3"_s.arg(folder.toLocalFile(), name).arg(at);
    m_saving.ask([workspace = m_preview.plan()->workspace,
                  target](const std::stop_token &) { return workspace.save(target); },
                 [target](const Result<void> &saved) {
                     Portal::instance().tell(saved ? tr("Saved to %1").arg(target) : saved.error().message);
                 });
}

void PathView::edit(int line) const
{
    if (m_answer.localFile.isEmpty() || !openInEditor(m_answer.localFile, line))
        Portal::instance().tell(tr("There is no file on this machine to edit"));
}

} // namespace cairn
