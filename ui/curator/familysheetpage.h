// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pagesview.h"
#include "ui/common/printing.h"
#include "ui/curator/familydesk.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace semestr {

class FileDialogs;
class Messages;

// The weekly family sheets (H-01): group, week, one student or all; the pages stand there at once. The own
// group and this week are chosen already, so a student's sheet takes a name and «Print». Everything given
// must outlive it.
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
    void showWeek();
    void showPlace();
    void moveWeek(int weeks);
    void record(const QString &channel);
    QString suggestedFile() const;
    GroupId group() const;
    PersonId student() const;

    Parts m_parts;
    QDate m_monday;
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
