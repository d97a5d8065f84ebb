// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridhabits.h"

#include "app/exchange/tablewriter.h"
#include "ui/common/filedialogs.h"
#include "ui/common/gridfilter.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

namespace semestr {

GridHabits *GridHabits::attach(QTableView *view, const GridParts &parts, const Options &options)
{
    return new GridHabits(view, parts, options);
}

GridHabits::GridHabits(QTableView *view, const GridParts &parts, const Options &options)
    : QObject(view), m_view(view), m_parts(parts), m_options(options)
{
    if (m_options.name.isEmpty())
        m_options.name = view->objectName();
    addAction("gridCopy", tr("&Copy with headings"), QKeySequence::Copy, &GridHabits::copy);
    addAction("gridExport", tr("&Export to Excel…"), {}, &GridHabits::exportXlsx);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setSortingEnabled(m_options.sortable);
    if (m_options.hasFilter)
        makeFilterLine();
    restoreColumns();
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, &GridHabits::saveColumns);
}

void GridHabits::addAction(const char *name, const QString &text, const QKeySequence &keys,
                           void (GridHabits::*verb)())
{
    auto *action = new QAction(text, m_view);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, verb);
    m_view->addAction(action);
}

void GridHabits::makeFilterLine()
{
    auto *filter = qobject_cast<GridFilter *>(m_view->model());
    if (!filter)
        return;
    m_filterLine = new QWidget;
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("gridFilter"));
    field->setPlaceholderText(tr("Filter"));
    field->setAccessibleName(tr("Filter"));
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, filter, &GridFilter::setWords);
    auto *row = new QHBoxLayout(m_filterLine);
    row->setContentsMargins({});
    row->addWidget(field);
}

QWidget *GridHabits::filterLine() const
{
    return m_filterLine;
}

void GridHabits::restoreColumns()
{
    m_view->horizontalHeader()->restoreState(m_parts.settings.layoutOf(m_options.name));
}

void GridHabits::saveColumns()
{
    m_parts.settings.setLayoutOf(m_options.name, m_view->horizontalHeader()->saveState());
}

RawTable GridHabits::table(bool selectionOnly) const
{
    const auto *model = m_view->model();
    const auto *chosen = m_view->selectionModel();
    RawTable table;
    table.sheet = m_options.title;
    QList<int> columns;
    for (int visual = 0; visual < m_view->horizontalHeader()->count(); ++visual) {
        const int column = m_view->horizontalHeader()->logicalIndex(visual);
        if (m_view->isColumnHidden(column))
            continue;
        columns.append(column);
        table.headings.append(model->headerData(column, Qt::Horizontal).toString());
    }
    for (int row = 0; row < model->rowCount(); ++row) {
        if (selectionOnly && !chosen->rowIntersectsSelection(row))
            continue;
        RawTable::Row line{static_cast<int>(table.rows.size()) + 2, {}};
        for (const int column : columns)
            line.cells.append(model->index(row, column).data().toString());
        table.rows.append(line);
    }
    return table;
}

void GridHabits::copy()
{
    const RawTable rows = table(m_view->selectionModel()->hasSelection());
    QStringList lines{rows.headings.join(QLatin1Char('\t'))};
    for (const RawTable::Row &row : rows.rows)
        lines.append(row.cells.join(QLatin1Char('\t')));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void GridHabits::exportXlsx()
{
    const QString name = QString(m_options.title + QStringLiteral(".xlsx"));
    const QString file = m_parts.files.save(m_view, tr("Export to Excel"), name,
                                            QStringLiteral("Excel (*.xlsx);;CSV (*.csv)"));
    if (file.isEmpty())
        return;
    if (const auto done = writeTable(file, table(false), formatOf(file)); !done)
        m_parts.messages.failed(m_view, done.error());
}

} // namespace semestr
