// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/policy/policy.h"

#include <QHash>
#include <QString>
#include <array>

namespace semestr {

// The words that regulations choose for themselves (O-08, D-06, A-01).
enum class Word { Lesson, Mark, Group, Learner, Curator, Plan };
constexpr int wordCount = 6;

// How one regulation names things: which variant of each word, and the titles that it spells out. The default
// is the catalogue's own: занятие, отметка, группа, студент, куратор, КТП. Thread: a value, any thread.
struct Vocabulary
{
    std::array<int, wordCount> variants{}; // by Word; 0 = the catalogue's own
    QHash<QString, QString> roleTitles;    // «CUR» → «Классный руководитель»
    QString planTitle;                     // «Поурочное планирование»; empty = ours

    int variant(Word word) const { return variants[static_cast<size_t>(word)]; }
    friend bool operator==(const Vocabulary &, const Vocabulary &) = default;

    // What the policy says on the day. A long form takes its short word in running text («учебное занятие» →
    // занятие), a word without variants the catalogue's own.
    static Vocabulary of(const Policy &policy, QDate day);
};

// A Russian text may hold variants: «Тема ⟦lesson:занятия|урока⟧», keyed by lesson, mark (отметка|оценка),
// group (группа|класс), learner (студент|обучающийся|учащийся), curator (куратор|классный руководитель) and
// plan (КТП|рабочая программа|поурочное планирование). The text with the vocabulary's own; what is no variant
// stays.
QString worded(const QString &text, const Vocabulary &vocabulary);
// Why the variants of a text cannot be read: unknown word, wrong number of variants, a bracket too many.
// Empty when they can.
QString wordingFault(const QString &text);

} // namespace semestr
