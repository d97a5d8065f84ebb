// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/iconlabel.h"
#include "ui/desk/daypanel.h"
#include "ui/desk/dayviews.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace semestr {

// «Мой день»: what today asks of the signed-in person, a part for each role, read again after commits, at the
// bells and when the page comes to the front. The desk must outlive it.
class MyDayPage final : public QWidget
{
    Q_OBJECT

public:
    MyDayPage(MyDayDesk &desk, const GridParts &parts, QWidget *parent = nullptr);
    ~MyDayPage() override;

    DayReader &reader() { return m_reader; }
    DayPanel &panel() { return *m_panel; }
    // What stands there when no section is the person's.
    void setNothingWords(const QString &words);
    QList<DaySection> sections() const { return m_sections; }
    // The part in front; null for a person without any.
    DayView *view() const;
    void showSection(int index);

public Q_SLOTS:
    // Which part and day are looked at, for a page that is made anew.
    QVariant place() const;
    void setPlace(const QVariant &place);
    void reread();
    void previousDay();
    void today();
    void nextDay();

Q_SIGNALS:
    void openRequested(semestr::PageId page, semestr::LessonId lesson);
    // Where a section of the year's readiness is filled in; the codes of ReadinessLine.
    void sectionRequested(const QString &section);
    // How many lines stand in red, for the rail.
    void badgeChanged(int number, semestr::Token token);
    void statusMessage(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    QWidget *makeHeading();
    QToolButton *makeStep(const QString &name, const QString &words, void (MyDayPage::*verb)());
    QWidget *makeSections();
    void addKeys();
    void addKey(const QString &name, const QString &text, const QKeySequence &keys,
                const std::function<void()> &verb);
    void setSections(const QList<DaySection> &sections);
    void addSection(DaySection section);
    void take();
    void showDay();
    void showCounts();
    void fitHeading();
    void showPanel();
    void togglePanel();
    void open(const DeskPlace &place);
    void readTheme();

    MyDayDesk &m_desk;
    GridParts m_parts;
    DayReader m_reader;
    QList<DaySection> m_sections;
    int m_badge = 0;
    bool m_panelWanted = true;
    QWidget *m_heading = nullptr;
    QLabel *m_date = nullptr;
    QToolButton *m_before = nullptr;
    QToolButton *m_after = nullptr;
    QPushButton *m_today = nullptr;
    QHBoxLayout *m_counts = nullptr;
    QWidget *m_sectionBar = nullptr;
    QButtonGroup *m_sectionButtons = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_nothing = nullptr;
    DayPanel *m_panel = nullptr;
};

QString sectionTitle(DaySection section);

} // namespace semestr
