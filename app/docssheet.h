// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "codespans.h"
#include "docs/link.h"
#include "docslayout.h"
#include "docsobjects.h"
#include "docsselection.h"
#include "rowmodel.h"

#include <QHash>
#include <QSet>
#include <QSize>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace cairn {

/// A docs page as the window shows it: its rows, what is folded, chosen, selected and found in it.
class DocsSheet final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view that reads pages")
    Q_PROPERTY(cairn::RowListModel *entries READ entries CONSTANT)
    Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY darkChanged)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged)
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY foundChanged)
    Q_PROPERTY(int foundCount READ foundCount NOTIFY foundChanged)
    Q_PROPERTY(int foundCurrent READ foundCurrent NOTIFY foundChanged)
    Q_PROPERTY(QString imageBase READ imageBase NOTIFY shown)

public:
    explicit DocsSheet(QObject *parent);

    /// Where links and images lead, by the addresses that stand on the page. `imageBase` is what the address
    /// of an image of the source begins with (see DocsImageProvider).
    struct Surroundings {
        QHash<QString, PageLink> links;
        QString imageBase;
        bool linksTabs = true;    ///< choosing a tab chooses it in all tabs that have it
        bool isBeginning = false; ///< there is more of the page, where links may lead
    };
    /// `entries` are those of all sequences, as the page's author wrote it. What is shown of another page
    /// goes first; of the same one all stays that is as it was.
    void show(std::shared_ptr<const DocsRows> rows, std::vector<std::vector<DocsEntry>> entries,
              Surroundings surroundings, bool isOtherPage);
    /// Counts what was shown.
    int edition() const { return m_edition; }
    const DocsRows &rows() const { return *m_rows; }
    std::shared_ptr<const DocsRows> sharedRows() const { return m_rows; }

    RowListModel *entries() { return &m_sequences.front()->entries; }
    /// The rows in a cell of a grid.
    Q_INVOKABLE cairn::RowListModel *cell(int grid, int cell) const;
    Q_INVOKABLE int cellCount(int grid) const;
    Q_INVOKABLE bool isCard(int grid, int cell) const;
    /// -1 where the first cell is beside the second at its left, 1 at its right, 0 where all cells are alike.
    Q_INVOKABLE int gridSide(int grid) const;
    /// How wide what stands beside was made by its author; 0 where that is left open.
    Q_INVOKABLE double besideWidth(int grid) const;
    /// The rows of an annotation of code, and the annotation that a row belongs to; -1 for none.
    Q_INVOKABLE cairn::RowListModel *annotation(int index) const;
    Q_INVOKABLE int annotationOfRow(int row) const;
    /// The one that a link leads to, -1 for other links; and the link that leads to one.
    Q_INVOKABLE int annotationAt(const QString &target) const { return annotationOf(target); }
    Q_INVOKABLE QString annotationLink(int index) const { return annotationTarget(index); }

    /// How the row stands in its list; nullptr while it is not shown.
    const DocsEntry *entry(int row) const;
    /// Where the row stands in `entries`, or the grid around it; -1 while it is not shown.
    Q_INVOKABLE int indexOfRow(int row) const;
    Q_INVOKABLE int rowOfAnchor(const QString &id) const { return m_rows->anchors.value(id, -1); }
    /// Opens the details and chooses the tabs around a row.
    Q_INVOKABLE void reveal(int row);

    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void choose(int row, int choice);
    Q_INVOKABLE QStringList tabLabels(int row) const;

    Q_INVOKABLE QString codeTitle(int part) const;
    Q_INVOKABLE QString codeLanguage(int part) const;
    Q_INVOKABLE void copyCode(int part) const;
    /// Colours of a code block; empty until they are known, which `spansChanged` tells.
    const CodeLines &spans(int part);
    /// The same for code among text; `inlineSpansChanged` tells when more of them are known.
    CodeLine inlineSpans(const QString &language, const QString &text);
    /// How far the rows of a code block or a table are scrolled to the side.
    Q_INVOKABLE qreal offset(int row) const;
    Q_INVOKABLE void setOffset(int row, qreal offset);

    Q_INVOKABLE QString figureSource(int part) const;
    Q_INVOKABLE QString figureText(int part) const;
    Q_INVOKABLE bool isFigureShown(int part, bool isDark) const;
    Q_INVOKABLE bool hasLightbox(int part) const;
    Q_INVOKABLE QSizeF figureSize(int part) const; ///< as the author wrote it; 0 where not
    Q_INVOKABLE int figureAlignment(int part) const;
    Q_INVOKABLE int nextFigure(int part, int step, bool isDark) const;
    Q_INVOKABLE QString diagramLanguage(int part) const;
    Q_INVOKABLE QString diagramProgram(int part) const;
    Q_INVOKABLE QString diagramTitle(int part) const;
    Q_INVOKABLE QString diagramSource(int part) const;
    Q_INVOKABLE QString formula(int part) const;
    /// The address at which an image can be had: of the image provider, or of the web. Empty where it leads
    /// nowhere.
    QString imageAddress(const QString &source) const;

    /// How large a picture among text is, once that is known.
    QSizeF imageSize(const QString &source) const { return m_imageSizes.value(source); }
    void setImageSize(const QString &source, QSizeF size);

    PageLink link(const QString &target) const;
    bool isDark() const { return m_isDark; }
    void setDark(bool isDark);
    QString imageBase() const { return m_surroundings.imageBase; }

    /// What is selected of a row: from a position on, and how many characters.
    DocsRange selectionIn(int row) const;
    bool hasSelection() const { return !m_selection.isEmpty(); }
    void select(DocsPosition anchor, DocsPosition cursor);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE QString selectedText() const;
    Q_INVOKABLE void copySelection() const;

    QString find() const { return m_find; }
    void setFind(const QString &text);
    int foundCount() const { return int(m_matches.size()); }
    int foundCurrent() const { return m_match; } ///< -1 for none
    /// The row of the next or previous match, which is the current one then; -1 for none.
    Q_INVOKABLE int findNext(int step);
    const std::vector<DocsMatch> &matches() const { return m_matches; }

