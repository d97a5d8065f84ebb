// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/firsthour.h"

namespace semestr {

struct HourWords
{
    QString title;
    QString sentence; // what to do, or what was done
    QString help;     // the page for a step that no room does
};

HourWords hourWords(const HourLine &line);
// «students»: a part of object names.
QString hourCode(HourStep step);
// «done», «next», «later» in the person's language.
QString hourState(bool done, bool isNext);

} // namespace semestr
