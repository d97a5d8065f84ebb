<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CollegeRows</name>
    <message>
        <source>%1, %2</source>
        <comment>reason, days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>absent all day</source>
        <translation>нет весь день</translation>
    </message>
    <message>
        <source>absent since period %1</source>
        <translation>нет с %1-й пары</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a reason</source>
        <translation>
            <numerusform>%n день без причины</numerusform>
            <numerusform>%n дня без причины</numerusform>
            <numerusform>%n дней без причины</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <comment>reason</comment>
        <translation>не известна</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>⟦group:Группа|Класс⟧</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Дисциплина</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Каб.</translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>опоздание %n день</numerusform>
            <numerusform>опоздание %n дня</numerusform>
            <numerusform>опоздание %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>no reason yet</source>
        <translation>причины ещё нет</translation>
    </message>
    <message>
        <source>the reason was due %1</source>
        <translation>причина нужна была %1</translation>
    </message>
    <message>
        <source>reason due by %1</source>
        <translation>причина нужна до %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>student: how things stand</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>⟦learner:Студент|Обучающийся|Учащийся⟧</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Без причины</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason due</source>
        <translation>Причина нужна до</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Кого нет</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До какого дня</translation>
    </message>
    <message>
        <source>no teacher</source>
        <comment>vacancy</comment>
        <translation>вакансия</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>Вместо кого</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Кто ведёт</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Преподаватель</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Отсутствует</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Still in time</source>
        <translation>Ещё в срок</translation>
    </message>
    <message>
        <source>Oldest late lesson</source>
        <translation>Самое давнее</translation>
    </message>
    <message>
        <source>Groups with late lines</source>
        <translation>⟦group:Группы с долгами|Классы с долгами⟧</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>There are</source>
        <translation>Есть</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Не хватает</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Отвечает</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>a date such as 2026-09-01</source>
        <translation>дата вида 2026-09-01</translation>
    </message>
    <message>
        <source>a week such as 2026-W37</source>
        <translation>неделя вида 2026-W37</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>непустой текст</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Команды «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation>«%1» здесь лишнее.</translation>
    </message>
    <message>
        <source>There is no option --%1.</source>
        <translation>Ключа --%1 нет.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Ключу --%1 нужно значение.</translation>
    </message>
    <message>
        <source>The command “%1” has no option --%2.</source>
        <translation>У команды «%1» нет ключа --%2.</translation>
    </message>
    <message>
        <source>--%1 needs %2, not “%3”.</source>
        <translation>Для --%1 нужно: %2, а не «%3».</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>Не хватает ключа --%1.</translation>
    </message>
    <message>
        <source>Say who you are: --as LOGIN.</source>
        <translation>Назовите себя: --as LOGIN.</translation>
    </message>
    <message>
        <source>“%1” needs a second word.</source>
        <translation>После «%1» нужно второе слово.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 the input or the data say no; 2 the call cannot be understood; 3 the machine says no.</source>
        <translation>Коды выхода: 0 сделано; 1 не подходят файл или данные; 2 вызов не понят; 3 мешает сам компьютер.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Ключи:</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (обязательно)</translation>
    </message>
    <message>
        <source>the file of the college; without it your own</source>
        <translation>файл колледжа; без ключа ваш собственный</translation>
    </message>
    <message>
        <source>who acts; the password comes from SEMESTR_PASSWORD or is asked for</source>
        <translation>кто действует; пароль берётся из SEMESTR_PASSWORD или спрашивается</translation>
    </message>
    <message>
        <source>standard output becomes one JSON object</source>
        <translation>на стандартный вывод идёт один объект JSON</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Команды:</translation>
    </message>
    <message>
        <source>“semestrctl COMMAND --help” tells more about one command.</source>
        <translation>«semestrctl КОМАНДА --help» подробнее расскажет об одной команде.</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>не был</translation>
    </message>
    <message>
        <source>absent, ill</source>
        <translation>не был, болел</translation>
    </message>
    <message>
        <source>absent, excused</source>
        <translation>не был, уважительная причина</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опоздал</translation>
    </message>
    <message>
        <source>present</source>
        <translation>был</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>⟦group:группа|класс⟧</translation>
    </message>
    <message>
        <source>the discipline</source>
        <translation>дисциплина</translation>
    </message>
    <message>
        <source>the day of the lesson</source>
        <translation>день ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>a name, a record-book number or an id</source>
        <translation>имя, № зачётной или идентификатор</translation>
    </message>
    <message>
        <source>the pair, where a day has several</source>
        <translation>пара, если в этот день их несколько</translation>
    </message>
    <message>
        <source>the work of the lesson, from 1</source>
        <translation>какая работа ⟦lesson:занятия|урока⟧, начиная с 1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Пароль (%1): </translation>
    </message>
    <message>
        <source>There are no lessons on this day.</source>
        <translation>В этот день ⟦lesson:занятий|уроков⟧ нет.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>the lessons of a day with what each still misses</source>
        <translation>⟦lesson:занятия дня|уроки дня⟧ и чего в каждом не хватает</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>only this teacher&apos;s, by a part of the name</source>
        <translation>только этого преподавателя, по части имени</translation>
    </message>
    <message>
        <source>only this group&apos;s</source>
        <translation>только ⟦group:этой группы|этого класса⟧</translation>
    </message>
    <message>
        <source>puts one cell of the journal, by the same rules as the window</source>
        <translation>ставит одну ячейку журнала по тем же правилам, что и окно</translation>
    </message>
    <message>
        <source>a mark or a letter of absence; “-” clears the cell</source>
        <translation>⟦mark:отметка|оценка⟧ или буква пропуска; «-» очищает ячейку</translation>
    </message>
    <message>
        <source>topic: %1, attendance: %2, homework: %3</source>
        <translation>тема: %1, перекличка: %2, домашнее задание: %3</translation>
    </message>
    <message>
        <source>“semestrctl --help” lists the commands.</source>
        <translation>Список команд: semestrctl --help.</translation>
    </message>
    <message>
        <source>The college “%1” is ready: %2</source>
        <translation>Колледж «%1» готов: %2</translation>
    </message>
    <message>
        <source>Administrator: %1</source>
        <translation>Администратор: %1</translation>
    </message>
    <message>
        <source>Password (shown once): %1</source>
        <translation>Пароль (показан один раз): %1</translation>
    </message>
    <message>
        <source>The demo college is ready: %1</source>
        <translation>Учебный колледж готов: %1</translation>
    </message>
    <message>
        <source>an empty college with a regulation and its first administrator</source>
        <translation>пустой колледж с правилами ведения и первым администратором</translation>
    </message>
    <message>
        <source>full name of the college</source>
        <translation>полное наименование колледжа</translation>
    </message>
    <message>
        <source>kasli, angarsk, egoryevsk, kaltay, berezniki or a file</source>
        <translation>kasli, angarsk, egoryevsk, kaltay, berezniki или файл</translation>
    </message>
    <message>
        <source>login of the administrator</source>
        <translation>логин администратора</translation>
    </message>
    <message>
        <source>a practice college that always lives on this day</source>
        <translation>учебный колледж, где всегда этот день</translation>
    </message>
    <message>
        <source>a demo college with people, lessons and marks</source>
        <translation>учебный колледж с людьми, ⟦lesson:занятиями|уроками⟧ и ⟦mark:отметками|оценками⟧</translation>
    </message>
    <message>
        <source>the same seed makes the same college</source>
        <translation>одно и то же число даёт один и тот же колледж</translation>
    </message>
    <message>
        <source>The copy is ready: %1</source>
        <translation>Копия готова: %1</translation>
    </message>
    <message>
        <source>Restored into %1</source>
        <translation>Восстановлено в %1</translation>
    </message>
    <message numerus="yes">
        <source>The file is sound: %n change(s) in the log.</source>
        <translation>
            <numerusform>Файл цел: %n изменение в журнале.</numerusform>
            <numerusform>Файл цел: %n изменения в журнале.</numerusform>
            <numerusform>Файл цел: %n изменений в журнале.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is damaged. Restore a backup copy.</source>
        <translation>Файл повреждён. Восстановите резервную копию.</translation>
    </message>
    <message>
        <source>The database itself is damaged.</source>
        <translation>Повреждена сама база данных.</translation>
    </message>
    <message>
        <source>The log&apos;s chain breaks at entry %1.</source>
        <translation>Цепочка журнала изменений рвётся на записи %1.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>Digest of the content: %1</source>
        <translation>Код содержания: %1</translation>
    </message>
    <message>
        <source>a checked copy of the file, also while the journal is open</source>
        <translation>проверенная копия файла, даже если журнал открыт</translation>
    </message>
    <message>
        <source>the copy; must not exist yet</source>
        <translation>копия; такого файла ещё не должно быть</translation>
    </message>
    <message>
        <source>a backup copy becomes a college&apos;s file</source>
        <translation>резервная копия становится файлом колледжа</translation>
    </message>
    <message>
        <source>the backup copy</source>
        <translation>резервная копия</translation>
    </message>
    <message>
        <source>proves that the file and its log of changes are sound</source>
        <translation>доказывает, что файл и журнал изменений целы</translation>
    </message>
    <message>
        <source>Nobody has changed this cell.</source>
        <translation>Эту ячейку никто не менял.</translation>
    </message>
    <message>
        <source>There are no changes since that day.</source>
        <translation>С этого дня изменений нет.</translation>
    </message>
    <message>
        <source>who changed what and when: of one cell, or everything since a day</source>
        <translation>кто, что и когда изменил: в одной ячейке или всё с какого-то дня</translation>
    </message>
    <message>
        <source>all changes from this day on</source>
        <translation>все изменения с этого дня</translation>
    </message>
    <message>
        <source>GROUP/DISCIPLINE/DATE[/PERIOD]/STUDENT</source>
        <translation>ГРУППА/ДИСЦИПЛИНА/ДАТА[/ПАРА]/СТУДЕНТ</translation>
    </message>
    <message>
        <source>Created: %1, updated: %2, unchanged: %3.</source>
        <translation>Создано: %1, обновлено: %2, без изменений: %3.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written: %n row(s) rejected. Correct them, or let them be skipped with --skip-invalid.</source>
        <translation>
            <numerusform>Не записано ничего: отклонена %n строка. Исправьте её или пропустите ключом --skip-invalid.</numerusform>
            <numerusform>Не записано ничего: отклонены %n строки. Исправьте их или пропустите ключом --skip-invalid.</numerusform>
            <numerusform>Не записано ничего: отклонено %n строк. Исправьте их или пропустите ключом --skip-invalid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s): %1</source>
        <translation>
            <numerusform>%n ⟦learner:студент|обучающийся|учащийся⟧: %1</numerusform>
            <numerusform>%n ⟦learner:студента|обучающихся|учащихся⟧: %1</numerusform>
            <numerusform>%n ⟦learner:студентов|обучающихся|учащихся⟧: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>a list of students from xlsx or csv; all rows or none</source>
        <translation>список ⟦learner:студентов|обучающихся|учащихся⟧ из xlsx или csv; все строки или ни одной</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>the sheet of a workbook</source>
        <translation>лист книги</translation>
    </message>
    <message>
        <source>JSON: which heading stands for which column</source>
        <translation>JSON: какой заголовок какому столбцу отвечает</translation>
    </message>
    <message>
        <source>only tells what would be done</source>
        <translation>только рассказать, что будет сделано</translation>
    </message>
    <message>
        <source>rows that differ are written</source>
        <translation>записать и отличающиеся строки</translation>
    </message>
    <message>
        <source>rejected rows are left out</source>
        <translation>пропустить отклонённые строки</translation>
    </message>
    <message>
        <source>the students with their groups, as import reads them</source>
        <translation>⟦learner:студенты|обучающиеся|учащиеся⟧ с ⟦group:группами|классами⟧ в том виде, в каком их читает загрузка</translation>
    </message>
    <message>
        <source>the file to write: xlsx or csv</source>
        <translation>куда записать: xlsx или csv</translation>
    </message>
    <message>
        <source>The journal is open in its window: this print is not entered into the register.</source>
        <translation>Журнал открыт в окне: эта печать не внесена в реестр.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s): %1</source>
        <translation>
            <numerusform>%n страница: %1</numerusform>
            <numerusform>%n страницы: %1</numerusform>
            <numerusform>%n страниц: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>weekly sheet for the family (FM-05)</source>
        <translation>недельный листок семье (FM-05)</translation>
    </message>
    <message>
        <source>weekly sheets for the families of a group</source>
        <translation>недельные листки семьям ⟦group:группы|класса⟧</translation>
    </message>
    <message>
        <source>the week, Monday to Sunday</source>
        <translation>неделя, с понедельника по воскресенье</translation>
    </message>
    <message>
        <source>only this one: a name, a record-book number or an id</source>
        <translation>только этот ⟦learner:студент|обучающийся|учащийся⟧: имя, № зачётной или идентификатор</translation>
    </message>
    <message>
        <source>where to write</source>
        <translation>куда записать</translation>
    </message>
    <message>
        <source>which reports there are</source>
        <translation>какие отчёты есть</translation>
    </message>
    <message>
        <source>names them</source>
        <translation>называет их</translation>
    </message>
    <message>
        <source>a cell such as GROUP/DISCIPLINE/2026-09-01/STUDENT</source>
        <translation>ячейка вида ГРУППА/ДИСЦИПЛИНА/2026-09-01/СТУДЕНТ</translation>
    </message>
    <message>
        <source>The options do not say enough: see “semestrctl %1 --help”.</source>
        <translation>Параметров не хватает: посмотрите «semestrctl %1 --help».</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>state of a lesson&apos;s part: it is filled in</extracomment>
        <translation>есть</translation>
    </message>
    <message>
        <source>due</source>
        <extracomment>state of a lesson&apos;s part: it waits to be filled in</extracomment>
        <translation>нужно заполнить</translation>
    </message>
    <message>
        <source>overdue</source>
        <extracomment>state of a lesson&apos;s part: its term is over</extracomment>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>semestrctl COMMAND [SUBCOMMAND] [OPTIONS]</source>
        <translation>semestrctl КОМАНДА [ПОДКОМАНДА] [КЛЮЧИ]</translation>
    </message>
    <message>
        <source>%1  %2: was %3, incoming %4 (%5), on the server %6 (%7)</source>
        <translation>%1  %2: было %3, пришло %4 (%5), на сервере %6 (%7)</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Решать нечего.</translation>
    </message>
    <message>
        <source>Decided: %1.</source>
        <translation>Решено: %1.</translation>
    </message>
    <message>
        <source>what two people changed at once, and what the server refused</source>
        <translation>что изменили двое сразу и в чём отказал сервер</translation>
    </message>
    <message>
        <source>what has been decided, too</source>
        <translation>и то, что уже решено</translation>
    </message>
    <message>
        <source>decides one conflict</source>
        <translation>решает одно расхождение</translation>
    </message>
    <message>
        <source>the conflict, as “conflicts” lists it</source>
        <translation>расхождение, как его называет «conflicts»</translation>
    </message>
    <message>
        <source>mine, theirs or base</source>
        <translation>mine (моё), theirs (коллеги) или base (прежнее)</translation>
    </message>
    <message>
        <source>another value, typed as in the journal</source>
        <translation>другое значение, как его набирают в журнале</translation>
    </message>
    <message>
        <source>The server holds the college now: %1 rows.</source>
        <translation>Колледж теперь на сервере: строк %1.</translation>
    </message>
    <message>
        <source>One-time passwords: %1. Print it, hand the slips out, delete the file.</source>
        <translation>Одноразовые пароли: %1. Напечатайте, раздайте листки и удалите файл.</translation>
    </message>
    <message>
        <source>One-time passwords, shown this once:</source>
        <translation>Одноразовые пароли, показаны единственный раз:</translation>
    </message>
    <message>
        <source>The server has been set up.</source>
        <translation>Сервер настроен.</translation>
    </message>
    <message>
        <source>The server has been brought up to date.</source>
        <translation>Сервер обновлён.</translation>
    </message>
    <message>
        <source>Version %1, change number %2, %3 MB</source>
        <translation>Версия %1, номер изменения %2, %3 МБ</translation>
    </message>
    <message>
        <source>Open conflicts: %1, refused: %2</source>
        <translation>Расхождений: %1, отказов: %2</translation>
    </message>
    <message>
        <source>One-time password, shown this once:</source>
        <translation>Одноразовый пароль, показан единственный раз:</translation>
    </message>
    <message>
        <source>%1 cannot sign in any more.</source>
        <translation>%1 больше не может войти.</translation>
    </message>
    <message>
        <source>the server: postgresql://HOST[:PORT]/DATABASE</source>
        <translation>сервер: postgresql://HOST[:PORT]/DATABASE</translation>
    </message>
    <message>
        <source>the login of the account</source>
        <translation>логин учётной записи</translation>
    </message>
    <message>
        <source>the server, as its superuser: postgresql://USER@HOST/DATABASE</source>
        <translation>сервер от имени его администратора: postgresql://USER@HOST/DATABASE</translation>
    </message>
    <message>
        <source>a CSV file for the one-time passwords</source>
        <translation>файл CSV для одноразовых паролей</translation>
    </message>
    <message>
        <source>how the server is and when each PC was last there</source>
        <translation>состояние сервера и когда какой ПК был на связи</translation>
    </message>
    <message>
        <source>an account with a one-time password</source>
        <translation>новая учётная запись с одноразовым паролем</translation>
    </message>
    <message>
        <source>last name, first name, patronymic</source>
        <translation>фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>roles, separated by commas: TCH,CUR</source>
        <translation>роли через запятую: TCH,CUR</translation>
    </message>
    <message>
        <source>a new one-time password for an account</source>
        <translation>новый одноразовый пароль учётной записи</translation>
    </message>
    <message>
        <source>shuts an account out at once</source>
        <translation>сразу закрывает вход учётной записи</translation>
    </message>
    <message>
        <source>sent %1, received %2, conflicts %3, refused %4</source>
        <translation>отправлено %1, получено %2, расхождений %3, отказов %4</translation>
    </message>
    <message>
        <source>exchanges with the server; makes the file when it is not there yet</source>
        <translation>обменивается с сервером; файла ещё нет — создаёт его</translation>
    </message>
    <message>
        <source>one round, as without it</source>
        <translation>один обмен, как и без этого слова</translation>
    </message>
    <message>
        <source>goes on until it is stopped</source>
        <translation>продолжает, пока не остановят</translation>
    </message>
    <message>
        <source>takes in that very many rows vanish at once</source>
        <translation>согласие на то, что исчезнет очень много строк сразу</translation>
    </message>
    <message>
        <source>The file has been made: %1.</source>
        <translation>Файл создан: %1.</translation>
    </message>
    <message>
        <source>It holds no college yet: name the file and the administrator (--db, --as).</source>
        <translation>Колледжа на нём ещё нет: назовите файл и администратора (--db, --as).</translation>
    </message>
    <message>
        <source>the administrator of the file, which then moves to the server</source>
        <translation>администратор файла, который переедет на сервер</translation>
    </message>
    <message>
        <source>sets the server up; makes the file of a college its first content</source>
        <translation>настраивает сервер; переносит на него файл колледжа</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Всё заполнено.</translation>
    </message>
    <message>
        <source>what the journals still miss, each with rule, place and term</source>
        <translation>чего не хватает в журналах: правило, место и срок</translation>
    </message>
    <message>
        <source>only lessons of this day</source>
        <translation>только ⟦lesson:занятия|уроки⟧ этого дня</translation>
    </message>
    <message numerus="yes">
        <source>a history was loaded: %n row(s)</source>
        <translation>
            <numerusform>загружена история: %n строка</numerusform>
            <numerusform>загружена история: %n строки</numerusform>
            <numerusform>загружена история: %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): %1</source>
        <translation>
            <numerusform>%n строка: %1</numerusform>
            <numerusform>%n строки: %1</numerusform>
            <numerusform>%n строк: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>created: %1, updated: %2</source>
        <translation>создано: %1, изменено: %2</translation>
    </message>
    <message>
        <source>undone</source>
        <extracomment>An import that was taken back.</extracomment>
        <translation>отменена</translation>
    </message>
    <message>
        <source>the group of the plan</source>
        <translation>⟦group:группа плана|класс плана⟧</translation>
    </message>
    <message>
        <source>the discipline of the plan</source>
        <translation>дисциплина плана</translation>
    </message>
    <message>
        <source>a list of employees</source>
        <translation>список сотрудников</translation>
    </message>
    <message>
        <source>the employees, as import reads them</source>
        <translation>сотрудники в том виде, в каком их читает загрузка</translation>
    </message>
    <message>
        <source>a list of rooms with their buildings</source>
        <translation>список кабинетов с корпусами</translation>
    </message>
    <message>
        <source>the rooms, as import reads them</source>
        <translation>кабинеты в том виде, в каком их читает загрузка</translation>
    </message>
    <message>
        <source>bell schedules, a row is one period</source>
        <translation>расписания звонков, строка — одна пара</translation>
    </message>
    <message>
        <source>the bell schedules, as import reads them</source>
        <translation>расписания звонков в том виде, в каком их читает загрузка</translation>
    </message>
    <message>
        <source>holidays, vacations, working Saturdays, short days</source>
        <translation>праздники, каникулы, рабочие субботы, короткие дни</translation>
    </message>
    <message>
        <source>the calendar, as import reads it</source>
        <translation>календарь в том виде, в каком его читает загрузка</translation>
    </message>
    <message>
        <source>the teaching load of a term; opens journal pages and gives them teachers</source>
        <translation>нагрузка периода; открывает страницы журнала и назначает на них преподавателей</translation>
    </message>
    <message>
        <source>the load of the present term, as import reads it</source>
        <translation>нагрузка текущего периода в том виде, в каком её читает загрузка</translation>
    </message>
    <message>
        <source>thematic plans, a row is one lesson</source>
        <translation>тематические планы, строка — ⟦lesson:одно занятие|один урок⟧</translation>
    </message>
    <message>
        <source>the thematic plans, as import reads them</source>
        <translation>тематические планы в том виде, в каком их читает загрузка</translation>
    </message>
    <message>
        <source>which lists were brought in, when and by whom</source>
        <translation>какие списки загружены, когда и кем</translation>
    </message>
    <message>
        <source>only this group; without it all that you may print</source>
        <translation>⟦group:только эта группа; без неё все, что вам можно печатать|только этот класс; без него все, что вам можно печатать⟧</translation>
    </message>
    <message>
        <source>small, medium or large</source>
        <translation>small, medium или large</translation>
    </message>
    <message>
        <source>placed %1 of %2, hard %3, soft %4</source>
        <translation>поставлено %1 из %2, жёстких нарушений %3, мягких %4</translation>
    </message>
    <message>
        <source>Left out, since it is not known here: %1 (%2)</source>
        <translation>Не учтено, здесь такого правила нет: %1 (%2)</translation>
    </message>
    <message>
        <source>the FET file with the lessons and the rules</source>
        <translation>файл FET, где ⟦lesson:занятия|уроки⟧ и правила</translation>
    </message>
    <message>
        <source>counts what a timetable breaks</source>
        <translation>считает, что нарушает расписание</translation>
    </message>
    <message>
        <source>a solved FET file, or FET&apos;s list of activities</source>
        <translation>решённый файл FET или список ⟦lesson:занятий|уроков⟧ из FET</translation>
    </message>
    <message>
        <source>%1 s: placed %2 of %3, hard %4, soft %5</source>
        <translation>%1 с: поставлено %2 из %3, жёстких нарушений %4, мягких %5</translation>
    </message>
    <message>
        <source>The timetable is complete.</source>
        <translation>Расписание составлено полностью.</translation>
    </message>
    <message>
        <source>No complete timetable was found; the best one was written.</source>
        <translation>Полное расписание не найдено; записано лучшее из найденных.</translation>
    </message>
    <message>
        <source>makes a timetable for a FET file</source>
        <translation>составляет расписание по файлу FET</translation>
    </message>
    <message>
        <source>the FET file with the times and rooms</source>
        <translation>файл FET, куда пойдут время и кабинеты</translation>
    </message>
    <message>
        <source>how long to search; 60 when nothing is said</source>
        <translation>сколько секунд искать; без ключа 60</translation>
    </message>
    <message>
        <source>the same seed and moves give the same timetable</source>
        <translation>одно и то же число при тех же ходах даёт одно и то же расписание</translation>
    </message>
    <message>
        <source>searches at the same time, 1 to 64</source>
        <translation>сколько поисков идёт одновременно, от 1 до 64</translation>
    </message>
    <message>
        <source>how many moves to try, instead of the seconds</source>
        <translation>сколько ходов попробовать вместо секунд</translation>
    </message>
    <message>
        <source>says why a FET file has no timetable</source>
        <translation>говорит, почему у файла FET нет расписания</translation>
    </message>
    <message>
        <source>how long to look; 20 when nothing is said</source>
        <translation>сколько секунд искать; если не сказано – 20</translation>
    </message>
    <message>
        <source>the same seed and moves give the same answer</source>
        <translation>с тем же зерном и числом ходов ответ тот же</translation>
    </message>
    <message>
        <source>changes as little of a timetable as possible after an event</source>
        <translation>меняет в расписании как можно меньше, если что-то случилось</translation>
    </message>
    <message>
        <source>the FET file with the timetable</source>
        <translation>файл FET с готовым расписанием</translation>
    </message>
    <message>
        <source>the teacher who is away</source>
        <translation>преподаватель, которого не будет</translation>
    </message>
    <message>
        <source>the room that cannot be used</source>
        <translation>кабинет, который закрыт</translation>
    </message>
    <message>
        <source>the days of the event by their names in the file, after commas; without it all</source>
        <translation>дни события через запятую, как они названы в файле; без ключа все</translation>
    </message>
    <message>
        <source>how long to search; 2 when nothing is said, up to 10 while there is no repair</source>
        <translation>сколько секунд искать; без ключа 2, а пока ничего не найдено — до 10</translation>
    </message>
    <message>
        <source>The timetable breaks hard rules already before the event (%1); these are mended as well.</source>
        <translation>Расписание и до события нарушает жёсткие правила (%1); исправляются и они.</translation>
    </message>
    <message>
        <source>Impossible: no repair keeps all hard rules. This is proved.</source>
        <translation>Невозможно: при любой перестановке нарушится жёсткое правило. Это доказано.</translation>
    </message>
    <message>
        <source>It is impossible to change fewer. This is proved.</source>
        <translation>Меньшими изменениями не обойтись. Это доказано.</translation>
    </message>
    <message>
        <source>It is locked and cannot stay: %1</source>
        <translation>Закреплено, но остаться не может: %1</translation>
    </message>
    <message>
        <source>It can be at no other time: %1</source>
        <translation>Больше ни в какое время не встаёт: %1</translation>
    </message>
    <message>
        <source>The file has no complete timetable: %1 of %2 lessons have a time. Solve it first.</source>
        <translation>В файле нет полного расписания: время есть у %1 из %2 ⟦lesson:занятий|уроков⟧. Сначала составьте его.</translation>
    </message>
    <message numerus="yes">
        <source>Variant %1: %n lesson(s) changed, soft %2</source>
        <translation>
            <numerusform>Вариант %1: изменить %n ⟦lesson:занятие|урок⟧, мягких нарушений %2</numerusform>
            <numerusform>Вариант %1: изменить %n ⟦lesson:занятия|урока⟧, мягких нарушений %2</numerusform>
            <numerusform>Вариант %1: изменить %n ⟦lesson:занятий|уроков⟧, мягких нарушений %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No repair was found; at least %n lesson(s) would have to change.</source>
        <translation>
            <numerusform>Перестановка не найдена; изменить пришлось бы не меньше чем %n ⟦lesson:занятие|урок⟧.</numerusform>
            <numerusform>Перестановка не найдена; изменить пришлось бы не меньше чем %n ⟦lesson:занятия|урока⟧.</numerusform>
            <numerusform>Перестановка не найдена; изменить пришлось бы не меньше чем %n ⟦lesson:занятий|уроков⟧.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is impossible to change fewer than %n lesson(s).</source>
        <translation>
            <numerusform>Доказано: меньше чем %n ⟦lesson:занятие|урок⟧ изменить нельзя.</numerusform>
            <numerusform>Доказано: меньше чем %n ⟦lesson:занятия|урока⟧ изменить нельзя.</numerusform>
            <numerusform>Доказано: меньше чем %n ⟦lesson:занятий|уроков⟧ изменить нельзя.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) cannot stay.</source>
        <translation>
            <numerusform>Остаться на месте не может %n ⟦lesson:занятие|урок⟧.</numerusform>
            <numerusform>Остаться на месте не могут %n ⟦lesson:занятия|урока⟧.</numerusform>
            <numerusform>Остаться на месте не могут %n ⟦lesson:занятий|уроков⟧.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayChecks</name>
    <message numerus="yes">
        <source>Roll call: all %n are present</source>
        <translation>
            <numerusform>Перекличка: есть все, %n</numerusform>
            <numerusform>Перекличка: есть все, %n</numerusform>
            <numerusform>Перекличка: есть все, %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll call: %1 of %2, absent: %3</source>
        <extracomment>Present, of how many, and the names of the absent.</extracomment>
        <translation>Перекличка: %1 из %2, нет: %3</translation>
    </message>
    <message>
        <source>No homework is set</source>
        <translation>Домашнего задания нет</translation>
    </message>
    <message>
        <source>Homework for %1</source>
        <translation>Домашнее задание: %1</translation>
    </message>
    <message>
        <source>Homework is set</source>
        <translation>Домашнее задание записано</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>каб. %1</translation>
    </message>
    <message>
        <source>%1, period %2</source>
        <comment>day, lesson</comment>
        <translation>%1, %2-я пара</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>праздник</translation>
    </message>
    <message>
        <source>short day</source>
        <translation>короткий день</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>рабочий день</translation>
    </message>
    <message>
        <source>substitution for %1</source>
        <translation>замена за %1</translation>
    </message>
    <message>
        <source>%1 in place of %2</source>
        <extracomment>Who gives the lesson, and in whose place.</extracomment>
        <translation>%1 вместо %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Family sheets of %1: print %n by %2</source>
        <translation>
            <numerusform>Листки семьям, %1: напечатать %n листок до %2</numerusform>
            <numerusform>Листки семьям, %1: напечатать %n листка до %2</numerusform>
            <numerusform>Листки семьям, %1: напечатать %n листков до %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thematic plan missing for %n page(s), due by %1</source>
        <translation>
            <numerusform>Нет тематического плана: %n страница, срок %1</numerusform>
            <numerusform>Нет тематического плана: %n страницы, срок %1</numerusform>
            <numerusform>Нет тематического плана: %n страниц, срок %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic in the plan: “%1”</source>
        <translation>Тема по плану: «%1»</translation>
    </message>
    <message>
        <source>Homework: %1</source>
        <translation>Домашнее задание: %1</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Перекличка</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Тема: %1</translation>
    </message>
    <message>
        <source>Marks are set</source>
        <translation>⟦mark:Отметки выставлены|Оценки выставлены⟧</translation>
    </message>
    <message numerus="yes">
        <source>Marks of %n student(s)</source>
        <translation>
            <numerusform>⟦mark:Отметки|Оценки⟧: нет у %n ⟦learner:студента|обучающегося|учащегося⟧</numerusform>
            <numerusform>⟦mark:Отметки|Оценки⟧: нет у %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
            <numerusform>⟦mark:Отметки|Оценки⟧: нет у %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>⟦mark:Отметки|Оценки⟧</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашнее задание</translation>
    </message>
    <message>
        <source>vacation</source>
        <comment>no lessons on these days</comment>
        <translation>каникулы</translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message>
        <source>cancelled</source>
        <comment>lesson</comment>
        <translation>⟦lesson:отменено|отменён⟧</translation>
    </message>
    <message>
        <source>moved</source>
        <comment>lesson</comment>
        <translation>⟦lesson:перенесено|перенесён⟧</translation>
    </message>
    <message>
        <source>not written</source>
        <comment>topic</comment>
        <translation>не записана</translation>
    </message>
    <message>
        <source>in the plan: “%1”</source>
        <comment>topic</comment>
        <translation>по плану: «%1»</translation>
    </message>
    <message numerus="yes">
        <source>done, %n absent</source>
        <comment>roll call</comment>
        <translation>
            <numerusform>отмечена, нет %n</numerusform>
            <numerusform>отмечена, нет %n</numerusform>
            <numerusform>отмечена, нет %n</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <comment>roll call</comment>
        <translation>отмечена</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>roll call</comment>
        <translation>ещё не было</translation>
    </message>
    <message>
        <source>not done</source>
        <comment>roll call</comment>
        <translation>не отмечена</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>roll call</comment>
        <translation>не нужна</translation>
    </message>
    <message>
        <source>nothing to fill in</source>
        <translation>заполнять нечего</translation>
    </message>
    <message>
        <source>begins at %1</source>
        <translation>начало в %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>lesson</comment>
        <translation>ещё не было</translation>
    </message>
    <message>
        <source>all is filled in</source>
        <translation>заполнено всё</translation>
    </message>
    <message>
        <source>no term</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>Substitution</source>
        <extracomment>Stands before the discipline: «Substitution for Gordeeva N. I.: Law».</extracomment>
        <translation>Замена</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>substitution</comment>
        <translation>за %1</translation>
    </message>
    <message>
        <source>self-study</source>
        <translation>самостоятельная работа</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>⟦group:Группа|Класс⟧</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Дисциплина</translation>
    </message>
    <message>
        <source>Topic of the lesson</source>
        <translation>Тема ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Каб.</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Перекличка</translation>
    </message>
    <message>
        <source>Missing, and until when</source>
        <translation>Не хватает, до какого срока</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Page of the journal</source>
        <translation>Страница журнала</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Чего не хватает</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>time</comment>
        <translation>Осталось</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>the term was %1</source>
        <translation>срок был %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <extracomment>A day: «until tomorrow», «until Wed 14 October».</extracomment>
        <translation>до %1</translation>
    </message>
