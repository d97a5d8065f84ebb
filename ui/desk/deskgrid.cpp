// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskgrid.h"

#include "ui/common/gridcolumns.h"
#include "ui/common/gridfilter.h"
#include "ui/desk/deskdelegate.h"
#include "ui/desk/deskparts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <algorithm>

namespace semestr {

namespace {

constexpr int usualHeadHeight = 32;
constexpr int longestWord = 72, shortText = 112, longText = 230;

} // namespace

DeskGrid::DeskGrid(const Options &options, const QList<DeskColumn> &columns, const GridParts &parts,
                   QWidget *parent)
    : QWidget(parent)
    , m_options(options)
    , m_parts(parts)
    , m_model(new DeskModel(columns, this))
    , m_filter(new GridFilter(this))
    , m_view(new QTableView(this))
    , m_empty(new QLabel(options.empty, this))
{
    m_filter->setSourceModel(m_model);
    setUpView();
    layOut();
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeskGrid::chosenChanged);
    connect(m_view, &QTableView::activated, this, [this] {
        if (const DeskRow *row = chosenRow())
            Q_EMIT opened(row->place);
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &DeskGrid::fit);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &DeskGrid::fit);
    connect(&parts.themes, &ThemeProvider::changed, this, &DeskGrid::readTheme);
    readTheme();
}

void DeskGrid::setUpView()
{
    m_view->setObjectName(m_options.name);
    m_view->setAccessibleName(m_options.title);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new DeskDelegate(m_parts.themes, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->verticalHeader()->hide();
    QHeaderView *head = m_view->horizontalHeader();
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    head->setFixedHeight(headHeight());
    setTextUse(head, TextUse::GridHeading);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, m_model->columns().at(column).width);
}

void DeskGrid::layOut()
{
    GridHabits::Options habits{m_options.name, m_options.title, m_options.sortable, m_options.sortable};
    m_habits = GridHabits::attach(m_view, m_parts, habits);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_options.hasHeading) {
        m_heading = makeHeading();
        column->addWidget(m_heading);
    }
    if (QWidget *line = m_habits->filterLine()) {
        column->addWidget(line);
        hideFilter(line);
    }
    column->addWidget(new DeskRule(m_parts.themes, Token::Line2, this));
    column->addWidget(m_view, 1000);
    m_empty->setObjectName(QString(m_options.name + QStringLiteral("Empty")));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 12, 12, 12);
    setTextUse(m_empty, TextUse::Absence);
    column->addWidget(m_empty);
    column->addStretch(1);
    fit();
}

// The line is in sight while it filters or is typed into.
void DeskGrid::hideFilter(QWidget *line)
{
    auto *field = line->findChild<QLineEdit *>();
    auto *begin = m_view->findChild<QAction *>(QStringLiteral("gridFilter"), Qt::FindDirectChildrenOnly);
    if (!field || !begin)
        return;
    line->hide();
    connect(begin, &QAction::triggered, line, [line, field] {
        line->show();
        field->setFocus(Qt::ShortcutFocusReason);
    });
    connect(field, &QLineEdit::editingFinished, line,
            [line, field] { line->setVisible(!field->text().isEmpty()); });
}

QWidget *DeskGrid::makeHeading()
{
    auto *heading = new QWidget(this);
    m_tools = new QHBoxLayout(heading);
    m_tools->setContentsMargins(12, 0, 12, 0);
    m_tools->setSpacing(10);
    m_title = new QLabel(m_options.title, heading);
    setTextUse(m_title, TextUse::Section);
    m_note = new QLabel(m_options.note, heading);
    setTextUse(m_note, TextUse::Absence);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tools->addWidget(m_title);
    m_tools->addWidget(m_note, 1);
    return heading;
}

void DeskGrid::setEmptyWords(const QString &words)
{
    m_empty->setText(words);
}

void DeskGrid::setNote(const QString &words)
{
    if (m_note)
        m_note->setText(words);
}

void DeskGrid::setTitle(const QString &words)
{
    if (m_title)
        m_title->setText(words);
}

void DeskGrid::setRows(const QList<DeskRow> &rows)
{
    const QString key = chosenKey();
    const int row = m_view->currentIndex().row();
    m_isFilled = true;
    m_model->setRows(rows);
    shareWidth();
    keepChosen(key, row);
    fit();
}

