// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// The roles of the day in one sentence, each once: «преподаватель, куратор ИСП-31». `groups` are those the
// person is curator of.
QString roleSentence(const Session &session, QDate day, const QStringList &groups);

} // namespace semestr
