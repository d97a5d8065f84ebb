// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/familyfacts.h"

#include "app/domain/journal/presence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace semestr {

namespace {

// Reads one table after another into the facts.
class FactReader
{
public:
    FactReader(Connection &connection, const FamilyAsk &ask) : m_connection(connection), m_ask(ask) {}
    Result<FamilyFacts> read();

private:
    Result<Query> asked(const char *name)
    {
        SEMESTR_LET(query, m_connection.query(name));
        query.bind("group_id", m_ask.group);
        return std::move(query);
    }
    Done readGroup();
    Done readSpan();
    Done readStudents();
    Done readSubgroups();
    Done readPages();
    Done readLessons();
    Done readWorks();
    Done readMarks();
    Done readAttendance();
    Done readAbsences();
    Done readRemarks();
    Done readRuns();
    Done readChanges();
    Done readCurator();
    void addChange(const QString &key, const QString &patch, qint64 at);
    LessonColumn *lessonOf(PageId page, LessonId lesson);
    qint64 firstPrint() const;

    Connection &m_connection;
    const FamilyAsk &m_ask;
    FamilyFacts m_facts;
    QHash<PageId, qsizetype> m_pages;
    QHash<LessonId, qsizetype> m_lessons; // place in its page
};

Done FactReader::readGroup()
{
    SEMESTR_LET(query, asked("reports/read_group"));
    SEMESTR_TRY(query.bind("day", m_ask.sunday()).run());
    if (!query.next())
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("group")}});
    m_facts.group = query.text(0);
    m_facts.programCode = query.text(1);
    return {};
}

Done FactReader::readSpan()
{
    SEMESTR_LET(query, asked("reports/read_span"));
    SEMESTR_TRY(query.bind("day", m_ask.sunday()).run());
    const bool found = query.next();
    m_facts.yearStart = found ? query.day(0) : m_ask.monday;
    m_facts.termStart = found && !query.isNull(1) ? query.day(1) : m_facts.yearStart;
    return {};
}

Done FactReader::readStudents()
{
    SEMESTR_LET(query, asked("reports/list_students"));
    SEMESTR_TRY(query.bind("day", m_ask.sunday()).run());
    QList<RosterRow> rows;
    while (query.next()) {
        const auto student = query.id<PersonId>(0);
        if (rows.isEmpty() || rows.last().student != student) {
            RosterRow row;
            row.student = student;
            row.name = {query.text(3), query.text(4), query.text(5)};
            row.recordBookNo = query.text(6);
            rows.append(row);
        }
        rows.last().enrolled.append(DayRange{query.day(1), query.day(2)});
    }
    const auto inWeek = [this](const DayRange &range) {
        return range.from <= m_ask.sunday() && (!range.to.isValid() || range.to >= m_ask.monday);
    };
    for (const RosterRow &row : rows) {
        if (std::any_of(row.enrolled.begin(), row.enrolled.end(), inWeek))
            m_facts.roster.append(row);
    }
    std::stable_sort(m_facts.roster.begin(), m_facts.roster.end(),
                     [](const RosterRow &a, const RosterRow &b) { return nameLess(a.name, b.name); });
    return {};
}

Done FactReader::readSubgroups()
{
    SEMESTR_LET(query, asked("reports/list_subgroups"));
    SEMESTR_TRY(query.bind("day", m_ask.sunday()).run());
    while (query.next())
        m_facts.subgroups[query.id<PersonId>(0)].append(query.id<SubgroupId>(1));
    return {};
}

Done FactReader::readPages()
{
    SEMESTR_LET(query, asked("reports/list_pages"));
    query.bind("from_day", m_facts.yearStart);
    SEMESTR_TRY(query.bind("to_day", m_ask.sunday().addDays(7)).run());
    while (query.next()) {
        FactPage fact;
        fact.page.id = query.id<PageId>(0);
        fact.page.group = m_ask.group;
        fact.subgroup = query.id<SubgroupId>(1);
        fact.student = query.id<PersonId>(2);
        const QString code = query.text(3);
        const QString title = query.text(4);
        // A page opened by three fields carries its code in the title already.
        fact.page.discipline = title.startsWith(code) ? title : QString(code + u' ' + title);
        fact.shortName = !code.isEmpty() ? code : query.text(5).isEmpty() ? title : query.text(5);
        m_pages.insert(fact.page.id, m_facts.pages.size());
        m_facts.pages.append(fact);
    }
    return {};
}

