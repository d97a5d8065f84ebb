// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetwriter.h"

#include "app/exchange/fettree.h"
#include "app/exchange/wholefile.h"

#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace semestr {

namespace {

const QLatin1String timeList("Time_Constraints_List");
const QLatin1String spaceList("Space_Constraints_List");

using Fields = QList<std::pair<QString, QString>>;

// What becomes of one of the two lists of constraints.
struct Changes
{
    QSet<qsizetype> dropped; // places of children that contradict the timetable
    QList<Fields> added;
    QString constraint; // the element's name
};

std::size_t index(qsizetype number)
{
    return static_cast<std::size_t>(number);
}

// The fields that fix a lesson's time or room, in FET's order; empty for nothing to fix.
Fields timeOf(const FetBook &book, const planner::Placement &placement)
{
    const planner::Cycle &cycle = book.problem.cycle;
    if (placement.start < 0 || placement.start >= cycle.slots())
        return {};
    return {{QStringLiteral("Preferred_Day"), book.days.at(cycle.dayOf(placement.start))},
            {QStringLiteral("Preferred_Hour"), book.periods.at(cycle.periodOf(placement.start))}};
}

Fields roomOf(const FetBook &book, const planner::Placement &placement)
{
    const auto &rooms = book.problem.rooms;
    if (placement.start < 0 || placement.room < 0 || index(placement.room) >= rooms.size() ||
        book.virtualRooms[index(placement.room)])
        return {};
    return {{QStringLiteral("Room"), QString::fromStdString(rooms[index(placement.room)].name)}};
}

// What a constraint says of a field; older files call the day and the hour by shorter names.
QString saidBy(const FetNode &node, const QString &field)
{
    const FetNode *child = node.child(QLatin1String(field.toLatin1()));
    if (!child && field.startsWith(QLatin1String("Preferred_")))
        child = node.child(QLatin1String(field.mid(10).toLatin1()));
    return child ? child->text : QString();
}

bool fixes(const FetNode &node, const QString &constraint, const Fields &fields)
{
    const double weight = node.value(QLatin1String("Weight_Percentage")).trimmed().toDouble();
    if (node.name != constraint || !node.isActive() || weight < 100)
        return false;
    return std::none_of(fields.begin(), fields.end(),
                        [&](const auto &field) { return saidBy(node, field.first).isEmpty(); });
}

bool agrees(const FetNode &node, const Fields &fields)
{
    return std::all_of(fields.begin(), fields.end(),
                       [&](const auto &field) { return saidBy(node, field.first) == field.second; });
}

Fields constraintOf(const QString &activity, const Fields &fields)
{
    return Fields{{QStringLiteral("Weight_Percentage"), QStringLiteral("100")},
                  {QStringLiteral("Activity_Id"), activity}} +
           fields +
           Fields{{QStringLiteral("Permanently_Locked"), QStringLiteral("false")},
                  {QStringLiteral("Active"), QStringLiteral("true")},
                  {QStringLiteral("Comments"), QString()}};
}

// What has to change in a list for these lessons to be fixed, by the Id of the activity.
Changes changesOf(const FetNode *list, const QString &constraint, const FetBook &book,
                  const QHash<QString, Fields> &fixed)
{
    Changes changes{{}, {}, constraint};
    QSet<QString> said;
    for (qsizetype i = 0; list && index(i) < list->children.size(); ++i) {
        const FetNode &node = list->children[index(i)];
        const QString activity = node.value(QLatin1String("Activity_Id"));
        const Fields fields = fixed.value(activity);
        if (fields.isEmpty() || !fixes(node, constraint, fields))
            continue;
        const bool locked =
            node.value(QLatin1String("Permanently_Locked")).trimmed() == QLatin1String("true");
        if (locked || agrees(node, fields))
            said.insert(activity);
        else
            changes.dropped.insert(i);
    }
    for (const QString &activity : book.activities) {
        if (fixed.contains(activity) && !said.contains(activity))
            changes.added.append(constraintOf(activity, fixed.value(activity)));
    }
    return changes;
}

// Copies the document, one list of constraints changed after the other.
class Copier
{
public:
    Copier(const FetBook &book, QHash<QString, Changes> changes)
        : m_book(book), m_reader(book.document), m_writer(&m_bytes), m_changes(std::move(changes))
    {
    }
    QByteArray run();

private:
    void startElement();
    void endElement();
    void add(const Changes &changes);
    void addMissingLists();

