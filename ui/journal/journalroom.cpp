// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalroom.h"

#include "app/wording/sentences.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMetaMethod>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolTip>

namespace semestr {

JournalRoom::JournalRoom(JournalDesk &desk, ThemeProvider &themes, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_themes(themes)
    , m_model(new JournalModel(this))
    , m_view(new JournalView(*m_model, themes, this))
    , m_panel(new LessonPanel(themes, this))
    , m_controller(new JournalController(desk, *m_model, *m_view, this))
{
    layOut();
    addActions();
    connectParts();
    readTheme();
    showUndo({});
    showHours();
    setFocusProxy(m_view);
}

// What was typed is handed over; after that no dying part may call another.
JournalRoom::~JournalRoom()
{
    m_view->closeComment();
    m_panel->keepTexts();
    m_panel->disconnect();
    m_view->disconnect();
}

void JournalRoom::connectParts()
{
    using Act = JournalKey::Act;
    const auto bind = [this](QPushButton *button, Act act) {
        connect(button, &QPushButton::clicked, this, [this, act] { m_controller->command(act); });
    };
    bind(m_rollCall, Act::RollCall);
    bind(m_today, Act::Today);
    bind(m_undo, Act::Undo);
    bind(m_redo, Act::Redo);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(page()); });
    connect(m_enter, &QComboBox::activated, this, [this](int which) {
        m_controller->setEnterGoes(which == 0 ? JournalController::EnterGoes::Down
                                              : JournalController::EnterGoes::Right);
        m_view->works()->setFocus();
    });
    connect(m_group, &QComboBox::activated, this, [this] {
        fillDisciplines();
        choose(m_discipline->currentData().value<PageId>());
    });
    connect(m_discipline, &QComboBox::activated, this,
            [this] { choose(m_discipline->currentData().value<PageId>()); });
    connect(m_controller, &JournalController::statusMessage, this, &JournalRoom::statusMessage);
    connect(m_controller, &JournalController::saving, this, &JournalRoom::saving);
    connect(m_controller, &JournalController::saved, this, &JournalRoom::saved);
    connect(m_controller, &JournalController::undoChanged, this, &JournalRoom::showUndo);
    connect(m_controller, &JournalController::rollCallChanged, this, &JournalRoom::showRollCall);
    connect(m_controller, &JournalController::pageRead, this, &JournalRoom::showPage);
    connect(m_controller, &JournalController::historyRead, this,
            [this](const CellKey &key, const QList<HistoryLine> &lines) {
                m_panel->showHistory(key, lines, m_desk.time());
            });
    connect(m_controller, &JournalController::lessonRefused, this,
            [this](LessonId, const QString &reason) { m_panel->showRefusal(reason); });
    connect(m_view, &JournalView::currentChanged, this, &JournalRoom::showPlace);
    connect(m_panel, &LessonPanel::edited, m_controller, &JournalController::edit);
    connect(m_panel, &LessonPanel::workWanted, m_controller, &JournalController::addWork);
    connect(m_view, &JournalView::tipShown, this, &JournalRoom::showTip);
    connect(m_panel, &LessonPanel::commentWanted, this,
            [this] { m_controller->command(JournalKey::Act::Comment); });
    connect(m_panel, &LessonPanel::closeWanted, m_panel, &QWidget::hide);
    connect(&m_themes, &ThemeProvider::changed, this, &JournalRoom::readTheme);
}

void JournalRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_fresh, false))
        refresh();
}

void JournalRoom::hideEvent(QHideEvent *event)
{
    m_view->closeComment();
    m_panel->keepTexts();
    QWidget::hideEvent(event);
}

void JournalRoom::refresh()
{
    m_fresh = false;
    const bool prints = isSignalConnected(QMetaMethod::fromSignal(&JournalRoom::printRequested));
    m_print->setVisible(prints);
    m_printAction->setVisible(prints);
    m_conflictAction->setVisible(isSignalConnected(QMetaMethod::fromSignal(&JournalRoom::conflictRequested)));
    whenDone(m_desk.pages(), this, [this](Result<QList<PageTitle>> pages) {
        if (!pages) {
            showEmptiness(sentence(pages.error()));
            return Q_EMIT statusMessage(sentence(pages.error()));
        }
        showList(*pages);
    });
}

void JournalRoom::showList(const QList<PageTitle> &pages)
{
    m_pages = pages;
    const PageId before = page();
    fillGroups();
    const auto known = [&](const PageTitle &title) { return title.id == before; };
    const bool still = std::any_of(m_pages.cbegin(), m_pages.cend(), known);
    showEmptiness();
    if (still || (!before.isNull() && before == m_byId))
        return choose(before, m_wanted);
    if (const PageTitle *begin = pageToBegin(m_pages))
        return choose(begin->id);
    m_controller->close();
    fillGroups();
    showEmptiness();
    showHours();
    showPlace();
}

