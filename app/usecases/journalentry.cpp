// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/journalentry.h"

#include "app/domain/journal/presence.h"

#include <algorithm>

namespace semestr {

Error lockError(const LockVerdict &verdict, const CollegeTime &time)
{
    QVariantMap args{{QStringLiteral("reason"), static_cast<int>(verdict.reason)},
                     {QStringLiteral("row"), verdict.row}};
    if (verdict.since > 0)
        args.insert(QStringLiteral("since"), time.at(verdict.since));
    return {Fault::Locked, args};
}

JournalEntry::JournalEntry(Transaction &t, const JournalActor &actor, PageRows rows)
    : m_t(&t), m_actor(&actor), m_rows(std::move(rows))
{
}

Result<JournalEntry> JournalEntry::begin(Transaction &t, PageId page, const JournalActor &actor)
{
    SEMESTR_LET(rows, readPageRows(t.connection(), page, actor));
    return JournalEntry(t, actor, rows);
}

Result<LessonColumn> JournalEntry::lessonOf(LessonId id)
{
    const auto known = m_lessons.constFind(id);
    if (known != m_lessons.constEnd())
        return *known;
    SEMESTR_LET(lesson, readLesson(m_t->connection(), m_rows.page.id, id));
    m_lessons.insert(id, lesson);
    return lesson;
}

const MarkScale &JournalEntry::scaleOf(QDate day)
{
    auto known = m_scales.constFind(day);
    if (known == m_scales.constEnd())
        known = m_scales.insert(day, markScale(m_actor->policy, m_rows.page.discipline, day));
    return *known;
}

const QList<LockRow> &JournalEntry::termsOf(QDate day)
{
    auto known = m_terms.constFind(day);
    if (known == m_terms.constEnd())
        known = m_terms.insert(day, lockRows(m_actor->policy, day));
    return *known;
}

Done JournalEntry::permitEdit(const LessonColumn &lesson, const char *object)
{
    const std::pair<LessonId, QByteArray> act{lesson.id, QByteArray(object)};
    if (m_permitted.contains(act))
        return {};
    SEMESTR_TRY(m_actor->permit("edit", object, m_rows.target(m_actor->session.person, lesson)));
    m_permitted.insert(act);
    return {};
}

Result<QDate> JournalEntry::workDueOf(const LessonColumn &lesson, int slot)
{
    const std::pair<LessonId, int> work{lesson.id, slot};
    const auto known = m_workDues.constFind(work);
    if (known != m_workDues.constEnd())
        return *known;
    SEMESTR_LET(due, readWorkDue(m_t->connection(), m_rows, lesson, slot, m_actor->policy));
    m_workDues.insert(work, due);
    return due;
}

Done JournalEntry::permitAct(const LessonColumn &lesson, const char *object, LessonAct act, int slot)
{
    SEMESTR_TRY(permitEdit(lesson, object));
    if (act == LessonAct::SetHomework && !m_rows.groupBells.contains(lesson.day))
        SEMESTR_TRY(readGroupBell(m_t->connection(), m_rows, lesson.day));
    LockFacts facts = m_rows.lockFacts(lesson);
    if (act == LessonAct::SetMark || act == LessonAct::ChangeMark) {
        SEMESTR_LET(due, workDueOf(lesson, slot));
        facts.workDueOn = due;
    }
    const LockVerdict verdict = m_rows.verdict(termsOf(lesson.day), act, facts, *m_actor);
    if (verdict.refused())
        return fail(lockError(verdict, m_actor->time));
    return {};
}

// An absence and a mark of one lesson exclude each other, whichever work the mark is for (decisions, 21).
Done JournalEntry::refuseMarkedAbsent(const CellKey &key, const LessonColumn &lesson, const Cell &after)
{
    if (!after.attendance || after.attendance->presence == Presence::Late ||
        after.attendance->presence == Presence::Present || lesson.works.size() < 2)
        return {};
    SEMESTR_LET(mark, readOtherMark(m_t->connection(), key));
    if (mark.isEmpty())
        return {};
    SEMESTR_LET(name, readName(m_t->connection(), key.student));
    return fail(Fault::OtherWorkMarked,
                {{QStringLiteral("student"), name.brief()}, {QStringLiteral("value"), mark}});
}

Done JournalEntry::permitCell(const CellKey &key, const LessonColumn &lesson, const Cell &before,
                              const Cell &after)
{
    SEMESTR_LET(enrolled, isEnrolled(m_t->connection(), key, lesson.day));
    if (!enrolled) {
        SEMESTR_LET(name, readName(m_t->connection(), key.student));
        return fail(Fault::NotEnrolled,
                    {{QStringLiteral("student"), name.brief()}, {QStringLiteral("day"), lesson.day}});
    }
    if (before.value != after.value || before.value2 != after.value2 || before.note != after.note) {
        const bool filled = !before.value.isEmpty() || !before.value2.isEmpty();
        const bool onlyNote = before.value == after.value && before.value2 == after.value2;
        const LessonAct act = filled && !onlyNote ? LessonAct::ChangeMark : LessonAct::SetMark;
        SEMESTR_TRY(permitAct(lesson, "mark", act, key.slot));
    }
    if (before.attendance != after.attendance) {
        SEMESTR_TRY(permitAct(lesson, "attendance", LessonAct::SetAttendance, key.slot));
        SEMESTR_TRY(refuseMarkedAbsent(key, lesson, after));
    }
    return {};
}

Result<CellChange> JournalEntry::write(const CellKey &key, const LessonColumn &lesson, const Cell &before,
                                       const Cell &after)
{
    const bool known = std::any_of(lesson.works.begin(), lesson.works.end(),
                                   [&key](const WorkColumn &work) { return work.slot == key.slot; });
    if (!known)
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("work")}});
    SEMESTR_TRY(permitCell(key, lesson, before, after));
    if (before.value != after.value || before.value2 != after.value2 || before.note != after.note)
        SEMESTR_TRY(writeMarkRow(*m_t, key, after));
    if (before.attendance != after.attendance)
        SEMESTR_TRY(writeAttendanceRow(*m_t, key, after.attendance));
    CellChange change{m_t->tx(), key, before, after};
    change.after.unsent = m_rows.hasServer;
    return change;
}

