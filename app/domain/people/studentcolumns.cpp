// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/people/studentlist.h"

#include <array>

namespace semestr {

namespace {

struct KnownHeading
{
    StudentColumn column;
    const char16_t *key;
    bool part; // true: anywhere in the heading; false: the heading as a whole
};

// Letters and digits alone, small, ё as е: «Дата рожд.» → «датарожд».
QString headingKey(const QString &heading)
{
    QString key;
    for (QChar c : heading.toLower()) {
        if (c == QChar(0x0451))
            c = QChar(0x0435);
        if (c.isLetterOrNumber())
            key.append(c);
    }
    return key;
}

constexpr std::array knownHeadings = {
    KnownHeading{StudentColumn::FullName, u"фио", true},
    KnownHeading{StudentColumn::FullName, u"фамилияимя", true},
    KnownHeading{StudentColumn::FullName, u"фамилияио", true},
    KnownHeading{StudentColumn::FullName, u"студент", false},
    KnownHeading{StudentColumn::FullName, u"обучающийся", false},
    KnownHeading{StudentColumn::FullName, u"fullname", true},
    KnownHeading{StudentColumn::FullName, u"studentname", false},
    KnownHeading{StudentColumn::FullName, u"student", false},
    KnownHeading{StudentColumn::FullName, u"name", false},
    KnownHeading{StudentColumn::LastName, u"фамилия", true},
    KnownHeading{StudentColumn::LastName, u"lastname", false},
    KnownHeading{StudentColumn::LastName, u"surname", false},
    KnownHeading{StudentColumn::LastName, u"familyname", false},
    KnownHeading{StudentColumn::FirstName, u"имя", false},
    KnownHeading{StudentColumn::FirstName, u"имястудента", false},
    KnownHeading{StudentColumn::FirstName, u"firstname", false},
    KnownHeading{StudentColumn::FirstName, u"givenname", false},
    KnownHeading{StudentColumn::MiddleName, u"отчество", true},
    KnownHeading{StudentColumn::MiddleName, u"middlename", false},
    KnownHeading{StudentColumn::MiddleName, u"patronymic", false},
    KnownHeading{StudentColumn::BirthDay, u"датарожд", true},
    KnownHeading{StudentColumn::BirthDay, u"деньрожд", true},
    KnownHeading{StudentColumn::BirthDay, u"др", false},
    KnownHeading{StudentColumn::BirthDay, u"рожд", false},
    KnownHeading{StudentColumn::BirthDay, u"birth", true},
    KnownHeading{StudentColumn::BirthDay, u"dob", false},
    KnownHeading{StudentColumn::RecordBook, u"зачетн", true},
    KnownHeading{StudentColumn::RecordBook, u"зачетк", true},
    KnownHeading{StudentColumn::RecordBook, u"студбил", true},
    KnownHeading{StudentColumn::RecordBook, u"студенческийбил", true},
    KnownHeading{StudentColumn::RecordBook, u"студенческогобил", true},
    KnownHeading{StudentColumn::RecordBook, u"recordbook", true},
    KnownHeading{StudentColumn::RecordBook, u"studentid", false},
    KnownHeading{StudentColumn::Group, u"группа", false},
    KnownHeading{StudentColumn::Group, u"учебнаягруппа", true},
    KnownHeading{StudentColumn::Group, u"номергруппы", true},
    KnownHeading{StudentColumn::Group, u"названиегруппы", true},
    KnownHeading{StudentColumn::Group, u"group", true},
    KnownHeading{StudentColumn::Sex, u"пол", false},
    KnownHeading{StudentColumn::Sex, u"sex", false},
    KnownHeading{StudentColumn::Sex, u"gender", false},
    KnownHeading{StudentColumn::Phone, u"телефон", true},
    KnownHeading{StudentColumn::Phone, u"тел", false},
    KnownHeading{StudentColumn::Phone, u"мобтел", true},
    KnownHeading{StudentColumn::Phone, u"phone", true},
    KnownHeading{StudentColumn::Phone, u"mobile", false},
};

// A parent's name or telephone is not the student's; the day a book was given out is not its number.
bool isAboutOthers(const QString &key)
{
    static constexpr std::array words = {
        u"родител", u"матер",    u"отца",   u"мам",    u"папы",    u"законн", u"представит", u"куратор",
        u"parent",  u"guardian", u"mother", u"father", u"curator", u"выдач",  u"здоров",     u"выдан"};
    return std::any_of(words.begin(), words.end(),
                       [&key](const char16_t *word) { return key.contains(QStringView(word)); });
}

// A whole heading is surer than a part of one, so it is looked for first.
std::optional<StudentColumn> columnOf(const QString &key)
{
    for (const bool part : {false, true}) {
        for (const KnownHeading &known : knownHeadings) {
            const QStringView word(known.key);
            if (known.part == part && (part ? key.contains(word) : key == word))
                return known.column;
            if (!part && known.part && key == word)
                return known.column;
        }
    }
    return std::nullopt;
}

} // namespace

StudentColumns guessColumns(const QStringList &headings)
{
    StudentColumns columns;
    for (int i = 0; i < headings.size(); ++i) {
        const QString key = headingKey(headings.at(i));
        const std::optional<StudentColumn> column =
            key.isEmpty() || isAboutOthers(key) ? std::nullopt : columnOf(key);
        if (column && !columns.contains(*column))
            columns.insert(*column, i);
    }
    // «Фамилия» without a column for the first name holds the whole name.
    if (columns.contains(StudentColumn::LastName) && !columns.contains(StudentColumn::FirstName)) {
        const int at = columns.take(StudentColumn::LastName);
        if (!columns.contains(StudentColumn::FullName))
            columns.insert(StudentColumn::FullName, at);
    }
    return columns;
}

} // namespace semestr
