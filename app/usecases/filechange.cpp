// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/filechange.h"

#include <QDir>
#include <QFileInfo>

namespace semestr {

namespace {

constexpr quint64 demoSeed = 1;

QString draftOf(const QString &file)
{
    return file + QStringLiteral(".making");
}

// What SQLite keeps beside a file; gone after an orderly close.
const QStringList &besides()
{
    static const QStringList endings{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    return endings;
}

Done removeFile(const QString &file)
{
    for (const QString &ending : besides()) {
        const QString path = file + ending;
        if (QFileInfo::exists(path) && !QFile::remove(path))
            return fail(Fault::FileUnwritable, {{QStringLiteral("file"), path}});
    }
    return {};
}

Done moveFile(const QString &from, const QString &to)
{
    for (const QString &ending : besides()) {
        if (QFileInfo::exists(from + ending) && !QFile::rename(from + ending, to + ending))
            return fail(Fault::FileUnwritable, {{QStringLiteral("file"), to}});
    }
    return {};
}

Result<QList<DemoAccount>> readAccounts(Connection &connection)
{
    SEMESTR_LET(list, connection.query("setup/list_demo_accounts"));
    SEMESTR_TRY(list.run());
    QList<DemoAccount> accounts;
    while (list.next())
        accounts.append({list.text(1), list.text(0), demoPassword(list.text(0)), list.text(2)});
    return accounts;
}

} // namespace

Done makeDemoBeside(const QString &file, const SharedProgress &progress)
{
    SEMESTR_TRY(removeFile(draftOf(file)));
    SEMESTR_TRY(DemoCollege::make(draftOf(file), DemoOptions{DemoSize::Small, demoSeed, progress}));
    return {};
}

QString joinedBeside(const QString &file)
{
    return file + QStringLiteral(".joining");
}

Done putJoined(const QString &file)
{
    SEMESTR_TRY(removeFile(file));
    return moveFile(joinedBeside(file), file);
}

Done putDemo(const QString &file)
{
    SEMESTR_TRY(removeFile(file));
    return moveFile(draftOf(file), file);
}

Result<QString> setDemoAside(const QString &file)
{
    const QFileInfo info(file);
    const QString stem = info.dir().filePath(info.completeBaseName());
    QString aside;
    int number = 0;
    do {
        aside = QString(stem + QStringLiteral("-demo-%1.").arg(++number) + info.suffix());
    } while (QFileInfo::exists(aside));
    SEMESTR_TRY(moveFile(file, aside));
    return aside;
}

Later<QList<DemoAccount>> demoAccounts(Workspace &workspace)
{
    return workspace.store().read<QList<DemoAccount>>(readAccounts);
}

} // namespace semestr