</context>
<context>
    <name>ExplainWords</name>
    <message>
        <source>%1 is locked</source>
        <translation>%1: закреплено</translation>
    </message>
    <message>
        <source>nothing stands on a break</source>
        <translation>на перерыве ничего не стоит</translation>
    </message>
    <message>
        <source>these lessons take %1: %2</source>
        <translation>эти ⟦lesson:занятия|уроки⟧ занимают %1: %2</translation>
    </message>
    <message>
        <source>%1 is in one place at a time, with %2: %3</source>
        <translation>%1: в одно время только в одном месте, а всего %2: %3</translation>
    </message>
    <message>
        <source>A timetable was found: nothing contradicts.</source>
        <translation>Расписание нашлось: противоречий нет.</translation>
    </message>
    <message>
        <source>There is no timetable, and that is proved:</source>
        <translation>Расписания нет, и это доказано:</translation>
    </message>
    <message>
        <source>No timetable was found in this time. That one is impossible is not proved.</source>
        <translation>За это время расписание не найдено. Что его нет, не доказано.</translation>
    </message>
    <message>
        <source>What cannot hold together:</source>
        <translation>Не может выполняться вместе:</translation>
    </message>
    <message>
        <source>What seems not to hold together (found by trying, not proved):</source>
        <translation>Похоже, не выполняется вместе (найдено пробами, не доказано):</translation>
    </message>
    <message>
        <source>What would help:</source>
        <translation>Что помогло бы:</translation>
    </message>
    <message>
        <source>%1 – then there is a timetable</source>
        <translation>%1 – тогда расписание есть</translation>
    </message>
    <message>
        <source>%1 – then this contradiction is gone</source>
        <translation>%1 – тогда нет этого противоречия</translation>
    </message>
    <message>
        <source>What stayed broken most:</source>
        <translation>Что чаще всего оставалось нарушенным:</translation>
    </message>
    <message>
        <source>%1 begins only at %2</source>
        <translation>%1: начало только %2</translation>
    </message>
    <message>
        <source>%1 lies only in %2</source>
        <translation>%1: только в часы %2</translation>
    </message>
    <message>
        <source>%1: at least %2 from one to the next</source>
        <translation>%1: между ними не меньше чем %2</translation>
    </message>
    <message>
        <source>%1: at most %2 from one to another</source>
        <translation>%1: между ними не больше чем %2</translation>
    </message>
    <message>
        <source>%1 begin at the same time</source>
        <translation>%1: начинаются в одно время</translation>
    </message>
    <message>
        <source>%1 are on the same day</source>
        <translation>%1: в один день</translation>
    </message>
    <message>
        <source>%1 begin at the same hour</source>
        <translation>%1: начинаются с одной и той же пары</translation>
    </message>
    <message>
        <source>%1 do not overlap</source>
        <translation>%1: не в одно время</translation>
    </message>
    <message>
        <source>%1: at least %2 free between them on a day</source>
        <translation>%1: в один день между ними не меньше чем %2</translation>
    </message>
    <message>
        <source>%2 comes right after %1</source>
        <translation>%2 – сразу после %1</translation>
    </message>
    <message>
        <source>%1 stand side by side</source>
        <translation>%1: стоят рядом</translation>
    </message>
    <message>
        <source>%1: the students have nothing after it that day</source>
        <translation>%1: после этого у ⟦learner:студентов|обучающихся|учащихся⟧ в тот день ничего нет</translation>
    </message>
    <message>
        <source>%1 take at least %2</source>
        <translation>%1: занимают не меньше чем %2</translation>
    </message>
    <message>
        <source>of %1 no more than %2 on one day</source>
        <translation>из %1 не больше %2 в один день</translation>
    </message>
    <message>
        <source>%1 is not there: %2</source>
        <translation>%1: не бывает – %2</translation>
    </message>
    <message>
        <source>%1: lessons from %2 on are on at most %3</source>
        <translation>%1: ⟦lesson:занятия|уроки⟧ начиная с «%2» – не больше чем %3</translation>
    </message>
    <message>
        <source>%1: lessons on at least %2</source>
        <translation>%1: ⟦lesson:занятия|уроки⟧ не меньше чем %2</translation>
    </message>
    <message>
        <source>%1: lessons on at most %2</source>
        <translation>%1: ⟦lesson:занятия|уроки⟧ не больше чем %2</translation>
    </message>
    <message>
        <source>%1: at most %2 a day</source>
        <translation>%1: в день не больше чем %2</translation>
    </message>
    <message>
        <source>%1: at least %2 on every day</source>
        <translation>%1: в каждый день не меньше чем %2</translation>
    </message>
    <message>
        <source>%1: at least %2 on a day with lessons</source>
        <translation>%1: в рабочий день не меньше чем %2</translation>
    </message>
    <message>
        <source>%1: at most %2 without a break</source>
        <translation>%1: подряд не больше чем %2</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n окно</numerusform>
            <numerusform>%n окна</numerusform>
            <numerusform>%n окон</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: at most %2 in all</source>
        <translation>%1: всего не больше чем %2</translation>
    </message>
    <message>
        <source>%1: at most %2 begin an hour late</source>
        <translation>%1: начинать не с первой пары – не больше чем %2</translation>
    </message>
    <message>
        <source>%1: no single lessons on a day</source>
        <translation>%1: без одиночных пар</translation>
    </message>
    <message>
        <source>%1: only in %2</source>
        <translation>%1: только в аудиториях %2</translation>
    </message>
    <message>
        <source>%1 is closed: %2</source>
        <translation>%1: закрыто – %2</translation>
    </message>
    <message>
        <source>nobody is without a seat</source>
        <translation>мест в аудитории хватает всем</translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n room(s)</source>
        <translation>
            <numerusform>%1: не больше %n аудитории</numerusform>
            <numerusform>%1: не больше %n аудиторий</numerusform>
            <numerusform>%1: не больше %n аудиторий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n change(s) of building a day</source>
        <translation>
            <numerusform>%1: не больше %n перехода между корпусами в день</numerusform>
            <numerusform>%1: не больше %n переходов между корпусами в день</numerusform>
            <numerusform>%1: не больше %n переходов между корпусами в день</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: at least %2 free between two buildings</source>
        <translation>%1: на переход в другой корпус не меньше чем %2</translation>
    </message>
    <message>
        <source>%1: on one day only side by side</source>
        <translation>%1: в один день только рядом</translation>
    </message>
    <message>
        <source>allow one gap more (%1)</source>
        <translation>разрешить ещё одно окно (%1)</translation>
    </message>
    <message>
        <source>allow one day more (%1)</source>
        <translation>разрешить ещё один день (%1)</translation>
    </message>
    <message>
        <source>ask for one day less (%1)</source>
        <translation>требовать на день меньше (%1)</translation>
    </message>
    <message>
        <source>allow one period a day more (%1)</source>
        <translation>разрешить на пару в день больше (%1)</translation>
    </message>
    <message>
        <source>ask for one period a day less (%1)</source>
        <translation>требовать на пару в день меньше (%1)</translation>
    </message>
    <message>
        <source>%1 instead of what is said: %2</source>
        <translation>%1 вместо того, что сказано: %2</translation>
    </message>
    <message>
        <source>give up: %1</source>
        <translation>отказаться от требования: %1</translation>
    </message>
    <message>
        <source>open %1: %2</source>
        <translation>открыть (%1): %2</translation>
    </message>
    <message>
        <source>%1 less: %2</source>
        <translation>на %1 меньше: %2</translation>
    </message>
    <message>
        <source>one room more beside %1</source>
        <translation>ещё одна аудитория к этим: %1</translation>
    </message>
    <message>
        <source>unlock %1</source>
        <translation>снять закрепление: %1</translation>
    </message>
    <message>
        <source>give up the breaks</source>
        <translation>отказаться от перерывов</translation>
    </message>
    <message>
        <source>a person or a room in two places, or a lesson left out</source>
        <translation>человек или аудитория сразу в двух местах либо ⟦lesson:занятие не поставлено|урок не поставлен⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n пара</numerusform>
            <numerusform>%n пары</numerusform>
            <numerusform>%n пар</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2, and there is room for %3.</source>
        <translation>%1: %2, доступно %3.</translation>
    </message>
    <message>
        <source>%1 has %2, and the days hold %3 at most.</source>
        <translation>%1: %2, а дни вмещают самое большее %3.</translation>
    </message>
    <message>
        <source>The days of %1 need at least %2, and there are %3.</source>
        <translation>%1: дням нужно не меньше чем %2, а есть %3.</translation>
    </message>
    <message>
        <source>%1 must have lessons on %2, and %3 are possible.</source>
        <translation>%1: рабочих дней нужно %2, а возможно %3.</translation>
    </message>
    <message>
        <source>%1: lessons of several periods need %2 unbroken stretches, and there are %3: %4.</source>
        <translation>%1: ⟦lesson:занятиям|урокам⟧ в несколько пар нужно непрерывных промежутков %2, а их %3: %4.</translation>
    </message>
    <message>
        <source>%1: these lessons take %2, and there is room for %3: %4.</source>
        <translation>%1: эти ⟦lesson:занятия|уроки⟧ занимают %2, доступно %3: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1: the lessons (%n) cannot be dealt out to the days; every way was tried.</source>
        <translation>
            <numerusform>%1: ⟦lesson:занятие|урок⟧ (%n) не раскладывается по дням; перебрано всё.</numerusform>
            <numerusform>%1: ⟦lesson:занятия|уроки⟧ (%n) не раскладываются по дням; перебрано всё.</numerusform>
            <numerusform>%1: ⟦lesson:занятия|уроки⟧ (%n) не раскладываются по дням; перебрано всё.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the lessons (%n) cannot be placed; every way was tried.</source>
        <translation>
            <numerusform>%1: ⟦lesson:занятие|урок⟧ (%n) не ставится никуда; перебрано всё.</numerusform>
            <numerusform>%1: ⟦lesson:занятия|уроки⟧ (%n) не ставятся никак; перебрано всё.</numerusform>
            <numerusform>%1: ⟦lesson:занятия|уроки⟧ (%n) не ставятся никак; перебрано всё.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rooms %1: %2 must be there, and there is room for %3.</source>
        <translation>Аудитории %1: там должно быть %2, доступно %3.</translation>
    </message>
    <message>
        <source>Rooms %1: these lessons take %2, and there is room for %3: %4.</source>
        <translation>Аудитории %1: эти ⟦lesson:занятия|уроки⟧ занимают %2, доступно %3: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) at one time, and of the rooms %1 only %2 suit: %3.</source>
        <translation>
            <numerusform>%n ⟦lesson:занятие|урок⟧ в одно время, а из аудиторий %1 подходит только %2: %3.</numerusform>
            <numerusform>%n ⟦lesson:занятия|урока⟧ в одно время, а из аудиторий %1 подходит только %2: %3.</numerusform>
            <numerusform>%n ⟦lesson:занятий|уроков⟧ в одно время, а из аудиторий %1 подходит только %2: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no room is allowed by all rules at once.</source>
        <translation>%1: нет аудитории, которую разрешали бы все требования сразу.</translation>
    </message>
    <message>
        <source>%1: there is no time left at which it could begin.</source>
        <translation>%1: не осталось времени, когда это могло бы начаться.</translation>
    </message>
    <message>
        <source>%1 must stand at one time, and %2 is needed in each of them.</source>
        <translation>%1 должны стоять в одно время, а нужен в каждом из них один и тот же участник: %2.</translation>
    </message>
    <message>
        <source>%1 must stand at one time, and each of them in the room %2.</source>
        <translation>%1 должны стоять в одно время, и каждое – в аудитории %2.</translation>
    </message>
    <message>
        <source>%1 must stand at one time, and may not.</source>
        <translation>%1 должны стоять в одно время, а это запрещено.</translation>
    </message>
    <message>
        <source>%1: no two times suit what is said of both.</source>
        <translation>%1: нет двух мест, которые подошли бы обоим.</translation>
    </message>
    <message>
        <source>These lessons must be on one day and take %1; a day of %2 holds %3 at most: %4.</source>
        <translation>Эти ⟦lesson:занятия|уроки⟧ должны быть в один день и занимают %1, а день (%2) вмещает самое большее %3: %4.</translation>
    </message>
    <message>
        <source>%1: %2 are needed for them, and %3 are possible.</source>
        <translation>%1: им нужно %2, а возможно %3.</translation>
    </message>
    <message>
        <source>No two of these lessons may overlap; they take %1, and there is room for %2: %3.</source>
        <translation>Никакие два из этих ⟦lesson:занятий|уроков⟧ не могут идти в одно время; они занимают %1, доступно %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>These lessons (%n) cannot be placed together; every way was tried: %1.</source>
        <translation>
            <numerusform>⟦lesson:Это занятие|Этот урок⟧ (%n) не ставится никуда; перебрано всё: %1.</numerusform>
            <numerusform>Эти ⟦lesson:занятия|уроки⟧ (%n) вместе не ставятся никак; перебрано всё: %1.</numerusform>
            <numerusform>Эти ⟦lesson:занятия|уроки⟧ (%n) вместе не ставятся никак; перебрано всё: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>After what the rules force first: %1</source>
        <translation>После того, к чему требования уже вынуждают: %1</translation>
    </message>
    <message>
        <source>%1 Why: %2.</source>
        <translation>%1 Причина: %2.</translation>
    </message>
    <message>
        <source>%1 The same is true of: %2.</source>
        <translation>%1 То же верно для: %2.</translation>
    </message>
