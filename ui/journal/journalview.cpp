// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalview.h"

#include "ui/journal/commenteditor.h"
#include "ui/journal/journalheader.h"
#include "ui/journal/markdelegate.h"
#include "ui/journal/panelparts.h"
#include "ui/journal/sidedelegates.h"
#include "ui/journal/sideheaders.h"

#include <QGridLayout>
#include <QScrollBar>
#include <QToolTip>

namespace semestr {

namespace {
void tie(QScrollBar *one, QScrollBar *other)
{
    QObject::connect(one, &QScrollBar::rangeChanged, other, &QScrollBar::setRange);
    QObject::connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
    QObject::connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
}
} // namespace

JournalView::JournalView(JournalModel &model, ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_themes(themes)
    , m_rosterModel(new RosterModel(model, this))
    , m_totalsModel(new TotalsModel(model, this))
    , m_roster(new RosterTable(themes, Token::Window, this))
    , m_works(new WorksTable(themes, Token::Window, this))
    , m_totals(new GridTable(themes, Token::Window, this))
    , m_vertical(new QScrollBar(Qt::Vertical, this))
    , m_horizontal(new QScrollBar(Qt::Horizontal, this))
    , m_comment(new CommentEditor(m_works->viewport()))
{
    setUpRoster();
    setUpWorks();
    setUpTotals();
    layOut();
    sizeColumns();
    connectTables();
    connectScrolling();
    setFocusProxy(m_works);
}

JournalView::~JournalView()
{
    m_comment->disconnect();
}

void JournalView::setUpRoster()
{
    m_roster->setObjectName(QStringLiteral("rosterTable"));
    m_roster->setAccessibleName(tr("Students"));
    m_roster->setHorizontalHeader(new RosterHeader(*m_rosterModel, m_themes, m_roster));
    m_roster->setModel(m_rosterModel);
    m_roster->setItemDelegate(new RosterDelegate(*m_rosterModel, m_cursor, m_themes, m_roster));
    m_roster->setSelectionMode(QAbstractItemView::SingleSelection);
    m_roster->setSelectionBehavior(QAbstractItemView::SelectRows);
}

void JournalView::setUpWorks()
{
    m_heading = new JournalHeader(m_model, m_themes, m_works);
    m_works->setObjectName(QStringLiteral("worksTable"));
    m_works->setAccessibleName(tr("Marks"));
    m_works->setHorizontalHeader(m_heading);
    m_works->setModel(&m_model);
    m_works->setItemDelegate(new MarkDelegate(m_model, m_cursor, m_themes, m_works));
    m_works->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_works->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void JournalView::setUpTotals()
{
    m_totals->setObjectName(QStringLiteral("totalsTable"));
    m_totals->setAccessibleName(tr("Averages and missed hours"));
    m_totals->setHorizontalHeader(new TotalsHeader(m_model, m_themes, m_totals));
    m_totals->setModel(m_totalsModel);
    m_totals->setItemDelegate(new TotalsDelegate(*m_totalsModel, m_cursor, m_themes, m_totals));
    m_totals->setSelectionMode(QAbstractItemView::NoSelection);
    m_totals->setFocusPolicy(Qt::NoFocus);
}

void JournalView::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_roster, 0, 0);
    grid->addWidget(PanelRule::upright(m_themes, this, 2), 0, 1);
    grid->addWidget(m_works, 0, 2);
    grid->addWidget(PanelRule::upright(m_themes, this, 2), 0, 3);
    grid->addWidget(m_totals, 0, 4);
    grid->addWidget(m_vertical, 0, 5);
    grid->addWidget(m_horizontal, 1, 2);
    grid->setColumnStretch(2, 1);
}

void JournalView::sizeColumns()
{
    const Measures &size = m_themes.theme().measures();
    for (GridTable *table :
         {static_cast<GridTable *>(m_roster), static_cast<GridTable *>(m_works), m_totals}) {
        QHeaderView *heading = table->horizontalHeader();
        heading->setMinimumSectionSize(10);
        heading->setSectionResizeMode(QHeaderView::Fixed);
        heading->setDefaultSectionSize(size.journalWork);
        heading->setFixedHeight(size.journalHeading());
    }
    m_roster->setColumnWidth(RosterModel::NumberColumn, size.journalNumber);
    m_roster->setColumnWidth(RosterModel::NameColumn, size.journalName);
    m_roster->setFixedWidth(size.journalNumber + size.journalName);
    m_totals->setColumnWidth(TotalsModel::AverageColumn, size.journalAverage);
    m_totals->setColumnWidth(TotalsModel::MissedColumn, size.journalMissed);
    m_totals->setColumnWidth(TotalsModel::UnexcusedColumn, size.journalMissedNoReason);
    m_totals->setColumnWidth(TotalsModel::ForecastColumn, size.journalForecast);
    m_totals->setFixedWidth(size.journalAverage + size.journalMissed + size.journalMissedNoReason +
                            size.journalForecast);
}

void JournalView::connectTables()
{
    connect(m_works, &GridTable::keyTyped, this, &JournalView::keyTyped);
    connect(m_works, &WorksTable::tipShown, this, &JournalView::tipShown);
    connect(m_roster, &GridTable::keyTyped, this, &JournalView::keyTyped);
    connect(m_roster, &RosterTable::worksWanted, this, [this](bool fromFirst) {
        m_works->setFocus();
        if (fromFirst)
            toEdge(false, false);
    });
    connect(m_works->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalView::moveCursor);
    connect(m_roster->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && index.row() != m_cursor.row)
                    setCurrent(index.row(), m_cursor.column);
            });
    connect(m_totals, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { setCurrent(index.row(), m_cursor.column); });
    connect(m_heading, &QHeaderView::sectionPressed, this,
            [this](int column) { setCurrent(m_cursor.row, column); });
    connect(m_comment, &CommentEditor::kept, this, &JournalView::commentTyped);
    connect(m_comment, &CommentEditor::closed, m_works, [this] { m_works->setFocus(); });
    connect(&m_themes, &ThemeProvider::changed, this, &JournalView::sizeColumns);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_cursor = {};
        sizeColumns();
    });
}

