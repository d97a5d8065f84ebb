// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/collegesetup.h"
#include "ui/setup/question.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace semestr {

// Question 1: the college's name and time zone, and the administrator who will sign in afterwards.
class CollegeQuestion final : public Question
{
    Q_OBJECT

public:
    explicit CollegeQuestion(ThemeProvider &themes, QWidget *parent = nullptr);
    // Fills everything but the preset.
    void fill(NewCollege &college) const;
    // What is still missing, in words; empty = answered.
    QString missing() const;
    // The regulation's least length of a password.
    void setLeastPassword(int least);
    void focusFirstEmpty();

private:
    QLineEdit *addField(const QString &label, const QString &name, QHBoxLayout *row = nullptr,
                        int stretch = 1);
    void addZones(QHBoxLayout *row);
    void judge();

    QLineEdit *m_name;
    QLineEdit *m_short;
    QComboBox *m_zone = nullptr;
    QLineEdit *m_login;
    QLineEdit *m_password;
    QLineEdit *m_person;
    int m_least = 8;
};

} // namespace semestr
