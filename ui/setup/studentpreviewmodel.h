// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace semestr {

// The file's rows as they will be judged: number, the fields, the verdict. Edits change the table in memory
// and ask for a new judgement; the file stays as it is.
class StudentPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, // RowState as int
        GuiltyRole,                   // true for the cell that the verdict is about
        SourceRole,  // horizontal heading: «column B “ФИО”», or what to do when there is none
        MatchedRole, // horizontal heading: true when a column of the file was found
    };

    explicit StudentPreviewModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setTable(const RawTable &table, const StudentColumns &columns);
    void clear() { setTable({}, {}); }
    // The judgement of the present table.
    void setPreview(const ImportPreview &preview);
    // The heading's column gets another column of the file; -1 = none.
    void match(int column, int fileColumn);

    const RawTable &table() const { return m_table; }
    const StudentColumns &columns() const { return m_columns; }
    const ImportPreview &preview() const { return m_preview; }
    // The field of a column; nothing for the number and the verdict.
    std::optional<StudentColumn> field(int column) const;
    int verdictColumn() const { return static_cast<int>(m_fields.size()) + 1; }

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
    bool isGuilty(const QModelIndex &index) const;
    void chooseFields();

    RawTable m_table;
    StudentColumns m_columns;
    QList<StudentColumn> m_fields;
    ImportPreview m_preview;
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
