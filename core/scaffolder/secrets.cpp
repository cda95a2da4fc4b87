// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/secrets.h"

#include "base/json.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype shortestLine = 16; // of a secret with several lines; `}` alone is none
const QString stars = u"***"_s;

/// The letters of base64 that a secret has wherever it begins in what is encoded, such as `user:secret`.
QString base64Core(const QByteArray &secret, int offset, QByteArray::Base64Options options)
{
    QByteArray encoded =
        (QByteArray(offset, 'x') + secret).toBase64(options | QByteArray::OmitTrailingEquals);
    if (offset > 0)
        encoded = encoded.sliced(offset + 1);
    if ((offset + secret.size()) % 3 != 0)
        encoded.chop(1);
    return QString::fromLatin1(encoded);
}

std::vector<QString> formsOf(const QString &secret)
{
    const QByteArray bytes = secret.toUtf8();
    const QByteArray percent = QUrl::toPercentEncoding(secret);
    const QByteArray json = writeJson(Value{secret, {}});
    std::vector<QString> forms{QString::fromLatin1(percent), QString::fromLatin1(percent.toLower()),
                               QString::fromLatin1(QByteArray(percent).replace("%20", "+")),
                               QString::fromUtf8(json.sliced(1, json.size() - 2))};
    for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        for (const int offset : {0, 1, 2})
            forms.push_back(base64Core(bytes, offset, options));
    }
    // What names a single line of a key gives it away as well.
    for (const QString &line : secret.split(u'\n')) {
        if (line.size() >= shortestLine)
            forms.push_back(line.trimmed());
    }
    std::erase_if(forms, [&](const QString &form) { return form.size() < shortest || form == secret; });
    std::ranges::sort(forms);
    forms.erase(std::ranges::unique(forms).begin(), forms.end());
    return forms;
}

/// Each text in a value, changed.
Value mapped(const Value &value, const std::function<QString(const QString &)> &change)
{
    if (const QString *text = value.text())
        return {change(*text), value.place};
    Value made = value;
    if (auto *list = std::get_if<Value::List>(&made.content)) {
        for (Value &item : *list)
            item = mapped(item, change);
    } else if (auto *map = std::get_if<Value::Map>(&made.content)) {
        for (Member &member : *map) {
            member.key = change(member.key);
            member.value = mapped(member.value, change);
        }
    }
    return made;
}

/// The texts among the secrets: an object or a list holds several.
void collect(const QString &name, const Value &value, std::vector<std::pair<QString, QString>> &found)
{
    for (const Value &item : value.list() ? *value.list() : Value::List())
        collect(name, item, found);
    for (const Member &member : value.map() ? *value.map() : Value::Map())
        collect(name + u'.' + member.key, member.value, found);
    if (value.text() && !value.text()->isEmpty())
        found.emplace_back(name, *value.text());
    const bool isNumber =
        std::holds_alternative<qint64>(value.content) || std::holds_alternative<double>(value.content);
    if (isNumber)
        found.emplace_back(name, QString::fromUtf8(writeJson(value)));
}

} // namespace

SecretKeeper::SecretKeeper(const Value::Map &secrets, const QString &runId)
{
    const QByteArray own =
        QCryptographicHash::hash("sealed " + runId.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    std::vector<std::pair<QString, QString>> found;
    for (const Member &member : secrets)
        collect(member.key, member.value, found);
    for (const auto &[name, text] : found)
        add(name, text, QString::fromLatin1(own));
    std::ranges::stable_sort(m_secrets, std::ranges::greater(),
                             [](const Secret &secret) { return secret.text.size(); });
}

/// Each form has a mark of its own, so that it comes back as it was.
void SecretKeeper::add(const QString &name, const QString &text, const QString &own)
{
    m_secrets.push_back({text, u"[secret %1 %2]"_s.arg(name, own)});
    int number = 0;
    for (const QString &form : text.size() < shortest ? std::vector<QString>() : formsOf(text))
        m_secrets.push_back({form, u"[secret %1 %2 %3]"_s.arg(name, own).arg(++number)});
}

QString SecretKeeper::redacted(QString text) const
{
    for (const Secret &secret : m_secrets) {
        if (secret.text.size() < shortest) {
            if (text == secret.text)
                return stars;
            continue;
        }
        text.replace(secret.text, stars);
        text.replace(secret.mark, stars);
    }
    return text;
}

Error SecretKeeper::redacted(Error error) const
{
    return {error.kind, redacted(error.message), redacted(error.hint)};
}

Value SecretKeeper::redacted(const Value &value) const
{
    return isEmpty() ? value : mapped(value, [this](const QString &text) { return redacted(text); });
}

QString SecretKeeper::sealed(QString text) const
{
    for (const Secret &secret : m_secrets) {
        if (secret.text.size() >= shortest)
            text.replace(secret.text, secret.mark);
        else if (text == secret.text)
            return secret.mark;
    }
    return text;
}

/// Those that were put in last come out first: a short secret may be part of another one's mark.
QString SecretKeeper::unsealed(QString text) const
{
    for (const Secret &secret : m_secrets | std::views::reverse)
        text.replace(secret.mark, secret.text);
    return text;
}

Value SecretKeeper::sealed(const Value &value) const
{
    return isEmpty() ? value : mapped(value, [this](const QString &text) { return sealed(text); });
}

Value SecretKeeper::unsealed(const Value &value) const
{
    return isEmpty() ? value : mapped(value, [this](const QString &text) { return unsealed(text); });
}

EffectRecord SecretKeeper::sealed(EffectRecord record) const
{
    record.effect.words = redacted(record.effect.words);
    record.effect.details = sealed(record.effect.details);
    record.result = sealed(record.result);
    record.error = redacted(record.error);
    return record;
}

EffectRecord SecretKeeper::unsealed(EffectRecord record) const
{
    record.effect.details = unsealed(record.effect.details);
    record.result = unsealed(record.result);
    return record;
}

QByteArray SecretKeeper::sealed(const QByteArray &content) const
{
    QByteArray made = content;
    for (const Secret &secret : m_secrets) {
        if (secret.text.size() >= shortest)
            made.replace(secret.text.toUtf8(), secret.mark.toUtf8());
    }
    return made;
}

QByteArray SecretKeeper::unsealed(const QByteArray &content) const
{
    QByteArray made = content;
    for (const Secret &secret : m_secrets | std::views::reverse)
        made.replace(secret.mark.toUtf8(), secret.text.toUtf8());
    return made;
}

} // namespace cairn
