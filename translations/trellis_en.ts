<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export this table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;sample data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Trellis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge copies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What merging left to &amp;decide…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AreaTree</name>
    <message>
        <source>WP%1</source>
        <comment>work package</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>The copy holds an operation that cannot be read: it is damaged or was changed by hand. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The folder for backups, %1, cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup %1 could not be given its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not pass its check and was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of %1 could not be made: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockEdit</name>
    <message>
        <source>&quot;%1&quot; would stand right of the last column. Show more columns, or paste further left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is counted from other records. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new %1 needs a value for %2. Show that column, and paste it along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new %1 needs a value for %2. Fill that cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are %1 cells; at most %2 are changed at once. Take fewer, or import them from a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellEditors</name>
    <message>
        <source>Choose in a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1 · %2</source>
        <comment>M18, March 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One activity without a date is not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n activities without a date are not drawn.</source>
        <translation>
            <numerusform>%n activity without a date is not drawn.</numerusform>
            <numerusform>%n activities without a date are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gatherings of more than %n institutions give no ties.</source>
        <translation>
            <numerusform>Gatherings of more than %n institution give no ties.</numerusform>
            <numerusform>Gatherings of more than %n institutions give no ties.</numerusform>
        </translation>
    </message>
    <message>
        <source>The line begins as soon as an activity was held and somebody took part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2, up from %3 in %4; %5</source>
        <comment>46 institutions, 23 countries, 12, 9, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2; %3</source>
        <comment>46 institutions, 23 countries, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions, countries and ties; %1</source>
        <comment>place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of possible pairs</source>
        <comment>after a percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that met, and their share of all possible pairs, which new members lower; %1</source>
        <comment>place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions involved, by kind, month by month; %1</source>
        <comment>place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns appear as soon as an institution is involved in an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions per area on one scale, the %1 largest of %2 areas; an institution in two areas counts in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions per area on one scale; an institution in two areas counts in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines appear as soon as an institution is involved in an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <comment>M18</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is counted and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area %1</source>
        <comment>inside a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no institution yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no institution yet</source>
        <comment>an area</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>institution</source>
        <comment>after 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>institutions</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>institution</numerusform>
            <numerusform>institutions</numerusform>
        </translation>
    </message>
    <message>
        <source>country</source>
        <comment>after 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>countries</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>country</numerusform>
            <numerusform>countries</numerusform>
        </translation>
    </message>
    <message>
        <source>tie</source>
        <comment>after 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>ties</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>tie</numerusform>
            <numerusform>ties</numerusform>
        </translation>
    </message>
    <message>
        <source>stable tie</source>
        <comment>after 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>stable ties</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>stable tie</numerusform>
            <numerusform>stable ties</numerusform>
        </translation>
    </message>
    <message>
        <source>CCC</source>
        <comment>after 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>CCCs</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>CCC</numerusform>
            <numerusform>CCCs</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancer centre or hospital</source>
        <comment>after 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancer centres and hospitals</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Cancer centre or hospital</numerusform>
            <numerusform>Cancer centres and hospitals</numerusform>
        </translation>
    </message>
    <message>
        <source>University, institute or other</source>
        <comment>after 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Universities, institutes and others</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>University, institute or other</numerusform>
            <numerusform>Universities, institutes and others</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and what it counts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all areas</source>
        <comment>a programme&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an area&apos;s title and number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates, to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at M%1 · %2</source>
        <comment>number of the month, month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at %2 · M%1</source>
        <comment>number of the month, day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, drawn on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an area and what it has</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not grow %2: still %3</source>
        <comment>an area, in 6 months, 46 institutions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 grew from %2 to %3 %4</source>
        <comment>an area, 12, 46 institutions, in 18 months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shrank from %2 to %3 %4</source>
        <comment>an area, 46, 12 institutions, in 18 months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4</source>
        <comment>an area, 46 institutions, 23 countries, 428 ties</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions grew from %1 to %2, ties fell from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties grow faster than institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions grow faster than ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions and ties grow together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two institutions have met yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of them is stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of them are stable</source>
        <translation>
            <numerusform>%1 of them is stable</numerusform>
            <numerusform>%1 of them are stable</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>428 ties; 131 of them are stable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new tie %1: still %2; %3</source>
        <comment>in 6 months; 428; 131 of them are stable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties grew from %1 to %2 %3; %4</source>
        <comment>12, 428, in 18 months, 131 of them ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties fell from %1 to %2 %3; %4</source>
        <comment>428, 12, in 18 months, 131 of them ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No area has an institution yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the most institutions, %2</source>
        <comment>area 3, 46</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n areas grew</source>
        <translation>
            <numerusform>The area grew</numerusform>
            <numerusform>All %n areas grew</numerusform>
        </translation>
    </message>
    <message>
        <source>No area grew</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One of %n areas grew</source>
        <translation>
            <numerusform>The one area grew</numerusform>
            <numerusform>One of %n areas grew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n areas grew</source>
        <translation>
            <numerusform>%1 of %n area grew</numerusform>
            <numerusform>%1 of %n areas grew</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 has the most institutions, %3</source>
        <comment>All 8 areas grew; area 3; 46</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart of %1 x %2 pixels cannot be drawn. Choose between %3 and %4 pixels for each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are samples.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Every programme has the kind &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities of the kind &quot;%1&quot; exist. Give them another kind first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An area cannot lie below itself. Choose another parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIC has nine digits; &quot;%1&quot; has not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies outside the programme (%2 to %3). Change the month, or the programme&apos;s length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end (%1) lies before the start (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in reporting period %2, which was submitted on %3 and is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, made apart, is in force from the same day. Change the date of one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Institutional exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twinning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert seminar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collegial interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roundtable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thematic area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R (report)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEM (demonstrator)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEC (website, press, video)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATA (data set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DMP (data management plan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETHICS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SECURITY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PU (public)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEN (sensitive)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancer centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>University</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research institute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned society</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliated entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Associated partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Piloting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>And %1 more problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-03-05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no area with the number &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number of at least %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot; here. Use one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this area and all below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at this date; without it everything counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--by takes year or month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--nodes takes participants or members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 activities of more than %2 institutions count, but give no ties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of the workspace as a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the network grows, period by period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of a period; year by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in the network; participants by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities two must share to be tied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A larger activity gives no ties; else as the programme has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only activities of these kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the weight of the ties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out what takes longest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or print, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size. Write width and height in pixels, as in 1600x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chart &quot;%1&quot; here. The charts are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Check its name, and your rights in the folder above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with --out into which folder the charts go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the network for slides and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for the files; it is made if it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the charts and draws nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the charts of these names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height in pixels; 1600x900 by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light by default; print has all words in black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the record by its key after the type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names %2 records; use the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list of %2 and comes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes pairs such as name=value; &quot;%2&quot; is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--delimiter takes one character, or tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--encoding takes utf-8, utf-16 or windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--decimal takes . or ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dates takes ymd, dmy or mdy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing was imported. Correct the rows named, or leave them out with --skip-bad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal sign %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns not imported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows: %2 would be new, %3 changed, %4 stay as they are, %5 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 changed, %4 as they were, %5 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a table (CSV, TSV) into the records of a type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column fills which field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same value for every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields a row is known again by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found when not stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decimal sign; found when not stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of day, month and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what would change; changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out rows with problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list cell also removes what it does not name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the records of a type as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write; else standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State a template with --template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--start takes a month such as 2024-10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it is, because it was changed since: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No damage found: %1 operations in %2 transactions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, because your own records name it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a workspace from a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the sample rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first month, M1; all dates move with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last transaction back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for damage: the file, its operations, its tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes all sample rows, keeps the structure and your own rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: trellis [FILE]              open the window
       trellis COMMAND --help      what a command takes

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: trellis %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See trellis --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written. Check that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings other copies of a workspace in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what would come in and what would be found; writes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of Trellis that draws window and charts cannot be loaded. Install Trellis again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copy</name>
    <message>
        <source>%1 is damaged and cannot be merged. Take a backup of it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no Trellis workspace.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvWriter</name>
    <message>
        <source>%1 cannot be written. Check that the folder allows it and that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table cannot be written. Check that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Add a file name to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written, because the folder %2 does not exist. Make the folder first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>%1 is being written by another window or program. Nothing was changed; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was moved or replaced while it was open. Nothing was changed; open it again at its new place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was changed; check the rights of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed in %1; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written. Nothing was changed; check the disk or the network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the file and its folder exist and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no Trellis workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. Open a backup of it; the copy may still be read in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, no workspace file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is too long for %1: 64 MB are the most. Nothing was changed; shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to go on with %1. Nothing was changed; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written as expected. Nothing was changed; open it again, or a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written apart: %2. Before it was %3. The newest, %4, stands until somebody decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was edited elsewhere after its record was deleted here: %2. It stays deleted; bring it back if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was added to elsewhere after its record was deleted here: %2. It stays deleted; bring it back if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names %2 “%3”, which was deleted. Bring that back, or change or delete this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %n records for %1, made apart. Copy what is needed into one and delete the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %n records have this key, made apart. Change the key of one, or move what names it to the other and delete it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Growth</name>
    <message>
        <source>These activities make more than %1 million ties. Leave out large activities with a size limit, or narrow the area or the kinds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrowthTable</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unknown country is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held or reported, since the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this month alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that took part in the same activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stable ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that took part in two or more activities together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties as a share of all possible pairs; new members lower it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties an institution has on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties of the institution that has most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centralisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 where all ties end at one institution, 0 where all have equally many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the network without a tie between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions in the largest part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions that are not yet connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three institutions that all have ties with each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often two partners of one institution have a tie themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-country share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the ties that join two countries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrowthTiles</name>
    <message>
        <source>as in %1</source>
        <comment>unchanged since M12</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>+8, M12</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of them has met another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them has no tie yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no tie yet.</source>
        <translation type="unfinished">
            <numerusform>%Ln of them has no tie yet.</numerusform>
            <numerusform>%Ln of them have no tie yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions involved in the area on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No institution is involved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions that took part in an activity that was held; being marked as absent does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has taken part yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They took part in one activity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>They took part in %Ln activities.</source>
        <translation type="unfinished">
            <numerusform>They took part in %Ln activity.</numerusform>
            <numerusform>They took part in %Ln activities.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 CCCs, %2 other centres and hospitals, %3 others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries of these institutions; an unknown country is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No institution with a known country yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 institutions a country on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest came in %1.</source>
        <comment>a month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of institutions that took part in the same activity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was new in %1.</source>
        <comment>a month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One was new in %1.</source>
        <comment>a month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln were new in %1.</source>
        <comment>a month</comment>
        <translation type="unfinished">
            <numerusform>%Ln was new in %1.</numerusform>
            <numerusform>%Ln were new in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gatherings of over %Ln are left out.</source>
        <translation type="unfinished">
            <numerusform>Gatherings of over %Ln are left out.</numerusform>
            <numerusform>Gatherings of over %Ln are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stable ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that took part in two or more activities together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair has met twice yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the ties: these pairs met again.</source>
        <comment>31 %</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 it was %2.</source>
        <comment>M12, 27 %</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes two institutions to have a tie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties as a share of all pairs there could be. It falls in every growing network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>0.36, M12</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the possible pairs has met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1 possible pairs has met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 possible pairs have met.</source>
        <translation type="unfinished">
            <numerusform>%Ln of %1 possible pairs has met.</numerusform>
            <numerusform>%Ln of %1 possible pairs have met.</numerusform>
        </translation>
    </message>
    <message>
        <source>New members lower it, so read it beside the counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-country ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tie yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties between different countries. An unknown country counts as a different one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>92 %, M12</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tie joins two countries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tie joins two countries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1 ties joins two countries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 ties join two countries.</source>
        <translation type="unfinished">
            <numerusform>%Ln of %1 ties joins two countries.</numerusform>
            <numerusform>%Ln of %1 ties join two countries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a deleted record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: set to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 was cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 became %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no older value here to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts back what was before: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1 has no field &quot;%2&quot;. Its fields are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;. Its columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is no reference, so &quot;.%2&quot; means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are mapped to the field &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is both mapped to a column and set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value set for &quot;%1&quot; is wrong: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of the file fits a field of %1. Its fields are: %2. State the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key field &quot;%1&quot; is neither mapped nor set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 cells, the header has %2. Check the quotes and delimiters of the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;. Add it first, or correct the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%2&quot; names %3 records of the type %1. Use their key or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records of the type %2 fit &quot;%3&quot;; it must be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row&apos;s key fits %1 records of the workspace; it must be one. Add the column id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is the same record as row %1. Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id. Leave the cell empty for a new row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is empty. Fill the cell, or choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has the same key as row %1. Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value. Fill the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value, but no column fills it. Map a column to &quot;%2&quot;, or set it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>%1, found by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, else </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>%1 is no copy of this workspace: it was made on its own. Export its tables and import them instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is this workspace itself. Choose another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s) that are not here.</source>
        <translation>
            <numerusform>%1: %n change that is not here.</numerusform>
            <numerusform>%1: %n changes that are not here.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Trellis. What this one does not know is kept and handed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds changes dated %2 in the future: a clock was wrong. Until then they count as the newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging would bring %1 operations in %2 changes. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged: %1 operations in %2 changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace as it was before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that somebody should look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>The program is not complete: a migration is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person-months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parse</name>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than two places behind the decimal sign; round it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no choice here. Use one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-03-05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not begin with the year, as was stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be two dates. State the order of day, month and year, or write 2026-03-05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no year of four digits. Write it as 2026-03-05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs the programme&apos;s start month. Set it in the programme, or write the month as 2026-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no month of a programme; months begin with M1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no month. Write it as 2026-03 or as M18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time of day. Write it as 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country. Write its two letters (FR) or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value does not fit the field &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too small; the least here is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large; the most here is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds characters that are no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, column &quot;%2&quot;: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kinds of activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CCC status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliverable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliverables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissemination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due at the end of this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Justification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicator value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicator values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant identification code of the EU funding portal, nine digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>involvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>involvements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliated to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means of verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adoptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adoptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start month (M1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest gathering that makes ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gathering of more institutions counts as an activity, but not as ties between all of them. Empty: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reporting period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reporting periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once submitted, the effort reported in these months is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state of a risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states of risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record type &quot;%1&quot;. The types are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record type is not registered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceLookup</name>
    <message>
        <source>There is no %1 called &quot;%2&quot;. Choose one from the list, or add it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be %2 different %3. Write its code, or choose it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>This goes along: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionSums</name>
    <message>
        <source>sum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>one %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled cells of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared cells of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n record(s) that hung on it</source>
        <translation>
            <numerusform>%1 and %n record that hung on it</numerusform>
            <numerusform>%1 and %n records that hung on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>%1 is no Trellis workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Trellis. It is open for reading; install the newer version to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may only be read: its rights, or those of its folder, do not allow writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or delete it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is counted from other records and cannot be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was deleted in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be deleted: %n record(s) still name it (%2). Change or delete those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another %1 with the same %2. Change one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a record that does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no choice for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was altered by another program: “%2” in it is not of Trellis&apos;s making. Open a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: “%2” is missing in it. Open a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be given its name. Check that no other file has it and that you may write in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: times or numbers in its history leave no room for another. Nothing was changed; open a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written, nor be read to see whether the change is in it. Check the disk or the network drive, then open it again: the change is there as a whole or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed, but the disk did not confirm it: a power failure could still take the change back. Check the disk or the network drive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablePrint</name>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableSource</name>
    <message>
        <source>A delimiter must be a character such as a comma, a semicolon, a tab or a vertical bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2 is longer than %3 characters. Check that the file is a table with one record on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2 is a mark of an unfinished merge (&lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= or &gt;&gt;&gt;&gt;&gt;&gt;&gt;). Decide which lines to keep and remove the marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the quotation mark that opens a cell here is never closed. Close it, or put the cell in quotation marks and double the one inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the quotation mark that opens a cell here is not closed within %3 characters. Close it, or shorten the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file with a header row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the header row has no names. Write a name above each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: column %3 has no name. Write a name in the header row, or remove the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: columns %3 and %4 have the same name &quot;%5&quot;. Rename or remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2 holds a zero byte, so it is no text file. Choose a CSV or TSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: these bytes are no text in %3. State the file&apos;s encoding, or save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 1 GB. Split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you are allowed to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a spreadsheet file (.xlsx or .ods) or another archive. Save it as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a spreadsheet file (.xls) or another Office file. Save it as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a PDF file. Choose a CSV or TSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Trellis workspace or another database. Export the table from it as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is compressed. Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a CSV or TSV file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>The merge cannot be undone: %1 was changed afterwards and builds on what the merge brought (%2, %3). Undo that change first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>The program is not complete: a sample file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EUnetCCC WP8, network of activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One task: WP8.2.3, cancer research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordination and support action of six work packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alliance of cancer centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focused topic networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;. The templates are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>And %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operations belong to no transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 transactions have no author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operations cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has %1 identities; it must have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 stands in its table, but no operation says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 says other than its operations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is missing from its table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cells name a newest operation that is not theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cells have lost their newest operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operations stand apart from their transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has lost track of which changes are the newest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Counted: %1, %2.</source>
        <comment>41 activities, 514 participations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln activities</source>
        <translation>
            <numerusform>%Ln activity</numerusform>
            <numerusform>%Ln activities</numerusform>
        </translation>
    </message>
    <message>
        <source>one participation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln participations</source>
        <translation>
            <numerusform>%Ln participation</numerusform>
            <numerusform>%Ln participations</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the activities has no date: it counts, but in no month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the activities have no date: they count, but in no month.</source>
        <translation>
            <numerusform>%Ln of the activities has no date: it counts, but in no month.</numerusform>
            <numerusform>%Ln of the activities have no date: they count, but in no month.</numerusform>
        </translation>
    </message>
    <message>
        <source>One gathering of more than %1 institutions gives no ties, but counts for all else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln gatherings of more than %1 institutions give no ties, but count for all else.</source>
        <translation>
            <numerusform>%Ln gathering of more than %1 institutions gives no ties, but counts for all else.</numerusform>
            <numerusform>%Ln gatherings of more than %1 institutions give no ties, but count for all else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::AboutDialog</name>
    <message>
        <source>LGPL-3.0, its charts GPL-3.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>windows, charts, printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trellis holds everything a coordinator knows of a network of institutions in one file, and shows how the network grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: you may use, study, pass on and change Trellis; what you pass on stays under the same licence. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build embeds nothing of others: it uses the system&apos;s typeface and icons of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is embedded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Trellis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Embedded licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::AddressEditor</name>
    <message>
        <source>Write an e-mail (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a web page. Write it as https://example.org.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::AreaBar</name>
    <message>
        <source>Area in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All areas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::AreaButton</name>
    <message>
        <source>All areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area in focus: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::AsAtButton</name>
    <message>
        <source>The date all figures stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates: everything counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::Badge</name>
    <message>
        <source>Area %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::CellDelegate</name>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::DateEditor</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ExportMenu</name>
    <message>
        <source>The figures could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1</source>
        <translation>
            <numerusform>%n file written to %1</numerusform>
            <numerusform>%n files written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The chart is in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::FilterButton</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::FocusBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed programme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::GrowthHeader</name>
    <message>
        <source>Source rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions that took part in an activity that was held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions involved in the area on that day, with the ties among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which institutions make up the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records these figures are counted from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::GrowthPage</name>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties and density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>involved at the end of the month; one scale, and an institution in two areas counts in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting who met whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>area, M1, M18</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activity has been held yet. Enter one with the institutions that came: their ties begin here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activity has been held in this area yet. Enter one with the institutions that came: their ties begin here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::GrowthTable</name>
    <message>
        <source>Altogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures by month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::GrowthWorker</name>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M%1 · %2</source>
        <comment>18, March 2026</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::HistoryView</name>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ImportConstantsView</name>
    <message>
        <source>Set another field to one value for every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer set %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ImportDialog</name>
    <message>
        <source>Import a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled. Change a setting to check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a CSV or TSV file, drop one here, or paste a table copied in a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table in the clipboard. Copy rows in a spreadsheet, with the names above them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: wait until it is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pasted table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you press Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column goes to a field yet. Choose where at least one goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rows need: %1. Choose the column it comes from, or one value for every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the rows with problems in the file and open it again, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no rows below its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import: the workspace has it all already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet. One undo takes the whole import back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ImportMappingView</name>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list also lo&amp;ses what the file does not name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are &amp;known again by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise a cell such as &quot;a; b&quot; only adds to what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: every row is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are known again by: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ImportPreviewModel</name>
    <message>
        <source>%1. Problem: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row in the file; the header is row 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ImportPreviewPane</name>
    <message>
        <source>As it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave these rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 of %2 rows, and those with problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ImportSourceBar</name>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the rows copied in a spreadsheet, with the names above them (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;cimal sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da&amp;tes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As each tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row has the &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick it when the pasted rows begin with values; the columns are then called A, B, C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ImportWorker</name>
    <message>
        <source>The pasted table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::Inspector</name>
    <message>
        <source>This record was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record in focus. The form, links and history of the row chosen in the table stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::LinkSection</name>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::LinksView</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ListEditor</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a deleted record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::MainWindow</name>
    <message>
        <source>Every edit is on disk when its cell is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample workspace: figures are samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row &amp;height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trellis workspaces (*.trellis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace holds no sample data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows that came as samples go, with what hangs on them. Your own rows and the structure stay. Undo brings the samples back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, because your own records name them: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown with every change you make:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of this workspace to merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checked copy was kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::MergeDialog</name>
    <message>
        <source>What merging left to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies are being merged. Edit again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of these copies is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Merged: %Ln operation(s) came in.</source>
        <translation>
            <numerusform>Merged: %Ln operation came in.</numerusform>
            <numerusform>Merged: %Ln operations came in.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace as it was before is kept as %1. One undo takes the merge out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) would come in.</source>
        <translation>
            <numerusform>%Ln operation would come in.</numerusform>
            <numerusform>%Ln operations would come in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you press Merge; a backup is made first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies were not merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to look at.</source>
        <translation>
            <numerusform>%Ln thing to look at.</numerusform>
            <numerusform>%Ln things to look at.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was written apart has come together without a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to decide; Enter opens its record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written apart: %1. Before: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::MonthEditor</name>
    <message>
        <source>Months (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::MonthPopup</name>
    <message>
        <source>Year before (Page up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year after (Page down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::NavigationButton</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::NavigationList</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::NewWorkspaceDialog</name>
    <message>
        <source>Create &amp;workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you coordinate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the first month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First &amp;month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With &amp;sample rows, which one command removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no name. Write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s name has a character that not every system allows. Leave out \ / : * ? &quot; &lt; &gt; |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is not set. State how many months the programme lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first month is not set. State it, or set no length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates of this template need a first month. State it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::PickEdit</name>
    <message>
        <source>Show choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ProblemsDialog</name>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing stands in the way. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln things stand in the way. Nothing was changed.</source>
        <translation>
            <numerusform>%Ln thing stands in the way. Nothing was changed.</numerusform>
            <numerusform>%Ln things stand in the way. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;opy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ProblemsModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong and what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::RecordForm</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::RecordModel</name>
    <message>
        <source>%1, %2</source>
        <comment>label, unit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::RecordPage</name>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1 (Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown, %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no %1 in this area yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no %1 yet. Add one, or import a table you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the filters off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates: everything counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at %1: rows that begin later are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at %1: rows dated later, and those without a date, are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row fits the filters and the as-at date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::RecordTable</name>
    <message>
        <source>The new record is not written yet: fill the cells marked as needed, or press Esc there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is counted from other records and cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 rows are taken at once. Select fewer; export and import take them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it goes: %1. Undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ReferenceEditor</name>
    <message>
        <source>Open (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a deleted record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ReferenceLine</name>
    <message>
        <source>Create %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 “%2”. Choose one from the list (arrow down).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several %1 for “%2”. Choose one from the list (arrow down).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::SearchPopup</name>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions, activities, people, deliverables …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Every word must stand somewhere in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more: add a word to narrow the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down choose, Enter opens, Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::StatTile</name>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::TemplateList</name>
    <message>
        <source>Eight thematic areas with their centres, activities and effort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task of 46 institutions with four cases and a symposium.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six work packages whose conclusions flow into one blueprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven centres that work together for years, with their coordinators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine topics with co-chairs and a yearly summit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: type, paste or import your own partners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::TimeBar</name>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As-at month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count everything, also what has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let time run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let time run, month by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M%1 · %2</source>
        <comment>18, March 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also what has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at %1</source>
        <comment>M18 · March 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date&apos;s format: 31 March</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of month, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::ViewTabs</name>
    <message>
        <source>Views of this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep filters, order and columns of this table under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::WelcomePage</name>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace is one file that holds a whole programme: institutions, activities, who took part, person-months and deliverables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trellis::Workspace</name>
    <message>
        <source>Left as it is, because it was changed since: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes from elsewhere and is being checked. It can be edited in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: it stays open for reading, so that nothing more is lost. Open a backup of it, or export its tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: wait until it is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
