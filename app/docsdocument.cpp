// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsdocument.h"

#include "docsicons.h"
#include "docsmath.h"
#include "docsobjects.h"
#include "docsrows.h"
#include "docssheet.h"

#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextOption>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double codeSize = 0.87; // of the text around it
constexpr double smallSize = 0.85;

QFont fontOf(const QString &family, qreal size, int weight)
{
    QFont font(family);
    font.setPixelSize(std::max(1, qRound(size)));
    font.setWeight(QFont::Weight(weight));
    // As the window's other text is set: letters where their shapes want to be.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont codeFont(const DocsStyle &style, qreal size)
{
    QFont font = fontOf(style.monoFamily, size, QFont::Normal);
    font.setFeature("calt", 0);
    font.setFeature("liga", 0);
    font.setFixedPitch(true);
    return font;
}

Qt::Alignment qtAlignment(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Center:
        return Qt::AlignHCenter;
    case Alignment::Right:
        return Qt::AlignRight;
    case Alignment::None:
    case Alignment::Left:
        break;
    }
    return Qt::AlignLeft;
}

void setGround(QTextCharFormat &format, DocsGroundKind kind)
{
    format.setProperty(GroundProperty, int(kind));
}

void applyStyles(QTextCharFormat &format, const Run &run, qreal size, const DocsStyle &style)
{
    const RunStyles styles = run.styles;
    if (styles & RunStyle::Emphasis)
        format.setFontItalic(true);
    if (styles & RunStyle::Strong)
        format.setFontWeight(QFont::DemiBold);
    if (styles & (RunStyle::Underline | RunStyle::Insert))
        format.setFontUnderline(true);
    if (styles & RunStyle::Delete)
        format.setFontStrikeOut(true);
    if (styles & RunStyle::Critic) {
        format.setFontUnderline(false);
        setGround(format, styles & RunStyle::Insert   ? DocsGroundKind::Insert
                          : styles & RunStyle::Delete ? DocsGroundKind::Delete
                                                      : DocsGroundKind::Mark);
    } else if (styles & RunStyle::Mark) {
        setGround(format, DocsGroundKind::Mark);
    }
    if (styles & RunStyle::Comment) {
        format.setForeground(style.muted);
        format.setFontItalic(true);
    }
    if (styles & RunStyle::Small)
        format.setFont(fontOf(style.family, size * smallSize, format.fontWeight()),
                       QTextCharFormat::FontPropertiesSpecifiedOnly);
    if (styles & (RunStyle::Superscript | RunStyle::Subscript)) {
        format.setVerticalAlignment(styles & RunStyle::Superscript ? QTextCharFormat::AlignSuperScript
                                                                   : QTextCharFormat::AlignSubScript);
    }
}

void applyKind(QTextCharFormat &format, const Run &run, qreal size, const DocsStyle &style)
{
    switch (run.kind) {
    case Run::Kind::Code:
    case Run::Kind::Math:
        format.setFont(codeFont(style, size * codeSize), QTextCharFormat::FontPropertiesSpecifiedOnly);
        setGround(format, DocsGroundKind::Code);
        break;
    case Run::Kind::Key:
        format.setFont(codeFont(style, size * codeSize), QTextCharFormat::FontPropertiesSpecifiedOnly);
        setGround(format, DocsGroundKind::Key);
        break;
    case Run::Kind::Icon:
        if (!isDrawnIcon(run) && iconWords(run.name).size() > 1)
            format.setForeground(style.muted);
        break;
    case Run::Kind::Footnote:
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        format.setForeground(style.accent);
        break;
    case Run::Kind::Check:
        format.setForeground(style.accent);
        break;
    default:
        break;
    }
}

void applyLink(QTextCharFormat &format, const Run &run, const DocsStyle &style, const DocsLookup &lookup)
{
    format.setAnchor(true);
    format.setAnchorHref(run.target);
    if (run.styles & (RunStyle::Button | RunStyle::PrimaryButton)) {
        const bool isPrimary(run.styles & RunStyle::PrimaryButton);
        setGround(format, isPrimary ? DocsGroundKind::PrimaryButton : DocsGroundKind::Button);
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(isPrimary ? style.accentText : style.accent);
        return;
    }
    format.setForeground(style.accent);
    const PageLink link = lookup.link ? lookup.link(run.target) : PageLink();
    if (lookup.link && link.kind == PageLink::Kind::Broken) {
        format.setForeground(style.danger);
        format.setUnderlineColor(style.danger);
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setProperty(ReasonProperty, link.reason);
    }
}

QTextCharFormat formatOf(const Run &run, const QTextCharFormat &plain, qreal size, const DocsStyle &style,
                         const DocsLookup &lookup)
{
    QTextCharFormat format = plain;
    applyKind(format, run, size, style);
    applyStyles(format, run, size, style);
    if (!run.title.isEmpty()) {
        format.setProperty(TitleProperty, run.title);
        if (run.target.isEmpty()) { // an abbreviation
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setUnderlineColor(style.muted);
        }
    }
    if (!run.target.isEmpty())
        applyLink(format, run, style, lookup);
    return format;
}

