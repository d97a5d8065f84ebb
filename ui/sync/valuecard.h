// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/iconlabel.h"

#include <QFrame>

class QLabel;

namespace semestr {

struct CardFace
{
    QString value;
    QStringList lines; // author, moment, PC; the first in full colour
    bool inForce = false;
    bool isEmpty = false; // the value only says that there is none
};

// One of the three values of a conflict: whose, when, from which PC, and whether it stands in the journal.
class ValueCard final : public QFrame
{
    Q_OBJECT

public:
    ValueCard(ThemeProvider &themes, IconName sign, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setFace(const CardFace &face);
    QString value() const;
    bool isInForce() const { return m_inForce; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeProvider &m_themes;
    IconLabel *m_title;
    IconLabel *m_now;
    QLabel *m_value;
    QLabel *m_author;
    QLabel *m_rest;
    bool m_inForce = false;
};

} // namespace semestr
