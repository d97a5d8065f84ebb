// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/question.h"

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace semestr {

class FileDialogs;

// Question 3: what the college begins with.
class StartQuestion final : public Question
{
    Q_OBJECT

public:
    enum class Start { List, Demo, Empty };

    StartQuestion(ThemeProvider &themes, FileDialogs &dialogs, QWidget *parent = nullptr);
    Start start() const;
    const QString &file() const { return m_file; }
    // What the reader found, or why it could not read.
    void setFileNote(const QString &note, bool refused);
    void setAnswered(bool answered) { setDone(answered); }
    void setFile(const QString &path);
    void clearFile();

Q_SIGNALS:
    void fileChosen(const QString &path);

private:
    void addList();
    void addChoice(const QString &text, const QString &name, Start start);
    void browse();
    void refresh();

    FileDialogs &m_dialogs;
    QButtonGroup *m_choices;
    QWidget *m_fileRow = nullptr;
    QLineEdit *m_name = nullptr;
    QAction *m_picture = nullptr;
    QLabel *m_note = nullptr;
    QString m_file;
};

} // namespace semestr
