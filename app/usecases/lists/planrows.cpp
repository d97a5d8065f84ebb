// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/domain/curriculum/disciplinecode.h"
#include "app/domain/lists/listcells.h"
#include "app/usecases/lists/listorder.h"
#include "app/usecases/lists/listrows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace semestr {

namespace {

constexpr const char *dataFields[] = {"materials", "self_study", "literature", "competences", "note"};
constexpr const char *textFields[] = {"section", "topic", "work_no", "homework"};

struct StoredPage
{
    KnownPage known;
    GroupId group;
    SubjectId subject;
    QByteArray department;
    bool own = false;
    QByteArray plan; // empty = none yet

    AccessTarget target() const { return {group, department, own}; }
};

// One page is meant by these three words.
QString keyOf(const QString &group, const QString &discipline, const QString &subgroup)
{
    return QStringLiteral("%1\n%2\n%3").arg(group, discipline, subgroup);
}

class PlanRows final : public ListRows
{
public:
    Result<ListKnown> read(Connection &connection, const ListJob &job) override
    {
        ListKnown known;
        known.page = job.scope.page;
        SEMESTR_LET(groups, readGroupTitles(connection));
        SEMESTR_LET(subgroups, readSubgroups(connection, groups));
        SEMESTR_TRY(readPages(connection, job, groups, subgroups));
        for (StoredPage &page : m_pages) {
            if (!job.exporting)
                known.pages.append(page.known);
            const bool wanted = !job.exporting || job.scope.page.isNull() || page.known.id == job.scope.page;
            if (!wanted || !job.actor.may(job.exporting ? "see" : "edit", "plan", page.target()))
                continue;
            SEMESTR_TRY(readPlan(connection, page, known));
        }
        return known;
    }

    QList<KnownRow> exported(const ListKnown &known, const ListJob &) const override
    {
        return inOrder(known.rows, {"group", "discipline", "subgroup", "number"});
    }

    Done permit(const ListJob &job, const ListVerdict &row) const override
    {
        const StoredPage *page = pageOf(row.values);
        if (!page)
            return {};
        SEMESTR_TRY(job.actor.permit("create", "plan", page->target()));
        return job.actor.permit("edit", "plan", page->target());
    }

