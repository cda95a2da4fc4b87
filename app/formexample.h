// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "formview.h"

namespace cairn {

/// A form with a field of every sort, for the gallery and the tests of the window. Keeps no draft.
class FormExample : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::FormView *form READ form CONSTANT)

public:
    explicit FormExample(QObject *parent = nullptr);

    FormView *form() { return &m_form; }

private:
    FormView m_form;
};

} // namespace cairn
