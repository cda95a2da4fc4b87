// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsstyle.h"

#include "docsmathfont.h"

namespace cairn {

DocsStyle::DocsStyle(QObject *parent)
    : QObject(parent)
{}

DocsStyle::~DocsStyle() = default;

MathFonts &DocsStyle::formulaFonts() const
{
    const bool isFresh = m_formulaFonts && m_formulaFonts->textFamily() == family
                         && m_formulaFonts->monoFamily() == monoFamily;
    if (!isFresh)
        m_formulaFonts = std::make_unique<MathFonts>(family, monoFamily);
    return *m_formulaFonts;
}

QColor DocsStyle::toneColor(const QString &tone) const
{
    return tone == u"accent"    ? accent
           : tone == u"success" ? success
           : tone == u"warning" ? warning
           : tone == u"danger"  ? danger
           : tone == u"example" ? example
           : tone == u"muted"   ? muted
                                : info;
}

QColor DocsStyle::toneSoft(const QString &tone) const
{
    return tone == u"accent"    ? accentSoft
           : tone == u"success" ? successSoft
           : tone == u"warning" ? warningSoft
           : tone == u"danger"  ? dangerSoft
           : tone == u"example" ? exampleSoft
           : tone == u"muted"   ? sunken
                                : infoSoft;
}

} // namespace cairn
