// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/dayviews.h"

#include "ui/desk/dayrows.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <algorithm>

namespace semestr {

namespace {

constexpr int airBelow = 14; // between the last row and the next heading

} // namespace

DayView::DayView(const GridParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_ownSizes = true; });
    connect(&parts.themes, &ThemeProvider::changed, this, &DayView::fit);
}

DeskGrid *DayView::addGrid(const DeskGrid::Options &options, const QList<DeskColumn> &columns)
{
    auto *grid = new DeskGrid(options, columns, m_parts, m_splitter);
    m_splitter->addWidget(grid);
    m_grids += grid;
    connect(grid, &DeskGrid::opened, this, &DayView::opened);
    connect(grid, &DeskGrid::chosenChanged, this, &DayView::chosenChanged);
    if (m_grids.size() == 1)
        setFocusProxy(grid);
    return grid;
}

void DayView::fit()
{
    if (m_ownSizes || !isVisible())
        return;
    QList<int> sizes;
    int rest = m_splitter->height();
    for (int i = 0; i < grids(); ++i) {
        // A long grid leaves the ones below it half of the page.
        const int wanted = m_grids.at(i)->wantedHeight() + airBelow;
        const int size = i + 1 == grids() ? rest : std::min(wanted, rest * 3 / 5);
        sizes += std::max(size, 60);
        rest -= size;
    }
    m_splitter->setSizes(sizes);
}

void DayView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fit();
}

void DayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

LessonsView::LessonsView(const GridParts &parts, QWidget *parent)
    : DayView(parts, parent), m_filter(new QPushButton(this))
{
    DeskGrid *upper = addGrid({QStringLiteral("dayLessons"),
                               tr("Lessons of the day"),
                               {},
                               {},
                               &Measures::myDayLessonRow,
                               false,
                               false},
                              lessonColumns());
    addGrid({QStringLiteral("dayToFill"), tr("Fill in"),
             tr("of all days, the most urgent first; Enter opens the right cell"),
             tr("All is filled in. There is nothing to do here."), &Measures::toFillRow, true, true},
            dueColumns());
    makeFilter();
    disconnect(upper, &DeskGrid::chosenChanged, this, nullptr);
    connect(upper, &DeskGrid::chosenChanged, this, &LessonsView::chosenChanged);
    connect(&parts.themes, &ThemeProvider::changed, this, &LessonsView::readTheme);
    readTheme();
}

void LessonsView::makeFilter()
{
    const Measures &size = parts().themes.theme().measures();
    m_filter->setObjectName(QStringLiteral("groupFilter"));
    m_filter->setFixedHeight(size.headingButton);
    m_filter->setIconSize(QSize(size.iconHeading, size.iconHeading));
    m_filter->setMenu(&m_choices);
    grid(1).tools()->addWidget(m_filter);
    connect(&m_choices, &QMenu::triggered, this,
            [this](QAction *action) { filterBy(action->data().toString()); });
    fillFilter();
}

void LessonsView::fillFilter()
{
    QStringList groups;
    for (const DueLine &line : m_facts.toFill)
        groups += line.groupTitle;
    groups.removeDuplicates();
    groups.sort();
    if (!groups.contains(m_group))
        m_group.clear();
    m_choices.clear();
    m_choices.addAction(tr("All groups"))->setData(QString());
    for (const QString &group : std::as_const(groups))
        m_choices.addAction(group)->setData(group);
    m_filter->setText(m_group.isEmpty() ? tr("All groups") : m_group);
    m_filter->setAccessibleName(tr("Lines of which group: %1").arg(m_filter->text()));
    m_filter->setVisible(groups.size() > 1);
}

void LessonsView::filterBy(const QString &group)
{
    m_group = group;
    fillFilter();
    showDue();
}

void LessonsView::show(const DayFacts &facts)
{
    m_facts = facts;
    grid(0).setEmptyWords(facts.day == facts.today ? tr("No lessons today.") : tr("No lessons on this day."));
    grid(0).setRows(lessonRows(facts.lessons, facts.now));
    // The day's own lesson is chosen once, and again when the next one begins.
    const QString running = facts.day == facts.today ? lessonToChoose(facts.lessons, facts.now) : QString();
    if (m_shown != facts.day || running != m_running)
        grid(0).choose(running);
    m_shown = facts.day;
    m_running = running;
    fillFilter();
    showDue();
    fit();
}

void LessonsView::showDue()
{
    QList<DueLine> lines;
    for (const DueLine &line : std::as_const(m_facts.toFill)) {
        if (m_group.isEmpty() || line.groupTitle == m_group)
            lines += line;
    }
    grid(1).setRows(dueRows(lines, m_facts.now));
}

const DayLesson *LessonsView::lesson() const
{
    const QString key = const_cast<LessonsView *>(this)->grid(0).chosenKey();
    for (const DayLesson &lesson : m_facts.lessons.lessons) {
        if (lessonKey(lesson) == key)
            return &lesson;
    }
    return nullptr;
}

QList<DayCount> LessonsView::counts(const DayFacts &facts) const
{
    int late = 0, today = 0;
    for (const DueLine &line : facts.toFill) {
        if (line.finding.state == FindingState::Late)
            ++late;
        else if (line.finding.dueAt > 0 && facts.now.time.day(line.finding.dueAt) == facts.today)
            ++today;
    }
    QList<DayCount> counts;
    if (late > 0)
        counts += {IconName::CircleX, Token::Red, tr("%n late", nullptr, late)};
    if (today > 0)
        counts += {IconName::TriangleAlert, Token::Amber, tr("%n due today", nullptr, today)};
    const auto all = static_cast<int>(facts.lessons.lessons.size());
    if (all > 0)
        counts += {IconName::CircleCheck, Token::Green,
                   //: %1 of %n lessons of the day have everything filled in.
                   tr("%1 of %n lesson(s) complete", nullptr, all).arg(facts.lessons.complete())};
    else if (late + today == 0 && facts.toFill.isEmpty())
        counts += {IconName::CircleCheck, Token::Green, tr("All is filled in")};
    return counts;
}

void LessonsView::readTheme()
{
    m_filter->setIcon(icon(IconName::Filter, parts().themes.theme().color(Token::Text)));
}

} // namespace semestr
