// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wording/catalogues.h"

#include <QObject>
#include <QString>
#include <memory>

namespace semestr {

// The window's language: our texts, Qt's own (buttons, dialogs) and the locale. Russian unless told
// otherwise. Thread: the window's; made after the QApplication.
class Language final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // «ru» or «en»; widgets get LanguageChange.
    void use(const QString &code);
    QString code() const { return m_catalogues ? m_catalogues->code() : QString(); }

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<Catalogues> m_catalogues;
};

} // namespace semestr
