// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace semestr {

QStringList Printing::printers() const
{
    return m_pretended ? *m_pretended : QPrinterInfo::availablePrinterNames();
}

bool Printing::choose(QPrinter &printer, QWidget *parent)
{
    if (!m_answers.isEmpty()) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_answers.dequeue());
        return !printer.outputFileName().isEmpty();
    }
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

Result<bool> Printing::print(QWidget *parent, const PrintedForm &form)
{
    if (printers().isEmpty())
        return fail(Fault::NoPrinter);
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(form.form.title);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (!choose(printer, parent))
        return false;
    SEMESTR_TRY(paint(form, printer));
    return true;
}

} // namespace semestr