void insertImage(QTextCursor &cursor, const Run &run, QTextCharFormat format, const DocsLookup &lookup)
{
    format.setObjectType(imageObject);
    format.setProperty(SourceProperty, run.source);
    format.setProperty(TitleProperty, run.title.isEmpty() ? run.text : run.title);
    const QSizeF size = lookup.imageSize ? lookup.imageSize(run) : QSizeF();
    format.setProperty(QTextFormat::ImageWidth, size.width());
    format.setProperty(QTextFormat::ImageHeight, size.height());
    cursor.insertText(QString(imageCharacter), format);
}

/// What stays at a formula of the plain text around it, but for what an earlier formula took of the run
/// before.
MathNeighbours neighboursOf(const Runs &runs, size_t at, qsizetype skipped)
{
    static const QString opening = u"([{\"'“‘„«‚"_s;
    static const QString closing = u".,;:!?)]}\"'”’“»‘…%-–"_s;
    MathNeighbours neighbours;
    const auto isWords = [&](size_t other) {
        return other < runs.size() && runs[other].kind == Run::Kind::Text && !runs[other].styles
               && runs[other].target.isEmpty() && runs[other].title.isEmpty();
    };
    if (at > 0 && isWords(at - 1)) {
        const QString &before = runs[at - 1].text;
        qsizetype from = before.size();
        while (from > skipped && opening.contains(before[from - 1]))
            --from;
        neighbours.before = before.sliced(from);
    }
    if (isWords(at + 1)) {
        const QString &after = runs[at + 1].text;
        qsizetype length = 0;
        while (length < after.size() && closing.contains(after[length]))
            ++length;
        neighbours.after = after.first(length);
    }
    return neighbours;
}

using Formulas = std::vector<QTextCharFormat>;

Result<Formulas> formulasOf(const Run &run, const QTextCharFormat &plain, const DocsTextStyle &text,
                            const DocsStyle &style, const DocsLookup &lookup,
                            const MathNeighbours &neighbours)
{
    Run words = run; // as text at its place would look
    words.kind = Run::Kind::Text;
    const QTextCharFormat around = formatOf(words, plain, text.size, style, lookup);
    if (!text.isFormula)
        return formulaInLine(run.text, style.formulaFonts(), text.size, neighbours, around);
    return formulaByItself(run.text, style.formulaFonts(), text.size, around)
        .transform([](const QTextCharFormat &format) { return Formulas{format}; });
}

/// A line of code in its colours.
void insertCode(QTextCursor &cursor, const QString &line, const CodeLine &spans, const QTextCharFormat &plain)
{
    qsizetype end = 0;
    for (const CodeSpan &span : spans) {
        const qsizetype start = std::min<qsizetype>(span.start, line.size());
        const qsizetype length = std::min<qsizetype>(span.length, line.size() - start);
        cursor.insertText(line.sliced(end, start - end), plain);
        QTextCharFormat format = plain;
        if (span.color.isValid())
            format.setForeground(span.color);
        if (span.isBold)
            format.setFontWeight(QFont::DemiBold);
        format.setFontItalic(span.isItalic);
        cursor.insertText(line.sliced(start, length), format);
        end = start + length;
    }
    cursor.insertText(line.sliced(end), plain);
}

/// The room between the last letter of a run and the next run: for the edge of a ground that ends or begins
/// there.
qreal roomBehind(const Runs &runs, const Run &run, const QTextCharFormat &format)
{
    const auto next = size_t(&run - runs.data()) + 1;
    const bool hasNext = next < runs.size();
    if (hasNext && !run.target.isEmpty() && runs[next].target == run.target)
        return 0; // one link
    if (const qreal room = roomBehind(DocsGroundKind(format.intProperty(GroundProperty))); room > 0)
        return room;
    const bool isNextPadded =
        hasNext && (runs[next].kind == Run::Kind::Code || runs[next].kind == Run::Kind::Key);
    return isNextPadded ? codeRoom : 0;
}

void insertWords(QTextCursor &cursor, const QString &text, const QTextCharFormat &format, qreal room)
{
    if (room <= 0 || text.isEmpty() || text.back().isLowSurrogate()) {
        cursor.insertText(text, format);
        return;
    }
    QTextCharFormat last = format;
    last.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    last.setFontLetterSpacing(room);
    cursor.insertText(text.chopped(1), format);
    cursor.insertText(text.last(1), last);
}

