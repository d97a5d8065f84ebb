// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/lists/pageteachers.h"

namespace semestr {

namespace {

struct Held
{
    PersonId teacher;
    DayRange days;
};

Result<QList<Held>> readHeld(Connection &connection, PageId page)
{
    SEMESTR_LET(list, connection.query("journal/list_page_teachers"));
    SEMESTR_TRY(list.bind("page_id", page).run());
    QList<Held> held;
    while (list.next())
        held.append({list.id<PersonId>(0), {list.day(4), list.day(5)}});
    return held;
}

Done put(Transaction &t, PageId page, PersonId teacher, const DayRange &days)
{
    SEMESTR_LET(write, t.query("setup/write_page_teacher"));
    write.bind("page_id", page).bind("employee_id", teacher).bind("from_day", days.from);
    return write.bind("to_day", days.to).bindText("source", QStringLiteral("load")).run();
}

Result<bool> stillHasLoad(Transaction &t, CollegeId college, const TeacherChange &change)
{
    SEMESTR_LET(count, t.query("lists/count_teacher_loads"));
    count.bind("college", college).bind("group_id", change.place.group).bind("item_id", change.place.item);
    count.bind("subgroup_id", change.place.subgroup).bind("employee_id", change.former);
    SEMESTR_TRY(count.bind("day", change.from).run());
    return count.next() && count.whole(0) > 0;
}

// A page that was taken over on the very day, or later, was never held.
Done close(Transaction &t, const TeacherChange &change, const QList<Held> &held)
{
    for (const Held &one : held) {
        if (one.teacher != change.former || (one.days.to.isValid() && one.days.to < change.from))
            continue;
        if (one.days.from < change.from) {
            SEMESTR_TRY(put(t, change.page, one.teacher, {one.days.from, change.from.addDays(-1)}));
            continue;
        }
        SEMESTR_LET(drop, t.query("lists/drop_page_teacher"));
        drop.bind("page_id", change.page).bind("employee_id", one.teacher).bind("from_day", one.days.from);
        SEMESTR_TRY(drop.run());
    }
    return {};
}

} // namespace

Done changeTeacher(Transaction &t, CollegeId college, const TeacherChange &change)
{
    SEMESTR_LET(held, readHeld(t.connection(), change.page));
    if (!change.former.isNull()) {
        SEMESTR_LET(keeps, stillHasLoad(t, college, change));
        if (!keeps)
            SEMESTR_TRY(close(t, change, held));
    }
    const bool holds = std::any_of(held.cbegin(), held.cend(), [&change](const Held &one) {
        return one.teacher == change.now && !one.days.to.isValid();
    });
    return change.now.isNull() || holds ? Done() : put(t, change.page, change.now, {change.from, {}});
}

} // namespace semestr