    const FetBook &m_book;
    QByteArray m_bytes;
    QXmlStreamReader m_reader;
    QXmlStreamWriter m_writer;
    QHash<QString, Changes> m_changes; // by list; taken out when written
    QString m_list;                    // the list of constraints that is open
    qsizetype m_place = 0;             // of the next child in it
    int m_depth = 0;
};

void Copier::startElement()
{
    if (m_depth == 2 && !m_list.isEmpty() && m_changes.value(m_list).dropped.contains(m_place++)) {
        m_reader.skipCurrentElement();
        return;
    }
    ++m_depth;
    if (m_depth == 2 && m_changes.contains(m_reader.name().toString())) {
        m_list = m_reader.name().toString();
        m_place = 0;
    }
    m_writer.writeCurrentToken(m_reader);
    m_writer.writeCharacters(QString()); // an empty element keeps both its tags, as FET writes them
}

void Copier::add(const Changes &changes)
{
    for (const Fields &fields : changes.added) {
        m_writer.writeStartElement(changes.constraint);
        for (const auto &[name, text] : fields) {
            m_writer.writeCharacters(QStringLiteral("\n\t"));
            m_writer.writeTextElement(name, text);
        }
        m_writer.writeCharacters(QStringLiteral("\n"));
        m_writer.writeEndElement();
        m_writer.writeCharacters(QStringLiteral("\n"));
    }
}

void Copier::addMissingLists()
{
    for (const QLatin1String list : {timeList, spaceList}) {
        if (m_changes.value(list).added.isEmpty())
            continue;
        m_writer.writeStartElement(list);
        add(m_changes.take(list));
        m_writer.writeEndElement();
    }
}

void Copier::endElement()
{
    if (m_depth == 2 && !m_list.isEmpty()) {
        add(m_changes.take(m_list));
        m_list.clear();
    }
    if (m_depth == 1)
        addMissingLists();
    --m_depth;
    m_writer.writeCurrentToken(m_reader);
}

QByteArray Copier::run()
{
    while (!m_reader.atEnd()) {
        const auto token = m_reader.readNext();
        if (token == QXmlStreamReader::StartElement)
            startElement();
        else if (token == QXmlStreamReader::EndElement)
            endElement();
        else if (token != QXmlStreamReader::Invalid)
            m_writer.writeCurrentToken(m_reader);
    }
    const QByteArray mark("\xEF\xBB\xBF");
    return (m_book.document.startsWith(mark) ? mark : QByteArray()) + m_bytes + '\n';
}

} // namespace

Result<QByteArray> fetDocument(const FetBook &book, const planner::Timetable &timetable)
{
    SEMESTR_LET(root, readFetTree(book.document, book.file, {}));
    QHash<QString, Fields> times;
    QHash<QString, Fields> rooms;
    for (qsizetype i = 0; i < book.activities.size() && index(i) < timetable.size(); ++i) {
        const Fields time = timeOf(book, timetable[index(i)]);
        const Fields room = roomOf(book, timetable[index(i)]);
        if (!time.isEmpty())
            times.insert(book.activities.at(i), time);
        if (!room.isEmpty())
            rooms.insert(book.activities.at(i), room);
    }
    const auto changes = [&](QLatin1String list, const QString &constraint, const auto &fixed) {
        return changesOf(root.child(list), constraint, book, fixed);
    };
    const QString time = QStringLiteral("ConstraintActivityPreferredStartingTime");
    const QString room = QStringLiteral("ConstraintActivityPreferredRoom");
    return Copier(book,
                  {{timeList, changes(timeList, time, times)}, {spaceList, changes(spaceList, room, rooms)}})
        .run();
}

Done writeFet(const QString &file, const FetBook &book, const planner::Timetable &timetable)
{
    SEMESTR_LET(bytes, fetDocument(book, timetable));
    return saveWhole(file, bytes);
}

} // namespace semestr
