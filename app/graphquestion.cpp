// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphquestion.h"

#include "address.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Named {
    QLatin1StringView name;
    const char *text; ///< %1 and %2 are titles of entities
};

constexpr Named questions[] = {
    {""_L1, QT_TRANSLATE_NOOP("GraphQuestion", "Questions to the graph")},
    {"impact"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "What breaks if %1 fails?")},
    {"needs"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "What does %1 need?")},
    {"path"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "Why does %1 need %2?")},
    {"cycles"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "What needs itself in a circle?")},
    {"critical"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "What are single points of failure?")},
    {"deprecated"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "What still needs something deprecated?")},
    {"domains"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "What calls across domain borders?")},
    {"system"_L1, QT_TRANSLATE_NOOP("GraphQuestion", "What is %1 made of?")},
};

constexpr int mostShare = 90;

} // namespace

bool isAboutEntity(GraphQuestion::Kind kind)
{
    using enum GraphQuestion::Kind;
    return kind == Impact || kind == Needs || kind == Path || kind == System;
}

bool isComplete(const GraphQuestion &question)
{
    return question.kind != GraphQuestion::Kind::None
           && (!isAboutEntity(question.kind) || !question.ref.isEmpty())
           && (question.kind != GraphQuestion::Kind::Path || !question.other.isEmpty());
}

QString questionName(GraphQuestion::Kind kind)
{
    return questions[int(kind)].name;
}

GraphQuestion::Kind questionNamed(const QString &name)
{
    const auto found = std::ranges::find(questions, name, &Named::name);
    return found == std::end(questions) ? GraphQuestion::Kind::None
                                        : GraphQuestion::Kind(found - std::begin(questions));
}

GraphQuestion graphQuestion(const QUrlQuery &parameters)
{
    const auto value = [&](const QString &key) { return parameters.queryItemValue(key, QUrl::FullyDecoded); };
    GraphQuestion question;
    question.kind = questionNamed(value(u"ask"_s));
    if (isAboutEntity(question.kind))
        question.ref = value(u"of"_s).toLower();
    if (question.kind == GraphQuestion::Kind::Path) {
        question.other = value(u"to"_s).toLower();
        question.steps = std::clamp(value(u"steps"_s).toInt(), 0, GraphQuestion::mostSteps);
    }
    if (const int share = value(u"share"_s).toInt();
        question.kind == GraphQuestion::Kind::Critical && share > 0)
        question.share = std::min(share, mostShare);
    return question;
}

QString addressOfQuestion(const GraphQuestion &question)
{
    Address address;
    address.page = Address::Page::Questions;
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            address.parameters.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value, ":/")));
    };
    add(u"ask"_s, questionName(question.kind));
    add(u"of"_s, question.ref);
    add(u"to"_s, question.other);
    if (question.steps > 0)
        add(u"steps"_s, QString::number(question.steps));
    if (question.share != GraphQuestion::usualShare)
        add(u"share"_s, QString::number(question.share));
    return formatAddress(address);
}

QString questionText(const GraphQuestion &question, const QString &title, const QString &other)
{
    const auto shown = [](const QString &named) { return named.isEmpty() ? u"…"_s : named; };
    const QString text = QCoreApplication::translate("GraphQuestion", questions[int(question.kind)].text);
    if (question.kind == GraphQuestion::Kind::Path)
        return text.arg(shown(title), shown(other)); // both at once: a title may hold "%2"
    return isAboutEntity(question.kind) ? text.arg(shown(title)) : text;
}

} // namespace cairn
