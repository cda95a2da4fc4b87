// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchentry.h"

#include "store/searchwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestText = 100'000; // characters of all texts of an entity
constexpr qsizetype longestValue = 200;    // bytes
constexpr qsizetype usualSize = 1024;      // bytes of an entry

QStringView nameOf(const QString &ref)
{
    return QStringView(ref).sliced(ref.indexOf(u'/') + 1);
}

void appendMap(QStringList &texts, const Value *map)
{
    if (!map || !map->map())
        return;
    for (const Member &member : *map->map()) {
        if (const QString *value = member.value.text())
            texts += member.key + u": "_s + *value;
    }
}

/// What one asks for by `has:`.
QStringList featuresOf(const Entity &entity)
{
    const Value *metadata = entity.document.find(u"metadata");
    const Value *annotations = metadata ? metadata->find(u"annotations") : nullptr;
    const Value *links = metadata ? metadata->find(u"links") : nullptr;
    QStringList features;
    if (annotations
        && (annotations->find(u"backstage.io/techdocs-ref")
            || annotations->find(u"backstage.io/techdocs-entity")))
        features += u"docs"_s;
    if (links && links->list() && !links->list()->empty())
        features += u"links"_s;
    if (!entity.description.isEmpty())
        features += u"description"_s;
    if (!entity.owner.isEmpty())
        features += u"owner"_s;
    if (!entity.system.isEmpty())
        features += u"system"_s;
    if (!entity.tags.isEmpty())
        features += u"tags"_s;
    return features;
}

/// Adds the words of texts until their number of characters is used up.
class Collector final
{
public:
    explicit Collector(SearchEntry &entry)
        : m_entry(entry)
    {}

    void add(SearchField field, QStringView text)
    {
        for (WordReader words(taken(text)); words.next();)
            m_entry.add(field, words.word());
    }
    /// The first word counts more; `alone`: where it is the only one.
    void addNamed(SearchField alone, SearchField first, SearchField other, QStringView text)
    {
        const QStringView part = taken(text);
        WordReader words(part);
        while (words.next()) {
            const bool isFirst = QStringView(part).first(words.begin()).trimmed().isEmpty();
            const bool isAlone = isFirst && words.end() == part.size() && !words.isPart();
            m_entry.add(isAlone ? alone : isFirst ? first : other, words.word());
        }
    }
    void addValue(QByteArrayView qualifier, QStringView value)
    {
        const QStringView part = taken(value);
        if (!part.isEmpty())
            m_entry.add(SearchField::Value, searchValue(qualifier, part));
    }

private:
    QStringView taken(QStringView text)
    {
        const QStringView part = text.first(std::min(text.size(), m_left));
        m_left -= part.size();
        return part;
    }

    SearchEntry &m_entry;
    qsizetype m_left = longestText;
};

void addValues(Collector &collector, const Entity &entity)
{
    collector.addValue("kind", entity.ref.kind);
    collector.addValue("namespace", entity.ref.nameSpace);
    collector.addValue("type", entity.type);
    collector.addValue("lifecycle", entity.lifecycle);
    for (const auto &[name, ref] : {std::pair("owner", &entity.owner), std::pair("system", &entity.system)}) {
        collector.addValue(name, *ref);
        collector.addValue(name, nameOf(*ref));
    }
    for (const QString &tag : entity.tags)
        collector.addValue("tag", tag);
    for (const QString &feature : featuresOf(entity))
        collector.addValue("has", feature);
}

/// Of equally good hits that with the shortest name is the one that was meant. A Location seldom is.
quint8 rankOf(const EntityRef &ref)
{
    if (ref.kind == u"Location")
        return lastSearchRank;
    return quint8(std::clamp(ref.name.size(), qsizetype(1), qsizetype(firstPageRank - 1)));
}

} // namespace

QByteArray searchValue(QByteArrayView qualifier, QStringView value)
{
    QByteArray word = qualifier.toByteArray() + ':' + foldedText(value);
    return word.left(longestValue);
}

QStringList searchLabels(const Entity &entity)
{
    QStringList labels = entity.tags;
    for (const QString *ref : {&entity.owner, &entity.system}) {
        if (!ref->isEmpty())
            labels += nameOf(*ref).toString();
    }
    labels << entity.ref.kind << entity.type << entity.lifecycle << entity.ref.nameSpace
           << entity.document.textAt({u"spec", u"profile", u"email"});
    return labels;
}

QStringList searchTexts(const Value &document)
{
    QStringList texts{document.textAt({u"metadata", u"description"})};
    if (const Value *metadata = document.find(u"metadata")) {
        appendMap(texts, metadata->find(u"labels"));
        appendMap(texts, metadata->find(u"annotations"));
        const Value *links = metadata->find(u"links");
        if (links && links->list()) {
            for (const Value &link : *links->list())
                texts += QString(link.textAt({u"title"}) + u' ' + link.textAt({u"url"})).trimmed();
        }
    }
    texts << document.textAt({u"spec", u"definition"});
    return texts;
}

SearchEntry searchEntry(const Entity &entity)
{
    using enum SearchField;
    SearchEntry entry;
    entry.rank = rankOf(entity.ref);
    entry.words.reserve(usualSize);
    Collector collector(entry);
    addValues(collector, entity);
    collector.addNamed(Name, NameStart, NamePart, entity.ref.name);
    collector.addNamed(TitleStart, TitleStart, TitlePart, entity.title);
    for (const QString &text : searchLabels(entity))
        collector.add(Word, text);
    for (const QString &text : searchTexts(entity.document))
        collector.add(Text, text);
    return entry;
}

} // namespace cairn
