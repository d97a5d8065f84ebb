// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// One category per floor; never a name, a mark or a login at any level (152-ФЗ).
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logUseCases)
Q_DECLARE_LOGGING_CATEGORY(logExchange)
Q_DECLARE_LOGGING_CATEGORY(logReports)
Q_DECLARE_LOGGING_CATEGORY(logUi)
