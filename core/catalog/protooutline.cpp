// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Protocol buffers: https://protobuf.dev/reference/protobuf/proto3-spec/

#include "catalog/outlinetokens.h"
#include "catalog/outlinewriter.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Part = OutlineGroup::Kind;
using Token = SchemaToken;

class ProtoReader final
{
public:
    ProtoReader(const QString &text, ApiOutline &outline)
        : m_tokens(text, SchemaTokens::Language::Proto), m_outline(outline)
    {}

    void read()
    {
        while (now().kind != Token::Kind::End)
            readStatement();
        OutlineWriter writer(m_outline);
        for (const Found &found : m_found) {
            if (found.isService)
                writer.addGroup(Part::Service, found.group, found.entry.line);
            else if (!writer.add(found.kind, found.group, found.entry))
                return;
        }
        if (m_found.empty() && m_outline.fault.isEmpty()) {
            m_outline.fault = u"The text defines no service, message or enum"_s;
            m_outline.faultPlace = {1, 1};
        }
    }

private:
    struct Found {
        Part kind;
        QString group;
        OutlineEntry entry;
        bool isService = false;
    };
    /// A body that is open: what stands in it belongs to `at`.
    struct Scope {
        QString name; ///< with those around it
        size_t at = 0;
        bool isService = false;
    };

    const Token &now() const { return m_tokens.now(); }

    void readStatement()
    {
        if (now().isSign(u'}')) {
            if (!m_scopes.empty())
                m_scopes.pop_back();
            m_tokens.next();
        } else if (now().isWord(u"syntax") || now().isWord(u"edition")) {
            readVersion();
        } else if (now().isWord(u"package")) {
            m_tokens.next();
            m_outline.title = OutlineWriter::shown(now().text);
            skipStatement();
        } else if (now().isWord(u"service")) {
            readService();
        } else if (now().isWord(u"rpc")) {
            readMethod();
        } else if (now().isWord(u"message")) {
            readType(Part::Messages);
        } else if (now().isWord(u"enum")) {
            readType(Part::Enums);
        } else if (now().isWord(u"option")) {
            readOption();
        } else {
            skipStatement();
        }
    }

    void readVersion()
    {
        m_tokens.next();
        if (now().isSign(u'='))
            m_tokens.next();
        if (now().kind == Token::Kind::Text)
            m_outline.format += u" ("_s + OutlineWriter::shown(now().text) + u')';
        skipStatement();
    }

    void readOption()
    {
        m_tokens.next();
        const bool isDeprecation = now().isWord(u"deprecated");
        m_tokens.next();
        if (now().isSign(u'='))
            m_tokens.next();
        if (isDeprecation && now().isWord(u"true") && !m_scopes.empty()) {
            const Scope &scope = m_scopes.back();
            m_found[scope.at].entry.isDeprecated = true;
            m_isServiceDeprecated = m_isServiceDeprecated || scope.isService;
        }
        skipStatement();
    }

    void readService()
    {
        m_tokens.next();
        const Token name = now();
        m_found.push_back(
            {Part::Service, name.text.toString(), {name.text.toString(), {}, {}, false, name.line}, true});
        m_isServiceDeprecated = false;
        openBody({name.text.toString(), m_found.size() - 1, true});
    }

    void readMethod()
    {
        const QString comment = OutlineWriter::firstLine(m_tokens.comment());
        m_tokens.next();
        const Token name = now();
        m_tokens.next();
        const bool takesStream = readMessageName();
        const QString request = m_messageName;
        if (now().isWord(u"returns"))
            m_tokens.next();
        const bool givesStream = readMessageName();
        const QString badge = takesStream && givesStream ? u"two-way stream"_s
                              : takesStream              ? u"client stream"_s
                              : givesStream              ? u"server stream"_s
                                                         : QString();
        const QString service = m_scopes.empty() ? QString() : m_scopes.back().name;
        m_found.push_back(
            {Part::Service,
             service,
             {name.text.toString(), badge, comment.isEmpty() ? request + u" → "_s + m_messageName : comment,
              m_isServiceDeprecated, name.line}});
        if (now().isSign(u'{'))
            openBody({service, m_found.size() - 1, false});
        else
            skipStatement();
    }

    /// `(stream Name)`; whether it is a stream.
    bool readMessageName()
    {
        m_messageName.clear();
        if (!now().isSign(u'('))
            return false;
        m_tokens.next();
        const bool isStream = now().isWord(u"stream");
        if (isStream)
            m_tokens.next();
        while (now().kind == Token::Kind::Word || now().isSign(u'.')) {
            m_messageName += now().text;
            m_tokens.next();
        }
        if (now().isSign(u')'))
            m_tokens.next();
        return isStream;
    }

    void readType(Part kind)
    {
        const QString comment = OutlineWriter::firstLine(m_tokens.comment());
        m_tokens.next();
        const Token name = now();
        const QString around = m_scopes.empty() ? QString() : m_scopes.back().name + u'.';
        const QString full = around + name.text.toString();
        m_found.push_back({kind, {}, {full, {}, comment, false, name.line}});
        openBody({full.size() > longestName ? QString() : full, m_found.size() - 1, false});
    }

    /// Past the name to what stands in the braces; without braces there is nothing in it.
    void openBody(Scope scope)
    {
        if (!now().isSign(u'{'))
            m_tokens.next();
        if (!now().isSign(u'{'))
            return;
        m_tokens.next();
        m_scopes.push_back(std::move(scope));
    }

    void skipStatement()
    {
        while (now().kind != Token::Kind::End && !now().isSign(u'}')) {
            if (now().isSign(u'{')) {
                m_tokens.skipBracket();
                return;
            }
            const bool isEnd = now().isSign(u';');
            if (now().isSign(u'(') || now().isSign(u'['))
                m_tokens.skipBracket();
            else
                m_tokens.next();
            if (isEnd)
                return;
        }
    }

    static constexpr qsizetype longestName =
        1'000; // of nested types: a thousand levels would grow by squares

    SchemaTokens m_tokens;
    ApiOutline &m_outline;
    std::vector<Found> m_found;
    std::vector<Scope> m_scopes;
    QString m_messageName;
    bool m_isServiceDeprecated = false;
};

} // namespace

void readProto(const QString &text, ApiOutline &outline)
{
    ProtoReader(text, outline).read();
}

} // namespace cairn
