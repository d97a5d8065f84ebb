// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/journalcollege.h"

#include "app/usecases/collegesetup.h"
#include "app/usecases/journalactions.h"
#include "app/usecases/signin.h"
#include "app/usecases/studentimport.h"

namespace semestr::screens {

namespace {

struct Line
{
    const char *name, *birthDay, *marks; // one word per column: «.» = nothing
};

// Columns: 08.09, 10.09, 15.09, 17.09, 22.09, 24.09 practice, 24.09 independent, 29.09, 01.10, 06.10, 08.10.
const Line lines[] = {
    {"Абдуллаева Камила Рустамовна", "19.05.2009", ". 5 4 . 5 4 5 . 5 . 5"},
    {"Алфёров Даниил Сергеевич", "07.11.2008", ". н 3 . 4 3 . . 4 . 4"},
    {"Белова-Кравчук Анастасия Игоревна", "23.02.2009", "5 . 5 . 5 5 5 5 . . 5"},
    {"Воробьёв Артём Николаевич", "14.08.2008", ". . 4 4 3 . 4 . 3 . ."},
    {"Гаврилов Максим Олегович", "30.01.2009", "н н . . 3 3 2 . н . н"},
    {"Герасимова Полина Андреевна", "11.06.2009", ". 4 . . 4 5 4 . 4 . 4"},
    {"Дёмин Кирилл Вячеславович", "09.09.2008", ". 3 . н н . 3 . 3 3 3"},
    {"Ермакова Дарья Алексеевна", "01.12.2008", "4 . 5 . 5 5 . 5 5 . ."},
    {"Жёлтикова Софья Ильинична", "28.02.2009", ". . 4 . 4 н . н 4 . 4"},
    {"Зайцев Егор Павлович", "17.12.2008", ". 4 . 3 5 4 4 . 4 . 4"},
    {"Иванов Алексей Дмитриевич", "14.03.2009", ". . 3 . 4 3 3 . . 5 ."},
    {"Иванов Алексей Дмитриевич", "02.11.2009", "4 . . . 5 4 4 . 5 . 4"},
    {"Калашникова Вероника Юрьевна", "28.07.2009", ". 5 5 . 5 5 5 . 5 . 5"},
    {"Ковальчук Тимофей Романович", "05.05.2009", ". . 3 н 3 . 2 . 4 . ."},
    {"Кузнецова Мария Евгеньевна", "21.10.2008", "5 . 5 . 4 5 5 . 5 . 5"},
    {"Лебедев Семён Антонович", "16.01.2009", ". 3 . . 3 4 . . н . н"},
    {"Мамедов Тимур Эльдарович", "12.03.2009", ". . . . 4 3 4 . 4 . ."},
    {"Морозов Фёдор Ильич", "08.08.2009", ". . 4 . 4 4 4 5 . . 4"},
    {"Новикова-Щербина Екатерина Михайловна", "25.06.2009", ". 4 . . 5 5 4 . 5 . 5"},
    {"Осипов Глеб Станиславович", "03.12.2008", ". н 2 н . . . . . . ."},
    {"Пономарёва Алина Владимировна", "27.09.2008", "5 . . 5 5 . 5 . 5 4 ."},
    {"Соловьёв Никита Денисович", "15.03.2009", ". н 3 . 3 3 3 . 3 . ."},
    {"Тихонова Ульяна Павловна", "30.04.2009", ". . 4 . 4 . 4 4 . . ."},
    {"Щёголев Роман Игоревич", "19.01.2009", "н . 3 . н 3 3 . 3 . ."},
};

struct Day
{
    QDate day;
    const char *kind, *topic; // empty topic = not written down
};

QList<Day> days()
{
    return {{{2026, 9, 8}, "lecture", "Жизненный цикл программного модуля"},
            {{2026, 9, 10}, "lecture", "Интерфейс модуля и его контракт"},
            {{2026, 9, 15}, "practice", "Разбиение задачи на модули"},
            {{2026, 9, 17}, "lecture", "Связность и сцепление модулей"},
            {{2026, 9, 22}, "laboratory", "Сборка программы из модулей"},
            {{2026, 9, 24}, "practice", "Проверка входных данных"},
            {{2026, 9, 29}, "lecture", "Виды ошибок и их обработка"},
            {{2026, 10, 1}, "laboratory", "Модульные тесты"},
            {{2026, 10, 6}, "lecture", ""},
            {{2026, 10, 8}, "practice", ""},
            {{2026, 10, 13}, "lecture", ""},
            {{2026, 10, 15}, "practice", ""},
            {{2026, 10, 20}, "control", ""},
            {{2026, 10, 22}, "lecture", ""},
            {{2026, 10, 27}, "practice", ""},
            {{2026, 10, 29}, "lecture", ""}};
}

RawTable studentList()
{
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Дата рожд."), QStringLiteral("Группа"),
                      QStringLiteral("№ зачётной")};
    int number = 1;
    for (const Line &line : lines) {
        ++number;
        table.rows.append(
            {number,
             {QString::fromUtf8(line.name), QString::fromLatin1(line.birthDay), QStringLiteral("ИСП-31"),
              QStringLiteral("24-%1").arg(310 + number, 4, 10, QLatin1Char('0'))}});
    }
    return table;
}

// Keeps the page as its teacher, at the clock of each day.
class Diary
{
public:
    Diary(Workspace &workspace, SettableClock &clock, PageId page)
        : m_workspace(workspace), m_clock(clock), m_actions(workspace), m_page(page)
    {
    }

    Done keep()
    {
        const QList<Day> all = days();
        int column = 0;
        for (int i = 0; i < all.size(); ++i) {
            SEMESTR_TRY(keepDay(all.at(i), i, column));
            column += i == secondWork ? 2 : 1;
            if (all.at(i).day >= QDate(2026, 10, 8))
                break;
        }
        return comments();
    }

private:
    static constexpr int secondWork = 5; // 24.09

