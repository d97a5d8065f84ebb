// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/collegesetup.h"
#include "ui/common/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace semestr {

// Discipline, teacher and a lesson's day: a journal page within minutes, without plans and timetable
// (decisions, 18). Thread: the window's. The workspace must outlive the panel.
class NewLessonPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NewLessonPanel(Workspace &workspace, QWidget *parent = nullptr);
    // Reads groups and teachers again.
    void reload();
    void chooseGroup(GroupId group);

Q_SIGNALS:
    void pageOpened(semestr::PageId page, semestr::LessonId lesson);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addFields(QFormLayout *form);
    void setGroups(const QList<GroupTitle> &groups);
    void setTeachers(const QList<StaffName> &teachers);
    void refresh();
    QString obstacle() const;
    void openPage();
    void findTeacher();
    void withTeacher(PersonId teacher);
    void withPage(PageId page);
    void finish(const QString &words);

    Workspace &m_workspace;
    CollegeSetup m_setup;
    QComboBox *m_group;
    QLineEdit *m_discipline;
    QComboBox *m_teacher;
    QCheckBox *m_myself;
    QDateEdit *m_day;
    QSpinBox *m_period;
    QComboBox *m_kind;
    QLabel *m_note;
    QPushButton *m_open;
    GroupId m_wanted;
    bool m_busy = false;
};

} // namespace semestr
