// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/templaterules.h"

#include "base/value.h"
#include "catalog/checker.h"

#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

void checkTexts(const Value &parent, const QString &field, std::span<const QStringView> names,
                Checker &checker)
{
    for (const QStringView name : names) {
        if (const Value *value = parent.find(name))
            checker.isText(*value, field + u'.' + name.toString());
    }
}

void checkFilledTexts(const Value &parent, const QString &field, std::span<const QStringView> names,
                      Checker &checker)
{
    for (const QStringView name : names) {
        if (const Value *value = parent.find(name))
            checker.isFilledText(*value, field + u'.' + name.toString());
    }
}

/// Calls `check` with each object of a list and the name of its place; what is no object is a problem.
template <typename Check>
void forEachObject(const Value &list, const QString &field, Checker &checker, Check check)
{
    for (qsizetype at = 0; const Value &item : *list.list()) {
        const QString place = u"%1[%2]"_s.arg(field).arg(at++);
        if (checker.isObject(item, place))
            check(item, place);
    }
}

void checkPermissions(const Value &parent, const QString &field, Checker &checker)
{
    const Value *permissions = parent.find(u"backstage:permissions");
    const QString name = field + u".backstage:permissions"_s;
    if (!permissions || !checker.isObject(*permissions, name))
        return;
    const Value *tags = permissions->find(u"tags");
    if (!tags || !checker.isList(*tags, name + u".tags"_s))
        return;
    for (qsizetype at = 0; const Value &tag : *tags->list())
        checker.isText(tag, u"%1.tags[%2]"_s.arg(name).arg(at++));
}

void checkStep(const Value &step, const QString &field, Checker &checker)
{
    static constexpr QStringView texts[] = {u"id", u"name", u"action"};
    checker.require(step, u"action"_s, field + u".action"_s, step.place);
    checkTexts(step, field, texts, checker);
    if (const Value *input = step.find(u"input"))
        checker.isObject(*input, field + u".input"_s);
    const Value *condition = step.find(u"if");
    if (condition && !condition->text() && !std::holds_alternative<bool>(condition->content))
        checker.report(u"wrong-type"_s, condition->place,
                       u"%1.if is a %2; it must be a text or a boolean"_s.arg(field, condition->typeName()),
                       u"Write a condition such as ${{ parameters.name }}"_s);
    checkPermissions(step, field, checker);
}

void checkOutput(const Value &output, Checker &checker)
{
    static constexpr QStringView linkTexts[] = {u"url", u"entityRef", u"title", u"icon"};
    static constexpr QStringView blockTexts[] = {u"title", u"icon"};
    static constexpr QStringView blockContent[] = {u"content"};
    for (const Member &member : *output.map()) {
        const QString field = u"spec.output."_s + member.key;
        if (member.key != u"links" && member.key != u"text") {
            checker.isText(member.value, field);
        } else if (checker.isList(member.value, field)) {
            forEachObject(member.value, field, checker, [&](const Value &item, const QString &place) {
                if (member.key == u"links") {
                    checkFilledTexts(item, place, linkTexts, checker);
                } else {
                    checkFilledTexts(item, place, blockTexts, checker);
                    checkTexts(item, place, blockContent, checker);
                }
            });
        }
    }
}

void checkPresentation(const Value &presentation, Checker &checker)
{
    static constexpr QStringView texts[] = {u"backButtonText", u"createButtonText", u"reviewButtonText"};
    const QString field = u"spec.presentation.buttonLabels"_s;
    const Value *labels = presentation.find(u"buttonLabels");
    if (labels && checker.isObject(*labels, field))
        checkTexts(*labels, field, texts, checker);
}

void checkParameters(const Value &parameters, Checker &checker)
{
    if (parameters.map())
        checkPermissions(parameters, u"spec.parameters"_s, checker);
    for (qsizetype at = 0; parameters.list() && at < qsizetype(parameters.list()->size()); ++at)
        checkPermissions((*parameters.list())[size_t(at)], u"spec.parameters[%1]"_s.arg(at), checker);
}

} // namespace

void checkTemplate(const Value &spec, Checker &checker)
{
    // Where these are of the wrong type themselves, the table of fields has said so.
    if (const Value *parameters = spec.find(u"parameters"))
        checkParameters(*parameters, checker);
    const Value *steps = spec.find(u"steps");
    for (qsizetype at = 0; steps && steps->list() && at < qsizetype(steps->list()->size()); ++at) {
        const Value &step = (*steps->list())[size_t(at)];
        if (step.map())
            checkStep(step, u"spec.steps[%1]"_s.arg(at), checker);
    }
    if (const Value *output = spec.find(u"output"); output && output->map())
        checkOutput(*output, checker);
    if (const Value *presentation = spec.find(u"presentation"); presentation && presentation->map())
        checkPresentation(*presentation, checker);
}

} // namespace cairn
