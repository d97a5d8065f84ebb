// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetrules.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr int greatest = 100'000;

std::size_t index(int number)
{
    return static_cast<std::size_t>(number);
}

// The text of a field that may have another name in older files.
bool isCalled(const FetNode &node, const char *name, const char *oldName)
{
    return node.name == QLatin1String(name) || (oldName && node.name == QLatin1String(oldName));
}

bool meet(const FetSchool::People &sorted, const FetSchool::People &people)
{
    return std::any_of(people.begin(), people.end(), [&](planner::PersonId person) {
        return std::binary_search(sorted.begin(), sorted.end(), person);
    });
}

} // namespace

// The first such field that is not empty.
const FetNode *FetConstraint::first(const char *name, const char *oldName) const
{
    for (const FetNode &child : m_node.children) {
        if (isCalled(child, name, oldName) && !child.text.isEmpty())
            return &child;
    }
    return nullptr;
}

QString FetConstraint::type() const
{
    return m_node.name.mid(10);
}

bool FetConstraint::says(const char *element, bool otherwise) const
{
    const FetNode *node = m_node.child(QLatin1String(element));
    if (!node)
        return otherwise;
    const QString said = node->text.trimmed();
    return said == QLatin1String("true") || said == QLatin1String("yes");
}

Result<planner::Weight> FetConstraint::weight() const
{
    bool ok = false;
    const QString text = m_node.value(QLatin1String("Weight_Percentage"));
    const double percent = text.trimmed().toDouble(&ok);
    if (!ok || !(percent >= 0 && percent <= 100))
        return badElement(m_school.book.file, m_node, QStringLiteral("Weight_Percentage"), text);
    return percent >= 100 ? planner::Weight::must() : planner::Weight::wish(percent / 100);
}

Result<int> FetConstraint::whole(const char *element) const
{
    bool ok = false;
    // The type's own name stands as an empty element in some files, so the first that says anything counts.
    const FetNode *node = first(element);
    const QString text = node ? node->text : QString();
    const int number = text.trimmed().toInt(&ok);
    if (!ok || number < 0 || number > greatest)
        return badElement(m_school.book.file, m_node, QLatin1String(element), text);
    return number;
}

Result<planner::LessonId> FetConstraint::lessonOf(const FetNode &node) const
{
    const auto lesson = m_school.lessons.constFind(node.text);
    if (lesson == m_school.lessons.cend())
        return unknownName(m_school.book.file, node, fetkind::activity);
    return *lesson;
}

Result<planner::LessonId> FetConstraint::lesson(const char *element) const
{
    const FetNode *node = m_node.child(QLatin1String(element));
    if (!node)
        return badElement(m_school.book.file, m_node, QLatin1String(element), {});
    return lessonOf(*node);
}

Result<FetConstraint::Lessons> FetConstraint::lessons() const
{
    Lessons all;
    for (const FetNode &child : m_node.children) {
        if (child.name != QLatin1String("Activity_Id"))
            continue;
        SEMESTR_LET(lesson, lessonOf(child));
        if (lesson != planner::none)
            all.push_back(lesson);
    }
    return all;
}

Result<bool> FetConstraint::passes(std::size_t lesson, const FetSchool::People &sets) const
{
    const FetSchool::Activity &activity = m_school.activities[lesson];
    const planner::Lesson &own = m_school.book.problem.lessons[lesson];
    const FetNode *teacher = first("Teacher_Name", "Teacher");
    const FetNode *subject = first("Subject_Name", "Subject");
    const FetNode *tag = first("Activity_Tag_Name", "Activity_Tag");
    if (teacher && !activity.teachers.contains(teacher->text))
        return false;
    if ((subject && activity.subject != subject->text) || (tag && !activity.tags.contains(tag->text)))
        return false;
    if (!sets.empty() && !meet(own.people, sets))
        return false;
    for (const auto &[element, value] :
         {std::pair("Duration", own.periods), std::pair("Component_Number", activity.component)}) {
        if (!first(element))
            continue;
        SEMESTR_LET(wanted, whole(element));
        if (wanted != value)
            return false;
    }
    return true;
}

Result<FetConstraint::Lessons> FetConstraint::filtered() const
{
    FetSchool::People sets;
    if (first("Teacher_Name", "Teacher"))
        SEMESTR_TRY(teacher());
    if (first("Students_Name", "Students")) {
        SEMESTR_LET(named, students());
        sets = named;
    }
    Lessons through;
    for (std::size_t i = 0; i < m_school.activities.size(); ++i) {
        SEMESTR_LET(passed, passes(i, sets));
        if (passed)
            through.push_back(static_cast<planner::LessonId>(i));
    }
    return through;
}

Result<FetSchool::People> FetConstraint::teacher() const
{
    const FetNode *node = first("Teacher_Name", "Teacher");
    if (!node)
        return badElement(m_school.book.file, m_node, QStringLiteral("Teacher"), {});
    const auto person = m_school.teachers.constFind(node->text);
    if (person == m_school.teachers.cend())
        return unknownName(m_school.book.file, *node, fetkind::teacher);
    return FetSchool::People{*person};
}

