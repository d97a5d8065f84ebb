// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace semestr {

class ActionRegistry;
class Settings;

// What this PC remembers of the window: language, look, size of type and rows, the last folder. Every choice
// is the command of the menu, and acts at once. Esc goes back.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Settings &settings, ActionRegistry &actions, ThemeProvider &themes,
                 QWidget *parent = nullptr);

    // After how many minutes the college's rules lock the window; 0 = never.
    void setIdleLock(int minutes);

public Q_SLOTS:
    // The control that the person was at, since a change of type makes the page anew.
    QVariant place() const;
    void setPlace(const QVariant &place);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addTitle();
    void addSection(const QString &text);
    void addChoices(const QString &section, const QStringList &actions);
    void addSwitch(const QString &action);
    void addFolder();
    void bind(QAbstractButton *button, const QString &action);
    void showFolder();

    Settings &m_settings;
    ActionRegistry &m_actions;
    ThemeProvider &m_themes;
    QVBoxLayout *m_column;
    QLabel *m_lock = nullptr;
    QLabel *m_folder = nullptr;
    QAbstractButton *m_forget = nullptr;
};

} // namespace semestr
