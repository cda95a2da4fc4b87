// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsview.h"

#include "docsimages.h"
#include "portal.h"
#include "preferences.h"
#include "words.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString textScaleKey = u"docsTextScale"_s;
constexpr double smallestText = 0.8;
constexpr double largestText = 2.0;
constexpr std::chrono::milliseconds settling(60); // an editor saves in several steps
constexpr int asideMs = 16; // what stands beside a page may come a frame later than the page

} // namespace

DocsView::DocsView(QObject *parent)
    : View(parent),
      m_question(this),
      m_ageQuestion(this),
      m_printing(this),
      m_sheet(this),
      m_navigation(this),
      m_watch(settling, this)
{
    connect(&m_watch, &SaveWatch::saved, this, &DocsView::refresh);
    m_aside.setSingleShot(true);
    m_aside.setInterval(asideMs);
    connect(&m_aside, &QTimer::timeout, this, &DocsView::showAside);
}

void DocsView::setRef(const QString &ref)
{
    if (m_ref == ref)
        return;
    m_ref = ref;
    Q_EMIT placeChanged();
    refresh();
}

void DocsView::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    Q_EMIT placeChanged();
    refresh();
}

void DocsView::refresh()
{
    if (m_ref.isEmpty())
        return;
    setLoading();
    // What is read anew does not shrink to its beginning.
    const bool isShown = m_shownRef == m_ref && m_shownPath == m_path;
    ask(isShown ? PagePart::All : PagePart::Beginning);
}

void DocsView::ask(PagePart part)
{
    m_question.ask([home = Portal::instance().home(), ref = m_ref, path = m_path,
                    part](const std::stop_token &) { return loadDocs(home, ref, path, part); },
                   [this, readAt = QDateTime::currentDateTimeUtc()](Result<DocsAnswer> answer) {
                       if (!answer) {
                           setFailed(answer.error());
                           return;
                       }
                       if (answer->isBeginning)
                           ask(PagePart::All);
                       if (isEnough(*answer))
                           show(*std::move(answer), readAt);
                   });
}

bool DocsView::isEnough(const DocsAnswer &answer) const
{
    return !answer.isBeginning
           || (m_row < int(answer.rows->rows.size())
               && (m_anchor.isEmpty() || answer.rows->anchors.contains(m_anchor)));
}

void DocsView::show(DocsAnswer answer, const QDateTime &readAt)
{
    const bool isOther = m_answer.path != answer.path || m_answer.ref != answer.ref;
    if (isOther || !m_answer.isBeginning)
        ++m_revision; // so that pictures are asked for anew
    m_shownRef = m_ref;
    m_shownPath = m_path;
    m_sheet.show(answer.rows, std::move(answer.entries),
                 {answer.links, imageBase(answer.source, answer.commit, m_revision), answer.linksTabs,
                  answer.isBeginning},
                 isOther);
    m_answer = std::move(answer);
    m_aside.start();
    showHeadings(m_answer.headings);
    watch(readAt);
    Q_EMIT answered();
    setReady();
    if (isOther) {
        m_age = {};
        Q_EMIT ageChanged();
        Q_EMIT arrived();
    }
}

/// Once a page is there it does without what could keep it from being drawn.
void DocsView::showAside()
{
    m_navigation.show(m_answer.navigation, m_answer.titles, m_answer.path);
    if (!m_answer.isBeginning)
        askAge();
}

void DocsView::showHeadings(const std::vector<HeadingEntry> &headings)
{
    std::vector<DocsHeadingRow> rows;
    m_headingRows.clear();
    for (const HeadingEntry &heading : headings) {
        if (heading.level <= 1 || heading.level > 4)
            continue;
        if (const int row = m_sheet.rowOfAnchor(heading.id); row >= 0)
            m_headingRows.emplace_back(row, int(rows.size()));
        rows.push_back({heading.title, heading.id, heading.level - 2});
    }
    std::ranges::sort(m_headingRows);
    m_headings.assign(std::move(rows));
}

