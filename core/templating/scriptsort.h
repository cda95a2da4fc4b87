// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cairn::templating {

/// Sorts so that equal ones keep their order. `order(a, b)` is below 0 where a comes first. Values of
/// different kinds have no order in JavaScript, and what becomes of them depends on who is compared with
/// whom: up to the size at which its engines begin to merge, this compares as they do.
template <typename T, typename Order>
void sortLikeScripts(std::vector<T> &items, Order order)
{
    constexpr size_t mergedFrom = 64;
    if (items.size() >= mergedFrom) {
        std::ranges::stable_sort(items, [&](const T &a, const T &b) { return order(a, b) < 0; });
        return;
    }
    if (items.size() < 2)
        return;
    // The run at the beginning, turned around where it goes down, ...
    const bool isDown = order(items[1], items[0]) < 0;
    size_t sorted = 2;
    while (sorted < items.size() && (order(items[sorted], items[sorted - 1]) < 0) == isDown)
        ++sorted;
    const auto begin = items.begin();
    if (isDown)
        std::reverse(begin, begin + std::ptrdiff_t(sorted));
    // ... and each other one put to its place by halving.
    for (; sorted < items.size(); ++sorted) {
        size_t low = 0;
        size_t high = sorted;
        while (low < high) {
            const size_t middle = low + ((high - low) / 2);
            if (order(items[sorted], items[middle]) < 0)
                high = middle;
            else
                low = middle + 1;
        }
        const auto place = begin + std::ptrdiff_t(sorted);
        std::rotate(begin + std::ptrdiff_t(low), place, place + 1);
    }
}

} // namespace cairn::templating
