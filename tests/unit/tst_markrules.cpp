// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/markrules.h"
#include "tests/support/support.h"

#include <QJsonArray>

using namespace semestr;

namespace {

const QDate lessonDay(2026, 10, 8);

Policy presetPolicy(const QString &code)
{
    Policy policy;
    const auto preset = PolicyPreset::shipped(code);
    for (const PresetValue &value : preset->values)
        policy.set(value.key, QDate(2026, 9, 1), value.value);
    return policy;
}

// A preset's scale, or «wide»: every symbol that the rules know.
MarkScale scaleOf(const QString &code, const QString &discipline = QStringLiteral("ОП.05 Информатика"))
{
    if (code != QLatin1String("wide"))
        return markScale(presetPolicy(code), discipline, lessonDay);
    Policy policy;
    policy.set(QStringLiteral("marks.current"), QDate(2026, 9, 1),
               QJsonArray{QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("5"),
                          QStringLiteral("зачёт"), QStringLiteral("незачёт"), QStringLiteral("н/а"),
                          QStringLiteral("н"), QStringLiteral("о")});
    policy.set(QStringLiteral("marks.two_in_cell"), QDate(2026, 9, 1),
               QJsonArray{QStringLiteral("информатика")});
    return markScale(policy, discipline, lessonDay);
}

char letterOf(Presence presence)
{
    return "pnbxo"[static_cast<int>(presence)];
}

// «M5 S4 An»: what was understood, short enough for a table. An = absent, Ab = ill, Ax = excused, Ao = late.
QString shown(const QList<CellEntry> &entries)
{
    QStringList words;
    for (const CellEntry &entry : entries) {
        switch (entry.kind) {
        case CellEntry::Kind::Mark:
            words.append(QStringLiteral("M") + entry.value);
            break;
        case CellEntry::Kind::SecondMark:
            words.append(QStringLiteral("S") + entry.value);
            break;
        case CellEntry::Kind::Attendance:
            words.append(QStringLiteral("A") + QLatin1Char(letterOf(entry.presence)) +
                         (entry.minutes > 0 ? QString::number(entry.minutes) : QString()));
            break;
        case CellEntry::Kind::Clear:
            words.append(QStringLiteral("C"));
            break;
        }
    }
    return words.join(QLatin1Char(' '));
}

QString shown(const Cell &cell)
{
    QString text = cell.value;
    if (!cell.value2.isEmpty())
        text += QLatin1Char('/') + cell.value2;
    if (cell.attendance)
        text += QLatin1Char('+') + QLatin1Char(letterOf(cell.attendance->presence));
    if (cell.attendance && cell.attendance->minutes > 0)
        text += QString::number(cell.attendance->minutes);
    return text;
}

} // namespace

