// SPDX-License-Identifier: MPL-2.0
// Leaks put into papers of every kind on purpose, and counted in every format: what people type, what a file says of
// itself, names of attachments and of the file.
#include <iostream>

#include "core/desk/publish.h"
#include "core/report/pages.h"
#include "core/report/write/read_back.h"
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"
#include "tests/unit/disclosure/seeded_leaks.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct Count {
    int exact = 0, exactMissed = 0, disguised = 0, disguisedMissed = 0;
    QStringList missed;

    void add(const test::SeededLeak& leak, bool found, const QString& where) {
        const bool isExact = leak.disguise == u"exact"_s;
        (isExact ? exact : disguised) += 1;
        if (found) return;
        (isExact ? exactMissed : disguisedMissed) += 1;
        missed << where + u": "_s + leak.disguise + u" of "_s + leak.secret + u" in "_s + leak.passage.text;
    }
    void check() const {
        std::cout << "seeded in papers: exact " << exact << ", missed " << exactMissed << "; disguised " << disguised
                  << ", missed " << disguisedMissed << "\n";
        INFO(missed.join(u'\n').toStdString());
        CHECK(exactMissed == 0);
        CHECK(disguisedMissed * 20 <= disguised);
    }
};

Commission commissionFor(const CaseSnapshot& records, const QString& reader, const QString& kind) {
    Request request;
    request.kind = kind;
    Commission commission{records, {}, audienceNamed(records, reader), completed(request), &standardPack(), {}, {}, {}};
    commission.madeAt = QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC);
    return commission;
}

/// Leaks a worker could type: of names, places and numbers that the reader may not see anywhere else either.
QList<test::SeededLeak> leaksOf(const QList<Protected>& secrets, const Known& known) {
    QList<test::SeededLeak> leaks;
    for (const Protected& secret : secrets) {
        if (secret.kind == ProtectedKind::Text || secret.kind == ProtectedKind::Title) continue;
        const bool isLine = secret.what.contains(u' ') && secret.what != u"Flat 5"_s;
        if (secret.kind == ProtectedKind::Address && (!isLine || known.words.contains(secret.what.toLower()))) continue;
        leaks += test::leaksOf(secret);
    }
    return leaks;
}

QList<test::SeededLeak> leaksFor(const QString& reader) {
    const ClearedSnapshot cleared = test::demoCleared(reader);
    return leaksOf(protectedBy(cleared), knownBy(cleared));
}

QString mark(qsizetype number) { return u"Point %1: "_s.arg(number); }

/// The number of the seed in whose text a finding lies; −1 = of none.
qsizetype seedAt(const QString& text, qsizetype position) {
    const qsizetype at = text.lastIndexOf(u"Point "_s, position);
    const qsizetype end = at < 0 ? -1 : text.indexOf(u':', at);
    bool isNumber = false;
    const qsizetype number = end < 0 ? -1 : text.mid(at + 6, end - at - 6).toLongLong(&isNumber);
    return isNumber ? number : -1;
}

/// The demonstration with one entry for each leak, or one source or home of that name.
CaseSnapshot withEntries(const QList<test::SeededLeak>& leaks) {
    const CaseSnapshot demo = test::demoRecords();
    const PersonId kofi = *audienceNamed(demo, u"child:Kofi Mensah"_s).person;
    ChangeSet set;
    for (const ChronologyEntry& entry : demo.all<ChronologyEntry>()) set.remove(entry);
    for (qsizetype i = 0; i < leaks.size(); ++i) {
        ChronologyEntry entry{.id = EntryId::named(u"seed %1"_s.arg(i)), .caseId = demo.id()};
        entry.date = test::demoDay().addDays(-1 - i);
        entry.participants = {{kofi, ParticipantRole::About}};
        entry.event = mark(i) + leaks[i].passage.text;
        entry.sourceText = u"Visit record"_s;
        entry.inCourt = entry.headline = true;
        set.add(entry);
    }
    CaseSnapshot records = demo;
    records.apply(set);
    return records;
}

