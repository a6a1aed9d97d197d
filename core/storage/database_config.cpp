// SPDX-License-Identifier: MPL-2.0
#include "core/storage/database_config.h"

#include "core/storage/secure_heap.h"
#include "core/storage/sqlite_error.h"

#include <QByteArray>
#include <QVersionNumber>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <cstring>
#include <utility>

namespace core {

namespace {

struct Setting {
    const char* name;
    const char* value;
    const char* expected;
};

QByteArray answer(sqlite3* handle, const QByteArray& sql) {
    QByteArray text;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        throw sqliteError(handle, "configure", true);
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        if (!text.isEmpty()) text += '\n';
        const void* cell = sqlite3_column_count(statement) > 0 ? sqlite3_column_text(statement, 0) : nullptr;
        text += static_cast<const char*>(cell);
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE) throw sqliteError(handle, "configure", true);
    return text;
}

/// A pragma that SQLite does not know or refuses is silent, hence the reading back.
void apply(sqlite3* handle, const Setting& setting) {
    const QByteArray pragma = QByteArray("PRAGMA ") + setting.name;
    answer(handle, pragma + " = " + setting.value);
    const QByteArray now = answer(handle, pragma);
    if (now.compare(setting.expected, Qt::CaseInsensitive) == 0) return;
    throw Error(Fault::Unsupported,
                QStringLiteral("setting %1 is '%2' instead of '%3'")
                    .arg(QString::fromUtf8(setting.name), QString::fromUtf8(now), QString::fromUtf8(setting.expected)));
}

void setFlag(sqlite3* handle, int flag, int wanted) {
    int now = -1;
    if (sqlite3_db_config(handle, flag, wanted, &now) != SQLITE_OK || now != wanted)
        throw Error(Fault::Unsupported, QStringLiteral("connection flag %1 cannot be set").arg(flag));
}

void setFlags(sqlite3* handle) {
    setFlag(handle, SQLITE_DBCONFIG_DEFENSIVE, 1);
    setFlag(handle, SQLITE_DBCONFIG_DQS_DML, 0);
    setFlag(handle, SQLITE_DBCONFIG_DQS_DDL, 0);
    setFlag(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    setFlag(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    setFlag(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0);     // our schema has none
    setFlag(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1);  // they keep the audit table append-only
}

void setLimits(sqlite3* handle) {
    constexpr std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024}, {SQLITE_LIMIT_SQL_LENGTH, 1'000'000}, {SQLITE_LIMIT_COLUMN, 200},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},          {SQLITE_LIMIT_ATTACHED, 1},           {SQLITE_LIMIT_VDBE_OP, 25'000'000},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000}};
    for (const auto& [limit, value] : limits) {
        sqlite3_limit(handle, limit, value);
        if (sqlite3_limit(handle, limit, -1) != value)
            throw Error(Fault::Unsupported, QStringLiteral("limit %1 cannot be set").arg(limit));
    }
}

void checkCipherSettings(sqlite3* handle) {
    const QByteArray settings = answer(handle, "PRAGMA cipher_settings");
    for (const char* wanted :
         {"cipher_page_size = 4096", "kdf_iter = 256000", "cipher_hmac_algorithm = HMAC_SHA512",
          "cipher_kdf_algorithm = PBKDF2_HMAC_SHA512", "cipher_use_hmac = 1", "cipher_plaintext_header_size = 0"})
        if (!settings.contains(wanted))
            throw Error(Fault::Unsupported, QStringLiteral("cipher setting missing: %1").arg(QString::fromUtf8(wanted)));
}

}  // namespace

