// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/serverlink.h"
#include "ui/common/iconlabel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace semestr {

// What the first run needs to join a college that already has a server (N-09); both outlive the page.
struct JoinParts
{
    ServerJoin &join;
    ThemeProvider &themes;
    QString file;       // where the person's file is to be made
    QString deviceName; // this PC, as the administrator will see it
};

// «Присоединиться к колледжу»: address, login, password; a new password when the server asks for one.
class JoinPage final : public QWidget
{
    Q_OBJECT

public:
    explicit JoinPage(const JoinParts &parts, QWidget *parent = nullptr);

Q_SIGNALS:
    // The file stands; it is to be opened.
    void joined();
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    void submit();
    void goBack();
    void finish(const Result<bool> &result);
    void askNewPassword();
    void setBusy(bool busy);
    void refuse(const QString &words);

    JoinParts m_parts;
    bool m_busy = false;
    bool m_newAsked = false;
    QTimer m_cancelling; // runs while a join is to end
    QLineEdit *m_address = nullptr;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_password = nullptr;
    QWidget *m_newPart = nullptr;
    QLineEdit *m_fresh = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_back = nullptr;
    IconLabel *m_refusal = nullptr;
    QLabel *m_progressWords = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace semestr
