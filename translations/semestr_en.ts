<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CollegeRows</name>
    <message numerus="yes">
        <source>%n day(s) without a reason</source>
        <translation>
            <numerusform>%n day without a reason</numerusform>
            <numerusform>%n days without a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>late by %n day</numerusform>
            <numerusform>late by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>The file is sound: %n change(s) in the log.</source>
        <translation>
            <numerusform>The file is sound: %n change in the log.</numerusform>
            <numerusform>The file is sound: %n changes in the log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written: %n row(s) rejected. Correct them, or let them be skipped with --skip-invalid.</source>
        <translation>
            <numerusform>Nothing was written: %n row rejected. Correct it, or let it be skipped with --skip-invalid.</numerusform>
            <numerusform>Nothing was written: %n rows rejected. Correct them, or let them be skipped with --skip-invalid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s): %1</source>
        <translation>
            <numerusform>%n student: %1</numerusform>
            <numerusform>%n students: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s): %1</source>
        <translation>
            <numerusform>%n page: %1</numerusform>
            <numerusform>%n pages: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a history was loaded: %n row(s)</source>
        <translation>
            <numerusform>a history was loaded: %n row</numerusform>
            <numerusform>a history was loaded: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): %1</source>
        <translation>
            <numerusform>%n row: %1</numerusform>
            <numerusform>%n rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Variant %1: %n lesson(s) changed, soft %2</source>
        <translation>
            <numerusform>Variant %1: %n lesson changed, soft %2</numerusform>
            <numerusform>Variant %1: %n lessons changed, soft %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No repair was found; at least %n lesson(s) would have to change.</source>
        <translation>
            <numerusform>No repair was found; at least %n lesson would have to change.</numerusform>
            <numerusform>No repair was found; at least %n lessons would have to change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is impossible to change fewer than %n lesson(s).</source>
        <translation>
            <numerusform>It is impossible to change fewer than %n lesson.</numerusform>
            <numerusform>It is impossible to change fewer than %n lessons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) cannot stay.</source>
        <translation>
            <numerusform>%n lesson cannot stay.</numerusform>
            <numerusform>%n lessons cannot stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayChecks</name>
    <message numerus="yes">
        <source>Roll call: all %n are present</source>
        <translation>
            <numerusform>Roll call: all %n are present</numerusform>
            <numerusform>Roll call: all %n are present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Family sheets of %1: print %n by %2</source>
        <translation>
            <numerusform>Family sheets of %1: print %n by %2</numerusform>
            <numerusform>Family sheets of %1: print %n by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thematic plan missing for %n page(s), due by %1</source>
        <translation>
            <numerusform>Thematic plan missing for %n page, due by %1</numerusform>
            <numerusform>Thematic plan missing for %n pages, due by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marks of %n student(s)</source>
        <translation>
            <numerusform>Marks of %n student</numerusform>
            <numerusform>Marks of %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message numerus="yes">
        <source>done, %n absent</source>
        <comment>roll call</comment>
        <translation>
            <numerusform>done, %n absent</numerusform>
            <numerusform>done, %n absent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainWords</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n room(s)</source>
        <translation>
            <numerusform>%1: at most %n room</numerusform>
            <numerusform>%1: at most %n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n change(s) of building a day</source>
        <translation>
            <numerusform>%1: at most %n change of building a day</numerusform>
            <numerusform>%1: at most %n changes of building a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n period</numerusform>
            <numerusform>%n periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the lessons (%n) cannot be dealt out to the days; every way was tried.</source>
        <translation>
            <numerusform>%1: the lesson (%n) cannot be dealt out to the days; every way was tried.</numerusform>
            <numerusform>%1: the lessons (%n) cannot be dealt out to the days; every way was tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the lessons (%n) cannot be placed; every way was tried.</source>
        <translation>
            <numerusform>%1: the lesson (%n) cannot be placed; every way was tried.</numerusform>
            <numerusform>%1: the lessons (%n) cannot be placed; every way was tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) at one time, and of the rooms %1 only %2 suit: %3.</source>
        <translation>
            <numerusform>%n lesson at one time, and of the rooms %1 only %2 suit: %3.</numerusform>
            <numerusform>%n lessons at one time, and of the rooms %1 only %2 suit: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These lessons (%n) cannot be placed together; every way was tried: %1.</source>
        <translation>
            <numerusform>This lesson (%n) cannot be placed; every way was tried: %1.</numerusform>
            <numerusform>These lessons (%n) cannot be placed together; every way was tried: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HourText</name>
    <message numerus="yes">
        <source>%n student(s) are there.</source>
        <translation>
            <numerusform>%n student are there.</numerusform>
            <numerusform>%n students are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teacher(s) are there.</source>
        <translation>
            <numerusform>%n teacher are there.</numerusform>
            <numerusform>%n teachers are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are there.</source>
        <translation>
            <numerusform>%n account are there.</numerusform>
            <numerusform>%n accounts are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1, %n cell(s)</source>
        <extracomment>What is undone and how much of it: «roll call, 30 cells».</extracomment>
        <translation>
            <numerusform>%1, %n cell</numerusform>
            <numerusform>%1, %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected, so nothing was written. Correct them or choose to skip them.</source>
        <translation>
            <numerusform>%n row was rejected, so nothing was written. Correct it or choose to skip it.</numerusform>
            <numerusform>%n rows were rejected, so nothing was written. Correct them or choose to skip them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late by %n day(s).</source>
        <translation>
            <numerusform>Late by %n day.</numerusform>
            <numerusform>Late by %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marks: %n student(s) have none</source>
        <translation>
            <numerusform>Marks: %n student has none</numerusform>
            <numerusform>Marks: %n students have none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll call done, absent: %n</source>
        <translation>
            <numerusform>Roll call done, absent: %n</numerusform>
            <numerusform>Roll call done, absent: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>late by %n day</numerusform>
            <numerusform>late by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) left before a wait.</source>
        <translation>
            <numerusform>%n try left before a wait.</numerusform>
            <numerusform>%n tries left before a wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too short: at least %n character(s).</source>
        <translation>
            <numerusform>The password is too short: at least %n character.</numerusform>
            <numerusform>The password is too short: at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A colleague has changed %n field(s) of the same entry.</source>
        <translation>
            <numerusform>A colleague has changed %n field of the same entry.</numerusform>
            <numerusform>A colleague has changed %n fields of the same entry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n change not sent</numerusform>
            <numerusform>%n changes not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <translation>
            <numerusform>%n refusal</numerusform>
            <numerusform>%n refusals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server would remove %n record(s) from this PC at once, so the exchange has stopped.</source>
        <translation>
            <numerusform>The server would remove %n record from this PC at once, so the exchange has stopped.</numerusform>
            <numerusform>The server would remove %n records from this PC at once, so the exchange has stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n h</source>
        <extracomment>The term passed earlier on the same day; short.</extracomment>
        <translation>
            <numerusform>late by %n h</numerusform>
            <numerusform>late by %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n min</source>
        <extracomment>The term passed less than an hour ago; short.</extracomment>
        <translation>
            <numerusform>late by %n min</numerusform>
            <numerusform>late by %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <extracomment>Hours until the term, on the same day; short.</extracomment>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <extracomment>Minutes until the term; short.</extracomment>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks of %n student(s)</source>
        <translation>
            <numerusform>marks of %n student</numerusform>
            <numerusform>marks of %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::CollegeQuestion</name>
    <message numerus="yes">
        <source>Choose an administrator&apos;s password of at least %n character(s).</source>
        <translation>
            <numerusform>Choose an administrator&apos;s password of at least %n character.</numerusform>
            <numerusform>Choose an administrator&apos;s password of at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more character(s)</source>
        <translation>
            <numerusform>%n or more characters</numerusform>
            <numerusform>%n or more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::CollegeView</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still in time</source>
        <translation>
            <numerusform>%n still in time</numerusform>
            <numerusform>%n still in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) without a curator</source>
        <translation>
            <numerusform>%n group without a curator</numerusform>
            <numerusform>%n groups without a curator</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ConflictsPage</name>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n waits for a decision</numerusform>
            <numerusform>%n wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::FamilySheetPage</name>
    <message numerus="yes">
        <source>The whole group, %n students</source>
        <translation>
            <numerusform>The whole group, %n student</numerusform>
            <numerusform>The whole group, %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets saved</source>
        <translation>
            <numerusform>%n sheet saved</numerusform>
            <numerusform>%n sheets saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets sent to the printer</source>
        <translation>
            <numerusform>%n sheet sent to the printer</numerusform>
            <numerusform>%n sheets sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All students of %n groups</source>
        <translation>
            <numerusform>All students of %n group</numerusform>
            <numerusform>All students of %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::FirstRunPage</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::GridFilterLine</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 shown</source>
        <comment>rows that the filter keeps</comment>
        <translation>
            <numerusform>%n of %1 shown</numerusform>
            <numerusform>%n of %1 shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::GridHabits</name>
    <message numerus="yes">
        <source>Copied with headings: %n row(s)</source>
        <translation>
            <numerusform>Copied with headings: %n row</numerusform>
            <numerusform>Copied with headings: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted: %n cell(s)</source>
        <translation>
            <numerusform>Pasted: %n cell</numerusform>
            <numerusform>Pasted: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not taken: %n</source>
        <comment>cells</comment>
        <translation>
            <numerusform>not taken: %n</numerusform>
            <numerusform>not taken: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::GridPaper</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s)</source>
        <translation>
            <numerusform>Sent to the printer: %n page</numerusform>
            <numerusform>Sent to the printer: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::GroupView</name>
    <message numerus="yes">
        <source>%1: %n student(s)</source>
        <comment>group</comment>
        <translation>
            <numerusform>%1: %n student</numerusform>
            <numerusform>%1: %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) late</source>
        <translation>
            <numerusform>%n reason late</numerusform>
            <numerusform>%n reasons late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) awaited</source>
        <translation>
            <numerusform>%n reason awaited</numerusform>
            <numerusform>%n reasons awaited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n absent</numerusform>
            <numerusform>%n absent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::HelpPanel</name>
    <message numerus="yes">
        <source>Found: %n page(s)</source>
        <translation>
            <numerusform>Found: %n page</numerusform>
            <numerusform>Found: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ImportDone</name>
    <message numerus="yes">
        <source>%n rejected row(s) left out.</source>
        <translation>
            <numerusform>%n rejected row left out.</numerusform>
            <numerusform>%n rejected rows left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ImportPage</name>
    <message numerus="yes">
        <source>%n row(s) to be written</source>
        <translation>
            <numerusform>%n row to be written</numerusform>
            <numerusform>%n rows to be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be updated</source>
        <translation>
            <numerusform>%n to be updated</numerusform>
            <numerusform>%n to be updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::JournalController</name>
    <message numerus="yes">
        <source>Copied with headings: %n cell(s)</source>
        <translation>
            <numerusform>Copied with headings: %n cell</numerusform>
            <numerusform>Copied with headings: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The block does not fit: %n cell(s) lie beyond the page</source>
        <translation>
            <numerusform>The block does not fit: %n cell lies beyond the page</numerusform>
            <numerusform>The block does not fit: %n cells lie beyond the page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filled: %n cell(s)</source>
        <translation>
            <numerusform>Filled: %n cell</numerusform>
            <numerusform>Filled: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attendance is checked, noted: %n</source>
        <translation>
            <numerusform>Attendance is checked, noted: %n</numerusform>
            <numerusform>Attendance is checked, noted: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::JournalModel</name>
    <message numerus="yes">
        <source>Late by %n minute(s)</source>
        <translation>
            <numerusform>Late by %n minute</numerusform>
            <numerusform>Late by %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::JournalRoom</name>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::LessonPanel</name>
    <message numerus="yes">
        <source>Kind of lesson, %n h</source>
        <comment>academic hours of the lesson</comment>
        <translation>
            <numerusform>Kind of lesson, %n h</numerusform>
            <numerusform>Kind of lesson, %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::LessonsView</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lesson(s) complete</source>
        <extracomment>%1 of %n lessons of the day have everything filled in.</extracomment>
        <translation>
            <numerusform>%1 of %n lesson complete</numerusform>
            <numerusform>%1 of %n lessons complete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ListRail</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <extracomment>A list and how many rows it has, as a screen reader says it.</extracomment>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ListsPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported: %n row(s)</source>
        <translation>
            <numerusform>Exported: %n row</numerusform>
            <numerusform>Exported: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::NewLessonPanel</name>
    <message numerus="yes">
        <source>%1, %n student(s)</source>
        <translation>
            <numerusform>%1, %n student</numerusform>
            <numerusform>%1, %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::PreviewPanel</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n row(s) will not be written.&lt;/b&gt; The report names them.</source>
        <translation>
            <numerusform>&lt;b&gt;%n row will not be written.&lt;/b&gt; The report names it.</numerusform>
            <numerusform>&lt;b&gt;%n rows will not be written.&lt;/b&gt; The report names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update what differs from the stored (%n row(s))</source>
        <translation>
            <numerusform>Update what differs from the stored (%n row)</numerusform>
            <numerusform>Update what differs from the stored (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ReadinessView</name>
    <message numerus="yes">
        <source>%n section(s) late</source>
        <translation>
            <numerusform>%n section late</numerusform>
            <numerusform>%n sections late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in part</source>
        <comment>sections</comment>
        <translation>
            <numerusform>%n in part</numerusform>
            <numerusform>%n in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n section(s) complete</source>
        <translation>
            <numerusform>%1 of %n section complete</numerusform>
            <numerusform>%1 of %n sections complete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::ReplacementsView</name>
    <message numerus="yes">
        <source>%n lesson(s) without a teacher</source>
        <translation>
            <numerusform>%n lesson without a teacher</numerusform>
            <numerusform>%n lessons without a teacher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n substitution(s)</source>
        <translation>
            <numerusform>%n substitution</numerusform>
            <numerusform>%n substitutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) in all</source>
        <translation>
            <numerusform>%n lesson in all</numerusform>
            <numerusform>%n lessons in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::RosterModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <comment>students of a list</comment>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::SearchField</name>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n students</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>semestr::SettingsPage</name>
    <message numerus="yes">
        <source>Without keyboard and mouse the window locks after %n minutes: so the college&apos;s rules want it.</source>
        <translation>
            <numerusform>Without keyboard and mouse the window locks after %n minutes: so the college&apos;s rules want it.</numerusform>
            <numerusform>Without keyboard and mouse the window locks after %n minutes: so the college&apos;s rules want it.</numerusform>
        </translation>
    </message>
</context>
</TS>
