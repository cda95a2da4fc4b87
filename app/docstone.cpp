// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docstone.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cairn {

DocsTone toneOf(const QString &type)
{
    static const DocsTone note{u"info"_s, u"edit-symbolic"_s};
    static const DocsTone summary{u"info"_s, u"view-list-details-symbolic"_s};
    static const DocsTone information{u"accent"_s, u"help-about-symbolic"_s};
    static const DocsTone tip{u"accent"_s, u"games-hint-symbolic"_s};
    static const DocsTone success{u"success"_s, u"checkmark-symbolic"_s};
    static const DocsTone question{u"success"_s, u"question-symbolic"_s};
    static const DocsTone warning{u"warning"_s, u"emblem-important-symbolic"_s};
    static const DocsTone failure{u"danger"_s, u"window-close-symbolic"_s};
    static const DocsTone danger{u"danger"_s, u"action-unavailable-symbolic"_s};
    static const DocsTone bug{u"danger"_s, u"tools-report-bug-symbolic"_s};
    static const DocsTone example{u"example"_s, u"applications-science-symbolic"_s};
    static const DocsTone quote{u"muted"_s, u"format-text-blockquote-symbolic"_s};
    static const QHash<QString, DocsTone> tones{
        {u"note"_s, note},         {u"seealso"_s, note},      {u"abstract"_s, summary},
        {u"summary"_s, summary},   {u"tldr"_s, summary},      {u"info"_s, information},
        {u"todo"_s, information},  {u"tip"_s, tip},           {u"hint"_s, tip},
        {u"important"_s, tip},     {u"success"_s, success},   {u"check"_s, success},
        {u"done"_s, success},      {u"question"_s, question}, {u"help"_s, question},
        {u"faq"_s, question},      {u"warning"_s, warning},   {u"caution"_s, warning},
        {u"attention"_s, warning}, {u"failure"_s, failure},   {u"fail"_s, failure},
        {u"missing"_s, failure},   {u"danger"_s, danger},     {u"error"_s, danger},
        {u"bug"_s, bug},           {u"example"_s, example},   {u"quote"_s, quote},
        {u"cite"_s, quote},
    };
    return tones.value(type, note);
}

} // namespace cairn
