// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridhabits.h"

#include "ui/common/gridcolumns.h"
#include "ui/common/gridfilter.h"
#include "ui/common/gridfilterline.h"
#include "ui/common/gridpaper.h"
#include "ui/common/gridpaste.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>
#include <QStyledItemDelegate>
#include <QTableView>
#include <algorithm>

namespace semestr {

namespace {

FormAlign alignOf(const QModelIndex &cell)
{
    const QVariant given = cell.data(Qt::TextAlignmentRole);
    const auto alignment = given.typeId() == qMetaTypeId<Qt::Alignment>() ? given.value<Qt::Alignment>()
                                                                          : Qt::Alignment(given.toInt());
    if (alignment.testFlag(Qt::AlignRight))
        return FormAlign::Right;
    return alignment.testFlag(Qt::AlignHCenter) ? FormAlign::Center : FormAlign::Left;
}

} // namespace

GridHabits *GridHabits::attach(QTableView *view, const GridParts &parts, const Options &options)
{
    return new GridHabits(view, parts, options);
}

GridHabits::GridHabits(QTableView *view, const GridParts &parts, const Options &options)
    : QObject(view)
    , m_view(view)
    , m_parts(parts)
    , m_options(options)
    , m_columns(nullptr)
    , m_paper(new GridPaper(view, parts))
{
    if (m_options.name.isEmpty())
        m_options.name = view->objectName();
    auto *filter = qobject_cast<GridFilter *>(m_view->model());
    m_options.hasFilter = m_options.hasFilter && filter;
    if (m_options.hasFilter)
        m_filterLine = new GridFilterLine(view, filter);
    QHeaderView *header = m_view->horizontalHeader();
    if (m_options.sortable) {
        // Without this the view would sort by its first column at once.
        header->setSortIndicator(-1, Qt::AscendingOrder);
        header->setSortIndicatorClearable(true);
        m_view->setSortingEnabled(true);
    }
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &GridHabits::showHeaderMenu);
    if (m_options.remembers)
        m_columns = new GridColumns(view, parts.settings, m_options.name);
    addActions();
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_paper, &GridPaper::said, this, &GridHabits::say);
}

GridHabits::~GridHabits()
{
    if (m_filterLine && !m_filterLine->parent())
        delete m_filterLine; // the page has never placed it
}

QAction *GridHabits::addAction(const char *name, const QString &text, const QKeySequence &keys,
                               void (GridHabits::*verb)())
{
    auto *action = new QAction(text, m_view);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    if (verb)
        connect(action, &QAction::triggered, this, verb);
    m_view->addAction(action);
    return action;
}

void GridHabits::addActions()
{
    addAction("gridCopy", tr("&Copy with headings"), QKeySequence::Copy, &GridHabits::copy);
    if (m_view->editTriggers() != QAbstractItemView::NoEditTriggers)
        addAction("gridPaste", tr("&Paste"), QKeySequence::Paste, &GridHabits::paste);
    if (m_options.hasFilter)
        addAction("gridFilter", tr("&Filter"), QKeySequence::Find, &GridHabits::beginFilter);
    addAction("gridExport", tr("&Export to Excel…"), {}, &GridHabits::exportXlsx);
    addAction("gridPdf", tr("Save as P&DF…"), {}, &GridHabits::exportPdf);
    addAction("gridPrint", tr("P&rint…"), QKeySequence::Print, &GridHabits::print);
    if (m_options.sortable)
        addSorting();
    if (!m_columns)
        return;
    auto *columns = new QMenu(m_view);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_columns->fillMenu(columns);
    });
    addAction("gridColumns", tr("Co&lumns"), {}, nullptr)->setMenu(columns);
}

void GridHabits::addSorting()
{
    addAction("gridSortUp", tr("Sort &upwards"), QKeySequence(Qt::ALT | Qt::Key_Up), &GridHabits::sortUp);
    addAction("gridSortDown", tr("Sort d&ownwards"), QKeySequence(Qt::ALT | Qt::Key_Down),
              &GridHabits::sortDown);
    addAction("gridSortOff", tr("&Natural order"), {}, &GridHabits::sortOff);
}

void GridHabits::sortBy(int column, Qt::SortOrder order)
{
    if (column >= -1)
        m_view->sortByColumn(column, order);
}

void GridHabits::sortUp()
{
    if (m_view->currentIndex().isValid())
        sortBy(m_view->currentIndex().column(), Qt::AscendingOrder);
}

void GridHabits::sortDown()
{
    if (m_view->currentIndex().isValid())
        sortBy(m_view->currentIndex().column(), Qt::DescendingOrder);
}

void GridHabits::sortOff()
{
    sortBy(-1, Qt::AscendingOrder);
}

void GridHabits::beginFilter()
{
    if (m_filterLine)
        m_filterLine->begin();
}

void GridHabits::say(const QString &text)
{
    if (isSignalConnected(QMetaMethod::fromSignal(&GridHabits::said))) {
        Q_EMIT said(text);
        return;
    }
    for (QWidget *page = m_view; page; page = page->parentWidget()) {
        if (page->metaObject()->indexOfSignal("statusMessage(QString)") < 0)
            continue;
        QMetaObject::invokeMethod(page, "statusMessage", Q_ARG(QString, text));
        return;
    }
}

