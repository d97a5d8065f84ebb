// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/lessonpanel.h"

#include "app/domain/journal/kinds.h"
#include "app/wording/sentences.h"
#include "ui/journal/journaltexts.h"
#include "ui/journal/workadder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace semestr {

namespace {
void empty(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QDate homeworkDay(const JournalModel &model, const LessonColumn &lesson)
{
    if (lesson.homeworkDue.isValid())
        return lesson.homeworkDue;
    for (const LessonColumn &next : model.page().lessons) {
        if (next.day > lesson.day)
            return next.day;
    }
    return {};
}
} // namespace

LessonPanel::LessonPanel(ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_scroll(new QScrollArea(this))
    , m_inside(new QWidget(m_scroll->viewport()))
    , m_title(new QLabel(this))
    , m_titleIcon(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_kind(new QComboBox(m_inside))
    , m_place(new QLabel(m_inside))
    , m_topic(new LessonText(3, themes, m_inside))
    , m_homework(new LessonText(2, themes, m_inside))
    , m_noHomework(new QCheckBox(tr("Nothing is set"), m_inside))
    , m_workAdder(new WorkAdder(m_inside))
    , m_refusal(new QLabel(m_inside))
    , m_legend(new CellLegend(themes, this))
{
    setObjectName(QStringLiteral("lessonPanel"));
    setAccessibleName(tr("Lesson"));
    setFixedWidth(themes.theme().measures().dock);
    m_noHomework->setObjectName(QStringLiteral("noHomework"));
    layOut();
    connect(m_kind, &QComboBox::activated, this, [this] {
        LessonEdit edit;
        edit.kind = m_kind->currentData().toString();
        if (*edit.kind != m_kindShown)
            send(edit);
    });
    connect(m_topic, &LessonText::kept, this, [this](const QString &text) {
        LessonEdit edit;
        edit.topic = text;
        send(edit);
    });
    connect(m_homework, &LessonText::kept, this, &LessonPanel::keepHomework);
    connect(m_noHomework, &QCheckBox::clicked, this, [this](bool nothing) {
        LessonEdit edit;
        edit.homework = nothing ? HomeworkState::None : HomeworkState::Unset;
        edit.homeworkText = QString();
        send(edit);
    });
    connect(m_workAdder, &WorkAdder::wanted, this, [this](const WorkColumn &work) {
        if (!m_lesson.isNull())
            Q_EMIT workWanted(m_lesson, work);
    });
    connect(m_close, &QToolButton::clicked, this, &LessonPanel::closeWanted);
    connect(&themes, &ThemeProvider::changed, this, &LessonPanel::readTheme);
    readTheme();
}

LessonPanel::~LessonPanel()
{
    m_topic->disconnect(this);
    m_homework->disconnect(this);
}

void LessonPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, 1, height(), m_themes.theme().color(Token::Line2));
}

void LessonPanel::keepHomework(const QString &text)
{
    LessonEdit edit;
    edit.homework = text.isEmpty() ? HomeworkState::Unset : HomeworkState::Set;
    edit.homeworkText = text;
    send(edit);
}

void LessonPanel::send(const LessonEdit &edit)
{
    if (!m_lesson.isNull())
        Q_EMIT edited(m_lesson, edit);
}

void LessonPanel::readTheme()
{
    const Theme &theme = m_themes.theme();
    m_titleIcon->setPixmap(iconPixmap(IconName::BookMarked, theme.color(Token::Text),
                                      theme.measures().iconBar, devicePixelRatioF()));
    m_close->setIcon(icon(IconName::X, theme.color(Token::Muted)));
    m_comment->setIcon(icon(IconName::MessageSquareText, theme.color(Token::Text)));
    m_all->setIcon(icon(IconName::History, theme.color(Token::Text)));
    const QString head = theme.color(Token::Head).name();
    const QString line = theme.color(Token::Line2).name();
    findChild<QWidget *>(QStringLiteral("panelTitle"))
        ->setStyleSheet(QStringLiteral("#panelTitle{background:%1;border-bottom:1px solid %2;}"
                                       "QToolButton{border:none;background:transparent;}")
                            .arg(head, line));
    m_refusal->setStyleSheet(QStringLiteral("color:%1;").arg(theme.color(Token::Red).name()));
}

void LessonPanel::showPlace(const JournalModel &model, int row, int column, qint64 nowMs,
                            const CollegeTime &time)
{
    m_time = time;
    setEnabled(column >= 0);
    if (column < 0 || column >= model.columnCount())
        return;
    const LessonColumn &lesson = model.lesson(column);
    const bool anew = m_lesson != lesson.id;
    if (anew) {
        keepTexts();
        m_refusal->hide();
        m_workAdder->fold();
    }
    m_lesson = lesson.id;
    showLesson(model, column, anew, time);
    showFindings(model, column, nowMs, time);
    const MarkScale &scale = model.scale(column);
    m_legend->setLetters(scale.late, scale.absent);
    if (row < 0)
        return;
    const WorkColumn &work = lesson.works.at(model.place(column).work);
    //: The cell of a student on a day for a work: «Cell: Zaytsev Egor, 08.10, practice no. 6».
    const QString place = tr("Cell: %1, %2, %3")
                              .arg(model.student(row).name.brief(),
                                   lesson.day.toString(QStringLiteral("dd.MM")), workTitle(lesson, work));
    // A lesson whose kind is not said yet leaves the title without its end.
    m_cellTitle->setText(place.endsWith(QLatin1String(", ")) ? place.chopped(2) : place);
    const CellKey key = model.key(row, column);
    if (key != m_cell) {
        m_cell = key;
        m_history.clear();
        m_wholeHistory = false;
        fillHistory();
    }
}

void LessonPanel::keepTexts()
{
    m_topic->keep();
    m_homework->keep();
}

void LessonPanel::focusTopic()
{
    m_topic->setFocus();
}

void LessonPanel::showLesson(const JournalModel &model, int column, bool anew, const CollegeTime &time)
{
    const LessonColumn &lesson = model.lesson(column);
    const LockVerdict lock = model.opened().topicLocks.value(lesson.id);
    const bool locked = !model.opened().writable || lock.refused();
    //: The day and the number of the pair: «Lesson: Thu 8 October, pair 3».
    m_title->setText(tr("Lesson: %1 %2, pair %3")
                         .arg(weekdayShort(lesson.day), dayMonth(lesson.day))
                         .arg(lesson.periodNo));
    showKinds(lesson, locked);
    const QString clock = QStringLiteral("H:mm");
    const QString hours =
        lesson.starts.isValid()
            ? QString(lesson.starts.toString(clock) + QStringLiteral("–") + lesson.ends.toString(clock))
            : QStringLiteral("—");
    m_place->setText(lesson.room.isEmpty() ? hours
                                           : QString(hours + QStringLiteral(", <b>") +
                                                     lesson.room.toHtmlEscaped() + QStringLiteral("</b>")));
    m_topic->show(lesson.topic, locked, anew);
    m_homework->show(lesson.homeworkText, locked || lesson.homework == HomeworkState::None, anew);
    m_noHomework->setChecked(lesson.homework == HomeworkState::None);
    m_noHomework->setEnabled(!locked);
    m_workAdder->setEnabled(!locked);
    const QDate due = homeworkDay(model, lesson);
    m_homeworkLabel->setText(due.isValid() ? tr("Homework for %1").arg(columnDate(due)) : tr("Homework"));
    const QString why = lock.refused() ? lockSentence(lock, time) : QString();
    for (QWidget *field : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_topic),
                           static_cast<QWidget *>(m_homework), static_cast<QWidget *>(m_noHomework)})
        field->setToolTip(why);
}

