// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filedialogs.h"

#include "ui/common/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace semestr {

QString FileDialogs::open(QWidget *parent, const QString &title, const QString &filter)
{
    if (!m_answers.isEmpty())
        return m_answers.dequeue();
    return remembered(QFileDialog::getOpenFileName(parent, title, folder(), filter));
}

QString FileDialogs::save(QWidget *parent, const QString &title, const QString &suggestedName,
                          const QString &filter)
{
    if (!m_answers.isEmpty())
        return m_answers.dequeue();
    const QString start = QDir(folder()).filePath(suggestedName);
    return remembered(QFileDialog::getSaveFileName(parent, title, start, filter));
}

QString FileDialogs::folder() const
{
    const QString last = m_settings ? m_settings->lastFolder() : QString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString FileDialogs::remembered(const QString &path)
{
    if (!path.isEmpty() && m_settings)
        m_settings->setLastFolder(QFileInfo(path).absolutePath());
    return path;
}

} // namespace semestr
