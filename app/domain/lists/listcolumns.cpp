// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listkinds.h"

namespace semestr {

namespace {

using Columns = QList<ListColumn>;
using Choices = QList<std::pair<QString, QStringList>>;

// Words of a column as they stand in one line: «Кабинет|Аудитория».
QStringList spelled(const char16_t *words)
{
    return QString::fromUtf16(words).split(QLatin1Char('|'));
}

ListColumn column(const char *code, const char16_t *headings, CellForm form = CellForm::Text)
{
    return {QString::fromLatin1(code), spelled(headings), form};
}

ListColumn required(ListColumn column)
{
    column.required = true;
    return column;
}

ListColumn readOnly(ListColumn column)
{
    column.exported = false;
    return column;
}

ListColumn choice(const char *code, const char16_t *headings,
                  std::initializer_list<std::pair<const char *, const char16_t *>> choices)
{
    ListColumn column{QString::fromLatin1(code), spelled(headings), CellForm::Choice};
    for (const auto &[word, spellings] : choices)
        column.choices.append({QString::fromLatin1(word), spelled(spellings)});
    return column;
}

// The headings of students are guessed by guessColumns(); these are what export writes.
Columns studentColumns()
{
    return {required(column("last_name", u"Фамилия")),
            required(column("first_name", u"Имя")),
            column("middle_name", u"Отчество"),
            column("birth_day", u"Дата рождения", CellForm::Day),
            required(column("group", u"Группа")),
            column("record_book", u"№ зачётной книжки"),
            readOnly(column("full_name", u"ФИО")),
            readOnly(choice("sex", u"Пол", {{"m", u"м|муж|мужской"}, {"f", u"ж|жен|женский"}})),
            readOnly(column("phone", u"Телефон"))};
}

Columns staffColumns()
{
    return {
        column("staff_no", u"Табельный номер|Табельный №|Таб. №|Таб. номер|Табельный|Staff number"),
        required(column("last_name", u"Фамилия|Last name|Surname")),
        column("first_name", u"Имя|First name"),
        column("middle_name", u"Отчество|Middle name|Patronymic"),
        column("position", u"Должность|Должности|Наименование должности|Position"),
        column("category", u"Категория|Квалификационная категория|Кв. категория|Category"),
        column("rate", u"Ставка|Размер ставки|Доля ставки|Объём ставки|Rate", CellForm::Decimal),
        column("norm_hours", u"Норма часов|Норма|Годовая норма|Часов в год|Norm hours", CellForm::Whole),
        column("hired_on", u"Дата приёма|Принят|Принята|Дата приёма на работу|Работает с|Hired",
               CellForm::Day),
        column("dismissed_on", u"Дата увольнения|Уволен|Уволена|Работает по|Dismissed", CellForm::Day),
        readOnly(column("full_name", u"ФИО|Ф.И.О.|Фамилия, имя, отчество|Фамилия имя отчество|Фамилия И. О.|"
                                     u"Сотрудник|Преподаватель|Работник|ФИО сотрудника|ФИО преподавателя|"
                                     u"Full name|Name"))};
}

Columns roomColumns()
{
    return {
        column("building", u"Корпус|Здание|Учебный корпус|Площадка|Адрес|Building"),
        required(column("number", u"Номер|№|№ кабинета|Номер кабинета|Кабинет|Аудитория|№ аудитории|"
                                  u"Номер аудитории|Помещение|№ помещения|Номер помещения|Каб.|Ауд.|Room")),
        column("title", u"Название|Наименование|Наименование кабинета|Название кабинета|"
                        u"Наименование помещения|Назначение|Title"),
        choice("kind", u"Вид|Тип|Тип помещения|Вид помещения|Вид кабинета|Тип кабинета|Kind",
               {{"cabinet", u"Кабинет|Каб.|Каб|Учебный кабинет|Аудитория|Класс"},
                {"laboratory", u"Лаборатория|Лаб.|Лаб"},
                {"computer", u"Компьютерный класс|Компьютерный|Кабинет информатики"},
                {"workshop", u"Мастерская|Мастерские|Цех"},
                {"gym", u"Спортивный зал|Спортзал|Тренажёрный зал|Стадион|Спортплощадка"},
                {"hall", u"Зал|Актовый зал|Лекционный зал|Конференц-зал"},
                {"library", u"Библиотека|Читальный зал"},
                {"range", u"Полигон|Стрелковый тир|Тир|Автодром"},
                {"other", u"Другое|Иное|Прочее"}}),
        column("capacity",
               u"Вместимость|Мест|Число мест|Количество мест|Посадочных мест|Кол-во мест|Capacity",
               CellForm::Whole),
        column("parallel", u"Групп одновременно|Занятий одновременно|Параллельных групп|Parallel",
               CellForm::Whole),
        column("responsible", u"Ответственный|Заведующий|Заведующий кабинетом|Зав. кабинетом|"
                              u"Ответственное лицо|Responsible"),
        column("closed_on", u"Закрыт с|Закрыта с|Закрыто с|Не используется с|Дата закрытия|Closed on",
               CellForm::Day)};
}

Columns bellColumns()
{
    return {column("schedule",
                   u"Расписание звонков|Расписание|Звонки|Название|Наименование|Название расписания|"
                   u"Schedule"),
            required(column("period",
                            u"Пара|№ пары|Номер пары|Пары|Урок|№ урока|Номер урока|Занятие|№ занятия|"
                            u"№|Номер|Period",
                            CellForm::Whole)),
            column("half", u"Половина|Половина пары|Полупара|Часть пары|Half", CellForm::Whole),
            required(column("starts", u"Начало|Время начала|Начало занятия|Начало пары|С|Starts|Start",
                            CellForm::Time)),
            required(column("ends",
                            u"Окончание|Конец|Время окончания|Конец занятия|Окончание пары|"
                            u"Конец пары|До|По|Ends|End",
                            CellForm::Time)),
            column("building", u"Корпус|Здание|Building"),
            choice("day_kind", u"Вид дня|Дни|Тип дня|День|Day kind",
                   {{"ordinary", u"Обычный|Обычный день|Обычное|Будни|Рабочий"},
                    {"short", u"Сокращённый|Сокращённый день|Предпраздничный|Сокращённое"},
                    {"saturday", u"Суббота|Субботний|Сб"}}),
            column("from_day", u"Действует с|Дата начала|Вводится с|Valid from", CellForm::Day),
            column("to_day", u"Действует по|Действует до|Дата окончания|Valid to", CellForm::Day)};
}

Columns calendarColumns()
{
    return {required(column("day", u"День|Дата|С|Начало|Дата начала|Дата с|Day|Date", CellForm::Day)),
            column("until", u"По|До|Окончание|Конец|Дата окончания|Дата по|Until|To", CellForm::Day),
            required(choice("kind", u"Вид|Вид дня|Тип|Тип дня|Что|Kind",
                            {{"holiday", u"Праздник|Праздничный|Праздничный день|Выходной|Выходной день|"
                                         u"Нерабочий|Нерабочий день"},
                             {"working", u"Рабочий день|Рабочий|Рабочая суббота|Учебный день|Учебный|"
                                         u"Перенос рабочего дня"},
                             {"short", u"Сокращённый день|Сокращённый|Предпраздничный|Предпраздничный день"},
                             {"vacation", u"Каникулы|Каникулярный|Каникулярный день|Зимние каникулы|"
                                          u"Летние каникулы"},
                             {"failure", u"Отмена занятий|Сбой|Авария|Карантин|Актированный день"}})),
            column("note", u"Примечание|Название|Наименование|Повод|Комментарий|Note"),
            column("group", u"Группа|Учебная группа|Для группы|Group")};
}

Columns loadColumns()
{
    return {column("term", u"Семестр|Полугодие|Период|Term"),
            required(column("group", u"Группа|Учебная группа|Номер группы|№ группы|Название группы|Group")),
            required(column("discipline", u"Дисциплина|Предмет|Наименование дисциплины|Учебная дисциплина|"
                                          u"Дисциплина, МДК|Дисциплина (МДК)|Дисциплина, МДК, практика|"
                                          u"Название дисциплины|Discipline|Subject")),
            column("subgroup", u"Подгруппа|П/г|Подгр.|№ подгруппы|Номер подгруппы|Subgroup"),
            choice("kind",
                   u"Вид нагрузки|Вид занятий|Вид занятия|Вид|Вид часов|Вид работы|Тип|Load kind|Kind",
                   {{"theory", u"Теория|Лекции|Лекция|Лек|Лек.|Л|Теоретические занятия|Теоретические|Уроки|"
                               u"Урок|Занятия"},
                    {"practice", u"Практические занятия|Практика|Практические|Практ.|ПЗ|Пр|Пр.|Семинары|"
                                 u"Практическое занятие"},
                    {"lab", u"Лабораторные работы|Лабораторные|Лаб.|Лаб|ЛР|ЛЗ|Лабораторные занятия|ЛПЗ"},
                    {"course", u"Курсовое проектирование|Курсовая работа|Курсовой проект|Курсовые|КП|КР|"
                               u"Курсовая"},
                    {"self", u"Самостоятельная работа|Самостоятельная|СР|Сам. работа|СРС"},
                    {"consultation", u"Консультации|Консультация|Конс.|Конс|Кон"},
                    {"training", u"Учебная практика|УП"},
                    {"internship", u"Производственная практика|ПП"},
                    {"control:exam", u"Экзамен|Экз|Экз.|Экзамены"},
                    {"control:credit", u"Зачёт|Зач|Зач.|Дифференцированный зачёт|Диф. зачёт|ДЗ"}}),
            column("teacher", u"Преподаватель|ФИО преподавателя|Ф.И.О. преподавателя|Педагог|Учитель|ФИО|"
                              u"Ф.И.О.|Мастер|Мастер п/о|Teacher"),
            required(column("hours",
                            u"Часы|Часов|Часов в семестре|Количество часов|Кол-во часов|Число часов|"
                            u"Объём|Объём часов|Всего часов|Час.|Нагрузка|Hours",
                            CellForm::Whole))};
}

Columns planColumns()
{
    return {
        column("group", u"Группа|Учебная группа|Номер группы|№ группы|Group"),
        column("discipline", u"Дисциплина|Предмет|Наименование дисциплины|Учебная дисциплина|"
                             u"Дисциплина, МДК|Дисциплина (МДК)|Название дисциплины|Discipline|Subject"),
        column("subgroup", u"Подгруппа|П/г|Подгр.|Subgroup"),
        column("number",
               u"№|№ п/п|№ занятия|№ урока|Номер|Номер занятия|Номер урока|№ пары|П/п|"
               u"Порядковый № урока|Порядковый номер|Number",
               CellForm::Whole),
        column("section", u"Раздел|Модуль|Наименование раздела|Раздел (модуль)|Название раздела|"
                          u"Раздел, модуль|Section"),
        required(column("topic", u"Тема|Тема занятия|Тема урока|Раздел, тема|Разделы и темы|"
                                 u"Наименование разделов и тем|Наименование разделов, тем|Наименование темы|"
                                 u"Содержание|Содержание занятия|Содержание учебного материала|Темы|"
                                 u"Наименование тем|Темы занятий|Topic")),
        required(column("hours",
                        u"Часы|Часов|Кол-во часов|Количество часов|Число часов|Объём часов|Час.|"
                        u"Всего часов|К-во часов|Hours",
                        CellForm::Whole)),
        choice("kind",
               u"Вид занятия|Вид занятий|Тип занятия|Тип и вид занятия|Вид|Тип|Форма занятия|"
               u"Вид учебного занятия|Тип урока|Kind",
               {{"lecture", u"Лекция|Лек|Лек.|Л|Лекции|Урок|Теория|Теоретическое занятие|Теоретическое|"
                            u"Комбинированный урок|Комбинированное занятие|Изучение нового материала"},
                {"practice", u"Практическое занятие|ПЗ|Пр|Пр.|Практ.|Практическая работа|Практика|"
                             u"Практическое|П"},
                {"laboratory", u"Лабораторная работа|ЛР|Лаб.|Лаб|Лабораторное занятие|ЛЗ|Лабораторная"},
                {"seminar", u"Семинар|Сем.|Сем|С|Семинарское занятие"},
                {"control", u"Контрольная работа|КР|К/р|Контрольное занятие|Контр.|Контрольный урок|"
                            u"Контроль|Проверка знаний|Зачёт|Зач.|Зач|Дифференцированный зачёт|"
                            u"Диф. зачёт|ДЗ|Дифзачёт"},
                {"independent", u"Самостоятельная работа|СР|Сам.|Самостоятельная|Сам. работа"},
                {"consultation", u"Консультация|Конс.|Конс|Консультации"},
                {"exam", u"Экзамен|Экз.|Экз|Э"}}),
        choice("work_kind", u"Вид работы|Вид контроля|Форма контроля|Вид оценочной работы|Контроль|Work kind",
               {{"oral", u"Устный ответ|Устный опрос|УО|Опрос|Устно"},
                {"written", u"Письменная работа|ПР|Письменный опрос|Письменно"},
                {"control", u"Контрольная работа|КР|К/р"},
                {"independent", u"Самостоятельная работа|СР"},
                {"laboratory", u"Лабораторная работа|ЛР"},
                {"practice", u"Практическая работа|ПЗ|Практическое занятие"},
                {"test", u"Тест|Тестирование|Т"},
                {"essay", u"Сочинение|Эссе|Соч."},
                {"exposition", u"Изложение|Изл."},
                {"dictation", u"Диктант|Дикт."},
                {"project", u"Проект|Проектная работа"},
                {"external", u"Внешняя диагностика|ВПР|Внешняя работа"},
                {"vtk", u"Внутренняя контрольная работа|ВТК|Внутритехникумовская контрольная работа"}}),
        column("work_no", u"№ работы|Номер работы|Work number"),
        column("homework", u"Домашнее задание|Д/з|Дом. задание|ДЗ|Задание на дом|Homework"),
        column("materials", u"Материально-техническое оснащение|МТО|Оборудование|Средства обучения|"
                            u"Наглядные пособия|Наглядные пособия и ТСО|Учебные, наглядные пособия и ТСО|"
                            u"ТСО"),
        column("self_study", u"Внеаудиторная работа|Самостоятельная работа|Вид самостоятельной работы|"
                             u"Самостоятельная работа студентов|Внеаудиторная самостоятельная работа"),
        column("literature", u"Литература|Источники|Учебная литература"),
        column("competences", u"ОК, ПК|ОК и ПК|ОК/ПК|Компетенции|Коды компетенций|Формируемые компетенции|"
                              u"Код контролируемых элементов|КЭС"),
        column("note", u"Примечание|Комментарий|Примечания|Note")};
}

} // namespace

const QList<ListColumn> &listColumns(ListKind kind)
{
    static const std::array columns{studentColumns(),  staffColumns(), roomColumns(), bellColumns(),
                                    calendarColumns(), loadColumns(),  planColumns()};
    return columns.at(static_cast<std::size_t>(kind));
}

} // namespace semestr
