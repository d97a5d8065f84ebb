// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace semestr::test {

// Types characters one by one as a keyboard does; QTest::keyClick aborts on Cyrillic.
inline void typeText(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        const auto key = static_cast<Qt::Key>(letter.toUpper().unicode());
        QTest::sendKeyEvent(QTest::Click, widget, key, QString(letter), Qt::NoModifier);
    }
}

// A command as the Russian layout alone sends it: Ctrl+Я has the key of «Я» and a control character for text.
inline void typeCommand(QWidget *widget, char16_t letter,
                        Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    QTest::sendKeyEvent(QTest::Click, widget, static_cast<Qt::Key>(letter), QString(), modifiers);
}

} // namespace semestr::test
