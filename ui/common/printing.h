// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/familysheetform.h"

#include <QQueue>

class QPrinter;
class QWidget;

namespace semestr {

// Paper: the list of printers, the system's dialog, the drawing. Handed to rooms by constructor. Thread: the
// window's.
class Printing
{
public:
    virtual ~Printing() = default;

    // Prints after the system's dialog; false when the person thought better of it. NoPrinter when the PC has
    // none: Qt would quietly write a PDF instead. FileUnwritable when the printer refuses.
    Result<bool> print(QWidget *parent, const PrintedForm &form);

    // For tests: the printers of this PC, and a file in place of the next dialog and its paper.
    void pretendPrinters(const QStringList &names) { m_pretended = names; }
    void answerNext(const QString &pdfFile) { m_answers.enqueue(pdfFile); }

private:
    QStringList printers() const;
    bool choose(QPrinter &printer, QWidget *parent);

    std::optional<QStringList> m_pretended;
    QQueue<QString> m_answers;
};

} // namespace semestr
