// SPDX-License-Identifier: MPL-2.0
// No carer's name, address or number in any parent's paper of family time: what the program writes by itself is clean in
// text, properties and file name; what somebody types into any free-text field is found and shown before printing.
#include "core/desk/publish.h"
#include "core/report/pages.h"
#include "core/report/write/read_back.h"
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"
#include "tests/support/planted.h"

#include <iostream>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QStringList kinds{u"contact-schedule"_s, u"contact-rules"_s, u"session-record"_s, u"contact-statistics"_s,
                        u"letterbox-letter"_s, u"safe-contact"_s,  u"contact-plan"_s};
const QStringList formats{u"pdf"_s, u"docx"_s, u"html"_s, u"txt"_s, u"json"_s};

Commission commissionFor(const CaseSnapshot& records, const QString& reader, const QString& kind,
                         const QMap<QString, QString>& options = {}) {
    Request request;
    request.kind = kind;
    request.options = options;
    Commission commission{records, {}, audienceNamed(records, reader), completed(request), &standardPack(), {}, {}, {}};
    commission.madeAt = QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC);
    return commission;
}

QList<Passage> passagesIn(const Prepared& prepared, const Rendered& rendered) {
    if (rendered.format == u"pdf"_s) return passagesOfPages(layOut(prepared.document)) + passagesOfPdf(rendered.bytes);
    if (rendered.format == u"docx"_s) return passagesOfDocx(rendered.bytes);
    if (rendered.format == u"html"_s) return passagesOfHtml(rendered.bytes);
    if (rendered.format == u"txt"_s) return passagesOfText(rendered.bytes);
    return passagesOfJson(rendered.bytes);
}

/// The carer's name, an address line and a telephone number that this reader must not learn.
QStringList carerSecrets(const QString& reader) {
    const ClearedSnapshot cleared = test::demoCleared(reader);
    QStringList found;
    for (const ProtectedKind kind : {ProtectedKind::Name, ProtectedKind::Address, ProtectedKind::Phone}) {
        const QList<Protected> secrets = protectedBy(cleared);
        for (const Protected& secret : secrets) {
            const bool carer = secret.reason == Reason::CarerIdentity || secret.reason == Reason::PlacementAddress;
            if (secret.kind != kind || !carer || secret.what.size() < 8 || !secret.what.contains(u' ')) continue;
            found << secret.what;
            break;
        }
    }
    return found;
}

/// Puts a secret into every text of the record and of the values inside it; the fields take turns.
template <class T>
void seed(T& record, const QStringList& secrets, int& fields) {
    eachField<T>([&](const auto& f) {
        using M = typename std::remove_cvref_t<decltype(f)>::Member;
        M& member = record.*(f.member);
        if constexpr (std::is_same_v<M, QString>) {
            if (f.label == Label::Key) return;
            member = u"Field %1 says %2 here."_s.arg(fields).arg(secrets[fields % secrets.size()]);
            ++fields;
        } else if constexpr (requires { typename M::value_type; }) {
            if constexpr (Described<typename M::value_type>) {
                if constexpr (std::is_default_constructible_v<typename M::value_type> &&
                              requires { member.append(typename M::value_type{}); })
                    if (member.isEmpty()) member.append(typename M::value_type{});
                for (auto& item : member) seed(item, secrets, fields);
            }
        }
    });
}

template <RecordType T>
void seedAll(CaseSnapshot& records, const QStringList& secrets, int& fields) {
    const CaseSnapshot before = records;
    for (const T& one : before.all<T>()) {
        T seeded = one;
        seed(seeded, secrets, fields);
        records.put(seeded);
    }
}

/// The demonstration with a letter among its times, and a secret in every free text of family time.
CaseSnapshot seededRecords(const QStringList& secrets, int& fields) {
    CaseSnapshot records = test::demoRecords();
    const CaseSnapshot before = records;
    for (const ContactSession& one : before.all<ContactSession>()) {
        ContactSession letter = one;
        letter.id = ContactSessionId::named(u"letter of the test"_s);
        letter.type = u"letterbox"_s;
        letter.state = SessionState::Held;
        letter.date = test::demoDay().addDays(-1);
        letter.adults = {*audienceNamed(before, u"parent:Dana Hartley"_s).person};
        records.put(letter);
        break;
    }
    seedAll<Arrangement>(records, secrets, fields);
    seedAll<ContactSession>(records, secrets, fields);
    seedAll<SessionAddendum>(records, secrets, fields);
    seedAll<SafeContact>(records, secrets, fields);
    seedAll<ContactLimit>(records, secrets, fields);
    seedAll<Availability>(records, secrets, fields);
    return records;
}

