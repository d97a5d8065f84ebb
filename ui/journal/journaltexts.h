// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalmodel.h"

namespace semestr {

// Short texts of cells and headings; pure.

QString markText(const Cell &cell);                               // «4/5», «зач»
QString attendanceText(const Cell &cell, const MarkScale &scale); // «н»
QString cellText(const Cell &cell, const MarkScale &scale);       // as one would type it
void fillFace(CellFace &face, const Cell &cell, const MarkScale &scale);
QString columnDate(QDate day);                                         // «чт 08.10»
QString monthTitle(QDate day);                                         // «Октябрь 2026»
QString workShort(const LessonColumn &lesson, const WorkColumn &work); // «ПЗ»
QString workTitle(const LessonColumn &lesson, const WorkColumn &work); // «ПЗ № 6», «Практическая работа»
// The worst that is to be said of a lesson: late, due, else closed, else complete.
ColumnState columnState(const OpenedPage &opened, const LessonColumn &lesson, bool held);
bool isClosed(const OpenedPage &opened, LessonId lesson);

} // namespace semestr