QList<Passage> passagesIn(const Prepared& prepared, const Rendered& rendered) {
    if (rendered.format == u"pdf"_s) return passagesOfPages(layOut(prepared.document)) + passagesOfPdf(rendered.bytes);
    if (rendered.format == u"docx"_s) return passagesOfDocx(rendered.bytes);
    if (rendered.format == u"html"_s) return passagesOfHtml(rendered.bytes);
    return passagesOfJson(rendered.bytes);
}

void countIn(const QList<Passage>& passages, const QList<Finding>& findings, const QList<test::SeededLeak>& leaks,
             const QString& where, Count& count) {
    QSet<qsizetype> caught;
    for (const Finding& finding : findings) caught.insert(seedAt(passages[finding.passage].text, finding.position));
    for (qsizetype i = 0; i < leaks.size(); ++i) count.add(leaks[i], caught.contains(i), where);
}

/// Every sixteenth leak, beginning with another one each time.
QList<test::SeededLeak> shareOf(const QList<test::SeededLeak>& leaks, qsizetype turn) {
    constexpr qsizetype shares = 16;
    QList<test::SeededLeak> share;
    for (qsizetype i = turn % shares; i < leaks.size(); i += shares)
        if (leaks[i].disguise != u"file name"_s) share << leaks[i];
    return share;
}

/// The places of a document where typed words stand: paragraphs, items, cells, values, words in boxes.
QList<Spans*> typedPlaces(Document& document) {
    QList<Spans*> places;
    for (Block& block : document.blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) places << &paragraph->spans;
        if (auto* list = std::get_if<ListBlock>(&block))
            for (Spans& item : list->items) places << &item;
        if (auto* table = std::get_if<Table>(&block))
            for (Row& row : table->rows)
                for (Cell& cell : row.cells) places << &cell.spans;
        if (auto* facts = std::get_if<Facts>(&block))
            for (auto& [label, cell] : facts->rows) places << &cell.spans;
        if (auto* box = std::get_if<Box>(&block))
            for (Paragraph& paragraph : box->paragraphs) places << &paragraph.spans;
    }
    return places;
}

/// Puts the leaks into the paper's own places, spread over all of it, and counts what is found there and in the bytes of
/// one form, another one each time.
void seedInto(Prepared prepared, const QList<test::SeededLeak>& leaks, const QString& where, qsizetype turn, Count& count) {
    const QList<Spans*> places = typedPlaces(prepared.document);
    REQUIRE_FALSE(places.isEmpty());
    for (qsizetype i = 0; i < leaks.size(); ++i)
        *places[i * 7 % places.size()] << Span{u" "_s + mark(i) + leaks[i].passage.text + u' ', false, {}, {}};
    const QList<Passage> said = passagesOf(prepared.document);
    countIn(said, leaksIn(said, prepared.secrets, prepared.known), leaks, where, count);
    // A Word file is laid out and its pictures are painted, so its turn comes less often.
    const QList<Passage> read = turn % 9 == 0   ? passagesOfDocx(writeDocx(prepared.document))
                                : turn % 2 == 0 ? passagesOfHtml(writeHtml(prepared.document))
                                                : passagesOfJson(writeJson(prepared.document));
    countIn(read, leaksIn(read, prepared.secrets, prepared.known), leaks, where + u" in bytes"_s, count);
}

}  // namespace

