// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formchoices.h"

#include "forge/choices.h"
#include "forge/offers.h"
#include "portal.h"

#include <QElapsedTimer>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qint64 freshFor = qint64(5) * 60 * 1000; // milliseconds

/// What was answered lately, for all forms of the program. On the GUI thread alone.
struct Answered {
    QStringList choices;
    QElapsedTimer since;
};
QHash<QString, Answered> &answers()
{
    static QHash<QString, Answered> kept;
    return kept;
}

const Answered *freshAnswer(const QString &key)
{
    const auto found = answers().constFind(key);
    return found == answers().constEnd() || found->since.hasExpired(freshFor) ? nullptr : &*found;
}

/// Whether as much is chosen as a server can be asked about.
bool isWhole(const QString &repository)
{
    const QUrlQuery parts(repository.section(u'?', 1));
    return !parts.queryItemValue(u"repo"_s).isEmpty()
           && (!parts.queryItemValue(u"owner"_s).isEmpty() || !parts.queryItemValue(u"workspace"_s).isEmpty()
               || !parts.queryItemValue(u"project"_s).isEmpty());
}

QString whyNot(const Error &error, const QString &host)
{
    switch (error.kind) {
    case ErrorKind::Denied:
        return FormChoices::tr("Without a token, %1 tells nothing here: type the name.").arg(host);
    case ErrorKind::Unreachable:
        return FormChoices::tr("%1 does not answer: type the name.").arg(host);
    case ErrorKind::NotFound:
        return FormChoices::tr("%1 offers nothing here: type the name.").arg(host);
    default:
        return FormChoices::tr("%1 could not be asked: type the name.").arg(host);
    }
}

} // namespace

FormChoices::FormChoices(QObject *parent)
    : FormLookup(parent), m_here(this), m_question(this, programThreads())
{
    connect(this, &FormChoices::asked, this, &FormChoices::look);
}

void FormChoices::follow(FormView &form)
{
    connect(&form, &FormView::changed, this, &FormChoices::look);
}

void FormChoices::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text)
        Q_EMIT changed();
}

QStringList FormChoices::choices() const
{
    QStringList first;
    QStringList rest;
    for (const QString &choice : m_all) {
        if (m_excluded.contains(choice))
            continue;
        if (choice.startsWith(m_text, Qt::CaseInsensitive))
            first += choice;
        else if (choice.contains(m_text, Qt::CaseInsensitive))
            rest += choice;
    }
    return first + rest;
}

FormChoices::Question FormChoices::question() const
{
    const FormField *field = form() ? form()->form().find(path()) : nullptr;
    if (!field)
        return {};
    const QString repository = form()->form().repositoryUrl();
    Question question;
    question.isOfBranches = std::holds_alternative<BranchFieldOptions>(field->extension);
    question.subject = repository;
    if (const auto *owner = std::get_if<RepositoryOwnerOptions>(&field->extension)) {
        question.subject = owner->host.isEmpty() ? repository.section(u'?', 0, 0) : owner->host;
        if (question.subject.isEmpty())
            question.subject = publicHosts().front().host;
    }
    if (std::holds_alternative<RepositoryFieldOptions>(field->extension))
        question.subject = repositoryHost(*field);
    question.token = form()->tokens()->token(question.host());
    return question;
}

void FormChoices::look()
{
    if (!isEnabled()) {
        if (m_state == u"failed")
            m_asked.clear(); // the next visit asks again
        return;
    }
    const Question wanted = question();
    if (wanted.isOfBranches && !isWhole(wanted.subject)) {
        m_asked.clear();
        m_question.drop();
        m_here.drop();
        set(u"idle"_s, {}, tr("Its branches are offered once the repository is chosen."));
        return;
    }
    if (m_asked == wanted.key() || wanted.subject.isEmpty())
        return;
    m_asked = wanted.key();
    const FormField *field = form()->form().find(path());
    const auto *owner = std::get_if<RepositoryOwnerOptions>(&field->extension);
    m_excluded = owner ? owner->excluded : QStringList();
    if (const Answered *answer = freshAnswer(m_asked))
        set(u"ready"_s, answer->choices, {});
    else
        ask(wanted);
}

void FormChoices::ask(const Question &wanted)
{
    set(u"loading"_s, {}, tr("Asking %1").arg(wanted.host()));
    const Home home = Portal::instance().home();
    // What is known on this machine is there before the server answers, and where it does not.
    if (wanted.isOfBranches)
        m_here.ask([home, repository = wanted.subject](
                       const std::stop_token &) { return branchesHere(home, repository); },
                   [this](const QStringList &here) {
                       if (m_all.isEmpty() && !here.isEmpty())
                           set(m_state, here, m_note);
                   });
    m_question.ask(
        [home, wanted](const std::stop_token &stop) {
            ForgeAccess access{lookUpCredentials, wanted.token, {}};
            access.progress.stop = stop;
            const QStringList here = wanted.isOfBranches ? branchesHere(home, wanted.subject) : QStringList();
            return std::pair(here, wanted.isOfBranches ? branchChoices(home, wanted.subject, access)
                                                       : ownerChoices(home, wanted.subject, access));
        },
        [this, key = wanted.key()](const std::pair<QStringList, Result<QStringList>> &answer) {
            take(key, answer.first, answer.second);
        });
}

void FormChoices::take(const QString &key, const QStringList &here, const Result<QStringList> &answer)
{
    m_here.drop();
    if (answer) {
        Answered kept{*answer, {}};
        kept.since.start();
        answers().insert(key, kept);
        set(u"ready"_s, *answer, {});
        return;
    }
    const QString host = key.sliced(1).section(u'?', 0, 0);
    set(u"failed"_s, here,
        here.isEmpty() ? whyNot(answer.error(), host)
                       : tr("%1 does not answer: these are the branches as of the last sync.").arg(host));
}

void FormChoices::set(const QString &state, const QStringList &all, const QString &note)
{
    m_state = state;
    m_all = all;
    m_note = note;
    Q_EMIT changed();
}

} // namespace cairn
