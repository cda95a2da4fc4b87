// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/pymdownblocks.h"

#include "base/yaml.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The types that TechDocs knows; details have them behind `details-`.
constexpr QStringView types[] = {u"new",    u"settings", u"note",     u"abstract", u"info",
                                 u"tip",    u"success",  u"question", u"warning",  u"failure",
                                 u"danger", u"bug",      u"example",  u"quote"};

QString titleCase(QString name)
{
    bool isStart = true;
    for (QChar &c : name) {
        if (c == u'-' || c == u'_')
            c = u' ';
        c = isStart ? c.toUpper() : c.toLower();
        isStart = !c.isLetter();
    }
    return name.simplified();
}

int slashesOf(QStringView line)
{
    const qsizetype blanks = leadingBlanks(line);
    if (blanks > 3)
        return 0;
    int count = 0;
    while (blanks + count < line.size() && line[blanks + count] == u'/')
        ++count;
    return count >= 3 ? count : 0;
}

/// Whether a line of slashes ends a block that began with so many.
bool isEnd(QStringView line, int slashes)
{
    return slashesOf(line) == slashes && trimmedRight(line, u' ').size() == leadingBlanks(line) + slashes;
}

/// Where the line that ends a block begins; -1: not in this text.
qsizetype endIn(QStringView text, int slashes)
{
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype at = start;
        if (isEnd(nextLine(text, start), slashes))
            return at;
    }
    return -1;
}

bool readBool(const Value &value, bool &target)
{
    const bool *state = std::get_if<bool>(&value.content);
    if (state)
        target = *state;
    return state != nullptr;
}

} // namespace

bool PymdownBlocks::readHeader(Start &start, TextBlock block)
{
    const qsizetype end = endIn(block.text, start.slashes);
    const QStringView inside = end < 0 ? block.text : block.text.first(std::max<qsizetype>(0, end - 1));
    QByteArray yaml;
    qsizetype at = 0;
    int lines = 0;
    while (at <= inside.size()) {
        qsizetype next = at;
        const QStringView line = nextLine(inside, next);
        if (leadingBlanks(line) < 4 || isBlank(line))
            break;
        yaml += line.toUtf8() + '\n';
        ++lines;
        at = next;
    }
    start.rest = {block.text.sliced(std::min(at, block.text.size())), block.line + lines};
    if (yaml.isEmpty())
        return true;
    const std::vector<YamlDocument> documents = readYaml(yaml);
    if (documents.size() != 1 || documents[0].fault || !documents[0].root.map())
        return false;
    const bool isTab = start.name == u"tab";
    const bool isDetails = start.name.startsWith("details"_L1);
    return std::ranges::all_of(*documents[0].root.map(), [&](const Member &member) {
        const QString *text = std::get_if<QString>(&member.value.content);
        if (member.key == u"attrs" && member.value.map()) {
            for (const Member &attribute : *member.value.map()) {
                if (const QString *value = std::get_if<QString>(&attribute.value.content))
                    start.options.attributes.push_back({attribute.key, *value});
            }
            return true;
        }
        if (member.key == u"open" && isDetails)
            return readBool(member.value, start.options.isOpen);
        if (member.key == u"new" && isTab)
            return readBool(member.value, start.options.isNew);
        if (member.key == u"select" && isTab)
            return readBool(member.value, start.options.isSelected);
        if (member.key == u"type" && text && (start.name == u"admonition" || start.name == u"details")) {
            start.options.type = *text;
            return true;
        }
        return false;
    });
}

std::optional<PymdownBlocks::Start> PymdownBlocks::startIn(TextBlock block)
{
    Start start;
    for (qsizetype at = 0; at <= block.text.size();) {
        const qsizetype lineStart = at;
        const QStringView line = nextLine(block.text, at);
        start.slashes = slashesOf(line);
        if (start.slashes == 0)
            continue;
        const QStringView header = line.sliced(leadingBlanks(line) + start.slashes).trimmed();
        const qsizetype bar = header.indexOf(u'|');
        const QStringView name = bar < 0 ? header : header.first(bar).trimmed();
        const bool isName = !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
            return c.isLetterOrNumber() || c == u'_' || c == u'-';
        });
        if (!isName)
            continue;
        start.name = name.toString().toLower();
        if (bar >= 0)
            start.argument = header.sliced(bar + 1).trimmed().toString();
        const QStringView type = QStringView(start.name).sliced(start.name.startsWith("details-"_L1) ? 8 : 0);
        const bool isKnown = start.name == u"admonition" || start.name == u"details" || start.name == u"tab"
                             || std::ranges::contains(types, type);
        if (!isKnown || (start.name == u"tab" && !start.argument))
            return std::nullopt;
        start.at = lineStart;
        const int lines = int(block.text.first(lineStart).count(u'\n')) + 1;
        const QStringView rest = at > block.text.size() ? QStringView() : block.text.sliced(at);
        if (!readHeader(start, {rest, block.line + lines}))
            return std::nullopt;
        return start;
    }
    return std::nullopt;
}

