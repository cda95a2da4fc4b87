// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// The entry of libFuzzer, which brings a main function of its own. CAIRN_FUZZ_TARGET names the target.

#include "targets.h"

#include <cstdint>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const cairn::fuzz::Target *const target = [] {
        for (const cairn::fuzz::Target &one : cairn::fuzz::targets()) {
            if (std::strcmp(one.name, CAIRN_FUZZ_TARGET) == 0)
                return &one;
        }
        return static_cast<const cairn::fuzz::Target *>(nullptr);
    }();
    // A copy, so that reading beyond its end is noticed.
    target->run(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
