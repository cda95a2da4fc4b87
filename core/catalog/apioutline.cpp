// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/apioutline.h"

#include "base/yaml.h"
#include "catalog/outlinewriter.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestDefinition = 20 * 1024 * 1024; // characters

enum class Format { None, OpenApi, AsyncApi, GraphQl, Proto };

Format formatOf(const QString &type)
{
    const QString name = type.toLower();
    if (name.startsWith(u"openapi") || name.startsWith(u"swagger"))
        return Format::OpenApi;
    if (name.startsWith(u"asyncapi"))
        return Format::AsyncApi;
    if (name.startsWith(u"graphql"))
        return Format::GraphQl;
    if (name == u"grpc" || name.startsWith(u"proto"))
        return Format::Proto;
    return Format::None;
}

QString formatName(Format format)
{
    switch (format) {
    case Format::OpenApi:
        return u"OpenAPI"_s;
    case Format::AsyncApi:
        return u"AsyncAPI"_s;
    case Format::GraphQl:
        return u"GraphQL"_s;
    case Format::Proto:
        return u"Protocol Buffers"_s;
    case Format::None:
        break;
    }
    return {};
}

QString scalarText(const Value *value)
{
    if (!value)
        return {};
    return value->text() ? *value->text() : value->excerpt();
}

void readDocument(Format format, const QString &text, OperationOrder order, ApiOutline &outline)
{
    const std::vector<YamlDocument> documents = readYaml(definitionYaml(text));
    if (documents.empty())
        return;
    const YamlDocument &document = documents.front();
    if (document.fault) {
        outline.fault = document.fault->message;
        outline.faultPlace = document.fault->place;
        return;
    }
    const bool isAsync = format == Format::AsyncApi;
    const Value *version = document.root.find(isAsync ? u"asyncapi" : u"openapi");
    if (!version && !isAsync)
        version = document.root.find(u"swagger");
    if (!version) {
        outline.fault =
            isAsync ? u"The text has no key \"asyncapi\", so it is no AsyncAPI definition"_s
                    : u"The text has neither \"openapi\" nor \"swagger\", so it is no OpenAPI definition"_s;
        outline.faultPlace = {1, 1};
        return;
    }
    outline.format += u' ' + OutlineWriter::shown(scalarText(version));
    outline.title = OutlineWriter::shown(document.root.textAt({u"info", u"title"}));
    if (const Value *info = document.root.find(u"info"))
        outline.version = OutlineWriter::shown(scalarText(info->find(u"version")));
    if (isAsync)
        readAsyncApi(document.root, outline);
    else
        readOpenApi(document.root, order, outline);
}

} // namespace

QByteArray definitionYaml(const QString &definition)
{
    const bool isJson = definition.trimmed().startsWith(u'{');
    return (isJson ? QString(definition).replace(u'\t', u' ') : definition).toUtf8();
}

ApiOutline readApiOutline(const QString &type, const QString &text, OperationOrder order)
{
    const Format format = formatOf(type);
    ApiOutline outline;
    outline.format = formatName(format);
    if (format == Format::None || text.trimmed().isEmpty())
        return outline;
    if (text.size() > longestDefinition) {
        outline.fault =
            u"The definition is longer than %1 million characters"_s.arg(longestDefinition / 1'000'000);
        return outline;
    }
    switch (format) {
    case Format::OpenApi:
    case Format::AsyncApi:
        readDocument(format, text, order, outline);
        break;
    case Format::GraphQl:
        readGraphQl(text, outline);
        break;
    case Format::Proto:
        readProto(text, outline);
        break;
    case Format::None:
        break;
    }
    return outline;
}

} // namespace cairn
