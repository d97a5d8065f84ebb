// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/familysheetform.h"
#include "ui/common/longwork.h"
#include "ui/curator/familydesk.h"

#include <QObject>
#include <QPointer>

namespace semestr {

// The sheets of one group within the run: what its record says.
struct GroupCodes
{
    GroupId group;
    QStringList codes; // of its pages
};

// One form out of the sheets of many groups, group after group, with a strip that shows how far it is and
// cancels. A group without students gives no sheets. Thread: the window's.
class FamilyRun final : public QObject
{
    Q_OBJECT

public:
    // `work` may be null: nothing is shown then, and nothing cancels.
    FamilyRun(FamilyDesk &desk, const QList<ReportGroup> &groups, QDate monday, LongWork *work,
              QObject *parent = nullptr);
    ~FamilyRun() override;

    // Ends with one of the two signals.
    void start(const QString &words);
    const PrintedForm &form() const { return m_form; }
    const QList<GroupCodes> &codes() const { return m_codes; }

Q_SIGNALS:
    void finished();
    // Cancelled too; nothing has been printed or recorded.
    void failed(const semestr::Error &error);

private:
    void next();
    void take(const Result<FamilySheets> &sheets);
    void fail(const Error &error);
    void end();

    FamilyDesk &m_desk;
    QList<ReportGroup> m_groups;
    QDate m_monday;
    QPointer<LongWork> m_work;
    SharedProgress m_progress;
    qsizetype m_at = 0;
    bool m_running = false;
    PrintedForm m_form;
    QList<GroupCodes> m_codes;
};

} // namespace semestr
