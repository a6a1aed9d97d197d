// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/chronology_csv.h"
#include "core/interchange/formats.h"
#include "tests/support/property.h"

namespace {

using namespace core;

const CaseId theCase = CaseId::named(QStringLiteral("csv case"));
const QDate today(2026, 3, 24);

CsvTable parse(const QByteArray& bytes, Problems* said = nullptr) {
    ProblemList problems;
    const CsvTable table = parseCsv(bytes, problems);
    if (said) *said = problems.all();
    return table;
}

Person named(const char* given, const char* family) {
    Person person{PersonId::named(QString::fromUtf8(given)), theCase};
    person.names = {PersonName{NameKind::Legal, QString::fromUtf8(given), QString::fromUtf8(family)}};
    return person;
}

CaseSnapshot family() {
    CaseSnapshot all(theCase);
    for (const Person& one : {named("Dana", "Hartley"), named("Kofi", "Mensah"), named("Zoë", "Hartley")}) all.put(one);
    return all;
}

ImportResult read(const QByteArray& bytes) {
    return readChronologyCsv(bytes, guessMapping(parse(bytes).header), family(), today);
}

ChronologyEntry entryAt(const ImportResult& result, size_t at) {
    return std::get<ChronologyEntry>(*result.set.changes.at(at).after);
}

bool says(const Problems& problems, const char* code, const char* where) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& p) { return p.code == QLatin1String(code) && p.where == QLatin1String(where); });
}

}  // namespace

TEST_CASE("a table is read whatever its separator, quotes and line ends", "[csv]") {
    for (const char* bytes : {"a,b\n1,\"x \"\"y\"\"\n z\"\n\n3,4", "a;b\r\n1;\"x \"\"y\"\"\r\n z\"\r\n\r\n3;4\r\n",
                              "a\tb\r1\t\"x \"\"y\"\"\r z\"\r\r3\t4"}) {
        INFO(bytes);
        const CsvTable table = parse(bytes);
        CHECK(table.header == QStringList{QStringLiteral("a"), QStringLiteral("b")});
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows.at(0).fields.at(1) == QStringLiteral("x \"y\"\n z"));
        CHECK(table.rows.at(0).line == 2);
        CHECK(table.rows.at(1).line == 5);
    }
}

TEST_CASE("the encoding of a table is found and said", "[csv]") {
    const QString text = QStringLiteral("n\nZoë");
    CHECK(parse(text.toUtf8()).rows.at(0).fields.at(0) == QStringLiteral("Zoë"));
    CHECK(parse("\xEF\xBB\xBF" + text.toUtf8()).header.at(0) == QStringLiteral("n"));
    QByteArray wide("\xFF\xFE");
    for (const QChar c : text) wide += QByteArray(1, char(c.unicode() & 0xFF)) + QByteArray(1, char(c.unicode() >> 8));
    CHECK(parse(wide).encoding == QStringLiteral("UTF-16"));
    CHECK(parse(wide).rows.at(0).fields.at(0) == QStringLiteral("Zoë"));
    Problems said;
    const CsvTable old = parse("n\nZo\xEB \x80", &said);
    CHECK(old.rows.at(0).fields.at(0) == QStringLiteral("Zoë €"));
    CHECK(says(said, "encoding_guessed", ""));
}

TEST_CASE("what a spreadsheet would run is guarded", "[csv]") {
    for (const char* text : {"=1+1", "+44", "-1", "@x", "\tx"})
        CHECK(guardedCell(QLatin1String(text)) == QLatin1Char('\'') + QLatin1String(text));
    CHECK(guardedCell(QStringLiteral("plain = x")) == QStringLiteral("plain = x"));
    CHECK(guardedCell(QStringLiteral("'tis")) == QStringLiteral("'tis"));
    CHECK(writeCsv({QStringLiteral("h")}, {{QStringLiteral("=A1")}}) == QByteArray("\xEF\xBB\xBFh\r\n'=A1\r\n"));
    checkProperty("a guard comes off again", [](const QString& text) { RC_ASSERT(unguardedCell(guardedCell(text)) == text); });
}

TEST_CASE("a chronology of another system comes in", "[csv]") {
    const ImportResult result = read(
        "Date of event,Child,Type,What happened,Outcome,Source of information,Ref\n"
        "27/03/2019,Dana and Kofi Mensah,school,Excluded for a day,Met the head,School letter,77\n"
        "March 2019,Zoe Hartley,flying,\"Fell, hurt an arm\",,,\n"
        "sometime,Nobody Known,,Moved,,,\n"
        "1/1/2020,Dana,,,,,\n");
    CHECK(result.counts.entries == 3);
    const ChronologyEntry first = entryAt(result, 0);
    CHECK(first.date == UncertainDate(QDate(2019, 3, 27)));
    REQUIRE(first.participants.size() == 2);
    CHECK(first.participants.at(0).person == named("Dana", "").id);
    CHECK(first.category == Category::School);
    CHECK(first.event == QStringLiteral("Excluded for a day\n[Ref: 77]"));
    CHECK(first.response == QStringLiteral("Met the head"));
    CHECK(first.sourceText == QStringLiteral("School letter"));
    const ChronologyEntry second = entryAt(result, 1);
    CHECK(second.date == UncertainDate::month(2019, 3));
    CHECK(second.event.contains(QStringLiteral("[Category: flying]")));
    CHECK(entryAt(result, 2).event == QStringLiteral("Moved\n[Date: sometime]\n[About: Nobody Known]"));
    CHECK(says(result.problems, "date_unreadable", "line 4"));
    CHECK(says(result.problems, "person_unknown", "line 4"));
    CHECK(says(result.problems, "event_missing", "line 5"));
}

