<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AgreementSteps</name>
    <message numerus="yes">
        <source>%n answer(s) after reading</source>
        <translation>
            <numerusform>%n answer after reading</numerusform>
            <numerusform>%n answers after reading</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arrangements</name>
    <message numerus="yes">
        <source>%n thing(s) stop it</source>
        <translation>
            <numerusform>%n thing stops it</numerusform>
            <numerusform>%n things stop it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>room for %n family(ies)</source>
        <translation>
            <numerusform>room for %n family</numerusform>
            <numerusform>room for %n families</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message numerus="yes">
        <source>%n minute(s) to %1</source>
        <translation>
            <numerusform>%n minute to %1</numerusform>
            <numerusform>%n minutes to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conversations</name>
    <message numerus="yes">
        <source>%n thing(s) tried</source>
        <translation>
            <numerusform>%n thing tried</numerusform>
            <numerusform>%n things tried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionRows</name>
    <message numerus="yes">
        <source>Must be so. To go on all the same, give at least %n character(s).</source>
        <translation>
            <numerusform>Must be so. To go on all the same, give at least %n character.</numerusform>
            <numerusform>Must be so. To go on all the same, give at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%1 of %n check(s) settled</source>
        <translation>
            <numerusform>%1 of %n check settled</numerusform>
            <numerusform>%1 of %n checks settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message numerus="yes">
        <source>None of %n goal(s) is scored yet.</source>
        <translation>
            <numerusform>The goal is not scored yet.</numerusform>
            <numerusform>None of %n goals is scored yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message numerus="yes">
        <source>%n action(s) still to do</source>
        <translation>
            <numerusform>%n action still to do</numerusform>
            <numerusform>%n actions still to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskSections</name>
    <message numerus="yes">
        <source>%1 of %n section(s) written</source>
        <translation>
            <numerusform>%1 of %n section written</numerusform>
            <numerusform>%1 of %n sections written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s)</source>
        <translation>
            <numerusform>%n measurement</numerusform>
            <numerusform>%n measurements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafeContact</name>
    <message numerus="yes">
        <source>%n worry(ies)</source>
        <translation>
            <numerusform>%n worry</numerusform>
            <numerusform>%n worries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) of protection</source>
        <translation>
            <numerusform>%n act of protection</numerusform>
            <numerusform>%n acts of protection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>classes</name>
    <message numerus="yes">
        <source>%1, from %n record(s)</source>
        <translation>
            <numerusform>%1, from %n record</numerusform>
            <numerusform>%1, from %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>due</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>entryChecks</name>
    <message numerus="yes">
        <source>It has %n character(s). A headline of 600 is plenty.</source>
        <translation>
            <numerusform>It has %n character. A headline of 600 is plenty.</numerusform>
            <numerusform>It has %n characters. A headline of 600 is plenty.</numerusform>
        </translation>
    </message>
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
    <name>importing</name>
    <message numerus="yes">
        <source>A table with %n row(s)</source>
        <translation>
            <numerusform>A table with %n row</numerusform>
            <numerusform>A table with %n rows</numerusform>
        </translation>
    </message>
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
    <name>overview</name>
    <message numerus="yes">
        <source>%n week(s) old.</source>
        <translation>
            <numerusform>%n week old.</numerusform>
            <numerusform>%n weeks old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>process</name>
    <message numerus="yes">
        <source>%1 of %n condition(s) met</source>
        <translation>
            <numerusform>%1 of %n condition met</numerusform>
            <numerusform>%1 of %n conditions met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found in the records</source>
        <translation>
            <numerusform>%n found in the records</numerusform>
            <numerusform>%n found in the records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ratings</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message numerus="yes">
        <source>%1 of %n task(s) done</source>
        <translation>
            <numerusform>%1 of %n task done</numerusform>
            <numerusform>%1 of %n tasks done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AgendaPage</name>
    <message numerus="yes">
        <source>Written: %n thing(s) that are due.</source>
        <translation>
            <numerusform>Written: %n thing that is due.</numerusform>
            <numerusform>Written: %n things that are due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n overdue</numerusform>
            <numerusform>%1, %n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) due</source>
        <translation>
            <numerusform>%n thing due</numerusform>
            <numerusform>%n things due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) still to read</source>
        <translation>
            <numerusform>%n case still to read</numerusform>
            <numerusform>%n cases still to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AgreementsPage</name>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back-up plan(s)</source>
        <translation>
            <numerusform>%n back-up plan</numerusform>
            <numerusform>%n back-up plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AskedGrid</name>
    <message numerus="yes">
        <source>%n not asked yet</source>
        <translation>
            <numerusform>%n not asked yet</numerusform>
            <numerusform>%n not asked yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CalendarView</name>
    <message numerus="yes">
        <source>%1, %n day(s) late</source>
        <translation>
            <numerusform>%1, %n day late</numerusform>
            <numerusform>%1, %n days late</numerusform>
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
    <name>ui::ClassView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportPage</name>
    <message numerus="yes">
        <source>Decide %n thing(s) first.</source>
        <translation>
            <numerusform>Decide %n thing first.</numerusform>
            <numerusform>Decide %n things first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FactsPage</name>
    <message numerus="yes">
        <source>%n event(s) of these facts stand in the chronology by themselves.</source>
        <translation>
            <numerusform>%n event of these facts stands in the chronology by itself.</numerusform>
            <numerusform>%n events of these facts stand in the chronology by themselves.</numerusform>
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
<context>
    <name>ui::FamilyTimePage</name>
    <message numerus="yes">
        <source>%n time(s) together on record</source>
        <translation>
            <numerusform>%n time together on record</numerusform>
            <numerusform>%n times together on record</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FilesPage</name>
    <message numerus="yes">
        <source>%n record(s) name it.</source>
        <translation>
            <numerusform>%n record names it.</numerusform>
            <numerusform>%n records name it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
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
    <message numerus="yes">
        <source>%n generation(s) above and below the children</source>
        <translation>
            <numerusform>%n generation above and below the children</numerusform>
            <numerusform>%n generations above and below the children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GoalsPage</name>
    <message numerus="yes">
        <source>%n goal(s), %1 being worked on</source>
        <translation>
            <numerusform>%n goal, %1 being worked on</numerusform>
            <numerusform>%n goals, %1 being worked on</numerusform>
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
    <name>ui::KeysPage</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KinView</name>
    <message numerus="yes">
        <source>%n adult(s) not asked yet.</source>
        <translation>
            <numerusform>%n adult not asked yet.</numerusform>
            <numerusform>%n adults not asked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n overdue</numerusform>
            <numerusform>%1, %n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) due</source>
        <translation>
            <numerusform>%n thing due</numerusform>
            <numerusform>%n things due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n in the agenda</source>
        <translation>
            <numerusform>All %n in the agenda</numerusform>
            <numerusform>All %n in the agenda</numerusform>
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
    <name>ui::PhoneCard</name>
    <message numerus="yes">
        <source>Written: %n time(s).</source>
        <translation>
            <numerusform>Written: %n time.</numerusform>
            <numerusform>Written: %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlannerResult</name>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made</source>
        <translation>
            <numerusform>%n draft made</numerusform>
            <numerusform>%n drafts made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReadingCard</name>
    <message numerus="yes">
        <source>Longest sentence: %n word(s).</source>
        <translation>
            <numerusform>Longest sentence: %n word.</numerusform>
            <numerusform>Longest sentence: %n words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) over 20 words</source>
        <translation>
            <numerusform>%n sentence over 20 words</numerusform>
            <numerusform>%n sentences over 20 words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long word(s)</source>
        <translation>
            <numerusform>%n long word</numerusform>
            <numerusform>%n long words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the passive</source>
        <translation>
            <numerusform>%n in the passive</numerusform>
            <numerusform>%n in the passive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) over 15 words. The first: “%1”</source>
        <translation>
            <numerusform>%n line over 15 words: “%1”</numerusform>
            <numerusform>%n lines over 15 words. The first: “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordSectionBase</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
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
    <name>ui::ReviewNewsCard</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wish(es)</source>
        <translation>
            <numerusform>%n wish</numerusform>
            <numerusform>%n wishes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s)</source>
        <translation>
            <numerusform>%n score</numerusform>
            <numerusform>%n scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more event(s)</source>
        <translation>
            <numerusform>and %n more event</numerusform>
            <numerusform>and %n more events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RiskPage</name>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RulesView</name>
    <message numerus="yes">
        <source>%n thing(s) would change. What is written down stays.</source>
        <translation>
            <numerusform>%n thing would change. What is written down stays.</numerusform>
            <numerusform>%n things would change. What is written down stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScanView</name>
    <message numerus="yes">
        <source>%n page(s) so far.</source>
        <translation>
            <numerusform>%n page so far.</numerusform>
            <numerusform>%n pages so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TaskPane</name>
    <message numerus="yes">
        <source>The full process has %n more task(s) here.</source>
        <translation>
            <numerusform>The full process has %n more task here.</numerusform>
            <numerusform>The full process has %n more tasks here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VariantCard</name>
    <message numerus="yes">
        <source>Look at it together every %n week(s).</source>
        <translation>
            <numerusform>Look at it together every week.</numerusform>
            <numerusform>Look at it together every %n weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WorkPage</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
</TS>