void JournalRoom::showChosenTerm()
{
    m_byId = {};
    if (!m_fresh)
        refresh();
}

void JournalRoom::reread()
{
    if (m_fresh)
        return;
    whenDone(m_desk.pages(), this, [this](const Result<QList<PageTitle>> &pages) {
        if (pages)
            takePages(*pages);
    });
}

// Pages may have come and gone with the rows of others; the open one is read again where it stands.
void JournalRoom::takePages(const QList<PageTitle> &pages)
{
    const bool others = m_pages != pages;
    m_pages = pages;
    const auto isOpen = [this](const PageTitle &title) { return title.id == page(); };
    const bool still = std::any_of(m_pages.cbegin(), m_pages.cend(), isOpen);
    if (still && others)
        fillGroups();
    if (still)
        return Q_EMIT m_desk.pageChanged(page());
    // A page of a year that is over is in no list, but may be read.
    whenDone(m_desk.open(page()), this, [this, asked = page()](const Result<OpenedPage> &opened) {
        if (asked != page())
            return;
        if (opened)
            Q_EMIT m_desk.pageChanged(asked);
        else if (opened.error().fault == Fault::NotFound || opened.error().fault == Fault::Forbidden)
            losePage();
    });
}

void JournalRoom::losePage()
{
    const bool wasOpen = !page().isNull();
    const bool focused = isAncestorOf(QApplication::focusWidget());
    m_controller->close();
    fillGroups();
    showEmptiness();
    showHours();
    showPlace();
    if (wasOpen)
        Q_EMIT statusMessage(tr("The page that was open is not yours any more."));
    const PageTitle *begin = pageToBegin(m_pages);
    if (!begin)
        return;
    m_controller->open(begin->id);
    fillGroups();
    if (focused)
        m_view->works()->setFocus();
}

void JournalRoom::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&JournalRoom::conflictRequested))
        m_conflictAction->setVisible(true);
    if (signal == QMetaMethod::fromSignal(&JournalRoom::printRequested)) {
        m_print->show();
        m_printAction->setVisible(true);
    }
}

void JournalRoom::askConflict()
{
    const QModelIndex at = m_view->current();
    if (!at.isValid())
        return;
    const CellKey key = m_model->key(at.row(), at.column());
    if (m_model->cell(key).conflict)
        Q_EMIT conflictRequested(key);
    else
        Q_EMIT statusMessage(tr("There is no conflict in this cell."));
}

void JournalRoom::open(PageId page, LessonId lesson)
{
    const auto same = [page](const PageTitle &title) { return title.id == page; };
    const bool listed = std::any_of(m_pages.cbegin(), m_pages.cend(), same);
    m_wanted = lesson;
    m_byId = page;
    // A page made a moment ago: the list is asked for first, so that its answer finds what is wanted.
    if (!listed)
        refresh();
    m_controller->open(page, lesson);
    if (listed)
        fillGroups();
}

QVariant JournalRoom::place() const
{
    const QModelIndex at = m_view->current();
    const LessonId lesson = at.isValid() ? m_model->key(at.row(), at.column()).lesson : LessonId();
    return page().isNull() ? QVariant() : QVariantList{page().variant(), lesson.variant()};
}

void JournalRoom::setPlace(const QVariant &place)
{
    const QVariantList parts = place.toList();
    if (parts.size() == 2)
        open(PageId::fromBytes(parts.first().toByteArray()), LessonId::fromBytes(parts.last().toByteArray()));
}

void JournalRoom::choose(PageId page, LessonId lesson)
{
    if (page.isNull())
        return;
    m_controller->open(page, lesson);
    fillGroups();
    m_view->works()->setFocus();
}

void JournalRoom::fillGroups()
{
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    QString chosen;
    for (const PageTitle &title : m_pages) {
        if (m_group->findText(title.groupTitle) < 0)
            m_group->addItem(title.groupTitle);
        if (title.id == page())
            chosen = title.groupTitle;
    }
    if (!chosen.isEmpty())
        m_group->setCurrentText(chosen);
    fillDisciplines();
}

void JournalRoom::fillDisciplines()
{
    const QSignalBlocker quiet(m_discipline);
    m_discipline->clear();
    for (const PageTitle &title : m_pages) {
        if (title.groupTitle != m_group->currentText())
            continue;
        m_discipline->addItem(title.discipline, QVariant::fromValue(title.id));
        if (title.id == page())
            m_discipline->setCurrentIndex(m_discipline->count() - 1);
    }
}

