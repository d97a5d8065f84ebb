// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/clock.h"
#include "app/usecases/myday.h"

#include <QString>

namespace semestr {

// The words of «My day» and of readiness; the window and the console say the same. Moments are milliseconds
// since 1970, days the college's.

// «опоздание 2 дня», «осталось 6 ч», «остался 1 день»; empty without a term (0).
QString remainingWords(qint64 dueAt, qint64 nowMs, const CollegeTime &time);
// «вт 6 октября, 18:00», «сегодня, 18:00», «завтра, 9 октября»; no clock time where the term is the day's
// end; empty without a term.
QString dueMoment(qint64 dueAt, qint64 nowMs, const CollegeTime &time);
// «сегодня», «завтра, 9 октября», «вт 6 октября».
QString dayWords(QDate day, QDate today);
// «3-я пара»; empty without a number.
QString periodWords(int periodNo);
// What is missing: «тема занятия», «отметки у 4 студентов».
QString missingWords(const Finding &finding);
// Where: «вт 06.10, 3-я пара», of a work «вт 29.09, КР № 1».
QString duePlace(const DueLine &line);
// The reason of an absence by its code (illness, family, order, valid, invalid); other words stay as they
// are.
QString absenceReason(const QString &code);
// A section of readiness by its code (B-02); an unknown code stays as it is.
QString sectionName(const QString &code);
QString sectionStateName(SectionState state);

} // namespace semestr
