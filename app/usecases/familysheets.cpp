// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/familyfacts.h"

#include <QMap>
#include <algorithm>

namespace semestr {

namespace {

QString shownMark(const MarkScale &scale, const QString &value, const QString &value2)
{
    return value.isEmpty() || value2.isEmpty() ? QString(value + value2)
                                               : QString(value + scale.separator + value2);
}

bool isMissed(const std::optional<Attendance> &attendance)
{
    return attendance && attendance->presence != Presence::Present && attendance->presence != Presence::Late;
}

bool isEventKind(const QString &kind)
{
    return kind == u"control" || kind == u"exam";
}

// Makes the sheet of one student after another from the group's facts.
class SheetMaker
{
public:
    SheetMaker(const FamilyFacts &facts, const FamilyAsk &ask, const Policy &policy);
    FamilySheet make(const RosterRow &row, int number);

private:
    bool belongs(const FactPage &fact, PersonId student) const;
    void addPage(FamilySheet &sheet, const RosterRow &row, qsizetype page);
    void addLesson(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                   const MarkScale &scale);
    void addWeek(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                 const MarkScale &scale);
    void addMissed(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                   const Attendance &attendance);
    void addDebts(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                  const MarkScale &scale);
    void addEvent(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson);
    void addCorrections(FamilySheet &sheet);
    SheetMissed missedOf(PersonId student, const FactPage &fact, const LessonColumn &lesson,
                         const Attendance &attendance) const;
    static SheetMark markOf(const FactPage &fact, const LessonColumn &lesson, const WorkColumn &work);
    bool isPassing(const MarkScale &scale, const Cell &cell) const;

