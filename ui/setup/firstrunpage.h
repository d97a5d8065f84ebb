// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/collegesetup.h"
#include "app/usecases/studentimport.h"
#include "ui/common/theme.h"
#include "ui/setup/studentpreviewmodel.h"

#include <QWidget>

class QPushButton;

namespace semestr {

class CollegeQuestion;
class FileDialogs;
class Messages;
class PresetQuestion;
class PreviewPanel;
class StartQuestion;

// Three questions on one page, the file's rows judged at once. Nothing is written until «Write and begin».
// Thread: the window's. All that is handed over must outlive the page.
class FirstRunPage final : public QWidget
{
    Q_OBJECT

public:
    FirstRunPage(Workspace &workspace, ThemeProvider &themes, FileDialogs &dialogs, Messages &messages,
                 QWidget *parent = nullptr);
    // Reads the list as if it had been chosen.
    void openList(const QString &path);
    // A college that already has a server is joined instead of made.
    void setJoinOffered(bool offered);

Q_SIGNALS:
    // The college is written; the administrator may sign in.
    void finished();
    void demoRequested();
    void joinRequested();

private:
    QWidget *makeQuestions();
    void readList();
    void judge();
    void showStart();
    void refresh();
    QString obstacle() const;
    QString promise() const;
    void start();
    void writeCollege();
    void writeList();
    void finishWith(const Done &result);
    void saveReport();
    void goBack();

    Workspace &m_workspace;
    ThemeProvider &m_themes;
    FileDialogs &m_dialogs;
    Messages &m_messages;
    CollegeSetup m_setup;
    StudentImport m_import;
    QPushButton *m_join = nullptr;
    CollegeQuestion *m_college = nullptr;
    PresetQuestion *m_preset = nullptr;
    StartQuestion *m_start = nullptr;
    StudentPreviewModel m_model;
    PreviewPanel *m_panel = nullptr;
    bool m_listRead = false;
    bool m_busy = false;
    int m_judgement = 0; // only the newest answer counts
};

} // namespace semestr
