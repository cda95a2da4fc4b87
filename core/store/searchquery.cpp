// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchquery.h"

#include "base/nearest.h"
#include "catalog/kind.h"
#include "store/searchwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestQuery = 1'000;
constexpr qsizetype mostWords = 24; // a term that has none counts as one

constexpr std::array qualifiers{
    QualifierName{u"kind", Qualifier::Kind},
    QualifierName{u"owner", Qualifier::Owner},
    QualifierName{u"tag", Qualifier::Tag},
    QualifierName{u"type", Qualifier::Type},
    QualifierName{u"lifecycle", Qualifier::Lifecycle},
    QualifierName{u"system", Qualifier::System},
    QualifierName{u"namespace", Qualifier::Namespace},
    QualifierName{u"source", Qualifier::Source},
    QualifierName{u"has", Qualifier::Has},
    QualifierName{u"name", Qualifier::Name},
};

constexpr std::array otherNames{
    QualifierName{u"team", Qualifier::Owner},   QualifierName{u"tags", Qualifier::Tag},
    QualifierName{u"label", Qualifier::Tag},    QualifierName{u"stage", Qualifier::Lifecycle},
    QualifierName{u"ns", Qualifier::Namespace}, QualifierName{u"title", Qualifier::Name},
    QualifierName{u"repo", Qualifier::Source},
};

bool isKindName(QStringView name)
{
    return std::ranges::any_of(
        knownKinds(), [&](const Kind &kind) { return kind.name.compare(name, Qt::CaseInsensitive) == 0; });
}

QByteArrayList wordsOf(QStringView text)
{
    QByteArrayList words;
    for (WordReader reader(text); reader.next();) {
        if (!reader.isPart())
            words += reader.word().toByteArray();
    }
    return words;
}

class QueryReader final
{
public:
    explicit QueryReader(QStringView text)
        : m_text(text)
    {}

    SearchQuery read();

private:
    bool skipGap();
    bool takeOperator(QStringView name);
    SearchTerm readTerm();
    void readQualified(SearchTerm &term, Qualifier qualifier);
    QStringView readValue();
    QStringView readQuoted();
    QStringView nameAhead() const;
    void addTerm(SearchTerm term, bool isAlternative);
    bool isAtEndOfTerm() const
    {
        return m_at == m_text.size() || m_text[m_at].isSpace() || m_text[m_at] == u')';
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_words = 0;
    SearchQuery m_query;
};

SearchQuery QueryReader::read()
{
    bool isAlternative = false;
    while (skipGap()) {
        if (takeOperator(u"OR")) {
            isAlternative = true;
            continue;
        }
        if (takeOperator(u"AND"))
            continue;
        const qsizetype begin = m_at;
        SearchTerm term = readTerm();
        m_words += std::max(qsizetype(1), term.words.size() + term.values.size());
        if (m_words > mostWords) {
            m_query.notes.push_back({SearchNote::What::TooManyTerms, {}, {}, begin, m_text.size()});
            break;
        }
        addTerm(std::move(term), isAlternative);
        isAlternative = false;
    }
    return std::move(m_query);
}

/// Goes to where a term begins; false at the end.
bool QueryReader::skipGap()
{
    while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u'(' || m_text[m_at] == u')'))
        ++m_at;
    return m_at < m_text.size();
}

bool QueryReader::takeOperator(QStringView name)
{
    const QStringView rest = m_text.sliced(m_at);
    if (!rest.startsWith(name) || (rest.size() > name.size() && !rest[name.size()].isSpace()))
        return false;
    m_at += name.size();
    return true;
}

