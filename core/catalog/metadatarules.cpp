// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/metadatarules.h"

#include "base/nearest.h"
#include "catalog/checker.h"
#include "catalog/fieldrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto nameRule =
    "Use 1 to 63 letters, digits, \"-\", \"_\" and \".\", with a letter or digit at both ends"_L1;

constexpr qsizetype longest = 63;

bool isLetterOrDigit(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

bool isOfName(QChar c)
{
    return isLetterOrDigit(c) || c == u'-' || c == u'_' || c == u'.';
}

bool isOfNamespace(QChar c)
{
    return (isLetterOrDigit(c) && !c.isUpper()) || c == u'-';
}

bool isOfTag(QChar c)
{
    return isOfNamespace(c) || c == u':' || c == u'+' || c == u'#';
}

/// What breaks the rule of a name-like text, for a sentence about it.
QString faultOf(const QString &text, bool (*isAllowed)(QChar))
{
    const auto *const strange = std::ranges::find_if_not(text, isAllowed);
    if (strange != text.end())
        return u"\"%1\" cannot stand in it"_s.arg(
            text.sliced(strange - text.begin(), strange->isHighSurrogate() ? 2 : 1));
    if (text.size() > longest)
        return u"it is %1 characters long"_s.arg(text.size());
    if (!isLetterOrDigit(text.front()))
        return u"it begins with \"%1\""_s.arg(text.front());
    if (!isLetterOrDigit(text.back()))
        return u"it ends with \"%1\""_s.arg(text.back());
    return u"two \"-\" stand side by side"_s;
}

/// The text in lower case where that is all that it lacks.
QString lowerCaseIf(bool (*isValid)(QStringView), const QString &text)
{
    const QString lower = text.toLower();
    return isValid(lower) ? lower : QString();
}

void checkIdentity(const Value &metadata, Checker &checker)
{
    const Value *name = checker.require(metadata, u"name"_s, u"metadata.name"_s, metadata.place);
    if (name && checker.isFilledText(*name, u"metadata.name"_s) && !fieldrules::isName(*name->text()))
        checker.report(
            u"invalid-name"_s, name->place,
            u"metadata.name %1 is not valid: %2"_s.arg(name->excerpt(), faultOf(*name->text(), isOfName)),
            nameRule);

    const Value *nameSpace = metadata.find(u"namespace");
    if (nameSpace && checker.isFilledText(*nameSpace, u"metadata.namespace"_s)
        && !fieldrules::isNamespace(*nameSpace->text()))
        checker.report(u"invalid-namespace"_s, nameSpace->place,
                       u"metadata.namespace %1 is not valid: %2"_s.arg(
                           nameSpace->excerpt(), faultOf(*nameSpace->text(), isOfNamespace)),
                       u"Use 1 to 63 lower-case letters and digits, with single \"-\" between them"_s,
                       lowerCaseIf(fieldrules::isNamespace, *nameSpace->text()));
}

void checkTexts(const Value &metadata, Checker &checker)
{
    for (const QString &key : {u"title"_s, u"uid"_s, u"etag"_s}) {
        if (const Value *value = metadata.find(key))
            checker.isFilledText(*value, u"metadata."_s + key);
    }
    if (const Value *description = metadata.find(u"description"))
        checker.isText(*description, u"metadata.description"_s);
}

void checkKeys(const Value &map, const QString &field, const QString &rule, Checker &checker)
{
    for (const Member &member : *map.map()) {
        if (!fieldrules::isKey(member.key))
            checker.report(
                rule, member.place, u"%2 has the key \"%1\", which is not valid"_s.arg(member.key, field),
                u"Write a name of at most 63 characters, or a lower-case DNS prefix, \"/\" and a name"_s);
        checker.isQuotedText(member.value, field + u'.' + member.key);
    }
}

void checkLabels(const Value &metadata, Checker &checker)
{
    const Value *labels = metadata.find(u"labels");
    if (!labels || !checker.isObject(*labels, u"metadata.labels"_s))
        return;
    checkKeys(*labels, u"metadata.labels"_s, u"invalid-label"_s, checker);
    for (const Member &member : *labels->map()) {
        const QString *text = member.value.text();
        if (text && !fieldrules::isLabelValue(*text))
            checker.report(u"invalid-label"_s, member.value.place,
                           u"metadata.labels.%1 %2 is not valid: %3"_s.arg(member.key, member.value.excerpt(),
                                                                           faultOf(*text, isOfName)),
                           nameRule + u"; other texts belong in annotations"_s);
    }
}

void checkAnnotations(const Value &metadata, Checker &checker)
{
    // Backstage accepts `annotations:` with nothing behind it, unlike `labels:`.
    const Value *annotations = metadata.find(u"annotations");
    if (annotations && !annotations->isNull() && checker.isObject(*annotations, u"metadata.annotations"_s))
        checkKeys(*annotations, u"metadata.annotations"_s, u"invalid-annotation"_s, checker);
}

void checkTags(const Value &metadata, Checker &checker)
{
    const Value *tags = metadata.find(u"tags");
    if (!tags || !checker.isList(*tags, u"metadata.tags"_s))
        return;
    for (qsizetype at = 0; const Value &tag : *tags->list()) {
        const QString field = u"metadata.tags[%1]"_s.arg(at++);
        if (checker.isQuotedText(tag, field) && checker.isFilledText(tag, field)
            && !fieldrules::isTag(*tag.text()))
            checker.report(
                u"invalid-tag"_s, tag.place,
                u"%1 %2 is not a valid tag: %3"_s.arg(field, tag.excerpt(), faultOf(*tag.text(), isOfTag)),
                u"Use lower-case letters, digits, \":\", \"+\" and \"#\", with single \"-\" between them, at most 63"_s,
                lowerCaseIf(fieldrules::isTag, *tag.text()));
    }
}

/// What the window opens; other schemes reach whatever program claims them, so Cairn opens none of them.
void checkScheme(const Value &url, const QString &field, Checker &checker)
{
    static constexpr QStringView opened[] = {u"http", u"https", u"mailto"};
    const QString scheme = url.text()->trimmed().section(u':', 0, 0);
    if (std::ranges::find(opened, QStringView(scheme.toLower())) != std::end(opened))
        return;
    const QString meant = certainName(scheme, opened);
    checker.report(
        u"link-scheme"_s, url.place,
        u"%1 %2 has the scheme \"%3\", which a click does not open"_s.arg(field, url.excerpt(), scheme),
        meant.isEmpty() ? u"Link to a page with https, http or mailto"_s : u"Did you mean %1?"_s.arg(meant),
        meant.isEmpty() ? QString() : meant + url.text()->trimmed().sliced(scheme.size()));
}

void checkLink(const Value &link, const QString &field, Checker &checker)
{
    if (!checker.isObject(link, field))
        return;
    const Value *url = checker.require(link, u"url"_s, field + u".url"_s, link.place);
    if (url && checker.isFilledText(*url, field + u".url"_s)) {
        if (fieldrules::isUrl(*url->text()))
            checkScheme(*url, field + u".url"_s, checker);
        else
            checker.report(u"invalid-link"_s, url->place,
                           u"%1.url %2 is not an absolute URL"_s.arg(field, url->excerpt()),
                           u"Write it with scheme and host, such as https://example.com/page"_s);
    }
    for (const QString &key : {u"title"_s, u"icon"_s, u"type"_s}) {
        if (const Value *value = link.find(key))
            checker.isFilledText(*value, field + u'.' + key);
    }
}

void checkLinks(const Value &metadata, Checker &checker)
{
    const Value *links = metadata.find(u"links");
    if (!links || !checker.isList(*links, u"metadata.links"_s))
        return;
    for (qsizetype at = 0; const Value &link : *links->list())
        checkLink(link, u"metadata.links[%1]"_s.arg(at++), checker);
}

} // namespace

void checkMetadata(const Value &document, Checker &checker)
{
    const Value *metadata = checker.require(document, u"metadata"_s, u"metadata"_s, document.place);
    if (!metadata || !checker.isObject(*metadata, u"metadata"_s))
        return;
    checkIdentity(*metadata, checker);
    checkTexts(*metadata, checker);
    checkLabels(*metadata, checker);
    checkAnnotations(*metadata, checker);
    checkTags(*metadata, checker);
    checkLinks(*metadata, checker);
}

} // namespace cairn
