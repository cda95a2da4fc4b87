// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/yamledit.h"

#include "base/json.h"
#include "base/yaml.h"
#include "base/yamltoken.h"
#include "base/yamlwriter.h"
#include "catalog/fix.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

std::unexpected<Error> inTheWay(Place place, const QString &what)
{
    return failure(ErrorKind::Invalid,
                   u"%1:%2: %3 is in the way of a change that keeps comments"_s.arg(place.line)
                       .arg(place.column)
                       .arg(what),
                   u"Write it plainly there, or leave preserveYamlComments out: then comments go"_s);
}

/// As it stands between brackets.
QString flowText(const Value &value)
{
    QStringList parts;
    if (value.list()) {
        for (const Value &item : *value.list())
            parts += flowText(item);
        return u'[' + parts.join(u", "_s) + u']';
    }
    if (value.map()) {
        for (const Member &member : *value.map())
            parts += flowText(Value{member.key, {}}) + u": "_s + flowText(member.value);
        return parts.isEmpty() ? u"{}"_s : u"{ "_s + parts.join(u", "_s) + u" }"_s;
    }
    static const QRegularExpression odd(u"[\\n,\\[\\]{}]|: |:$"_s);
    const QString written = writeYaml(value).chopped(1);
    return odd.match(written).hasMatch() ? QString::fromUtf8(writeJson(value)) : written;
}

/// What stands behind the mark of a member (`key:`) or of an item (`-`) at that indentation.
QString blockText(const Value &value, bool isItem, qsizetype indent)
{
    const Value whole =
        isItem ? Value{Value::List(1, value), {}} : Value{Value::Map{{u"k"_s, {}, value}}, {}};
    QString written = writeYaml(whole).chopped(1).sliced(isItem ? 1 : 2);
    return written.replace(u'\n', u'\n' + QString(indent, u' '));
}

class Editor final
{
public:
    explicit Editor(const QByteArray &text)
        : m_text(text)
    {}

    /// `end`: where what comes behind the value begins.
    Result<void> change(const Value &before, const Value &after, qsizetype end)
    {
        const qsizetype begin = offset(before.place);
        const bool isFlow = begin < m_text.size() && (m_text[begin] == '[' || m_text[begin] == '{');
        if (before.map() && after.map())
            return isFlow ? changeFlowMembers(*before.map(), *after.map(), begin)
                          : changeMembers(*before.map(), *after.map(), end);
        if (before.list() && after.list())
            return isFlow ? changeFlowItems(*before.list(), *after.list(), begin)
                          : changeItems(*before.list(), *after.list(), end);
        return inTheWay(before.place, before.typeName());
    }

    QByteArray take()
    {
        std::ranges::stable_sort(m_edits, {}, &TextEdit::offset);
        return applyEdits(m_text, m_edits);
    }

private:
    static bool isCollection(const Value &value) { return value.map() || value.list(); }
    static bool isSameKind(const Value &a, const Value &b)
    {
        return isCollection(a) && a.content.index() == b.content.index();
    }

