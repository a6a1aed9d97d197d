// SPDX-License-Identifier: MPL-2.0
#include "core/desk/case_import.h"
#include "core/desk/case_export.h"

#include "core/desk/demo.h"
#include "core/interchange/csv.h"
#include "core/storage/audit_log.h"
#include "tests/support/faults.h"
#include "tests/support/test_vault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace core;
using test::faultIn;
using test::TestVault;
using namespace Qt::StringLiterals;

namespace {

const QByteArray family = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Dana /Hartley/\n0 TRLR\n";

CaseImport plan(TestVault& file, const QByteArray& bytes, const char* name = "family.ged", const char* reference = "R-1") {
    return planImport(file.vault(), QLatin1String(reference), bytes, {}, QLatin1String(name), file.vault().today());
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

/// What exporting the case in a format writes.
QByteArray exported(TestVault& file, const CaseId& id, const char* format) {
    const QString target = file.filePath(QStringLiteral("out"));
    exportCase(file.vault(), id, {QLatin1String(format), QStringLiteral("internal"), QDateTime::currentDateTimeUtc()}, target);
    return bytesOf(target);
}

}  // namespace

TEST_CASE("an import is planned, looked at, written and undone as one", "[desk][import]") {
    TestVault file(true, QDateTime({2026, 3, 24}, {10, 0}, Qt::UTC));
    const CaseImport first = plan(file, family);
    CHECK(first.newCase);
    CHECK(file.vault().caseload().shared.all<Case>().isEmpty());
    file.editor().perform(first.set);
    const CaseId id = *file.vault().caseByReference(QStringLiteral("r-1"));
    const CaseSnapshot& made = file.vault().caseSnapshot(id);
    CHECK(made.theCase()->opened == UncertainDate(QDate(2026, 3, 24)));
    CHECK(made.all<Person>().size() == 1);
    CHECK(made.profile()->workerName == QStringLiteral("Robin Vale"));

    const CaseImport more = plan(file, "date,event\n1/2/2026,Visit\n", "log.csv");
    CHECK_FALSE(more.newCase);
    CHECK(more.caseId == id);
    file.editor().perform(more.set);
    CHECK(file.vault().caseSnapshot(id).all<ChronologyEntry>().size() == 1);
    file.editor().undo();
    file.editor().undo();
    CHECK_FALSE(file.vault().caseByReference(QStringLiteral("R-1")));
}

TEST_CASE("what cannot be planned says why and writes nothing", "[desk][import]") {
    TestVault file;
    CHECK(faultIn([&] { plan(file, family, "family.exe"); }) == Fault::Unsupported);
    CHECK(faultIn([&] { plan(file, family, "family.ged", "  "); }) == Fault::Invalid);
    CHECK(faultIn([&] { plan(file, "no family", "family.ged"); }) == Fault::Invalid);
    CHECK(faultIn([&] {
              planImport(file.vault(), QStringLiteral("R"), family, QStringLiteral("pdf"), {}, file.vault().today());
          }) == Fault::Unsupported);
    CHECK(file.vault().caseload().shared.all<Case>().isEmpty());
}

TEST_CASE("made-up and real people never share a file", "[desk][import]") {
    for (const char* format : {"gedcom", "gedcom7", "csv"}) {
        CAPTURE(format);
        const char* name = QLatin1String(format) == QLatin1String("csv") ? "x.csv" : "x.ged";
        TestVault madeUp, real(false);
        madeUp.editor().perform(demoCaseload(QDate(2026, 3, 24)));
        const CaseId id = *madeUp.vault().caseByReference(QStringLiteral("DEMO-A"));
        const QByteArray bytes = exported(madeUp, id, format);
        CHECK(plan(madeUp, bytes, name).set.fictional == true);
        CHECK(faultIn([&] { plan(real, bytes, name); }) == Fault::Invalid);
    }
    TestVault madeUp, real(false);
    real.editor().perform(plan(real, family).set);
    const QByteArray bytes = exported(real, *real.vault().caseByReference(QStringLiteral("R-1")), "gedcom");
    CHECK(faultIn([&] { plan(madeUp, bytes); }) == Fault::Invalid);
    CHECK(faultIn([&] { real.editor().perform(demoCaseload(QDate(2026, 3, 24))); }) == Fault::Invalid);
}

TEST_CASE("an export is private, recorded with its digest, or not there at all", "[desk][export]") {
    TestVault file;
    const CaseId id = file.addCase();
    file.addPerson(id, QStringLiteral("Dana Hartley"));
    const QString target = file.filePath(QStringLiteral("out.ged"));
    const auto write = [&](const QString& to, const char* format = "gedcom", const char* audience = "internal") {
        return exportCase(file.vault(), id, {QLatin1String(format), QLatin1String(audience), QDateTime::currentDateTimeUtc()},
                          to);
    };
    write(target);
    const QByteArray bytes = bytesOf(target);
    CHECK(bytes.contains("Hartley"));
    CHECK((QFile::permissions(target) & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser)) ==
          QFile::Permissions());
    const AuditRow row = file.vault().audit(0, 1).front();
    CHECK(row.action == QStringLiteral("export"));
    CHECK(row.caseId == id.text());
    CHECK(file.vault().detailsOf(row.number) ==
          QJsonObject{{QStringLiteral("format"), QStringLiteral("gedcom")},
                      {QStringLiteral("audience"), QStringLiteral("internal")},
                      {QStringLiteral("file"), QStringLiteral("out.ged")},
                      {QStringLiteral("sha256"),
                       QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}});

