// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lockscreen.h"

#include "ui/shell/formparts.h"
#include "ui/shell/refusalline.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace semestr {

LockScreen::LockScreen(Gate &gate, const Clock &clock, ThemeProvider &themes, QWidget *window)
    : QWidget(window), m_gate(gate)
{
    setObjectName(QStringLiteral("lockScreen"));
    setAutoFillBackground(true);
    FormColumn form;
    form.addTitle(tr("Locked"));
    m_person = form.addNote(QString());
    m_password = form.addPassword(tr("Password"), QStringLiteral("unlockPassword"));
    m_refusal = new RefusalLine(themes, clock);
    m_unlock = form.addMainButton(tr("Unlock"), QStringLiteral("unlock"));
    m_other = form.addFlatButton(tr("Sign in as another person"), QStringLiteral("otherPerson"));
    form.add(m_refusal);
    auto *box = new QVBoxLayout(this);
    box->addWidget(form.take());
    connect(m_password, &QLineEdit::returnPressed, this, &LockScreen::submit);
    connect(m_unlock, &QPushButton::clicked, this, &LockScreen::submit);
    connect(m_other, &QPushButton::clicked, this, &LockScreen::otherPersonAsked);
    connect(m_refusal, &RefusalLine::waiting, m_unlock, &QWidget::setDisabled);
    hide();
}

LockScreen::~LockScreen()
{
    if (m_locked)
        qApp->removeEventFilter(this);
}

void LockScreen::lock(const QString &person)
{
    if (m_locked)
        return;
    while (QWidget *modal = QApplication::activeModalWidget()) {
        modal->close();
        if (QApplication::activeModalWidget() == modal)
            break;
    }
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_locked = true;
    m_focus = window()->focusWidget();
    qApp->installEventFilter(this);
    m_person->setText(person);
    m_password->clear();
    m_refusal->clear();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_password->setFocus();
    Q_EMIT locked();
}

void LockScreen::release()
{
    if (!m_locked)
        return;
    m_locked = false;
    m_password->clear();
    // Before hiding, which would pass the focus on to a neighbour.
    if (m_focus)
        m_focus->setFocus();
    hide();
    // Last, so that the widget below hears of no focus that went elsewhere.
    qApp->removeEventFilter(this);
    Q_EMIT unlocked();
}

void LockScreen::submit()
{
    if (m_busy || m_refusal->isWaiting())
        return;
    m_busy = true;
    whenDone(m_gate.unlock(m_password->text()), this, [this](const Result<bool> &opened) {
        m_busy = false;
        if (opened && *opened)
            return release();
        m_refusal->refuse(opened ? Error(Fault::WrongPassword) : opened.error());
        m_password->selectAll();
        m_password->setFocus();
    });
}

bool LockScreen::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
        return watched == m_focus.data();
    case QEvent::Shortcut:
        return isOutside(watched);
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::InputMethod:
        return watched->isWidgetType() && isOutside(watched);
    case QEvent::Resize:
        if (watched == parentWidget())
            setGeometry(parentWidget()->rect());
        return false;
    default:
        return false;
    }
}

// Tab stays on the screen.
bool LockScreen::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = {m_password, m_unlock, m_other};
    const qsizetype at = stops.indexOf(QApplication::focusWidget());
    const qsizetype step = next ? 1 : stops.size() - 1;
    stops.at((std::max<qsizetype>(at, 0) + step) % stops.size())->setFocus(Qt::TabFocusReason);
    return true;
}

bool LockScreen::isOutside(QObject *object) const
{
    for (QObject *o = object; o; o = o->parent()) {
        if (o == this)
            return false;
    }
    return true;
}

} // namespace semestr
