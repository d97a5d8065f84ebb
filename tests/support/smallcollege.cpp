// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallcollege.h"

namespace semestr::test {

namespace {
QByteArray numbered(char kind, int n)
{
    QByteArray bytes(16, kind);
    bytes[14] = static_cast<char>(n / 256);
    bytes[15] = static_cast<char>(n % 256);
    return bytes;
}
} // namespace

LessonId SmallCollege::lesson(int n) const
{
    return LessonId::fromBytes(numbered('l', n));
}

PersonId SmallCollege::student(int n) const
{
    return PersonId::fromBytes(numbered('s', n));
}

ChangeContext SmallCollege::by(const PersonId &person, qint64 undoes) const
{
    return {person, device, QStringLiteral("putMark"), {}, undoes};
}

Done putMark(Transaction &transaction, const SmallCollege &college, int lesson, int student,
             const QString &value)
{
    SEMESTR_LET(
        q, transaction.connection().prepare(QStringLiteral(
               "INSERT INTO mark(page_id, lesson_id, slot, student_id, value, author_id, edited_at) "
               "SELECT :page, :lesson, 0, :student, :value, person_id, at FROM change_context WHERE id = 1 "
               "ON CONFLICT(page_id, lesson_id, slot, student_id) DO UPDATE SET value = excluded.value, "
               "deleted = 0, "
               "author_id = excluded.author_id, edited_at = excluded.edited_at")));
    q.bind("page", college.page)
        .bind("lesson", college.lesson(lesson))
        .bind("student", college.student(student));
    q.bindText("value", value);
    return q.run();
}

Result<qint64> saveMark(Store &store, const SmallCollege &college, int lesson, int student,
                        const QString &value, const PersonId &person)
{
    const ChangeContext context = college.by(person.isNull() ? college.teacher : person);
    return waitFor(store.write<qint64>(context, [=](Transaction &transaction) -> Result<qint64> {
        SEMESTR_TRY(putMark(transaction, college, lesson, student, value));
        return transaction.tx();
    }));
}

Result<QString> readMark(Store &store, const SmallCollege &college, int lesson, int student)
{
    return waitFor(store.read<QString>([=](Connection &connection) -> Result<QString> {
        SEMESTR_LET(q,
                    connection.prepare(QStringLiteral(
                        "SELECT value FROM mark WHERE page_id = :page AND lesson_id = :lesson AND slot = 0 "
                        "AND student_id = :student AND deleted = 0")));
        q.bind("page", college.page)
            .bind("lesson", college.lesson(lesson))
            .bind("student", college.student(student));
        SEMESTR_TRY(q.run());
        return q.next() ? q.text(0) : QStringLiteral("-");
    }));
}

Result<QVariant> askOne(Store &store, const QString &sql)
{
    return waitFor(store.run<QVariant>([sql](Connection &connection) -> Result<QVariant> {
        SEMESTR_LET(q, connection.ask(sql));
        return q.next() ? q.raw(0) : QVariant();
    }));
}

} // namespace semestr::test
