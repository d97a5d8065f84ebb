// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalactions.h"
#include "tests/support/samplecollege.h"

namespace semestr::test {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

// A sample college with the journal's verbs on it and short words for what tests of them ask.
class JournalBench
{
protected:
    std::unique_ptr<SampleCollege> m_college;
    std::unique_ptr<JournalActions> m_actions;

    Done sit(const char *preset = "kasli", const char *discipline = "Основы философии")
    {
        m_actions.reset();
        m_college.reset();
        SampleCollege::Wanted wanted;
        wanted.preset = s(preset);
        wanted.discipline = s(discipline);
        SEMESTR_LET(college, SampleCollege::make(wanted));
        m_college = std::move(college);
        m_actions = std::make_unique<JournalActions>(m_college->workspace());
        return {};
    }
    Done restart()
    {
        m_actions.reset();
        SEMESTR_TRY(m_college->restart());
        m_actions = std::make_unique<JournalActions>(m_college->workspace());
        return {};
    }
    Result<CellChange> enter(int lesson, int student, const char *text, int slot = 0)
    {
        return waitFor(m_actions->enter(m_college->cell(lesson, student, slot), s(text)));
    }
    Result<Cell> stored(int lesson, int student, int slot = 0)
    {
        SEMESTR_LET(opened, waitFor(m_actions->open(m_college->page)));
        return opened.page.cell(m_college->cell(lesson, student, slot));
    }
    QString value(int lesson, int student, int slot = 0)
    {
        const auto cell = stored(lesson, student, slot);
        return cell ? cell->value : s("?");
    }
    Result<LessonColumn> lesson(int n)
    {
        SEMESTR_LET(opened, waitFor(m_actions->open(m_college->page)));
        const LessonColumn *found = opened.page.lesson(m_college->lessons.at(n));
        return found ? Result<LessonColumn>(*found) : fail(Fault::NotFound);
    }
    Result<LessonChange> secondWork(int n = SampleCollege::todays)
    {
        WorkColumn work;
        work.kind = s("independent");
        work.title = s("Эссе");
        return waitFor(m_actions->addWork(m_college->page, m_college->lessons.at(n), work));
    }
    Done giveLessonTo(PersonId person)
    {
        const ChangeContext context{person, m_college->workspace().device(), s("substitute"), {}, 0};
        const LessonId lesson = m_college->lessons.at(today);
        const auto job = [=](Transaction &t) -> Result<bool> {
            SEMESTR_LET(q,
                        t.connection().prepare(s("UPDATE lesson SET teacher_id = :person WHERE id = :id")));
            SEMESTR_TRY(q.bind("person", person).bind("id", lesson).run());
            return true;
        };
        const auto given = waitFor(m_college->workspace().store().write<bool>(context, job));
        return given ? Done() : Done(fail(given.error()));
    }
    static QString row(const Error &error) { return error.args.value(s("row")).toString(); }

    static constexpr int today = SampleCollege::todays;
    static constexpr int future = SampleCollege::future;
};

} // namespace semestr::test
