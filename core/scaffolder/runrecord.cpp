// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/runrecord.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto runStates =
    std::to_array<QStringView>({u"planned", u"running", u"done", u"failed", u"cancelled", u"undone"});
constexpr auto stepStates =
    std::to_array<QStringView>({u"waiting", u"running", u"done", u"skipped", u"failed", u"cancelled"});
constexpr auto effectStates =
    std::to_array<QStringView>({u"planned", u"begun", u"done", u"failed", u"undone"});
constexpr auto errorKinds = std::to_array<QStringView>(
    {u"failed", u"invalid", u"notFound", u"denied", u"unreachable", u"limit", u"damaged", u"cancelled"});

template <typename State>
State stateOf(const QString &name, std::span<const QStringView> names)
{
    const auto found = std::ranges::find(names, QStringView(name));
    return found == names.end() ? State{} : State(found - names.begin());
}

Value text(const QString &value)
{
    return {value, {}};
}
Value number(qint64 value)
{
    return {value, {}};
}
Value texts(const QStringList &all)
{
    Value::List list;
    for (const QString &one : all)
        list.push_back(text(one));
    return {std::move(list), {}};
}

/// Builds an object member by member.
class Object final
{
public:
    Object &add(const QString &name, Value value)
    {
        m_members.push_back({name, {}, std::move(value)});
        return *this;
    }
    operator Value() { return {std::move(m_members), {}}; }

private:
    Value::Map m_members;
};

template <typename Item, typename Make>
Value listOf(const std::vector<Item> &items, Make make)
{
    Value::List list;
    for (const Item &item : items)
        list.push_back(make(item));
    return {std::move(list), {}};
}

template <typename Item, typename Read>
std::vector<Item> itemsOf(const Value &parent, QStringView key, Read read)
{
    std::vector<Item> items;
    const Value *list = parent.find(key);
    for (const Value &item : list && list->list() ? *list->list() : Value::List())
        items.push_back(read(item));
    return items;
}

QStringList textsOf(const Value &parent, QStringView key)
{
    const auto items = itemsOf<QString>(
        parent, key, [](const Value &item) { return item.text() ? *item.text() : QString(); });
    return {items.begin(), items.end()};
}

Value valueAt(const Value &parent, QStringView key)
{
    const Value *value = parent.find(key);
    return value ? *value : Value();
}

Value errorValue(const Error &error)
{
    if (error.message.isEmpty())
        return {};
    return Object()
        .add(u"message"_s, text(error.message))
        .add(u"hint"_s, text(error.hint))
        .add(u"kind"_s, text(errorKinds[size_t(error.kind)].toString()));
}

Error errorOf(const Value &value)
{
    return {stateOf<ErrorKind>(value.textAt({u"kind"}), errorKinds), value.textAt({u"message"}),
            value.textAt({u"hint"})};
}

Value stepValue(const StepRecord &step)
{
    return Object()
        .add(u"id"_s, text(step.id))
        .add(u"name"_s, text(step.name))
        .add(u"action"_s, text(step.action))
        .add(u"status"_s, text(stateName(step.state)))
        .add(u"error"_s, errorValue(step.error))
        .add(u"reason"_s, text(step.reason))
        .add(u"output"_s, step.output)
        .add(u"startedAt"_s, number(step.startedAt))
        .add(u"endedAt"_s, number(step.endedAt));
}

StepRecord stepOf(const Value &value)
{
    return {value.textAt({u"id"}),
            value.textAt({u"name"}),
            value.textAt({u"action"}),
            stateOf<StepState>(value.textAt({u"status"}), stepStates),
            errorOf(valueAt(value, u"error")),
            value.textAt({u"reason"}),
            valueAt(value, u"output"),
            numberAt(value, u"startedAt"),
            numberAt(value, u"endedAt")};
}

Value effectValue(const EffectRecord &record)
{
    return Object()
        .add(u"step"_s, text(record.step))
        .add(u"key"_s, text(record.effect.key))
        .add(u"kind"_s, text(record.effect.kind))
        .add(u"words"_s, text(record.effect.words))
        .add(u"status"_s, text(stateName(record.state)))
        .add(u"error"_s, text(record.error))
        .add(u"at"_s, number(record.at))
        .add(u"details"_s, record.effect.details)
        .add(u"result"_s, record.result);
}

EffectRecord effectOf(const Value &value)
{
    return {value.textAt({u"step"}),
            {value.textAt({u"key"}), value.textAt({u"kind"}), value.textAt({u"words"}),
             valueAt(value, u"details")},
            stateOf<EffectState>(value.textAt({u"status"}), effectStates),
            valueAt(value, u"result"),
            value.textAt({u"error"}),
            numberAt(value, u"at")};
}

