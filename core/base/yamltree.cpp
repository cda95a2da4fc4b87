// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yamltree.h"

#include "base/yamlscalar.h"

#include <algorithm>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {
constexpr size_t fewKeys = 12; // up to here a linear search for duplicates beats a hash
}

void YamlTreeBuilder::addNull(YamlMark mark, Anchor anchor)
{
    // Where nothing is written, the mark is that of what follows: the key says better where the value is
    // missing.
    const bool isLeftOut = !m_frames.empty() && m_frames.back().hasKey && !isNullWord(mark);
    put({}, mark, anchor, false, isLeftOut ? m_frames.back().pending.place : place(mark));
}

void YamlTreeBuilder::addAlias(YamlMark mark, Anchor anchor)
{
    const auto found = m_anchors.constFind(anchor);
    if (found == m_anchors.constEnd())
        stop(u"The alias refers to a value that contains the alias itself"_s, u"Write the value out"_s, mark);
    count(found->size, mark);
    Value copy = found->value;
    copy.place = place(mark);
    add(std::move(copy), mark);
}

void YamlTreeBuilder::addScalar(YamlMark mark, int lastLine, Anchor anchor, Style style, std::string_view tag,
                                std::string_view text)
{
    const bool isInFlow = !m_frames.empty() && !m_frames.back().isBlock;
    for (int line = mark.line + 1; style == Style::Plain && isInFlow && line <= lastLine; ++line) {
        const int indent = indentOf(m_lines.line(line));
        if (indent <= blockIndent() && indent < m_lines.line(line).size())
            stopAtFlowIndent({line, indent});
    }
    if (style == Style::Plain && tag.empty()) {
        put(resolvePlainScalar(text), mark, anchor, text == "<<", place(mark));
        return;
    }
    if (auto fault = findOpenQuote(m_chunk, m_lines, m_lines.offset(mark.line, mark.column), blockIndent()))
        throw StopParsing{*std::move(fault)};
    const bool isTyped = tag == "tag:yaml.org,2002:int" || tag == "tag:yaml.org,2002:float"
                         || tag == "tag:yaml.org,2002:bool" || tag == "tag:yaml.org,2002:null";
    put(isTyped ? resolvePlainScalar(text)
                : Value::Content(QString::fromUtf8(text.data(), qsizetype(text.size()))),
        mark, anchor, false, place(mark));
}

void YamlTreeBuilder::closeList(YamlMark mark)
{
    close(mark);
}

void YamlTreeBuilder::closeMap(YamlMark mark)
{
    mergeIncluded();
    close(mark);
}

void YamlTreeBuilder::stop(const QString &message, const QString &hint, YamlMark mark, bool isLimit) const
{
    throw StopParsing{{message, hint, place(mark), isLimit}};
}

/// The column (from 0) of the innermost block collection: quoted text must be indented deeper than that.
int YamlTreeBuilder::blockIndent() const
{
    for (const auto &frame : std::views::reverse(m_frames)) {
        if (frame.isBlock)
            return frame.mark.column;
    }
    return -1;
}

/// Inside of brackets and braces, too, lines are indented deeper than the block around.
void YamlTreeBuilder::checkFlowIndent(YamlMark mark) const
{
    if (!m_frames.empty() && !m_frames.back().isBlock && mark.line > m_frames.back().mark.line
        && mark.column <= blockIndent())
        stopAtFlowIndent(mark);
}

void YamlTreeBuilder::stopAtFlowIndent(YamlMark mark) const
{
    const Frame &flow = m_frames.back();
    stop(u"The %1 of line %2 is not closed, or this line is not indented deeper than the block around it"_s
             .arg(flow.value.list() ? u"["_s : u"{"_s)
             .arg(place(flow.mark).line),
         u"Close it, or indent the line by two more spaces"_s, mark);
}

void YamlTreeBuilder::count(Size more, YamlMark mark)
{
    m_size.values += more.values;
    m_size.text += more.text;
    if (m_size.values > m_limits.values)
        stop(u"The document has more than %1 values, its aliases expanded"_s.arg(m_limits.values),
             u"Split it into several files, or use fewer aliases"_s, mark, true);
    if (m_size.text > m_limits.text)
        stop(u"The document has more than %1 MB of text, its aliases expanded"_s.arg(m_limits.text
                                                                                     / (1024 * 1024)),
             u"Use fewer aliases of long texts"_s, mark, true);
}

