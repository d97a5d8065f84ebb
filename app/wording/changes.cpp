// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/sentences.h"
#include "app/wording/words.h"

namespace semestr {

namespace {

// The use cases that leave a transaction; their names stand in the change log.
struct VerbWord
{
    const char *verb;
    const char *name;
};

constexpr VerbWord verbWords[] = {
    {"putMark", QT_TRANSLATE_NOOP("Wording", "entry in a cell")},
    {"enter", QT_TRANSLATE_NOOP("Wording", "entry in a cell")},
    {"clear", QT_TRANSLATE_NOOP("Wording", "clearing of a cell")},
    {"comment", QT_TRANSLATE_NOOP("Wording", "comment")},
    {"enterMany", QT_TRANSLATE_NOOP("Wording", "paste")},
    {"rollCall", QT_TRANSLATE_NOOP("Wording", "roll call")},
    {"edit", QT_TRANSLATE_NOOP("Wording", "lesson record")},
    {"editLesson", QT_TRANSLATE_NOOP("Wording", "lesson record")},
    {"addWork", QT_TRANSLATE_NOOP("Wording", "new work of a lesson")},
    {"importStudents", QT_TRANSLATE_NOOP("Wording", "import of students")},
    {"importStaff", QT_TRANSLATE_NOOP("Wording", "import of staff")},
    {"importRooms", QT_TRANSLATE_NOOP("Wording", "import of rooms")},
    {"importBells", QT_TRANSLATE_NOOP("Wording", "import of bells")},
    {"importCalendar", QT_TRANSLATE_NOOP("Wording", "import of the calendar")},
    {"importLoad", QT_TRANSLATE_NOOP("Wording", "import of the load")},
    {"importPlan", QT_TRANSLATE_NOOP("Wording", "import of a thematic plan")},
    {"createCollege", QT_TRANSLATE_NOOP("Wording", "opening of the college")},
    {"addAccount", QT_TRANSLATE_NOOP("Wording", "new account")},
    {"addTeacher", QT_TRANSLATE_NOOP("Wording", "new teacher")},
    {"addGroup", QT_TRANSLATE_NOOP("Wording", "new group")},
    {"openPage", QT_TRANSLATE_NOOP("Wording", "new journal page")},
    {"addLesson", QT_TRANSLATE_NOOP("Wording", "new lesson")},
    {"decideConflict", QT_TRANSLATE_NOOP("Wording", "decision of a conflict")},
    {"undo", QT_TRANSLATE_NOOP("Wording", "undo")},
    {"redo", QT_TRANSLATE_NOOP("Wording", "redo")},
};

QString verbName(const QString &verb)
{
    for (const VerbWord &word : verbWords) {
        if (verb == QLatin1String(word.verb))
            return Wording::tr(word.name);
    }
    return Wording::tr("last change");
}

QString studentAndDay(const UndoLabel &label)
{
    return words::joined({label.student.last, label.day.isValid() ? dayMonthShort(label.day) : QString()},
                         QStringLiteral(", "));
}

QString change(const HistoryLine &line)
{
    const bool presence = line.field == QLatin1String("status");
    const QString before = presence ? words::presenceName(line.before) : line.before;
    const QString after = presence ? words::presenceName(line.after) : line.after;
    if (after.isEmpty())
        return before.isEmpty() ? Wording::tr("cleared") : Wording::tr("cleared, was %1").arg(before);
    //: A new value in place of an old one: «5 instead of 4».
    return before.isEmpty() ? after : Wording::tr("%1 instead of %2").arg(after, before);
}

// The field's name before the change, where the value alone would not tell: «comment: …».
QString fieldName(const QString &field)
{
    if (field == QLatin1String("note"))
        return Wording::tr("comment");
    if (field == QLatin1String("value2"))
        return Wording::tr("second mark");
    if (field == QLatin1String("minutes"))
        return Wording::tr("minutes late");
    if (field == QLatin1String("topic"))
        return Wording::tr("lesson topic");
    return {};
}

} // namespace

QString undoSentence(const UndoLabel &label)
{
    if (label.tx == 0)
        return {};
    if (label.cells > 1) {
        //: What is undone and how much of it: «roll call, 30 cells».
        return Wording::tr("%1, %n cell(s)", nullptr, label.cells).arg(verbName(label.verb));
    }
    if (label.cells == 0 || label.student.last.isEmpty())
        return words::joined(
            {verbName(label.verb), label.day.isValid() ? dayMonthShort(label.day) : QString()},
            QStringLiteral(", "));
    //: A value and whose it is: «5 → Zaytsev, 8 Oct».
    return label.text.isEmpty() ? Wording::tr("cleared → %1").arg(studentAndDay(label))
                                : Wording::tr("%1 → %2").arg(label.text, studentAndDay(label));
}

QString historySentence(const HistoryLine &line, const CollegeTime &time)
{
    const QString field = fieldName(line.field);
    //: A field and its change: «comment: retaken».
    const QString what = field.isEmpty() ? change(line) : Wording::tr("%1: %2").arg(field, change(line));
    const QString author = line.author.last.isEmpty() ? Wording::tr("the program") : line.author.initials();
    const QString reason = line.reason.isEmpty() ? QString() : Wording::tr("reason: %1").arg(line.reason);
    return words::joined({what, words::dayAndTime(line.at, time), author, reason}, QStringLiteral(", "));
}

} // namespace semestr
