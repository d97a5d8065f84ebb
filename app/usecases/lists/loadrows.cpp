// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/domain/curriculum/disciplinecode.h"
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/listmap.h"
#include "app/domain/lists/listplaces.h"
#include "app/domain/lists/staffnames.h"
#include "app/usecases/lists/listorder.h"
#include "app/usecases/lists/listterms.h"
#include "app/usecases/lists/pageteachers.h"
#include "app/usecases/setuprows.h"

#include <algorithm>

namespace semestr {

namespace {

const QString termCode = QStringLiteral("term");
const QString groupCode = QStringLiteral("group");
const QString disciplineCodeWord = QStringLiteral("discipline");
const QString subgroupCode = QStringLiteral("subgroup");
const QString kindCode = QStringLiteral("kind");
const QString teacherCode = QStringLiteral("teacher");
const QString hoursCode = QStringLiteral("hours");

class LoadRows final : public ListRows
{
public:
    Result<ListKnown> read(Connection &connection, const ListJob &job) override
    {
        ListKnown known;
        SEMESTR_LET(terms, readTerms(connection, job.college, job.scope.term, job.actor.today));
        SEMESTR_LET(staff, readStaff(connection, job.actor.today));
        SEMESTR_LET(groups, readGroupTitles(connection));
        m_terms = terms;
        m_staff = std::make_unique<StaffNames>(staff);
        m_groups = groups;
        for (const StoredTerm &term : std::as_const(m_terms.terms))
            known.terms.append({term.title, term.number});
        known.term = m_terms.present().title;
        known.staff = staff;
        known.groups = groups.keys();
        SEMESTR_TRY(readItems(connection, known));
        SEMESTR_LET(subgroups, readSubgroups(connection, groups));
        for (const StoredSubgroup &subgroup : std::as_const(subgroups)) {
            known.subgroups.append(subgroup.known);
            m_subgroups.insert({subgroup.known.group, subgroup.known.title}, subgroup.id);
        }
        SEMESTR_TRY(readPages(connection));
        SEMESTR_TRY(readLoad(connection, known));
        return known;
    }

    // The whole load for who checks it, the own one for a teacher.
    QList<KnownRow> exported(const ListKnown &known, const ListJob &job) const override
    {
        QList<KnownRow> rows = known.rows;
        const bool all = job.actor.may("see", "load", {});
        rows.removeIf([&](const KnownRow &row) {
            return row.values.value(termCode) != known.term ||
                   (!all && m_teachers.value(row.id) != job.actor.session.person);
        });
        return inOrder(rows, {"group", "discipline", "subgroup", "kind", "teacher"});
    }

    Done write(Transaction &t, const ListJob &job, const ListVerdict &row, QStringList &made) override
    {
        const StoredTerm &term = m_terms.named(row.values.value(termCode));
        SEMESTR_LET(place, placeOf(t, job, row.values, made));
        SEMESTR_LET(page, pageOf(t, place, row.values, made));
        const PersonId teacher = m_staff->idOf(row.values.value(teacherCode));
        const QString kind = codeOf(ListKind::Load, "kind", row.values);
        const int hours = row.values.value(hoursCode).toInt();
        const QByteArray id = row.matched.isEmpty() ? freeId(term, place, kind) : row.matched;
        SEMESTR_LET(put, t.query("lists/put_load"));
        put.bind("id", id).bind("term_id", term.id).bind("group_id", place.group).bind("item_id", place.item);
        put.bind("subgroup_id", place.subgroup).bind("employee_id", teacher).bindText("load_kind", kind);
        SEMESTR_TRY(put.bind("hours", hours).bind("bucket_id", collegeBucket(job.college)).run());
        const PersonId former = m_teachers.value(id);
        const bool changed = !row.matched.isEmpty() && former != teacher;
        const QDate from = changed ? std::max(job.actor.today, term.days.from) : term.days.from;
        if (changed || row.matched.isEmpty())
            m_changes.append({page, place, former, teacher, from});
        if (m_newItems.contains(place.item))
            m_hours[{place.item, term.number, kind}][place.subgroup] += hours;
        return {};
    }