Result<CellChange> JournalEntry::enter(const CellKey &key, const QString &text)
{
    SEMESTR_LET(lesson, lessonOf(key.lesson));
    SEMESTR_LET(entries, readCellText(scaleOf(lesson.day), text));
    SEMESTR_LET(before, readCell(m_t->connection(), key));
    Cell after = before;
    for (const CellEntry &entry : entries)
        after = applyEntry(after, entry);
    return write(key, lesson, before, after);
}

Result<CellChange> JournalEntry::clear(const CellKey &key)
{
    SEMESTR_LET(lesson, lessonOf(key.lesson));
    SEMESTR_LET(before, readCell(m_t->connection(), key));
    return write(key, lesson, before, applyEntry(before, CellEntry{}));
}

Result<CellChange> JournalEntry::comment(const CellKey &key, const QString &note)
{
    SEMESTR_LET(lesson, lessonOf(key.lesson));
    SEMESTR_LET(before, readCell(m_t->connection(), key));
    Cell after = before;
    after.note = note.trimmed();
    return write(key, lesson, before, after);
}

const QStringList &JournalEntry::cellFields()
{
    static const QStringList fields{QStringLiteral("value"), QStringLiteral("value2"), QStringLiteral("note"),
                                    QStringLiteral("status"), QStringLiteral("minutes")};
    return fields;
}

Result<CellChange> JournalEntry::setField(const CellKey &key, const QString &field, const QString &value)
{
    SEMESTR_LET(lesson, lessonOf(key.lesson));
    SEMESTR_LET(before, readCell(m_t->connection(), key));
    Cell after = before;
    if (field == u"note") {
        after.note = value;
    } else if (field == u"minutes") {
        if (after.attendance)
            after.attendance->minutes = value.toInt();
    } else if (field == u"status" && value.isEmpty()) {
        after.attendance.reset();
    } else if (field == u"status") {
        const int minutes = before.attendance ? before.attendance->minutes : 0;
        after = applyEntry(before, {CellEntry::Kind::Attendance, {}, presenceOf(value), minutes});
    } else {
        const MarkScale &scale = scaleOf(lesson.day);
        if (!value.isEmpty() && !scale.find(value))
            return fail(Fault::ValueRefused,
                        {{QStringLiteral("value"), value}, {QStringLiteral("allowed"), scale.allowed()}});
        if (!value.isEmpty()) // an absence gives way
            after = applyEntry(before, {CellEntry::Kind::Mark, value, Presence::Absent, 0});
        after.value = field == u"value" ? value : before.value;
        after.value2 = field == u"value2" ? value : before.value2;
    }
    return write(key, lesson, before, after);
}

