<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
