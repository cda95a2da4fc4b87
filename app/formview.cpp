// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formview.h"

#include "portal.h"
#include "preferences.h"
#include "scaffolder/formdraft.h"
#include "scaffolder/formvalue.h"
#include "store/schema.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A form whose last change took longer is changed in a thread of its own.
constexpr qint64 quickEnough = 8; // milliseconds
constexpr int draftPause = 400;   // milliseconds without a change

} // namespace

FormView::FormView(QObject *parent)
    : QObject(parent),
      m_form(std::make_shared<Form>(m_path)),
      m_tokens(this),
      m_work(this),
      m_draftQuestion(this),
      m_knownQuestion(this)
{
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(draftPause);
    connect(&m_draftPause, &QTimer::timeout, this, &FormView::writeDraft);
    connect(&m_tokens, &FormTokens::changed, this, &FormView::show);
    connect(this, &FormView::answersChanged, this,
            [this] { m_tokens.want(m_form->wantedTokens(), m_hosts); });
    connect(Portal::instance().preferences(), &Preferences::identityChanged, this, &FormView::loadKnown);
    connect(&Portal::instance(), &Portal::revisionChanged, this, [this] {
        loadKnown();
        m_offers.clear();
        Q_EMIT candidatesChanged();
    });
    loadKnown();
}

FormView::~FormView()
{
    if (m_draftPause.isActive())
        writeDraft();
}

void FormView::setPath(const ScaffolderTemplate &path, const QString &key)
{
    const bool isSame = m_key == key && !key.isEmpty();
    if (!isSame && m_draftPause.isActive())
        writeDraft();
    const PathAnswers kept = isSame ? m_form->pathAnswers() : PathAnswers();
    m_path = path;
    m_key = key;
    m_changes.clear();
    m_work.drop();
    m_form = std::make_shared<const Form>(m_path, kept, surroundings());
    if (!isSame) {
        m_page = 0;
        m_look = {};
        m_isTouched = false;
        m_hasDraft = false;
        loadDraft();
        Q_EMIT pageChanged();
    }
    show();
    Q_EMIT answersChanged();
}

void FormView::setAnswers(const PathAnswers &answers)
{
    m_changes.clear();
    m_work.drop();
    m_draftQuestion.drop();
    m_isTouched = true;
    m_form = std::make_shared<const Form>(m_path, answers, surroundings());
    show();
    Q_EMIT answersChanged();
    scheduleDraft();
}

void FormView::setPage(int page)
{
    const int shown = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (m_page == shown)
        return;
    m_page = shown;
    m_look.tellsAll = false;
    Q_EMIT pageChanged();
    show();
}

QStringList FormView::pageTitles() const
{
    QStringList titles;
    for (const FormSheet &sheet : m_form->pages())
        titles += sheet.title.isEmpty() ? tr("Page %1").arg(titles.size() + 1) : sheet.title;
    return titles;
}

QString FormView::title() const
{
    return pageTitles().value(m_page);
}

QString FormView::description() const
{
    return m_page < pageCount() ? safeMarkdown(m_form->pages()[size_t(m_page)].description) : QString();
}

QString FormView::error() const
{
    return m_page < pageCount() && m_look.tellsAll ? m_form->pages()[size_t(m_page)].error : QString();
}

QString FormView::note() const
{
    return m_page < pageCount() ? m_form->pages()[size_t(m_page)].note : QString();
}

bool FormView::isPageComplete() const
{
    return m_page >= pageCount() || m_form->pages()[size_t(m_page)].isComplete;
}

void FormView::show()
{
    m_page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
    m_look.tokens = m_tokens.states();
    m_look.repository = m_form->repositoryUrl();
    m_rows.assign(m_page < pageCount() ? formRows(m_form->pages()[size_t(m_page)].fields, m_look)
                                       : std::vector<FormRow>());
    Q_EMIT changed();
}

/// At once, so that what is typed is checked before it is painted; a slow form goes to a worker, and what is
/// typed meanwhile waits for it.
void FormView::change(Change change)
{
    m_isTouched = true;
    m_changes.push_back(std::move(change));
    if (!m_work.isBusy())
        work();
}

void FormView::work()
{
    m_inWork = std::exchange(m_changes, {});
    const auto apply = [form = m_form, changes = m_inWork] {
        QElapsedTimer timer;
        timer.start();
        auto changed = std::make_shared<Form>(*form);
        for (const Change &one : changes)
            one(*changed);
        return std::pair(std::shared_ptr<const Form>(std::move(changed)), timer.elapsed());
    };
    const auto take = [this](std::pair<std::shared_ptr<const Form>, qint64> answer) {
        std::tie(m_form, m_lastWork) = std::move(answer);
        m_inWork.clear();
        show();
        Q_EMIT answersChanged();
        scheduleDraft();
        if (!m_changes.empty())
            work();
    };
    if (m_lastWork <= quickEnough)
        take(apply());
    else
        m_work.ask([apply](const std::stop_token &) { return apply(); }, take);
}

/// What was answered is in the form before it is judged, also where the worker has not come to it.
void FormView::catchUp()
{
    if (!m_work.isBusy())
        return;
    m_work.drop();
    m_changes.insert(m_changes.begin(), m_inWork.begin(), m_inWork.end());
    m_lastWork = 0;
    work();
}

