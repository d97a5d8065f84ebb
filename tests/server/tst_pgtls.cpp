// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgremote.h"
#include "app/sync/serverrole.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace semestr;
using namespace semestr::test;

namespace {

const QString database = QStringLiteral("tls");
const QString login = QStringLiteral("ivanova");
const QByteArray password = "c2VjcmV0";
const DeviceId device(QUuid(QStringLiteral("01920000-0000-7000-8000-00000000000d")));

// One that nobody listens on at this moment.
int freePort()
{
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in self = {};
    self.sin_family = AF_INET;
    self.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof self;
    bind(handle, reinterpret_cast<sockaddr *>(&self), size);
    getsockname(handle, reinterpret_cast<sockaddr *>(&self), &size);
    close(handle);
    return ntohs(self.sin_port);
}

} // namespace

// A server behind TLS is known by its certificate and its name, before it hears who asks.
class TestPgTls : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PrivatePostgres> m_server;
    int m_port = 0;

    Result<HelloAnswer> hello(const QString &host, const QString &certificate,
                              const QByteArray &typed = password) const
    {
        ServerAddress address;
        address.host = host;
        address.port = m_port;
        address.database = database;
        address.sslRootCert = certificate;
        return PgRemote(address, login, typed).hello(device, 0);
    }
    // How often somebody came as far as naming a role.
    qsizetype asked() const { return m_server->log().count(serverRole(database, login)); }

private Q_SLOTS:
    void initTestCase()
    {
        PrivatePostgres::Options options;
        options.tlsPort = m_port = freePort();
        auto server = PrivatePostgres::start(options);
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
        QVERIFY_RESULT(m_server->makeDatabase(database));
        QVERIFY_RESULT(
            m_server->ask(database, QStringLiteral("CREATE ROLE \"%1\" LOGIN PASSWORD '%2'")
                                        .arg(serverRole(database, login), QString::fromLatin1(password))));
        QVERIFY_RESULT(m_server->makeCertificate(QStringLiteral("other"), QStringLiteral("localhost")));
    }

    void cleanupTestCase() { m_server.reset(); }

    void signsInToTheServerOfTheCertificate()
    {
        const qsizetype before = asked();
        // It is let in, and finds that nothing is installed there.
        QCOMPARE_FAULT(hello(QStringLiteral("localhost"), m_server->certificate()), Fault::ServerAnswer);
        QVERIFY(asked() > before);
        QVERIFY(m_server->log().contains(QLatin1String("SSL enabled (protocol=TLSv1.3")));
        QCOMPARE_FAULT(hello(QStringLiteral("localhost"), m_server->certificate(), "d3Jvbmc="),
                       Fault::ServerLogin);
    }

    void tellsNothingToAnotherName()
    {
        const qsizetype before = asked();
        QCOMPARE_FAULT(hello(QStringLiteral("127.0.0.1"), m_server->certificate()), Fault::ServerTls);
        QCOMPARE(asked(), before);
    }

    void tellsNothingToAnUnknownCertificate()
    {
        const qsizetype before = asked();
        const QString other = m_server->folder() + QStringLiteral("/other.crt");
        QCOMPARE_FAULT(hello(QStringLiteral("localhost"), other), Fault::ServerTls);
        // The system's authorities do not know a self-made one either.
        QCOMPARE_FAULT(hello(QStringLiteral("localhost"), QString()), Fault::ServerTls);
        QCOMPARE_FAULT(hello(QStringLiteral("localhost"), QStringLiteral("/nowhere.crt")), Fault::ServerTls);
        QCOMPARE(asked(), before);
    }
};

QTEST_GUILESS_MAIN(TestPgTls)
#include "tst_pgtls.moc"
