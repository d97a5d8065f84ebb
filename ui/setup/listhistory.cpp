// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listhistory.h"

#include "app/wording/lists.h"
#include "app/wording/sentences.h"
#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace semestr {

void ListHistoryModel::setRuns(const QList<ListRun> &runs, const CollegeTime &time)
{
    beginResetModel();
    m_runs = runs;
    m_time = time;
    endResetModel();
}

int ListHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int ListHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ListHistoryModel::text(const ListRun &run, int column) const
{
    switch (column) {
    case When:
        return QLocale().toString(m_time.at(run.at), QStringLiteral("dd.MM.yyyy HH:mm"));
    case Who:
        return run.by.initials();
    case Which:
        return listName(run.kind);
    case File:
        return run.file;
    case Created:
        return QString::number(run.created);
    case Updated:
        return QString::number(run.updated);
    case State:
        //: State of an import in the history.
        return run.undone ? tr("undone") : tr("in force");
    default:
        return {};
    }
}

QVariant ListHistoryModel::sortValue(const ListRun &run, int column) const
{
    if (column == When)
        return run.at;
    if (column == Created)
        return run.created;
    return column == Updated ? QVariant(run.updated) : QVariant();
}

QVariant ListHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListRun &run = m_runs.at(index.row());
    if (role == Qt::DisplayRole)
        return text(run, index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Created || index.column() == Updated))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == GridFilter::SortRole ? sortValue(run, index.column()) : QVariant();
}

QVariant ListHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    //: Headings of the history of imports.
    const QString titles[] = {tr("When"),    tr("Who"),     tr("List"), tr("File"),
                              tr("Created"), tr("Updated"), tr("State")};
    return titles[section];
}

ListHistory::ListHistory(const ListParts &parts, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    m_filter.setSourceModel(&m_model);
    QWidget *stack = makeStack();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(stack, 1);
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ListHistory::showChoice);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ListRun *run = chosen())
            Q_EMIT undoRequested(run->kind, run->tx);
    });
    connect(&parts.grid.themes, &ThemeProvider::changed, this, &ListHistory::showChoice);
    showChoice();
}

QWidget *ListHistory::makeStack()
{
    m_stack = new QStackedWidget(this);
    m_words = new QLabel(tr("Nothing has been imported yet.\nEvery import of a list is noted here, with who "
                            "did it and from which file."),
                         m_stack);
    m_words->setAlignment(Qt::AlignCenter);
    setTextUse(m_words, TextUse::Absence);
    m_view = new QTableView(m_stack);
    m_view->setObjectName(QStringLiteral("list-history"));
    m_view->setAccessibleName(tr("History of imports"));
    m_view->setModel(&m_filter);
    setUpListView(m_view, m_parts.grid.themes);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    const int widths[] = {150, 170, 130, 300, 90, 100, 120};
    for (int column = 0; column < ListHistoryModel::ColumnCount; ++column)
        m_view->setColumnWidth(column, m_parts.grid.themes.theme().px(widths[column]));
    // Newest first until a heading is clicked.
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_stack->addWidget(m_words);
    m_stack->addWidget(m_view);
    return m_stack;
}

QWidget *ListHistory::makeTools()
{
    const Measures &size = m_parts.grid.themes.theme().measures();
    auto *tools = new QWidget(this);
    tools->setFixedHeight(size.toolBar);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(10, 0, 12, 4);
    row->setSpacing(size.groupGap);
    GridHabits *habits =
        GridHabits::attach(m_view, m_parts.grid, {m_view->objectName(), tr("History of imports")});
    if (QWidget *line = habits->filterLine())
        row->addWidget(line, 1);
    m_note = new QLabel(tools);
    setTextUse(m_note, TextUse::Label);
    row->addWidget(m_note);
    m_undo = new QPushButton(QString(QChar(QChar::Nbsp) + tr("Undo the import")), tools);
    m_undo->setObjectName(QStringLiteral("undoRun"));
    m_undo->setAccessibleName(tr("Undo the import"));
    row->addWidget(m_undo);
    return tools;
}

void ListHistory::reread()
{
    whenDone(m_parts.desk.history(), this, [this](const Result<QList<ListRun>> &runs) { fill(runs); });
}

void ListHistory::fill(const Result<QList<ListRun>> &runs)
{
    const qint64 before = chosen() ? chosen()->tx : 0;
    m_model.setRuns(runs.value_or(QList<ListRun>()), m_parts.desk.time());
    if (!runs)
        m_words->setText(sentence(runs.error()));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 1 : 0);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (row == 0 || m_model.run(row).tx == before)
            m_view->setCurrentIndex(m_filter.mapFromSource(m_model.index(row, 0)));
    }
    showChoice();
    Q_EMIT counted(runs ? m_model.rowCount() : -1);
}

const ListRun *ListHistory::chosen() const
{
    const QModelIndex at = m_filter.mapToSource(m_view->currentIndex());
    return at.isValid() ? &m_model.run(at.row()) : nullptr;
}

void ListHistory::showChoice()
{
    const ListRun *run = chosen();
    const bool may = run && m_parts.desk.writable().contains(run->kind);
    m_undo->setEnabled(may && !run->undone);
    QString why;
    if (run && run->undone)
        why = tr("already undone");
    else if (run && !may)
        why = tr("you may not change this list");
    m_note->setText(why);
    m_undo->setToolTip(why);
    const Token ink = m_undo->isEnabled() ? Token::Text : Token::LockText;
    m_undo->setIcon(icon(IconName::Undo, m_parts.grid.themes.theme().color(ink)));
}

} // namespace semestr
