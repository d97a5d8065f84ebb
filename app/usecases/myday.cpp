// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/myday.h"

#include "app/usecases/mydayrows.h"

namespace semestr {

namespace {

// One answer: a snapshot read by the person who asks; NotSignedIn when that is nobody.
template <class T, class Read> Later<T> ask(Workspace &workspace, Read read)
{
    return workspace.store().read<T>([read, actor = JournalActor::of(workspace),
                                      college = workspace.college().id](Connection &connection) -> Result<T> {
        if (actor.session.isNull())
            return fail(Fault::NotSignedIn);
        DeskReader reader(connection, actor, college);
        return read(reader);
    });
}

} // namespace

MyDay::MyDay(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

Later<DayOfLessons> MyDay::lessons(QDate day)
{
    return ask<DayOfLessons>(m_workspace, [day](DeskReader &reader) { return readDay(reader, day); });
}

Later<DayOfLessons> MyDay::lessonsOfAll(QDate day)
{
    return ask<DayOfLessons>(m_workspace, [day](DeskReader &reader) { return readDayOfAll(reader, day); });
}

Later<QList<DueLine>> MyDay::toFill()
{
    return ask<QList<DueLine>>(
        m_workspace, [](DeskReader &reader) { return readDues(reader, reader.actor().session.person); });
}

Later<QList<DueLine>> MyDay::toFillOfAll()
{
    return ask<QList<DueLine>>(m_workspace, [](DeskReader &reader) -> Result<QList<DueLine>> {
        if (!reader.controlsAny())
            return QList<DueLine>();
        return readDues(reader, {});
    });
}

Later<QList<GroupToday>> MyDay::groups(QDate day)
{
    return ask<QList<GroupToday>>(m_workspace,
                                  [day](DeskReader &reader) { return readGroupsToday(reader, day); });
}

Later<DispatcherDay> MyDay::dispatcher(QDate day)
{
    return ask<DispatcherDay>(m_workspace,
                              [day](DeskReader &reader) { return readDispatcherDay(reader, day); });
}

Later<DeputyDay> MyDay::deputy()
{
    return ask<DeputyDay>(m_workspace, [](DeskReader &reader) { return readDeputyDay(reader); });
}

Later<QList<ReadinessLine>> MyDay::readiness()
{
    return ask<QList<ReadinessLine>>(m_workspace, [](DeskReader &reader) { return readReadiness(reader); });
}

Later<QList<Notice>> MyDay::notices(QDate day)
{
    return ask<QList<Notice>>(m_workspace, [day](DeskReader &reader) { return readNotices(reader, day); });
}

} // namespace semestr
