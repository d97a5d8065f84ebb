// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/people/studentlist.h"

#include "app/domain/lists/listcells.h"
#include "app/domain/people/groupnames.h"

#include <QHash>

namespace semestr {

namespace {

constexpr int youngest = 12;
constexpr int oldest = 80;

// Names are compared without case, with ё as е and with single spaces.
QString nameKey(const PersonName &name)
{
    QString key = name.full().simplified().toLower();
    return key.replace(QChar(0x0451), QChar(0x0435));
}

QString numberKey(const QString &recordBookNo)
{
    QString key = recordBookNo.simplified().toUpper();
    return key.remove(QLatin1Char(' '));
}

QString parsedSex(const QString &text)
{
    const QString word = text.toLower();
    if (word.startsWith(QChar(u'м')) || word == QLatin1String("m") || word.startsWith(QLatin1String("male")))
        return QStringLiteral("m");
    if (word.startsWith(QChar(u'ж')) || word.startsWith(QLatin1Char('f')))
        return QStringLiteral("f");
    return {};
}

class Judge
{
public:
    Judge(const RawTable &table, const StudentColumns &columns, const QList<KnownStudent> &known,
          const QStringList &knownGroups, QDate today, bool mayUpdate);
    ImportPreview run();

private:
    QString cell(const RawTable::Row &row, StudentColumn column) const;
    bool isBlank(const RawTable::Row &row) const;
    RowVerdict judge(const RawTable::Row &row);
    PersonName nameOf(const RawTable::Row &row) const;
    StudentColumn nameColumn() const;
    bool readCells(const RawTable::Row &row, RowVerdict &verdict) const;
    bool readBirthDay(const RawTable::Row &row, RowVerdict &verdict) const;
    bool clashesInFile(RowVerdict &verdict) const;
    bool match(RowVerdict &verdict) const;
    bool matchByNumber(RowVerdict &verdict) const;
    bool matchByName(RowVerdict &verdict) const;
    void compare(const KnownStudent &stored, RowVerdict &verdict) const;
    void look(const RawTable::Row &row, RowVerdict &verdict);
    static bool refuse(RowVerdict &verdict, RowReason reason, std::optional<StudentColumn> column,
                       const QString &detail);

