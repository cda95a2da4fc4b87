// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formlookup.h"

#include <utility>

namespace cairn {

void FormLookup::setForm(FormView *form)
{
    if (m_form == form)
        return;
    if (m_form)
        disconnect(m_form, nullptr, this, nullptr);
    m_form = form;
    if (form)
        follow(*form);
    Q_EMIT asked();
}

void FormLookup::setPath(const QString &path)
{
    if (std::exchange(m_path, path) != path)
        Q_EMIT asked();
}

void FormLookup::setEnabled(bool isEnabled)
{
    if (std::exchange(m_isEnabled, isEnabled) != isEnabled)
        Q_EMIT asked();
}

} // namespace cairn
