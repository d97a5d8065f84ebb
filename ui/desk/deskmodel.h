// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractTableModel>
#include <optional>

namespace semestr {

enum class Look { Plain, Bold, Quiet, Small /*quiet, 13 px*/, Red, Amber, Green };

// A piece of a cell's words in one look.
struct DeskRun
{
    QString text;
    Look look = Look::Plain;
    friend bool operator==(const DeskRun &, const DeskRun &) = default;
};

// A sign and words; the words wrap where the row has room for several lines.
struct DeskCell
{
    DeskCell() = default;
    DeskCell(const QString &text, Look look = Look::Plain) : runs{{text, look}} {}
    DeskCell(IconName icon, Token token, const QString &text, Look look = Look::Plain)
        : runs{{text, look}}, sign(icon), signToken(token)
    {
    }
    QString text() const;

    QList<DeskRun> runs;
    std::optional<IconName> sign;
    Token signToken = Token::Muted;
    TextUse use = TextUse::Body;
    bool centred = false;
    QVariant order; // sorts in place of the words; invalid = the words
    friend bool operator==(const DeskCell &, const DeskCell &) = default;
};

// Where a row leads.
struct DeskPlace
{
    PageId page;
    LessonId lesson;
    PersonId person;
    QString section; // of ReadinessLine
    friend bool operator==(const DeskPlace &, const DeskPlace &) = default;
};

struct DeskRow
{
    QString key; // the same thing after a rereading
    QList<DeskCell> cells;
    DeskPlace place;
    friend bool operator==(const DeskRow &, const DeskRow &) = default;
};

struct DeskColumn
{
    QString title;
    int width = 100;
};

// Any grid of the desk: rows of cells that were put into words elsewhere. Thread: the window's.
class DeskModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { CellRole = Qt::UserRole + 1, KeyRole };

    explicit DeskModel(const QList<DeskColumn> &columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(columns)
    {
    }

    // Rows that stand for the same things keep selection and scrolling.
    void setRows(const QList<DeskRow> &rows);
    const DeskRow &row(int row) const { return m_rows.at(row); }
    int rowOf(const QString &key) const; // −1 = none
    const QList<DeskColumn> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool hasSameKeys(const QList<DeskRow> &rows) const;

    QList<DeskColumn> m_columns;
    QList<DeskRow> m_rows;
};

} // namespace semestr

Q_DECLARE_METATYPE(semestr::DeskCell)
