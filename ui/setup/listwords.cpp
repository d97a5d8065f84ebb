// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listwords.h"

#include <QCoreApplication>

namespace semestr {

namespace {

struct ListWords
{
    Q_DECLARE_TR_FUNCTIONS(ListWords)
};

QString nothingYet(ListKind kind)
{
    switch (kind) {
    case ListKind::Students:
        return ListWords::tr("No students yet.");
    case ListKind::Staff:
        return ListWords::tr("No staff yet.");
    case ListKind::Rooms:
        return ListWords::tr("No rooms yet.");
    case ListKind::Bells:
        return ListWords::tr("No bells yet: a row is one period with its beginning and end.");
    case ListKind::Calendar:
        return ListWords::tr("No holidays or moved days yet.");
    case ListKind::Load:
        return ListWords::tr(
            "No load of this term yet: a row is a group, a discipline, a teacher and hours.");
    case ListKind::Plan:
        return ListWords::tr("No topics on this page yet: a row is one lesson.");
    }
    return {};
}

} // namespace

IconName listIcon(ListKind kind)
{
    switch (kind) {
    case ListKind::Students:
        return IconName::UsersRound;
    case ListKind::Staff:
        return IconName::UserRound;
    case ListKind::Rooms:
        return IconName::House;
    case ListKind::Bells:
        return IconName::Clock;
    case ListKind::Calendar:
        return IconName::CalendarDays;
    case ListKind::Load:
        return IconName::ClipboardList;
    case ListKind::Plan:
        return IconName::Layers;
    }
    return IconName::FileSpreadsheet;
}

QString listEmptyWords(ListKind kind, bool mayImport)
{
    const QString next =
        mayImport ? ListWords::tr("Import a list from Excel, drop a file here, or copy a table in Excel\n"
                                  "and press Ctrl+V. Every row is judged before anything is written.")
                  : ListWords::tr("It is filled by those who keep this list.");
    return QString(nothingYet(kind) + QLatin1Char('\n') + next);
}

} // namespace semestr
