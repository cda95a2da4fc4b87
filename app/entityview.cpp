// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entityview.h"

#include "address.h"
#include "editor.h"
#include "highlighter.h"
#include "listaddress.h"
#include "portal.h"
#include "preferences.h"
#include "words.h"

#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// How many of the sections stand in the first column so that both are about as long.
qsizetype halfOf(const std::vector<std::unique_ptr<RelationSection>> &sections)
{
    constexpr int headRows = 2; // a section's heading and the room around it
    const auto length = [](const auto &section) { return section->rows()->count() + headRows; };
    int all = 0;
    for (const auto &section : sections)
        all += length(section);
    int first = 0;
    qsizetype count = 0;
    // One more as long as its larger part is on this side of the middle.
    while (count < qsizetype(sections.size()) && 2 * first + length(sections[size_t(count)]) <= all)
        first += length(sections[size_t(count++)]);
    return qMax(count, qsizetype(qMin(sections.size(), size_t(1))));
}

} // namespace

EntityView::EntityView(QObject *parent)
    : View(parent), m_question(this), m_definition(this), m_source(this)
{
    connect(Portal::instance().preferences(), &Preferences::identityChanged, this, &EntityView::refresh);
}

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
    m_question.ask([home = Portal::instance().home(), ref = m_ref,
                    identity = Portal::instance().preferences()->identity()](
                       const std::stop_token &) { return loadEntityPage(home, ref, identity); },
                   [this](Result<EntityPage> page) {
                       if (page) {
                           show(*std::move(page));
                           return;
                       }
                       m_page = {};
                       Q_EMIT pageChanged();
                       m_isMissing = page.error().kind == ErrorKind::NotFound;
                       setFailed(page.error());
                   });
}

void EntityView::show(EntityPage page)
{
    m_page = std::move(page);
    m_links.assign(m_page.links);
    m_labels.assign(m_page.labels);
    m_annotations.assign(m_page.annotations);
    m_contacts.assign(m_page.contacts);
    m_banners.assign(m_page.banners);
    showRelations();
    std::vector<EntityProblemRow> problems;
    for (const Problem &problem : m_page.problems) {
        if (problem.rule == u"duplicate-entity") // a banner says it
            continue;
        problems.push_back({severityName(problem.severity), problem.rule, problem.message, problem.hint,
                            u"%1:%2:%3"_s.arg(problem.path).arg(problem.place.line).arg(problem.place.column),
                            problem.place.line});
    }
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

void EntityView::showRelations()
{
    const auto isSame = [](const auto &section, const RelationGroup &group) {
        return section->key() == group.key;
    };
    if (std::ranges::equal(m_sections, m_page.relations, isSame)) {
        for (size_t at = 0; at < m_sections.size(); ++at)
            m_sections[at]->setGroup(m_page.relations[at]);
        return;
    }
    // The old ones live until nothing draws them any more.
    const auto old = std::exchange(m_sections, {});
    std::vector<RelationSectionRow> rows;
    for (const RelationGroup &group : m_page.relations) {
        m_sections.push_back(std::make_unique<RelationSection>(group));
        rows.push_back({m_sections.back().get()});
    }
    const auto middle = rows.begin() + halfOf(m_sections);
    m_relations.assign({rows.begin(), middle});
    m_moreRelations.assign({middle, rows.end()});
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

bool EntityView::hasDependencies() const
{
    static const QStringList without{u"group"_s, u"user"_s, u"template"_s, u"location"_s};
    return !without.contains(kind());
}

QString EntityView::initials() const
{
    return initialsOf(title());
}

QString EntityView::forgeName() const
{
    return QUrl(m_page.forgePage).host();
}

bool EntityView::openSource(int line) const
{
    if (canEdit())
        return openInEditor(m_page.localFile, line > 0 ? line : origin().line);
    return line > 0 ? Portal::instance().openFile(origin().source, origin().path, line)
                    : Portal::instance().openUrl(m_page.forgePage);
}

QString EntityView::addressOfTag(const QString &tag) const
{
    EntityFilter filter;
    filter.kind = kind();
    filter.tags = {tag};
    return addressOfList(filter);
}

QUrl EntityView::definitionFileName() const
{
    static const QHash<QString, QString> suffixes{{u"GraphQL"_s, u".graphql"_s},
                                                  {u"Protobuf"_s, u".proto"_s},
                                                  {u"JSON"_s, u".json"_s},
                                                  {u"XML"_s, u".xml"_s}};
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(folder + u'/' + name() + suffixes.value(m_definition.language(), u".yaml"_s));
}

} // namespace cairn