</context>
<context>
    <name>HourText</name>
    <message>
        <source>Bring the students in</source>
        <translation>Загрузите ⟦learner:студентов|обучающихся|учащихся⟧</translation>
    </message>
    <message>
        <source>One Excel list, a row per student; groups come into being with it.</source>
        <translation>Один список Excel, строка — один ⟦learner:студент|обучающийся|учащийся⟧; ⟦group:группы|классы⟧ появятся вместе с ним.</translation>
    </message>
    <message>
        <source>Bring the teachers in</source>
        <translation>Загрузите преподавателей</translation>
    </message>
    <message>
        <source>A list of the staff, or one by one when a page of the journal is opened.</source>
        <translation>Список сотрудников, или по одному, когда открывается страница журнала.</translation>
    </message>
    <message>
        <source>Let a second person in</source>
        <translation>Дайте доступ второму человеку</translation>
    </message>
    <message>
        <source>Everybody signs in by an account of one&apos;s own.</source>
        <translation>У каждого своя учётная запись.</translation>
    </message>
    <message>
        <source>Open the first page of the journal</source>
        <translation>Откройте первую страницу журнала</translation>
    </message>
    <message>
        <source>A group, a discipline, a teacher and the day of the first lesson.</source>
        <translation>⟦group:Группа|Класс⟧, дисциплина, преподаватель и день первого ⟦lesson:занятия|урока⟧.</translation>
    </message>
    <message>
        <source>First roll call</source>
        <translation>Первая перекличка</translation>
    </message>
    <message>
        <source>F7 begins it and keeps it; only the absent are typed.</source>
        <translation>F7 начинает её и сохраняет; вводят только отсутствующих.</translation>
    </message>
    <message>
        <source>First mark</source>
        <translation>⟦mark:Первая отметка|Первая оценка⟧</translation>
    </message>
    <message>
        <source>Put the cursor into a cell and press a digit: it is saved at once.</source>
        <translation>Поставьте курсор в ячейку и нажмите цифру: она сразу сохранена.</translation>
    </message>
    <message>
        <source>Print the family sheets</source>
        <translation>Напечатайте листки семьям</translation>
    </message>
    <message>
        <source>A week of one group on paper, two sheets to a page.</source>
        <translation>Неделя ⟦group:одной группы|одного класса⟧ на бумаге, два листка на странице.</translation>
    </message>
    <message>
        <source>A copy of the file</source>
        <translation>Копия файла</translation>
    </message>
    <message>
        <source>It is made by itself at the first start of a day; keep one on another disk too.</source>
        <translation>Делается сама при первом запуске за день; держите ещё одну на другом диске.</translation>
    </message>
    <message>
        <source>A page of your own</source>
        <translation>Своя страница</translation>
    </message>
    <message>
        <source>Your discipline with its first lesson stands in the journal.</source>
        <translation>В журнале есть ваша дисциплина с первым ⟦lesson:занятием|уроком⟧.</translation>
    </message>
    <message>
        <source>Your first roll call</source>
        <translation>Ваша первая перекличка</translation>
    </message>
    <message>
        <source>F7 begins it and keeps it, even if everybody is there.</source>
        <translation>F7 начинает её и сохраняет, даже если все на месте.</translation>
    </message>
    <message>
        <source>Your first mark</source>
        <translation>⟦mark:Ваша первая отметка|Ваша первая оценка⟧</translation>
    </message>
    <message>
        <source>A digit in a cell, Enter leads down, Ctrl+Z takes it back.</source>
        <translation>Цифра в ячейку, Enter ведёт вниз, Ctrl+Z отменяет.</translation>
    </message>
    <message>
        <source>Your first topic</source>
        <translation>Ваша первая тема</translation>
    </message>
    <message>
        <source>F6 opens the panel of the lesson; the topic is written there.</source>
        <translation>F6 открывает панель ⟦lesson:занятия|урока⟧; тему пишут там.</translation>
    </message>
    <message>
        <source>Your first homework</source>
        <translation>Ваше первое домашнее задание</translation>
    </message>
    <message>
        <source>It stands in the same panel; choose “Nothing set” when there is none.</source>
        <translation>Оно в той же панели; если его нет, выберите «Не задано».</translation>
    </message>
    <message>
        <source>Family sheets of your group</source>
        <translation>Листки семьям ⟦group:вашей группы|вашего класса⟧</translation>
    </message>
    <message>
        <source>Choose the week and print: two sheets to a page.</source>
        <translation>Выберите неделю и печатайте: два листка на странице.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are there.</source>
        <translation>
            <numerusform>Есть %n ⟦learner:студент|обучающийся|учащийся⟧.</numerusform>
            <numerusform>Есть %n ⟦learner:студента|обучающихся|учащихся⟧.</numerusform>
            <numerusform>Есть %n ⟦learner:студентов|обучающихся|учащихся⟧.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teacher(s) are there.</source>
        <translation>
            <numerusform>Есть %n преподаватель.</numerusform>
            <numerusform>Есть %n преподавателя.</numerusform>
            <numerusform>Есть %n преподавателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are there.</source>
        <translation>
            <numerusform>Есть %n учётная запись.</numerusform>
            <numerusform>Есть %n учётные записи.</numerusform>
            <numerusform>Есть %n учётных записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>a step of the first hour</extracomment>
        <translation>сделано</translation>
    </message>
    <message>
        <source>next</source>
        <extracomment>a step of the first hour</extracomment>
        <translation>дальше</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>No students yet.</source>
        <translation>⟦learner:Студентов|Обучающихся|Учащихся⟧ пока нет.</translation>
    </message>
    <message>
        <source>No staff yet.</source>
        <translation>Сотрудников пока нет.</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Кабинетов пока нет.</translation>
    </message>
    <message>
        <source>No bells yet: a row is one period with its beginning and end.</source>
        <translation>Звонков пока нет: строка — одна пара с началом и концом.</translation>
    </message>
    <message>
        <source>No holidays or moved days yet.</source>
        <translation>Праздников и переносов пока нет.</translation>
    </message>
    <message>
        <source>No load of this term yet: a row is a group, a discipline, a teacher and hours.</source>
        <translation>Нагрузки этого периода пока нет: строка — ⟦group:группа|класс⟧, дисциплина, преподаватель и часы.</translation>
    </message>
    <message>
        <source>No topics on this page yet: a row is one lesson.</source>
        <translation>Тем этой страницы пока нет: строка — ⟦lesson:одно занятие|один урок⟧.</translation>
    </message>
    <message>
        <source>Import a list from Excel, drop a file here, or copy a table in Excel
and press Ctrl+V. Every row is judged before anything is written.</source>
        <translation>Загрузите список из Excel, перетащите файл сюда или скопируйте таблицу в Excel
и нажмите Ctrl+V. Каждая строка проверяется до того, как что-либо записано.</translation>
    </message>
    <message>
        <source>It is filled by those who keep this list.</source>
        <translation>Его заполняют те, кто ведёт этот список.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>It did not work</source>
        <translation>Не получилось</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Колледж</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Новая страница</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Сохранить в PDF…</translation>
    </message>
    <message>
        <source>My group</source>
        <translation>⟦group:Моя группа|Мой класс⟧</translation>
    </message>
    <message>
        <source>Family sheets</source>
        <translation>Листки семьям</translation>
    </message>
    <message>
        <source>New discipline and lesson</source>
        <translation>⟦lesson:Новая дисциплина и занятие|Новая дисциплина и урок⟧</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Мой день</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
    <message>
        <source>That stands in the journal, and your role has no journal.</source>
        <translation>Это записано в журнале, а у вашей роли журнала нет.</translation>
    </message>
    <message>
        <source>Marks and absences come on the weekly sheet, which the curator prints. There is no page for students and families in this program yet.</source>
        <translation>⟦mark:Отметки|Оценки⟧ и пропуски приходят в недельном листке, его печатает ⟦curator:куратор|классный руководитель⟧. Страницы для ⟦learner:студентов|обучающихся|учащихся⟧ и семей в этой программе пока нет.</translation>
    </message>
    <message>
        <source>There is nothing for your role in this program yet.</source>
        <translation>Для вашей роли в этой программе пока ничего нет.</translation>
    </message>
    <message>
        <source>Another role fills this section: the table names it.</source>
        <translation>Этот раздел заполняет другая роль, она названа в таблице.</translation>
    </message>
    <message>
        <source>This section has no room in the program yet.</source>
        <translation>Для этого места в программе пока нет раздела.</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Заблокировать</translation>
    </message>
    <message>
        <source>Sign in as &amp;another person…</source>
        <translation>Войти под &amp;другим именем…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Найти…</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлое оформление</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмное оформление</translation>
    </message>
    <message>
        <source>Larger &amp;rows</source>
        <translation>Крупные с&amp;троки</translation>
    </message>
    <message>
        <source>&amp;About Semestr</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>&amp;Clear the example, begin our own…</source>
        <translation>&amp;Убрать пример и начать свой колледж…</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Ordinary size</source>
        <translation>&amp;Обычный размер</translation>
    </message>
    <message>
        <source>Year and &amp;term…</source>
        <translation>&amp;Год и период…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Help on what is in front</source>
        <translation>&amp;Справка о том, что на экране</translation>
    </message>
    <message>
        <source>&amp;First hour</source>
        <translation>&amp;Первый час</translation>
    </message>
    <message>
        <source>Size of t&amp;ype</source>
        <translation>&amp;Крупность</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>The college&apos;s file.</source>
        <translation>Файл колледжа.</translation>
    </message>
    <message>
        <source>Language: ru or en.</source>
        <translation>Язык: ru или en.</translation>
    </message>
    <message>
        <source>Look: light or dark.</source>
        <translation>Оформление: light или dark.</translation>
    </message>
    <message>
        <source>Another day as today, year-month-day.</source>
        <translation>Другой день вместо сегодняшнего, год-месяц-день.</translation>
    </message>
    <message>
        <source>There is no language “%1”: ru or en.</source>
        <translation>Языка «%1» нет: ru или en.</translation>
    </message>
    <message>
        <source>There is no look “%1”: light or dark.</source>
        <translation>Оформления «%1» нет: light или dark.</translation>
    </message>
    <message>
        <source>“%1” is not a day like 2026-10-08.</source>
        <translation>«%1» не день вида 2026-10-08.</translation>
    </message>
    <message>
        <source>Semestr, the electronic journal of a college.</source>
        <translation>Семестр, электронный журнал колледжа.</translation>
    </message>
    <message>
        <source>Make the example college in a file that holds none yet.</source>
        <translation>Создать учебный пример в файле, где колледжа ещё нет.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>entry in a cell</source>
        <translation>запись в ячейке</translation>
    </message>
    <message>
        <source>clearing of a cell</source>
        <translation>очистка ячейки</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>вставка</translation>
    </message>
    <message>
        <source>roll call</source>
        <translation>перекличка</translation>
    </message>
    <message>
        <source>lesson record</source>
        <translation>запись ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>new work of a lesson</source>
        <translation>новая работа ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>import of students</source>
        <translation>загрузка списка ⟦learner:студентов|обучающихся|учащихся⟧</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>отмена</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>последнее изменение</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>очищено</translation>
    </message>
    <message>
        <source>cleared, was %1</source>
        <translation>очищено, было %1</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <extracomment>A new value in place of an old one: «5 instead of 4».</extracomment>
        <translation>%1 вместо %2</translation>
    </message>
    <message>
        <source>second mark</source>
        <translation>вторая ⟦mark:отметка|оценка⟧</translation>
    </message>
    <message>
        <source>minutes late</source>
        <translation>опоздание, минут</translation>
    </message>
    <message>
        <source>lesson topic</source>
        <translation>тема ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cell(s)</source>
        <extracomment>What is undone and how much of it: «roll call, 30 cells».</extracomment>
        <translation>
            <numerusform>%1, %n ячейка</numerusform>
            <numerusform>%1, %n ячейки</numerusform>
            <numerusform>%1, %n ячеек</numerusform>
        </translation>
    </message>
    <message>
        <source>cleared → %1</source>
        <extracomment>A value and whose it is: «5 → Zaytsev, 8 Oct».</extracomment>
        <translation>очищено → %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and its change: «comment: retaken».
