// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/samplepage.h"
#include "ui/desk/mydaydesk.h"

namespace semestr::test {

// A desk that answers what it was told: Thursday 8 October 2026, 11:52 of a teacher who is a curator too.
// Everything is a public value that a test may change.
class ScriptedMyDay final : public MyDayDesk
{
public:
    explicit ScriptedMyDay(const QStringList &roles, const QString &zone = QStringLiteral("Europe/Moscow"))
        : zoned(CollegeTime::named(zone))
    {
        setRoles(roles);
        now = zoned.ms(day(), QTime(11, 52));
        fillLessons();
        fillDue();
        fillGroup();
        fillCollege();
        fillYear();
        fillNotices();
    }

    Session who;
    CollegeTime zoned;
    qint64 now = 0;
    QHash<QDate, DayOfLessons> days;
    QList<DueLine> due, dueOfAll;
    QList<GroupToday> ownGroups;
    DispatcherDay dispatch;
    DeputyDay deputyDay;
    QList<ReadinessLine> year;
    QList<Notice> news;
    std::optional<Error> refusal; // of every question
    mutable QStringList calls;    // «lessons 2026-10-08», in the order they came

    static QDate day() { return {2026, 10, 8}; }
    void setRoles(const QStringList &roles)
    {
        who.account = sampleId<AccountId>(QStringLiteral("account"));
        who.person = sampleId<PersonId>(QStringLiteral("teacher"));
        who.name = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
        who.grants.clear();
        for (const QString &role : roles)
            who.grants += RoleGrant{role, {}, {}, {QDate(2026, 9, 1), {}}};
    }
    qint64 at(QDate on, QTime time) const { return zoned.ms(on, time); }
    DayLesson &lesson(int index) { return days[day()].lessons[index]; }

    const Session &session() const override { return who; }
    QDate today() const override { return zoned.day(now); }
    qint64 nowMs() const override { return now; }
    CollegeTime time() const override { return zoned; }
    Later<DayOfLessons> lessons(QDate on) override
    {
        DayOfLessons asked = days.value(on);
        asked.day = on;
        return answer(QString(QStringLiteral("lessons ") + on.toString(Qt::ISODate)), asked);
    }
    Later<QList<DueLine>> toFill() override { return answer(QStringLiteral("toFill"), due); }
    Later<QList<DueLine>> toFillOfAll() override { return answer(QStringLiteral("toFillOfAll"), dueOfAll); }
    Later<QList<GroupToday>> groups(QDate) override { return answer(QStringLiteral("groups"), ownGroups); }
    Later<DispatcherDay> dispatcher(QDate) override { return answer(QStringLiteral("dispatcher"), dispatch); }
    Later<DeputyDay> deputy() override { return answer(QStringLiteral("deputy"), deputyDay); }
    Later<QList<ReadinessLine>> readiness() override { return answer(QStringLiteral("readiness"), year); }
    Later<QList<Notice>> notices(QDate) override { return answer(QStringLiteral("notices"), news); }

    Finding finding(FindingRule rule, FindingState state, const QString &lesson, QDate on, QDate dueDay,
                    QTime dueTime = {}, int count = 0) const
    {
        Finding f;
        f.rule = rule;
        f.state = state;
        f.page = sampleId<PageId>(QString(QStringLiteral("page ") + lesson));
        f.lesson = sampleId<LessonId>(lesson);
        f.responsible = who.person;
        f.day = on;
        f.count = count;
        f.dueAt = dueTime.isValid() ? at(dueDay, dueTime) : zoned.endOfDay(dueDay);
        return f;
    }
    DueLine line(const Finding &f, const QString &group, const QString &discipline, int period,
                 const QString &subgroup = {}, const QString &kind = {}, const QString &number = {}) const
    {
        return {f, group, discipline, subgroup, period, kind, number, who.name};
    }
    static DayLesson plain(const QString &key, int period, QTime starts, const QString &group,
                           const QString &discipline, const QString &room)
    {
        DayLesson l;
        l.page = sampleId<PageId>(QString(QStringLiteral("page ") + key));
        l.lesson = sampleId<LessonId>(key);
        l.groupTitle = group;
        l.discipline = discipline;
        l.periodNo = period;
        l.starts = starts;
        l.ends = starts.addSecs(90 * 60);
        l.room = room;
        l.kind = QStringLiteral("lecture");
        l.students = 23;
        return l;
    }

private:
    template <class T> Later<T> answer(const QString &call, const T &good) const
    {
        calls += call;
        return ready<T>(refusal ? Result<T>(fail(*refusal)) : Result<T>(good));
    }

