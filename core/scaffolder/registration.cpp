// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/registration.h"

#include "base/yaml.h"
#include "catalog/entityref.h"
#include "catalog/glob.h"
#include "git/address.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString plainPath(const QString &path)
{
    return QDir::cleanPath(u'/' + path).sliced(1);
}

DescriptorPlace placeHere(const QString &address, const QString &path)
{
    DescriptorPlace place;
    place.isHere = true;
    place.location = QDir::cleanPath(localFolder(address));
    place.path = plainPath(path);
    if (place.path.isEmpty()) { // the address is the file's own
        place.path = QFileInfo(place.location).fileName();
        place.location = QFileInfo(place.location).path();
    }
    place.url = QUrl::fromLocalFile(place.location + u'/' + place.path).toString();
    return place;
}

/// Globs of a source that names none, as the indexer has them.
QStringList globsOf(const Source &source)
{
    return source.paths.isEmpty() ? QStringList{u"**/catalog-info.{yaml,yml}"_s} : source.paths;
}

/// A path that a glob finds; empty where the glob names one file alone or has what cannot be guessed.
QString pathFor(QString glob, const QString &name)
{
    if (Glob(glob).isPlain())
        return {};
    glob.replace(u"**/"_s, u"locations/"_s + name + u'/');
    glob.replace(u"{yaml,yml}"_s, u"yaml"_s);
    glob.replace(u'*', name);
    return glob;
}

} // namespace

Result<DescriptorPlace> readDescriptorPlace(const QString &address, const QString &path)
{
    if (address.startsWith(u"file:"_s, Qt::CaseInsensitive) || address.startsWith(u'/'))
        return placeHere(address, path);
    QString url = address;
    while (url.endsWith(u'/'))
        url.chop(1);
    if (const QString below = plainPath(path); !below.isEmpty())
        url += u'/' + below;
    const auto page = parseWebAddress(url);
    if (!page || page->path.isEmpty())
        return failure(
            ErrorKind::Invalid, u"\"%1\" is no address of a file in a repository"_s.arg(shownUrl(url)),
            u"Write the page of the file at its forge, such as https://github.com/acme/payments/blob/main/catalog-info.yaml"_s);
    return DescriptorPlace{u"https://%1.git"_s.arg(writtenRepository(url, *page)), page->revision,
                           plainPath(page->path), url, false};
}

QStringList entitiesOf(const QByteArray &descriptor)
{
    QStringList components;
    QStringList others;
    for (const YamlDocument &document : readYaml(descriptor)) {
        const EntityRef ref{document.root.textAt({u"kind"}),
                            document.root.textAt({u"metadata", u"namespace"}),
                            document.root.textAt({u"metadata", u"name"})};
        if (ref.kind.isEmpty() || ref.name.isEmpty() || !ref.kind.compare(u"Location"_s, Qt::CaseInsensitive))
            continue;
        const QString canonical = canonicalRef(
            u"%1:%2/%3"_s.arg(ref.kind, ref.nameSpace.isEmpty() ? u"default"_s : ref.nameSpace, ref.name));
        (ref.kind.compare(u"Component"_s, Qt::CaseInsensitive) ? others : components) += canonical;
    }
    return components + others;
}

const Source *sourceOf(const std::vector<Source> &sources, const DescriptorPlace &place)
{
    const auto isIt = [&](const Source &source) {
        if (!place.isHere)
            return comparableRepository(source.location) == comparableRepository(place.location);
        const QString folder = localFolder(source.location);
        return !folder.isEmpty() && QDir::cleanPath(folder) == place.location;
    };
    const auto found = std::ranges::find_if(sources, isIt);
    return found == sources.end() ? nullptr : &*found;
}

bool covers(const Source &source, const QString &path)
{
    return std::ranges::any_of(globsOf(source),
                               [&](const QString &glob) { return Glob(glob).matches(path); });
}

bool takesRegistrations(const Source &source)
{
    if (!isGitUrl(source.location))
        return QFileInfo(source.location).isWritable();
    return !source.location.startsWith(u"http:"_s) && !source.location.startsWith(u"git:"_s);
}

Result<std::optional<Source>> registrar(const std::vector<Source> &sources, const QString &named)
{
    if (named.isEmpty()) {
        const auto found = std::ranges::find_if(sources, takesRegistrations);
        return found == sources.end() ? std::optional<Source>() : *found;
    }
    for (const Source &source : sources) {
        if (!source.name.compare(named, Qt::CaseInsensitive))
            return source;
    }
    QStringList names;
    for (const Source &source : sources)
        names += source.name;
    return failure(
        ErrorKind::NotFound,
        u"There is no source called \"%1\", which registerSource names for registrations"_s.arg(named),
        u"Set it to one of: %1"_s.arg(names.join(u", "_s)));
}

QString locationPath(const Source &source, const QString &name)
{
    const QString usual = u"locations/%1.yaml"_s.arg(name);
    if (covers(source, usual))
        return usual;
    for (const QString &glob : globsOf(source)) {
        const QString path = pathFor(glob, name);
        if (!path.isEmpty() && covers(source, path))
            return path;
    }
    return u"locations/%1/catalog-info.yaml"_s.arg(name);
}

QByteArray locationText(const QString &name, const QString &url)
{
    // As JSON has it, so that no character of the address means anything.
    QByteArray quoted = QJsonDocument(QJsonArray{url}).toJson(QJsonDocument::Compact);
    quoted = quoted.sliced(1, quoted.size() - 2);
    return "apiVersion: backstage.io/v1alpha1\n"
           "kind: Location\n"
           "metadata:\n"
           "  name: "
           + name.toUtf8()
           + "\n"
             "spec:\n"
             "  type: url\n"
             "  target: "
           + quoted + "\n";
}

QStringList addedSources(const RunRecord &record)
{
    QStringList names;
    for (const EffectRecord &effect : record.effects) {
        if (effect.effect.kind == u"catalog.source" && effect.state == EffectState::Done)
            names += effect.effect.details.textAt({u"name"});
    }
    return names;
}

} // namespace cairn
