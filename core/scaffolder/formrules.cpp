// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/entityref.h"
#include "catalog/fieldrules.h"
#include "scaffolder/formvalue.h"
#include "scaffolder/formwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString entityError(const FormField &field, const EntityFieldOptions &options, const QString &text,
                    const FormSurroundings &surroundings)
{
    const QString kind = options.defaultKind;
    const Result<EntityRef> ref = parseEntityRef(text, {kind, options.defaultNamespace});
    if (!ref && options.allowsOthers && !text.contains(u':') && kind.isEmpty())
        return {}; // free text, which a template may mean
    if (!ref)
        return u"%1: %2"_s.arg(field.title, ref.error().message);
    if (!options.allowsOthers && surroundings.offers && !surroundings.offers(field, ref->canonical()))
        return u"%1: \"%2\" is none of the entities that can be chosen"_s.arg(field.title, text);
    return {};
}

QString entitiesError(const FormField &field, const EntityFieldOptions &options,
                      const FormSurroundings &surroundings)
{
    for (const QString &text : textsOf(&field.value)) {
        if (const QString error = entityError(field, options, text, surroundings); !error.isEmpty())
            return error;
    }
    return {};
}

QString tagsError(const FormField &field)
{
    for (const QString &tag : textsOf(&field.value)) {
        if (!fieldrules::isTag(tag))
            return u"%1: \"%2\" is no tag; write small letters, digits, : + # with single - between them, at "
                   "most 63"_s.arg(field.title, tag);
    }
    return {};
}

/// Hosts of the template that nobody has described are taken as GitHub's, which most are.
std::vector<TemplateHost> hostsOf(const RepositoryFieldOptions &options, const FormSurroundings &surroundings)
{
    std::vector<TemplateHost> hosts = surroundings.hosts;
    for (const QString &host : options.hosts) {
        if (std::ranges::find(hosts, host, &TemplateHost::host) == hosts.end())
            hosts.push_back({host, ForgeKind::GitHub});
    }
    return hosts;
}

QString repositoryError(const FormField &field, const RepositoryFieldOptions &options,
                        const FormSurroundings &surroundings)
{
    const QString text = formvalue::words(field.value);
    const QString host = text.section(u'?', 0, 0);
    if (!options.hosts.isEmpty() && !options.hosts.contains(host))
        return u"%1: the host must be one of %2"_s.arg(field.title, options.hosts.join(u", "_s));
    const Result<RepositoryPlace> place = parseRepositoryPlace(text, hostsOf(options, surroundings));
    if (!place)
        return u"%1: %2"_s.arg(field.title, place.error().message);
    struct Part {
        QString words;
        const std::optional<QString> &value;
        const QStringList &allowed;
    };
    const Part parts[] = {
        {u"owner"_s, place->owner, options.owners},
        {u"organization"_s, place->organization, options.organizations},
        {u"project"_s, place->project, options.projects},
        {u"repository"_s, place->repository, options.repositories},
    };
    for (const Part &part : parts) {
        if (part.value && !part.allowed.isEmpty() && !part.allowed.contains(*part.value))
            return u"%1: the %2 must be one of %3"_s.arg(field.title, part.words, part.allowed.join(u", "_s));
    }
    return {};
}

} // namespace

QString extensionError(const FormField &field, const FormSurroundings &surroundings)
{
    if (field.value.isNull())
        return {};
    if (const auto *entity = std::get_if<EntityFieldOptions>(&field.extension))
        return entitiesError(field, *entity, surroundings);
    if (std::get_if<TagFieldOptions>(&field.extension))
        return tagsError(field);
    if (const auto *repository = std::get_if<RepositoryFieldOptions>(&field.extension))
        return repositoryError(field, *repository, surroundings);
    if (std::get_if<NameFieldOptions>(&field.extension) && field.value.text()
        && !fieldrules::isName(*field.value.text()))
        return u"%1 must be 1 to 63 letters, digits, - _ . with a letter or digit at both ends"_s.arg(
            field.title);
    if (const auto *owner = std::get_if<RepositoryOwnerOptions>(&field.extension);
        owner && owner->excluded.contains(formvalue::words(field.value)))
        return u"%1: \"%2\" cannot be chosen"_s.arg(field.title, formvalue::words(field.value));
    return {};
}

} // namespace cairn
