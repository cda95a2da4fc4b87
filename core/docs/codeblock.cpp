// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/codeblock.h"

#include "docs/sourcetext.h"

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Numbers and ranges with blanks between them.
bool isHighlightList(QStringView text)
{
    bool hasAny = false;
    for (const QStringView part : text.tokenize(u' ')) {
        if (part.isEmpty())
            continue;
        const qsizetype dash = part.indexOf(u'-');
        const auto isNumber = [](QStringView number) {
            return !number.isEmpty() && std::ranges::all_of(number, [](QChar c) { return c.isDigit(); });
        };
        if (dash < 0 ? !isNumber(part) : !isNumber(part.first(dash)) || !isNumber(part.sliced(dash + 1)))
            return false;
        hasAny = true;
    }
    return hasAny && !text.startsWith(u' ') && !text.endsWith(u' ');
}

/// The lines of a list that the code has, with commas between them.
QString highlightedLines(QStringView list, int lines)
{
    QStringList numbers;
    for (const QStringView part : list.tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype dash = part.indexOf(u'-');
        const int first = std::min(part.first(dash < 0 ? part.size() : dash).toInt(), lines + 1);
        const int last = dash < 0 ? first : std::min(part.sliced(dash + 1).toInt(), lines + 1);
        for (int line = std::max(1, first); line <= std::min(last, lines); ++line)
            numbers.append(QString::number(line));
    }
    return numbers.join(u',');
}

const QSet<QString> &languages()
{
    static const QSet<QString> names = [] {
        QFile file(u":/cairn/docs/languages.txt"_s);
        QSet<QString> set;
        if (file.open(QFile::ReadOnly)) {
            for (const QByteArray &name : file.readAll().split('\n'))
                set.insert(QString::fromUtf8(name));
        }
        set.remove(QString());
        return set;
    }();
    return names;
}

} // namespace

QString knownLanguage(const QString &language)
{
    return languages().contains(language.toLower()) ? language : u"text"_s;
}

bool takeCodeOption(FencedCode &code, const Attribute &option)
{
    if (option.name.startsWith("data-"_L1)) {
        code.attributes.push_back(option);
        return true;
    }
    if (option.name == u"title") {
        code.title = option.value;
        return true;
    }
    if (option.name == u"hl_lines") {
        code.highlighted = option.value;
        return isHighlightList(option.value);
    }
    if (option.name == u"linenums") {
        code.numbers = option.value;
        return !option.value.isEmpty() && option.value[0].isDigit();
    }
    return false;
}

MarkupNode *makeCode(const FencedCode &code, int lines, MarkupReading &reading)
{
    MarkupNode *node = reading.make(codeTag.toString());
    node->setAttribute(u"language"_s, knownLanguage(code.language));
    if (!code.id.isEmpty())
        node->setAttribute(u"id"_s, code.id);
    if (!code.classes.isEmpty())
        node->setAttribute(u"class"_s, code.classes.join(u' '));
    if (!code.title.trimmed().isEmpty())
        node->setAttribute(u"title"_s, code.title.trimmed());
    const QStringList numbers = code.numbers.split(u' ', Qt::SkipEmptyParts);
    const int first = numbers.isEmpty() ? -1 : numbers[0].toInt();
    if ((reading.options.lineNumbers && first != 0) || first > 0) {
        node->setAttribute(u"numbers"_s, QString::number(std::max(1, first)));
        if (numbers.size() > 1 && numbers[1].toInt() > 1)
            node->setAttribute(u"step"_s, QString::number(numbers[1].toInt()));
    }
    if (const QString highlighted = highlightedLines(code.highlighted, lines); !highlighted.isEmpty())
        node->setAttribute(u"highlighted"_s, highlighted);
    for (const Attribute &attribute : code.attributes) {
        if (attribute.name.startsWith("data-"_L1))
            node->setAttribute(attribute.name, attribute.value);
    }
    QStringView text = code.text;
    text = trimmedRight(trimmedLeft(text, u'\n'), u'\n');
    node->text = text.toString();
    node->textState = TextState::Literal;
    return node;
}

MarkupNode *makeDiagram(const FencedCode &code, MarkupReading &reading)
{
    MarkupNode *node = reading.make(u"pre"_s);
    QStringList classes = code.classes;
    classes.prepend(code.language);
    if (!code.id.isEmpty())
        node->setAttribute(u"id"_s, code.id);
    node->setAttribute(u"class"_s, classes.join(u' '));
    for (const Attribute &attribute : code.attributes)
        node->setAttribute(attribute.name, attribute.value);
    MarkupNode *inside = reading.append(*node, u"code"_s);
    inside->text = code.text;
    inside->textState = TextState::Literal;
    return node;
}

} // namespace cairn
