// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yaml.h"

#include "base/yamlscalar.h"
#include "base/yamltext.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <QHash>
#include <QSet>

#include <sstream>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t fewKeys = 12; // up to here a linear search for duplicates beats a hash

/// Leaves the library's parser from inside a callback.
struct StopParsing {
    YamlFault fault;
};

struct Anchored {
    Value value;
    qsizetype size = 0;
};

/// Builds the tree from the parser's events and checks what the parser does not.
class TreeBuilder final : public YAML::EventHandler
{
public:
    TreeBuilder(const YamlChunk &chunk, const YamlLines &lines, const YamlLimits &limits)
        : m_chunk(chunk), m_lines(lines), m_limits(limits)
    {}

    Value takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        // Where nothing is written, the mark is that of what follows: the key says better where the value is
        // missing.
        const bool isLeftOut = !m_frames.empty() && m_frames.back().hasKey && !isNullWord(mark);
        addScalar({}, mark, anchor, false, isLeftOut ? m_frames.back().pending.place : place(mark));
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.constFind(anchor);
        if (found == m_anchors.constEnd())
            stop(u"The alias refers to a value that contains the alias itself"_s, u"Write the value out"_s,
                 mark);
        countValues(found->size, mark);
        Value copy = found->value;
        copy.place = place(mark);
        add(std::move(copy), mark);
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &text) override
    {
        const bool isPlain = tag == "?";
        if (isPlain) {
            addScalar(resolvePlainScalar(text), mark, anchor, text == "<<", place(mark));
            return;
        }
        if (auto fault =
                findOpenQuote(m_chunk, m_lines, m_lines.offset(mark.line, mark.column), blockIndent()))
            throw StopParsing{*std::move(fault)};
        const bool isTyped = tag.starts_with("tag:yaml.org,2002:") && !tag.ends_with(":str");
        addScalar(isTyped ? resolvePlainScalar(text)
                          : Value::Content(QString::fromUtf8(text.data(), qsizetype(text.size()))),
                  mark, anchor, false, place(mark));
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(Value::List{}, mark, anchor, style);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(Value::Map{}, mark, anchor, style);
    }
    void OnMapEnd() override
    {
        mergeIncluded();
        close();
    }

