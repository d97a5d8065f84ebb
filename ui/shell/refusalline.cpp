// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/refusalline.h"

#include "app/wording/sentences.h"

#include <QTime>
#include <QVBoxLayout>
#include <chrono>

namespace semestr {

RefusalLine::RefusalLine(ThemeProvider &themes, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_line(new IconLabel(themes, IconName::CircleX, TextUse::Grid, this))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_line);
    m_line->setToken(Token::Red);
    m_line->setWordWrap(true);
    m_line->setObjectName(QStringLiteral("refusal"));
    // The place is kept, so that the form does not jump.
    setMinimumHeight(40);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &RefusalLine::tick);
    clear();
}

void RefusalLine::refuse(const Error &error)
{
    if (error.fault != Fault::SignInWait) {
        say(sentence(error));
        return;
    }
    m_until = error.args.value(QStringLiteral("until")).toLongLong();
    m_timer.start();
    Q_EMIT waiting(true);
    tick();
}

void RefusalLine::say(const QString &words)
{
    m_line->setIcon(IconName::CircleX);
    m_line->setText(words);
    m_line->show();
}

void RefusalLine::clear()
{
    m_line->setText(QString());
    m_line->hide();
}

void RefusalLine::tick()
{
    const qint64 left = m_until - m_clock.nowMs();
    if (left > 0) {
        const QTime time = QTime(0, 0).addMSecs(int(left) + 999);
        say(tr("Too many wrong passwords. The next try is possible in %1.")
                .arg(time.toString(QStringLiteral("m:ss"))));
        m_line->setIcon(IconName::Clock);
        return;
    }
    m_timer.stop();
    m_until = 0;
    clear();
    Q_EMIT waiting(false);
}

} // namespace semestr
