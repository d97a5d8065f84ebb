// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/journalrows.h"

#include "app/changelog/changereader.h"
#include "app/domain/journal/presence.h"
#include "app/domain/journal/workterms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace semestr {

namespace {

tl::unexpected<Error> notFound(const char *what)
{
    return fail(Fault::NotFound, {{QStringLiteral("what"), QString::fromLatin1(what)}});
}

QTime timeOf(const QString &text)
{
    return QTime::fromString(text, Qt::ISODate); // «08:30», without the long way through a format
}

QString homeworkCode(HomeworkState state)
{
    switch (state) {
    case HomeworkState::None:
        return QStringLiteral("none");
    case HomeworkState::Set:
        return QStringLiteral("set");
    case HomeworkState::Unset:
        break;
    }
    return {};
}

LessonColumn lessonOf(const Query &q)
{
    LessonColumn lesson;
    lesson.id = q.id<LessonId>(0);
    lesson.day = q.day(1);
    lesson.periodNo = static_cast<int>(q.whole(2));
    lesson.half = static_cast<int>(q.whole(3));
    lesson.hours = static_cast<int>(q.whole(4));
    lesson.teacher = q.id<PersonId>(5);
    lesson.state = lessonStateOf(q.text(6));
    lesson.placedOn = q.day(7);
    lesson.starts = timeOf(q.text(8));
    lesson.ends = timeOf(q.text(9));
    lesson.room = q.text(10);
    lesson.kind = q.text(11);
    lesson.topic = q.text(12);
    lesson.checkedAt = q.whole(13);
    lesson.recordedAt = q.whole(14);
    lesson.homework = homeworkStateOf(q.text(15));
    lesson.note = q.text(16);
    lesson.homeworkText = q.text(17);
    lesson.homeworkDue = q.day(18);
    lesson.works = {WorkColumn{}};
    return lesson;
}

WorkColumn workOf(const Query &q)
{
    WorkColumn work;
    work.slot = static_cast<int>(q.whole(1));
    work.kind = q.text(2);
    work.number = q.text(3);
    work.title = q.text(4);
    work.inAverage = q.isNull(5) || q.flag(5);
    work.weight = q.isNull(6) ? 1 : q.real(6);
    work.dueOn = q.day(7);
    return work;
}

// Slot 0 exists unsaid; a row for it replaces the unsaid one.
void addWork(LessonColumn &lesson, const WorkColumn &work)
{
    if (work.slot == 0)
        lesson.works.first() = work;
    else
        lesson.works.append(work);
}

std::optional<Attendance> attendanceOf(const Query &q, int status, int minutes)
{
    if (q.isNull(status))
        return std::nullopt;
    return Attendance{presenceOf(q.text(status)), static_cast<int>(q.whole(minutes))};
}

Done readTeachers(Connection &connection, PageRows &rows)
{
    SEMESTR_LET(list, connection.query("journal/list_page_teachers"));
    SEMESTR_TRY(list.bind("page_id", rows.page.id).run());
    QStringList names;
    while (list.next()) {
        rows.teachers.append({list.id<PersonId>(0), {list.day(4), list.day(5)}});
        const QString name = PersonName{list.text(1), list.text(2), list.text(3)}.full();
        if (!names.contains(name))
            names.append(name);
    }
    rows.page.teacherNames = names.join(QStringLiteral(", "));
    return {};
}

} // namespace

JournalActor JournalActor::of(const Workspace &workspace)
{
    return {workspace.session(), workspace.policy(),     workspace.time(),      workspace.today(),
            workspace.nowMs(),   workspace.college().id, workspace.chosenTerm()};
}

bool JournalActor::may(const char *verb, const char *object, const AccessTarget &target) const
{
    return AccessRules::standard().decide(session.grants, QString::fromLatin1(verb),
                                          QString::fromLatin1(object), QStringLiteral("*"), target, policy,
                                          today) == Verdict::Allowed;
}

