// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "base/yaml.h"
#include "base/yamltext.h"

#include <QHash>
#include <QSet>

#include <string_view>
#include <vector>

namespace cairn {

/// Leaves a library's parser from inside an event.
struct StopParsing {
    YamlFault fault;
};

/// Builds the tree of one document from a parser's events and checks what parsers do not: duplicate keys,
/// open quotes, limits, aliases inside of what they name. Throws StopParsing.
class YamlTreeBuilder final
{
public:
    enum class Style { Plain, Quoted };
    using Anchor = quint64; ///< 0 is none

    YamlTreeBuilder(const YamlChunk &chunk, const YamlLines &lines, const YamlLimits &limits)
        : m_chunk(chunk), m_lines(lines), m_limits(limits)
    {}

    Value takeRoot() { return std::move(m_root); }

    /// The tag that the next value keeps, as the name of a map around it; empty: none.
    void keepTag(QString tag) { m_tag = std::move(tag); }

    /// A value of which nothing is written, or a null word.
    void addNull(YamlMark mark, Anchor anchor);
    void addAlias(YamlMark mark, Anchor anchor);
    /// `tag` is the resolved tag of a scalar that has one; empty otherwise. `lastLine` counts as in the mark.
    void addScalar(YamlMark mark, int lastLine, Anchor anchor, Style style, std::string_view tag,
                   std::string_view text);
    void openList(YamlMark mark, Anchor anchor, bool isBlock) { open(Value::List{}, mark, anchor, isBlock); }
    void openMap(YamlMark mark, Anchor anchor, bool isBlock) { open(Value::Map{}, mark, anchor, isBlock); }
    /// The mark is that of the bracket; it says nothing for a list in block.
    void closeList(YamlMark mark);
    void closeMap(YamlMark mark);

private:
    /// How much of a document there is.
    struct Size {
        qsizetype values = 0;
        qsizetype text = 0;
    };
    struct Frame {
        Value value;
        YamlMark mark;
        Anchor anchor = 0;
        QString tag;
        Size before; ///< of the document, before this
        bool isBlock = false;
        bool hasKey = false;
        bool keyIsMerge = false;
        Member pending;
        std::vector<Value> included;
        QSet<QString> keys;
    };
    struct Anchored {
        Value value;
        Size size;
    };

    Place place(YamlMark mark) const { return m_lines.place(mark.line, mark.column); }
    [[noreturn]] void stop(const QString &message, const QString &hint, YamlMark mark,
                           bool isLimit = false) const;
    int blockIndent() const;
    void checkFlowIndent(YamlMark mark) const;
    [[noreturn]] void stopAtFlowIndent(YamlMark mark) const;
    void count(Size more, YamlMark mark);
    bool isNullWord(YamlMark mark) const;
    void put(Value::Content content, YamlMark mark, Anchor anchor, bool isMergeKey, Place where);
    void open(Value::Content content, YamlMark mark, Anchor anchor, bool isBlock);
    void close(YamlMark mark);
    static Value tagged(Value value, const QString &tag);
    void add(Value value, YamlMark mark, bool isMergeKey = false);
    void beginMember(Frame &frame, const Value &key, YamlMark mark, bool isMergeKey);
    static bool hasKey(Frame &frame, const Value::Map &map, const QString &name);
    void endMember(Frame &frame, Value value) const;
    void include(Frame &frame, Value value) const;
    void mergeIncluded();

    const YamlChunk &m_chunk;
    const YamlLines &m_lines;
    const YamlLimits &m_limits;
    Value m_root;
    QString m_tag;
    std::vector<Frame> m_frames;
    QHash<Anchor, Anchored> m_anchors;
    Size m_size;
};

} // namespace cairn