void LessonPanel::showKinds(const LessonColumn &lesson, bool locked)
{
    m_kind->clear();
    for (const QString &code : lessonKinds())
        m_kind->addItem(lessonKindName(code), code);
    m_kindLabel->setText(tr("Kind of lesson, %n h", "academic hours of the lesson", lesson.hours));
    m_kindShown = lesson.kind;
    m_kind->setCurrentIndex(m_kind->findData(lesson.kind));
    m_kind->setEnabled(!locked);
}

void LessonPanel::showFindings(const JournalModel &model, int column, qint64 nowMs, const CollegeTime &time)
{
    empty(m_findings);
    const LessonColumn &here = model.lesson(column);
    bool topicDue = false, topicLate = false;
    for (const Finding &finding : model.opened().findings.value(here.id)) {
        addFinding(finding, {}, nowMs, time);
        const bool topic = finding.rule == FindingRule::TopicMissing;
        topicDue = topicDue || (topic && finding.state == FindingState::Due);
        topicLate = topicLate || (topic && finding.state == FindingState::Late);
    }
    m_topic->setDue(topicLate ? Token::Red : Token::Amber, topicDue || topicLate);
    m_topic->setPlaceholderText(topicDue || topicLate ? tr("Not written yet") : QString());
    int others = 0;
    for (auto at = model.page().lessons.crbegin(); at != model.page().lessons.crend() && others < 4; ++at) {
        if (at->id == here.id)
            continue;
        for (const Finding &finding : model.opened().findings.value(at->id)) {
            if (finding.state == FindingState::Closed || others >= 4)
                continue;
            addFinding(finding, QString(columnDate(at->day) + QStringLiteral(" · ")), nowMs, time);
            ++others;
        }
    }
    if (m_findings->count() == 0)
        m_findings->addWidget(
            new SignLine(IconName::CircleCheck, Token::Green, tr("Nothing is missing"), m_themes, this));
}

void LessonPanel::addFinding(const Finding &finding, const QString &before, qint64 nowMs,
                             const CollegeTime &time)
{
    const bool closed = finding.state == FindingState::Closed;
    const bool late = finding.state == FindingState::Late;
    const IconName sign = closed ? IconName::CircleCheck : late ? IconName::CircleX : IconName::TriangleAlert;
    const Token colour = closed ? Token::Green : late ? Token::Red : Token::Amber;
    m_findings->addWidget(
        new SignLine(sign, colour, QString(before + findingSentence(finding, nowMs, time)), m_themes, this));
}

void LessonPanel::showHistory(const CellKey &key, const QList<HistoryLine> &lines, const CollegeTime &time)
{
    if (key != m_cell)
        return;
    m_time = time;
    m_history = lines;
    fillHistory();
}

void LessonPanel::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->show();
}

void LessonPanel::fillHistory()
{
    empty(m_historyLines);
    const qsizetype few = 3;
    const qsizetype shown = m_wholeHistory ? m_history.size() : qMin(few, m_history.size());
    for (qsizetype i = 0; i < shown; ++i) {
        const HistoryLine &line = m_history.at(i);
        m_historyLines->addWidget(new SignLine(IconName::History, i == 0 ? Token::Blue : Token::Muted,
                                               historySentence(line, m_time), m_themes, this));
    }
    if (m_history.isEmpty())
        m_historyLines->addWidget(
            new SignLine(IconName::History, Token::Muted, tr("Nothing was entered here"), m_themes, this));
    m_all->setEnabled(m_history.size() > few);
    setToolText(m_all, m_wholeHistory ? tr("Less") : tr("Whole history"));
}

} // namespace semestr