----------
What becomes of a row of the file and why: «rejected: there is no group».</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>причина: %1</translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>лист «%1»</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>column “%1”</source>
        <translation>столбец «%1»</translation>
    </message>
    <message>
        <source>The file “%1” is not of the kind that is read here.</source>
        <translation>Файл «%1» другого вида: здесь такой не читается. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read as %2. Save it again in that format and repeat.</source>
        <translation>Файл «%1» не читается как %2. Сохраните его заново в этом виде и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” holds a part that is too large: %2. The limit is %3. Divide the file and repeat.</source>
        <translation>В файле «%1» слишком большая часть: %2. Предел: %3. Разделите файл и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” has no column “%2”. Add it or choose the column by hand.</source>
        <translation>В файле «%1» нет столбца «%2». Добавьте его или выберите столбец вручную.</translation>
    </message>
    <message>
        <source>The sheet “%2” of the file “%1” has no column “%3”. Add it or choose the column by hand.</source>
        <translation>На листе «%2» файла «%1» нет столбца «%3». Добавьте его или выберите столбец вручную.</translation>
    </message>
    <message>
        <source>The file “%1” was made by a newer program (version %2 of the data). Update this program; the file was not touched.</source>
        <translation>Файл «%1» сделан более новой программой (версия данных %2). Обновите эту программу; файл не изменён.</translation>
    </message>
    <message>
        <source>The file “%1” could not be brought to version %2 (%3). It was left as it was; take a copy of it to the administrator.</source>
        <translation>Файл «%1» не удалось обновить до версии %2 (%3). Он остался прежним; передайте его копию администратору.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged (%2). Restore the last copy from the folder “copies” beside it.</source>
        <translation>Файл «%1» повреждён (%2). Восстановите последнюю копию из папки «copies» рядом с ним.</translation>
    </message>
    <message>
        <source>The history of changes was altered from outside, beginning with entry %1. Tell the administrator and keep the file as it is.</source>
        <translation>Журнал изменений исправлен в обход программы, начиная с записи %1. Сообщите администратору и не меняйте файл.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected, so nothing was written. Correct them or choose to skip them.</source>
        <translation>
            <numerusform>Отклонена %n строка, поэтому не записано ничего. Исправьте её или разрешите пропустить.</numerusform>
            <numerusform>Отклонены %n строки, поэтому не записано ничего. Исправьте их или разрешите пропустить.</numerusform>
            <numerusform>Отклонено %n строк, поэтому не записано ничего. Исправьте их или разрешите пропустить.</numerusform>
        </translation>
    </message>
    <message>
        <source>The letters of the file “%1” are neither UTF-8 nor Windows-1251. Save it in one of them and repeat.</source>
        <translation>Буквы файла «%1» не читаются: это не UTF-8 и не Windows-1251. Сохраните файл в одной из этих кодировок и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” is too large: the limit is %2. Divide it and repeat.</source>
        <translation>Файл «%1» слишком большой: предел %2. Разделите его и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” holds no rows. Check that it is the right one.</source>
        <translation>В файле «%1» нет ни одной строки. Проверьте, тот ли это файл.</translation>
    </message>
    <message>
        <source>The file “%1” is not a Semestr journal. Choose another one.</source>
        <translation>Файл «%1» не журнал Семестра. Выберите другой.</translation>
    </message>
    <message>
        <source>The file “%1” already exists. Choose another name.</source>
        <translation>Файл «%1» уже есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check that it is there and not open elsewhere.</source>
        <translation>Файл «%1» не читается. Проверьте, на месте ли он и не открыт ли в другой программе.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Файл «%1» не читается: %2.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written. Choose another folder.</source>
        <translation>Файл «%1» не записать. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2. Choose another folder.</source>
        <translation>Файл «%1» не записать: %2. Выберите другую папку.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the file “%1”. Free some space and repeat.</source>
        <translation>На диске нет места для файла «%1». Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” is in use by another program or window. Close it and repeat.</source>
        <translation>Файл «%1» занят другой программой или другим окном. Закройте его там и повторите.</translation>
    </message>
    <message>
        <source>The journal&apos;s file answered with an error: %1. Nothing was written; repeat, then tell the administrator.</source>
        <translation>Файл журнала ответил ошибкой: %1. Ничего не записано; повторите, а если не выйдет, сообщите администратору.</translation>
    </message>
    <message>
        <source>There is no printer on this PC. Save as PDF or connect a printer.</source>
        <translation>На этом ПК нет принтера. Сохраните в PDF или подключите принтер.</translation>
    </message>
    <message>
        <source>the record-book number is already in row %1 (%2)</source>
        <translation>номер уже в строке %1 (%2)</translation>
    </message>
    <message>
        <source>the record-book number is already in row %1</source>
        <translation>номер уже в строке %1</translation>
    </message>
    <message>
        <source>another student has this record-book number</source>
        <translation>номер зачётной уже у другого ⟦learner:студента|обучающегося|учащегося⟧</translation>
    </message>
    <message>
        <source>another student has this record-book number: %1</source>
        <translation>номер зачётной уже у другого ⟦learner:студента|обучающегося|учащегося⟧: %1</translation>
    </message>
    <message>
        <source>the group is understood as %1</source>
        <translation>⟦group:группа понята|класс понят⟧ как %1</translation>
    </message>
    <message>
        <source>the group “%1” is understood as %2</source>
        <translation>⟦group:группа «%1» понята|класс «%1» понят⟧ как %2</translation>
    </message>
    <message>
        <source>several students fit: add the date of birth or the record-book number</source>
        <translation>подходят несколько ⟦learner:студентов|обучающихся|учащихся⟧: добавьте дату рождения или № зачётной</translation>
    </message>
    <message>
        <source>several students fit (%1): add the date of birth or the record-book number</source>
        <translation>подходят несколько ⟦learner:студентов|обучающихся|учащихся⟧ (%1): добавьте дату рождения или № зачётной</translation>
    </message>
    <message>
        <source>differs from what is stored: allow updating to write it</source>
        <translation>отличается от записанного: разрешите обновление, чтобы записать</translation>
    </message>
    <message>
        <source>differs from what is stored (%1): allow updating to write it</source>
        <translation>отличается от записанного (%1): разрешите обновление, чтобы записать</translation>
    </message>
    <message>
        <source>is a student of the group %1: a transfer is made by an order</source>
        <translation>числится в ⟦group:группе|классе⟧ %1: перевод делается приказом</translation>
    </message>
    <message>
        <source>there is no full name</source>
        <translation>нет фамилии и имени</translation>
    </message>
    <message>
        <source>there is no group</source>
        <translation>⟦group:не указана группа|не указан класс⟧</translation>
    </message>
    <message>
        <source>there is no such day: %1</source>
        <translation>такого дня нет: %1</translation>
    </message>
    <message>
        <source>the date of birth is unlikely: %1</source>
        <translation>возраст не подходит, дата рождения %1</translation>
    </message>
    <message>
        <source>the same person is already in row %1</source>
        <translation>тот же человек уже в строке %1</translation>
    </message>
    <message>
        <source>a full namesake of row %1 with another date of birth: two people</source>
        <translation>полный тёзка строки %1, дата другая: двое</translation>
    </message>
    <message>
        <source>the group %1 will be created</source>
        <translation>⟦group:группа %1 будет создана|класс %1 будет создан⟧</translation>
    </message>
    <message>
        <source>new entry</source>
        <translation>новая запись</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>will be updated</source>
        <translation>будет обновлена</translation>
    </message>
    <message>
        <source>look at this row</source>
        <translation>проверьте строку</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонена</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Лекция</translation>
    </message>
    <message>
        <source>Lec</source>
        <translation>Л</translation>
    </message>
    <message>
        <source>Practical lesson</source>
        <translation>Практическое занятие</translation>
    </message>
    <message>
        <source>Pr</source>
        <translation>ПЗ</translation>
    </message>
    <message>
        <source>Laboratory lesson</source>
        <translation>Лабораторное занятие</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>ЛР</translation>
    </message>
    <message>
        <source>Seminar</source>
        <translation>Семинар</translation>
    </message>
    <message>
        <source>Sem</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Control lesson</source>
        <translation>Контрольное занятие</translation>
    </message>
    <message>
        <source>CL</source>
        <translation>КР</translation>
    </message>
    <message>
        <source>Independent study</source>
        <translation>Самостоятельная работа</translation>
    </message>
    <message>
        <source>Ind</source>
        <translation>СР</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Con</source>
        <translation>К</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Экзамен</translation>
    </message>
    <message>
        <source>Ex</source>
        <translation>Э</translation>
    </message>
    <message>
        <source>Oral answer</source>
        <translation>Устный ответ</translation>
    </message>
    <message>
        <source>OA</source>
        <translation>УО</translation>
    </message>
    <message>
        <source>Written work</source>
        <translation>Письменная работа</translation>
    </message>
    <message>
        <source>WW</source>
        <translation>ПР</translation>
    </message>
    <message>
        <source>Control work</source>
        <translation>Контрольная работа</translation>
    </message>
    <message>
        <source>CW</source>
        <translation>КР</translation>
    </message>
    <message>
        <source>Independent work</source>
        <translation>Самостоятельная работа</translation>
    </message>
    <message>
        <source>IW</source>
        <translation>СР</translation>
    </message>
    <message>
        <source>Laboratory work</source>
        <translation>Лабораторная работа</translation>
    </message>
    <message>
        <source>LW</source>
        <translation>ЛР</translation>
    </message>
    <message>
        <source>Practical work</source>
        <translation>Практическая работа</translation>
    </message>
    <message>
        <source>PW</source>
        <translation>ПЗ</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>T</source>
        <translation>Т</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Сочинение</translation>
    </message>
    <message>
        <source>Es</source>
        <translation>Соч</translation>
    </message>
    <message>
        <source>Exposition</source>
        <translation>Изложение</translation>
    </message>
    <message>
        <source>Exp</source>
        <translation>Изл</translation>
    </message>
    <message>
        <source>Dictation</source>
        <translation>Диктант</translation>
    </message>
    <message>
        <source>Dic</source>
        <translation>Дик</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Prj</source>
        <translation>Пр</translation>
    </message>
    <message>
        <source>External diagnostics</source>
        <translation>Внешняя диагностика</translation>
    </message>
    <message>
        <source>ED</source>
        <translation>ВД</translation>
    </message>
    <message>
        <source>Internal control work</source>
        <translation>Внутренняя контрольная работа (ВТК)</translation>
    </message>
    <message>
        <source>ICW</source>
        <translation>ВТК</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Директор</translation>
    </message>
    <message>
        <source>Deputy director</source>
        <translation>Заместитель директора</translation>
    </message>
    <message>
        <source>Head of department</source>
        <translation>Заведующий отделением</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Administrator (view only)</source>
        <translation>Администратор (просмотр)</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Диспетчер</translation>
    </message>
    <message>
        <source>Personnel officer</source>
        <translation>Отдел кадров</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Секретарь</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>⟦curator:Куратор|Классный руководитель⟧</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Преподаватель</translation>
    </message>
    <message>
        <source>Substitute teacher</source>
        <translation>Замещающий преподаватель</translation>
    </message>
    <message>
        <source>Master of training</source>
        <translation>Мастер производственного обучения</translation>
    </message>
    <message>
        <source>Social pedagogue</source>
        <translation>Социальный педагог</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Психолог</translation>
    </message>
    <message>
        <source>Appointed specialist</source>
        <translation>Назначенный ответственный</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>⟦learner:Студент|Обучающийся|Учащийся⟧</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Родитель</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>Доверенное лицо</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Проверяющий</translation>
    </message>
    <message>
        <source>Archivist</source>
        <translation>Сотрудник архива</translation>
    </message>
    <message>
        <source>Closed on %1.</source>
        <translation>Закрыто %1.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Закрыто.</translation>
    </message>
    <message>
        <source>The lesson has not been held yet: it can be filled in from %1.</source>
        <translation>⟦lesson:Занятия|Урока⟧ ещё не было: заполнять можно с %1.</translation>
    </message>
    <message>
        <source>The lesson has not been held yet: it cannot be filled in beforehand.</source>
        <translation>⟦lesson:Занятия|Урока⟧ ещё не было: заранее его не заполняют.</translation>
    </message>
    <message>
        <source>The lesson of %1 has not been held yet: it cannot be filled in beforehand.</source>
        <translation>⟦lesson:Занятия|Урока⟧ %1 ещё не было: заранее его не заполняют.</translation>
    </message>
    <message>
        <source>The time for setting and changing marks is over: only the deputy director can permit a correction.</source>
        <translation>Срок, когда ⟦mark:отметки|оценки⟧ ставят и меняют, прошёл: исправление разрешает только заместитель директора.</translation>
    </message>
    <message>
        <source>A saved mark is not corrected by the college&apos;s rules: only the deputy director can permit it.</source>
        <translation>По правилам колледжа записанную ⟦mark:отметку|оценку⟧ не исправляют: разрешить может только заместитель директора.</translation>
    </message>
    <message>
        <source>Marks are not set for a past day: only the deputy director can permit it.</source>
        <translation>Задним числом ⟦mark:отметки|оценки⟧ не ставят: разрешить может только заместитель директора.</translation>
    </message>
    <message>
        <source>The final mark of the period has been set: only the deputy director can permit a correction.</source>
        <translation>За период выставлена итоговая ⟦mark:отметка|оценка⟧: исправление разрешает только заместитель директора.</translation>
    </message>
    <message>
        <source>The term for the entry was %1.</source>
        <translation>Срок записи был %1.</translation>
    </message>
    <message>
        <source>The term for the entry is over.</source>
        <translation>Срок записи прошёл.</translation>
    </message>
    <message numerus="yes">
        <source>Late by %n day(s).</source>
        <translation>
            <numerusform>Опоздание %n день.</numerusform>
            <numerusform>Опоздание %n дня.</numerusform>
            <numerusform>Опоздание %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Перекличка</translation>
    </message>
    <message>
        <source>Lesson topic</source>
        <translation>Тема ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашнее задание</translation>
    </message>
    <message numerus="yes">
        <source>Marks: %n student(s) have none</source>
        <translation>
            <numerusform>⟦mark:Отметки|Оценки⟧: нет у %n ⟦learner:студента|обучающегося|учащегося⟧</numerusform>
            <numerusform>⟦mark:Отметки|Оценки⟧: нет у %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
            <numerusform>⟦mark:Отметки|Оценки⟧: нет у %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>⟦mark:Отметки|Оценки⟧</translation>
    </message>
    <message>
        <source>The group came from an imported list: check it</source>
        <translation>⟦group:Группа появилась|Класс появился⟧ из загруженного списка: проверьте ⟦group:её|его⟧</translation>
    </message>
    <message numerus="yes">
        <source>Roll call done, absent: %n</source>
        <translation>
            <numerusform>Перекличка отмечена, нет %n</numerusform>
            <numerusform>Перекличка отмечена, нет %n</numerusform>
            <numerusform>Перекличка отмечена, нет %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll call done, all are present</source>
        <translation>Перекличка отмечена, все на месте</translation>
    </message>
    <message>
        <source>Lesson topic written</source>
        <translation>Тема ⟦lesson:занятия|урока⟧ записана</translation>
    </message>
    <message>
        <source>Homework written</source>
        <translation>Домашнее задание записано</translation>
    </message>
    <message>
        <source>Marks set</source>
        <translation>⟦mark:Отметки|Оценки⟧ выставлены</translation>
    </message>
    <message>
        <source>The group has been checked</source>
        <translation>⟦group:Группа проверена|Класс проверен⟧</translation>
    </message>
    <message>
        <source>%1: the term was %2</source>
        <extracomment>What is missing, and its term: «Roll call: the term was 6 October».</extracomment>
        <translation>%1: срок был %2</translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>опоздание %n день</numerusform>
            <numerusform>опоздание %n дня</numerusform>
            <numerusform>опоздание %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <extracomment>What is missing, and until when: «Roll call, until today 18:00».</extracomment>
        <translation>%1, до %2</translation>
    </message>
    <message>
        <source>college</source>
        <translation>колледж</translation>
    </message>
    <message>
        <source>the college&apos;s settings</source>
        <translation>настройки колледжа</translation>
    </message>
    <message>
        <source>account</source>
        <translation>учётная запись</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>учётные записи</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>student</source>
        <translation>⟦learner:студент|обучающийся|учащийся⟧</translation>
    </message>
    <message>
        <source>students</source>
        <translation>⟦learner:студенты|обучающиеся|учащиеся⟧</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>преподаватель</translation>
    </message>
    <message>
        <source>teachers</source>
        <translation>преподаватели</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>работник</translation>
    </message>
    <message>
        <source>employees</source>
        <translation>работники</translation>
    </message>
    <message>
        <source>group</source>
        <translation>⟦group:группа|класс⟧</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>⟦group:группы|классы⟧</translation>
    </message>
    <message>
        <source>discipline</source>
        <translation>дисциплина</translation>
    </message>
    <message>
        <source>disciplines</source>
        <translation>дисциплины</translation>
    </message>
    <message>
        <source>journal page</source>
        <translation>страница журнала</translation>
    </message>
    <message>
        <source>journal pages</source>
        <translation>страницы журнала</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>⟦lesson:занятие|урок⟧</translation>
    </message>
    <message>
        <source>lessons</source>
        <translation>⟦lesson:занятия|уроки⟧</translation>
    </message>
    <message>
        <source>lesson records</source>
        <translation>записи ⟦lesson:занятий|уроков⟧</translation>
    </message>
    <message>
        <source>work</source>
        <translation>работа</translation>
    </message>
    <message>
        <source>works of a lesson</source>
        <translation>работы ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>⟦mark:отметка|оценка⟧</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>⟦mark:отметки|оценки⟧</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>посещаемость</translation>
    </message>
    <message>
        <source>reason of absence</source>
        <translation>причина пропуска</translation>
    </message>
    <message>
        <source>reasons of absence</source>
        <translation>причины пропусков</translation>
    </message>
    <message>
        <source>homework</source>
        <translation>домашнее задание</translation>
    </message>
    <message>
        <source>lesson topics</source>
        <translation>темы ⟦lesson:занятий|уроков⟧</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>примечания</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>настройка</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
    <message>
        <source>set of rules</source>
        <translation>набор правил</translation>
    </message>
    <message>
        <source>sets of rules</source>
        <translation>наборы правил</translation>
    </message>
    <message>
        <source>report</source>
        <translation>отчёт</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>отчёты</translation>
    </message>
    <message>
        <source>family sheet</source>
        <translation>листок семье</translation>
    </message>
    <message>
        <source>family sheets</source>
        <translation>листки семьям</translation>
    </message>
    <message>
        <source>history of changes</source>
        <translation>журнал изменений</translation>
    </message>
    <message>
        <source>the history of changes</source>
        <translation>журнал изменений</translation>
    </message>
    <message>
        <source>backup copy</source>
        <translation>резервная копия</translation>
    </message>
    <message>
        <source>backup copies</source>
        <translation>резервные копии</translation>
    </message>
    <message>
        <source>form</source>
        <translation>форма</translation>
    </message>
    <message>
        <source>forms</source>
        <translation>формы</translation>
    </message>
    <message>
        <source>academic year</source>
        <translation>учебный год</translation>
    </message>
    <message>
        <source>academic years</source>
        <translation>учебные годы</translation>
    </message>
    <message>
        <source>term</source>
        <translation>семестр</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>семестры</translation>
    </message>
    <message>
        <source>name</source>
        <translation>название</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>login</source>
        <translation>логин</translation>
    </message>
    <message>
        <source>password</source>
        <translation>пароль</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>record-book number</source>
        <translation>№ зачётной</translation>
    </message>
    <message>
        <source>file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>viewing</source>
        <translation>просмотр</translation>
    </message>
    <message>
        <source>creation</source>
        <translation>создание</translation>
    </message>
    <message>
        <source>editing</source>
        <translation>изменение</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>удаление</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>печать</translation>
    </message>
    <message>
        <source>export</source>
        <translation>выгрузка</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>утверждение</translation>
    </message>
    <message>
        <source>It was not found: it may have been deleted. Refresh the list.</source>
        <translation>Не найдено: возможно, уже удалено. Обновите список.</translation>
    </message>
    <message>
        <source>Not found: %1. Check the spelling or choose from the list.</source>
        <translation>Не найдено: %1. Проверьте написание или выберите из списка.</translation>
    </message>
    <message>
        <source>Several fit: %1. Say more exactly which one is meant.</source>
        <translation>Подходят несколько: %1. Уточните, кто или что имеется в виду.</translation>
    </message>
    <message>
        <source>Several fit %1: %2. Say more exactly which one is meant.</source>
        <translation>Под «%1» подходят несколько: %2. Уточните, кто или что имеется в виду.</translation>
    </message>
    <message>
        <source>This already exists: %1. Choose another name or use what is there.</source>
        <translation>Уже есть: %1. Выберите другое имя или возьмите то, что есть.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in a cell of the journal.</source>
        <translation>«%1» нельзя поставить в ячейку журнала.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in a cell of the journal. Allowed: %2.</source>
        <translation>«%1» нельзя поставить в ячейку журнала. Можно: %2.</translation>
    </message>
    <message>
        <source>Rule: %1.</source>
        <translation>Правила ведения: %1.</translation>
    </message>
    <message>
        <source>The student was not in the group on %1: the cell is closed.</source>
        <translation>%1 ⟦learner:студент|обучающийся|учащийся⟧ не был в ⟦group:группе|классе⟧: ячейка закрыта.</translation>
    </message>
    <message>
        <source>%1 was not in the group on %2: the cell is closed.</source>
        <translation>%1: %2 не в ⟦group:группе|классе⟧, ячейка закрыта.</translation>
    </message>
    <message>
        <source>%1 has the mark %2 for another work of this lesson. Clear it first, then set the absence.</source>
        <extracomment>%1 is a student, %2 a mark.</extracomment>
        <translation>%1: за другую работу этого ⟦lesson:занятия|урока⟧ стоит %2. Сначала очистите её, затем поставьте пропуск.</translation>
    </message>
    <message>
        <source>Two marks in one cell are not set in this discipline. Put one mark.</source>
        <translation>По этой дисциплине две ⟦mark:отметки|оценки⟧ в одну ячейку не ставят. Поставьте одну.</translation>
    </message>
    <message>
        <source>Two marks in one cell are not set in the discipline “%1”. Put one mark.</source>
        <translation>По дисциплине «%1» две ⟦mark:отметки|оценки⟧ в одну ячейку не ставят. Поставьте одну.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask the administrator.</source>
        <translation>Вашей роли это не разрешено. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Your role does not allow this: %1, %2. Ask the administrator.</source>
        <extracomment>%1 is an act («editing»), %2 an object («marks»).</extracomment>
        <translation>Вашей роли это не разрешено: %1, %2. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>Неверный логин или пароль.</translation>
    </message>
    <message>
        <source>The login or the password is wrong. The next try will have to wait.</source>
        <translation>Неверный логин или пароль. Перед следующей попыткой придётся подождать.</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) left before a wait.</source>
        <translation>
            <numerusform>До паузы осталась %n попытка.</numerusform>
            <numerusform>До паузы остались %n попытки.</numerusform>
            <numerusform>До паузы осталось %n попыток.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a little and try again.</source>
        <translation>Слишком много неверных паролей. Подождите немного и повторите.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again after %1.</source>
        <translation>Слишком много неверных паролей. Повторите после %1.</translation>
    </message>
    <message>
        <source>The account is blocked. Ask the administrator.</source>
        <translation>Учётная запись заблокирована. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>The account %1 is blocked. Ask the administrator.</source>
        <translation>Учётная запись %1 заблокирована. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Another person has changed this value since: it is not undone. Look at its history.</source>
        <translation>Это значение с тех пор изменил другой человек, отмены не будет. Посмотрите его историю.</translation>
    </message>
    <message>
        <source>Another person has changed this since: %1. It is not undone. Look at its history.</source>
        <translation>С тех пор изменил другой человек: %1. Отмены не будет, посмотрите историю.</translation>
    </message>
    <message>
        <source>The setting %1 cannot be “%2”. Choose one of the values offered.</source>
        <translation>Настройка %1 не может быть «%2». Выберите одно из предложенных значений.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and repeat.</source>
        <translation>Никто не вошёл. Войдите и повторите.</translation>
    </message>
    <message numerus="yes">
        <source>The password is too short: at least %n character(s).</source>
        <translation>
            <numerusform>Пароль слишком короткий: нужен хотя бы %n символ.</numerusform>
            <numerusform>Пароль слишком короткий: нужно хотя бы %n символа.</numerusform>
            <numerusform>Пароль слишком короткий: нужно хотя бы %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in the field: %1.</source>
        <translation>Заполните поле: %1.</translation>
    </message>
    <message>
        <source>There is no such date: “%1”. Write it as 08.10.2026.</source>
        <translation>Такой даты нет: «%1». Напишите в виде 08.10.2026.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>There is no setting named %1.</source>
        <translation>Настройки с именем %1 нет.</translation>
    </message>
    <message>
        <source>The program&apos;s own data are wrong: %1. Install the program again.</source>
        <extracomment>%1 is a technical detail.</extracomment>
        <translation>Ошибка в данных самой программы: %1. Установите программу заново.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>Quotation marks of the language round a name.</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A kind of thing and a technical name of its field: «room, number».
