// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/startquestion.h"

#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/setup/choice.h"

#include <QAction>
#include <QButtonGroup>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace semestr {

StartQuestion::StartQuestion(ThemeProvider &themes, FileDialogs &dialogs, QWidget *parent)
    : Question(themes, 3, tr("What to begin with?"), parent)
    , m_dialogs(dialogs)
    , m_choices(new QButtonGroup(this))
{
    addChoice(tr("A list of students from Excel"), QStringLiteral("startList"), Start::List);
    addList();
    addChoice(tr("A worked example: a small college"), QStringLiteral("startDemo"), Start::Demo);
    addHint(tr("cleared by one command when you begin your own"));
    addChoice(tr("An empty college, I shall fill it in myself"), QStringLiteral("startEmpty"), Start::Empty);
    m_choices->button(0)->setChecked(true);
    connect(m_choices, &QButtonGroup::idToggled, this, &StartQuestion::refresh);
    connect(&themes, &ThemeProvider::changed, this, &StartQuestion::refresh);
    refresh();
}

void StartQuestion::addChoice(const QString &text, const QString &name, Start start)
{
    auto *choice = new Choice(text, name, this);
    m_choices->addButton(choice->button(), static_cast<int>(start));
    body()->addWidget(choice);
}

void StartQuestion::addList()
{
    m_fileRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_fileRow);
    row->setContentsMargins(24, 0, 0, 0);
    row->setSpacing(6);
    m_name = new QLineEdit(m_fileRow);
    m_name->setReadOnly(true);
    m_name->setFocusPolicy(Qt::NoFocus);
    m_name->setAccessibleName(tr("File with the list"));
    m_name->setPlaceholderText(tr("xlsx or csv"));
    m_picture = m_name->addAction(QIcon(), QLineEdit::LeadingPosition);
    auto *button = new QPushButton(tr("Choose…"), m_fileRow);
    button->setObjectName(QStringLiteral("chooseList"));
    connect(button, &QPushButton::clicked, this, &StartQuestion::browse);
    row->addWidget(m_name, 1);
    row->addWidget(button);
    body()->addWidget(m_fileRow);
    m_note = addHint(tr("One row per student: name, date of birth, group, record-book number."));
}

StartQuestion::Start StartQuestion::start() const
{
    return static_cast<Start>(m_choices->checkedId());
}

void StartQuestion::browse()
{
    const QString path =
        m_dialogs.open(this, tr("List of students"), tr("Tables (*.xlsx *.csv *.txt);;All files (*)"));
    if (!path.isEmpty())
        setFile(path);
}

void StartQuestion::setFile(const QString &path)
{
    m_file = path;
    m_choices->button(0)->setChecked(true);
    m_name->setText(QFileInfo(path).fileName());
    Q_EMIT fileChosen(path);
}

void StartQuestion::clearFile()
{
    m_file.clear();
    m_name->clear();
    setFileNote(tr("One row per student: name, date of birth, group, record-book number."), false);
}

void StartQuestion::setFileNote(const QString &note, bool refused)
{
    m_note->setText(note);
    m_name->setProperty("refused", refused);
    m_name->style()->unpolish(m_name);
    m_name->style()->polish(m_name);
}

void StartQuestion::refresh()
{
    m_picture->setIcon(icon(IconName::FileSpreadsheet, themes().theme().color(Token::Green)));
    m_fileRow->setEnabled(start() == Start::List);
    Q_EMIT changed();
}

} // namespace semestr
