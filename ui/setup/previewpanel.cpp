// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/previewpanel.h"

#include "app/exchange/tablereader.h"
#include "ui/common/iconlabel.h"
#include "ui/setup/previewdelegate.h"
#include "ui/setup/stepbadge.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace semestr {

namespace {

constexpr int headingHeight = 52;
constexpr int toolsHeight = 38;
constexpr int rowColumn = 42;

int widthOf(std::optional<StudentColumn> field)
{
    if (!field)
        return 0;
    switch (*field) {
    case StudentColumn::FullName:
        return 318;
    case StudentColumn::LastName:
    case StudentColumn::FirstName:
    case StudentColumn::MiddleName:
        return 140;
    case StudentColumn::BirthDay:
        return 108;
    case StudentColumn::Group:
        return 82;
    case StudentColumn::RecordBook:
        return 118;
    case StudentColumn::Sex:
        return 56;
    case StudentColumn::Phone:
        return 140;
    }
    return 100;
}

// «10 and 17», «10, 17 and 20», «10, 17, 20 and others».
QString rowList(const ImportPreview &preview)
{
    QStringList rows;
    for (const RowVerdict &row : preview.rows) {
        if (row.state == RowState::Rejected)
            rows.append(QString::number(row.row));
    }
    if (rows.size() > 5)
        return PreviewPanel::tr("%1 and others").arg(rows.mid(0, 5).join(QStringLiteral(", ")));
    if (rows.size() < 2)
        return rows.join(QString());
    const QString last = rows.takeLast();
    return PreviewPanel::tr("%1 and %2").arg(rows.join(QStringLiteral(", ")), last);
}

} // namespace

PreviewPanel::PreviewPanel(ThemeProvider &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
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
    heading->setFixedHeight(headingHeight);
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
    m_tools->setFixedHeight(toolsHeight);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(6);
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
    connect(m_questions, &QPushButton::toggled, this, [this](bool on) { m_filter.setOn(on); });
    auto *hint = new QLabel(tr("Correct in the cell here, or in Excel and then"), m_tools);
    setTextUse(hint, TextUse::Label);
    row->addSpacing(12);
    row->addWidget(hint);
    m_reread = new QPushButton(QChar(QChar::Nbsp) + tr("Read again") + QStringLiteral("  F5"), m_tools);
    m_reread->setAccessibleName(tr("Read again"));
    m_reread->setObjectName(QStringLiteral("reread"));
    row->addWidget(m_reread);
    row->addStretch(1);
    connect(m_reread, &QPushButton::clicked, this, &PreviewPanel::rereadRequested);
    auto *again = new QAction(tr("Read again"), this);
    again->setShortcut(Qt::Key_F5);
    connect(again, &QAction::triggered, this, &PreviewPanel::rereadRequested);
    addAction(again);
    return m_tools;
}

QWidget *PreviewPanel::makeTable()
{
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("studentPreview"));
    m_view->setAccessibleName(tr("Students of the file"));
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
    // The heading's menu without a mouse.
    auto *choose = new QAction(m_view);
    choose->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    choose->setShortcutContext(Qt::WidgetShortcut);
    connect(choose, &QAction::triggered, this, [this] { chooseColumn(m_view->currentIndex().column()); });
    m_view->addAction(choose);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PreviewPanel::setColumnWidths);
    return m_view;
}

QWidget *PreviewPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    m_warning = new IconLabel(m_themes, IconName::CircleX, TextUse::Body, foot);
    column->addWidget(m_warning);
    m_skip = new QCheckBox(foot);
    m_skip->setObjectName(QStringLiteral("skipRejected"));
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(26, 0, 0, 0);
    indented->addWidget(m_skip);
    indented->addStretch(1);
    column->addLayout(indented);
    connect(m_skip, &QCheckBox::toggled, this, &PreviewPanel::skipChanged);
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
    m_back = add(tr("Back"), QStringLiteral("firstRunBack"));
    m_main = add(tr("Write and begin"), QStringLiteral("writeAndBegin"));
    setMainButton(m_main);
    connect(m_report, &QPushButton::clicked, this, &PreviewPanel::reportRequested);
    connect(m_back, &QPushButton::clicked, this, &PreviewPanel::backRequested);
    connect(m_main, &QPushButton::clicked, this, &PreviewPanel::startRequested);
}

void PreviewPanel::setColumnWidths()
{
    m_view->setColumnWidth(0, rowColumn);
    for (int column = 1; column < m_model.verdictColumn(); ++column)
        m_view->setColumnWidth(column, widthOf(m_model.field(column)));
}

