// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconlabel.h"
#include "ui/common/icons.h"
#include "ui/setup/importpage.h"
#include "ui/setup/listhistory.h"
#include "ui/setup/listrail.h"
#include "ui/setup/listspage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace semestr {

namespace {

// One above the other; the last takes the room that is left.
void fillColumn(QWidget *box, std::initializer_list<QWidget *> parts)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : parts)
        column->addWidget(part, part == *(parts.end() - 1) ? 1 : 0);
}

} // namespace

ListsPage::ListsPage(const ListParts &parts, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    m_refusal = new IconLabel(parts.grid.themes, IconName::CircleX, TextUse::Body, this);
    m_refusal->setObjectName(QStringLiteral("undoRefusal"));
    m_refusal->setToken(Token::Red);
    m_refusal->setContentsMargins(12, 6, 12, 6);
    m_refusal->hide();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeBrowser());
    m_import = new ImportPage(parts, m_stack);
    m_stack->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_refusal);
    column->addWidget(m_stack);
    setFocusProxy(m_rail);
    setAcceptDrops(true);
    addCommand("importList", tr("&Import a list…"), {}, &ListsPage::importFile);
    addCommand("pasteList", tr("&Paste a list"), QKeySequence::Paste, &ListsPage::paste);
    addCommand("undoList", tr("&Undo the import"), QKeySequence::Undo, &ListsPage::undo);
    m_paste = findChild<QAction *>(QStringLiteral("pasteList"));
    m_undo = findChild<QAction *>(QStringLiteral("undoList"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &ListsPage::reread);
    connect(&parts.desk, &ListsDesk::saved, this, [this] {
        m_fresh = true;
        if (isVisible())
            m_soon.start();
    });
    connect(&parts.desk, &ListsDesk::termChosen, this, [this] {
        for (ListGrid *one : std::as_const(m_grids))
            one->rereadScopes();
    });
    connect(m_rail, &ListRail::chose, this, [this](int code) { showList(code); });
    connect(m_rail, &QListView::activated, this, [this] { m_contents->currentWidget()->setFocus(); });
    connect(m_history, &ListHistory::counted, this, [this](int rows) { showCount(historyCode, rows); });
    connect(m_history, &ListHistory::undoRequested, this, &ListsPage::undoImport);
    connect(m_import, &ImportPage::left, this, &ListsPage::closeImport);
    connect(m_import, &ImportPage::undoRequested, this, &ListsPage::undoImport);
    connect(m_import, &ImportPage::statusMessage, this, &ListsPage::statusMessage);
    connect(m_import, &ImportPage::written, this, [this](ListKind kind, qint64 tx) {
        m_undoKind = kind;
        m_undoTx = tx;
        showHeading();
        reread();
    });
    connect(m_open, &QPushButton::clicked, this, &ListsPage::importFile);
    connect(m_save, &QPushButton::clicked, this, &ListsPage::exportList);
    connect(&parts.grid.themes, &ThemeProvider::changed, this, &ListsPage::readTheme);
    readTheme();
    showHeading();
}

void ListsPage::addCommand(const char *name, const QString &text, const QKeySequence &keys,
                           void (ListsPage::*verb)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("menu", QStringLiteral("edit"));
    connect(action, &QAction::triggered, this, verb);
    addAction(action);
}

QWidget *ListsPage::makeBrowser()
{
    ThemeProvider &themes = m_parts.grid.themes;
    auto *browser = new QSplitter(m_stack);
    browser->setHandleWidth(1);
    browser->setChildrenCollapsible(false);
    auto *left = new QWidget(browser);
    auto *title = new QLabel(tr("Lists"), left);
    title->setContentsMargins(15, 0, 0, 0);
    title->setFixedHeight(themes.theme().measures().roomHeading);
    setTextUse(title, TextUse::RoomTitle);
    m_rail = new ListRail(themes, left);
    m_rail->setObjectName(QStringLiteral("listKinds"));
    m_rail->setAccessibleName(tr("Lists"));
    auto *right = new QWidget(browser);
    m_contents = new QStackedWidget(right);
    m_history = new ListHistory(m_parts, m_contents);
    m_contents->addWidget(m_history);
    fillColumn(left, {title, m_rail});
    fillColumn(right, {makeHeading(), m_contents});
    browser->setStretchFactor(1, 1);
    browser->setSizes({themes.theme().measures().rail + 40, 1200});
    return browser;
}

QWidget *ListsPage::makeHeading()
{
    const Measures &size = m_parts.grid.themes.theme().measures();
    auto *heading = new QWidget(this);
    heading->setFixedHeight(size.roomHeading);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(size.groupGap);
    m_title = new QLabel(heading);
    m_title->setObjectName(QStringLiteral("listTitle"));
    setTextUse(m_title, TextUse::RoomTitle);
    m_count = new QLabel(heading);
    m_count->setObjectName(QStringLiteral("listCount"));
    setTextUse(m_count, TextUse::Absence);
    const auto add = [heading, &size](const QString &text, const char *name) {
        auto *button = new QPushButton(QString(QChar(QChar::Nbsp) + text), heading);
        button->setAccessibleName(text);
        button->setObjectName(QString::fromLatin1(name));
        button->setFixedHeight(size.headingButton);
        return button;
    };
    m_open = add(tr("Import from a file…"), "importFile");
    setMainButton(m_open);
    m_save = add(tr("Export…"), "exportList");
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(m_open);
    return heading;
}

void ListsPage::readTheme()
{
    const Theme &theme = m_parts.grid.themes.theme();
    m_open->setIcon(icon(IconName::Upload, theme.color(Token::InkText)));
    m_save->setIcon(icon(IconName::Download, theme.color(Token::Text)));
}

} // namespace semestr
