// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/serverpage.h"

#include "app/wording/conflicts.h"
#include "app/wording/exchange.h"
#include "app/wording/sentences.h"
#include "ui/common/messages.h"
#include "ui/sync/formcolumn.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace semestr {

namespace {

constexpr int columnWidth = 560;
constexpr int fieldWidth = 320;

} // namespace

ServerPage::ServerPage(Workspace &workspace, ServerLink &link, ThemeProvider &themes, Messages &messages,
                       QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_link(link), m_themes(themes), m_messages(messages)
{
    auto *parts = new QWidget(this);
    auto *column = new QVBoxLayout(parts);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(14);
    form::addTitle(column, tr("Server"), TextUse::RoomTitle);
    column->addWidget(makeFacts());
    column->addWidget(makeMassChange());
    column->addWidget(makeSignIn());
    column->addWidget(makePassword());
    column->addStretch(1);
    auto *scroll = new QScrollArea(this); // large type needs more height than a small screen has
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(parts);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&link, &ServerLink::stateChanged, this, &ServerPage::showState);
    setFocusProxy(m_exchange);
    showState(link.state());
}

QWidget *ServerPage::makeFacts()
{
    auto *part = new QWidget(this);
    part->setFixedWidth(m_themes.theme().px(columnWidth));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(18);
    const auto add = [&](const QString &caption, const char *name) {
        auto *label = new QLabel(part);
        label->setObjectName(QString::fromLatin1(name));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        auto *title = new QLabel(caption, part);
        setTextUse(title, TextUse::Absence);
        facts->addRow(title, label);
        return label;
    };
    m_address = add(tr("Address"), "serverAddress");
    m_phase = add(tr("State"), "serverPhase");
    m_last = add(tr("Last exchange"), "serverLast");
    m_unsent = add(tr("Written here"), "serverUnsent");
    column->addLayout(facts);
    m_trouble = new IconLabel(m_themes, IconName::TriangleAlert, TextUse::Body, part);
    m_trouble->setObjectName(QStringLiteral("serverTrouble"));
    m_trouble->setToken(Token::Amber);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    m_exchange = form::addButton(column, tr("Exchange now"), "exchangeNow", true);
    m_exchange->setMaximumWidth(m_themes.theme().px(fieldWidth));
    connect(m_exchange, &QPushButton::clicked, this, &ServerPage::exchange);
    return part;
}

QWidget *ServerPage::makeMassChange()
{
    m_massPart = new QWidget(this);
    m_massPart->setObjectName(QStringLiteral("massChange"));
    m_massPart->setFixedWidth(m_themes.theme().px(columnWidth));
    auto *column = new QVBoxLayout(m_massPart);
    column->setContentsMargins(0, 0, 0, 0);
    form::addTitle(column, tr("Is it right that so much disappears?"), TextUse::Section);
    m_massWords = new QLabel(m_massPart);
    m_massWords->setObjectName(QStringLiteral("massWords"));
    m_massWords->setWordWrap(true);
    m_massWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_massWords);
    m_accept = form::addButton(column, tr("Yes, let it be removed here"), "acceptMassChange");
    m_accept->setMaximumWidth(m_themes.theme().px(fieldWidth));
    connect(m_accept, &QPushButton::clicked, this, &ServerPage::accept);
    return m_massPart;
}

QWidget *ServerPage::makeSignIn()
{
    m_signInPart = new QWidget(this);
    m_signInPart->setFixedWidth(m_themes.theme().px(fieldWidth));
    auto *column = new QVBoxLayout(m_signInPart);
    column->setContentsMargins(0, 0, 0, 0);
    form::addTitle(column, tr("Sign in to the server"), TextUse::Section);
    m_password = form::addPassword(column, tr("Password of the server"), "serverPassword");
    m_signIn = form::addButton(column, tr("Sign in"), "serverSignIn", true);
    connect(m_password, &QLineEdit::returnPressed, this, &ServerPage::signIn);
    connect(m_signIn, &QPushButton::clicked, this, &ServerPage::signIn);
    return m_signInPart;
}

QWidget *ServerPage::makePassword()
{
    auto *part = new QWidget(this);
    part->setFixedWidth(m_themes.theme().px(fieldWidth));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    form::addTitle(column, tr("Change the password"), TextUse::Section);
    m_passwordNote = form::addNote(column, QString());
    m_old = form::addPassword(column, tr("Present password"), "oldPassword");
    m_fresh = form::addPassword(column, tr("New password"), "freshPassword");
    m_again = form::addPassword(column, tr("The same once more"), "freshPasswordAgain");
    m_change = form::addButton(column, tr("Change the password"), "changeServerPassword");
    m_refusal = new IconLabel(m_themes, IconName::CircleX, TextUse::Body, part);
    m_refusal->setObjectName(QStringLiteral("serverRefusal"));
    m_refusal->setToken(Token::Red);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    column->addWidget(m_refusal);
    connect(m_again, &QLineEdit::returnPressed, this, &ServerPage::changePassword);
    connect(m_change, &QPushButton::clicked, this, &ServerPage::changePassword);
    return part;
}

