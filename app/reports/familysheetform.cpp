// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/familysheetform.h"

#include "app/reports/familysheetvalues.h"
#include "app/reports/formfonts.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStorageInfo>

namespace semestr {

namespace {

Error fileError(const QSaveFile &file, const QString &name)
{
    const bool full = file.error() == QFileDevice::ResourceError ||
                      QStorageInfo(QFileInfo(name).path()).bytesAvailable() == 0;
    return Error(full ? Fault::DiskFull : Fault::FileUnwritable,
                 {{QStringLiteral("file"), name}, {QStringLiteral("detail"), file.errorString()}});
}

} // namespace

QStringList PrintedForm::codes() const
{
    QStringList result;
    for (const PageKey &key : keys)
        result.append(key.code);
    return result;
}

void PrintedForm::append(const PrintedForm &other)
{
    if (slips.isEmpty())
        form = other.form;
    while (slips.size() % form.slips != 0)
        slips.append(FormSlip());
    slips += other.slips;
    keys += other.keys;
    pages = pageCount(form, slips.size());
}

Result<FamilySheetForm> FamilySheetForm::load(const CollegeTime &time)
{
    SEMESTR_LET(form, FormDescription::shipped(QStringLiteral("parent-week")));
    return FamilySheetForm(form, time);
}

Result<PrintedForm> FamilySheetForm::compose(const FamilySheets &sheets) const
{
    SEMESTR_TRY(loadFormFonts());
    if (sheets.sheets.isEmpty())
        return fail(Fault::NotFound, {{QStringLiteral("what"), sheets.group}});
    PrintedForm printed;
    printed.form = m_form;
    for (const FamilySheet &sheet : sheets.sheets) {
        SEMESTR_LET(values, familySheetValues(m_form, sheets, sheet, m_time));
        SEMESTR_LET(slips, layOut(m_form, values));
        for (const FormSlip &slip : slips)
            printed.keys.append(PageKey{sheet.student, slip.part, slip.code});
        printed.slips += slips;
    }
    printed.pages = pageCount(m_form, printed.slips.size());
    return printed;
}

Result<PrintedForm> FamilySheetForm::render(const FamilySheets &sheets, QPagedPaintDevice &device) const
{
    SEMESTR_LET(printed, compose(sheets));
    SEMESTR_TRY(paint(printed, device));
    return printed;
}

Done paint(const PrintedForm &printed, QPagedPaintDevice &device)
{
    SEMESTR_TRY(loadFormFonts());
    return paintForm(device, printed.form, printed.slips);
}

Done writePdf(const PrintedForm &printed, const QString &file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(printed.form.title);
    writer.setCreator(QStringLiteral("Semestr " SEMESTR_VERSION));
    SEMESTR_TRY(paint(printed, writer));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return fail(fileError(target, file));
    return {};
}

} // namespace semestr
