// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/signature.h"

#include "jsonata/run.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

/// The letter of an argument; `m` for a missing one.
QChar letterOf(const Item &item)
{
    static constexpr QStringView letters = u"mlbnsaof";
    return letters[qsizetype(item.content.index())];
}

QString wordOf(QChar letter)
{
    static const QHash<QChar, QString> words{{u's', u"texts"_s}, {u'n', u"numbers"_s}, {u'b', u"booleans"_s},
                                             {u'a', u"lists"_s}, {u'o', u"objects"_s}, {u'f', u"functions"_s},
                                             {u'l', u"nulls"_s}};
    return words.value(letter, u"other values"_s);
}

qsizetype closingOf(QStringView text, qsizetype opening, QChar open, QChar close)
{
    int depth = 0;
    for (qsizetype at = opening; at < text.size(); ++at) {
        depth += text[at] == open ? 1 : text[at] == close ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return text.size();
}

} // namespace

std::expected<Signature, const char *> Signature::parse(QStringView text)
{
    Signature signature;
    auto &parameters = signature.m_parameters;
    for (qsizetype at = 1; at < text.size() && text[at] != u':'; ++at) {
        const QChar letter = text[at];
        Parameter parameter;
        parameter.type = letter;
        if (QStringView(u"snblo").contains(letter)) {
            parameter.pattern = u"[%1m]"_s.arg(letter);
        } else if (letter == u'a') {
            parameter.pattern = u"[asnblfom]"_s;
        } else if (letter == u'f') {
            parameter.pattern = u"f"_s;
        } else if (letter == u'j') {
            parameter.pattern = u"[asnblom]"_s;
        } else if (letter == u'x') {
            parameter.pattern = u"[asnblfom]"_s;
        } else if (letter == u'(') {
            const qsizetype closing = closingOf(text, at, u'(', u')');
            const QString choice = text.sliced(at + 1, std::max<qsizetype>(closing - at - 1, 0)).toString();
            if (choice.contains(u'<'))
                return std::unexpected("S0402");
            static const QRegularExpression letters(u"^[a-z]*$"_s);
            if (!letters.match(choice).hasMatch())
                return std::unexpected("S0402");
            parameter.pattern = u"[%1m]"_s.arg(choice);
            at = closing;
        } else if (parameters.empty()) {
            continue;
        } else if (letter == u'-') {
            parameters.back().takesContext = true;
            parameters.back().context = QRegularExpression(parameters.back().pattern);
            parameters.back().pattern += u'?';
            continue;
        } else if (letter == u'?' || letter == u'+') {
            parameters.back().pattern += letter;
            continue;
        } else if (letter == u'<') {
            if (parameters.back().type != u'a' && parameters.back().type != u'f')
                return std::unexpected("S0401");
            const qsizetype closing = closingOf(text, at, u'<', u'>');
            parameters.back().subtype =
                text.sliced(at + 1, std::max<qsizetype>(closing - at - 1, 0)).toString();
            if (!parameters.back().subtype.isEmpty())
                parameters.back().itemType = parameters.back().subtype.front();
            at = closing;
            continue;
        } else {
            continue;
        }
        parameters.push_back(parameter);
    }
    QString pattern = u"^"_s;
    for (const Parameter &parameter : parameters)
        pattern += u'(' + parameter.pattern + u')';
    signature.m_pattern = QRegularExpression(pattern + u'$');
    if (!signature.m_pattern.isValid())
        return std::unexpected("S0402");
    return signature;
}

std::optional<Item> Signature::asList(const Parameter &parameter, const Item &argument, QChar given,
                                      const QString &match) const
{
    if (given == u'm')
        return Item();
    bool isSound = true;
    if (!parameter.itemType.isNull()) {
        if (given != u'a') {
            isSound = match == parameter.subtype;
        } else {
            isSound = std::ranges::all_of(argument.list()->items, [&](const Item &item) {
                return letterOf(item) == parameter.itemType;
            });
        }
    }
    if (!isSound)
        return {};
    return given == u'a' ? argument : makeList(Items(1, argument));
}

Items Signature::checked(const Items &arguments, const Item &context, const QString &function, Run &run) const
{
    QString supplied;
    for (const Item &argument : arguments)
        supplied += letterOf(argument);
    const QRegularExpressionMatch match = m_pattern.match(supplied);
    if (!match.hasMatch()) {
        fail(supplied, function, run);
        return {};
    }
    Items checked;
    size_t next = 0;
    const auto nextArgument = [&] { return next < arguments.size() ? arguments[next++] : Item(); };
    for (size_t at = 0; at < m_parameters.size(); ++at) {
        const Parameter &parameter = m_parameters[at];
        const QString found = match.captured(int(at) + 1);
        if (found.isEmpty() && parameter.takesContext) {
            if (!parameter.context.match(QString(letterOf(context))).hasMatch())
                run.fail("T0411",
                         u"the context, %1, does not fit argument %2 of $%3"_s.arg(excerptOf(context))
                             .arg(at + 1)
                             .arg(function));
            checked.push_back(context);
        } else if (found.isEmpty()) {
            checked.push_back(nextArgument());
        }
        for (const QChar given : found) {
            Item argument = nextArgument();
            if (parameter.type == u'a') {
                const auto list = asList(parameter, argument, given, found);
                if (!list)
                    run.fail("T0412", u"argument %1 of $%2 is no list of %3"_s.arg(next).arg(
                                          function, wordOf(parameter.itemType)));
                argument = list.value_or(Item());
            }
            checked.push_back(std::move(argument));
        }
    }
    return checked;
}

/// The first argument that does not fit is the one behind those that do.
void Signature::fail(const QString &supplied, const QString &function, Run &run) const
{
    QString pattern = u"^"_s;
    qsizetype fitting = 0;
    for (const Parameter &parameter : m_parameters) {
        pattern += parameter.pattern;
        const QRegularExpressionMatch match = QRegularExpression(pattern).match(supplied);
        if (!match.hasMatch())
            break;
        fitting = match.capturedLength();
    }
    const bool isMissing = fitting >= supplied.size();
    run.fail("T0410",
             isMissing ? u"argument %1 of $%2 is missing"_s.arg(fitting + 1).arg(function)
                       : u"argument %1 of $%2 is not what it takes"_s.arg(fitting + 1).arg(function),
             u"docs/jsonata.md says what it takes"_s);
}

} // namespace cairn::jsonata