Result<FetSchool::People> FetConstraint::students() const
{
    const FetNode *node = first("Students_Name", "Students");
    if (!node)
        return badElement(m_school.book.file, m_node, QStringLiteral("Students"), {});
    const auto set = m_school.sets.constFind(node->text);
    if (set == m_school.sets.cend())
        return unknownName(m_school.book.file, *node, fetkind::students);
    return *set;
}

Result<int> FetConstraint::day(const FetNode &node) const
{
    const auto day = m_school.days.constFind(node.text);
    if (day == m_school.days.cend())
        return unknownName(m_school.book.file, node, fetkind::day);
    return *day;
}

Result<int> FetConstraint::hourOf(const FetNode &node) const
{
    const auto hour = m_school.hours.constFind(node.text);
    if (hour == m_school.hours.cend())
        return unknownName(m_school.book.file, node, fetkind::hour);
    return *hour;
}

Result<int> FetConstraint::hour(const char *element, int otherwise) const
{
    const FetNode *node = first(element);
    return node ? hourOf(*node) : Result<int>(otherwise);
}

// The day and the hour of an item, whatever stands before the words in their names.
Result<planner::Slot> FetConstraint::slotOf(const FetNode &item) const
{
    int ofDay = -1;
    int ofHour = -1;
    for (const FetNode &child : item.children) {
        if (child.name.endsWith(QLatin1String("Day"))) {
            SEMESTR_LET(found, day(child));
            ofDay = found;
        } else if (child.name.endsWith(QLatin1String("Hour"))) {
            SEMESTR_LET(found, hourOf(child));
            ofHour = found;
        }
    }
    if (ofDay < 0 || ofHour < 0)
        return badElement(m_school.book.file, item,
                          ofDay < 0 ? QStringLiteral("Day") : QStringLiteral("Hour"), {});
    return m_school.book.problem.cycle.slotAt(ofDay, ofHour);
}

Result<FetConstraint::Slots> FetConstraint::slots(const char *item) const
{
    Slots all;
    for (const FetNode &child : m_node.children) {
        if (child.name != QLatin1String(item))
            continue;
        SEMESTR_LET(slot, slotOf(child));
        all.push_back(slot);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Result<FetConstraint::Slots> FetConstraint::startsOf(const char *dayName, const char *oldDay,
                                                     const char *hourName, const char *oldHour) const
{
    const planner::Cycle &cycle = m_school.book.problem.cycle;
    const FetNode *dayNode = first(dayName, oldDay);
    const FetNode *hourNode = first(hourName, oldHour);
    Slots all;
    if (!dayNode && !hourNode)
        return all;
    SEMESTR_LET(onDay, dayNode ? day(*dayNode) : Result<int>(-1));
    SEMESTR_LET(atHour, hourNode ? hourOf(*hourNode) : Result<int>(-1));
    for (planner::Slot slot = 0; slot < cycle.slots(); ++slot) {
        if ((onDay < 0 || cycle.dayOf(slot) == onDay) && (atHour < 0 || cycle.periodOf(slot) == atHour))
            all.push_back(slot);
    }
    return all;
}

Result<std::vector<planner::RoomId>> FetConstraint::rooms() const
{
    std::vector<planner::RoomId> all;
    for (const FetNode &child : m_node.children) {
        if (!isCalled(child, "Room", "Preferred_Room"))
            continue;
        const auto room = m_school.rooms.constFind(child.text);
        if (room == m_school.rooms.cend())
            return unknownName(m_school.book.file, child, fetkind::room);
        all.push_back(*room);
    }
    if (all.empty())
        return badElement(m_school.book.file, m_node, QStringLiteral("Room"), {});
    return all;
}

std::string FetConstraint::origin() const
{
    static const QStringList who{
        QStringLiteral("Teacher"),       QStringLiteral("Teacher_Name"), QStringLiteral("Students"),
        QStringLiteral("Students_Name"), QStringLiteral("Subject"),      QStringLiteral("Subject_Name"),
        QStringLiteral("Activity_Tag"),  QStringLiteral("Room"),         QStringLiteral("Activity_Tag_Name")};
    constexpr qsizetype most = 6;
    QStringList parts;
    for (const FetNode &child : m_node.children) {
        if (child.text.isEmpty())
            continue;
        const auto lesson = child.name.endsWith(QLatin1String("Activity_Id"))
                                ? m_school.lessons.value(child.text, planner::none)
                                : planner::none;
        if (lesson != planner::none)
            parts.append(m_school.activities[index(lesson)].subject + QLatin1Char(' ') + child.text);
        else if (who.contains(child.name))
            parts.append(child.text);
    }
    if (parts.size() > most)
        parts = parts.mid(0, most) + QStringList{QStringLiteral("…")};
    const QString said = parts.join(QStringLiteral(", "));
    return QString(said.isEmpty() ? type() : QString(type() + QStringLiteral(": ") + said)).toStdString();
}

} // namespace semestr