TEST_CASE("people are found however a table writes them", "[csv]") {
    CaseSnapshot all = family();
    for (const Person& one : {named("Søren Ole", "Đorđević"), named("Anne-Marie", "O’Neil")}) all.put(one);
    const struct {
        const char* cell;
        QStringList found;  // given names
        QStringList kept;   // names that stay in the text
    } table[] = {{"Zoe", {QStringLiteral("Zoë")}, {}},
                 {"HARTLEY, zoe", {QStringLiteral("Zoë")}, {}},
                 {"soren dordevic", {QStringLiteral("Søren Ole")}, {}},
                 {"Anne Marie O'Neil", {QStringLiteral("Anne-Marie")}, {}},
                 {"Hartley, Dana", {QStringLiteral("Dana")}, {}},
                 {"Hartley, Dana; Mensah, Kofi", {QStringLiteral("Dana"), QStringLiteral("Kofi")}, {}},
                 {"Hartley, Dana, Mensah, Kofi", {QStringLiteral("Dana"), QStringLiteral("Kofi")}, {}},
                 {"Hartley, Dana and Mensah, Kofi", {QStringLiteral("Dana"), QStringLiteral("Kofi")}, {}},
                 {"Dana, Kofi, Zoe", {QStringLiteral("Dana"), QStringLiteral("Kofi"), QStringLiteral("Zoë")}, {}},
                 {"Dana, Dana Hartley", {QStringLiteral("Dana")}, {}},
                 {"Mensah, Dana", {}, {QStringLiteral("Mensah, Dana")}},
                 {"Known, Nobody", {}, {QStringLiteral("Known, Nobody")}},
                 {"Known, Dana", {QStringLiteral("Dana")}, {QStringLiteral("Known")}},
                 {" , ;", {}, {}}};
    for (const auto& row : table) {
        CAPTURE(row.cell);
        const QByteArray bytes = QByteArray("people,event\n\"") + row.cell + "\",x\n";
        const ChronologyEntry entry = entryAt(readChronologyCsv(bytes, guessMapping(parse(bytes).header), all, today), 0);
        QList<PersonId> ids;
        for (const QString& given : row.found) ids.append(PersonId::named(given));
        QList<PersonId> found;
        for (const Participant& one : entry.participants) found.append(one.person);
        CHECK(found == ids);
        QString text = QStringLiteral("x");
        for (const QString& name : row.kept) text += QStringLiteral("\n[About: %1]").arg(name);
        CHECK(entry.event == text);
    }
}

TEST_CASE("our own table comes back the same and holds back what is guarded", "[csv]") {
    CaseSnapshot all = family();
    ChronologyEntry entry{EntryId::named(QStringLiteral("1")), theCase,
                          UncertainDate::range(DatePoint{2014, 0, 0, false}, DatePoint{2016, 0, 0, false}), 2};
    entry.participants = {Participant{named("Dana", "").id}, Participant{named("Kofi", "").id}};
    entry.category = Category::SubstanceUse;
    entry.event = QStringLiteral("=cmd|' /C calc'!A0; said \"no\"\nand left");
    entry.significance = QStringLiteral("-1");
    entry.valence = Valence::TurningPoint;
    all.put(entry);
    ChronologyEntry hidden{EntryId::named(QStringLiteral("2")), theCase, QDate(2020, 1, 1)};
    hidden.event = QStringLiteral("hidden");
    hidden.notFor = {named("Dana", "").id};
    all.put(hidden);
    const ExportResult written = writeChronologyCsv(all);
    CHECK(!written.bytes.contains("hidden"));
    CHECK(written.bytes.contains("'=cmd"));
    CHECK(written.notSaid.size() == 1);
    const ImportResult back = read(written.bytes);
    REQUIRE(back.counts.entries == 1);
    CHECK(back.problems.isEmpty());
    ChronologyEntry same = entryAt(back, 0);
    same.id = entry.id;
    CHECK(same == entry);
}

TEST_CASE("a mapping is guessed from the words of the header", "[csv]") {
    const ColumnMapping mapping = guessMapping({QStringLiteral("No"), QStringLiteral("DATE FROM"), QStringLiteral("Date to"),
                                                QStringLiteral("Significant_Event"), QStringLiteral("Analysis by worker")});
    CHECK(mapping.date == 1);
    CHECK(mapping.dateTo == 2);
    CHECK(mapping.event == 3);
    CHECK(mapping.significance == 4);
    CHECK(mapping.people == -1);
}

TEST_CASE("tables that are none are refused, rubbish does no worse", "[csv]") {
    CHECK_THROWS_AS(parse({}), Error);
    CHECK_THROWS_AS(parse("a\n\"" + QByteArray(70000, 'x')), Error);
    CHECK_THROWS_AS(read("one,two\n1,2\n"), Error);
    Problems said;
    parse("a,b\n1,\"open\n2,3\n", &said);
    CHECK(says(said, "quote_open", "line 2"));
    checkProperty("random bytes", [](const std::vector<char>& rubbish) {
        try {
            read("date,event\n" + QByteArray(rubbish.data(), qsizetype(rubbish.size())));
        } catch (const Error&) {}
    });
}

TEST_CASE("every format is found by name and by file", "[formats]") {
    QStringList names;
    for (const Format& format : formats()) {
        CHECK(!names.contains(format.name));
        names.append(format.name);
        CHECK(formatNamed(format.name) == &format);
        CHECK(!format.suffixes.isEmpty());
        CHECK((format.read || format.write));
    }
    CHECK(formatOfFile(QStringLiteral("/a.b/Family.GED"))->name == QStringLiteral("gedcom"));
    CHECK(formatOfFile(QStringLiteral("x.exe")) == nullptr);
    CHECK(formatOfFile(QStringLiteral("csv")) == nullptr);
}