Done JournalActor::permit(const char *verb, const char *object, const AccessTarget &target) const
{
    if (session.isNull())
        return fail(Fault::NotSignedIn);
    if (may(verb, object, target))
        return {};
    return fail(Fault::Forbidden, {{QStringLiteral("verb"), QString::fromLatin1(verb)},
                                   {QStringLiteral("object"), QString::fromLatin1(object)},
                                   {QStringLiteral("role"),
                                    session.grants.isEmpty() ? QString() : session.grants.first().role}});
}

AccessTarget PageRows::target(PersonId person, const LessonColumn &lesson) const
{
    AccessTarget target;
    target.group = page.group;
    target.department = department;
    target.ownPage = std::any_of(teachers.begin(), teachers.end(), [&](const auto &teacher) {
        return teacher.first == person && teacher.second.holds(lesson.day);
    });
    target.substitute = !target.ownPage && lesson.teacher == person;
    return target;
}

LessonState lessonStateOf(const QString &code)
{
    if (code == u"cancelled")
        return LessonState::Cancelled;
    if (code == u"moved")
        return LessonState::Moved;
    return code == u"self_study" ? LessonState::SelfStudy : LessonState::Due;
}

HomeworkState homeworkStateOf(const QString &code)
{
    if (code == u"none")
        return HomeworkState::None;
    return code == u"set" ? HomeworkState::Set : HomeworkState::Unset;
}

LockFacts lockFactsOf(const LessonColumn &lesson, const QList<PeriodFacts> &periods, QTime groupLastBell)
{
    LockFacts facts;
    facts.lessonDay = lesson.day;
    facts.starts = lesson.starts;
    facts.ends = lesson.ends;
    facts.placedOn = lesson.placedOn;
    facts.groupLastBell = groupLastBell;
    for (const PeriodFacts &period : periods) {
        if (period.days.holds(lesson.day)) {
            facts.finalMarkOn = period.finalMarkOn;
            facts.periodEnd = period.days.to;
        }
    }
    return facts;
}

Result<QList<PeriodFacts>> readPeriods(Connection &connection, PageId page)
{
    SEMESTR_LET(list, connection.query("journal/list_periods"));
    SEMESTR_TRY(list.bind("page_id", page).run());
    QList<PeriodFacts> periods;
    while (list.next())
        periods.append({{list.day(0), list.day(1)}, list.day(2)});
    return periods;
}

LockVerdict PageRows::verdict(const QList<LockRow> &terms, LessonAct act, const LockFacts &facts,
                              const JournalActor &actor) const
{
    const LockVerdict said = lockVerdict(terms, act, facts, actor.nowMs, actor.time);
    if (said.refused() || !nextYear.isValid() || actor.today < nextYear || actor.nowMs <= facts.unlockedUntil)
        return said;
    return {LockReason::YearOver, LockOutcome::Refuse, actor.time.ms(nextYear, QTime(0, 0)),
            QStringLiteral("F-24"), 0};
}

Result<PageRows> readPageRows(Connection &connection, PageId page, const JournalActor &actor)
{
    PageRows rows;
    rows.page.id = page;
    {
        SEMESTR_LET(read, connection.query("journal/read_page"));
        SEMESTR_TRY(
            read.bind("id", page).bind("person", actor.session.person).bind("day", actor.today).run());
        if (!read.next())
            return notFound("page");
        rows.page.group = read.id<GroupId>(0);
        rows.page.groupTitle = read.text(1);
        rows.page.subject = read.id<SubjectId>(2);
        rows.page.discipline = read.text(3);
        rows.subgroup = read.id<SubgroupId>(4);
        rows.individual = read.id<PersonId>(5);
        rows.page.plannedHours = static_cast<int>(read.whole(6));
        rows.department = read.bytes(7);
        rows.taughtToday = read.flag(8);
        rows.hasServer = read.flag(9);
        rows.nextYear = read.day(10);
    }
    SEMESTR_TRY(readTeachers(connection, rows));
    SEMESTR_LET(periods, readPeriods(connection, page));
    rows.periods = periods;
    return rows;
}

