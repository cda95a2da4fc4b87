// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// AsyncAPI 2.x and 3.x: https://www.asyncapi.com/docs/reference/specification

#include "catalog/outlinewriter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Part = OutlineGroup::Kind;

const Value *at(const Value &value, QStringView first, QStringView second)
{
    const Value *child = value.find(first);
    return child ? child->find(second) : nullptr;
}

bool isDeprecated(const Value &value)
{
    const Value *found = value.find(u"deprecated");
    const bool *flag = found ? std::get_if<bool>(&found->content) : nullptr;
    return flag && *flag;
}

QString summaryOf(const Value &value)
{
    for (const QStringView key : {u"summary", u"title", u"description", u"operationId"}) {
        if (const QString text = value.textAt({key}); !text.trimmed().isEmpty())
            return OutlineWriter::firstLine(text);
    }
    return {};
}

/// The name that a reference such as `#/channels/orderEvents` ends in, without the escapes of JSON pointers.
QString referenceName(const QString &reference)
{
    return reference.sliced(reference.lastIndexOf(u'/') + 1)
        .replace(u"~1"_s, u"/"_s)
        .replace(u"~0"_s, u"~"_s);
}

class AsyncApiReader final
{
public:
    explicit AsyncApiReader(ApiOutline &outline)
        : m_writer(outline)
    {}

    void read(const Value &document)
    {
        for (const Member &channel : mapAt(document.find(u"channels")))
            addChannel(channel);
        for (const Member &operation : mapAt(document.find(u"operations")))
            addOperation(operation);
        const Value *messages = at(document, u"components", u"messages");
        for (const Member &message : mapAt(messages))
            addMessage(message);
        for (const Member &channel : mapAt(document.find(u"channels"))) {
            for (const Member &message : mapAt(channel.value.find(u"messages")))
                addMessage(message);
        }
        for (const Member &schema : mapAt(at(document, u"components", u"schemas")))
            m_writer.add(
                Part::Schemas, {},
                {schema.key, {}, summaryOf(schema.value), isDeprecated(schema.value), schema.place.line});
    }

private:
    /// Version 2 has its operations in the channel, named from the side of whoever talks to the API.
    void addChannel(const Member &channel)
    {
        const QString address = channel.value.textAt({u"address"});
        const QString name = address.isEmpty() ? channel.key : address;
        bool hasOperations = false;
        for (const Member &member : mapAt(&channel.value)) {
            if (member.key != u"publish" && member.key != u"subscribe")
                continue;
            hasOperations = true;
            m_writer.add(Part::Channels, {},
                         {name, member.key.toUpper(), summaryOf(member.value), isDeprecated(member.value),
                          member.place.line});
        }
        if (!hasOperations)
            m_writer.add(
                Part::Channels, {},
                {name, {}, summaryOf(channel.value), isDeprecated(channel.value), channel.place.line});
    }

    void addOperation(const Member &operation)
    {
        const Value *channel = operation.value.find(u"channel");
        QString summary = summaryOf(operation.value);
        if (summary.isEmpty() && channel)
            summary = referenceName(channel->textAt({u"$ref"}));
        m_writer.add(Part::Operations, {},
                     {operation.key, operation.value.textAt({u"action"}).toUpper(), summary,
                      isDeprecated(operation.value), operation.place.line});
    }

    /// A channel of version 3 names the messages of the components, mostly by their names.
    void addMessage(const Member &message)
    {
        const QString reference = message.value.textAt({u"$ref"});
        const QString name = reference.isEmpty() ? message.key : referenceName(reference);
        if (m_messages.contains(name))
            return;
        m_messages.insert(name);
        m_writer.add(Part::Messages, {},
                     {name, {}, summaryOf(message.value), isDeprecated(message.value), message.place.line});
    }

    OutlineWriter m_writer;
    QSet<QString> m_messages;
};

} // namespace

void readAsyncApi(const Value &document, ApiOutline &outline)
{
    AsyncApiReader(outline).read(document);
}

} // namespace cairn
