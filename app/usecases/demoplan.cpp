// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demoplan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace semestr {

namespace {

constexpr int groupSize = 25;
constexpr int days = 5;
constexpr int periods = 6;
const QDate yearStart(2026, 9, 1);
const QDate expelledOn(2026, 9, 25);
const QDate transferredOn(2026, 9, 21);

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &text : value.toArray())
        list.append(text.toString());
    return list;
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

class Maker
{
public:
    Maker(const QJsonObject &data, quint64 seed) : m_data(data), m_chance(seed) {}

    DemoPlan make()
    {
        readCollege();
        for (const QJsonValue &program : m_data.value(QStringLiteral("programs")).toArray())
            addProgram(program.toObject());
        addShowcase();
        shareTeachers();
        makeWeeks();
        return m_plan;
    }

private:
    void readCollege();
    void addProgram(const QJsonObject &program);
    void addPages(DemoGroup &group, const QJsonArray &disciplines);
    DemoStudent student();
    PersonName personName(bool woman);
    void addShowcase();
    void shareTeachers();
    int teacherFor(const QString &discipline, int pairs);
    void makeWeeks();
    bool place(DemoGroup &group, int page, int weekday, int periodNo);
    void fillWeek(DemoGroup &group);
    bool placeSomewhere(DemoGroup &group, int page, bool anyDay);

    QJsonObject m_data;
    DemoChance m_chance;
    DemoPlan m_plan;
    QList<int> m_load;                 // pairs a week by teacher
    QHash<QString, int> m_lastTeacher; // of a discipline
    QSet<QString> m_names;
    QSet<int> m_busyTeachers, m_busyGroups; // slot keys
    int m_bookNo = 0;
    int m_birthYear = 2009;
};

void Maker::readCollege()
{
    m_plan.name = text(m_data, "name");
    m_plan.shortName = text(m_data, "shortName");
    m_plan.timezone = text(m_data, "timezone");
    m_plan.preset = text(m_data, "preset");
    m_plan.aspects = texts(m_data.value(QStringLiteral("aspects")));
    m_plan.homework = texts(m_data.value(QStringLiteral("homework")));
    for (const QString &name : texts(m_data.value(QStringLiteral("teachers"))))
        m_plan.teachers.append(PersonName::parse(name));
    const QJsonObject staff = m_data.value(QStringLiteral("staff")).toObject();
    m_plan.director = PersonName::parse(text(staff, "DIR"));
    m_plan.deputy = PersonName::parse(text(staff, "DEP"));
    m_plan.dispatcher = PersonName::parse(text(staff, "DISP"));
    m_load.fill(0, m_plan.teachers.size());
}

void Maker::addPages(DemoGroup &group, const QJsonArray &disciplines)
{
    for (const QJsonValue &value : disciplines) {
        const QJsonObject discipline = value.toObject();
        DemoPage page;
        page.discipline = text(discipline, "title");
        page.themes = texts(discipline.value(QStringLiteral("themes")));
        page.pairsAWeek = group.pages.size() < 7 ? 2 : 1;
        group.pages.append(page);
    }
}

void Maker::addProgram(const QJsonObject &program)
{
    m_plan.programs.append({text(program, "code"), text(program, "title"), text(program, "qualification")});
    for (const QString &title : texts(program.value(QStringLiteral("groups")))) {
        DemoGroup group;
        group.title = title;
        group.program = static_cast<int>(m_plan.programs.size()) - 1;
        group.course = title.section(QLatin1Char('-'), 1).left(1).toInt();
        m_birthYear = 2011 - group.course;
        addPages(group, program.value(QStringLiteral("disciplines")).toArray());
        addPages(group, m_data.value(QStringLiteral("common")).toArray());
        while (group.students.size() < groupSize)
            group.students.append(student());
        m_plan.groups.append(group);
    }
}

PersonName Maker::personName(bool woman)
{
    PersonName name;
    name.last = m_chance.oneOf(texts(m_data.value(QStringLiteral("surnames")))) +
                (woman ? QStringLiteral("а") : QString());
    name.first = m_chance.oneOf(texts(m_data.value(woman ? QStringLiteral("women") : QStringLiteral("men"))));
    name.middle = m_chance.oneOf(texts(m_data.value(QStringLiteral("fathers")))) +
                  (woman ? QStringLiteral("на") : QStringLiteral("ич"));
    return name;
}

DemoStudent Maker::student()
{
    DemoStudent student;
    student.woman = m_chance.percent(45);
    do
        student.name = personName(student.woman);
    while (m_names.contains(student.name.full()));
    m_names.insert(student.name.full());
    student.birthDay = QDate(m_birthYear, 1, 1).addDays(m_chance.below(365));
    student.recordBookNo = QStringLiteral("26-%1").arg(++m_bookNo, 4, 10, QLatin1Char('0'));
    student.enrolled = {yearStart, {}};
    return student;
}

