// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/conflicts.h"

#include "app/domain/curriculum/disciplinecode.h"
#include "app/wording/sentences.h"
#include "app/wording/words.h"

#include <QLocale>

namespace semestr {

namespace {

struct FieldWord
{
    const char *object;
    const char *field;
    const char *name;
};

constexpr FieldWord fieldWords[] = {
    {"mark", "value", QT_TRANSLATE_NOOP("Wording", "mark")},
    {"mark", "value2", QT_TRANSLATE_NOOP("Wording", "second mark")},
    {"mark", "note", QT_TRANSLATE_NOOP("Wording", "comment")},
    {"mark", "task_state", QT_TRANSLATE_NOOP("Wording", "state of the task")},
    {"attendance", "status", QT_TRANSLATE_NOOP("Wording", "attendance")},
    {"attendance", "minutes", QT_TRANSLATE_NOOP("Wording", "minutes late")},
    {"attendance", "note", QT_TRANSLATE_NOOP("Wording", "comment")},
    {"lesson_record", "topic", QT_TRANSLATE_NOOP("Wording", "lesson topic")},
    {"lesson_record", "kind", QT_TRANSLATE_NOOP("Wording", "kind of lesson")},
    {"lesson_record", "homework_state", QT_TRANSLATE_NOOP("Wording", "homework: is there any")},
    {"lesson_record", "note", QT_TRANSLATE_NOOP("Wording", "note to the lesson")},
    {"lesson_record", "checked_at", QT_TRANSLATE_NOOP("Wording", "roll call")},
    {"homework", "text", QT_TRANSLATE_NOOP("Wording", "homework")},
    {"homework", "due_on", QT_TRANSLATE_NOOP("Wording", "homework: until when")},
    {"absence", "from_day", QT_TRANSLATE_NOOP("Wording", "absence: from")},
    {"absence", "to_day", QT_TRANSLATE_NOOP("Wording", "absence: until")},
    {"absence", "validity", QT_TRANSLATE_NOOP("Wording", "absence: valid or not")},
    {"absence", "kind", QT_TRANSLATE_NOOP("Wording", "reason of absence")},
    {"absence", "document", QT_TRANSLATE_NOOP("Wording", "absence: document")},
};

QString homeworkWord(const QString &value)
{
    return value == u"none" ? Wording::tr("nothing is set") : Wording::tr("set");
}

// Days and moments as the store holds them.
QString plainValue(const ConflictItem &item, const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (day.isValid() && (item.field.endsWith(u"_day") || item.field.endsWith(u"_on")))
        return dayMonth(day);
    return value;
}

// Of whom the item's value in force is told: «colleague's» from the reader's side.
QString whoseFirst(const ConflictItem &item)
{
    if (item.mineIncoming && !item.mineServer)
        return Wording::tr("the colleague's was written first");
    if (item.mineServer && !item.mineIncoming)
        return Wording::tr("yours was written first");
    return Wording::tr("was written first: %1").arg(item.serverAuthor.initials());
}

QString decidedWhy(const ConflictItem &item, const CollegeTime &time)
{
    const QString moment = conflictMoment(item.decidedAt, time);
    if (item.decision == u"superseded")
        return Wording::tr("a newer conflict has taken its place, %1").arg(moment);
    if (item.decision == u"agreed")
        return Wording::tr("both sides agree, %1").arg(moment);
    if (item.decision == u"withdrawn")
        return Wording::tr("left as it is: %1, %2").arg(item.decidedBy.initials(), moment);
    //: %1 is a person, %2 a day and a clock time.
    return Wording::tr("decided by %1, %2").arg(item.decidedBy.initials(), moment);
}

} // namespace

QString conflictKindName(const ConflictItem &item)
{
    if (!item.decision.isEmpty())
        return Wording::tr("Decided");
    switch (item.kind) {
    case ConflictItem::Kind::Refused:
        return Wording::tr("Refusal");
    case ConflictItem::Kind::Waiting:
        return Wording::tr("Held back");
    case ConflictItem::Kind::Conflict:
        break;
    }
    return Wording::tr("Conflict");
}

QString conflictFieldName(const ConflictItem &item)
{
    for (const FieldWord &word : fieldWords) {
        if (item.object == QLatin1String(word.object) && item.field == QLatin1String(word.field))
            return Wording::tr(word.name);
    }
    const QString object = words::objectName(item.object);
    if (item.field == u"deleted")
        return Wording::tr("%1: deleted or not").arg(object);
    //: A kind of thing and a technical name of its field: «room, number».
    return item.field.isEmpty() ? object : Wording::tr("%1, %2").arg(object, item.field);
}

QString conflictValue(const ConflictItem &item, const QString &value)
{
    if (item.field == u"deleted")
        return value == u"1" ? Wording::tr("deleted") : Wording::tr("kept");
    if (value.isEmpty())
        return Wording::tr("empty", "nothing stands in the cell");
    if (item.object == u"attendance" && item.field == u"status")
        return words::presenceName(value);
    if (item.field == u"minutes")
        return Wording::tr("%n min", nullptr, value.toInt());
    if (item.object == u"lesson_record" && item.field == u"kind")
        return lessonKindName(value);
    if (item.field == u"homework_state")
        return homeworkWord(value);
    if (item.field == u"checked_at")
        return Wording::tr("done");
    return plainValue(item, value);
}

QString conflictWhere(const ConflictItem &item)
{
    const QString code = disciplineCode(item.discipline);
    const QString where =
        words::joined({item.group, code.isEmpty() ? item.discipline : code}, QStringLiteral(", "));
    return where.isEmpty() ? words::objectName(item.object) : where;
}

QString conflictWhose(const ConflictItem &item)
{
    if (!item.student.last.isEmpty())
        return item.student.brief();
    return item.page.isNull() && item.group.isEmpty() ? QString() : Wording::tr("the whole group");
}

QString conflictWhen(const ConflictItem &item)
{
    if (!item.day.isValid())
        return {};
    const QString kind = item.isWork ? workKindShort(item.workKind) : lessonKindShort(item.workKind);
    return words::joined(
        {QString(weekdayShort(item.day) + QStringLiteral(" ") + item.day.toString(QStringLiteral("dd.MM"))),
         kind},
        QStringLiteral(", "));
}

QString conflictPlace(const ConflictItem &item)
{
    const QString page = words::joined({item.group, item.discipline}, QStringLiteral(", "));
    const QString day = item.day.isValid()
                            ? QString(weekdayShort(item.day) + QStringLiteral(" ") + dayMonth(item.day))
                            : QString();
    const QString rest =
        words::joined({conflictWhose(item), day, conflictFieldName(item)}, QStringLiteral(", "));
    return words::joined({page, rest}, QStringLiteral(". "));
}

QString conflictMoment(qint64 ms, const CollegeTime &time)
{
    return ms <= 0 ? QString()
                   : Wording::tr("%1, %2").arg(time.day(ms).toString(QStringLiteral("dd.MM")),
                                               clockTime(ms, time));
}

QString conflictWhy(const ConflictItem &item, const CollegeTime &time)
{
    if (!item.decision.isEmpty())
        return decidedWhy(item, time);
    return item.kind == ConflictItem::Kind::Conflict ? whoseFirst(item) : whySentence(item.why, time);
}

QString conflictReason(const ConflictItem &item, const CollegeTime &time)
{
    if (item.kind != ConflictItem::Kind::Conflict) {
        return words::joined(
            {whySentence(item.why, time), Wording::tr("What was written is not lost: it is kept here.")},
            QStringLiteral(" "));
    }
    const QString order =
        item.serverAt > 0 && item.receivedAt > 0
            ? Wording::tr("What reaches the server first stands: “%1” (%2) was there before “%3” (%4).")
                  .arg(conflictValue(item, item.server), conflictMoment(item.serverAt, time),
                       conflictValue(item, item.incoming), conflictMoment(item.receivedAt, time))
            : Wording::tr("What reaches the server first stands: “%1” was there before “%2”.")
                  .arg(conflictValue(item, item.server), conflictValue(item, item.incoming));
    return QString(
        order + QStringLiteral(" ") +
        Wording::tr("The other value is not lost: it is kept here. Whoever may edit this entry may "
                    "decide, and both authors on an own page."));
}

QString conflictOutcome(const ConflictItem &item)
{
    if (!item.decision.isEmpty())
        return Wording::tr(
            "It has been decided. The history keeps every value; the decision can be undone by "
            "whoever made it.");
    if (item.kind == ConflictItem::Kind::Conflict)
        return Wording::tr("The value you choose stands in the journal; the history keeps all of them. Your "
                           "colleague sees the decision after the next exchange.");
    return Wording::tr("Written again, the entry passes the same rules as any other; left as it is, nothing "
                       "changes in the journal. The history keeps the refused entry.");
}

} // namespace semestr
