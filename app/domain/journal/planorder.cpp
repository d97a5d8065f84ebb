// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/planorder.h"

#include <QSet>

namespace semestr {

namespace {

// The rows that nobody is bound to, handed out hour by hour: a row of four hours serves two lessons.
class FreeRows
{
public:
    FreeRows(const QList<PlanRow> &plan, const QSet<QByteArray> &bound)
    {
        for (const PlanRow &row : plan) {
            if (!bound.contains(row.id))
                m_rows.append(row);
        }
    }
    QString take(int hours)
    {
        if (m_at >= m_rows.size())
            return {};
        const PlanRow &row = m_rows.at(m_at);
        m_used += hours;
        if (m_used >= row.hours) {
            ++m_at;
            m_used = 0;
        }
        return row.topic;
    }

private:
    QList<PlanRow> m_rows;
    qsizetype m_at = 0;
    int m_used = 0;
};

} // namespace

QHash<LessonId, QString> laidTopics(const QList<PlanRow> &plan, const QList<PlanLesson> &lessons)
{
    QSet<QByteArray> bound;
    for (const PlanLesson &lesson : lessons)
        bound.insert(lesson.boundRow);
    QHash<QByteArray, QString> topics;
    for (const PlanRow &row : plan)
        topics.insert(row.id, row.topic);
    FreeRows free(plan, bound);
    QHash<LessonId, QString> laid;
    const auto lay = [&](const PlanLesson &lesson) {
        const bool hasBond = topics.contains(lesson.boundRow);
        const QString topic = hasBond ? topics.value(lesson.boundRow) : free.take(lesson.hours);
        if (!lesson.conducted && !topic.isEmpty())
            laid.insert(lesson.id, topic);
    };
    // What was conducted has consumed its rows, whenever that was.
    for (const PlanLesson &lesson : lessons) {
        if (lesson.conducted)
            lay(lesson);
    }
    for (const PlanLesson &lesson : lessons) {
        if (!lesson.conducted)
            lay(lesson);
    }
    return laid;
}

} // namespace semestr