Value baseValue(const TemplateBase &base)
{
    return Object()
        .add(u"folder"_s, text(base.folder))
        .add(u"repository"_s, text(base.repository))
        .add(u"commit"_s, text(base.commit))
        .add(u"path"_s, text(base.path))
        .add(u"location"_s, text(base.location));
}

TemplateBase baseOf(const Value &value)
{
    return {value.textAt({u"folder"}), value.textAt({u"repository"}), value.textAt({u"commit"}),
            value.textAt({u"path"}), value.textAt({u"location"})};
}

Value linkValue(const OutputLink &link)
{
    return Object()
        .add(u"title"_s, text(link.title))
        .add(u"icon"_s, text(link.icon))
        .add(u"url"_s, text(link.url))
        .add(u"entityRef"_s, text(link.entityRef));
}

Value outputTextValue(const OutputText &output)
{
    return Object()
        .add(u"title"_s, text(output.title))
        .add(u"icon"_s, text(output.icon))
        .add(u"content"_s, text(output.content));
}

Value fileValue(const MadeFile &file)
{
    return Object()
        .add(u"path"_s, text(file.path))
        .add(u"bytes"_s, number(file.bytes))
        .add(u"sha256"_s, text(QString::fromLatin1(file.sha256)));
}

} // namespace

QString stateName(RunState state)
{
    return runStates[size_t(state)].toString();
}
QString stateName(StepState state)
{
    return stepStates[size_t(state)].toString();
}
QString stateName(EffectState state)
{
    return effectStates[size_t(state)].toString();
}
RunState runStateOf(const QString &name)
{
    return stateOf<RunState>(name, runStates);
}

Value recordValue(const RunRecord &record)
{
    return Object()
        .add(u"id"_s, text(record.id))
        .add(u"title"_s, text(record.templateTitle))
        .add(u"user"_s, text(record.userRef))
        .add(u"status"_s, text(stateName(record.state)))
        .add(u"startedAt"_s, number(record.startedAt))
        .add(u"endedAt"_s, number(record.endedAt))
        .add(u"template"_s, text(record.templateRef))
        .add(u"file"_s, text(record.templateFile))
        .add(u"base"_s, baseValue(record.base))
        .add(u"answers"_s, record.answers)
        .add(u"secrets"_s, texts(record.secretNames))
        .add(u"steps"_s, listOf(record.steps, stepValue))
        .add(u"effects"_s, listOf(record.effects, effectValue))
        .add(u"links"_s, listOf(record.links, linkValue))
        .add(u"texts"_s, listOf(record.texts, outputTextValue))
        .add(u"results"_s, record.results)
        .add(u"error"_s, errorValue(record.error))
        .add(u"files"_s, listOf(record.files, fileValue))
        .add(u"log"_s, texts(record.log));
}

RunRecord recordOf(const Value &value)
{
    RunRecord record;
    record.id = value.textAt({u"id"});
    record.templateTitle = value.textAt({u"title"});
    record.userRef = value.textAt({u"user"});
    record.state = runStateOf(value.textAt({u"status"}));
    record.startedAt = numberAt(value, u"startedAt");
    record.endedAt = numberAt(value, u"endedAt");
    record.templateRef = value.textAt({u"template"});
    record.templateFile = value.textAt({u"file"});
    record.base = baseOf(valueAt(value, u"base"));
    record.answers = valueAt(value, u"answers");
    record.secretNames = textsOf(value, u"secrets");
    record.steps = itemsOf<StepRecord>(value, u"steps", stepOf);
    record.effects = itemsOf<EffectRecord>(value, u"effects", effectOf);
    record.links = itemsOf<OutputLink>(value, u"links", [](const Value &link) {
        return OutputLink{link.textAt({u"title"}), link.textAt({u"icon"}), link.textAt({u"url"}),
                          link.textAt({u"entityRef"})};
    });
    record.texts = itemsOf<OutputText>(value, u"texts", [](const Value &output) {
        return OutputText{output.textAt({u"title"}), output.textAt({u"icon"}), output.textAt({u"content"})};
    });
    record.results = valueAt(value, u"results");
    record.error = errorOf(valueAt(value, u"error"));
    record.files = itemsOf<MadeFile>(value, u"files", [](const Value &file) {
        return MadeFile{file.textAt({u"path"}), file.textAt({u"sha256"}).toLatin1(),
                        numberAt(file, u"bytes")};
    });
    record.log = textsOf(value, u"log");
    return record;
}

} // namespace cairn
