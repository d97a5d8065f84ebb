// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/search.h"
#include "ui/common/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <functional>

class QAction;

namespace semestr {

// In the order in which they are offered.
enum class HitKind { Group, Student, Teacher, Page, Form, Room, Command };

// One thing that the search can go to.
struct SearchHit
{
    HitKind kind = HitKind::Group;
    QString name;
    QString place; // what it is and where, «студент · ИСП-31»; of a command its keys
    std::function<void()> go;
};

// «студент · ИСП-31»
QString foundPlace(const Found &found);

// Icon of the kind, name, muted second line; a line above the first of every kind.
class HitDelegate final : public QStyledItemDelegate
{
public:
    HitDelegate(ThemeProvider &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ThemeProvider &m_themes;
};

// Goes to a group, person, page, room or command by a part of its name (Ctrl+K). Up and Down choose, Enter
// goes, Esc empties and leaves. The list lies over the window, so that the field keeps the focus.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(ThemeProvider &themes, QWidget *parent = nullptr);
    ~SearchField() override;

    // The answer to asked(); none says so in words.
    void show(const QList<SearchHit> &hits);
    using QLineEdit::show;
    QListView &list() { return *m_list; }
    const QList<SearchHit> &hits() const { return m_hits; }

Q_SIGNALS:
    // Somebody is about to search.
    void entered();
    void asked(const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void go();
    void leave();
    void move(int step);
    void place();
    void readTheme();

    ThemeProvider &m_themes;
    QList<SearchHit> m_hits;
    QStandardItemModel m_names;
    QPointer<QListView> m_list; // the window's child
    QAction *m_lens;
    QPointer<QWidget> m_before; // had the focus
    bool m_waiting = false;     // asked, and no answer yet
    bool m_goDue = false;       // Enter came before the answer
};

} // namespace semestr
