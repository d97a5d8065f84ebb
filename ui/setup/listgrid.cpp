// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listgrid.h"

#include "app/wording/lists.h"
#include "app/wording/sentences.h"
#include "ui/setup/listwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>

namespace semestr {

namespace {

constexpr int mostWidth = 420;
constexpr int leastWidth = 64;
constexpr int breath = 20; // rows to come may be longer

QString termTitle(const TermChoice &term)
{
    return QString(term.yearTitle + QStringLiteral(" · ") + term.termTitle);
}

} // namespace

namespace {

// Words begin under their headings, and numbers keep off the next column.
class AiryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QString words = std::exchange(cell.text, QString());
        const QStyle *style = cell.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const QRect inner = cell.rect.adjusted(edge, 0, -edge, 0);
        painter->setFont(cell.font);
        style->drawItemText(painter, inner, static_cast<int>(cell.displayAlignment), cell.palette,
                            cell.state.testFlag(QStyle::State_Enabled),
                            cell.fontMetrics.elidedText(words, Qt::ElideRight, inner.width()),
                            cell.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText
                                                                        : QPalette::Text);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * edge, 0);
    }

private:
    static constexpr int edge = 6;
};

} // namespace

void setUpListView(QTableView *view, ThemeProvider &themes)
{
    view->setItemDelegate(new AiryDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    QHeaderView *head = view->horizontalHeader();
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    head->setSectionsMovable(true);
    head->setMinimumHeight(themes.theme().measures().dockHeading);
    setTextUse(head, TextUse::GridHeading);
    const auto rows = [view, &themes] {
        view->verticalHeader()->setDefaultSectionSize(themes.theme().measures().importRow);
    };
    rows();
    QObject::connect(&themes, &ThemeProvider::changed, view, rows);
}

ListGrid::ListGrid(ListKind kind, const ListParts &parts, bool mayImport, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_parts(parts), m_mayImport(mayImport)
{
    m_filter.setSourceModel(&m_model);
    const Measures &size = parts.grid.themes.theme().measures();
    auto *tools = new QWidget(this);
    tools->setFixedHeight(size.toolBar);
    m_tools = new QHBoxLayout(tools);
    m_tools->setContentsMargins(10, 0, 12, 4);
    m_tools->setSpacing(size.gap);
    if (kind == ListKind::Plan || kind == ListKind::Load)
        makeScope(m_tools);
    m_stack = new QStackedWidget(this);
    m_words = new QLabel(m_stack);
    m_words->setObjectName(QStringLiteral("emptyState"));
    m_words->setAlignment(Qt::AlignCenter);
    setTextUse(m_words, TextUse::Absence);
    m_view = new QTableView(m_stack);
    m_view->setObjectName(QString(QStringLiteral("list-") + listCode(kind)));
    m_view->setAccessibleName(listName(kind));
    m_view->setModel(&m_filter);
    setUpListView(m_view, parts.grid.themes);
    m_stack->addWidget(m_words);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
}

void ListGrid::makeScope(QHBoxLayout *row)
{
    const bool plan = m_kind == ListKind::Plan;
    m_scope = new QComboBox(this);
    m_scope->setObjectName(plan ? QStringLiteral("pageChoice") : QStringLiteral("termChoice"));
    m_scope->setAccessibleName(plan ? tr("Group and discipline") : tr("Term"));
    m_scope->setMinimumWidth(plan ? 360 : 220);
    m_scope->setSizeAdjustPolicy(plan ? QComboBox::AdjustToMinimumContentsLengthWithIcon
                                      : QComboBox::AdjustToContents);
    row->addWidget(m_scope, plan ? 1 : 0); // the filter beside it keeps a half
    connect(m_scope, &QComboBox::activated, this, &ListGrid::reread);
}

ListScope ListGrid::scope() const
{
    ListScope scope;
    if (m_kind == ListKind::Plan)
        scope.page = m_scope->currentData().value<PageId>();
    else if (m_kind == ListKind::Load)
        scope.term = m_scope->currentData().value<TermId>();
    return scope;
}

void ListGrid::readScopes()
{
    const auto refused = [this](const Error &error) { showWords(sentence(error)); };
    if (m_kind == ListKind::Plan)
        whenDone(m_parts.desk.pages(), this, [this, refused](const Result<QList<PageTitle>> &pages) {
            pages ? fillPages(*pages) : refused(pages.error());
        });
    else
        whenDone(m_parts.desk.terms(), this, [this, refused](const Result<QList<TermChoice>> &terms) {
            terms ? fillTerms(*terms) : refused(terms.error());
        });
}

void ListGrid::fillPages(const QList<PageTitle> &pages)
{
    m_scopesRead = true;
    const PageId before = m_scope->currentData().value<PageId>();
    const PageTitle *first = pageToBegin(pages);
    m_scope->clear();
    for (const PageTitle &page : pages) {
        m_scope->addItem(QString(page.groupTitle + QStringLiteral(" · ") + page.discipline),
                         QVariant::fromValue(page.id));
        if (page.id == before || (before.isNull() && first && page.id == first->id))
            m_scope->setCurrentIndex(m_scope->count() - 1);
    }
    m_scope->setEnabled(!pages.isEmpty());
    if (!pages.isEmpty())
        return reread();
    m_stale = false;
    showWords(m_mayImport
                  ? tr("A plan belongs to a page, and there is no page yet.\nImport the load: it makes the "
                       "pages with their teachers.")
                  : tr("A plan belongs to a page, and there is no page yet."));
    Q_EMIT counted(-1);
}

void ListGrid::fillTerms(const QList<TermChoice> &terms)
{
    m_scopesRead = true;
    const TermId wanted = m_parts.desk.term();
    m_scope->clear();
    for (const TermChoice &term : terms) {
        if (term.term.isNull())
            continue; // a load is always of a term
        m_scope->addItem(termTitle(term), QVariant::fromValue(term.term));
        if (term.term == wanted || (wanted.isNull() && term.isPresent))
            m_scope->setCurrentIndex(m_scope->count() - 1);
    }
    m_scope->setVisible(m_scope->count() > 0);
    reread();
}

void ListGrid::rereadScopes()
{
    m_scopesRead = false;
    m_stale = true;
    if (isVisible())
        reread();
}

void ListGrid::reread()
{
    if (m_scope && !m_scopesRead)
        return readScopes();
    m_stale = false;
    const int asked = ++m_asked;
    whenDone(m_parts.desk.table(m_kind, scope()), this, [this, asked](const Result<RawTable> &table) {
        if (asked == m_asked)
            fill(table);
    });
}

void ListGrid::fill(const Result<RawTable> &table)
{
    if (!table) {
        m_model.setTable({});
        showWords(sentence(table.error()));
        Q_EMIT counted(-1);
        return;
    }
    m_model.setTable(*table);
    if (!m_habits && !table->rows.isEmpty())
        attachHabits();
    if (table->rows.isEmpty())
        showWords(listEmptyWords(m_kind, m_mayImport));
    else
        m_stack->setCurrentWidget(m_view);
    if (m_habits && m_habits->filterLine())
        m_habits->filterLine()->setEnabled(!table->rows.isEmpty());
    Q_EMIT counted(static_cast<int>(table->rows.size()));
}

// Only now it is known how wide the columns have to be; after this their widths are remembered.
void ListGrid::attachHabits()
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, qBound(leastWidth, m_view->columnWidth(column) + breath, mostWidth));
    }
    // The natural order until a heading is clicked.
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_habits = GridHabits::attach(m_view, m_parts.grid, {m_view->objectName(), listName(m_kind)});
    if (QWidget *line = m_habits->filterLine()) {
        m_tools->addWidget(line, 1);
        setTabOrder(line, m_view);
    }
}

void ListGrid::showWords(const QString &words)
{
    m_words->setText(words);
    m_stack->setCurrentWidget(m_words);
}

} // namespace semestr
