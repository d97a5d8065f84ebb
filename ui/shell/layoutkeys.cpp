// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layoutkeys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace semestr {

namespace {

constexpr QStringView russian = u"ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
constexpr QStringView latin = u"QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`";

bool isControl(const QKeyEvent &event)
{
    return event.modifiers().testFlag(Qt::ControlModifier) && !event.modifiers().testFlag(Qt::AltModifier);
}

} // namespace

int qwertyKey(int key)
{
    if (key < 0x0400 || key > 0x04FF)
        return 0;
    const qsizetype place = russian.indexOf(QChar(key).toUpper());
    return place < 0 ? 0 : latin.at(place).unicode();
}

bool LayoutKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    auto *press = static_cast<QKeyEvent *>(event);
    const int key = qwertyKey(press->key());
    if (key == 0 || !isControl(*press))
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (!m_blocked &&
        trigger(widget->window(), QKeySequence(QKeyCombination(press->modifiers(), Qt::Key(key)))))
        return true;
    QKeyEvent moved(QEvent::KeyPress, key, press->modifiers(), QString(), press->isAutoRepeat());
    QApplication::sendEvent(watched, &moved);
    return true;
}

bool LayoutKeys::trigger(QWidget *window, const QKeySequence &keys) const
{
    for (QAction *action : window->findChildren<QAction *>()) {
        if (action->isEnabled() && action->shortcuts().contains(keys)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

} // namespace semestr
