// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>

namespace cairn {

/// The text as the search compares it: without case and accents, in UTF-8.
QByteArray foldedText(QStringView text);

/// Reads the words of a text, folded: runs of letters and digits, and after one in camel case its parts
/// (`listPets` is `listpets`, `list`, `pets`). Words are cut at 64 bytes. The text must outlive the reader.
class WordReader final
{
public:
    explicit WordReader(QStringView text)
        : m_text(text)
    {}

    /// Goes to the next word; false at the end.
    bool next();
    /// Valid until the next call of `next`.
    QByteArrayView word() const { return m_word; }
    /// Whether the word is a part of one before.
    bool isPart() const { return m_isPart; }
    /// Where the word begins in the text, and where the text goes on behind it.
    qsizetype begin() const { return m_begin; }
    qsizetype end() const { return m_end; }

private:
    static constexpr qsizetype longestWord = 64;
    static constexpr int mostParts = 8;

    bool readRun();
    void foldRun();
    void splitRun();
    void addPart(qsizetype from, qsizetype to);

    struct Part {
        qsizetype from = 0;
        qsizetype to = 0;
    };

    QStringView m_text;
    qsizetype m_at = 0; ///< what is before was read
    qsizetype m_runBegin = 0;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    QByteArrayView m_word;
    std::array<char, longestWord> m_buffer;
    QByteArray m_folded; ///< where the run is not ASCII
    std::array<Part, mostParts> m_parts;
    int m_partCount = 0;
    int m_nextPart = 0;
    bool m_isPart = false;
};

} // namespace cairn
