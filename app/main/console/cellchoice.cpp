// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/cellchoice.h"

#include "app/domain/journal/presence.h"
#include "app/main/console/choose.h"

namespace semestr {

namespace {

QString presenceWord(Presence presence)
{
    switch (presence) {
    case Presence::Absent:
        return Console::tr("absent");
    case Presence::Ill:
        return Console::tr("absent, ill");
    case Presence::Excused:
        return Console::tr("absent, excused");
    case Presence::Late:
        return Console::tr("late");
    case Presence::Present:
        break;
    }
    return Console::tr("present");
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

CellWords CellWords::of(const Call &call)
{
    return {call.text("group"), call.text("discipline"), call.text("student"),
            call.day("date"),   call.whole("period"),    call.whole("work")};
}

Result<CellWords> CellWords::fromText(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    CellWords words;
    words.group = parts.value(0);
    words.discipline = parts.value(1);
    words.day = QDate::fromString(parts.value(2), Qt::ISODate);
    words.periodNo = parts.size() == 5 ? parts.at(3).toInt() : 0;
    words.student = parts.last();
    if (parts.size() < 4 || parts.size() > 5)
        return fail(Fault::NotFound, {{QStringLiteral("what"), text}});
    if (!words.day.isValid())
        return fail(Fault::BadDate, {{QStringLiteral("value"), parts.at(2)}});
    return words;
}

Result<ChosenCell> chooseCell(JournalActions &actions, const CellWords &words)
{
    SEMESTR_LET(pages, waitFor(actions.pages()));
    SEMESTR_LET(title, choosePage(pages, words.group, words.discipline));
    SEMESTR_LET(opened, waitFor(actions.open(title.id, JournalActions::Columns::WholePage)));
    SEMESTR_LET(lesson, chooseLesson(opened.page, words.day, words.periodNo));
    SEMESTR_LET(row, chooseStudent(opened.page.rows, words.student));
    SEMESTR_LET(slot, chooseSlot(lesson, words.work));
    return ChosenCell{{title.id, lesson.id, slot, row.student}, row.name};
}

QList<OptionInfo> cellOptions(bool required)
{
    return {
        {"group", OptionKind::Text, required, QT_TRANSLATE_NOOP("Console", "the group")},
        {"discipline", OptionKind::Text, required, QT_TRANSLATE_NOOP("Console", "the discipline")},
        {"date", OptionKind::Day, required, QT_TRANSLATE_NOOP("Console", "the day of the lesson")},
        {"student", OptionKind::Text, required,
         QT_TRANSLATE_NOOP("Console", "a name, a record-book number or an id")},
        {"period", OptionKind::Whole, false,
         QT_TRANSLATE_NOOP("Console", "the pair, where a day has several")},
        {"work", OptionKind::Whole, false, QT_TRANSLATE_NOOP("Console", "the work of the lesson, from 1")}};
}

QJsonObject cellFields(const Cell &cell)
{
    QJsonObject fields{{QStringLiteral("value"), textOrNull(cell.value)},
                       {QStringLiteral("value2"), textOrNull(cell.value2)},
                       {QStringLiteral("note"), textOrNull(cell.note)},
                       {QStringLiteral("attendance"), QJsonValue()}};
    if (cell.attendance) {
        fields.insert(QStringLiteral("attendance"), presenceCode(cell.attendance->presence));
        if (cell.attendance->minutes > 0)
            fields.insert(QStringLiteral("minutes"), cell.attendance->minutes);
    }
    return fields;
}

QString cellText(const Cell &cell)
{
    QStringList parts;
    if (!cell.value.isEmpty())
        parts.append(cell.value2.isEmpty() ? cell.value
                                           : QString(cell.value + QLatin1Char('/') + cell.value2));
    if (cell.attendance)
        parts.append(presenceWord(cell.attendance->presence));
    return parts.isEmpty() ? Console::tr("empty") : parts.join(QStringLiteral(", "));
}

} // namespace semestr
