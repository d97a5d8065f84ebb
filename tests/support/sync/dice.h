// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <random>

namespace semestr::test {

// Chance from one seed; the same on every machine, which std's distributions are not.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}
    // 0 … sides - 1
    int roll(int sides) { return static_cast<int>(m_engine() % static_cast<quint64>(sides)); }
    bool percent(int chance) { return roll(100) < chance; }
    template <class List> const auto &pick(const List &list)
    {
        return list.at(roll(static_cast<int>(list.size())));
    }
    quint64 word() { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace semestr::test
