// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridcolumns.h"

#include "ui/common/settings.h"

#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

namespace semestr {

namespace {

constexpr quint32 mark = 0x53454d47; // what begins a state of ours
constexpr int quietMs = 500;

} // namespace

GridColumns::GridColumns(QTableView *view, Settings &settings, const QString &name)
    : QObject(view), m_view(view), m_header(view->horizontalHeader()), m_settings(settings), m_name(name)
{
    m_later.setSingleShot(true);
    m_later.setInterval(quietMs);
    connect(&m_later, &QTimer::timeout, this, &GridColumns::save);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!isStretched(column))
            noteChange();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &GridColumns::noteChange);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &GridColumns::noteChange);
    connect(m_header, &QHeaderView::sectionCountChanged, this, [this] {
        if (m_settled) {
            save();
            takeDefaults();
        }
    });
    view->installEventFilter(this);
    QTimer::singleShot(0, this, &GridColumns::settle);
}

GridColumns::~GridColumns()
{
    save();
}

bool GridColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        settle();
    return QObject::eventFilter(watched, event);
}

void GridColumns::settle()
{
    if (std::exchange(m_settled, true))
        return;
    takeDefaults();
}

QByteArray GridColumns::state() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << mark << qint32(m_header->count()) << m_header->saveState();
    return bytes;
}

void GridColumns::takeDefaults()
{
    m_settled = true;
    if (!m_header || m_header->count() == 0)
        return;
    m_defaults = m_header->saveState();
    restore();
}

void GridColumns::restore()
{
    QDataStream in(m_settings.layoutOf(m_name));
    quint32 begin = 0;
    qint32 count = 0;
    QByteArray remembered;
    in >> begin >> count >> remembered;
    if (begin != mark || count != m_header->count())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    if (!m_header->restoreState(remembered))
        m_header->restoreState(m_defaults);
}

void GridColumns::restoreDefaults()
{
    if (m_header && !m_defaults.isEmpty() && m_header->restoreState(m_defaults))
        noteChange();
}

void GridColumns::setDefaultWidths(const QList<int> &widths)
{
    if (!m_header || !m_unsaved.isEmpty() || !m_settings.layoutOf(m_name).isEmpty())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    for (int column = 0; column < widths.size() && column < m_header->count(); ++column)
        m_header->resizeSection(column, widths.at(column));
    m_defaults = m_header->saveState();
}

// The last one takes what the window leaves; that is nobody's wish.
bool GridColumns::isStretched(int column) const
{
    if (!m_header->stretchLastSection())
        return false;
    int last = m_header->count() - 1;
    while (last > 0 && m_header->isSectionHidden(m_header->logicalIndex(last)))
        --last;
    return m_header->visualIndex(column) == last;
}

void GridColumns::noteChange()
{
    if (!m_settled || m_quiet || !m_header || m_header->count() == 0)
        return;
    m_unsaved = state();
    m_later.start();
}

void GridColumns::save()
{
    m_later.stop();
    if (!m_unsaved.isEmpty())
        m_settings.setLayoutOf(m_name, std::exchange(m_unsaved, {}));
}

int GridColumns::visibleCount() const
{
    return m_header ? m_header->count() - m_header->hiddenSectionCount() : 0;
}

void GridColumns::fillMenu(QMenu *menu)
{
    const QAbstractItemModel *model = m_view->model();
    for (int visual = 0; m_header && visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QString heading = model->headerData(column, Qt::Horizontal).toString().simplified();
        if (heading.isEmpty())
            continue;
        const bool hidden = m_header->isSectionHidden(column);
        QAction *line = menu->addAction(QString(heading).replace(u'&', QStringLiteral("&&")));
        line->setCheckable(true);
        line->setChecked(!hidden);
        line->setEnabled(hidden || visibleCount() > 1); // somebody must stay
        connect(line, &QAction::toggled, this, [this, column](bool on) {
            m_header->setSectionHidden(column, !on);
            noteChange();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("&Restore the columns"), this, &GridColumns::restoreDefaults)
        ->setObjectName(QStringLiteral("gridRestoreColumns"));
}

} // namespace semestr
