// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ownpages.h"

#include "ui/shell/formparts.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace semestr {

QWidget *makeWaitPage(const QString &title, const QString &words)
{
    FormColumn form;
    form.addTitle(title);
    form.addNote(words);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(title);
    form.add(bar);
    return form.take();
}

QWidget *makeSilentPage(const QString &words)
{
    auto *page = new QLabel(words);
    page->setAlignment(Qt::AlignCenter);
    page->setWordWrap(true);
    return page;
}

OwnCollegePage::OwnCollegePage(QWidget *parent) : QWidget(parent)
{
    FormColumn form;
    form.addTitle(tr("Begin your own college?"));
    form.addNote(tr("The example is kept beside as a file with “demo” in its name. "
                    "Then three questions are asked about your college."));
    QPushButton *agree = form.addMainButton(tr("Clear the example and begin"), QStringLiteral("clearNow"));
    QPushButton *refuse = form.addFlatButton(tr("Back to the example"), QStringLiteral("keepDemo"));
    connect(agree, &QPushButton::clicked, this, &OwnCollegePage::agreed);
    connect(refuse, &QPushButton::clicked, this, &OwnCollegePage::refused);
    auto *box = new QVBoxLayout(this);
    box->addWidget(form.take());
    setFocusProxy(refuse);
}

} // namespace semestr
