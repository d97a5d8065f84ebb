// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/firsthour.h"
#include "ui/common/theme.h"

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace semestr {

// The first steps in a new college: each with a sign (done, next, later), one sentence and the way to its
// room. Follows the data: what is saved anywhere in the window moves the signs. Thread: the window's.
class FirstHourPanel final : public QWidget
{
    Q_OBJECT

public:
    FirstHourPanel(Workspace &workspace, ThemeProvider &themes, QWidget *parent = nullptr);

    // Reads the steps of the person at the keyboard; `then` is told them, unless they cannot be read.
    void read(std::function<void(const FirstHour &)> then = {});
    void clear();
    // There are steps for this person.
    bool any() const { return !m_shown.lines.isEmpty(); }
    const FirstHour &shown() const { return m_shown; }

Q_SIGNALS:
    void changed();
    void roomAsked(const QString &code);
    // Not to be offered again.
    void putAway();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const FirstHour &hour);
    void fill();
    void addLine(const HourLine &line, bool isNext);

    Workspace &m_workspace;
    ThemeProvider &m_themes;
    FirstHours m_hours;
    FirstHour m_shown;
    QLabel *m_progress;
    QWidget *m_lines = nullptr; // made anew when a sign moves
    QVBoxLayout *m_column;
    QPushButton *m_putAway;
};

} // namespace semestr
