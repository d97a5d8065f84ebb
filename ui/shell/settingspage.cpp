// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingspage.h"

#include "ui/common/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/shellactions.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace semestr {

SettingsPage::SettingsPage(Settings &settings, ActionRegistry &actions, ThemeProvider &themes,
                           QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_actions(actions)
    , m_themes(themes)
    , m_column(new QVBoxLayout(this))
{
    const Theme &theme = themes.theme();
    m_column->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    m_column->setSpacing(theme.px(6));
    addTitle();
    QStringList sizes;
    for (const int percent : Settings::typeSizes())
        sizes += typeAction(percent);
    addChoices(tr("Size of type"), sizes);
    addSwitch(QStringLiteral("largerRows"));
    addChoices(tr("Look"), {QStringLiteral("light"), QStringLiteral("dark")});
    addChoices(tr("Language"), {QStringLiteral("russian"), QStringLiteral("english")});
    addSection(tr("Lock"));
    m_lock = new QLabel(this);
    m_lock->setWordWrap(true);
    m_column->addWidget(m_lock);
    addFolder();
    m_column->addStretch(1);
}

void SettingsPage::addTitle()
{
    auto *row = new QHBoxLayout;
    auto *title = new QLabel(tr("Settings of this PC"), this);
    setTextUse(title, TextUse::RoomTitle);
    auto *back = new QPushButton(tr("Back"), this);
    back->setObjectName(QStringLiteral("settingsBack"));
    connect(back, &QPushButton::clicked, this, &SettingsPage::closed);
    row->addWidget(title, 1);
    row->addWidget(back);
    m_column->addLayout(row);
}

void SettingsPage::addSection(const QString &text)
{
    auto *heading = new QLabel(text, this);
    setTextUse(heading, TextUse::Section);
    m_column->addSpacing(m_themes.theme().px(10));
    m_column->addWidget(heading);
}

void SettingsPage::addChoices(const QString &section, const QStringList &actions)
{
    addSection(section);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_themes.theme().px(18));
    auto *group = new QButtonGroup(this);
    for (const QString &name : actions) {
        auto *button = new QRadioButton(this);
        group->addButton(button);
        bind(button, name);
        button->setAccessibleName(QString(section + QStringLiteral(": ") + button->text()));
        row->addWidget(button);
        if (!focusProxy())
            setFocusProxy(button);
    }
    row->addStretch(1);
    m_column->addLayout(row);
}

void SettingsPage::addSwitch(const QString &action)
{
    auto *button = new QCheckBox(this);
    bind(button, action);
    m_column->addWidget(button);
}

void SettingsPage::bind(QAbstractButton *button, const QString &name)
{
    QAction *action = m_actions.find(name);
    button->setObjectName(QString(QStringLiteral("set-") + name));
    button->setText(action->text().remove(QLatin1Char('&')));
    button->setChecked(action->isChecked());
    connect(action, &QAction::toggled, button, &QAbstractButton::setChecked);
    // Later, since the answer may be a new page in the place of this one.
    connect(
        button, &QAbstractButton::clicked, action, [action] { action->trigger(); }, Qt::QueuedConnection);
}

void SettingsPage::addFolder()
{
    addSection(tr("Folder of files"));
    m_folder = new QLabel(this);
    m_folder->setWordWrap(true);
    m_column->addWidget(m_folder);
    auto *forget = new QPushButton(tr("Forget the folder"), this);
    forget->setObjectName(QStringLiteral("forgetFolder"));
    m_forget = forget;
    connect(forget, &QPushButton::clicked, this, [this] {
        m_settings.setLastFolder(QString());
        showFolder();
    });
    m_column->addWidget(forget, 0, Qt::AlignLeft);
    showFolder();
}

void SettingsPage::showFolder()
{
    const QString folder = m_settings.lastFolder();
    m_folder->setText(folder.isEmpty()
                          ? tr("Files are chosen from the folder of documents.")
                          : tr("Files are chosen from %1.").arg(QDir::toNativeSeparators(folder)));
    m_forget->setEnabled(!folder.isEmpty());
}

void SettingsPage::setIdleLock(int minutes)
{
    m_lock->setText(minutes > 0
                        ? tr("Without keyboard and mouse the window locks after %n minutes: so the "
                             "college's rules want it.",
                             nullptr, minutes)
                        : tr("The window does not lock by itself: the college's rules do not ask for it."));
}

QVariant SettingsPage::place() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus) ? focus->objectName() : QString();
}

void SettingsPage::setPlace(const QVariant &place)
{
    if (auto *control = findChild<QWidget *>(place.toString()); control && !place.toString().isEmpty())
        setFocusProxy(control);
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace semestr
