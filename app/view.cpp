// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "view.h"

#include "portal.h"

using namespace Qt::StringLiterals;

namespace cairn {

View::View(QObject *parent)
    : QObject(parent)
{
    connect(&Portal::instance(), &Portal::revisionChanged, this, [this] { refresh(); });
}

void View::set(const QString &state, const QString &error, const QString &hint)
{
    if (m_state == state && m_error == error && m_hint == hint)
        return;
    m_state = state;
    m_error = error;
    m_hint = hint;
    Q_EMIT stateChanged();
}

void View::setLoading()
{
    // What is shown stays until there is something newer: only a first question shows a skeleton.
    if (m_state != u"ready")
        set(u"loading"_s, {}, {});
}

void View::setReady()
{
    set(u"ready"_s, {}, {});
}

void View::setFailed(const Error &error)
{
    set(u"failed"_s, error.message, error.hint);
}

} // namespace cairn
