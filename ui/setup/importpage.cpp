// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/importpage.h"

#include "app/exchange/tablewriter.h"
#include "app/wording/lists.h"
#include "app/wording/sentences.h"
#include "ui/common/filedialogs.h"
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/setup/importdone.h"
#include "ui/setup/previewpanel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace semestr {

namespace {

QString rejectedRows()
{
    return ImportPage::tr("Rows are rejected: correct them or skip them.");
}

RawTable reportOf(const ListPreview &preview, const QList<ListColumn> &columns, const RawTable &table,
                  const ListMap &map, const ListPreviewModel &model)
{
    RawTable report;
    report.sheet = ImportPage::tr("Report by rows");
    report.headings = {ImportPage::tr("Row")};
    for (const ListColumn &column : columns)
        report.headings.append(column.headings.value(0));
    report.headings.append(ImportPage::tr("What will be written"));
    QHash<int, QStringList> byNumber;
    for (const RawTable::Row &row : table.rows)
        byNumber.insert(row.number, row.cells);
    for (int i = 0; i < preview.rows.size(); ++i) {
        RawTable::Row line{preview.rows.at(i).row, {QString::number(preview.rows.at(i).row)}};
        for (const ListColumn &column : columns)
            line.cells.append(byNumber.value(line.number).value(map.value(column.code, -1)));
        line.cells.append(model.index(i, model.verdictColumn()).data().toString());
        report.rows.append(line);
    }
    return report;
}

} // namespace

ImportOptions ImportPage::options() const
{
    return {m_panel->skipsRejected(), m_panel->updates()};
}

void ImportPage::open(const ImportSource &source)
{
    m_source = source;
    const QString name = source.file.isEmpty() ? tr("clipboard") : QFileInfo(source.file).fileName();
    m_title->setText(tr("Import: %1").arg(listName(source.kind)));
    m_name->setText(name);
    m_sheets->hide();
    m_stack->setCurrentWidget(m_panel);
    m_panel->startAfresh();
    m_panel->view()->setAccessibleName(tr("Rows of %1").arg(name));
    reread();
    m_panel->view()->setFocus();
}

void ImportPage::reread()
{
    if (m_busy || m_stack->currentWidget() != m_panel)
        return;
    m_judged = false;
    m_edited = false;
    m_trouble = tr("The file is being read.");
    m_model.clear();
    m_panel->showWords(m_trouble);
    refresh();
    const int asked = ++m_asked;
    const auto read = m_source.file.isEmpty()
                          ? m_parts.desk.readText(m_source.kind, m_source.text, tr("clipboard"))
                          : m_parts.desk.readFile(m_source.kind, m_source.file, m_source.sheet);
    m_work->begin(m_trouble, std::make_shared<Progress>());
    whenDone(read, this, [this, asked](const Result<ReadList> &list) {
        m_work->end();
        if (asked == m_asked)
            take(list);
    });
}

void ImportPage::take(const Result<ReadList> &read)
{
    if (!read)
        return refuse(read.error());
    showSheets(read->sheets);
    m_source.sheet = read->table.sheet;
    match(read->table);
}

void ImportPage::showSheets(const QStringList &sheets)
{
    m_sheets->setVisible(sheets.size() > 1);
    QStringList shown;
    for (int i = 0; i < m_sheets->count(); ++i)
        shown.append(m_sheets->itemText(i));
    if (shown == sheets)
        return;
    m_sheets->clear();
    m_sheets->addItems(sheets);
}

void ImportPage::match(const RawTable &table)
{
    m_sheets->setCurrentText(table.sheet);
    const int asked = ++m_asked;
    whenDone(m_parts.desk.mapOf(m_source.kind, table.headings), this,
             [this, asked, table](const Result<ListMap> &map) {
                 if (asked != m_asked)
                     return;
                 if (!map)
                     return refuse(map.error());
                 m_model.setList(m_parts.desk.columns(m_source.kind), table, *map);
                 judge();
             });
}

void ImportPage::judge()
{
    const int asked = ++m_asked;
    const auto later =
        m_parts.desk.preview(m_source.kind, m_model.table(), m_model.map(), options(), m_source.scope);
    whenDone(later, this, [this, asked](const Result<ListPreview> &preview) {
        if (asked != m_asked)
            return;
        if (!preview)
            return refuse(preview.error());
        m_model.setJudgement(*preview);
        m_trouble.clear();
        m_panel->showPreview();
        if (!std::exchange(m_judged, true))
            m_panel->view()->setCurrentIndex(m_panel->view()->model()->index(0, 1));
        refresh();
    });
}

