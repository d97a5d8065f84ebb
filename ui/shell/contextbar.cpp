// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/contextbar.h"

#include "ui/shell/formparts.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QResizeEvent>

namespace semestr {

namespace {

QString bold(const QString &text)
{
    return QString(QStringLiteral("<b>") + text.toHtmlEscaped() + QStringLiteral("</b>"));
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" &nbsp;·&nbsp; "));
}

QString plain(QString rich)
{
    return rich.remove(QStringLiteral("<b>"))
        .remove(QStringLiteral("</b>"))
        .replace(QStringLiteral(" &nbsp;·&nbsp; "), QStringLiteral(", "));
}

QStringList presentWords(const YearFacts &facts)
{
    QStringList parts;
    if (!facts.year.isEmpty())
        parts += bold(ContextBar::tr("%1 academic year").arg(facts.year));
    if (!facts.term.isEmpty())
        parts += facts.term.toHtmlEscaped();
    parts +=
        QLocale().toString(facts.day, ContextBar::tr("dddd, d MMMM yyyy", "Qt date format of the heading"));
    if (facts.week() > 0) {
        //: of the two-week cycle
        const QString cycle = facts.secondOfCycle() ? ContextBar::tr("second") : ContextBar::tr("first");
        //: the number of the week in the year
        parts += QString(ContextBar::tr("week %1").arg(facts.week()) + QStringLiteral(", ") + bold(cycle));
    }
    return parts;
}

// Why the journal looks otherwise than today's.
QString elsewhereWords(const YearFacts &facts, const TermChoice &chosen)
{
    if (chosen.from > facts.day)
        return ContextBar::tr("not begun yet");
    if (chosen.to >= facts.day)
        return ContextBar::tr("the whole year");
    if (facts.yearStart.isValid() && chosen.to < facts.yearStart)
        return ContextBar::tr("past year: read only");
    return ContextBar::tr("past term: by the regulation's terms");
}

QStringList chosenWords(const YearFacts &facts, const TermChoice &chosen)
{
    QStringList parts{bold(ContextBar::tr("%1 academic year").arg(chosen.yearTitle))};
    if (!chosen.termTitle.isEmpty())
        parts += chosen.termTitle.toHtmlEscaped();
    parts += elsewhereWords(facts, chosen).toHtmlEscaped();
    return parts;
}

} // namespace

ContextButton::ContextButton(ThemeProvider &themes, QWidget *parent)
    : QPushButton(parent), m_label(new IconLabel(themes, IconName::CalendarDays, TextUse::Body, this))
{
    setFlat(true);
    setProperty("bare", true);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_label);
}

void ContextButton::setWords(const QString &rich, const QString &plainWords)
{
    m_label->setText(rich);
    setAccessibleName(plainWords);
    updateGeometry();
}

void ContextButton::setElsewhere(bool elsewhere)
{
    m_label->setIcon(elsewhere ? IconName::TriangleAlert : IconName::CalendarDays);
    m_label->setToken(elsewhere ? Token::Amber : Token::Text);
}

QSize ContextButton::sizeHint() const
{
    return layout()->sizeHint();
}

ContextBar::ContextBar(ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_term(new ContextButton(themes, this))
    , m_menu(new QMenu(this))
    , m_search(new SearchField(themes, this))
    , m_themes(themes)
{
    m_term->setObjectName(QStringLiteral("term"));
    m_term->setToolTip(tr("Choose another year or term"));
    m_menu->setObjectName(QStringLiteral("terms"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 9, 1);
    row->setSpacing(8);
    row->addWidget(m_term);
    row->addWidget(new Separator(this));
    row->addWidget(m_search);
    connect(m_term, &QPushButton::clicked, this, &ContextBar::openTerms);
}

// A menu bar measures its corner only when it is itself resized.
bool ContextBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::ParentChange && parentWidget())
        parentWidget()->installEventFilter(this);
    if (event->type() == QEvent::LayoutRequest)
        showWords();
    if (event->type() == QEvent::LayoutRequest && parentWidget()) {
        QResizeEvent resized(parentWidget()->size(), parentWidget()->size());
        QCoreApplication::sendEvent(parentWidget(), &resized);
    }
    return done;
}

bool ContextBar::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == parentWidget() && (type == QEvent::Resize || type == QEvent::ActionChanged))
        showWords();
    return QWidget::eventFilter(watched, event);
}

void ContextBar::setFacts(const YearFacts &facts, const TermChoice &chosen)
{
    m_chosen = chosen;
    const bool present = chosen.year.isNull();
    m_words = present ? presentWords(facts) : chosenWords(facts, chosen);
    showWords();
    m_term->setElsewhere(!present && !chosen.isPresent);
    fillMenu();
}

// What the menus and the search leave of the menu bar.
int ContextBar::roomForWords() const
{
    const auto *bar = qobject_cast<const QMenuBar *>(parentWidget());
    if (!bar)
        return QWIDGETSIZE_MAX;
    const Theme &theme = m_themes.theme();
    constexpr int aroundMenu = 18, aroundWords = 80; // the style sheet's padding; icon, line and gaps
    int taken = m_search->width() + theme.px(aroundWords);
    for (const QAction *menu : bar->actions()) {
        if (menu->isVisible())
            taken +=
                bar->fontMetrics().size(Qt::TextShowMnemonic, menu->text()).width() + theme.px(aroundMenu);
    }
    return bar->width() - taken;
}

void ContextBar::showWords()
{
    const int room = roomForWords();
    const QFontMetrics type(m_themes.theme().font(TextUse::BodyBold));
    qsizetype count = m_words.size();
    while (count > 1 && type.horizontalAdvance(plain(joined(m_words.mid(0, count)))) > room)
        --count;
    const QString words = joined(m_words.mid(0, count));
    if (m_term->words() != words)
        m_term->setWords(words, plain(joined(m_words)));
}

void ContextBar::setTerms(const QList<TermChoice> &terms)
{
    m_terms = terms;
    fillMenu();
}

void ContextBar::fillMenu()
{
    m_menu->clear();
    auto *one = new QActionGroup(m_menu);
    for (const TermChoice &term : std::as_const(m_terms)) {
        const bool whole = term.term.isNull();
        if (whole && !m_menu->isEmpty())
            m_menu->addSeparator();
        QString text = whole ? tr("%1, whole year").arg(term.yearTitle)
                             : QString(QStringLiteral("    ") + term.termTitle);
        if (term.isPresent && !whole)
            text += QString(QStringLiteral(" — ") + tr("now", "the present term"));
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(one);
        action->setChecked(m_chosen.year.isNull() ? term.isPresent && !whole
                                                  : term.year == m_chosen.year && term.term == m_chosen.term);
        connect(action, &QAction::triggered, this, [this, term] { Q_EMIT termChosen(term); });
    }
}

void ContextBar::openTerms()
{
    if (m_menu->isEmpty())
        return;
    m_menu->popup(m_term->mapToGlobal(QPoint(0, m_term->height())));
    for (QAction *action : m_menu->actions()) {
        if (action->isChecked())
            m_menu->setActiveAction(action);
    }
}

} // namespace semestr
