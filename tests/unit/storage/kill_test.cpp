// SPDX-License-Identifier: MPL-2.0
// A writer is killed at any instant: everything acknowledged is there, nothing is half there (requirement DUR-3).
#include "core/storage/integrity.h"
#include "tests/unit/storage/storage_fixture.h"

#include <QRandomGenerator>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

using namespace core;
using namespace test;

namespace {

constexpr int kills = 200;
constexpr int rowsInTransaction = 5;

/// Writes transactions until it is killed, and says on the pipe which one has been committed.
[[noreturn]] void writeForEver(const StoredFile& file, int pipe, int from) {
    try {
        auto database = file.open();
        for (int number = from;; ++number) {
            Transaction transaction(*database);
            for (int i = 0; i < rowsInTransaction; ++i)
                StoredFile::add(*database, QStringLiteral("%1 ").arg(number).repeated(150));
            database->setUserVersion(number);
            transaction.commit();
            if (write(pipe, &number, sizeof number) != sizeof number) break;
            if (number % 7 == 0) database->checkpoint();
        }
    } catch (const Error& error) {
        if (write(STDERR_FILENO, error.what(), strlen(error.what())) < 0) _exit(3);
    }
    _exit(2);
}

/// The number of the last transaction acknowledged before the kill; `from` - 1 if none was.
int killOneWriter(const StoredFile& file, int from, int acknowledgements) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        writeForEver(file, ends[1], from);
    }
    close(ends[1]);
    int last = from - 1;
    int number = 0;
    for (int i = 0; i < acknowledgements && read(ends[0], &number, sizeof number) == sizeof number; ++i) last = number;
    kill(child, SIGKILL);
    while (read(ends[0], &number, sizeof number) == sizeof number) last = number;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return last;
}

}  // namespace

TEST_CASE("A writer killed 200 times loses nothing that was acknowledged", "[storage]") {
    StoredFile file;
    QRandomGenerator random(1);
    int lost = 0;
    int partial = 0;
    int damaged = 0;
    int logsLeft = 0;
    int from = 1;
    for (int round = 0; round < kills; ++round) {
        const int acknowledged = killOneWriter(file, from, int(random.bounded(6)));
        if (QFileInfo(file.path + QStringLiteral("-wal")).size() > 4096) ++logsLeft;
        auto database = file.open();
        const qint64 found = database->userVersion();
        if (found < acknowledged || found > acknowledged + 1) ++lost;
        QSqlQuery rows = database->run(QStringLiteral("SELECT count(*) FROM note"));
        rows.next();
        if (rows.value(0).toLongLong() != found * rowsInTransaction) ++partial;
        if (!checkIntegrity(*database).isEmpty() || !database->companionsSetAside().isEmpty()) ++damaged;
        from = int(found) + 1;
    }
    CHECK(lost == 0);
    CHECK(partial == 0);
    CHECK(damaged == 0);
    CHECK(logsLeft > kills / 4);  // else the writer was never caught at work
}

TEST_CASE("A change of the keys that is killed leaves the old or the new pass phrase", "[storage]") {
    StoredFile file;
    const SecretBytes keys[2] = {SecretBytes::random(16), SecretBytes::random(16)};
    {
        auto database = file.open();
        Container::addSlot(*database, SlotKind::Recovery, keys[0], KdfCost::lowest());
    }
    int neither = 0;
    for (int round = 0; round < 40; ++round) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto database = file.open();
            for (int i = 0;; ++i) {
                if (i == round % 5 && write(ends[1], "x", 1) != 1) _exit(2);
                Container::changePassphrase(*database, 1, keys[i % 2], KdfCost::lowest());
            }
        }
        char sign = 0;
        REQUIRE(read(ends[0], &sign, 1) == 1);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ends[0]);
        close(ends[1]);
        const auto opens = [&](const SecretBytes& key) {
            try {
                return !Container::unlock(file.path, key, SlotKind::Recovery).altered;
            } catch (const Error&) {
                return false;
            }
        };
        if (opens(keys[0]) == opens(keys[1])) ++neither;
        file.open();
        if (Container::inspect(file.path).headerDamaged) ++neither;
    }
    CHECK(neither == 0);
}
