// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/setup/listpreviewmodel.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace semestr {

class IconLabel;

// What a preview is called where it stands.
struct PreviewWords
{
    QString table;     // accessible name of the rows
    QString tableName; // object name of the rows
    QString back, backName;
    QString main, mainName;
    bool updates = false; // rows may differ from what is stored
};

// The file's rows as they are judged, and what the main button will do: the right side of the first run, and
// the import of a list. Model and themes must outlive it.
class PreviewPanel final : public QWidget
{
    Q_OBJECT

public:
    PreviewPanel(ThemeProvider &themes, ListPreviewModel &model, const PreviewWords &words,
                 QWidget *parent = nullptr);

    ListPreviewModel &model() { return m_model; }
    QTableView *view() { return m_view; }
    // Rejected rows may be left out.
    bool skipsRejected() const;
    // Rows that differ from what is stored may be written.
    bool updates() const;
    // Both ticks off, all rows: another file.
    void startAfresh();
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
    // The rows must be judged again.
    void updateChanged();
    void reportRequested();
    void backRequested();
    void startRequested();

private:
    QWidget *makeHeading();
    QWidget *makeTools();
    QWidget *makeTable();
    QWidget *makeFoot();
    void addFilters(QHBoxLayout *row);
    void addTicks(QBoxLayout *column);
    void addButtons(QHBoxLayout *row);
    void addKeys();
    int differing() const;
    void showRejections();
    void setColumnWidths();
    int fittingWidth(int column) const;
    void chooseColumn(int section);
    void offerColumns();
    void nextQuestion();
    QString fileColumnTitle(int column) const;
    void refreshIcons();

    ThemeProvider &m_themes;
    ListPreviewModel &m_model;
    PreviewWords m_names;
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
    QPushButton *m_more = nullptr;
    IconLabel *m_warning = nullptr;
    QCheckBox *m_skip = nullptr;
    QCheckBox *m_update = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_main = nullptr;
    QString m_obstacle;
    bool m_busy = false;
};

} // namespace semestr
