// SPDX-License-Identifier: MPL-2.0
#include "core/desk/agenda_paper.h"

#include "core/report/write/writers.h"
#include "tests/support/test_vault.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC);
const QDate today(2026, 3, 24);

struct Two {
    Two() {
        Person one = vault.addPerson(id, u"Kofi Mensah"_s, Sex::Male, QDate(2016, 2, 7));
        Person child = one;
        child.subjectChild = true;
        ChangeSet set;
        set.edit(one, child);
        const auto review = [&](QDate day) {
            Review planned{ReviewId::make(), id};
            planned.type = u"core_group"_s;
            planned.date = day;
            set.add(planned);
        };
        review(today.addDays(-2));
        review(today);
        review(today.addDays(5));
        PlanLine line{PlanLineId::make(), id, SupportPlanId::make()};
        SupportPlan plan{line.plan, id};
        line.what = u"Group for fathers"_s;
        line.person = child.id;
        line.start = today.addDays(3);
        set.add(plan).add(line);
        vault.editor().perform(set);
    }
    QString calendar(AgendaTitles titles) {
        const AgendaWish wish{today, {}, titles};
        QByteArray bytes = agendaCalendar(vault.vault().caseload(), wholeAgenda(vault.vault(), wish), wish, now);
        return QString::fromUtf8(bytes.replace("\r\n ", ""));
    }
    test::TestVault vault{true, now};
    CaseId id = vault.addCase(u"T-7"_s);
};

}  // namespace

TEST_CASE("agenda: a private calendar names nobody and tells nothing", "[desk][agenda]") {
    Two two;
    const QString secret = two.calendar(AgendaTitles::Private);
    for (const QString& word : {u"Kofi"_s, u"Mensah"_s, u"father"_s, u"core group"_s, u"Core group"_s})
        CHECK_FALSE(secret.contains(word, Qt::CaseInsensitive));
    CHECK(secret.count(u"BEGIN:VEVENT"_s) == 4);
    CHECK(secret.contains(u"SUMMARY:Example: Start\\, T-7"_s));
    const QString full = two.calendar(AgendaTitles::Full);
    CHECK(full.contains(u"Group for fathers"_s));
    CHECK(full.contains(u"Kofi Mensah"_s));
}

TEST_CASE("agenda: what is late stands on the day, and reading the file in again adds nothing", "[desk][agenda]") {
    Two two;
    const QString text = two.calendar(AgendaTitles::Private);
    CHECK_FALSE(text.contains(u"DTSTART;VALUE=DATE:20260322"_s));
    CHECK(text.contains(u"Late: Prepare"_s));
    CHECK(text.contains(u"It was due on 22 March 2026."_s));
    QStringList ids;
    for (const QString& line : text.split(u"\r\n"_s))
        if (line.startsWith(u"UID:"_s)) ids.append(line);
    CHECK(QSet<QString>(ids.begin(), ids.end()).size() == 4);
    for (const QString& id : ids) CHECK(two.calendar(AgendaTitles::Full).contains(id));
}

TEST_CASE("agenda: the paper has three parts with case, child and reason", "[desk][agenda]") {
    Two two;
    const AgendaWish wish{today, {}, {}};
    const QList<AgendaItem> items = wholeAgenda(two.vault.vault(), wish);
    const QString text = QString::fromUtf8(writeText(agendaDocument(two.vault.vault().caseload(), items, wish, now)));
    CHECK(text.indexOf(u"Overdue"_s) < text.indexOf(u"Today"_s));
    CHECK(text.indexOf(u"Today"_s) < text.indexOf(u"Coming up"_s));
    CHECK(text.contains(u"Kofi Mensah"_s));
    CHECK(text.contains(u"From 24 March 2026 to 7 April 2026."_s));
    CHECK(text.contains(u"Example: made-up people"_s));
    const Document none = agendaDocument(two.vault.vault().caseload(), {}, wish, now);
    CHECK(writeText(none).contains("Nothing is due in this time."));
}

TEST_CASE("agenda: written and recorded, or neither", "[desk][agenda]") {
    Two two;
    Vault& vault = two.vault.vault();
    const AgendaWish wish{today, {}, {}};
    const QList<AgendaItem> items = wholeAgenda(vault, wish);
    const qint64 before = vault.anchor().number;
    for (const char* form : {"ics", "pdf", "docx", "html", "txt"}) {
        const QString target = two.vault.filePath(u"agenda."_s + QLatin1String(form));
        writeAgenda(vault, items, wish, now, target);
        QFile file(target);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() > 100);
        CHECK(file.permissions().testFlag(QFile::ReadOther) == false);
    }
    CHECK(vault.anchor().number == before + 5);
    const AuditRow row = vault.audit(0, 1).first();
    CHECK(row.action == u"export"_s);
    CHECK(vault.detailsOf(row.number)[u"kind"_s].toString() == u"agenda"_s);
    CHECK_THROWS_AS(writeAgenda(vault, items, wish, now, two.vault.filePath(u"agenda.exe"_s)), Error);
    CHECK_THROWS_AS(writeAgenda(vault, items, wish, now, two.vault.filePath(u"nowhere/agenda.txt"_s)), Error);
    CHECK(vault.anchor().number == before + 5);
    recordAgendaPrint(vault, 4, 1);
    CHECK(vault.audit(0, 1).first().action == u"print"_s);
}
