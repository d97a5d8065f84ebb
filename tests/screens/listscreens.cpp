// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/listscreens.h"

#include "app/usecases/listimport.h"
#include "ui/setup/listspage.h"
#include "ui/shell/rail.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace semestr::screens {

namespace {

RawTable roomTable()
{
    RawTable table;
    table.file = QStringLiteral("Кабинеты 2026.xlsx");
    table.headings = {QStringLiteral("Корпус"), QStringLiteral("Номер"), QStringLiteral("Название"),
                      QStringLiteral("Вид"), QStringLiteral("Вместимость")};
    const char *rows[] = {"Главный|101|Кабинет математики|Кабинет|30",
                          "Главный|102|Кабинет русского языка и литературы|Кабинет|30",
                          "Главный|104|Кабинет истории и обществознания|Кабинет|30",
                          "Главный|201|Лаборатория электротехники|Лаборатория|24",
                          "Главный|203|Лаборатория информационных систем|Компьютерный класс|15",
                          "Главный|205|Кабинет иностранного языка|Кабинет|15",
                          "Главный|206|Кабинет иностранного языка|Кабинет|15",
                          "Главный|301|Кабинет физики|Кабинет|30",
                          "Главный|302|Лаборатория химии|Лаборатория|25",
                          "Главный|314|Компьютерный класс|Компьютерный класс|15",
                          "Главный|Актовый зал|Актовый зал|Зал|220",
                          "Главный|Спортзал|Спортивный зал|Спортивный зал|60",
                          "Мастерские|М-1|Слесарная мастерская|Мастерская|15",
                          "Мастерские|М-2|Электромонтажная мастерская|Мастерская|15",
                          "Мастерские|М-3|Сварочный участок|Мастерская|12"};
    int number = 1;
    for (const char *row : rows)
        table.rows.append({++number, QString::fromUtf8(row).split(QLatin1Char('|'))});
    return table;
}

Done importRooms(Stage &stage)
{
    SEMESTR_TRY(stage.openCollege());
    SEMESTR_TRY(stage.signIn(QStringLiteral("admin")));
    ListImport import(stage.workspace());
    const RawTable table = roomTable();
    SEMESTR_LET(map, waitFor(import.mapOf(ListKind::Rooms, table.headings)));
    SEMESTR_TRY(waitFor(import.write(ListKind::Rooms, table, map, {})));
    stage.start();
    return {};
}

ListsPage *openLists(Stage &stage)
{
    stage.shell().window().rail().choose(QStringLiteral("lists"));
    auto *page = stage.shell().window().findChild<ListsPage *>();
    page->choose(ListKind::Rooms);
    Stage::settle();
    return page;
}

Done lists(Stage &stage)
{
    SEMESTR_TRY(importRooms(stage));
    ListsPage *page = openLists(stage);
    page->grid()->view()->setCurrentIndex(page->grid()->view()->model()->index(4, 2));
    page->grid()->view()->setFocus();
    Stage::settle();
    return {};
}

// A row without a number, one whose capacity is a word, one that differs from what is stored.
Done listsImport(Stage &stage)
{
    SEMESTR_TRY(importRooms(stage));
    ListsPage *page = openLists(stage);
    const QString name = stage.filePath(QStringLiteral("Кабинеты корпуса 2.csv"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Fault::FileUnwritable);
    file.write("№ п/п;Корпус;№ кабинета;Наименование;Тип;Мест\n"
               "1;Главный;101;Кабинет математики;Кабинет;30\n"
               "2;Главный;203;Лаборатория информационных систем;Компьютерный класс;20\n"
               "3;Корпус 2;1;Лекционный зал;Зал;90\n"
               "4;Корпус 2;2;Кабинет экономики;Кабинет;тридцать\n"
               "5;Корпус 2;;Кабинет менеджмента;Кабинет;30\n"
               "6;Корпус 2;4;Лаборатория учебной бухгалтерии;Лаб.;15\n"
               "7;Корпус 2;5;Кабинет права;Каб.;30\n");
    file.close();
    stage.files().answerNext(name);
    page->findChild<QPushButton *>(QStringLiteral("importFile"))->click();
    auto *rows = page->findChild<QTableView *>(QStringLiteral("listPreview"));
    if (!QTest::qWaitFor([rows] { return rows->model()->rowCount() == 7; }, 30'000))
        return fail(Fault::Cancelled);
    Stage::settle();
    return {};
}

Done listsHistory(Stage &stage)
{
    SEMESTR_TRY(importRooms(stage));
    ListsPage *page = openLists(stage);
    page->setPlace(ListsPage::historyCode);
    Stage::settle();
    return {};
}

// Nothing yet, and what to do next.
Done listsEmpty(Stage &stage)
{
    SEMESTR_TRY(stage.openCollege());
    SEMESTR_TRY(stage.signIn(QStringLiteral("admin")));
    stage.start();
    openLists(stage);
    return {};
}

} // namespace

QList<Screen> listScreens()
{
    return {{QStringLiteral("lists"), lists},
            {QStringLiteral("lists-import"), listsImport},
            {QStringLiteral("lists-history"), listsHistory},
            {QStringLiteral("lists-empty"), listsEmpty}};
}

} // namespace semestr::screens
