// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"

namespace semestr {

void Language::use(const QString &code)
{
    m_catalogues.reset();
    m_catalogues = std::make_unique<Catalogues>(code);
    Q_EMIT changed();
}

} // namespace semestr
