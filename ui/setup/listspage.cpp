// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listspage.h"

#include "app/exchange/tablewriter.h"
#include "app/wording/lists.h"
#include "app/wording/sentences.h"
#include "ui/common/filedialogs.h"
#include "ui/common/iconlabel.h"
#include "ui/common/messages.h"
#include "ui/setup/importpage.h"
#include "ui/setup/listhistory.h"
#include "ui/setup/listrail.h"
#include "ui/setup/listwords.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>

namespace semestr {

namespace {

// The one table among what is dragged; empty = something else.
QString draggedTable(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString file = urls.first().toLocalFile();
    const QString ending = QFileInfo(file).suffix().toLower();
    return ending == u"xlsx" || ending == u"csv" ? file : QString();
}

} // namespace

void ListsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_fresh)
        reread();
}

void ListsPage::reread()
{
    m_fresh = false;
    if (m_kinds != m_parts.desk.readable() || m_rail->chosen() < 0)
        fillRail();
    // A plan's rows belong to one page: they are read when they are looked at.
    for (const ListKind kind : std::as_const(m_kinds)) {
        ListGrid *grid = gridOf(kind);
        const bool looked = m_contents->currentWidget() == grid;
        kind == ListKind::Plan && !looked ? grid->setStale() : grid->reread();
    }
    m_history->reread();
}

void ListsPage::fillRail()
{
    const int before = m_rail->chosen();
    m_kinds = m_parts.desk.readable();
    m_rail->clear();
    for (const ListKind kind : std::as_const(m_kinds))
        m_rail->add(int(kind), listName(kind), listIcon(kind));
    m_rail->add(historyCode, tr("History of imports"), IconName::History, true);
    m_rail->choose(before >= 0 ? before : m_kinds.isEmpty() ? historyCode : int(m_kinds.first()));
}

ListGrid *ListsPage::gridOf(ListKind kind)
{
    ListGrid *&grid = m_grids[int(kind)];
    if (!grid) {
        grid = new ListGrid(kind, m_parts, m_parts.desk.writable().contains(kind), m_contents);
        m_contents->addWidget(grid);
        connect(grid, &ListGrid::counted, this, [this, kind](int rows) { showCount(int(kind), rows); });
    }
    return grid;
}

ListGrid *ListsPage::grid() const
{
    return qobject_cast<ListGrid *>(m_contents->currentWidget());
}

bool ListsPage::choose(ListKind kind, const QString &words)
{
    if (m_kinds.isEmpty())
        fillRail();
    m_rail->choose(int(kind));
    if (!m_kinds.contains(kind))
        return false;
    if (!words.isEmpty())
        gridOf(kind)->filterBy(words);
    return true;
}

QVariant ListsPage::place() const
{
    return m_rail->chosen();
}

void ListsPage::setPlace(const QVariant &place)
{
    if (m_kinds.isEmpty())
        fillRail();
    m_rail->choose(place.toInt());
}

void ListsPage::showList(int code)
{
    m_refusal->hide();
    if (code == historyCode) {
        m_contents->setCurrentWidget(m_history);
    } else {
        ListGrid *grid = gridOf(static_cast<ListKind>(code));
        m_contents->setCurrentWidget(grid);
        if (grid->isStale() && !m_fresh)
            grid->reread();
    }
    showHeading();
}

void ListsPage::showCount(int code, int rows)
{
    m_counts.insert(code, rows);
    m_rail->setCount(code, rows);
    showHeading();
}

bool ListsPage::mayImport() const
{
    return grid() && m_parts.desk.writable().contains(grid()->kind());
}

void ListsPage::showHeading()
{
    const ListGrid *shown = grid();
    const int rows = m_counts.value(m_rail->chosen(), -1);
    m_title->setText(shown ? listName(shown->kind()) : tr("History of imports"));
    m_count->setText(rows < 0 ? QString() : tr("%n row(s)", nullptr, rows));
    m_open->setVisible(mayImport());
    m_save->setVisible(shown);
    m_save->setEnabled(shown && !shown->table().rows.isEmpty());
    m_save->setToolTip(m_save->isEnabled() ? tr("The whole list, in a form that can be imported again")
                                           : tr("There is nothing to export yet."));
    m_paste->setEnabled(mayImport());
    m_undo->setEnabled(m_undoTx != 0);
    m_undo->setText(m_undoTx == 0 ? tr("&Undo the import")
                                  : tr("&Undo the import: %1").arg(listName(m_undoKind)));
}

void ListsPage::importFile()
{
    if (!mayImport())
        return;
    const QString file =
        m_parts.grid.files.open(this, tr("Import: %1").arg(m_title->text()), tr("Tables (*.xlsx *.csv)"));
    if (!file.isEmpty())
        openImport(file, {});
}

void ListsPage::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        Q_EMIT statusMessage(tr("The clipboard holds no table: copy one in Excel, with its headings."));
    else
        openImport({}, text);
}

void ListsPage::openImport(const QString &file, const QString &text)
{
    if (!mayImport() || m_stack->currentWidget() == m_import)
        return;
    ImportSource source;
    source.kind = grid()->kind();
    source.scope = grid()->scope();
    source.file = file;
    source.text = text;
    m_refusal->hide();
    m_stack->setCurrentWidget(m_import);
    m_import->open(source);
}

void ListsPage::closeImport()
{
    m_stack->setCurrentIndex(0);
    if (ListGrid *shown = grid()) {
        shown->reread();
        shown->setFocus();
    }
}

void ListsPage::exportList()
{
    const ListGrid *shown = grid();
    if (!shown || shown->table().rows.isEmpty())
        return;
    const QString file = m_parts.grid.files.save(this, tr("Export: %1").arg(m_title->text()),
                                                 QString(m_title->text() + QStringLiteral(".xlsx")),
                                                 tr("Excel (*.xlsx);;CSV (*.csv)"));
    if (file.isEmpty())
        return;
    TableStyle style;
    style.createdMs = m_parts.desk.nowMs();
    RawTable table = shown->table();
    if (table.sheet.isEmpty())
        table.sheet = m_title->text();
    if (const Done written = writeTable(file, table, formatOf(file), style); !written)
        return m_parts.grid.messages.failed(this, written.error());
    Q_EMIT statusMessage(tr("Exported: %n row(s)", nullptr, static_cast<int>(table.rows.size())));
}

void ListsPage::undo()
{
    if (m_undoTx != 0)
        undoImport(m_undoKind, m_undoTx);
}

void ListsPage::undoImport(ListKind kind, qint64 tx)
{
    whenDone(m_parts.desk.undo(tx), this, [this, kind, tx](const Result<qint64> &undone) {
        if (!undone)
            return refuse(tr("The import of the list “%1” was not undone. %2")
                              .arg(listName(kind), sentence(undone.error())));
        m_refusal->hide();
        if (m_undoTx == tx)
            m_undoTx = 0;
        Q_EMIT statusMessage(tr("Undone: the import of the list “%1”.").arg(listName(kind)));
        if (m_stack->currentWidget() == m_import)
            m_import->leave();
        reread();
        showHeading();
    });
}

// Said where the undo was asked for, until another list is looked at.
void ListsPage::refuse(const QString &words)
{
    m_refusal->setText(words);
    m_refusal->show();
}

void ListsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (mayImport() && m_stack->currentWidget() != m_import && !draggedTable(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ListsPage::dropEvent(QDropEvent *event)
{
    const QString file = draggedTable(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openImport(file, {});
}

} // namespace semestr
