// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace semestr {

// A thin upright line between two parts of a bar.
class Separator final : public QWidget
{
public:
    explicit Separator(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// A narrow column in the middle of a page: sign-in, lock, new password.
class FormColumn
{
public:
    FormColumn();

    QLabel *addTitle(const QString &text);
    QLabel *addNote(const QString &text);
    QLineEdit *addField(const QString &label, const QString &name);
    QLineEdit *addPassword(const QString &label, const QString &name);
    QPushButton *addMainButton(const QString &text, const QString &name);
    QPushButton *addFlatButton(const QString &text, const QString &name);
    void add(QWidget *widget);
    // The finished page; the caller owns it.
    QWidget *take() { return m_page; }

private:
    QWidget *m_page;
    QVBoxLayout *m_column;
};

} // namespace semestr
