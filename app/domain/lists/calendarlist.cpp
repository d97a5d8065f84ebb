// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/rowjudge.h"
#include "app/domain/people/groupnames.h"

namespace semestr {

namespace {

constexpr int longestSpan = 120; // days; the summer's holidays and a month more

// B-06: a row is a day or, with «по», every day of a span; of the college or of one group.
class CalendarJudge final : public RowJudge
{
public:
    CalendarJudge(const ListSheet &sheet, const ListKnown &known)
        : RowJudge(ListKind::Calendar, sheet, known), m_groups(known.groups)
    {
        for (const KnownRow &row : known.rows) {
            for (const QString &key : keysOf(row.values))
                m_stored.insert(key, &row);
        }
    }

protected:
    bool understand(ListVerdict &verdict) override
    {
        QString &group = verdict.values[col("group")];
        if (!group.isEmpty()) {
            const QString meant = m_groups.meant(group);
            if (meant.isEmpty())
                return refuse(verdict, ListReason::UnknownGroup, col("group"), group);
            if (meant != group)
                look(verdict, ListReason::Understood, col("group"), meant);
            group = meant;
        }
        const QDate from = parsedDay(verdict.values.value(col("day")));
        QString &until = verdict.values[col("until")];
        if (until == verdict.values.value(col("day")))
            until.clear();
        const QDate to = until.isEmpty() ? from : parsedDay(until);
        if (to < from || from.daysTo(to) >= longestSpan)
            return refuse(verdict, ListReason::OutOfRange, col("until"), until);
        return true;
    }

    QString keyOf(const Values &values) const override { return keysOf(values).value(0); }

    void match() override
    {
        QHash<QString, int> taken; // day → index of its row
        for (int i = 0; i < m_preview.rows.size(); ++i) {
            ListVerdict &verdict = m_preview.rows[i];
            if (verdict.state == RowState::Rejected)
                continue;
            const QStringList keys = keysOf(verdict.values);
            int earlier = -1;
            for (const QString &key : keys)
                earlier = std::max(earlier, taken.value(key, -1));
            if (earlier >= 0)
                twice(verdict, m_preview.rows.at(earlier), col("day"));
            else
                judgeDays(verdict, keys);
            for (const QString &key : keys)
                taken.insert(key, taken.value(key, i));
        }
    }

private:
    QStringList keysOf(const Values &values) const
    {
        const QString group = groupKey(values.value(col("group")));
        const QDate from = parsedDay(values.value(col("day")));
        const QDate to = parsedDay(values.value(col("until")));
        QStringList keys;
        for (QDate day = from; day.isValid() && day <= (to.isValid() ? to : from); day = day.addDays(1))
            keys.append(QString(group + QLatin1Char('/') + day.toString(Qt::ISODate)));
        return keys;
    }

    // Every day of the row is looked up; the first that differs tells.
    void judgeDays(ListVerdict &verdict, const QStringList &keys)
    {
        int missing = 0;
        for (const QString &key : keys) {
            const KnownRow *stored = m_stored.value(key);
            if (!stored) {
                ++missing;
                continue;
            }
            Values values = stored->values;
            values.insert(col("day"), verdict.values.value(col("day")));
            values.insert(col("until"), verdict.values.value(col("until")));
            ListVerdict compared = verdict;
            compare(compared, {key.toUtf8(), values});
            if (compared.state == RowState::Unchanged)
                continue;
            verdict = compared;
            return;
        }
        if (missing == 0)
            verdict.state = RowState::Unchanged;
        else
            settleNew(verdict);
        if (missing == 0)
            verdict.reason = ListReason::None;
    }

    GroupNames m_groups;
    QHash<QString, const KnownRow *> m_stored;
};

} // namespace

ListPreview judgeCalendar(const ListSheet &sheet, const ListKnown &known)
{
    return CalendarJudge(sheet, known).run();
}

} // namespace semestr
