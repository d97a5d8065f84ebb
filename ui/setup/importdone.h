// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/listimport.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace semestr {

class IconLabel;

// After an import: what was created, updated and made on the way, and the way back.
class ImportDone final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportDone(ThemeProvider &themes, QWidget *parent = nullptr);
    void showOutcome(ListKind kind, const QString &source, const ListOutcome &outcome);

Q_SIGNALS:
    void closed();
    void undoRequested(semestr::ListKind kind, qint64 tx);

private:
    void readTheme();

    ThemeProvider &m_themes;
    ListKind m_kind = ListKind::Students;
    qint64 m_tx = 0;
    IconLabel *m_title;
    QLabel *m_words;
    QPushButton *m_list;
    QPushButton *m_undo;
};

} // namespace semestr
