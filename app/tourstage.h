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
        Views        ///< some saved views
    };

    explicit TourStage(Portal &portal)
        : m_portal(portal)
    {}
    ~TourStage() { set(Scene::Usual); }
    Q_DISABLE_COPY_MOVE(TourStage)

    void set(Scene scene);

private:
    void setUnreachable(bool isUnreachable);
    void setDamaged(bool isDamaged);
    void setViews(bool hasViews);

    Portal &m_portal;
    Scene m_scene = Scene::Usual;
    QString m_views; ///< the user's own
};

} // namespace cairn
