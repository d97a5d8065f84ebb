// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/serverlink.h"
#include "ui/common/iconlabel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace semestr {

class Messages;

// «Сервер»: where it is, how the exchange stands, an exchange now, the password, and the question after a
// mass change. Everything given must outlive it.
class ServerPage final : public QWidget
{
    Q_OBJECT

public:
    ServerPage(Workspace &workspace, ServerLink &link, ThemeProvider &themes, Messages &messages,
               QWidget *parent = nullptr);

    void showState(const LinkState &state);

Q_SIGNALS:
    void statusMessage(const QString &text);

private:
    QWidget *makeFacts();
    QWidget *makeSignIn();
    QWidget *makeMassChange();
    QWidget *makePassword();
    void exchange();
    void signIn();
    void accept();
    void changePassword();
    void refuse(IconLabel *line, const QString &words);

    Workspace &m_workspace;
    ServerLink &m_link;
    ThemeProvider &m_themes;
    Messages &m_messages;
    LinkState m_state;
    QLabel *m_address = nullptr;
    QLabel *m_phase = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_unsent = nullptr;
    IconLabel *m_trouble = nullptr;
    QPushButton *m_exchange = nullptr;
    QWidget *m_signInPart = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_signIn = nullptr;
    QWidget *m_massPart = nullptr;
    QLabel *m_massWords = nullptr;
    QLabel *m_passwordNote = nullptr;
    QPushButton *m_accept = nullptr;
    QLineEdit *m_old = nullptr;
    QLineEdit *m_fresh = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_change = nullptr;
    IconLabel *m_refusal = nullptr;
};

} // namespace semestr
