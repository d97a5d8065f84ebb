// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflictdetail.h"

#include "app/wording/conflicts.h"
#include "ui/sync/conflictsmodel.h"
#include "ui/sync/pageexcerpt.h"
#include "ui/sync/valuecard.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace semestr {

namespace {

// «Put mine: 4  Alt+1»: a long value would push the others out of the window.
QString choiceText(const QString &verb, const QString &value, const QString &keys)
{
    constexpr int longest = 24;
    const QString brief = value.size() > longest ? QString(value.left(longest - 1) + QChar(u'…')) : value;
    const QString what = value.isEmpty() ? verb : QString(verb + QStringLiteral(": ") + brief);
    return QString(what + QStringLiteral("   ") + keys).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ConflictDetail::ConflictDetail(Workspace &workspace, ThemeProvider &themes, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_themes(themes)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(makeCards());
    column->addWidget(makeButtons());
    m_refusal = new IconLabel(themes, IconName::CircleX, TextUse::Body, this);
    m_refusal->setObjectName(QStringLiteral("decisionRefusal"));
    m_refusal->setToken(Token::Red);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    column->addWidget(m_refusal);
    column->addWidget(makeWords());
    column->addStretch(1);
    connect(&themes, &ThemeProvider::changed, this, &ConflictDetail::readTheme);
    readTheme();
}

QWidget *ConflictDetail::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(head);
    m_title->setObjectName(QStringLiteral("conflictPlace"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setTextUse(m_title, TextUse::Section);
    m_place = new QLabel(head);
    setTextUse(m_place, TextUse::Absence);
    m_next = new QPushButton(head);
    m_next->setObjectName(QStringLiteral("nextConflict"));
    m_next->setText(QString(tr("Next") + QStringLiteral("   F8")));
    m_next->setFixedHeight(m_themes.theme().measures().button);
    connect(m_next, &QPushButton::clicked, this, &ConflictDetail::nextAsked);
    row->addWidget(m_title, 1);
    row->addWidget(m_place);
    row->addWidget(m_next);
    return head;
}

QWidget *ConflictDetail::makeCards()
{
    auto *cards = new QWidget(this);
    auto *row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_base = new ValueCard(m_themes, IconName::History, tr("Was", "the former value"), cards);
    m_yours = new ValueCard(m_themes, IconName::UserRound, tr("Yours"), cards);
    m_colleague = new ValueCard(m_themes, IconName::UsersRound, tr("Colleague's"), cards);
    m_base->setObjectName(QStringLiteral("cardBase"));
    m_yours->setObjectName(QStringLiteral("cardYours"));
    m_colleague->setObjectName(QStringLiteral("cardColleague"));
    row->addWidget(m_base, 4);
    row->addWidget(m_yours, 5);
    row->addWidget(m_colleague, 5);
    return cards;
}

QPushButton *ConflictDetail::makeChoice(const char *name, const QKeySequence &keys, QHBoxLayout *row)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setFixedHeight(m_themes.theme().measures().button);
    row->addWidget(button);
    auto *action = new QAction(button);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // The whole page has the key, wherever its focus is.
    parentWidget()->addAction(action);
    connect(action, &QAction::triggered, button, [button] {
        if (button->isVisible() && button->isEnabled())
            button->click();
    });
    return button;
}

QWidget *ConflictDetail::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_themes.theme().measures().gap);
    m_put = makeChoice("putMine", QKeySequence(Qt::ALT | Qt::Key_1), row);
    m_keep = makeChoice("keepColleague", QKeySequence(Qt::ALT | Qt::Key_2), row);
    m_former = makeChoice("bringBack", QKeySequence(Qt::ALT | Qt::Key_3), row);
    m_other = makeChoice("otherValue", QKeySequence(Qt::ALT | Qt::Key_4), row);
    m_typed = new QLineEdit(buttons);
    m_typed->setObjectName(QStringLiteral("typedValue"));
    m_typed->setAccessibleName(tr("Another value"));
    m_typed->setPlaceholderText(tr("a value, then Enter"));
    m_typed->setMaximumWidth(260);
    m_typed->hide();
    auto *giveUp = new QAction(m_typed);
    giveUp->setShortcut(Qt::Key_Escape);
    giveUp->setShortcutContext(Qt::WidgetShortcut);
    m_typed->addAction(giveUp);
    connect(giveUp, &QAction::triggered, m_typed, &QWidget::hide);
    row->addWidget(m_typed);
    row->addSpacing(m_themes.theme().measures().groupGap);
    m_open = new QPushButton(buttons);
    m_open->setObjectName(QStringLiteral("openInJournal"));
    m_open->setText(QString(QChar(QChar::Nbsp) + tr("Open in the journal")));
    row->addWidget(m_open);
    row->addStretch(1);
    setMainButton(m_put);
    connect(m_put, &QPushButton::clicked, this, [this] { choose(yourSide(m_item).choice); });
    connect(m_keep, &QPushButton::clicked, this, [this] { choose(colleagueSide(m_item).choice); });
    connect(m_former, &QPushButton::clicked, this, [this] { choose(ConflictChoice::Base); });
    connect(m_other, &QPushButton::clicked, this, &ConflictDetail::askOther);
    connect(m_typed, &QLineEdit::returnPressed, this, &ConflictDetail::sendOther);
    connect(m_open, &QPushButton::clicked, this, &ConflictDetail::openAsked);
    return buttons;
}

