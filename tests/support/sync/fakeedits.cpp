// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/fakecollege.h"

#include <QJsonDocument>

namespace semestr::test {

namespace {

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

QString word(Dice &dice)
{
    static const QStringList words{QStringLiteral("Логика"), QStringLiteral("Этика"), QStringLiteral("§ 4"),
                                   QStringLiteral("опрос"), QString()};
    return dice.pick(words);
}

QString markValue(Dice &dice)
{
    static const QStringList values{QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("3"),
                                    QStringLiteral("2"), QString()};
    return dice.pick(values);
}

// The cell of a page, by a key that two colleagues often meet at.
struct Place
{
    PageId page;
    LessonId lesson;
    PersonId student;
};

FakeEdit markEdit(Dice &dice, const Place &place)
{
    FakeEdit edit{QStringLiteral("mark"),
                  {{QStringLiteral("page_id"), place.page.bytes()},
                   {QStringLiteral("lesson_id"), place.lesson.bytes()},
                   {QStringLiteral("slot"), 0},
                   {QStringLiteral("student_id"), place.student.bytes()}},
                  {}};
    const int kind = dice.roll(10);
    if (kind == 0)
        edit.values = {{QStringLiteral("deleted"), 1},
                       {QStringLiteral("value"), textOrNull({})},
                       {QStringLiteral("note"), textOrNull({})}};
    else if (kind < 3)
        edit.values = {{QStringLiteral("deleted"), 0}, {QStringLiteral("note"), textOrNull(word(dice))}};
    else
        edit.values = {{QStringLiteral("deleted"), 0},
                       {QStringLiteral("value"), textOrNull(markValue(dice))}};
    edit.updateOnly = kind == 0;
    return edit;
}

FakeEdit attendanceEdit(Dice &dice, const Place &place)
{
    static const QStringList statuses{QStringLiteral("absent"), QStringLiteral("late"), QString()};
    return {QStringLiteral("attendance"),
            {{QStringLiteral("page_id"), place.page.bytes()},
             {QStringLiteral("lesson_id"), place.lesson.bytes()},
             {QStringLiteral("student_id"), place.student.bytes()}},
            {{QStringLiteral("deleted"), 0}, {QStringLiteral("status"), textOrNull(dice.pick(statuses))}}};
}

FakeEdit recordEdit(Dice &dice, const Place &place)
{
    return {QStringLiteral("lesson_record"),
            {{QStringLiteral("page_id"), place.page.bytes()},
             {QStringLiteral("lesson_id"), place.lesson.bytes()}},
            {{dice.percent(50) ? QStringLiteral("topic") : QStringLiteral("note"), textOrNull(word(dice))}}};
}

// One of three homeworks, so that they are edited and removed by both.
FakeEdit homeworkEdit(Dice &dice, const Place &place)
{
    FakeEdit edit{
        QStringLiteral("homework"),
        {{QStringLiteral("page_id"), place.page.bytes()},
         {QStringLiteral("id"),
          naturalUuid("fake-homework", {place.page.bytes(), QByteArray::number(dice.roll(3))}).toRfc4122()}},
        {{QStringLiteral("given_lesson_id"), place.lesson.bytes()},
         {QStringLiteral("text"), textOrNull(word(dice))}}};
    if (dice.percent(25)) {
        edit.values = {{QStringLiteral("deleted"), 1}};
        edit.updateOnly = true;
    }
    return edit;
}

FakeEdit absenceEdit(Dice &dice, GroupId group, PersonId student)
{
    return {QStringLiteral("absence"),
            {{QStringLiteral("group_id"), group.bytes()},
             {QStringLiteral("id"),
              naturalUuid("fake-absence", {group.bytes(), student.bytes(), QByteArray::number(dice.roll(2))})
                  .toRfc4122()}},
            {{QStringLiteral("student_id"), student.bytes()},
             {QStringLiteral("kind"), textOrNull(word(dice))},
             {QStringLiteral("deleted"), dice.percent(20) ? 1 : 0}}};
}

} // namespace

// The curator writes into the group, unless he tries what is not his.
FakeEdit FakeCollege::cellEdit(FakeReplica &replica, bool hostile)
{
    const QString login = replica.account().login;
    const bool ownsOther = login == u"third";
    const bool other = hostile ? !ownsOther : ownsOther;
    const Place place{other ? m_facts.other : m_facts.shared,
                      m_dice.pick((other ? m_facts.otherLessons : m_facts.sharedLessons).mid(0, 3)),
                      m_dice.pick(m_facts.students.mid(0, 2))};
    if (login == u"curator" && !hostile)
        return absenceEdit(m_dice, m_facts.group, place.student);
    const int kind = m_dice.roll(10);
    if (kind < 6)
        return markEdit(m_dice, place);
    if (kind < 8)
        return attendanceEdit(m_dice, place);
    return kind == 8 ? recordEdit(m_dice, place) : homeworkEdit(m_dice, place);
}

// The deputy takes the shared page from its second teacher, and gives it back.
FakeEdit FakeCollege::scopeEdit()
{
    ++m_counts.scopeChanges;
    return {QStringLiteral("page_teacher"),
            {{QStringLiteral("page_id"), m_facts.shared.bytes()},
             {QStringLiteral("employee_id"), m_facts.accounts.at(1).person.bytes()}},
            {{QStringLiteral("deleted"), m_dice.percent(40) ? 1 : 0}},
            true};
}

// One open conflict of this file, decided in one transaction with the value.
QList<FakeEdit> FakeCollege::decision(FakeReplica &replica)
{
    const auto open = replica.ask(
        QStringLiteral("SELECT id, object, object_key, field, incoming FROM conflict "
                       "WHERE decision IS NULL AND kind = 'conflict' AND deleted = 0 ORDER BY id LIMIT 1"),
        5);
    if (!open || open->isEmpty())
        return {};
    ++m_counts.decisions;
    const QList<QVariant> row = open->first();
    const bool mine = m_dice.percent(50);
    QList<FakeEdit> edits{
        {QStringLiteral("conflict"),
         {{QStringLiteral("id"), row.at(0)}},
         {{QStringLiteral("decision"), mine ? QStringLiteral("mine") : QStringLiteral("theirs")},
          {QStringLiteral("decided_by"), replica.account().person.bytes()},
          {QStringLiteral("decided_at"), replica.clock().nowMs()}},
         true}};
    const QString field = row.at(3).toString();
    if (!mine || row.at(1).toString() != u"mark" || (field != u"value" && field != u"note"))
        return edits;
    const QJsonArray key = QJsonDocument::fromJson(row.at(2).toString().toUtf8()).array();
    const QJsonValue value =
        QJsonDocument::fromJson(QByteArray('[' + row.at(4).toString().toUtf8() + ']')).array().at(0);
    edits.prepend({QStringLiteral("mark"),
                   {{QStringLiteral("page_id"), PageId::fromText(key.at(0).toString()).bytes()},
                    {QStringLiteral("lesson_id"), LessonId::fromText(key.at(1).toString()).bytes()},
                    {QStringLiteral("slot"), key.at(2).toInt()},
                    {QStringLiteral("student_id"), PersonId::fromText(key.at(3).toString()).bytes()}},
                   {{field, textOrNull(value.toString())}},
                   true});
    return edits;
}

QList<FakeEdit> FakeCollege::editsOf(FakeReplica &replica)
{
    const bool deputy = replica.account().login == u"deputy";
    if (m_dice.percent(deputy ? 70 : 50)) {
        if (const QList<FakeEdit> decided = decision(replica); !decided.isEmpty())
            return decided;
    }
    if (deputy && m_dice.percent(50))
        return {scopeEdit()};
    if (deputy) {
        const LessonId lesson = m_dice.pick(m_facts.sharedLessons);
        return {{QStringLiteral("lesson"),
                 {{QStringLiteral("id"), lesson.bytes()}},
                 {{QStringLiteral("form"), textOrNull(word(m_dice))}},
                 true}};
    }
    QList<FakeEdit> edits;
    const bool hostile = m_dice.percent(8);
    for (int i = m_dice.roll(4); i >= 0; --i)
        edits.append(cellEdit(replica, hostile));
    return edits;
}

} // namespace semestr::test