    CHECK(faultIn([&] { write(file.filePath(QStringLiteral("no folder/out.ged"))); }) == Fault::NotFound);
    CHECK(faultIn([&] { write(QFileInfo(target).absolutePath()); }) == Fault::Io);
    CHECK(faultIn([&] { write(target, "docx"); }) == Fault::Unsupported);
    CHECK(faultIn([&] { write(target, "gedcom", "press"); }) == Fault::Invalid);
    CHECK(file.vault().audit(0, 1).front().number == row.number);
    CHECK(bytesOf(target) == bytes);
}

TEST_CASE("a reader gets an export without what is withheld, and leaks in its text stop it", "[desk][export]") {
    TestVault file;
    file.editor().perform(demoCaseload(QDate(2026, 3, 24)));
    const CaseId id = *file.vault().caseByReference(QStringLiteral("DEMO-A"));
    const QString target = file.filePath(QStringLiteral("out.ged"));
    ExportWish wish{QStringLiteral("gedcom"), QStringLiteral("parent:Dana Hartley"), QDateTime(QDate(2026, 3, 24), {}, Qt::UTC)};
    CaseExport done = exportCase(file.vault(), id, wish, target);
    CHECK(done.withheld > 0);
    for (const Finding& one : std::as_const(done.open)) wish.decisions << Acceptance{one.key, u"Taken out"_s, Decision::TakeOut};
    if (!done.open.isEmpty()) {
        CHECK(bytesOf(target) == "(none)");
        done = exportCase(file.vault(), id, wish, target);
    }
    CHECK(done.open.isEmpty());
    const QByteArray bytes = bytesOf(target);
    CHECK(bytes.contains("Hartley"));
    CHECK_FALSE(bytes.contains("Lindqvist"));
    CHECK(file.vault().detailsOf(file.vault().audit(0, 1).front().number)[u"audience"_s] == wish.reader);

    // The worker's words name the carers, in a line so long that the format breaks it.
    ChronologyEntry entry = *file.vault().caseSnapshot(id).all<ChronologyEntry>().begin();
    const ChronologyEntry before = entry;
    entry.participants = {{audienceNamed(file.vault().caseSnapshot(id), wish.reader).person.value(), ParticipantRole::About}};
    entry.event = QString(230, u'x') + u" as Patricia Lindqvist told us"_s;
    ChangeSet set{Action::Edit};
    set.edit(before, entry);
    file.editor().perform(set);
    const CaseExport stopped = exportCase(file.vault(), id, wish, target);
    REQUIRE_FALSE(stopped.open.isEmpty());
    CHECK(stopped.open.first().found.contains(u"Lindqvist"_s));
    CHECK(bytesOf(target) == bytes);
}

TEST_CASE("no reader goes on for longer than half a minute, and cancelling still works", "[desk][import]") {
    QByteArray table = "date,event\n";
    for (int i = 0; i < 3000; ++i) table += "1/2/2026,Visit\n";
    ProblemList problems;
    qint64 now = 0;
    qint64 told = 0;
    const Progress user([&](qint64 done, qint64) { told = done; });
    const Progress limited = withinImportTime(user, [&now] { return ++now; });
    CHECK(parseCsv("date,event\n", problems, limited).rows.empty());
    now = 0;
    CHECK(parseCsv(table, problems, limited).rows.size() == 3000);
    CHECK(told > 0);
    now = maxImportMilliseconds;
    CHECK(faultIn([&] { parseCsv(table, problems, limited); }) == Fault::Unsupported);
    user.cancel();
    now = 0;
    CHECK(faultIn([&] { parseCsv(table, problems, limited); }) == Fault::Cancelled);
}

TEST_CASE("input is read within its limits", "[desk][import]") {
    TestVault file;
    const QString path = file.filePath(QStringLiteral("in.ged"));
    QFile in(path);
    REQUIRE(in.open(QIODevice::WriteOnly));
    in.write("0 HEAD\n");
    in.close();
    CHECK(readInput(path) == "0 HEAD\n");
    REQUIRE(QFile::resize(path, maxImportBytes + 1));
    CHECK(faultIn([&] { readInput(path); }) == Fault::Unsupported);
    CHECK(faultIn([&] { readInput(path + QStringLiteral("x")); }) == Fault::NotFound);
    CHECK(faultIn([&] { readInput(QDir::tempPath()); }) == Fault::Invalid);
}
