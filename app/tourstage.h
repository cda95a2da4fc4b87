// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "portal.h"

#include <QString>

namespace cairn {

/// Brings about, for a picture of the tour, what a healthy home does not show, and takes it back.
class TourStage final
{
public:
    enum class Scene {
        Usual,
        Unreachable, ///< a source whose server does not answer
        Damaged,     ///< the catalog's database cannot be opened
        Views,       ///< some saved views
        Pending,     ///< an entity that was registered and is in no source yet
        Mirror,      ///< a source of a server's repository that was fetched once, with branches
        Running      ///< a golden path that is in the midst of its steps
    };

    explicit TourStage(Portal &portal)
        : m_portal(portal)
    {}
    ~TourStage() { set(Scene::Usual); }
    Q_DISABLE_COPY_MOVE(TourStage)

    void set(Scene scene);
    /// The run that goes on in `Running`.
    void setRun(const QString &id) { m_run = id; }

private:
    void setUnreachable(bool isUnreachable);
    void setDamaged(bool isDamaged);
    void setViews(bool hasViews);
    void setPending(bool isPending);
    void setMirror(bool isThere);
    void setRunning(bool isRunning);

    Portal &m_portal;
    Scene m_scene = Scene::Usual;
    QString m_views; ///< the user's own
    QString m_run;
};

} // namespace cairn
