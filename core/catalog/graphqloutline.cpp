// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// GraphQL's type system definitions: https://spec.graphql.org/October2021/#sec-Type-System

#include "catalog/outlinetokens.h"
#include "catalog/outlinewriter.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Part = OutlineGroup::Kind;
using Token = SchemaToken;

struct Keyword {
    QStringView word;
    Part kind;
};

constexpr Keyword keywords[] = {
    {u"type", Part::Types},           {u"interface", Part::Interfaces}, {u"union", Part::Unions},
    {u"input", Part::Inputs},         {u"enum", Part::Enums},           {u"scalar", Part::Scalars},
    {u"directive", Part::Directives},
};

/// The order in which the groups are shown.
constexpr Part shownOrder[] = {Part::Queries,    Part::Mutations, Part::Subscriptions, Part::Types,
                               Part::Interfaces, Part::Unions,    Part::Inputs,        Part::Enums,
                               Part::Scalars,    Part::Directives};

std::optional<Part> keywordKind(const Token &token)
{
    if (token.kind != Token::Kind::Word)
        return std::nullopt;
    for (const Keyword &keyword : keywords) {
        if (token.text == keyword.word)
            return keyword.kind;
    }
    return std::nullopt;
}

bool beginsDefinition(const Token &token)
{
    return token.kind == Token::Kind::Text || token.isWord(u"extend") || token.isWord(u"schema")
           || keywordKind(token).has_value();
}

std::optional<Part> rootKind(QStringView operation)
{
    if (operation == u"query")
        return Part::Queries;
    if (operation == u"mutation")
        return Part::Mutations;
    if (operation == u"subscription")
        return Part::Subscriptions;
    return std::nullopt;
}

class GraphQlReader final
{
public:
    GraphQlReader(const QString &text, ApiOutline &outline)
        : m_text(text), m_tokens(m_text, SchemaTokens::Language::GraphQl), m_writer(outline)
    {}

    /// Whether there was a definition.
    bool read()
    {
        findRoots();
        m_tokens = SchemaTokens(m_text, SchemaTokens::Language::GraphQl);
        while (now().kind != Token::Kind::End && m_hasRoom)
            readDefinition();
        return m_isSchema;
    }

private:
    const Token &now() const { return m_tokens.now(); }

    /// `schema { query: Root }` may come last, and the types that it names mean something else then.
    void findRoots()
    {
        m_roots = {{u"Query"_s, Part::Queries},
                   {u"Mutation"_s, Part::Mutations},
                   {u"Subscription"_s, Part::Subscriptions}};
        while (now().kind != Token::Kind::End) {
            const bool isSchema = now().isWord(u"schema");
            if (now().isSign(u'{') || now().isSign(u'(')) {
                m_tokens.skipBracket();
                continue;
            }
            m_tokens.next();
            if (isSchema)
                readSchema();
        }
    }

    void readSchema()
    {
        readDirectives();
        if (!now().isSign(u'{'))
            return;
        m_tokens.next();
        while (now().kind == Token::Kind::Word || now().kind == Token::Kind::Text) {
            const std::optional<Part> kind = rootKind(now().text);
            m_tokens.next();
            if (now().isSign(u':'))
                m_tokens.next();
            if (kind && now().kind == Token::Kind::Word) {
                m_roots.removeIf([&](const auto &root) { return root.value() == *kind; });
                m_roots.insert(now().text.toString(), *kind);
                m_tokens.next();
            }
        }
    }

    QString takeDescription()
    {
        if (now().kind != Token::Kind::Text)
            return m_tokens.comment();
        const QString description = now().text.toString();
        m_tokens.next();
        return description;
    }

