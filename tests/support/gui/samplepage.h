// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalactions.h"

namespace semestr::test {

template <class T> T sampleId(const QString &name)
{
    static const QUuid space(QStringLiteral("5e3e57a0-0000-4000-8000-000000000001"));
    return T(QUuid::createUuidV5(space, name));
}

inline QDate sampleToday()
{
    return {2026, 10, 8};
}

inline CollegeTime sampleTime()
{
    return CollegeTime::named(QStringLiteral("Europe/Moscow"));
}

inline MarkScale sampleScale()
{
    MarkScale scale;
    for (const char16_t *symbol : {u"5", u"4", u"3", u"2", u"зач"}) {
        const QString text = QString::fromUtf16(symbol);
        const bool number = text.size() == 1;
        scale.symbols.append({text, number ? std::optional<double>(text.toDouble()) : std::nullopt,
                              text != QLatin1String("2")});
    }
    scale.absent = QStringLiteral("н");
    scale.ill = QStringLiteral("б");
    scale.excused = QStringLiteral("п");
    scale.late = QStringLiteral("о");
    scale.twoInCell = true;
    return scale;
}

// Builds a page day by day; every lesson is at the third pair.
class SamplePage
{
public:
    SamplePage()
    {
        page().id = sampleId<PageId>(QStringLiteral("page"));
        page().group = sampleId<GroupId>(QStringLiteral("group"));
        page().groupTitle = QStringLiteral("ИСП-31");
        page().discipline = QStringLiteral("МДК.01.01 Разработка программных модулей");
        page().teacherNames = QStringLiteral("Ковалёва С. П.");
        page().plannedHours = 96;
        opened.writable = true;
    }
    JournalPage &page() { return opened.page; }

    void addStudent(const QString &name, QDate birth = {}, DayRange enrolled = {QDate(2026, 9, 1), {}})
    {
        RosterRow row;
        row.student = sampleId<PersonId>(QStringLiteral("student %1").arg(page().rows.size()));
        row.name = PersonName::parse(name);
        row.birthDay = birth;
        row.enrolled = {enrolled};
        page().rows.append(row);
    }
    LessonColumn &addLesson(QDate day, const QString &kind, const QString &secondWork = {})
    {
        LessonColumn lesson;
        lesson.id = sampleId<LessonId>(QStringLiteral("lesson %1").arg(page().lessons.size()));
        lesson.day = day;
        lesson.periodNo = 3;
        lesson.starts = QTime(11, 40);
        lesson.ends = QTime(13, 10);
        lesson.room = QStringLiteral("214");
        lesson.kind = kind;
        lesson.works = {WorkColumn{}};
        if (!secondWork.isEmpty()) {
            lesson.works.append(WorkColumn{});
            lesson.works.last().slot = 1;
            lesson.works.last().kind = secondWork;
        }
        opened.scales.insert(day, sampleScale());
        page().lessons.append(lesson);
        return page().lessons.last();
    }
    LessonId lesson(int index) { return page().lessons.at(index).id; }
    CellKey key(int row, int lessonIndex, int slot = 0)
    {
        return {page().id, lesson(lessonIndex), slot, page().rows.at(row).student};
    }
    void put(int row, int lessonIndex, int slot, const QString &text)
    {
        Cell cell = page().cells.value(key(row, lessonIndex, slot));
        const auto entries = readCellText(sampleScale(), text);
        for (const CellEntry &entry : entries.value_or(QList<CellEntry>{}))
            cell = applyEntry(cell, entry);
        page().cells.insert(key(row, lessonIndex, slot), cell);
    }
    void lock(int lessonIndex)
    {
        LockVerdict verdict;
        verdict.reason = LockReason::WindowOver;
        verdict.outcome = LockOutcome::Refuse;
        verdict.since = sampleTime().ms(sampleToday(), QTime(0, 0));
        verdict.row = QStringLiteral("F-24");
        for (auto *locks :
             {&opened.markLocks, &opened.changeLocks, &opened.attendanceLocks, &opened.topicLocks})
            locks->insert(lesson(lessonIndex), verdict);
    }
    void find(int lessonIndex, FindingRule rule, FindingState state, QDate due, int count = 0)
    {
        Finding finding;
        finding.rule = rule;
        finding.state = state;
        finding.page = page().id;
        finding.lesson = lesson(lessonIndex);
        finding.day = page().lessons.at(lessonIndex).day;
        finding.count = count;
        finding.dueAt = due.isValid() ? sampleTime().ms(due, QTime(18, 0)) : 0;
        if (state == FindingState::Closed)
            finding.doneAt = sampleTime().ms(sampleToday(), QTime(11, 46));
        opened.findings[finding.lesson].append(finding);
    }

    OpenedPage opened;
};

// Thirty (or so) students, three lessons: the first closed, the second today, the third to come.
inline SamplePage plainPage(int students)
{
    SamplePage sample;
    for (int i = 1; i <= students; ++i)
        sample.addStudent(QStringLiteral("Студент%1 Имя").arg(i, 2, 10, QLatin1Char('0')));
    sample.addLesson({2026, 9, 8}, QStringLiteral("lecture"));
    sample.addLesson({2026, 10, 8}, QStringLiteral("practice"));
    sample.addLesson({2026, 10, 13}, QStringLiteral("lecture"));
    sample.lock(0);
    return sample;
}

} // namespace semestr::test
