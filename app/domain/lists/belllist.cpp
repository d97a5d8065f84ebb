// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/rowjudge.h"

#include <QMap>

namespace semestr {

namespace {

// B-07: by schedule, period and half. The periods of a schedule may not run into each other.
class BellJudge final : public RowJudge
{
public:
    BellJudge(const ListSheet &sheet, const ListKnown &known) : RowJudge(ListKind::Bells, sheet, known)
    {
        for (const QString &title : known.schedules)
            m_schedules.insert(matchKey(title), title);
        for (const QString &title : known.buildings)
            m_buildings.insert(matchKey(title), title);
    }

protected:
    void complete(Values &texts) override
    {
        QString &schedule = texts[col("schedule")];
        if (schedule.isEmpty())
            schedule = m_known.schedules.size() == 1 ? m_known.schedules.first() : QStringLiteral("Обычное");
        QString &half = texts[col("half")];
        if (half.isEmpty() || half == u"0")
            half = QStringLiteral("0");
    }

    bool understand(ListVerdict &verdict) override
    {
        if (!checkRange(verdict, "period", 0, 20) || !checkRange(verdict, "half", 0, 2))
            return false;
        const QString ends = verdict.values.value(col("ends"));
        if (parsedTime(ends) <= parsedTime(verdict.values.value(col("starts"))))
            return refuse(verdict, ListReason::OutOfRange, col("ends"), ends);
        meanTitle(verdict, "building", m_buildings);
        meanTitle(verdict, "schedule", m_schedules);
        return true;
    }

    QString keyOf(const Values &values) const override
    {
        return QStringLiteral("%1/%2/%3")
            .arg(matchKey(values.value(col("schedule"))), values.value(col("period")),
                 values.value(col("half")));
    }

    void finish() override
    {
        QMap<QString, QList<Bell>> schedules;
        QSet<QString> given;
        for (int i = 0; i < m_preview.rows.size(); ++i) {
            const ListVerdict &verdict = m_preview.rows.at(i);
            const bool stays = verdict.state == RowState::Rejected;
            if (stays && verdict.reason != ListReason::NeedsUpdate)
                continue;
            given.insert(keyOf(verdict.values));
            schedules[matchKey(verdict.values.value(col("schedule")))].append(bellOf(verdict.values, i));
        }
        for (const KnownRow &row : m_known.rows) {
            if (!given.contains(keyOf(row.values)))
                schedules[matchKey(row.values.value(col("schedule")))].append(bellOf(row.values, -1));
        }
        for (QList<Bell> &bells : schedules)
            refuseOverlaps(bells);
    }

private:
    struct Bell
    {
        int period = 0, half = 0;
        QTime starts, ends;
        int index = -1; // into the preview; −1: stored
    };

    static Bell bellOf(const Values &values, int index)
    {
        return {values.value(col("period")).toInt(), values.value(col("half")).toInt(),
                parsedTime(values.value(col("starts"))), parsedTime(values.value(col("ends"))), index};
    }

    void meanTitle(ListVerdict &verdict, const char *column, QHash<QString, QString> &titles)
    {
        QString &written = verdict.values[col(column)];
        const QString key = matchKey(written);
        if (key.isEmpty())
            return;
        if (!titles.contains(key)) {
            titles.insert(key, written);
            m_new.insert(QString(col(column) + key));
        }
        written = titles.value(key);
        if (m_new.contains(QString(col(column) + key)))
            look(verdict, ListReason::NewThing, col(column), written);
    }

    // A whole period beside its own halves is the same time said twice.
    static bool clash(const Bell &a, const Bell &b)
    {
        const bool sameTime = a.period == b.period && (a.half == 0) != (b.half == 0);
        return !sameTime && std::pair(a.period, a.half) < std::pair(b.period, b.half) && a.ends > b.starts;
    }

    void refuseOverlaps(const QList<Bell> &bells)
    {
        for (const Bell &bell : bells) {
            if (bell.index < 0)
                continue;
            for (const Bell &other : bells) {
                const bool later = clash(other, bell);
                if (!later && !(clash(bell, other) && other.index < 0))
                    continue;
                const QString detail =
                    QStringLiteral("%1–%2").arg(timeText(other.starts), timeText(other.ends));
                refuse(m_preview.rows[bell.index], ListReason::Overlaps, later ? col("starts") : col("ends"),
                       detail, other.index < 0 ? 0 : m_preview.rows.at(other.index).row);
                break;
            }
        }
    }

    QHash<QString, QString> m_schedules, m_buildings; // key → title
    QSet<QString> m_new;
};

} // namespace

ListPreview judgeBells(const ListSheet &sheet, const ListKnown &known)
{
    return BellJudge(sheet, known).run();
}

} // namespace semestr
