// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

namespace cairn {

/// Whether a descriptor is one only once a golden path has filled it in: the name of an entity in it is an
/// expression, such as `${{ values.name }}` or `{{ cookiecutter.name }}`.
bool isSkeletonText(QByteArrayView descriptor);

} // namespace cairn