/// The demonstration with a word of its own in every text of every record of family time that `reader` takes part in; the
/// planned case is the same for all readers.
CaseSnapshot plantedRecords(test::Planting& planting) {
    CaseSnapshot records = test::demoRecords();
    const CaseSnapshot before = records;
    const auto plantAll = [&]<RecordType T>(const T*) {
        for (const T& one : before.all<T>()) {
            T planted = one;
            planting.plant(planted);
            if constexpr (std::is_same_v<T, ContactSession>) {
                // A locked record of an hour that was held, so that everything of it is printed.
                planted.record = RecordState::Signed;
                for (SeenLine& line : planted.seen) line.part = RecordPart::Play;
                for (SeenMark& mark : planted.marks) mark = {RecordPart::Play, u"taught"_s, {}, u"yes"_s};
                for (FormAnswer& answer : planted.extras) answer.question = u"call.platform"_s;
            }
            if constexpr (std::is_same_v<T, Arrangement>)
                for (HouseRule& rule : planted.houseRules) rule.topic = u"photos"_s;
            records.put(planted);
        }
    };
    plantAll(static_cast<const Arrangement*>(nullptr));
    plantAll(static_cast<const ContactSession*>(nullptr));
    plantAll(static_cast<const SessionAddendum*>(nullptr));
    plantAll(static_cast<const SafeContact*>(nullptr));
    plantAll(static_cast<const ContactLimit*>(nullptr));
    plantAll(static_cast<const Availability*>(nullptr));
    plantAll(static_cast<const Venue*>(nullptr));
    plantAll(static_cast<const SchoolCalendar*>(nullptr));
    return records;
}

/// What a paper says anywhere, with its properties and the name of its file.
QString everythingOf(const Commission& commission, const Prepared& prepared, const QString& format) {
    const QString name = suggestedFileName(commission, format);
    const Rendered rendered = render(commission, prepared, format, name);
    QStringList texts{name};
    const QList<Passage> passages = passagesIn(prepared, rendered);
    for (const Passage& passage : passages) texts << passage.text;
    return texts.join(u'\n');
}

/// Kinds with the choices that change what is printed: all shapes of the schedule, all times on record.
QList<std::pair<QString, QMap<QString, QString>>> papersOfAllKinds() {
    QList<std::pair<QString, QMap<QString, QString>>> papers;
    const QMap<QString, QString> allTimes{{u"from-date"_s, u"2024-01-01"_s}, {u"to-date"_s, u"2026-12-31"_s}};
    for (const ReportKind& kind : reportKinds())
        papers.append({kind.name, kind.name == u"session-record"_s ? allTimes : QMap<QString, QString>()});
    for (const char* shape : {"month", "fridge", "pictures", "year"})
        papers.append({u"contact-schedule"_s, {{u"shape"_s, QLatin1String(shape)}}});
    return papers;
}

bool holds(const QString& text, const QStringList& secrets) {
    return std::any_of(secrets.begin(), secrets.end(),
                       [&](const QString& secret) { return text.contains(secret, Qt::CaseInsensitive); });
}

}  // namespace

TEST_CASE("time canaries: what somebody types anywhere is found before a parent's print", "[desk][timecanaries]") {
    const QString reader = u"parent:Dana Hartley"_s;
    const QStringList secrets = carerSecrets(reader);
    REQUIRE(secrets.size() >= 2);
    int fields = 0, printed = 0;
    const CaseSnapshot records = seededRecords(secrets, fields);
    for (const QString& kind : kinds) {
        const Commission commission = commissionFor(records, reader, kind);
        const Prepared prepared = prepare(commission);
        for (const QString& format : formats) {
            const Rendered rendered = render(commission, prepared, format, u"paper"_s);
            const QList<Passage> passages = passagesIn(prepared, rendered);
            const QList<Finding> findings = leaksIn(passages, prepared.secrets, prepared.known);
            QSet<qsizetype> caught;
            for (const Finding& finding : findings) caught.insert(finding.passage);
            QStringList missed;
            for (qsizetype i = 0; i < passages.size(); ++i) {
                if (!holds(passages[i].text, secrets)) continue;
                ++printed;
                if (!caught.contains(i)) missed << passages[i].where + u": "_s + passages[i].text.left(200);
            }
            CAPTURE(kind.toStdString(), format.toStdString(), missed.join(u'\n').toStdString());
            CHECK(missed.isEmpty());
            // A paper with a canary in it is not written before somebody decided.
            const bool canary =
                std::any_of(passages.begin(), passages.end(), [&](const Passage& p) { return holds(p.text, secrets); });
            CHECK(openFindings(prepared, rendered, {}).isEmpty() != canary);
        }
    }
    std::cout << "canaries: " << fields << " fields seeded, " << printed << " passages with one, all shown\n";
    CHECK(fields > 500);
    CHECK(printed > 100);
}

