// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/collegefile.h"

#include "app/main/console/terminal.h"
#include "app/usecases/democlock.h"
#include "app/usecases/signin.h"
#include "app/wording/catalogues.h"

#include <QDir>
#include <QFileInfo>

namespace semestr {

namespace {

Done checkPresence(const QString &file, CollegeFile::Access access)
{
    if (QFileInfo(file).isFile())
        return {};
    if (access == CollegeFile::Access::Create) {
        QDir().mkpath(QFileInfo(file).absolutePath());
        return {};
    }
    return fail(Fault::FileUnreadable,
                {{QStringLiteral("file"), file}, {QStringLiteral("detail"), QStringLiteral("no such file")}});
}

// The moment at which a demo or practice college lives; 0 for an ordinary one.
Result<qint64> ownNow(const Call &call)
{
    if (call.has("today"))
        return demoMoment(call.day("today"), CollegeTime::named(QStringLiteral("Europe/Moscow")));
    return QFileInfo(call.database()).isFile() ? demoNow(call.database()) : Result<qint64>(0);
}

bool isHeld(const Error &error)
{
    return error.fault == Fault::DatabaseBusy || error.fault == Fault::FileUnwritable;
}

} // namespace

Result<QString> askPassword(const QString &login)
{
    if (qEnvironmentVariableIsSet("SEMESTR_PASSWORD"))
        return qEnvironmentVariable("SEMESTR_PASSWORD");
    if (const auto typed = terminal::readPassword(Console::tr("Password of %1: ").arg(login)))
        return *typed;
    return fail(Fault::NotSignedIn);
}

Result<std::unique_ptr<CollegeFile>> CollegeFile::open(const Call &call, Access access)
{
    std::unique_ptr<CollegeFile> file(new CollegeFile);
    SEMESTR_TRY(file->openFile(call, access));
    if (call.has("as"))
        SEMESTR_TRY(file->signIn(call));
    return file;
}

Done CollegeFile::openFile(const Call &call, Access access)
{
    const QString file = call.database();
    SEMESTR_TRY(checkPresence(file, access));
    SEMESTR_LET(own, ownNow(call));
    if (own > 0)
        m_shifted = std::make_unique<ShiftedClock>(m_system, own - m_system.nowMs());
    Workspace::Options options{{&clock(), &m_ids, false, {}, QStringLiteral("FULL")}, {}};
    auto opened = Workspace::open(file, options);
    if (!opened && access == Access::Read && isHeld(opened.error())) {
        options.store.readOnly = true;
        opened = Workspace::open(file, options);
    }
    if (!opened)
        return fail(opened.error());
    m_workspace = std::move(*opened);
    if (!m_workspace->college().isNull() && Catalogues::inForce())
        Catalogues::inForce()->setVocabulary(Vocabulary::of(m_workspace->policy(), m_workspace->today()));
    if (access != Access::Create && m_workspace->college().isNull())
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("college")}});
    return {};
}

Done CollegeFile::signIn(const Call &call)
{
    SEMESTR_LET(password, askPassword(call.text("as")));
    SignIn signIn(*m_workspace);
    const auto session = waitFor(signIn.signIn(call.text("as"), password));
    SEMESTR_TRY(session);
    return {};
}

} // namespace semestr
