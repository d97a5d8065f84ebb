// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace semestr {

namespace {

QString licences()
{
    QFile lucide(QStringLiteral(":/icons/lucide/LICENSE"));
    const QString iconText =
        lucide.open(QIODevice::ReadOnly) ? QString::fromUtf8(lucide.readAll()) : QString();
    const QStringList parts = {
        AboutDialog::tr("Semestr is free software: GNU General Public License, version 3 or later. "
                        "It comes without any warranty."),
        AboutDialog::tr("Qt %1: GNU Lesser General Public License, version 3.")
            .arg(QLatin1String(qVersion())),
        AboutDialog::tr("SQLite: public domain. libsodium: ISC. libzip: BSD. libxlsxwriter: BSD."),
        AboutDialog::tr("PT Sans and PT Sans Narrow: © ParaType Ltd., ParaType Free Font Licence."),
        AboutDialog::tr("Lucide icons:"),
        iconText};
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace

AboutDialog::AboutDialog(const Theme &theme, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Semestr"));
    auto *title = new QLabel(tr("Semestr %1").arg(QLatin1String(SEMESTR_VERSION)));
    setTextUse(title, TextUse::RoomTitle);
    auto *what = new QLabel(tr("The electronic journal of a college."));
    auto *text = new QPlainTextEdit(licences());
    text->setReadOnly(true);
    text->setAccessibleName(tr("Licences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *box = new QVBoxLayout(this);
    box->setSpacing(theme.measures().groupGap);
    for (QWidget *part : QList<QWidget *>{title, what, text, buttons})
        box->addWidget(part);
    resize(620, 480);
}

} // namespace semestr
