// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/familyreport.h"

#include "app/domain/buckets.h"
#include "app/usecases/familyfacts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace semestr {

namespace {

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

Done permitSheet(const Workspace &workspace, GroupId group, PersonId student)
{
    AccessTarget target;
    target.group = group;
    target.ownRecord = !student.isNull() && student == workspace.session().person;
    return workspace.permit(QStringLiteral("print"), QStringLiteral("report"), QStringLiteral("parent_week"),
                            target);
}

QString pagesJson(const QStringList &codes)
{
    QJsonObject pages;
    for (qsizetype i = 0; i < codes.size(); ++i)
        pages.insert(QString::number(i + 1), codes.at(i));
    return QString::fromUtf8(QJsonDocument(pages).toJson(QJsonDocument::Compact));
}

FamilySheets withFacts(FamilySheets sheets, const FamilyFacts &facts)
{
    sheets.group = facts.group;
    sheets.programCode = facts.programCode;
    sheets.curator = facts.curator;
    sheets.curatorPhone = facts.curatorPhone;
    sheets.groupSize = int(facts.roster.size());
    for (const FactPage &fact : facts.pages)
        sheets.shortNames.insert(fact.page.discipline, fact.shortName);
    return sheets;
}

} // namespace

FamilyReport::FamilyReport(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

Later<QList<ReportGroup>> FamilyReport::groups()
{
    const QDate today = m_workspace.today();
    return m_workspace.store().read<QList<ReportGroup>>(
        [today, session = m_workspace.session(),
         policy = m_workspace.policy()](Connection &connection) -> Result<QList<ReportGroup>> {
            SEMESTR_LET(query, connection.query("reports/list_groups"));
            SEMESTR_TRY(query.bind("day", today).bind("person_id", session.person).run());
            QList<ReportGroup> groups;
            while (query.next()) {
                AccessTarget target;
                target.group = query.id<GroupId>(0);
                const Verdict verdict = AccessRules::standard().decide(
                    session.grants, QStringLiteral("print"), QStringLiteral("report"),
                    QStringLiteral("parent_week"), target, policy, today);
                if (verdict == Verdict::Allowed)
                    groups.append(ReportGroup{target.group, query.text(1), query.flag(2)});
            }
            return groups;
        });
}

Later<FamilySheets> FamilyReport::collect(GroupId group, QDate monday, PersonId student)
{
    if (const Done permitted = permitSheet(m_workspace, group, student); !permitted)
        return ready<FamilySheets>(fail(permitted.error()));
    FamilyAsk ask;
    ask.group = group;
    ask.monday = mondayOf(monday);
    ask.today = m_workspace.today();
    ask.behaviour = m_workspace.policy().flag(QStringLiteral("parent_report.behaviour"), ask.sunday());
    ask.fromMs = m_workspace.time().ms(ask.monday, QTime(0, 0));
    ask.toMs = m_workspace.time().endOfDay(ask.sunday());
    FamilySheets sheets;
    sheets.college = m_workspace.college().name;
    sheets.from = ask.monday;
    sheets.to = ask.sunday();
    sheets.behaviour = ask.behaviour;
    sheets.printedBy = m_workspace.session().name;
    sheets.printedAt = m_workspace.nowMs();
    return m_workspace.store().read<FamilySheets>([ask, sheets, student, policy = m_workspace.policy()](
                                                      Connection &connection) -> Result<FamilySheets> {
        SEMESTR_LET(facts, readFamilyFacts(connection, ask));
        FamilySheets all = withFacts(sheets, facts);
        all.sheets = makeFamilySheets(facts, ask, policy, student);
        if (all.sheets.isEmpty())
            return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("student")}});
        return all;
    });
}

Later<ReportRunId> FamilyReport::recordRun(GroupId group, QDate monday, PersonId student,
                                           const QString &channel, const QStringList &pageCodes)
{
    if (const Done permitted = permitSheet(m_workspace, group, student); !permitted)
        return ready<ReportRunId>(fail(permitted.error()));
    const auto id = m_workspace.ids().next<ReportRunId>();
    return m_workspace.store().write<ReportRunId>(
        m_workspace.context(QStringLiteral("printFamilySheets")), [=](Transaction &t) -> Result<ReportRunId> {
            SEMESTR_LET(write, t.query("reports/write_run"));
            write.bind("id", id)
                .bindText("form", familySheetCode())
                .bindText("scope", runScope(group, student));
            write.bindText("period", isoWeek(monday)).bindText("channel", channel);
            write.bindText("pages", pagesJson(pageCodes)).bind("bucket_id", groupBucket(group));
            SEMESTR_TRY(write.run());
            return id;
        });
}

} // namespace semestr
