// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/maintenance.h"

#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "app/store/backup.h"
#include "app/store/filecopy.h"

namespace semestr {

namespace {

Result<VerifyReport> verifyAll(Connection &connection)
{
    VerifyReport report;
    {
        SEMESTR_LET(check, connection.ask(QStringLiteral("PRAGMA quick_check(1)")));
        report.quickCheck = check.next() && check.text(0) == QLatin1String("ok");
    }
    SEMESTR_LET(chain, verifyChain(connection));
    report.changes = chain.changes;
    report.brokenAt = chain.brokenAt;
    SEMESTR_LET(differences, compareWithReplay(connection));
    report.differences = differences;
    SEMESTR_LET(digest, contentDigest(connection));
    report.digest = digest;
    return report;
}

} // namespace

Maintenance::Maintenance(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

Later<VerifyReport> Maintenance::verify()
{
    if (!m_reader) {
        StoreOptions options = m_workspace.store().options();
        options.readOnly = true;
        auto reader = Store::open(m_workspace.store().file(), options);
        if (!reader)
            return ready<VerifyReport>(fail(reader.error()));
        m_reader = std::move(*reader);
    }
    return m_reader->read<VerifyReport>(verifyAll);
}

Later<QString> Maintenance::backup(const QString &target)
{
    return backupStore(m_workspace.store(), target);
}

Later<QString> Maintenance::dailyCopy()
{
    return copyOfDay(m_workspace.store(), m_workspace.today());
}

Done Maintenance::restore(const QString &from, const QString &file)
{
    return restoreFile(from, file);
}

} // namespace semestr