// Names that break lists: ё, double surnames, full namesakes, three-word patronymics, one-word names.
void Maker::addShowcase()
{
    const QJsonObject showcase = m_data.value(QStringLiteral("showcase")).toObject();
    int from = 0;
    for (int i = 0; i < m_plan.groups.size(); ++i) {
        if (m_plan.groups.at(i).title == text(showcase, "group"))
            m_plan.showcase = i;
        if (m_plan.groups.at(i).title == text(showcase, "transferredFrom"))
            from = i;
    }
    QList<DemoStudent> &students = m_plan.groups[m_plan.showcase].students;
    int next = 0;
    const auto rename = [&students, &next](const QString &name) -> DemoStudent & {
        DemoStudent &student = students[next++];
        student.name = PersonName::parse(name);
        student.woman = student.name.last.endsWith(QChar(0x430));
        return student;
    };
    for (const QString &name : texts(showcase.value(QStringLiteral("students"))))
        rename(name);
    rename(text(showcase, "expelled")).enrolled.to = expelledOn;
    DemoStudent &moved = rename(text(showcase, "transferred"));
    moved.enrolled.from = transferredOn;
    moved.transferredFrom = from;
}

// One teacher keeps a discipline until the week is full; then the least busy one takes over.
int Maker::teacherFor(const QString &discipline, int pairs)
{
    constexpr int fullWeek = 10;
    const int last = m_lastTeacher.value(discipline, -1);
    if (last >= 0 && m_load.at(last) + pairs <= fullWeek)
        return last;
    int least = 0;
    for (int i = 1; i < m_load.size(); ++i) {
        if (m_load.at(i) < m_load.at(least))
            least = i;
    }
    return least;
}

void Maker::shareTeachers()
{
    // The first teacher is the demo's own: the showcase's first discipline comes before all others.
    m_plan.groups[m_plan.showcase].pages[0].teacher = 0;
    m_load[0] = 2;
    m_lastTeacher.insert(m_plan.groups.at(m_plan.showcase).pages.at(0).discipline, 0);
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        for (int p = 0; p < m_plan.groups.at(g).pages.size(); ++p) {
            DemoPage &page = m_plan.groups[g].pages[p];
            if (g == m_plan.showcase && p == 0)
                continue;
            page.teacher = teacherFor(page.discipline, page.pairsAWeek);
            m_load[page.teacher] += page.pairsAWeek;
            m_lastTeacher.insert(page.discipline, page.teacher);
        }
    }
}

bool Maker::place(DemoGroup &group, int page, int weekday, int periodNo)
{
    const int slot = weekday * 10 + periodNo;
    const int teacher = group.pages.at(page).teacher * 100 + slot;
    const int students = static_cast<int>(&group - m_plan.groups.data()) * 100 + slot;
    if (m_busyTeachers.contains(teacher) || m_busyGroups.contains(students))
        return false;
    m_busyTeachers.insert(teacher);
    m_busyGroups.insert(students);
    group.week.append({weekday, periodNo, page});
    return true;
}

bool Maker::placeSomewhere(DemoGroup &group, int page, bool anyDay)
{
    const int first = m_chance.below(days);
    for (int periodNo = 1; periodNo <= periods; ++periodNo) {
        for (int i = 0; i < days; ++i) {
            const int weekday = 1 + (first + i) % days;
            const bool given = std::any_of(group.week.cbegin(), group.week.cend(), [&](const DemoSlot &slot) {
                return slot.weekday == weekday && slot.page == page;
            });
            if ((anyDay || !given) && place(group, page, weekday, periodNo))
                return true;
        }
    }
    return false;
}

void Maker::fillWeek(DemoGroup &group)
{
    for (int page = 0; page < group.pages.size(); ++page) {
        const auto placed = [&] {
            return std::count_if(group.week.cbegin(), group.week.cend(),
                                 [page](const DemoSlot &slot) { return slot.page == page; });
        };
        for (auto left = group.pages.at(page).pairsAWeek - placed(); left > 0; --left) {
            if (!placeSomewhere(group, page, false))
                (void)placeSomewhere(group, page, true);
        }
    }
    std::sort(group.week.begin(), group.week.end(), [](const DemoSlot &a, const DemoSlot &b) {
        return std::tie(a.weekday, a.periodNo) < std::tie(b.weekday, b.periodNo);
    });
}

void Maker::makeWeeks()
{
    // Thursday, third pair: the lesson that runs at the demo's own moment.
    (void)place(m_plan.groups[m_plan.showcase], 0, 4, 3);
    for (DemoGroup &group : m_plan.groups)
        fillWeek(group);
}

} // namespace

Result<DemoPlan> DemoPlan::make(quint64 seed)
{
    QFile file(QStringLiteral(":/demo/college.json"));
    const QJsonObject data =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (data.isEmpty())
        return fail(Fault::BadData, {{QStringLiteral("detail"), QStringLiteral("demo/college.json")}});
    return Maker(data, seed).make();
}

} // namespace semestr