    // A new discipline's hours are those of its load; two subgroups are the same hours twice.
    Done finish(Transaction &t, const ListJob &job) override
    {
        for (const TeacherChange &change : std::as_const(m_changes))
            SEMESTR_TRY(changeTeacher(t, job.college, change));
        for (auto it = m_hours.cbegin(); it != m_hours.cend(); ++it) {
            const auto &[item, term, kind] = it.key();
            SEMESTR_LET(put, t.query("setup/write_item_term"));
            put.bind("item_id", item).bind("term_no", term).bindText("load_kind", kind);
            put.bind("hours", *std::max_element(it->cbegin(), it->cend()));
            SEMESTR_TRY(put.bind("bucket_id", collegeBucket(job.college)).run());
        }
        return {};
    }

private:
    Done readItems(Connection &connection, ListKnown &known)
    {
        QHash<GroupId, QString> titles;
        for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it)
            titles.insert(it.value(), it.key());
        SEMESTR_LET(list, connection.query("lists/list_items"));
        SEMESTR_TRY(list.run());
        while (list.next()) {
            const QString title = list.text(2).simplified();
            const QString group = titles.value(list.id<GroupId>(1));
            m_itemTitles.insert(list.id<ItemId>(0), title);
            if (group.isEmpty() || m_items.contains({group, title}))
                continue;
            m_items.insert({group, title}, list.id<ItemId>(0));
            known.disciplines.append(
                {group, title, list.text(3).isEmpty() ? disciplineCode(title) : list.text(3)});
        }
        m_groupTitles = titles;
        return {};
    }

    Done readPages(Connection &connection)
    {
        SEMESTR_LET(list, connection.query("lists/list_pages"));
        SEMESTR_TRY(list.bind("year", m_terms.year.id).run());
        while (list.next())
            m_pages.insert({list.id<GroupId>(1), list.id<ItemId>(2), list.id<SubgroupId>(3)},
                           list.id<PageId>(0));
        return {};
    }

    Done readLoad(Connection &connection, ListKnown &known)
    {
        QHash<SubgroupId, QString> subgroups;
        for (auto it = m_subgroups.cbegin(); it != m_subgroups.cend(); ++it)
            subgroups.insert(it.value(), it.key().second);
        SEMESTR_LET(list, connection.query("lists/list_load"));
        SEMESTR_TRY(list.bind("year", m_terms.year.id).run());
        while (list.next()) {
            const PersonId teacher = list.id<PersonId>(5);
            const QString group = m_groupTitles.value(list.id<GroupId>(2));
            const QString title = m_itemTitles.value(list.id<ItemId>(3));
            m_teachers.insert(list.bytes(0), teacher);
            if (group.isEmpty() || title.isEmpty())
                continue;
            // A curriculum may have been changed since: the load keeps its item.
            if (!m_items.contains({group, title})) {
                m_items.insert({group, title}, list.id<ItemId>(3));
                known.disciplines.append({group, title, disciplineCode(title)});
            }
            known.rows.append(
                {list.bytes(0),
                 {{termCode, m_terms.titleOf(list.id<TermId>(1))},
                  {groupCode, group},
                  {disciplineCodeWord, title},
                  {subgroupCode, subgroups.value(list.id<SubgroupId>(4))},
                  {kindCode, kindWord(list.text(6))},
                  {teacherCode, teacher.isNull() ? StaffNames::nobody() : m_staff->title(teacher)},
                  {hoursCode, list.text(7)}}});
        }
        return {};
    }

    // A load of no kind, or of one that only newer programs know, is shown as plain lessons.
    static QString kindWord(const QString &code)
    {
        const QString word = wordOf(ListKind::Load, "kind", code);
        return word.isEmpty() ? wordOf(ListKind::Load, "kind", QStringLiteral("theory")) : word;
    }