Done FactReader::readLessons()
{
    SEMESTR_LET(query, asked("reports/list_lessons"));
    query.bind("from_day", m_facts.yearStart);
    SEMESTR_TRY(query.bind("to_day", m_ask.sunday().addDays(7)).run());
    while (query.next()) {
        LessonColumn lesson;
        lesson.id = query.id<LessonId>(1);
        lesson.day = query.day(2);
        lesson.periodNo = int(query.whole(3));
        lesson.half = int(query.whole(4));
        lesson.hours = query.isNull(5) ? 2 : int(query.whole(5));
        lesson.topic = query.text(6);
        lesson.kind = query.text(7);
        lesson.works.append(WorkColumn{});
        const auto page = m_pages.constFind(query.id<PageId>(0));
        if (page == m_pages.constEnd())
            continue;
        QList<LessonColumn> &lessons = m_facts.pages[*page].page.lessons;
        m_lessons.insert(lesson.id, lessons.size());
        lessons.append(lesson);
    }
    return {};
}

LessonColumn *FactReader::lessonOf(PageId page, LessonId lesson)
{
    const auto pageAt = m_pages.constFind(page);
    const auto lessonAt = m_lessons.constFind(lesson);
    if (pageAt == m_pages.constEnd() || lessonAt == m_lessons.constEnd())
        return nullptr;
    QList<LessonColumn> &lessons = m_facts.pages[*pageAt].page.lessons;
    return *lessonAt < lessons.size() && lessons.at(*lessonAt).id == lesson ? &lessons[*lessonAt] : nullptr;
}

Done FactReader::readWorks()
{
    SEMESTR_LET(query, asked("reports/list_works"));
    SEMESTR_TRY(query.run());
    while (query.next()) {
        LessonColumn *lesson = lessonOf(query.id<PageId>(0), query.id<LessonId>(1));
        if (!lesson)
            continue;
        WorkColumn work;
        work.slot = int(query.whole(2));
        work.kind = query.text(3);
        work.number = query.text(4);
        work.title = query.text(5);
        work.inAverage = query.isNull(6) || query.flag(6);
        work.weight = query.isNull(7) ? 1 : query.real(7);
        work.dueOn = query.day(8);
        if (work.slot == 0)
            lesson->works[0] = work;
        else
            lesson->works.append(work);
    }
    return {};
}

Done FactReader::readMarks()
{
    SEMESTR_LET(query, asked("reports/list_marks"));
    SEMESTR_TRY(query.run());
    while (query.next()) {
        const CellKey key{query.id<PageId>(0), query.id<LessonId>(1), int(query.whole(2)),
                          query.id<PersonId>(3)};
        if (!lessonOf(key.page, key.lesson))
            continue;
        Cell &cell = m_facts.pages[m_pages.value(key.page)].page.cells[key];
        cell.value = query.text(4);
        cell.value2 = query.text(5);
    }
    return {};
}

Done FactReader::readAttendance()
{
    SEMESTR_LET(query, asked("reports/list_attendance"));
    SEMESTR_TRY(query.run());
    while (query.next()) {
        const CellKey key{query.id<PageId>(0), query.id<LessonId>(1), 0, query.id<PersonId>(2)};
        if (!lessonOf(key.page, key.lesson))
            continue;
        Cell &cell = m_facts.pages[m_pages.value(key.page)].page.cells[key];
        cell.attendance = Attendance{presenceOf(query.text(3)), int(query.whole(4))};
    }
    return {};
}

Done FactReader::readAbsences()
{
    SEMESTR_LET(query, asked("reports/list_absences"));
    query.bind("from_day", m_facts.yearStart);
    SEMESTR_TRY(query.bind("to_day", m_ask.sunday()).run());
    while (query.next()) {
        m_facts.absences.append(FactAbsence{query.id<PersonId>(0), DayRange{query.day(1), query.day(2)},
                                            int(query.whole(3)), int(query.whole(4)), query.text(5),
                                            query.text(6)});
    }
    return {};
}

