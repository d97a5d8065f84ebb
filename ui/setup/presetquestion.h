// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/policy/policy.h"
#include "ui/setup/question.h"

class QButtonGroup;

namespace semestr {

class FileDialogs;

// Question 2: the regulation, one of those that ship or the college's own file.
class PresetQuestion final : public Question
{
    Q_OBJECT

public:
    PresetQuestion(ThemeProvider &themes, FileDialogs &dialogs, QWidget *parent = nullptr);
    const PolicyPreset &preset() const { return m_preset; }
    // What is missing or wrong with the file, in words; empty = answered.
    const QString &missing() const { return m_missing; }

private:
    void addPreset(const PolicyPreset &preset, int id);
    void choose(int id);
    void chooseFile();
    void showHint();

    FileDialogs &m_dialogs;
    QList<PolicyPreset> m_shipped;
    PolicyPreset m_preset;
    QButtonGroup *m_choices;
    QList<QLabel *> m_hints;
    QLabel *m_fileHint = nullptr;
    QString m_missing;
};

} // namespace semestr
