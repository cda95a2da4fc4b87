// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// GitHub's alerts: a quote whose first line is `[!NOTE]` becomes an admonition.

#include "docs/pagestages.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct AlertKind {
    QStringView name;
    QStringView admonition;
    QStringView title;
};

constexpr AlertKind alertKinds[] = {{u"NOTE", u"note", u"Note"},
                                    {u"TIP", u"tip", u"Tip"},
                                    {u"IMPORTANT", u"info", u"Important"},
                                    {u"WARNING", u"warning", u"Warning"},
                                    {u"CAUTION", u"danger", u"Caution"}};

const AlertKind *alertOf(QStringView line)
{
    if (!line.startsWith(u'>'))
        return nullptr;
    const QStringView text = line.sliced(1).trimmed();
    if (!text.startsWith(u"[!") || !text.endsWith(u']'))
        return nullptr;
    const QStringView name = text.sliced(2, text.size() - 3);
    const auto found = std::ranges::find_if(
        alertKinds, [&](const AlertKind &kind) { return name.compare(kind.name, Qt::CaseInsensitive) == 0; });
    return found == std::end(alertKinds) ? nullptr : found;
}

/// The text of a line of a quote.
QStringView unquoted(QStringView line)
{
    line = line.sliced(1);
    return line.startsWith(u' ') ? line.sliced(1) : line;
}

} // namespace

SourceText withAlerts(const SourceText &source)
{
    if (!source.text.contains("[!"_L1))
        return source;
    SourceWriter writer;
    writer.reserve(source.text.size() + 256);
    bool isInAlert = false;
    bool isInFence = false;
    int index = 0;
    for (qsizetype start = 0; start <= source.text.size(); ++index) {
        if (index > 0)
            writer.write(u"\n", 0);
        const QStringView line = nextLine(source.text, start);
        const int number = source.lineAt(index);
        const QStringView trimmed = line.trimmed();
        if (!isInAlert && (trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~")))
            isInFence = !isInFence;
        const AlertKind *kind = isInFence ? nullptr : alertOf(line);
        if (kind) {
            isInAlert = true;
            writer.write(u"!!! %1 \"%2\""_s.arg(kind->admonition, kind->title), number);
        } else if (isInAlert && line.startsWith(u'>')) {
            const QStringView text = unquoted(line);
            writer.write(text.isEmpty() ? QString() : u"    "_s + text.toString(), number);
        } else {
            isInAlert = false;
            writer.write(line, number);
        }
    }
    return writer.take();
}

} // namespace cairn
