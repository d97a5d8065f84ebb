// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QPointer>
#include <QTimer>

class QMenu;
class QTableView;

namespace semestr {

class Settings;

// The columns of a grid as the person has set them: widths, order, which are hidden, by which the rows are
// sorted. What the page sets before the grid is first shown is the default; what was remembered under the
// name comes over it, unless it is of another count of columns. Written half a second after the last change.
class GridColumns final : public QObject
{
    Q_OBJECT

public:
    // Lives with the view.
    GridColumns(QTableView *view, Settings &settings, const QString &name);
    ~GridColumns() override;

    // The page has set other widths, for other columns: they are the default now.
    void takeDefaults();
    void restoreDefaults();
    // The page's widths by column, as long as the person has not set any.
    void setDefaultWidths(const QList<int> &widths);
    // A line for each column that may be hidden, and the way back to the defaults.
    void fillMenu(QMenu *menu);
    int visibleCount() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();
    void restore();
    bool isStretched(int column) const;
    void noteChange();
    void save();
    QByteArray state() const;

    QTableView *m_view;
    QPointer<QHeaderView> m_header;
    Settings &m_settings;
    QString m_name;
    QByteArray m_defaults;
    QByteArray m_unsaved;
    QTimer m_later;
    bool m_settled = false;
    bool m_quiet = false; // what changes now is not the person's doing
};

} // namespace semestr
