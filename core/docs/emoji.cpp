// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/emoji.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Table = QHash<QString, QString>;

QString resource(const QString &name)
{
    QFile file(u":/cairn/docs/"_s + name);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A line is the code points with dashes between them, the short name and its other names.
Table readEmoji(const QString &name)
{
    Table table;
    const QString text = resource(name);
    table.reserve(text.count(u' '));
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        QString characters;
        for (const QStringView word : line.tokenize(u' ')) {
            if (!characters.isEmpty()) {
                table.insert(word.toString(), characters);
                continue;
            }
            for (const QStringView code : word.tokenize(u'-'))
                characters += QChar::fromUcs4(char32_t(code.toUInt(nullptr, 16)));
        }
    }
    return table;
}

/// A line that ends with a colon names a folder; the following ones hold names of its icons.
Table readIcons()
{
    Table table;
    QString folder;
    const QString text = resource(u"icons.txt"_s);
    table.reserve(text.count(u' ') + text.count(u'\n'));
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (line.endsWith(u':')) {
            folder = line.size() > 1 ? line.chopped(1).toString() + u'/' : QString();
            continue;
        }
        for (const QStringView name : line.tokenize(u' ')) {
            const QString path = folder + name.toString();
            table.insert(QString(path).replace(u'/', u'-'), path);
        }
    }
    return table;
}

std::optional<QString> find(const Table &table, const QString &name)
{
    const auto found = table.constFind(name);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<EmojiPicture> findEmoji(const QString &name, EmojiIndex index)
{
    // Each table is read where it is needed: that takes milliseconds.
    const QString key = name.sliced(1, name.size() - 2);
    if (index == EmojiIndex::EmojiOne) {
        static const Table emojiOne = readEmoji(u"emojione.txt"_s);
        const std::optional<QString> text = find(emojiOne, key);
        return text ? std::optional(EmojiPicture{false, *text}) : std::nullopt;
    }
    static const Table twemoji = readEmoji(u"twemoji.txt"_s);
    if (const std::optional<QString> text = find(twemoji, key))
        return EmojiPicture{false, *text};
    static const Table icons = readIcons();
    const std::optional<QString> path = find(icons, key);
    return path ? std::optional(EmojiPicture{true, *path}) : std::nullopt;
}

} // namespace cairn
