// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/progress.h"
#include "ui/common/theme.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace semestr {

// A strip with words, a bar and «Cancel» while long work runs: in the status line, or in a page; no modal
// window. It appears only when the work lasts longer than a moment. Thread: the window's.
class LongWork final : public QWidget
{
    Q_OBJECT

public:
    explicit LongWork(QWidget *parent = nullptr);

    // `words`: «Import of rooms»; the bar follows the progress, «Cancel» cancels it.
    void begin(const QString &words, const SharedProgress &progress);
    void end();
    bool isRunning() const { return m_progress != nullptr; }

Q_SIGNALS:
    void cancelled();
    void ended();

private:
    void look();

    SharedProgress m_progress;
    QTimer m_timer;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace semestr
