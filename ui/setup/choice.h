// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QRadioButton>

namespace semestr {

// A radio button whose words may take several lines; a click on the words chooses, as on a plain one.
class Choice final : public QWidget
{
    Q_OBJECT

public:
    Choice(const QString &text, const QString &name, QWidget *parent = nullptr);
    QRadioButton *button() const { return m_button; }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_button;
    QLabel *m_words;
};

} // namespace semestr