void GridHabits::showHeaderMenu(const QPoint &at)
{
    QHeaderView *header = m_view->horizontalHeader();
    const int column = header->logicalIndexAt(at);
    auto *menu = new QMenu(m_view);
    menu->setObjectName(QStringLiteral("gridHeaderMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_options.sortable && column >= 0) {
        menu->addAction(tr("Sort &upwards"), this, [this, column] { sortBy(column, Qt::AscendingOrder); });
        menu->addAction(tr("Sort d&ownwards"), this, [this, column] { sortBy(column, Qt::DescendingOrder); });
        menu->addAction(tr("&Natural order"), this, &GridHabits::sortOff);
        menu->addSeparator();
    }
    if (m_columns)
        m_columns->fillMenu(menu);
    menu->popup(header->viewport()->mapToGlobal(at));
}

QWidget *GridHabits::filterLine() const
{
    return m_filterLine;
}

void GridHabits::setTitle(const QString &title, const QString &note)
{
    m_options.title = title;
    m_note = note;
}

// Several rows where whole rows are chosen, else several cells; one alone means the grid.
bool GridHabits::isSeveral() const
{
    const QItemSelectionModel *chosen = m_view->selectionModel();
    if (!chosen || m_view->selectionMode() == QAbstractItemView::SingleSelection)
        return false;
    const QModelIndexList cells = chosen->selectedIndexes();
    if (m_view->selectionBehavior() != QAbstractItemView::SelectRows)
        return cells.size() > 1;
    return std::any_of(cells.cbegin(), cells.cend(),
                       [&cells](const QModelIndex &cell) { return cell.row() != cells.first().row(); });
}

// As the view's delegate words it: a day as a person writes days.
QString GridHabits::textOf(const QModelIndex &index) const
{
    if (const QVariant whole = index.data(GridFilter::TextRole); whole.isValid())
        return whole.toString();
    const QVariant shown = index.data();
    if (shown.typeId() == QMetaType::QString || !shown.isValid())
        return shown.toString();
    const auto *delegate = qobject_cast<const QStyledItemDelegate *>(m_view->itemDelegateForIndex(index));
    return delegate ? delegate->displayText(shown, m_view->locale()) : shown.toString();
}

QString GridHabits::noteOfFilter() const
{
    const auto *filter = qobject_cast<const GridFilter *>(m_view->model());
    const QString words = filter ? filter->words().simplified() : QString();
    if (words.isEmpty())
        return m_note;
    const QString only = tr("Only rows with “%1”").arg(words);
    return m_note.isEmpty() ? only : QString(m_note + QStringLiteral(". ") + only);
}

RawTable GridHabits::table(bool selectionOnly) const
{
    return sheet(selectionOnly).table;
}

GridSheet GridHabits::sheet(bool selectionOnly) const
{
    const QAbstractItemModel *model = m_view->model();
    GridRange range = visibleRange(*m_view);
    if (selectionOnly)
        range = range.kept(m_view->selectionModel()->selection());
    GridSheet sheet;
    sheet.title = m_options.title;
    sheet.note = noteOfFilter();
    sheet.table.sheet = m_options.title;
    for (const int column : range.columns) {
        sheet.table.headings.append(model->headerData(column, Qt::Horizontal).toString().simplified());
        sheet.widths.append(m_view->columnWidth(column));
        sheet.aligns.append(range.rows.isEmpty() ? FormAlign::Left
                                                 : alignOf(model->index(range.rows.first(), column)));
    }
    sheet.table.rows.reserve(range.rows.size());
    sheet.values.reserve(range.rows.size());
    for (const int row : range.rows) {
        RawTable::Row line{int(sheet.table.rows.size()) + 2, {}};
        QList<QVariant> values;
        for (const int column : range.columns) {
            const QModelIndex cell = model->index(row, column);
            line.cells.append(textOf(cell));
            values.append(valueOf(cell, line.cells.last()));
        }
        sheet.table.rows.append(line);
        sheet.values.append(values);
    }
    return sheet;
}

void GridHabits::copy()
{
    const GridSheet rows = sheet(isSeveral());
    QGuiApplication::clipboard()->setMimeData(mimeOf(rows));
    say(tr("Copied with headings: %n row(s)", nullptr, int(rows.table.rows.size())));
}

void GridHabits::paste()
{
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    if (!clipboard || !clipboard->hasText())
        return;
    const PastedCells done = pasteInto(*m_view, readTabbed(clipboard->text()));
    QString words = tr("Pasted: %n cell(s)", nullptr, done.taken);
    if (done.refused > 0)
        words += QStringLiteral(" · ") + tr("not taken: %n", "cells", done.refused);
    say(words);
}

void GridHabits::exportXlsx()
{
    m_paper->exportTable(sheet());
}

void GridHabits::exportPdf()
{
    m_paper->exportPdf(sheet());
}

void GridHabits::print()
{
    m_paper->preview(sheet());
}

} // namespace semestr
