// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/familyreport.h"

namespace semestr {

// What the family sheet's page asks of the use case; a test answers in its place.
class FamilyDesk
{
public:
    virtual ~FamilyDesk() = default;
    virtual QDate today() const = 0;
    virtual CollegeTime time() const = 0;
    virtual Later<QList<ReportGroup>> groups() = 0;
    virtual Later<FamilySheets> collect(GroupId group, QDate monday) = 0;
    virtual Later<ReportRunId> recordRun(GroupId group, QDate monday, PersonId student,
                                         const QString &channel, const QStringList &codes) = 0;
};

// The college's own: workspace and report must outlive it.
class WorkspaceFamilyDesk final : public FamilyDesk
{
public:
    explicit WorkspaceFamilyDesk(Workspace &workspace) : m_workspace(workspace), m_report(workspace) {}
    QDate today() const override { return m_workspace.today(); }
    CollegeTime time() const override { return m_workspace.time(); }
    Later<QList<ReportGroup>> groups() override { return m_report.groups(); }
    Later<FamilySheets> collect(GroupId group, QDate monday) override
    {
        return m_report.collect(group, monday);
    }
    Later<ReportRunId> recordRun(GroupId group, QDate monday, PersonId student, const QString &channel,
                                 const QStringList &codes) override
    {
        return m_report.recordRun(group, monday, student, channel, codes);
    }

private:
    Workspace &m_workspace;
    FamilyReport m_report;
};

} // namespace semestr