    Result<LoadPlace> placeOf(Transaction &t, const ListJob &job, const QHash<QString, QString> &values,
                              QStringList &made)
    {
        const QString group = values.value(groupCode);
        const QString discipline = values.value(disciplineCodeWord);
        LoadPlace place{m_groups.value(group), m_items.value({group, discipline}), {}};
        if (place.item.isNull()) {
            SEMESTR_LET(item, writeItem(t, job.college, place.group, m_terms.year, discipline, 0));
            place.item = item;
            m_items.insert({group, discipline}, item);
            m_newItems.insert(item);
            made.append(QStringLiteral("%1: %2").arg(group, discipline));
        }
        const QString subgroup = values.value(subgroupCode);
        if (subgroup.isEmpty())
            return place;
        place.subgroup = m_subgroups.value({group, subgroup});
        if (place.subgroup.isNull()) {
            SEMESTR_LET(id, makeSubgroup(t, job, place.group, subgroup));
            place.subgroup = id;
            m_subgroups.insert({group, subgroup}, id);
            made.append(QStringLiteral("%1: %2").arg(group, subgroup));
        }
        return place;
    }

    static Result<SubgroupId> makeSubgroup(Transaction &t, const ListJob &job, GroupId group,
                                           const QString &written)
    {
        SEMESTR_TRY(job.actor.permit("create", "subgroup", {group, {}, true}));
        const int number = subgroupNumber(written);
        const bool bare = written == QString::number(number);
        const QString split = QStringLiteral("Подгруппы");
        const SubgroupId id(
            naturalUuid("subgroup", {group.bytes(), split.toUtf8(), matchKey(written).toUtf8()}));
        SEMESTR_LET(put, t.query("lists/put_subgroup"));
        put.bind("id", id).bind("group_id", group).bindText("split", split);
        put.bind("number", number > 0 ? QVariant(number) : QVariant(QMetaType(QMetaType::Int)));
        SEMESTR_TRY(put.bindText("title", bare ? QStringLiteral("Подгруппа %1").arg(number) : written).run());
        return id;
    }

    Result<PageId> pageOf(Transaction &t, const LoadPlace &place, const QHash<QString, QString> &values,
                          QStringList &made)
    {
        if (m_pages.contains(place))
            return m_pages.value(place);
        const PageId id(naturalUuid("page", {m_terms.year.id.bytes(), place.group.bytes(), place.item.bytes(),
                                             place.subgroup.bytes(), PersonId().bytes()}));
        SEMESTR_LET(put, t.query("lists/put_page"));
        put.bind("id", id).bind("year_id", m_terms.year.id).bind("group_id", place.group);
        SEMESTR_TRY(put.bind("item_id", place.item).bind("subgroup_id", place.subgroup).run());
        m_pages.insert(place, id);
        const QString title =
            QStringLiteral("%1: %2").arg(values.value(groupCode), values.value(disciplineCodeWord));
        if (!made.contains(title))
            made.append(title);
        return id;
    }

    // Two offices that bring in the same list meet in the same rows.
    QByteArray freeId(const StoredTerm &term, const LoadPlace &place, const QString &kind)
    {
        for (int n = 0;; ++n) {
            const QByteArray id =
                naturalUuid("load", {term.id.bytes(), place.group.bytes(), place.item.bytes(),
                                     place.subgroup.bytes(), kind.toUtf8(), QByteArray::number(n)})
                    .toRfc4122();
            if (m_teachers.contains(id) || m_taken.contains(id))
                continue;
            m_taken.insert(id);
            return id;
        }
    }

    TermsOfYear m_terms;
    std::unique_ptr<StaffNames> m_staff;
    QMap<QString, GroupId> m_groups;
    QHash<GroupId, QString> m_groupTitles;
    QHash<ItemId, QString> m_itemTitles;
    QHash<std::pair<QString, QString>, ItemId> m_items; // group and discipline
    QHash<std::pair<QString, QString>, SubgroupId> m_subgroups;
    QHash<LoadPlace, PageId> m_pages;
    QHash<QByteArray, PersonId> m_teachers; // of every stored load
    QSet<QByteArray> m_taken;
    QSet<ItemId> m_newItems;
    QMap<std::tuple<ItemId, int, QString>, QHash<SubgroupId, int>> m_hours;
    QList<TeacherChange> m_changes;
};

} // namespace

std::unique_ptr<ListRows> loadRows()
{
    return std::make_unique<LoadRows>();
}

} // namespace semestr
