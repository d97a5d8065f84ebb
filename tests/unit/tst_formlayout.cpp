// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formfonts.h"
#include "app/reports/formlayout.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>

using namespace semestr;

namespace {

const char *small = R"({
  "code": "T-1", "name": "t", "title": "T",
  "page": {"width": 100, "height": 120, "slips": 2, "left": 10, "top": 5, "right": 10, "bottom": 5},
  "fonts": {"text": {"size": 10, "line": 5}, "bold": {"size": 10, "bold": true, "line": 5}},
  "words": {"a": "b"},
  "head": [{"band": "texts", "cells": [{"width": 80, "text": "{title}"}]}],
  "again": [{"band": "texts", "cells": [{"width": 80, "text": "again {part} of {parts}"}]}],
  "body": [
    {"band": "table", "rows": "rows", "group": "g", "columns": [
      {"title": "Group", "text": "{g}", "width": 40, "spans": true},
      {"title": "Row", "text": "{r}", "width": 40}]}
  ],
  "stub": [{"band": "texts", "cells": [{"width": 80, "text": "stub"}]}],
  "foot": [{"band": "texts", "cells": [{"width": 80, "text": "{code} {when}"}]}]
})";

QByteArray with(const char *from, const char *to)
{
    return QByteArray(small).replace(from, to);
}

FormValues values(const QList<int> &groups)
{
    FormValues result;
    result.texts = {{QStringLiteral("title"), QStringLiteral("Title")},
                    {QStringLiteral("when"), QStringLiteral("today")}};
    int row = 0;
    for (qsizetype g = 0; g < groups.size(); ++g) {
        for (int i = 0; i < groups.at(g); ++i) {
            result.rows[QStringLiteral("rows")].append(
                {{QStringLiteral("g"), QStringLiteral("g%1").arg(g)},
                 {QStringLiteral("r"), QStringLiteral("r%1").arg(row++)}});
        }
    }
    return result;
}

QStringList textsOf(const FormSlip &slip)
{
    QStringList texts;
    for (const FormOp &op : slip.ops) {
        if (op.kind == FormOp::Kind::Text)
            texts.append(op.text);
    }
    return texts;
}

} // namespace

// Bands become slips.
class TestFormLayout : public QObject
{
    Q_OBJECT

private:
    FormDescription m_form;
    Result<QList<FormSlip>> lay(const FormValues &given) { return layOut(m_form, given); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY_RESULT(loadFormFonts());
        const auto form = FormDescription::fromJson(small);
        QVERIFY_RESULT(form);
        m_form = *form;
    }

    void theTypeTravelsInsideTheProgram()
    {
        QVERIFY(QFontDatabase::families().contains(formFontFamily()));
        QVERIFY(QFile::exists(QStringLiteral(":/fonts/PTS55F.ttf")));
        QVERIFY(QFile::exists(QStringLiteral(":/fonts/PTS75F.ttf")));
    }

