// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalheader.h"

#include "ui/common/icons.h"
#include "ui/journal/journaltexts.h"

#include <QPaintEvent>
#include <QPainter>

namespace semestr {

JournalHeader::JournalHeader(const JournalModel &model, ThemeProvider &themes, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_themes(themes)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setObjectName(QStringLiteral("worksHeading"));
    connect(&themes, &ThemeProvider::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize JournalHeader::sizeHint() const
{
    return {0, m_themes.theme().measures().journalHeading()};
}

int JournalHeader::visible(int fromX) const
{
    const int column = visualIndexAt(fromX);
    return column < 0 ? count() - 1 : column;
}

void JournalHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = m_themes.theme();
    painter.fillRect(event->rect(), theme.color(Token::Head));
    if (count() > 0) {
        const int last = visible(viewport()->width() - 1);
        for (int column = visible(0); column <= last; ++column)
            paintColumn(&painter, column);
        paintMonths(&painter);
        paintToday(&painter);
    }
    painter.fillRect(0, height() - 2, width(), 2, theme.color(Token::Line2));
}

QRect JournalHeader::lessonRect(int column, int top, int height) const
{
    int first = column, last = column;
    while (first > 0 && !m_model.place(first).first)
        --first;
    while (last + 1 < count() && !m_model.place(last).last)
        ++last;
    const int left = sectionViewportPosition(first);
    return {left, top, sectionViewportPosition(last) + sectionSize(last) - left, height};
}

void JournalHeader::paintColumn(QPainter *painter, int column) const
{
    const Theme &theme = m_themes.theme();
    const Measures &size = theme.measures();
    const WorkPlace &place = m_model.place(column);
    const int left = sectionViewportPosition(column);
    const int dateTop = size.journalHeadMonth;
    const int kindTop = dateTop + size.journalHeadDate;
    const int stateTop = kindTop + size.journalHeadKind;
    const int right = left + sectionSize(column) - 1;
    painter->fillRect(right, place.last ? dateTop : kindTop, 1, height(), theme.color(Token::Line));
    for (const int line : {dateTop, kindTop, stateTop})
        painter->fillRect(left, line - 1, sectionSize(column), 1, theme.color(Token::Line));
    painter->setFont(theme.font(place.held ? TextUse::GridHeading : TextUse::Grid));
    painter->setPen(theme.color(place.held ? Token::Text : Token::Muted));
    painter->drawText(QRect(left, kindTop - 1, sectionSize(column), size.journalHeadKind), Qt::AlignCenter,
                      place.kind);
    if (place.first || column == visible(0)) {
        paintDate(painter, column);
        paintState(painter, column);
    }
}

void JournalHeader::paintDate(QPainter *painter, int column) const
{
    const Theme &theme = m_themes.theme();
    const Measures &size = theme.measures();
    const WorkPlace &place = m_model.place(column);
    const QRect rect = lessonRect(column, size.journalHeadMonth, size.journalHeadDate - 1);
    if (place.today)
        painter->fillRect(rect, theme.color(Token::Ink));
    painter->setFont(theme.font(place.held ? TextUse::GridHeading : TextUse::Grid));
    painter->setPen(theme.color(place.today ? Token::InkText : place.held ? Token::Text : Token::Muted));
    painter->save();
    painter->translate(rect.left(), rect.bottom() + 1);
    painter->rotate(-90);
    // «Thu 08.10» is longer than «чт 08.10».
    const double room = rect.height() - 4;
    const double squeeze = qMin(1.0, room / painter->fontMetrics().horizontalAdvance(place.date));
    painter->scale(squeeze, 1);
    painter->drawText(QRectF(3 / squeeze, 0, (rect.height() - 3) / squeeze, rect.width() - 1),
                      Qt::AlignCenter, place.date);
    painter->restore();
}

void JournalHeader::paintState(QPainter *painter, int column) const
{
    const Theme &theme = m_themes.theme();
    const Measures &size = theme.measures();
    const QRect row =
        lessonRect(column, size.journalHeading() - size.journalHeadState, size.journalHeadState - 2);
    const QRectF box(row.left() + (row.width() - 1 - size.iconHeading) / 2.0,
                     row.top() + (row.height() - size.iconHeading) / 2.0, size.iconHeading, size.iconHeading);
    switch (m_model.place(column).state) {
    case ColumnState::NotHeld:
        return;
    case ColumnState::Locked:
        return paintIcon(painter, box, IconName::Lock, theme.color(Token::LockText));
    case ColumnState::Complete:
        return paintIcon(painter, box, IconName::Check, theme.color(Token::Green));
    case ColumnState::Due:
        return paintIcon(painter, box, IconName::TriangleAlert, theme.color(Token::Amber));
    case ColumnState::Late:
        return paintIcon(painter, box, IconName::CircleX, theme.color(Token::Red));
    }
}

// The band's text stays in sight while any lesson of the month does.
void JournalHeader::paintMonths(QPainter *painter) const
{
    const Theme &theme = m_themes.theme();
    const int height = theme.measures().journalHeadMonth - 1;
    painter->setFont(theme.font(TextUse::GridHeading));
    painter->setPen(theme.color(Token::Text));
    const int last = visible(viewport()->width() - 1);
    int from = visible(0);
    while (from <= last) {
        const QDate day = m_model.lesson(from).day;
        int to = from;
        while (to + 1 < count() && m_model.lesson(to + 1).day.month() == day.month())
            ++to;
        const int left = qMax(0, sectionViewportPosition(from));
        const int right = sectionViewportPosition(to) + sectionSize(to) - 1;
        painter->drawText(QRect(left + 8, 0, right - left - 10, height), Qt::AlignVCenter | Qt::AlignLeft,
                          monthTitle(day));
        painter->fillRect(right, 0, 1, height, theme.color(Token::Line2));
        from = to + 1;
    }
}

void JournalHeader::paintToday(QPainter *painter) const
{
    const Theme &theme = m_themes.theme();
    const int top = theme.measures().journalHeadMonth;
    for (int column = 0; column < count(); ++column) {
        if (!m_model.place(column).today)
            continue;
        const int left = sectionViewportPosition(column);
        const int right = left + sectionSize(column) - 1;
        if (column == 0 || !m_model.place(column - 1).today)
            painter->fillRect(left - 1, top, 2, height(), theme.color(Token::Ink));
        if (column + 1 == count() || !m_model.place(column + 1).today)
            painter->fillRect(right, top, 2, height(), theme.color(Token::Ink));
    }
}

} // namespace semestr
