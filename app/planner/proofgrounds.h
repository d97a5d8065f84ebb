// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/proof.h"

#include <bit>
#include <cstdint>

namespace semestr::planner {

// A set of slots.
class SlotSet
{
public:
    explicit SlotSet(int size = 0) : m_words((at(size) + 63) / 64, 0) {}

    bool isMade() const { return !m_words.empty(); }
    bool has(Slot slot) const { return (m_words[at(slot) / 64] >> (at(slot) % 64)) & 1U; }
    void add(Slot slot) { m_words[at(slot) / 64] |= std::uint64_t(1) << (at(slot) % 64); }
    void drop(Slot slot) { m_words[at(slot) / 64] &= ~(std::uint64_t(1) << (at(slot) % 64)); }
    void unite(const SlotSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void intersect(const SlotSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void subtract(const SlotSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    bool meets(const SlotSet &other) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            if (m_words[i] & other.m_words[i])
                return true;
        return false;
    }
    int count() const
    {
        int sum = 0;
        for (const std::uint64_t word : m_words)
            sum += std::popcount(word);
        return sum;
    }
    bool isEmpty() const
    {
        for (const std::uint64_t word : m_words)
            if (word)
                return false;
        return true;
    }
    bool operator==(const SlotSet &) const = default;
    std::vector<Slot> list() const
    {
        std::vector<Slot> all;
        all.reserve(static_cast<std::size_t>(count()));
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (std::uint64_t word = m_words[i]; word; word &= word - 1)
                all.push_back(static_cast<Slot>(i * 64) + std::countr_zero(word));
        return all;
    }

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    std::vector<std::uint64_t> m_words;
};

enum class LinkKind {
    DaysApart,
    Torn, // not on one day without adjoining
    DaysTogether,
    SameTime,
    SameDay,
    SamePeriod,
    Apart,
    Pause,
    Follows,
    Adjoins,
    AdjoinsOfThree, // next to each other, or the third of `amount` periods between them
    Ends,           // the second is never after the first on a day
    OtherDay
};

// What a rule says of two lessons.
struct Term
{
    LinkKind kind = LinkKind::Apart;
    int amount = 0;
    int rule = none;
    bool turned = false; // the link's first lesson is the rule's second
};

struct Link
{
    LessonId one = none;
    LessonId two = none;
    std::vector<Term> terms;
};

// Which statements hold: a number for every rule, then one for the breaks, then for the lock of every
// lesson's time, then of its room.
using Statements = std::vector<char>;

// The problem turned around for the proofs: who is spoken of by which hard rule. Built once; gaps and late
// beginnings keep to the problem's own absences and breaks even where these are left out, so that fewer
// statements never contradict each other more.
class ProofGrounds
{
public:
    explicit ProofGrounds(const Problem &problem);

    const Problem &problem;
    const Cycle &cycle;
    int slots = 0;
    int lessons = 0;
    int people = 0;
    int breaksAt = 0;   // the statement of the breaks
    int timeLockAt = 0; // of lesson 0
    int roomLockAt = 0;
    int statements = 0;

    std::vector<std::vector<LessonId>> lessonsOf; // by person
    std::vector<std::vector<int>> startRules;     // by lesson: StartsIn, LiesIn
    std::vector<std::vector<int>> heldRules;      // by lesson
    std::vector<std::vector<int>> awayRules;      // by person
    std::vector<std::vector<int>> dayRules;       // by person: what is judged by his days
    std::vector<std::vector<int>> closedRules;    // by room
    std::vector<int> seatRules;
    std::vector<int> apartRules;
    std::vector<int> courseRules;   // DaysApart, SpreadsOver
    std::vector<int> togetherRules; // StartsSame::Time
    std::vector<SlotSet> slotsOfRule;
    std::vector<SlotSet> pathless; // by person: breaks and absences, which are no gaps
    SlotSet breaks;
    std::vector<Link> links;
    std::vector<std::vector<int>> linksOf; // by lesson

    int weeksOf(LessonId lesson) const { return of(lesson).everyWeek ? cycle.weeks : 1; }
    const Lesson &of(LessonId lesson) const { return problem.lessons[at(lesson)]; }
    int loadOf(LessonId lesson) const { return of(lesson).periods * weeksOf(lesson); }
    // Calls for each slot that the lesson takes when it begins there.
    template <typename F> void cover(LessonId lesson, Slot start, F &&see) const
    {
        for (int week = 0; week < weeksOf(lesson); ++week)
            for (int k = 0; k < of(lesson).periods; ++k)
                see(start + week * cycle.slotsOfWeek() + k);
    }
    // Whether two lessons may begin so, by the terms that hold.
    bool suit(const Link &link, Slot one, Slot two, const Statements &on) const;
    bool overlap(LessonId one, Slot first, LessonId two, Slot second) const;
    bool shareSomebody(LessonId one, LessonId two) const;
    Statements all() const; // every hard statement

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

private:
    struct Stretch
    {
        int day = 0;
        int from = 0;
        int to = 0;
    };

    bool isSaidOf(LessonId lesson, Slot start) const;
    bool isSaidToBeIn(LessonId lesson, RoomId room) const;
    void readRule(int rule);
    void readLessonRule(int rule);
    void linkAll(const std::vector<LessonId> &lessons, LinkKind kind, int amount, int rule);
    void link(LessonId one, LessonId two, Term term);
    void linkEnds(const EndsDay &ends, int rule);
    void linkAdjoins(const Adjoins &adjoins, int rule);
    void markPathless();
    Stretch stretch(LessonId lesson, Slot start, LessonId other, Slot otherStart) const;
    int freeBetween(const Stretch &earlier, const Stretch &later) const;
    bool suits(const Term &term, Stretch one, Stretch two) const;

    std::vector<std::vector<std::pair<LessonId, int>>> m_linkOf; // by lesson: the other and the link
};

} // namespace semestr::planner