TEST_CASE("seeded papers: what people typed is found in every kind and every format", "[desk][publish][leak]") {
    Count count;
    const QStringList readers{u"parent:Dana Hartley"_s, u"court"_s};
    const QStringList kinds{u"case-summary"_s, u"chronology-running"_s, u"chronology-court"_s};
    for (const QString& reader : readers) {
        const QList<test::SeededLeak> all = leaksFor(reader);
        for (qsizetype k = 0; k < kinds.size(); ++k) {
            QList<test::SeededLeak> leaks;  // each kind has its share
            for (qsizetype i = k; i < all.size(); i += kinds.size())
                if (all[i].disguise != u"file name"_s) leaks << all[i];
            const Commission commission = commissionFor(withEntries(leaks), reader, kinds[k]);
            const Prepared prepared = prepare(commission);
            countIn(passagesOf(prepared.document), prepared.findings, leaks, kinds[k], count);
            for (const char* format : {"pdf", "docx", "html", "json"}) {
                const Rendered rendered = render(commission, prepared, QLatin1String(format), u"paper"_s);
                const QList<Passage> passages = passagesIn(prepared, rendered);
                countIn(passages, leaksIn(passages, prepared.secrets, prepared.known), leaks, kinds[k] + u' ' + rendered.format,
                        count);
            }
        }
    }
    CHECK(count.exact + count.disguised >= 1500);
    count.check();
}

TEST_CASE("seeded papers: names of attachments, of homes and of the file itself", "[desk][publish][leak]") {
    Count count;
    const QStringList readers{u"parent:Dana Hartley"_s, u"parent:Samuel Mensah"_s, u"court"_s, u"child:Kofi Mensah"_s};
    const CaseSnapshot demo = test::demoRecords();
    for (const QString& reader : readers) {
        const Commission clean = commissionFor(demo, reader, u"chronology-court"_s);
        Prepared small = prepare(clean);
        small.document.blocks.clear();
        const QList<test::SeededLeak> all = leaksFor(reader);
        qsizetype turn = 0;
        for (const test::SeededLeak& leak : all) {
            if (leak.disguise != u"file name"_s) continue;
            ChangeSet set;
            // A source is called as its scanned file, and an aunt's home as a child would call it.
            for (const Source& source : demo.all<Source>()) {
                Source named = source;
                named.title = leak.passage.text;
                set.edit(source, named);
            }
            for (const Household& home : demo.all<Household>()) {
                Household named = home;
                named.name = leak.passage.text.section(u'.', 0, 0);
                if (home.kind == HouseholdKind::Home) set.edit(home, named);
            }
            CaseSnapshot records = demo;
            records.apply(set);
            // A list of sources and a drawing of homes, by turns.
            const QString kind = turn++ % 2 == 0 ? u"chronology-court"_s : u"genogram"_s;
            const Commission commission = commissionFor(records, reader, kind);
            const Prepared prepared = prepare(commission);
            // What clearing has taken away already is not on the paper.
            bool isShown = false;
            const QList<Passage> passages = passagesOf(prepared.document);
            for (const Passage& passage : passages)
                isShown = isShown || passage.text.contains(leak.passage.text.section(u'.', 0, 0));
            count.add(leak, !isShown || !prepared.findings.isEmpty(), kind);
            const Rendered rendered = render(clean, small, u"txt"_s, u"/home/somebody/"_s + leak.passage.text);
            count.add(leak, !rendered.findings.isEmpty(), u"file name"_s);
        }
    }
    CHECK(count.disguised >= 60);
    count.check();
}

