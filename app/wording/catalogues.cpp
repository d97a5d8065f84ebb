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

} // namespace

Catalogues::Catalogues(const QString &code) : m_code(codes().contains(code) ? code : codes().constFirst())
{
    QLocale::setDefault(localeOf(m_code));
    // Qt's own texts come first, so that a word of ours wins where both have it.
    // They lie in the system's folder, or inside the program where a system has none.
    const QString standard = QStringLiteral("qtbase_") + m_code;
    if (!install(standard, QStringLiteral(":/i18n")))
        install(standard, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QString(QStringLiteral("semestr_") + m_code), QStringLiteral(":/i18n"));
}

Catalogues::~Catalogues()
{
    for (const auto &catalogue : m_catalogues)
        QCoreApplication::removeTranslator(catalogue.get());
    QLocale::setDefault(m_before);
}

QStringList Catalogues::codes()
{
    return {QStringLiteral("ru"), QStringLiteral("en")};
}

bool Catalogues::overlay(const QString &catalogue)
{
    return install(catalogue, {});
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
