// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/alerttext.h"

#include "base/json.h"
#include "store/labelkey.h"
#include "store/workload.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostClues = 400;
constexpr qsizetype longestValue = 300;
constexpr qsizetype longestPhrase = 80; // characters
constexpr int mostWordsOfPhrase = 4;
constexpr qsizetype wordsForPhrases = 30; // from the beginning of the text
constexpr qsizetype wordsOfMessage = 8;   // more are a message
constexpr int deepestJson = 20;

bool isSpace(QChar c)
{
    return c.isSpace();
}

/// Whether a word has parts, as names of services have and words of a language have not.
bool hasParts(QStringView word)
{
    for (qsizetype at = 1; at + 1 < word.size(); ++at) {
        const QChar c = word[at];
        if (c == u'-' || c == u'_' || c == u'.' || (c.isUpper() && word[at - 1].isLower()))
            return true;
    }
    return false;
}

/// `{"service": {"name": ...}}` says `service_name`.
QString keyOf(const Member &member, const QString &parent)
{
    static const QStringList general{u"id"_s, u"name"_s, u"summary"_s, u"title"_s};
    return !parent.isEmpty() && general.contains(member.key) ? parent + u'_' + member.key : member.key;
}

class Reader final
{
public:
    explicit Reader(AlertText &alert)
        : m_alert(alert)
    {}

    void readText(const QString &text);
    void readJson(const Value &value, const QString &key, int depth);

private:
    void add(Clue::Kind kind, const QString &text, const QString &label = {});
    void addPair(const QString &key, const QString &value);
    void addUrl(const QString &url, Clue::Kind kind, const QString &label);
    void addName(const QString &token);
    void readLines(const QString &text);
    void readWords(const QString &text);
    /// Hands each match over and leaves a space in its place, so that it is not read as something else, too.
    template <typename Take>
    static void cutOut(QString &text, const QRegularExpression &pattern, Take take);

    AlertText &m_alert;
    QSet<std::pair<int, QString>> m_known;
};

void Reader::add(Clue::Kind kind, const QString &text, const QString &label)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestValue || m_alert.clues.size() >= mostClues)
        return;
    const auto key = std::pair(int(kind), trimmed.toLower());
    if (m_known.contains(key))
        return;
    m_known.insert(key);
    m_alert.clues.push_back({kind, trimmed, label});
}

void Reader::addUrl(const QString &url, Clue::Kind kind, const QString &label)
{
    static const QString trailing = u".,;:!?"_s;
    qsizetype end = url.size();
    while (end > 0 && trailing.contains(url[end - 1]))
        --end;
    add(kind, url.first(end), label);
}

void Reader::addPair(const QString &key, const QString &value)
{
    if (key.isEmpty() || value.isEmpty() || value.size() > longestValue)
        return;
    m_alert.labels += key.toLower() + u'=' + value.toLower();
    const std::optional<Clue::Kind> kind = kindOfLabel(key);
    if (!kind)
        return;
    if (value.startsWith(u"http://"_s) || value.startsWith(u"https://"_s)) {
        addUrl(value, *kind == Clue::Kind::ToolUrl ? *kind : Clue::Kind::Url, key);
        return;
    }
    if (*kind != Clue::Kind::ToolUrl)
        add(*kind, value, key);
    const bool mayBeProse = *kind == Clue::Kind::AlertName || *kind == Clue::Kind::Label;
    if (mayBeProse && std::ranges::any_of(value, isSpace))
        readText(value);
}

void Reader::addName(const QString &token)
{
    const qsizetype slash = token.lastIndexOf(u'/');
    const QString name = token.sliced(slash + 1);
    // The kubelet writes `pod_namespace(uid)`
    const QString pod = name.section(u'_', 0, 0);
    if (pod != name && !workloadsOfPod(pod).empty())
        add(Clue::Kind::Pod, pod);
    else if (!workloadsOfPod(name).empty())
        add(Clue::Kind::Pod, name);
    else
        add(slash >= 0 || hasParts(name) ? Clue::Kind::Name : Clue::Kind::Word, name);
}

template <typename Take>
void Reader::cutOut(QString &text, const QRegularExpression &pattern, Take take)
{
    QString rest;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!take(match))
            continue;
        rest += QStringView(text).sliced(from, match.capturedStart() - from);
        rest += u" \x1f "_s; // what stood beside it is no phrase
        from = match.capturedEnd();
    }
    text = rest + text.sliced(from);
}

/// `Service: Payment API` on a line of its own names it with its spaces.
void Reader::readLines(const QString &text)
{
    static const QRegularExpression line(
        u"^[\\s>•\\-]*([A-Za-z][\\w ./-]{0,40}?)\\s*[:=]\\s+(\\S[^\\n]{0,79})$"_s,
        QRegularExpression::MultilineOption);
    for (auto matches = line.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString value = match.captured(2).trimmed();
        const std::optional<Clue::Kind> kind = kindOfLabel(match.captured(1));
        if (value.contains(u' ') && kind && *kind != Clue::Kind::Label && *kind != Clue::Kind::ToolUrl)
            add(*kind, value, match.captured(1));
    }
}

