// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/iconlabel.h"

#include <QStatusBar>
#include <QTimer>

class QAction;
class QLabel;
class QToolButton;

namespace semestr {

class LongWork;

// Who, what is saved where, and the lock: always in sight.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(ThemeProvider &themes, QAction *lock, QWidget *parent = nullptr);

    // Empty before sign-in.
    void setPerson(const QString &name, const QString &role);
    // «saved on this PC 11:52»; empty time = nothing was written yet.
    void setSaved(const QString &time);
    void setServerless(bool serverless);
    // What stands between this PC and the server; an empty one hides it all.
    struct Exchange
    {
        bool shown = false;
        bool anyUnsent = false;
        QString unsent, exchange;
        QString trouble; // why the last round failed; empty when it did not
        QString tray;    // what waits for a decision; empty = nothing
    };
    void setExchange(const Exchange &exchange);
    void setLockShown(bool shown);
    // What a page has to say, for some seconds; empty takes it away.
    void say(const QString &text);
    QString said() const;
    // Shows what takes longer than a moment, in the place of what pages say.
    LongWork &work() { return *m_work; }

Q_SIGNALS:
    // Somebody wants to see what waits for a decision, or how the exchange stands.
    void trayAsked();
    void serverAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void showSaid();
    QToolButton *makeTray();
    void recolour();

    ThemeProvider &m_themes;
    QString m_name, m_role;
    QWidget *m_row = nullptr;
    IconLabel *m_person;
    IconLabel *m_saved;
    IconLabel *m_server;
    QList<QWidget *> m_exchangeParts; // with their separators
    IconLabel *m_unsent;
    IconLabel *m_exchange;
    QToolButton *m_tray;
    QWidget *m_traySeparator = nullptr;
    QWidget *m_serverSeparator = nullptr;
    QToolButton *m_lock;
    QLabel *m_said;
    QString m_words; // whole, of what is said
    LongWork *m_work;
    QTimer m_silence;
};

} // namespace semestr