bool YamlTreeBuilder::isNullWord(YamlMark mark) const
{
    const QByteArrayView line =
        m_lines.line(mark.line).sliced(qMin(qsizetype(mark.column), m_lines.line(mark.line).size()));
    qsizetype end = 0;
    while (end < line.size() && !QByteArrayView(" \t,]}:#").contains(line[end]))
        ++end;
    const bool isKey = end < line.size() && line[end] == ':';
    return !isKey && end > 0 && resolvePlainScalar({line.data(), size_t(end)}).index() == 0;
}

void YamlTreeBuilder::put(Value::Content content, YamlMark mark, Anchor anchor, bool isMergeKey, Place where)
{
    const QString *text = std::get_if<QString>(&content);
    const Size size{1, text ? text->size() : 0};
    count(size, mark);
    checkFlowIndent(mark);
    Value value = tagged({std::move(content), where}, std::exchange(m_tag, {}));
    if (anchor)
        m_anchors.insert(anchor, {value, size});
    add(std::move(value), mark, isMergeKey);
}

void YamlTreeBuilder::open(Value::Content content, YamlMark mark, Anchor anchor, bool isBlock)
{
    if (int(m_frames.size()) >= m_limits.depth)
        stop(u"Lists and objects are nested deeper than %1"_s.arg(m_limits.depth), u"Flatten the structure"_s,
             mark, true);
    const Size before = m_size;
    count({1, 0}, mark);
    checkFlowIndent(mark);
    Frame frame;
    frame.value = {std::move(content), place(mark)};
    frame.mark = mark;
    frame.anchor = anchor;
    frame.tag = std::exchange(m_tag, {});
    frame.before = before;
    frame.isBlock = isBlock;
    m_frames.push_back(std::move(frame));
}

void YamlTreeBuilder::close(YamlMark mark)
{
    // A closing bracket may stand below the key.
    if (!m_frames.back().isBlock && mark.line > m_frames.back().mark.line && mark.column < blockIndent())
        stopAtFlowIndent(mark);
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    frame.value = tagged(std::move(frame.value), frame.tag);
    if (frame.anchor)
        m_anchors.insert(
            frame.anchor,
            {frame.value, {m_size.values - frame.before.values, m_size.text - frame.before.text}});
    add(std::move(frame.value), frame.mark);
}

Value YamlTreeBuilder::tagged(Value value, const QString &tag)
{
    if (tag.isEmpty())
        return value;
    const Place place = value.place;
    Value::Map map;
    map.push_back({tag, place, std::move(value)});
    return {std::move(map), place};
}

void YamlTreeBuilder::add(Value value, YamlMark mark, bool isMergeKey)
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

void YamlTreeBuilder::beginMember(Frame &frame, const Value &key, YamlMark mark, bool isMergeKey)
{
    QString name = keyText(key);
    auto &map = std::get<Value::Map>(frame.value.content);
    if (!isMergeKey && hasKey(frame, map, name))
        throw StopParsing{{u"The key \"%1\" stands twice in the same object"_s.arg(name),
                           u"Remove one of the two"_s, place(mark), false, YamlFaultKind::DuplicateKey}};
    frame.pending = {std::move(name), place(mark), {}};
    frame.hasKey = true;
    frame.keyIsMerge = isMergeKey;
}

bool YamlTreeBuilder::hasKey(Frame &frame, const Value::Map &map, const QString &name)
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

void YamlTreeBuilder::endMember(Frame &frame, Value value) const
{
    frame.hasKey = false;
    if (frame.keyIsMerge && value.list()) {
        for (const Value &item : *value.list())
            include(frame, item);
    } else if (frame.keyIsMerge) {
        include(frame, std::move(value));
    } else {
        frame.pending.value = std::move(value);
        std::get<Value::Map>(frame.value.content).push_back(std::move(frame.pending));
    }
}

void YamlTreeBuilder::include(Frame &frame, Value value) const
{
    if (!value.map())
        throw StopParsing{{u"What << merges is no object"_s,
                           u"Give it an alias of an object, or a list of such"_s, value.place}};
    frame.included.push_back(std::move(value));
}

/// `<<`: the members of the included maps that the map has not got itself, earlier ones first.
void YamlTreeBuilder::mergeIncluded()
{
    Frame &frame = m_frames.back();
    auto &map = std::get<Value::Map>(frame.value.content);
    for (const Value &included : std::exchange(frame.included, {})) {
        for (const Member &member : *included.map()) {
            if (!hasKey(frame, map, member.key))
                map.push_back(member);
        }
    }
}

} // namespace cairn
