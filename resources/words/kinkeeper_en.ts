<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>importing</name>
    <message numerus="yes">
        <source>%1, separated by semicolons, %n row(s)</source>
        <translation>
            <numerusform>%1, separated by semicolons, %n row</numerusform>
            <numerusform>%1, separated by semicolons, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, separated by tabs, %n row(s)</source>
        <translation>
            <numerusform>%1, separated by tabs, %n row</numerusform>
            <numerusform>%1, separated by tabs, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, separated by commas, %n row(s)</source>
        <translation>
            <numerusform>%1, separated by commas, %n row</numerusform>
            <numerusform>%1, separated by commas, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n couple(s)</source>
        <translation>
            <numerusform>%n couple</numerusform>
            <numerusform>%n couples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to parents</source>
        <translation>
            <numerusform>%n link to parents</numerusform>
            <numerusform>%n links to parents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n other record</numerusform>
            <numerusform>%n other records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinship</name>
    <message numerus="yes">
        <source>ancestor, %n generation(s) up</source>
        <translation>
            <numerusform>ancestor, %n generation up</numerusform>
            <numerusform>ancestor, %n generations up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CasesPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangesPage</name>
    <message numerus="yes">
        <source>%n change(s) in this file</source>
        <translation>
            <numerusform>%n change in this file</numerusform>
            <numerusform>%n changes in this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %n change(s), unbroken</source>
        <translation>
            <numerusform>Checked: %n change, unbroken</numerusform>
            <numerusform>Checked: %n changes, unbroken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s).</source>
        <translation>
            <numerusform>The check found %n problem.</numerusform>
            <numerusform>The check found %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChronologyPage</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(s)</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n person(s)</source>
        <translation>
            <numerusform>%1 of %n person</numerusform>
            <numerusform>%1 of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GenogramPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generation(s)</source>
        <translation>
            <numerusform>%n generation</numerusform>
            <numerusform>%n generations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PersonPane</name>
    <message numerus="yes">
        <source>and %n record(s) that hung on them.</source>
        <translation>
            <numerusform>and %n record that hung on them.</numerusform>
            <numerusform>and %n records that hung on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportsPage</name>
    <message numerus="yes">
        <source>Decide %n thing(s) first.</source>
        <translation>
            <numerusform>Decide %n thing first.</numerusform>
            <numerusform>Decide %n things first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entryChecks</name>
    <message numerus="yes">
        <source>It begins a run of %n entry(s) about calls and letters. Sum them up.</source>
        <translation>
            <numerusform>It begins a run of %n entry about calls and letters. Sum them up.</numerusform>
            <numerusform>It begins a run of %n entries about calls and letters. Sum them up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is written for the %n day(s) before.</source>
        <translation>
            <numerusform>Nothing is written for the day before.</numerusform>
            <numerusform>Nothing is written for the %n days before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FactsPage</name>
    <message numerus="yes">
        <source>%n event(s) of these facts are not among the entries.</source>
        <translation>
            <numerusform>%n event of these facts is not among the entries.</numerusform>
            <numerusform>%n events of these facts are not among the entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
</TS>
