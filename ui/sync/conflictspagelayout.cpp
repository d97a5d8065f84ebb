// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridfilter.h"
#include "ui/common/icons.h"
#include "ui/sync/conflictdelegate.h"
#include "ui/sync/conflictdetail.h"
#include "ui/sync/conflictspage.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace semestr {

void ConflictsPage::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeading());
    column->addWidget(makeTools());
    m_empty = new QWidget(this);
    auto *words = new QVBoxLayout(m_empty);
    auto *title = new QLabel(tr("No conflicts"), m_empty);
    title->setObjectName(QStringLiteral("emptyTitle"));
    setTextUse(title, TextUse::Section);
    m_emptyWords = new QLabel(m_empty);
    m_emptyWords->setObjectName(QStringLiteral("emptyState"));
    setTextUse(m_emptyWords, TextUse::Absence);
    words->addStretch(2);
    for (QLabel *label : {title, m_emptyWords}) {
        label->setAlignment(Qt::AlignHCenter);
        words->addWidget(label);
    }
    words->addStretch(3);
    column->addWidget(makeBody(), 1);
    column->addWidget(m_empty, 1);
    setFocusProxy(m_table);
}

QWidget *ConflictsPage::makeHeading()
{
    auto *heading = new QWidget(this);
    heading->setFixedHeight(m_themes.theme().measures().roomHeading);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    auto *title = new QLabel(tr("Conflicts"), heading);
    setTextUse(title, TextUse::RoomTitle);
    auto *note =
        new QLabel(tr("two have changed the same; both values are kept until somebody decides"), heading);
    setTextUse(note, TextUse::Absence);
    note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_open = new IconLabel(m_themes, IconName::FlagTriangleRight, TextUse::Body, heading);
    m_open->setToken(Token::Red);
    m_refused = new IconLabel(m_themes, IconName::CircleX, TextUse::Body, heading);
    m_refused->setToken(Token::Red);
    m_decided = new IconLabel(m_themes, IconName::CircleCheck, TextUse::Body, heading);
    m_decided->setToken(Token::Green);
    row->addWidget(title);
    row->addWidget(note, 1);
    for (IconLabel *count : {m_open, m_refused, m_decided})
        row->addWidget(count);
    return heading;
}

QWidget *ConflictsPage::makeTools()
{
    const Measures &size = m_themes.theme().measures();
    auto *tools = new QWidget(this);
    tools->setFixedHeight(size.toolBar);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(10, 0, 12, 4);
    row->setSpacing(size.gap);
    m_filters = new QButtonGroup(this);
    const char *names[] = {"filterWeek", "filterOpen", "filterMine"};
    for (int id = 0; id < 3; ++id) {
        auto *filter = new QPushButton(tools);
        filter->setObjectName(QString::fromLatin1(names[id]));
        filter->setCheckable(true);
        filter->setFlat(id != 0);
        filter->setFixedHeight(size.button);
        m_filters->addButton(filter, id);
        row->addWidget(filter);
        connect(filter, &QPushButton::toggled, filter, [filter](bool on) { filter->setFlat(!on); });
    }
    m_filters->button(0)->setChecked(true);
    row->addSpacing(size.groupGap);
    m_undo = new QPushButton(tools);
    m_undo->setObjectName(QStringLiteral("undoDecision"));
    m_undo->setFlat(true);
    m_undo->setFixedHeight(size.button);
    m_undo->setIconSize(QSize(size.iconBar, size.iconBar));
    m_undo->setEnabled(false);
    row->addWidget(m_undo);
    row->addStretch(1);
    return tools;
}

QWidget *ConflictsPage::makeBody()
{
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto *rows = new QWidget(m_splitter);
    m_tableColumn = new QVBoxLayout(rows);
    m_tableColumn->setContentsMargins(0, 0, 0, 0);
    m_tableColumn->setSpacing(0);
    m_table = new QTableView(rows);
    m_tableColumn->addWidget(m_table);
    setUpTable();
    auto *scroll = new QScrollArea(m_splitter);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    // Its keys are the whole page's, so that they work from the table too.
    m_detail = new ConflictDetail(m_workspace, m_themes, this);
    scroll->setWidget(m_detail);
    m_splitter->addWidget(rows);
    m_splitter->addWidget(scroll);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({340, 450});
    return m_splitter;
}

void ConflictsPage::setUpTable()
{
    m_table->setObjectName(QStringLiteral("conflicts"));
    m_table->setAccessibleName(tr("Conflicts and refusals"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new ConflictDelegate(m_themes, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    QHeaderView *head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    head->setMinimumHeight(32);
    setTextUse(head, TextUse::GridHeading);
    const int widths[] = {132, 196, 156, 110, 176, 236, 92};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
}

void ConflictsPage::readTheme()
{
    const Theme &theme = m_themes.theme();
    m_undo->setIcon(icon(IconName::Undo, theme.color(Token::Text)));
    m_table->verticalHeader()->setDefaultSectionSize(theme.measures().conflictRow);
    m_table->viewport()->update();
}

} // namespace semestr
