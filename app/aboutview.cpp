// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "aboutview.h"

#include "portal.h"

namespace cairn {

void AboutView::setRef(const QString &ref)
{
    if (m_ref == ref)
        return;
    m_ref = ref;
    begin();
    Q_EMIT refChanged();
    refresh();
}

void AboutView::refresh()
{
    if (m_ref.isEmpty())
        return;
    setLoading();
    inquire();
}

Home AboutView::home()
{
    return Portal::instance().home();
}

} // namespace cairn