void DocsView::askAge()
{
    m_ageQuestion.ask(
        [home = Portal::instance().home(), ref = m_ref, path = m_answer.path](const std::stop_token &token) {
            Progress progress;
            progress.stop = token;
            return loadDocsAge(home, ref, path, progress);
        },
        [this](Result<PageAge> age) {
            m_age = std::move(age).value_or(PageAge());
            Q_EMIT ageChanged();
        });
}

/// A page of this machine is read again when it is saved; an editor may put a new file in the old one's
/// place.
void DocsView::watch(const QDateTime &readAt)
{
    const QString &file = m_answer.localFile;
    m_watch.follow(file.isEmpty() ? QStringList() : QStringList{file, QFileInfo(file).path()}, readAt);
}

QStringList DocsView::faults() const
{
    QStringList faults;
    for (const Problem &problem : m_answer.problems)
        faults += problem.place.line > 0 ? tr("Line %1: %2").arg(problem.place.line).arg(problem.message)
                                         : problem.message;
    return faults + m_answer.remarks;
}

QString DocsView::changed() const
{
    return m_age.last ? tr("Changed %1 by %2").arg(relativeTime(m_age.last->at), m_age.last->author)
                      : QString();
}

QString DocsView::changedExact() const
{
    if (!m_age.last)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_age.last->at);
    return QLocale().toString(at, QLocale::ShortFormat) + u'\n' + m_age.last->subject();
}

QString DocsView::codeChanged() const
{
    return m_age.codeChange
               ? tr("%n file(s) of the code beside it changed since, last %1", "", m_age.codeFiles)
                     .arg(relativeTime(m_age.codeChange->at))
               : QString();
}

int DocsView::headingAt(int row) const
{
    const auto after = std::ranges::upper_bound(m_headingRows, row, {}, &std::pair<int, int>::first);
    return after == m_headingRows.begin() ? -1 : std::prev(after)->second;
}

int DocsView::rowOfHeading(int heading) const
{
    const std::vector<DocsHeadingRow> &headings = m_headings.rows();
    return heading >= 0 && size_t(heading) < headings.size()
               ? m_sheet.rowOfAnchor(headings[size_t(heading)].anchor)
               : -1;
}

double DocsView::textScale() const
{
    const QString kept = Portal::instance().preferences()->remembered(textScaleKey);
    return kept.isEmpty() ? 1 : qBound(smallestText, kept.toDouble(), largestText);
}

void DocsView::setTextScale(double scale)
{
    Portal::instance().preferences()->remember(textScaleKey,
                                               QString::number(qBound(smallestText, scale, largestText)));
    Q_EMIT textScaleChanged();
}

QString DocsView::addressOfRow(int row) const
{
    return addressOfDocs(m_ref, m_answer.path, m_sheet.rows().rows[size_t(row)].ids.value(0));
}

DocsView::Way DocsView::wayOf(const QString &target) const
{
    const PageLink link = m_sheet.link(target);
    switch (link.kind) {
    case PageLink::Kind::Page:
        return Way::Page;
    case PageLink::Kind::Outside:
        return Way::Browser;
    case PageLink::Kind::File:
        return Way::File;
    case PageLink::Kind::Broken:
        break;
    }
    return Way::Nowhere;
}

QString DocsView::destination(const QString &target) const
{
    const PageLink link = m_sheet.link(target);
    switch (link.kind) {
    case PageLink::Kind::Page:
        return addressOfDocs(m_ref, link.target.isEmpty() ? m_answer.path : link.target, link.anchor);
    case PageLink::Kind::Outside:
    case PageLink::Kind::File:
        return link.target;
    case PageLink::Kind::Broken:
        break;
    }
    return link.reason;
}

bool DocsView::edit() const
{
    if (isLocal())
        return Portal::instance().openFile(m_answer.source, m_answer.file, 1);
    return Portal::instance().openUrl(m_answer.editAddress);
}

bool DocsView::openFile(const QString &path) const
{
    return Portal::instance().openFile(m_answer.source, path, 0);
}

} // namespace cairn
