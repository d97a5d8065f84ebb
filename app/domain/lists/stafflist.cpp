// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/rowjudge.h"
#include "app/domain/lists/staffnames.h"

namespace semestr {

namespace {

// B-09: by the staff number, else by full name and position when they fit one person alone.
class StaffJudge final : public RowJudge
{
public:
    StaffJudge(const ListSheet &sheet, const ListKnown &known) : RowJudge(ListKind::Staff, sheet, known)
    {
        for (int i = 0; i < known.rows.size(); ++i) {
            const Values &values = known.rows.at(i).values;
            m_storedNames.insert(nameOf(values), i);
            if (const QString number = numberOf(values); !number.isEmpty())
                m_storedNumbers.insert(number, i);
        }
    }

protected:
    void complete(Values &texts) override
    {
        if (isMapped("last_name") || !isMapped("full_name"))
            return;
        const PersonName name = PersonName::parse(texts.value(col("full_name")));
        texts.insert(col("last_name"), name.last);
        texts.insert(col("first_name"), name.first);
        texts.insert(col("middle_name"), name.middle);
    }

    bool understand(ListVerdict &verdict) override
    {
        const Values &values = verdict.values;
        if (!checkRange(verdict, "norm_hours", 0, 3000))
            return false;
        const auto rate = parsedDecimal(values.value(col("rate")));
        if (rate && (*rate < 0 || *rate > 3))
            return refuse(verdict, ListReason::OutOfRange, col("rate"), values.value(col("rate")));
        const QDate from = parsedDay(values.value(col("hired_on")));
        const QDate to = parsedDay(values.value(col("dismissed_on")));
        if (from.isValid() && to.isValid() && to < from)
            return refuse(verdict, ListReason::OutOfRange, col("dismissed_on"),
                          values.value(col("dismissed_on")));
        return true;
    }

    bool isSame(const QString &code, const QString &given, const QString &before) const override
    {
        return given == before || (code == u"staff_no" && codeKey(given) == codeKey(before));
    }

    QString keyOf(const Values &values) const override { return numberOf(values); }

    void match() override
    {
        for (int i = 0; i < m_preview.rows.size(); ++i) {
            ListVerdict &verdict = m_preview.rows[i];
            if (verdict.state == RowState::Rejected)
                continue;
            if (!isTwice(verdict))
                find(verdict);
            m_rows.insert(nameOf(verdict.values), i);
            if (const QString number = numberOf(verdict.values); !number.isEmpty())
                m_numbers.insert(number, i);
            if (!verdict.matched.isEmpty() && !m_matched.contains(verdict.matched))
                m_matched.insert(verdict.matched, i);
        }
    }

private:
    static QString nameOf(const Values &values)
    {
        return personKey({values.value(col("last_name")), values.value(col("first_name")),
                          values.value(col("middle_name"))});
    }
    static QString numberOf(const Values &values) { return codeKey(values.value(col("staff_no"))); }
    static QString positionOf(const Values &values) { return matchKey(values.value(col("position"))); }

    bool isTwice(ListVerdict &verdict)
    {
        const QString number = numberOf(verdict.values);
        if (const int earlier = number.isEmpty() ? -1 : m_numbers.value(number, -1); earlier >= 0) {
            twice(verdict, m_preview.rows.at(earlier), col("staff_no"));
            return true;
        }
        for (const int index : m_rows.values(nameOf(verdict.values))) {
            const ListVerdict &other = m_preview.rows.at(index);
            const bool bothNumbers = !number.isEmpty() && !numberOf(other.values).isEmpty();
            if (bothNumbers || positionOf(other.values) != positionOf(verdict.values))
                continue;
            twice(verdict, other, col("last_name"));
            return true;
        }
        return false;
    }

    void find(ListVerdict &verdict)
    {
        const int at = storedAt(verdict);
        if (verdict.state == RowState::Rejected)
            return;
        if (at < 0) {
            settleNew(verdict);
            return;
        }
        const KnownRow &stored = m_known.rows.at(at);
        if (const int earlier = m_matched.value(stored.id, -1); earlier >= 0)
            twice(verdict, m_preview.rows.at(earlier), col("last_name"));
        else
            compare(verdict, stored);
    }

    // −1 when nobody is stored; refused when nothing tells who of several it is.
    int storedAt(ListVerdict &verdict)
    {
        if (const int at = storedByNumber(verdict); at >= 0 || verdict.state == RowState::Rejected)
            return at;
        const bool hasNumber = !numberOf(verdict.values).isEmpty();
        QList<int> fitting, samePosition;
        for (const int i : m_storedNames.values(nameOf(verdict.values))) {
            const Values &stored = m_known.rows.at(i).values;
            if (hasNumber && !numberOf(stored).isEmpty())
                continue;
            fitting.append(i);
            if (positionOf(stored) == positionOf(verdict.values))
                samePosition.append(i);
        }
        const QList<int> &chosen = samePosition.isEmpty() ? fitting : samePosition;
        if (chosen.size() > 1)
            refuse(verdict, ListReason::Unclear, col("last_name"), QString::number(chosen.size()));
        return chosen.size() == 1 ? chosen.first() : -1;
    }

    // A number that belongs to a person of quite another name is not a new name of that person.
    int storedByNumber(ListVerdict &verdict)
    {
        const QString number = numberOf(verdict.values);
        const int at = number.isEmpty() ? -1 : m_storedNumbers.value(number, -1);
        if (at < 0)
            return -1;
        const Values &stored = m_known.rows.at(at).values;
        const auto same = [&](const char *column) {
            return matchKey(stored.value(col(column))) == matchKey(verdict.values.value(col(column)));
        };
        if (!same("last_name") && !same("first_name"))
            refuse(
                verdict, ListReason::Unclear, col("staff_no"),
                QStringLiteral("%1 %2").arg(stored.value(col("last_name")), stored.value(col("first_name"))));
        return verdict.state == RowState::Rejected ? -1 : at;
    }

    QMultiHash<QString, int> m_storedNames, m_rows;
    QHash<QString, int> m_storedNumbers, m_numbers;
    QHash<QByteArray, int> m_matched;
};

} // namespace

ListPreview judgeStaff(const ListSheet &sheet, const ListKnown &known)
{
    return StaffJudge(sheet, known).run();
}

} // namespace semestr
