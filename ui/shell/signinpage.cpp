// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinpage.h"

#include "app/wording/sentences.h"
#include "ui/shell/formparts.h"
#include "ui/shell/refusalline.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace semestr {

SignInPage::SignInPage(Gate &gate, const Clock &clock, ThemeProvider &themes, QWidget *parent)
    : QWidget(parent), m_gate(gate), m_steps(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_steps->addWidget(makeSignInForm(themes, clock));
    m_steps->addWidget(makeChangeForm(themes, clock));
    auto *box = new QVBoxLayout(this);
    box->addWidget(m_steps);
}

QWidget *SignInPage::makeSignInForm(ThemeProvider &themes, const Clock &clock)
{
    FormColumn form;
    form.addTitle(tr("Semestr"));
    m_college = form.addNote(QString());
    m_login = form.addField(tr("Login"), QStringLiteral("login"));
    m_password = form.addPassword(tr("Password"), QStringLiteral("password"));
    m_refusal = new RefusalLine(themes, clock);
    m_refusal->setObjectName(QStringLiteral("signInRefusal"));
    m_enter = form.addMainButton(tr("Sign in"), QStringLiteral("signIn"));
    form.add(m_refusal);
    m_demo = form.addNote(QString());
    m_demo->setObjectName(QStringLiteral("demoLogins"));
    m_demo->setTextFormat(Qt::RichText);
    m_demo->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_demo->hide();
    connect(m_demo, &QLabel::linkActivated, this, &SignInPage::fillIn);
    connect(m_login, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_refusal, &RefusalLine::waiting, m_enter, &QWidget::setDisabled);
    return form.take();
}

QWidget *SignInPage::makeChangeForm(ThemeProvider &themes, const Clock &clock)
{
    FormColumn form;
    form.addTitle(tr("A password of your own"));
    form.addNote(tr("The password you were given works once. Choose one that only you know."));
    m_fresh = form.addPassword(tr("New password"), QStringLiteral("newPassword"));
    m_repeated = form.addPassword(tr("The same once more"), QStringLiteral("newPasswordAgain"));
    m_changeRefusal = new RefusalLine(themes, clock);
    m_change = form.addMainButton(tr("Save and go on"), QStringLiteral("changePassword"));
    form.add(m_changeRefusal);
    connect(m_fresh, &QLineEdit::returnPressed, m_repeated, qOverload<>(&QWidget::setFocus));
    connect(m_repeated, &QLineEdit::returnPressed, this, &SignInPage::submitNew);
    connect(m_change, &QPushButton::clicked, this, &SignInPage::submitNew);
    return form.take();
}

void SignInPage::setCollege(const QString &name)
{
    m_college->setText(name);
}

void SignInPage::setDemo(const QList<DemoAccount> &accounts)
{
    m_accounts = accounts;
    QString rows;
    for (const DemoAccount &account : accounts) {
        QStringList roles;
        for (const QString &code : account.role.split(QLatin1Char(',')))
            roles += roleName(code);
        rows += QStringLiteral("<tr><td><a href=\"%1\">%1</a>&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td>"
                               "<td>%3</td></tr>")
                    .arg(account.login.toHtmlEscaped(), account.password.toHtmlEscaped(),
                         roles.join(QStringLiteral(", ")).toHtmlEscaped());
    }
    //: over a list of logins, passwords and roles
    m_demo->setText(QString(tr("This is the example. Its logins and passwords:") + QStringLiteral("<table>") +
                            rows + QStringLiteral("</table>")));
    m_demo->setVisible(!accounts.isEmpty());
}

void SignInPage::fillIn(const QString &login)
{
    for (const DemoAccount &account : std::as_const(m_accounts)) {
        if (account.login != login)
            continue;
        m_login->setText(account.login);
        m_password->setText(account.password);
        m_enter->setFocus();
    }
}

void SignInPage::begin(const QString &lastLogin)
{
    m_steps->setCurrentIndex(0);
    m_login->setText(lastLogin);
    m_password->clear();
    m_refusal->clear();
    (lastLogin.isEmpty() ? m_login : m_password)->setFocus();
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_login->text().isEmpty() ? m_login : m_password)->setFocus();
}

void SignInPage::submit()
{
    if (m_busy || m_refusal->isWaiting())
        return;
    setBusy(true);
    whenDone(m_gate.signIn(m_login->text().trimmed(), m_password->text()), this,
             [this](const Result<Session> &session) {
                 setBusy(false);
                 if (session)
                     return accepted(*session);
                 m_refusal->refuse(session.error());
                 m_password->selectAll();
                 m_password->setFocus();
             });
}

void SignInPage::accepted(const Session &session)
{
    m_session = session;
    whenDone(m_gate.mustChangePassword(), this, [this](const Result<bool> &must) {
        if (!must)
            m_refusal->refuse(must.error());
        else if (*must)
            askNewPassword();
        else
            finish();
    });
}

void SignInPage::askNewPassword()
{
    m_steps->setCurrentIndex(1);
    m_fresh->clear();
    m_repeated->clear();
    m_changeRefusal->clear();
    m_fresh->setFocus();
}

void SignInPage::submitNew()
{
    if (m_busy)
        return;
    if (m_fresh->text() != m_repeated->text()) {
        m_changeRefusal->say(tr("The two passwords differ."));
        m_repeated->setFocus();
        return;
    }
    setBusy(true);
    whenDone(m_gate.changePassword(m_password->text(), m_fresh->text()), this,
             [this](const Result<bool> &changed) {
                 setBusy(false);
                 if (changed)
                     return finish();
                 m_changeRefusal->refuse(changed.error());
                 m_fresh->setFocus();
             });
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_enter->setEnabled(!busy && !m_refusal->isWaiting());
    m_change->setEnabled(!busy);
}

void SignInPage::finish()
{
    m_password->clear();
    m_fresh->clear();
    m_repeated->clear();
    Q_EMIT signedIn(m_session);
}

} // namespace semestr