void ImportPage::refuse(const Error &error)
{
    m_trouble = sentence(error);
    // A heading to click stays in sight when only a column is missing.
    if (m_model.columnCount() <= 2)
        m_panel->showWords(m_trouble);
    refresh();
}

QString ImportPage::obstacle() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    const QString missing = m_parts.desk.missing(m_source.kind, m_model.map());
    for (const ListColumn &column : m_parts.desk.columns(m_source.kind)) {
        if (!missing.isEmpty() && column.code == missing)
            return tr("The file has no column “%1”: click its heading and choose one.")
                .arg(column.headings.value(0));
    }
    const auto rows = m_model.judgement().rows.size();
    const int rejected = m_model.count(RowState::Rejected);
    if (rows == 0)
        return tr("The file has no rows.");
    if (rejected == rows)
        return tr("There is no row to write.");
    if (rejected > 0 && !m_panel->skipsRejected())
        return rejectedRows();
    return m_model.count(RowState::Unchanged) + rejected == rows
               ? tr("Everything is stored already: nothing to write.")
               : QString();
}

QString ImportPage::promise() const
{
    const int fresh = m_model.count(RowState::New) + m_model.count(RowState::Look);
    const int differing = m_model.count(RowState::Differs);
    QStringList parts;
    if (fresh > 0)
        parts.append(tr("%n row(s) to be written", nullptr, fresh));
    if (differing > 0)
        parts.append(tr("%n to be updated", nullptr, differing));
    if (const int same = m_model.count(RowState::Unchanged); same > 0)
        parts.append(tr("%n unchanged", nullptr, same));
    return QString(parts.join(QStringLiteral(", ")) + QStringLiteral(". ") +
                   tr("All in one step, which one undo takes back."));
}

void ImportPage::refresh()
{
    if (m_busy)
        return;
    const QString why = obstacle();
    // What the rejected rows forbid is said above the tick already.
    m_panel->setObstacle(why, why.isEmpty() || why == rejectedRows() ? promise() : why);
}

void ImportPage::write()
{
    if (m_busy || !obstacle().isEmpty())
        return;
    const auto progress = std::make_shared<Progress>();
    setBusy(true);
    m_work->begin(m_title->text(), progress);
    whenDone(m_parts.desk.write(m_source.kind, m_model.table(), m_model.map(), options(), m_source.scope,
                                progress),
             this, [this](const Result<ListOutcome> &outcome) { finish(outcome); });
}

void ImportPage::setBusy(bool busy)
{
    m_busy = busy;
    m_panel->setBusy(busy);
    m_choose->setEnabled(!busy);
    m_sheets->setEnabled(!busy);
}

void ImportPage::finish(const Result<ListOutcome> &outcome)
{
    m_work->end();
    setBusy(false);
    refresh();
    if (!outcome) {
        const QString why = outcome.error().fault == Fault::Cancelled
                                ? tr("Cancelled: nothing has been written.")
                                : sentence(outcome.error());
        m_panel->setObstacle(obstacle(), why);
        Q_EMIT statusMessage(why);
        m_panel->mainButton()->setFocus();
        return;
    }
    m_edited = false;
    m_done->showOutcome(m_source.kind, m_name->text(), *outcome);
    m_stack->setCurrentWidget(m_done);
    m_done->setFocus();
    Q_EMIT written(m_source.kind, outcome->tx);
}

void ImportPage::saveReport()
{
    const QString path =
        m_parts.grid.files.save(this, tr("Report by rows"), tr("Report by rows") + QStringLiteral(".xlsx"),
                                tr("Excel (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    TableStyle style;
    style.createdMs = m_parts.desk.nowMs();
    const RawTable report = reportOf(m_model.judgement(), m_parts.desk.columns(m_source.kind),
                                     m_model.table(), m_model.map(), m_model);
    if (const Done written = writeTable(path, report, formatOf(path), style); !written)
        m_parts.grid.messages.failed(this, written.error());
}

bool ImportPage::mayLeave()
{
    if (m_busy)
        return false;
    return !m_edited ||
           m_parts.grid.messages.ask(this, tr("Leave the import?"),
                                     tr("The cells that you have corrected here are not in the file."),
                                     tr("Leave"), tr("Nothing of it has been written yet."));
}

void ImportPage::leave()
{
    if (!mayLeave())
        return;
    m_edited = false;
    ++m_asked;
    m_model.clear();
    Q_EMIT left();
}

void ImportPage::chooseFile()
{
    const QString file = m_parts.grid.files.open(this, m_title->text(), tr("Tables (*.xlsx *.csv)"));
    if (file.isEmpty())
        return;
    ImportSource source = m_source;
    source.file = file;
    source.sheet.clear();
    open(source);
}

} // namespace semestr
