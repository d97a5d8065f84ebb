// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gridfilter.h"
#include "ui/common/gridhabits.h"
#include "ui/setup/listsdesk.h"
#include "ui/setup/listtablemodel.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace semestr {

// What the pages of the room of lists are made of; all of it outlives them.
struct ListParts
{
    ListsDesk &desk;
    GridParts grid;
};

// Grid lines, heading and selection as every list of the room has them.
void setUpListView(QTableView *view, ThemeProvider &themes);

// One list of the college: its filter, its rows or what to do when there are none; over a plan the choice of
// its page, over the load that of its term.
class ListGrid final : public QWidget
{
    Q_OBJECT

public:
    ListGrid(ListKind kind, const ListParts &parts, bool mayImport, QWidget *parent = nullptr);

    ListKind kind() const { return m_kind; }
    ListScope scope() const;
    // Everything stored of the kind, whatever the filter.
    const RawTable &table() const { return m_model.table(); }
    QTableView *view() { return m_view; }
    // Keeps the rows that hold all these words, as if they were typed into the filter.
    void filterBy(const QString &words) { m_filter.setWords(words); }
    void reread();
    // Pages and terms too: another term is looked at.
    void rereadScopes();
    // The next showing reads again.
    void setStale() { m_stale = true; }
    bool isStale() const { return m_stale; }

Q_SIGNALS:
    // After a reading: −1 = not known.
    void counted(int rows);

private:
    void makeScope(QHBoxLayout *row);
    void readScopes();
    void fillPages(const QList<PageTitle> &pages);
    void fillTerms(const QList<TermChoice> &terms);
    void fill(const Result<RawTable> &table);
    void attachHabits();
    void showWords(const QString &words);

    const ListKind m_kind;
    ListParts m_parts;
    const bool m_mayImport;
    ListTableModel m_model;
    GridFilter m_filter;
    QComboBox *m_scope = nullptr; // of a plan and a load
    bool m_scopesRead = false;
    bool m_stale = true;
    int m_asked = 0; // only the newest answer counts
    GridHabits *m_habits = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_words = nullptr;
    QTableView *m_view = nullptr;
};

} // namespace semestr
