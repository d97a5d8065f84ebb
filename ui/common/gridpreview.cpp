// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridpreview.h"

#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace semestr {

GridPreview::GridPreview(const PrintedForm &form, ThemeProvider &themes, QWidget *parent)
    : QDialog(parent), m_pages(new PagesView(themes, this))
{
    setObjectName(QStringLiteral("gridPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1: before printing").arg(form.form.title));
    m_pages->setForm(form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_pages, 1);
    const bool lies = form.form.pageWidth > form.form.pageHeight;
    resize(lies ? 1060 : 820, lies ? 780 : 860);
    m_pages->setFocus();
}

QWidget *GridPreview::makeTools()
{
    const Theme &theme = m_pages->themes().theme();
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(theme.measures().gap);
    const auto add = [this, &theme, tools, row](const char *name, const QString &text, IconName picture,
                                                const QKeySequence &keys) {
        auto *button = new QPushButton(icon(picture, theme.color(Token::Text)), text, tools);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        button->setShortcut(keys);
        row->addWidget(button);
        return button;
    };
    auto *print = add("previewPrint", tr("Print…"), IconName::Printer, QKeySequence(Qt::CTRL | Qt::Key_P));
    auto *pdf = add("previewPdf", tr("Save as PDF…"), IconName::Download, QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(print, &QPushButton::clicked, this, &GridPreview::printWanted);
    connect(pdf, &QPushButton::clicked, this, &GridPreview::pdfWanted);
    row->addStretch(1);
    auto *place = new QLabel(tools);
    place->setObjectName(QStringLiteral("previewPlace"));
    const auto show = [this, place] {
        place->setText(tr("Page %1 of %2").arg(m_pages->currentPage() + 1).arg(m_pages->pages()));
    };
    connect(m_pages, &PagesView::pageChanged, place, show);
    show();
    row->addWidget(place);
    return tools;
}

} // namespace semestr
