// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/curriculum/disciplinecode.h"

#include <QTest>

using namespace semestr;

class TestDisciplineCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheCodeOfATitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("code");
        QTest::newRow("course of a module")
            << QStringLiteral("МДК.01.01 Разработка модулей") << QStringLiteral("МДК.01.01");
        QTest::newRow("discipline") << QStringLiteral("ОГСЭ.03 Иностранный язык")
                                    << QStringLiteral("ОГСЭ.03");
        QTest::newRow("practice") << QStringLiteral("УП.02 Учебная практика") << QStringLiteral("УП.02");
        QTest::newRow("no code") << QStringLiteral("История России") << QString();
        QTest::newRow("code in the middle") << QStringLiteral("Практика ПМ.01 Сварка") << QString();
        QTest::newRow("no gap after it") << QStringLiteral("ПМ.01а Сварка") << QString();
    }

    void takesTheCodeOfATitle()
    {
        QFETCH(QString, title);
        QFETCH(QString, code);
        QCOMPARE(disciplineCode(title), code);
    }
};

QTEST_GUILESS_MAIN(TestDisciplineCode)
#include "tst_disciplinecode.moc"
