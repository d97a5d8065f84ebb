// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/staffnames.h"

#include "app/domain/lists/listcells.h"

#include <QRegularExpression>
#include <algorithm>

namespace semestr {

namespace {

QString wordKey(const QString &text)
{
    QString key = text.simplified().toLower();
    return key.replace(QChar(0x0451), QChar(0x0435));
}

// «белова а п»: the last name and the first letters of the others.
QString initialsKey(const PersonName &name)
{
    return wordKey(QStringLiteral("%1 %2 %3").arg(name.last, name.first.left(1), name.middle.left(1)));
}

// «Белова А.П.» → «белова а п»; «А. П. Белова» too; empty when it is a full name.
QString writtenInitials(const QString &name)
{
    static const QRegularExpression after(QStringLiteral("^(\\S+) (\\p{L})\\. ?(?:(\\p{L})\\.?)?$"));
    static const QRegularExpression before(QStringLiteral("^(\\p{L})\\. ?(?:(\\p{L})\\.)? ?(\\S+)$"));
    if (const auto match = after.match(name); match.hasMatch())
        return wordKey(
            QStringLiteral("%1 %2 %3").arg(match.captured(1), match.captured(2), match.captured(3)));
    if (const auto match = before.match(name); match.hasMatch())
        return wordKey(
            QStringLiteral("%1 %2 %3").arg(match.captured(3), match.captured(1), match.captured(2)));
    return {};
}

} // namespace

QString personKey(const PersonName &name)
{
    return wordKey(name.full());
}

StaffNames::StaffNames(const QList<KnownStaff> &staff) : m_staff(staff)
{
    for (int i = 0; i < staff.size(); ++i) {
        const KnownStaff &person = staff.at(i);
        m_byId.insert(person.id, i);
        m_byName.insert(personKey(person.name), i);
        m_byInitials.insert(initialsKey(person.name), i);
        m_byLast.insert(wordKey(person.name.last), i);
    }
    for (const KnownStaff &person : staff) {
        QString title = person.name.full();
        const QString mark = person.staffNo.isEmpty() ? person.position : person.staffNo;
        if (m_byName.count(personKey(person.name)) > 1 && !mark.isEmpty())
            title += QStringLiteral(" (%1)").arg(mark);
        m_titles.append(title);
        m_byTitle.insert(title, person.id);
    }
}

QString StaffNames::title(PersonId person) const
{
    const int at = m_byId.value(person, -1);
    return at < 0 ? QString() : m_titles.at(at);
}

QList<int> StaffNames::candidates(const QString &name) const
{
    if (QList<int> whole = m_byName.values(wordKey(name)); !whole.isEmpty())
        return whole;
    if (const QString initials = writtenInitials(name); !initials.isEmpty())
        return m_byInitials.values(initials);
    return name.contains(QLatin1Char(' ')) ? QList<int>() : m_byLast.values(wordKey(name));
}

StaffNames::Meant StaffNames::meant(const QString &written) const
{
    static const QRegularExpression marked(QStringLiteral("^(.*\\S) ?\\(([^()]+)\\)$"));
    const auto match = marked.match(written);
    QList<int> fitting = candidates(match.hasMatch() ? match.captured(1) : written);
    if (match.hasMatch() && fitting.size() > 1) {
        const QString mark = matchKey(match.captured(2));
        fitting.removeIf([this, &mark](int i) {
            return matchKey(m_staff.at(i).staffNo) != mark && matchKey(m_staff.at(i).position) != mark;
        });
    }
    // Who still works here is meant rather than a namesake who has left.
    if (std::any_of(fitting.cbegin(), fitting.cend(), [this](int i) { return m_staff.at(i).here; }))
        fitting.removeIf([this](int i) { return !m_staff.at(i).here; });
    Meant meant{static_cast<int>(fitting.size()), {}, {}};
    if (meant.count == 1) {
        meant.id = m_staff.at(fitting.first()).id;
        meant.title = m_titles.at(fitting.first());
    }
    return meant;
}

bool StaffNames::isNobody(const QString &written)
{
    static const QStringList words{QString(),
                                   matchKey(nobody()),
                                   matchKey(QStringLiteral("вакантно")),
                                   matchKey(QStringLiteral("вакант")),
                                   matchKey(QStringLiteral("нет")),
                                   matchKey(QStringLiteral("не назначен"))};
    return words.contains(matchKey(written));
}

QString StaffNames::nobody()
{
    return QStringLiteral("вакансия");
}

} // namespace semestr
