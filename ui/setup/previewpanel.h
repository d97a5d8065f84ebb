// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/setup/studentpreviewmodel.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace semestr {

class IconLabel;

// The right side of the first run: the file's rows as they are judged, and what the main button will do.
class PreviewPanel final : public QWidget
{
    Q_OBJECT

public:
    PreviewPanel(ThemeProvider &themes, QWidget *parent = nullptr);

    StudentPreviewModel &model() { return m_model; }
    QTableView *view() { return m_view; }
    // Rejected rows may be left out.
    bool skipsRejected() const;
    // After the model got a new judgement.
    void showPreview();
    // Instead of the table: what to do, or what will be made without a list.
    void showWords(const QString &words);
    // Empty = the main button is on; otherwise why it is off. `note` is what the line beside it says.
    void setObstacle(const QString &obstacle, const QString &note);
    // While the college is being written nothing can be pressed.
    void setBusy(bool busy);
    QPushButton *mainButton() { return m_main; }

Q_SIGNALS:
    void rereadRequested();
    void skipChanged();
    void reportRequested();
    void backRequested();
    void startRequested();

private:
    QWidget *makeHeading();
    QWidget *makeTools();
    QWidget *makeTable();
    QWidget *makeFoot();
    void addButtons(QHBoxLayout *row);
    void showRejections();
    void setColumnWidths();
    void chooseColumn(int section);
    void refreshIcons();

    ThemeProvider &m_themes;
    StudentPreviewModel m_model;
    QuestionsOnly m_filter;
    QTableView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_words = nullptr;
    QWidget *m_tools = nullptr;
    IconLabel *m_fresh = nullptr;
    IconLabel *m_look = nullptr;
    IconLabel *m_rejected = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_questions = nullptr;
    QPushButton *m_reread = nullptr;
    IconLabel *m_warning = nullptr;
    QCheckBox *m_skip = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_main = nullptr;
    QString m_obstacle;
    bool m_busy = false;
};

} // namespace semestr
