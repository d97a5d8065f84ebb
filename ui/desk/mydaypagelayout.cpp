// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of «my day» stand, and its keys.
#include "ui/desk/mydaypage.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

namespace semestr {

QString sectionTitle(DaySection section)
{
    switch (section) {
    case DaySection::Lessons:
        return MyDayPage::tr("Lessons");
    case DaySection::Group:
        return MyDayPage::tr("My group");
    case DaySection::Replacements:
        return MyDayPage::tr("Substitutions");
    case DaySection::College:
        return MyDayPage::tr("College");
    case DaySection::Readiness:
        break;
    }
    return MyDayPage::tr("Readiness of the year");
}

void MyDayPage::setNothingWords(const QString &words)
{
    m_nothing->setText(words);
}

void MyDayPage::layOut()
{
    setFocusPolicy(Qt::StrongFocus);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(makeHeading());
    left->addWidget(m_sectionBar = makeSections());
    m_stack = new QStackedWidget(this);
    left->addWidget(m_stack, 1);
    m_nothing = new QLabel(tr("Your roles have nothing to fill in today. The rooms are at the left."), this);
    m_nothing->setObjectName(QStringLiteral("dayNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    setTextUse(m_nothing, TextUse::Absence);
    left->addWidget(m_nothing, 1);
    m_panel = new DayPanel(m_parts.themes, this);
    connect(m_panel, &DayPanel::openWanted, this, &MyDayPage::open);
    connect(m_panel, &DayPanel::closeWanted, this, [this] {
        m_panelWanted = false;
        showPanel();
        setFocus();
    });
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(m_panel);
}

QToolButton *MyDayPage::makeStep(const QString &name, const QString &words, void (MyDayPage::*verb)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, verb);
    return button;
}

QWidget *MyDayPage::makeHeading()
{
    auto *heading = m_heading = new QWidget(this);
    heading->setMinimumWidth(1); // fitHeading() makes do with what there is
    heading->installEventFilter(this);
    heading->setFixedHeight(m_parts.themes.theme().measures().roomHeading - 1); // and the line below
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    auto *title = new QLabel(tr("My day"), heading);
    setTextUse(title, TextUse::RoomTitle);
    m_date = new QLabel(heading);
    m_date->setObjectName(QStringLiteral("dayShown"));
    setTextUse(m_date, TextUse::Body);
    m_before = makeStep(QStringLiteral("dayBefore"), tr("The day before"), &MyDayPage::previousDay);
    m_before->setToolTip(tr("The day before (Ctrl+Left)"));
    m_after = makeStep(QStringLiteral("dayAfter"), tr("The day after"), &MyDayPage::nextDay);
    m_after->setToolTip(tr("The day after (Ctrl+Right)"));
    m_today = new QPushButton(tr("Today"), heading);
    m_today->setObjectName(QStringLiteral("dayToday"));
    m_today->setFixedHeight(m_parts.themes.theme().measures().headingButton);
    m_today->setFocusPolicy(Qt::TabFocus);
    connect(m_today, &QPushButton::clicked, this, &MyDayPage::today);
    auto *counts = new QWidget(heading);
    m_counts = new QHBoxLayout(counts);
    m_counts->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title);
    row->addWidget(m_date);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(0);
    steps->addWidget(m_before);
    steps->addWidget(m_after);
    row->addLayout(steps);
    row->addWidget(m_today);
    row->addStretch(1);
    row->addWidget(counts);
    return heading;
}

// Where type is large the numbers need the place of the day, which the window's upper edge says too.
void MyDayPage::fitHeading()
{
    const Theme &theme = m_parts.themes.theme();
    m_date->show();
    m_counts->setSpacing(theme.px(24));
    if (m_heading->layout()->sizeHint().width() <= m_heading->width())
        return;
    m_counts->setSpacing(theme.px(10));
    m_date->setVisible(m_reader.day() != m_reader.facts().today);
}

// The panel takes at most a quarter: the grids are what the day is for.
void MyDayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int leastPanel = 260;
    const Theme &theme = m_parts.themes.theme();
    m_panel->setFixedWidth(std::min(theme.measures().dock, std::max(theme.px(leastPanel), width() / 4)));
}

bool MyDayPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_heading && event->type() == QEvent::Resize)
        fitHeading();
    return QWidget::eventFilter(watched, event);
}

QWidget *MyDayPage::makeSections()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(m_parts.themes.theme().measures().toolBar - 4);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 0, 12, 6);
    row->setSpacing(m_parts.themes.theme().measures().gap);
    row->addStretch(1);
    m_sectionButtons = new QButtonGroup(this);
    connect(m_sectionButtons, &QButtonGroup::idClicked, this, &MyDayPage::showSection);
    return bar;
}

void MyDayPage::addKey(const QString &name, const QString &text, const QKeySequence &keys,
                       const std::function<void()> &verb)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, verb);
    addAction(action);
}

void MyDayPage::addKeys()
{
    addKey(QStringLiteral("previousDay"), tr("The day &before"), QKeySequence(Qt::CTRL | Qt::Key_Left),
           [this] { previousDay(); });
    addKey(QStringLiteral("nextDay"), tr("The day &after"), QKeySequence(Qt::CTRL | Qt::Key_Right),
           [this] { nextDay(); });
    addKey(QStringLiteral("goToToday"), tr("To &today"), QKeySequence(Qt::CTRL | Qt::Key_Semicolon),
           [this] { today(); });
    addKey(QStringLiteral("readAgain"), tr("&Read again"), QKeySequence(Qt::Key_F5), [this] { reread(); });
    addKey(QStringLiteral("dayPanelFocus"), tr("&Panel of the lesson"), QKeySequence(Qt::Key_F6),
           [this] { togglePanel(); });
    const QList<QAction *> named = actions();
    for (QAction *action : named)
        action->setProperty("menu", QStringLiteral("journal"));
    for (int section = 0; section < 5; ++section)
        addKey(QStringLiteral("goToSection%1").arg(section + 1), {},
               QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + section)),
               [this, section] { showSection(section); });
}

void MyDayPage::readTheme()
{
    const QColor text = m_parts.themes.theme().color(Token::Text);
    m_before->setIcon(icon(IconName::ChevronLeft, text));
    m_after->setIcon(icon(IconName::ChevronRight, text));
}

} // namespace semestr