    const FamilyFacts &m_facts;
    const FamilyAsk &m_ask;
    QList<MarkScale> m_scales;              // by page
    QSet<std::pair<LessonId, int>> m_given; // works that somebody has a mark for
    QHash<LessonId, std::pair<qsizetype, qsizetype>> m_places;
};

SheetMaker::SheetMaker(const FamilyFacts &facts, const FamilyAsk &ask, const Policy &policy)
    : m_facts(facts), m_ask(ask)
{
    for (qsizetype p = 0; p < facts.pages.size(); ++p) {
        const JournalPage &page = facts.pages.at(p).page;
        m_scales.append(markScale(policy, page.discipline, ask.sunday()));
        for (qsizetype l = 0; l < page.lessons.size(); ++l)
            m_places.insert(page.lessons.at(l).id, {p, l});
        for (auto it = page.cells.begin(); it != page.cells.end(); ++it) {
            if (!it->value.isEmpty() || !it->value2.isEmpty())
                m_given.insert({it.key().lesson, it.key().slot});
        }
    }
}

bool SheetMaker::belongs(const FactPage &fact, PersonId student) const
{
    if (!fact.student.isNull())
        return fact.student == student;
    return fact.subgroup.isNull() || m_facts.subgroups.value(student).contains(fact.subgroup);
}

SheetMark SheetMaker::markOf(const FactPage &fact, const LessonColumn &lesson, const WorkColumn &work)
{
    SheetMark mark;
    mark.discipline = fact.page.discipline;
    mark.day = lesson.day;
    mark.periodNo = lesson.periodNo;
    mark.topic = lesson.topic;
    mark.workKind = work.kind.isEmpty() ? lesson.kind : work.kind;
    mark.workNumber = work.number;
    mark.workTitle = work.title;
    return mark;
}

SheetMissed SheetMaker::missedOf(PersonId student, const FactPage &fact, const LessonColumn &lesson,
                                 const Attendance &attendance) const
{
    SheetMissed missed;
    missed.day = lesson.day;
    missed.periodNo = lesson.periodNo;
    missed.discipline = fact.page.discipline;
    missed.hours = lesson.hours;
    missed.presence = attendance.presence;
    missed.lateMinutes = attendance.minutes;
    missed.excused = attendance.presence == Presence::Ill || attendance.presence == Presence::Excused;
    for (const FactAbsence &absence : m_facts.absences) {
        if (absence.student != student || !absence.covers(lesson.day, lesson.periodNo))
            continue;
        missed.reason = absence.kind.isEmpty() ? absence.validity : absence.kind;
        if (!absence.validity.isEmpty())
            missed.excused = absence.validity == u"valid";
    }
    return missed;
}

void SheetMaker::addMissed(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                           const Attendance &attendance)
{
    const SheetMissed missed = missedOf(sheet.student, fact, lesson, attendance);
    const bool inWeek = lesson.day >= m_ask.monday;
    if (isMissed(attendance)) {
        const int unexcused = missed.excused ? 0 : missed.hours;
        sheet.missedSinceStart += missed.hours;
        sheet.unexcusedSinceStart += unexcused;
        sheet.missedHours += inWeek ? missed.hours : 0;
        sheet.missedUnexcused += inWeek ? unexcused : 0;
    }
    if (inWeek && attendance.presence != Presence::Present)
        sheet.missed.append(missed);
}

void SheetMaker::addWeek(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                         const MarkScale &scale)
{
    const qsizetype before = sheet.marks.size();
    std::optional<Attendance> attendance;
    for (const WorkColumn &work : lesson.works) {
        const Cell cell = fact.page.cell({fact.page.id, lesson.id, work.slot, sheet.student});
        if (cell.attendance)
            attendance = cell.attendance;
        if (cell.value.isEmpty() && cell.value2.isEmpty())
            continue;
        sheet.marks.append(markOf(fact, lesson, work));
        sheet.marks.last().shown = shownMark(scale, cell.value, cell.value2);
    }
    if (sheet.marks.size() == before && isMissed(attendance)) {
        sheet.marks.append(markOf(fact, lesson, lesson.works.first()));
        const QString letter = scale.letter(attendance->presence);
        sheet.marks.last().shown = letter.isEmpty() ? QStringLiteral("н") : letter;
    }
}

bool SheetMaker::isPassing(const MarkScale &scale, const Cell &cell) const
{
    for (const QString &value : {cell.value, cell.value2}) {
        const MarkSymbol *symbol = value.isEmpty() ? nullptr : scale.find(value);
        if (symbol && !symbol->passing)
            return false;
    }
    return true;
}

// An unsatisfactory mark of the term that still stands; or no mark for a work whose term has passed, if
// others of the group already have theirs (else it is the teacher who is late, not the student).
void SheetMaker::addDebts(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                          const MarkScale &scale)
{
    for (const WorkColumn &work : lesson.works) {
        const Cell cell = fact.page.cell({fact.page.id, lesson.id, work.slot, sheet.student});
        const bool empty = cell.value.isEmpty() && cell.value2.isEmpty();
        const QDate until = qMin(m_ask.sunday(), m_ask.today.addDays(-1));
        const bool overdue =
            empty && work.dueOn.isValid() && work.dueOn <= until && m_given.contains({lesson.id, work.slot});
        if (!overdue && (empty || isPassing(scale, cell)))
            continue;
        const SheetMark mark = markOf(fact, lesson, work);
        sheet.debts.append(SheetDebt{mark.discipline, overdue ? work.dueOn : mark.day,
                                     shownMark(scale, cell.value, cell.value2), mark.workKind,
                                     mark.workNumber});
    }
}

void SheetMaker::addEvent(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson)
{
    QString kind = isEventKind(lesson.kind) ? lesson.kind : QString();
    for (const WorkColumn &work : lesson.works)
        kind = kind.isEmpty() && isEventKind(work.kind) ? work.kind : kind;
    if (!kind.isEmpty())
        sheet.nextWeek.append(SheetEvent{lesson.day, lesson.periodNo, fact.page.discipline, kind});
}

void SheetMaker::addLesson(FamilySheet &sheet, const FactPage &fact, const LessonColumn &lesson,
                           const MarkScale &scale)
{
    if (lesson.day > m_ask.sunday())
        return addEvent(sheet, fact, lesson);
    const Cell first = fact.page.cell({fact.page.id, lesson.id, 0, sheet.student});
    if (first.attendance)
        addMissed(sheet, fact, lesson, *first.attendance);
    if (lesson.day >= m_ask.monday)
        addWeek(sheet, fact, lesson, scale);
    if (lesson.day >= m_facts.termStart)
        addDebts(sheet, fact, lesson, scale);
}

void SheetMaker::addPage(FamilySheet &sheet, const RosterRow &row, qsizetype page)
{
    const FactPage &fact = m_facts.pages.at(page);
    const qsizetype before = sheet.marks.size();
    for (const LessonColumn &lesson : fact.page.lessons) {
        if (row.enrolledOn(lesson.day))
            addLesson(sheet, fact, lesson, m_scales.at(page));
    }
    if (sheet.marks.size() > before) {
        const StudentTotals totals = studentTotals(fact.page, row, m_scales.at(page), m_ask.sunday());
        sheet.averages.append(SheetAverage{fact.page.discipline, totals.average});
    }
}

// The first change of a cell since the student's last sheet tells what the family has on paper.
void SheetMaker::addCorrections(FamilySheet &sheet)
{
    const qint64 since = qMax(m_facts.groupPrintedAt, m_facts.printedAt.value(sheet.student));
    if (since == 0)
        return;
    QList<CellKey> keys;
    QHash<CellKey, QHash<QString, QString>> before;
    for (const FactChange &change : m_facts.changes) {
        if (change.key.student != sheet.student || change.at <= since)
            continue;
        if (!before.contains(change.key))
            keys.append(change.key);
        auto &fields = before[change.key];
        if (!fields.contains(change.field))
            fields.insert(change.field, change.before);
    }
    for (const CellKey &key : keys) {
        const auto place = m_places.constFind(key.lesson);
        if (place == m_places.constEnd())
            continue;
        const FactPage &fact = m_facts.pages.at(place->first);
        const LessonColumn &lesson = fact.page.lessons.at(place->second);
        const MarkScale &scale = m_scales.at(place->first);
        const Cell cell = fact.page.cell(key);
        const QString now = shownMark(scale, cell.value, cell.value2);
        const QString was = shownMark(scale, before.value(key).value(QStringLiteral("value"), cell.value),
                                      before.value(key).value(QStringLiteral("value2"), cell.value2));
        if (lesson.day < m_ask.monday && was != now)
            sheet.corrections.append(SheetCorrection{fact.page.discipline, lesson.day, was, now});
    }
    std::stable_sort(sheet.corrections.begin(), sheet.corrections.end(),
                     [](const SheetCorrection &a, const SheetCorrection &b) { return a.day < b.day; });
}

template <class Entry> void sortByTime(QList<Entry> &entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::pair(a.day, a.periodNo) < std::pair(b.day, b.periodNo);
    });
}

FamilySheet SheetMaker::make(const RosterRow &row, int number)
{
    FamilySheet sheet;
    sheet.student = row.student;
    sheet.name = row.name;
    sheet.recordBookNo = row.recordBookNo;
    sheet.number = number;
    for (qsizetype page = 0; page < m_facts.pages.size(); ++page) {
        if (belongs(m_facts.pages.at(page), row.student))
            addPage(sheet, row, page);
    }
    sortByTime(sheet.missed);
    sortByTime(sheet.nextWeek);
    addCorrections(sheet);
    sheet.remarks = m_facts.remarks.value(row.student);
    return sheet;
}

} // namespace

QList<FamilySheet> makeFamilySheets(const FamilyFacts &facts, const FamilyAsk &ask, const Policy &policy,
                                    PersonId student)
{
    SheetMaker maker(facts, ask, policy);
    QList<FamilySheet> sheets;
    for (qsizetype i = 0; i < facts.roster.size(); ++i) {
        const RosterRow &row = facts.roster.at(i);
        if (student.isNull() || row.student == student)
            sheets.append(maker.make(row, int(i) + 1));
    }
    return sheets;
}

} // namespace semestr
