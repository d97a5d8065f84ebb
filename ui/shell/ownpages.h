// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace semestr {

// A title and a sentence while something takes some seconds; the caller owns it.
QWidget *makeWaitPage(const QString &title, const QString &words);
// A sentence alone in the middle; the caller owns it.
QWidget *makeSilentPage(const QString &words);

// Asks once before the example gives way to one's own college.
class OwnCollegePage final : public QWidget
{
    Q_OBJECT

public:
    explicit OwnCollegePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void agreed();
    void refused();
};

} // namespace semestr
