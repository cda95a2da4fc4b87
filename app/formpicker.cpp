// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formpicker.h"

#include "catalog/entityref.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {
constexpr size_t shownHits = 30;
}

FormPicker::FormPicker(QObject *parent)
    : FormLookup(parent)
{
    connect(this, &FormPicker::asked, this, &FormPicker::look);
}

void FormPicker::follow(FormView &form)
{
    connect(&form, &FormView::candidatesChanged, this, &FormPicker::look);
}

void FormPicker::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text)
        Q_EMIT asked();
}

void FormPicker::setRef(const QString &ref)
{
    if (std::exchange(m_ref, ref) != ref)
        Q_EMIT asked();
}

QString FormPicker::refAt(int row) const
{
    return row >= 0 && row < m_rows.count() ? m_rows.rows()[size_t(row)].ref : QString();
}

void FormPicker::look()
{
    const CandidateList list = form() && !path().isEmpty() ? form()->candidates(path()) : CandidateList();
    const Candidate *chosen = m_ref.isEmpty() ? nullptr : list.find(canonicalRef(m_ref, {u"group"_s, {}}));
    if (!chosen && !m_ref.isEmpty())
        chosen = list.find(m_ref);
    m_title = chosen ? chosen->title : m_ref;
    m_kind = chosen ? chosen->kind.toLower() : QString();
    std::vector<PickedRow> rows;
    for (const Candidate &candidate :
         isEnabled() ? list.matching(m_text, shownHits) : std::vector<Candidate>())
        rows.push_back({candidate.ref, candidate.title, candidate.kind.toLower(), candidate.owner});
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

} // namespace cairn
