// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/domain/lists/listcells.h"
#include "app/usecases/lists/listrows.h"

namespace semestr {

namespace {

const QString dayCode = QStringLiteral("day");
const QString untilCode = QStringLiteral("until");
const QString groupCode = QStringLiteral("group");
const QString kindCode = QStringLiteral("kind");
const QString noteCode = QStringLiteral("note");

class CalendarRows final : public ListRows
{
public:
    Result<ListKnown> read(Connection &connection, const ListJob &job) override
    {
        SEMESTR_LET(groups, readGroupTitles(connection));
        ListKnown known;
        known.groups = groups.keys();
        m_scopes.insert(QString(), job.college.bytes());
        QHash<QByteArray, QString> titles{{job.college.bytes(), QString()}};
        for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
            m_scopes.insert(it.key(), it.value().bytes());
            titles.insert(it.value().bytes(), it.key());
        }
        SEMESTR_LET(list, connection.query("lists/list_calendar"));
        SEMESTR_TRY(list.run());
        while (list.next()) {
            const QString kind = wordOf(ListKind::Calendar, "kind", list.text(2));
            if (kind.isEmpty() || !titles.contains(list.bytes(0)))
                continue; // of a department or of a kind that newer programs know
            known.rows.append({list.bytes(0),
                               {{dayCode, dayText(list.day(1))},
                                {kindCode, kind},
                                {noteCode, list.text(3).simplified()},
                                {groupCode, titles.value(list.bytes(0))}}});
        }
        return known;
    }

    // Days in a row of one kind and name are one line.
    QList<KnownRow> exported(const ListKnown &known, const ListJob &) const override
    {
        QList<KnownRow> lines;
        QHash<QByteArray, qsizetype> last; // of each scope
        for (const KnownRow &row : known.rows) {
            const auto former = last.constFind(row.id);
            if (former != last.cend() && isNext(lines.at(*former), row)) {
                lines[*former].values.insert(untilCode, row.values.value(dayCode));
                continue;
            }
            last.insert(row.id, lines.size());
            lines.append(row);
        }
        return lines;
    }

    Done write(Transaction &t, const ListJob &job, const ListVerdict &row, QStringList &) override
    {
        const QByteArray scope = m_scopes.value(row.values.value(groupCode));
        const QDate from = parsedDay(row.values.value(dayCode));
        const QDate until = parsedDay(row.values.value(untilCode));
        for (QDate day = from; day <= (until.isValid() ? until : from); day = day.addDays(1)) {
            SEMESTR_LET(put, t.query("lists/put_calendar_day"));
            put.bind("scope_id", scope).bind("day", day);
            put.bindText("kind", codeOf(ListKind::Calendar, "kind", row.values));
            put.bindText("note", row.values.value(noteCode));
            SEMESTR_TRY(put.bind("bucket_id", collegeBucket(job.college)).run());
        }
        return {};
    }

private:
    static bool isNext(const KnownRow &line, const KnownRow &row)
    {
        const QString until = line.values.value(untilCode);
        const QDate end = parsedDay(until.isEmpty() ? line.values.value(dayCode) : until);
        const QDate start = parsedDay(line.values.value(dayCode));
        return end.addDays(1) == parsedDay(row.values.value(dayCode)) && start.daysTo(end) < 100 &&
               line.values.value(kindCode) == row.values.value(kindCode) &&
               line.values.value(noteCode) == row.values.value(noteCode);
    }

    QHash<QString, QByteArray> m_scopes; // title of the group, empty = the college
};

} // namespace

std::unique_ptr<ListRows> calendarRows()
{
    return std::make_unique<CalendarRows>();
}

} // namespace semestr
