// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridfilter.h"

#include <QAbstractItemModelTester>
#include <QDate>
#include <QElapsedTimer>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace semestr;

namespace {

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

// Counts how often the texts are asked for.
class CountedModel final : public QAbstractTableModel
{
public:
    explicit CountedModel(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 10; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        ++asked;
        return QStringLiteral("%1 Ёлкина %2 %3")
            .arg(index.column())
            .arg(index.row() % 13)
            .arg(index.row() % 2 ? QStringLiteral("очно") : QStringLiteral("вечер"));
    }
    mutable int asked = 0;

private:
    int m_rows;
};

} // namespace

// Which rows are shown, and in which order.
class TestGridFilter : public QObject
{
    Q_OBJECT

private:
    static void fill(QStandardItemModel &model, const QStringList &texts)
    {
        for (const QString &text : texts)
            model.appendRow(new QStandardItem(text));
    }
    static QStringList shown(const GridFilter &filter)
    {
        QStringList texts;
        for (int row = 0; row < filter.rowCount(); ++row)
            texts.append(filter.index(row, 0).data().toString());
        return texts;
    }

private Q_SLOTS:
    void sortsAsARussianReaderExpects()
    {
        QStandardItemModel model;
        fill(model, {word("Яковлев"), word("ИСП-11"), word("Жуков"), word("Ёжиков"), word("ИСП-2"),
                     word("еремин"), word("Абрамов"), word("Ежов")});
        GridFilter filter;
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        filter.sort(0);
        QCOMPARE(shown(filter), (QStringList{word("Абрамов"), word("Ёжиков"), word("Ежов"), word("еремин"),
                                             word("Жуков"), word("ИСП-2"), word("ИСП-11"), word("Яковлев")}));
    }

    void numbersAndDaysSortByThemselvesAndEmptyOnesAreLast()
    {
        QStandardItemModel model;
        const auto add = [&model](const char *text, const QVariant &value) {
            auto *item = new QStandardItem(word(text));
            item->setData(value, GridFilter::SortRole);
            model.appendRow(item);
        };
        add("1 ноября", QDate(2026, 11, 1));
        add("", QVariant());
        add("12 сентября", QDate(2026, 9, 12));
        add("3 октября", QDate(2026, 10, 3));
        GridFilter filter;
        filter.setSourceModel(&model);
        filter.sort(0);
        QCOMPARE(shown(filter),
                 (QStringList{word("12 сентября"), word("3 октября"), word("1 ноября"), QString()}));
        filter.sort(0, Qt::DescendingOrder);
        QCOMPARE(shown(filter),
                 (QStringList{word("1 ноября"), word("3 октября"), word("12 сентября"), QString()}));
        filter.sort(-1);
        QCOMPARE(shown(filter).first(), word("1 ноября"));
        QCOMPARE(shown(filter).at(1), QString());
    }

    void equalRowsKeepTheirOrder()
    {
        QStandardItemModel model;
        for (int row = 0; row < 40; ++row)
            model.appendRow(
                {new QStandardItem(QString::number(row % 2)), new QStandardItem(QString::number(row))});
        GridFilter filter;
        filter.setSourceModel(&model);
        filter.sort(0);
        for (int row = 1; row < 20; ++row)
            QVERIFY(filter.index(row, 1).data().toInt() > filter.index(row - 1, 1).data().toInt());
    }

    void keepsRowsThatHoldEveryWordInAnyColumn()
    {
        QStandardItemModel model;
        model.appendRow({new QStandardItem(word("Ёлкина Мария")), new QStandardItem(word("ИСП-31"))});
        model.appendRow({new QStandardItem(word("Елкин Пётр")), new QStandardItem(word("ИСП-31"))});
        model.appendRow({new QStandardItem(word("Иванов Иван")), new QStandardItem(word("ЭЛ-11"))});
        GridFilter filter;
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        filter.setWords(word("елк исп-31"));
        QCOMPARE(filter.rowCount(), 2);
        filter.setWords(word("  ЁЛКИНА  исп"));
        QCOMPARE(shown(filter), QStringList{word("Ёлкина Мария")});
        filter.setWords(word("петр"));
        QCOMPARE(shown(filter), QStringList{word("Елкин Пётр")});
        filter.setWords(QString());
        QCOMPARE(filter.rowCount(), 3);
    }

    // What is remembered of a row must not outlive its text.
    void followsItsModel()
    {
        QStandardItemModel model;
        fill(model, {word("один"), word("два"), word("три")});
        GridFilter filter;
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        filter.setWords(word("два"));
        QCOMPARE(shown(filter), QStringList{word("два")});
        model.item(0)->setText(word("двадцать"));
        QCOMPARE(shown(filter), (QStringList{word("двадцать"), word("два")}));
        model.item(1)->setText(word("пять"));
        QCOMPARE(shown(filter), QStringList{word("двадцать")});
        model.insertRow(0, new QStandardItem(word("два и ещё")));
        QCOMPARE(shown(filter), (QStringList{word("два и ещё"), word("двадцать")}));
        model.removeRow(0);
        filter.setWords(word("три"));
        QCOMPARE(shown(filter), QStringList{word("три")});
        model.clear();
        fill(model, {word("три кита")});
        QCOMPARE(shown(filter), QStringList{word("три кита")});
        QStandardItemModel other;
        fill(other, {word("четыре"), word("тридцать")});
        filter.setSourceModel(&other);
        QCOMPARE(shown(filter), QStringList{word("тридцать")});
    }

    void wholeTextIsSearchedWhereLessIsShown()
    {
        QStandardItemModel model;
        fill(model, {word("Иванов")});
        model.item(0)->setData(word("Иванов\nболеет"), GridFilter::TextRole);
        GridFilter filter;
        filter.setSourceModel(&model);
        filter.setWords(word("болеет"));
        QCOMPARE(filter.rowCount(), 1);
    }

    // Figures: typing must not stutter; what is tested is that every text is asked for once.
    void typingAsksForEveryTextOnce()
    {
        CountedModel model(5000);
        GridFilter filter;
        filter.setSourceModel(&model);
        QTableView view;
        view.setModel(&filter);
        view.resize(800, 600);
        view.show();
        model.asked = 0;
        QElapsedTimer timer;
        QStringList times;
        for (const QString &words : {word("о"), word("оч"), word("очно"), word("очно е"),
                                     word("очно елкина 12"), word("очно"), word("")}) {
            timer.start();
            filter.setWords(words);
            times.append(QString::number(timer.elapsed()));
        }
        QCOMPARE(model.asked, 50000);
        timer.start();
        filter.sort(3);
        qInfo("5,000 rows: words of a filter %s ms; sorted in %lld ms", qPrintable(times.join(u' ')),
              timer.elapsed());
    }
};

QTEST_MAIN(TestGridFilter)
#include "tst_gridfilter.moc"