----------
A day and a clock time: «8 October, 11:52».</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>present</source>
        <translation>был</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>не был</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>болел</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>отсутствовал по уважительной причине</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опоздал</translation>
    </message>
    <message>
        <source>The work was stopped before its end.</source>
        <translation>Работа остановлена, не дойдя до конца.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged or was not saved whole. Save it again and repeat.</source>
        <translation>Файл «%1» повреждён или сохранён не до конца. Сохраните его заново и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged (%2). Save it again and repeat.</source>
        <translation>Файл «%1» повреждён (%2). Сохраните его заново и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” is of the old Excel kind (.xls). Save it as .xlsx and repeat.</source>
        <translation>Файл «%1» старого вида Excel (.xls). Сохраните его как .xlsx и повторите.</translation>
    </message>
    <message>
        <source>The file “%1” opens by a password only. Save it without the password and repeat.</source>
        <translation>Файл «%1» открывается только по паролю. Сохраните его без пароля и повторите.</translation>
    </message>
    <message>
        <source>the cell cannot be read: %1</source>
        <translation>ячейка не читается: %1</translation>
    </message>
    <message>
        <source>opening of the college</source>
        <translation>открытие колледжа</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>новая учётная запись</translation>
    </message>
    <message>
        <source>new teacher</source>
        <translation>новый преподаватель</translation>
    </message>
    <message>
        <source>new group</source>
        <translation>⟦group:новая группа|новый класс⟧</translation>
    </message>
    <message>
        <source>new journal page</source>
        <translation>новая страница журнала</translation>
    </message>
    <message>
        <source>new lesson</source>
        <translation>⟦lesson:новое занятие|новый урок⟧</translation>
    </message>
    <message>
        <source>The sheet “%2” of the file “%1” holds no rows. Choose another sheet.</source>
        <translation>На листе «%2» файла «%1» нет ни одной строки. Выберите другой лист.</translation>
    </message>
    <message>
        <source>role</source>
        <translation>роль</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>роли</translation>
    </message>
    <message>
        <source>request</source>
        <translation>запрос</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>запросы</translation>
    </message>
    <message>
        <source>import</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>import of lists</source>
        <translation>загрузка списков</translation>
    </message>
    <message>
        <source>export of tables</source>
        <translation>выгрузка таблиц</translation>
    </message>
    <message>
        <source>enrolment</source>
        <translation>зачисление</translation>
    </message>
    <message>
        <source>enrolments</source>
        <translation>зачисления</translation>
    </message>
    <message>
        <source>movement of students</source>
        <translation>движение контингента</translation>
    </message>
    <message>
        <source>movements of students</source>
        <translation>движение контингента</translation>
    </message>
    <message>
        <source>final mark</source>
        <translation>итоговая ⟦mark:отметка|оценка⟧</translation>
    </message>
    <message>
        <source>final marks</source>
        <translation>итоговые ⟦mark:отметки|оценки⟧</translation>
    </message>
    <message>
        <source>curriculum</source>
        <translation>учебный план</translation>
    </message>
    <message>
        <source>curricula</source>
        <translation>учебные планы</translation>
    </message>
    <message>
        <source>timetable</source>
        <translation>расписание</translation>
    </message>
    <message>
        <source>timetables</source>
        <translation>расписания</translation>
    </message>
    <message>
        <source>substitution</source>
        <translation>замена</translation>
    </message>
    <message>
        <source>substitutions</source>
        <translation>замены</translation>
    </message>
    <message>
        <source>teaching load</source>
        <translation>педагогическая нагрузка</translation>
    </message>
    <message>
        <source>thematic plan</source>
        <translation>⟦plan:КТП|рабочая программа|поурочное планирование⟧</translation>
    </message>
    <message>
        <source>thematic plans</source>
        <translation>⟦plan:КТП|рабочие программы|поурочное планирование⟧</translation>
    </message>
    <message>
        <source>room</source>
        <translation>кабинет</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>кабинеты</translation>
    </message>
    <message>
        <source>bell schedule</source>
        <translation>расписание звонков</translation>
    </message>
    <message>
        <source>bell schedules</source>
        <translation>расписания звонков</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>календарь</translation>
    </message>
    <message>
        <source>the calendar</source>
        <translation>календарь</translation>
    </message>
    <message>
        <source>scale of marks</source>
        <translation>шкала ⟦mark:отметок|оценок⟧</translation>
    </message>
    <message>
        <source>scales of marks</source>
        <translation>шкалы ⟦mark:отметок|оценок⟧</translation>
    </message>
    <message>
        <source>subgroup</source>
        <translation>подгруппа</translation>
    </message>
    <message>
        <source>subgroups</source>
        <translation>подгруппы</translation>
    </message>
    <message>
        <source>department</source>
        <translation>отделение</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>отделения</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>специальность</translation>
    </message>
    <message>
        <source>programmes</source>
        <translation>специальности</translation>
    </message>
    <message>
        <source>employee card</source>
        <translation>карточка работника</translation>
    </message>
    <message>
        <source>employee cards</source>
        <translation>карточки работников</translation>
    </message>
    <message>
        <source>family account</source>
        <translation>учётная запись семьи</translation>
    </message>
    <message>
        <source>family accounts</source>
        <translation>учётные записи семей</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>согласия</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>архив</translation>
    </message>
    <message>
        <source>archives</source>
        <translation>архивы</translation>
    </message>
    <message>
        <source>summary sheet</source>
        <translation>сводная ведомость</translation>
    </message>
    <message>
        <source>summary sheets</source>
        <translation>сводные ведомости</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>замечания</translation>
    </message>
    <message>
        <source>academic debt</source>
        <translation>академическая задолженность</translation>
    </message>
    <message>
        <source>academic debts</source>
        <translation>академические задолженности</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>decision of a conflict</source>
        <translation>решение по расхождению</translation>
    </message>
    <message>
        <source>The student was not in the group on %1.</source>
        <translation>%1 ⟦learner:студент|обучающийся|учащийся⟧ не состоял в ⟦group:группе|классе⟧.</translation>
    </message>
    <message>
        <source>The student was not in the group on that day.</source>
        <translation>В тот день ⟦learner:студент|обучающийся|учащийся⟧ не состоял в ⟦group:группе|классе⟧.</translation>
    </message>
    <message numerus="yes">
        <source>A colleague has changed %n field(s) of the same entry.</source>
        <translation>
            <numerusform>Коллега изменил %n поле той же записи.</numerusform>
            <numerusform>Коллега изменил %n поля той же записи.</numerusform>
            <numerusform>Коллега изменил %n полей той же записи.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague has changed the same.</source>
        <translation>Коллега изменил то же самое.</translation>
    </message>
    <message>
        <source>The clock of the PC was wrong, so it is not sure that this was written in time. %1</source>
        <translation>Часы ПК шли неверно, поэтому не ясно, записано ли это вовремя. %1</translation>
    </message>
    <message>
        <source>The role does not allow this.</source>
        <translation>Роль этого не позволяет.</translation>
    </message>
    <message>
        <source>The role does not allow this: %1.</source>
        <translation>Роль этого не позволяет: %1.</translation>
    </message>
    <message>
        <source>This needs an approval first.</source>
        <translation>Сначала нужно разрешение.</translation>
    </message>
    <message>
        <source>This needs an approval first: %1.</source>
        <translation>Сначала нужно разрешение: %1.</translation>
    </message>
    <message>
        <source>The entry was made by another person than the account it came with.</source>
        <translation>Запись сделал не тот человек, от чьей учётной записи она пришла.</translation>
    </message>
    <message>
        <source>The server does not know this kind of entry: %1. Update the program.</source>
        <translation>Сервер не знает записей такого вида: %1. Обновите программу.</translation>
    </message>
    <message>
        <source>The entry belongs to a page or group that this account does not keep.</source>
        <translation>Запись относится к странице или ⟦group:группе, которую|классу, который⟧ эта учётная запись не ведёт.</translation>
    </message>
    <message>
        <source>This PC&apos;s access was closed; the entry waits for the administrator.</source>
        <translation>Доступ этого ПК закрыт; запись ждёт администратора.</translation>
    </message>
    <message>
        <source>The server could not take this entry and has laid it aside for the administrator.</source>
        <translation>Сервер не смог принять эту запись и отложил её для администратора.</translation>
    </message>
    <message>
        <source>The server gave no reason.</source>
        <translation>Сервер не назвал причину.</translation>
    </message>
    <message>
        <source>state of the task</source>
        <translation>состояние задания</translation>
    </message>
    <message>
        <source>kind of lesson</source>
        <translation>вид ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>homework: is there any</source>
        <translation>домашнее задание: есть ли</translation>
    </message>
    <message>
        <source>note to the lesson</source>
        <translation>примечание к ⟦lesson:занятию|уроку⟧</translation>
    </message>
    <message>
        <source>homework: until when</source>
        <translation>домашнее задание: срок</translation>
    </message>
    <message>
        <source>absence: from</source>
        <translation>пропуск: с какого дня</translation>
    </message>
    <message>
        <source>absence: until</source>
        <translation>пропуск: по какой день</translation>
    </message>
    <message>
        <source>absence: valid or not</source>
        <translation>пропуск: уважительный или нет</translation>
    </message>
    <message>
        <source>absence: document</source>
        <translation>пропуск: документ</translation>
    </message>
    <message>
        <source>nothing is set</source>
        <translation>не задано</translation>
    </message>
    <message>
        <source>set</source>
        <translation>задано</translation>
    </message>
    <message>
        <source>the colleague&apos;s was written first</source>
        <translation>у коллеги: записано раньше</translation>
    </message>
    <message>
        <source>yours was written first</source>
        <translation>у вас: записано раньше</translation>
    </message>
    <message>
        <source>was written first: %1</source>
        <translation>записано раньше: %1</translation>
    </message>
    <message>
        <source>a newer conflict has taken its place, %1</source>
        <translation>заменено новым расхождением, %1</translation>
    </message>
    <message>
        <source>both sides agree, %1</source>
        <translation>стороны сошлись, %1</translation>
    </message>
    <message>
        <source>left as it is: %1, %2</source>
        <translation>оставлено как есть: %1, %2</translation>
    </message>
    <message>
        <source>decided by %1, %2</source>
        <extracomment>%1 is a person, %2 a day and a clock time.</extracomment>
        <translation>решение: %1, %2</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Расхождение</translation>
    </message>
    <message>
        <source>%1: deleted or not</source>
        <translation>%1: удалено или нет</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>оставлено</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>nothing stands in the cell</comment>
        <translation>пусто</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>проведена</translation>
    </message>
    <message>
        <source>the whole group</source>
        <translation>⟦group:вся группа|весь класс⟧</translation>
    </message>
    <message>
        <source>What was written is not lost: it is kept here.</source>
        <translation>Записанное не пропало: оно хранится здесь.</translation>
    </message>
    <message>
        <source>What reaches the server first stands: “%1” (%2) was there before “%3” (%4).</source>
        <translation>В силе то, что пришло на сервер раньше: «%1» (%2) записано до «%3» (%4).</translation>
    </message>
    <message>
        <source>What reaches the server first stands: “%1” was there before “%2”.</source>
        <translation>В силе то, что пришло на сервер раньше: «%1» записано до «%2».</translation>
    </message>
    <message>
        <source>The other value is not lost: it is kept here. Whoever may edit this entry may decide, and both authors on an own page.</source>
        <translation>Второе значение не пропало: оно хранится здесь. Решить может тот, кому разрешено править эту запись, а на своей странице — каждый из двух авторов.</translation>
    </message>
    <message>
        <source>It has been decided. The history keeps every value; the decision can be undone by whoever made it.</source>
        <translation>Решение принято. В истории остались все значения; кто решил, тот может решение отменить.</translation>
    </message>
    <message>
        <source>The value you choose stands in the journal; the history keeps all of them. Your colleague sees the decision after the next exchange.</source>
        <translation>В журнале встанет выбранное значение, в истории останутся все. Коллега увидит решение после ближайшего обмена.</translation>
    </message>
    <message>
        <source>Written again, the entry passes the same rules as any other; left as it is, nothing changes in the journal. The history keeps the refused entry.</source>
        <translation>Записанная снова, запись проходит те же правила, что и любая другая; если оставить как есть, в журнале ничего не изменится. Отклонённая запись останется в истории.</translation>
    </message>
    <message>
        <source>all is sent</source>
        <translation>всё отправлено</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>не отправлено: %n</numerusform>
            <numerusform>не отправлено: %n</numerusform>
            <numerusform>не отправлено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no exchange with the server yet</source>
        <translation>обмена с сервером ещё не было</translation>
    </message>
    <message>
        <source>exchange with the server %1</source>
        <extracomment>%1 is a clock time, or a day and a clock time.</extracomment>
        <translation>обмен с сервером %1</translation>
    </message>
    <message>
        <source>%1 The next try is at %2.</source>
        <extracomment>%1 is why the exchange failed, %2 a clock time.</extracomment>
        <translation>%1 Попробую в %2.</translation>
    </message>
    <message>
        <source>not signed in to the server</source>
        <translation>нет входа на сервер</translation>
    </message>
    <message>
        <source>exchanging with the server</source>
        <translation>идёт обмен с сервером</translation>
    </message>
    <message>
        <source>the exchange has stopped</source>
        <translation>обмен остановлен</translation>
    </message>
    <message>
        <source>no exchange, next try at %1</source>
        <translation>нет обмена, попробую в %1</translation>
    </message>
    <message>
        <source>no exchange</source>
        <translation>нет обмена</translation>
    </message>
    <message>
        <source>No server: all is kept on this PC</source>
        <translation>Без сервера: всё хранится на этом ПК</translation>
    </message>
    <message>
        <source>Not signed in to the server</source>
        <translation>Нет входа на сервер</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Есть связь</translation>
    </message>
    <message>
        <source>Exchanging now</source>
        <translation>Идёт обмен</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Ждём сервер</translation>
    </message>
    <message>
        <source>Stopped: a decision is needed</source>
        <translation>Остановлен: нужно решение</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>расхождений: %n</numerusform>
            <numerusform>расхождений: %n</numerusform>
            <numerusform>расхождений: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <translation>
            <numerusform>отказов: %n</numerusform>
            <numerusform>отказов: %n</numerusform>
            <numerusform>отказов: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>расхождение</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>расхождения</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server. Write it as the administrator gave it: postgresql://server/college, without a login and a password.</source>
        <translation>«%1» — не адрес сервера. Напишите его так, как дал администратор: postgresql://server/college, без логина и пароля.</translation>
    </message>
    <message>
        <source>This file belongs to another account. Open your own file.</source>
        <translation>Этот файл принадлежит другой учётной записи. Откройте свой файл.</translation>
    </message>
    <message>
        <source>This file belongs to the account %1. Open your own file.</source>
        <translation>Этот файл принадлежит учётной записи %1. Откройте свой файл.</translation>
    </message>
    <message numerus="yes">
        <source>The server would remove %n record(s) from this PC at once, so the exchange has stopped.</source>
        <translation>
            <numerusform>Сервер удалил бы с этого ПК разом %n запись, поэтому обмен остановлен.</numerusform>
            <numerusform>Сервер удалил бы с этого ПК разом %n записи, поэтому обмен остановлен.</numerusform>
            <numerusform>Сервер удалил бы с этого ПК разом %n записей, поэтому обмен остановлен.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy was made beforehand: %1.</source>
        <translation>Перед этим сделана копия: %1.</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>The server %1 does not answer. Your entries are safe on this PC and will be sent by themselves.</source>
        <translation>Сервер %1 не отвечает. Ваши записи сохранены на этом ПК и уйдут сами.</translation>
    </message>
    <message>
        <source>The server %1 did not answer in time. What it took will be seen at the next exchange; nothing is lost.</source>
        <translation>Сервер %1 не ответил вовремя. Что он принял, станет видно при следующем обмене; ничего не пропало.</translation>
    </message>
    <message>
        <source>The server %1 is busy with other PCs. The exchange will be tried again by itself.</source>
        <translation>Сервер %1 занят другими ПК. Обмен повторится сам.</translation>
    </message>
    <message>
        <source>%1 is not a server of Semestr, or of another version. Tell the administrator.</source>
        <translation>%1 — не сервер «Семестра» или сервер другой версии. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The connection to %1 is not safe, so it was not used. Tell the administrator.</source>
        <translation>Соединение с %1 небезопасно, поэтому оно не использовано. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The server does not take this login or password. Check both; after a change of the password type the new one.</source>
        <translation>Сервер не принимает этот логин или пароль. Проверьте их; после смены пароля наберите новый.</translation>
    </message>
    <message>
        <source>This server holds another college. Check the address.</source>
        <translation>На этом сервере другой колледж. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The administrator has put this PC under review: what was written here has been sent and waits for a decision, and nothing new is read. Ask the administrator.</source>
        <translation>Администратор поставил этот ПК на проверку: записанное здесь отправлено и ждёт решения, новое сюда не поступает. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>The administrator has closed this PC&apos;s access to the server. What was written here stays in the file; ask the administrator.</source>
        <translation>Администратор закрыл этому ПК доступ к серверу. Записанное здесь остаётся в файле; обратитесь к администратору.</translation>
    </message>
    <message>
        <source>A new day has begun on the server. Exchange once more.</source>
        <translation>На сервере начался новый день. Обменяйтесь ещё раз.</translation>
    </message>
    <message>
        <source>The server has refused the exchange. Your entries stay on this PC; tell the administrator.</source>
        <translation>Сервер отказал в обмене. Ваши записи остаются на этом ПК; сообщите администратору.</translation>
    </message>
    <message>
        <source>The password you were given works once. Choose one of your own.</source>
        <translation>Выданный пароль действует один раз. Придумайте свой.</translation>
    </message>
    <message>
        <source>Somebody has decided this already. The list has been read again.</source>
        <translation>Это уже решил кто-то другой. Список прочитан заново.</translation>
    </message>
    <message>
        <source>import of staff</source>
        <translation>загрузка списка сотрудников</translation>
    </message>
    <message>
        <source>import of rooms</source>
        <translation>загрузка кабинетов</translation>
    </message>
    <message>
        <source>import of bells</source>
        <translation>загрузка звонков</translation>
    </message>
    <message>
        <source>import of the calendar</source>
        <translation>загрузка календаря</translation>
    </message>
    <message>
        <source>import of the load</source>
        <translation>загрузка нагрузки</translation>
    </message>
    <message>
        <source>import of a thematic plan</source>
        <translation>загрузка тематического плана</translation>
    </message>
    <message numerus="yes">
        <source>late by %n h</source>
        <extracomment>The term passed earlier on the same day; short.</extracomment>
        <translation>
            <numerusform>опоздание %n ч</numerusform>
            <numerusform>опоздание %n ч</numerusform>
            <numerusform>опоздание %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n min</source>
        <extracomment>The term passed less than an hour ago; short.</extracomment>
        <translation>
            <numerusform>опоздание %n мин</numerusform>
            <numerusform>опоздание %n мин</numerusform>
            <numerusform>опоздание %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <extracomment>Hours until the term, on the same day; short.</extracomment>
        <translation>
            <numerusform>остался %n ч</numerusform>
            <numerusform>осталось %n ч</numerusform>
            <numerusform>осталось %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <extracomment>Minutes until the term; short.</extracomment>
        <translation>
            <numerusform>осталась %n мин</numerusform>
            <numerusform>осталось %n мин</numerusform>
            <numerusform>осталось %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 No. %2</source>
        <extracomment>A work with its number: «КР № 1».</extracomment>
        <translation>%1 № %2</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Учебные периоды</translation>
    </message>
    <message>
        <source>Bells</source>
        <extracomment>The list of bell schedules.</extracomment>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Calendar and holidays</source>
        <translation>Календарь и праздники</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>The list of classrooms.</extracomment>
        <translation>Кабинеты</translation>
    </message>
    <message>
        <source>Staff</source>
        <extracomment>The list of teachers and other employees.</extracomment>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Disciplines</source>
        <translation>Дисциплины</translation>
    </message>
    <message>
        <source>Curricula</source>
        <translation>Учебные планы</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>⟦group:Группы|Классы⟧</translation>
    </message>
    <message>
        <source>Subgroups</source>
        <translation>Подгруппы</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>⟦learner:Студенты|Обучающиеся|Учащиеся⟧</translation>
    </message>
    <message>
        <source>Teaching load</source>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>Thematic plans</source>
        <translation>Тематические планы</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Curators</source>
        <translation>⟦curator:Кураторы|Классные руководители⟧</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <extracomment>A term: «tomorrow, 9 October».</extracomment>
        <translation>завтра, %1</translation>
    </message>
    <message>
        <source>period %1</source>
        <extracomment>The number of a pair in the day&apos;s bells: «3-я пара».</extracomment>
        <translation>%1-я пара</translation>
    </message>
    <message numerus="yes">
        <source>marks of %n student(s)</source>
        <translation>
            <numerusform>⟦mark:отметки|оценки⟧: нет у %n ⟦learner:студента|обучающегося|учащегося⟧</numerusform>
            <numerusform>⟦mark:отметки|оценки⟧: нет у %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
            <numerusform>⟦mark:отметки|оценки⟧: нет у %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>check of the imported group</source>
        <translation>⟦group:проверка загруженной группы|проверка загруженного класса⟧</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>State of a section of the year&apos;s readiness.</extracomment>
        <translation>пусто</translation>
    </message>
    <message>
        <source>partly filled</source>
        <extracomment>State of a section of the year&apos;s readiness.</extracomment>
        <translation>заполнено частью</translation>
    </message>
    <message>
        <source>filled</source>
        <extracomment>State of a section of the year&apos;s readiness.</extracomment>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>Thematic plan</source>
        <extracomment>The thematic plan (КТП), where no regulation gives it a title of its own.</extracomment>
        <translation>Тематический план</translation>
    </message>
    <message>
        <source>this is not a number: %1</source>
        <translation>это не число: %1</translation>
    </message>
    <message>
        <source>this is not a time: %1</source>
        <translation>это не время: %1</translation>
    </message>
    <message>
        <source>this is not known: %1</source>
        <translation>такого значения нет: %1</translation>
    </message>
    <message>
        <source>this is not known: %1. Allowed: %2</source>
        <translation>такого значения нет: %1. Можно: %2</translation>
    </message>
    <message>
        <source>overlaps the period of row %1 (%2)</source>
        <translation>накладывается на пару строки %1 (%2)</translation>
    </message>
    <message>
        <source>overlaps a stored period (%1)</source>
        <translation>накладывается на записанную пару (%1)</translation>
    </message>
    <message>
        <source>%1 differs from what is stored (%2): allow updating to write it</source>
        <translation>%1: записано другое (%2); чтобы записать новое, разрешите обновление</translation>
    </message>
    <message>
        <source>the cell is empty: %1</source>
        <translation>пустая ячейка: %1</translation>
    </message>
    <message>
        <source>this cannot be: %1</source>
        <translation>так не бывает: %1</translation>
    </message>
    <message>
        <source>the same is already in row %1</source>
        <translation>то же самое уже в строке %1</translation>
    </message>
    <message>
        <source>several stored entries fit: %1</source>
        <translation>подходят несколько записей: %1</translation>
    </message>
    <message>
        <source>there is no such group: %1</source>
        <translation>⟦group:нет такой группы: %1|нет такого класса: %1⟧</translation>
    </message>
    <message>
        <source>there is no such employee: %1</source>
        <translation>нет такого сотрудника: %1</translation>
    </message>
    <message>
        <source>the group has no such journal page: %1</source>
        <translation>⟦group:у группы|у класса⟧ нет такой страницы журнала: %1</translation>
    </message>
    <message>
        <source>there is no such room: %1</source>
        <translation>нет такого кабинета: %1</translation>
    </message>
    <message>
        <source>will be created: %1</source>
        <translation>будет создано: %1</translation>
    </message>
    <message>
        <source>is understood as %1</source>
        <translation>понято как %1</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>The teaching load: who teaches what to whom.</extracomment>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>The academic year is over: its journal can only be read.</source>
        <translation>Учебный год закончен: его журнал можно только читать.</translation>
    </message>
    <message>
        <source>Thematic plan delivered</source>
        <translation>Тематический план сдан</translation>
    </message>
    <message>
        <source>illness</source>
        <translation>болезнь</translation>
    </message>
    <message>
        <source>family circumstances</source>
        <translation>семейные обстоятельства</translation>
    </message>
    <message>
        <source>by order</source>
        <translation>по приказу</translation>
    </message>
    <message>
        <source>valid reason</source>
        <translation>уважительная причина</translation>
    </message>
    <message>
        <source>no valid reason</source>
        <translation>без уважительной причины</translation>
    </message>
    <message>
        <source>There is no “%3”: file “%1”, line %2.</source>
        <translation>«%3» не найдено: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>There is no day “%3”: file “%1”, line %2.</source>
        <translation>Дня «%3» нет: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>There is no hour “%3”: file “%1”, line %2.</source>
        <translation>Часа «%3» нет: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>--%2: there is no “%3” in the file “%1”.</source>
        <translation>--%2: в файле «%1» нет «%3».</translation>
    </message>
    <message>
        <source>--%2: there is no day “%3” in the file “%1”.</source>
        <translation>--%2: в файле «%1» нет дня «%3».</translation>
    </message>
    <message>
        <source>--%2: there is no teacher “%3” in the file “%1”.</source>
        <translation>--%2: в файле «%1» нет преподавателя «%3».</translation>
    </message>
    <message>
        <source>--%2: there is no room “%3” in the file “%1”.</source>
        <translation>--%2: в файле «%1» нет кабинета «%3».</translation>
    </message>
    <message>
        <source>There is no teacher “%3”: file “%1”, line %2.</source>
        <translation>Преподавателя «%3» нет: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>There is no group of students “%3”: file “%1”, line %2.</source>
        <translation>⟦group:Группы|Класса⟧ «%3» нет: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>There is no room “%3”: file “%1”, line %2.</source>
        <translation>Кабинета «%3» нет: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>There is no activity with the number “%3”: file “%1”, line %2.</source>
        <translation>⟦lesson:Занятия|Урока⟧ с номером «%3» нет: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>“%3” is missing or empty: file “%1”, line %2.</source>
        <translation>«%3» нет или пусто: файл «%1», строка %2.</translation>
    </message>
    <message>
        <source>“%4” cannot stand in “%3”: file “%1”, line %2.</source>
        <translation>В «%3» не может стоять «%4»: файл «%1», строка %2.</translation>
    </message>
