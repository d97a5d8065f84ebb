// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace semestr {

// An icon and words beside it, in the colour of a token; follows the theme. The words may be rich text.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(ThemeProvider &themes, IconName icon, TextUse use, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    void setIcon(IconName icon);
    // The colour of icon and words; `Text` unless told otherwise.
    void setToken(Token token);
    void setWordWrap(bool wrap);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    ThemeProvider &m_themes;
    IconName m_icon;
    Token m_token = Token::Text;
    QLabel *m_picture;
    QLabel *m_words;
};

} // namespace semestr