void insertInlineCode(QTextCursor &cursor, const Run &run, const QTextCharFormat &format,
                      const CodeLine &spans, qreal room)
{
    insertCode(cursor, textOf(Runs{run}), spans, format);
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    QTextCharFormat last;
    last.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    last.setFontLetterSpacing(room);
    cursor.mergeCharFormat(last);
    cursor.clearSelection();
    cursor.movePosition(QTextCursor::End);
}

void insertIcon(QTextCursor &cursor, const Runs &runs, const Run &run, const QTextCharFormat &format,
                qreal size)
{
    drawObjects(*cursor.document());
    QTextCharFormat icon = iconFormat(breezeIcon(run.name), size, format);
    icon.setProperty(TitleProperty, iconWords(run.name));
    cursor.insertText(QString(imageCharacter), icon);
    insertWords(cursor, textOf(Runs{run}).sliced(1), format, roomBehind(runs, run, format));
}

} // namespace

void fillDocument(QTextDocument &document, const Runs &runs, const DocsTextStyle &text,
                  const DocsStyle &style, const DocsLookup &lookup)
{
    document.setDefaultFont(fontOf(style.family, text.size, text.weight));
    QTextCursor cursor(&document);
    cursor.beginEditBlock(); // the text is set once, and not for each run
    QTextBlockFormat block;
    block.setLineHeight(text.lineHeight * 100 / 1.21,
                        QTextBlockFormat::ProportionalHeight); // a line of the font is 1.21 letters high
    block.setAlignment(qtAlignment(text.alignment));
    cursor.setBlockFormat(block);
    insertRuns(cursor, runs, text, style, lookup);
    cursor.endEditBlock();
}

Runs formulaRuns(const QString &latex)
{
    Run formula;
    formula.kind = Run::Kind::Math;
    formula.text = latex;
    return {formula};
}

QFont docsFont(const DocsStyle &style, qreal size, int weight)
{
    return fontOf(style.family, size, weight);
}

QFont docsCodeFont(const DocsStyle &style, qreal size)
{
    return codeFont(style, size * codeSize);
}

void insertRuns(QTextCursor &cursor, const Runs &runs, const DocsTextStyle &text, const DocsStyle &style,
                const DocsLookup &lookup)
{
    QTextCharFormat plain;
    plain.setForeground(text.color);
    cursor.beginEditBlock(); // laid out once, and not for each run
    qsizetype taken = 0;     // of the next run, by the formula before it
    qsizetype skipped = 0;   // of the last run, for that reason
    for (size_t at = 0; at < runs.size(); ++at) {
        const Run &run = runs[at];
        QTextCharFormat format = formatOf(run, plain, text.size, style, lookup);
        const qsizetype begin = std::exchange(taken, 0);
        if (run.kind == Run::Kind::Image) {
            insertImage(cursor, run, format, lookup);
            continue;
        }
        if (run.kind == Run::Kind::Annotation) {
            insertMarker(cursor, run.name.toInt(), annotationOf(run.target), format.font(), style);
            continue;
        }
        if (run.kind == Run::Kind::Math) {
            const MathNeighbours neighbours =
                text.weight == QFont::Normal ? neighboursOf(runs, at, skipped) : MathNeighbours();
            const Result<Formulas> formulas = formulasOf(run, plain, text, style, lookup, neighbours);
            if (formulas) {
                for (qsizetype count = neighbours.before.size(); count > 0; --count)
                    cursor.deletePreviousChar();
                for (const QTextCharFormat &piece : *formulas)
                    cursor.insertText(QString(imageCharacter), piece);
                taken = neighbours.after.size();
                continue;
            }
            format.setProperty(TitleProperty,
                               DocsSheet::tr("Shown as LaTeX: %1").arg(reasonOf(formulas.error())));
        }
        if (isDrawnIcon(run)) {
            insertIcon(cursor, runs, run, format, text.size);
        } else if (run.kind == Run::Kind::Code && !run.language.isEmpty() && lookup.code) {
            insertInlineCode(cursor, run, format, lookup.code(run), roomBehind(runs, run, format));
        } else {
            insertWords(cursor, textOf(Runs{run}).sliced(begin), format, roomBehind(runs, run, format));
            skipped = begin;
        }
    }
    cursor.endEditBlock();
}

void fillCode(QTextDocument &document, const QStringList &lines, const CodeLines &spans, qsizetype firstLine,
              const DocsStyle &style)
{
    document.setDefaultFont(codeFont(style, style.size * codeSize));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(style.size * codeSize * 0.6 * 4);
    document.setDefaultTextOption(option);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    QTextBlockFormat block;
    block.setLineHeight(qRound(style.size * 1.4), QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(block);
    QTextCharFormat plain;
    plain.setForeground(style.text);
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (at > 0)
            cursor.insertBlock();
        const auto index = size_t(firstLine + at);
        insertCode(cursor, lines[at], index < spans.size() ? spans[index] : CodeLine(), plain);
    }
    cursor.endEditBlock();
}

} // namespace cairn
