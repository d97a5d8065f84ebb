// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/fakedesk.h"
#include "tests/support/gui/typetext.h"
#include "ui/journal/journalroom.h"

#include <QApplication>
#include <QTest>

namespace semestr::test {

// The room on a desk in memory, opened and shown.
struct JournalStage
{
    explicit JournalStage(const SamplePage &sample, Shade shade = Shade::Light)
        : desk(sample), themes(Theme(shade)), room(desk, themes)
    {
        themes.theme().apply(*qApp);
        room.resize(1416, 836);
        room.show();
        room.refresh();
        settle();
    }
    void settle() { QTRY_VERIFY(room.controller().isIdle() && room.model().rowCount() > 0); }
    QWidget *works() { return room.view().works(); }
    void type(const QString &text)
    {
        typeText(works(), text);
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::sendKeyEvent(QTest::Click, works(), key, QString(), modifiers);
        settle();
    }
    QString cell(int row, int column = 1) { return room.model().index(row, column).data().toString(); }
    QPoint at() { return {room.view().current().column(), room.view().current().row()}; }

    FakeDesk desk;
    ThemeProvider themes;
    JournalRoom room;
};

} // namespace semestr::test
