// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wording/catalogues.h"

#include <QObject>
#include <QString>
#include <memory>

namespace semestr {

class Workspace;

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
    // The words of the college that is open, and of its policy as it changes; a file without a college has
    // the catalogue's own.
    void follow(Workspace &workspace);
    const Vocabulary &vocabulary() const { return m_vocabulary; }

Q_SIGNALS:
    void changed();
    // Texts that were made before are in the words of another regulation; after LanguageChange.
    void vocabularyChanged();

private:
    void take(const Workspace &workspace);

    Vocabulary m_vocabulary;
    std::unique_ptr<Catalogues> m_catalogues;
};

} // namespace semestr
