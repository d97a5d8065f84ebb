// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/listmap.h"
#include "app/domain/lists/listplaces.h"
#include "app/domain/lists/rowjudge.h"
#include "app/domain/lists/staffnames.h"
#include "app/domain/people/groupnames.h"

namespace semestr {

namespace {

// D-02: by term, group, discipline, subgroup, kind and teacher; a lone row of such a place whose teacher is
// another is a change of the teacher.
class LoadJudge final : public RowJudge
{
public:
    LoadJudge(const ListSheet &sheet, const ListKnown &known)
        : RowJudge(ListKind::Load, sheet, known), m_staff(known.staff), m_groups(known.groups)
    {
        for (const KnownDiscipline &discipline : known.disciplines)
            m_disciplines.insert(discipline.group, discipline);
        for (const KnownSubgroup &subgroup : known.subgroups)
            m_subgroups.insert(subgroup.group, subgroup);
    }

protected:
    void complete(Values &texts) override
    {
        QString &kind = texts[col("kind")];
        if (kind.isEmpty())
            kind = choiceWord(*listColumn(ListKind::Load, col("kind")), QStringLiteral("theory"));
    }

    bool understand(ListVerdict &verdict) override
    {
        return checkRange(verdict, "hours", 1, 2000) && meanTerm(verdict) && meanGroup(verdict) &&
               meanTeacher(verdict) && meanDiscipline(verdict) && meanSubgroup(verdict);
    }

    bool leavesOut(const QString &code, const QString &given) const override
    {
        return given.isEmpty() && code != u"subgroup";
    }

    // The place; the teacher stands beside it.
    QString keyOf(const Values &values) const override
    {
        const QStringList parts{matchKey(values.value(col("term"))), groupKey(values.value(col("group"))),
                                matchKey(values.value(col("discipline"))),
                                matchKey(values.value(col("subgroup"))), matchKey(values.value(col("kind")))};
        return parts.join(QLatin1Char('/'));
    }

    void match() override
    {
        QHash<QString, QList<int>> rows;
        for (int i = 0; i < m_preview.rows.size(); ++i) {
            if (m_preview.rows.at(i).state != RowState::Rejected)
                rows[keyOf(m_preview.rows.at(i).values)].append(i);
        }
        QHash<QString, QList<const KnownRow *>> stored;
        for (const KnownRow &row : m_known.rows)
            stored[keyOf(row.values)].append(&row);
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            matchPlace(it.value(), stored.value(it.key()));
    }

private:
    static QString teacherOf(const Values &values) { return values.value(col("teacher")); }

    bool meanTerm(ListVerdict &verdict)
    {
        QString &written = verdict.values[col("term")];
        const int number = subgroupNumber(written);
        for (const KnownTerm &term : m_known.terms) {
            const bool same = matchKey(term.title) == matchKey(written);
            // «5-й семестр» of a third year is the first of the year.
            if (written.isEmpty()
                    ? term.title == m_known.term
                    : same || (number > 0 && number <= 8 && term.number == (number - 1) % 2 + 1)) {
                written = term.title;
                return true;
            }
        }
        return refuse(verdict, ListReason::NotOfChoices, col("term"), written);
    }

    bool meanGroup(ListVerdict &verdict)
    {
        QString &written = verdict.values[col("group")];
        const QString meant = m_groups.meant(written);
        if (meant.isEmpty())
            return refuse(verdict, ListReason::UnknownGroup, col("group"), written);
        if (meant != written)
            look(verdict, ListReason::Understood, col("group"), meant);
        written = meant;
        return true;
    }

    bool meanTeacher(ListVerdict &verdict)
    {
        QString &written = verdict.values[col("teacher")];
        if (!isMapped("teacher")) {
            verdict.values.remove(col("teacher"));
            return true;
        }
        if (StaffNames::isNobody(written)) {
            written = StaffNames::nobody();
            return true;
        }
        const StaffNames::Meant meant = m_staff.meant(written);
        if (meant.count != 1)
            return refuse(verdict, meant.count == 0 ? ListReason::UnknownTeacher : ListReason::Unclear,
                          col("teacher"), written);
        written = meant.title;
        return true;
    }

