// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/mydayrows.h"

#include <QSet>
#include <algorithm>

namespace semestr {

namespace {

void addDue(OverdueTeacher &row, const DueLine &line)
{
    if (line.finding.state != FindingState::Late) {
        ++row.due;
        return;
    }
    ++row.late;
    const QDate day = line.finding.day;
    if (day.isValid() && (!row.oldest.isValid() || day < row.oldest))
        row.oldest = day;
    if (!row.groups.contains(line.groupTitle))
        row.groups.append(line.groupTitle);
}

QList<OverdueTeacher> teachersOf(const QList<DueLine> &dues)
{
    QHash<PersonId, OverdueTeacher> rows;
    for (const DueLine &line : dues) {
        OverdueTeacher &row = rows[line.finding.responsible];
        row.teacher = line.finding.responsible;
        row.name = line.teacher;
        addDue(row, line);
    }
    QList<OverdueTeacher> teachers = rows.values();
    for (OverdueTeacher &teacher : teachers)
        teacher.groups.sort();
    std::sort(teachers.begin(), teachers.end(), [](const OverdueTeacher &a, const OverdueTeacher &b) {
        if (a.late != b.late)
            return a.late > b.late;
        return a.due != b.due ? a.due > b.due : nameLess(a.name, b.name);
    });
    return teachers;
}

Result<int> countHeld(DeskReader &reader, const DeskReader::Span &span)
{
    const JournalActor &actor = reader.actor();
    SEMESTR_LET(list, reader.connection().query("myday/count_held"));
    list.bind("from_day", span.from).bind("to_day", qMin(span.to, actor.today)).bind("today", actor.today);
    const QString now = actor.time.at(actor.nowMs).toString(QStringLiteral("HH:mm"));
    SEMESTR_TRY(list.bindText("now", now).run());
    int held = 0;
    while (list.next()) {
        if (reader.controls(list.id<GroupId>(0), list.bytes(1)))
            held += static_cast<int>(list.whole(2));
    }
    return held;
}

Result<int> countUncurated(DeskReader &reader)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_uncurated_groups"));
    SEMESTR_TRY(list.bind("day", reader.actor().today).run());
    int count = 0;
    while (list.next())
        count += reader.controls(list.id<GroupId>(0), list.bytes(1)) ? 1 : 0;
    return count;
}

} // namespace

Result<DeputyDay> readDeputyDay(DeskReader &reader)
{
    DeputyDay answer;
    SEMESTR_LET(span, reader.span());
    if (!reader.controlsAny() || !span.from.isValid())
        return answer;
    SEMESTR_LET(dues, readDues(reader, {}));
    answer.teachers = teachersOf(dues);
    SEMESTR_LET(held, countHeld(reader, span));
    QSet<LessonId> incomplete;
    for (const DueLine &line : dues) {
        if (!line.finding.lesson.isNull())
            incomplete.insert(line.finding.lesson);
    }
    answer.lessonsHeld = held;
    answer.lessonsComplete = held - static_cast<int>(incomplete.size());
    SEMESTR_LET(uncurated, countUncurated(reader));
    answer.groupsWithoutCurator = uncurated;
    return answer;
}

} // namespace semestr
