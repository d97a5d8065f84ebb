// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listkinds.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <functional>

namespace semestr {

// A file's rows as they will be judged: number, the columns of the list, the verdict. Edits change the table
// in memory and ask for a new judgement; the file stays as it is. The first run and the import share it.
class ListPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, // RowState as int
        GuiltyRole,                   // true for the cell that the verdict is about
        SourceRole,  // horizontal heading: «column B “ФИО”», or what to do when there is none
        MatchedRole, // horizontal heading: true when a column of the file was found
    };
    // What stands in the last column.
    using Sentence = std::function<QString(const ListVerdict &)>;

    explicit ListPreviewModel(Sentence sentence, QObject *parent = nullptr);

    // `columns` are those of the list; required ones are always shown, others when the file has them.
    void setList(const QList<ListColumn> &columns, const RawTable &table, const ListMap &map);
    void clear() { setList({}, {}, {}); }
    // The judgement of the present table.
    void setJudgement(const ListPreview &judgement);
    // The heading's column gets another column of the file; -1 = none.
    void match(int column, int fileColumn);
    // An optional column that the file seemed not to have.
    void addColumn(const QString &code, int fileColumn);

    const RawTable &table() const { return m_table; }
    const ListMap &map() const { return m_map; }
    const ListPreview &judgement() const { return m_judgement; }
    // The list's column; null for the number and the verdict.
    const ListColumn *column(int column) const;
    // Those that the file seemed not to have.
    const QList<ListColumn> &leftOut() const { return m_leftOut; }
    int verdictColumn() const { return static_cast<int>(m_shown.size()) + 1; }
    int count(RowState state) const { return m_judgement.count(state); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    // The table or what its columns mean has changed: judge it again.
    void tableEdited();

private:
    QString cellText(const QModelIndex &index) const;
    QString sourceText(int section) const;
    QVariant headingText(int section) const;
    bool isGuilty(const QModelIndex &index) const;
    void choose();

    Sentence m_sentence;
    QList<ListColumn> m_columns;
    QList<ListColumn> m_shown, m_leftOut;
    RawTable m_table;
    ListMap m_map;
    ListPreview m_judgement;
    QList<int> m_rows; // index into m_table.rows of every judged row
};

// All rows, or only those with a question.
class QuestionsOnly final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOn(bool on);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_on = false;
};

} // namespace semestr