    const RawTable &m_table;
    const StudentColumns &m_columns;
    const QList<KnownStudent> &m_known;
    GroupNames m_groups;
    bool m_collegeHasGroups;
    QDate m_today;
    bool m_mayUpdate;
    ImportPreview m_preview;
    QHash<QString, int> m_bookRows;      // number key → index into the preview
    QMultiHash<QString, int> m_nameRows; // name key → indices
    QHash<QString, int> m_storedBooks;   // number key → index into m_known
    QMultiHash<QString, int> m_storedNames;
    QHash<PersonId, int> m_matchedRows; // stored student → index into the preview
};

Judge::Judge(const RawTable &table, const StudentColumns &columns, const QList<KnownStudent> &known,
             const QStringList &knownGroups, QDate today, bool mayUpdate)
    : m_table(table)
    , m_columns(columns)
    , m_known(known)
    , m_groups(knownGroups)
    , m_collegeHasGroups(!knownGroups.isEmpty())
    , m_today(today)
    , m_mayUpdate(mayUpdate)
{
    for (int i = 0; i < known.size(); ++i) {
        m_storedNames.insert(nameKey(known.at(i).name), i);
        if (const QString key = numberKey(known.at(i).recordBookNo); !key.isEmpty())
            m_storedBooks.insert(key, i);
    }
    QStringList spellings;
    for (const RawTable::Row &row : table.rows)
        spellings.append(cell(row, StudentColumn::Group));
    m_groups.learn(spellings);
}

QString Judge::cell(const RawTable::Row &row, StudentColumn column) const
{
    return row.cells.value(m_columns.value(column, -1)).simplified();
}

bool Judge::isBlank(const RawTable::Row &row) const
{
    return std::all_of(m_columns.cbegin(), m_columns.cend(),
                       [&row](int at) { return row.cells.value(at).trimmed().isEmpty(); });
}

bool Judge::refuse(RowVerdict &verdict, RowReason reason, std::optional<StudentColumn> column,
                   const QString &detail)
{
    verdict.state = RowState::Rejected;
    verdict.reason = reason;
    verdict.column = column;
    verdict.detail = detail;
    return false;
}

StudentColumn Judge::nameColumn() const
{
    return m_columns.contains(StudentColumn::LastName) ? StudentColumn::LastName : StudentColumn::FullName;
}

PersonName Judge::nameOf(const RawTable::Row &row) const
{
    if (m_columns.contains(StudentColumn::LastName))
        return {cell(row, StudentColumn::LastName), cell(row, StudentColumn::FirstName),
                cell(row, StudentColumn::MiddleName)};
    return PersonName::parse(cell(row, StudentColumn::FullName));
}

bool Judge::readBirthDay(const RawTable::Row &row, RowVerdict &verdict) const
{
    const QString text = cell(row, StudentColumn::BirthDay);
    if (text.isEmpty())
        return true;
    const QDate day = parsedDay(text);
    verdict.student.birthDay = day;
    if (!day.isValid())
        return refuse(verdict, RowReason::BadBirthDay, StudentColumn::BirthDay, text);
    if (m_today.isValid() && (day.addYears(youngest) > m_today || day.addYears(oldest) < m_today))
        return refuse(verdict, RowReason::BirthDayUnlikely, StudentColumn::BirthDay, text);
    return true;
}

// False when the row itself is refused, whatever else the file or the college holds.
bool Judge::readCells(const RawTable::Row &row, RowVerdict &verdict) const
{
    for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
        if (const QString text = cell(row, it.key()); isBrokenCell(text))
            return refuse(verdict, RowReason::BrokenCell, it.key(), text);
    }
    ListedStudent &student = verdict.student;
    student.name = nameOf(row);
    student.group = m_groups.meant(cell(row, StudentColumn::Group));
    student.recordBookNo = cell(row, StudentColumn::RecordBook);
    student.sex = parsedSex(cell(row, StudentColumn::Sex));
    student.phone = cell(row, StudentColumn::Phone);
    if (student.name.last.isEmpty() || student.name.first.isEmpty())
        return refuse(verdict, RowReason::NoName, nameColumn(), student.name.full());
    if (student.group.isEmpty())
        return refuse(verdict, RowReason::NoGroup, StudentColumn::Group, {});
    return readBirthDay(row, verdict);
}

// True when an earlier row of the file is the same person or has the number.
bool Judge::clashesInFile(RowVerdict &verdict) const
{
    const ListedStudent &student = verdict.student;
    const auto taken = m_bookRows.constFind(numberKey(student.recordBookNo));
    if (taken != m_bookRows.cend()) {
        const RowVerdict &other = m_preview.rows.at(*taken);
        verdict.other = other.row;
        const bool same = nameKey(other.student.name) == nameKey(student.name) &&
                          other.student.birthDay == student.birthDay;
        refuse(verdict, same ? RowReason::SameRowTwice : RowReason::RecordBookTaken,
               StudentColumn::RecordBook, other.student.name.last);
        return true;
    }
    for (const int index : m_nameRows.values(nameKey(student.name))) {
        const RowVerdict &other = m_preview.rows.at(index);
        const bool bothDays = student.birthDay.isValid() && other.student.birthDay.isValid();
        const bool bothBooks = !student.recordBookNo.isEmpty() && !other.student.recordBookNo.isEmpty();
        if (bothDays ? student.birthDay != other.student.birthDay : bothBooks)
            continue;
        verdict.other = other.row;
        refuse(verdict, RowReason::SameRowTwice, nameColumn(), other.student.name.full());
        return true;
    }
    return false;
}

// Stored and listed differ in what the list gives; what it leaves out stays.
void Judge::compare(const KnownStudent &stored, RowVerdict &verdict) const
{
    const ListedStudent &student = verdict.student;
    verdict.matched = stored.id;
    if (groupKey(stored.group) != groupKey(student.group)) {
        refuse(verdict, RowReason::OtherGroup, StudentColumn::Group, stored.group);
        return;
    }
    std::optional<StudentColumn> column;
    QString detail;
    if (!student.recordBookNo.isEmpty() && student.recordBookNo != stored.recordBookNo) {
        column = StudentColumn::RecordBook;
        detail = stored.recordBookNo;
    }
    if (student.birthDay.isValid() && student.birthDay != stored.birthDay) {
        column = StudentColumn::BirthDay;
        detail = stored.birthDay.toString(QStringLiteral("dd.MM.yyyy"));
    }
    if (!(student.name == stored.name)) {
        column = nameColumn();
        detail = stored.name.full();
    }
    verdict.state = RowState::Unchanged;
    if (!column)
        return;
    refuse(verdict, RowReason::NeedsUpdate, column, detail);
    if (m_mayUpdate)
        verdict.state = RowState::Differs;
}

bool Judge::matchByNumber(RowVerdict &verdict) const
{
    const auto found = m_storedBooks.constFind(numberKey(verdict.student.recordBookNo));
    if (found == m_storedBooks.cend())
        return false;
    const KnownStudent &stored = m_known.at(*found);
    const bool sameDay = stored.birthDay.isValid() && stored.birthDay == verdict.student.birthDay;
    if (sameDay || nameKey(stored.name) == nameKey(verdict.student.name)) {
        compare(stored, verdict);
    } else {
        verdict.matched = stored.id;
        refuse(verdict, RowReason::RecordBookTaken, StudentColumn::RecordBook, stored.name.full());
    }
    return true;
}

// Full name and birth date; else full name and group, when one student alone fits.
bool Judge::matchByName(RowVerdict &verdict) const
{
    const ListedStudent &student = verdict.student;
    QList<const KnownStudent *> sameDay, sameTeam, elsewhere;
    for (const int index : m_storedNames.values(nameKey(student.name))) {
        const KnownStudent &stored = m_known.at(index);
        const bool bothDays = student.birthDay.isValid() && stored.birthDay.isValid();
        const bool bothBooks = !student.recordBookNo.isEmpty() && !stored.recordBookNo.isEmpty();
        const bool sameGroup = groupKey(stored.group) == groupKey(student.group);
        if (bothDays && student.birthDay == stored.birthDay)
            sameDay.append(&stored);
        else if (sameGroup && !(bothDays && bothBooks))
            sameTeam.append(&stored);
        else if (!sameGroup && !bothDays && !bothBooks)
            elsewhere.append(&stored);
    }
    const QList<const KnownStudent *> fitting = !sameDay.isEmpty()    ? sameDay
                                                : !sameTeam.isEmpty() ? sameTeam
                                                                      : elsewhere;
    if (fitting.isEmpty())
        return false;
    if (fitting.size() > 1)
        refuse(verdict, RowReason::NamesakeUnclear, nameColumn(), student.name.full());
    else
        compare(*fitting.first(), verdict);
    return true;
}

bool Judge::match(RowVerdict &verdict) const
{
    if (!matchByNumber(verdict) && !matchByName(verdict))
        return false;
    const int earlier = verdict.matched.isNull() ? -1 : m_matchedRows.value(verdict.matched, -1);
    if (earlier >= 0) {
        verdict.other = m_preview.rows.at(earlier).row;
        refuse(verdict, RowReason::SameRowTwice, nameColumn(),
               m_preview.rows.at(earlier).student.name.full());
    }
    return true;
}

// A new student is written, but a person should look at what was guessed.
void Judge::look(const RawTable::Row &row, RowVerdict &verdict)
{
    const QString written = cell(row, StudentColumn::Group);
    const bool newGroup =
        !m_groups.isKnown(verdict.student.group) && !m_preview.newGroups.contains(verdict.student.group);
    if (newGroup)
        m_preview.newGroups.append(verdict.student.group);
    const QList<int> namesakes = m_nameRows.values(nameKey(verdict.student.name));
    verdict.state = RowState::Look;
    if (!namesakes.isEmpty()) {
        verdict.reason = RowReason::NamesakeInFile;
        verdict.column = nameColumn();
        verdict.other = m_preview.rows.at(namesakes.last()).row;
    } else if (written != verdict.student.group) {
        verdict.reason = RowReason::GroupUnderstood;
        verdict.column = StudentColumn::Group;
        verdict.detail = written;
    } else if (newGroup && m_collegeHasGroups) {
        verdict.reason = RowReason::GroupNew;
        verdict.column = StudentColumn::Group;
        verdict.detail = written;
    } else {
        verdict.state = RowState::New;
    }
}

RowVerdict Judge::judge(const RawTable::Row &row)
{
    RowVerdict verdict;
    verdict.row = row.number;
    if (readCells(row, verdict) && !clashesInFile(verdict) && !match(verdict))
        look(row, verdict);
    return verdict;
}

ImportPreview Judge::run()
{
    for (const RawTable::Row &row : m_table.rows) {
        if (isBlank(row))
            continue;
        const RowVerdict verdict = judge(row);
        const int index = static_cast<int>(m_preview.rows.size());
        m_preview.rows.append(verdict);
        if (const QString key = numberKey(verdict.student.recordBookNo);
            !key.isEmpty() && !m_bookRows.contains(key))
            m_bookRows.insert(key, index);
        m_nameRows.insert(nameKey(verdict.student.name), index);
        if (!verdict.matched.isNull() && verdict.reason != RowReason::RecordBookTaken)
            m_matchedRows.insert(verdict.matched, index);
    }
    return m_preview;
}

} // namespace

int ImportPreview::count(RowState state) const
{
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(),
                                          [state](const RowVerdict &row) { return row.state == state; }));
}

ImportPreview previewStudents(const RawTable &table, const StudentColumns &columns,
                              const QList<KnownStudent> &known, const QStringList &knownGroups, QDate today,
                              bool mayUpdate)
{
    return Judge(table, columns, known, knownGroups, today, mayUpdate).run();
}

} // namespace semestr
