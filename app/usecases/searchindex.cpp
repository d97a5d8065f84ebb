// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/searchindex.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace semestr {

namespace {

constexpr int kinds = 4;
constexpr int ranks = 3;

// Reads the four kinds; what is asked of the rights is asked once a group.
class IndexReader
{
public:
    IndexReader(Connection &connection, const JournalActor &actor) : m_connection(connection), m_actor(actor)
    {
    }
    Result<QList<Found>> read();

private:
    struct Group
    {
        QString title;
        QByteArray department;
        bool own = false;
        bool students = false; // may be seen
    };
    Done readGroups();
    Done readStudents();
    Done readStaff();
    Done readPages();
    bool maySeePage(GroupId group, const QByteArray &department, bool own);

    Connection &m_connection;
    const JournalActor &m_actor;
    QHash<GroupId, Group> m_groups;
    QHash<std::pair<GroupId, bool>, bool> m_pages; // may pages of the group, own or not, be seen
    QList<Found> m_found;
};

Result<QList<Found>> IndexReader::read()
{
    SEMESTR_TRY(readGroups());
    SEMESTR_TRY(readStudents());
    SEMESTR_TRY(readStaff());
    SEMESTR_TRY(readPages());
    return m_found;
}

Done IndexReader::readGroups()
{
    SEMESTR_LET(list, m_connection.query("search/list_groups"));
    SEMESTR_TRY(list.bind("day", m_actor.today).bind("person", m_actor.session.person).run());
    while (list.next()) {
        const auto id = list.id<GroupId>(0);
        Group group{list.text(2), list.bytes(1), list.flag(4)};
        AccessTarget target;
        target.group = id;
        target.department = group.department;
        target.ownPage = group.own;
        group.students = m_actor.may("see", "student", target);
        Found found;
        found.name = group.title;
        found.students = static_cast<int>(list.whole(3));
        found.group = id;
        if (m_actor.may("see", "group", target))
            m_found.append(found);
        m_groups.insert(id, group);
    }
    return {};
}

Done IndexReader::readStudents()
{
    SEMESTR_LET(list, m_connection.query("search/list_students"));
    SEMESTR_TRY(list.bind("day", m_actor.today).run());
    while (list.next()) {
        const auto group = m_groups.constFind(list.id<GroupId>(1));
        if (group == m_groups.constEnd() || !group->students)
            continue;
        Found found;
        found.kind = FoundKind::Student;
        found.person = list.id<PersonId>(0);
        found.group = group.key();
        found.groupTitle = group->title;
        found.name = PersonName{list.text(2), list.text(3), list.text(4)}.full();
        m_found.append(found);
    }
    return {};
}

Done IndexReader::readStaff()
{
    SEMESTR_LET(list, m_connection.query("search/list_staff"));
    SEMESTR_TRY(list.bind("day", m_actor.today).run());
    while (list.next()) {
        Found found;
        found.kind = FoundKind::Teacher;
        found.person = list.id<PersonId>(0);
        found.name = PersonName{list.text(1), list.text(2), list.text(3)}.full();
        found.position = list.text(4);
        m_found.append(found);
    }
    return {};
}

bool IndexReader::maySeePage(GroupId group, const QByteArray &department, bool own)
{
    const auto known = m_pages.constFind({group, own});
    if (known != m_pages.constEnd())
        return *known;
    AccessTarget target;
    target.group = group;
    target.department = department;
    target.ownPage = own;
    return *m_pages.insert({group, own}, m_actor.may("see", "page", target));
}

Done IndexReader::readPages()
{
    SEMESTR_LET(list, m_connection.query("search/list_pages"));
    list.bind("day", m_actor.today).bind("person", m_actor.session.person);
    SEMESTR_TRY(list.bind("year", m_actor.term.year).run());
    while (list.next()) {
        Found found;
        found.kind = FoundKind::Page;
        found.page = list.id<PageId>(0);
        found.group = list.id<GroupId>(1);
        found.name = list.text(2);
        found.groupTitle = list.text(5);
        if (maySeePage(found.group, list.bytes(3), list.flag(4)))
            m_found.append(found);
    }
    return {};
}

// «исп-31» is also found as «исп31».
QString foldedName(const Found &found)
{
    const QString group = found.kind == FoundKind::Group ? found.name : found.groupTitle;
    QString folded = QString(u' ' + searchFold(found.name));
    if (!found.groupTitle.isEmpty())
        folded += QString(u' ' + searchFold(group));
    if (group.contains(u'-'))
        folded += QString(u' ' + searchFold(group).remove(u'-'));
    return folded;
}

} // namespace

// The words share a name's beginnings: a space stands before every word of the folded name.
int searchRank(const QString &folded, const QStringList &words)
{
    int rank = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype at = folded.indexOf(words.at(i));
        if (at < 0)
            return -1;
        if (i == 0 && at == 1)
            continue;
        const bool begins = folded.at(at - 1) == u' ' || folded.contains(QString(u' ' + words.at(i)));
        rank = std::max(rank, begins ? (i == 0 ? 1 : rank) : 2);
    }
    return rank;
}

// Every kind gets its share; what a kind does not need goes to the others in turn.
QList<Found> SearchIndex::find(const QString &typed, int most) const
{
    const QStringList words = searchFold(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || most <= 0)
        return {};
    std::array<std::array<QList<qsizetype>, ranks>, kinds> hits;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const int rank = searchRank(folded.at(i), words);
        if (rank < 0)
            continue;
        QList<qsizetype> &rankHits = hits[std::size_t(things.at(i).kind)][std::size_t(rank)];
        if (rankHits.size() < most)
            rankHits.append(i);
    }
    std::array<QList<qsizetype>, kinds> ordered;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        for (const QList<qsizetype> &rankHits : hits[kind])
            ordered[kind] += rankHits;
    }
    std::array<qsizetype, kinds> share{};
    qsizetype left = most;
    for (bool any = true; left > 0 && any;) {
        any = false;
        for (std::size_t kind = 0; kind < kinds && left > 0; ++kind) {
            if (share[kind] < ordered[kind].size()) {
                ++share[kind], --left;
                any = true;
            }
        }
    }
    QList<Found> found;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        for (qsizetype i = 0; i < share[kind]; ++i)
            found.append(things.at(ordered[kind].at(i)));
    }
    return found;
}

Result<std::shared_ptr<const SearchIndex>> readSearchIndex(Connection &connection, const JournalActor &actor)
{
    SEMESTR_LET(things, IndexReader(connection, actor).read());
    QList<std::pair<QString, qsizetype>> names;
    names.reserve(things.size());
    for (qsizetype i = 0; i < things.size(); ++i)
        names.append({foldedName(things.at(i)), i});
    std::stable_sort(names.begin(), names.end());
    auto index = std::make_shared<SearchIndex>();
    for (const auto &[name, i] : std::as_const(names)) {
        index->folded.append(name);
        index->things.append(things.at(i));
    }
    return std::shared_ptr<const SearchIndex>(index);
}

} // namespace semestr
