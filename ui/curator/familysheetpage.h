// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pagesview.h"
#include "ui/common/printing.h"
#include "ui/curator/familydesk.h"

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace semestr {

class FamilyRun;
class FileDialogs;
struct GroupCodes;
class LongWork;
class Messages;

// The weekly family sheets (H-01): group, week, one student or all; the pages stand there at once. The own
// group and this week are chosen already, so a student's sheet takes a name and «Print». «All groups» makes
// the sheets of every group into one print or file, without a preview. Everything given must outlive it.
class FamilySheetPage final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        FamilyDesk &desk;
        ThemeProvider &themes;
        Printing &printing;
        FileDialogs &files;
        Messages &messages;
        LongWork *work = nullptr; // for the sheets of all groups
    };
    explicit FamilySheetPage(const Parts &parts, QWidget *parent = nullptr);

    // Reads the groups and the sheets again: on the first showing, for a new session, after changes.
    void refresh();
    // From another room: one student's sheet, or the whole group's.
    void open(GroupId group, PersonId student = {});
    PagesView &view() { return *m_view; }

public Q_SLOTS:
    void print();
    void savePdf();

Q_SIGNALS:
    void statusMessage(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    QWidget *makeHeading();
    QWidget *makeTools();
    QPushButton *makeButton(const char *name, const QString &text, QHBoxLayout *row);
    void connectParts();
    void readTheme();
    void showGroups(const QList<ReportGroup> &groups);
    void collect();
    void fillStudents();
    void showSheets();
    void showAllGroups();
    bool isAllGroups() const;
    // Makes the sheets of all groups, then calls `deliver`, and records each group when that was done.
    void runAll(const QString &channel, const std::function<Result<bool>(const PrintedForm &)> &deliver);
    void recordAll(const QString &channel, const QList<GroupCodes> &codes);
    void setRunning(bool running);
    void showWeek();
    void showPlace();
    void moveWeek(int weeks);
    void record(const QString &channel);
    void saySheets(const QString &channel, qsizetype sheets);
    QString suggestedFile() const;
    GroupId group() const;
    PersonId student() const;

    Parts m_parts;
    QDate m_monday;
    QList<ReportGroup> m_groups;
    FamilyRun *m_run = nullptr; // while it runs
    FamilySheets m_sheets;
    PrintedForm m_form;
    PersonId m_wanted; // chosen before its group was read
    int m_asked = 0;   // an answer to an older question is not shown
    bool m_fresh = true;
    QComboBox *m_group = nullptr;
    QComboBox *m_student = nullptr;
    QPushButton *m_earlier = nullptr;
    QPushButton *m_later = nullptr;
    QLabel *m_week = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_save = nullptr;
    PagesView *m_view = nullptr;
};

} // namespace semestr
