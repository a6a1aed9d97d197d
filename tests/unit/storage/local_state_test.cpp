// SPDX-License-Identifier: MPL-2.0
#include "core/storage/local_state.h"

#include "tests/unit/storage/storage_fixture.h"

using namespace core;
using namespace test;

namespace {

const QUuid fileId(0x1234, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
const QDateTime start({2026, 3, 1}, {9, 0}, Qt::UTC);

}  // namespace

TEST_CASE("Wrong tries make the next one wait, over a restart too", "[storage]") {
    QTemporaryDir folder;
    QDateTime now = start;
    const QList<int> delays = {0, 0, 2, 5, 10, 30, 60, 60, 60};
    for (int expected : delays) {
        LocalState(folder.path()).noteWrongSecret(fileId, now);
        const LocalState state(folder.path());
        CHECK(state.secondsToWait(fileId, now) == expected);
        CHECK(state.secondsToWait(fileId, now.addSecs(1)) == std::max(expected - 1, 0));
        CHECK(state.secondsToWait(fileId, now.addSecs(expected)) == 0);
        CHECK(state.secondsToWait(fileId, now.addDays(-400)) == expected);
        CHECK(state.secondsToWait(QUuid::createUuid(), now) == 0);
        now = now.addSecs(100);
    }
    LocalState state(folder.path());
    const FailedTries tries = state.noteUnlocked(fileId);
    CHECK(tries.count == delays.size());
    CHECK(tries.since == start);
    CHECK(state.secondsToWait(fileId, now) == 0);
    CHECK(LocalState(folder.path()).noteUnlocked(fileId).count == 0);
}

TEST_CASE("How far a file had got is remembered in a private file", "[storage]") {
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("new/kinkeeper"));
    const LastSeen memory{1067, QByteArray::fromHex("00ff10"), 12};
    LocalState(place).remember(fileId, memory);
    LocalState(place).setLastPath(fileId, QStringLiteral("/home/x/case.kin"));
    LocalState state(place);
    CHECK(state.memory(fileId) == memory);
    CHECK_FALSE(state.memory(QUuid::createUuid()));
    CHECK(state.lastPath() == QStringLiteral("/home/x/case.kin"));
    const QFile::Permissions privateFile = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    CHECK(QFile::permissions(place + QStringLiteral("/state.json")) == privateFile);
    state.forgetPaths();
    CHECK(LocalState(place).lastPath().isEmpty());
    CHECK_FALSE(readAll(place + QStringLiteral("/state.json")).contains("case.kin"));
    CHECK(LocalState(place).memory(fileId) == memory);
}

TEST_CASE("A damaged state file counts as nothing remembered", "[storage]") {
    QTemporaryDir folder;
    writeAll(folder.filePath(QStringLiteral("state.json")), "{\"files\": [1, ");
    LocalState state(folder.path());
    CHECK_FALSE(state.memory(fileId));
    CHECK(state.secondsToWait(fileId, start) == 0);
    state.remember(fileId, {1, "x", 1});
    CHECK(LocalState(folder.path()).memory(fileId));
}

TEST_CASE("A file older than the one last used here is noticed", "[storage]") {
    const LastSeen remembered{1067, "head", 4};
    const auto code = [&remembered](const LastSeen& found) {
        const Problems problems = compareWithMemory(found, remembered);
        return problems.isEmpty() ? QString() : problems.constFirst().code;
    };
    CHECK(code(remembered).isEmpty());
    CHECK(code({1070, "next", 4}).isEmpty());
    CHECK(code({1042, "old", 4}) == QStringLiteral("older_than_known"));
    CHECK(code({1070, "next", 3}) == QStringLiteral("older_than_known"));
    CHECK(code({1067, "other", 4}) == QStringLiteral("other_history"));
    CHECK(compareWithMemory({1042, "old", 4}, remembered).constFirst().where == QStringLiteral("entry 1042, expected 1067"));
}
