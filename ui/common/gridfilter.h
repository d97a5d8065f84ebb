// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace semestr {

// Sorts as a Russian reader expects (ё beside е, «ИСП-2» before «ИСП-11», numbers and days by themselves,
// empty cells last in either order) and keeps the rows whose shown text holds every word of the filter, in
// any column.
class GridFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role {
        // A model may answer this role with a number or a day, which then sorts instead of the text (or with
        // another text). Where the cell's text says the same number or day, a table file gets it as such.
        SortRole = Qt::UserRole + 900,
        // The number or day of the cell for a table file, whatever its text is.
        ValueRole,
        // What is searched, copied and exported where the shown text is only a part of it.
        TextRole
    };

    explicit GridFilter(QObject *parent = nullptr);
    void setWords(const QString &words);
    QString words() const { return m_text; }
    void setSourceModel(QAbstractItemModel *model) override;

    // Of a cell of any model: its text as copied and searched.
    static QString textOf(const QModelIndex &index);

Q_SIGNALS:
    void wordsChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Place; // of a cell among the others
    const QString &foldedRow(int row) const;
    Place placeOf(const QModelIndex &index) const;
    void forgetAll();

    QString m_text;
    QStringList m_words;
    QCollator m_collator;
    QList<QMetaObject::Connection> m_watched;
    mutable QStringList m_folded; // by the source's row; null = not yet asked
};

} // namespace semestr
