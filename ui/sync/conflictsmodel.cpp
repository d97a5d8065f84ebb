// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflictsmodel.h"

#include "ui/common/gridfilter.h"

#include "app/wording/conflicts.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr qint64 week = 7 * 24 * 3600 * 1000LL;

QString authorOf(const PersonName &name, bool mine)
{
    //: The reader, as the author of a value.
    return mine ? ConflictsModel::tr("You") : name.initials();
}

ConflictSide incomingSide(const ConflictItem &item)
{
    return {conflictValue(item, item.incoming),
            !item.incoming.isEmpty(),
            authorOf(item.incomingAuthor, item.mineIncoming),
            item.incomingAt,
            item.mineIncoming,
            ConflictChoice::Incoming};
}

ConflictSide serverSide(const ConflictItem &item)
{
    const bool nothing = item.kind != ConflictItem::Kind::Conflict;
    return {nothing ? QStringLiteral("—") : conflictValue(item, item.server),
            nothing || !item.server.isEmpty(),
            authorOf(item.serverAuthor, item.mineServer),
            item.serverAt,
            item.mineServer,
            ConflictChoice::Server};
}

bool isServerMine(const ConflictItem &item)
{
    return item.mineServer && !item.mineIncoming;
}

} // namespace

ConflictSide yourSide(const ConflictItem &item)
{
    return isServerMine(item) ? serverSide(item) : incomingSide(item);
}

ConflictSide colleagueSide(const ConflictItem &item)
{
    return isServerMine(item) ? incomingSide(item) : serverSide(item);
}

IconName conflictIcon(const ConflictItem &item)
{
    if (!item.decision.isEmpty())
        return IconName::CircleCheck;
    switch (item.kind) {
    case ConflictItem::Kind::Refused:
        return IconName::CircleX;
    case ConflictItem::Kind::Waiting:
        return IconName::Clock;
    case ConflictItem::Kind::Conflict:
        break;
    }
    return IconName::FlagTriangleRight;
}

Token conflictToken(const ConflictItem &item)
{
    if (!item.decision.isEmpty())
        return Token::Green;
    return item.kind == ConflictItem::Kind::Waiting ? Token::Amber : Token::Red;
}

void ConflictsModel::setItems(const QList<ConflictItem> &items, const CollegeTime &time, qint64 nowMs)
{
    beginResetModel();
    m_all = items;
    m_time = time;
    m_now = nowMs;
    select();
    endResetModel();
}

void ConflictsModel::setFilter(ConflictFilter filter)
{
    beginResetModel();
    m_filter = filter;
    select();
    endResetModel();
}

bool ConflictsModel::passes(const ConflictItem &item, ConflictFilter filter) const
{
    const bool open = item.decision.isEmpty();
    switch (filter) {
    case ConflictFilter::Open:
        return open;
    case ConflictFilter::MyPages:
        return item.ownPage;
    case ConflictFilter::Week:
        break;
    }
    // What waits is shown however old it is.
    return open || std::max({item.receivedAt, item.incomingAt, item.decidedAt}) >= m_now - week;
}

void ConflictsModel::select()
{
    m_shown.clear();
    for (const ConflictItem &item : std::as_const(m_all)) {
        if (passes(item, m_filter))
            m_shown.append(item);
    }
    // What waits comes first; within both the newest first, as it was read.
    std::stable_partition(m_shown.begin(), m_shown.end(),
                          [](const ConflictItem &item) { return item.decision.isEmpty(); });
}

int ConflictsModel::count(ConflictFilter filter) const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(),
                                          [&](const ConflictItem &item) { return passes(item, filter); }));
}

int ConflictsModel::rowOf(const QUuid &id) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).id == id)
            return row;
    }
    return -1;
}

int ConflictsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ConflictsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QString ConflictsModel::firstLine(const ConflictItem &item, int column) const
{
    switch (column) {
    case What:
        return conflictKindName(item);
    case Where:
        return conflictWhere(item);
    case Field: {
        const QString when = conflictWhen(item);
        return when.isEmpty() ? conflictFieldName(item) : when;
    }
    case Base:
        return conflictValue(item, item.base);
    case Yours:
        return yourSide(item).value;
    case Colleague:
        return colleagueSide(item).value;
    case Now:
        return conflictValue(item, item.now);
    default:
        return conflictWhy(item, m_time);
    }
}

QString ConflictsModel::secondLine(const ConflictItem &item, int column) const
{
    const auto told = [this](const ConflictSide &side) {
        const QString moment = conflictMoment(side.at, m_time);
        if (side.author.isEmpty() || moment.isEmpty())
            return QString(side.author + moment);
        return QString(side.author + QStringLiteral(", ") + moment);
    };
    switch (column) {
    case Where:
        return conflictWhose(item);
    case Field:
        return conflictWhen(item).isEmpty() ? QString() : conflictFieldName(item);
    case Yours:
        return told(yourSide(item));
    case Colleague:
        return told(colleagueSide(item));
    default:
        return {};
    }
}

bool ConflictsModel::isBold(const ConflictItem &item, int column) const
{
    switch (column) {
    case Where:
        return true;
    case Base:
        return !item.base.isEmpty();
    case Yours:
        return yourSide(item).hasValue;
    case Colleague:
        return colleagueSide(item).hasValue;
    case Now:
        return !item.now.isEmpty();
    default:
        return false;
    }
}

QVariant ConflictsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConflictItem &item = m_shown.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return firstLine(item, column);
    case Qt::ToolTipRole:
    case GridFilter::TextRole:
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(item, column);
        const QString first = firstLine(item, column);
        return second.isEmpty() ? first : QString(first + QStringLiteral("\n") + second);
    }
    case GridFilter::SortRole:
        return column == Field && item.day.isValid() ? QVariant(item.day) : QVariant();
    case SecondLine:
        return secondLine(item, column);
    case Icon:
        return column == What ? QVariant(int(conflictIcon(item))) : QVariant();
    case IconToken:
        return int(conflictToken(item));
    case Bold:
        return isBold(item, column);
    default:
        return {};
    }
}

QVariant ConflictsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCountOf)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const bool ofOthers =
        !m_shown.isEmpty() && std::none_of(m_shown.begin(), m_shown.end(), [](const ConflictItem &item) {
            return item.mineIncoming || item.mineServer;
        });
    const QString titles[] = {tr("What it is"),
                              tr("Where"),
                              tr("Lesson, field"),
                              tr("Was", "the former value"),
                              ofOthers ? tr("Came second") : tr("Yours"),
                              ofOthers ? tr("Came first") : tr("Colleague's"),
                              tr("Now", "the present value"),
                              tr("Why")};
    return titles[section];
}

} // namespace semestr
