// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <span>

namespace cairn::fuzz {

/// A reader of other people's text, and what has to hold whatever it is given: a breach ends the program. One
/// fuzzer is made of each; without a fuzzer, tst_fuzz gives them their corpus.
struct Target {
    const char *name;
    void (*run)(const QByteArray &input);
};

std::span<const Target> targets();

} // namespace cairn::fuzz
