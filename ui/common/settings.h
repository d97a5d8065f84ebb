// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QSettings>

namespace semestr {

// What this PC remembers of the window; never a password, nothing of the college. Written at once. Thread:
// the window's.
class Settings
{
public:
    // An ini file of one's own: tests, a second college on one PC.
    explicit Settings(const QString &iniFile) : m_store(iniFile, QSettings::IniFormat) {}
    // The person's own file of this program.
    Settings();

    Shade shade() const;
    void setShade(Shade shade);
    bool largerRows() const;
    void setLargerRows(bool larger);
    // Per cent of the ordinary type, one of typeSizes(); 100 unless told otherwise.
    int typeSize() const;
    void setTypeSize(int percent);
    static QList<int> typeSizes();
    Theme theme() const { return Theme(shade(), largerRows(), typeSize() / 100.0); }

    // «ru» or «en».
    QString language() const;
    void setLanguage(const QString &code);

    // An offer that a person of this PC does not want to see again, «first_hour_ivanova».
    bool isPutAway(const QString &offer) const;
    void setPutAway(const QString &offer);

    QString lastLogin() const;
    void setLastLogin(const QString &login);
    QString lastFolder() const;
    void setLastFolder(const QString &folder);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    // Columns and splitters that remember their width, by the widget's object name.
    QByteArray layoutOf(const QString &name) const;
    void setLayoutOf(const QString &name, const QByteArray &state);

private:
    QSettings m_store;
};

} // namespace semestr
