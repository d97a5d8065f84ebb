// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace semestr {

// The Latin key at the place of a Russian one: Д → L. 0 when the key is not of the Russian layout.
int qwertyKey(int key);

// Makes Ctrl shortcuts fire when the PC has the Russian layout alone, where Ctrl+L arrives as Ctrl+Д and Qt
// finds nothing: the window's action of that place is triggered, else the key goes on as the Latin one, so
// that Ctrl+C works in a text field. Installed on the application.
class LayoutKeys final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    // While the window is locked only keys go on; no action fires.
    void setActionsBlocked(bool blocked) { m_blocked = blocked; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool trigger(QWidget *window, const QKeySequence &keys) const;

    bool m_blocked = false;
};

} // namespace semestr
