// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetrules.h"

namespace semestr {

namespace {

using namespace planner;

// What a reader of one type needs.
struct Reading
{
    const FetConstraint &constraint;
    FetSchool &school;
    FetRuleSink &sink;

    Done add(Demand demand) const { return sink.add(constraint, std::move(demand)); }
};

using Reader = Done (*)(const Reading &);
enum class Who { Teacher, Teachers, Set, Sets };

// The person or set that the constraint names, or everybody of the kind who has a lesson.
template <Who who> Result<FetSchool::People> peopleOf(const Reading &r)
{
    if constexpr (who == Who::Teacher)
        return r.constraint.teacher();
    else if constexpr (who == Who::Set)
        return r.constraint.students();
    else
        return who == Who::Teachers ? r.school.busyTeachers : r.school.busySets;
}

Done readNothing(const Reading &)
{
    return {};
}

Done readBreaks(const Reading &r)
{
    SEMESTR_LET(slots, r.constraint.slots("Break_Time"));
    Cycle &cycle = r.school.book.problem.cycle;
    cycle.breaks.resize(static_cast<std::size_t>(cycle.slots()), false);
    for (const Slot slot : slots)
        cycle.breaks[static_cast<std::size_t>(slot)] = true;
    return {};
}

template <Who who> Done readAway(const Reading &r)
{
    SEMESTR_LET(people, peopleOf<who>(r));
    SEMESTR_LET(slots, r.constraint.slots("Not_Available_Time"));
    return r.sink.add(r.constraint, Weight::must(), Away{people, slots});
}

Done readMinDays(const Reading &r)
{
    SEMESTR_LET(lessons, r.constraint.lessons());
    SEMESTR_LET(days, r.constraint.whole("MinDays"));
    const bool adjoin = r.constraint.says("Consecutive_If_Same_Day", false);
    SEMESTR_TRY(r.add(DaysApart{lessons, days, adjoin}));
    // FET never puts three of them on one day, whatever the weight is; three cannot all adjoin.
    constexpr int mostOfFet = 2;
    if (adjoin || lessons.size() <= mostOfFet)
        return {};
    return r.sink.add(r.constraint, Weight::must(), MostADay{lessons, mostOfFet});
}

Done readMaxDays(const Reading &r)
{
    SEMESTR_LET(lessons, r.constraint.lessons());
    SEMESTR_LET(days, r.constraint.whole("MaxDays"));
    return r.add(DaysTogether{lessons, days});
}

Done readMinGaps(const Reading &r)
{
    SEMESTR_LET(lessons, r.constraint.lessons());
    SEMESTR_LET(periods, r.constraint.whole("MinGaps"));
    return r.add(PauseBetween{lessons, periods});
}

// Also how FET stores locks and a whole timetable.
Done readStartingTime(const Reading &r)
{
    SEMESTR_LET(lesson, r.constraint.lesson("Activity_Id"));
    SEMESTR_LET(starts, r.constraint.startsOf("Preferred_Day", "Day", "Preferred_Hour", "Hour"));
    SEMESTR_LET(weight, r.constraint.weight());
    if (lesson == none || starts.empty())
        return {};
    if (starts.size() == 1 && weight.hard) {
        const auto place = static_cast<std::size_t>(lesson);
        const bool isLocked = r.school.book.problem.lessons[place].locks.time != LockOrigin::None;
        const bool isTimetable = r.school.timetable.contains(&r.constraint.node());
        if (!isTimetable || !isLocked)
            r.school.book.problem.given[place].start = starts.front();
        if (isTimetable)
            return {};
        if (r.constraint.says("Permanently_Locked", false))
            r.school.book.problem.lessons[place].locks.time = LockOrigin::Dispatcher;
    }
    return r.add(StartsIn{{lesson}, starts});
}

template <bool filter> Done readStartingTimes(const Reading &r)
{
    SEMESTR_LET(lessons, filter ? r.constraint.filtered() : r.constraint.lessons());
    SEMESTR_LET(slots, r.constraint.slots("Preferred_Starting_Time"));
    return r.add(StartsIn{lessons, slots});
}

template <bool filter> Done readTimeSlots(const Reading &r)
{
    SEMESTR_LET(lessons, filter ? r.constraint.filtered() : r.constraint.lessons());
    SEMESTR_LET(slots, r.constraint.slots("Preferred_Time_Slot"));
    return r.add(LiesIn{lessons, slots});
}

template <Same what> Done readSame(const Reading &r)
{
    SEMESTR_LET(lessons, r.constraint.lessons());
    return r.add(StartsSame{lessons, what});
}

Done readApart(const Reading &r)
{
    SEMESTR_LET(lessons, r.constraint.lessons());
    return r.add(Apart{lessons});
}

// A group with an inactive activity says nothing.
Done readConsecutive(const Reading &r)
{
    SEMESTR_LET(first, r.constraint.lesson("First_Activity_Id"));
    SEMESTR_LET(second, r.constraint.lesson("Second_Activity_Id"));
    return first == none || second == none ? Done() : r.add(Follows{first, second});
}

template <bool three> Done readGrouped(const Reading &r)
{
    SEMESTR_LET(first, r.constraint.lesson("First_Activity_Id"));
    SEMESTR_LET(second, r.constraint.lesson("Second_Activity_Id"));
    Adjoins demand{{first, second}};
    if (three) {
        SEMESTR_LET(third, r.constraint.lesson("Third_Activity_Id"));
        demand.lessons.push_back(third);
    }
    for (const LessonId lesson : demand.lessons) {
        if (lesson == none)
            return {};
    }
    return r.add(std::move(demand));
}

template <bool filter> Done readEndsDay(const Reading &r)
{
    SEMESTR_LET(lessons, filter ? r.constraint.filtered() : r.constraint.lessons());
    return r.add(EndsDay{lessons});
}

template <Who who> Done readMaxWorkingDays(const Reading &r)
{
    SEMESTR_LET(people, peopleOf<who>(r));
    SEMESTR_LET(days, r.constraint.whole("Max_Days_Per_Week"));
    return r.add(WorkingDays{people, 0, days});
}

Done readMinWorkingDays(const Reading &r)
{
    SEMESTR_LET(people, r.constraint.teacher());
    SEMESTR_LET(days, r.constraint.whole("Minimum_Days_Per_Week"));
    return r.add(WorkingDays{people, days, -1});
}

Done readIntervalDays(const Reading &r)
{
    SEMESTR_LET(people, r.constraint.teacher());
    SEMESTR_LET(days, r.constraint.whole("Max_Days_Per_Week"));
    SEMESTR_LET(from, r.constraint.hour("Interval_Start_Hour", 0));
    SEMESTR_LET(to, r.constraint.hour("Interval_End_Hour", r.school.book.problem.cycle.periods));
    return r.add(WorkingDays{people, 0, days, from, to});
}

template <Who who> Done readMaxHours(const Reading &r)
{
    SEMESTR_LET(people, peopleOf<who>(r));
    SEMESTR_LET(hours, r.constraint.whole("Maximum_Hours_Daily"));
    return r.add(DayLoad{people, 0, hours, false, UnitOfDay::Day});
}

template <Who who> Done readMinHours(const Reading &r)
{
    constexpr bool teachers = who == Who::Teacher || who == Who::Teachers;
    SEMESTR_LET(people, peopleOf<who>(r));
    SEMESTR_LET(hours, r.constraint.whole("Minimum_Hours_Daily"));
    const bool empty = r.constraint.says("Allow_Empty_Days", teachers);
    return r.add(DayLoad{people, hours, -1, !empty, teachers ? UnitOfDay::Day : UnitOfDay::Period});
}

template <Who who> Done readRuns(const Reading &r)
{
    SEMESTR_LET(people, peopleOf<who>(r));
    SEMESTR_LET(hours, r.constraint.whole("Maximum_Hours_Continuously"));
    return r.add(RunLength{people, hours});
}

template <Who who, Over over> Done readGaps(const Reading &r)
{
    SEMESTR_LET(people, peopleOf<who>(r));
    SEMESTR_LET(gaps, r.constraint.whole("Max_Gaps"));
    return r.add(Gaps{people, gaps, over});
}

template <Who who> Done readBeginnings(const Reading &r)
{
    SEMESTR_LET(people, peopleOf<who>(r));
    SEMESTR_LET(days, r.constraint.whole("Max_Beginnings_At_Second_Hour"));
    return r.add(LateBeginnings{people, days});
}

const QHash<QString, Reader> &readers()
{
    static const QHash<QString, Reader> all{
        {QStringLiteral("BasicCompulsoryTime"), readNothing},
        {QStringLiteral("BreakTimes"), readBreaks},
        {QStringLiteral("TeacherNotAvailableTimes"), readAway<Who::Teacher>},
        {QStringLiteral("StudentsSetNotAvailableTimes"), readAway<Who::Set>},
        {QStringLiteral("MinDaysBetweenActivities"), readMinDays},
        {QStringLiteral("MaxDaysBetweenActivities"), readMaxDays},
        {QStringLiteral("MinGapsBetweenActivities"), readMinGaps},
        {QStringLiteral("ActivityPreferredStartingTime"), readStartingTime},
        {QStringLiteral("ActivityPreferredStartingTimes"), readStartingTimes<false>},
        {QStringLiteral("ActivitiesPreferredStartingTimes"), readStartingTimes<true>},
        {QStringLiteral("SubactivitiesPreferredStartingTimes"), readStartingTimes<true>},
        {QStringLiteral("ActivityPreferredTimeSlots"), readTimeSlots<false>},
        {QStringLiteral("ActivitiesPreferredTimeSlots"), readTimeSlots<true>},
        {QStringLiteral("SubactivitiesPreferredTimeSlots"), readTimeSlots<true>},
        {QStringLiteral("ActivitiesSameStartingTime"), readSame<Same::Time>},
        {QStringLiteral("ActivitiesSameStartingDay"), readSame<Same::Day>},
        {QStringLiteral("ActivitiesSameStartingHour"), readSame<Same::Period>},
        {QStringLiteral("ActivitiesNotOverlapping"), readApart},
        {QStringLiteral("TwoActivitiesConsecutive"), readConsecutive},
        {QStringLiteral("TwoActivitiesGrouped"), readGrouped<false>},
        {QStringLiteral("ThreeActivitiesGrouped"), readGrouped<true>},
        {QStringLiteral("ActivityEndsStudentsDay"), readEndsDay<false>},
        {QStringLiteral("ActivitiesEndStudentsDay"), readEndsDay<true>},
        {QStringLiteral("TeacherMaxDaysPerWeek"), readMaxWorkingDays<Who::Teacher>},
        {QStringLiteral("TeachersMaxDaysPerWeek"), readMaxWorkingDays<Who::Teachers>},
        {QStringLiteral("TeacherMinDaysPerWeek"), readMinWorkingDays},
        {QStringLiteral("TeacherIntervalMaxDaysPerWeek"), readIntervalDays},
        {QStringLiteral("TeacherMaxHoursDaily"), readMaxHours<Who::Teacher>},
        {QStringLiteral("TeachersMaxHoursDaily"), readMaxHours<Who::Teachers>},
        {QStringLiteral("StudentsSetMaxHoursDaily"), readMaxHours<Who::Set>},
        {QStringLiteral("StudentsMaxHoursDaily"), readMaxHours<Who::Sets>},
        {QStringLiteral("TeacherMinHoursDaily"), readMinHours<Who::Teacher>},
        {QStringLiteral("TeachersMinHoursDaily"), readMinHours<Who::Teachers>},
        {QStringLiteral("StudentsSetMinHoursDaily"), readMinHours<Who::Set>},
        {QStringLiteral("StudentsMinHoursDaily"), readMinHours<Who::Sets>},
        {QStringLiteral("TeacherMaxHoursContinuously"), readRuns<Who::Teacher>},
        {QStringLiteral("TeachersMaxHoursContinuously"), readRuns<Who::Teachers>},
        {QStringLiteral("TeacherMaxGapsPerWeek"), readGaps<Who::Teacher, Over::Cycle>},
        {QStringLiteral("TeachersMaxGapsPerWeek"), readGaps<Who::Teachers, Over::Cycle>},
        {QStringLiteral("TeacherMaxGapsPerDay"), readGaps<Who::Teacher, Over::Day>},
        {QStringLiteral("TeachersMaxGapsPerDay"), readGaps<Who::Teachers, Over::Day>},
        {QStringLiteral("StudentsSetMaxGapsPerWeek"), readGaps<Who::Set, Over::Cycle>},
        {QStringLiteral("StudentsMaxGapsPerWeek"), readGaps<Who::Sets, Over::Cycle>},
        {QStringLiteral("StudentsSetEarlyMaxBeginningsAtSecondHour"), readBeginnings<Who::Set>},
        {QStringLiteral("StudentsEarlyMaxBeginningsAtSecondHour"), readBeginnings<Who::Sets>},
    };
    return all;
}

} // namespace

Done readTimeRules(const FetNode &list, FetSchool &school, const FetLimits &limits)
{
    FetRuleSink sink(school, limits);
    for (const FetNode &node : list.children) {
        if (!node.isActive())
            continue;
        const FetConstraint constraint(node, school);
        const Reader read = readers().value(constraint.type());
        if (!read) {
            ++school.book.unsupported[constraint.type()];
            continue;
        }
        SEMESTR_TRY(read({constraint, school, sink}));
    }
    return {};
}

} // namespace semestr
