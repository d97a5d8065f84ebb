// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/sideheaders.h"

#include "app/wording/sentences.h"

#include <QPaintEvent>
#include <QPainter>

namespace semestr {

RosterHeader::RosterHeader(const RosterModel &model, ThemeProvider &themes, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_themes(themes)
{
    setObjectName(QStringLiteral("rosterHeading"));
    connect(&themes, &ThemeProvider::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize RosterHeader::sizeHint() const
{
    return {0, m_themes.theme().measures().journalHeading()};
}

void RosterHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = m_themes.theme();
    painter.fillRect(event->rect(), theme.color(Token::Head));
    const int numbers = sectionSize(RosterModel::NumberColumn);
    painter.fillRect(numbers - 1, 0, 1, height(), theme.color(Token::Line));
    painter.setFont(theme.font(TextUse::GridHeading));
    painter.setPen(theme.color(Token::Muted));
    const int foot = height() - theme.px(22);
    painter.drawText(QRect(0, foot, numbers - 9, theme.px(18)), Qt::AlignVCenter | Qt::AlignRight,
                     QStringLiteral("№"));
    painter.setPen(theme.color(Token::Text));
    const QString title = m_model.headerData(RosterModel::NameColumn, Qt::Horizontal).toString();
    painter.drawText(QRect(numbers + 8, foot - theme.px(18), width(), theme.px(18)),
                     Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.setFont(theme.font(TextUse::Label));
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(QRect(numbers + 8, foot, width(), theme.px(18)), Qt::AlignVCenter | Qt::AlignLeft,
                     m_model.countText());
    painter.fillRect(0, height() - 2, width(), 2, theme.color(Token::Line2));
}

TotalsHeader::TotalsHeader(const JournalModel &journal, ThemeProvider &themes, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_journal(journal), m_themes(themes)
{
    setObjectName(QStringLiteral("totalsHeading"));
    connect(&themes, &ThemeProvider::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize TotalsHeader::sizeHint() const
{
    return {0, m_themes.theme().measures().journalHeading()};
}

void TotalsHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = m_themes.theme();
    const int band = theme.measures().journalHeadMonth;
    painter.fillRect(event->rect(), theme.color(Token::Head));
    painter.setFont(theme.font(TextUse::GridHeading));
    painter.setPen(theme.color(Token::Text));
    if (m_journal.today().isValid()) // «На 8 октября»
        painter.drawText(QRect(0, 0, width(), band - 1), Qt::AlignCenter,
                         tr("As of %1").arg(dayMonth(m_journal.today())));
    painter.fillRect(0, band - 1, width(), 1, theme.color(Token::Line));
    for (int column = 0; column < count(); ++column)
        paintWords(&painter, column);
    painter.fillRect(0, height() - 2, width(), 2, theme.color(Token::Line2));
}

void TotalsHeader::paintWords(QPainter *painter, int column) const
{
    const Theme &theme = m_themes.theme();
    const int band = theme.measures().journalHeadMonth;
    const int left = sectionViewportPosition(column);
    const int wide = sectionSize(column);
    const int high = height() - band - 4;
    const QString words = model()->headerData(column, Qt::Horizontal).toString();
    QFont narrow = theme.font(TextUse::GridHeading);
    narrow.setPixelSize(theme.font(TextUse::Label).pixelSize());
    painter->setFont(narrow);
    painter->fillRect(left + wide - 1, band, 1, height(), theme.color(Token::Line));
    const bool turned = column == TotalsModel::MissedColumn || column == TotalsModel::UnexcusedColumn;
    if (!turned) {
        painter->drawText(QRect(left, band, wide - 1, high), Qt::AlignBottom | Qt::AlignHCenter, words);
        return;
    }
    painter->save();
    painter->translate(left, band + high);
    painter->rotate(-90);
    painter->drawText(QRect(0, 0, high, wide - 1), Qt::AlignVCenter | Qt::AlignLeft, words);
    painter->restore();
}

} // namespace semestr
