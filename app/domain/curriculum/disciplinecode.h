// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semestr {

// The curriculum's code at the beginning of a title: «МДК.01.01» of «МДК.01.01 Разработка программных
// модулей», «ОГСЭ.03», «ПМ.02», «УП.01.01»; empty when there is none. Narrow sheets print it instead of the
// title.
QString disciplineCode(const QString &title);

} // namespace semestr
