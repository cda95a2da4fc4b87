// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"

#include <jsoncons/json.hpp>

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <limits>
#include <system_error>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int maxDepth = 200;
constexpr qsizetype maxValues = 500'000;

/// At least as many as there are values: each but the first one stands behind one of these.
bool mayHaveManyValues(QByteArrayView text)
{
    qsizetype values = 1;
    bool isText = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"')
            isText = !isText;
        else if (isText && c == '\\')
            ++at;
        else if (!isText)
            values += c == ',' || c == '[' || c == '{';
    }
    return values > maxValues;
}

/// Makes values of what the parser meets. A key that stands twice has its last value, at its first place, as
/// in JavaScript; jsoncons' own objects keep either of them.
class ValueReader final : public jsoncons::default_json_visitor
{
public:
    Value value;

private:
    struct Open {
        Value::List list;
        Value::Map map;
        QHash<QString, size_t> places; ///< of keys in the map
        QString key;
        bool isObject = false;
    };

    void put(Value::Content content)
    {
        Value made;
        made.content = std::move(content);
        if (m_open.empty()) {
            value = std::move(made);
            return;
        }
        Open &open = m_open.back();
        if (!open.isObject) {
            open.list.push_back(std::move(made));
            return;
        }
        if (const auto place = open.places.constFind(open.key); place != open.places.constEnd()) {
            open.map[*place].value = std::move(made);
            return;
        }
        open.places.insert(open.key, open.map.size());
        open.map.push_back({open.key, {}, std::move(made)});
    }
    /// All of it: QString's own way takes a byte order mark for none of the text.
    static QString textOf(QByteArrayView bytes)
    {
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
    }
    Open close()
    {
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        return closed;
    }

