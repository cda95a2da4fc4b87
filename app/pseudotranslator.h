// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

namespace cairn {

/// A language that nobody speaks: the program's English with accents and 40 % more letters, between brackets.
/// A text that shows no brackets was not made ready for translation or is cut. Together with a mirrored
/// layout it is the language "qps" of developer builds.
class PseudoTranslator final : public QTranslator
{
public:
    /// Plurals come from the translations of English.
    bool loadEnglish(const QString &file) { return m_english.load(file); }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;

    /// Placeholders such as %1 and %n, and tags, stay as they are.
    static QString lengthened(const QString &text);

private:
    QTranslator m_english;
};

} // namespace cairn
