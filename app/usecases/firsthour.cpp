// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/firsthour.h"

#include "app/usecases/familyfacts.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace semestr {

namespace {

constexpr int newDays = 14;

const QString journalRoom = QStringLiteral("journal");
const QString familiesRoom = QStringLiteral("families");
const QString listsRoom = QStringLiteral("lists");

struct Asked
{
    PersonId me;
    bool setsUp = false; // may make accounts: the administrator
    bool teaches = false;
    bool prints = false; // family sheets of some group
    qint64 now = 0;
    QString file;
};

bool hasAny(const Session &session, QDate day, std::initializer_list<QStringView> roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](QStringView role) { return session.has(role, day); });
}

Asked askedBy(const Workspace &workspace, const QString &file)
{
    const Session &session = workspace.session();
    const QDate today = workspace.today();
    Asked asked{session.person, false, false, false, workspace.nowMs(), file};
    asked.setsUp = workspace.permit(QStringLiteral("create"), QStringLiteral("account")).has_value();
    asked.teaches = hasAny(session, today, {u"TCH", u"SUB", u"MST"});
    asked.prints = session.has(u"CUR", today);
    return asked;
}

// A copy of any day beside the file (Maintenance::dailyCopy).
bool hasCopy(const QString &file)
{
    const QFileInfo college(file);
    const QDir folder(college.absoluteDir().filePath(QStringLiteral("copies")));
    return !folder.entryList({college.completeBaseName() + QStringLiteral("-*")}, QDir::Files).isEmpty();
}

Done addCollege(Connection &connection, const Asked &asked, FirstHour &hour)
{
    SEMESTR_LET(query, connection.query("firsthour/read_college"));
    SEMESTR_TRY(query.bind("me", asked.me).bindText("form", familySheetCode()).run());
    if (!query.next())
        return {};
    const auto count = [&](int column) { return static_cast<int>(query.whole(column)); };
    const auto any = [&](int column) { return query.whole(column) > 0; };
    hour.lines = {{HourStep::Students, any(0), count(0), listsRoom},
                  {HourStep::Teachers, any(1), count(1), listsRoom},
                  {HourStep::Page, any(3), 0, QStringLiteral("setup")},
                  {HourStep::AnyRollCall, any(4), 0, journalRoom},
                  {HourStep::AnyMark, any(5), 0, journalRoom},
                  {HourStep::AnySheets, any(6), 0, familiesRoom},
                  {HourStep::Accounts, count(2) > 1, count(2), {}},
                  {HourStep::Copy, hasCopy(asked.file), 0, {}}};
    return {};
}

Done addOwn(Connection &connection, const Asked &asked, FirstHour &hour)
{
    SEMESTR_LET(query, connection.query("firsthour/read_own"));
    SEMESTR_TRY(query.bind("me", asked.me).bindText("form", familySheetCode()).run());
    if (!query.next())
        return {};
    const auto any = [&](int column) { return query.whole(column) > 0; };
    if (asked.teaches) {
        hour.lines += {{HourStep::OwnPage, any(0), 0, journalRoom},
                       {HourStep::RollCall, any(1), 0, journalRoom},
                       {HourStep::Mark, any(2), 0, journalRoom},
                       {HourStep::Topic, any(3), 0, journalRoom},
                       {HourStep::Homework, any(4), 0, journalRoom}};
    }
    if (asked.prints)
        hour.lines.append({HourStep::Sheets, any(5), 0, familiesRoom});
    return {};
}

Result<bool> isNewCollege(Connection &connection, qint64 now)
{
    SEMESTR_LET(query, connection.query("firsthour/read_age"));
    SEMESTR_TRY(query.run());
    if (!query.next() || query.isNull(0))
        return false;
    const qint64 began = query.isNull(1) ? query.whole(0) : qMin(query.whole(0), query.whole(1));
    constexpr qint64 dayMs = 86'400'000;
    return now - began < newDays * dayMs;
}

Result<FirstHour> readHour(Connection &connection, const Asked &asked)
{
    FirstHour hour;
    SEMESTR_TRY(asked.setsUp ? addCollege(connection, asked, hour) : addOwn(connection, asked, hour));
    SEMESTR_LET(isNew, isNewCollege(connection, asked.now));
    hour.isNew = isNew;
    return hour;
}

} // namespace

qsizetype FirstHour::open() const
{
    return std::count_if(lines.begin(), lines.end(), [](const HourLine &line) { return !line.done; });
}

const HourLine *FirstHour::next() const
{
    const auto line =
        std::find_if(lines.begin(), lines.end(), [](const HourLine &each) { return !each.done; });
    return line == lines.end() ? nullptr : &*line;
}

FirstHours::FirstHours(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

Later<FirstHour> FirstHours::read()
{
    if (m_workspace.session().isNull())
        return ready<FirstHour>(fail(Fault::NotSignedIn));
    return m_workspace.store().read<FirstHour>(
        [asked = askedBy(m_workspace, m_workspace.store().file())](Connection &connection) {
            return readHour(connection, asked);
        });
}

} // namespace semestr