// What a key means in a cell, and what the cell becomes.
class TestMarkRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsText_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning"); // empty = refused
        const auto row = [](const char *preset, const char *text, const char *meaning) {
            QTest::addRow("%s «%s»", preset, text)
                << QString::fromUtf8(preset) << QString::fromUtf8(text) << QString::fromUtf8(meaning);
        };
        for (const char *mark : {"2", "3", "4", "5"})
            row("kasli", mark, QByteArray(QByteArray("M") + mark).constData());
        row("kasli", "", "C");
        row("kasli", "  ", "C");
        row("kasli", " 5 ", "M5");
        for (const char *refused :
             {"1", "6", "55", "5+", "x", "б", "п", "о", "з", "зач", "-", "5 4", "н н", "5 н", ",", "."})
            row("kasli", refused, "");
        row("kasli", "н", "An");
        row("kasli", "Н", "An");
        row("kasli", "y", "An"); // the same key in the Latin layout
        row("kasli", "Y", "An");
        row("kasli", "0", "An"); // the numeric pad
        row("egoryevsk", "б", "Ab");
        row("egoryevsk", "Б", "Ab");
        row("egoryevsk", ",", "Ab"); // the Latin layout, and the decimal key of a Russian locale
        row("egoryevsk", ".", "Ab"); // the numeric pad
        row("egoryevsk", "п", "Ax");
        row("egoryevsk", "g", "Ax");
        row("egoryevsk", "j", "");
        row("kaltay", "о", "Ao");
        row("kaltay", "j", "Ao");
        row("kaltay", "о15", "Ao15");
        row("kaltay", "О5", "Ao5");
        row("kaltay", "о0", "");
        row("kaltay", "н15", "");
        row("kaltay", "5 о", "M5 Ao");
        row("kaltay", "о10 4", "Ao10 M4");
        row("kaltay", "5 н", "");
        row("angarsk", "н", "An");
        row("angarsk", "Н", "An");
        row("wide", "з", "Mзачёт");
        row("wide", "p", "Mзачёт");
        row("wide", "зач", "Mзачёт");
        row("wide", "ЗАЧЕТ", "Mзачёт");
        row("wide", "нз", "Mнезачёт");
        row("wide", "незачет", "Mнезачёт");
        row("wide", "н/а", "Mн/а");
        row("wide", "5/2", "M5 S2");
        row("wide", "5/зач", "");
        row("wide", "5/", "");
        row("wide", "5/2/5", "");
    }
    void readsText()
    {
        QFETCH(QString, preset);
        QFETCH(QString, text);
        QFETCH(QString, meaning);
        const auto read = readCellText(scaleOf(preset), text);
        if (meaning.isEmpty()) {
            QCOMPARE_FAULT(read, Fault::ValueRefused);
            return;
        }
        QVERIFY_RESULT(read);
        QCOMPARE(shown(*read), meaning);
    }

    void aRefusalNamesTheAllowedSymbols()
    {
        const auto read = readCellText(scaleOf(QStringLiteral("egoryevsk")), QStringLiteral("7"));
        QCOMPARE_FAULT(read, Fault::ValueRefused);
        QCOMPARE(read.error().args.value(QStringLiteral("value")).toString(), QStringLiteral("7"));
        QCOMPARE(read.error().args.value(QStringLiteral("allowed")).toStringList().join(QLatin1Char(' ')),
                 QStringLiteral("2 3 4 5 н б п"));
    }

    void twoMarksOnlyInListedDisciplines_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("discipline");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("russian") << "egoryevsk" << QStringLiteral("ОУП.01 Русский язык") << true;
        QTest::newRow("case") << "egoryevsk" << QStringLiteral("РУССКИЙ ЯЗЫК и культура речи") << true;
        QTest::newRow("literature") << "egoryevsk" << QStringLiteral("Литература") << true;
        QTest::newRow("mathematics") << "egoryevsk" << QStringLiteral("Математика") << false;
        QTest::newRow("foreign") << "egoryevsk" << QStringLiteral("Иностранный язык") << false;
        QTest::newRow("other college") << "kasli" << QStringLiteral("Русский язык") << false;
    }
    void twoMarksOnlyInListedDisciplines()
    {
        QFETCH(QString, preset);
        QFETCH(QString, discipline);
        QFETCH(bool, allowed);
        const auto read = readCellText(scaleOf(preset, discipline), QStringLiteral("4/5"));
        if (allowed) {
            QVERIFY_RESULT(read);
            QCOMPARE(shown(*read), QStringLiteral("M4 S5"));
            QCOMPARE(shown(*readCellText(scaleOf(preset, discipline), QStringLiteral("/3"))),
                     QStringLiteral("S3"));
        } else {
            QCOMPARE_FAULT(read, Fault::SecondMarkRefused);
            QCOMPARE(read.error().args.value(QStringLiteral("discipline")).toString(), discipline);
        }
    }

    void theScaleFollowsThePolicy()
    {
        const MarkScale angarsk = scaleOf(QStringLiteral("angarsk"));
        QCOMPARE(angarsk.letter(Presence::Absent), QStringLiteral("Н"));
        QVERIFY(angarsk.letter(Presence::Ill).isEmpty());
        QVERIFY(angarsk.letter(Presence::Present).isEmpty());
        QCOMPARE(scaleOf(QStringLiteral("kaltay")).letter(Presence::Late), QStringLiteral("о"));
        QVERIFY(scaleOf(QStringLiteral("kasli")).letter(Presence::Late).isEmpty());
    }

    void symbolsKnowTheirNumber()
    {
        const MarkScale scale = scaleOf(QStringLiteral("wide"));
        QCOMPARE(*scale.find(QStringLiteral("5"))->number, 5.0);
        QVERIFY(!scale.find(QStringLiteral("2"))->passing);
        QVERIFY(!scale.find(QStringLiteral("зачёт"))->number);
        QVERIFY(scale.find(QStringLiteral("зач"))->passing);
        QVERIFY(!scale.find(QStringLiteral("незачёт"))->passing);
        QVERIFY(!scale.find(QStringLiteral("н/а"))->passing);
        QVERIFY(!scale.find(QStringLiteral("н")));
    }

    void appliesEntries_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const QStringList &typed, const char *cell) {
            QTest::newRow(name) << typed << QString::fromUtf8(cell);
        };
        row("mark", {QStringLiteral("5")}, "5");
        row("mark over mark", {QStringLiteral("5"), QStringLiteral("4")}, "4");
        row("mark drops absence", {QStringLiteral("н"), QStringLiteral("4")}, "4");
        row("absence drops mark", {QStringLiteral("4"), QStringLiteral("н")}, "+n");
        row("absence drops both marks", {QStringLiteral("5/2"), QStringLiteral("н")}, "+n");
        row("lateness keeps mark", {QStringLiteral("5"), QStringLiteral("о15")}, "5+o15");
        row("mark keeps lateness", {QStringLiteral("о15"), QStringLiteral("5")}, "5+o15");
        row("absence over lateness", {QStringLiteral("о15"), QStringLiteral("н")}, "+n");
        row("fraction", {QStringLiteral("5/2")}, "5/2");
        row("second alone", {QStringLiteral("5"), QStringLiteral("/2")}, "5/2");
        row("second first", {QStringLiteral("/2")}, "2");
        row("mark over fraction", {QStringLiteral("5/2"), QStringLiteral("5")}, "5");
        row("clear mark", {QStringLiteral("5"), QString()}, "");
        row("clear absence", {QStringLiteral("н"), QString()}, "");
        row("clear lateness with mark", {QStringLiteral("5 о"), QString()}, "");
    }
    void appliesEntries()
    {
        QFETCH(QStringList, typed);
        QFETCH(QString, cell);
        const MarkScale scale = scaleOf(QStringLiteral("wide"));
        Cell result;
        result.note = QStringLiteral("у доски");
        for (const QString &text : typed) {
            const auto entries = readCellText(scale, text);
            QVERIFY_RESULT(entries);
            for (const CellEntry &entry : *entries)
                result = applyEntry(result, entry);
        }
        QCOMPARE(shown(result), cell);
        QCOMPARE(result.note, QStringLiteral("у доски"));
    }

    void presentClearsTheAbsenceAlone()
    {
        const CellEntry present{CellEntry::Kind::Attendance, {}, Presence::Present, 0};
        Cell cell;
        cell.value = QStringLiteral("5");
        cell.attendance = Attendance{Presence::Late, 10};
        QCOMPARE(shown(applyEntry(cell, present)), QStringLiteral("5"));
    }
};

QTEST_GUILESS_MAIN(TestMarkRules)
#include "tst_markrules.moc"
