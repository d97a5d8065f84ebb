// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace semestr {

// Kinds of a lesson and of a work (F-11, F-14, B-17): stable codes in the database, words in app/wording.
// lecture Л · practice ПЗ · laboratory ЛР · seminar С · control КР · independent СР · test Т · oral УО ·
// essay …
inline const QStringList &lessonKinds()
{
    static const QStringList kinds{QStringLiteral("lecture"),      QStringLiteral("practice"),
                                   QStringLiteral("laboratory"),   QStringLiteral("seminar"),
                                   QStringLiteral("control"),      QStringLiteral("independent"),
                                   QStringLiteral("consultation"), QStringLiteral("exam")};
    return kinds;
}
inline const QStringList &workKinds()
{
    static const QStringList kinds{
        QStringLiteral("oral"),        QStringLiteral("written"),    QStringLiteral("control"),
        QStringLiteral("independent"), QStringLiteral("laboratory"), QStringLiteral("practice"),
        QStringLiteral("test"),        QStringLiteral("essay"),      QStringLiteral("exposition"),
        QStringLiteral("dictation"),   QStringLiteral("project"),    QStringLiteral("external"),
        QStringLiteral("vtk")};
    return kinds;
}

} // namespace semestr
