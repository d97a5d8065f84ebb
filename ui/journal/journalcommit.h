// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalcontroller.h"

namespace semestr {

template <class T>
void JournalController::commit(const Later<T> &later, std::function<void(Result<T>)> receive)
{
    m_busy = true;
    ++m_version;
    Q_EMIT saving();
    whenDone(later, this, [this, receive = std::move(receive)](Result<T> answer) {
        ++m_version;
        receive(answer);
        finish(answer.has_value());
    });
}

} // namespace semestr
