// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/formtext.h"
#include "app/usecases/familyreport.h"

namespace semestr {

// Words a family sheet's values by the form's own words. Pure. BadData when the form lacks a word.
Result<FormValues> familySheetValues(const FormDescription &form, const FamilySheets &sheets,
                                     const FamilySheet &sheet, const CollegeTime &time);

} // namespace semestr
