// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/page.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace semestr {

// A further work of a lesson, «СР» beside «ПЗ»: a button that turns into kind and number.
class WorkAdder final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkAdder(QWidget *parent = nullptr);

    // Folds up again: another lesson is shown.
    void fold();

Q_SIGNALS:
    // Kind and number alone; the slot is the store's to give.
    void wanted(const semestr::WorkColumn &work);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void unfold();
    void send();

    QPushButton *m_open;
    QComboBox *m_kind;
    QLineEdit *m_number;
    QPushButton *m_add;
};

} // namespace semestr
