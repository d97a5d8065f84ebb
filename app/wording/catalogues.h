// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>
#include <memory>
#include <vector>

namespace semestr {

// The catalogues of one language while they live: the program's own texts, Qt's standard ones and the default
// locale. Needs a QCoreApplication. Thread: the application's.
class Catalogues final
{
public:
    // «ru» or «en»; anything else means Russian.
    explicit Catalogues(const QString &code = QStringLiteral("ru"));
    ~Catalogues();
    Catalogues(const Catalogues &) = delete;
    Catalogues &operator=(const Catalogues &) = delete;

    static QStringList codes();
    const QString &code() const { return m_code; }
    // One more catalogue over those already loaded, such as the vocabulary of a regulation (урок for
    // занятие). False when the file holds no catalogue.
    bool overlay(const QString &catalogue);

private:
    bool install(const QString &catalogue, const QString &folder);

    QString m_code;
    QLocale m_before;
    std::vector<std::unique_ptr<QTranslator>> m_catalogues;
};

} // namespace semestr
