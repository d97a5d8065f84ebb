// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/democollege.h"
#include "ui/common/theme.h"
#include "ui/shell/gate.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace semestr {

class RefusalLine;

// Login and password; then, when the account asks for it, a new password. Says why in place and keeps what
// was typed.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    SignInPage(Gate &gate, const Clock &clock, ThemeProvider &themes, QWidget *parent = nullptr);

    void setCollege(const QString &name);
    // The logins and passwords of the example, in words; a click fills them in. Empty = not an example.
    void setDemo(const QList<DemoAccount> &accounts);
    // The login of the last time; the cursor then stands in the password.
    void begin(const QString &lastLogin);

Q_SIGNALS:
    // Signed in, with a password of the person's own.
    void signedIn(const semestr::Session &session);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSignInForm(ThemeProvider &themes, const Clock &clock);
    QWidget *makeChangeForm(ThemeProvider &themes, const Clock &clock);
    void submit();
    void fillIn(const QString &login);
    void accepted(const Session &session);
    void askNewPassword();
    void submitNew();
    void setBusy(bool busy);
    void finish();

    Gate &m_gate;
    QStackedWidget *m_steps;
    QLabel *m_college = nullptr;
    QLabel *m_demo = nullptr;
    QList<DemoAccount> m_accounts;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_enter = nullptr;
    RefusalLine *m_refusal = nullptr;
    QLineEdit *m_fresh = nullptr;
    QLineEdit *m_repeated = nullptr;
    QPushButton *m_change = nullptr;
    RefusalLine *m_changeRefusal = nullptr;
    Session m_session;
    bool m_busy = false;
};

} // namespace semestr
