// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/dayreader.h"
#include "ui/desk/deskparts.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace semestr {

// The part at the right: the chosen lesson with its checklist, the own group, notices, tomorrow's lessons.
// Plain headings, no boxes.
class DayPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DayPanel(ThemeProvider &themes, QWidget *parent = nullptr);

    // The lesson may be null: none is chosen.
    void show(const DayFacts &facts, const DayLesson *lesson);
    // False when there is nothing at all to say.
    bool isTelling() const { return m_telling; }
    void focusLesson();

Q_SIGNALS:
    void openWanted(const semestr::DeskPlace &place);
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    QWidget *makeTitle();
    QWidget *makeLesson();
    QWidget *makeTomorrow();
    void showLesson(const DayFacts &facts, const DayLesson *lesson);
    void showGroups(const DayFacts &facts);
    void showNotices(const DayFacts &facts);
    void showTomorrow(const DayFacts &facts);
    void readTheme();

    ThemeProvider &m_themes;
    bool m_telling = false;
    DeskPlace m_place;
    QLabel *m_titleIcon;
    QLabel *m_title;
    QToolButton *m_close;
    QWidget *m_lesson = nullptr;
    QLabel *m_discipline;
    QLabel *m_where;
    DeskList *m_checks;
    QPushButton *m_open;
    DeskList *m_groups;
    DeskList *m_notices;
    QWidget *m_tomorrow = nullptr;
    QLabel *m_tomorrowTitle;
    QGridLayout *m_tomorrowRows = nullptr;
    QList<QWidget *> m_rules; // above group, notices, tomorrow
};

// The checklist of a lesson and the sentences of the notices; pure.
QList<DeskCell> lessonChecks(const DayLesson &lesson, const DayMoment &now);
DeskCell noticeCell(const Notice &notice, QDate today);

} // namespace semestr
