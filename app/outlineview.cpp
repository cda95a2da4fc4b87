// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "outlineview.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString groupTitle(const OutlineGroup &group, bool hasTags)
{
    using Kind = OutlineGroup::Kind;
    if (group.kind == Kind::Operations && group.name.isEmpty() && hasTags)
        return OutlineView::tr("Without a tag");
    if (!group.name.isEmpty())
        return group.name;
    switch (group.kind) {
    case Kind::Operations:
        return OutlineView::tr("Operations");
    case Kind::Webhooks:
        return OutlineView::tr("Webhooks");
    case Kind::Channels:
        return OutlineView::tr("Channels");
    case Kind::Messages:
        return OutlineView::tr("Messages");
    case Kind::Schemas:
        return OutlineView::tr("Schemas");
    case Kind::Queries:
        return OutlineView::tr("Queries");
    case Kind::Mutations:
        return OutlineView::tr("Mutations");
    case Kind::Subscriptions:
        return OutlineView::tr("Subscriptions");
    case Kind::Types:
        return OutlineView::tr("Types");
    case Kind::Interfaces:
        return OutlineView::tr("Interfaces");
    case Kind::Unions:
        return OutlineView::tr("Unions");
    case Kind::Inputs:
        return OutlineView::tr("Inputs");
    case Kind::Enums:
        return OutlineView::tr("Enums");
    case Kind::Scalars:
        return OutlineView::tr("Scalars");
    case Kind::Directives:
        return OutlineView::tr("Directives");
    case Kind::Service:
        break;
    }
    return OutlineView::tr("Service");
}

QString badgeLabel(const QString &badge)
{
    if (badge == u"client stream")
        return OutlineView::tr("client stream");
    if (badge == u"server stream")
        return OutlineView::tr("server stream");
    if (badge == u"two-way stream")
        return OutlineView::tr("two-way stream");
    return badge; // a word of the format
}

/// What reads is calm, what writes stands out, what deletes warns; the word says it, too.
QString badgeTone(const QString &badge)
{
    static const QHash<QString, QString> tones{
        {u"GET"_s, u"info"_s},      {u"POST"_s, u"success"_s},   {u"PUT"_s, u"warning"_s},
        {u"PATCH"_s, u"warning"_s}, {u"DELETE"_s, u"danger"_s},  {u"PUBLISH"_s, u"success"_s},
        {u"SEND"_s, u"success"_s},  {u"SUBSCRIBE"_s, u"info"_s}, {u"RECEIVE"_s, u"info"_s},
    };
    return tones.value(badge);
}

bool passes(const OutlineEntry &entry, const QString &heading, const QString &text)
{
    return text.isEmpty() || entry.name.contains(text, Qt::CaseInsensitive)
           || entry.summary.contains(text, Qt::CaseInsensitive)
           || entry.badge.compare(text, Qt::CaseInsensitive) == 0
           || heading.contains(text, Qt::CaseInsensitive);
}

} // namespace

OutlineView::OutlineView(QObject *parent)
    : View(parent), m_question(this)
{}

void OutlineView::setType(const QString &type)
{
    if (m_type == type)
        return;
    m_type = type;
    Q_EMIT definitionChanged();
    refresh();
}

void OutlineView::setDefinition(const QString &definition)
{
    if (m_definition == definition)
        return;
    m_definition = definition;
    Q_EMIT definitionChanged();
    refresh();
}

void OutlineView::setByPath(bool isByPath)
{
    if (m_isByPath == isByPath)
        return;
    m_isByPath = isByPath;
    Q_EMIT definitionChanged();
    refresh();
}

void OutlineView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    show();
}

QString OutlineView::title() const
{
    return QStringList{m_outline.title, m_outline.version}.join(u' ').trimmed();
}

void OutlineView::refresh()
{
    if (m_type.isEmpty() || m_definition.isEmpty())
        return;
    setLoading();
    const auto order = m_isByPath ? OperationOrder::ByPath : OperationOrder::ByTag;
    m_question.ask([type = m_type, text = m_definition,
                    order](const std::stop_token &) { return readApiOutline(type, text, order); },
                   [this](ApiOutline outline) {
                       m_outline = std::move(outline);
                       show();
                       setReady();
                   });
}

void OutlineView::show()
{
    std::vector<OutlineRow> rows;
    m_total = 0;
    for (const OutlineGroup &group : m_outline.groups) {
        const QString heading = groupTitle(group, m_outline.hasTags && !m_isByPath);
        const size_t headingAt = rows.size();
        for (const OutlineEntry &entry : group.entries) {
            if (!passes(entry, heading, m_text.trimmed()))
                continue;
            if (rows.size() == headingAt)
                rows.push_back({heading, 0, {}, {}, {}, {}, false, group.line});
            ++rows[headingAt].count;
            rows.push_back({{},
                            0,
                            entry.name,
                            badgeLabel(entry.badge),
                            badgeTone(entry.badge),
                            entry.summary,
                            entry.isDeprecated,
                            entry.line});
        }
        if (rows.size() > headingAt)
            m_total += rows[headingAt].count;
    }
    m_rows.assign(std::move(rows));
    Q_EMIT rowsChanged();
}

int OutlineView::nextEntry(int row, int direction) const
{
    for (int at = row + direction; at >= 0 && at < m_rows.count(); at += direction) {
        if (m_rows.rows()[size_t(at)].heading.isEmpty())
            return at;
    }
    return row;
}

int OutlineView::lineAt(int row) const
{
    return row >= 0 && row < m_rows.count() ? m_rows.rows()[size_t(row)].line : 0;
}

} // namespace cairn
