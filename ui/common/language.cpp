// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace semestr {

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString &code)
{
    m_code = code == QStringLiteral("en") ? code : QStringLiteral("ru");
    const bool russian = m_code == QStringLiteral("ru");
    QLocale::setDefault(russian ? QLocale(QLocale::Russian, QLocale::Russia)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    install(m_own, m_own.load(QStringLiteral(":/i18n/semestr_") + m_code));
    const QString qtbase = QStringLiteral("qtbase_") + m_code;
    install(m_qt, m_qt.load(qtbase, QStringLiteral(":/i18n")) ||
                      m_qt.load(qtbase, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    Q_EMIT changed();
}

void Language::install(QTranslator &translator, bool loaded)
{
    QCoreApplication::removeTranslator(&translator);
    if (loaded)
        QCoreApplication::installTranslator(&translator);
}

} // namespace semestr