bool PreviewPanel::skipsRejected() const
{
    return m_skip->isChecked();
}

void PreviewPanel::showPreview()
{
    const ImportPreview &preview = m_model.preview();
    const int rejected = preview.count(RowState::Rejected);
    const int look = preview.count(RowState::Look) + preview.count(RowState::Differs);
    const auto bold = [](int count, const QString &words) {
        return QStringLiteral("<b>%1</b> %2").arg(count).arg(words);
    };
    m_fresh->setText(bold(preview.count(RowState::New), tr("new")));
    m_look->setText(bold(look, tr("to look at")));
    m_rejected->setText(bold(rejected, tr("rejected", "count of rows")));
    for (IconLabel *label : {m_fresh, m_look, m_rejected})
        label->show();
    m_all->setText(tr("All %1").arg(preview.rows.size()));
    m_questions->setText(tr("Only with questions: %1").arg(look + rejected));
    m_tools->setEnabled(true);
    m_report->setVisible(true);
    m_back->setVisible(true);
    m_stack->setCurrentWidget(m_view);
    showRejections();
}

void PreviewPanel::showRejections()
{
    const ImportPreview &preview = m_model.preview();
    const int rejected = m_stack->currentWidget() == m_view ? preview.count(RowState::Rejected) : 0;
    m_warning->setVisible(rejected > 0);
    m_skip->setVisible(rejected > 0);
    if (rejected == 0)
        return;
    m_warning->setToken(skipsRejected() ? Token::Amber : Token::Red);
    m_warning->setIcon(skipsRejected() ? IconName::TriangleAlert : IconName::CircleX);
    const QString words =
        skipsRejected()
            ? tr("<b>%n row(s) will not be written.</b> The report names them.", nullptr, rejected)
            : tr("<b>While rows are rejected, nothing is written.</b> Correct rows %1 or skip them.")
                  .arg(rowList(preview));
    m_warning->setText(QStringLiteral("<span style=\"color:%1\">%2</span>")
                           .arg(m_themes.theme().color(Token::Text).name(), words));
    m_skip->setText(tr("Skip the rejected and write the other %1").arg(preview.rows.size() - rejected));
}

void PreviewPanel::showWords(const QString &words)
{
    m_words->setText(words);
    m_stack->setCurrentWidget(m_words);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_fresh), static_cast<QWidget *>(m_look), static_cast<QWidget *>(m_rejected),
          static_cast<QWidget *>(m_warning), static_cast<QWidget *>(m_skip), static_cast<QWidget *>(m_report),
          static_cast<QWidget *>(m_back)})
        widget->hide();
    m_all->setText(tr("All %1").arg(0));
    m_questions->setText(tr("Only with questions: %1").arg(0));
    m_tools->setEnabled(false);
}

void PreviewPanel::setObstacle(const QString &obstacle, const QString &note)
{
    m_obstacle = obstacle;
    const bool on = obstacle.isEmpty() && !m_busy;
    m_main->setEnabled(on);
    m_main->setToolTip(obstacle);
    m_main->setAccessibleDescription(obstacle);
    m_note->setText(note);
    refreshIcons();
}

void PreviewPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_view->setEnabled(!busy);
    m_main->setEnabled(!busy && m_obstacle.isEmpty());
}

// The heading's menu offers the file's own columns.
void PreviewPanel::chooseColumn(int section)
{
    const std::optional<StudentColumn> field = m_model.field(section);
    if (!field)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu, section, field](const QString &text, int fileColumn) {
        QAction *action =
            menu->addAction(text, this, [this, section, fileColumn] { m_model.match(section, fileColumn); });
        action->setCheckable(true);
        action->setChecked(m_model.columns().value(*field, -1) == fileColumn);
    };
    for (int i = 0; i < m_model.table().headings.size(); ++i)
        add(tr("Column %1").arg(columnLetters(i)) + QStringLiteral(": ") + m_model.table().headings.at(i), i);
    add(tr("Not in the file"), -1);
    const QHeaderView *header = m_view->horizontalHeader();
    menu->popup(header->mapToGlobal(QPoint(header->sectionViewportPosition(section), header->height())));
}

void PreviewPanel::refreshIcons()
{
    const Theme &theme = m_themes.theme();
    m_reread->setIcon(icon(IconName::RefreshCw, theme.color(Token::Text)));
    m_report->setIcon(icon(IconName::Download, theme.color(Token::Text)));
    showRejections();
    m_main->setIcon(m_main->isEnabled() ? QIcon() : icon(IconName::Lock, theme.color(Token::LockText)));
}

} // namespace semestr