    void fillLessons();
    void fillDue();
    void fillGroup();
    void fillCollege();
    void fillYear();
    void fillNotices();
};

inline const QString algorithms = QStringLiteral("ОП.04 Основы алгоритмизации и программирования");
inline const QString modules = QStringLiteral("МДК.01.01 Разработка программных модулей");

inline void ScriptedMyDay::fillLessons()
{
    DayLesson first = plain(QStringLiteral("first"), 1, QTime(8, 30), QStringLiteral("ИСП-22"), algorithms,
                            QStringLiteral("308"));
    first.topic = QStringLiteral("Циклы с предусловием и постусловием");
    first.isHeld = first.checked = true;
    first.homeworkState = HomeworkState::Set;
    DayLesson second = plain(QStringLiteral("second"), 2, QTime(10, 10), QStringLiteral("ССА-21"), algorithms,
                             QStringLiteral("308"));
    second.subgroup = QStringLiteral("подгруппа 1");
    second.topic = QStringLiteral("Массивы: поиск и сортировка");
    second.isHeld = second.checked = true;
    second.findings = {finding(FindingRule::HomeworkMissing, FindingState::Due, QStringLiteral("second"),
                               day(), day(), QTime(18, 0))};
    DayLesson third = plain(QStringLiteral("third"), 3, QTime(11, 40), QStringLiteral("ИСП-31"), modules,
                            QStringLiteral("214"));
    third.kind = QStringLiteral("practice");
    third.plannedTopic = QStringLiteral("Обработка исключений и журналирование ошибок");
    third.isHeld = third.isNow = third.checked = true;
    third.absent = {QStringLiteral("Гаврилов"), QStringLiteral("Лебедев")};
    third.homeworkState = HomeworkState::Set;
    third.homeworkDue = QDate(2026, 10, 13);
    third.findings = {finding(FindingRule::TopicMissing, FindingState::Due, QStringLiteral("third"), day(),
                              day(), QTime(18, 0))};
    DayLesson fourth = plain(QStringLiteral("fourth"), 4, QTime(13, 50), QStringLiteral("ИСП-22"),
                             QStringLiteral("ОП.05 Правовое обеспечение профессиональной деятельности"),
                             QStringLiteral("112"));
    fourth.replaced = true;
    fourth.insteadOf = PersonName::parse(QStringLiteral("Гордеева Нина Ивановна"));
    fourth.plannedTopic = QStringLiteral("Трудовой договор: стороны и содержание");
    DayLesson fifth = plain(QStringLiteral("fifth"), 5, QTime(15, 30), QStringLiteral("ИСП-31"),
                            QStringLiteral("Классный час"), QStringLiteral("214"));
    fifth.topic = QStringLiteral("Итоги сентября, посещаемость");
    days[day()] = {day(), {first, second, third, fourth, fifth}};
    days[day().addDays(1)] = {day().addDays(1),
                              {plain(QStringLiteral("t2"), 2, QTime(10, 10), QStringLiteral("ИСП-22"),
                                     algorithms, QStringLiteral("308")),
                               plain(QStringLiteral("t3"), 3, QTime(11, 40), QStringLiteral("ИСП-31"),
                                     modules, QStringLiteral("214")),
                               plain(QStringLiteral("t4"), 4, QTime(13, 50), QStringLiteral("ССА-21"),
                                     algorithms, QStringLiteral("308"))}};
}

inline void ScriptedMyDay::fillDue()
{
    using enum FindingRule;
    using enum FindingState;
    const QDate tuesday = day().addDays(-2);
    const QString isp31 = QStringLiteral("ИСП-31"), ssa = QStringLiteral("ССА-21"),
                  isp22 = QStringLiteral("ИСП-22");
    due = {
        line(finding(TopicMissing, Late, QStringLiteral("tue3"), tuesday, tuesday, QTime(18, 0)), isp31,
             modules, 3),
        line(finding(AttendanceUnchecked, Late, QStringLiteral("tue2"), tuesday, tuesday, QTime(18, 0)), ssa,
             algorithms, 2, QStringLiteral("подгруппа 2")),
        line(finding(HomeworkMissing, Due, QStringLiteral("second"), day(), day(), QTime(18, 0)), ssa,
             algorithms, 2, QStringLiteral("подгруппа 1")),
        line(finding(TopicMissing, Due, QStringLiteral("third"), day(), day(), QTime(18, 0)), isp31, modules,
             3),
        line(finding(MarksDue, Due, QStringLiteral("sep24"), QDate(2026, 9, 24), day().addDays(1), {}, 4),
             isp31, modules, 3, {}, QStringLiteral("independent")),
        line(finding(MarksDue, Due, QStringLiteral("sep29"), QDate(2026, 9, 29), QDate(2026, 10, 14), {}, 21),
             isp22, algorithms, 2, {}, QStringLiteral("control"), QStringLiteral("1"))};
}

inline void ScriptedMyDay::fillGroup()
{
    const auto student = [](const QString &name) {
        AbsentStudent s;
        s.student = sampleId<PersonId>(name);
        s.name = PersonName::parse(name);
        return s;
    };
    AbsentStudent gavrilov = student(QStringLiteral("Гаврилов Максим Олегович"));
    gavrilov.periodFrom = 1;
    gavrilov.since = day().addDays(-2);
    gavrilov.days = 3;
    gavrilov.reasonDue = day().addDays(1);
    AbsentStudent lebedev = student(QStringLiteral("Лебедев Семён Ильич"));
    lebedev.periodFrom = 1;
    lebedev.since = day();
    lebedev.days = 1;
    AbsentStudent shchegolev = student(QStringLiteral("Щёголев Роман Андреевич"));
    shchegolev.since = day().addDays(-3);
    shchegolev.days = 2;
    shchegolev.reasonDue = day().addDays(-1);
    shchegolev.late = true;
    AbsentStudent zheltikova = student(QStringLiteral("Жёлтикова Софья Денисовна"));
    zheltikova.reason = QStringLiteral("справка");
    zheltikova.reasonFrom = QDate(2026, 9, 24);
    zheltikova.reasonTo = QDate(2026, 9, 29);
    GroupToday group;
    group.group = sampleId<GroupId>(QStringLiteral("ИСП-31"));
    group.title = QStringLiteral("ИСП-31");
    group.students = 23;
    group.absentNow = 2;
    group.waiting = 3;
    group.absent = {shchegolev, gavrilov, lebedev, zheltikova};
    ownGroups = {group};
}

inline void ScriptedMyDay::fillCollege()
{
    const auto away = PersonName::parse(QStringLiteral("Гордеева Нина Ивановна"));
    const QString law = QStringLiteral("ОП.05 Правовое обеспечение профессиональной деятельности");
    dispatch.uncovered = {
        {plain(QStringLiteral("u2"), 2, QTime(10, 10), QStringLiteral("ЮР-11"), law, QStringLiteral("112")),
         away, day().addDays(4)},
        {plain(QStringLiteral("u3"), 3, QTime(11, 40), QStringLiteral("МЦМ-11"),
               QStringLiteral("БД.04 Физика"), QStringLiteral("401")),
         {},
         {}}};
    DayLesson replaced = lesson(3);
    replaced.teacher = who.name;
    dispatch.replacedToday = {replaced};
    dispatch.absences = {{away, day().addDays(-1), day().addDays(4), QStringLiteral("больничный лист")},
                         {PersonName::parse(QStringLiteral("Журавлёв Пётр Алексеевич")), day(), day(),
                          QStringLiteral("командировка")}};
    dispatch.lessons = 74;

    const auto teacher = [this](const QString &name, int late, int inTime, int daysAgo,
                                const QStringList &groups) {
        OverdueTeacher t;
        t.name = PersonName::parse(name);
        t.teacher = name.startsWith(who.name.last) ? who.person : sampleId<PersonId>(name);
        t.late = late;
        t.due = inTime;
        t.oldest = daysAgo > 0 ? day().addDays(-daysAgo) : QDate();
        t.groups = groups;
        return t;
    };
    deputyDay.teachers = {
        teacher(QStringLiteral("Мельникова-Юрьева Ольга Дмитриевна"), 7, 3, 9,
                {QStringLiteral("ИСП-31"), QStringLiteral("ССА-21"), QStringLiteral("ЮР-11")}),
        teacher(QStringLiteral("Ковалёва Светлана Петровна"), 2, 4, 2,
                {QStringLiteral("ИСП-31"), QStringLiteral("ССА-21")}),
        teacher(QStringLiteral("Журавлёв Пётр Алексеевич"), 0, 5, 0, {})};
    deputyDay.lessonsHeld = 1840;
    deputyDay.lessonsComplete = 1728;
    deputyDay.groupsWithoutCurator = 1;
    dueOfAll = due;
    DueLine other = due.first();
    other.finding.responsible = deputyDay.teachers.first().teacher;
    other.finding.lesson = sampleId<LessonId>(QStringLiteral("other"));
    other.teacher = deputyDay.teachers.first().name;
    dueOfAll.prepend(other);
}

inline void ScriptedMyDay::fillYear()
{
    using enum SectionState;
    const auto section = [](const char *code, SectionState state, int have, int gaps, QDate term = {},
                            const char *role = "ADM") {
        ReadinessLine l;
        l.section = QString::fromLatin1(code);
        l.state = state;
        l.have = have;
        l.gaps = gaps;
        l.due = term;
        l.late = term.isValid() && term < day() && state != Complete;
        l.responsible = QString::fromLatin1(role);
        return l;
    };
    const QDate august(2026, 8, 28), october(2026, 10, 1), later(2026, 10, 20);
    year = {section("year", Complete, 1, 0, august),
            section("bells", Complete, 2, 0, august),
            section("calendar", Partial, 9, 3, later),
            section("rooms", Complete, 64, 0, august),
            section("staff", Complete, 81, 0, august, "HR"),
            section("groups", Complete, 34, 0, august, "DEP"),
            section("students", Complete, 798, 0, august, "SEC"),
            section("load", Partial, 512, 11, october, "DEP"),
            section("ktp", Partial, 118, 42, later, "TCH"),
            section("timetable", Empty, 0, 34, later, "DISP"),
            section("curators", Partial, 33, 1, october, "DEP"),
            section("accounts", Complete, 84, 0)};
}

inline void ScriptedMyDay::fillNotices()
{
    Notice substitution;
    substitution.day = day();
    substitution.periodNo = 4;
    substitution.group = QStringLiteral("ИСП-22");
    substitution.room = QStringLiteral("112");
    substitution.person = PersonName::parse(QStringLiteral("Гордеева Нина Ивановна"));
    substitution.standIn = who.name;
    Notice calendar;
    calendar.kind = Notice::Kind::Calendar;
    calendar.day = day().addDays(1);
    calendar.periodNo = 1;
    calendar.group = QStringLiteral("ИСП-31");
    calendar.note = QStringLiteral("медосмотр, пары нет");
    Notice sheets;
    sheets.kind = Notice::Kind::FamilySheets;
    sheets.day = day().addDays(1);
    sheets.group = QStringLiteral("ИСП-31");
    sheets.count = 23;
    news = {substitution, calendar, sheets};
}

} // namespace semestr::test
