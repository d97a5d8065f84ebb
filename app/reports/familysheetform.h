// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/formpainter.h"
#include "app/usecases/familyreport.h"

namespace semestr {

// One printed slip and whose it is.
struct PageKey
{
    PersonId student;
    int part = 1; // 2… = continuations
    QString code;
    friend bool operator==(const PageKey &, const PageKey &) = default;
};

// A laid-out form, ready for a device or for the preview.
struct PrintedForm
{
    FormDescription form;
    QList<FormSlip> slips;
    QList<PageKey> keys; // one for each slip
    int pages = 0;
    QStringList codes() const;
    // Another group's sheets after these, from a new page on; its keys stay those of its own slips.
    void append(const PrintedForm &other);
};

// The weekly family sheet FM-05 (H-01): values into bands. The texts are those of
// resources/forms/parent-week.json. Needs a QGuiApplication. Thread: the window's.
class FamilySheetForm
{
public:
    // The time is the college's: when a sheet was printed is said in it. BadData when the form's file is
    // wrong.
    static Result<FamilySheetForm> load(const CollegeTime &time);
    FamilySheetForm(FormDescription form, const CollegeTime &time) : m_form(std::move(form)), m_time(time) {}

    Result<PrintedForm> compose(const FamilySheets &sheets) const;
    Result<PrintedForm> render(const FamilySheets &sheets, QPagedPaintDevice &device) const;

private:
    FormDescription m_form;
    CollegeTime m_time;
};

// Draws a composed form. FileUnwritable.
Done paint(const PrintedForm &printed, QPagedPaintDevice &device);

// A PDF, whole or not at all: written beside the file and renamed over it. FileUnwritable, DiskFull (file,
// detail).
Done writePdf(const PrintedForm &printed, const QString &file);

} // namespace semestr
