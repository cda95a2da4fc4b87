// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entityview.h"

#include "address.h"
#include "highlighter.h"
#include "portal.h"
#include "words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cairn {

EntityView::EntityView(QObject *parent)
    : View(parent), m_question(this), m_definition(this), m_source(this)
{}

void EntityView::setRef(const QString &ref)
{
    if (m_ref == ref)
        return;
    m_ref = ref;
    Q_EMIT refChanged();
    refresh();
}

QString EntityView::address() const
{
    return addressOfEntity(m_ref);
}

void EntityView::refresh()
{
    if (m_ref.isEmpty())
        return;
    setLoading();
    m_question.ask([home = Portal::instance().home(),
                    ref = m_ref](const std::stop_token &) { return loadEntityPage(home, ref); },
                   [this](Result<EntityPage> page) {
                       if (page)
                           show(*std::move(page));
                       else
                           showMissing(page.error());
                   });
}

void EntityView::show(EntityPage page)
{
    m_page = std::move(page);
    m_suggestion.clear();
    m_links.assign(m_page.links);
    m_labels.assign(m_page.labels);
    m_annotations.assign(m_page.annotations);
    m_contacts.assign(m_page.contacts);
    m_relations.assign(m_page.relations);
    std::vector<EntityProblemRow> problems;
    for (const Problem &problem : m_page.problems)
        problems.push_back({severityName(problem.severity), problem.rule, problem.message, problem.hint,
                            u"%1:%2:%3"_s.arg(problem.path).arg(problem.place.line).arg(problem.place.column),
                            problem.place.line});
    m_problems.assign(std::move(problems));
    m_definition.setText(m_page.definition, definitionLanguage(row().type, m_page.definition));
    // Problems of the same file in other documents are placed by their lines too, and fall outside.
    std::vector<Problem> own;
    for (const Problem &problem : m_page.problems) {
        if (problem.path == origin().path && problem.severity != Severity::Info)
            own.push_back(problem);
    }
    m_source.setText(m_page.source, u"YAML"_s, origin().line, own);
    Q_EMIT pageChanged();
    setReady();
}

void EntityView::showMissing(const Error &error)
{
    m_page = {};
    m_suggestion.clear();
    static const QRegularExpression suggested(u"\\b[a-z0-9]+:[^/\\s]+/[^\\s?]+"_s);
    const QRegularExpressionMatch match = suggested.match(error.hint);
    if (match.hasMatch())
        m_suggestion = match.captured(0);
    Q_EMIT pageChanged();
    setFailed(error);
}

QString EntityView::kindLabel() const
{
    return cairn::kindLabel(row().kind);
}

QString EntityView::fetched() const
{
    return relativeTime(origin().fetchedAt);
}

QString EntityView::fetchedExact() const
{
    return exactTime(origin().fetchedAt);
}

QString EntityView::staleText() const
{
    return isStale()
               ? tr("The newest text of this file was rejected. This is what it said at %1.").arg(commit())
               : QString();
}

} // namespace cairn