    qsizetype offset(Place place) const { return offsetOf(m_text, place).value_or(m_text.size()); }
    qsizetype lineStart(qsizetype at) const { return at == 0 ? 0 : m_text.lastIndexOf('\n', at - 1) + 1; }
    qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype found = m_text.indexOf('\n', at);
        const qsizetype stop = found < 0 ? m_text.size() : found;
        return stop > at && m_text[stop - 1] == '\r' ? stop - 1 : stop;
    }
    qsizetype skipBlanks(qsizetype at) const
    {
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
            ++at;
        return at;
    }

    void edit(qsizetype at, qsizetype length, const QString &made)
    {
        QByteArray bytes = made.toUtf8();
        if (m_text.contains("\r\n"))
            bytes.replace("\n", "\r\n");
        m_edits.push_back({at, length, bytes});
    }

    /// The end of the last line that says something; a comment that is indented deeper may be of a text.
    qsizetype lastContent(qsizetype begin, qsizetype end, qsizetype indent) const
    {
        qsizetype last = lineEnd(begin);
        for (qsizetype at = last; at < end; at = lineEnd(at)) {
            at = m_text.indexOf('\n', at) + 1;
            const qsizetype first = skipBlanks(at);
            if (at == 0 || first >= end)
                break;
            const bool isEmpty = first >= lineEnd(at);
            if (!isEmpty && (m_text[first] != '#' || first - at > indent))
                last = lineEnd(at);
        }
        return last;
    }

    Result<void> changeMembers(const Value::Map &before, const Value::Map &after, qsizetype end)
    {
        if (before.empty())
            return inTheWay({}, u"an empty object"_s);
        const qsizetype indent = before.front().place.column - 1;
        for (size_t at = 0; at < before.size(); ++at) {
            const Member &member = before[at];
            if (at >= after.size() || after[at].key != member.key)
                return inTheWay(member.place, u"the order of its members"_s);
            const Value &wanted = after[at].value;
            if (wanted == member.value)
                continue;
            const qsizetype stop = at + 1 < before.size() ? offset(before[at + 1].place) : end;
            const std::optional<YamlToken> key = tokenAt(m_text, member.place);
            const qsizetype colon = key ? skipBlanks(key->offset + key->length) : m_text.size();
            if (colon >= m_text.size() || m_text[colon] != ':')
                return inTheWay(member.place, u"how the key %1 is written"_s.arg(member.key));
            const Result<void> done = isSameKind(member.value, wanted)
                                          ? change(member.value, wanted, stop)
                                          : replace(colon + 1, stop, wanted, false, indent);
            if (!done)
                return done;
        }
        QString added;
        for (size_t at = before.size(); at < after.size(); ++at)
            added += u'\n' + QString(indent, u' ')
                     + writeYaml(Value{Value::Map(1, after[at]), {}})
                           .chopped(1)
                           .replace(u'\n', u'\n' + QString(indent, u' '));
        if (!added.isEmpty())
            edit(lastContent(offset(before.back().place), end, indent), 0, added);
        return {};
    }

    Result<void> changeItems(const Value::List &before, const Value::List &after, qsizetype end)
    {
        if (before.empty() || after.size() < before.size())
            return inTheWay({}, u"an empty list"_s);
        std::vector<qsizetype> dashes;
        for (const Value &item : before) {
            const qsizetype begin = offset(item.place);
            const qsizetype dash = begin > 0 ? m_text.lastIndexOf('-', begin - 1) : -1;
            if (dash < lineStart(begin) || skipBlanks(dash + 1) != begin)
                return inTheWay(item.place, u"how the item is written"_s);
            dashes.push_back(dash);
        }
        const qsizetype indent = dashes.front() - lineStart(dashes.front());
        for (size_t at = 0; at < before.size(); ++at) {
            if (before[at] == after[at])
                continue;
            const qsizetype stop = at + 1 < before.size() ? dashes[at + 1] : end;
            const Result<void> done = isSameKind(before[at], after[at])
                                          ? change(before[at], after[at], stop)
                                          : replace(dashes[at] + 1, stop, after[at], true, indent);
            if (!done)
                return done;
        }
        QString added;
        for (size_t at = before.size(); at < after.size(); ++at)
            added += u'\n' + QString(indent, u' ') + u'-' + blockText(after[at], true, indent);
        if (!added.isEmpty())
            edit(lastContent(dashes.back(), end, indent), 0, added);
        return {};
    }

    /// The value behind a mark; a comment behind it stays.
    Result<void> replace(qsizetype mark, qsizetype end, const Value &wanted, bool isItem, qsizetype indent)
    {
        const qsizetype first = skipBlanks(mark);
        const qsizetype stop = lineEnd(mark);
        const qsizetype last = lastContent(mark, end, indent);
        if (first < stop && (m_text[first] == '&' || m_text[first] == '!' || m_text[first] == '*'))
            return inTheWay(placeOf(m_text, first), u"an anchor, an alias or a tag"_s);
        const bool isThere = first < stop && m_text[first] != '#';
        qsizetype valueEnd = mark;
        if (isThere && last == stop) {
            const bool isFlow = m_text[first] == '[' || m_text[first] == '{';
            const auto token = isFlow ? std::nullopt : tokenAt(m_text, placeOf(m_text, first));
            valueEnd = token ? token->offset + token->length : endOfFlow(first);
        } else if (isThere) {
            const qsizetype comment = m_text.indexOf(" #", first);
            const bool isHead = m_text[first] == '|' || m_text[first] == '>';
            valueEnd = isHead && comment > 0 && comment < stop ? comment : stop;
        }
        const QString made = blockText(wanted, isItem, indent);
        const qsizetype line = made.indexOf(u'\n') < 0 ? made.size() : made.indexOf(u'\n');
        const QString comment = QString::fromUtf8(m_text.sliced(valueEnd, stop - valueEnd));
        edit(mark, last - mark, made.first(line) + comment + made.sliced(line));
        return {};
    }

    /// Behind the bracket that closes the one there.
    qsizetype endOfFlow(qsizetype open) const
    {
        int depth = 0;
        for (qsizetype at = open; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (c == '"' || c == '\'') {
                const auto token = tokenAt(m_text, placeOf(m_text, at));
                at = token ? token->offset + token->length - 1 : at;
            } else if (c == '#' && (m_text[at - 1] == ' ' || m_text[at - 1] == '\n')) {
                at = lineEnd(at);
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth == 0)
                return at + 1;
        }
        return m_text.size();
    }

    Result<void> changeInFlow(const Value &before, const Value &after)
    {
        if (before == after)
            return {};
        if (isSameKind(before, after))
            return change(before, after, m_text.size());
        const auto token = tokenAt(m_text, before.place);
        if (!token || before.isNull() || isCollection(before)
            || QByteArrayView("&!*").contains(m_text[token->offset]))
            return inTheWay(before.place, before.typeName());
        edit(token->offset, token->length, flowText(after));
        return {};
    }

    Result<void> changeFlowMembers(const Value::Map &before, const Value::Map &after, qsizetype open)
    {
        for (size_t at = 0; at < before.size(); ++at) {
            if (at >= after.size() || after[at].key != before[at].key)
                return inTheWay(before[at].place, u"the order of its members"_s);
            if (const Result<void> done = changeInFlow(before[at].value, after[at].value); !done)
                return done;
        }
        QStringList added;
        for (size_t at = before.size(); at < after.size(); ++at)
            added += flowText(Value{after[at].key, {}}) + u": "_s + flowText(after[at].value);
        addInFlow(added, open);
        return {};
    }

    Result<void> changeFlowItems(const Value::List &before, const Value::List &after, qsizetype open)
    {
        QStringList added;
        for (size_t at = 0; at < after.size(); ++at) {
            if (at >= before.size())
                added += flowText(after[at]);
            else if (const Result<void> done = changeInFlow(before[at], after[at]); !done)
                return done;
        }
        addInFlow(added, open);
        return {};
    }

    void addInFlow(const QStringList &added, qsizetype open)
    {
        if (added.isEmpty())
            return;
        qsizetype last = endOfFlow(open) - 2;
        while (last > open && QByteArrayView(" \t\r\n").contains(m_text[last]))
            --last;
        const QString before = last == open ? QString() : m_text[last] == ',' ? u" "_s : u", "_s;
        edit(last + 1, 0, before + added.join(u", "_s));
    }

    const QByteArray &m_text;
    std::vector<TextEdit> m_edits;
};

} // namespace

Result<QByteArray> editedYaml(const QByteArray &text, size_t document, const Value &after)
{
    const std::vector<YamlDocument> before = readYaml(text);
    const YamlDocument &chosen = before[document];
    Editor editor(text);
    const qsizetype end = offsetOf(text, {chosen.lastLine + 1, 1}).value_or(text.size());
    if (const Result<void> done = editor.change(chosen.root, after, end); !done)
        return std::unexpected(done.error());
    QByteArray made = editor.take();
    const std::vector<YamlDocument> read = readYaml(made);
    bool isWell = read.size() == before.size();
    for (size_t at = 0; isWell && at < read.size(); ++at)
        isWell = !read[at].fault && read[at].root == (at == document ? after : before[at].root);
    if (!isWell)
        return inTheWay(chosen.root.place, u"an anchor, or how a value is written,"_s);
    return made;
}

} // namespace cairn
