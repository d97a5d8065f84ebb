// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/longwork.h"
#include "ui/setup/importdone.h"
#include "ui/setup/importpage.h"
#include "ui/setup/previewpanel.h"
#include "ui/setup/stepbadge.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace semestr {

ImportPage::ImportPage(const ListParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model([this](const ListVerdict &verdict) { return m_parts.desk.sentence(m_source.kind, verdict); })
{
    PreviewWords words{tr("Rows of the file"), QStringLiteral("listPreview"), tr("To the list"),
                       QStringLiteral("leaveImport"),
                       //: Button: the rows of the file go into the college's data.
                       tr("Write"), QStringLiteral("writeImport")};
    words.updates = true;
    ThemeProvider &themes = parts.grid.themes;
    m_panel = new PreviewPanel(themes, m_model, words, this);
    m_done = new ImportDone(themes, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_done);
    m_work = new LongWork(this);
    m_work->setContentsMargins(14, 4, 14, 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeading());
    column->addWidget(new Rule(themes, Token::Line2, this));
    column->addWidget(m_stack, 1);
    column->addWidget(m_work);
    setFocusProxy(m_panel->view());
    connectParts();
}

QWidget *ImportPage::makeHeading()
{
    const Measures &size = m_parts.grid.themes.theme().measures();
    auto *heading = new QWidget(this);
    heading->setFixedHeight(size.roomHeading);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(size.groupGap);
    m_title = new QLabel(heading);
    setTextUse(m_title, TextUse::RoomTitle);
    m_name = new QLabel(heading);
    m_name->setObjectName(QStringLiteral("importSource"));
    setTextUse(m_name, TextUse::Absence);
    m_sheets = new QComboBox(heading);
    m_sheets->setObjectName(QStringLiteral("sheetChoice"));
    m_sheets->setAccessibleName(tr("Sheet of the workbook"));
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choose = new QPushButton(tr("Another file…"), heading);
    m_choose->setObjectName(QStringLiteral("anotherFile"));
    m_choose->setFixedHeight(size.headingButton);
    row->addWidget(m_title);
    row->addWidget(m_name);
    row->addWidget(m_sheets);
    row->addStretch(1);
    row->addWidget(m_choose);
    return heading;
}

void ImportPage::connectParts()
{
    connect(m_panel, &PreviewPanel::rereadRequested, this, &ImportPage::reread);
    connect(m_panel, &PreviewPanel::skipChanged, this, [this] {
        m_panel->showPreview();
        refresh();
    });
    connect(m_panel, &PreviewPanel::updateChanged, this, &ImportPage::judge);
    connect(m_panel, &PreviewPanel::reportRequested, this, &ImportPage::saveReport);
    connect(m_panel, &PreviewPanel::backRequested, this, &ImportPage::leave);
    connect(m_panel, &PreviewPanel::startRequested, this, &ImportPage::write);
    connect(&m_model, &ListPreviewModel::tableEdited, this, [this] {
        m_edited = true;
        judge();
    });
    connect(m_sheets, &QComboBox::activated, this, [this] {
        m_source.sheet = m_sheets->currentText();
        reread();
    });
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(m_done, &ImportDone::closed, this, &ImportPage::leave);
    connect(m_done, &ImportDone::undoRequested, this, &ImportPage::undoRequested);
    auto *back = new QAction(tr("To the list"), this);
    back->setShortcut(Qt::Key_Escape);
    back->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QAction::triggered, this, &ImportPage::leave);
    addAction(back);
}

} // namespace semestr
