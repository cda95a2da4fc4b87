// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/alertguess.h"

#include "store/workload.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Ground = Reason::Ground;

constexpr size_t mostGuesses = 3000;
constexpr size_t mostSigns = 48;
constexpr qsizetype shortestSign = 3;

// How much a clue says. What leads below `least` in alertlookup.cpp is no answer on its own.
constexpr int ofPod = 840;
constexpr int ofOtherWorkload = 760; // the less likely reading of a pod's name
constexpr int ofWorkloadLabel = 850;
constexpr int ofData = 800;
constexpr int ofServiceHost = 830;
constexpr int ofHost = 700;
constexpr int ofHostPart = 500;
constexpr int ofUrlPart = 560;
constexpr int ofName = 740;
constexpr int ofLoneWord = 720;
constexpr int ofWordInMessage = 180;
constexpr int ofPhrase = 745;
constexpr int ofPhraseInMessage = 600;
constexpr int ofIdentifier = 800;
constexpr int ofJob = 640;
constexpr int ofContainer = 600;
constexpr int ofLabel = 520;
constexpr int ofWordOfLabel = 240; // a single word at a label that is not known
constexpr int ofAlertName = 660;
constexpr int ofWordOfAlertName = 340;
constexpr int ofBeginning = 460;
constexpr int ofNamespace = 380;
constexpr int ofCluster = 200; // where it happened, not what
constexpr int ofOwner = 320;
constexpr int lessForVariant = 30;

bool isTool(const QString &label)
{
    static const QStringList tools{
        u"grafana"_s,  u"prometheus"_s, u"alertmanager"_s, u"pagerduty"_s,  u"slack"_s,  u"opsgenie"_s,
        u"kibana"_s,   u"sentry"_s,     u"datadog"_s,      u"github"_s,     u"gitlab"_s, u"jira"_s,
        u"runbooks"_s, u"runbook"_s,    u"wiki"_s,         u"confluence"_s, u"www"_s,    u"localhost"_s,
        u"thanos"_s,   u"mimir"_s,      u"loki"_s,         u"app"_s,        u"docs"_s,   u"status"_s};
    return tools.contains(label);
}

/// `PaymentServiceDown` and `payment_service down` as `payment-service-down`.
QString withHyphens(const QString &text)
{
    static const QRegularExpression camel(u"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"_s);
    static const QRegularExpression between(u"[^\\p{L}0-9.]+"_s);
    QString name = text;
    name.replace(camel, u"-"_s);
    name.replace(between, u"-"_s);
    return name.toLower();
}

/// The name without what tells copies of one service apart; empty where there is no such part.
QString withoutVariant(const QString &name)
{
    static const QRegularExpression ending(
        u"-(?:prod|production|prd|staging|stage|stg|dev|test|qa|canary|stable|primary|replica|blue|green|live|v\\d+)$"_s);
    static const QRegularExpression beginning(
        u"^(?:prod|production|prd|staging|stage|stg|dev|test|qa|live)-"_s);
    QString shorter = name;
    shorter.remove(ending);
    shorter.remove(beginning);
    return shorter == name ? QString() : shorter;
}

class Guesser final
{
public:
    explicit Guesser(bool isMessage)
        : m_isMessage(isMessage)
    {}

    void take(const Clue &clue);
    std::vector<Guess> guesses() && { return std::move(m_guesses); }

private:
    void add(const QString &name, int weight, Reason reason);
    /// The name as it stands, written with hyphens, and without what tells copies apart.
    void addName(const QString &name, int weight, const Reason &reason);
    void addPod(const Clue &clue);
    void addHost(const QString &text, const Clue &clue);
    void addUrl(const Clue &clue);
    void addAlertName(const Clue &clue);
    void addPhrase(const QString &phrase);
    void addBeginnings(const QString &name, const QString &clue);

    bool m_isMessage;
    std::vector<Guess> m_guesses;
};

void Guesser::add(const QString &name, int weight, Reason reason)
{
    if (name.isEmpty() || m_guesses.size() >= mostGuesses)
        return;
    reason.subject = name;
    m_guesses.push_back({name, weight, std::move(reason)});
}

void Guesser::addName(const QString &name, int weight, const Reason &reason)
{
    const QString own = name.toLower();
    const QString hyphened = withHyphens(name);
    add(own, weight, reason);
    if (hyphened != own)
        add(hyphened, weight - lessForVariant, reason);
    add(withoutVariant(hyphened), weight - 2 * lessForVariant, reason);
}

