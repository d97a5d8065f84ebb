// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace semestr {

// The window's language: our texts, Qt's own (buttons, dialogs) and the locale. Russian unless told
// otherwise. Thread: the window's; made after the QApplication.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    // «ru» or «en»; widgets get LanguageChange.
    void use(const QString &code);
    const QString &code() const { return m_code; }

Q_SIGNALS:
    void changed();

private:
    void install(QTranslator &translator, bool loaded);

    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace semestr
