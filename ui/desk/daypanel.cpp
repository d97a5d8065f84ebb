// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/daypanel.h"

#include "app/domain/curriculum/disciplinecode.h"
#include "app/wording/sentences.h"
#include "ui/desk/collegerows.h"
#include "ui/desk/dayrows.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace semestr {

namespace {

// Words that end in an ellipsis where the panel is narrow.
class EndedWords final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    }
};

} // namespace

DayPanel::DayPanel(ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_titleIcon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_discipline(new QLabel(this))
    , m_where(new QLabel(this))
    , m_checks(new DeskList(themes, QStringLiteral("lessonChecks"), this))
    , m_open(new QPushButton(QString(QChar(QChar::Nbsp) + tr("Open the page  Enter")), this))
    , m_groups(new DeskList(themes, QStringLiteral("ownGroup"), this))
    , m_notices(new DeskList(themes, QStringLiteral("notices"), this))
    , m_tomorrowTitle(new QLabel(this))
{
    setObjectName(QStringLiteral("dayPanel"));
    layOut();
    connect(m_close, &QToolButton::clicked, this, &DayPanel::closeWanted);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_place); });
    connect(&themes, &ThemeProvider::changed, this, &DayPanel::readTheme);
    readTheme();
}

void DayPanel::layOut()
{
    setFixedWidth(m_themes.theme().measures().dock);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lesson = makeLesson());
    for (QWidget *part : {static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_notices)}) {
        m_rules += new DeskRule(m_themes, Token::Line, inner);
        column->addWidget(m_rules.last());
        column->addWidget(part);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0); // the line at the left edge
    whole->setSpacing(0);
    whole->addWidget(makeTitle());
    whole->addWidget(new DeskRule(m_themes, Token::Line2, this));
    whole->addWidget(scroll, 1);
    m_rules += new DeskRule(m_themes, Token::Line, this);
    whole->addWidget(m_rules.last());
    whole->addWidget(m_tomorrow = makeTomorrow());
}

QWidget *DayPanel::makeTitle()
{
    auto *title = new QWidget(this);
    title->setObjectName(QStringLiteral("dayPanelTitle"));
    title->setAttribute(Qt::WA_StyledBackground);
    title->setFixedHeight(m_themes.theme().measures().dockHeading);
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(10);
    m_title->setObjectName(QStringLiteral("dayPanelWords"));
    setTextUse(m_title, TextUse::GridHeading);
    m_close->setAccessibleName(tr("Close the panel"));
    m_close->setToolTip(tr("Close the panel"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_titleIcon);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    return title;
}

QWidget *DayPanel::makeLesson()
{
    const Measures &size = m_themes.theme().measures();
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 10, 0, 12);
    column->setSpacing(2);
    for (QLabel *label : {m_discipline, m_where}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(size.dockPadding, 0, size.dockPadding, 0);
        column->addWidget(label);
    }
    m_discipline->setObjectName(QStringLiteral("lessonDiscipline"));
    setTextUse(m_discipline, TextUse::BodyBold);
    setTextUse(m_where, TextUse::Label);
    m_checks->layout()->setContentsMargins(size.dockPadding, 0, size.dockPadding, 6);
    column->addWidget(m_checks);
    m_open->setObjectName(QStringLiteral("openLesson"));
    m_open->setAccessibleName(tr("Open the page of the lesson"));
    m_open->setIconSize(QSize(size.iconBar, size.iconBar));
    setMainButton(m_open);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(size.dockPadding, 0, size.dockPadding, 0);
    row->addWidget(m_open);
    row->addStretch(1);
    column->addLayout(row);
    return part;
}

QWidget *DayPanel::makeTomorrow()
{
    const int padding = m_themes.theme().measures().dockPadding;
    auto *part = new QWidget(this);
    part->setObjectName(QStringLiteral("tomorrow"));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(padding, 10, padding, 10);
    column->setSpacing(6);
    setTextUse(m_tomorrowTitle, TextUse::BodyBold);
    column->addWidget(m_tomorrowTitle);
    m_tomorrowRows = new QGridLayout;
    m_tomorrowRows->setHorizontalSpacing(14);
    m_tomorrowRows->setVerticalSpacing(4);
    m_tomorrowRows->setColumnStretch(3, 1);
    column->addLayout(m_tomorrowRows);
    return part;
}

void DayPanel::show(const DayFacts &facts, const DayLesson *lesson)
{
    showLesson(facts, lesson);
    showGroups(facts);
    showNotices(facts);
    showTomorrow(facts);
    m_telling = lesson || m_rules.at(0)->isVisibleTo(this) || m_rules.at(1)->isVisibleTo(this) ||
                m_rules.at(2)->isVisibleTo(this);
}

