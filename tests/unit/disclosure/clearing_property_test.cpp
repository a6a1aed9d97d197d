// SPDX-License-Identifier: MPL-2.0
// Any case, any reader: what is withheld stands in no other field, references hold, clearing twice is clearing once.
#include "core/disclosure/disclosure_rules.h"
#include "tests/support/property.h"
#include "tests/unit/disclosure/disclosure_case.h"

using namespace core;

namespace {

/// A case made of numbers; every text occurs once, so that it can be looked for.
class RandomCase {
public:
    explicit RandomCase(const std::vector<int>& picks) : picks_(picks), records(id_) {
        records.put(Case{id_, QStringLiteral("R-1"), {}, {}, {}});
        for (int i = 0; i < 6; ++i) person(i);
        for (int i = 0; i < 4; ++i) home(i);
        for (int i = 0; i < 5; ++i) link(i);
        for (int i = 0; i < 6; ++i) stay(i);
        for (int i = 0; i < 2; ++i) source(i);
        for (int i = 0; i < 4; ++i) entry(i);
        records.put(Note{NoteId::named(QStringLiteral("n")), id_, anyId(person_[next(6)]), {}, text("author"), text("note")});
        Tie tie{TieId::named(QStringLiteral("t")), id_, person_[0], person_[1]};
        tie.note = text("tie");
        records.put(tie);
        Union pair{UnionId::named(QStringLiteral("u")), id_};
        pair.a = person_[next(6)];
        pair.b = person_[next(6)];
        pair.phases = {UnionPhase{UnionKind::Married, {}, {}, UnionEnd::None, text("church")}};
        records.put(pair);
    }

    Audience reader() {
        const auto kind = AudienceKind(next(8));
        const bool named = kind == AudienceKind::Parent || kind == AudienceKind::Child || kind == AudienceKind::Subject ||
                           (kind == AudienceKind::Carer && next(2));
        return {kind, named ? std::optional(person_[next(6)]) : std::nullopt, {}};
    }

private:
    int next(int count) { return picks_.empty() ? 0 : std::abs(picks_[size_t(at_++) % picks_.size()]) % count; }
    QString text(const char* stem) { return QStringLiteral("%1x%2x").arg(QLatin1String(stem)).arg(++texts_); }

    void person(int i) {
        Person p{PersonId::named(QStringLiteral("p%1").arg(i)), id_};
        p.names = {PersonName{NameKind::Legal, text("given"), text("family")}};
        p.subjectChild = i == 0 || next(5) == 0;
        p.phone = text("phone");
        p.email = text("email");
        p.disability = text("health");
        p.birthPlace = text("town");
        p.ethnicity = text("people");
        p.localNumber = text("number");
        p.note = text("view");
        p.role = next(4) == 0 ? QStringLiteral("foster carer") : QString();
        person_.append(p.id);
        records.put(p);
    }
    void home(int i) {
        Address a{AddressId::named(QStringLiteral("a%1").arg(i)), id_, text("street"), text("code"), text("phone"), next(3) == 0};
        if (next(3) == 0) a.notToLearn = {person_[next(6)]};
        a.reason = text("why");
        records.put(a);
        records.put(Household{HouseholdId::named(QStringLiteral("h%1").arg(i)), id_, text("home"), HouseholdKind(next(8)), a.id,
                              text("view")});
    }
    void link(int i) {
        Parentage p{ParentageId::named(QStringLiteral("l%1").arg(i)), id_, person_[next(3)], person_[3 + next(3)]};
        p.kind = ParentageKind(next(9));
        records.put(p);
    }
    void stay(int i) {
        Residence r{ResidenceId::named(QStringLiteral("r%1").arg(i)), id_, person_[i],
                    HouseholdId::named(QStringLiteral("h%1").arg(next(4)))};
        if (next(3) == 0) r.to = UncertainDate(QDate(2020, 1, 1));
        r.note = text("stay");
        records.put(r);
    }
    void source(int i) {
        const AttachmentId paper = AttachmentId::named(QStringLiteral("f%1").arg(i));
        records.put(Attachment{paper, id_, text("paper"), text("file")});
        Source s{SourceId::named(QStringLiteral("s%1").arg(i)),
                 id_,
                 text("title"),
                 SourceKind(next(11)),
                 text("author"),
                 text("agency")};
        s.attachment = paper;
        records.put(s);
    }
    void entry(int i) {
        ChronologyEntry e{EntryId::named(QStringLiteral("e%1").arg(i)), id_};
        e.participants = {{person_[next(6)], ParticipantRole::About}, {person_[next(6)], ParticipantRole(next(4))}};
        e.category = Category(next(26));
        e.event = text("event");
        e.sourceText = text("said");
        e.sourceKind = SourceKind(next(11));
        e.agency = text("agency");
        e.corroboratedBy = text("seen");
        e.significance = text("thought");
        e.source = SourceId::named(QStringLiteral("s%1").arg(next(2)));
        if (next(3) == 0) e.notFor = {person_[next(6)]};
        if (i > 0) e.origin = anyId(EntryId::named(QStringLiteral("e%1").arg(i - 1)));
        records.put(e);
    }

