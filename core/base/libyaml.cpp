// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/libyaml.h"

#include <yaml.h>

#include <string>
#include <unordered_map>

namespace cairn {

namespace {

/// Tabs and directives are where 1.1 and 1.2 part; NEL, LS and PS (beginning with these bytes in UTF-8) break
/// lines in 1.1 only.
bool readsAlikeInBothVersions(const QByteArray &text)
{
    return !text.contains('\t') && !text.contains("\n%") && !text.startsWith('%') && !text.contains("\xC2\x85")
           && !text.contains("\xE2\x80\xA8") && !text.contains("\xE2\x80\xA9");
}

struct Parser {
    explicit Parser(const QByteArray &text)
    {
        isReady = yaml_parser_initialize(&parser) != 0;
        if (isReady)
            yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(text.constData()),
                                         size_t(text.size()));
    }
    ~Parser()
    {
        if (isReady)
            yaml_parser_delete(&parser);
    }
    Q_DISABLE_COPY_MOVE(Parser)

    yaml_parser_t parser{};
    bool isReady = false;
};

struct Event {
    Event() = default;
    ~Event() { yaml_event_delete(&event); }
    Q_DISABLE_COPY_MOVE(Event)

    yaml_event_t event{};
};

std::string_view view(const yaml_char_t *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

/// Hands the events of one chunk to builders.
class Reader final
{
public:
    Reader(const YamlChunk &chunk, const YamlLines &lines, const YamlLimits &limits)
        : m_chunk(chunk), m_lines(lines), m_limits(limits), m_parser(chunk.text)
    {}

    std::optional<std::vector<Value>> read()
    {
        std::vector<Value> roots;
        while (m_parser.isReady) {
            Event next;
            if (!yaml_parser_parse(&m_parser.parser, &next.event))
                return std::nullopt;
            const yaml_event_type_t type = next.event.type;
            if (type == YAML_STREAM_END_EVENT)
                return roots;
            if (type == YAML_DOCUMENT_START_EVENT) {
                m_builder.emplace(m_chunk, m_lines, m_limits);
                m_anchors.clear();
            } else if (type == YAML_DOCUMENT_END_EVENT) {
                roots.push_back(m_builder->takeRoot());
            } else if (!take(next.event)) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

private:
    YamlMark mark(const yaml_event_t &event) const
    {
        const auto line = int(event.start_mark.line);
        return {line, m_lines.byteColumn(line, int(event.start_mark.column))};
    }

    /// A new id for a name that is set, also where it was set before: later aliases mean the later value.
    YamlTreeBuilder::Anchor anchor(const yaml_char_t *name)
    {
        if (!name)
            return 0;
        return m_anchors[std::string(view(name))] = ++m_lastAnchor;
    }

    /// False for what this reader does not decide.
    bool take(const yaml_event_t &event)
    {
        switch (event.type) {
        case YAML_ALIAS_EVENT: {
            const auto found = m_anchors.find(std::string(view(event.data.alias.anchor)));
            if (found == m_anchors.end())
                return false;
            m_builder->addAlias(mark(event), found->second);
            return true;
        }
        case YAML_SCALAR_EVENT:
            takeScalar(event);
            return true;
        case YAML_SEQUENCE_START_EVENT: {
            const auto &start = event.data.sequence_start;
            m_builder->openList(mark(event), anchor(start.anchor), start.style != YAML_FLOW_SEQUENCE_STYLE);
            return true;
        }
        case YAML_SEQUENCE_END_EVENT:
            m_builder->closeList();
            return true;
        case YAML_MAPPING_START_EVENT: {
            const auto &start = event.data.mapping_start;
            m_builder->openMap(mark(event), anchor(start.anchor), start.style != YAML_FLOW_MAPPING_STYLE);
            return true;
        }
        case YAML_MAPPING_END_EVENT:
            m_builder->closeMap();
            return true;
        default:
            return true;
        }
    }

    void takeScalar(const yaml_event_t &event)
    {
        const auto &scalar = event.data.scalar;
        const std::string_view text(reinterpret_cast<const char *>(scalar.value), scalar.length);
        const bool isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        const std::string_view tag = view(scalar.tag);
        if (isPlain && text.empty() && tag.empty())
            m_builder->addNull(mark(event), anchor(scalar.anchor));
        else
            m_builder->addScalar(mark(event), anchor(scalar.anchor),
                                 isPlain ? YamlTreeBuilder::Style::Plain : YamlTreeBuilder::Style::Quoted, tag,
                                 text);
    }

    const YamlChunk &m_chunk;
    const YamlLines &m_lines;
    const YamlLimits &m_limits;
    Parser m_parser;
    std::optional<YamlTreeBuilder> m_builder;
    std::unordered_map<std::string, YamlTreeBuilder::Anchor> m_anchors;
    YamlTreeBuilder::Anchor m_lastAnchor = 0;
};

} // namespace

std::optional<std::vector<Value>> readWithLibyaml(const YamlChunk &chunk, const YamlLines &lines,
                                                  const YamlLimits &limits)
{
    if (!readsAlikeInBothVersions(chunk.text))
        return std::nullopt;
    return Reader(chunk, lines, limits).read();
}

} // namespace cairn
