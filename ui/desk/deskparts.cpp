// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>

namespace semestr {

DeskRule::DeskRule(ThemeProvider &themes, Token token, QWidget *parent, Qt::Orientation direction)
    : QWidget(parent), m_themes(themes), m_token(token)
{
    if (direction == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    connect(&themes, &ThemeProvider::changed, this, qOverload<>(&QWidget::update));
}

void DeskRule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().color(m_token));
}

DeskLine::DeskLine(ThemeProvider &themes, const DeskCell &cell, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_cell(cell), m_sign(new QLabel(this)), m_words(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_words->setWordWrap(true);
    setTextUse(m_words, TextUse::Grid);
    m_sign->setContentsMargins(0, 2, 0, 0);
    m_sign->setVisible(cell.sign.has_value());
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    connect(&themes, &ThemeProvider::changed, this, &DeskLine::readTheme);
    readTheme();
}

void DeskLine::readTheme()
{
    const Theme &theme = m_themes.theme();
    if (m_cell.sign)
        m_sign->setPixmap(iconPixmap(*m_cell.sign, theme.color(m_cell.signToken), theme.measures().iconList,
                                     devicePixelRatioF()));
    QString words;
    for (const DeskRun &run : m_cell.runs) {
        const QString text = run.text.toHtmlEscaped();
        if (run.look == Look::Bold)
            words += QStringLiteral("<b>%1</b>").arg(text);
        else if (run.look == Look::Quiet || run.look == Look::Small)
            words += QStringLiteral("<span style=\"color:%1\">%2</span>")
                         .arg(theme.color(Token::Muted).name(), text);
        else
            words += text;
    }
    m_words->setTextFormat(Qt::RichText);
    m_words->setText(words);
    m_words->setAccessibleName(m_cell.text());
}

DeskList::DeskList(ThemeProvider &themes, const QString &name, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_title(new QLabel(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setTextUse(m_title, TextUse::BodyBold);
    m_title->setWordWrap(true);
    const int padding = themes.theme().measures().dockPadding;
    m_column->setContentsMargins(padding, 10, padding, 10);
    m_column->setSpacing(5);
    m_column->addWidget(m_title);
    hide();
}

QString DeskList::title() const
{
    return m_title->text();
}

void DeskList::setLines(const QString &title, const QList<DeskCell> &lines)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setVisible(!title.isEmpty() || !lines.isEmpty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    qDeleteAll(findChildren<DeskLine *>(Qt::FindDirectChildrenOnly));
    for (const DeskCell &line : lines) {
        auto *words = new DeskLine(m_themes, line, this);
        m_column->addWidget(words);
        words->show();
    }
}

QString withBoldNumber(const QString &words)
{
    static const QRegularExpression number(QStringLiteral("\\d+[ %\\x{00a0}]*%|\\d+"));
    const QRegularExpressionMatch match = number.match(words);
    if (!match.hasMatch())
        return words.toHtmlEscaped();
    return QString(words.left(match.capturedStart()).toHtmlEscaped() + QStringLiteral("<b>") +
                   match.captured() + QStringLiteral("</b>") +
                   words.mid(match.capturedEnd()).toHtmlEscaped());
}

} // namespace semestr
