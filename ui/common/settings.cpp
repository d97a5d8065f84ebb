// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/settings.h"

namespace semestr {

namespace {

const auto shadeKey = QStringLiteral("view/shade");
const auto largerKey = QStringLiteral("view/larger_rows");
const auto typeKey = QStringLiteral("view/type_size");
const auto languageKey = QStringLiteral("view/language");
const auto loginKey = QStringLiteral("session/login");
const auto folderKey = QStringLiteral("files/folder");
const auto geometryKey = QStringLiteral("window/geometry");
const auto dark = QStringLiteral("dark");
const auto english = QStringLiteral("en");

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("semestr"),
              QStringLiteral("semestr"))
{
}

Shade Settings::shade() const
{
    return m_store.value(shadeKey).toString() == dark ? Shade::Dark : Shade::Light;
}

void Settings::setShade(Shade shade)
{
    m_store.setValue(shadeKey, shade == Shade::Dark ? dark : QStringLiteral("light"));
}

bool Settings::largerRows() const
{
    return m_store.value(largerKey).toBool();
}

void Settings::setLargerRows(bool larger)
{
    m_store.setValue(largerKey, larger);
}

QList<int> Settings::typeSizes()
{
    return {100, 110, 125, 150, 175, 200};
}

int Settings::typeSize() const
{
    const int percent = m_store.value(typeKey, 100).toInt();
    return typeSizes().contains(percent) ? percent : 100;
}

void Settings::setTypeSize(int percent)
{
    m_store.setValue(typeKey, percent);
}

QString Settings::language() const
{
    return m_store.value(languageKey).toString() == english ? english : QStringLiteral("ru");
}

void Settings::setLanguage(const QString &code)
{
    m_store.setValue(languageKey, code);
}

bool Settings::isPutAway(const QString &offer) const
{
    return m_store.value(QStringLiteral("put_away/") + offer).toBool();
}

void Settings::setPutAway(const QString &offer)
{
    m_store.setValue(QStringLiteral("put_away/") + offer, true);
}

QString Settings::lastLogin() const
{
    return m_store.value(loginKey).toString();
}

void Settings::setLastLogin(const QString &login)
{
    m_store.setValue(loginKey, login);
}

QString Settings::lastFolder() const
{
    return m_store.value(folderKey).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store.setValue(folderKey, folder);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(geometryKey, geometry);
}

QByteArray Settings::layoutOf(const QString &name) const
{
    return m_store.value(QStringLiteral("layout/") + name).toByteArray();
}

void Settings::setLayoutOf(const QString &name, const QByteArray &state)
{
    m_store.setValue(QStringLiteral("layout/") + name, state);
}

} // namespace semestr