Done readGroupBells(Connection &connection, PageRows &rows)
{
    SEMESTR_LET(bells, connection.query("journal/list_group_bells"));
    SEMESTR_TRY(bells.bind("page_id", rows.page.id).run());
    while (bells.next())
        rows.groupBells.insert(bells.day(0), timeOf(bells.text(1)));
    return {};
}

Done readGroupBell(Connection &connection, PageRows &rows, QDate day)
{
    SEMESTR_LET(bells, connection.query("journal/read_group_bell"));
    SEMESTR_TRY(bells.bind("page_id", rows.page.id).bind("day", day).run());
    rows.groupBells.insert(day, bells.next() ? timeOf(bells.text(0)) : QTime());
    return {};
}

Done readRoster(Connection &connection, PageRows &rows)
{
    SEMESTR_LET(list, connection.query("journal/list_roster"));
    list.bind("group_id", rows.page.group).bind("subgroup_id", rows.subgroup);
    SEMESTR_TRY(list.bind("student_id", rows.individual).run());
    QList<RosterRow> &roster = rows.page.rows;
    roster.clear();
    while (list.next()) {
        const auto student = list.id<PersonId>(0);
        if (roster.isEmpty() || roster.last().student != student) {
            roster.append(
                {student, {list.text(3), list.text(4), list.text(5)}, list.text(6), list.day(7), {}});
        }
        roster.last().enrolled.append({list.day(1), list.day(2)});
    }
    std::stable_sort(roster.begin(), roster.end(), [](const RosterRow &a, const RosterRow &b) {
        if (a.name == b.name)
            return a.birthDay < b.birthDay;
        return nameLess(a.name, b.name);
    });
    return {};
}

Result<QList<LessonColumn>> readLessons(Connection &connection, PageId page, const DayRange &days)
{
    QList<LessonColumn> lessons;
    QHash<LessonId, qsizetype> index;
    {
        SEMESTR_LET(list, connection.query("journal/list_lessons"));
        SEMESTR_TRY(list.bind("page_id", page).bind("from", days.from).bind("until", days.to).run());
        while (list.next()) {
            lessons.append(lessonOf(list));
            index.insert(lessons.last().id, lessons.size() - 1);
        }
    }
    SEMESTR_LET(works, connection.query("journal/list_works"));
    SEMESTR_TRY(works.bind("page_id", page).run());
    while (works.next()) {
        const auto at = index.constFind(works.id<LessonId>(0));
        if (at != index.constEnd())
            addWork(lessons[*at], workOf(works));
    }
    return lessons;
}

Result<LessonsElsewhere> readElsewhere(Connection &connection, PageId page, const DayRange &days,
                                       const JournalActor &actor)
{
    SEMESTR_LET(read, connection.query("journal/read_elsewhere"));
    read.bind("page_id", page).bind("from", days.from).bind("until", days.to);
    SEMESTR_TRY(read.bind("day", actor.today).bind("person", actor.session.person).run());
    LessonsElsewhere found;
    if (read.next())
        found = {static_cast<int>(read.whole(0)), read.flag(1)};
    return found;
}

Result<LessonColumn> readLesson(Connection &connection, PageId page, LessonId id)
{
    LessonColumn lesson;
    {
        SEMESTR_LET(read, connection.query("journal/read_lesson"));
        SEMESTR_TRY(read.bind("lesson_id", id).bind("page_id", page).run());
        if (!read.next())
            return notFound("lesson");
        lesson = lessonOf(read);
    }
    SEMESTR_LET(works, connection.query("journal/list_lesson_works"));
    SEMESTR_TRY(works.bind("page_id", page).bind("lesson_id", id).run());
    while (works.next())
        addWork(lesson, workOf(works));
    return lesson;
}

