// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formview.h"

#include "base/json.h"
#include "forge/hosts.h"
#include "portal.h"
#include "preferences.h"
#include "store/ownership.h"
#include "store/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString offerKey(const FormField &field)
{
    QString key = QString::number(field.extension.index());
    if (const auto *tags = std::get_if<TagFieldOptions>(&field.extension))
        return key + tags->kinds.join(u',') + (tags->showsCounts ? u"#"_s : QString());
    const auto *entity = std::get_if<EntityFieldOptions>(&field.extension);
    if (!entity)
        return {};
    for (const auto &conditions : entity->filter) {
        key += u'|';
        for (const CatalogCondition &one : conditions)
            key += u'\n' + one.path + u'=' + one.values.join(u',')
                   + (one.isThere ? QString::number(int(*one.isThere)) : QString());
    }
    return key + (entity->isOwned ? u"owned"_s : QString()) + (entity->isMyGroup ? u"mine"_s : QString());
}

Result<CandidateList> tagList(Database &catalog, const TagFieldOptions &options)
{
    const Result<std::vector<TagCount>> counts = countTags(catalog, options.kinds);
    if (!counts)
        return std::unexpected(counts.error());
    std::vector<Candidate> tags;
    for (const TagCount &one : *counts)
        tags.push_back({one.tag, {}, one.tag, options.showsCounts ? QString::number(one.count) : QString()});
    return CandidateList(std::move(tags));
}

Result<CandidateList> entityList(Database &catalog, const EntityFieldOptions &options, const QString &user)
{
    if (options.isMyGroup) {
        Result<std::vector<Candidate>> groups = groupsOf(catalog, user);
        return groups ? Result<CandidateList>(CandidateList(*std::move(groups)))
                      : std::unexpected(groups.error());
    }
    if (!options.isOwned)
        return CandidateList::load(catalog, options.filter);
    const Result<QStringList> owners =
        user.isEmpty() ? Result<QStringList>(QStringList()) : ownersFor(catalog, user);
    return owners ? CandidateList::load(catalog, options.filter, *owners) : std::unexpected(owners.error());
}

Result<CandidateList> listFor(const Home &home, const FormField &field, const QString &user)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    if (const auto *tags = std::get_if<TagFieldOptions>(&field.extension))
        return tagList(*catalog, *tags);
    return entityList(*catalog, std::get<EntityFieldOptions>(field.extension), user);
}

QStringList flagsOf(const QString &setting)
{
    QStringList flags;
    for (const QString &flag : setting.split(u',', Qt::SkipEmptyParts))
        flags += flag.trimmed();
    return flags;
}

} // namespace

FormSurroundings FormView::surroundings() const
{
    FormSurroundings known;
    known.flags = flagsOf(Portal::instance().preferences()->remembered(u"paths.flags"_s));
    known.myGroups = m_myGroups;
    known.hosts = m_hosts;
    // Until the catalog has answered every reference is as good as another.
    if (m_offered)
        known.offers = [offered = m_offered](const FormField &field, const QString &ref) {
            const auto found = offered->constFind(offerKey(field));
            return found == offered->constEnd() || found->find(ref);
        };
    return known;
}

CandidateList FormView::candidates(const QString &path)
{
    const FormField *field = m_form->find(path);
    if (!field || offerKey(*field).isEmpty())
        return {};
    const QString key = offerKey(*field);
    const auto known = [&](const std::unique_ptr<Offer> &offer) { return offer->key == key; };
    if (std::ranges::none_of(m_offers, known)) {
        m_offers.push_back(std::unique_ptr<Offer>(new Offer{key, *field, Latest(this)}));
        load(*m_offers.back());
    }
    return m_offered ? m_offered->value(key) : CandidateList();
}

void FormView::load(Offer &offer)
{
    offer.question.ask(
        [home = Portal::instance().home(), field = offer.field,
         user = Portal::instance().preferences()->identity()](const std::stop_token &) {
            return listFor(home, field, user);
        },
        [this, key = offer.key](const Result<CandidateList> &list) {
            if (!list)
                return;
            auto offered = std::make_shared<QHash<QString, CandidateList>>();
            if (m_offered)
                *offered = *m_offered;
            offered->insert(key, *list);
            m_offered = std::move(offered);
            m_changes.push_back([known = surroundings()](Form &form) { form.setSurroundings(known); });
            if (!m_work.isBusy())
                work();
            Q_EMIT candidatesChanged();
        });
}

void FormView::loadKnown()
{
    struct Known {
        QStringList groups;
        std::vector<TemplateHost> hosts;
    };
    m_knownQuestion.ask(
        [home = Portal::instance().home(),
         user = Portal::instance().preferences()->identity()](const std::stop_token &) {
            Known known;
            Result<Database> catalog = openCatalog(home);
            const auto groups =
                catalog && !user.isEmpty() ? groupsOf(*catalog, user) : Result<std::vector<Candidate>>();
            for (const Candidate &group : groups.value_or(std::vector<Candidate>()))
                known.groups += group.ref;
            known.hosts = templateHosts(loadForgeHosts(home).value_or(std::vector<ForgeHost>()));
            return known;
        },
        [this](Known known) {
            if (m_myGroups == known.groups
                && std::ranges::equal(m_hosts, known.hosts, {}, &TemplateHost::host, &TemplateHost::host))
                return;
            m_myGroups = known.groups;
            m_hosts = std::move(known.hosts);
            m_changes.push_back([now = surroundings()](Form &form) { form.setSurroundings(now); });
            if (!m_work.isBusy())
                work();
        });
}

} // namespace cairn