    void namesThePlaceOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("unknown key") << with("\"spans\": true", "\"spams\": true")
                                     << QStringLiteral("body[0].columns[0].spams is not known");
        QTest::newRow("number") << with("\"title\": \"Row\", \"text\": \"{r}\", \"width\": 40",
                                        "\"title\": \"Row\", \"width\": \"40\"")
                                << QStringLiteral("body[0].columns[1].width must be a number");
        QTest::newRow("no width") << with("{\"width\": 80, \"text\": \"stub\"}", "{\"text\": \"stub\"}")
                                  << QStringLiteral("stub[0].cells[0].width must be above 0");
        QTest::newRow("band") << with("\"band\": \"table\"", "\"band\": \"tabel\"")
                              << QStringLiteral("body[0].band does not know tabel");
        QTest::newRow("font") << with("\"text\": \"stub\"", "\"text\": \"<big>stub</big>\"")
                              << QStringLiteral("stub[0].cells[0].text has no font big");
        QTest::newRow("word") << with("\"a\": \"b\"", "\"a\": 1") << QStringLiteral("words.a must be a text");
    }
    void namesThePlaceOfAMistake()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto form = FormDescription::fromJson(json);
        QCOMPARE_FAULT(form, Fault::BadData);
        QCOMPARE(form.error().args.value(QStringLiteral("detail")).toString(), detail);
    }

    void everyShippedFormIsRight()
    {
        const QStringList files = QDir(QStringLiteral(":/forms")).entryList({QStringLiteral("*.json")});
        QVERIFY(files.contains(QStringLiteral("parent-week.json")));
        for (const QString &file : files)
            QVERIFY_RESULT(FormDescription::shipped(file.chopped(5)));
    }

    void saysWhichValueIsMissing()
    {
        FormValues given = values({1});
        given.texts.remove(QStringLiteral("title"));
        const auto slips = lay(given);
        QCOMPARE_FAULT(slips, Fault::BadData);
        QCOMPARE(slips.error().args.value(QStringLiteral("detail")).toString(),
                 QStringLiteral("T-1 {title}"));
    }

    void breaksAtSpacesAndInsideLongWords()
    {
        const FormFont font{10, false, 5};
        const auto lines = breakText({{QStringLiteral("one two three four"), font}},
                                     textWidth(QStringLiteral("one two"), font));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).runs.first().text, QStringLiteral("one two"));
        const double narrow = textWidth(QStringLiteral("abcd"), font);
        const auto pieces = breakText({{QStringLiteral("abcdabcdab"), font}}, narrow);
        QCOMPARE(pieces.size(), 3);
        for (const FormTextLine &line : pieces)
            QVERIFY(line.width <= narrow + 0.02);
        QCOMPARE(breakText({{QStringLiteral("a\nb"), font}}, 50).size(), 2);
    }

    void onePageHoldsAll()
    {
        const auto slips = lay(values({2, 1}));
        QVERIFY_RESULT(slips);
        QCOMPARE(slips->size(), 1);
        const QStringList texts = textsOf(slips->first());
        QCOMPARE(texts.count(QStringLiteral("g0")), 1); // one cell spans its rows
        QCOMPARE(texts.count(QStringLiteral("stub")), 1);
    }

    // 60 mm a slip, 50 printed: title, stub and foot take 15, the heading 5.5; rows are 5.5 high.
    void repeatsTheHeadingAndKeepsGroupsTogether()
    {
        const auto slips = lay(values({3, 4, 1}));
        QVERIFY_RESULT(slips);
        QCOMPARE(slips->size(), 2);
        const QStringList first = textsOf(slips->at(0));
        const QStringList second = textsOf(slips->at(1));
        QVERIFY(first.contains(QStringLiteral("r2")) && !first.contains(QStringLiteral("r3")));
        QVERIFY(second.contains(QStringLiteral("r3")) && second.contains(QStringLiteral("r7")));
        QVERIFY(second.contains(QStringLiteral("Group")));
        QVERIFY(second.contains(QStringLiteral("again 2 of 2")));
        QVERIFY(first.contains(QStringLiteral("stub")) && !second.contains(QStringLiteral("stub")));
    }

    void dividesAGroupLongerThanASlip()
    {
        const auto slips = lay(values({20}));
        QVERIFY_RESULT(slips);
        QVERIFY(slips->size() >= 3);
        int row = 0;
        for (const FormSlip &slip : *slips) {
            const QStringList texts = textsOf(slip);
            QCOMPARE(texts.count(QStringLiteral("g0")), 1);
            for (const QString &text : texts)
                row += text == QStringLiteral("r%1").arg(row) ? 1 : 0;
        }
        QCOMPARE(row, 20); // every row once, in order
    }

    void nothingIsDrawnOutsideTheSlip()
    {
        const auto slips = lay(values({9, 2, 7, 1, 1, 5}));
        QVERIFY_RESULT(slips);
        for (const FormSlip &slip : *slips) {
            for (const FormOp &op : slip.ops)
                QVERIFY(op.y >= 0 && op.y <= 50.01 && op.y2 <= 50.01 && op.x >= 0 && op.x <= 80.01);
        }
    }

    void theCodeIsOfTheContentAlone()
    {
        FormValues given = values({2, 2});
        const auto code = [this](const FormValues &v) { return lay(v)->first().code; };
        const QString before = code(given);
        given.texts[QStringLiteral("when")] = QStringLiteral("tomorrow"); // stands in the foot
        QCOMPARE(code(given), before);
        given.rows[QStringLiteral("rows")][1][QStringLiteral("r")] = QStringLiteral("r9");
        QVERIFY(code(given) != before);
        QVERIFY(textsOf(lay(given)->first()).contains(QString(code(given) + u" tomorrow")));
    }
};

QTEST_MAIN(TestFormLayout)
#include "tst_formlayout.moc"
