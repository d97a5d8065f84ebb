// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalkeys.h"

#include <QHash>

namespace semestr {

namespace {
using Act = JournalKey::Act;

// Both layouts, place by place.
const QString &latinPlaces()
{
    static const QString places = QStringLiteral("`QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.");
    return places;
}
const QString &cyrillicPlaces()
{
    static const QString places = QStringLiteral("ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ");
    return places;
}

// The Latin key at the place of a Cyrillic one («я» → Z), or the key itself.
int latinPlace(int key)
{
    if (key < 0x400 || key > 0x4ff)
        return key;
    const auto place = cyrillicPlaces().indexOf(QChar(key).toUpper());
    return place < 0 ? key : latinPlaces().at(place).unicode();
}

JournalKey act(Act what)
{
    JournalKey key;
    key.act = what;
    return key;
}

JournalKey move(int dx, int dy)
{
    JournalKey key = act(Act::Move);
    key.dx = dx;
    key.dy = dy;
    return key;
}

JournalKey edge(Act what, bool whole)
{
    JournalKey key = act(what);
    key.whole = whole;
    return key;
}

JournalKey confirm(bool back)
{
    JournalKey key = act(Act::Confirm);
    key.dy = back ? -1 : 1;
    return key;
}

JournalKey command(int key, bool shift)
{
    switch (latinPlace(key)) {
    case Qt::Key_Z:
        return act(shift ? Act::Redo : Act::Undo);
    case Qt::Key_Y:
        return act(Act::Redo);
    case Qt::Key_C:
    case Qt::Key_Insert:
        return act(Act::Copy);
    case Qt::Key_V:
        return act(Act::Paste);
    case Qt::Key_D:
        return act(Act::FillDown);
    case Qt::Key_A:
        return act(Act::SelectAll);
    case Qt::Key_Semicolon:
        return act(Act::Today);
    case Qt::Key_Home:
        return edge(Act::First, true);
    case Qt::Key_End:
        return edge(Act::Last, true);
    default:
        return {};
    }
}

JournalKey navigation(int key, bool shift, int pageRows)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return confirm(shift);
    case Qt::Key_Tab:
        return move(1, 0);
    case Qt::Key_Backtab:
        return move(-1, 0);
    default:
        break;
    }
    if (shift) // the table widens its selection itself
        return {};
    switch (key) {
    case Qt::Key_Up:
        return move(0, -1);
    case Qt::Key_Down:
        return move(0, 1);
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_PageUp:
        return move(0, -pageRows);
    case Qt::Key_PageDown:
        return move(0, pageRows);
    case Qt::Key_Home:
        return edge(Act::First, false);
    case Qt::Key_End:
        return edge(Act::Last, false);
    default:
        return {};
    }
}

JournalKey editing(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return act(Act::Clear);
    case Qt::Key_Escape:
        return act(Act::Cancel);
    case Qt::Key_F2:
        return act(Act::Comment);
    case Qt::Key_F7:
        return act(Act::RollCall);
    default:
        break;
    }
    if (event.text().isEmpty() || !event.text().at(0).isPrint())
        return {};
    JournalKey key = act(Act::Text);
    key.text = event.text();
    return key;
}
} // namespace

QString cyrillicText(const QString &text)
{
    QString result;
    for (const QChar letter : text) {
        const auto place = latinPlaces().indexOf(letter.toUpper());
        result += place < 0 ? letter : cyrillicPlaces().at(place).toLower();
    }
    return result;
}

JournalKey readJournalKey(const QKeyEvent &event, int pageRows)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers().testFlag(Qt::ControlModifier))
        return event.modifiers().testFlag(Qt::AltModifier) ? JournalKey{} : command(event.key(), shift);
    if (event.modifiers().testAnyFlags(Qt::AltModifier | Qt::MetaModifier))
        return {};
    const JournalKey key = navigation(event.key(), shift, pageRows);
    return key.act == Act::None ? editing(event) : key;
}

} // namespace semestr
