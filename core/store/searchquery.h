// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <span>
#include <vector>

namespace cairn {

/// What a term like `owner:team-a` narrows by.
enum class Qualifier { Kind, Type, Owner, Lifecycle, System, Tag, Namespace, Source, Has, Name };

struct QualifierName {
    QStringView name; ///< as it is written, without the colon
    Qualifier qualifier;
};

/// All qualifiers by their names, in the order in which people need them.
std::span<const QualifierName> knownQualifiers();
QStringView qualifierName(Qualifier qualifier);
/// Without case; also by the other names that people try, as `team` for `owner`.
std::optional<Qualifier> qualifierNamed(QStringView name);

/// One condition of a query.
struct SearchTerm {
    std::optional<Qualifier> qualifier; ///< none: words that are looked for everywhere
    QStringList values;                 ///< of a qualifier: any of them does
    QByteArrayList words;               ///< folded, all of them; of `name:` too
    bool isPhrase = false;              ///< quoted: whole words, one after the other
    bool isNegated = false;
    qsizetype begin = 0; ///< in the query's text, and behind its end
    qsizetype end = 0;

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Something that the user should know about their query.
struct SearchNote {
    enum class What {
        TooLong,          ///< the text behind `begin` is left out
        TooManyTerms,     ///< the same
        UnknownQualifier, ///< it is looked for as text
        UnknownValue,     ///< nothing has that value of the qualifier
        OnlyBeginning,    ///< nothing has that value; those that begin so are shown
    };
    What what;
    QString subject; ///< the qualifier's name, or the value
    QString nearest; ///< what may have been meant; may be empty
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const SearchNote &, const SearchNote &) = default;
};

/// A query: of each group at least one term must hold.
struct SearchQuery {
    std::vector<std::vector<SearchTerm>> groups;
    std::vector<SearchNote> notes;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Reads a query in the language of docs/search.md. Every text is a query: what makes no sense as an operator
/// is text, and what goes beyond the limits (1,000 characters, 24 terms and words) is left out with a note.
SearchQuery parseSearchQuery(const QString &text);

/// The query of words and beginnings of words that all must be found, without any operators.
SearchQuery plainSearchQuery(const QString &text);

/// The text for use in LIKE with `ESCAPE '\'`.
QString likeEscaped(const QString &text);

} // namespace cairn
