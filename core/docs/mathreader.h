// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/mathparser.h"

#include <QStringView>

namespace cairn {

/// Reads one formula, from left to right. The first fault ends it: everything after looks like the end.
class MathReader final
{
public:
    MathReader(QStringView text, const MathBounds &bounds);
    Result<MathFormula> read();

private:
    void fail(qsizetype at, const QString &what, const QString &hint = {});

    // Lists (mathparser.cpp)
    MathList readList();
    MathList readRestOfGroup();
    bool isStop();
    void readAtom(MathList &list);
    void readCharacter(MathList &list);
    void readScripts(MathList &list);
    MathList readArgument(const QString &of);
    MathList readBraces();
    std::optional<MathList> readOptional();
    void add(MathList &list, MathContent content);
    void addSign(MathList &list, const QString &text, MathClass type);
    MathLimits limitsOf(const MathList &base) const;

    // Characters (mathscanner.cpp)
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    void skipBlanks();
    QString command() const; ///< that begins here, without its backslash; empty for none
    bool take(QStringView name);
    QString readRaw(const QString &of); ///< what stands in braces, as it is written
    std::optional<QString> readBrackets();
    double readLength(const QString &of);
    double lengthOf(const QString &written, qsizetype at);

    // Commands (mathcommands.cpp)
    void readCommand(MathList &list);
    bool readLayout(MathList &list, const QString &name);
    bool readFraction(MathList &list, const QString &name);
    bool readStack(MathList &list, const QString &name);
    bool readSetting(MathList &list, const QString &name);
    bool readSized(MathList &list, const QString &name);
    bool readSilent(const QString &name);
    bool readFaced(MathList &list, const QString &name);
    void readFence(MathList &list);
    void readNegation(MathList &list);
    std::optional<QString> readDelimiter(const QString &of);
    void readInfix(MathList &list, const QString &name);

    // Words (mathwords.cpp)
    bool readWord(MathList &list, const QString &name);
    void readModulus(MathList &list, const QString &name);
    void readText(MathList &list, MathFace face);
    void readOfWords(QString &words);
    void readFormulaAmongWords(MathList &parts, qsizetype begin);

    // Tables (mathtables.cpp)
    void readEnvironment(MathList &list);
    void readColumns(MathTable &table);
    void readRows(MathTable &table, QStringView end);
    void readRowEnd(MathTable &table);
    void beginRow(MathTable &table);
    int readLines();
    MathFormula readWhole();

    QStringView m_text;
    MathBounds m_bounds;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_nodes = 0;
    int m_rows = 0;
    bool m_endsAtBracket = false;
    bool m_endsAtDollar = false;
    std::optional<MathFace> m_face;
    QString m_tag; ///< of the formula or the row that is read
    std::optional<Error> m_error;
};

} // namespace cairn
