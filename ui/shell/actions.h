// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHash>
#include <QObject>
#include <optional>

namespace semestr {

struct ActionSpec
{
    QString name; // object name, «lock»
    QString text; // with its mnemonic
    QKeySequence keys;
    std::optional<IconName> icon;
    bool checkable = false;
};

// Every command of the window by its name; icons follow the theme. Thread: the window's.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(ThemeProvider &themes, QObject *parent = nullptr);

    QAction *add(const ActionSpec &spec);
    // Null when there is none of that name.
    QAction *find(const QString &name) const { return m_actions.value(name); }
    // In the order they were added.
    const QList<QAction *> &all() const { return m_order; }

private:
    void recolour();

    ThemeProvider &m_themes;
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_order;
    QHash<QAction *, IconName> m_icons;
};

} // namespace semestr