void Reader::readWords(const QString &text)
{
    static const QRegularExpression token(u"[\\p{L}0-9][\\p{L}0-9._/-]*[\\p{L}0-9]|[\\p{L}0-9]|\\x1f"_s);
    QStringList words;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        words += matches.next().captured();
        if (words.last() != u"\x1f")
            addName(words.last());
    }
    const qsizetype count = std::min(words.size(), wordsForPhrases);
    for (qsizetype from = 0; from < count; ++from) {
        QString phrase = words[from];
        for (qsizetype at = from + 1; at < std::min(from + mostWordsOfPhrase, count); ++at) {
            if (words[at] == u"\x1f" || words[from] == u"\x1f")
                break;
            phrase += u' ' + words[at];
            if (phrase.size() <= longestPhrase)
                add(Clue::Kind::Phrase, phrase);
        }
    }
}

void Reader::readText(const QString &text)
{
    static const QRegularExpression url(u"https?://[^\\s\"'<>()\\[\\]|\\\\`]+"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression email(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s);
    static const QRegularExpression reference(
        u"\\b(component|api|resource|system|domain|group|user|template):((?:[\\w.-]+/)?[\\w][\\w.-]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression workload(
        u"\\b(pods?|po|deploy(?:ment)?s?(?:\\.apps)?|sts|statefulsets?(?:\\.apps)?|ds|daemonsets?(?:\\.apps)?|"
        "svc|services?|cj|cronjobs?(?:\\.batch)?|jobs?(?:\\.batch)?)/([a-z0-9][a-z0-9.-]*[a-z0-9])"_s);
    static const QRegularExpression pair(
        u"([A-Za-z][\\w./-]{0,60})[\"']?\\s?(?:=~?|:)[ \\t]{0,4}(?:\"([^\"\\n]{1,300})\"|'([^'\\n]{1,300})'|"
        "([^\\s,;{}\\[\\]\"'|]{1,300}))"_s);
    static const QRegularExpression host(
        u"\\b((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:[a-z]{2,}))(?::\\d{1,5})?\\b(?![/-])"_s,
        QRegularExpression::CaseInsensitiveOption);

    QString rest = text;
    rest.replace(u'*', u' ').replace(u'`', u' ');
    cutOut(rest, url, [this](const QRegularExpressionMatch &match) {
        addUrl(match.captured(), Clue::Kind::Url, {});
        return true;
    });
    cutOut(rest, email, [](const QRegularExpressionMatch &) { return true; });
    readLines(rest);
    cutOut(rest, reference, [this](const QRegularExpressionMatch &match) {
        add(Clue::Kind::Reference, match.captured());
        return true;
    });
    cutOut(rest, workload, [this](const QRegularExpressionMatch &match) {
        const bool isPod = match.captured(1).startsWith(u"po"_s);
        add(isPod ? Clue::Kind::Pod : Clue::Kind::Workload, match.captured(2), match.captured(1));
        return true;
    });
    cutOut(rest, pair, [this](const QRegularExpressionMatch &match) {
        const QString value = match.captured(2) + match.captured(3) + match.captured(4);
        const std::optional<Clue::Kind> kind = kindOfLabel(match.captured(1));
        const bool isBare = !match.captured().contains(u'=') && !match.captured(4).isEmpty();
        if (isBare && (kind == Clue::Kind::Label || !isKnownLabel(match.captured(1))))
            return false; // `payment-service: is down` is no label
        addPair(match.captured(1), value);
        return !isBare || kind != Clue::Kind::AlertName; // `Summary: payment-service is down` goes on
    });
    cutOut(rest, host, [this](const QRegularExpressionMatch &match) {
        add(Clue::Kind::Host, match.captured(1));
        return true;
    });
    readWords(rest);
}

void Reader::readJson(const Value &value, const QString &key, int depth)
{
    if (depth > deepestJson)
        return;
    if (const QString *text = value.text()) {
        addPair(key, *text);
        if (key.isEmpty() || text->size() > longestValue)
            readText(*text);
    } else if (const Value::List *list = value.list()) {
        for (const Value &item : *list)
            readJson(item, key.isEmpty() || item.text() ? QString() : key, depth + 1);
    } else if (const Value::Map *map = value.map()) {
        // {"name": "service", "value": "payment-service"}, as some tools write labels
        const QString name = value.textAt({u"name"}) + value.textAt({u"key"});
        if (!name.isEmpty() && value.find(u"value"))
            addPair(name, value.textAt({u"value"}));
        for (const Member &member : *map)
            readJson(member.value, keyOf(member, key), depth + 1);
    }
}

} // namespace

AlertText readAlertText(const QString &text)
{
    AlertText alert;
    alert.isCut = text.size() > longestAlert;
    const QString part = text.first(std::min(text.size(), longestAlert)).trimmed();
    alert.isMessage = part.contains(u'\n') || part.startsWith(u'{') || part.startsWith(u'[')
                      || part.split(u' ', Qt::SkipEmptyParts).size() > wordsOfMessage;
    Reader reader(alert);
    if (part.startsWith(u'{') || part.startsWith(u'[')) {
        if (const Result<Value> json = cairn::readJson(part.toUtf8())) {
            reader.readJson(*json, {}, 0);
            return alert;
        }
    }
    reader.readText(part);
    return alert;
}

} // namespace cairn
