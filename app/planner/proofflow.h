// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <queue>
#include <vector>

namespace semestr::planner {

// The greatest flow through a small net, and from its end the side of the source: whoever is reached there
// has more to send than can pass.
class Flow
{
public:
    int addNode()
    {
        m_out.emplace_back();
        return static_cast<int>(m_out.size()) - 1;
    }
    int addEdge(int from, int to, int capacity)
    {
        const int edge = static_cast<int>(m_edges.size());
        m_edges.push_back({to, capacity});
        m_edges.push_back({from, 0});
        m_out[at(from)].push_back(edge);
        m_out[at(to)].push_back(edge + 1);
        return edge;
    }
    int headOf(int edge) const { return m_edges[at(edge)].to; }
    int flowOf(int edge) const { return m_edges[at(edge + 1)].left; }
    bool isReached(int node) const { return m_level[at(node)] >= 0; }

    int run(int source, int sink)
    {
        int sum = 0;
        while (level(source, sink)) {
            m_next.assign(m_out.size(), 0);
            while (const int sent = send(source, sink, 1 << 30))
                sum += sent;
        }
        return sum;
    }

private:
    struct Edge
    {
        int to = 0;
        int left = 0;
    };
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    bool level(int source, int sink)
    {
        m_level.assign(m_out.size(), -1);
        m_level[at(source)] = 0;
        std::queue<int> open;
        for (open.push(source); !open.empty(); open.pop()) {
            const int node = open.front();
            for (const int edge : m_out[at(node)]) {
                const Edge &mine = m_edges[at(edge)];
                if (mine.left > 0 && m_level[at(mine.to)] < 0) {
                    m_level[at(mine.to)] = m_level[at(node)] + 1;
                    open.push(mine.to);
                }
            }
        }
        return m_level[at(sink)] >= 0;
    }

    int send(int node, int sink, int most)
    {
        if (node == sink)
            return most;
        for (std::size_t &next = m_next[at(node)]; next < m_out[at(node)].size(); ++next) {
            const int edge = m_out[at(node)][next];
            const int to = m_edges[at(edge)].to;
            if (m_edges[at(edge)].left <= 0 || m_level[at(to)] != m_level[at(node)] + 1)
                continue;
            const int sent = send(to, sink, std::min(most, m_edges[at(edge)].left));
            if (sent == 0)
                continue;
            m_edges[at(edge)].left -= sent;
            m_edges[at(edge ^ 1)].left += sent;
            return sent;
        }
        return 0;
    }

    std::vector<Edge> m_edges;
    std::vector<std::vector<int>> m_out;
    std::vector<int> m_level;
    std::vector<std::size_t> m_next;
};

} // namespace semestr::planner
