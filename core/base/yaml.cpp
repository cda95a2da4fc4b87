// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yaml.h"

#include "base/yamltree.h"

#include <yaml.h>

#include <QSet>

#include <algorithm>
#include <string>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// ---- What YAML 1.1, which libyaml reads, breaks or refuses and 1.2 has as text ----

constexpr char32_t privatePlane = 0x100000;
constexpr char32_t standInTab = privatePlane + '\t';
constexpr char32_t standInEmpty = 0x10FFFD; // an empty key
constexpr int maxMends = 100;
constexpr qsizetype maxReadAgain = 32 * 1024 * 1024; // each mend reads the document again, up to its place

/// Line breaks of 1.1 only, and control characters that libyaml refuses. Below 0x80 but for tab and line
/// ends.
constexpr bool isForeign(char32_t c)
{
    return c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF
           || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
}

/// Whether a character of these stands in the text, perhaps; quick, as nearly no text has one.
bool mayHaveForeign(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = uchar(c);
        return byte < 0x20 ? byte != '\t' && byte != '\n' && byte != '\r'
                           : byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
    });
}

/// The text with stand-ins of a private plane, one character for one, so that columns stay; nullopt where
/// none is needed, or that plane is used.
std::optional<QByteArray> withStandIns(const QByteArray &text)
{
    if (!mayHaveForeign(text))
        return std::nullopt;
    bool isReplaced = false;
    QString replaced;
    for (const char32_t c : QString::fromUtf8(text).toUcs4()) {
        if (c >= privatePlane)
            return std::nullopt;
        isReplaced = isReplaced || isForeign(c);
        replaced += QChar::fromUcs4(isForeign(c) ? privatePlane + c : c);
    }
    return isReplaced ? std::optional(replaced.toUtf8()) : std::nullopt;
}

void takeBack(QString &text)
{
    QString original;
    for (const char32_t c : std::as_const(text).toUcs4()) {
        const bool isStandIn = c == standInTab || (c > privatePlane && isForeign(c - privatePlane));
        if (c != standInEmpty)
            original += QChar::fromUcs4(isStandIn ? c - privatePlane : c);
    }
    text = original;
}

void takeBack(Value &value)
{
    if (auto *text = std::get_if<QString>(&value.content)) {
        takeBack(*text);
    } else if (auto *list = std::get_if<Value::List>(&value.content)) {
        for (Value &item : *list)
            takeBack(item);
    } else if (auto *map = std::get_if<Value::Map>(&value.content)) {
        for (Member &member : *map) {
            takeBack(member.key);
            takeBack(member.value);
        }
    }
}

// ---- libyaml ----

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

std::string_view view(const char *text)
{
    return text ? std::string_view(text) : std::string_view();
}
std::string_view view(const yaml_char_t *text)
{
    return view(reinterpret_cast<const char *>(text));
}

/// What libyaml refuses, before it is known whether 1.2 has a meaning for it.
struct Refusal {
    std::string problem;
    YamlMark mark;
    YamlFault fault;
};

/// Hands the events of one chunk to builders.
class Reader final
{
public:
    Reader(const YamlChunk &chunk, const YamlLines &lines, const YamlLimits &limits, YamlTags tags)
        : m_chunk(chunk), m_lines(lines), m_limits(limits), m_tags(tags), m_parser(chunk.text)
    {}

    /// The roots of the chunk's documents: one or none, as the text was cut between documents.
    std::vector<Value> read()
    {
        std::vector<Value> roots;
        while (true) {
            Event next;
            if (!m_parser.isReady || !yaml_parser_parse(&m_parser.parser, &next.event))
                stop();
            const yaml_event_type_t type = next.event.type;
            if (type == YAML_STREAM_END_EVENT)
                return roots;
            if (type == YAML_DOCUMENT_START_EVENT) {
                m_builder.emplace(m_chunk, m_lines, m_limits);
                m_anchors.clear();
            } else if (type == YAML_DOCUMENT_END_EVENT) {
                roots.push_back(m_builder->takeRoot());
            } else {
                take(next.event);
            }
        }
    }

private:
    [[noreturn]] void stop() const
    {
        const yaml_parser_t &parser = m_parser.parser;
        if (!m_parser.isReady || parser.error == YAML_MEMORY_ERROR)
            throw StopParsing{{u"There is not enough memory to read the document"_s, {}, {m_chunk.line, 1}}};
        if (parser.error == YAML_READER_ERROR)
            throw StopParsing{{QString::fromUtf8(parser.problem), u"Save the file as UTF-8 text"_s,
                               m_lines.placeOf(qsizetype(parser.problem_offset))}};
        const YamlMark at = mark(parser.problem_mark);
        throw Refusal{
            parser.problem, at,
            explainYamlFault({view(parser.problem), at, view(parser.context), mark(parser.context_mark)},
                             m_lines)};
    }

