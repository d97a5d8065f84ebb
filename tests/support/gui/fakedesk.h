// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/samplepage.h"
#include "ui/journal/journaldesk.h"

#include <QQueue>

namespace semestr::test {

// A desk over one page in memory: answers at once, or when the test says so, and refuses on request.
class FakeDesk final : public JournalDesk
{
public:
    explicit FakeDesk(const SamplePage &sample) : m_sample(sample) {}

    bool isDelayed = false;
    std::optional<Error> refuseNext;
    QStringList calls; // «enter 3 5», in the order they came
    UndoState undos;
    QHash<PersonId, Attendance> lastAbsent;
    LessonEdit lastEdit;

    // Lets the oldest waiting answer go; false when none waits.
    bool answer()
    {
        if (m_waiting.isEmpty())
            return false;
        m_waiting.dequeue()();
        QCoreApplication::processEvents();
        return true;
    }
    Cell cell(int row, int lesson, int slot = 0)
    {
        return m_sample.page().cell(m_sample.key(row, lesson, slot));
    }
    SamplePage &sample() { return m_sample; }

    QDate today() const override { return sampleToday(); }
    qint64 nowMs() const override { return sampleTime().ms(sampleToday(), QTime(11, 52)); }
    CollegeTime time() const override { return sampleTime(); }

    Later<QList<PageTitle>> pages() override
    {
        const JournalPage &page = m_sample.page();
        return ready<QList<PageTitle>>(
            QList<PageTitle>{{page.id, page.group, page.groupTitle, page.discipline, true}});
    }
    Later<OpenedPage> open(PageId) override { return ready<OpenedPage>(m_sample.opened); }
    Later<CellChange> enter(const CellKey &key, const QString &text) override
    {
        note(QStringLiteral("enter"), key, text);
        return later<CellChange>([this, key, text] { return write(key, text); });
    }
    Later<CellChange> clear(const CellKey &key) override
    {
        note(QStringLiteral("clear"), key, {});
        return later<CellChange>([this, key] { return put(key, Cell{}); });
    }
    Later<CellChange> comment(const CellKey &key, const QString &text) override
    {
        note(QStringLiteral("comment"), key, text);
        return later<CellChange>([this, key, text] {
            Cell cell = m_sample.page().cell(key);
            cell.note = text;
            return put(key, cell);
        });
    }
    Later<QList<CellChange>> enterMany(PageId, const QList<std::pair<CellKey, QString>> &texts) override
    {
        calls.append(QStringLiteral("enterMany %1").arg(texts.size()));
        return later<QList<CellChange>>([this, texts]() -> Result<QList<CellChange>> {
            QList<CellChange> changes;
            for (const auto &[key, text] : texts) {
                SEMESTR_LET(change, write(key, text));
                changes.append(change);
            }
            return changes;
        });
    }
    Later<QList<CellChange>> rollCall(PageId, LessonId lesson,
                                      const QHash<PersonId, Attendance> &absent) override
    {
        calls.append(QStringLiteral("rollCall %1").arg(absent.size()));
        lastAbsent = absent;
        return later<QList<CellChange>>([this, lesson, absent]() -> Result<QList<CellChange>> {
            QList<CellChange> changes;
            for (auto at = absent.cbegin(); at != absent.cend(); ++at) {
                const CellKey key{m_sample.page().id, lesson, 0, at.key()};
                Cell cell = m_sample.page().cell(key);
                cell.attendance = at.value();
                SEMESTR_LET(change, put(key, cell));
                changes.append(change);
            }
            return changes;
        });
    }
    Later<LessonChange> edit(PageId page, LessonId lesson, const LessonEdit &edit) override
    {
        calls.append(QStringLiteral("edit"));
        lastEdit = edit;
        return later<LessonChange>([this, page, lesson, edit]() -> Result<LessonChange> {
            for (LessonColumn &column : m_sample.page().lessons) {
                if (column.id == lesson && edit.topic)
                    column.topic = *edit.topic;
                if (column.id == lesson && edit.homework)
                    column.homework = *edit.homework;
                if (column.id == lesson && edit.homeworkText)
                    column.homeworkText = *edit.homeworkText;
            }
            return LessonChange{++m_tx, page, lesson};
        });
    }
    Later<LessonChange> addWork(PageId page, LessonId lesson, const WorkColumn &work) override
    {
        calls.append(QStringLiteral("addWork %1 %2").arg(work.kind, work.number));
        return later<LessonChange>([this, page, lesson, work]() -> Result<LessonChange> {
            for (LessonColumn &column : m_sample.page().lessons) {
                if (column.id != lesson)
                    continue;
                column.works.append(work);
                column.works.last().slot = int(column.works.size()) - 1;
            }
            return LessonChange{++m_tx, page, lesson};
        });
    }
    Later<QList<HistoryLine>> history(const CellKey &) override { return ready<QList<HistoryLine>>(lines); }
    Later<UndoState> undoState() override { return ready<UndoState>(undos); }
    Later<qint64> undo() override { return takeBack(QStringLiteral("undo")); }
    Later<qint64> redo() override { return takeBack(QStringLiteral("redo")); }

    QList<HistoryLine> lines;

private:
    int rowOf(const CellKey &key)
    {
        int row = 0;
        while (row < m_sample.page().rows.size() && m_sample.page().rows.at(row).student != key.student)
            ++row;
        return row;
    }
    void note(const QString &verb, const CellKey &key, const QString &text)
    {
        calls.append(QStringLiteral("%1 %2 %3").arg(verb).arg(rowOf(key)).arg(text).trimmed());
    }
    Result<CellChange> put(const CellKey &key, const Cell &cell)
    {
        CellChange change{++m_tx, key, m_sample.page().cell(key), cell};
        m_sample.page().cells.insert(key, cell);
        UndoState state;
        state.undo.tx = m_tx;
        state.undo.verb = QStringLiteral("mark");
        state.undo.cells = 1;
        state.undo.text = cell.value;
        state.undo.student = m_sample.page().rows.at(rowOf(key)).name;
        state.undo.day = m_sample.page().lesson(key.lesson)->day;
        undos = state;
        Q_EMIT cellChanged(change);
        Q_EMIT undoChanged(state);
        return change;
    }
    Result<CellChange> write(const CellKey &key, const QString &text)
    {
        SEMESTR_LET(entries, readCellText(sampleScale(), text));
        Cell cell = m_sample.page().cell(key);
        for (const CellEntry &entry : entries)
            cell = applyEntry(cell, entry);
        return put(key, cell);
    }
    Later<qint64> takeBack(const QString &verb)
    {
        calls.append(verb);
        return later<qint64>([this]() -> Result<qint64> {
            Q_EMIT pageChanged(m_sample.page().id);
            return ++m_tx;
        });
    }
    template <class T, class F> Later<T> later(F work)
    {
        if (refuseNext) {
            const Error error = *refuseNext;
            refuseNext.reset();
            if (!isDelayed)
                return ready<T>(Result<T>(fail(error)));
            return wait<T>([error]() -> Result<T> { return fail(error); });
        }
        if (!isDelayed)
            return ready<T>(Result<T>(work()));
        return wait<T>(std::move(work));
    }
    template <class T, class F> Later<T> wait(F work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_waiting.enqueue([promise, work = std::move(work)] {
            promise->addResult(Result<T>(work()));
            promise->finish();
        });
        return promise->future();
    }

    SamplePage m_sample;
    qint64 m_tx = 0;
    QQueue<std::function<void()>> m_waiting;
};

} // namespace semestr::test
