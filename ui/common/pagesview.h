// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/familysheetform.h"
#include "ui/common/theme.h"

#include <QAbstractScrollArea>

namespace semestr {

// The pages of a form as they will be printed, one under another on the window's ground. Paper stays white in
// the dark theme. Page Up and Page Down go by pages, Ctrl with + or - and the wheel change the size.
class PagesView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagesView(ThemeProvider &themes, QWidget *parent = nullptr);

    void setForm(const PrintedForm &form);
    // No pages: why, in the middle.
    void setMessage(const QString &words);
    QString message() const { return m_message; }
    const PrintedForm &form() const { return m_form; }
    int pages() const { return m_form.pages; }
    const ThemeProvider &themes() const { return m_themes; }
    // The page at the upper edge, from 0.
    int currentPage() const;
    void goToPage(int page);
    // 1 = the page's width fits.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged(double zoom);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double scale() const; // pixels a millimetre
    QSizeF paper() const { return {m_form.form.pageWidth, m_form.form.pageHeight}; }
    double pageStep() const;
    QRectF pageRect(int page) const; // in the viewport
    void arrange();

    ThemeProvider &m_themes;
    PrintedForm m_form;
    QString m_message;
    double m_zoom = 1;
};

} // namespace semestr
