// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridfilterline.h"

#include "ui/common/gridfilter.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace semestr {

GridFilterLine::GridFilterLine(QTableView *view, GridFilter *filter)
    : m_view(view), m_filter(filter), m_field(new QLineEdit(this)), m_count(new QLabel(this))
{
    m_field->setObjectName(QStringLiteral("gridFilter"));
    m_field->setPlaceholderText(tr("Filter"));
    m_field->setAccessibleName(tr("Filter"));
    m_field->setClearButtonEnabled(true);
    m_field->setText(filter->words());
    m_field->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("gridCount"));
    setTextUse(m_count, TextUse::Label);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    connect(m_field, &QLineEdit::textChanged, filter, &GridFilter::setWords);
    connect(filter, &GridFilter::wordsChanged, this, [this] {
        if (m_field->text() != m_filter->words())
            m_field->setText(m_filter->words());
        showCount();
    });
    connect(filter, &QAbstractItemModel::rowsInserted, this, &GridFilterLine::showCount);
    connect(filter, &QAbstractItemModel::rowsRemoved, this, &GridFilterLine::showCount);
    connect(filter, &QAbstractItemModel::modelReset, this, &GridFilterLine::showCount);
    connect(filter, &QAbstractItemModel::layoutChanged, this, &GridFilterLine::showCount);
    showCount();
}

void GridFilterLine::begin()
{
    m_comes = m_comes || isHidden();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

// The cell where the person was may have been filtered away.
void GridFilterLine::leave()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_view->setCurrentIndex(m_filter->index(0, m_view->horizontalHeader()->logicalIndexAt(0)));
    m_view->scrollTo(m_view->currentIndex());
}

bool GridFilterLine::eventFilter(QObject *watched, QEvent *event)
{
    const bool escapes = event->type() == QEvent::ShortcutOverride;
    if (event->type() != QEvent::KeyPress && !escapes)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        event->accept();
        if (!escapes) {
            m_field->clear();
            leave();
            setHidden(m_comes);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        if (!escapes)
            leave();
        return !escapes;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void GridFilterLine::showCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_filter->sourceModel() ? m_filter->sourceModel()->rowCount() : 0;
    const QString words = m_filter->words().trimmed().isEmpty()
                              ? tr("%n row(s)", nullptr, all)
                              : tr("%n of %1 shown", "rows that the filter keeps", shown).arg(all);
    if (m_count->text() == words)
        return;
    m_count->setText(words);
    m_field->setAccessibleDescription(words);
}

} // namespace semestr
