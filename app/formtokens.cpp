// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formtokens.h"

#include "git/credentials.h"
#include "git/keychain.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString nameOf(FormTokens::State state)
{
    using enum FormTokens::State;
    switch (state) {
    case Looking:
        return u"looking"_s;
    case Kept:
        return u"kept"_s;
    case Helped:
        return u"helped"_s;
    case Entered:
        return u"entered"_s;
    case Missing:
        return u"missing"_s;
    case Declined:
        break;
    }
    return u"declined"_s;
}

} // namespace

KnownToken knownToken(const QString &host)
{
    if (const std::optional<Credential> kept = readKeychain(host))
        return {kept->secret, true};
    const std::vector<Credential> helped = lookUpCredentials(QUrl(u"https://"_s + host));
    return {helped.empty() ? QString() : helped.front().secret, false};
}

FormTokens::FormTokens(QObject *parent)
    : QObject(parent)
{}

void FormTokens::want(std::vector<WantedToken> tokens, const std::vector<TemplateHost> &hosts)
{
    std::erase_if(tokens, [&](const WantedToken &wanted) {
        return std::ranges::find(hosts, wanted.host, &TemplateHost::host) == hosts.end();
    });
    if (tokens == m_wanted)
        return;
    m_wanted = std::move(tokens);
    for (const WantedToken &wanted : m_wanted) {
        if (!m_known.contains(wanted.host))
            look(wanted.host);
    }
    Q_EMIT changed();
}

void FormTokens::look(const QString &host)
{
    Known &known = m_known[host];
    known.question = std::make_unique<Latest>(this, programThreads());
    known.question->ask(
        [host](const std::stop_token &) { return knownToken(host); },
        [this, host](const KnownToken &found) {
            Known &one = m_known[host];
            one.token = found.token;
            one.state = found.token.isEmpty() ? State::Missing : found.isKept ? State::Kept : State::Helped;
            Q_EMIT changed();
        });
}

QHash<QString, QString> FormTokens::states() const
{
    QHash<QString, QString> states;
    for (const WantedToken &wanted : m_wanted)
        states.insert(wanted.host, nameOf(m_known.at(wanted.host).state));
    return states;
}

QString FormTokens::missing() const
{
    const auto found = std::ranges::find_if(m_wanted, [this](const WantedToken &wanted) {
        return m_known.at(wanted.host).state == State::Missing;
    });
    return found == m_wanted.end() ? QString() : found->host;
}

bool FormTokens::isBusy() const
{
    return std::ranges::any_of(m_wanted, [this](const WantedToken &wanted) {
        return m_known.at(wanted.host).state == State::Looking;
    });
}

QStringList FormTokens::scopes(const QString &host) const
{
    QStringList scopes;
    for (const WantedToken &wanted : m_wanted) {
        if (wanted.host == host)
            scopes += wanted.scopes;
    }
    scopes.removeDuplicates();
    return scopes;
}

QString FormTokens::token(const QString &host) const
{
    const auto known = m_known.find(host);
    return known == m_known.end() ? QString() : known->second.token;
}

Value::Map FormTokens::secrets() const
{
    Value::Map secrets;
    for (const WantedToken &wanted : m_wanted) {
        const bool isThere = std::ranges::find(secrets, wanted.secretsKey, &Member::key) != secrets.end();
        if (const QString secret = token(wanted.host); !secret.isEmpty() && !isThere)
            secrets.push_back({wanted.secretsKey, {}, {secret, {}}});
    }
    return secrets;
}

void FormTokens::enter(const QString &host, const QString &token)
{
    Known &known = m_known[host];
    known.question.reset();
    known.token = token;
    known.state = State::Entered;
    Q_EMIT changed();
}

void FormTokens::decline(const QString &host)
{
    Known &known = m_known[host];
    known.question.reset();
    known.state = State::Declined;
    Q_EMIT changed();
}

} // namespace cairn