    Done write(Transaction &t, const ListJob &job, const ListVerdict &row, QStringList &made) override
    {
        StoredPage &page = m_pages[m_places.value(placeOf(row.values))];
        SEMESTR_TRY(ensurePlan(t, job, page, made));
        const auto &values = row.values;
        const int number = values.value(QStringLiteral("number")).toInt();
        const QByteArray id =
            row.matched.isEmpty()
                ? naturalUuid("planned_lesson", {page.plan, QByteArray::number(number)}).toRfc4122()
                : row.matched;
        SEMESTR_LET(put, t.query("lists/put_planned_lesson"));
        put.bind("plan_id", page.plan).bind("id", id).bind("number", number);
        put.bindText("position",
                     m_positions.value(id, QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'))));
        for (const char *field : textFields)
            put.bindText(field, values.value(QString::fromLatin1(field)));
        put.bind("hours", wholeValue(values.value(QStringLiteral("hours"))));
        for (const char *field : {"kind", "work_kind"})
            put.bindText(field, codeOf(ListKind::Plan, field, values));
        put.bindText("data", dataOf(values, m_data.value(id)));
        return put.bind("bucket_id", methodsBucket(job.college)).run();
    }

private:
    static QString placeOf(const QHash<QString, QString> &values)
    {
        return keyOf(values.value(QStringLiteral("group")), values.value(QStringLiteral("discipline")),
                     values.value(QStringLiteral("subgroup")));
    }

    const StoredPage *pageOf(const QHash<QString, QString> &values) const
    {
        const auto at = m_places.constFind(placeOf(values));
        return at == m_places.cend() ? nullptr : &m_pages.at(*at);
    }

    Done readPages(Connection &connection, const ListJob &job, const QMap<QString, GroupId> &groups,
                   const QList<StoredSubgroup> &subgroups)
    {
        QHash<SubgroupId, QString> titles;
        for (const StoredSubgroup &subgroup : subgroups)
            titles.insert(subgroup.id, subgroup.known.title);
        SEMESTR_LET(list, connection.query("lists/list_plan_pages"));
        SEMESTR_TRY(list.bind("person", job.actor.session.person).bind("day", job.actor.today).run());
        while (list.next()) {
            const QString title = list.text(2).simplified();
            StoredPage page;
            page.known = {list.id<PageId>(0), groups.key(list.id<GroupId>(1)), title,
                          titles.value(list.id<SubgroupId>(4)),
                          list.text(3).isEmpty() ? disciplineCode(title) : list.text(3)};
            page.group = list.id<GroupId>(1);
            page.subject = list.id<SubjectId>(5);
            page.department = list.bytes(6);
            page.own = list.flag(7);
            m_places.insert(keyOf(page.known.group, title, page.known.subgroup), m_pages.size());
            m_pages.append(page);
        }
        return {};
    }

    Done readPlan(Connection &connection, StoredPage &page, ListKnown &known)
    {
        {
            SEMESTR_LET(find, connection.query("lists/find_plan"));
            SEMESTR_TRY(find.bind("page_id", page.known.id).run());
            if (find.next())
                page.plan = find.bytes(0);
        }
        if (page.plan.isEmpty())
            return {};
        SEMESTR_LET(list, connection.query("lists/list_planned_lessons"));
        SEMESTR_TRY(list.bind("plan_id", page.plan).run());
        int counted = 0;
        while (list.next()) {
            counted = list.isNull(1) ? counted + 1 : static_cast<int>(list.whole(1));
            m_data.insert(list.bytes(0), list.text(9));
            m_positions.insert(list.bytes(0), list.text(10));
            known.rows.append({list.bytes(0), valuesOf(page.known, list, counted)});
        }
        return {};
    }

    static QHash<QString, QString> valuesOf(const KnownPage &page, const Query &list, int number)
    {
        const auto text = [&list](int column) { return list.text(column).simplified(); };
        QHash<QString, QString> values{
            {QStringLiteral("group"), page.group},
            {QStringLiteral("discipline"), page.discipline},
            {QStringLiteral("subgroup"), page.subgroup},
            {QStringLiteral("number"), QString::number(number)},
            {QStringLiteral("section"), text(2)},
            {QStringLiteral("topic"), text(3)},
            {QStringLiteral("hours"), text(4)},
            {QStringLiteral("kind"), wordOf(ListKind::Plan, "kind", text(5))},
            {QStringLiteral("work_kind"), wordOf(ListKind::Plan, "work_kind", text(6))},
            {QStringLiteral("work_no"), text(7)},
            {QStringLiteral("homework"), text(8)}};
        const QJsonObject data = QJsonDocument::fromJson(list.text(9).toUtf8()).object();
        for (const char *field : dataFields)
            values.insert(QString::fromLatin1(field),
                          data.value(QLatin1String(field)).toString().simplified());
        return values;
    }

    // What else stands there, of a newer program, stays.
    static QString dataOf(const QHash<QString, QString> &values, const QString &before)
    {
        QJsonObject data = QJsonDocument::fromJson(before.toUtf8()).object();
        for (const char *field : dataFields) {
            if (const QString text = values.value(QString::fromLatin1(field)); !text.isEmpty())
                data.insert(QLatin1String(field), text);
        }
        return data.isEmpty() ? QString()
                              : QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    }

    static Done ensurePlan(Transaction &t, const ListJob &job, StoredPage &page, QStringList &made)
    {
        if (!page.plan.isEmpty())
            return {};
        page.plan = naturalUuid("plan", {page.known.id.bytes()}).toRfc4122();
        SEMESTR_LET(put, t.query("lists/put_plan"));
        put.bind("id", page.plan).bind("page_id", page.known.id).bind("subject_id", page.subject);
        put.bindText("title", page.known.discipline).bindText("state", QStringLiteral("imported"));
        made.append(QStringLiteral("%1: %2").arg(page.known.group, page.known.discipline));
        return put.bind("version_no", 1).bind("bucket_id", methodsBucket(job.college)).run();
    }

    QList<StoredPage> m_pages;
    QHash<QString, qsizetype> m_places; // words of a page → index
    QHash<QByteArray, QString> m_data, m_positions;
};

} // namespace

std::unique_ptr<ListRows> planRows()
{
    return std::make_unique<PlanRows>();
}

} // namespace semestr