void Guesser::addPod(const Clue &clue)
{
    static constexpr Ground grounds[] = {Ground::Deployment, Ground::StatefulSet, Ground::DaemonSet,
                                         Ground::CronJob, Ground::Job};
    const QString pod = clue.text.sliced(clue.text.lastIndexOf(u'/') + 1).toLower();
    int weight = ofPod;
    for (const Workload &workload : workloadsOfPod(pod)) {
        addName(workload.name, weight, {grounds[int(workload.kind)], pod});
        weight = ofOtherWorkload;
    }
    addName(pod, ofName, {Ground::Name, pod});
    const std::vector<Workload> workloads = workloadsOfPod(pod);
    addBeginnings(workloads.empty() ? pod : workloads.front().name, pod);
}

/// `payment-service-db` may be the database of payment-service; one word alone says too little.
void Guesser::addBeginnings(const QString &name, const QString &clue)
{
    int weight = ofBeginning;
    for (qsizetype end = name.lastIndexOf(u'-'); end > 0; end = name.lastIndexOf(u'-', end - 1)) {
        const QString beginning = name.first(end);
        if (beginning.contains(u'-'))
            add(beginning, weight, {Ground::Beginning, clue});
        weight -= lessForVariant;
    }
}

void Guesser::addHost(const QString &text, const Clue &clue)
{
    QString host = text.toLower();
    if (const qsizetype colon = host.indexOf(u':'); colon >= 0)
        host.truncate(colon);
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.isEmpty() || isTool(labels.first()))
        return;
    const bool isService = labels.size() > 2 && (labels[2] == u"svc" || labels[2] == u"pod");
    const Reason reason{Ground::Host, host, {}, clue.label};
    add(host, ofHost + lessForVariant, reason);
    addName(labels.first(), isService || labels.size() == 1 ? ofServiceHost : ofHost, reason);
    if (!workloadsOfPod(labels.first()).empty())
        addPod({Clue::Kind::Pod, labels.first()});
    // A stateful set's pod is `pod.service.namespace.svc`; other names end in the organisation's domain.
    const qsizetype last = isService ? 1 : labels.size() - 2;
    for (qsizetype at = 1; at < last; ++at)
        addName(labels[at], ofHostPart, reason);
}

void Guesser::addUrl(const Clue &clue)
{
    const QUrl url(clue.text);
    if (!url.isValid() || url.host().isEmpty())
        return;
    addHost(url.host(), clue);
    const Reason reason{Ground::Url, clue.text};
    for (const QString &part : url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts)) {
        if (part.contains(u'-') || part.contains(u'_'))
            addName(part, ofUrlPart, reason);
    }
    // Grafana's `var-service=payment-service`
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (key.startsWith(u"var-"_s))
            take({key == u"var-pod"_s ? Clue::Kind::Pod : Clue::Kind::Workload, value, key.sliced(4)});
    }
}

void Guesser::addAlertName(const Clue &clue)
{
    const QString name = withHyphens(clue.text);
    add(clue.text.toLower(), ofAlertName, {Ground::AlertName, clue.text});
    // `KafkaLag` may be about kafka; `out-of-memory` and the first word of a sentence are about nothing.
    const bool mayBeOneWord = clue.kind == Clue::Kind::AlertName && !clue.text.contains(u' ');
    for (qsizetype end = name.size(); end > 0; end = name.lastIndexOf(u'-', end - 1)) {
        const QString beginning = name.first(end);
        if (beginning.contains(u'-') || mayBeOneWord)
            add(beginning, beginning.contains(u'-') ? ofAlertName : ofWordOfAlertName,
                {Ground::AlertName, clue.text});
    }
}

void Guesser::addPhrase(const QString &phrase)
{
    const int weight = m_isMessage ? ofPhraseInMessage : ofPhrase;
    add(phrase.toLower(), weight, {Ground::Title, phrase});
    add(withHyphens(phrase), weight, {Ground::Name, phrase});
}