private:
    struct Frame {
        Value value;
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        qsizetype valuesBefore = 0;
        bool isBlock = false;
        bool hasKey = false;
        bool keyIsMerge = false;
        Member pending;
        std::vector<Value> included;
        QSet<QString> keys;
    };

    Place place(const YAML::Mark &mark) const { return m_lines.place(mark.line, mark.column); }

    [[noreturn]] void stop(const QString &message, const QString &hint, const YAML::Mark &mark,
                           bool isLimit = false) const
    {
        throw StopParsing{{message, hint, place(mark), isLimit}};
    }

    /// The column (from 0) of the innermost block collection: quoted text must be indented deeper than that.
    int blockIndent() const
    {
        for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame) {
            if (frame->isBlock)
                return frame->mark.column;
        }
        return -1;
    }

    void countValues(qsizetype more, const YAML::Mark &mark)
    {
        m_values += more;
        if (m_values > m_limits.values)
            stop(u"The document has more than %1 values, its aliases expanded"_s.arg(m_limits.values),
                 u"Split it into several files, or use fewer aliases"_s, mark, true);
    }

    bool isNullWord(const YAML::Mark &mark) const
    {
        const QByteArrayView line =
            m_lines.line(mark.line).sliced(qMin(qsizetype(mark.column), m_lines.line(mark.line).size()));
        qsizetype end = 0;
        while (end < line.size() && !QByteArrayView(" \t,]}:#").contains(line[end]))
            ++end;
        const bool isKey = end < line.size() && line[end] == ':';
        return !isKey && end > 0 && resolvePlainScalar({line.data(), size_t(end)}).index() == 0;
    }

    void addScalar(Value::Content content, const YAML::Mark &mark, YAML::anchor_t anchor, bool isMergeKey,
                   Place where)
    {
        countValues(1, mark);
        Value value{std::move(content), where};
        if (anchor)
            m_anchors.insert(anchor, {value, 1});
        add(std::move(value), mark, isMergeKey);
    }

    void open(Value::Content content, const YAML::Mark &mark, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style)
    {
        if (int(m_frames.size()) >= m_limits.depth)
            stop(u"Lists and objects are nested deeper than %1"_s.arg(m_limits.depth),
                 u"Flatten the structure"_s, mark, true);
        countValues(1, mark);
        Frame frame;
        frame.value = {std::move(content), place(mark)};
        frame.mark = mark;
        frame.anchor = anchor;
        frame.valuesBefore = m_values - 1;
        frame.isBlock = style == YAML::EmitterStyle::Block;
        m_frames.push_back(std::move(frame));
    }

    void close()
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        if (frame.anchor)
            m_anchors.insert(frame.anchor, {frame.value, m_values - frame.valuesBefore});
        add(std::move(frame.value), frame.mark);
    }

    void add(Value value, const YAML::Mark &mark, bool isMergeKey = false)
    {
        if (m_frames.empty()) {
            m_root = std::move(value);
            return;
        }
        Frame &frame = m_frames.back();
        if (auto *list = std::get_if<Value::List>(&frame.value.content))
            list->push_back(std::move(value));
        else if (!frame.hasKey)
            beginMember(frame, value, mark, isMergeKey);
        else
            endMember(frame, std::move(value));
    }

    void beginMember(Frame &frame, const Value &key, const YAML::Mark &mark, bool isMergeKey)
    {
        auto name = scalarAsKey(key);
        if (!name)
            stop(u"A list or an object stands as a key"_s, u"Use a text as the key, or put it in quotes"_s,
                 mark);
        auto &map = std::get<Value::Map>(frame.value.content);
        if (!isMergeKey && hasKey(frame, map, *name))
            stop(u"The key \"%1\" stands twice in the same object"_s.arg(*name), u"Remove one of the two"_s,
                 mark);
        frame.pending = {*std::move(name), place(mark), {}};
        frame.hasKey = true;
        frame.keyIsMerge = isMergeKey;
    }

    static bool hasKey(Frame &frame, const Value::Map &map, const QString &name)
    {
        if (map.size() < fewKeys)
            return std::ranges::any_of(map, [&](const Member &member) { return member.key == name; });
        if (frame.keys.isEmpty()) {
            for (const Member &member : map)
                frame.keys.insert(member.key);
        }
        const bool isKnown = frame.keys.contains(name);
        frame.keys.insert(name);
        return isKnown;
    }

    static void endMember(Frame &frame, Value value)
    {
        frame.hasKey = false;
        if (frame.keyIsMerge && value.map()) {
            frame.included.push_back(std::move(value));
        } else if (frame.keyIsMerge && value.list()) {
            for (const Value &item : *value.list())
                frame.included.push_back(item);
        } else {
            frame.pending.value = std::move(value);
            std::get<Value::Map>(frame.value.content).push_back(std::move(frame.pending));
        }
    }

    /// `<<`: the members of the included maps that the map has not got itself, earlier ones first.
    void mergeIncluded()
    {
        Frame &frame = m_frames.back();
        auto &map = std::get<Value::Map>(frame.value.content);
        for (const Value &included : std::exchange(frame.included, {})) {
            if (!included.map())
                continue;
            for (const Member &member : *included.map()) {
                if (!frame.value.find(member.key))
                    map.push_back(member);
            }
        }
    }

    const YamlChunk &m_chunk;
    const YamlLines &m_lines;
    const YamlLimits &m_limits;
    Value m_root;
    std::vector<Frame> m_frames;
    QHash<YAML::anchor_t, Anchored> m_anchors;
    qsizetype m_values = 0;
};

std::vector<YamlDocument> readChunk(const YamlChunk &chunk, const YamlLimits &limits)
{
    std::vector<YamlDocument> documents;
    const YamlLines lines(chunk);
    const auto fail = [&](YamlFault fault) {
        documents.push_back({{}, chunk.line, chunk.lastLine, std::move(fault)});
        return documents;
    };
    if (auto fault = findTextFault(chunk, lines))
        return fail(*std::move(fault));
    try {
        std::istringstream stream(chunk.text.toStdString());
        YAML::Parser parser(stream);
        // More than one only where "..." ends a document and no "---" begins the next.
        while (true) {
            TreeBuilder builder(chunk, lines, limits);
            if (!parser.HandleNextDocument(builder))
                break;
            if (Value root = builder.takeRoot(); !root.isNull())
                documents.push_back({std::move(root), chunk.line, chunk.lastLine, {}});
        }
    } catch (const StopParsing &stopped) {
        return fail(stopped.fault);
    } catch (const YAML::Exception &error) {
        return fail(
            explainYamlFault(QString::fromStdString(error.msg), error.mark.line, error.mark.column, lines));
    } catch (const std::exception &error) {
        return fail({QString::fromUtf8(error.what()), {}, {chunk.line, 1}});
    }
    return documents;
}

} // namespace

std::vector<YamlDocument> readYaml(const QByteArray &text, const YamlLimits &limits)
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
        for (YamlDocument &document : readChunk(chunk, limits))
            documents.push_back(std::move(document));
    }
    return documents;
}

} // namespace cairn
