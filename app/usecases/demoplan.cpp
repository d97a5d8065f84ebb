// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demoplan.h"

#include "app/usecases/demodata.h"
#include "app/usecases/demoweeks.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

namespace semestr {

namespace {

constexpr int groupSize = 25;
const QDate yearStart(2026, 9, 1);
const QDate expelledOn(2026, 9, 25);
const QDate transferredOn(2026, 9, 21);
const QDate leaveFrom(2026, 9, 14);

class Maker
{
public:
    Maker(DemoData data, quint64 seed) : m_data(std::move(data)), m_chance(seed), m_plan(m_data.frame()) {}

    DemoPlan make()
    {
        makeTeachers();
        makeGroups();
        addShowcase();
        addMovements();
        addIllnesses();
        addPractice();
        for (int year = DemoPlan::yearsBack; year >= 0; --year)
            DemoWeeks(m_plan, year, m_chance).make();
        fillShowcaseDay();
        chooseIll();
        coverIll();
        return m_plan;
    }

private:
    void makeTeachers();
    void makeGroups();
    void addGroup(int program, int course, int number);
    QList<DemoPage> pagesOf(int program, int course) const;
    DemoStudent student(int course);
    PersonName personName(bool woman);
    int groupTitled(const QString &title) const;
    void addShowcase();
    void addMovements();
    void addIllnesses();
    void addPractice();
    bool isFree(int teacher, const DemoGroupYear &year, int page) const;
    int lessonsToday(const DemoGroupYear &year, int page) const;
    void fillShowcaseDay();
    void chooseIll();
    void coverIll();
    int freeAt(int weekday, int periodNo) const;

