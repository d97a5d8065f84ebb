// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

namespace semestr {

ActionRegistry::ActionRegistry(ThemeProvider &themes, QObject *parent) : QObject(parent), m_themes(themes)
{
    connect(&themes, &ThemeProvider::changed, this, &ActionRegistry::recolour);
}

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.name);
    action->setShortcut(spec.keys);
    action->setCheckable(spec.checkable);
    m_actions.insert(spec.name, action);
    m_order += action;
    if (spec.icon) {
        m_icons.insert(action, *spec.icon);
        action->setIcon(icon(*spec.icon, m_themes.theme().color(Token::Text)));
    }
    return action;
}

void ActionRegistry::recolour()
{
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(icon(it.value(), m_themes.theme().color(Token::Text)));
}

} // namespace semestr
