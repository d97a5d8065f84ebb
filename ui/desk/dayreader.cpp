// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/dayreader.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr int soonMs = 800;   // while the page is in front
constexpr int laterMs = 3000; // for the number in the rail alone
constexpr qint64 minute = 60'000;

} // namespace

QList<DaySection> sectionsOf(const Session &session, QDate today)
{
    const auto isAny = [&](std::initializer_list<const char16_t *> roles) {
        return std::any_of(roles.begin(), roles.end(),
                           [&](const char16_t *role) { return session.has(QStringView(role), today); });
    };
    QList<DaySection> sections;
    if (isAny({u"TCH", u"MST", u"SUB"}))
        sections += DaySection::Lessons;
    if (isAny({u"CUR"}))
        sections += DaySection::Group;
    if (isAny({u"DISP"}))
        sections += DaySection::Replacements;
    if (isAny({u"DEP", u"DIR", u"HEAD"}))
        sections += DaySection::College;
    if (isAny({u"ADM", u"VADM"}))
        sections += DaySection::Readiness;
    return sections;
}

int DayFacts::redLines() const
{
    const auto late = std::count_if(toFill.cbegin(), toFill.cend(), [](const DueLine &line) {
        return line.finding.state == FindingState::Late;
    });
    const auto sectionsLate = std::count_if(readiness.cbegin(), readiness.cend(),
                                            [](const ReadinessLine &line) { return line.late; });
    const auto teachers = std::count_if(deputy.teachers.cbegin(), deputy.teachers.cend(),
                                        [](const OverdueTeacher &teacher) { return teacher.late > 0; });
    return static_cast<int>(late + sectionsLate + teachers + dispatcher.uncovered.size());
}

// The answers gather here; the last one brings all of them to light.
struct DayReader::Reading
{
    DayFacts facts;
    int number = 0;
    int waiting = 0;
};

DayReader::DayReader(MyDayDesk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_clock.setSingleShot(true);
    m_clock.setTimerType(Qt::CoarseTimer);
    connect(&m_soon, &QTimer::timeout, this, &DayReader::readNow);
    connect(&m_clock, &QTimer::timeout, this, &DayReader::lookAtClock);
    connect(&desk, &MyDayDesk::aged, this, &DayReader::readSoon);
}

void DayReader::goTo(QDate day)
{
    m_day = day == m_desk.today() ? QDate() : day;
    readNow();
}

void DayReader::setInSight(bool inSight)
{
    m_inSight = inSight;
    if (!inSight)
        return m_clock.stop();
    readNow();
    aim();
}

// In front the first commit sets the time, so that work which never pauses is read all the same; behind other
// rooms the last one does, so that nobody waits for a number.
void DayReader::readSoon()
{
    if (!m_inSight)
        m_soon.start(laterMs);
    else if (!m_soon.isActive())
        m_soon.start(soonMs);
}

void DayReader::readNow()
{
    m_soon.stop();
    auto reading = std::make_shared<Reading>();
    reading->number = ++m_asked;
    reading->facts.today = m_desk.today();
    reading->facts.day = day();
    reading->facts.now = {m_desk.nowMs(), m_desk.time()};
    reading->facts.sections = sectionsOf(m_desk.session(), reading->facts.today);
    m_looked = reading->facts.now.nowMs;
    ++reading->waiting; // until every question has been put
    askAll(reading);
    finish(*reading);
}

void DayReader::askAll(const std::shared_ptr<Reading> &reading)
{
    const DayFacts &facts = reading->facts;
    if (facts.has(DaySection::Lessons)) {
        ask(reading, m_desk.lessons(facts.day), &DayFacts::lessons);
        ask(reading, m_desk.lessons(facts.today.addDays(1)), &DayFacts::tomorrow);
        ask(reading, m_desk.toFill(), &DayFacts::toFill);
    }
    if (facts.has(DaySection::Group))
        ask(reading, m_desk.groups(facts.day), &DayFacts::groups);
    if (facts.has(DaySection::Replacements))
        ask(reading, m_desk.dispatcher(facts.day), &DayFacts::dispatcher);
    if (facts.has(DaySection::College)) {
        ask(reading, m_desk.deputy(), &DayFacts::deputy);
        if (m_inSight)
            ask(reading, m_desk.toFillOfAll(), &DayFacts::toFillOfAll);
    }
    if (facts.has(DaySection::Readiness))
        ask(reading, m_desk.readiness(), &DayFacts::readiness);
    if (m_inSight)
        ask(reading, m_desk.notices(facts.day), &DayFacts::notices);
}

template <class T>
void DayReader::ask(const std::shared_ptr<Reading> &reading, Later<T> answer, T DayFacts::*place)
{
    ++reading->waiting;
    whenDone(answer, this, [this, reading, place](const Result<T> &result) {
        if (result)
            reading->facts.*place = *result;
        else if (!reading->facts.trouble)
            reading->facts.trouble = result.error();
        finish(*reading);
    });
}

void DayReader::finish(Reading &reading)
{
    if (--reading.waiting > 0 || reading.number != m_asked)
        return;
    m_facts = reading.facts;
    Q_EMIT arrived();
}

void DayReader::aim()
{
    m_clock.start(static_cast<int>(minute - m_desk.nowMs() % minute) + 20);
}

void DayReader::lookAtClock()
{
    const qint64 now = m_desk.nowMs();
    const bool turned = m_facts.today != m_desk.today() || hasTurned(m_looked, now);
    m_looked = now;
    if (turned)
        readNow();
    else
        Q_EMIT minutePassed();
    if (m_inSight)
        aim();
}

// True when a lesson begins or ends, or a term runs out, after `from` and up to `to`.
bool DayReader::hasTurned(qint64 from, qint64 to) const
{
    const auto isBetween = [from, to](qint64 at) { return at > from && at <= to; };
    const auto rings = [&](const DayLesson &lesson) {
        const auto at = [this](QTime time) {
            return time.isValid() ? m_facts.now.time.ms(m_facts.today, time) : 0;
        };
        return isBetween(at(lesson.starts)) || isBetween(at(lesson.ends));
    };
    const auto runsOut = [&](const DueLine &line) { return isBetween(line.finding.dueAt + 1); };
    const auto ringsUncovered = [&](const UncoveredLesson &uncovered) { return rings(uncovered.lesson); };
    const auto &uncovered = m_facts.dispatcher.uncovered;
    return std::any_of(m_facts.lessons.lessons.cbegin(), m_facts.lessons.lessons.cend(), rings) ||
           std::any_of(uncovered.cbegin(), uncovered.cend(), ringsUncovered) ||
           std::any_of(m_facts.toFill.cbegin(), m_facts.toFill.cend(), runsOut);
}

} // namespace semestr