    DemoData m_data;
    DemoChance m_chance;
    DemoPlan m_plan;
    QSet<QString> m_names;
    int m_bookNo = 0;
};

void Maker::makeTeachers()
{
    for (const QString &name : demoTexts(m_data.college.value(QStringLiteral("teachers")))) {
        m_plan.teachers.append(PersonName::parse(name));
        m_names.insert(name);
    }
    while (m_plan.teachers.size() < m_data.teachers) {
        const PersonName name = personName(m_chance.percent(70));
        if (m_names.contains(name.full()))
            continue;
        m_names.insert(name.full());
        m_plan.teachers.append(name);
    }
}

// A small college has the groups that are named; a larger one as many of every program and course.
void Maker::makeGroups()
{
    QList<std::pair<int, int>> kinds; // program, course
    for (int p = 0; p < m_plan.programs.size(); ++p) {
        for (int course = 1; course <= m_plan.programs.at(p).courses; ++course)
            kinds.append({p, course});
    }
    const int count = static_cast<int>(kinds.size());
    for (int k = 0; k < count; ++k) {
        const auto &[program, course] = kinds.at(k);
        int groups = m_data.groups / count + (k < m_data.groups % count ? 1 : 0);
        if (m_data.groups < count) {
            const QString stem =
                m_plan.programs.at(program).prefix + QLatin1Char('-') + QString::number(course);
            const QStringList named =
                demoTexts(m_data.program(program).value(QStringLiteral("groups"))).filter(stem);
            groups = static_cast<int>(named.size());
        }
        for (int number = 1; number <= groups; ++number)
            addGroup(program, course, number);
    }
}

void Maker::addGroup(int program, int course, int number)
{
    DemoGroup group;
    group.title = QStringLiteral("%1-%2%3").arg(m_plan.programs.at(program).prefix).arg(course).arg(number);
    group.program = program;
    for (int back = 0; back <= DemoPlan::yearsBack && course - back > 0; ++back)
        group.years.append({course - back, pagesOf(program, course - back), {}});
    while (group.students.size() < groupSize)
        group.students.append(student(course));
    // Every teacher but the part-time one may be a curator; one group of fifteen still waits for its own.
    const auto index = static_cast<int>(m_plan.groups.size());
    const auto teachers = static_cast<int>(m_plan.teachers.size());
    group.curator = index % 15 == 10 ? -1 : (index + 3) % teachers;
    if (group.curator == m_plan.partTime)
        group.curator = teachers - 1;
    m_plan.groups.append(group);
}

QList<DemoPage> Maker::pagesOf(int program, int course) const
{
    QList<DemoPage> pages;
    const QList<DemoDiscipline> disciplines = m_plan.disciplinesOf(program, course);
    for (int i = 0; i < disciplines.size(); ++i) {
        DemoPage page;
        page.discipline = disciplines.at(i);
        page.pairsAWeek = i < 6 ? 2 : 1;
        page.planned = (program * 3 + course + i) % 9 != 4;
        page.subgroup = page.discipline.split.isEmpty() ? 0 : 1;
        pages.append(page);
        if (page.subgroup == 0)
            continue;
        page.subgroup = 2;
        pages.append(page);
    }
    return pages;
}

PersonName Maker::personName(bool woman)
{
    PersonName name;
    name.last = m_chance.oneOf(m_data.surnames) + (woman ? QStringLiteral("а") : QString());
    name.first = m_chance.oneOf(woman ? m_data.women : m_data.men);
    name.middle = m_chance.oneOf(m_data.fathers) + (woman ? QStringLiteral("на") : QStringLiteral("ич"));
    return name;
}

DemoStudent Maker::student(int course)
{
    DemoStudent student;
    student.woman = m_chance.percent(45);
    do
        student.name = personName(student.woman);
    while (m_names.contains(student.name.full()));
    m_names.insert(student.name.full());
    student.birthDay = QDate(2011 - course, 1, 1).addDays(m_chance.below(365));
    const int intake = yearStart.year() + 1 - course;
    student.recordBookNo = QStringLiteral("%1-%2").arg(intake % 100).arg(++m_bookNo, 4, 10, QLatin1Char('0'));
    student.enrolled = {QDate(intake, 9, 1), {}};
    return student;
}

int Maker::groupTitled(const QString &title) const
{
    const auto found = std::find_if(m_plan.groups.cbegin(), m_plan.groups.cend(),
                                    [&title](const DemoGroup &group) { return group.title == title; });
    return found == m_plan.groups.cend() ? 0 : static_cast<int>(found - m_plan.groups.cbegin());
}

// Names that break lists: ё, double surnames, full namesakes, three-word patronymics, one-word names.
void Maker::addShowcase()
{
    const QJsonObject showcase = m_data.showcase();
    const auto word = [&showcase](const char *key) { return showcase.value(QLatin1String(key)).toString(); };
    m_plan.showcase = groupTitled(word("group"));
    for (const QString &title : demoTexts(showcase.value(QStringLiteral("joint"))))
        m_plan.streamOf.append(groupTitled(title));
    m_plan.groups[m_plan.showcase].curator = 0;
    m_plan.groups[(m_plan.showcase + 1) % m_plan.groups.size()].curator = 1;
    QList<DemoStudent> &students = m_plan.groups[m_plan.showcase].students;
    int next = 0;
    const auto rename = [&students, &next](const QString &name) -> DemoStudent & {
        DemoStudent &student = students[next++];
        student.name = PersonName::parse(name);
        student.woman = student.name.last.endsWith(QChar(0x430));
        return student;
    };
    for (const QString &name : demoTexts(showcase.value(QStringLiteral("students"))))
        rename(name);
    DemoStudent &expelled = rename(word("expelled"));
    expelled.enrolled.to = expelledOn;
    expelled.leaves = QStringLiteral("expulsion");
    DemoStudent &moved = rename(word("transferred"));
    moved.enrolled.from = transferredOn;
    moved.transferredFrom = groupTitled(word("transferredFrom"));
    DemoStudent &away = rename(word("leave"));
    away.enrolled.to = leaveFrom.addDays(-1);
    away.leaves = QStringLiteral("academic_leave");
}

// In every fifth group somebody has left, too.
void Maker::addMovements()
{
    for (int g = 2; g < m_plan.groups.size(); g += 5) {
        if (g == m_plan.showcase)
            continue;
        DemoStudent &student = m_plan.groups[g].students[g % groupSize];
        student.enrolled.to = expelledOn.addDays(g % 9 - 14);
        student.leaves = g % 2 == 0 ? QStringLiteral("expulsion") : QStringLiteral("academic_leave");
    }
}

// Who is ill is away for days on end, and the curator learns why a few days later.
void Maker::addIllnesses()
{
    const QDate today = DemoPlan::today();
    for (DemoGroup &group : m_plan.groups) {
        for (DemoStudent &student : group.students) {
            const bool now = m_chance.percent(7);
            if (!now && !m_chance.percent(45))
                continue;
            const QDate from =
                now ? today.addDays(-m_chance.below(4)) : yearStart.addDays(m_chance.below(34));
            student.away = {from, from.addDays(1 + m_chance.below(4))};
            student.explained = student.away.to < today.addDays(-2) && m_chance.percent(88);
        }
    }
}

void Maker::addPractice()
{
    const QJsonObject away = m_data.showcase().value(QStringLiteral("practice")).toObject();
    const int group = groupTitled(away.value(QStringLiteral("group")).toString());
    m_plan.groups[group].practice.append(demoPractice(away));
    for (DemoGroup &each : m_plan.groups) {
        for (const QJsonValue &value :
             m_data.program(each.program).value(QStringLiteral("practice")).toArray()) {
            if (value.toObject().value(QStringLiteral("course")).toInt() == each.course())
                each.practice.append(demoPractice(value.toObject()));
        }
    }
}

// Whether the teacher has no other lesson at the times of the page.
bool Maker::isFree(int teacher, const DemoGroupYear &year, int page) const
{
    QSet<std::pair<int, int>> wanted;
    for (const DemoSlot &slot : year.week) {
        if (slot.page == page)
            wanted.insert({slot.weekday, slot.periodNo});
        if (slot.page == page && slot.joint)
            return false;
    }
    for (const DemoGroup &group : m_plan.groups) {
        for (const DemoSlot &slot : group.years.first().week) {
            if (group.years.first().pages.at(slot.page).teacher == teacher &&
                wanted.contains({slot.weekday, slot.periodNo}))
                return false;
        }
    }
    return true;
}

int Maker::lessonsToday(const DemoGroupYear &year, int page) const
{
    const QDate day = DemoPlan::today();
    return static_cast<int>(std::count_if(year.week.begin(), year.week.end(), [&](const DemoSlot &slot) {
        return slot.page == page && slot.weekday == day.dayOfWeek() &&
               (slot.parity == 0 || slot.parity == DemoPlan::parityOf(yearStart, day));
    }));
}

// The teacher in whose name the example is opened has a day worth looking at.
void Maker::fillShowcaseDay()
{
    constexpr int shown = 0, enough = 4;
    int lessons = 0;
    for (const DemoGroup &group : std::as_const(m_plan.groups)) {
        const DemoGroupYear &year = group.years.first();
        for (int page = 0; page < year.pages.size(); ++page)
            lessons += year.pages.at(page).teacher == shown ? lessonsToday(year, page) : 0;
    }
    for (DemoGroup &group : m_plan.groups) {
        DemoGroupYear &year = group.years.first();
        for (int page = 0; page < year.pages.size() && lessons < enough; ++page) {
            const int teacher = year.pages.at(page).teacher;
            const QString &title = year.pages.at(page).discipline.title;
            const bool ownSubject =
                title.startsWith(QStringLiteral("МДК")) || title.startsWith(QStringLiteral("ОП."));
            const bool taken = teacher <= m_plan.partTime || group.practises(DemoPlan::today());
            if (taken || !ownSubject || lessonsToday(year, page) == 0 || !isFree(shown, year, page))
                continue;
            year.pages[page].teacher = shown;
            lessons += lessonsToday(year, page);
        }
    }
}

// Somebody who would have two lessons today, so that one can be covered and one is not.
void Maker::chooseIll()
{
    const QDate day = DemoPlan::today();
    QList<int> lessons(m_plan.teachers.size(), 0);
    for (const DemoGroup &group : std::as_const(m_plan.groups)) {
        for (const DemoSlot &slot : group.years.first().week) {
            const int teacher = group.years.first().pages.at(slot.page).teacher;
            const bool now = slot.weekday == day.dayOfWeek() &&
                             (slot.parity == 0 || slot.parity == DemoPlan::parityOf(yearStart, day));
            if (teacher >= 0 && now && !group.practises(day))
                ++lessons[teacher];
        }
    }
    for (int i = 3; i < lessons.size(); ++i) {
        if (m_plan.ill < 0 || lessons.at(i) > lessons.at(m_plan.ill))
            m_plan.ill = i;
        if (lessons.at(m_plan.ill) >= 3)
            return;
    }
}

// Somebody without a lesson in either week of that time.
int Maker::freeAt(int weekday, int periodNo) const
{
    QSet<int> busy{0, 1, m_plan.partTime, m_plan.ill};
    for (const DemoGroup &group : m_plan.groups) {
        const DemoGroupYear &year = group.years.first();
        for (const DemoSlot &slot : year.week) {
            if (slot.weekday == weekday && slot.periodNo == periodNo)
                busy.insert(year.pages.at(slot.page).teacher);
        }
    }
    for (const DemoCover &cover : m_plan.covers) {
        const DemoSlot &slot = m_plan.groups.at(cover.group).years.first().week.at(cover.slot);
        if (slot.weekday == weekday && slot.periodNo == periodNo)
            busy.insert(cover.substitute);
    }
    for (int i = 0; i < m_plan.teachers.size(); ++i) {
        if (!busy.contains(i))
            return i;
    }
    return -1;
}

// Of every day one lesson is covered; the others are the dispatcher's care.
void Maker::coverIll()
{
    QSet<int> covered;
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        const DemoGroupYear &year = m_plan.groups.at(g).years.first();
        for (int s = 0; s < year.week.size(); ++s) {
            const DemoSlot &slot = year.week.at(s);
            if (year.pages.at(slot.page).teacher != m_plan.ill || covered.contains(slot.weekday))
                continue;
            const int substitute = freeAt(slot.weekday, slot.periodNo);
            if (substitute < 0 || m_plan.groups.at(g).practises(DemoPlan::today()))
                continue;
            covered.insert(slot.weekday);
            m_plan.covers.append({g, s, substitute});
        }
    }
}

} // namespace

