// SPDX-License-Identifier: GPL-3.0-or-later
// The making of a connection; what it is used for stands in pgconnection.cpp.
#include "app/foundation/logging.h"
#include "app/sync/pgconnection.h"

#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <libpq-fe.h>
#include <mutex>
#include <thread>

namespace semestr {

namespace {

// A file that is nowhere: libpq would otherwise look for the user's own.
constexpr char noFile[] = "semestr-reads-no-such-file";

// The found addresses, shared with a look-up that may outlive the one who asked.
struct LookUp
{
    QMutex mutex;
    QStringList addresses;
    bool done = false;
};

bool isNumeric(const QString &host)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9.]+$"));
    return host.contains(QLatin1Char(':')) || digits.match(host).hasMatch();
}

// Where the systems keep the certificates they trust; libpq before 16 cannot find them by itself.
QString systemCertificates()
{
    if (PQlibVersion() >= 160000)
        return QStringLiteral("system");
    for (const char *file : {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                             "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"}) {
        if (QFile::exists(QString::fromLatin1(file)))
            return QString::fromLatin1(file);
    }
    return {};
}

class Settings
{
public:
    void set(const char *name, const QByteArray &value)
    {
        m_values.push_back(value);
        m_names.push_back(name);
    }
    void set(const char *name, const QString &value) { set(name, value.toUtf8()); }
    void set(const char *name, int value) { set(name, QByteArray::number(value)); }

    PGconn *connect() const
    {
        std::vector<const char *> names(m_names.begin(), m_names.end());
        std::vector<const char *> values;
        for (const QByteArray &value : m_values)
            values.push_back(value.constData());
        names.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(names.data(), values.data(), 0);
    }

private:
    std::vector<const char *> m_names;
    std::vector<QByteArray> m_values;
};

void setSafety(Settings &settings, const ServerAddress &address)
{
    settings.set("gssencmode", QByteArrayLiteral("disable"));
    settings.set("sslmode", address.plain ? QByteArrayLiteral("disable") : QByteArrayLiteral("verify-full"));
    settings.set("sslcert", QByteArray(noFile));
    settings.set("sslkey", QByteArray(noFile));
    settings.set("passfile", QByteArray(noFile));
    if (address.plain)
        return;
    settings.set("ssl_min_protocol_version", QByteArrayLiteral("TLSv1.3"));
    settings.set("sslrootcert", address.sslRootCert.isEmpty() ? systemCertificates() : address.sslRootCert);
}

void setPatience(Settings &settings, const PgTimes &times)
{
    const int seconds = qMax(1, times.silenceMs / 1000);
    settings.set("keepalives", 1);
    settings.set("keepalives_idle", seconds);
    settings.set("keepalives_interval", qMax(1, seconds / 3));
    settings.set("keepalives_count", 3);
    settings.set("tcp_user_timeout", times.silenceMs);
}

// Severity and SQLSTATE alone: the words of a notice may repeat what a person wrote.
void noteQuietly(void *farewell, const PGresult *result)
{
    const char *severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    qCInfo(logExchange, "notice of the server: %s %s", severity ? severity : "", state ? state : "");
    if (state && qstrncmp(state, "57P", 3) == 0)
        *static_cast<bool *>(farewell) = true;
}

// «… FATAL:  28P01»: the verbosity asks for nothing but the state.
QByteArray stateIn(const QString &message)
{
    static const QRegularExpression ending(QStringLiteral(":\\s+([0-9A-Z]{5})\\s*$"));
    return ending.match(message).captured(1).toLatin1();
}

} // namespace

void PgConnection::forgetEnvironment()
{
    static std::once_flag once;
    std::call_once(once, [] {
        PQconninfoOption *options = PQconndefaults();
        for (PQconninfoOption *option = options; option && option->keyword; ++option) {
            if (option->envvar)
                qunsetenv(option->envvar);
        }
        PQconninfoFree(options);
        for (const char *name : {"PGSERVICE", "PGSERVICEFILE", "PGSYSCONFDIR", "PGLOCALEDIR", "PGPASSFILE",
                                 "PGDATESTYLE", "PGTZ", "PGGEQO", "PGHOSTADDR", "PGREQUIREAUTH"})
            qunsetenv(name);
    });
}

