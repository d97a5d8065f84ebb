// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the journal's room stand.
#include "ui/common/icons.h"
#include "ui/journal/journalroom.h"
#include "ui/journal/panelparts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace semestr {

void JournalRoom::layOut()
{
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(makeHeading());
    left->addWidget(new PanelRule(m_themes, this));
    left->addWidget(makeTools());
    left->addWidget(new PanelRule(m_themes, this, Token::Line2));
    left->addWidget(m_view, 1);
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("emptyState"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->hide();
    left->addWidget(m_empty, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(m_panel);
}

QWidget *JournalRoom::makeHeading()
{
    const Measures &size = m_themes.theme().measures();
    auto *heading = new QWidget(this);
    heading->setFixedHeight(size.roomHeading - 1); // and the line below
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    m_group = new QComboBox(heading);
    m_group->setObjectName(QStringLiteral("groupChoice"));
    m_group->setAccessibleName(tr("Group"));
    m_group->setMinimumWidth(m_themes.theme().px(106));
    m_discipline = new QComboBox(heading);
    m_discipline->setObjectName(QStringLiteral("disciplineChoice"));
    m_discipline->setAccessibleName(tr("Discipline"));
    m_discipline->setMaximumWidth(m_themes.theme().px(414));
    m_discipline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_discipline->setMinimumContentsLength(10);
    m_discipline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QComboBox *choice : {m_group, m_discipline}) {
        setTextUse(choice, TextUse::Section);
        choice->setFixedHeight(size.input);
    }
    m_hours = new QLabel(heading);
    m_hours->setTextFormat(Qt::RichText);
    m_hours->setAccessibleName(tr("Hours"));
    m_hours->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextUse(m_hours, TextUse::Label);
    row->addWidget(m_group);
    row->addWidget(m_discipline, 3);
    row->addSpacing(6);
    row->addWidget(m_hours, 2);
    return heading;
}

void JournalRoom::addSeparator(QHBoxLayout *row)
{
    PanelRule *rule = PanelRule::upright(m_themes, this, 1);
    rule->setFixedHeight(22);
    row->addSpacing(6);
    row->addWidget(rule);
    row->addSpacing(6);
}

QPushButton *JournalRoom::makeTool(const QString &name, const QString &text, QHBoxLayout *row)
{
    auto *button = new QPushButton(this);
    setToolText(button, text);
    const int side = m_themes.theme().measures().iconBar;
    button->setObjectName(name);
    button->setIconSize(QSize(side, side));
    button->setFixedHeight(m_themes.theme().measures().button);
    button->setFlat(true);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

QWidget *JournalRoom::makeTools()
{
    auto *tools = m_tools = new QWidget(this);
    tools->setMinimumWidth(1);                                      // fitTools() makes do with what there is
    tools->setFixedHeight(m_themes.theme().measures().toolBar - 1); // and the line below
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(10, 0, 12, 0);
    row->setSpacing(4);
    m_rollCall = makeTool(QStringLiteral("rollCall"), tr("Roll call  F7"), row);
    m_rollCall->setFlat(false);
    setMainButton(m_rollCall);
    m_today = makeTool(QStringLiteral("toToday"), tr("To today  Ctrl+;"), row);
    addSeparator(row);
    m_undo = makeTool(QStringLiteral("undo"), tr("Undo"), row);
    m_redo = makeTool(QStringLiteral("redo"), QString(), row);
    addSeparator(row);
    auto *label = new QLabel(tr("Enter:"), tools);
    setTextUse(label, TextUse::Label);
    row->addWidget(label);
    m_enter = new QComboBox(tools);
    m_enter->setObjectName(QStringLiteral("enterGoes"));
    m_enter->setAccessibleName(tr("Where Enter goes"));
    m_enter->addItems({tr("down ↓"), tr("right →")});
    m_enter->setFixedHeight(m_themes.theme().measures().headingButton);
    label->setBuddy(m_enter);
    row->addWidget(m_enter);
    row->addStretch();
    m_print = makeTool(QStringLiteral("print"), tr("Print"), row);
    return tools;
}

// The whole words, or, where they would not stand beside each other, those without keys and without what is
// undone; these the tooltip tells.
void JournalRoom::fitTools()
{
    const auto show = [this](bool whole) {
        for (QPushButton *tool : {m_rollCall, m_today, m_undo}) {
            const QString words = tool->accessibleName();
            const QString brief = words.section(QStringLiteral("  "), 0, 0).section(QLatin1Char(':'), 0, 0);
            tool->setText(QString(QChar(QChar::Nbsp) + (whole ? words : brief)));
            tool->setToolTip(whole ? QString() : words);
        }
    };
    show(true);
    if (m_tools->layout()->sizeHint().width() > m_tools->width())
        show(false);
}

void JournalRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fitTools();
}

QAction *JournalRoom::makeAction(const QString &menu, const QString &text, const QKeySequence &keys,
                                 JournalKey::Act act)
{
    auto *action = new QAction(text, this);
    action->setProperty("menu", menu);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, act] { m_controller->command(act); });
    addAction(action);
    return action;
}