// The same thing after a rereading; when it has gone, the one that took its place.
void DeskGrid::keepChosen(const QString &key, int row)
{
    if (m_model->rowCount() > 0 && (key.isEmpty() || !choose(key))) {
        const int last = m_filter->rowCount() - 1;
        m_view->setCurrentIndex(m_filter->index(std::clamp(row, 0, std::max(0, last)), 0));
    }
    Q_EMIT chosenChanged();
}

bool DeskGrid::choose(const QString &key)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->rowOf(key), 0));
    if (!index.isValid())
        return false;
    if (m_view->currentIndex().row() != index.row())
        m_view->setCurrentIndex(index);
    return true;
}

QString DeskGrid::chosenKey() const
{
    const DeskRow *row = chosenRow();
    return row ? row->key : QString();
}

const DeskRow *DeskGrid::chosenRow() const
{
    const QModelIndex index = m_filter->mapToSource(m_view->currentIndex());
    return index.isValid() ? &m_model->row(index.row()) : nullptr;
}

int DeskGrid::headHeight() const
{
    return m_parts.themes.theme().px(usualHeadHeight);
}

void DeskGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

// The columns share what there is, so that no grid of the day needs a scroll bar below.
void DeskGrid::shareWidth()
{
    int whole = 0;
    for (const DeskColumn &column : m_model->columns())
        whole += column.width;
    const int room = width() - m_parts.themes.theme().measures().scrollBar - 1; // of long grids
    QList<int> widths;
    for (const DeskColumn &column : m_model->columns())
        widths += column.width * room / whole;
    giveLeast(widths, longestWord);
    if (m_options.sortable) { // one line a row: short texts whole first, then the longer ones
        giveLeast(widths, shortText);
        giveLeast(widths, longText);
    }
    if (GridColumns *columns = m_habits->columns())
        columns->setDefaultWidths(widths);
}

// The heading whole and, up to a limit, the longest text of the rows, of those that wrap the longest word: a
// group's name broken in two is none.
int DeskGrid::leastWidth(int column, int longest) const
{
    const Theme &theme = m_parts.themes.theme();
    const bool wraps = !m_options.sortable;
    const int around = theme.px(18), sign = theme.px(24), limit = theme.px(longest);
    const QString title = m_model->columns().at(column).title;
    int width = QFontMetrics(theme.font(TextUse::GridHeading)).horizontalAdvance(title) + around;
    const QFontMetrics words(theme.font(TextUse::BodyBold));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const DeskCell &cell = m_model->row(row).cells.at(column);
        const QString text = cell.text();
        for (const QString &part : wraps ? text.split(QLatin1Char(' ')) : QStringList{text}) {
            const int wide = words.horizontalAdvance(part);
            if (wide <= limit)
                width = std::max(width, wide + around + (cell.sign ? sign : 0));
        }
    }
    return width;
}

// What the narrow columns lack the others give, by what they can spare.
void DeskGrid::giveLeast(QList<int> &widths, int longest) const
{
    QList<int> spare;
    int lacking = 0, spared = 0;
    for (int column = 0; column < widths.size(); ++column) {
        spare += widths.at(column) - leastWidth(column, longest);
        lacking += std::max(0, -spare.last());
        spared += std::max(0, spare.last());
    }
    if (spared == 0)
        return;
    const int given = std::min(lacking, spared);
    for (int column = 0; column < widths.size(); ++column) {
        if (spare.at(column) > 0)
            widths[column] -= spare.at(column) * given / spared;
        else if (lacking > 0)
            widths[column] += -spare.at(column) * given / lacking;
    }
}

int DeskGrid::wantedHeight() const
{
    const int rows = m_filter->rowCount();
    const int head = m_heading ? m_heading->height() : 0;
    const int words = m_empty->isHidden() ? 0 : m_empty->sizeHint().height();
    return head + 1 + headHeight() + rows * m_view->verticalHeader()->defaultSectionSize() + 1 + words;
}

// As tall as the rows; the headings stay without any, so that the focus has where to be.
void DeskGrid::fit()
{
    m_empty->setVisible(m_isFilled && m_model->rowCount() == 0);
    const int row = m_view->verticalHeader()->defaultSectionSize();
    m_view->setMaximumHeight(headHeight() + m_filter->rowCount() * row + 1);
    m_view->setMinimumHeight(headHeight() + (m_filter->rowCount() > 0 ? row : 0));
}

void DeskGrid::readTheme()
{
    const Measures &size = m_parts.themes.theme().measures();
    m_view->verticalHeader()->setDefaultSectionSize(size.*m_options.rowHeight);
    if (m_heading)
        m_heading->setFixedHeight(size.toolBar);
    m_view->viewport()->update();
    fit();
}

} // namespace semestr