Done PgConnection::open(const QString &role, const QByteArray &password)
{
    close();
    forgetEnvironment();
    const auto refuse = [this](const char *detail) {
        return fail(Fault::ServerTls, {{QStringLiteral("address"), m_address.host},
                                       {QStringLiteral("detail"), QString::fromLatin1(detail)}});
    };
    const bool here = ServerAddress::fromText(m_address.text()).value_or(ServerAddress()).plain;
    if (m_address.plain && !here)
        return refuse("without TLS only this computer may be asked");
    if (!m_address.plain && m_address.sslRootCert.isEmpty() && systemCertificates().isEmpty())
        return refuse("no certificates to know the server by");
    const QDeadlineTimer deadline(m_times.connectMs);
    SEMESTR_LET(addresses, findAddresses(deadline));
    SEMESTR_TRY(start(role, password, addresses));
    return finish(deadline);
}

// Libpq would look the name up itself, for as long as the system likes and without a way to stop it.
Result<QStringList> PgConnection::findAddresses(const QDeadlineTimer &deadline)
{
    if (m_address.host.startsWith(QLatin1Char('/')) || isNumeric(m_address.host))
        return QStringList();
    auto lookUp = std::make_shared<LookUp>();
    std::thread([lookUp, wait = m_wait, host = m_address.host] {
        const QStringList found = addressesOf(host);
        {
            const QMutexLocker lock(&lookUp->mutex);
            lookUp->addresses = found;
            lookUp->done = true;
        }
        wait->wake();
    }).detach();
    for (;;) {
        const auto end =
            m_wait->wait(-1, SocketWait::For::Reading, static_cast<int>(deadline.remainingTime()));
        const QMutexLocker lock(&lookUp->mutex);
        if (m_cancelled)
            return fail(Fault::Cancelled);
        if (lookUp->done && !lookUp->addresses.isEmpty())
            return lookUp->addresses;
        if (lookUp->done || end == SocketWait::End::TimedOut)
            return fail(faultOfConnection(failure({}, QStringLiteral("the name is not known"))));
    }
}

Done PgConnection::start(const QString &role, const QByteArray &password, const QStringList &addresses)
{
    Settings settings;
    // The name goes along with each address: the certificate is compared with it.
    settings.set("host", addresses.isEmpty()
                             ? m_address.host
                             : QStringList(addresses.size(), m_address.host).join(QLatin1Char(',')));
    if (!addresses.isEmpty())
        settings.set("hostaddr", addresses.join(QLatin1Char(',')));
    settings.set("port", m_address.port);
    settings.set("dbname", m_address.database);
    settings.set("user", role);
    settings.set("password", password);
    settings.set("application_name", QByteArrayLiteral("semestr"));
    settings.set("client_encoding", QByteArrayLiteral("UTF8"));
    setSafety(settings, m_address);
    setPatience(settings, m_times);
    m_connection.reset(settings.connect());
    if (!m_connection || PQstatus(m_connection.get()) == CONNECTION_BAD)
        return fail(refusal(false));
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_SQLSTATE);
    PQsetNoticeReceiver(m_connection.get(), noteQuietly, &m_farewell);
    return {};
}

Done PgConnection::finish(const QDeadlineTimer &deadline)
{
    auto next = PGRES_POLLING_WRITING;
    bool duringTls = false;
    while (next != PGRES_POLLING_OK) {
        const auto what = next == PGRES_POLLING_READING ? SocketWait::For::Reading : SocketWait::For::Writing;
        const auto end =
            m_wait->wait(PQsocket(m_connection.get()), what, static_cast<int>(deadline.remainingTime()));
        if (m_cancelled) {
            close();
            return fail(Fault::Cancelled);
        }
        if (end == SocketWait::End::Woken)
            continue;
        if (end == SocketWait::End::TimedOut) {
            close();
            return fail(faultOfConnection(failure({}, QStringLiteral("no answer in time"))));
        }
        duringTls = PQstatus(m_connection.get()) == CONNECTION_SSL_STARTUP;
        next = PQconnectPoll(m_connection.get());
        if (next == PGRES_POLLING_FAILED)
            return fail(refusal(duringTls));
    }
    PQsetnonblocking(m_connection.get(), 1);
    return {};
}

Error PgConnection::refusal(bool duringTls)
{
    const QString words = QString::fromLocal8Bit(PQerrorMessage(m_connection.get())).trimmed();
    const QByteArray state = stateIn(words);
    close();
    if (state.isEmpty() && duringTls)
        return Error(Fault::ServerTls,
                     {{QStringLiteral("address"), m_address.host}, {QStringLiteral("detail"), words}});
    return faultOfConnection(failure(state, words));
}

} // namespace semestr
