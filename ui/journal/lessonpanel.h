// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalmodel.h"
#include "ui/journal/panelparts.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace semestr {

class WorkAdder;

// The panel beside the grid: the lesson of the cursor's column (kind, time, topic, homework), what it misses
// and until when, the history of the cursor's cell, the legend. May stand in a dock.
class LessonPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LessonPanel(ThemeProvider &themes, QWidget *parent = nullptr);
    ~LessonPanel() override;

    // Row and column of the model; −1 empties the panel.
    void showPlace(const JournalModel &model, int row, int column, qint64 nowMs, const CollegeTime &time);
    void showHistory(const CellKey &key, const QList<HistoryLine> &lines, const CollegeTime &time);
    void showRefusal(const QString &reason);
    // Hands over texts that were typed and not kept yet: before another lesson, and when the room is left.
    void keepTexts();
    void focusTopic();

Q_SIGNALS:
    void edited(semestr::LessonId lesson, const semestr::LessonEdit &edit);
    void workWanted(semestr::LessonId lesson, const semestr::WorkColumn &work);
    void commentWanted();
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    QWidget *makeTitle();
    void addFields(QVBoxLayout *column);
    void addCell(QVBoxLayout *column);
    QLabel *addLabel(QVBoxLayout *column, const QString &text, TextUse use, QWidget *buddy = nullptr);
    void showLesson(const JournalModel &model, int column, bool anew, const CollegeTime &time);
    void showKinds(const LessonColumn &lesson, bool locked);
    void showFindings(const JournalModel &model, int column, qint64 nowMs, const CollegeTime &time);
    void addFinding(const Finding &finding, const QString &before, qint64 nowMs, const CollegeTime &time);
    void fillHistory();
    void keepHomework(const QString &text);
    void send(const LessonEdit &edit);
    void readTheme();

    ThemeProvider &m_themes;
    LessonId m_lesson;
    CellKey m_cell;
    QList<HistoryLine> m_history;
    CollegeTime m_time;
    bool m_wholeHistory = false;
    QString m_kindShown;
    QScrollArea *m_scroll;
    QWidget *m_inside; // of the scroll area; parts are its own from the first, to be styled once
    QLabel *m_title;
    QLabel *m_titleIcon;
    QToolButton *m_close;
    QComboBox *m_kind;
    QLabel *m_kindLabel = nullptr;
    QLabel *m_place;
    LessonText *m_topic;
    QLabel *m_homeworkLabel = nullptr;
    LessonText *m_homework;
    QCheckBox *m_noHomework;
    WorkAdder *m_workAdder;
    QLabel *m_refusal;
    QVBoxLayout *m_findings = nullptr;
    QLabel *m_cellTitle = nullptr;
    QVBoxLayout *m_historyLines = nullptr;
    QPushButton *m_comment = nullptr;
    QPushButton *m_all = nullptr;
    CellLegend *m_legend;
};

} // namespace semestr