SearchTerm QueryReader::readTerm()
{
    SearchTerm term;
    term.begin = m_at;
    if (takeOperator(u"NOT")) {
        term.isNegated = true;
        skipGap();
    } else if (m_text[m_at] == u'-') {
        term.isNegated = true;
        ++m_at;
    }
    const QStringView name = nameAhead();
    const std::optional<Qualifier> qualifier = qualifierNamed(name);
    if (qualifier) {
        m_at += name.size() + 1;
        readQualified(term, *qualifier);
    } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
        term.isPhrase = true;
        term.words = wordsOf(readQuoted());
    } else {
        const qsizetype begin = m_at;
        while (!isAtEndOfTerm() && m_text[m_at] != u'"')
            ++m_at;
        term.words = wordsOf(m_text.sliced(begin, m_at - begin));
        const bool isAddress = m_text.sliced(begin + name.size()).startsWith(u"://");
        if (!name.isEmpty() && !isAddress && !isKindName(name)) {
            std::vector<QStringView> names;
            std::ranges::transform(qualifiers, std::back_inserter(names), &QualifierName::name);
            m_query.notes.push_back({SearchNote::What::UnknownQualifier, name.toString(),
                                     nearestName(name, names), begin, begin + name.size() + 1});
        }
    }
    term.end = m_at;
    return term;
}

/// `kind:api`, `kind:api,component`, `owner:"a team",other`; nothing behind the colon is no condition yet.
void QueryReader::readQualified(SearchTerm &term, Qualifier qualifier)
{
    term.qualifier = qualifier;
    const qsizetype begin = m_at;
    do {
        const QStringView value = readValue().trimmed();
        if (!value.isEmpty())
            term.values += value.toString();
    } while (m_at < m_text.size() && m_text[m_at] == u',' && ++m_at);
    if (qualifier == Qualifier::Name) {
        term.isPhrase = m_text.sliced(begin).startsWith(u'"');
        term.words = wordsOf(m_text.sliced(begin, m_at - begin));
        term.values.clear();
    }
}

QStringView QueryReader::readValue()
{
    if (m_at < m_text.size() && m_text[m_at] == u'"')
        return readQuoted();
    const qsizetype begin = m_at;
    while (!isAtEndOfTerm() && m_text[m_at] != u',')
        ++m_at;
    return m_text.sliced(begin, m_at - begin);
}

/// What stands between here and the next quotation mark or the end.
QStringView QueryReader::readQuoted()
{
    const qsizetype begin = ++m_at;
    const qsizetype found = m_text.indexOf(u'"', begin);
    const qsizetype end = found < 0 ? m_text.size() : found;
    m_at = std::min(end + 1, m_text.size());
    return m_text.sliced(begin, end - begin);
}

/// The letters here, if a colon follows.
QStringView QueryReader::nameAhead() const
{
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end].isLetter())
        ++end;
    const bool isName = end > m_at && end < m_text.size() && m_text[end] == u':';
    return isName ? m_text.sliced(m_at, end - m_at) : QStringView();
}

void QueryReader::addTerm(SearchTerm term, bool isAlternative)
{
    if (term.words.isEmpty() && term.values.isEmpty())
        return;
    if (isAlternative && !m_query.groups.empty())
        m_query.groups.back().push_back(std::move(term));
    else
        m_query.groups.push_back({std::move(term)});
}

} // namespace

std::span<const QualifierName> knownQualifiers()
{
    return qualifiers;
}

QStringView qualifierName(Qualifier qualifier)
{
    return std::ranges::find(qualifiers, qualifier, &QualifierName::qualifier)->name;
}

std::optional<Qualifier> qualifierNamed(QStringView name)
{
    for (const std::span<const QualifierName> names :
         {std::span<const QualifierName>(qualifiers), std::span<const QualifierName>(otherNames)}) {
        for (const QualifierName &known : names) {
            if (known.name.compare(name, Qt::CaseInsensitive) == 0)
                return known.qualifier;
        }
    }
    return {};
}

SearchQuery parseSearchQuery(const QString &text)
{
    SearchQuery query = QueryReader(QStringView(text).left(longestQuery)).read();
    if (text.size() > longestQuery)
        query.notes.push_back({SearchNote::What::TooLong, {}, {}, longestQuery, text.size()});
    return query;
}

SearchQuery plainSearchQuery(const QString &text)
{
    SearchQuery query;
    qsizetype count = 0;
    for (const QString &part : text.left(longestQuery).split(u' ', Qt::SkipEmptyParts)) {
        SearchTerm term;
        term.words = wordsOf(part);
        count += term.words.size();
        if (!term.words.isEmpty() && count <= mostWords)
            query.groups.push_back({term});
    }
    return query;
}

QString likeEscaped(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return escaped;
}

} // namespace cairn