TEST_CASE("seeded papers: what a file says of itself is read in every format", "[desk][publish][leak]") {
    const Commission commission = commissionFor(test::demoRecords(), u"court"_s, u"chronology-court"_s);
    const Prepared clean = prepare(commission);
    const QString seed = u"Visit to Mrs Lindquist"_s;
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QList<std::pair<const char*, std::function<void(Document&)>>> places{
        {"title", [&](Document& d) { d.title = seed; }},
        {"head", [&](Document& d) { d.header = {seed}; }},
        {"foot", [&](Document& d) { d.footer = {seed}; }},
        {"notice", [&](Document& d) { d.notice = seed; }},
        {"heading",
         [&](Document& d) {
             d.blocks << Heading{2, seed, {}, {}};
         }},
        {"list",
         [&](Document& d) {
             d.blocks << ListBlock{false, {{Span{seed, false, {}, {}}}}, {}};
         }},
        {"alternative",
         [&](Document& d) {
             d.blocks << Figure{image, seed, {}, false, {}};
         }},
        {"caption",
         [&](Document& d) {
             d.blocks << Figure{image, u"A house"_s, seed, false, {}};
         }},
        {"table summary",
         [&](Document& d) {
             d.blocks << Table{seed, {Column{u"What"_s, 0, false}}, {Row{{Cell{}}, {}}}, true};
         }},
        {"column",
         [&](Document& d) {
             d.blocks << Table{{}, {Column{seed, 0, false}}, {Row{{Cell{}}, {}}}, true};
         }},
        {"label",
         [&](Document& d) {
             d.blocks << Facts{{}, {{seed, Cell{}}}};
         }},
        {"box",
         [&](Document& d) {
             d.blocks << Box{seed, {}};
         }},
        {"signature",
         [&](Document& d) {
             d.blocks << Signatures{{}, {{seed, {}, {}}}};
         }},
        {"split", [&](Document& d) {
             d.blocks << Paragraph{
                 {Span{u"Mrs Lind"_s, true, {}, {}}, Span{u"quist"_s, false, {}, {}}}, ParagraphStyle::Body, false, {}, {}};
         }}};
    for (const auto& [place, put] : places)
        for (const DocumentFormat& format : documentFormats()) {
            // A text file has no title of its own and says no words for pictures that stand beside it.
            const bool cannot = format.name == u"txt"_s && std::string_view(place) == "title";
            // A workbook holds tables alone, without what is said of them.
            if ((format.name == u"xlsx"_s || format.name == u"csv"_s) && std::string_view(place) != "column") continue;
            Prepared prepared = clean;
            prepared.document.blocks = {Heading{1, u"Paper"_s, {}, {}}};
            put(prepared.document);
            CAPTURE(place, format.name);
            const Rendered rendered = render(commission, prepared, format.name, u"paper"_s);
            CHECK(rendered.findings.isEmpty() == cannot);
        }
}

TEST_CASE("seeded papers: clean papers raise next to nothing, and every leak put into one is found, for every reader and kind",
          "[desk][publish][leak]") {
    const CaseSnapshot records = test::demoRecords();
    const QList<Audience> readers = audiencesOf(records);
    Count count;
    QSet<QString> seeded;
    // Each reader meets every fifth kind, each kind every fifth reader; KINKEEPER_STRIDE=1 brings all together.
    const qsizetype stride = qEnvironmentVariableIntValue("KINKEEPER_STRIDE") == 1 ? 1 : 5;
    for (qsizetype who = 0; who < readers.size(); ++who) {
        const Audience& reader = readers[who];
        qsizetype turn = 0;  // each kind has its share of the reader's leaks, and every leak its turn
        for (qsizetype k = who % stride; k < reportKinds().size(); k += stride) {
            const ReportKind& kind = reportKinds()[k];
            const Commission commission = commissionFor(records, audienceText(records, reader), kind.name);
            const Prepared prepared = prepare(commission);
            QStringList found;
            for (const Finding& finding : prepared.findings) found << finding.found + u" for "_s + finding.what;
            CAPTURE(audienceText(records, reader), kind.name, found);
            if (found.size() > 1) CHECK(found.size() <= layOut(prepared.document).pages.size());  // a page has one at most
            const QList<test::SeededLeak> leaks = shareOf(leaksOf(prepared.secrets, prepared.known), turn++);
            if (leaks.isEmpty()) continue;  // a reader from whom nothing is kept
            seeded << audienceText(records, reader) << kind.name;
            seedInto(prepared, leaks, audienceText(records, reader) + u' ' + kind.name, turn, count);
        }
    }
    CHECK(seeded.size() >= reportKinds().size());
    CHECK(count.exact >= 300);
    CHECK(count.disguised >= 1000);
    count.check();
}