Q_SIGNALS:
    /// Another page, or the same one anew: parts of the same numbers may be others now.
    void shown();
    /// Other rows are shown now, or rows have other neighbours.
    void laidOut();
    void darkChanged();
    void selectionChanged();
    void foundChanged();
    void spansChanged(int part);
    void inlineSpansChanged();
    void offsetChanged();
    void imageSizeChanged(const QString &source);

private:
    struct Sequence {
        Sequence();
        RowModel<DocsEntry> entries;
    };
    struct Spans {
        CodeLines lines;
        bool isAsked = false;
    };
    int choice(int row) const;
    const DocsGrid::Cell *cellOf(int grid, int cell) const;
    int offsetKey(int row) const;
    void layOutChosen();
    void put(std::vector<std::vector<DocsEntry>> entries);
    void highlightNext();
    void highlightInline();
    void forgetInlineSpans();

    std::shared_ptr<const DocsRows> m_rows;
    Surroundings m_surroundings;
    std::vector<std::unique_ptr<Sequence>> m_sequences;
    std::vector<int> m_places; ///< for each row its index in its sequence; -1 while it is not shown
    QHash<int, int> m_choices;
    std::vector<Spans> m_spans;
    std::vector<int> m_asked; ///< code blocks whose colours are wanted, the newest last
    Latest m_highlighting;
    using InlineCode = std::pair<QString, QString>; ///< language and text
    QHash<InlineCode, CodeLine> m_inlineSpans;
    std::vector<InlineCode> m_inlineAsked;
    Latest m_inlineHighlighting;
    QHash<int, qreal> m_offsets; ///< by code block, table or formula
    QHash<QString, QSizeF> m_imageSizes;
    DocsSelection m_selection;
    QString m_find;
    std::vector<DocsMatch> m_matches;
    int m_match = -1;
    int m_edition = 0;
    bool m_isDark = false;
};

} // namespace cairn