    Done keepDay(const Day &day, int index, int column)
    {
        m_clock.set(m_workspace.time().ms(day.day, QTime(11, 46)));
        SEMESTR_LET(opened, waitFor(m_actions.open(m_page)));
        m_opened = opened;
        const LessonId lesson = opened.page.lessons.at(index).id;
        SEMESTR_TRY(waitFor(m_actions.rollCall(m_page, lesson, {})));
        if (*day.topic) {
            LessonEdit edit;
            edit.topic = QString::fromUtf8(day.topic);
            edit.homework = HomeworkState::None;
            SEMESTR_TRY(waitFor(m_actions.edit(m_page, lesson, edit)));
        }
        SEMESTR_TRY(enter(lesson, 0, column));
        if (index != secondWork)
            return {};
        WorkColumn work;
        work.kind = QStringLiteral("independent");
        SEMESTR_TRY(waitFor(m_actions.addWork(m_page, lesson, work)));
        return enter(lesson, 1, column + 1);
    }

    Done enter(LessonId lesson, int slot, int column)
    {
        QList<std::pair<CellKey, QString>> texts;
        for (int row = 0; row < m_opened.page.rows.size(); ++row) {
            const QString text = QString::fromUtf8(lines[row].marks).split(u' ').at(column);
            if (text != u".")
                texts.append({keyOf(row, lesson, slot), text});
        }
        SEMESTR_TRY(waitFor(m_actions.enterMany(m_page, texts)));
        return {};
    }

    CellKey keyOf(int row, LessonId lesson, int slot) const
    {
        return {m_page, lesson, slot, m_opened.page.rows.at(row).student};
    }

    Done comments()
    {
        const LessonId today = m_opened.page.lessons.at(9).id;
        SEMESTR_TRY(waitFor(m_actions.comment(keyOf(2, today, 0), QStringLiteral("Отчёт сдан досрочно"))));
        SEMESTR_TRY(waitFor(m_actions.comment(keyOf(9, today, 0),
                                              QStringLiteral("Пересдал на занятии, исправил обе ошибки"))));
        m_clock.set(m_workspace.time().ms(QDate(2026, 10, 8), QTime(11, 52)));
        SEMESTR_TRY(waitFor(m_actions.enter(keyOf(9, today, 0), QStringLiteral("5"))));
        return {};
    }

    Workspace &m_workspace;
    SettableClock &m_clock;
    JournalActions m_actions;
    PageId m_page;
    OpenedPage m_opened;
};

// Who came and who left within the term, as an order would have written it.
Done moveStudents(Workspace &workspace)
{
    const auto move = [](Connection &connection, const char *field, const QString &day,
                         const QString &surname) -> Done {
        SEMESTR_LET(q,
                    connection.prepare(
                        QStringLiteral("UPDATE enrolment SET %1 = :day, author_id = (SELECT person_id FROM "
                                       "change_context WHERE id = 1), edited_at = (SELECT at FROM "
                                       "change_context WHERE id = 1) WHERE student_id IN (SELECT person_id "
                                       "FROM person_name WHERE last_name = :surname)")
                            .arg(QLatin1String(field))));
        q.bindText("day", day).bindText("surname", surname);
        return q.run();
    };
    const auto moved = waitFor(workspace.store().write<bool>(
        workspace.context(QStringLiteral("moveStudents")), [move](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(
                move(t.connection(), "from_day", QStringLiteral("2026-09-17"), QStringLiteral("Мамедов")));
            SEMESTR_TRY(
                move(t.connection(), "to_day", QStringLiteral("2026-09-21"), QStringLiteral("Осипов")));
            return true;
        }));
    return moved ? Done() : Done(fail(moved.error()));
}

Result<PageId> openPage(CollegeSetup &setup, GroupId group, const QString &login)
{
    SEMESTR_LET(teachers, waitFor(setup.teachers()));
    for (const StaffName &one : teachers) {
        if (one.login == login)
            return waitFor(setup.openPage(
                {group, QStringLiteral("МДК.01.01 Разработка программных модулей"), one.id, 96}));
    }
    return fail(Fault::NotFound);
}

} // namespace

Done makeJournalCollege(Workspace &workspace, SettableClock &clock, const QString &password)
{
    CollegeSetup setup(workspace);
    SignIn gate(workspace);
    SEMESTR_TRY(waitFor(gate.signIn(QStringLiteral("admin"), password)));
    StudentImport students(workspace);
    const RawTable list = studentList();
    SEMESTR_TRY(waitFor(students.write(list, guessColumns(list.headings), {})));
    SEMESTR_LET(groups, waitFor(setup.groups()));
    NewAccount teacher;
    teacher.login = QStringLiteral("kovaleva");
    teacher.password = password;
    teacher.name = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
    teacher.roles = {QStringLiteral("TCH"), QStringLiteral("CUR")};
    teacher.curatorOf = groups.first().id;
    SEMESTR_TRY(waitFor(setup.addAccount(teacher)));
    SEMESTR_LET(page, openPage(setup, groups.first().id, teacher.login));
    for (const Day &day : days())
        SEMESTR_TRY(waitFor(setup.addLesson({page, day.day, 3, QString::fromLatin1(day.kind), 2})));
    SEMESTR_TRY(moveStudents(workspace));
    SEMESTR_TRY(gate.signOut());
    SEMESTR_TRY(waitFor(gate.signIn(teacher.login, password)));
    Diary diary(workspace, clock, page);
    SEMESTR_TRY(diary.keep());
    return gate.signOut();
}

} // namespace semestr::screens