void FormView::setText(const QString &path, const QString &text)
{
    m_look.seen.insert(path);
    change([path, text](Form &form) { form.setText(path, text); });
}

void FormView::setTexts(const QString &path, const QStringList &texts)
{
    m_look.seen.insert(path);
    Value::List list;
    for (const QString &text : texts)
        list.push_back(formvalue::text(text));
    change([path, value = Value{std::move(list), {}}](Form &form) { form.setValue(path, value); });
}

void FormView::setChecked(const QString &path, bool isChecked)
{
    m_look.seen.insert(path);
    change([path, isChecked](Form &form) { form.setValue(path, {isChecked, {}}); });
}

void FormView::setNumber(const QString &path, double number)
{
    m_look.seen.insert(path);
    change([path, number](Form &form) { form.setText(path, QString::number(number, 'g', 15)); });
}

void FormView::choose(const QString &path, int choice)
{
    m_look.seen.insert(path);
    change([path, choice](Form &form) {
        const FormField *field = form.find(path);
        const bool isThere = field && choice >= 0 && size_t(choice) < field->choices.size();
        if (field)
            form.setValue(path, isThere ? Value(field->choices[size_t(choice)].value) : Value());
    });
}

void FormView::setChosen(const QString &path, int choice, bool isChosen)
{
    m_look.seen.insert(path);
    change([path, choice, isChosen](Form &form) {
        const FormField *field = form.find(path);
        if (!field)
            return;
        // In the order of the choices.
        Value::List chosen;
        for (size_t at = 0; at < field->choices.size(); ++at) {
            const Value &value = field->choices[at].value;
            const Value::List *before = field->value.list();
            const bool was = before && std::ranges::find(*before, value) != before->end();
            if (int(at) == choice ? isChosen : was)
                chosen.push_back(value);
        }
        form.setValue(path, {std::move(chosen), {}});
    });
}

void FormView::setPart(const QString &path, const QString &part, const QString &text)
{
    change([path, part, text](Form &form) {
        if (const FormField *field = form.find(path))
            form.setText(path, withPart(*field, part, text));
    });
}

void FormView::setExpanded(const QString &path, bool isExpanded)
{
    const FormField *field = m_form->find(path);
    const auto *accordion = field ? std::get_if<AccordionOptions>(&field->extension) : nullptr;
    if (!accordion)
        return;
    if (accordion->isExpanded == isExpanded)
        m_look.folded.remove(path);
    else
        m_look.folded.insert(path);
    show();
}

void FormView::addItem(const QString &list)
{
    change([list](Form &form) { form.addItem(list); });
}

void FormView::removeItem(const QString &list, int item)
{
    change([list, item](Form &form) { form.removeItem(list, item); });
}

void FormView::moveItem(const QString &list, int from, int to)
{
    change([list, from, to](Form &form) { form.moveItem(list, from, to); });
}

void FormView::leave(const QString &path)
{
    if (m_look.seen.contains(path))
        return;
    m_look.seen.insert(path);
    show();
}

bool FormView::check()
{
    catchUp();
    m_look.tellsAll = true;
    show();
    if (const int row = firstFault(m_rows.rows()); row >= 0)
        Q_EMIT faulted(row);
    return isPageComplete();
}

bool FormView::checkAll()
{
    catchUp();
    const auto &pages = m_form->pages();
    const auto found = std::ranges::find(pages, false, &FormSheet::isComplete);
    if (found == pages.end())
        return true;
    setPage(int(found - pages.begin()));
    return check();
}

void FormView::scheduleDraft()
{
    if (!m_key.isEmpty() && m_isTouched)
        m_draftPause.start();
}

void FormView::writeDraft()
{
    m_draftPause.stop();
    m_writing.run([home = Portal::instance().home(), key = m_key,
                   draft = FormDraft{m_form->answers(), QDateTime::currentMSecsSinceEpoch()}] {
        if (Result<Database> user = openUserData(home))
            std::ignore = saveDraft(*user, key, draft);
    });
}

void FormView::startOver()
{
    dropDraft();
    m_changes.clear();
    m_work.drop();
    m_form = std::make_shared<const Form>(m_path, PathAnswers(), surroundings());
    m_look = {};
    m_page = 0;
    show();
    Q_EMIT pageChanged();
    Q_EMIT answersChanged();
}

void FormView::dropDraft()
{
    m_draftPause.stop();
    m_hasDraft = false;
    m_isTouched = false;
    m_writing.run([home = Portal::instance().home(), key = m_key] {
        if (Result<Database> user = openUserData(home))
            std::ignore = removeDraft(*user, key);
    });
    Q_EMIT changed();
}

void FormView::loadDraft()
{
    m_draftQuestion.drop();
    if (m_key.isEmpty())
        return;
    m_draftQuestion.ask(
        [home = Portal::instance().home(), key = m_key](const std::stop_token &) {
            Result<Database> user = openUserData(home);
            const Result<std::optional<FormDraft>> draft =
                user ? cairn::loadDraft(*user, key) : std::unexpected(user.error());
            return draft.value_or(std::nullopt);
        },
        [this](const std::optional<FormDraft> &draft) {
            if (!draft || m_isTouched)
                return;
            m_hasDraft = true;
            m_form = std::make_shared<const Form>(m_path, PathAnswers{draft->answers, {}}, surroundings());
            show();
            Q_EMIT answersChanged();
        });
}

} // namespace cairn
