// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"
#include "app/planner/explain.h"

#include <QCoreApplication>

namespace semestr {

// What the planner found, in sentences about the names of a file.
class ExplainWords
{
    Q_DECLARE_TR_FUNCTIONS(ExplainWords)

public:
    explicit ExplainWords(const FetBook &book) : m_book(book) {}

    // «Иванова: 24 периода, доступно 20.»
    QString proof(const planner::Proof &proof) const;
    static QString kind(planner::ProofKind kind); // its name in JSON
    // What the rule says, whatever its type is called.
    QString rule(int rule) const;
    QString relaxation(const planner::Relaxation &relaxation) const;
    QString blame(const planner::Blame &blame) const;

    QString origin(int rule) const;
    QString lesson(planner::LessonId lesson) const; // «Физика 12»: its subject and Id
    QString lessons(const std::vector<planner::LessonId> &lessons) const;
    QString people(const std::vector<planner::PersonId> &people) const;
    QString person(planner::PersonId person) const;
    QString rooms(const std::vector<planner::RoomId> &rooms) const;
    // «Пт, Сб» where the days are whole, else «Пн: 1, 2».
    QString slots(const std::vector<planner::Slot> &slots) const;
    QString day(int day) const { return m_book.days.value(day); }
    QString slot(planner::Slot slot) const;

    static QString periodCount(int count);
    static QString dayCount(int count);

private:
    QString sentence(const planner::Proof &proof) const;
    QString personSentence(const planner::Proof &proof) const;
    QString roomSentence(const planner::Proof &proof) const;
    QString weakerRule(const planner::Relaxation &relaxation) const;
    template <typename T, typename F> QString list(const std::vector<T> &items, F &&name) const;

    const FetBook &m_book;
};

} // namespace semestr
