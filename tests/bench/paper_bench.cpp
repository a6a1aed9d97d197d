// SPDX-License-Identifier: MPL-2.0
// A running chronology of 500 entries from the records to the file, step by step: at most 1 s and 60 MB for the PDF, the leak
// check timed apart, 100 ms for the first page after a change; beside another program on the same rows in the same run.
#include "core/desk/publish.h"
#include "core/report/pdf.h"
#include "core/report/write/writers.h"
#include "tests/support/big_case.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <ctime>
#include <iostream>

#include <sys/resource.h>

using namespace core;

namespace {

/// Wall clock beside the time of the processor: on a busy machine only the second one tells.
class Stopwatch {
public:
    Stopwatch() { restart(); }
    void restart() {
        wall_.start();
        processor_ = std::clock();
    }
    std::string words(const char* what) {
        const qint64 wall = wall_.elapsed();
        const qint64 processor = qint64(double(std::clock() - processor_) * 1000 / CLOCKS_PER_SEC);
        restart();
        return QStringLiteral("  %1: %2 ms, of the processor %3 ms\n")
            .arg(QLatin1String(what))
            .arg(wall)
            .arg(processor)
            .toStdString();
    }

private:
    QElapsedTimer wall_;
    std::clock_t processor_ = 0;
};

/// A line of /proc/self/status in MiB, such as "VmHWM"; 0 where the system does not tell.
double memory(const char* what) {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(what)) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

void forgetPeak() {
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly)) file.write("5");
}

double childrenSeconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

Commission commissionOf(const CaseSnapshot& records) {
    Request request;
    request.kind = QStringLiteral("chronology-running");
    Commission commission{records, {}, {}, completed(request), &standardPack(), {}, {}, {}};
    commission.madeAt = QDateTime(QDate(2026, 3, 24), QTime(10, 0), Qt::UTC);
    return commission;
}

}  // namespace

TEST_CASE("Bench: the paper of 500 entries, beside another program", "[bench][paper]") {
    const ChangeSet set = test::bigCase(60, 500);
    CaseSnapshot records(*caseOf(set.changes.front().either()));
    records.apply(set);
    const Commission commission = commissionOf(records);
    layOut(draft(commission), {1});  // fonts and packs are read once a program
    const double before = memory("VmRSS");
    forgetPeak();
    Stopwatch watch;
    const Document document = draft(commission);
    std::string said = watch.words("clear and build");
    const Pages pages = layOut(document);
    said += watch.words("lay out");
    const QByteArray pdf = writePdf(pages, {commission.madeAt, QStringLiteral("Kinkeeper")});
    said += watch.words("write the PDF");
    const double peak = memory("VmHWM");
    const QByteArray docx = writeDocx(document);
    said += watch.words("write the Word file");
    const Prepared prepared = prepare(commission);
    said += watch.words("clear, build and check for leaks");
    watch.restart();
    const Pages first = layOut(draft(commission), {1});
    said += watch.words("the first page after a change");
    std::cout << "500 entries: " << pages.pages.size() << " pages, PDF of " << pdf.size() / 1024 << " KiB; memory at most "
              << int(peak - before) << " MiB above the " << int(before) << " MiB before\n"
              << said;
    CHECK(first.pages.size() == 1);

    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (office.isEmpty()) SKIP("LibreOffice is not installed, so there is nothing to compare with");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rows.docx")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(docx);
    file.close();
    const QString profile = QUrl::fromLocalFile(folder.filePath(QStringLiteral("profile"))).toString();
    for (int run = 0; run < 2; ++run) {  // the first one makes a profile
        const double spent = childrenSeconds();
        watch.restart();
        QProcess process;
        process.start(office, {QStringLiteral("-env:UserInstallation=") + profile, QStringLiteral("--headless"),
                               QStringLiteral("--convert-to"), QStringLiteral("pdf"), QStringLiteral("--outdir"), folder.path(),
                               file.fileName()});
        REQUIRE(process.waitForFinished(300000));
        if (run == 1)
            std::cout << watch.words("LibreOffice, the Word file of the same rows to PDF") << "    its processor time "
                      << int((childrenSeconds() - spent) * 1000) << " ms\n";
    }
}