</context>
<context>
    <name>semestr::AboutDialog</name>
    <message>
        <source>Semestr is free software: GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Семестр — свободная программа: GNU General Public License, версия 3 или новее. Без всяких гарантий.</translation>
    </message>
    <message>
        <source>Qt %1: GNU Lesser General Public License, version 3.</source>
        <translation>Qt %1: GNU Lesser General Public License, версия 3.</translation>
    </message>
    <message>
        <source>SQLite: public domain. libsodium: ISC. libzip: BSD. libxlsxwriter: BSD.</source>
        <translation>SQLite: общественное достояние. libsodium: ISC. libzip: BSD. libxlsxwriter: BSD.</translation>
    </message>
    <message>
        <source>PT Sans and PT Sans Narrow: © ParaType Ltd., ParaType Free Font Licence.</source>
        <translation>PT Sans и PT Sans Narrow: © ООО «ПараТайп», открытая лицензия ПараТайп.</translation>
    </message>
    <message>
        <source>Lucide icons:</source>
        <translation>Значки Lucide:</translation>
    </message>
    <message>
        <source>About Semestr</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Semestr %1</source>
        <translation>Семестр %1</translation>
    </message>
    <message>
        <source>The electronic journal of a college.</source>
        <translation>Электронный журнал колледжа.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
</context>
<context>
    <name>semestr::CellLegend</name>
    <message>
        <source>What the signs of a cell mean</source>
        <translation>Что значат знаки в ячейке</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>not in the group</source>
        <translation>не в ⟦group:группе|классе⟧</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опоздал</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>не был</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>расхождение</translation>
    </message>
</context>
<context>
    <name>semestr::CollegeQuestion</name>
    <message>
        <source>Kaliningrad</source>
        <translation>Калининград</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Москва</translation>
    </message>
    <message>
        <source>Samara</source>
        <translation>Самара</translation>
    </message>
    <message>
        <source>Yekaterinburg, Perm</source>
        <translation>Екатеринбург, Пермь</translation>
    </message>
    <message>
        <source>Omsk</source>
        <translation>Омск</translation>
    </message>
    <message>
        <source>Krasnoyarsk, Tomsk</source>
        <translation>Красноярск, Томск</translation>
    </message>
    <message>
        <source>Irkutsk, Angarsk</source>
        <translation>Иркутск, Ангарск</translation>
    </message>
    <message>
        <source>Yakutsk</source>
        <translation>Якутск</translation>
    </message>
    <message>
        <source>Vladivostok</source>
        <translation>Владивосток</translation>
    </message>
    <message>
        <source>Magadan</source>
        <translation>Магадан</translation>
    </message>
    <message>
        <source>Kamchatka</source>
        <translation>Камчатка</translation>
    </message>
    <message>
        <source>What is the college called?</source>
        <translation>Как называется колледж?</translation>
    </message>
    <message>
        <source>Full name, as in the charter</source>
        <translation>Полное наименование, как в уставе</translation>
    </message>
    <message>
        <source>Short, for printed forms</source>
        <translation>Краткое, для печатных форм</translation>
    </message>
    <message>
        <source>Administrator&apos;s login</source>
        <translation>Логин администратора</translation>
    </message>
    <message>
        <source>Administrator&apos;s password</source>
        <translation>Пароль администратора</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>%1, UTC+%2</source>
        <translation>%1, UTC+%2</translation>
    </message>
    <message>
        <source>Write the college&apos;s full name.</source>
        <translation>Напишите полное наименование колледжа.</translation>
    </message>
    <message>
        <source>Write the administrator&apos;s login.</source>
        <translation>Напишите логин администратора.</translation>
    </message>
    <message numerus="yes">
        <source>Choose an administrator&apos;s password of at least %n character(s).</source>
        <translation>
            <numerusform>Придумайте пароль администратора не короче %n символа.</numerusform>
            <numerusform>Придумайте пароль администратора не короче %n символов.</numerusform>
            <numerusform>Придумайте пароль администратора не короче %n символов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more character(s)</source>
        <translation>
            <numerusform>%n символ или больше</numerusform>
            <numerusform>%n символа или больше</numerusform>
            <numerusform>%n символов или больше</numerusform>
        </translation>
    </message>
    <message>
        <source>Administrator&apos;s full name, for the journal</source>
        <extracomment>in an empty field</extracomment>
        <translation>Фамилия, имя, отчество администратора — для журнала</translation>
    </message>
</context>
<context>
    <name>semestr::CollegeView</name>
    <message>
        <source>Who owes entries</source>
        <translation>За кем записи</translation>
    </message>
    <message>
        <source>the latest first; Enter goes to the teacher&apos;s lines</source>
        <translation>сначала самые просроченные; Enter ведёт к строкам преподавателя</translation>
    </message>
    <message>
        <source>No teacher owes an entry.</source>
        <translation>Долгов ни у кого нет.</translation>
    </message>
    <message>
        <source>Lines of the teacher</source>
        <translation>Строки преподавателя</translation>
    </message>
    <message>
        <source>Nothing to fill in.</source>
        <translation>Заполнять нечего.</translation>
    </message>
    <message>
        <source>Lines of the teacher: %1</source>
        <translation>Строки преподавателя: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still in time</source>
        <translation>
            <numerusform>%n ещё в срок</numerusform>
            <numerusform>%n ещё в срок</numerusform>
            <numerusform>%n ещё в срок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) without a curator</source>
        <translation>
            <numerusform>%n ⟦group:группа|класс⟧ без ⟦curator:куратора|классного руководителя⟧</numerusform>
            <numerusform>%n ⟦group:группы|класса⟧ без ⟦curator:куратора|классного руководителя⟧</numerusform>
            <numerusform>%n ⟦group:групп|классов⟧ без ⟦curator:куратора|классного руководителя⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the term&apos;s lessons complete</source>
        <extracomment>Share of the lessons since the term&apos;s beginning that lack nothing.</extracomment>
        <translation>заполнено %1 % ⟦lesson:занятий|уроков⟧ периода</translation>
    </message>
</context>
<context>
    <name>semestr::CommentEditor</name>
    <message>
        <source>Comment</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Comment: Enter keeps, Esc drops</source>
        <translation>Примечание: Enter сохраняет, Esc отменяет</translation>
    </message>
</context>
<context>
    <name>semestr::ConflictDetail</name>
    <message>
        <source>Next</source>
        <translation>Следующее</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>the former value</comment>
        <translation>Было</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>У вас</translation>
    </message>
    <message>
        <source>Colleague&apos;s</source>
        <translation>У коллеги</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Другое значение</translation>
    </message>
    <message>
        <source>a value, then Enter</source>
        <translation>значение и Enter</translation>
    </message>
    <message>
        <source>Open in the journal</source>
        <translation>Открыть в журнале</translation>
    </message>
    <message>
        <source>What a decision does</source>
        <translation>Что будет после решения</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>place of the shown conflict and how many there are</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>The average with “%1” will be %2, with “%3” %4.</source>
        <extracomment>%1 and %3 are marks, %2 and %4 the student&apos;s average with each.</extracomment>
        <translation>Средний балл с «%1» будет %2, с «%3» — %4.</translation>
    </message>
    <message>
        <source>Came second</source>
        <translation>Пришло вторым</translation>
    </message>
    <message>
        <source>Came first</source>
        <translation>Пришло первым</translation>
    </message>
    <message>
        <source>reached the server %1</source>
        <translation>пришло на сервер %1</translation>
    </message>
    <message>
        <source>PC “%1”</source>
        <translation>ПК «%1»</translation>
    </message>
    <message>
        <source>Put mine</source>
        <translation>Поставить моё</translation>
    </message>
    <message>
        <source>Put the second</source>
        <translation>Поставить второе</translation>
    </message>
    <message>
        <source>Keep the colleague&apos;s</source>
        <translation>Оставить у коллеги</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>Оставить первое</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <source>Put the colleague&apos;s</source>
        <translation>Поставить от коллеги</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Записать снова</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Bring back the former</source>
        <translation>Вернуть прежнее</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Другое значение…</translation>
    </message>
    <message>
        <source>Your role may not edit this entry, so it may not decide either.</source>
        <translation>Ваша роль не правит эту запись, поэтому и решить не может.</translation>
    </message>
    <message>
        <source>Why it is “%1” now</source>
        <translation>Почему сейчас «%1»</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>Почему не принято</translation>
    </message>
</context>
<context>
    <name>semestr::ConflictsModel</name>
    <message>
        <source>You</source>
        <extracomment>The reader, as the author of a value.</extracomment>
        <translation>Вы</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Lesson, field</source>
        <translation>⟦lesson:Занятие|Урок⟧, поле</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>the former value</comment>
        <translation>Было</translation>
    </message>
    <message>
        <source>Came second</source>
        <translation>Пришло вторым</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>У вас</translation>
    </message>
    <message>
        <source>Came first</source>
        <translation>Пришло первым</translation>
    </message>
    <message>
        <source>Colleague&apos;s</source>
        <translation>У коллеги</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>the present value</comment>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>semestr::ConflictsPage</name>
    <message>
        <source>&amp;Undo the decision</source>
        <translation>&amp;Отменить решение</translation>
    </message>
    <message>
        <source>&amp;Next conflict</source>
        <translation>&amp;Следующее расхождение</translation>
    </message>
    <message>
        <source>Nothing else waits for a decision.</source>
        <translation>Больше ничего не ждёт решения.</translation>
    </message>
    <message>
        <source>Decided and saved on this PC.</source>
        <translation>Решено и сохранено на этом ПК.</translation>
    </message>
    <message>
        <source>Undo: decided %1</source>
        <translation>Отменить: решено %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n ждёт решения</numerusform>
            <numerusform>%n ждут решения</numerusform>
            <numerusform>%n ждут решения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n отказ</numerusform>
            <numerusform>%n отказа</numerusform>
            <numerusform>%n отказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n решено</numerusform>
            <numerusform>%n решено</numerusform>
            <numerusform>%n решено</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All of the week</source>
        <translation>Все за неделю</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут решения</translation>
    </message>
    <message>
        <source>My pages</source>
        <translation>Мои страницы</translation>
    </message>
    <message>
        <source>When two people change the same while they are apart, both values are kept
and stand here until somebody decides. There is nothing to do.</source>
        <translation>Когда двое без связи меняют одно и то же, оба значения хранятся
и стоят здесь, пока кто-нибудь не решит. Делать ничего не нужно.</translation>
    </message>
    <message>
        <source>Nothing of this kind. Choose another filter above.</source>
        <translation>Таких нет. Выберите другой отбор выше.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Расхождений нет</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>two have changed the same; both values are kept until somebody decides</source>
        <translation>двое изменили одно и то же; оба значения хранятся, пока кто-нибудь не решит</translation>
    </message>
    <message>
        <source>Conflicts and refusals</source>
        <translation>Расхождения и отказы</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Отменить последнее решение</translation>
    </message>
</context>
<context>
    <name>semestr::ContextBar</name>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>Qt date format of the heading</comment>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 academic year</source>
        <translation>%1 уч. год</translation>
    </message>
    <message>
        <source>second</source>
        <extracomment>of the two-week cycle</extracomment>
        <translation>знаменатель</translation>
    </message>
    <message>
        <source>first</source>
        <translation>числитель</translation>
    </message>
    <message>
        <source>week %1</source>
        <extracomment>the number of the week in the year</extracomment>
        <translation>%1-я неделя</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>ещё не начался</translation>
    </message>
    <message>
        <source>the whole year</source>
        <translation>весь год</translation>
    </message>
    <message>
        <source>past year: read only</source>
        <translation>прошлый год: только чтение</translation>
    </message>
    <message>
        <source>past term: by the regulation&apos;s terms</source>
        <translation>прошлый период: по срокам правил</translation>
    </message>
    <message>
        <source>Choose another year or term</source>
        <translation>Выбрать другой год или период</translation>
    </message>
    <message>
        <source>%1, whole year</source>
        <translation>%1, весь год</translation>
    </message>
    <message>
        <source>now</source>
        <comment>the present term</comment>
        <translation>сейчас</translation>
    </message>
</context>
<context>
    <name>semestr::DayPanel</name>
    <message>
        <source>Open the page  Enter</source>
        <translation>Открыть страницу  Enter</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Закрыть панель</translation>
    </message>
    <message>
        <source>Open the page of the lesson</source>
        <translation>Открыть страницу ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>What else the day brings</source>
        <translation>Что ещё сегодня</translation>
    </message>
    <message>
        <source>period %1</source>
        <comment>lesson</comment>
        <translation>%1-я пара</translation>
    </message>
    <message>
        <source>now, until %1</source>
        <translation>идёт до %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>каб. %1</translation>
    </message>
    <message>
        <source>My group %1: absent %2, reasons awaited %3</source>
        <extracomment>Own groups; how many are absent; of how many the reason is not known yet.</extracomment>
        <translation>⟦group:Моя группа|Мой класс⟧ %1: нет %2, ждём причин %3</translation>
    </message>
    <message>
        <source>Nobody is absent, no reason is awaited</source>
        <translation>Все на месте, причин не ждём</translation>
    </message>
    <message>
        <source>Notices and substitutions</source>
        <translation>Объявления и замены</translation>
    </message>
    <message>
        <source>Tomorrow, %1: no lessons</source>
        <translation>Завтра, %1: ⟦lesson:занятий|уроков⟧ нет</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Завтра, %1</translation>
    </message>
</context>
<context>
    <name>semestr::FamilySheetPage</name>
    <message>
        <source>Group</source>
        <translation>⟦group:Группа|Класс⟧</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>⟦learner:Студент|Обучающийся|Учащийся⟧</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Предыдущая неделя</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Следующая неделя</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>There is no group whose sheets you may print.</source>
        <translation>⟦group:Нет группы, листки которой|Нет класса, листки которого⟧ вы можете печатать.</translation>
    </message>
    <message numerus="yes">
        <source>The whole group, %n students</source>
        <translation>
            <numerusform>⟦group:Вся группа|Весь класс⟧, %n ⟦learner:студент|обучающийся|учащийся⟧</numerusform>
            <numerusform>⟦group:Вся группа|Весь класс⟧, %n ⟦learner:студента|обучающихся|учащихся⟧</numerusform>
            <numerusform>⟦group:Вся группа|Весь класс⟧, %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <extracomment>Which of the pages of a preview is in sight.</extracomment>
        <translation>страница %1 из %2</translation>
    </message>
    <message>
        <source>Save the sheets</source>
        <translation>Сохранить листки</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets saved</source>
        <translation>
            <numerusform>Сохранён %n листок</numerusform>
            <numerusform>Сохранены %n листка</numerusform>
            <numerusform>Сохранено %n листков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets sent to the printer</source>
        <translation>
            <numerusform>На печать отправлен %n листок</numerusform>
            <numerusform>На печать отправлены %n листка</numerusform>
            <numerusform>На печать отправлено %n листков</numerusform>
        </translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>⟦group:Все группы|Все классы⟧</translation>
    </message>
    <message numerus="yes">
        <source>All students of %n groups</source>
        <translation>
            <numerusform>Все ⟦learner:студенты|обучающиеся|учащиеся⟧ %n ⟦group:группы|класса⟧</numerusform>
            <numerusform>Все ⟦learner:студенты|обучающиеся|учащиеся⟧ %n ⟦group:групп|классов⟧</numerusform>
            <numerusform>Все ⟦learner:студенты|обучающиеся|учащиеся⟧ %n ⟦group:групп|классов⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheets of all groups go into one print or one file. They are made when you print or save; it can be cancelled.</source>
        <translation>Листки ⟦group:всех групп|всех классов⟧ уйдут на печать или в файл одним заданием. Они составляются при печати и сохранении, это можно отменить.</translation>
    </message>
    <message>
        <source>Stopped: nothing was printed or saved.</source>
        <translation>Остановлено: ничего не напечатано и не сохранено.</translation>
    </message>
    <message>
        <source>The groups have no students: there are no sheets.</source>
        <translation>⟦group:В группах|В классах⟧ нет ⟦learner:студентов|обучающихся|учащихся⟧, листков нет.</translation>
    </message>
    <message>
        <source>Sheets of all groups</source>
        <translation>Листки ⟦group:всех групп|всех классов⟧</translation>
    </message>
</context>
<context>
    <name>semestr::FirstHourPanel</name>
    <message>
        <source>Do not offer this again</source>
        <translation>Больше не предлагать</translation>
    </message>
    <message>
        <source>All is done: the journal is in use.</source>
        <translation>Всё сделано: журнал работает.</translation>
    </message>
    <message>
        <source>Done: %1 of %2</source>
        <translation>Сделано: %1 из %2</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Как это делается</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>semestr::FirstRunPage</name>
    <message>
        <source>Report by rows</source>
        <translation>Отчёт по строкам</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Стр.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>⟦group:Группа|Класс⟧</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет при записи</translation>
    </message>
    <message>
        <source>Let us begin: three questions</source>
        <translation>Начнём: три вопроса</translation>
    </message>
    <message>
        <source>Nothing is written until you press “Write and begin”</source>
        <translation>Ничего не записывается, пока не нажата «Записать и начать»</translation>
    </message>
    <message>
        <source>Sheet “%1”, </source>
        <translation>Лист «%1», </translation>
    </message>
    <message>
        <source>headings in row %1, rows with people: %2. The columns were found by their headings; click a heading of the table to change one.</source>
        <translation>заголовки в строке %1, строк с людьми: %2. Столбцы найдены сами, их можно сменить в заголовке таблицы.</translation>
    </message>
    <message>
        <source>No students yet: choose a list on the left.
Every row is judged before anything is written.</source>
        <translation>⟦learner:Студентов|Обучающихся|Учащихся⟧ пока нет: выберите список слева.
До записи проверяется каждая строка.</translation>
    </message>
    <message>
        <source>A small college with groups, teachers, lessons and marks,
to try everything without harm.</source>
        <translation>Небольшой колледж с ⟦group:группами|классами⟧, преподавателями, ⟦lesson:занятиями|уроками⟧
и ⟦mark:отметками|оценками⟧, чтобы всё попробовать без вреда.</translation>
    </message>
    <message>
        <source>The college, its year and the administrator are written.
Groups and students come later.</source>
        <translation>Запишутся колледж, его учебный год и администратор.