void JournalView::connectScrolling()
{
    tie(m_works->verticalScrollBar(), m_vertical);
    tie(m_works->verticalScrollBar(), m_roster->verticalScrollBar());
    tie(m_works->verticalScrollBar(), m_totals->verticalScrollBar());
    tie(m_works->horizontalScrollBar(), m_horizontal);
    const auto follow = [](QScrollBar *bar) { bar->setVisible(bar->maximum() > bar->minimum()); };
    connect(m_vertical, &QScrollBar::rangeChanged, this, [this, follow] { follow(m_vertical); });
    connect(m_works->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        m_horizontal->setPageStep(m_works->horizontalScrollBar()->pageStep());
        m_horizontal->setSingleStep(m_themes.theme().measures().journalWork);
    });
    connect(m_works->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { m_vertical->setPageStep(m_works->verticalScrollBar()->pageStep()); });
    connect(m_works->horizontalScrollBar(), &QScrollBar::valueChanged, m_heading->viewport(),
            qOverload<>(&QWidget::update));
    m_vertical->hide();
}

QModelIndex JournalView::current() const
{
    return m_works->currentIndex();
}

void JournalView::setCurrent(int row, int column)
{
    const QModelIndex index = m_model.index(row, column);
    if (!index.isValid())
        return;
    m_works->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void JournalView::moveCursor(const QModelIndex &index)
{
    repaintRow(m_cursor.row);
    m_cursor.row = index.isValid() ? index.row() : -1;
    m_cursor.column = index.isValid() ? index.column() : -1;
    if (index.isValid()) {
        const QModelIndex name = m_rosterModel->index(index.row(), RosterModel::NameColumn);
        m_roster->selectionModel()->setCurrentIndex(name, QItemSelectionModel::ClearAndSelect);
    }
    repaintRow(m_cursor.row);
    Q_EMIT currentChanged(m_cursor.row, m_cursor.column);
}

// The current row stands out in all three tables.
void JournalView::repaintRow(int row)
{
    for (GridTable *table : {static_cast<GridTable *>(m_roster), static_cast<GridTable *>(m_works), m_totals})
        table->viewport()->update(0, table->rowViewportPosition(row), table->viewport()->width(),
                                  table->rowHeight(row));
}

bool JournalView::isFree(int row, int column) const
{
    return row >= 0 && column >= 0 && row < m_model.rowCount() && column < m_model.columnCount() &&
           m_model.isEnrolled(row, column);
}

bool JournalView::step(int dx, int dy)
{
    if (m_cursor.row < 0 || (dx == 0 && dy == 0))
        return false;
    int row = qBound(0, m_cursor.row + dy, m_model.rowCount() - 1);
    int column = qBound(0, m_cursor.column + dx, m_model.columnCount() - 1);
    const int stepX = dx > 0 ? 1 : dx < 0 ? -1 : 0;
    const int stepY = dy > 0 ? 1 : dy < 0 ? -1 : 0;
    const auto inside = [&] {
        return row >= 0 && column >= 0 && row < m_model.rowCount() && column < m_model.columnCount();
    };
    while (inside() && !isFree(row, column)) {
        row += stepY;
        column += stepX;
    }
    if (!inside() || (row == m_cursor.row && column == m_cursor.column))
        return false;
    setCurrent(row, column);
    return true;
}

void JournalView::toEdge(bool last, bool whole)
{
    const int columns = m_model.columnCount();
    const int row = whole ? (last ? m_model.rowCount() - 1 : 0) : qMax(0, m_cursor.row);
    int column = last ? columns - 1 : 0;
    while (column >= 0 && column < columns && !isFree(row, column))
        column += last ? -1 : 1;
    if (isFree(row, column))
        setCurrent(row, column);
}

void JournalView::toStart()
{
    const int column = m_model.startColumn();
    if (column < 0)
        return;
    int row = qMax(0, m_cursor.row);
    while (row < m_model.rowCount() && !isFree(row, column))
        ++row;
    if (!isFree(row, column))
        return;
    setCurrent(row, column);
    QScrollBar *bar = m_works->horizontalScrollBar();
    const int wide = m_themes.theme().measures().journalWork;
    const int before = m_works->viewport()->width() * 3 / 5; // more of what was than of what comes
    bar->setValue(qMax(0, (column + 1) * wide - before) / wide * wide);
}

void JournalView::paintNow(const QModelIndex &cell)
{
    if (const QRect rect = m_works->visualRect(cell); rect.isValid())
        m_works->viewport()->repaint(rect);
}

QItemSelectionRange JournalView::block() const
{
    const QItemSelection chosen = m_works->selectionModel()->selection();
    if (!chosen.isEmpty() && chosen.first().contains(current()))
        return chosen.first();
    return current().isValid() ? QItemSelectionRange(current()) : QItemSelectionRange();
}

void JournalView::selectAll()
{
    m_works->selectAll();
}

void JournalView::showHint(const QString &text)
{
    const QRect cell = m_works->visualRect(current());
    const QPoint at = m_works->viewport()->mapToGlobal(cell.bottomLeft() + QPoint(0, 4));
    QToolTip::showText(at, text, m_works->viewport(), cell);
}

void JournalView::editComment(const QString &note)
{
    if (!current().isValid())
        return;
    m_works->scrollTo(current());
    m_comment->open(m_works->visualRect(current()), note);
}

bool JournalView::isCommenting() const
{
    return !m_comment->isHidden();
}

void JournalView::closeComment()
{
    m_comment->close(true);
}

void JournalView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_works->scrollTo(current());
    if (m_comment->isVisible())
        m_comment->place(m_works->visualRect(current()));
}

void JournalView::setRollCall(int column)
{
    m_cursor.rollCallColumn = column;
    m_works->viewport()->update();
}

} // namespace semestr
