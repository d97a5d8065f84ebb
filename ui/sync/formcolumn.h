// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace semestr::form {

// The parts of a narrow form; each is added to the column and belongs to the widget of its layout.
QLabel *addTitle(QVBoxLayout *column, const QString &text, TextUse use);
QLabel *addNote(QVBoxLayout *column, const QString &text);
QLineEdit *addField(QVBoxLayout *column, const QString &label, const char *name);
QLineEdit *addPassword(QVBoxLayout *column, const QString &label, const char *name);
QPushButton *addButton(QVBoxLayout *column, const QString &text, const char *name, bool main = false);

} // namespace semestr::form
