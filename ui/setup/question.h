// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/stepbadge.h"

class QLabel;
class QVBoxLayout;

namespace semestr {

// One of the first run's questions: badge, heading, and under it what the question needs.
class Question : public QWidget
{
    Q_OBJECT

public:
    Question(ThemeProvider &themes, int number, const QString &heading, QWidget *parent = nullptr);
    bool isDone() const { return m_badge->isDone(); }

Q_SIGNALS:
    void changed();

protected:
    void setDone(bool done) { m_badge->setDone(done); }
    QVBoxLayout *body() const { return m_body; }
    ThemeProvider &themes() const { return m_themes; }
    QLabel *addLabel(const QString &text, QLayout *where = nullptr);
    // A quiet line under a radio button, in line with its words.
    QLabel *addHint(const QString &text, int indent = 24);

private:
    ThemeProvider &m_themes;
    StepBadge *m_badge;
    QVBoxLayout *m_body;
};

} // namespace semestr
