// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/contextbar.h"

#include "ui/shell/formparts.h"

#include <QAction>
#include <QCompleter>
#include <QCoreApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QResizeEvent>
#include <QStandardItemModel>
#include <algorithm>

namespace semestr {

SearchField::SearchField(ThemeProvider &themes, QWidget *parent)
    : QLineEdit(parent), m_themes(themes), m_names(new QStandardItemModel(this)), m_lens(new QAction(this))
{
    setObjectName(QStringLiteral("search"));
    setFixedWidth(250);
    //: short: it stands in a field 250 px wide
    setPlaceholderText(tr("Find a group, a command…"));
    setAccessibleName(tr("Search"));
    addAction(m_lens, QLineEdit::LeadingPosition);
    auto *completer = new QCompleter(m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    // Not to the field itself: a line edit that loses the focus disconnects all of its completer from itself.
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), completer,
            [this](const QModelIndex &index) { go(index.data(Qt::UserRole).toInt()); });
    connect(&themes, &ThemeProvider::changed, this, &SearchField::recolour);
    recolour();
}

void SearchField::setHits(const QList<SearchHit> &hits)
{
    const auto same = [](const SearchHit &one, const SearchHit &other) { return one.text == other.text; };
    const bool known = std::equal(hits.begin(), hits.end(), m_hits.begin(), m_hits.end(), same);
    m_hits = hits;
    // An open list of the same names stays as it is.
    if (known)
        return;
    m_names->clear();
    for (int row = 0; row < hits.size(); ++row) {
        auto *item = new QStandardItem(hits.at(row).text);
        item->setData(row, Qt::UserRole);
        m_names->appendRow(item);
    }
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // Coming back from its own list is no new search.
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT entered();
}

// A college's own words come only once it is open.
void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setPlaceholderText(tr("Find a group, a command…"));
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setFont(theme.font(TextUse::Label));
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight,
                     QStringLiteral("Ctrl+K"));
}

void SearchField::go(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const SearchHit hit = m_hits.at(row);
    // Later, since the completer writes the chosen text into the field after this signal.
    QMetaObject::invokeMethod(
        this,
        [this, hit] {
            clear();
            hit.go();
        },
        Qt::QueuedConnection);
}

void SearchField::recolour()
{
    m_lens->setIcon(icon(IconName::Search, m_themes.theme().color(Token::Muted)));
}

ContextBar::ContextBar(ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_facts(new IconLabel(themes, IconName::CalendarDays, TextUse::Body, this))
    , m_search(new SearchField(themes, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 9, 1);
    row->setSpacing(8);
    row->addWidget(m_facts);
    row->addWidget(new Separator(this));
    row->addWidget(m_search);
}

// A menu bar measures its corner only when it is itself resized.
bool ContextBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && parentWidget()) {
        QResizeEvent resized(parentWidget()->size(), parentWidget()->size());
        QCoreApplication::sendEvent(parentWidget(), &resized);
    }
    return done;
}

void ContextBar::setFacts(const YearFacts &facts)
{
    const QString day =
        QLocale().toString(facts.day, tr("dddd, d MMMM yyyy", "Qt date format of the heading"));
    QStringList parts;
    if (!facts.year.isEmpty())
        parts += QString(QStringLiteral("<b>") + tr("%1 academic year").arg(facts.year.toHtmlEscaped()) +
                         QStringLiteral("</b>"));
    if (!facts.term.isEmpty())
        parts += facts.term.toHtmlEscaped();
    parts += day;
    if (facts.week() > 0) {
        //: of the two-week cycle
        const QString cycle = facts.secondOfCycle() ? tr("second") : tr("first");
        //: the number of the week in the year
        parts += QString(tr("week %1").arg(facts.week()) + QStringLiteral(", <b>") + cycle +
                         QStringLiteral("</b>"));
    }
    m_facts->setText(parts.join(QStringLiteral(" &nbsp;·&nbsp; ")));
}

} // namespace semestr
