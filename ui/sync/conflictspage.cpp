// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflictspage.h"

#include "app/wording/conflicts.h"
#include "app/wording/sentences.h"
#include "ui/common/gridfilter.h"
#include "ui/common/gridhabits.h"
#include "ui/common/icons.h"
#include "ui/sync/conflictdetail.h"

#include <QAction>
#include <QButtonGroup>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace semestr {

ConflictsPage::ConflictsPage(Workspace &workspace, ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_themes(themes)
    , m_tray(workspace)
    , m_actions(workspace)
    , m_model(new ConflictsModel(this))
    , m_rows(new GridFilter(this))
{
    m_rows->setSourceModel(m_model);
    layOut();
    addKeys();
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &ConflictsPage::reread);
    connect(&workspace, &Workspace::saved, this, [this] {
        m_fresh = true;
        if (isVisible())
            m_soon.start();
    });
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int filter) {
        m_model->setFilter(static_cast<ConflictFilter>(filter));
        goTo(std::max(0, m_model->rowOf(m_current)));
        showCounts();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConflictsPage::showDetail);
    connect(m_table, &QTableView::activated, this, &ConflictsPage::openJournal);
    connect(m_undo, &QPushButton::clicked, this, &ConflictsPage::undo);
    connect(m_detail, &ConflictDetail::decided, this, &ConflictsPage::decide);
    connect(m_detail, &ConflictDetail::nextAsked, this, &ConflictsPage::next);
    connect(m_detail, &ConflictDetail::openAsked, this, &ConflictsPage::openJournal);
    connect(&m_actions, &JournalActions::undoChanged, this, &ConflictsPage::showUndo);
    connect(&m_themes, &ThemeProvider::changed, this, &ConflictsPage::readTheme);
    readTheme();
    showCounts();
}

void ConflictsPage::useGrid(const GridParts &parts)
{
    GridHabits *habits = GridHabits::attach(m_table, parts, {m_table->objectName(), tr("Conflicts")});
    connect(habits, &GridHabits::said, this, &ConflictsPage::statusMessage);
    habits->filterLine()->setContentsMargins(10, 0, 12, 4);
    m_tableColumn->insertWidget(0, habits->filterLine());
}

void ConflictsPage::addKeys()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, void (ConflictsPage::*slot)(),
                            const char *menu) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setProperty("menu", QString::fromLatin1(menu));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("&Undo the decision"), QKeySequence(Qt::CTRL | Qt::Key_Z), &ConflictsPage::undo, "edit");
    add(tr("&Next conflict"), QKeySequence(Qt::Key_F8), &ConflictsPage::next, "journal");
}

void ConflictsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_fresh)
        reread();
}

void ConflictsPage::reread()
{
    m_fresh = false;
    const int asked = ++m_asked;
    whenDone(m_tray.list(false), this, [this, asked](const Result<QList<ConflictItem>> &items) {
        if (asked == m_asked)
            fill(items);
    });
    whenDone(m_actions.undoState(), this, [this](const Result<UndoState> &state) {
        if (state)
            showUndo(*state);
    });
}

void ConflictsPage::fill(const Result<QList<ConflictItem>> &items)
{
    if (!items)
        return Q_EMIT statusMessage(sentence(items.error()));
    m_model->setItems(*items, m_workspace.time(), m_workspace.nowMs());
    int row = m_model->rowOf(m_current);
    for (int i = 0; i < m_model->rowCount() && !m_wantedKey.isEmpty(); ++i) {
        if (m_model->item(i).key == m_wantedKey && m_model->item(i).decision.isEmpty()) {
            row = i;
            m_wantedKey.clear();
        }
    }
    goTo(std::max(0, row));
    showCounts();
}

void ConflictsPage::open(const CellKey &cell)
{
    const auto isOf = [&cell](const ConflictItem &item) {
        return item.page == cell.page && item.lesson == cell.lesson && item.studentId == cell.student &&
               (item.slot == cell.slot || item.object != u"mark") && item.decision.isEmpty();
    };
    whenDone(m_tray.list(true), this, [this, isOf](const Result<QList<ConflictItem>> &items) {
        if (!items)
            return;
        const auto found = std::find_if(items->begin(), items->end(), isOf);
        if (found == items->end())
            return;
        m_wantedKey = found->key;
        reread();
    });
}