void DayPanel::showLesson(const DayFacts &facts, const DayLesson *lesson)
{
    m_lesson->setVisible(lesson);
    m_title->setText(tr("What else the day brings"));
    m_place = {};
    if (!lesson)
        return;
    const QString where =
        DayWords::joined({tr("period %1", "lesson").arg(DayWords::period(lesson->periodNo, lesson->half)),
                          lesson->groupTitle});
    QString state = DayWords::times(lesson->starts, lesson->ends);
    if (lesson->isNow && lesson->ends.isValid())
        state = tr("now, until %1").arg(lesson->ends.toString(QStringLiteral("H:mm")));
    QString title = state.isEmpty() ? where : QString(where + QStringLiteral(": ") + state);
    title[0] = title.at(0).toUpper();
    m_title->setText(title);
    m_discipline->setText(lesson->discipline);
    m_where->setText(
        DayWords::joined({lessonKindName(lesson->kind), lesson->subgroup,
                          lesson->room.isEmpty() ? QString() : tr("room %1").arg(lesson->room)}));
    m_checks->setLines(QString(), lessonChecks(*lesson, facts.now));
    m_place = {lesson->page, lesson->lesson, {}, {}};
    m_open->setEnabled(!lesson->page.isNull());
}

void DayPanel::showGroups(const DayFacts &facts)
{
    QList<DeskCell> lines;
    QStringList titles;
    int absent = 0, waiting = 0;
    for (const GroupToday &group : facts.groups) {
        titles += group.title;
        absent += group.absentNow;
        waiting += group.waiting;
        for (const AbsentStudent &student : group.absent)
            lines += absentSign(student, absentWords(student, facts.now));
    }
    const bool has = !facts.groups.isEmpty();
    m_rules.at(0)->setVisible(has);
    //: Own groups; how many are absent; of how many the reason is not known yet.
    const QString title = tr("My group %1: absent %2, reasons awaited %3")
                              .arg(titles.join(QStringLiteral(", ")))
                              .arg(absent)
                              .arg(waiting);
    if (has && lines.isEmpty())
        lines += DeskCell(IconName::CircleCheck, Token::Green, tr("Nobody is absent, no reason is awaited"));
    m_groups->setLines(has ? title : QString(), lines);
}

void DayPanel::showNotices(const DayFacts &facts)
{
    QList<DeskCell> lines;
    for (const Notice &notice : facts.notices)
        lines += noticeCell(notice, facts.today);
    m_rules.at(1)->setVisible(!lines.isEmpty());
    m_notices->setLines(lines.isEmpty() ? QString() : tr("Notices and substitutions"), lines);
}

void DayPanel::showTomorrow(const DayFacts &facts)
{
    const bool has = facts.has(DaySection::Lessons);
    m_tomorrow->setVisible(has);
    m_rules.at(2)->setVisible(has);
    while (QLayoutItem *item = m_tomorrowRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QDate day = facts.today.addDays(1);
    const QString name = QString(weekdayShort(day) + QStringLiteral(" ") + dayMonth(day));
    const QList<DayLesson> &lessons = facts.tomorrow.lessons;
    m_tomorrowTitle->setText(lessons.isEmpty() ? tr("Tomorrow, %1: no lessons").arg(name)
                                               : tr("Tomorrow, %1").arg(name));
    for (int i = 0; i < lessons.size(); ++i) {
        const DayLesson &lesson = lessons.at(i);
        const QString room = lesson.room.isEmpty() ? QString() : tr("room %1").arg(lesson.room);
        const QString code = disciplineCode(lesson.discipline);
        const QString cells[] = {DayWords::period(lesson.periodNo, lesson.half),
                                 DayWords::times(lesson.starts, lesson.ends), lesson.groupTitle,
                                 DayWords::joined({code.isEmpty() ? lesson.discipline : code, room})};
        for (int column = 0; column < 4; ++column) {
            QLabel *label = column < 3 ? new QLabel(cells[column], m_tomorrow)
                                       : new EndedWords(cells[column], m_tomorrow);
            setTextUse(label, column % 2 == 0 ? TextUse::GridHeading : TextUse::Grid);
            if (column == 3) {
                label->setToolTip(lesson.discipline);
                label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
            }
            m_tomorrowRows->addWidget(label, i, column);
            label->show();
        }
    }
}

void DayPanel::focusLesson()
{
    m_open->setFocus(Qt::ShortcutFocusReason);
}

void DayPanel::readTheme()
{
    const Theme &theme = m_themes.theme();
    const QColor text = theme.color(Token::Text);
    m_titleIcon->setPixmap(
        iconPixmap(IconName::BookMarked, text, theme.measures().iconHeading, devicePixelRatioF()));
    m_close->setIcon(icon(IconName::X, text));
    m_open->setIcon(icon(IconName::BookOpenText, theme.color(Token::InkText)));
    setStyleSheet(QStringLiteral("#dayPanelTitle{background:%1;}").arg(theme.color(Token::Head).name()));
}

void DayPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, 1, height()), m_themes.theme().color(Token::Line2));
}

} // namespace semestr
