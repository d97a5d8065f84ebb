// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"
#include "ui/common/longwork.h"
#include "ui/common/settings.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/statusline.h"

#include <QApplication>

namespace semestr {

// How the window looks: light or dark, size of type and rows, language.

void ShellController::connectLook()
{
    const auto on = [this](const char *name, auto slot) {
        connect(m_actions->find(QLatin1String(name)), &QAction::triggered, this, slot);
    };
    Settings &settings = m_parts.settings;
    on("about", [this] { showAbout(); });
    on("settings", [this] { showSettings(); });
    on("light", [this, &settings] { settings.setShade(Shade::Light), applyLook(); });
    on("dark", [this, &settings] { settings.setShade(Shade::Dark), applyLook(); });
    on("largerRows", [this, &settings](bool larger) {
        settings.setLargerRows(larger), applyLook();
        remakePages();
    });
    on("russian", [this] { setLanguage(QStringLiteral("ru")); });
    on("english", [this] { setLanguage(QStringLiteral("en")); });
    for (const int percent : Settings::typeSizes())
        on(qPrintable(typeAction(percent)), [this, percent] { setTypeSize(percent); });
    on("typeLarger", [this] { changeType(1); });
    on("typeSmaller", [this] { changeType(-1); });
    on("typeUsual", [this] { setTypeSize(100); });
    connect(&m_window->status().work(), &LongWork::ended, this, [this] {
        if (m_remakeDue)
            remakePages();
    });
    checkLook();
}

void ShellController::checkLook()
{
    const Theme &theme = m_parts.themes.theme();
    const bool russian = m_parts.language.code() != QStringLiteral("en");
    m_actions->find(theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"))->setChecked(true);
    m_actions->find(russian ? QStringLiteral("russian") : QStringLiteral("english"))->setChecked(true);
    m_actions->find(QStringLiteral("largerRows"))->setChecked(theme.largerRows());
    m_actions->find(typeAction(m_parts.settings.typeSize()))->setChecked(true);
}

void ShellController::applyLook()
{
    const Theme theme = m_parts.settings.theme();
    theme.apply(*qApp);
    m_parts.themes.setTheme(theme);
    checkLook();
}

void ShellController::setTypeSize(int percent)
{
    if (percent == m_parts.settings.typeSize())
        return;
    m_parts.settings.setTypeSize(percent);
    applyLook();
    remakePages();
}

void ShellController::changeType(int step)
{
    const QList<int> sizes = Settings::typeSizes();
    const qsizetype next = sizes.indexOf(m_parts.settings.typeSize()) + step;
    if (next >= 0 && next < sizes.size())
        setTypeSize(sizes.at(next));
}

// The window is made anew in the other language; the person stays signed in.
void ShellController::setLanguage(const QString &code)
{
    if (code == m_parts.language.code())
        return;
    m_parts.settings.setLanguage(code);
    m_parts.settings.setWindowGeometry(m_window->saveGeometry());
    m_return = {m_front, {}};
    QMetaObject::invokeMethod(
        this,
        [this, code] {
            m_parts.language.use(code);
            start();
        },
        Qt::QueuedConnection);
}

void ShellController::showSettings()
{
    QWidget *&page = m_pages[settingsCode()];
    const bool made = !page;
    if (made) {
        auto *settings = new SettingsPage(m_parts.settings, *m_actions, m_parts.themes);
        const QDate today = m_parts.workspace.today();
        settings->setIdleLock(m_parts.workspace.policy().whole(QStringLiteral("auth.idle_lock_min"), today));
        connect(settings, &SettingsPage::closed, this, [this] {
            openRoom(m_window->rail().current());
            m_window->page()->setFocus();
        });
        page = settings;
    }
    m_front = settingsCode();
    m_window->showRoom(page);
    if (made)
        returnTo(page);
    page->setFocus();
}

void ShellController::showAbout()
{
    AboutDialog(m_parts.themes.theme(), m_window.get()).exec();
}

} // namespace semestr
