// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatepostgres.h"

#include "app/sync/serversetup.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <libpq-fe.h>
#include <pwd.h>
#include <unistd.h>

namespace semestr::test {

namespace {

const QString templateName = QStringLiteral("deployed");

Error broken(const QString &detail)
{
    return Error(Fault::ServerUnreachable, {{QStringLiteral("address"), QStringLiteral("private PostgreSQL")},
                                            {QStringLiteral("detail"), detail}});
}

bool isRoot()
{
    return geteuid() == 0;
}

// The newest of Debian's versions, or where PGBIN says.
QString binaryFolder()
{
    const QString given = qEnvironmentVariable("PGBIN");
    if (!given.isEmpty())
        return given;
    const QDir base(QStringLiteral("/usr/lib/postgresql"));
    const QStringList versions = base.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return versions.isEmpty() ? QString() : base.filePath(versions.last() + QStringLiteral("/bin"));
}

Done runAsServer(const QString &path, const QStringList &arguments, const QString &folder)
{
    if (!QFile::exists(path))
        return fail(broken(QStringLiteral("%1 is missing: see installer/linux/packages.txt").arg(path)));
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // The server lives on with the output it was given, so a pipe of ours would never end.
    process.setStandardOutputFile(folder + QStringLiteral("/output"), QIODevice::Append);
    if (isRoot())
        process.start(QStringLiteral("runuser"), QStringList{QStringLiteral("-u"), QStringLiteral("postgres"),
                                                             QStringLiteral("--"), path} +
                                                     arguments);
    else
        process.start(path, arguments);
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0)
        return {};
    QFile output(folder + QStringLiteral("/output"));
    const QString said =
        output.open(QIODevice::ReadOnly) ? QString::fromUtf8(output.readAll()).right(2000) : QString();
    return fail(broken(
        QString(path + QStringLiteral(" failed: ") + process.errorString() + QLatin1Char('\n') + said)));
}

Done giveToServer(const QString &folder)
{
    if (!isRoot())
        return {};
    const passwd *user = getpwnam("postgres");
    if (!user || chown(folder.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
        return fail(broken(QStringLiteral("there is no user postgres: install postgresql-15")));
    return {};
}

// One of the server's own programs.
Done runServerProgram(const QString &program, const QStringList &arguments, const QString &folder)
{
    return runAsServer(QDir(binaryFolder()).filePath(program), arguments, folder);
}

Done writeRules(const QString &file)
{
    QFile rules(file);
    if (!rules.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(broken(rules.errorString()));
    rules.write("local all postgres trust\nlocal all all scram-sha-256\n"
                "hostssl all all 127.0.0.1/32 scram-sha-256\n");
    return {};
}

} // namespace

PrivatePostgres::PrivatePostgres(const Options &options)
    : m_dir(QDir::tempPath() + QStringLiteral("/smpg-XXXXXX")), m_folder(m_dir.path()), m_options(options)
{
}

PrivatePostgres::~PrivatePostgres()
{
    if (m_running)
        (void)crash();
}

Result<std::unique_ptr<PrivatePostgres>> PrivatePostgres::start(const Options &options)
{
    std::unique_ptr<PrivatePostgres> server(new PrivatePostgres(options));
    SEMESTR_TRY(server->make());
    return server;
}

Done PrivatePostgres::make()
{
    SEMESTR_TRY(giveToServer(m_folder));
    const QString data = m_folder + QStringLiteral("/data");
    SEMESTR_TRY(
        runServerProgram(QStringLiteral("initdb"),
                         {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("postgres"),
                          QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("--no-sync"),
                          QStringLiteral("--locale=C.UTF-8"), QStringLiteral("-E"), QStringLiteral("UTF8")},
                         m_folder));
    SEMESTR_TRY(writeRules(data + QStringLiteral("/pg_hba.conf")));
    if (m_options.tlsPort > 0)
        SEMESTR_TRY(makeCertificate(QStringLiteral("server"), QStringLiteral("localhost")));
    return restart();
}

Done PrivatePostgres::control(const QStringList &arguments)
{
    return runServerProgram(
        QStringLiteral("pg_ctl"),
        QStringList{QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-w")} +
            arguments,
        m_folder);
}

Done PrivatePostgres::crash()
{
    m_running = false;
    return control({QStringLiteral("-m"), QStringLiteral("immediate"), QStringLiteral("stop")});
}

Done PrivatePostgres::stop()
{
    m_running = false;
    return control({QStringLiteral("-m"), QStringLiteral("fast"), QStringLiteral("stop")});
}

Done PrivatePostgres::restart()
{
    if (m_running)
        SEMESTR_TRY(stop());
    QString settings = QStringLiteral("-k %1 -c fsync=%2 "
                                      "-c full_page_writes=%2 -c max_connections=60 "
                                      "-c max_locks_per_transaction=%3 -c password_encryption=scram-sha-256")
                           .arg(m_folder, m_options.fsync ? QStringLiteral("on") : QStringLiteral("off"))
                           .arg(m_options.lockPages);
    settings +=
        m_options.tlsPort == 0
            ? QStringLiteral(" -c listen_addresses=''")
            : QStringLiteral(" -c listen_addresses=127.0.0.1 -c port=%1 -c ssl=on -c ssl_cert_file=%2 "
                             "-c ssl_key_file=%3/server.key -c log_connections=on")
                  .arg(QString::number(m_options.tlsPort), certificate(), m_folder);
    SEMESTR_TRY(control({QStringLiteral("-l"), m_folder + QStringLiteral("/log"), QStringLiteral("-o"),
                         settings, QStringLiteral("start")}));
    m_running = true;
    return {};
}

Done PrivatePostgres::makeCertificate(const QString &name, const QString &host)
{
    const QString file = m_folder + QLatin1Char('/') + name;
    return runAsServer(QStringLiteral("/usr/bin/openssl"),
                       {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                        QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                        QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                        QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                        QString(QStringLiteral("/CN=") + host), QStringLiteral("-addext"),
                        QString(QStringLiteral("subjectAltName=DNS:") + host), QStringLiteral("-keyout"),
                        QString(file + QStringLiteral(".key")), QStringLiteral("-out"),
                        QString(file + QStringLiteral(".crt"))},
                       m_folder);
}

QString PrivatePostgres::log() const
{
    QFile file(m_folder + QStringLiteral("/log"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString PrivatePostgres::url(const QString &database) const
{
    return url(database, QStringLiteral("postgres"), {});
}

QString PrivatePostgres::url(const QString &database, const QString &role, const QString &password) const
{
    const QString base =
        QStringLiteral("host='%1' port=%2 dbname='%3' user='%4' sslmode=disable")
            .arg(m_folder, QString::number(m_options.tlsPort > 0 ? m_options.tlsPort : 5432), database, role);
    return password.isEmpty() ? base : QString(base + QStringLiteral(" password='%1'").arg(password));
}

Done PrivatePostgres::makeDatabase(const QString &database)
{
    SEMESTR_TRY(ask(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE \"%1\"").arg(database)));
    return {};
}

Done PrivatePostgres::makeDeployed(const QString &database)
{
    if (!m_template) {
        SEMESTR_LET(setup, ServerSetup::open(url(templateName)));
        SEMESTR_TRY(setup->deploy());
        m_template = true;
    }
    SEMESTR_TRY(ask(QStringLiteral("postgres"),
                    QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE %2").arg(database, templateName)));
    // A copy has the objects, but not what was said about the database itself.
    SEMESTR_LET(setup, ServerSetup::open(url(database)));
    return setup->harden();
}

Done PrivatePostgres::dropDatabase(const QString &database)
{
    SEMESTR_TRY(ask(QStringLiteral("postgres"),
                    QStringLiteral("DROP DATABASE IF EXISTS \"%1\" WITH (FORCE)").arg(database)));
    return {};
}

Result<QList<QStringList>> PrivatePostgres::ask(const QString &database, const QString &sql) const
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectdb(url(database).toUtf8().constData()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return fail(broken(QString::fromUtf8(PQerrorMessage(connection.get()))));
    PQsetNoticeReceiver(
        connection.get(), [](void *, const PGresult *) {}, nullptr);
    const std::unique_ptr<PGresult, decltype(&PQclear)> answer(
        PQexec(connection.get(), sql.toUtf8().constData()), &PQclear);
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return fail(Fault::ServerRefused,
                    {{QStringLiteral("detail"), QString::fromUtf8(PQresultErrorMessage(answer.get()))}});
    QList<QStringList> rows;
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
        QStringList cells;
        for (int column = 0; column < PQnfields(answer.get()); ++column)
            cells.append(PQgetisnull(answer.get(), row, column)
                             ? QString()
                             : QString::fromUtf8(PQgetvalue(answer.get(), row, column)));
        rows.append(cells);
    }
    return rows;
}

} // namespace semestr::test
