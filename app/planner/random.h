// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace semestr::planner {

// xoshiro256**, the same numbers from the same seed on every machine.
class Random
{
public:
    explicit Random(std::uint64_t seed)
    {
        for (std::uint64_t &word : m_state) {
            seed += 0x9e3779b97f4a7c15U;
            std::uint64_t mixed = seed;
            mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
            mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
            word = mixed ^ (mixed >> 31U);
        }
    }

    std::uint64_t next()
    {
        const std::uint64_t result = turned(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = turned(m_state[3], 45);
        return result;
    }

    // 0 … count − 1; count > 0.
    int below(int count)
    {
        return static_cast<int>(((next() >> 32U) * static_cast<std::uint64_t>(count)) >> 32U);
    }

    // 0 ≤ x < 1.
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    static std::uint64_t turned(std::uint64_t word, unsigned by)
    {
        return (word << by) | (word >> (64U - by));
    }

    std::uint64_t m_state[4];
};

} // namespace semestr::planner