    YamlMark mark(const yaml_mark_t &at) const
    {
        return {int(at.line), m_lines.byteColumn(int(at.line), int(at.column))};
    }

    YamlMark mark(const yaml_event_t &event) const { return mark(event.start_mark); }

    /// A new id for a name that is set, also where it was set before: later aliases mean the later value.
    YamlTreeBuilder::Anchor anchor(const yaml_char_t *name)
    {
        if (!name)
            return 0;
        return m_anchors[std::string(view(name))] = ++m_lastAnchor;
    }

    void take(const yaml_event_t &event)
    {
        switch (event.type) {
        case YAML_ALIAS_EVENT: {
            const auto found = m_anchors.find(std::string(view(event.data.alias.anchor)));
            if (found == m_anchors.end())
                throw StopParsing{{u"The alias refers to an anchor that is not set before it"_s,
                                   u"Set the anchor with & before the alias, or put the text in quotes"_s,
                                   m_lines.place(mark(event).line, mark(event).column)}};
            m_builder->addAlias(mark(event), found->second);
            break;
        }
        case YAML_SCALAR_EVENT:
            takeScalar(event);
            break;
        case YAML_SEQUENCE_START_EVENT: {
            const auto &start = event.data.sequence_start;
            keepTag(start.tag);
            m_builder->openList(mark(event), anchor(start.anchor), start.style != YAML_FLOW_SEQUENCE_STYLE);
            break;
        }
        case YAML_SEQUENCE_END_EVENT:
            m_builder->closeList(mark(event));
            break;
        case YAML_MAPPING_START_EVENT: {
            const auto &start = event.data.mapping_start;
            keepTag(start.tag);
            m_builder->openMap(mark(event), anchor(start.anchor), start.style != YAML_FLOW_MAPPING_STYLE);
            break;
        }
        case YAML_MAPPING_END_EVENT:
            m_builder->closeMap(mark(event));
            break;
        default:
            break;
        }
    }

    void keepTag(const yaml_char_t *tag)
    {
        static const QSet<QString> own{u"!"_s,      u"!!str"_s, u"!!int"_s, u"!!float"_s,  u"!!bool"_s,
                                       u"!!null"_s, u"!!seq"_s, u"!!map"_s, u"!!binary"_s, u"!!timestamp"_s};
        if (m_tags == YamlTags::Dropped || !tag)
            return;
        QString name = QString::fromUtf8(view(tag).data(), qsizetype(view(tag).size()));
        if (name.startsWith(u"tag:yaml.org,2002:"_s))
            name = u"!!"_s + name.sliced(18);
        if (!own.contains(name))
            m_builder->keepTag(std::move(name));
    }

    void takeScalar(const yaml_event_t &event)
    {
        const auto &scalar = event.data.scalar;
        const std::string_view text(reinterpret_cast<const char *>(scalar.value), scalar.length);
        const bool isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        const std::string_view tag = view(scalar.tag);
        keepTag(scalar.tag);
        if (isPlain && text.empty() && tag.empty())
            m_builder->addNull(mark(event), anchor(scalar.anchor));
        else
            m_builder->addScalar(mark(event), int(event.end_mark.line), anchor(scalar.anchor),
                                 isPlain ? YamlTreeBuilder::Style::Plain : YamlTreeBuilder::Style::Quoted,
                                 tag, text);
    }

    const YamlChunk &m_chunk;
    const YamlLines &m_lines;
    const YamlLimits &m_limits;
    YamlTags m_tags;
    Parser m_parser;
    std::optional<YamlTreeBuilder> m_builder;
    std::unordered_map<std::string, YamlTreeBuilder::Anchor> m_anchors;
    YamlTreeBuilder::Anchor m_lastAnchor = 0;
};