⟦group:Группы|Классы⟧ и ⟦learner:студенты|обучающиеся|учащиеся⟧ появятся потом.</translation>
    </message>
    <message>
        <source>Choose the list of students.</source>
        <translation>Выберите список ⟦learner:студентов|обучающихся|учащихся⟧.</translation>
    </message>
    <message>
        <source>There is no row to write.</source>
        <translation>Нет ни одной строки для записи.</translation>
    </message>
    <message>
        <source>Rows are rejected: correct them or skip them.</source>
        <translation>Есть отклонённые строки: исправьте или пропустите их.</translation>
    </message>
    <message>
        <source>The college will be created.</source>
        <translation>Будет создан колледж.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n ⟦learner:студент|обучающийся|учащийся⟧</numerusform>
            <numerusform>%n ⟦learner:студента|обучающихся|учащихся⟧</numerusform>
            <numerusform>%n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation>⟦group:группа|класс⟧ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n ⟦group:группа|класс⟧</numerusform>
            <numerusform>%n ⟦group:группы|класса⟧</numerusform>
            <numerusform>%n ⟦group:групп|классов⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>The example opens in some seconds; its logins stand on the first page.</source>
        <translation>Пример откроется через несколько секунд, логины будут на странице входа.</translation>
    </message>
    <message>
        <source>To be created: %1.</source>
        <translation>Будут созданы: %1.</translation>
    </message>
    <message>
        <source>To be created: %1 and %2.</source>
        <translation>Будут созданы: %1 и %2.</translation>
    </message>
    <message>
        <source>We have a server…</source>
        <translation>У нас уже есть сервер…</translation>
    </message>
    <message>
        <source>Join a college that already works with a server</source>
        <translation>Присоединиться к колледжу, который уже работает с сервером</translation>
    </message>
</context>
<context>
    <name>semestr::GridColumns</name>
    <message>
        <source>&amp;Restore the columns</source>
        <translation>&amp;Вернуть столбцы</translation>
    </message>
</context>
<context>
    <name>semestr::GridFilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 shown</source>
        <comment>rows that the filter keeps</comment>
        <translation>
            <numerusform>показана %n из %1</numerusform>
            <numerusform>показано %n из %1</numerusform>
            <numerusform>показано %n из %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::GridHabits</name>
    <message>
        <source>&amp;Copy with headings</source>
        <translation>&amp;Копировать с заголовками</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Вставить</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Фильтр</translation>
    </message>
    <message>
        <source>&amp;Export to Excel…</source>
        <translation>В&amp;ыгрузить в Excel…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Сохранить P&amp;DF…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>С&amp;толбцы</translation>
    </message>
    <message>
        <source>Sort &amp;upwards</source>
        <translation>По &amp;возрастанию</translation>
    </message>
    <message>
        <source>Sort d&amp;ownwards</source>
        <translation>По &amp;убыванию</translation>
    </message>
    <message>
        <source>&amp;Natural order</source>
        <translation>&amp;Исходный порядок</translation>
    </message>
    <message>
        <source>Only rows with “%1”</source>
        <translation>Только строки с «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Copied with headings: %n row(s)</source>
        <translation>
            <numerusform>Скопировано с заголовками: %n строка</numerusform>
            <numerusform>Скопировано с заголовками: %n строки</numerusform>
            <numerusform>Скопировано с заголовками: %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted: %n cell(s)</source>
        <translation>
            <numerusform>Вставлено: %n ячейка</numerusform>
            <numerusform>Вставлено: %n ячейки</numerusform>
            <numerusform>Вставлено: %n ячеек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not taken: %n</source>
        <comment>cells</comment>
        <translation>
            <numerusform>не принято: %n</numerusform>
            <numerusform>не принято: %n</numerusform>
            <numerusform>не принято: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::GridPaper</name>
    <message>
        <source>Export to Excel</source>
        <translation>Выгрузка в Excel</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранение в PDF</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s)</source>
        <translation>
            <numerusform>Отправлено на принтер: %n страница</numerusform>
            <numerusform>Отправлено на принтер: %n страницы</numerusform>
            <numerusform>Отправлено на принтер: %n страниц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::GridPreview</name>
    <message>
        <source>%1: before printing</source>
        <translation>%1: перед печатью</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>semestr::GroupView</name>
    <message>
        <source>Absent, and reasons awaited</source>
        <translation>Отсутствуют, и ждём причин</translation>
    </message>
    <message>
        <source>Nobody is absent, and no reason is awaited.</source>
        <translation>Все на месте, причин не ждём.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n student(s)</source>
        <comment>group</comment>
        <translation>
            <numerusform>%1: %n ⟦learner:студент|обучающийся|учащийся⟧</numerusform>
            <numerusform>%1: %n ⟦learner:студента|обучающихся|учащихся⟧</numerusform>
            <numerusform>%1: %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>No group is yours on this day.</source>
        <translation>⟦group:В этот день у вас нет группы.|В этот день у вас нет класса.⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) late</source>
        <translation>
            <numerusform>%n причина просрочено</numerusform>
            <numerusform>%n причины просрочено</numerusform>
            <numerusform>%n причин просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) awaited</source>
        <translation>
            <numerusform>ждём %n причину</numerusform>
            <numerusform>ждём %n причины</numerusform>
            <numerusform>ждём %n причин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>нет %n</numerusform>
            <numerusform>нет %n</numerusform>
            <numerusform>нет %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is absent</source>
        <translation>все на месте</translation>
    </message>
</context>
<context>
    <name>semestr::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Закрыть справку</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>the tab with the pages of the help</extracomment>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>First hour</source>
        <extracomment>the tab with the first steps in a new college</extracomment>
        <translation>Первый час</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Find in the help…</source>
        <translation>Найти в справке…</translation>
    </message>
    <message>
        <source>The help is written in Russian only.</source>
        <translation>Справка написана только по-русски.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message numerus="yes">
        <source>Found: %n page(s)</source>
        <translation>
            <numerusform>Найдено: %n страница</numerusform>
            <numerusform>Найдено: %n страницы</numerusform>
            <numerusform>Найдено: %n страниц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ImportDone</name>
    <message>
        <source>Created: %1, updated: %2, unchanged: %3.</source>
        <translation>Создано: %1, изменено: %2, без изменений: %3.</translation>
    </message>
    <message>
        <source>Made on the way: %1.</source>
        <extracomment>What came into being besides the rows: buildings, disciplines, groups.</extracomment>
        <translation>Заодно создано: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) left out.</source>
        <translation>
            <numerusform>%n отклонённая строка пропущена.</numerusform>
            <numerusform>%n отклонённые строки пропущены.</numerusform>
            <numerusform>%n отклонённых строк пропущено.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be taken back here, by Ctrl+Z in this room, or later from the history of imports.</source>
        <translation>Это можно отменить здесь, клавишами Ctrl+Z в этом разделе или позже из истории загрузок.</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Отменить загрузку</translation>
    </message>
    <message>
        <source>Nothing had to be written: everything is stored already.</source>
        <translation>Записывать нечего: всё уже записано.</translation>
    </message>
    <message>
        <source>%1: written from %2</source>
        <translation>%1: записано из «%2»</translation>
    </message>
</context>
<context>
    <name>semestr::ImportPage</name>
    <message>
        <source>Rows are rejected: correct them or skip them.</source>
        <translation>Есть отклонённые строки: исправьте их или пропустите.</translation>
    </message>
    <message>
        <source>Report by rows</source>
        <translation>Отчёт по строкам</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>буфер обмена</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>Загрузка: %1</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Строки: %1</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Файл читается.</translation>
    </message>
    <message>
        <source>The file has no column “%1”: click its heading and choose one.</source>
        <translation>В файле нет столбца «%1»: нажмите на его заголовок и выберите столбец.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>В файле нет строк.</translation>
    </message>
    <message>
        <source>There is no row to write.</source>
        <translation>Записывать нечего.</translation>
    </message>
    <message>
        <source>Everything is stored already: nothing to write.</source>
        <translation>Всё уже записано: записывать нечего.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to be written</source>
        <translation>
            <numerusform>%n строка к записи</numerusform>
            <numerusform>%n строки к записи</numerusform>
            <numerusform>%n строк к записи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be updated</source>
        <translation>
            <numerusform>изменится %n</numerusform>
            <numerusform>изменятся %n</numerusform>
            <numerusform>изменятся %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>без изменений %n</numerusform>
            <numerusform>без изменений %n</numerusform>
            <numerusform>без изменений %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All in one step, which one undo takes back.</source>
        <translation>Всё одним шагом, который отменяется одной отменой.</translation>
    </message>
    <message>
        <source>Cancelled: nothing has been written.</source>
        <translation>Отменено: ничего не записано.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Leave the import?</source>
        <translation>Выйти из загрузки?</translation>
    </message>
    <message>
        <source>The cells that you have corrected here are not in the file.</source>
        <translation>Исправленных здесь ячеек в файле нет.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Nothing of it has been written yet.</source>
        <translation>Из этого ещё ничего не записано.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Таблицы (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Button: the rows of the file go into the college&apos;s data.</extracomment>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Лист книги</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
</context>
<context>
    <name>semestr::JoinPage</name>
    <message>
        <source>Join the college</source>
        <translation>Присоединиться к колледжу</translation>
    </message>
    <message>
        <source>For a college that already works with a server. The administrator has given you its address, a login and a password.</source>
        <translation>Для колледжа, который уже работает с сервером. Его адрес, логин и пароль вам дал администратор.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The password you were given works once. Choose one that only you know.</source>
        <translation>Выданный пароль действует один раз. Придумайте свой, известный только вам.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Он же ещё раз</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The college is being read. Some minutes may pass on a slow line.</source>
        <translation>Читаем данные колледжа. На медленной линии может пройти несколько минут.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Присоединение</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
</context>
<context>
    <name>semestr::JournalController</name>
    <message>
        <source>Finish the roll call first: F7 keeps it, Esc drops it</source>
        <translation>Сначала закончите перекличку: F7 сохраняет, Esc отменяет</translation>
    </message>
    <message>
        <source>That was the last student: F7 keeps the roll call</source>
        <translation>Это был последний ⟦learner:студент|обучающийся|учащийся⟧: F7 сохраняет перекличку</translation>
    </message>
    <message>
        <source>The end of the list</source>
        <translation>Конец списка</translation>
    </message>
    <message numerus="yes">
        <source>Copied with headings: %n cell(s)</source>
        <translation>
            <numerusform>Скопирована с заголовками %n ячейка</numerusform>
            <numerusform>Скопированы с заголовками %n ячейки</numerusform>
            <numerusform>Скопировано с заголовками %n ячеек</numerusform>
        </translation>
    </message>
    <message>
        <source>The roll call was dropped, nothing was changed</source>
        <translation>Перекличка отменена, ничего не изменено</translation>
    </message>
    <message>
        <source>This page is for reading only</source>
        <translation>Эта страница только для чтения</translation>
    </message>
    <message>
        <source>The list has ended: move the cursor or press Delete to change this cell</source>
        <translation>Список кончился: чтобы изменить эту ячейку, переставьте курсор или нажмите Delete</translation>
    </message>
    <message>
        <source>Put the first mark, then “/” and the second one</source>
        <translation>Поставьте первую ⟦mark:отметку|оценку⟧, затем «/» и вторую</translation>
    </message>
    <message>
        <source>Nothing stands above to fill down</source>
        <translation>Сверху нет ничего, чем заполнить</translation>
    </message>
    <message numerus="yes">
        <source>The block does not fit: %n cell(s) lie beyond the page</source>
        <translation>
            <numerusform>Блок не помещается: %n ячейка выходит за страницу</numerusform>
            <numerusform>Блок не помещается: %n ячейки выходят за страницу</numerusform>
            <numerusform>Блок не помещается: %n ячеек выходят за страницу</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to paste</source>
        <translation>Вставлять нечего</translation>
    </message>
    <message numerus="yes">
        <source>Filled: %n cell(s)</source>
        <translation>
            <numerusform>Заполнена %n ячейка</numerusform>
            <numerusform>Заполнены %n ячейки</numerusform>
            <numerusform>Заполнено %n ячеек</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll call: type the letter of the absent, Enter for the present, F7 keeps, Esc drops</source>
        <translation>Перекличка: отсутствующим букву, остальным Enter; F7 сохраняет, Esc отменяет</translation>
    </message>
    <message numerus="yes">
        <source>Attendance is checked, noted: %n</source>
        <translation>
            <numerusform>Перекличка отмечена, записан %n ⟦learner:студент|обучающийся|учащийся⟧</numerusform>
            <numerusform>Перекличка отмечена, записаны %n ⟦learner:студента|обучающихся|учащихся⟧</numerusform>
            <numerusform>Перекличка отмечена, записано %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::JournalModel</name>
    <message>
        <source>Student</source>
        <translation>⟦learner:Студент|Обучающийся|Учащийся⟧</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>Not in the group that day</source>
        <translation>В этот день не в ⟦group:группе|классе⟧</translation>
    </message>
    <message>
        <source>Not saved: %1. %2</source>
        <translation>Не записано: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Late by %n minute(s)</source>
        <translation>
            <numerusform>Опоздание %n минута</numerusform>
            <numerusform>Опоздание %n минуты</numerusform>
            <numerusform>Опоздание %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Another value waits for a decision</source>
        <translation>Есть другое значение, ждёт решения</translation>
    </message>
    <message>
        <source>This page is for reading only</source>
        <translation>Эта страница только для чтения</translation>
    </message>
    <message>
        <source>Not sent to the server yet</source>
        <translation>Ещё не отправлено на сервер</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>not in the group</source>
        <translation>не в ⟦group:группе|классе⟧</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не записано</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>с примечанием</translation>
    </message>
</context>
<context>
    <name>semestr::JournalPaper</name>
    <message>
        <source>&amp;Export the page to Excel…</source>
        <translation>В&amp;ыгрузить страницу в Excel…</translation>
    </message>
    <message>
        <source>&amp;Save the page as PDF…</source>
        <translation>&amp;Сохранить страницу в PDF…</translation>
    </message>
    <message>
        <source>No page is open.</source>
        <translation>Страница не открыта.</translation>
    </message>
</context>
<context>
    <name>semestr::JournalRoom</name>
    <message>
        <source>planned</source>
        <translation>по плану</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
        </translation>
    </message>
    <message>
        <source>given</source>
        <translation>дано</translation>
    </message>
    <message>
        <source>left</source>
        <translation>осталось</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>преподаватель</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Повторить: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Keep the roll call  F7</source>
        <translation>Сохранить перекличку  F7</translation>
    </message>
    <message>
        <source>Roll call  F7</source>
        <translation>Перекличка  F7</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>⟦group:Группа|Класс⟧</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Дисциплина</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>To today  Ctrl+;</source>
        <translation>К сегодня  Ctrl+;</translation>
    </message>
    <message>
        <source>Enter:</source>
        <translation>Enter:</translation>
    </message>
    <message>
        <source>Where Enter goes</source>
        <translation>Куда ведёт Enter</translation>
    </message>
    <message>
        <source>down ↓</source>
        <translation>вниз ↓</translation>
    </message>
    <message>
        <source>right →</source>
        <translation>вправо →</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>Скопировать с заголовками</translation>
    </message>
    <message>
        <source>Paste a block</source>
        <translation>Вставить блок</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Заполнить вниз</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Перекличка</translation>
    </message>
    <message>
        <source>To today</source>
        <translation>К сегодня</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Печатать страницу</translation>
    </message>
    <message>
        <source>Lesson panel</source>
        <translation>Панель ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>There is no page yet: it begins with a group, a discipline and a teacher.</source>
        <translation>Страниц пока нет: новой нужны ⟦group:группа, дисциплина|класс, дисциплина⟧ и преподаватель.</translation>
    </message>
    <message>
        <source>There are no students in this group yet: import their list.</source>
        <translation>В ⟦group:группе|классе⟧ пока нет ⟦learner:студентов|обучающихся|учащихся⟧: загрузите их список.</translation>
    </message>
    <message>
        <source>No lessons yet: add one with its date and pair, then marks can be set.</source>
        <translation>⟦lesson:Занятий|Уроков⟧ пока нет: добавьте ⟦lesson:занятие|урок⟧, указав день и пару, и можно ставить ⟦mark:отметки|оценки⟧.</translation>
    </message>
    <message>
        <source>There is no conflict in this cell.</source>
        <translation>В этой клетке расхождения нет.</translation>
    </message>
    <message>
        <source>Conflict of the cell</source>
        <translation>Расхождение в клетке</translation>
    </message>
    <message>
        <source>The page that was open is not yours any more.</source>
        <translation>Открытая страница больше не ваша.</translation>
    </message>
</context>
<context>
    <name>semestr::JournalView</name>
    <message>
        <source>Students</source>
        <translation>⟦learner:Студенты|Обучающиеся|Учащиеся⟧</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>⟦mark:Отметки|Оценки⟧</translation>
    </message>
    <message>
        <source>Averages and missed hours</source>
        <translation>Средние баллы и пропуски</translation>
    </message>
</context>
<context>
    <name>semestr::LessonPanel</name>
    <message>
        <source>Nothing is set</source>
        <translation>Ничего не задано</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>⟦lesson:Занятие|Урок⟧</translation>
    </message>
    <message>
        <source>Cell: %1, %2, %3</source>
        <extracomment>The cell of a student on a day for a work: «Cell: Zaytsev Egor, 08.10, practice no. 6».</extracomment>
        <translation>Ячейка: %1, %2, %3</translation>
    </message>
    <message>
        <source>Lesson: %1 %2, pair %3</source>
        <extracomment>The day and the number of the pair: «Lesson: Thu 8 October, pair 3».</extracomment>
        <translation>⟦lesson:Занятие|Урок⟧: %1 %2, %3-я пара</translation>
    </message>
    <message>
        <source>Homework for %1</source>
        <translation>Домашнее задание к %1</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Домашнее задание</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Ещё не записана</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Всё заполнено</translation>
    </message>
    <message>
        <source>Nothing was entered here</source>
        <translation>Здесь ничего не вносили</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Вся история</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Закрыть панель</translation>
    </message>
    <message>
        <source>Kind of lesson</source>
        <translation>Вид ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>Time, room</source>
        <translation>Время, кабинет</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Comment  F2</source>
        <translation>Примечание  F2</translation>
    </message>
    <message>
        <source>What is missing and until when</source>
        <translation>Чего не хватает и до какого срока</translation>
    </message>
    <message numerus="yes">
        <source>Kind of lesson, %n h</source>
        <comment>academic hours of the lesson</comment>
        <translation>
            <numerusform>Вид ⟦lesson:занятия|урока⟧, %n ч</numerusform>
            <numerusform>Вид ⟦lesson:занятия|урока⟧, %n ч</numerusform>
            <numerusform>Вид ⟦lesson:занятия|урока⟧, %n ч</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::LessonsView</name>
    <message>
        <source>Lessons of the day</source>
        <translation>⟦lesson:Занятия дня|Уроки дня⟧</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>of all days, the most urgent first; Enter opens the right cell</source>
        <translation>за все дни, сначала самое срочное; Enter открывает нужную ячейку</translation>
    </message>
    <message>
        <source>All is filled in. There is nothing to do here.</source>
        <translation>Всё заполнено. Делать здесь нечего.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>What is to be filled in, on paper (Ctrl+P)</source>
        <translation>Что нужно заполнить, на бумаге (Ctrl+P)</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>⟦group:Все группы|Все классы⟧</translation>
    </message>
    <message>
        <source>Lines of which group: %1</source>
        <translation>⟦group:Строки какой группы: %1|Строки какого класса: %1⟧</translation>
    </message>
    <message>
        <source>No lessons today.</source>
        <translation>Сегодня ⟦lesson:занятий|уроков⟧ нет.</translation>
    </message>
    <message>
        <source>No lessons on this day.</source>
        <translation>В этот день ⟦lesson:занятий|уроков⟧ нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n до конца дня</numerusform>
            <numerusform>%n до конца дня</numerusform>
            <numerusform>%n до конца дня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lesson(s) complete</source>
        <extracomment>%1 of %n lessons of the day have everything filled in.</extracomment>
        <translation>
            <numerusform>%1 из %n ⟦lesson:занятия|урока⟧ заполнено</numerusform>
            <numerusform>%1 из %n ⟦lesson:занятий|уроков⟧ заполнено</numerusform>
            <numerusform>%1 из %n ⟦lesson:занятий|уроков⟧ заполнено</numerusform>
        </translation>
    </message>
    <message>
        <source>All is filled in</source>
        <translation>Всё заполнено</translation>
    </message>
</context>
<context>
    <name>semestr::ListGrid</name>
    <message>
        <source>Group and discipline</source>
        <translation>⟦group:Группа и дисциплина|Класс и дисциплина⟧</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>A plan belongs to a page, and there is no page yet.
Import the load: it makes the pages with their teachers.</source>
        <translation>План принадлежит странице, а страниц пока нет.
Загрузите нагрузку: она создаст страницы с преподавателями.</translation>
    </message>
    <message>
        <source>A plan belongs to a page, and there is no page yet.</source>
        <translation>План принадлежит странице, а страниц пока нет.</translation>
    </message>
</context>
<context>
    <name>semestr::ListHistory</name>
    <message>
        <source>Nothing has been imported yet.
Every import of a list is noted here, with who did it and from which file.</source>
        <translation>Пока ничего не загружено.
Здесь будет каждая загрузка: кто её сделал и из какого файла.</translation>
    </message>
    <message>
        <source>History of imports</source>
        <translation>История загрузок</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Отменить загрузку</translation>
    </message>
    <message>
        <source>already undone</source>
        <translation>уже отменена</translation>
    </message>
    <message>
        <source>you may not change this list</source>
        <translation>вам нельзя менять этот список</translation>
    </message>
</context>
<context>
    <name>semestr::ListHistoryModel</name>
    <message>
        <source>undone</source>
        <extracomment>State of an import in the history.</extracomment>
        <translation>отменена</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Headings of the history of imports.</extracomment>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>semestr::ListPreviewModel</name>
    <message>
        <source>decided row by row</source>
        <translation>решается по строкам</translation>
    </message>
    <message>
        <source>no column: click</source>
        <translation>нет столбца: нажмите</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>столбец %1</translation>
    </message>
    <message>
        <source>column %1 “%2”</source>
        <translation>столбец %1 «%2»</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Heading of the column with row numbers.</extracomment>
        <translation>Стр.</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
</context>
<context>
    <name>semestr::ListRail</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>A list and how many rows it has, as a screen reader says it.</extracomment>
        <translation>
            <numerusform>%1, %n строка</numerusform>
            <numerusform>%1, %n строки</numerusform>
            <numerusform>%1, %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ListsPage</name>
    <message>
        <source>History of imports</source>
        <translation>История загрузок</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole list, in a form that can be imported again</source>
        <translation>Весь список в том виде, в каком его снова можно загрузить</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Выгружать пока нечего.</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>&amp;Отменить загрузку</translation>
    </message>
    <message>
        <source>&amp;Undo the import: %1</source>
        <translation>&amp;Отменить загрузку: %1</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>Загрузка: %1</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Таблицы (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>The clipboard holds no table: copy one in Excel, with its headings.</source>
        <translation>В буфере нет таблицы: скопируйте её в Excel вместе с заголовками.</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Выгрузка: %1</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Exported: %n row(s)</source>
        <translation>
            <numerusform>Выгружено: %n строка</numerusform>
            <numerusform>Выгружено: %n строки</numerusform>
            <numerusform>Выгружено: %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: the import of the list “%1”.</source>
        <translation>Отменено: загрузка списка «%1».</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>&amp;Загрузить список…</translation>
    </message>
    <message>
        <source>&amp;Paste a list</source>
        <translation>&amp;Вставить список</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Загрузить из файла…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>The import of the list “%1” was not undone. %2</source>
        <translation>Загрузка списка «%1» не отменена. %2</translation>
    </message>
</context>
<context>
    <name>semestr::LockScreen</name>
    <message>
        <source>Locked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>Войти под другим именем</translation>
    </message>
</context>
<context>
    <name>semestr::LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>semestr::MainWindow</name>
    <message>
        <source>Semestr</source>
        <translation>Семестр</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Журнал</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>П&amp;ечать</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
</context>
<context>
    <name>semestr::MyDayPage</name>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>⟦lesson:Занятия|Уроки⟧</translation>
    </message>
    <message>
        <source>My group</source>
        <translation>⟦group:Моя группа|Мой класс⟧</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <translation>Замены</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Колледж</translation>
    </message>
    <message>
        <source>Readiness of the year</source>
        <translation>Готовность года</translation>
    </message>
    <message>
        <source>Your roles have nothing to fill in today. The rooms are at the left.</source>
        <translation>По вашим ролям сегодня заполнять нечего. Разделы слева.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Мой день</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Предыдущий день</translation>
    </message>
    <message>
        <source>The day before (Ctrl+Left)</source>
        <translation>Предыдущий день (Ctrl+←)</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Следующий день</translation>
    </message>
    <message>
        <source>The day after (Ctrl+Right)</source>
        <translation>Следующий день (Ctrl+→)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>The day &amp;before</source>
        <translation>&amp;Предыдущий день</translation>
    </message>
    <message>
        <source>The day &amp;after</source>
        <translation>&amp;Следующий день</translation>
    </message>
    <message>
        <source>To &amp;today</source>
        <translation>К &amp;сегодняшнему дню</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Пере&amp;читать</translation>
    </message>
    <message>
        <source>&amp;Panel of the lesson</source>
        <translation>П&amp;анель ⟦lesson:занятия|урока⟧</translation>
    </message>
</context>
<context>
    <name>semestr::NewLessonPanel</name>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>A new journal page</source>
        <translation>Новая страница журнала</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>⟦group:Группа|Класс⟧</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Дисциплина</translation>
    </message>
    <message>
        <source>Teacher: choose or write a full name</source>
        <translation>Преподаватель: выберите или напишите полное имя</translation>
    </message>
    <message>
        <source>Day of the lesson</source>
        <translation>День ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>Kind of lesson</source>
        <translation>Вид ⟦lesson:занятия|урока⟧</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n student(s)</source>
        <translation>
            <numerusform>%1, %n ⟦learner:студент|обучающийся|учащийся⟧</numerusform>
            <numerusform>%1, %n ⟦learner:студента|обучающихся|учащихся⟧</numerusform>
            <numerusform>%1, %n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>No groups yet: import a list of students.</source>
        <translation>⟦group:Групп|Классов⟧ пока нет: загрузите список ⟦learner:студентов|обучающихся|учащихся⟧.</translation>
    </message>
    <message>
        <source>Write the discipline.</source>
        <translation>Напишите дисциплину.</translation>
    </message>
    <message>
        <source>Choose the teacher, or write the last and the first name.</source>
        <translation>Выберите преподавателя или напишите фамилию и имя.</translation>
    </message>
    <message>
        <source>I teach it myself</source>
        <translation>Веду сам</translation>
    </message>
</context>
<context>
    <name>semestr::OwnCollegePage</name>
    <message>
        <source>Begin your own college?</source>
        <translation>Начать свой колледж?</translation>
    </message>
    <message>
        <source>The example is kept beside as a file with “demo” in its name. Then three questions are asked about your college.</source>
        <translation>Пример останется рядом в файле со словом «demo» в имени. Дальше — три вопроса о вашем колледже.</translation>
    </message>
    <message>
        <source>Clear the example and begin</source>
        <translation>Убрать пример и начать</translation>
    </message>
    <message>
        <source>Back to the example</source>
        <translation>Вернуться к примеру</translation>
    </message>
</context>
<context>
    <name>semestr::PageExcerpt</name>
    <message>
        <source>The page of the journal round the cell</source>
        <translation>Страница журнала вокруг клетки</translation>
    </message>
    <message>
        <source>Surname, name</source>
        <translation>Фамилия, имя</translation>
    </message>
</context>
<context>
    <name>semestr::PagesView</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>semestr::PresetQuestion</name>
    <message>
        <source>By which regulation is the journal kept?</source>
        <translation>По какому положению ведём журнал?</translation>
    </message>
    <message>
        <source>From our college&apos;s file…</source>
        <translation>Из файла нашего колледжа…</translation>
    </message>
    <message>
        <source>Choose the file with your regulation.</source>
        <translation>Выберите файл с вашими правилами.</translation>
    </message>
    <message>
        <source>Our college&apos;s regulation</source>
        <translation>Правила нашего колледжа</translation>
    </message>
    <message>
        <source>Regulations (*.json)</source>
        <translation>Правила ведения (*.json)</translation>
    </message>
</context>
<context>
    <name>semestr::PreviewPanel</name>
    <message>
        <source>%1 and others</source>
        <translation>%1 и другие</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>What will be written from the file</source>
        <translation>Что запишется из файла</translation>
    </message>
    <message>
        <source>Correct in the cell here, or in Excel and then</source>
        <translation>Исправьте прямо в ячейке или в Excel, затем</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать заново</translation>
    </message>
    <message>
        <source>Students of the file</source>
        <translation>⟦learner:Студенты|Обучающиеся|Учащиеся⟧ из файла</translation>
    </message>
    <message>
        <source>Report by rows</source>
        <translation>Отчёт по строкам</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Write and begin</source>
        <translation>Записать и начать</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новых</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>проверить</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>count of rows</comment>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>Only with questions: %1</source>
        <translation>Только с вопросами: %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n row(s) will not be written.&lt;/b&gt; The report names them.</source>
        <translation>
            <numerusform>&lt;b&gt;Не запишется %n строка.&lt;/b&gt; Она названа в отчёте.</numerusform>
            <numerusform>&lt;b&gt;Не запишутся %n строки.&lt;/b&gt; Они названы в отчёте.</numerusform>
            <numerusform>&lt;b&gt;Не запишутся %n строк.&lt;/b&gt; Они названы в отчёте.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;While rows are rejected, nothing is written.&lt;/b&gt; Correct rows %1 or skip them.</source>
        <translation>&lt;b&gt;Пока есть отклонённые строки, не запишется ничего.&lt;/b&gt; Исправьте строки %1 либо пропустите их.</translation>
    </message>
    <message>
        <source>Skip the rejected and write the other %1</source>
        <translation>Пропустить отклонённые и записать остальные %1</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Столбец %1</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>В файле нет</translation>
    </message>
    <message numerus="yes">
        <source>Update what differs from the stored (%n row(s))</source>
        <translation>
            <numerusform>Обновить то, что отличается от записанного (%n строка)</numerusform>
            <numerusform>Обновить то, что отличается от записанного (%n строки)</numerusform>
            <numerusform>Обновить то, что отличается от записанного (%n строк)</numerusform>
        </translation>
    </message>
    <message>
        <source>More columns…</source>
        <translation>Ещё столбцы…</translation>
    </message>
    <message>
        <source>F8 goes to the next question</source>
        <translation>F8 ведёт к следующему вопросу</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Следующий вопрос</translation>
    </message>
</context>
<context>
    <name>semestr::Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>semestr::ReadinessView</name>
    <message>
        <source>Readiness of the year</source>
        <translation>Готовность года</translation>
    </message>
    <message>
        <source>Enter opens the place where a section is filled in</source>
        <translation>Enter открывает место, где раздел заполняют</translation>
    </message>
    <message>
        <source>Nothing is known of the year yet.</source>
        <translation>Об этом годе пока ничего не известно.</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) late</source>
        <translation>
            <numerusform>%n раздел с опозданием</numerusform>
            <numerusform>%n раздела с опозданием</numerusform>
            <numerusform>%n разделов с опозданием</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in part</source>
        <comment>sections</comment>
        <translation>
            <numerusform>%n частью</numerusform>
            <numerusform>%n частью</numerusform>
            <numerusform>%n частью</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n section(s) complete</source>
        <translation>
            <numerusform>%1 из %n раздела готов</numerusform>
            <numerusform>%1 из %n разделов готово</numerusform>
            <numerusform>%1 из %n разделов готово</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::RefusalLine</name>
    <message>
        <source>Too many wrong passwords. The next try is possible in %1.</source>
        <translation>Слишком много неверных паролей. Следующая попытка через %1.</translation>
    </message>
</context>
<context>
    <name>semestr::ReplacementsView</name>
    <message>
        <source>Lessons without a teacher</source>
        <translation>⟦lesson:Занятия без преподавателя|Уроки без преподавателя⟧</translation>
    </message>
    <message>
        <source>Every lesson of the day has its teacher.</source>
        <translation>⟦lesson:На каждом занятии дня|На каждом уроке дня⟧ есть преподаватель.</translation>
    </message>
    <message>
        <source>Substitutions of the day</source>
        <translation>Замены дня</translation>
    </message>
    <message>
        <source>No substitutions on this day.</source>
        <translation>В этот день замен нет.</translation>
    </message>
    <message>
        <source>Teachers who are away</source>
        <translation>Отсутствующие преподаватели</translation>
    </message>
    <message>
        <source>No teacher is away on this day.</source>
        <translation>В этот день все преподаватели на месте.</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) without a teacher</source>
        <translation>
            <numerusform>%n ⟦lesson:занятие|урок⟧ без преподавателя</numerusform>
            <numerusform>%n ⟦lesson:занятия|урока⟧ без преподавателя</numerusform>
            <numerusform>%n ⟦lesson:занятий|уроков⟧ без преподавателя</numerusform>
        </translation>
    </message>
    <message>
        <source>every lesson has its teacher</source>
        <translation>все ⟦lesson:занятия|уроки⟧ с преподавателем</translation>
    </message>
    <message numerus="yes">
        <source>%n substitution(s)</source>
        <translation>
            <numerusform>%n замена</numerusform>
            <numerusform>%n замены</numerusform>
            <numerusform>%n замен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) in all</source>
        <translation>
            <numerusform>всего %n ⟦lesson:занятие|урок⟧</numerusform>
            <numerusform>всего %n ⟦lesson:занятия|урока⟧</numerusform>
            <numerusform>всего %n ⟦lesson:занятий|уроков⟧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::RosterModel</name>
    <message>
        <source>left %1</source>
        <translation>отч. %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Last name, first name</source>
        <translation>Фамилия, имя</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <comment>students of a list</comment>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, studying: %2</source>
        <translation>%1, обучаются: %2</translation>
    </message>
