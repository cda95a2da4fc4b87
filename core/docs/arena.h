// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace cairn {

/// Makes values one by one that stay where they are, also when it is moved, and go all at once. A std::deque
/// would take memory for each few of them. One that was moved from makes no more.
template <typename T>
class Arena final
{
public:
    T &make()
    {
        if (m_size == m_pieces.size() * pieceSize)
            m_pieces.push_back(std::make_unique<T[]>(pieceSize));
        return m_pieces.back()[m_size++ % pieceSize];
    }
    size_t size() const { return m_size; }

private:
    static constexpr size_t pieceSize = 64;
    std::vector<std::unique_ptr<T[]>> m_pieces;
    size_t m_size = 0;
};

} // namespace cairn
