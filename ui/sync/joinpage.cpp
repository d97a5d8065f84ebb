// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/joinpage.h"

#include "app/wording/sentences.h"
#include "ui/sync/formcolumn.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace semestr {

namespace {

constexpr int columnWidth = 420;
constexpr int cancelMs = 50;

} // namespace

JoinPage::JoinPage(const JoinParts &parts, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    setObjectName(QStringLiteral("joinPage"));
    auto *grid = new QGridLayout(this);
    grid->setRowStretch(0, 2);
    grid->setRowStretch(2, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(makeForm(), 1, 1);
    setBusy(false);
}

QWidget *JoinPage::makeForm()
{
    auto *form = new QWidget(this);
    form->setFixedWidth(columnWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    form::addTitle(column, tr("Join the college"), TextUse::FirstRunTitle);
    form::addNote(column,
                  tr("For a college that already works with a server. The administrator has given you "
                     "its address, a login and a password."));
    m_address = form::addField(column, tr("Address of the server"), "joinAddress");
    m_address->setPlaceholderText(QStringLiteral("postgresql://server/college"));
    m_login = form::addField(column, tr("Login"), "joinLogin");
    m_password = form::addPassword(column, tr("Password"), "joinPassword");
    m_newPart = new QWidget(form);
    m_newPart->setObjectName(QStringLiteral("newPasswordPart"));
    auto *fresh = new QVBoxLayout(m_newPart);
    fresh->setContentsMargins(0, 8, 0, 0);
    fresh->setSpacing(4);
    form::addNote(fresh, tr("The password you were given works once. Choose one that only you know."));
    m_fresh = form::addPassword(fresh, tr("New password"), "joinNewPassword");
    m_again = form::addPassword(fresh, tr("The same once more"), "joinNewPasswordAgain");
    m_newPart->hide();
    column->addWidget(m_newPart);
    m_submit = form::addButton(column, tr("Join"), "join", true);
    m_back = form::addButton(column, tr("Back"), "joinBack");
    m_back->setFlat(true);
    m_refusal = new IconLabel(m_parts.themes, IconName::CircleX, TextUse::Body, form);
    m_refusal->setObjectName(QStringLiteral("joinRefusal"));
    m_refusal->setToken(Token::Red);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    column->addWidget(m_refusal);
    m_progressWords =
        form::addNote(column, tr("The college is being read. Some minutes may pass on a slow line."));
    m_progress = new QProgressBar(form);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Joining"));
    column->addWidget(m_progress);
    for (QLineEdit *field : {m_address, m_login, m_password, m_fresh, m_again})
        connect(field, &QLineEdit::returnPressed, this, &JoinPage::submit);
    connect(m_submit, &QPushButton::clicked, this, &JoinPage::submit);
    connect(m_back, &QPushButton::clicked, this, &JoinPage::goBack);
    m_cancelling.setInterval(cancelMs);
    connect(&m_cancelling, &QTimer::timeout, this, [this] { m_parts.join.cancel(); });
    return form;
}

void JoinPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_address->setFocus();
}

// Enter goes on to the first field that is empty; all full, it submits.
void JoinPage::submit()
{
    if (m_busy)
        return;
    QList<QLineEdit *> fields{m_address, m_login, m_password};
    if (m_newAsked)
        fields += {m_fresh, m_again};
    for (QLineEdit *field : fields) {
        if (field->text().trimmed().isEmpty()) {
            field->setFocus();
            return;
        }
    }
    const Result<ServerAddress> address = ServerAddress::fromText(m_address->text().trimmed());
    if (!address) {
        m_address->setFocus();
        return refuse(sentence(address.error()));
    }
    if (m_newAsked && m_fresh->text() != m_again->text()) {
        m_again->setFocus();
        return refuse(tr("The two passwords differ."));
    }
    setBusy(true);
    const JoinCall call{m_parts.file,
                        *address,
                        m_login->text().trimmed(),
                        m_password->text(),
                        m_newAsked ? m_fresh->text() : QString(),
                        m_parts.deviceName};
    whenDone(m_parts.join.join(call), this, [this](const Result<bool> &result) { finish(result); });
}

// A join that is under way ends first, so that it leaves nothing behind.
void JoinPage::goBack()
{
    if (!m_busy)
        return Q_EMIT cancelled();
    m_back->setEnabled(false);
    m_parts.join.cancel();
    m_cancelling.start();
}

void JoinPage::finish(const Result<bool> &result)
{
    const bool unwanted = m_cancelling.isActive();
    m_cancelling.stop();
    setBusy(false);
    if (unwanted && !result)
        return Q_EMIT cancelled();
    if (result) {
        for (QLineEdit *field : {m_password, m_fresh, m_again})
            field->clear();
        Q_EMIT joined();
        return;
    }
    if (result.error().fault == Fault::MustChangePassword && !m_newAsked)
        return askNewPassword();
    refuse(sentence(result.error()));
    if (result.error().fault == Fault::ServerLogin) {
        m_password->selectAll();
        m_password->setFocus();
    }
}

void JoinPage::askNewPassword()
{
    m_newAsked = true;
    m_newPart->show();
    m_fresh->setFocus();
}

void JoinPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *part : QList<QWidget *>{m_address, m_login, m_password, m_newPart, m_submit})
        part->setEnabled(!busy);
    m_back->setEnabled(true);
    m_progress->setVisible(busy);
    m_progressWords->setVisible(busy);
    if (busy)
        m_refusal->hide();
}

void JoinPage::refuse(const QString &words)
{
    m_refusal->setText(words);
    m_refusal->show();
}

} // namespace semestr
