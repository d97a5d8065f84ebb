// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace semestr;

namespace {

struct Ground
{
    Token text;
    QList<Token> grounds;
    double least;
};

// Every ground that a text may stand on.
const QList<Ground> &textGrounds()
{
    using enum Token;
    static const QList<Ground> table = {
        {Text, {Window, Base, Alt, Head, Button, BlueSoft, GreenSoft, AmberSoft, RedSoft, Lock, Tip}, 4.5},
        {Muted, {Window, Base, Alt, Head, Button, BlueSoft, GreenSoft, AmberSoft, RedSoft, Lock, Tip}, 4.5},
        {Blue, {Window, Base, Alt, Head, Button, BlueSoft, Tip}, 4.5},
        {Green, {Window, Base, Alt, Head, Button, GreenSoft, BlueSoft}, 4.5},
        {Amber, {Window, Base, Alt, Head, Button, AmberSoft, BlueSoft}, 4.5},
        {Red, {Window, Base, Alt, Head, Button, RedSoft, BlueSoft}, 4.5},
        {LockText, {Lock}, 4.5},
        {InkText, {Ink, Blue, Green, Amber, Red}, 4.5},
        // Borders of controls against the page around them, and the focus frame.
        {Line2, {Window, Base, Alt}, 3.0},
        {Blue, {Window, Base, Button, BlueSoft}, 3.0},
        {Red, {Base, RedSoft}, 3.0},
    };
    return table;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastKnowsBlackOnWhite()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
    }

    void everyTextIsReadableOnItsGrounds_data()
    {
        QTest::addColumn<Shade>("shade");
        QTest::newRow("light") << Shade::Light;
        QTest::newRow("dark") << Shade::Dark;
    }

    void everyTextIsReadableOnItsGrounds()
    {
        QFETCH(Shade, shade);
        const Theme theme(shade);
        QStringList weak;
        for (const Ground &row : textGrounds()) {
            for (const Token ground : row.grounds) {
                const double ratio = contrast(theme.color(row.text), theme.color(ground));
                if (ratio < row.least)
                    weak += QStringLiteral("%1 on %2: %3")
                                .arg(int(row.text))
                                .arg(int(ground))
                                .arg(ratio, 0, 'f', 2);
            }
        }
        QVERIFY2(weak.isEmpty(), qPrintable(weak.join(QStringLiteral("; "))));
    }

    void largerRowsAddFourPixels()
    {
        const Measures plain = Theme().measures();
        const Measures larger = Theme(Shade::Light, true).measures();
        QCOMPARE(larger.journalRow, plain.journalRow + 4);
        QCOMPARE(larger.importRow, plain.importRow + 4);
        QCOMPARE(larger.rail, plain.rail);
        QCOMPARE(Theme(Shade::Light, true, 2.0).measures().journalRow, 60);
        QCOMPARE(plain.journalHeading(), 118);
    }

    void styleSheetNamesNoUnknownToken()
    {
        const QString sheet = Theme().styleSheet();
        QVERIFY(sheet.contains(QStringLiteral("QPushButton")));
        const auto left = QRegularExpression(QStringLiteral("@\\w+")).match(sheet);
        QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
    }

    void aTextUseDecidesTheType()
    {
        Theme().apply(*qApp);
        QLabel label;
        setTextUse(&label, TextUse::Label);
        label.ensurePolished(); // as being shown does
        QCOMPARE(label.fontInfo().pixelSize(), 13);
        QCOMPARE(label.palette().color(QPalette::WindowText), Theme().color(Token::Muted));
        setTextUse(&label, TextUse::RoomTitle);
        QCOMPARE(label.fontInfo().pixelSize(), 20);
        QVERIFY(label.fontInfo().bold());
    }

    void fontsTravelInside()
    {
        const QStringList families = loadFonts();
        QVERIFY(families.contains(QStringLiteral("PT Sans")));
        QVERIFY(families.contains(QStringLiteral("PT Sans Narrow")));
    }

    void everyIconDraws()
    {
        for (int i = 0; i < iconCount; ++i) {
            const auto name = static_cast<IconName>(i);
            const QImage image = iconPixmap(name, QColor(255, 0, 0), 24, 1.0).toImage();
            bool coloured = false;
            for (int y = 0; y < image.height() && !coloured; ++y)
                for (int x = 0; x < image.width() && !coloured; ++x)
                    coloured = image.pixelColor(x, y) == QColor(255, 0, 0);
            QVERIFY2(coloured, qPrintable(iconFileName(name)));
        }
    }

    void iconsAreCrispOnADenseScreen()
    {
        const QPixmap pixmap = iconPixmap(IconName::Lock, Qt::black, 18, 2.0);
        QCOMPARE(pixmap.size(), QSize(36, 36));
        QCOMPARE(icon(IconName::Lock, Qt::black).pixmap(QSize(18, 18), 2.0).size(), QSize(36, 36));
    }

    void hatchStandsOnTheLockGround()
    {
        const Theme theme;
        QImage image(40, 40, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.fillRect(image.rect(), theme.hatch());
        painter.end();
        QSet<QRgb> seen;
        for (int x = 0; x < 40; ++x)
            seen.insert(image.pixel(x, 20));
        QVERIFY(seen.contains(theme.color(Token::Lock).rgb()));
        QVERIFY(seen.size() > 1);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
