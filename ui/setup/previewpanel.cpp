// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/previewpanel.h"

#include "app/exchange/tablereader.h"
#include "ui/common/iconlabel.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>

namespace semestr {

namespace {

constexpr int rowColumn = 42;
constexpr int leastWidth = 72;
constexpr int mostWidth = 318;
constexpr int rowsToMeasure = 200;

// «10 and 17», «10, 17 and 20», «10, 17, 20 and others».
QString rowList(const ListPreview &preview)
{
    QStringList rows;
    for (const ListVerdict &row : preview.rows) {
        if (row.state == RowState::Rejected)
            rows.append(QString::number(row.row));
    }
    if (rows.size() > 5)
        return PreviewPanel::tr("%1 and others").arg(rows.mid(0, 5).join(QStringLiteral(", ")));
    if (rows.size() < 2)
        return rows.join(QString());
    const QString last = rows.takeLast();
    return PreviewPanel::tr("%1 and %2").arg(rows.join(QStringLiteral(", ")), last);
}

} // namespace

void PreviewPanel::setColumnWidths()
{
    m_view->setColumnWidth(0, m_themes.theme().px(rowColumn));
    for (int column = 1; column < m_model.verdictColumn(); ++column)
        m_view->setColumnWidth(column, fittingWidth(column));
    m_more->setVisible(!m_model.leftOut().isEmpty() && !m_model.table().headings.isEmpty());
}

// As wide as what the file holds there, within reason.
int PreviewPanel::fittingWidth(int column) const
{
    constexpr int padding = 18;
    const ListColumn &field = *m_model.column(column);
    const QFontMetrics heading(m_themes.theme().font(TextUse::GridHeading));
    const QFontMetrics source(m_themes.theme().font(TextUse::Label));
    const QFontMetrics body(m_themes.theme().font(TextUse::Body));
    int width = std::max(leastWidth, heading.horizontalAdvance(field.headings.value(0)) + padding);
    const QVariant from = m_model.headerData(column, Qt::Horizontal, ListPreviewModel::SourceRole);
    width = std::max(width, source.horizontalAdvance(from.toString()) + padding);
    const int at = m_model.map().value(field.code, -1);
    const auto rows = std::min<qsizetype>(rowsToMeasure, m_model.table().rows.size());
    for (qsizetype row = 0; row < rows && at >= 0; ++row) {
        const QString text = m_model.table().rows.at(row).cells.value(at);
        width = std::max(width, body.horizontalAdvance(text) + padding);
    }
    return std::min(width, mostWidth);
}

bool PreviewPanel::skipsRejected() const
{
    return m_skip->isChecked();
}

bool PreviewPanel::updates() const
{
    return m_update->isChecked();
}

void PreviewPanel::startAfresh()
{
    for (QCheckBox *tick : {m_skip, m_update}) {
        const QSignalBlocker quiet(tick);
        tick->setChecked(false);
    }
    m_all->setChecked(true);
    m_filter.setOn(false);
}

void PreviewPanel::showPreview()
{
    const ListPreview &preview = m_model.judgement();
    const int rejected = m_model.count(RowState::Rejected);
    const int look = m_model.count(RowState::Look) + m_model.count(RowState::Differs);
    const auto bold = [](int count, const QString &words) {
        return QStringLiteral("<b>%1</b> %2").arg(count).arg(words);
    };
    m_fresh->setText(bold(m_model.count(RowState::New), tr("new")));
    m_look->setText(bold(look, tr("to look at")));
    m_rejected->setText(bold(rejected, tr("rejected", "count of rows")));
    for (IconLabel *label : {m_fresh, m_look, m_rejected})
        label->show();
    m_all->setText(tr("All %1").arg(preview.rows.size()));
    m_questions->setText(tr("Only with questions: %1").arg(look + rejected));
    m_tools->setEnabled(true);
    m_report->setVisible(true);
    m_back->setVisible(true);
    m_stack->setCurrentWidget(m_view);
    showRejections();
}

// Rows that one tick would write.
int PreviewPanel::differing() const
{
    const QList<ListVerdict> &rows = m_model.judgement().rows;
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const ListVerdict &row) {
        return row.state == RowState::Differs || row.reason == ListReason::NeedsUpdate ||
               (row.student && row.student->reason == RowReason::NeedsUpdate);
    }));
}

