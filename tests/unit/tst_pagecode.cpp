// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/pagecode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace semestr;

// The short code of a page's content.
class TestPageCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The first 40 bits of SHA-256 of nothing are E3 B0 C4 42 98: 11100 01110 11000 01100 01000 10000 10100
    // 11000.
    void isTheFirstFortyBitsOfTheHash()
    {
        QCOMPARE(pageCode(QString()), QStringLiteral("WERC-8GMR"));
        QCOMPARE(pageCode(QStringLiteral("abc")), QStringLiteral("Q9W1-DFWF"));
    }

    void hasOnlyUnambiguousCharacters()
    {
        static const QRegularExpression form(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$"));
        QSet<QString> codes;
        for (int i = 0; i < 500; ++i) {
            const QString code = pageCode(QString::number(i));
            QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
            codes.insert(code);
        }
        QCOMPARE(codes.size(), 500);
    }
};

QTEST_GUILESS_MAIN(TestPageCode)
#include "tst_pagecode.moc"
