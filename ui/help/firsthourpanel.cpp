// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/firsthourpanel.h"

#include "ui/common/iconlabel.h"
#include "ui/help/hourwords.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace semestr {

namespace {

struct Sign
{
    IconName icon;
    Token token;
};

Sign signOf(bool done, bool isNext)
{
    if (done)
        return {IconName::CircleCheck, Token::Green};
    return isNext ? Sign{IconName::ArrowRight, Token::Blue} : Sign{IconName::Clock, Token::Muted};
}

} // namespace

FirstHourPanel::FirstHourPanel(Workspace &workspace, ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_themes(themes)
    , m_hours(workspace)
    , m_progress(new QLabel(this))
    , m_putAway(new QPushButton(tr("Do not offer this again"), this))
{
    setObjectName(QStringLiteral("firstHour"));
    m_progress->setObjectName(QStringLiteral("hourProgress"));
    m_progress->setWordWrap(true);
    setTextUse(m_progress, TextUse::Section);
    m_putAway->setObjectName(QStringLiteral("putHourAway"));
    m_putAway->setFlat(true);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget;
    const int padding = themes.theme().measures().dockPadding;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(padding, padding, padding, padding);
    m_column->addWidget(m_progress);
    m_column->addStretch(1);
    m_column->addWidget(m_putAway, 0, Qt::AlignLeft);
    area->setWidget(inside);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(area);
    connect(m_putAway, &QPushButton::clicked, this, &FirstHourPanel::putAway);
    connect(&workspace, &Workspace::saved, this, [this] {
        if (isVisible())
            read();
    });
}

void FirstHourPanel::read(std::function<void(const FirstHour &)> then)
{
    const PersonId person = m_workspace.session().person;
    whenDone(m_hours.read(), this, [this, person, then = std::move(then)](const Result<FirstHour> &hour) {
        // Another person may have signed in meanwhile.
        if (!hour || m_workspace.session().person != person)
            return;
        take(*hour);
        if (then)
            then(*hour);
    });
}

void FirstHourPanel::clear()
{
    take({});
}

void FirstHourPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void FirstHourPanel::take(const FirstHour &hour)
{
    if (hour == m_shown && m_lines)
        return;
    m_shown = hour;
    fill();
    Q_EMIT changed();
}

void FirstHourPanel::fill()
{
    const bool held = m_lines && m_lines->isAncestorOf(focusWidget());
    if (m_lines)
        m_lines->deleteLater();
    m_lines = new QWidget(this);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_themes.theme().measures().groupGap);
    m_column->insertWidget(1, m_lines);
    setFocusProxy(m_putAway);
    const int done = int(m_shown.lines.size() - m_shown.open());
    m_progress->setText(m_shown.open() == 0 ? tr("All is done: the journal is in use.")
                                            : tr("Done: %1 of %2").arg(done).arg(m_shown.lines.size()));
    for (const HourLine &line : std::as_const(m_shown.lines))
        addLine(line, m_shown.next() == &line);
    if (held && focusProxy())
        focusProxy()->setFocus();
}

void FirstHourPanel::addLine(const HourLine &line, bool isNext)
{
    const HourWords words = hourWords(line);
    const Sign sign = signOf(line.done, isNext);
    auto *column = static_cast<QVBoxLayout *>(m_lines->layout());
    auto *part = new QWidget(m_lines);
    part->setObjectName(QStringLiteral("hour_") + hourCode(line.step));
    auto *box = new QVBoxLayout(part);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    auto *title = new IconLabel(m_themes, sign.icon, isNext ? TextUse::BodyBold : TextUse::Body, part);
    title->setToken(sign.token);
    title->setText(words.title);
    title->setAccessibleName(QString(words.title + QStringLiteral(": ") + hourState(line.done, isNext)));
    auto *sentence = new QLabel(words.sentence, part);
    sentence->setWordWrap(true);
    setTextUse(sentence, TextUse::Label);
    box->addWidget(title);
    box->addWidget(sentence);
    column->addWidget(part);
    if (line.done)
        return;
    auto *show = new QPushButton(line.room.isEmpty() ? tr("How it is done") : tr("Show where"), part);
    show->setObjectName(QStringLiteral("showHourStep"));
    show->setAccessibleName(QString(show->text() + QStringLiteral(": ") + words.title));
    setMainButton(show, isNext);
    box->addWidget(show, 0, Qt::AlignLeft);
    connect(show, &QPushButton::clicked, this,
            [this, code = line.room.isEmpty() ? words.help : line.room] { Q_EMIT roomAsked(code); });
    if (isNext)
        setFocusProxy(show);
}

} // namespace semestr
