// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/foundation/logging.h"

Q_LOGGING_CATEGORY(logStore, "semestr.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logUseCases, "semestr.usecases", QtInfoMsg)
Q_LOGGING_CATEGORY(logExchange, "semestr.exchange", QtInfoMsg)
Q_LOGGING_CATEGORY(logReports, "semestr.reports", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "semestr.ui", QtInfoMsg)
