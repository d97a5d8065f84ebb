// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/pageexcerpt.h"

#include "app/wording/sentences.h"
#include "ui/common/icons.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace semestr {

namespace {

constexpr int columnsShown = 7;
constexpr int rowsShown = 4;

struct WorkPlace
{
    const LessonColumn *lesson;
    const WorkColumn *work;
};

QList<WorkPlace> worksOf(const JournalPage &page)
{
    QList<WorkPlace> works;
    for (const LessonColumn &lesson : page.lessons) {
        for (const WorkColumn &work : lesson.works)
            works.append({&lesson, &work});
    }
    return works;
}

// The first of `shown` places, so that `wanted` stands towards the end of them.
int startOf(int wanted, int all, int shown, int after)
{
    return std::clamp(wanted - (shown - 1 - after), 0, std::max(0, all - shown));
}

QString textOf(const Cell &cell, const MarkScale &scale)
{
    QString text = cell.value;
    if (!cell.value2.isEmpty())
        text += QString(scale.separator + cell.value2);
    if (cell.attendance && cell.attendance->presence != Presence::Present)
        text += scale.letter(cell.attendance->presence);
    return text;
}

constexpr int chosenRole = Qt::UserRole;

// Names begin under their heading; the chosen cell has the frame that the journal's cursor has.
class ExcerptDelegate final : public QStyledItemDelegate
{
public:
    ExcerptDelegate(ThemeProvider &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int indent = 3;
        QStyleOptionViewItem inner = option;
        if (index.column() == 0) {
            painter->fillRect(option.rect, index.data(Qt::BackgroundRole).value<QBrush>());
            inner.rect.setLeft(inner.rect.left() + indent);
        }
        QStyledItemDelegate::paint(painter, inner, index);
        if (!index.data(chosenRole).toBool())
            return;
        painter->save();
        painter->setPen(QPen(m_themes.theme().color(Token::Blue), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        painter->restore();
    }

private:
    ThemeProvider &m_themes;
};

} // namespace

PageExcerpt::PageExcerpt(ThemeProvider &themes, QWidget *parent) : QTableWidget(parent), m_themes(themes)
{
    setObjectName(QStringLiteral("excerpt"));
    setAccessibleName(tr("The page of the journal round the cell"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(false);
    setItemDelegate(new ExcerptDelegate(themes, this));
    hide();
}

void PageExcerpt::showCell(const OpenedPage &opened, const ConflictItem &item)
{
    const QList<WorkPlace> works = worksOf(opened.page);
    int wanted = -1, wantedRow = 0;
    for (int i = 0; i < works.size(); ++i) {
        if (works.at(i).lesson->id == item.lesson && works.at(i).work->slot == item.slot)
            wanted = i;
    }
    const QList<RosterRow> &roster = opened.page.rows;
    for (int i = 0; i < roster.size(); ++i) {
        if (roster.at(i).student == item.studentId)
            wantedRow = i;
    }
    setVisible(wanted >= 0 && !item.studentId.isNull());
    if (!isVisibleTo(parentWidget()))
        return;
    const int all = static_cast<int>(works.size());
    const int first = startOf(wanted, all, columnsShown, 1);
    const int firstRow = startOf(wantedRow, static_cast<int>(roster.size()), rowsShown, 2);
    const int columns = std::min(columnsShown, all);
    clear();
    setColumnCount(columns + 1);
    setRowCount(std::min(rowsShown, static_cast<int>(roster.size())));
    QStringList headings{tr("Surname, name")};
    for (int c = 0; c < columns; ++c) {
        const WorkPlace &place = works.at(first + c);
        headings += place.work->slot == 0 ? place.lesson->day.toString(QStringLiteral("dd.MM"))
                                          : workKindShort(place.work->kind);
    }
    setHorizontalHeaderLabels(headings);
    for (int c = 0; c <= columns; ++c)
        horizontalHeaderItem(c)->setFont(m_themes.theme().font(TextUse::GridHeading));
    horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int r = 0; r < rowCount(); ++r) {
        const RosterRow &row = roster.at(firstRow + r);
        const bool isWanted = firstRow + r == wantedRow;
        setItem(r, 0, nameItem(opened.page, row, isWanted));
        for (int c = 0; c < columns; ++c) {
            const WorkPlace &place = works.at(first + c);
            const Cell cell =
                opened.page.cell({opened.page.id, place.lesson->id, place.work->slot, row.student});
            const bool here = isWanted && first + c == wanted;
            setItem(r, c + 1,
                    markItem(textOf(cell, opened.scale(place.lesson->day)), here,
                             here && item.decision.isEmpty()));
        }
    }
    fit();
}

QTableWidgetItem *PageExcerpt::nameItem(const JournalPage &page, const RosterRow &row, bool chosen) const
{
    const Theme &theme = m_themes.theme();
    const QString birth = namesakeBirth(page, row.student);
    auto *name = new QTableWidgetItem(birth.isEmpty() ? row.name.brief()
                                                      : QString(row.name.brief() + QLatin1Char(' ') + birth));
    name->setBackground(theme.color(chosen ? Token::BlueSoft : Token::Alt));
    if (chosen)
        name->setFont(theme.font(TextUse::BodyBold));
    return name;
}

QTableWidgetItem *PageExcerpt::markItem(const QString &text, bool chosen, bool flagged) const
{
    const Theme &theme = m_themes.theme();
    auto *mark = new QTableWidgetItem(text);
    mark->setTextAlignment(Qt::AlignCenter);
    mark->setFont(theme.font(TextUse::BodyBold));
    if (chosen)
        mark->setBackground(theme.color(Token::BlueSoft));
    mark->setData(chosenRole, chosen);
    if (flagged)
        mark->setIcon(icon(IconName::FlagTriangleRight, theme.color(Token::Red)));
    return mark;
}

void PageExcerpt::fit()
{
    const Measures &size = m_themes.theme().measures();
    setIconSize(QSize(12, 12));
    setColumnWidth(0, size.journalName);
    int width = size.journalName + 2;
    for (int c = 1; c < columnCount(); ++c) {
        setColumnWidth(c, 50);
        width += 50;
    }
    for (int r = 0; r < rowCount(); ++r)
        setRowHeight(r, size.journalRow);
    setFixedSize(width, rowCount() * size.journalRow + horizontalHeader()->sizeHint().height() + 2);
}

QString namesakeBirth(const JournalPage &page, PersonId student)
{
    const RosterRow *row = page.row(student);
    if (!row || !row->birthDay.isValid())
        return {};
    const bool two = std::any_of(page.rows.begin(), page.rows.end(), [row](const RosterRow &other) {
        return other.student != row->student && other.name == row->name;
    });
    return two ? row->birthDay.toString(QStringLiteral("dd.MM.yyyy")) : QString();
}

QString averageWith(const OpenedPage &opened, const ConflictItem &item, const QString &value, QDate today)
{
    const RosterRow *row = opened.page.row(item.studentId);
    if (item.object != u"mark" || item.field != u"value" || !row)
        return {};
    JournalPage page = opened.page;
    page.cells[{page.id, item.lesson, item.slot, item.studentId}].value = value;
    const StudentTotals totals = studentTotals(page, *row, opened.scale(today), today);
    return totals.average ? averageText(totals.average) : QString();
}

} // namespace semestr
