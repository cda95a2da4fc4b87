// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/orphans.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "catalog/kind.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isKubernetes(const QString &apiVersion)
{
    static const QRegularExpression own(
        u"^(v1|(apps|batch|autoscaling|policy|extensions)/.*|[^/]*\\.k8s\\.io/.*|[^/]*(argoproj|istio|helm)[^/]*/.*)$"_s);
    return own.match(apiVersion).hasMatch();
}

} // namespace

bool isYamlFile(const QString &path)
{
    return path.endsWith(u".yaml"_s) || path.endsWith(u".yml"_s);
}

bool hasDescriptorName(const QString &path)
{
    const QStringView name = QStringView(path).sliced(path.lastIndexOf(u'/') + 1);
    return name == u"catalog-info.yaml" || name == u"catalog-info.yml";
}

bool looksLikeDescriptor(const QByteArray &text)
{
    static const QRegularExpression version(u"^apiVersion:\\s*[\"']?([^\"'\\s#]*)"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression kind(u"^kind:"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression metadata(u"^metadata:"_s, QRegularExpression::MultilineOption);
    const QString shown = QString::fromUtf8(text);
    const QRegularExpressionMatch match = version.match(shown);
    if (match.hasMatch() && match.capturedView(1).contains(u"backstage.io/"))
        return true;
    return match.hasMatch() && kind.match(shown).hasMatch() && metadata.match(shown).hasMatch()
           && !isKubernetes(match.captured(1));
}

std::optional<Problem> findOrphan(const QString &path, const QByteArray &text, const QString &consequence)
{
    if (!looksLikeDescriptor(text))
        return std::nullopt;
    const ReadTarget readNothing = [](const QString &) -> Result<QByteArray> {
        return failure(ErrorKind::NotFound, u"nothing is read here"_s);
    };
    const DescriptorFile file = readDescriptors(path, readYaml(text), readNothing);
    const auto entity = std::ranges::find_if(
        file.entities, [](const Entity &one) { return findKind(one.ref.kind) != nullptr; });
    // A Location is where reading begins: somebody may name it to a source.
    if (entity == file.entities.end()
        || std::ranges::contains(file.entities, u"Location"_s,
                                 [](const Entity &one) { return one.ref.kind; }))
        return std::nullopt;
    const QString ref = entity->ref.canonical();
    return Problem{Severity::Warning,
                   u"orphan-descriptor"_s,
                   consequence.arg(ref),
                   u"Name the file in spec.targets of a Location, or call it catalog-info.yaml"_s,
                   path,
                   entity->namePlace,
                   ref};
}

} // namespace cairn