Result<QList<CellChange>> JournalEntry::rollCall(LessonId id, const QHash<PersonId, Attendance> &absent)
{
    SEMESTR_LET(lesson, lessonOf(id));
    SEMESTR_TRY(permitAct(lesson, "attendance", LessonAct::SetAttendance, 0));
    SEMESTR_TRY(readRoster(m_t->connection(), m_rows));
    QList<CellChange> changes;
    for (const RosterRow &row : std::as_const(m_rows.page.rows)) {
        if (!row.enrolledOn(lesson.day))
            continue;
        const CellKey key{m_rows.page.id, id, 0, row.student};
        SEMESTR_LET(before, readCell(m_t->connection(), key));
        Cell after = before;
        if (const auto named = absent.constFind(row.student); named != absent.constEnd()) {
            const CellEntry entry{CellEntry::Kind::Attendance, {}, named->presence, named->minutes};
            after = applyEntry(after, entry);
        } else {
            after.attendance.reset();
        }
        if (before == after)
            continue;
        SEMESTR_LET(change, write(key, lesson, before, after));
        changes.append(change);
    }
    LessonColumn checked = lesson;
    checked.checkedAt = m_t->at();
    SEMESTR_TRY(writeRecordRow(*m_t, m_rows.page.id, checked));
    m_lessons.insert(id, checked);
    return changes;
}

Result<LessonChange> JournalEntry::edit(LessonId id, const LessonEdit &edit)
{
    SEMESTR_LET(lesson, lessonOf(id));
    LessonColumn after = lesson;
    after.kind = edit.kind.value_or(after.kind);
    after.topic = edit.topic ? edit.topic->simplified() : after.topic;
    after.homework = edit.homework.value_or(after.homework);
    after.homeworkText = edit.homeworkText ? edit.homeworkText->trimmed() : after.homeworkText;
    after.homeworkDue = edit.homeworkDue.value_or(after.homeworkDue);
    after.note = edit.note ? edit.note->trimmed() : after.note;
    // A written task is a task that was set, and a task cannot stand beside «nothing is set» (F-32).
    if (edit.homeworkText && !after.homeworkText.isEmpty())
        after.homework = HomeworkState::Set;
    else if (after.homework != HomeworkState::Set)
        after.homeworkText.clear();
    if (after.topic != lesson.topic && !after.topic.isEmpty() && after.recordedAt == 0)
        after.recordedAt = m_t->at();
    const bool record = after.kind != lesson.kind || after.topic != lesson.topic || after.note != lesson.note;
    const bool homework = after.homework != lesson.homework || after.homeworkText != lesson.homeworkText ||
                          after.homeworkDue != lesson.homeworkDue;
    if (record)
        SEMESTR_TRY(permitAct(lesson, "lesson_record", LessonAct::SetTopic, 0));
    if (homework)
        SEMESTR_TRY(permitAct(lesson, "lesson_record", LessonAct::SetHomework, 0));
    if (record || homework)
        SEMESTR_TRY(writeRecordRow(*m_t, m_rows.page.id, after));
    if (after.homeworkText != lesson.homeworkText || after.homeworkDue != lesson.homeworkDue)
        SEMESTR_TRY(writeHomeworkRow(*m_t, m_rows.page.id, after));
    m_lessons.insert(id, after);
    m_workDues.clear(); // a kind has its own term
    return LessonChange{m_t->tx(), m_rows.page.id, id};
}

Result<LessonChange> JournalEntry::addWork(LessonId id, const WorkColumn &work)
{
    SEMESTR_LET(lesson, lessonOf(id));
    SEMESTR_TRY(permitAct(lesson, "work", LessonAct::SetTopic, 0));
    WorkColumn added = work;
    added.slot = lesson.works.last().slot + 1;
    SEMESTR_TRY(writeWorkRow(*m_t, m_rows.page.id, id, added));
    m_lessons.remove(id); // its works are others now
    return LessonChange{m_t->tx(), m_rows.page.id, id};
}

Done JournalEntry::permitUndo(const QString &object, const QStringList &key)
{
    if (object == u"homework") {
        SEMESTR_LET(id, readHomeworkLesson(m_t->connection(), m_rows.page.id, key.value(1)));
        SEMESTR_LET(given, lessonOf(id));
        return permitAct(given, "lesson_record", LessonAct::SetHomework, 0);
    }
    SEMESTR_LET(lesson, lessonOf(LessonId::fromText(key.value(1))));
    if (object == u"mark")
        return permitAct(lesson, "mark", LessonAct::ChangeMark, key.value(2).toInt());
    if (object == u"attendance")
        return permitAct(lesson, "attendance", LessonAct::SetAttendance, 0);
    return permitAct(lesson, object == u"work" ? "work" : "lesson_record", LessonAct::SetTopic, 0);
}

} // namespace semestr