/// Rewrites in the words of 1.1 what only 1.2 allows at the place of a refusal: a block of text that begins
/// with a tab, a tab behind a dash, an empty key, `{key:}`. False: nobody allows it.
bool mend(QByteArray &text, const Refusal &refusal, const YamlLines &lines)
{
    const qsizetype offset = lines.offset(refusal.mark.line, refusal.mark.column);
    if (offset >= text.size())
        return false;
    const auto standIn = [](char32_t c) { return QString(QChar::fromUcs4(c)).toUtf8(); };
    const QByteArrayView line = lines.line(refusal.mark.line);
    const QByteArrayView before = line.first(qMin(qsizetype(refusal.mark.column), line.size()));
    const QByteArrayView behind = line.sliced(before.size());
    const std::string_view problem = refusal.problem;
    if (text[offset] == '\t' && problem.contains("tab character where an indentation space")) {
        text.replace(offset, 1, standIn(standInTab));
    } else if (text[offset] == '\t' && before.trimmed().endsWith('-') && before.trimmed().size() == 1
               && !behind.contains(": ") && !behind.endsWith(':') && !behind.trimmed().startsWith('-')) {
        text[offset] = ' ';
    } else if (text[offset] == ':' && problem == "found unexpected ':'") {
        text.insert(offset + 1, ' ');
    } else if (text[offset] == ':' && problem.starts_with("did not find expected") && behind.size() > 1
                   ? behind[1] == ' ' || behind[1] == '\t'
                   : behind == ":") {
        text.insert(offset, standIn(standInEmpty));
    } else {
        return false;
    }
    return true;
}

/// With an end of the last line, as a block of text there wants it.
void endLastLine(QByteArray &text)
{
    if (text.endsWith('\n'))
        return;
    const qsizetype start = text.lastIndexOf('\n') + 1;
    if (QByteArrayView(text).sliced(start).trimmed().isEmpty())
        text.truncate(start);
    else
        text += '\n';
}

/// The root of the chunk's document, if it has one.
std::vector<Value> readRoots(YamlChunk chunk, const YamlLimits &limits, YamlTags tags)
{
    bool hasStandIns = false;
    if (std::optional<QByteArray> replaced = withStandIns(chunk.text)) {
        chunk.text = *std::move(replaced);
        hasStandIns = true;
    }
    endLastLine(chunk.text);
    qsizetype readAgain = 0;
    for (int mends = 0;; ++mends) {
        const YamlLines lines(chunk);
        try {
            std::vector<Value> roots = Reader(chunk, lines, limits, tags).read();
            for (Value &root : roots) {
                if (hasStandIns)
                    takeBack(root);
            }
            return roots;
        } catch (const Refusal &refusal) {
            readAgain += lines.offset(refusal.mark.line, refusal.mark.column);
            if (mends == maxMends || readAgain > maxReadAgain || !mend(chunk.text, refusal, lines))
                throw StopParsing{refusal.fault};
            hasStandIns = true;
        }
    }
}

std::vector<YamlDocument> readChunk(const YamlChunk &chunk, const YamlLimits &limits, YamlTags tags)
{
    std::vector<YamlDocument> documents;
    std::optional<YamlFault> fault = findTextFault(chunk);
    if (!fault) {
        try {
            for (Value &root : readRoots(chunk, limits, tags)) {
                if (!root.isNull())
                    documents.push_back({std::move(root), chunk.line, chunk.lastLine, {}});
            }
            return documents;
        } catch (const StopParsing &stopped) {
            fault = stopped.fault;
        }
    }
    return {{{}, chunk.line, chunk.lastLine, std::move(fault)}};
}

} // namespace

std::vector<YamlDocument> readYaml(const QByteArray &text, const YamlLimits &limits, YamlTags tags)
{
    if (text.size() > limits.bytes) {
        return {{{},
                 1,
                 1,
                 YamlFault{u"The file is larger than %1 MB"_s.arg(limits.bytes / (1024 * 1024)),
                           u"Split it into several files"_s,
                           {1, 1},
                           true}}};
    }
    std::vector<YamlDocument> documents;
    for (const YamlChunk &chunk : splitYaml(text)) {
        if (qsizetype(documents.size()) >= limits.documents) {
            documents.push_back(
                {{},
                 chunk.line,
                 chunk.lastLine,
                 YamlFault{
                     u"The file has more than %1 documents; the rest was not read"_s.arg(limits.documents),
                     u"Split it into several files"_s,
                     {chunk.line, 1},
                     true}});
            break;
        }
        for (YamlDocument &document : readChunk(chunk, limits, tags))
            documents.push_back(std::move(document));
    }
    return documents;
}

} // namespace cairn
