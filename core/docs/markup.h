// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/arena.h"
#include "docs/element.h"
#include "docs/markdownoptions.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <initializer_list>
#include <vector>

namespace cairn {

/// How far a text of the tree is still to be read.
enum class TextState : quint8 {
    Markdown, ///< inline markup, entities, placeholders
    Atomic,   ///< entities and placeholders
    Literal,  ///< nothing but critic marks: code
};

/// An element while the page is being read. Text goes before its children, `tail` after it, as the later
/// stages look at what follows an element rather than at nodes of text.
struct MarkupNode {
    QString tag;
    QString text;
    QString tail;
    TextState textState = TextState::Markdown;
    TextState tailState = TextState::Markdown;
    int line = 0;
    std::vector<Attribute> attributes;
    std::vector<MarkupNode *> children;

    bool is(QStringView name) const { return tag == name; }
    bool isOneOf(std::initializer_list<QStringView> names) const;
    MarkupNode *lastChild() const { return children.empty() ? nullptr : children.back(); }
    const QString *attribute(QStringView name) const;
    QString classes() const;
    void setAttribute(const QString &name, const QString &value);
    void removeAttribute(QStringView name);
    void addClass(const QString &name);
    void insert(size_t at, MarkupNode *child) { children.insert(children.begin() + qsizetype(at), child); }
    bool isHeading() const;
};

/// What a placeholder stands for: HTML as its text, or an element that is ready; and the source of a fence,
/// which is put back where it turns out to stand in an indented block of code.
struct StashedMarkup {
    QString html = {};
    MarkupNode *node = nullptr;
    bool hasMarkdown = false; ///< the element's content is still to be read
    QString source = {};      ///< of a fence
    int indent = 0;           ///< of the fence's source
};

struct LinkReference {
    QString address;
    QString title;
};

/// What all stages of reading one page share.
class MarkupReading final
{
public:
    explicit MarkupReading(const MarkdownOptions &readOptions)
        : options(readOptions)
    {}

    MarkupNode *make(const QString &tag);
    MarkupNode *append(MarkupNode &parent, const QString &tag);
    /// Gives the placeholder of raw HTML; it is safe in any text.
    QString stash(StashedMarkup markup);
    QString stashHtml(const QString &html) { return stash({.html = html}); }
    QString stashNode(MarkupNode *node) { return stash({.node = node}); }
    /// Says a limit once.
    void remark(const QString &sentence);
    /// Counts work that could grow faster than the text; false when there was too much of it.
    bool spend(qint64 steps)
    {
        m_work -= steps;
        return m_work >= 0 || tellWork();
    }
    bool isSpent() const { return m_work < 0; }
    void allowWork(qsizetype characters) { m_work = 20'000'000 + 20 * qint64(characters); }
    bool hasRoom();

    const MarkdownOptions &options;
    std::vector<StashedMarkup> stashed;
    std::vector<QString> criticMarks;
    QHash<QString, LinkReference> references;
    std::vector<std::pair<QString, QString>> footnotes; ///< name and text, in the order of their definitions
    QHash<QString, int> footnoteNumbers;                ///< of the name, from 1
    QHash<QString, int> footnoteUses;                   ///< how often each is referred to
    std::vector<std::pair<QString, QString>> abbreviations; ///< short and long form
    QStringList snippets;
    QStringList remarks;
    int tabSets = 0;
    qsizetype tableCells = 0;

private:
    bool tellWork();

    Arena<MarkupNode> m_nodes;
    qint64 m_work = 0;
};

/// Marks of the reader in a text: they cannot stand in a source, whose own are taken out.
constexpr QChar markStart = QChar(2);
constexpr QChar markEnd = QChar(3);
constexpr QStringView stashKey = u"wzxhzdk:";
constexpr QStringView inlineKey = u"klzzwxh:";
constexpr QStringView criticKey = u"czjqqkd:";

/// A placeholder that begins at `start` of a text: what follows its key, and where it ends.
struct Placeholder {
    int number = -1;
    qsizetype end = 0;
    bool isValid() const { return number >= 0; }
};
QString placeholderOf(QStringView key, size_t number);
Placeholder placeholderAt(QStringView text, qsizetype start, QStringView key);

/// Whether HTML of this name is a block of its own.
bool isBlockTag(QStringView tag);

} // namespace cairn
