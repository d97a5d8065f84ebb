// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/words.h"

namespace semestr::words {

namespace {

// A code of an object or a field with its name and, where «may not …» needs it, with the many of it.
struct ObjectWord
{
    const char *code;
    const char *name;
    const char *many;
};

constexpr ObjectWord objectWords[] = {
    {"college", QT_TRANSLATE_NOOP("Wording", "college"),
     QT_TRANSLATE_NOOP("Wording", "the college's settings")},
    {"account", QT_TRANSLATE_NOOP("Wording", "account"), QT_TRANSLATE_NOOP("Wording", "accounts")},
    {"person", QT_TRANSLATE_NOOP("Wording", "person"), QT_TRANSLATE_NOOP("Wording", "people")},
    {"student", QT_TRANSLATE_NOOP("Wording", "student"), QT_TRANSLATE_NOOP("Wording", "students")},
    {"teacher", QT_TRANSLATE_NOOP("Wording", "teacher"), QT_TRANSLATE_NOOP("Wording", "teachers")},
    {"employee", QT_TRANSLATE_NOOP("Wording", "employee"), QT_TRANSLATE_NOOP("Wording", "employees")},
    {"group", QT_TRANSLATE_NOOP("Wording", "group"), QT_TRANSLATE_NOOP("Wording", "groups")},
    {"study_group", QT_TRANSLATE_NOOP("Wording", "group"), QT_TRANSLATE_NOOP("Wording", "groups")},
    {"discipline", QT_TRANSLATE_NOOP("Wording", "discipline"), QT_TRANSLATE_NOOP("Wording", "disciplines")},
    {"subject", QT_TRANSLATE_NOOP("Wording", "discipline"), QT_TRANSLATE_NOOP("Wording", "disciplines")},
    {"page", QT_TRANSLATE_NOOP("Wording", "journal page"), QT_TRANSLATE_NOOP("Wording", "journal pages")},
    {"journal_page", QT_TRANSLATE_NOOP("Wording", "journal page"),
     QT_TRANSLATE_NOOP("Wording", "journal pages")},
    {"lesson", QT_TRANSLATE_NOOP("Wording", "lesson"), QT_TRANSLATE_NOOP("Wording", "lessons")},
    {"lesson_record", QT_TRANSLATE_NOOP("Wording", "lesson record"),
     QT_TRANSLATE_NOOP("Wording", "lesson records")},
    {"work", QT_TRANSLATE_NOOP("Wording", "work"), QT_TRANSLATE_NOOP("Wording", "works of a lesson")},
    {"mark", QT_TRANSLATE_NOOP("Wording", "mark"), QT_TRANSLATE_NOOP("Wording", "marks")},
    {"attendance", QT_TRANSLATE_NOOP("Wording", "attendance"), QT_TRANSLATE_NOOP("Wording", "attendance")},
    {"absence", QT_TRANSLATE_NOOP("Wording", "reason of absence"),
     QT_TRANSLATE_NOOP("Wording", "reasons of absence")},
    {"homework", QT_TRANSLATE_NOOP("Wording", "homework"), QT_TRANSLATE_NOOP("Wording", "homework")},
    {"topic", QT_TRANSLATE_NOOP("Wording", "lesson topic"), QT_TRANSLATE_NOOP("Wording", "lesson topics")},
    {"comment", QT_TRANSLATE_NOOP("Wording", "comment"), QT_TRANSLATE_NOOP("Wording", "comments")},
    {"policy", QT_TRANSLATE_NOOP("Wording", "setting"), QT_TRANSLATE_NOOP("Wording", "settings")},
    {"preset", QT_TRANSLATE_NOOP("Wording", "set of rules"), QT_TRANSLATE_NOOP("Wording", "sets of rules")},
    {"report", QT_TRANSLATE_NOOP("Wording", "report"), QT_TRANSLATE_NOOP("Wording", "reports")},
    {"family_sheet", QT_TRANSLATE_NOOP("Wording", "family sheet"),
     QT_TRANSLATE_NOOP("Wording", "family sheets")},
    {"history", QT_TRANSLATE_NOOP("Wording", "history of changes"),
     QT_TRANSLATE_NOOP("Wording", "the history of changes")},
    {"backup", QT_TRANSLATE_NOOP("Wording", "backup copy"), QT_TRANSLATE_NOOP("Wording", "backup copies")},
    {"form", QT_TRANSLATE_NOOP("Wording", "form"), QT_TRANSLATE_NOOP("Wording", "forms")},
    {"year", QT_TRANSLATE_NOOP("Wording", "academic year"), QT_TRANSLATE_NOOP("Wording", "academic years")},
    {"term", QT_TRANSLATE_NOOP("Wording", "term"), QT_TRANSLATE_NOOP("Wording", "terms")},
    {"role", QT_TRANSLATE_NOOP("Wording", "role"), QT_TRANSLATE_NOOP("Wording", "roles")},
    {"request", QT_TRANSLATE_NOOP("Wording", "request"), QT_TRANSLATE_NOOP("Wording", "requests")},
    {"import", QT_TRANSLATE_NOOP("Wording", "import"), QT_TRANSLATE_NOOP("Wording", "import of lists")},
    {"export", QT_TRANSLATE_NOOP("Wording", "export"), QT_TRANSLATE_NOOP("Wording", "export of tables")},
    {"change_log", QT_TRANSLATE_NOOP("Wording", "history of changes"),
     QT_TRANSLATE_NOOP("Wording", "the history of changes")},
    {"enrolment", QT_TRANSLATE_NOOP("Wording", "enrolment"), QT_TRANSLATE_NOOP("Wording", "enrolments")},
    {"movement", QT_TRANSLATE_NOOP("Wording", "movement of students"),
     QT_TRANSLATE_NOOP("Wording", "movements of students")},
    {"final_mark", QT_TRANSLATE_NOOP("Wording", "final mark"), QT_TRANSLATE_NOOP("Wording", "final marks")},
    {"curriculum", QT_TRANSLATE_NOOP("Wording", "curriculum"), QT_TRANSLATE_NOOP("Wording", "curricula")},
    {"timetable", QT_TRANSLATE_NOOP("Wording", "timetable"), QT_TRANSLATE_NOOP("Wording", "timetables")},
    {"substitution", QT_TRANSLATE_NOOP("Wording", "substitution"),
     QT_TRANSLATE_NOOP("Wording", "substitutions")},
    {"load", QT_TRANSLATE_NOOP("Wording", "teaching load"), QT_TRANSLATE_NOOP("Wording", "teaching load")},
    {"plan", QT_TRANSLATE_NOOP("Wording", "thematic plan"), QT_TRANSLATE_NOOP("Wording", "thematic plans")},
    {"room", QT_TRANSLATE_NOOP("Wording", "room"), QT_TRANSLATE_NOOP("Wording", "rooms")},
    {"bells", QT_TRANSLATE_NOOP("Wording", "bell schedule"), QT_TRANSLATE_NOOP("Wording", "bell schedules")},
    {"calendar", QT_TRANSLATE_NOOP("Wording", "calendar"), QT_TRANSLATE_NOOP("Wording", "the calendar")},
    {"scale", QT_TRANSLATE_NOOP("Wording", "scale of marks"),
     QT_TRANSLATE_NOOP("Wording", "scales of marks")},
    {"subgroup", QT_TRANSLATE_NOOP("Wording", "subgroup"), QT_TRANSLATE_NOOP("Wording", "subgroups")},
    {"department", QT_TRANSLATE_NOOP("Wording", "department"), QT_TRANSLATE_NOOP("Wording", "departments")},
    {"program", QT_TRANSLATE_NOOP("Wording", "programme"), QT_TRANSLATE_NOOP("Wording", "programmes")},
    {"staff_card", QT_TRANSLATE_NOOP("Wording", "employee card"),
     QT_TRANSLATE_NOOP("Wording", "employee cards")},
    {"family_account", QT_TRANSLATE_NOOP("Wording", "family account"),
     QT_TRANSLATE_NOOP("Wording", "family accounts")},
    {"consent", QT_TRANSLATE_NOOP("Wording", "consent"), QT_TRANSLATE_NOOP("Wording", "consents")},
    {"archive", QT_TRANSLATE_NOOP("Wording", "archive"), QT_TRANSLATE_NOOP("Wording", "archives")},
    {"summary_sheet", QT_TRANSLATE_NOOP("Wording", "summary sheet"),
     QT_TRANSLATE_NOOP("Wording", "summary sheets")},
    {"remark", QT_TRANSLATE_NOOP("Wording", "remark"), QT_TRANSLATE_NOOP("Wording", "remarks")},
    {"debt", QT_TRANSLATE_NOOP("Wording", "academic debt"), QT_TRANSLATE_NOOP("Wording", "academic debts")},
    {"recordBook", QT_TRANSLATE_NOOP("Wording", "record-book number"), nullptr},
    {"birthDay", QT_TRANSLATE_NOOP("Wording", "date of birth"), nullptr},
    {"name", QT_TRANSLATE_NOOP("Wording", "name"), nullptr},
    {"title", QT_TRANSLATE_NOOP("Wording", "title"), nullptr},
    {"login", QT_TRANSLATE_NOOP("Wording", "login"), nullptr},
    {"password", QT_TRANSLATE_NOOP("Wording", "password"), nullptr},
    {"day", QT_TRANSLATE_NOOP("Wording", "date"), nullptr},
    {"record_book_no", QT_TRANSLATE_NOOP("Wording", "record-book number"), nullptr},
    {"conflict", QT_TRANSLATE_NOOP("Wording", "conflict"), QT_TRANSLATE_NOOP("Wording", "conflicts")},
    {"file", QT_TRANSLATE_NOOP("Wording", "file"), nullptr},
};

const ObjectWord *wordOf(const QString &code)
{
    for (const ObjectWord &word : objectWords) {
        if (code == QLatin1String(word.code))
            return &word;
    }
    return nullptr;
}

} // namespace

QString actName(const QString &verb)
{
    static constexpr ObjectWord acts[] = {
        {"see", QT_TRANSLATE_NOOP("Wording", "viewing"), nullptr},
        {"create", QT_TRANSLATE_NOOP("Wording", "creation"), nullptr},
        {"edit", QT_TRANSLATE_NOOP("Wording", "editing"), nullptr},
        {"delete", QT_TRANSLATE_NOOP("Wording", "deletion"), nullptr},
        {"print", QT_TRANSLATE_NOOP("Wording", "printing"), nullptr},
        {"export", QT_TRANSLATE_NOOP("Wording", "export"), nullptr},
        {"approve", QT_TRANSLATE_NOOP("Wording", "approval"), nullptr},
    };
    for (const ObjectWord &act : acts) {
        if (verb == QLatin1String(act.code))
            return Wording::tr(act.name);
    }
    return {};
}

QString objectName(const QString &code)
{
    const ObjectWord *word = wordOf(code);
    return word ? Wording::tr(word->name) : code;
}

QString objectsName(const QString &code)
{
    const ObjectWord *word = wordOf(code);
    return word && word->many ? Wording::tr(word->many) : QString();
}

} // namespace semestr::words
