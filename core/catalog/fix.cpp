// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/fix.h"

#include "base/yaml.h"
#include "base/yamlscalar.h"
#include "base/yamltoken.h"
#include "catalog/descriptor.h"
#include "catalog/layoutfix.h"
#include "catalog/rule.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype largestText = 512 * 1024; // reading it again for each of its problems takes too long

/// How many problems of each rule the text has by itself.
QHash<QString, int> countRules(const QByteArray &text)
{
    const ReadTarget readNothing = [](const QString &) -> Result<QByteArray> {
        return failure(ErrorKind::NotFound, u"nothing is read here"_s);
    };
    QHash<QString, int> counts;
    for (const Problem &problem : readDescriptors({}, readYaml(text), readNothing).problems)
        ++counts[problem.rule];
    return counts;
}

bool isSyntax(const QString &rule)
{
    const Rule *known = findRule(rule);
    return known && known->category == RuleCategory::Syntax;
}

/// Whether a document that breaks the rule is not looked at any further.
bool hidesOthers(const QString &rule)
{
    static constexpr QStringView hiding[] = {u"kind-case", u"invalid-api-version", u"unsupported-api-version",
                                             u"unknown-field"};
    return isSyntax(rule) || std::ranges::contains(hiding, QStringView(rule));
}

/// Whether the edits mend the problem and break nothing. What it had hidden may come to light.
bool isMended(const Problem &problem, const QByteArray &before, const QByteArray &after)
{
    const QHash<QString, int> old = countRules(before);
    const QHash<QString, int> now = countRules(after);
    // What follows from other files is not told by the text alone.
    if (old.contains(problem.rule) && now.value(problem.rule) >= old.value(problem.rule))
        return false;
    for (auto rule = now.constBegin(); rule != now.constEnd(); ++rule) {
        if (rule.value() > old.value(rule.key()) && (isSyntax(rule.key()) || !hidesOthers(problem.rule)))
            return false;
    }
    return true;
}

QString unquoted(const YamlToken &token, const QByteArray &text)
{
    const QByteArrayView bytes = token.in(text);
    return QString::fromUtf8(token.quote && bytes.size() >= 2 ? bytes.sliced(1).chopped(1) : bytes);
}

/// The value as it can stand in the place of the token: in its quotes, or plain where it needs none.
QByteArray written(const QString &value, const YamlToken &token)
{
    const QByteArray bytes = value.toUtf8();
    if (token.quote)
        return token.quote + bytes + token.quote;
    const bool isText = resolvePlainScalar({bytes.constData(), size_t(bytes.size())}).index() == 4;
    return isText ? bytes : '"' + bytes + '"';
}

std::optional<Fix> replaceToken(const YamlToken &token, const QByteArray &text, const QString &value)
{
    const QString old = unquoted(token, text);
    // A quote or an escape would have to be escaped in its turn.
    static constexpr QStringView special = u"\"'\\\n";
    const auto isSpecial = [](QChar c) { return special.contains(c); };
    if (value == old || std::ranges::any_of(value, isSpecial) || std::ranges::any_of(old, isSpecial))
        return std::nullopt;
    return Fix{u"Replace %1 by %2"_s.arg(old, value), {{token.offset, token.length, written(value, token)}}};
}

std::optional<Fix> quoteValue(const Problem &problem, const QByteArray &text)
{
    const std::optional<YamlToken> token = tokenAt(text, problem.place);
    if (!token || token->quote)
        return std::nullopt;
    const QByteArray value = token->in(text).toByteArray();
    const size_t type = resolvePlainScalar({value.constData(), size_t(value.size())}).index();
    if (type == 0 || type == 4)
        return std::nullopt;
    return Fix{u"Put %1 in quotes"_s.arg(QString::fromUtf8(value)),
               {{token->offset, token->length, '"' + value + '"'}}};
}

std::optional<Fix> replaceValue(const Problem &problem, const QByteArray &text)
{
    const std::optional<YamlToken> token = tokenAt(text, problem.place);
    return token && !problem.correction.isEmpty() ? replaceToken(*token, text, problem.correction)
                                                  : std::nullopt;
}

/// The name of a reference; its kind and namespace stay as they are written, or left out.
std::optional<Fix> replaceName(const Problem &problem, const QByteArray &text)
{
    const std::optional<YamlToken> token = tokenAt(text, problem.place);
    if (!token || problem.correction.isEmpty())
        return std::nullopt;
    const QString old = unquoted(*token, text);
    const qsizetype name = std::max(old.lastIndexOf(u':'), old.lastIndexOf(u'/')) + 1;
    return replaceToken(*token, text, old.first(name) + problem.correction);
}

using Fixer = std::optional<Fix> (*)(const Problem &problem, const QByteArray &text);

struct FixOfRule {
    QStringView rule;
    Fixer fixer;
};

constexpr FixOfRule fixes[] = {
    {u"wrong-type", quoteValue},
    {u"unquoted-value", quoteValue},
    {u"kind-case", replaceValue},
    {u"unknown-kind", replaceValue},
    {u"unknown-field", replaceValue},
    {u"invalid-api-version", replaceValue},
    {u"unsupported-api-version", replaceValue},
    {u"invalid-namespace", replaceValue},
    {u"invalid-tag", replaceValue},
    {u"invalid-value", replaceValue},
    {u"link-scheme", replaceValue},
    {u"missing-target", replaceName},
    {u"missing-field", addField},
    {u"tab-indentation", replaceTabs},
    {u"duplicate-key", removeSecondKey},
};

} // namespace

std::optional<Fix> findFix(const Problem &problem, const QByteArray &text)
{
    const auto *const known = std::ranges::find(fixes, QStringView(problem.rule), &FixOfRule::rule);
    if (known == std::end(fixes) || text.size() > largestText)
        return std::nullopt;
    std::optional<Fix> fix = known->fixer(problem, text);
    return fix && isMended(problem, text, applyEdits(text, fix->edits)) ? fix : std::nullopt;
}

QByteArray applyEdits(const QByteArray &text, std::span<const TextEdit> edits)
{
    QByteArray changed;
    qsizetype done = 0;
    for (const TextEdit &edit : edits) {
        changed += QByteArrayView(text).sliced(done, edit.offset - done);
        changed += edit.text;
        done = edit.offset + edit.length;
    }
    return changed + text.sliced(done);
}

} // namespace cairn
