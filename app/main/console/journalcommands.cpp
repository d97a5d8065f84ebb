// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/cellchoice.h"
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/main/console/lessonlist.h"

namespace semestr {

namespace {

Result<Answer> runLessons(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    SEMESTR_LET(lessons,
                lessonsOfDay(file->workspace(), call.day("date"), call.text("group"), call.text("teacher")));
    Answer answer;
    QJsonArray list;
    for (const ListedLesson &lesson : lessons) {
        list.append(lesson.fields);
        answer.lines.append(lesson.line);
    }
    if (lessons.isEmpty())
        answer.lines.append(Console::tr("There are no lessons on this day."));
    answer.fields = {{QStringLiteral("lessons"), list}};
    return answer;
}

bool isClear(const QString &value)
{
    const QString word = value.trimmed();
    return word.isEmpty() || word == QStringLiteral("-") || word == QStringLiteral("—");
}

Result<Answer> runMark(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Write));
    JournalActions actions(file->workspace());
    SEMESTR_LET(cell, chooseCell(actions, CellWords::of(call)));
    const QString value = call.text("value");
    SEMESTR_LET(change, waitFor(isClear(value) ? actions.clear(cell.key) : actions.enter(cell.key, value)));
    Answer answer;
    answer.fields = cellFields(change.after);
    answer.fields.insert(QStringLiteral("before"), cellFields(change.before));
    answer.fields.insert(QStringLiteral("student"), cell.student.full());
    answer.fields.insert(QStringLiteral("student_id"), cell.key.student.text());
    answer.fields.insert(QStringLiteral("lesson_id"), cell.key.lesson.text());
    answer.lines = {
        Console::tr("%1: %2 → %3").arg(cell.student.full(), cellText(change.before), cellText(change.after))};
    return answer;
}

} // namespace

QList<CommandInfo> journalCommands()
{
    return {
        {"lessons",
         QT_TRANSLATE_NOOP("Console", "the lessons of a day with what each still misses"),
         true,
         {{"date", OptionKind::Day, true, QT_TRANSLATE_NOOP("Console", "the day")},
          {"teacher", OptionKind::Text, false,
           QT_TRANSLATE_NOOP("Console", "only this teacher's, by a part of the name")},
          {"group", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "only this group's")}},
         runLessons},
        {"mark",
         QT_TRANSLATE_NOOP("Console", "puts one cell of the journal, by the same rules as the window"), true,
         cellOptions(true) +
             QList<OptionInfo>{
                 {"value", OptionKind::Text, true,
                  QT_TRANSLATE_NOOP("Console", "a mark or a letter of absence; “-” clears the cell")}},
         runMark},
    };
}

} // namespace semestr
