// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listmap.h"

#include "app/domain/lists/listcells.h"

#include <QSet>

namespace semestr {

namespace {

constexpr std::array kindWords{std::pair{ListKind::Students, "students"}, std::pair{ListKind::Staff, "staff"},
                               std::pair{ListKind::Rooms, "rooms"},       std::pair{ListKind::Bells, "bells"},
                               std::pair{ListKind::Calendar, "calendar"}, std::pair{ListKind::Load, "load"},
                               std::pair{ListKind::Plan, "ktp"}};

constexpr std::array studentCodes{std::pair{StudentColumn::FullName, "full_name"},
                                  std::pair{StudentColumn::LastName, "last_name"},
                                  std::pair{StudentColumn::FirstName, "first_name"},
                                  std::pair{StudentColumn::MiddleName, "middle_name"},
                                  std::pair{StudentColumn::BirthDay, "birth_day"},
                                  std::pair{StudentColumn::Group, "group"},
                                  std::pair{StudentColumn::RecordBook, "record_book"},
                                  std::pair{StudentColumn::Sex, "sex"},
                                  std::pair{StudentColumn::Phone, "phone"}};

const QString fullName = QStringLiteral("full_name");
const QString lastName = QStringLiteral("last_name");
const QString firstName = QStringLiteral("first_name");

constexpr int surePrefix = 4; // a shorter beginning («№», «С», «По») says nothing

// Gives the column's place to the first heading that still has none.
class Guess
{
public:
    Guess(const QStringList &headings, const QHash<QString, QString> &remembered)
        : m_headings(headings), m_remembered(remembered)
    {
        for (const QString &heading : headings)
            m_keys.append(listHeadingKey(heading));
    }

    void takeRemembered()
    {
        for (int i = 0; i < m_headings.size(); ++i) {
            const auto known = m_remembered.constFind(m_headings.at(i).simplified());
            if (known == m_remembered.cend())
                continue;
            m_used.insert(i); // an empty code: somebody said that this column is not ours
            if (!known->isEmpty() && !m_map.contains(*known))
                m_map.insert(*known, i);
        }
    }

    void take(const ListColumn &column, bool whole)
    {
        if (m_map.contains(column.code))
            return;
        for (const QString &spelling : column.headings) {
            const QString key = listHeadingKey(spelling);
            for (int i = 0; i < m_keys.size(); ++i) {
                const bool fits =
                    whole ? m_keys.at(i) == key : key.size() >= surePrefix && m_keys.at(i).startsWith(key);
                if (!fits || m_used.contains(i))
                    continue;
                m_used.insert(i);
                m_map.insert(column.code, i);
                return;
            }
        }
    }

    void takeStudents()
    {
        const StudentColumns columns = guessColumns(m_headings);
        for (const auto &[column, code] : studentCodes) {
            const int at = columns.value(column, -1);
            if (at < 0 || m_used.contains(at) || m_map.contains(QString::fromLatin1(code)))
                continue;
            m_used.insert(at);
            m_map.insert(QString::fromLatin1(code), at);
        }
    }

    // «Фамилия» without a column for the first name holds the whole name.
    ListMap map() const
    {
        ListMap map = m_map;
        if (map.contains(lastName) && !map.contains(firstName)) {
            const int at = map.take(lastName);
            if (!map.contains(fullName))
                map.insert(fullName, at);
        }
        return map;
    }

private:
    const QStringList &m_headings;
    const QHash<QString, QString> &m_remembered;
    QStringList m_keys;
    QSet<int> m_used;
    ListMap m_map;
};

} // namespace

QString listCode(ListKind kind)
{
    for (const auto &[known, code] : kindWords) {
        if (known == kind)
            return QString::fromLatin1(code);
    }
    return {};
}

std::optional<ListKind> listKindOf(QStringView code)
{
    for (const auto &[kind, known] : kindWords) {
        if (code == QLatin1String(known))
            return kind;
    }
    return std::nullopt;
}

ListMap guessListMap(ListKind kind, const QStringList &headings, const QHash<QString, QString> &remembered)
{
    Guess guess(headings, remembered);
    guess.takeRemembered();
    if (kind == ListKind::Students)
        guess.takeStudents();
    // A whole heading is surer than the beginning of one, so it is looked for first.
    for (const bool whole : {true, false}) {
        for (const ListColumn &column : listColumns(kind)) {
            if (kind != ListKind::Students)
                guess.take(column, whole);
        }
    }
    return guess.map();
}

QString missingColumn(ListKind kind, const ListMap &map)
{
    for (const ListColumn &column : listColumns(kind)) {
        const bool ofName = column.code == lastName || column.code == firstName;
        if (column.required && !map.contains(column.code) && !(ofName && map.contains(fullName)))
            return column.code;
    }
    return {};
}

const ListColumn *listColumn(ListKind kind, const QString &code)
{
    for (const ListColumn &column : listColumns(kind)) {
        if (column.code == code)
            return &column;
    }
    return nullptr;
}

QString choiceWord(const ListColumn &column, const QString &code)
{
    for (const auto &[known, words] : column.choices) {
        if (known == code)
            return words.first();
    }
    return {};
}

QString choiceCode(const ListColumn &column, const QString &word)
{
    const QString key = matchKey(word);
    for (const auto &[code, words] : column.choices) {
        for (const QString &known : words) {
            if (matchKey(known) == key)
                return code;
        }
    }
    return {};
}

StudentColumns studentColumnsOf(const ListMap &map)
{
    StudentColumns columns;
    for (const auto &[column, code] : studentCodes) {
        if (const auto at = map.constFind(QString::fromLatin1(code)); at != map.cend())
            columns.insert(column, *at);
    }
    return columns;
}

QString studentColumnCode(StudentColumn column)
{
    for (const auto &[known, code] : studentCodes) {
        if (known == column)
            return QString::fromLatin1(code);
    }
    return {};
}

int ListPreview::count(RowState state) const
{
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(),
                                          [state](const ListVerdict &row) { return row.state == state; }));
}

} // namespace semestr
