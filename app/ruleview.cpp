// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "ruleview.h"

#include "catalog/rule.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString headingOf(const QString &title)
{
    if (title == u"What")
        return RuleView::tr("What it says");
    if (title == u"Why")
        return RuleView::tr("Why it matters");
    if (title == u"Example")
        return RuleView::tr("Example");
    return RuleView::tr("How to mend it");
}

/// Every second piece between backticks is code.
QString toHtml(const QString &markdown)
{
    QString html;
    for (bool isCode = false; const QString &piece : markdown.toHtmlEscaped().split(u'`')) {
        html += isCode ? u"<code>"_s + piece + u"</code>"_s : piece;
        isCode = !isCode;
    }
    return html.replace(u"**"_s, QString());
}

} // namespace

RuleView::RuleView(QObject *parent)
    : QObject(parent)
{}

void RuleView::setRule(const QString &rule)
{
    if (m_rule == rule || !findRule(rule))
        return;
    m_rule = rule;
    std::vector<RuleBlockRow> rows;
    for (const RuleSection &section : ruleSections(rulePage(rule))) {
        for (bool isFirst = true; const RuleBlock &block : section.blocks) {
            rows.push_back({isFirst ? headingOf(section.title) : QString(),
                            block.isCode ? block.text : toHtml(block.text), block.isCode});
            isFirst = false;
        }
    }
    m_blocks.assign(std::move(rows));
    Q_EMIT ruleChanged();
}

QString RuleView::severity() const
{
    const Rule *rule = findRule(m_rule);
    return rule ? severityName(rule->severity) : QString();
}

QString RuleView::summary() const
{
    const Rule *rule = findRule(m_rule);
    return rule ? rule->summary.toString() : QString();
}

} // namespace cairn