MarkupNode *PymdownBlocks::make(MarkupNode &parent, const Start &start, int line)
{
    const auto decorate = [&](MarkupNode &node) {
        for (const Attribute &attribute : start.options.attributes) {
            if (attribute.name == u"class")
                node.addClass(attribute.value);
            else
                node.setAttribute(attribute.name, attribute.value);
        }
    };
    if (start.name == u"tab") {
        const QString special = QString(start.options.isNew ? u"!"_s : QString())
                                + (start.options.isSelected ? u"+"_s : QString());
        return m_parser.openTab(parent, parent.lastChild(), special, *start.argument, line);
    }
    const bool isDetails = start.name.startsWith("details"_L1);
    QString type = start.options.type;
    if (start.name != u"details" && start.name != u"admonition")
        type = isDetails ? start.name.sliced(8) : start.name;
    MarkupNode *element = m_parser.append(parent, isDetails ? u"details"_s : u"div"_s, line);
    if (isDetails && start.options.isOpen)
        element->setAttribute(u"open"_s, u"open"_s);
    if (!isDetails)
        element->addClass(u"admonition"_s);
    if (!type.isEmpty())
        element->addClass(type);
    decorate(*element);
    const QString title = start.argument ? *start.argument : titleCase(type);
    if (!title.isEmpty()) {
        MarkupNode *heading = m_parser.append(*element, isDetails ? u"summary"_s : u"p"_s, line);
        if (!isDetails)
            heading->setAttribute(u"class"_s, u"admonition-title"_s);
        heading->text = title;
    }
    return element;
}

PymdownBlocks::Open *PymdownBlocks::hungryIn(MarkupNode &parent)
{
    if (m_open.empty())
        return nullptr;
    for (MarkupNode *node = &parent; node; node = node->lastChild()) {
        const auto found = std::ranges::find_if(
            m_open, [&](const Open &open) { return open.isHungry && open.parent == node; });
        if (found != m_open.end())
            return &*found;
    }
    return nullptr;
}

bool PymdownBlocks::takeUntilEnd(BlockParser::Blocks &blocks, int slashes,
                                 std::vector<TextBlock> &taken) const
{
    while (!blocks.empty()) {
        const TextBlock block = blocks.back();
        blocks.pop_back();
        const qsizetype end = endIn(block.text, slashes);
        if (end < 0) {
            taken.push_back(block);
            continue;
        }
        if (end > 0)
            taken.push_back({trimmedRight(block.text.first(end - 1), u'\n'), block.line});
        qsizetype next = end;
        nextLine(block.text, next);
        if (next < block.text.size())
            blocks.push_back(
                {block.text.sliced(next), block.line + int(block.text.first(next).count(u'\n'))});
        return true;
    }
    return false;
}

void PymdownBlocks::fill(int number, const std::vector<TextBlock> &taken, bool isEnded)
{
    const auto find = [&] { return std::ranges::find(m_open, number, &Open::number); };
    MarkupNode *inside = find()->inside;
    find()->isHungry = false;
    for (const TextBlock &block : taken) {
        m_parser.m_states.push_back(BlockState::Blocks);
        m_parser.parseChunk(*inside, block);
        m_parser.m_states.pop_back();
    }
    if (isEnded)
        m_open.erase(find());
    else
        find()->isHungry = true;
}

bool PymdownBlocks::run(MarkupNode &parent, BlockParser::Blocks &blocks)
{
    std::vector<TextBlock> taken;
    if (Open *open = hungryIn(parent)) {
        const int number = open->number;
        const bool isEnded = takeUntilEnd(blocks, open->slashes, taken);
        fill(number, taken, isEnded);
        return true;
    }
    const TextBlock block = blocks.back();
    if (m_parser.find(LineKind::BlocksStart, block.text) < 0)
        return false;
    const std::optional<Start> start = startIn(block);
    if (!start)
        return false;
    blocks.pop_back();
    if (start->at > 0)
        m_parser.parseOne(parent, {block.text.first(start->at - 1), block.line});
    if (!start->rest.text.isEmpty())
        blocks.push_back(start->rest);
    if (parent.isOneOf({u"li", u"dd"}) && !parent.text.isEmpty()) {
        MarkupNode *paragraph = m_parser.m_reading.append(parent, u"p"_s);
        paragraph->line = parent.line;
        paragraph->text = std::exchange(parent.text, QString());
    }
    MarkupNode *inside = make(parent, *start, block.line + int(block.text.first(start->at).count(u'\n')));
    const int number = ++m_numbers;
    m_open.push_back({inside, &parent, start->slashes, false, number});
    const bool isEnded = takeUntilEnd(blocks, start->slashes, taken);
    fill(number, taken, isEnded);
    return true;
}

bool BlockParser::pymdownBlock(MarkupNode &parent, Blocks &blocks)
{
    return m_blocks->run(parent, blocks);
}

} // namespace cairn
