// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/common/longwork.h"
#include "ui/shell/formparts.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace semestr {

StatusLine::StatusLine(ThemeProvider &themes, QAction *lock, QWidget *parent)
    : QStatusBar(parent)
    , m_themes(themes)
    , m_person(new IconLabel(themes, IconName::UserRound, TextUse::Grid))
    , m_saved(new IconLabel(themes, IconName::HardDrive, TextUse::Grid))
    , m_server(new IconLabel(themes, IconName::CloudOff, TextUse::Grid))
    , m_unsent(new IconLabel(themes, IconName::CloudUpload, TextUse::Grid))
    , m_exchange(new IconLabel(themes, IconName::RefreshCw, TextUse::Grid))
    , m_tray(makeTray())
    , m_lock(new QToolButton)
    , m_said(new QLabel)
    , m_work(new LongWork)
{
    setSizeGripEnabled(false);
    m_lock->setDefaultAction(lock);
    m_lock->setObjectName(QStringLiteral("lockButton"));
    m_lock->setAutoRaise(true);
    m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setTextUse(m_lock, TextUse::Grid);
    m_lock->setText(QStringLiteral(" ") + lock->text().remove(QLatin1Char('&')) + QStringLiteral("  ") +
                    lock->shortcut().toString(QKeySequence::NativeText));

    auto *row = m_row = new QWidget(this);
    row->setMinimumWidth(1); // fit() makes do with what there is
    row->installEventFilter(this);
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(8, 0, 0, 0);
    box->setSpacing(12);
    for (QWidget *part : QList<QWidget *>{m_person, m_saved, m_server, m_unsent, m_exchange, m_tray}) {
        part->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        auto *line = new Separator(row);
        box->addWidget(part);
        box->addWidget(line);
        if (part == m_unsent || part == m_exchange)
            m_exchangeParts += {part, line};
        if (part == m_tray)
            m_traySeparator = line;
        if (part == m_server)
            m_serverSeparator = line;
    }
    m_unsent->setObjectName(QStringLiteral("unsent"));
    m_exchange->setObjectName(QStringLiteral("exchange"));
    m_exchange->installEventFilter(this);
    connect(&themes, &ThemeProvider::changed, this, &StatusLine::recolour);
    recolour();
    setExchange({});
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextUse(m_said, TextUse::Grid);
    box->addWidget(m_said, 1);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_words.clear();
        showSaid();
    });
    m_said->installEventFilter(this);
    addWidget(row, 1);
    addPermanentWidget(m_work);
    addPermanentWidget(m_lock);
    setSaved(QString());
    setPerson(QString(), QString());
}

void StatusLine::setPerson(const QString &name, const QString &role)
{
    m_name = name;
    m_role = role;
    fit();
}

// The person's roles go first where there is not room for all.
void StatusLine::fit()
{
    if (m_name.isEmpty())
        return m_person->setText(tr("nobody is signed in"));
    const QString name = QString(QStringLiteral("<b>") + m_name.toHtmlEscaped() + QStringLiteral("</b>"));
    m_person->setText(QStringLiteral("%1 &nbsp;<span style=\"color:%2\">%3</span>")
                          .arg(name, m_themes.theme().color(Token::Muted).name(), m_role.toHtmlEscaped()));
    m_person->setToolTip(m_role);
    if (m_row->isVisible() && m_row->layout()->sizeHint().width() > m_row->width())
        m_person->setText(name);
}

void StatusLine::setSaved(const QString &time)
{
    m_saved->setText(time.isEmpty() ? tr("all is saved on this PC") : tr("saved on this PC %1").arg(time));
}

void StatusLine::setServerless(bool serverless)
{
    m_server->setText(tr("no server: all is kept on this PC"));
    m_server->setVisible(serverless);
    m_serverSeparator->setVisible(serverless);
}

QToolButton *StatusLine::makeTray()
{
    auto *tray = new QToolButton;
    tray->setObjectName(QStringLiteral("trayButton"));
    tray->setAutoRaise(true);
    tray->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tray->setToolTip(tr("To what waits for a decision"));
    setTextUse(tray, TextUse::GridHeading);
    connect(tray, &QToolButton::clicked, this, &StatusLine::trayAsked);
    return tray;
}

void StatusLine::recolour()
{
    const Measures &size = m_themes.theme().measures();
    setFixedHeight(size.statusBar);
    for (QToolButton *button : {m_tray, m_lock})
        button->setIconSize(QSize(size.iconList, size.iconList));
    const QColor red = m_themes.theme().color(Token::Red);
    m_tray->setIcon(icon(IconName::FlagTriangleRight, red));
    m_tray->setStyleSheet(QStringLiteral("QToolButton { color: %1; }").arg(red.name()));
}

void StatusLine::setExchange(const Exchange &exchange)
{
    for (QWidget *part : std::as_const(m_exchangeParts))
        part->setVisible(exchange.shown);
    const bool waits = exchange.shown && !exchange.tray.isEmpty();
    m_tray->setVisible(waits);
    m_traySeparator->setVisible(waits);
    m_unsent->setText(exchange.unsent);
    m_unsent->setIcon(exchange.anyUnsent ? IconName::CloudUpload : IconName::Check);
    m_exchange->setText(exchange.exchange);
    m_exchange->setIcon(exchange.trouble.isEmpty() ? IconName::RefreshCw : IconName::TriangleAlert);
    m_exchange->setToken(exchange.trouble.isEmpty() ? Token::Text : Token::Amber);
    m_exchange->setToolTip(exchange.trouble.isEmpty() ? tr("To the page of the server") : exchange.trouble);
    m_tray->setText(QString(QLatin1Char(' ') + exchange.tray));
    m_tray->setAccessibleName(exchange.tray);
    fit();
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_row && event->type() == QEvent::Resize)
        fit();
    if (watched == m_said && event->type() == QEvent::Resize)
        showSaid();
    if (watched == m_exchange && event->type() == QEvent::MouseButtonRelease)
        Q_EMIT serverAsked();
    return QStatusBar::eventFilter(watched, event);
}

void StatusLine::say(const QString &text)
{
    constexpr int readingMs = 8000;
    m_words = text;
    m_said->setToolTip(text);
    showSaid();
    m_silence.start(readingMs);
}

// Words that do not fit end in an ellipsis; the tooltip has them whole.
void StatusLine::showSaid()
{
    m_said->setText(m_said->fontMetrics().elidedText(m_words, Qt::ElideRight, m_said->width()));
}

QString StatusLine::said() const
{
    return m_words;
}

void StatusLine::setLockShown(bool shown)
{
    m_lock->setVisible(shown);
}

} // namespace semestr
