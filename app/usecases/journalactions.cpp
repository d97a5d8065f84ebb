// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/journalactions.h"

#include "app/usecases/journalentry.h"
#include "app/usecases/termrows.h"

#include <QCollator>
#include <QSet>
#include <algorithm>

namespace semestr {

namespace {

Result<QList<PageTitle>> readPages(Connection &connection, const JournalActor &actor)
{
    SEMESTR_LET(list, connection.query("journal/list_pages"));
    const QString now = actor.time.at(actor.nowMs).toString(QStringLiteral("HH:mm"));
    list.bind("person", actor.session.person).bind("day", actor.today).bindText("now", now);
    // A large college has thousands of pages, a teacher a dozen.
    const bool all = AccessRules::standard().reachesBeyondOwn(actor.session.grants, QStringLiteral("see"),
                                                              QStringLiteral("page"), actor.today);
    SEMESTR_TRY(list.bind("year", actor.term.year).bind("all", all).run());
    QList<PageTitle> pages;
    while (list.next()) {
        AccessTarget target;
        target.group = list.id<GroupId>(1);
        target.ownPage = list.flag(4);
        target.department = list.bytes(5);
        if (actor.may("see", "page", target))
            pages.append({list.id<PageId>(0), target.group, list.text(2), list.text(3),
                          target.ownPage && actor.may("edit", "mark", target),
                          QTime::fromString(list.text(6), QStringLiteral("HH:mm"))});
    }
    QCollator collator(QLocale(QLocale::Russian, QLocale::Russia));
    collator.setNumericMode(true);
    std::stable_sort(pages.begin(), pages.end(), [&collator](const PageTitle &a, const PageTitle &b) {
        const int groups = collator.compare(a.groupTitle, b.groupTitle);
        return groups < 0 || (groups == 0 && collator.compare(a.discipline, b.discipline) < 0);
    });
    return pages;
}

// Whether a person may see the page at all: by any lesson that is theirs, or as a teacher of today.
Done permitPage(const PageRows &rows, bool taughtElsewhere, const JournalActor &actor)
{
    AccessTarget target;
    target.group = rows.page.group;
    target.department = rows.department;
    target.ownPage = std::any_of(rows.teachers.begin(), rows.teachers.end(),
                                 [&](const auto &teacher) { return teacher.first == actor.session.person; });
    target.substitute = !target.ownPage && taughtElsewhere;
    for (const LessonColumn &lesson : rows.page.lessons)
        target.substitute = target.substitute || (!target.ownPage && lesson.teacher == actor.session.person);
    return actor.permit("see", "page", target);
}

DayRange within(const DayRange &days, const DayRange &year)
{
    return {days.from.isValid() ? days.from : year.from, days.to.isValid() ? days.to : year.to};
}

bool overlap(const DayRange &one, const DayRange &other)
{
    return (!other.to.isValid() || one.from <= other.to) && (!one.to.isValid() || one.to >= other.from);
}

void judgeLessons(OpenedPage &opened, const PageRows &rows, const JournalActor &actor)
{
    QHash<QDate, QList<LockRow>> terms;
    LessonJudge judge(actor.policy, actor.nowMs, actor.time);
    // The sums up to today read the marks by today's scale, though no lesson may be held today.
    opened.scales.insert(actor.today, markScale(actor.policy, opened.page.discipline, actor.today));
    terms.insert(actor.today, lockRows(actor.policy, actor.today));
    for (const LessonColumn &lesson : std::as_const(opened.page.lessons)) {
        if (!opened.scales.contains(lesson.day)) {
            opened.scales.insert(lesson.day, markScale(actor.policy, opened.page.discipline, lesson.day));
            terms.insert(lesson.day, lockRows(actor.policy, lesson.day));
        }
        const QList<LockRow> &lessonTerms = terms[lesson.day];
        const LockFacts facts = rows.lockFacts(lesson);
        const auto verdict = [&](LessonAct act) { return rows.verdict(lessonTerms, act, facts, actor); };
        opened.markLocks.insert(lesson.id, verdict(LessonAct::SetMark));
        opened.changeLocks.insert(lesson.id, verdict(LessonAct::ChangeMark));
        opened.attendanceLocks.insert(lesson.id, verdict(LessonAct::SetAttendance));
        opened.topicLocks.insert(lesson.id, verdict(LessonAct::SetTopic));
        opened.findings.insert(lesson.id, judge.findings(lessonFacts(opened.page, lesson, facts)));
        opened.writable =
            opened.writable || actor.may("edit", "mark", rows.target(actor.session.person, lesson));
    }
}

// Cells of the shown lessons alone.
void keepCells(JournalPage &page)
{
    QSet<LessonId> shown;
    for (const LessonColumn &lesson : std::as_const(page.lessons))
        shown.insert(lesson.id);
    page.cells.removeIf([&shown](const auto &cell) { return !shown.contains(cell.key().lesson); });
}

// Who was in the group at all in those days.
void keepStudents(JournalPage &page, const DayRange &days)
{
    page.rows.removeIf([&days](const RosterRow &row) {
        return std::none_of(row.enrolled.begin(), row.enrolled.end(),
                            [&days](const DayRange &range) { return overlap(range, days); });
    });
}

Done readColumns(Connection &connection, PageRows &rows, const DayRange &days, const JournalActor &actor)
{
    JournalPage &page = rows.page;
    SEMESTR_LET(lessons, readLessons(connection, page.id, days));
    page.lessons = lessons;
    SEMESTR_LET(elsewhere, readElsewhere(connection, page.id, days, actor));
    page.hoursElsewhere = elsewhere.hours;
    SEMESTR_TRY(permitPage(rows, elsewhere.taught, actor));
    SEMESTR_TRY(readGroupBells(connection, rows));
    SEMESTR_TRY(readRoster(connection, rows));
    SEMESTR_LET(cells, readCells(connection, page.id, page.rows.size() * page.lessons.size()));
    page.cells = std::move(cells); // a copy would be made anew by the first change
    if (days != DayRange())
        keepCells(page);
    return {};
}

Result<OpenedPage> readOpenedPage(Connection &connection, PageId page, JournalActions::Columns columns,
                                  const JournalActor &actor)
{
    SEMESTR_LET(rows, readPageRows(connection, page, actor));
    if (columns == JournalActions::Columns::WholePage) {
        SEMESTR_TRY(readColumns(connection, rows, {}, actor));
    } else {
        SEMESTR_LET(terms, readPageTerms(connection, page, actor.college));
        const DayRange days = shownDays(terms, actor.term, actor.today);
        SEMESTR_TRY(readColumns(connection, rows, days, actor));
        keepStudents(rows.page, within(days, terms.yearDays));
    }
    OpenedPage opened;
    opened.page = rows.page;
    opened.readAt = actor.nowMs;
    AccessTarget today;
    today.group = rows.page.group;
    today.department = rows.department;
    today.ownPage = rows.taughtToday;
    opened.writable = actor.may("edit", "mark", today);
    judgeLessons(opened, rows, actor);
    return opened;
}

} // namespace

const MarkScale &OpenedPage::scale(QDate day) const
{
    static const MarkScale none;
    const auto found = scales.constFind(day);
    return found == scales.constEnd() ? none : *found;
}

JournalActions::JournalActions(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

Later<QList<PageTitle>> JournalActions::pages()
{
    return m_workspace.store().read<QList<PageTitle>>(
        [actor = JournalActor::of(m_workspace)](Connection &connection) {
            return readPages(connection, actor);
        });
}

Later<OpenedPage> JournalActions::open(PageId page, Columns columns)
{
    return m_workspace.store().read<OpenedPage>(
        [page, columns, actor = JournalActor::of(m_workspace)](Connection &connection) {
            return readOpenedPage(connection, page, columns, actor);
        });
}

template <class T>
Later<T> JournalActions::change(const char *verb, PageId page, std::function<Result<T>(JournalEntry &)> act)
{
    return m_workspace.store().write<T>(
        m_workspace.context(QString::fromLatin1(verb)),
        [page, act = std::move(act), actor = JournalActor::of(m_workspace)](Transaction &t) -> Result<T> {
            SEMESTR_LET(entry, JournalEntry::begin(t, page, actor));
            return act(entry);
        });
}

Later<CellChange> JournalActions::announceCell(const Later<CellChange> &later)
{
    whenDone<CellChange>(later, this, [this](const Result<CellChange> &change) {
        if (!change)
            return;
        Q_EMIT cellChanged(*change);
        announceUndo();
    });
    return later;
}

Later<QList<CellChange>> JournalActions::announceCells(const Later<QList<CellChange>> &later)
{
    whenDone<QList<CellChange>>(later, this, [this](const Result<QList<CellChange>> &changes) {
        if (!changes)
            return;
        for (const CellChange &change : *changes)
            Q_EMIT cellChanged(change);
        announceUndo();
    });
    return later;
}

Later<LessonChange> JournalActions::announceLesson(const Later<LessonChange> &later)
{
    whenDone<LessonChange>(later, this, [this](const Result<LessonChange> &change) {
        if (!change)
            return;
        Q_EMIT lessonChanged(*change);
        announceUndo();
    });
    return later;
}

Later<CellChange> JournalActions::enter(const CellKey &key, const QString &text)
{
    return announceCell(
        change<CellChange>("putMark", key.page, [=](JournalEntry &entry) { return entry.enter(key, text); }));
}

Later<CellChange> JournalActions::clear(const CellKey &key)
{
    return announceCell(
        change<CellChange>("clear", key.page, [=](JournalEntry &entry) { return entry.clear(key); }));
}

Later<CellChange> JournalActions::comment(const CellKey &key, const QString &note)
{
    return announceCell(change<CellChange>("comment", key.page,
                                           [=](JournalEntry &entry) { return entry.comment(key, note); }));
}

Later<QList<CellChange>> JournalActions::enterMany(PageId page,
                                                   const QList<std::pair<CellKey, QString>> &texts)
{
    return announceCells(
        change<QList<CellChange>>("enterMany", page, [=](JournalEntry &entry) -> Result<QList<CellChange>> {
            QList<CellChange> changes;
            for (const auto &[key, text] : texts) {
                SEMESTR_LET(change, entry.enter(key, text));
                changes.append(change);
            }
            return changes;
        }));
}

Later<QList<CellChange>> JournalActions::rollCall(PageId page, LessonId lesson,
                                                  const QHash<PersonId, Attendance> &absent)
{
    const auto later = announceCells(change<QList<CellChange>>(
        "rollCall", page, [=](JournalEntry &entry) { return entry.rollCall(lesson, absent); }));
    whenDone<QList<CellChange>>(later, this, [this, page, lesson](const Result<QList<CellChange>> &changes) {
        if (changes)
            Q_EMIT lessonChanged({changes->isEmpty() ? 0 : changes->first().tx, page, lesson});
    });
    return later;
}

Later<LessonChange> JournalActions::edit(PageId page, LessonId lesson, const LessonEdit &edit)
{
    return announceLesson(change<LessonChange>(
        "editLesson", page, [=](JournalEntry &entry) { return entry.edit(lesson, edit); }));
}

Later<LessonChange> JournalActions::addWork(PageId page, LessonId lesson, const WorkColumn &work)
{
    return announceLesson(change<LessonChange>(
        "addWork", page, [=](JournalEntry &entry) { return entry.addWork(lesson, work); }));
}

void JournalActions::announceUndo()
{
    whenDone<UndoState>(undoState(), this, [this](const Result<UndoState> &state) {
        if (state)
            Q_EMIT undoChanged(*state);
    });
}

} // namespace semestr