void JournalRoom::showPage()
{
    if (!m_pages.isEmpty())
        m_wanted = {};
    showEmptiness();
    showHours();
    showPlace();
    Q_EMIT pageOpened(page());
}

// What stands in place of a grid that would have no rows, no columns or no page.
void JournalRoom::showEmptiness(const QString &trouble)
{
    const JournalPage &shown = m_model->page();
    QString text = trouble;
    if (text.isEmpty() && m_pages.isEmpty() && shown.id.isNull())
        text = tr("There is no page yet: it begins with a group, a discipline and a teacher.");
    else if (text.isEmpty() && !shown.id.isNull() && shown.rows.isEmpty())
        text = tr("There are no students in this group yet: import their list.");
    else if (text.isEmpty() && !shown.id.isNull() && shown.lessons.isEmpty())
        text = tr("No lessons yet: add one with its date and pair, then marks can be set.");
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_view->setVisible(text.isEmpty());
    m_rollCall->setEnabled(text.isEmpty());
    m_today->setEnabled(text.isEmpty());
}

// The tooltip stands at once; who wrote the cell and when joins it as soon as it is read.
void JournalRoom::showTip(const QModelIndex &index, const QPoint &at)
{
    if (!m_model->isEnrolled(index.row(), index.column()))
        return;
    const CellKey key = m_model->key(index.row(), index.column());
    const QPersistentModelIndex cell(index);
    m_tip = key;
    whenDone(m_desk.history(key), this, [this, key, cell, at](const Result<QList<HistoryLine>> &history) {
        if (!history || history->isEmpty() || key != m_tip || !cell.isValid())
            return;
        const QString said = cell.data(Qt::ToolTipRole).toString();
        if (!said.isEmpty() && !QToolTip::isVisible())
            return; // the pointer has gone on
        WorksTable *works = m_view->works();
        QStringList lines{said};
        for (qsizetype i = 0; i < qMin<qsizetype>(3, history->size()); ++i)
            lines.append(historySentence(history->at(i), m_desk.time()));
        lines.removeAll(QString());
        QToolTip::showText(at, lines.join(QLatin1Char('\n')), works->viewport(), works->visualRect(cell));
    });
}

void JournalRoom::showHours()
{
    const JournalPage &page = m_model->page();
    if (page.id.isNull())
        return m_hours->clear();
    const Theme &theme = m_themes.theme();
    const QString text = theme.color(Token::Text).name();
    const auto part = [&](const QString &label, const QString &value) {
        return QStringLiteral("%1 <span style=\"color:%2\">%3</span>")
            .arg(label.toHtmlEscaped(), text, value.toHtmlEscaped());
    };
    const int given = m_view->totals().givenHours() + page.hoursElsewhere;
    QStringList parts;
    if (page.plannedHours > 0)
        parts.append(part(tr("planned"), tr("%n h", "hours", page.plannedHours)));
    parts.append(part(tr("given"), tr("%n h", "hours", given)));
    if (page.plannedHours > given)
        parts.append(part(tr("left"), tr("%n h", "hours", page.plannedHours - given)));
    if (!page.teacherNames.isEmpty())
        parts.append(part(tr("teacher"), page.teacherNames));
    m_hours->setText(parts.join(QStringLiteral("&nbsp;&nbsp; ")));
}

void JournalRoom::showPlace()
{
    const QModelIndex at = m_view->current();
    m_panel->showPlace(*m_model, at.row(), at.column(), m_desk.nowMs(), m_desk.time());
}

void JournalRoom::showUndo(const UndoState &state)
{
    const bool undo = state.undo.tx != 0;
    const bool redo = state.redo.tx != 0;
    setToolText(m_undo, undo ? tr("Undo: %1").arg(undoSentence(state.undo)) : tr("Undo"));
    m_undo->setEnabled(undo);
    m_redo->setEnabled(redo);
    const QString redoText = redo ? tr("Redo: %1").arg(undoSentence(state.redo)) : tr("Redo");
    m_redo->setToolTip(redoText);
    m_redo->setAccessibleName(redoText);
    m_undoAction->setText(m_undo->accessibleName());
    m_undoAction->setEnabled(undo);
    m_redoAction->setText(redoText);
    m_redoAction->setEnabled(redo);
    fitTools();
}

void JournalRoom::showRollCall(bool on)
{
    setToolText(m_rollCall, on ? tr("Keep the roll call  F7") : tr("Roll call  F7"));
    fitTools();
    showPlace();
}

} // namespace semestr
