// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconlabel.h"
#include "ui/setup/previewdelegate.h"
#include "ui/setup/previewpanel.h"
#include "ui/setup/stepbadge.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace semestr {

namespace {

constexpr int headingHeight = 52;
constexpr int toolsHeight = 38;

} // namespace

PreviewPanel::PreviewPanel(ThemeProvider &themes, ListPreviewModel &model, const PreviewWords &words,
                           QWidget *parent)
    : QWidget(parent), m_themes(themes), m_model(model), m_names(words)
{
    m_filter.setSourceModel(&m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeading());
    column->addWidget(new Rule(themes, Token::Line2, this));
    column->addWidget(makeTools());
    column->addWidget(new Rule(themes, Token::Line2, this));
    m_stack = new QStackedWidget(this);
    m_words = new QLabel(m_stack);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(40);
    m_stack->addWidget(m_words);
    m_stack->addWidget(makeTable());
    column->addWidget(m_stack, 1);
    column->addWidget(new Rule(themes, Token::Line2, this));
    column->addWidget(makeFoot());
    connect(&themes, &ThemeProvider::changed, this, &PreviewPanel::refreshIcons);
    refreshIcons();
}

QWidget *PreviewPanel::makeHeading()
{
    auto *heading = new QWidget(this);
    heading->setFixedHeight(m_themes.theme().px(headingHeight));
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(20);
    auto *title = new QLabel(tr("What will be written from the file"), heading);
    setTextUse(title, TextUse::Section);
    row->addWidget(title, 1);
    const auto add = [this, row, heading](IconName name, Token token) {
        auto *count = new IconLabel(m_themes, name, TextUse::Body, heading);
        count->setToken(token);
        row->addWidget(count);
        return count;
    };
    m_fresh = add(IconName::CircleCheck, Token::Green);
    m_look = add(IconName::TriangleAlert, Token::Amber);
    m_rejected = add(IconName::CircleX, Token::Red);
    return heading;
}

QWidget *PreviewPanel::makeTools()
{
    m_tools = new QWidget(this);
    m_tools->setFixedHeight(m_themes.theme().px(toolsHeight));
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(6);
    addFilters(row);
    auto *hint = new QLabel(tr("Correct in the cell here, or in Excel and then"), m_tools);
    setTextUse(hint, TextUse::Label);
    row->addSpacing(12);
    row->addWidget(hint);
    m_reread = new QPushButton(QChar(QChar::Nbsp) + tr("Read again") + QStringLiteral("  F5"), m_tools);
    m_reread->setAccessibleName(tr("Read again"));
    m_reread->setObjectName(QStringLiteral("reread"));
    row->addWidget(m_reread);
    m_more = new QPushButton(tr("More columns…"), m_tools);
    m_more->setObjectName(QStringLiteral("moreColumns"));
    m_more->hide();
    row->addWidget(m_more);
    row->addStretch(1);
    connect(m_reread, &QPushButton::clicked, this, &PreviewPanel::rereadRequested);
    connect(m_more, &QPushButton::clicked, this, &PreviewPanel::offerColumns);
    return m_tools;
}

void PreviewPanel::addFilters(QHBoxLayout *row)
{
    auto *which = new QButtonGroup(this);
    const auto add = [this, row, which](const QString &name) {
        auto *button = new QPushButton(m_tools);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setFlat(true);
        connect(button, &QPushButton::toggled, button, [button](bool on) { button->setFlat(!on); });
        which->addButton(button);
        row->addWidget(button);
        return button;
    };
    m_all = add(QStringLiteral("allRows"));
    m_questions = add(QStringLiteral("questionRows"));
    m_all->setChecked(true);
    m_questions->setToolTip(tr("F8 goes to the next question"));
    connect(m_questions, &QPushButton::toggled, this, [this](bool on) { m_filter.setOn(on); });
}

QWidget *PreviewPanel::makeTable()
{
    m_view = new QTableView(this);
    m_view->setObjectName(m_names.tableName);
    m_view->setAccessibleName(m_names.table);
    m_view->setModel(&m_filter);
    m_view->setItemDelegate(new PreviewDelegate(m_themes, this));
    auto *header = new PreviewHeader(m_themes, m_view);
    m_view->setHorizontalHeader(header);
    header->setStretchLastSection(true);
    header->setSectionsClickable(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_themes.theme().measures().importRow);
    m_view->setShowGrid(false);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    connect(header, &QHeaderView::sectionClicked, this, &PreviewPanel::chooseColumn);
    addKeys();
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PreviewPanel::setColumnWidths);
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, &PreviewPanel::setColumnWidths);
    return m_view;
}

void PreviewPanel::addKeys()
{
    // The heading's menu without a mouse.
    auto *choose = new QAction(m_view);
    choose->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    choose->setShortcutContext(Qt::WidgetShortcut);
    connect(choose, &QAction::triggered, this, [this] { chooseColumn(m_view->currentIndex().column()); });
    m_view->addAction(choose);
    auto *again = new QAction(tr("Read again"), this);
    again->setShortcut(Qt::Key_F5);
    connect(again, &QAction::triggered, this, &PreviewPanel::rereadRequested);
    addAction(again);
    auto *next = new QAction(tr("Next question"), this);
    next->setShortcut(Qt::Key_F8);
    next->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QAction::triggered, this, &PreviewPanel::nextQuestion);
    addAction(next);
}

QWidget *PreviewPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    m_warning = new IconLabel(m_themes, IconName::CircleX, TextUse::Body, foot);
    column->addWidget(m_warning);
    addTicks(column);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_note = new QLabel(foot);
    m_note->setObjectName(QStringLiteral("startNote"));
    m_note->setWordWrap(true);
    setTextUse(m_note, TextUse::Label);
    row->addWidget(m_note, 1);
    addButtons(row);
    column->addLayout(row);
    return foot;
}

void PreviewPanel::addTicks(QBoxLayout *column)
{
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(26, 0, 0, 0);
    indented->setSpacing(24);
    const auto add = [this, indented](const char *name) {
        auto *tick = new QCheckBox(this);
        tick->setObjectName(QString::fromLatin1(name));
        tick->hide();
        indented->addWidget(tick);
        return tick;
    };
    m_update = add("updateDiffering");
    m_skip = add("skipRejected");
    indented->addStretch(1);
    column->addLayout(indented);
    connect(m_skip, &QCheckBox::toggled, this, &PreviewPanel::skipChanged);
    connect(m_update, &QCheckBox::toggled, this, &PreviewPanel::updateChanged);
}

void PreviewPanel::addButtons(QHBoxLayout *row)
{
    const auto add = [this, row](const QString &text, const QString &name) {
        auto *button = new QPushButton(QString(QChar(QChar::Nbsp) + text), this);
        button->setAccessibleName(text);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_report = add(tr("Report by rows"), QStringLiteral("rowReport"));
    m_back = add(m_names.back, m_names.backName);
    m_main = add(m_names.main, m_names.mainName);
    setMainButton(m_main);
    connect(m_report, &QPushButton::clicked, this, &PreviewPanel::reportRequested);
    connect(m_back, &QPushButton::clicked, this, &PreviewPanel::backRequested);
    connect(m_main, &QPushButton::clicked, this, &PreviewPanel::startRequested);
}

} // namespace semestr