    void readDefinition()
    {
        const QString description = takeDescription();
        if (now().isWord(u"extend"))
            m_tokens.next();
        const std::optional<Part> kind = keywordKind(now());
        if (!kind) {
            m_isSchema = m_isSchema || now().isWord(u"schema");
            if (now().isSign(u'{') || now().isSign(u'('))
                m_tokens.skipBracket();
            else if (now().kind != Token::Kind::Text)
                m_tokens.next();
            return;
        }
        m_tokens.next();
        if (now().isSign(u'@'))
            m_tokens.next();
        if (now().kind != Token::Kind::Word)
            return;
        m_isSchema = true;
        readNamed(*kind, OutlineWriter::firstLine(description));
    }

    void readNamed(Part kind, const QString &description)
    {
        const QString name = now().text.toString();
        const int line = now().line;
        m_tokens.next();
        bool isDeprecated = false;
        while (now().kind != Token::Kind::End && !now().isSign(u'{') && !beginsDefinition(now())) {
            if (now().isSign(u'@'))
                isDeprecated = readDirectives() || isDeprecated;
            else if (now().isSign(u'('))
                m_tokens.skipBracket();
            else
                m_tokens.next();
        }
        const auto root = m_roots.constFind(name);
        if (kind == Part::Types && root != m_roots.constEnd()) {
            readFields(*root);
            return;
        }
        if (now().isSign(u'{'))
            m_tokens.skipBracket();
        m_hasRoom = m_writer.add(
            kind, {}, {kind == Part::Directives ? u'@' + name : name, {}, description, isDeprecated, line});
    }

    void readFields(Part root)
    {
        if (!now().isSign(u'{'))
            return;
        m_tokens.next();
        while (now().kind != Token::Kind::End && !now().isSign(u'}') && m_hasRoom) {
            const QString description = OutlineWriter::firstLine(takeDescription());
            if (now().kind == Token::Kind::Word)
                readField(root, description);
            else if (now().isSign(u'{') || now().isSign(u'('))
                m_tokens.skipBracket();
            else if (!now().isSign(u'}'))
                m_tokens.next();
        }
        m_tokens.next();
    }

    void readField(Part root, const QString &description)
    {
        const Token name = now();
        m_tokens.next();
        if (now().isSign(u'('))
            m_tokens.skipBracket();
        if (now().isSign(u':')) {
            m_tokens.next();
            while (now().isSign(u'['))
                m_tokens.next();
            if (now().kind == Token::Kind::Word)
                m_tokens.next();
            while (now().isSign(u']') || now().isSign(u'!'))
                m_tokens.next();
        }
        // What stands behind the name: arguments and type, or the type alone.
        QString signature = m_tokens.since(name).sliced(name.text.size()).trimmed().toString();
        if (signature.startsWith(u':'))
            signature = signature.sliced(1);
        const bool isDeprecated = readDirectives();
        m_hasRoom = m_writer.add(root, {},
                                 {name.text.toString(),
                                  {},
                                  description.isEmpty() ? signature : description,
                                  isDeprecated,
                                  name.line});
    }

    /// Whether `@deprecated` is among them.
    bool readDirectives()
    {
        bool isDeprecated = false;
        while (now().isSign(u'@')) {
            m_tokens.next();
            isDeprecated = isDeprecated || now().isWord(u"deprecated");
            if (now().kind == Token::Kind::Word)
                m_tokens.next();
            if (now().isSign(u'('))
                m_tokens.skipBracket();
        }
        return isDeprecated;
    }

    QStringView m_text;
    SchemaTokens m_tokens;
    OutlineWriter m_writer;
    QHash<QString, Part> m_roots;
    bool m_hasRoom = true;
    bool m_isSchema = false;
};

} // namespace

void readGraphQl(const QString &text, ApiOutline &outline)
{
    if (!GraphQlReader(text, outline).read()) {
        outline.fault = u"The text defines no types, so it is no GraphQL schema"_s;
        outline.faultPlace = {1, 1};
    }
    std::ranges::stable_sort(outline.groups, {}, [](const OutlineGroup &group) {
        return std::ranges::find(shownOrder, group.kind) - std::begin(shownOrder);
    });
}

} // namespace cairn
