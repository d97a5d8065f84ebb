// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridpaper.h"

#include "app/exchange/tablewriter.h"
#include "app/usecases/workspace.h"
#include "ui/common/filedialogs.h"
#include "ui/common/gridpreview.h"
#include "ui/common/messages.h"
#include "ui/common/printing.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

namespace semestr {

namespace {

// A title may hold what no file's name may.
QString fileName(const QString &title, const QString &ending)
{
    QString name = title.simplified();
    for (const QChar c : QStringLiteral("<>:\"/\\|?*"))
        name.replace(c, u'-');
    return QString((name.isEmpty() ? QStringLiteral("table") : name.left(120)) + ending);
}

QString withEnding(const QString &file, const QString &ending)
{
    return QFileInfo(file).suffix().isEmpty() ? QString(file + ending) : file;
}

class WaitCursor
{
public:
    WaitCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~WaitCursor() { QGuiApplication::restoreOverrideCursor(); }
    WaitCursor(const WaitCursor &) = delete;
    WaitCursor &operator=(const WaitCursor &) = delete;
};

} // namespace

GridPaper::GridPaper(QWidget *owner, const GridParts &parts) : QObject(owner), m_owner(owner), m_parts(parts)
{
}

void GridPaper::exportTable(const GridSheet &sheet)
{
    const QString ending = QStringLiteral(".xlsx");
    QString file = m_parts.files.save(m_owner, tr("Export to Excel"), fileName(sheet.title, ending),
                                      QStringLiteral("Excel (*.xlsx);;CSV (*.csv)"));
    if (file.isEmpty())
        return;
    file = withEnding(file, ending);
    TableStyle style;
    style.values = sheet.values;
    style.createdMs = m_parts.workspace ? m_parts.workspace->nowMs() : 0;
    for (const double width : sheet.widths)
        style.widths.append(qBound(4.0, width / 7.5, 90.0)); // Excel counts in digits of its type
    RawTable table = sheet.table;
    table.sheet = sheet.title;
    const WaitCursor wait;
    tell(m_owner, writeTable(file, table, formatOf(file), style), file);
}

Result<PrintedForm> GridPaper::compose(const GridSheet &sheet) const
{
    TableSheet paper;
    paper.title = sheet.title;
    paper.note = sheet.note;
    paper.table = sheet.table;
    paper.widths = sheet.widths;
    paper.aligns = sheet.aligns;
    paper.frozen = sheet.frozen;
    paper.lies = sheet.lies;
    CollegeTime time;
    if (const Workspace *workspace = m_parts.workspace) {
        time = workspace->time();
        paper.at = workspace->nowMs();
        paper.person = workspace->session().name;
        const CollegeFacts &college = workspace->college();
        paper.college = college.shortName.isEmpty() ? college.name : college.shortName;
    }
    const WaitCursor wait;
    SEMESTR_LET(form, TableForm::load(time));
    return form.compose(paper);
}

void GridPaper::exportPdf(const GridSheet &sheet)
{
    const Result<PrintedForm> form = compose(sheet);
    if (!form)
        return m_parts.messages.failed(m_owner, form.error());
    savePdf(m_owner, *form);
}

void GridPaper::savePdf(QWidget *parent, const PrintedForm &form)
{
    const QString ending = QStringLiteral(".pdf");
    const QString file = m_parts.files.save(parent, tr("Save as PDF"), fileName(form.form.title, ending),
                                            QStringLiteral("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    const WaitCursor wait;
    tell(parent, writePdf(form, withEnding(file, ending)), withEnding(file, ending));
}

void GridPaper::tell(QWidget *parent, const Done &done, const QString &file)
{
    if (!done)
        return m_parts.messages.failed(parent, done.error());
    Q_EMIT said(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
}

void GridPaper::preview(const GridSheet &sheet)
{
    const Result<PrintedForm> form = compose(sheet);
    if (!form)
        return m_parts.messages.failed(m_owner, form.error());
    if (m_preview)
        m_preview->close();
    auto *preview = new GridPreview(*form, m_parts.themes, m_owner);
    m_preview = preview;
    connect(preview, &GridPreview::printWanted, this, [this, preview] { print(preview, preview->form()); });
    connect(preview, &GridPreview::pdfWanted, this, [this, preview] { savePdf(preview, preview->form()); });
    preview->show();
}

GridPreview *GridPaper::shownPreview() const
{
    return m_preview;
}

void GridPaper::print(QWidget *parent, const PrintedForm &form)
{
    Printing own;
    const Result<bool> printed = (m_parts.printing ? *m_parts.printing : own).print(parent, form);
    if (!printed)
        return m_parts.messages.failed(parent, printed.error());
    if (!*printed)
        return;
    Q_EMIT said(tr("Sent to the printer: %n page(s)", nullptr, form.pages));
    parent->close();
}

} // namespace semestr