void keyConnection(sqlite3* handle, const SecretBytes& dataKey, QByteArrayView cipherSalt) {
    Q_ASSERT(dataKey.size() == 32 && cipherSalt.size() == 16);
    // Our own heap does what this pragma would, once a page instead of once a piece (secure_heap.h). The connection
    // itself must lie in it: if not, SQLite was started by somebody else, before us.
    apply(handle, {"cipher_memory_security", "OFF", "0"});
    if (secureHeapState().used == 0) throw Error(Fault::Unsupported, QStringLiteral("SQLite has memory that is not wiped"));

    // "x'" + key in hex + salt in hex + "'". Of any other length SQLCipher would take it for a pass phrase.
    constexpr size_t length = 2 + 64 + 32 + 1;
    SecretBytes text(length + 1);
    char* out = reinterpret_cast<char*>(text.data());
    std::memcpy(out, "x'", 2);
    sodium_bin2hex(out + 2, 65, dataKey.data(), 32);
    sodium_bin2hex(out + 66, 33, reinterpret_cast<const unsigned char*>(cipherSalt.data()), 16);
    out[length - 1] = '\'';
    out[length] = '\0';
    if (std::strlen(out) != length) throw Error(Fault::Unsupported, QStringLiteral("raw key of the wrong length"));
    if (sqlite3_key_v2(handle, "main", out, int(length)) != SQLITE_OK) throw sqliteError(handle, "key", true);

    answer(handle, "PRAGMA cipher_log_level = NONE");  // it would write to stderr
    answer(handle, "PRAGMA cipher_page_size = 4096");
    answer(handle, "PRAGMA kdf_iter = 256000");
    answer(handle, "PRAGMA cipher_hmac_algorithm = HMAC_SHA512");
    answer(handle, "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512");
    answer(handle, "PRAGMA cipher_use_hmac = ON");
    answer(handle, "PRAGMA cipher_plaintext_header_size = 0");
    checkCipherSettings(handle);
}

void configureConnection(sqlite3* handle, Journal journal) {
    if (journal == Journal::Wal) {
        apply(handle, {"locking_mode", "EXCLUSIVE", "exclusive"});  // before the first read: no shared memory file
        apply(handle, {"journal_mode", "WAL", "wal"});
        apply(handle, {"wal_autocheckpoint", "1000", "1000"});
        apply(handle, {"journal_size_limit", "4194304", "4194304"});
    } else if (journal == Journal::Draft) {
        apply(handle, {"journal_mode", "MEMORY", "memory"});
    }
    const bool draft = journal == Journal::Draft;
    apply(handle, {"synchronous", draft ? "OFF" : "FULL", draft ? "0" : "2"});
    apply(handle, {"temp_store", "MEMORY", "2"});
    apply(handle, {"secure_delete", "ON", "1"});
    apply(handle, {"foreign_keys", "ON", "1"});
    apply(handle, {"cell_size_check", "ON", "1"});
    apply(handle, {"trusted_schema", "OFF", "0"});
    apply(handle, {"cache_size", "-2000", "-2000"});        // fits the usual limit for locked memory
    apply(handle, {"max_page_count", "230400", "230400"});  // 900 MB
    const QByteArray mapped = answer(handle, "PRAGMA mmap_size = 0");
    if (!mapped.isEmpty() && mapped != "0") throw Error(Fault::Unsupported, QStringLiteral("memory mapping stays on"));
    setFlags(handle);
    setLimits(handle);
}

void assertCipherLibrary(sqlite3* handle) {
    static std::atomic<bool> checked = false;  // a second check at the same time does no harm
    if (checked) return;
    for (const char* option : {"HAS_CODEC", "SECURE_DELETE", "ENABLE_FTS5", "THREADSAFE=1"})
        if (!sqlite3_compileoption_used(option))
            throw Error(Fault::Unsupported, QStringLiteral("SQLCipher lacks %1").arg(QString::fromUtf8(option)));
    if (!sqlite3_compileoption_used("TEMP_STORE=2") && !sqlite3_compileoption_used("TEMP_STORE=3"))
        throw Error(Fault::Unsupported, QStringLiteral("SQLCipher writes temporary files"));
    const QByteArray version = answer(handle, "PRAGMA cipher_version");
    if (QVersionNumber::fromString(QString::fromUtf8(version)) < QVersionNumber(4, 6, 1))
        throw Error(Fault::Unsupported, QStringLiteral("SQLCipher %1 is too old").arg(QString::fromUtf8(version)));
    if (!answer(handle, "PRAGMA cipher_provider").startsWith("openssl"))
        throw Error(Fault::Unsupported, QStringLiteral("SQLCipher without OpenSSL"));
    checked = true;
}

}  // namespace core