namespace {

CellKey cellOfKey(PageId page, const QString &object, const QString &key)
{
    const QJsonArray parts = QJsonDocument::fromJson(key.toUtf8()).array();
    const int slot = object == u"mark" ? parts.at(2).toInt() : 0;
    return {page, LessonId::fromText(parts.at(1).toString()), slot,
            PersonId::fromText(parts.last().toString())};
}

// Sets a mark of the program itself on the cells whose keys the statement lists.
Done flagCells(Connection &connection, PageId page, const char *statement, bool Cell::*flag,
               QHash<CellKey, Cell> &cells)
{
    const QString from = QStringLiteral("[\"%1\"").arg(page.text());
    SEMESTR_LET(list, connection.query(statement));
    SEMESTR_TRY(list.bindText("from", from).bindText("until", QString(from + u'~')).run());
    while (list.next())
        cells[cellOfKey(page, list.text(0), list.text(1))].*flag = true;
    return {};
}

} // namespace

Result<QHash<CellKey, Cell>> readCells(Connection &connection, PageId page, qsizetype expected)
{
    QHash<CellKey, Cell> cells;
    cells.reserve(expected);
    {
        SEMESTR_LET(marks, connection.query("journal/list_marks"));
        SEMESTR_TRY(marks.bind("page_id", page).run());
        while (marks.next()) {
            Cell &cell =
                cells[{page, marks.id<LessonId>(0), static_cast<int>(marks.whole(1)), marks.id<PersonId>(2)}];
            cell.value = marks.text(3);
            cell.value2 = marks.text(4);
            cell.note = marks.text(5);
        }
    }
    SEMESTR_LET(list, connection.query("journal/list_attendance"));
    SEMESTR_TRY(list.bind("page_id", page).run());
    while (list.next())
        cells[{page, list.id<LessonId>(0), 0, list.id<PersonId>(1)}].attendance = attendanceOf(list, 2, 3);
    SEMESTR_TRY(flagCells(connection, page, "conflicts/list_flagged_keys", &Cell::conflict, cells));
    SEMESTR_TRY(flagCells(connection, page, "conflicts/list_unsent_keys", &Cell::unsent, cells));
    return cells;
}

Result<Cell> readCell(Connection &connection, const CellKey &key)
{
    SEMESTR_LET(read, connection.query("journal/read_cell"));
    read.bind("page_id", key.page).bind("lesson_id", key.lesson).bind("slot", key.slot);
    SEMESTR_TRY(read.bind("student_id", key.student).run());
    Cell cell;
    if (read.next()) {
        cell.value = read.text(0);
        cell.value2 = read.text(1);
        cell.note = read.text(2);
        cell.attendance = attendanceOf(read, 3, 4);
    }
    SEMESTR_LET(flags, connection.query("conflicts/is_flagged"));
    const QVariantList mark{key.page.bytes(), key.lesson.bytes(), key.slot, key.student.bytes()};
    const QVariantList presence{key.page.bytes(), key.lesson.bytes(), key.student.bytes()};
    flags.bindText("mark", changeKey(mark)).bindText("attendance", changeKey(presence));
    SEMESTR_TRY(flags.run());
    cell.conflict = flags.next() && flags.flag(0);
    return cell;
}

Result<QString> readOtherMark(Connection &connection, const CellKey &key)
{
    SEMESTR_LET(read, connection.query("journal/read_other_mark"));
    read.bind("page_id", key.page).bind("lesson_id", key.lesson).bind("slot", key.slot);
    SEMESTR_TRY(read.bind("student_id", key.student).run());
    return read.next() ? read.text(0) : QString();
}

Result<LessonId> readHomeworkLesson(Connection &connection, PageId page, const QString &homework)
{
    SEMESTR_LET(read, connection.query("journal/read_homework_lesson"));
    SEMESTR_TRY(read.bind("page_id", page).bind("id", PageId::fromText(homework).bytes()).run());
    if (!read.next())
        return notFound("lesson");
    return read.id<LessonId>(0);
}

Result<bool> isEnrolled(Connection &connection, const CellKey &key, QDate day)
{
    SEMESTR_LET(read, connection.query("journal/is_enrolled"));
    SEMESTR_TRY(read.bind("page_id", key.page).bind("student_id", key.student).bind("day", day).run());
    return read.next() && read.flag(0);
}

