// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/formbox.h"

namespace semestr {

// One slip (a whole page when the form has one slip a page), ready to be drawn.
struct FormSlip
{
    QList<FormOp> ops;
    QString code; // of its content (pagecode.h), also printed in its foot
    int part = 1; // 1 = the slip itself, 2… = continuations
    int parts = 1;
};

// Lays bands on slips: head, body, stub and foot on the first, the rest on continuations with the table's
// heading repeated. Type is never made smaller. Groups of rows, paragraphs and blocks stay together when a
// slip can hold them. BadData when the form asks for a key that the values lack. The keys part, parts, code
// and continued are the layout's.
Result<QList<FormSlip>> layOut(const FormDescription &form, const FormValues &values);

} // namespace semestr