void PreviewPanel::showRejections()
{
    const bool shown = m_stack->currentWidget() == m_view;
    const int rejected = shown ? m_model.count(RowState::Rejected) : 0;
    const int differing = shown && m_names.updates ? this->differing() : 0;
    m_warning->setVisible(rejected > 0);
    m_skip->setVisible(rejected > 0);
    m_update->setVisible(shown && (differing > 0 || m_update->isChecked()));
    m_update->setText(tr("Update what differs from the stored (%n row(s))", nullptr, differing));
    if (rejected == 0)
        return;
    m_warning->setToken(skipsRejected() ? Token::Amber : Token::Red);
    m_warning->setIcon(skipsRejected() ? IconName::TriangleAlert : IconName::CircleX);
    const QString words =
        skipsRejected()
            ? tr("<b>%n row(s) will not be written.</b> The report names them.", nullptr, rejected)
            : tr("<b>While rows are rejected, nothing is written.</b> Correct rows %1 or skip them.")
                  .arg(rowList(m_model.judgement()));
    m_warning->setText(QStringLiteral("<span style=\"color:%1\">%2</span>")
                           .arg(m_themes.theme().color(Token::Text).name(), words));
    m_skip->setText(
        tr("Skip the rejected and write the other %1").arg(m_model.judgement().rows.size() - rejected));
}

void PreviewPanel::showWords(const QString &words)
{
    m_words->setText(words);
    m_stack->setCurrentWidget(m_words);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_fresh, m_look, m_rejected, m_warning, m_skip,
                                                            m_update, m_report, m_back, m_more})
        widget->hide();
    m_all->setText(tr("All %1").arg(0));
    m_questions->setText(tr("Only with questions: %1").arg(0));
    m_tools->setEnabled(false);
}

void PreviewPanel::setObstacle(const QString &obstacle, const QString &note)
{
    m_obstacle = obstacle;
    const bool on = obstacle.isEmpty() && !m_busy;
    m_main->setEnabled(on);
    m_main->setToolTip(obstacle);
    m_main->setAccessibleDescription(obstacle);
    m_note->setText(note);
    refreshIcons();
}

void PreviewPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_view->setEnabled(!busy);
    m_main->setEnabled(!busy && m_obstacle.isEmpty());
}

// The heading's menu offers the file's own columns.
void PreviewPanel::chooseColumn(int section)
{
    const ListColumn *field = m_model.column(section);
    if (!field)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu, section, code = field->code](const QString &text, int fileColumn) {
        QAction *action =
            menu->addAction(text, this, [this, section, fileColumn] { m_model.match(section, fileColumn); });
        action->setCheckable(true);
        action->setChecked(m_model.map().value(code, -1) == fileColumn);
    };
    for (int i = 0; i < m_model.table().headings.size(); ++i)
        add(fileColumnTitle(i), i);
    add(tr("Not in the file"), -1);
    const QHeaderView *header = m_view->horizontalHeader();
    menu->popup(header->mapToGlobal(QPoint(header->sectionViewportPosition(section), header->height())));
}

QString PreviewPanel::fileColumnTitle(int column) const
{
    return tr("Column %1").arg(columnLetters(column)) + QStringLiteral(": ") +
           m_model.table().headings.at(column);
}

// F8: the next row that wants a look, its guilty cell if it has one; after the last the first.
void PreviewPanel::nextQuestion()
{
    const QAbstractItemModel *rows = m_view->model();
    const int count = rows->rowCount(), from = m_view->currentIndex().row();
    for (int step = 1; step <= count; ++step) {
        const int row = (from + step) % count;
        const auto state =
            static_cast<RowState>(rows->index(row, 0).data(ListPreviewModel::StateRole).toInt());
        if (state == RowState::New || state == RowState::Unchanged)
            continue;
        int column = m_model.verdictColumn() - 1;
        while (column > 1 && !rows->index(row, column).data(ListPreviewModel::GuiltyRole).toBool())
            --column;
        m_view->setFocus();
        return m_view->setCurrentIndex(rows->index(row, column));
    }
}

// What the list knows besides, each with the file's columns to choose from.
void PreviewPanel::offerColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ListColumn &column : m_model.leftOut()) {
        QMenu *from = menu->addMenu(column.headings.value(0));
        for (int i = 0; i < m_model.table().headings.size(); ++i)
            from->addAction(fileColumnTitle(i), this,
                            [this, code = column.code, i] { m_model.addColumn(code, i); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void PreviewPanel::refreshIcons()
{
    const Theme &theme = m_themes.theme();
    m_reread->setIcon(icon(IconName::RefreshCw, theme.color(Token::Text)));
    m_report->setIcon(icon(IconName::Download, theme.color(Token::Text)));
    showRejections();
    m_main->setIcon(m_main->isEnabled() ? QIcon() : icon(IconName::Lock, theme.color(Token::LockText)));
}

} // namespace semestr
