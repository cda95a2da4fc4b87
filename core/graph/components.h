// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace cairn {

/// Who follows whom, close together in memory.
class Adjacency final
{
public:
    /// `links(node, add)` calls `add(other)` for each that follows the node.
    template <typename Links>
    Adjacency(int nodes, Links links)
    {
        for (int node = 0; node < nodes; ++node) {
            m_starts.push_back(int(m_ends.size()));
            links(node, [this](int other) { m_ends.push_back(other); });
        }
        m_starts.push_back(int(m_ends.size()));
    }

    int size() const { return int(m_starts.size()) - 1; }
    int first(int node) const { return m_starts[size_t(node)]; }
    int end(int node) const { return m_starts[size_t(node) + 1]; }
    int at(int index) const { return m_ends[size_t(index)]; }
    std::span<const int> of(int node) const
    {
        return std::span(m_ends).subspan(size_t(first(node)), size_t(end(node) - first(node)));
    }

private:
    std::vector<int> m_starts;
    std::vector<int> m_ends;
};

/// Strongly connected components, by Tarjan's algorithm. One that is reached from another has the lower
/// number.
class Components final
{
public:
    explicit Components(Adjacency links)
        : m_links(std::move(links)),
          m_order(size_t(m_links.size()), -1),
          m_low(m_order.size()),
          m_of(m_order.size(), -1)
    {
        for (int node = 0; node < m_links.size(); ++node) {
            if (m_order[size_t(node)] < 0)
                walk(node);
        }
    }

    const Adjacency &links() const { return m_links; }
    const std::vector<int> &of() const { return m_of; }
    int count() const { return m_count; }
    /// Nodes by their components.
    const std::vector<int> &inOrder() const { return m_inOrder; }

private:
    struct Frame {
        int node = 0;
        int next = 0;
    };

    void walk(int root)
    {
        enter(root);
        while (!m_frames.empty()) {
            Frame &frame = m_frames.back();
            const int node = frame.node;
            if (frame.next == m_links.end(node)) {
                leave(node);
                continue;
            }
            const int other = m_links.at(frame.next++);
            if (m_order[size_t(other)] < 0)
                enter(other);
            else if (m_of[size_t(other)] < 0)
                m_low[size_t(node)] = std::min(m_low[size_t(node)], m_order[size_t(other)]);
        }
    }

    void enter(int node)
    {
        m_order[size_t(node)] = m_low[size_t(node)] = m_entered++;
        m_stack.push_back(node);
        m_frames.push_back({node, m_links.first(node)});
    }

    void leave(int node)
    {
        m_frames.pop_back();
        const int low = m_low[size_t(node)];
        if (!m_frames.empty()) {
            int &parent = m_low[size_t(m_frames.back().node)];
            parent = std::min(parent, low);
        }
        if (low != m_order[size_t(node)])
            return;
        int member = -1;
        while (member != node) {
            member = m_stack.back();
            m_stack.pop_back();
            m_of[size_t(member)] = m_count;
            m_inOrder.push_back(member);
        }
        ++m_count;
    }

    Adjacency m_links;
    std::vector<int> m_order;
    std::vector<int> m_low;
    std::vector<int> m_of;
    std::vector<int> m_inOrder;
    std::vector<int> m_stack;
    std::vector<Frame> m_frames;
    int m_entered = 0;
    int m_count = 0;
};

} // namespace cairn
