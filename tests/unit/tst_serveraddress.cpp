// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/serverlink.h"
#include "tests/support/support.h"

using namespace semestr;

class TestServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("database");
        QTest::addColumn<bool>("plain");
        const auto row = [](const char *name, const char16_t *text, const char16_t *host, int port,
                            const char16_t *database, bool plain) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(host) << port
                                << QString::fromUtf16(database) << plain;
        };
        row("name", u"postgresql://journal.kpgt.ru/semestr", u"journal.kpgt.ru", 5432, u"semestr", false);
        row("port", u"postgresql://10.0.0.7:6432/semestr", u"10.0.0.7", 6432, u"semestr", false);
        row("cyrillic database", u"postgresql://10.0.0.7/Журнал", u"10.0.0.7", 5432, u"Журнал", false);
        row("space and question mark", u"postgresql://10.0.0.7/a%20b%3Fc", u"10.0.0.7", 5432, u"a b?c",
            false);
        row("IPv6", u"postgresql://[2001:db8::1]:6432/semestr", u"2001:db8::1", 6432, u"semestr", false);
        row("loopback", u"postgresql://localhost/semestr", u"localhost", 5432, u"semestr", true);
        row("loopback by number", u"postgresql://127.0.0.1/semestr", u"127.0.0.1", 5432, u"semestr", true);
        row("IPv6 loopback", u"postgresql://[::1]/semestr", u"::1", 5432, u"semestr", true);
        row("socket", u"postgresql:///semestr?host=/run/postgresql", u"/run/postgresql", 5432, u"semestr",
            true);
        row("socket with a port", u"postgresql://:6432/semestr?host=/run/%D0%B1", u"/run/б", 6432, u"semestr",
            true);
        row("own certificates", u"postgresql://localhost/semestr?sslrootcert=/etc/semestr/ca.crt",
            u"localhost", 5432, u"semestr", false);
    }

    void readsAndWritesTheSame()
    {
        QFETCH(QString, text);
        const auto address = ServerAddress::fromText(text);
        QVERIFY_RESULT(address);
        QTEST(address->host, "host");
        QTEST(address->port, "port");
        QTEST(address->database, "database");
        QTEST(address->plain, "plain");
        const auto again = ServerAddress::fromText(address->text());
        QVERIFY_RESULT(again);
        QCOMPARE(again->text(), address->text());
        QCOMPARE(again->host, address->host);
        QCOMPARE(again->port, address->port);
        QCOMPARE(again->database, address->database);
        QCOMPARE(again->sslRootCert, address->sslRootCert);
        QCOMPARE(again->plain, address->plain);
    }

    void keepsCyrillicReadable()
    {
        const auto address =
            ServerAddress::fromText(QStringLiteral("postgresql://h/%D0%96%D1%83%D1%80%D0%BD"));
        QVERIFY_RESULT(address);
        QCOMPARE(address->text(), QStringLiteral("postgresql://h/Журн"));
    }

    void looksUpCyrillicDomainsByTheirAsciiForm()
    {
        const auto address = ServerAddress::fromText(QStringLiteral("postgresql://журнал.рф/semestr"));
        QVERIFY_RESULT(address);
        QVERIFY2(address->host.startsWith(QLatin1String("xn--")), qPrintable(address->host));
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "semestr", "http://h/db", "postgresql://h", "postgresql://h/", "postgresql:///db",
              "postgresql://h:0/db", "postgresql://h:70000/db", "postgresql://h/a/b", "postgresql://h/db#x",
              "postgresql://h/db?sslmode=disable", "postgresql://h/db?host=/run",
              "postgresql:///db?host=name", "postgresql://h/db?password=Secret1",
              "postgresql://h/db?user=admin", "postgresql:///db?host=/run&sslrootcert=/ca.crt",
              "postgresql://h/db?sslrootcert="})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("too long") << QStringLiteral("postgresql://h/") + QString(64, QLatin1Char('a'));
    }

    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, text);
        QCOMPARE_FAULT(ServerAddress::fromText(text), Fault::BadAddress);
    }

    // The error is shown and may be logged; the password in it would stay there.
    void refusesUserAndPasswordWithoutRepeatingThem_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"postgresql://admin:Secret1@h/db", "postgresql://admin@h/db", "postgresql://:Secret1@h/db",
              "postgresql://Secret1@/db?host=/run", "postgresql://h/db?password=Secret1", "admin:Secret1@h"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesUserAndPasswordWithoutRepeatingThem()
    {
        QFETCH(QString, text);
        const auto address = ServerAddress::fromText(text);
        QCOMPARE_FAULT(address, Fault::BadAddress);
        const QString shown = address.error().args.value(QStringLiteral("value")).toString();
        QVERIFY2(!shown.contains(QLatin1String("Secret1")), qPrintable(shown));
        QVERIFY2(!shown.contains(QLatin1String("admin")), qPrintable(shown));
    }
};

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