void ServerPage::showState(const LinkState &state)
{
    using enum LinkState::Phase;
    m_state = state;
    const CollegeTime &time = m_workspace.time();
    m_address->setText(state.address);
    m_phase->setText(linkPhaseName(state.phase));
    m_last->setText(state.lastExchangeAt > 0 ? conflictMoment(state.lastExchangeAt, time)
                                             : lastExchangeText(state, time, m_workspace.today()));
    m_unsent->setText(unsentText(state.unsent));
    const bool mass = state.error && state.error->fault == Fault::MassChange;
    const QString trouble = mass ? QString() : exchangeTrouble(state, time);
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    const bool once = state.error && state.error->fault == Fault::MustChangePassword;
    m_exchange->setEnabled(state.phase == Idle || state.phase == Waiting ||
                           (state.phase == Stopped && !mass && !once));
    m_passwordNote->setText(
        once ? tr("The password you were given works once. Choose one that only you know.")
             : tr("It changes on the server and on this PC at once; the server must answer."));
    m_massPart->setVisible(mass);
    if (mass)
        m_massWords->setText(
            QString(sentence(*state.error) + QStringLiteral(" ") +
                    tr("If a group or a year was removed on purpose, agree. If not, agree to nothing and ask "
                       "the administrator: until then everything stays here as it is.")));
    const bool needsPassword = state.phase == SignedOut || (state.phase == Stopped && state.error &&
                                                            state.error->fault == Fault::ServerLogin);
    m_signInPart->setVisible(needsPassword);
    setFocusProxy(needsPassword ? static_cast<QWidget *>(m_password)
                  : once        ? static_cast<QWidget *>(m_old)
                  : mass        ? static_cast<QWidget *>(m_accept)
                                : m_exchange);
}

void ServerPage::exchange()
{
    m_exchange->setEnabled(false);
    whenDone(m_link.exchangeNow(), this, [this](const Result<LinkState> &state) {
        showState(state ? *state : m_link.state());
        if (state && !state->error)
            Q_EMIT statusMessage(tr("The exchange is done."));
        else if (!state)
            Q_EMIT statusMessage(sentence(state.error()));
    });
}

void ServerPage::signIn()
{
    if (m_password->text().isEmpty())
        return;
    m_signIn->setEnabled(false);
    const QString typed = m_password->text();
    whenDone(m_link.connectTo(typed), this, [this, typed](const Result<bool> &connected) {
        m_signIn->setEnabled(true);
        m_password->clear();
        showState(m_link.state());
        if (!connected && connected.error().fault == Fault::MustChangePassword) {
            m_refusal->hide();
            m_old->setText(typed);
            m_fresh->setFocus();
        } else if (!connected)
            refuse(m_refusal, sentence(connected.error()));
        else
            m_refusal->hide();
    });
}

void ServerPage::accept()
{
    const bool agreed = m_messages.ask(
        this, tr("Remove from this PC"), m_state.error ? sentence(*m_state.error) : QString(), tr("Remove"),
        tr("What was written here and not sent is kept in the history in any case."));
    if (!agreed)
        return;
    m_accept->setEnabled(false);
    whenDone(m_link.acceptMassChange(), this, [this](const Result<LinkState> &state) {
        m_accept->setEnabled(true);
        showState(state ? *state : m_link.state());
        if (!state)
            m_messages.failed(this, state.error());
    });
}

void ServerPage::changePassword()
{
    if (m_fresh->text().isEmpty() || m_old->text().isEmpty())
        return (m_old->text().isEmpty() ? m_old : m_fresh)->setFocus();
    if (m_fresh->text() != m_again->text()) {
        m_again->setFocus();
        return refuse(m_refusal, tr("The two passwords differ."));
    }
    m_change->setEnabled(false);
    m_refusal->hide();
    whenDone(m_link.changePassword(m_old->text(), m_fresh->text()), this,
             [this](const Result<bool> &changed) {
                 m_change->setEnabled(true);
                 if (!changed)
                     return refuse(m_refusal, sentence(changed.error()));
                 for (QLineEdit *field : {m_old, m_fresh, m_again})
                     field->clear();
                 Q_EMIT statusMessage(tr("The password is changed on the server and on this PC."));
             });
}

void ServerPage::refuse(IconLabel *line, const QString &words)
{
    line->setText(words);
    line->show();
}

} // namespace semestr