</context>
<context>
    <name>semestr::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>form</source>
        <extracomment>a printed form, in the list of the search</extracomment>
        <translation>форма</translation>
    </message>
    <message>
        <source>room</source>
        <extracomment>a room of the program, in the list of the search</extracomment>
        <translation>раздел</translation>
    </message>
    <message>
        <source>command</source>
        <translation>команда</translation>
    </message>
    <message>
        <source>group</source>
        <translation>⟦group:группа|класс⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n ⟦learner:студент|обучающийся|учащийся⟧</numerusform>
            <numerusform>%n ⟦learner:студента|обучающихся|учащихся⟧</numerusform>
            <numerusform>%n ⟦learner:студентов|обучающихся|учащихся⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>student</source>
        <translation>⟦learner:студент|обучающийся|учащийся⟧</translation>
    </message>
    <message>
        <source>staff</source>
        <extracomment>one of the staff, in the list of the search</extracomment>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>журнал</translation>
    </message>
    <message>
        <source>Find a group, a person…</source>
        <extracomment>short: it stands in a field 250 px wide</extracomment>
        <translation>⟦group:Найти группу, человека…|Найти класс, человека…⟧</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
</context>
<context>
    <name>semestr::ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Последний обмен</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Записано здесь</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Обменяться сейчас</translation>
    </message>
    <message>
        <source>Is it right that so much disappears?</source>
        <translation>Верно ли, что исчезает так много?</translation>
    </message>
    <message>
        <source>Yes, let it be removed here</source>
        <translation>Да, удалить и здесь</translation>
    </message>
    <message>
        <source>Sign in to the server</source>
        <translation>Войти на сервер</translation>
    </message>
    <message>
        <source>Password of the server</source>
        <translation>Пароль для сервера</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>It changes on the server and on this PC at once; the server must answer.</source>
        <translation>Пароль меняется сразу на сервере и на этом ПК; нужна связь с сервером.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Он же ещё раз</translation>
    </message>
    <message>
        <source>If a group or a year was removed on purpose, agree. If not, agree to nothing and ask the administrator: until then everything stays here as it is.</source>
        <translation>Если ⟦group:группу|класс⟧ или год удалили намеренно, согласитесь. Если нет, ни с чем не соглашайтесь и спросите администратора: до тех пор здесь всё остаётся как есть.</translation>
    </message>
    <message>
        <source>The exchange is done.</source>
        <translation>Обмен закончен.</translation>
    </message>
    <message>
        <source>Remove from this PC</source>
        <translation>Удалить с этого ПК</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>What was written here and not sent is kept in the history in any case.</source>
        <translation>Записанное здесь и не отправленное в любом случае остаётся в истории.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>The password is changed on the server and on this PC.</source>
        <translation>Пароль сменён на сервере и на этом ПК.</translation>
    </message>
    <message>
        <source>The password you were given works once. Choose one that only you know.</source>
        <translation>Выданный пароль действует один раз. Придумайте свой, известный только вам.</translation>
    </message>
</context>
<context>
    <name>semestr::SettingsPage</name>
    <message>
        <source>Size of type</source>
        <translation>Крупность</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Settings of this PC</source>
        <translation>Настройки этого ПК</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Папка файлов</translation>
    </message>
    <message>
        <source>Forget the folder</source>
        <translation>Забыть папку</translation>
    </message>
    <message>
        <source>Files are chosen from the folder of documents.</source>
        <translation>Файлы выбирают из папки документов.</translation>
    </message>
    <message>
        <source>Files are chosen from %1.</source>
        <translation>Файлы выбирают из папки %1.</translation>
    </message>
    <message numerus="yes">
        <source>Without keyboard and mouse the window locks after %n minutes: so the college&apos;s rules want it.</source>
        <translation>
            <numerusform>Без клавиатуры и мыши окно блокируется через %n минуту: так велят правила колледжа.</numerusform>
            <numerusform>Без клавиатуры и мыши окно блокируется через %n минуты: так велят правила колледжа.</numerusform>
            <numerusform>Без клавиатуры и мыши окно блокируется через %n минут: так велят правила колледжа.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window does not lock by itself: the college&apos;s rules do not ask for it.</source>
        <translation>Само окно не блокируется: правила колледжа этого не требуют.</translation>
    </message>
</context>
<context>
    <name>semestr::ShellController</name>
    <message>
        <source>%1 — Semestr</source>
        <comment>window title: the college</comment>
        <translation>%1 — Семестр</translation>
    </message>
    <message>
        <source>The example is being made</source>
        <translation>Создаётся учебный пример</translation>
    </message>
    <message>
        <source>There is nothing for your role on this PC yet.</source>
        <translation>Для вашей роли на этом ПК пока ничего нет.</translation>
    </message>
    <message>
        <source>Its groups, their lessons and marks: some seconds.</source>
        <translation>⟦group:Группы|Классы⟧, ⟦lesson:занятия|уроки⟧ и ⟦mark:отметки|оценки⟧: несколько секунд.</translation>
    </message>
</context>
<context>
    <name>semestr::SignInPage</name>
    <message>
        <source>Semestr</source>
        <translation>Семестр</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>A password of your own</source>
        <translation>Свой пароль</translation>
    </message>
    <message>
        <source>The password you were given works once. Choose one that only you know.</source>
        <translation>Выданный пароль действует один раз. Придумайте свой, известный только вам.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Тот же ещё раз</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Сохранить и продолжить</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>This is the example. Its logins and passwords:</source>
        <extracomment>over a list of logins, passwords and roles</extracomment>
        <translation>Это учебный пример. Логины и пароли:</translation>
    </message>
</context>
<context>
    <name>semestr::StartQuestion</name>
    <message>
        <source>What to begin with?</source>
        <translation>С чего начать?</translation>
    </message>
    <message>
        <source>A list of students from Excel</source>
        <translation>Список ⟦learner:студентов|обучающихся|учащихся⟧ из Excel</translation>
    </message>
    <message>
        <source>A worked example: a small college</source>
        <translation>Учебный пример: небольшой колледж</translation>
    </message>
    <message>
        <source>An empty college, I shall fill it in myself</source>
        <translation>Пустой колледж, введу сам</translation>
    </message>
    <message>
        <source>File with the list</source>
        <translation>Файл со списком</translation>
    </message>
    <message>
        <source>xlsx or csv</source>
        <translation>xlsx или csv</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>One row per student: name, date of birth, group, record-book number.</source>
        <translation>По строке на ⟦learner:студента|обучающегося|учащегося⟧: имя, дата рождения, ⟦group:группа|класс⟧, № зачётной.</translation>
    </message>
    <message>
        <source>List of students</source>
        <translation>Список ⟦learner:студентов|обучающихся|учащихся⟧</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt);;All files (*)</source>
        <translation>Таблицы (*.xlsx *.csv *.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>cleared by one command when you begin your own</source>
        <translation>убирается одной командой, когда начнёте свой</translation>
    </message>
</context>
<context>
    <name>semestr::StatusLine</name>
    <message>
        <source>nobody is signed in</source>
        <translation>никто не вошёл</translation>
    </message>
    <message>
        <source>all is saved on this PC</source>
        <translation>всё сохранено на этом ПК</translation>
    </message>
    <message>
        <source>saved on this PC %1</source>
        <translation>сохранено на этом ПК %1</translation>
    </message>
    <message>
        <source>no server: all is kept on this PC</source>
        <translation>без сервера, всё хранится на этом ПК</translation>
    </message>
    <message>
        <source>To what waits for a decision</source>
        <translation>К тому, что ждёт решения</translation>
    </message>
    <message>
        <source>To the page of the server</source>
        <translation>К странице сервера</translation>
    </message>
</context>
<context>
    <name>semestr::StepBadge</name>
    <message>
        <source>Question %1, answered</source>
        <translation>Вопрос %1, ответ есть</translation>
    </message>
    <message>
        <source>Question %1, open</source>
        <translation>Вопрос %1, ответа нет</translation>
    </message>
</context>
<context>
    <name>semestr::StudentPreviewModel</name>
    <message>
        <source>Full name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Дата рожд.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>⟦group:Группа|Класс⟧</translation>
    </message>
    <message>
        <source>Record book no.</source>
        <translation>№ зачётной</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
</context>
<context>
    <name>semestr::TotalsHeader</name>
    <message>
        <source>As of %1</source>
        <translation>На %1</translation>
    </message>
</context>
<context>
    <name>semestr::TotalsModel</name>
    <message>
        <source>n/a</source>
        <comment>not attested, as short as a mark</comment>
        <translation>н/а</translation>
    </message>
    <message>
        <source>Too few marks for a forecast</source>
        <translation>Мало ⟦mark:отметок|оценок⟧ для прогноза</translation>
    </message>
    <message>
        <source>More than half of the hours are missed: may not be attested</source>
        <translation>Пропущено больше половины часов: может быть не аттестован</translation>
    </message>
    <message>
        <source>No marks yet</source>
        <translation>⟦mark:Отметок|Оценок⟧ ещё нет</translation>
    </message>
    <message>
        <source>Expected final mark</source>
        <translation>Ожидаемая итоговая ⟦mark:отметка|оценка⟧</translation>
    </message>
    <message>
        <source>Average
mark</source>
        <translation>Средний
балл</translation>
    </message>
    <message>
        <source>missed, h</source>
        <translation>пропуски, ч</translation>
    </message>
    <message>
        <source>without
a reason</source>
        <translation>из них без
причины</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Прогноз</translation>
    </message>
</context>
<context>
    <name>semestr::ValueCard</name>
    <message>
        <source>in the journal now</source>
        <translation>сейчас в журнале</translation>
    </message>
</context>
<context>
    <name>semestr::WorkAdder</name>
    <message>
        <source>Another work…</source>
        <translation>Ещё работа…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>A second column of marks for this lesson</source>
        <translation>Второй столбец ⟦mark:отметок|оценок⟧ за это ⟦lesson:занятие|урок⟧</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Вид работы</translation>
    </message>
    <message>
        <source>Number of the work</source>
        <translation>Номер работы</translation>
    </message>
</context>
</TS>