TEST_CASE("time canaries: what is not for parents stands in no paper of any kind", "[desk][timecanaries]") {
    test::Planting planting;
    const CaseSnapshot records = plantedRecords(planting);
    const auto printed = [&](const QString& reader, const QString& kind, const QMap<QString, QString>& options,
                             const QStringList& inFormats) {
        QSet<QString> paths;
        const Commission commission = commissionFor(records, reader, kind, options);
        const Prepared prepared = prepare(commission);
        for (const QString& format : inFormats) paths += planting.pathsIn(everythingOf(commission, prepared, format));
        return paths;
    };
    QSet<QString> toTeam;
    int papers = 0;
    for (const auto& [kind, options] : papersOfAllKinds()) {
        toTeam += printed(u"internal"_s, kind, options, {u"txt"_s});
        for (const QString& reader : {u"parent:Dana Hartley"_s, u"parent:Samuel Mensah"_s}) {
            const QSet<QString> leaked =
                printed(reader, kind, options,
                        kinds.contains(kind) && reader.contains(u"Dana") ? formats : QStringList{u"txt"_s, u"json"_s}) &
                test::withheldFromParents();
            const QStringList list(leaked.begin(), leaked.end());
            CAPTURE(reader.toStdString(), kind.toStdString());
            CHECK(list.join(u'\n').toStdString() == "");
            ++papers;
        }
    }
    // Each of these is printed for the worker, so the check above could find it: a field that nobody prints proves nothing.
    for (const char* field :
         {"arrangement.carer", "arrangement.child_travel", "contact_session.travel", "contact_session.carer_note",
          "contact_session.meaning", "contact_session.incidents.enquiry_note", "venue.security"}) {
        CAPTURE(field);
        CHECK(toTeam.contains(QLatin1String(field)));
    }
    std::cout << "planted: " << planting.words().size() << " words, " << toTeam.size() << " fields printed for the worker, "
              << papers << " papers of parents read\n";
    CHECK(toTeam.size() > 60);
}

TEST_CASE("time canaries: what the program writes by itself names no carer", "[desk][timecanaries]") {
    const CaseSnapshot records = test::demoRecords();
    for (const QString& reader : {u"parent:Dana Hartley"_s, u"parent:Samuel Mensah"_s}) {
        const QStringList secrets = carerSecrets(reader);
        REQUIRE_FALSE(secrets.isEmpty());
        QList<std::pair<QString, QMap<QString, QString>>> papers;
        for (const QString& kind : kinds) papers.append({kind, {}});
        for (const char* shape : {"month", "fridge", "pictures", "year"})
            papers.append({u"contact-schedule"_s, {{u"shape"_s, QLatin1String(shape)}}});
        for (const auto& [kind, options] : papers) {
            const Commission commission = commissionFor(records, reader, kind, options);
            const Prepared prepared = prepare(commission);
            for (const QString& format : formats) {
                const QString name = suggestedFileName(commission, format);
                const Rendered rendered = render(commission, prepared, format, name);
                CAPTURE(reader.toStdString(), kind.toStdString(), format.toStdString());
                CHECK_FALSE(holds(name, secrets));
                const QList<Passage> passages = passagesIn(prepared, rendered);
                for (const Passage& passage : passages) CHECK_FALSE(holds(passage.text, secrets));
                const QList<Finding> open = openFindings(prepared, rendered, {});
                CAPTURE(open.isEmpty() ? std::string() : (open.first().what + u" in "_s + open.first().where).toStdString());
                CHECK(open.isEmpty());
            }
        }
    }
}