// Shown in the window's menus; the keys work wherever the focus is in the room.
void JournalRoom::addActions()
{
    using Act = JournalKey::Act;
    const QString edit = QStringLiteral("edit"), journal = QStringLiteral("journal");
    m_undoAction = makeAction(edit, tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), Act::Undo);
    m_redoAction = makeAction(edit, tr("Redo"), QKeySequence(Qt::CTRL | Qt::Key_Y), Act::Redo);
    makeAction(edit, tr("Copy with headings"), {}, Act::Copy);
    makeAction(edit, tr("Paste a block"), {}, Act::Paste);
    makeAction(edit, tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), Act::FillDown);
    makeAction(journal, tr("Roll call"), QKeySequence(Qt::Key_F7), Act::RollCall);
    makeAction(journal, tr("To today"), QKeySequence(Qt::CTRL | Qt::Key_Semicolon), Act::Today);
    makeAction(journal, tr("Comment"), QKeySequence(Qt::Key_F2), Act::Comment);
    addPanelAction();
    m_conflictAction = new QAction(tr("Conflict of the cell"), this);
    m_conflictAction->setProperty("menu", journal);
    m_conflictAction->setShortcut(QKeySequence(Qt::Key_F8));
    m_conflictAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_conflictAction, &QAction::triggered, this, &JournalRoom::askConflict);
    m_conflictAction->setVisible(false);
    addAction(m_conflictAction);
    m_printAction = new QAction(tr("Print the page"), this);
    m_printAction->setProperty("menu", QStringLiteral("print"));
    m_printAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_printAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_printAction, &QAction::triggered, m_print, &QPushButton::click);
    addAction(m_printAction);
}

// Between grid and panel by keyboard; a panel that was closed opens again.
void JournalRoom::addPanelAction()
{
    auto *action = new QAction(tr("Lesson panel"), this);
    action->setProperty("menu", QStringLiteral("journal"));
    action->setShortcut(QKeySequence(Qt::Key_F6));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, &JournalRoom::togglePanel);
    addAction(action);
}

void JournalRoom::togglePanel()
{
    const bool inside = m_panel->isAncestorOf(QApplication::focusWidget());
    m_panel->show();
    if (inside)
        m_view->works()->setFocus();
    else
        m_panel->focusTopic();
}

void JournalRoom::readTheme()
{
    const Theme &theme = m_themes.theme();
    const QColor text = theme.color(Token::Text);
    m_rollCall->setIcon(icon(IconName::UsersRound, theme.color(Token::InkText)));
    m_today->setIcon(icon(IconName::CalendarDays, text));
    m_undo->setIcon(icon(IconName::Undo, text));
    m_redo->setIcon(icon(IconName::Redo, theme.color(Token::Muted)));
    m_print->setIcon(icon(IconName::Printer, text));
    showHours();
}

} // namespace semestr