void ConflictsPage::goTo(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_rows->mapFromSource(m_model->index(row, 0)));
    else
        showDetail();
}

int ConflictsPage::currentRow() const
{
    return m_rows->mapToSource(m_table->currentIndex()).row();
}

void ConflictsPage::next()
{
    const int rows = m_rows->rowCount();
    const int from = m_table->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = m_rows->mapToSource(m_rows->index((from + step) % rows, 0)).row();
        if (m_model->item(row).decision.isEmpty())
            return goTo(row);
    }
    Q_EMIT statusMessage(tr("Nothing else waits for a decision."));
}

void ConflictsPage::showDetail()
{
    const int row = currentRow();
    const bool some = row >= 0 && row < m_model->rowCount();
    m_detail->setVisible(some);
    if (!some)
        return;
    const ConflictItem &item = m_model->item(row);
    m_current = item.id;
    m_detail->showItem(item, m_table->currentIndex().row() + 1, m_rows->rowCount());
    showPageOf(item);
}

void ConflictsPage::showPageOf(const ConflictItem &item)
{
    if (item.page.isNull())
        return;
    whenDone(m_actions.open(item.page, JournalActions::Columns::WholePage), this,
             [this, id = item.id](const Result<OpenedPage> &opened) {
                 if (opened && m_detail->item().id == id)
                     m_detail->showPage(*opened);
             });
}

void ConflictsPage::decide(ConflictChoice choice, const QString &value)
{
    m_detail->setBusy(true);
    whenDone(m_tray.decide(m_current, choice, value), this, [this](const Result<qint64> &tx) {
        m_detail->setBusy(false);
        if (!tx)
            m_detail->refuse(sentence(tx.error()));
        else
            Q_EMIT statusMessage(tr("Decided and saved on this PC."));
        if (tx || tx.error().fault == Fault::ConflictClosed)
            reread();
        if (tx)
            m_table->setFocus();
    });
}

void ConflictsPage::undo()
{
    if (!m_undo->isEnabled())
        return;
    whenDone(m_actions.undo(), this, [this](const Result<qint64> &tx) {
        if (!tx)
            Q_EMIT statusMessage(sentence(tx.error()));
        reread();
    });
}

// Only a decision is taken back from here; marks have their own undo in the journal.
void ConflictsPage::showUndo(const UndoState &state)
{
    const bool decision = state.undo.tx != 0 && state.undo.verb == u"decideConflict";
    m_undo->setEnabled(decision);
    QString words = tr("Undo");
    if (decision && state.undo.cells == 1)
        words = tr("Undo: decided %1").arg(undoSentence(state.undo));
    else if (decision)
        words = tr("Undo the last decision");
    m_undo->setText(QString(QChar(QChar::Nbsp) + words));
}

void ConflictsPage::openJournal()
{
    const ConflictItem &item = m_detail->item();
    if (!item.page.isNull())
        Q_EMIT openRequested(item.page, item.lesson);
}

void ConflictsPage::showCounts()
{
    int open = 0, refused = 0, decided = 0;
    for (const ConflictItem &item : m_model->all()) {
        if (!item.decision.isEmpty())
            ++decided;
        else
            ++(item.kind == ConflictItem::Kind::Conflict ? open : refused);
    }
    m_open->setText(tr("%n wait(s) for a decision", nullptr, open));
    m_refused->setText(tr("%n refused", nullptr, refused));
    m_decided->setText(tr("%n decided", nullptr, decided));
    m_open->setVisible(open > 0);
    m_refused->setVisible(refused > 0);
    m_decided->setVisible(decided > 0);
    const auto name = [this](ConflictFilter filter, const QString &text) {
        m_filters->button(int(filter))->setText(tr("%1: %2").arg(text).arg(m_model->count(filter)));
    };
    name(ConflictFilter::Week, tr("All of the week"));
    name(ConflictFilter::Open, tr("Waiting"));
    name(ConflictFilter::MyPages, tr("My pages"));
    m_empty->setVisible(m_model->rowCount() == 0);
    m_splitter->setVisible(m_model->rowCount() > 0);
    m_emptyWords->setText(m_model->all().isEmpty()
                              ? tr("When two people change the same while they are apart, both values are "
                                   "kept\nand stand here until somebody decides. There is nothing to do.")
                              : tr("Nothing of this kind. Choose another filter above."));
}

} // namespace semestr
