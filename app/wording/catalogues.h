// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wording/vocabulary.h"

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
    explicit Catalogues(const QString &code = QStringLiteral("ru"), const Vocabulary &vocabulary = {});
    ~Catalogues();
    Catalogues(const Catalogues &) = delete;
    Catalogues &operator=(const Catalogues &) = delete;

    static QStringList codes();
    const QString &code() const { return m_code; }
    // The one in force, null before any.
    static Catalogues *inForce();
    const Vocabulary &vocabulary() const { return m_vocabulary; }
    // The words of a college. True when texts have changed, after LanguageChange; English has none of them.
    bool setVocabulary(const Vocabulary &vocabulary);

private:
    bool install(const QString &catalogue, const QString &folder);
    bool installOwn();

    QString m_code;
    Vocabulary m_vocabulary;
    QLocale m_before;
    std::vector<std::unique_ptr<QTranslator>> m_catalogues;
};

} // namespace semestr