    bool meanDiscipline(ListVerdict &verdict)
    {
        const QString group = verdict.values.value(col("group"));
        QString &written = verdict.values[col("discipline")];
        for (const KnownDiscipline &discipline : m_disciplines.values(group)) {
            if (!meansDiscipline(written, discipline.title, discipline.code))
                continue;
            written = discipline.title;
            if (m_new.contains(QString(group + QLatin1Char('/') + written)))
                look(verdict, ListReason::NewThing, col("discipline"), written);
            return true;
        }
        m_disciplines.insert(group, {group, written, {}});
        m_new.insert(QString(group + QLatin1Char('/') + written));
        look(verdict, ListReason::NewThing, col("discipline"), written);
        return true;
    }

    // By its title; else by its number, where the group is split one way only.
    bool meanSubgroup(ListVerdict &verdict)
    {
        QString &written = verdict.values[col("subgroup")];
        if (matchKey(written).isEmpty()) {
            written.clear();
            return true;
        }
        const QString group = verdict.values.value(col("group"));
        QList<KnownSubgroup> numbered;
        for (const KnownSubgroup &subgroup : m_subgroups.values(group)) {
            if (matchKey(subgroup.title) == matchKey(written)) {
                written = subgroup.title;
                return true;
            }
            if (subgroup.number > 0 && subgroup.number == subgroupNumber(written))
                numbered.append(subgroup);
        }
        if (numbered.size() > 1)
            return refuse(verdict, ListReason::Unclear, col("subgroup"), written);
        if (numbered.isEmpty()) {
            m_subgroups.insert(group, {group, written, {}, subgroupNumber(written)});
            look(verdict, ListReason::NewThing, col("subgroup"), written);
        } else {
            written = numbered.first().title;
        }
        return true;
    }

    // First those whose teacher stands there already; what is left over on both sides changes the teacher.
    void matchPlace(QList<int> rows, QList<const KnownRow *> stored)
    {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                ListVerdict &verdict = m_preview.rows[rows.at(i)];
                const ListVerdict &other = m_preview.rows.at(rows.at(j));
                if (teacherOf(verdict.values) == teacherOf(other.values) &&
                    verdict.state != RowState::Rejected)
                    twice(verdict, other);
            }
        }
        rows.removeIf([this](int i) { return m_preview.rows.at(i).state == RowState::Rejected; });
        rows.removeIf([this, &stored](int i) { return matchTeacher(m_preview.rows[i], stored); });
        std::stable_sort(stored.begin(), stored.end(), [](const KnownRow *a, const KnownRow *b) {
            return (teacherOf(a->values) == StaffNames::nobody()) >
                   (teacherOf(b->values) == StaffNames::nobody());
        });
        for (const int i : std::as_const(rows))
            matchLeft(m_preview.rows[i], stored, rows.size());
    }

    bool matchTeacher(ListVerdict &verdict, QList<const KnownRow *> &stored)
    {
        for (qsizetype i = 0; i < stored.size(); ++i) {
            if (teacherOf(stored.at(i)->values) != teacherOf(verdict.values))
                continue;
            compare(verdict, *stored.takeAt(i));
            return true;
        }
        return false;
    }

    void matchLeft(ListVerdict &verdict, QList<const KnownRow *> &stored, qsizetype rows)
    {
        const bool vacant = !stored.isEmpty() && teacherOf(stored.first()->values) == StaffNames::nobody();
        if (stored.isEmpty())
            settleNew(verdict);
        else if (stored.size() > rows && !vacant)
            refuse(verdict, ListReason::Unclear, col("teacher"), teacherOf(stored.first()->values));
        else
            compare(verdict, *stored.takeFirst());
    }

    StaffNames m_staff;
    GroupNames m_groups;
    QMultiHash<QString, KnownDiscipline> m_disciplines; // by the group's title
    QMultiHash<QString, KnownSubgroup> m_subgroups;
    QSet<QString> m_new;
};

} // namespace

ListPreview judgeLoad(const ListSheet &sheet, const ListKnown &known)
{
    return LoadJudge(sheet, known).run();
}

} // namespace semestr
