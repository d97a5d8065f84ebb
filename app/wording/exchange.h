// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/serverlink.h"

namespace semestr {

// The exchange in words, for the status line, the page of the server and the console.

QString unsentText(qint64 unsent); // «не отправлено: 7», «всё отправлено»
// «обмен с сервером 11:40»; with an error its sentence and when the next try comes.
QString exchangeText(const LinkState &state, const CollegeTime &time);
// «обмен с сервером 11:40»: the last good one, with its day when that is not today.
QString lastExchangeText(const LinkState &state, const CollegeTime &time, QDate today);
// Why the last round failed and «попробую в 11:45»; empty when it did not.
QString exchangeTrouble(const LinkState &state, const CollegeTime &time);
QString linkPhaseName(LinkState::Phase phase);
// «расхождений: 3, отказов: 1»; empty when nothing waits.
QString trayText(qint64 conflicts, qint64 refused);

} // namespace semestr