    const CaseId id_ = CaseId::named(QStringLiteral("random"));
    std::vector<int> picks_;
    int at_ = 0;
    int texts_ = 0;
    QList<PersonId> person_;

public:
    CaseSnapshot records;
};

QString allText(const CaseSnapshot& records) {
    QString text;
    eachRecord(records, [&](const Record& record) { text += QString::fromUtf8(QJsonDocument(toJsonObject(record)).toJson()); });
    return text;
}

}  // namespace

TEST_CASE("clearing any case for any reader", "[disclosure][property]") {
    checkProperty("what is withheld is nowhere, references hold, twice is once", [](const std::vector<int>& picks) {
        RandomCase made(picks);
        const Audience reader = made.reader();
        const ClearedSnapshot cleared = clearedFor(made.records, reader, test::standardClearance());
        RC_ASSERT(test::brokenReferences(cleared.records()).isEmpty());
        RC_ASSERT(cleared.records().all<Person>().size() == made.records.all<Person>().size());
        RC_ASSERT(cleared.records().all<Parentage>().size() == made.records.all<Parentage>().size());
        const QString text = allText(cleared.records());
        for (const Withheld& one : cleared.withheld()) {
            if (one.column == u"not_to_learn" || one.column == u"not_for" || one.what == u"yes") continue;
            const bool isWord = one.what.endsWith(u'x');  // kinds and dates are no texts of ours
            RC_ASSERT(!isWord || !text.contains(one.what));
        }
        const ClearedSnapshot same = clearedFor(made.records, reader, test::standardClearance());
        RC_ASSERT(same.records() == cleared.records());
        RC_ASSERT(same.withheld() == cleared.withheld());
        const ClearedSnapshot again = clearedFor(cleared.records(), reader, test::standardClearance());
        RC_ASSERT(again.records() == cleared.records());
    });
}

TEST_CASE("clearing the demonstration case twice is clearing it once", "[disclosure][demo]") {
    const CaseSnapshot records = test::demoCase();
    for (const Audience& reader : audiencesOf(records)) {
        INFO(audienceText(records, reader).toStdString());
        const ClearedSnapshot once = clearedFor(records, reader, test::standardClearance());
        const ClearedSnapshot twice = clearedFor(once.records(), reader, test::standardClearance());
        eachRecordType([&]<RecordType T>() {
            for (const T& record : once.records().all<T>()) {
                const T* again = twice.records().find<T>(record.id);
                INFO(QJsonDocument(toJsonObject(record)).toJson(QJsonDocument::Compact).toStdString());
                CHECK(again != nullptr);
                if (again) CHECK(toJsonObject(*again) == toJsonObject(record));
            }
        });
        CHECK(twice.records() == once.records());
    }
}
