// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/myday.h"

namespace semestr {

// What the room «my day» asks of the use case; a test answers in its place. Thread: the window's.
class MyDayDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const Session &session() const = 0;
    virtual QDate today() const = 0;
    virtual qint64 nowMs() const = 0;
    virtual CollegeTime time() const = 0;
    virtual Later<DayOfLessons> lessons(QDate day) = 0;
    virtual Later<QList<DueLine>> toFill() = 0;
    virtual Later<QList<DueLine>> toFillOfAll() = 0;
    virtual Later<QList<GroupToday>> groups(QDate day) = 0;
    virtual Later<DispatcherDay> dispatcher(QDate day) = 0;
    virtual Later<DeputyDay> deputy() = 0;
    virtual Later<QList<ReadinessLine>> readiness() = 0;
    virtual Later<QList<Notice>> notices(QDate day) = 0;

Q_SIGNALS:
    // Something was written, or the person's roles are others: what was answered may have aged.
    void aged();
};

// The college's own: the workspace must outlive it.
class WorkspaceMyDayDesk final : public MyDayDesk
{
public:
    explicit WorkspaceMyDayDesk(Workspace &workspace, QObject *parent = nullptr)
        : MyDayDesk(parent), m_workspace(workspace), m_myDay(workspace)
    {
        connect(&workspace, &Workspace::saved, this, &MyDayDesk::aged);
        connect(&workspace, &Workspace::grantsChanged, this, &MyDayDesk::aged);
        connect(&workspace, &Workspace::termChosen, this, &MyDayDesk::aged);
    }
    const Session &session() const override { return m_workspace.session(); }
    QDate today() const override { return m_workspace.today(); }
    qint64 nowMs() const override { return m_workspace.nowMs(); }
    CollegeTime time() const override { return m_workspace.time(); }
    Later<DayOfLessons> lessons(QDate day) override { return m_myDay.lessons(day); }
    Later<QList<DueLine>> toFill() override { return m_myDay.toFill(); }
    Later<QList<DueLine>> toFillOfAll() override { return m_myDay.toFillOfAll(); }
    Later<QList<GroupToday>> groups(QDate day) override { return m_myDay.groups(day); }
    Later<DispatcherDay> dispatcher(QDate day) override { return m_myDay.dispatcher(day); }
    Later<DeputyDay> deputy() override { return m_myDay.deputy(); }
    Later<QList<ReadinessLine>> readiness() override { return m_myDay.readiness(); }
    Later<QList<Notice>> notices(QDate day) override { return m_myDay.notices(day); }

private:
    Workspace &m_workspace;
    MyDay m_myDay;
};

} // namespace semestr
