// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tokenform.h"

#include "forge/forge.h"
#include "forge/offers.h"
#include "git/keychain.h"
#include "portal.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Help {
    TokenHelp words;
    bool isTestable = false;
};

Help helpFor(const Home &home, const QString &host, const QStringList &more)
{
    const auto hosts = loadForgeHosts(home).value_or(std::vector<ForgeHost>());
    return {tokenHelp(host, templateHosts(hosts), more), findForgeHost(hosts, host).has_value()};
}

} // namespace

TokenForm::TokenForm(QObject *parent)
    : QObject(parent), m_help(this), m_test(this, programThreads()), m_keeping(this, programThreads())
{}

void TokenForm::setTokens(FormTokens *tokens)
{
    if (m_tokens == tokens)
        return;
    m_tokens = tokens;
    Q_EMIT changed();
}

void TokenForm::setHost(const QString &host)
{
    m_host = host;
    m_scopes.clear();
    m_page.clear();
    m_isTestable = false;
    forget();
    loadHelp();
}

void TokenForm::loadHelp()
{
    if (m_host.isEmpty())
        return;
    m_help.ask([home = Portal::instance().home(), host = m_host,
                more = m_tokens ? m_tokens->scopes(m_host) : QStringList()](
                   const std::stop_token &) { return helpFor(home, host, more); },
               [this](const Help &help) {
                   m_scopes = help.words.scopes;
                   m_page = help.words.page;
                   m_isTestable = help.isTestable;
                   Q_EMIT changed();
               });
}

void TokenForm::setToken(const QString &token)
{
    const QString bare = token.trimmed(); // pasted with a line's end
    if (m_token == bare)
        return;
    m_token = bare;
    setTest(u"idle"_s);
}

void TokenForm::setTest(const QString &state, const QString &message, const QString &hint)
{
    m_test.drop();
    m_testState = state;
    m_testMessage = message;
    m_testHint = hint;
    Q_EMIT changed();
}

void TokenForm::test()
{
    if (m_token.isEmpty())
        return;
    setTest(u"loading"_s);
    m_test.ask(
        [home = Portal::instance().home(), host = m_host, secret = m_token](const std::stop_token &stop) {
            Progress progress;
            progress.stop = stop;
            const auto forge = openForge(home, host, {{}, secret, progress});
            return forge ? (*forge)->owners() : std::unexpected(forge.error());
        },
        [this](const Result<QStringList> &owners) {
            if (!owners)
                setTest(u"failed"_s, owners.error().message, owners.error().hint);
            else if (owners->size() > 1)
                setTest(u"ready"_s, tr("%1 accepts it: it belongs to %2").arg(m_host, owners->first()),
                        tr("It sees %1").arg(owners->mid(1, 8).join(u", "_s)));
            else
                setTest(u"ready"_s, tr("%1 accepts it: it belongs to %2").arg(m_host, owners->value(0)));
        });
}

void TokenForm::cancelTest()
{
    setTest(u"idle"_s);
}

void TokenForm::use(bool isKept)
{
    if (m_token.isEmpty() || !m_tokens)
        return;
    m_tokens->enter(m_host, m_token);
    if (isKept)
        m_keeping.ask(
            [host = m_host, secret = m_token](const std::stop_token &) {
                // Forges take any user name beside a token, but not an empty one.
                return writeKeychain(host, {u"git"_s, secret});
            },
            [host = m_host](const Result<void> &kept) {
                Portal::instance().tell(
                    kept ? tr("The token for %1 is in the keychain").arg(host)
                         : tr("%1. The token is used now, and asked for again the next time")
                               .arg(kept.error().message));
            });
    forget();
}

void TokenForm::forget()
{
    m_token.clear();
    setTest(u"idle"_s);
}

} // namespace cairn
