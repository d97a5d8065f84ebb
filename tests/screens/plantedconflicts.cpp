// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/plantedconflicts.h"

#include "app/changelog/changereader.h"
#include "app/usecases/conflicttray.h"
#include "app/usecases/journalactions.h"
#include "tests/support/plantedconflict.h"

namespace semestr::screens {

namespace {

using test::PlantedConflict;

class Planter
{
public:
    explicit Planter(Workspace &workspace) : m_workspace(workspace), m_actions(workspace) {}

    Done plant()
    {
        SEMESTR_LET(pages, waitFor(m_actions.pages()));
        SEMESTR_LET(opened, waitFor(m_actions.open(pages.first().id)));
        m_page = opened.page;
        SEMESTR_TRY(makeColleague());
        SEMESTR_TRY(put(cell(10, 8, "value", "\"3\"", "\"5\"", "\"4\"", QTime(12, 51), QTime(12, 58))));
        SEMESTR_TRY(put(presence(15, 7)));
        SEMESTR_TRY(put(homework(6)));
        SEMESTR_TRY(put(refusal(17, 1)));
        SEMESTR_TRY(put(cell(20, 7, "value", "null", "\"5\"", "\"4\"", QTime(11, 20), QTime(11, 36))));
        ConflictTray tray(m_workspace);
        SEMESTR_TRY(waitFor(tray.decide(m_last, ConflictChoice::Server)));
        return {};
    }

private:
    LessonColumn lesson(int index) const { return m_page.lessons.at(index); }
    QByteArray student(int row) const { return m_page.rows.at(row).student.bytes(); }
    qint64 at(int index, QTime time) const { return m_workspace.time().ms(lesson(index).day, time); }

    // A teacher of the drawing who has no account here.
    Done makeColleague()
    {
        m_colleague = PersonId(naturalUuid("person", {"colleague"}));
        const QString id = m_colleague.text().remove(u'-');
        SEMESTR_TRY(test::applyAsServer(
            m_workspace, QStringLiteral("INSERT INTO person_name(person_id, from_day, last_name, first_name, "
                                        "middle_name) VALUES (x'%1', '2026-09-01', "
                                        "'Мельникова-Юрьева', 'Ольга', 'Дмитриевна')")
                             .arg(id)));
        return {};
    }

    PlantedConflict common(int index, QTime first, QTime second) const
    {
        PlantedConflict p;
        p.serverAuthor = m_colleague;
        p.incomingAuthor = m_workspace.session().person;
        p.serverAt = at(index, first);
        p.incomingAt = at(index, second);
        p.receivedAt = at(index, second) + 42 * 60000;
        p.device = QStringLiteral("Каб. 214");
        return p;
    }

    PlantedConflict cell(int row, int index, const char *field, const char *base, const char *server,
                         const char *incoming, QTime first, QTime second) const
    {
        PlantedConflict p = common(index, first, second);
        p.object = QStringLiteral("mark");
        p.key = changeKey({m_page.id.bytes(), lesson(index).id.bytes(), 0, student(row)});
        p.field = QString::fromUtf8(field);
        p.base = QString::fromUtf8(base);
        p.server = QString::fromUtf8(server);
        p.incoming = QString::fromUtf8(incoming);
        return p;
    }

    PlantedConflict presence(int row, int index) const
    {
        PlantedConflict p = common(index, QTime(12, 52), QTime(13, 2));
        p.object = QStringLiteral("attendance");
        p.key = changeKey({m_page.id.bytes(), lesson(index).id.bytes(), student(row)});
        p.field = QStringLiteral("status");
        p.server = QStringLiteral("\"absent\"");
        p.incoming = QStringLiteral("\"ill\"");
        return p;
    }

    PlantedConflict homework(int index) const
    {
        PlantedConflict p = common(index, QTime(15, 2), QTime(15, 10));
        p.object = QStringLiteral("lesson_record");
        p.key = changeKey({m_page.id.bytes(), lesson(index).id.bytes()});
        p.field = QStringLiteral("topic");
        p.base = QStringLiteral("\"Виды ошибок\"");
        p.server = QStringLiteral("\"Виды ошибок и их обработка\"");
        p.incoming = QStringLiteral("\"Виды ошибок, исключения\"");
        return p;
    }

    PlantedConflict refusal(int row, int index) const
    {
        PlantedConflict p = cell(row, index, "", "", "", "{\"value\":[null,\"4\"]}", QTime(), QTime(8, 5));
        p.kind = QStringLiteral("refused");
        p.serverAuthor = {};
        p.serverAt = 0;
        p.incomingAt = at(8, QTime(8, 5));
        p.receivedAt = p.incomingAt + 60000;
        p.why = QStringLiteral("{\"code\":\"lock\",\"reason\":\"WindowOver\",\"since\":%1,\"row\":\"F-24\"}")
                    .arg(m_workspace.time().ms(QDate(2026, 9, 26), QTime(0, 0)));
        return p;
    }

    Done put(const PlantedConflict &planted)
    {
        SEMESTR_LET(id, test::plantConflict(m_workspace, planted));
        m_last = id;
        return {};
    }

    Workspace &m_workspace;
    JournalActions m_actions;
    JournalPage m_page;
    PersonId m_colleague;
    QUuid m_last;
};

} // namespace

Done plantConflicts(Workspace &workspace)
{
    return Planter(workspace).plant();
}

} // namespace semestr::screens
