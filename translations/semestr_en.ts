<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
</TS>