Result<QDate> readWorkDue(Connection &connection, const PageRows &rows, const LessonColumn &lesson, int slot,
                          const Policy &policy)
{
    const auto work = std::find_if(lesson.works.begin(), lesson.works.end(),
                                   [slot](const WorkColumn &w) { return w.slot == slot; });
    if (work != lesson.works.end() && work->dueOn.isValid())
        return work->dueOn;
    WorkTermQuestion question;
    question.kind = work == lesson.works.end() || work->kind.isEmpty() ? lesson.kind : work->kind;
    question.discipline = rows.page.discipline;
    question.lessonDay = lesson.day;
    SEMESTR_LET(next, connection.query("journal/read_next_lesson_day"));
    SEMESTR_TRY(next.bind("page_id", rows.page.id).bind("day", lesson.day).run());
    if (next.next())
        question.nextLessonDay = next.day(0);
    return workDueOn(policy, question);
}

Result<PersonName> readName(Connection &connection, PersonId person)
{
    SEMESTR_LET(read, connection.query("journal/read_person_name"));
    SEMESTR_TRY(read.bind("person_id", person).run());
    return read.next() ? PersonName{read.text(0), read.text(1), read.text(2)} : PersonName();
}

Done writeMarkRow(Transaction &t, const CellKey &key, const Cell &cell)
{
    SEMESTR_LET(put, t.query("journal/put_mark"));
    put.bind("page_id", key.page).bind("lesson_id", key.lesson).bind("slot", key.slot);
    put.bind("student_id", key.student).bindText("value", cell.value).bindText("value2", cell.value2);
    return put.bindText("note", cell.note).run();
}

Done writeAttendanceRow(Transaction &t, const CellKey &key, const std::optional<Attendance> &attendance)
{
    SEMESTR_LET(put, t.query("journal/put_attendance"));
    put.bind("page_id", key.page).bind("lesson_id", key.lesson).bind("student_id", key.student);
    put.bindText("status", attendance ? presenceCode(attendance->presence) : QString());
    const bool minutes = attendance && attendance->minutes > 0;
    return put.bind("minutes", minutes ? QVariant(attendance->minutes) : QVariant(QMetaType(QMetaType::Int)))
        .run();
}

Done writeRecordRow(Transaction &t, PageId page, const LessonColumn &lesson)
{
    const auto moment = [](qint64 ms) {
        return ms ? QVariant(ms) : QVariant(QMetaType(QMetaType::LongLong));
    };
    SEMESTR_LET(put, t.query("journal/put_lesson_record"));
    put.bind("page_id", page).bind("lesson_id", lesson.id).bindText("topic", lesson.topic);
    put.bindText("kind", lesson.kind).bindText("homework_state", homeworkCode(lesson.homework));
    put.bind("checked_at", moment(lesson.checkedAt)).bind("recorded_at", moment(lesson.recordedAt));
    return put.bindText("note", lesson.note).run();
}

Done writeHomeworkRow(Transaction &t, PageId page, const LessonColumn &lesson)
{
    const QUuid id = naturalUuid("homework", {lesson.id.bytes(), PersonId().bytes()});
    SEMESTR_LET(put, t.query("journal/put_homework"));
    put.bind("page_id", page).bind("id", id.toRfc4122()).bind("given_lesson_id", lesson.id);
    return put.bind("due_on", lesson.homeworkDue).bindText("text", lesson.homeworkText).run();
}

Done writeWorkRow(Transaction &t, PageId page, LessonId lesson, const WorkColumn &work)
{
    SEMESTR_LET(put, t.query("journal/put_work"));
    put.bind("page_id", page).bind("lesson_id", lesson).bind("slot", work.slot).bindText("kind", work.kind);
    put.bindText("number", work.number).bindText("title", work.title).bind("weight", work.weight);
    return put.bind("in_average", work.inAverage ? 1 : 0).bind("due_on", work.dueOn).run();
}

} // namespace semestr
