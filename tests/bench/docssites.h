// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/commitwriter.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace cairn::bench {

/// A bare repository with one commit.
struct Committed {
    QTemporaryDir folder;
    QString commit;

    explicit Committed(const TreeContent &files);
};

/// Of a component named `bench` whose docs are in the same folder.
QByteArray siteDescriptor();

/// The site of the corpus beside the checkout, without a descriptor; nothing where the corpus is absent.
TreeContent realSite();

} // namespace cairn::bench
