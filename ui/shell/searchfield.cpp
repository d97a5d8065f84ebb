// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchfield.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QFocusEvent>
#include <QPainter>

namespace semestr {

namespace {

enum Role { KindRole = Qt::UserRole + 1, PlaceRole };

constexpr int fieldWidth = 250;
constexpr int listWidth = 420;
constexpr int rowHeight = 46;
constexpr int noteHeight = 34;

IconName iconOf(HitKind kind)
{
    switch (kind) {
    case HitKind::Group:
        return IconName::UsersRound;
    case HitKind::Student:
    case HitKind::Teacher:
        return IconName::UserRound;
    case HitKind::Page:
        return IconName::BookOpenText;
    case HitKind::Form:
        return IconName::FileText;
    case HitKind::Room:
        return IconName::House;
    case HitKind::Command:
        break;
    }
    return IconName::Play;
}

// What stands before the dot in the second line.
QString kindWord(HitKind kind)
{
    switch (kind) {
    case HitKind::Form:
        //: a printed form, in the list of the search
        return SearchField::tr("form");
    case HitKind::Room:
        //: a room of the program, in the list of the search
        return SearchField::tr("room");
    case HitKind::Command:
        return SearchField::tr("command");
    default:
        return {};
    }
}

QString secondLine(const SearchHit &hit)
{
    QStringList parts{kindWord(hit.kind), hit.place};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString foundPlace(const Found &found)
{
    QStringList parts;
    switch (found.kind) {
    case FoundKind::Group:
        parts = {SearchField::tr("group"), SearchField::tr("%n students", nullptr, found.students)};
        break;
    case FoundKind::Student:
        parts = {SearchField::tr("student"), found.groupTitle};
        break;
    case FoundKind::Teacher:
        //: one of the staff, in the list of the search
        parts = {SearchField::tr("staff"), found.position};
        break;
    case FoundKind::Page:
        parts = {SearchField::tr("journal"), found.groupTitle};
        break;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const Measures &m = theme.measures();
    const QRect row = option.rect;
    painter->save();
    if (!index.data(KindRole).isValid()) {
        painter->setFont(theme.font(TextUse::Body));
        painter->setPen(theme.color(Token::Muted));
        painter->drawText(row.adjusted(theme.px(12), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data().toString());
        return painter->restore();
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen)
        painter->fillRect(row, theme.color(Token::BlueSoft));
    if (chosen)
        painter->fillRect(QRect(row.topLeft(), QSize(4, row.height())), theme.color(Token::Blue));
    if (index.row() > 0 && index.siblingAtRow(index.row() - 1).data(KindRole) != index.data(KindRole))
        painter->fillRect(QRect(row.topLeft(), QSize(row.width(), 1)), theme.color(Token::Line2));
    const QRect picture(row.left() + theme.px(12), row.center().y() - m.iconBar / 2, m.iconBar, m.iconBar);
    paintIcon(painter, picture, iconOf(HitKind(index.data(KindRole).toInt())), theme.color(Token::Text));
    const QRect words =
        row.adjusted(theme.px(12) + m.iconBar + theme.px(10), theme.px(4), -theme.px(8), -theme.px(5));
    const auto line = [&](TextUse use, Token token, Qt::Alignment where, const QString &text) {
        painter->setFont(theme.font(use));
        painter->setPen(theme.color(token));
        painter->drawText(words, int(where | Qt::AlignLeft),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    };
    line(chosen ? TextUse::BodyBold : TextUse::Body, Token::Text, Qt::AlignTop, index.data().toString());
    line(TextUse::Label, Token::Muted, Qt::AlignBottom, index.data(PlaceRole).toString());
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    return {theme.px(listWidth), theme.px(index.data(KindRole).isValid() ? rowHeight : noteHeight)};
}

SearchField::SearchField(ThemeProvider &themes, QWidget *parent)
    : QLineEdit(parent), m_themes(themes), m_list(new QListView), m_lens(new QAction(this))
{
    setObjectName(QStringLiteral("search"));
    //: short: it stands in a field 250 px wide
    setPlaceholderText(tr("Find a group, a person…"));
    setAccessibleName(tr("Search"));
    addAction(m_lens, QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("searchList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(&m_names);
    m_list->setItemDelegate(new HitDelegate(themes, this));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        go();
    });
    connect(this, &QLineEdit::textEdited, this, &SearchField::ask);
    connect(&themes, &ThemeProvider::changed, this, &SearchField::readTheme);
    readTheme();
}

SearchField::~SearchField()
{
    delete m_list;
}

void SearchField::ask()
{
    m_goDue = false;
    m_waiting = !text().simplified().isEmpty();
    if (m_waiting)
        return Q_EMIT asked(text());
    m_hits.clear();
    m_list->hide();
}

void SearchField::show(const QList<SearchHit> &hits)
{
    if (!m_waiting && !hasFocus())
        return;
    m_waiting = false;
    m_hits = hits;
    m_names.clear();
    for (const SearchHit &hit : hits) {
        auto *item = new QStandardItem(hit.name);
        item->setData(int(hit.kind), KindRole);
        item->setData(secondLine(hit), PlaceRole);
        item->setData(QString(hit.name + QStringLiteral(", ") + secondLine(hit)), Qt::AccessibleTextRole);
        m_names.appendRow(item);
    }
    if (hits.isEmpty()) {
        m_names.appendRow(new QStandardItem(tr("Nothing was found.")));
        m_names.item(0)->setFlags(Qt::NoItemFlags);
    }
    place();
    m_list->setCurrentIndex(hits.isEmpty() ? QModelIndex() : m_names.index(0, 0));
    if (m_goDue)
        go();
}

// Under the field, at its right edge, as far as the window reaches.
void SearchField::place()
{
    QWidget *over = window();
    if (m_list->parentWidget() != over)
        m_list->setParent(over);
    const Theme &theme = m_themes.theme();
    int height = 2;
    for (int row = 0; row < m_names.rowCount(); ++row)
        height += m_list->itemDelegate()->sizeHint({}, m_names.index(row, 0)).height();
    const QPoint corner = mapTo(over, QPoint(width(), this->height() + 2));
    const int wide = qMin(theme.px(listWidth), over->width());
    m_list->setGeometry(qMax(0, corner.x() - wide), corner.y(), wide,
                        qMin(height, over->height() - corner.y() - 4));
    m_list->show();
    m_list->raise();
}

void SearchField::move(int step)
{
    if (m_hits.isEmpty())
        return;
    const int count = static_cast<int>(m_hits.size());
    const int row = (m_list->currentIndex().row() + step + count) % count;
    m_list->setCurrentIndex(m_names.index(row, 0));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_goDue = m_waiting;
        return m_waiting ? void() : go();
    case Qt::Key_Escape:
        return leave();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

// Later, since what it leads to may make the window anew.
void SearchField::go()
{
    m_goDue = false;
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_hits.size())
        return;
    const auto act = m_hits.at(row).go;
    leave();
    QMetaObject::invokeMethod(window(), act, Qt::QueuedConnection);
}

void SearchField::leave()
{
    clear();
    m_hits.clear();
    m_waiting = false;
    m_list->hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus();
    else
        clearFocus();
}

// A college's own words come only once it is open.
void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setPlaceholderText(tr("Find a group, a person…"));
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT entered();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_list->hide();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setFont(theme.font(TextUse::Label));
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight,
                     QStringLiteral("Ctrl+K"));
}

void SearchField::readTheme()
{
    const Theme &theme = m_themes.theme();
    setFixedWidth(theme.px(fieldWidth));
    m_lens->setIcon(icon(IconName::Search, theme.color(Token::Muted)));
    if (m_list->isVisible())
        place();
}

} // namespace semestr
