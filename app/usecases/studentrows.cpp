// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/studentrows.h"

namespace semestr {

namespace {

const QVariant nothing{QMetaType(QMetaType::QByteArray)};

Result<QList<KnownStudent>> readStudents(Connection &connection, QDate today)
{
    SEMESTR_LET(read, connection.query("people/read_students"));
    SEMESTR_TRY(read.bind("today", today).run());
    QList<KnownStudent> students;
    while (read.next()) {
        students.append({read.id<PersonId>(0),
                         {read.text(1), read.text(2), read.text(3)},
                         read.day(4),
                         read.text(5),
                         read.text(6)});
    }
    return students;
}

Result<QMap<QString, GroupId>> readGroups(Connection &connection)
{
    SEMESTR_LET(read, connection.query("people/read_group_titles"));
    SEMESTR_TRY(read.run());
    QMap<QString, GroupId> groups;
    while (read.next())
        groups.insert(read.text(1), read.id<GroupId>(0));
    return groups;
}

Done writePrivate(Transaction &t, PersonId id, const ListedStudent &student)
{
    if (!student.birthDay.isValid() && student.phone.isEmpty())
        return {};
    SEMESTR_LET(write, t.query("people/put_private"));
    write.bind("person_id", id).bind("birth_day", student.birthDay).bindText("phone", student.phone);
    return write.bind("bucket_id", privateBucket(id)).run();
}

Done writeEnrolment(Transaction &t, PersonId id, GroupId group, QDate from)
{
    SEMESTR_LET(write, t.query("setup/write_enrolment"));
    write.bind("group_id", group).bind("student_id", id).bind("from_day", from).bind("to_day", QDate());
    return write.bind("opened_by", nothing).bind("closed_by", nothing).run();
}

} // namespace

Result<StoredPeople> readPeople(Connection &connection, QDate today)
{
    StoredPeople people;
    SEMESTR_LET(students, readStudents(connection, today));
    SEMESTR_LET(groups, readGroups(connection));
    SEMESTR_LET(year, connection.query("people/read_year_start"));
    SEMESTR_TRY(year.bind("today", today).run());
    people.students = students;
    people.groups = groups;
    people.from = year.next() ? year.day(0) : today;
    return people;
}

Result<int> countStudents(Connection &connection)
{
    SEMESTR_LET(read, connection.query("people/count_students"));
    SEMESTR_TRY(read.run());
    return read.next() ? static_cast<int>(read.whole(0)) : 0;
}

Done writeListedStudent(Transaction &t, PersonId id, const ListedStudent &student, GroupId group, QDate from)
{
    SEMESTR_TRY(writePerson(t, id, QStringLiteral("student"), student.name, from, student.sex));
    SEMESTR_LET(write, t.query("setup/write_student"));
    write.bind("person_id", id).bindText("record_book_no", student.recordBookNo);
    SEMESTR_TRY(write.bindText("study_form", {}).bindText("basis", {}).run());
    SEMESTR_TRY(writePrivate(t, id, student));
    return writeEnrolment(t, id, group, from);
}

Done updateListedStudent(Transaction &t, PersonId id, const ListedStudent &student)
{
    SEMESTR_LET(names, t.query("people/update_name"));
    names.bind("person_id", id).bindText("last_name", student.name.last);
    SEMESTR_TRY(
        names.bindText("first_name", student.name.first).bindText("middle_name", student.name.middle).run());
    SEMESTR_LET(update, t.query("people/update_student"));
    SEMESTR_TRY(update.bind("person_id", id).bindText("record_book_no", student.recordBookNo).run());
    return writePrivate(t, id, student);
}

} // namespace semestr
