// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/catalogues.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace semestr {

namespace {

QLocale localeOf(const QString &code)
{
    return code == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                       : QLocale(QLocale::Russian, QLocale::Russia);
}

// Our own texts in a college's words: variants are chosen as they are looked up, since most texts are never
// asked for and one scan costs less than the search that it follows.
class OwnTexts final : public QTranslator
{
public:
    explicit OwnTexts(const Vocabulary &vocabulary) : m_vocabulary(vocabulary) {}

    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        if (qstrcmp(context, "RoleTitles") == 0)
            return m_vocabulary.roleTitles.value(QLatin1String(source));
        if (qstrcmp(context, "PlanTitle") == 0)
            return m_vocabulary.planTitle.isEmpty() ? QString() : m_vocabulary.planTitle;
        return worded(QTranslator::translate(context, source, comment, n), m_vocabulary);
    }

private:
    const Vocabulary m_vocabulary;
};

Catalogues *theOneInForce = nullptr;

} // namespace

Catalogues::Catalogues(const QString &code, const Vocabulary &vocabulary)
    : m_code(codes().contains(code) ? code : codes().constFirst()), m_vocabulary(vocabulary)
{
    theOneInForce = this;
    QLocale::setDefault(localeOf(m_code));
    // Qt's own texts come first, so that a word of ours wins where both have it.
    // They lie in the system's folder, or inside the program where a system has none.
    const QString standard = QStringLiteral("qtbase_") + m_code;
    if (!install(standard, QStringLiteral(":/i18n")))
        install(standard, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installOwn();
}

Catalogues::~Catalogues()
{
    for (const auto &catalogue : m_catalogues)
        QCoreApplication::removeTranslator(catalogue.get());
    QLocale::setDefault(m_before);
    if (theOneInForce == this)
        theOneInForce = nullptr;
}

QStringList Catalogues::codes()
{
    return {QStringLiteral("ru"), QStringLiteral("en")};
}

Catalogues *Catalogues::inForce()
{
    return theOneInForce;
}

bool Catalogues::setVocabulary(const Vocabulary &vocabulary)
{
    if (vocabulary == m_vocabulary)
        return false;
    m_vocabulary = vocabulary;
    if (m_code != codes().constFirst())
        return false;
    // The new words lie over the old ones before these go, so that no text falls back to English between.
    if (!installOwn())
        return false;
    const auto earlier = m_catalogues.end() - 2;
    QCoreApplication::removeTranslator(earlier->get());
    m_catalogues.erase(earlier);
    return true;
}

bool Catalogues::installOwn()
{
    const bool russian = m_code == codes().constFirst();
    auto texts = russian ? std::make_unique<OwnTexts>(m_vocabulary) : std::make_unique<QTranslator>();
    if (!texts->load(QString(QStringLiteral("semestr_") + m_code), QStringLiteral(":/i18n")))
        return false;
    QCoreApplication::installTranslator(texts.get());
    m_catalogues.push_back(std::move(texts));
    return true;
}

bool Catalogues::install(const QString &catalogue, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(catalogue, folder))
        return false;
    QCoreApplication::installTranslator(translator.get());
    m_catalogues.push_back(std::move(translator));
    return true;
}

} // namespace semestr
