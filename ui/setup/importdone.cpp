// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/importdone.h"

#include "app/wording/lists.h"
#include "ui/common/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace semestr {

namespace {

QString wordsOf(const ListOutcome &outcome)
{
    QStringList lines{ImportDone::tr("Created: %1, updated: %2, unchanged: %3.")
                          .arg(QString::number(outcome.created), QString::number(outcome.updated),
                               QString::number(outcome.unchanged))};
    if (!outcome.made.isEmpty())
        //: What came into being besides the rows: buildings, disciplines, groups.
        lines.append(ImportDone::tr("Made on the way: %1.").arg(outcome.made.join(QStringLiteral(", "))));
    if (!outcome.rejected.isEmpty())
        lines.append(ImportDone::tr("%n rejected row(s) left out.", nullptr,
                                    static_cast<int>(outcome.rejected.size())));
    if (outcome.tx != 0)
        lines.append(ImportDone::tr("It can be taken back here, by Ctrl+Z in this room, or later from the "
                                    "history of imports."));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ImportDone::ImportDone(ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_title(new IconLabel(themes, IconName::CircleCheck, TextUse::Section, this))
    , m_words(new QLabel(this))
    , m_list(new QPushButton(tr("Show the list"), this))
    , m_undo(new QPushButton(QString(QChar(QChar::Nbsp) + tr("Undo the import")), this))
{
    m_title->setToken(Token::Green);
    m_words->setObjectName(QStringLiteral("importOutcome"));
    m_words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("showList"));
    setMainButton(m_list);
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_undo->setAccessibleName(tr("Undo the import"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_list);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addLayout(buttons);
    column->addStretch(1);
    setFocusProxy(m_list);
    connect(m_list, &QPushButton::clicked, this, &ImportDone::closed);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_kind, m_tx); });
    connect(&themes, &ThemeProvider::changed, this, &ImportDone::readTheme);
    readTheme();
}

void ImportDone::showOutcome(ListKind kind, const QString &source, const ListOutcome &outcome)
{
    m_kind = kind;
    m_tx = outcome.tx;
    m_title->setText(outcome.tx == 0 ? tr("Nothing had to be written: everything is stored already.")
                                     //: %1 the list («Rooms»), %2 the file.
                                     : tr("%1: written from %2").arg(listName(kind), source));
    m_words->setText(wordsOf(outcome));
    m_undo->setVisible(m_tx != 0);
}

void ImportDone::readTheme()
{
    m_undo->setIcon(icon(IconName::Undo, m_themes.theme().color(Token::Text)));
}

} // namespace semestr
