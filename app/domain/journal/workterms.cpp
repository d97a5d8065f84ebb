// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/workterms.h"

#include <QJsonArray>
#include <QJsonObject>

namespace semestr {

namespace {

bool rowFits(const QJsonObject &row, const WorkTermQuestion &question)
{
    if (row.value(QLatin1String("kind")).toString() != question.kind)
        return false;
    const QJsonValue courses = row.value(QLatin1String("courses"));
    if (courses.isArray() && !courses.toArray().contains(QJsonValue(question.course)))
        return false;
    const QString discipline = row.value(QLatin1String("discipline")).toString();
    return discipline.isEmpty() || question.discipline.contains(discipline, Qt::CaseInsensitive);
}

} // namespace

QDate workDueOn(const Policy &policy, const WorkTermQuestion &question)
{
    const QJsonObject table =
        policy.value(QStringLiteral("marks.due_by_work"), question.lessonDay).toObject();
    for (const QJsonValue &value : table.value(QLatin1String("rows")).toArray()) {
        const QJsonObject row = value.toObject();
        if (!rowFits(row, question))
            continue;
        if (row.value(QLatin1String("next_lesson")).toBool())
            return question.nextLessonDay;
        return question.lessonDay.addDays(row.value(QLatin1String("days")).toInt());
    }
    return {};
}

bool marksEverybody(const QString &workKind)
{
    static const QStringList kinds{QStringLiteral("control"),    QStringLiteral("written"),
                                   QStringLiteral("test"),       QStringLiteral("essay"),
                                   QStringLiteral("exposition"), QStringLiteral("dictation"),
                                   QStringLiteral("vtk")};
    return kinds.contains(workKind);
}

} // namespace semestr
