// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/given_by_others.h"

#include "tests/unit/disclosure/disclosure_case.h"

using namespace core;
using test::SmallCase;

TEST_CASE("what a reader will see that others gave us", "[disclosure]") {
    SmallCase c;
    const QList<Participant> child{{c.cy, ParticipantRole::About}};
    c.entry("police", SourceKind::Police, "Police log 7", child);
    c.entry("ours", SourceKind::Observed, "Session record", child);
    c.entry("ann", SourceKind::SelfReport, "Told by Ann", child);
    c.entry("ned", SourceKind::ToldBy, "Told by Ned Nash", child);
    c.entry("through ann", SourceKind::Record, "Visit record",
            {{c.cy, ParticipantRole::About}, {c.ann, ParticipantRole::ToldBy}});
    c.entry("through ned", SourceKind::Record, "Visit record",
            {{c.cy, ParticipantRole::About}, {c.ned, ParticipantRole::ToldBy}});
    Source report{SourceId::named(QStringLiteral("report")), c.caseId, QStringLiteral("Report"), SourceKind::Health};
    c.records.put(report);
    Tie tie{TieId::named(QStringLiteral("tie")), c.caseId, c.ann, c.ben};
    tie.source = report.id;
    c.records.put(tie);
    const auto textsFor = [&](AudienceKind kind, std::optional<PersonId> who) {
        const ClearedSnapshot cleared = c.clear(kind, who);
        QStringList texts;
        for (const GivenByOthers& one : givenByOthers(cleared)) texts += one.text + QStringLiteral(" / ") + one.source;
        texts.sort();
        return texts;
    };
    const auto list = [](const char* lines) { return QString::fromLatin1(lines).split(u'\n'); };
    CHECK(textsFor(AudienceKind::Parent, c.ann) ==
          list("Ann Ash, Ben Birch / Report\nevent ned / Confidential\nevent police / Police log 7"));
    CHECK(textsFor(AudienceKind::Court, {}) ==
          list("Ann Ash, Ben Birch / Report\nevent ann / Told by Ann\nevent ned / Told by Ned Nash\nevent police / Police log 7\n"
               "event through ann / Visit record\nevent through ned / Visit record"));
}
