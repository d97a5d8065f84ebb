// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/rowjudge.h"
#include "app/domain/lists/staffnames.h"

namespace semestr {

namespace {

// B-08: by building and number; a row without a building means the only room of that number.
class RoomJudge final : public RowJudge
{
public:
    RoomJudge(const ListSheet &sheet, const ListKnown &known)
        : RowJudge(ListKind::Rooms, sheet, known), m_staff(known.staff)
    {
        for (const QString &title : known.buildings)
            m_buildings.insert(matchKey(title), title);
        for (const KnownRow &row : known.rows)
            m_numbers.insert(codeKey(row.values.value(col("number"))),
                             matchKey(row.values.value(col("building"))));
    }

protected:
    bool understand(ListVerdict &verdict) override
    {
        if (!checkRange(verdict, "capacity", 1, 2000) || !checkRange(verdict, "parallel", 1, 50) ||
            !meanResponsible(verdict))
            return false;
        return meanBuilding(verdict);
    }

    bool isSame(const QString &code, const QString &given, const QString &before) const override
    {
        return given == before || (code == u"number" && codeKey(given) == codeKey(before));
    }

    QString keyOf(const Values &values) const override
    {
        return QString(matchKey(values.value(col("building"))) + QLatin1Char('/') +
                       codeKey(values.value(col("number"))));
    }

private:
    bool meanResponsible(ListVerdict &verdict)
    {
        QString &written = verdict.values[col("responsible")];
        if (StaffNames::isNobody(written)) {
            written.clear();
            return true;
        }
        const StaffNames::Meant meant = m_staff.meant(written);
        if (meant.count != 1)
            return refuse(verdict, meant.count == 0 ? ListReason::UnknownTeacher : ListReason::Unclear,
                          col("responsible"), written);
        written = meant.title;
        return true;
    }

    bool meanBuilding(ListVerdict &verdict)
    {
        QString &written = verdict.values[col("building")];
        const QString key = matchKey(written);
        if (key.isEmpty())
            return meanOnlyBuilding(verdict, written);
        const bool known = m_buildings.contains(key);
        QString &title = m_buildings[key];
        if (!known)
            title = written;
        if (!known || m_new.contains(key)) {
            m_new.insert(key);
            look(verdict, ListReason::NewThing, col("building"), title);
        }
        written = title;
        return true;
    }

    bool meanOnlyBuilding(ListVerdict &verdict, QString &written)
    {
        const QStringList places = m_numbers.values(codeKey(verdict.values.value(col("number"))));
        if (places.size() > 1 && !places.contains(QString()))
            return refuse(verdict, ListReason::Unclear, col("building"), verdict.values.value(col("number")));
        if (places.size() == 1)
            written = m_buildings.value(places.first());
        return true;
    }

    StaffNames m_staff;
    QHash<QString, QString> m_buildings;    // key → title
    QMultiHash<QString, QString> m_numbers; // number → keys of its buildings
    QSet<QString> m_new;
};

} // namespace

ListPreview judgeRooms(const ListSheet &sheet, const ListKnown &known)
{
    return RoomJudge(sheet, known).run();
}

} // namespace semestr