void Guesser::take(const Clue &clue)
{
    const Reason atLabel{clue.label.isEmpty() ? Ground::Name : Ground::Label, clue.text, {}, clue.label};
    switch (clue.kind) {
    case Clue::Kind::Reference:
    case Clue::Kind::ToolUrl:
        return; // looked up by themselves
    case Clue::Kind::Pod:
        addPod(clue);
        return;
    case Clue::Kind::Workload:
        addName(clue.text.sliced(clue.text.lastIndexOf(u'/') + 1), ofWorkloadLabel, atLabel);
        if (clue.text.contains(u'/'))
            add(clue.text.toLower(), ofWorkloadLabel, atLabel); // `acme/pay-backend`, as an annotation has it
        if (!workloadsOfPod(clue.text).empty())
            addPod(clue);
        if (clue.text.contains(u'.'))
            addHost(clue.text, clue);
        addBeginnings(clue.text.toLower(), clue.text);
        return;
    case Clue::Kind::Data:
        addName(clue.text, ofData, atLabel);
        return;
    case Clue::Kind::Job:
        addName(clue.text.sliced(clue.text.lastIndexOf(u'/') + 1), ofJob, atLabel);
        return;
    case Clue::Kind::Container:
        addName(clue.text, ofContainer, atLabel);
        return;
    case Clue::Kind::Label:
        addName(clue.text, clue.text.contains(u'-') ? ofLabel : ofWordOfLabel, atLabel);
        return;
    case Clue::Kind::Namespace:
        addName(clue.text, ofNamespace, atLabel);
        return;
    case Clue::Kind::Cluster:
        addName(clue.text, ofCluster, atLabel);
        return;
    case Clue::Kind::Owner:
        addName(clue.text, ofOwner, atLabel);
        return;
    case Clue::Kind::AlertName:
        addAlertName(clue);
        return;
    case Clue::Kind::Host:
        addHost(clue.text, clue);
        return;
    case Clue::Kind::Url:
        addUrl(clue);
        return;
    case Clue::Kind::Name:
        addName(clue.text, ofName, {Ground::Name, clue.text});
        if (m_isMessage)
            addAlertName(clue); // `PaymentServiceDown` in a message
        return;
    case Clue::Kind::Word:
        addName(clue.text, m_isMessage ? ofWordInMessage : ofLoneWord, {Ground::Name, clue.text});
        return;
    case Clue::Kind::Phrase:
        addPhrase(clue.text);
        return;
    }
}

/// `PPAY7Q2`, as tools number what they watch.
bool isIdentifier(const QString &text)
{
    static const QRegularExpression identifier(u"^(?=.*[0-9])(?=.*[a-zA-Z])[a-zA-Z0-9]{6,}$"_s);
    return identifier.match(text).hasMatch();
}

/// Whether the value of an annotation can be told apart from a word by chance.
bool isSign(const Guess &guess)
{
    return guess.name.size() >= shortestSign && (guess.weight > ofOwner || isIdentifier(guess.name))
           && guess.reason.ground != Ground::Title && guess.reason.ground != Ground::Beginning
           && !guess.reason.clue.contains(u' ');
}

} // namespace

bool isToolHost(const QString &host)
{
    return isTool(host.section(u'.', 0, 0));
}

std::vector<Guess> guessesOf(const AlertText &alert)
{
    Guesser guesser(alert.isMessage);
    for (const Clue &clue : alert.clues)
        guesser.take(clue);
    return std::move(guesser).guesses();
}

std::vector<Guess> signsOf(const AlertText &alert, const std::vector<Guess> &guesses)
{
    std::vector<Guess> signs;
    for (const Guess &guess : guesses) {
        const bool isKnown =
            std::ranges::any_of(signs, [&](const Guess &sign) { return sign.name == guess.name; });
        if (isKnown || !isSign(guess))
            continue;
        signs.push_back(guess);
        if (isIdentifier(guess.name))
            signs.back().weight = std::max(guess.weight, ofIdentifier);
    }
    // Identifiers in addresses: https://acme.pagerduty.com/services/PPAY7Q2
    for (const Clue &clue : alert.clues) {
        if (clue.kind != Clue::Kind::Url && clue.kind != Clue::Kind::ToolUrl)
            continue;
        const QStringList parts = QUrl(clue.text).path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const int weight = isIdentifier(part) ? ofIdentifier : ofUrlPart;
            if (weight == ofIdentifier || part.contains(u'-'))
                signs.push_back({part.toLower(), weight, {Ground::Url, clue.text, part.toLower()}});
        }
        if (parts.size() >= 2) {
            const QString slug = parts[0].toLower() + u'/' + parts[1].toLower();
            signs.push_back({slug, ofUrlPart, {Ground::Url, clue.text, slug}});
        }
    }
    std::ranges::stable_sort(signs, std::greater(), &Guess::weight);
    signs.resize(std::min(signs.size(), mostSigns));
    return signs;
}

} // namespace cairn
