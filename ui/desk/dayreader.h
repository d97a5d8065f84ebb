// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/daywords.h"
#include "ui/desk/mydaydesk.h"

#include <QTimer>
#include <optional>

namespace semestr {

// The parts of «my day», in the order of the day.
enum class DaySection { Lessons, Group, Replacements, College, Readiness };

// Those of the person's roles of today.
QList<DaySection> sectionsOf(const Session &session, QDate today);

// All answers of one reading.
struct DayFacts
{
    QDate day, today;
    DayMoment now;
    QList<DaySection> sections;
    DayOfLessons lessons, tomorrow;
    QList<DueLine> toFill, toFillOfAll;
    QList<GroupToday> groups;
    DispatcherDay dispatcher;
    DeputyDay deputy;
    QList<ReadinessLine> readiness;
    QList<Notice> notices;
    std::optional<Error> trouble; // the first refusal; its part is empty

    bool has(DaySection section) const { return sections.contains(section); }
    // What stands there in red; the number in the rail.
    int redLines() const;
};

// Reads everything that the person's sections need, as one snapshot: at once when the page comes to the front
// or another day is wanted; once for many commits; at a bell and at the end of a term. Never polls the store:
// the only clock is one timer that aims at the next full minute while the page is in sight.
class DayReader final : public QObject
{
    Q_OBJECT

public:
    explicit DayReader(MyDayDesk &desk, QObject *parent = nullptr);

    const DayFacts &facts() const { return m_facts; }
    QDate day() const { return m_day.isValid() ? m_day : m_desk.today(); }
    void goTo(QDate day); // invalid = today, and tomorrow's today then
    void setInSight(bool inSight);

public Q_SLOTS:
    void readNow();
    // A new minute: a bell or a term that went by is read, the rest is only told.
    void lookAtClock();

Q_SIGNALS:
    void arrived();
    void minutePassed();

private:
    struct Reading;
    template <class T> void ask(const std::shared_ptr<Reading> &reading, Later<T> answer, T DayFacts::*place);
    void askAll(const std::shared_ptr<Reading> &reading);
    void finish(Reading &reading);
    void readSoon();
    void aim();
    bool hasTurned(qint64 from, qint64 to) const;

    MyDayDesk &m_desk;
    QDate m_day; // invalid = today
    DayFacts m_facts;
    QTimer m_soon;  // many commits are one reading
    QTimer m_clock; // to the next minute
    qint64 m_looked = 0;
    int m_asked = 0; // an answer to an older question is not shown
    bool m_inSight = false;
};

} // namespace semestr
