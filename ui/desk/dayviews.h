// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/dayreader.h"
#include "ui/desk/deskgrid.h"

#include <QMenu>

class QPushButton;
class QSplitter;

namespace semestr {

// A number of the page's heading: «2 late» with a red cross.
struct DayCount
{
    IconName sign = IconName::CircleCheck;
    Token token = Token::Green;
    QString words;
};

// One part of «my day»: grids one under another.
class DayView : public QWidget
{
    Q_OBJECT

public:
    DayView(const GridParts &parts, QWidget *parent);
    virtual void show(const DayFacts &facts) = 0;
    virtual QList<DayCount> counts(const DayFacts &facts) const = 0;
    // The lesson that the panel tells of; null = none.
    virtual const DayLesson *lesson() const { return nullptr; }
    // Grids in their order from above.
    DeskGrid &grid(int index) { return *m_grids.at(index); }
    int grids() const { return static_cast<int>(m_grids.size()); }

Q_SIGNALS:
    void opened(const semestr::DeskPlace &place);
    void chosenChanged();

protected:
    DeskGrid *addGrid(const DeskGrid::Options &options, const QList<DeskColumn> &columns);
    // Once all grids stand: the upper ones as tall as their rows until somebody moves an edge.
    void fit();
    GridParts &parts() { return m_parts; }

    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    GridParts m_parts;
    QSplitter *m_splitter;
    QList<DeskGrid *> m_grids;
    bool m_ownSizes = false;
};

// Teacher: the lessons of the day and what is to be filled in.
class LessonsView final : public DayView
{
    Q_OBJECT

public:
    LessonsView(const GridParts &parts, QWidget *parent);
    void show(const DayFacts &facts) override;
    QList<DayCount> counts(const DayFacts &facts) const override;
    const DayLesson *lesson() const override;
    // Only the lines of a group; empty = of all.
    void filterBy(const QString &group);

private:
    void makeFilter();
    void fillFilter();
    void showDue();
    void readTheme();

    DayFacts m_facts;
    QDate m_shown;
    QString m_running; // the lesson that was chosen because it runs
    QString m_group;
    QPushButton *m_filter;
    QMenu m_choices;
};

// Curator: who of the own groups is absent, and whose reasons are awaited.
class GroupView final : public DayView
{
    Q_OBJECT

public:
    GroupView(const GridParts &parts, QWidget *parent);
    void show(const DayFacts &facts) override;
    QList<DayCount> counts(const DayFacts &facts) const override;
};

// Dispatcher: uncovered lessons, substitutions of the day, absent teachers.
class ReplacementsView final : public DayView
{
    Q_OBJECT

public:
    ReplacementsView(const GridParts &parts, QWidget *parent);
    void show(const DayFacts &facts) override;
    QList<DayCount> counts(const DayFacts &facts) const override;
};

// Deputy, director, head: who owes what; below, the lines of the chosen teacher.
class CollegeView final : public DayView
{
    Q_OBJECT

public:
    CollegeView(const GridParts &parts, QWidget *parent);
    void show(const DayFacts &facts) override;
    QList<DayCount> counts(const DayFacts &facts) const override;

private:
    void showLines();

    DayFacts m_facts;
};

// Administrator: how ready the year is.
class ReadinessView final : public DayView
{
    Q_OBJECT

public:
    ReadinessView(const GridParts &parts, QWidget *parent);
    void show(const DayFacts &facts) override;
    QList<DayCount> counts(const DayFacts &facts) const override;
};

DayView *makeDayView(DaySection section, const GridParts &parts, QWidget *parent);

} // namespace semestr