QWidget *ConflictDetail::makeWords()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    m_excerpt = new PageExcerpt(m_themes, part);
    row->addWidget(m_excerpt, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    m_whyTitle = new QLabel(part);
    setTextUse(m_whyTitle, TextUse::BodyBold);
    m_why = new QLabel(part);
    m_why->setObjectName(QStringLiteral("whyNow"));
    auto *thenTitle = new QLabel(tr("What a decision does"), part);
    setTextUse(thenTitle, TextUse::BodyBold);
    m_then = new QLabel(part);
    m_then->setObjectName(QStringLiteral("afterwards"));
    for (QLabel *label : {m_whyTitle, m_why, m_then}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    words->addWidget(m_whyTitle);
    words->addWidget(m_why);
    words->addSpacing(6);
    words->addWidget(thenTitle);
    words->addWidget(m_then);
    words->addStretch(1);
    row->addLayout(words, 1);
    return part;
}

void ConflictDetail::readTheme()
{
    const int side = m_themes.theme().measures().iconList;
    m_open->setIcon(icon(IconName::BookOpenText, m_themes.theme().color(Token::Text)));
    m_open->setIconSize(QSize(side, side));
}

void ConflictDetail::showItem(const ConflictItem &item, int place, int of)
{
    if (item.id != m_item.id || item.decision != m_item.decision) {
        m_averages.clear();
        m_excerpt->hide();
        m_typed->hide();
        m_refusal->hide();
    }
    m_item = item;
    m_title->setText(conflictPlace(item));
    //: place of the shown conflict and how many there are
    m_place->setText(tr("%1 of %2").arg(place).arg(of));
    showCards();
    showButtons();
    showWords();
}

void ConflictDetail::showPage(const OpenedPage &opened)
{
    m_excerpt->showCell(opened, m_item);
    if (const QString birth = namesakeBirth(opened.page, m_item.studentId); !birth.isEmpty()) {
        const QString name = m_item.student.brief();
        m_title->setText(conflictPlace(m_item).replace(
            name, QString(name + QStringLiteral(" (") + birth + QLatin1Char(')'))));
    }
    m_averages.clear();
    if (m_item.kind == ConflictItem::Kind::Conflict && m_item.decision.isEmpty()) {
        const QDate today = m_workspace.today();
        const QString one = averageWith(opened, m_item, m_item.incoming, today);
        const QString other = averageWith(opened, m_item, m_item.server, today);
        if (!one.isEmpty() && !other.isEmpty())
            //: %1 and %3 are marks, %2 and %4 the student's average with each.
            m_averages = tr("The average with “%1” will be %2, with “%3” %4.")
                             .arg(conflictValue(m_item, m_item.incoming), one,
                                  conflictValue(m_item, m_item.server), other);
    }
    showWords();
}

void ConflictDetail::showCards()
{
    const CollegeTime &time = m_workspace.time();
    const auto moment = [&time](qint64 at) { return conflictMoment(at, time); };
    const bool someMine = m_item.mineIncoming || m_item.mineServer;
    const ConflictSide yours = yourSide(m_item), colleague = colleagueSide(m_item);
    const bool isConflict = m_item.kind == ConflictItem::Kind::Conflict;
    m_yours->setTitle(someMine ? tr("Yours") : tr("Came second"));
    m_colleague->setTitle(someMine ? tr("Colleague's") : tr("Came first"));
    const auto raw = [this](const ConflictSide &side) {
        return side.choice == ConflictChoice::Incoming ? m_item.incoming : m_item.server;
    };
    const auto lines = [&](const ConflictSide &side) {
        QStringList told{side.author, moment(side.at)};
        if (side.choice == ConflictChoice::Incoming) {
            if (m_item.receivedAt > 0)
                told += tr("reached the server %1").arg(moment(m_item.receivedAt));
            if (!m_item.incomingDevice.isEmpty())
                told += tr("PC “%1”").arg(m_item.incomingDevice);
        }
        return told;
    };
    const bool baseNow = m_item.now == m_item.base;
    const auto inForce = [&](const ConflictSide &side) {
        return raw(side) == m_item.now && (isConflict || !m_item.decision.isEmpty());
    };
    const bool colleagueNow = isConflict && inForce(colleague);
    const bool yoursNow = inForce(yours) && !colleagueNow;
    m_yours->setFace({yours.value, lines(yours), yoursNow, !yours.hasValue});
    m_colleague->setFace({colleague.value, lines(colleague), colleagueNow, !colleague.hasValue});
    m_base->setFace({conflictValue(m_item, m_item.base),
                     {},
                     baseNow && !yoursNow && !colleagueNow,
                     m_item.base.isEmpty()});
    m_colleague->setVisible(isConflict);
}

void ConflictDetail::showButtons()
{
    const bool open = m_item.decision.isEmpty();
    const bool isConflict = m_item.kind == ConflictItem::Kind::Conflict;
    const bool someMine = m_item.mineIncoming || m_item.mineServer;
    const QString one = QStringLiteral("Alt+1"), two = QStringLiteral("Alt+2");
    const ConflictSide yours = yourSide(m_item), colleague = colleagueSide(m_item);
    if (isConflict) {
        m_put->setText(choiceText(someMine ? tr("Put mine") : tr("Put the second"), yours.value, one));
        m_keep->setText(
            choiceText(someMine ? tr("Keep the colleague's") : tr("Keep the first"), colleague.value, two));
        if (yours.choice == ConflictChoice::Server) {
            m_put->setText(choiceText(tr("Keep mine"), yours.value, one));
            m_keep->setText(choiceText(tr("Put the colleague's"), colleague.value, two));
        }
    } else {
        m_put->setText(choiceText(tr("Write it again"), yours.value, one));
        m_keep->setText(choiceText(tr("Let it be"), {}, two));
    }
    m_former->setText(
        choiceText(tr("Bring back the former"), conflictValue(m_item, m_item.base), QStringLiteral("Alt+3")));
    m_other->setText(choiceText(tr("Another value…"), {}, QStringLiteral("Alt+4")));
    for (QPushButton *button : {m_put, m_keep, m_former, m_other}) {
        button->setVisible(open && (isConflict || button == m_put || button == m_keep));
        button->setEnabled(m_item.mayDecide && !m_busy);
        button->setToolTip(m_item.mayDecide
                               ? QString()
                               : tr("Your role may not edit this entry, so it may not decide either."));
    }
    m_open->setVisible(!m_item.page.isNull());
}

void ConflictDetail::showWords()
{
    m_whyTitle->setText(m_item.kind == ConflictItem::Kind::Conflict
                            ? tr("Why it is “%1” now").arg(conflictValue(m_item, m_item.now))
                            : tr("Why it was not taken"));
    m_why->setText(conflictReason(m_item, m_workspace.time()));
    m_then->setText(m_averages.isEmpty()
                        ? conflictOutcome(m_item)
                        : QString(conflictOutcome(m_item) + QStringLiteral(" ") + m_averages));
}

void ConflictDetail::refuse(const QString &words)
{
    m_refusal->setText(words);
    m_refusal->show();
}

void ConflictDetail::setBusy(bool busy)
{
    m_busy = busy;
    showButtons();
}

void ConflictDetail::choose(ConflictChoice choice)
{
    m_refusal->hide();
    Q_EMIT decided(choice, {});
}

void ConflictDetail::askOther()
{
    m_typed->clear();
    m_typed->show();
    m_typed->setFocus();
}

void ConflictDetail::sendOther()
{
    if (m_busy)
        return;
    m_refusal->hide();
    Q_EMIT decided(ConflictChoice::Other, m_typed->text());
}

} // namespace semestr