int DemoPlan::substituteAt(int group, int slot) const
{
    for (const DemoCover &cover : covers) {
        if (cover.group == group && cover.slot == slot)
            return cover.substitute;
    }
    return -1;
}

bool DemoGroup::practises(QDate day) const
{
    return std::any_of(practice.begin(), practice.end(),
                       [day](const DemoPractice &one) { return one.days.holds(day); });
}

QList<DemoDiscipline> DemoPlan::disciplinesOf(int program, int course) const
{
    if (course == 1)
        return general;
    QList<DemoDiscipline> list = programs.at(program).disciplines;
    for (int i = 0; i < common.size(); ++i) {
        if (commonCourses.at(i).contains(course))
            list.append(common.at(i));
    }
    return list;
}

bool DemoPlan::isSchoolDay(QDate day) const
{
    const QString date = day.toString(QStringLiteral("MM-dd"));
    return day.dayOfWeek() <= DemoWeeks::days &&
           std::none_of(holidays.begin(), holidays.end(),
                        [&date](const auto &holiday) { return holiday.first == date; });
}

int DemoPlan::parityOf(QDate start, QDate day)
{
    const QDate monday = start.addDays(1 - start.dayOfWeek());
    return monday.daysTo(day) / 7 % 2 == 0 ? 1 : 2;
}

Result<DemoPlan> DemoPlan::make(const DemoOptions &options)
{
    SEMESTR_LET(data, DemoData::read(options.size));
    return Maker(data, options.seed).make();
}

} // namespace semestr