Done FactReader::readRemarks()
{
    SEMESTR_LET(query, asked("reports/list_remarks"));
    query.bind("behaviour", QVariant(m_ask.behaviour ? 1 : 0));
    query.bind("from_day", m_ask.monday).bind("to_day", m_ask.sunday());
    SEMESTR_TRY(query.bind("from_ms", QVariant(m_ask.fromMs)).bind("to_ms", QVariant(m_ask.toMs)).run());
    while (query.next())
        m_facts.remarks[query.id<PersonId>(0)].append(query.text(1));
    return {};
}

Done FactReader::readRuns()
{
    SEMESTR_LET(query, asked("reports/list_runs"));
    query.bindText("form", familySheetCode());
    SEMESTR_TRY(query.bindText("period", isoWeek(m_ask.monday)).run());
    while (query.next()) {
        const QString scope = query.text(0);
        if (scope == runScope(m_ask.group, {}))
            m_facts.groupPrintedAt = query.whole(1);
        else
            m_facts.printedAt.insert(PersonId::fromText(scope.section(u':', 1)), query.whole(1));
    }
    return {};
}

qint64 FactReader::firstPrint() const
{
    qint64 first = m_facts.groupPrintedAt;
    for (const qint64 at : m_facts.printedAt)
        first = first == 0 ? at : qMin(first, at);
    return first;
}

Done FactReader::readChanges()
{
    if (firstPrint() == 0)
        return {};
    SEMESTR_LET(query, asked("reports/list_mark_changes"));
    SEMESTR_TRY(query.bind("since", QVariant(firstPrint())).run());
    while (query.next())
        addChange(query.text(0), query.text(1), query.whole(2));
    return {};
}

void FactReader::addChange(const QString &key, const QString &patch, qint64 at)
{
    const QJsonArray parts = QJsonDocument::fromJson(key.toUtf8()).array();
    const QJsonObject fields = QJsonDocument::fromJson(patch.toUtf8()).object();
    const CellKey cell{PageId::fromText(parts.at(0).toString()), LessonId::fromText(parts.at(1).toString()),
                       parts.at(2).toVariant().toInt(), PersonId::fromText(parts.at(3).toString())};
    for (const QString &field : {QStringLiteral("value"), QStringLiteral("value2")}) {
        if (fields.contains(field))
            m_facts.changes.append(
                FactChange{cell, field, fields.value(field).toArray().at(0).toString(), at});
    }
}

Done FactReader::readCurator()
{
    SEMESTR_LET(query, asked("reports/read_curator"));
    SEMESTR_TRY(query.bind("day", m_ask.sunday()).run());
    if (query.next()) {
        m_facts.curator = {query.text(0), query.text(1), query.text(2)};
        m_facts.curatorPhone = query.text(3);
    }
    return {};
}

Result<FamilyFacts> FactReader::read()
{
    using Step = Done (FactReader::*)();
    static constexpr Step steps[] = {
        &FactReader::readGroup,     &FactReader::readSpan,    &FactReader::readStudents,
        &FactReader::readSubgroups, &FactReader::readPages,   &FactReader::readLessons,
        &FactReader::readWorks,     &FactReader::readMarks,   &FactReader::readAttendance,
        &FactReader::readAbsences,  &FactReader::readRemarks, &FactReader::readRuns,
        &FactReader::readChanges,   &FactReader::readCurator};
    for (const Step step : steps)
        SEMESTR_TRY((this->*step)());
    return std::move(m_facts);
}

} // namespace

bool FactAbsence::covers(QDate day, int period) const
{
    if (!days.holds(day))
        return false;
    const bool before = day == days.from && fromPeriod > 0 && period < fromPeriod;
    const bool after = day == days.to && toPeriod > 0 && period > toPeriod;
    return !before && !after;
}

QString familySheetCode()
{
    return QStringLiteral("FM-05");
}

QString runScope(GroupId group, PersonId student)
{
    return student.isNull() ? QString(u"group:" + group.text()) : QString(u"student:" + student.text());
}

QString isoWeek(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
}

Result<FamilyFacts> readFamilyFacts(Connection &connection, const FamilyAsk &ask)
{
    return FactReader(connection, ask).read();
}

} // namespace semestr
