// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/timetablewords.h"

#include "app/main/console/call.h"
#include "app/main/console/terminal.h"

#include <QFileInfo>
#include <cmath>

namespace semestr {

double cleanSoft(double soft)
{
    return std::round(soft * 1e6) / 1e6;
}

void sayUnsupported(const FetBook &book)
{
    for (auto it = book.unsupported.cbegin(); it != book.unsupported.cend(); ++it)
        terminal::say(Console::tr("Left out, since it is not known here: %1 (%2)").arg(it.key()).arg(*it));
}

Done checkTarget(const QString &file)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (folder.isDir() && folder.isWritable() && !QFileInfo(file).isDir())
        return {};
    return fail(Fault::FileUnwritable, {{QStringLiteral("file"), file}});
}

} // namespace semestr
