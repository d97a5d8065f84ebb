// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQueue>
#include <QString>

class QWidget;

namespace semestr {

class Settings;

// Dialogs that choose a file, handed to rooms by constructor; they begin in the folder of the last choice.
// A test queues the answers. Filters are Qt's: «Excel (*.xlsx);;CSV (*.csv)». Thread: the window's.
class FileDialogs
{
public:
    // The settings, when given, remember the folder; they must outlive the dialogs.
    explicit FileDialogs(Settings *settings = nullptr) : m_settings(settings) {}

    // An existing file; empty when the person thought better of it.
    QString open(QWidget *parent, const QString &title, const QString &filter);
    // A file to write. The system's dialog has already asked about an existing one.
    QString save(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter);

    void answerNext(const QString &path) { m_answers.enqueue(path); }

private:
    QString folder() const;
    QString remembered(const QString &path);

    Settings *m_settings;
    QQueue<QString> m_answers;
};

} // namespace semestr
