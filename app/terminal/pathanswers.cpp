// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/pathanswers.h"

#include "base/nearest.h"
#include "scaffolder/form.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

/// The names of all properties that a schema speaks of, whatever their condition.
void collectNames(const Value &schema, QSet<QString> &names)
{
    for (const Value &item : schema.list() ? *schema.list() : Value::List())
        collectNames(item, names);
    for (const Member &member : schema.map() ? *schema.map() : Value::Map()) {
        for (const Member &property :
             member.key == u"properties" && member.value.map() ? *member.value.map() : Value::Map())
            names.insert(property.key);
        collectNames(member.value, names);
    }
}

QString unknownName(const QString &name, const QSet<QString> &names)
{
    const QString nearest = nearestName(name, std::vector<QStringView>(names.begin(), names.end()));
    return u"there is no parameter %1"_s.arg(name)
           + (nearest.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(nearest));
}

void collectFaults(const std::vector<FormField> &fields, QStringList &faults)
{
    for (const FormField &field : fields) {
        if (!field.error.isEmpty())
            faults += QString(field.path).remove(0, 1).replace(u'/', u'.') + u": "_s + field.error;
        collectFaults(field.fields, faults);
    }
}

bool has(const Value::Map &members, const QString &name)
{
    return std::ranges::find(members, name, &Member::key) != members.end();
}

} // namespace

CheckedAnswers checkedAnswers(const LoadedPath &path, const PathEnvironment &environment, const Value &values,
                              const Value &secrets)
{
    CheckedAnswers checked;
    const Value::Map given = values.map() ? *values.map() : Value::Map();
    const Value::Map givenSecrets = secrets.map() ? *secrets.map() : Value::Map();
    QSet<QString> names;
    for (const FormPage &page : path.path.pages)
        collectNames(page.schema, names);
    for (const Member &value : given) {
        if (!names.contains(value.key))
            checked.faults += unknownName(value.key, names);
    }
    FormSurroundings surroundings;
    surroundings.hosts = environment.hosts;
    const Form form(path.path, {given, givenSecrets}, surroundings);
    for (const FormSheet &page : form.pages()) {
        if (!page.error.isEmpty())
            checked.faults += page.error;
        collectFaults(page.fields, checked.faults);
    }
    checked.answers = form.pathAnswers();
    for (const Member &secret : givenSecrets) {
        if (!has(checked.answers.secrets, secret.key))
            checked.answers.secrets.push_back(secret);
    }
    for (const WantedToken &wanted : form.wantedTokens()) {
        if (has(checked.answers.secrets, wanted.secretsKey))
            continue;
        const std::vector<Credential> found = environment.credentials(QUrl(u"https://"_s + wanted.host));
        if (!found.empty())
            checked.answers.secrets.push_back({wanted.secretsKey, {}, Value{found.front().secret, {}}});
    }
    return checked;
}

} // namespace cairn::terminal