    using Tag = jsoncons::semantic_tag;
    using Where = jsoncons::ser_context;
    JSONCONS_VISITOR_RETURN_TYPE visit_begin_object(Tag, const Where &, std::error_code &) override
    {
        m_open.emplace_back().isObject = true;
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_end_object(const Where &, std::error_code &) override
    {
        put(close().map);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_begin_array(Tag, const Where &, std::error_code &) override
    {
        m_open.emplace_back();
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_end_array(const Where &, std::error_code &) override
    {
        put(close().list);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_key(const string_view_type &key, const Where &,
                                           std::error_code &) override
    {
        m_open.back().key = textOf({key.data(), qsizetype(key.size())});
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_null(Tag, const Where &, std::error_code &) override
    {
        put(std::monostate());
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_string(const string_view_type &text, Tag tag, const Where &,
                                              std::error_code &) override
    {
        const QByteArrayView bytes(text.data(), qsizetype(text.size()));
        if (tag == Tag::bigint || tag == Tag::bigdec) // a number that is larger than those of the processor
            put(bytes.toDouble());
        else
            put(textOf(bytes));
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_uint64(uint64_t number, Tag, const Where &, std::error_code &) override
    {
        if (number <= uint64_t(std::numeric_limits<qint64>::max()))
            put(qint64(number));
        else
            put(double(number));
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_int64(int64_t number, Tag, const Where &, std::error_code &) override
    {
        put(qint64(number));
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_double(double number, Tag, const Where &, std::error_code &) override
    {
        put(number);
        JSONCONS_VISITOR_RETURN;
    }
    JSONCONS_VISITOR_RETURN_TYPE visit_bool(bool isTrue, Tag, const Where &, std::error_code &) override
    {
        put(isTrue);
        JSONCONS_VISITOR_RETURN;
    }

    std::vector<Open> m_open;
};

std::string_view view(const QByteArray &utf8)
{
    return {utf8.constData(), size_t(utf8.size())};
}

void write(const Value &value, jsoncons::json_visitor &out)
{
    switch (value.content.index()) {
    case 1:
        out.bool_value(std::get<bool>(value.content));
        break;
    case 2:
        out.int64_value(std::get<qint64>(value.content));
        break;
    case 3:
        out.double_value(std::get<double>(value.content));
        break;
    case 4:
        out.string_value(view(value.text()->toUtf8()));
        break;
    case 5:
        out.begin_array();
        for (const Value &item : *value.list())
            write(item, out);
        out.end_array();
        break;
    case 6:
        out.begin_object();
        for (const Member &member : *value.map()) {
            out.key(view(member.key.toUtf8()));
            write(member.value, out);
        }
        out.end_object();
        break;
    default:
        out.null_value();
    }
}

} // namespace

Result<Value> readJson(const QByteArray &text)
{
    if (mayHaveManyValues(text))
        return failure(ErrorKind::Limit, u"it has more than %1 values"_s.arg(maxValues),
                       u"Split it into several files"_s);
    try {
        auto options = jsoncons::json_options{};
        options.max_nesting_depth(maxDepth);
        ValueReader reader;
        jsoncons::json_string_reader parser(view(text), reader, options);
        parser.read();
        return std::move(reader.value);
    } catch (const jsoncons::ser_error &error) {
        const QString place = u"%1:%2"_s.arg(error.line()).arg(error.column());
        if (error.code() == jsoncons::json_errc::max_nesting_depth_exceeded)
            return failure(ErrorKind::Limit,
                           u"%1: the nesting is more than %2 levels deep"_s.arg(place).arg(maxDepth),
                           u"Make it flatter"_s);
        return failure(ErrorKind::Invalid,
                       u"%1: %2"_s.arg(place, QString::fromStdString(error.code().message())),
                       u"Correct the JSON at that place"_s);
    } catch (const std::exception &error) {
        return failure(ErrorKind::Invalid, QString::fromUtf8(error.what()), u"Correct the JSON"_s);
    }
}

QByteArray writeJson(const Value &value)
{
    std::string text;
    jsoncons::compact_json_string_encoder encoder(text);
    write(value, encoder);
    encoder.flush();
    return QByteArray::fromStdString(text);
}

namespace {

void writeIndented(const Value &value, const QByteArray &indent, const QByteArray &before, QByteArray &text)
{
    const Value::List *list = value.list();
    const Value::Map *map = value.map();
    if ((!list || list->empty()) && (!map || map->empty())) {
        text += writeJson(value);
        return;
    }
    const QByteArray inside = before + indent;
    text += list ? '[' : '{';
    bool isFirst = true;
    const auto beginItem = [&] {
        text += std::exchange(isFirst, false) ? "\n" : ",\n";
        text += inside;
    };
    for (const Value &item : list ? *list : Value::List()) {
        beginItem();
        writeIndented(item, indent, inside, text);
    }
    for (const Member &member : map ? *map : Value::Map()) {
        beginItem();
        text += writeJson(Value{member.key, {}}) + ": ";
        writeIndented(member.value, indent, inside, text);
    }
    text += '\n' + before + (list ? ']' : '}');
}

} // namespace

QByteArray writeJson(const Value &value, const QByteArray &indent)
{
    QByteArray text;
    if (indent.isEmpty())
        return writeJson(value);
    writeIndented(value, indent, {}, text);
    return text;
}

QJsonValue toQJson(const Value &value)
{
    switch (value.content.index()) {
    case 1:
        return std::get<bool>(value.content);
    case 2:
        return std::get<qint64>(value.content);
    case 3:
        return std::get<double>(value.content);
    case 4:
        return *value.text();
    case 5: {
        QJsonArray array;
        for (const Value &item : *value.list())
            array.append(toQJson(item));
        return array;
    }
    case 6: {
        // Qt keeps members sorted, and moves all behind a new one: in their order each goes to the end.
        std::vector<const Member *> members;
        for (const Member &member : *value.map())
            members.push_back(&member);
        std::ranges::stable_sort(members, {}, &Member::key);
        QJsonObject object;
        for (const Member *member : members)
            object.insert(member->key, toQJson(member->value));
        return object;
    }
    default:
        return QJsonValue::Null;
    }
}

namespace {

/// Behind the string that begins at `at`.
qsizetype behindString(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        at += text[at] == '\\' ? 1 : 0;
    return at + 1;
}

/// Behind the value that begins at `at`.
qsizetype behindValue(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = behindString(text, at);
        } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
            return at;
        } else {
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++at;
        }
    }
    return at;
}

} // namespace

QByteArrayView jsonMember(QByteArrayView object, QByteArrayView key)
{
    for (qsizetype at = 1; at < object.size() && object[at] == '"';) {
        const qsizetype colon = behindString(object, at);
        if (colon >= object.size())
            return {};
        const qsizetype end = std::min(behindValue(object, colon + 1), object.size());
        if (object.sliced(at + 1, colon - at - 2) == key)
            return object.sliced(colon + 1, end - colon - 1);
        at = end + 1;
    }
    return {};
}

} // namespace cairn
