// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/mydaypage.h"

#include "app/wording/sentences.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace semestr {

MyDayPage::MyDayPage(MyDayDesk &desk, const GridParts &parts, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_parts(parts), m_reader(desk)
{
    layOut();
    addKeys();
    connect(&m_reader, &DayReader::arrived, this, &MyDayPage::take);
    connect(&m_reader, &DayReader::minutePassed, this, &MyDayPage::showDay);
    connect(&parts.themes, &ThemeProvider::changed, this, &MyDayPage::readTheme);
    setSections(sectionsOf(desk.session(), desk.today()));
    readTheme();
    showDay();
}

MyDayPage::~MyDayPage()
{
    // Parts that are told apart by their looks must not tell a page that is half gone.
    m_reader.disconnect(this);
}

DayView *MyDayPage::view() const
{
    return qobject_cast<DayView *>(m_stack->currentWidget());
}

void MyDayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_reader.setInSight(true);
}

void MyDayPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_reader.setInSight(false);
}

QVariant MyDayPage::place() const
{
    const QDate day = m_reader.day();
    return QVariantList{m_stack->currentIndex(), day == m_desk.today() ? QDate() : day};
}

void MyDayPage::setPlace(const QVariant &place)
{
    const QVariantList parts = place.toList();
    if (parts.size() != 2)
        return;
    showSection(parts.first().toInt());
    if (const QDate day = parts.last().toDate(); day.isValid())
        m_reader.goTo(day);
}

void MyDayPage::reread()
{
    m_reader.readNow();
}

void MyDayPage::previousDay()
{
    m_reader.goTo(m_reader.day().addDays(-1));
}

void MyDayPage::today()
{
    m_reader.goTo({});
}

void MyDayPage::nextDay()
{
    m_reader.goTo(m_reader.day().addDays(1));
}

// Other roles, other parts; the same ones stay as they are.
void MyDayPage::setSections(const QList<DaySection> &sections)
{
    if (sections == m_sections && m_stack->count() > 0)
        return;
    m_sections = sections;
    while (QWidget *old = m_stack->widget(0)) {
        m_stack->removeWidget(old);
        old->deleteLater();
    }
    const QList<QAbstractButton *> buttons = m_sectionButtons->buttons();
    qDeleteAll(buttons);
    for (const DaySection section : sections)
        addSection(section);
    m_sectionBar->setVisible(sections.size() > 1);
    m_nothing->setVisible(sections.isEmpty());
    m_stack->setVisible(!sections.isEmpty());
    if (!sections.isEmpty())
        showSection(0);
    else
        setFocusProxy(nullptr);
}

void MyDayPage::addSection(DaySection section)
{
    DayView *view = makeDayView(section, m_parts, m_stack);
    const int index = m_stack->addWidget(view);
    connect(view, &DayView::opened, this, &MyDayPage::open);
    connect(view, &DayView::chosenChanged, this, &MyDayPage::showPanel);
    connect(view, &DayView::said, this, &MyDayPage::statusMessage);
    auto *button = new QPushButton(sectionTitle(section), m_sectionBar);
    button->setObjectName(QStringLiteral("section%1").arg(index + 1));
    button->setCheckable(true);
    button->setFlat(true);
    button->setToolTip(tr("Alt+%1").arg(index + 1));
    button->setFixedHeight(m_parts.themes.theme().measures().headingButton);
    connect(button, &QPushButton::toggled, button, [button](bool on) { button->setFlat(!on); });
    m_sectionButtons->addButton(button, index);
    auto *row = static_cast<QHBoxLayout *>(m_sectionBar->layout());
    row->insertWidget(index, button);
}

void MyDayPage::showSection(int index)
{
    if (index < 0 || index >= m_stack->count())
        return;
    QWidget *focus = QApplication::focusWidget();
    const bool moves = focus && m_stack->isAncestorOf(focus);
    m_sectionButtons->button(index)->setChecked(true);
    m_stack->setCurrentIndex(index);
    setFocusProxy(m_stack->currentWidget());
    if (moves)
        setFocus();
    showCounts();
    showPanel();
}

void MyDayPage::take()
{
    const DayFacts &facts = m_reader.facts();
    setSections(facts.sections);
    for (int i = 0; i < m_stack->count(); ++i)
        qobject_cast<DayView *>(m_stack->widget(i))->show(facts);
    showDay();
    showCounts();
    showPanel();
    if (const int red = facts.redLines(); red != m_badge) {
        m_badge = red;
        Q_EMIT badgeChanged(red, Token::Red);
    }
    if (facts.trouble)
        Q_EMIT statusMessage(sentence(*facts.trouble));
}

void MyDayPage::showDay()
{
    const QDate day = m_reader.day(), today = m_desk.today();
    QString words = DayWords::fullDay(day);
    if (day == today)
        words += QStringLiteral(", ") + clockTime(m_desk.nowMs(), m_desk.time());
    else if (std::abs(today.daysTo(day)) == 1)
        words += QStringLiteral(", ") + DayWords::nearDay(day, today);
    m_date->setText(words);
    m_today->setVisible(day != today);
}

void MyDayPage::showCounts()
{
    while (QLayoutItem *item = m_counts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!view() || !m_reader.facts().today.isValid())
        return;
    for (const DayCount &count : view()->counts(m_reader.facts())) {
        auto *label = new IconLabel(m_parts.themes, count.sign, TextUse::Body, m_counts->parentWidget());
        label->setObjectName(QStringLiteral("dayCount"));
        label->setText(withBoldNumber(count.words));
        label->setAccessibleName(count.words);
        label->setToken(count.token);
        m_counts->addWidget(label);
        label->show();
    }
    fitHeading();
}

void MyDayPage::showPanel()
{
    m_panel->show(m_reader.facts(), view() ? view()->lesson() : nullptr);
    m_panel->setVisible(m_panelWanted && m_panel->isTelling());
}

// Between the grids and the panel by keyboard; a panel that was closed opens again.
void MyDayPage::togglePanel()
{
    const bool inside = m_panel->isAncestorOf(QApplication::focusWidget());
    m_panelWanted = true;
    showPanel();
    if (inside)
        setFocus();
    else
        m_panel->focusLesson();
}

void MyDayPage::open(const DeskPlace &place)
{
    if (!place.section.isEmpty())
        Q_EMIT sectionRequested(place.section);
    else if (!place.page.isNull())
        Q_EMIT openRequested(place.page, place.lesson);
}

} // namespace semestr
