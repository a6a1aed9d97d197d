// SPDX-License-Identifier: MPL-2.0
#include "core/storage/audit_log.h"

#include <sodium.h>

#include <QtEndian>

namespace core {
namespace {

constexpr qsizetype hashSize = 32;
constexpr qsizetype saltSize = 16;
constexpr int rowsAtATime = 1000;

class Hash {
public:
    explicit Hash(const SecretBytes* key = nullptr) {
        crypto_generichash_init(&state_, key ? key->data() : nullptr, key ? key->size() : 0, size_t(hashSize));
    }
    Hash& add(QByteArrayView bytes) {
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), size_t(bytes.size()));
        return *this;
    }
    Hash& add(qint64 number) {
        const qint64 little = qToLittleEndian(number);
        return add(QByteArrayView(reinterpret_cast<const char*>(&little), qsizetype(sizeof little)));
    }
    // With its length before it, so that no two rows give the same bytes.
    Hash& addText(QByteArrayView bytes) { return add(qint64(bytes.size())).add(bytes); }
    QByteArray result() {
        QByteArray digest(hashSize, '\0');
        crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(digest.data()), size_t(hashSize));
        return digest;
    }

private:
    crypto_generichash_state state_{};
};

QByteArray compact(const QJsonObject& object) {
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray digestOf(const QByteArray& salt, const QByteArray& before, const QByteArray& after) {
    // The zero keeps "was added" and "was removed" apart.
    return Hash().add(salt).add(before).add(QByteArrayView("\0", 1)).add(after).result();
}

bool isEmptyValue(const QJsonValue& value) {
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

QStringList changedFields(const QJsonObject& before, const QJsonObject& after) {
    QStringList fields;
    const QJsonObject& whole = after.isEmpty() ? before : after;
    for (auto it = whole.begin(); it != whole.end(); ++it) {
        const QJsonValue old = before.value(it.key());
        const QJsonValue now = after.value(it.key());
        if (old != now && !(isEmptyValue(old) && isEmptyValue(now))) fields << it.key();
    }
    return fields;
}

QByteArray newSalt() {
    QByteArray salt(saltSize, '\0');
    randombytes_buf(salt.data(), size_t(salt.size()));
    return salt;
}

QString caseText(const std::optional<CaseId>& id) { return id ? id->text() : QStringLiteral(""); }

AuditRow rowFrom(const QSqlQuery& query) {
    AuditRow row;
    row.number = query.value(0).toLongLong();
    row.at = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC);
    row.slot = query.value(2).toInt();
    row.actor = query.value(3).toString();
    row.action = query.value(4).toString();
    row.type = query.value(5).toString();
    row.record = query.value(6).toString();
    row.caseId = query.value(7).toString();
    row.fields = query.value(8).toString().split(u',', Qt::SkipEmptyParts);
    row.digest = query.value(9).toByteArray();
    row.chain = query.value(10).toByteArray();
    return row;
}

QList<Revision> readRevisions(QSqlQuery query) {
    QList<Revision> list;
    while (query.next()) {
        Revision revision{query.value(0).toLongLong(),
                          QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                          query.value(2).toString(),
                          query.value(3).toString(),
                          query.value(4).toString(),
                          AnyId::parse(query.value(5).toString()),
                          std::nullopt,
                          QJsonDocument::fromJson(query.value(7).toString().toUtf8()).object(),
                          QJsonDocument::fromJson(query.value(8).toString().toUtf8()).object()};
        if (const QString id = query.value(6).toString(); !id.isEmpty()) revision.caseId = CaseId::parse(id);
        list.append(revision);
    }
    return list;
}

}  // namespace

AuditLog::AuditLog(const SecretBytes& dataKey) : key_(crypto_generichash_KEYBYTES) {
    if (dataKey.size() != crypto_kdf_KEYBYTES) throw Error(Fault::Invalid, QStringLiteral("a data key of the wrong length"));
    crypto_kdf_derive_from_key(key_.data(), key_.size(), 2, "kinaudit", dataKey.data());
}

QByteArray AuditLog::chainOf(const AuditRow& row, const QByteArray& previous) const {
    return Hash(&key_)
        .add(row.number)
        .add(row.at.toMSecsSinceEpoch())
        .add(qint64(row.slot))
        .addText(row.actor.toUtf8())
        .addText(row.action.toUtf8())
        .addText(row.type.toUtf8())
        .addText(row.record.toUtf8())
        .addText(row.caseId.toUtf8())
        .addText(row.fields.join(u',').toUtf8())
        .addText(row.digest)
        .addText(previous)
        .result();
}

AuditLog::Head AuditLog::head(Database& database) {
    QSqlQuery query = database.run(QStringLiteral("SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1"));
    if (!query.next()) return {};
    return {query.value(0).toLongLong(), query.value(1).toByteArray()};
}

void AuditLog::write(Database& database, AuditRow row, Head& head) const {
    row.number = head.number + 1;
    row.chain = chainOf(row, head.chain);
    database.run(
        QStringLiteral("INSERT INTO audit (number, at, slot, actor, action, type, record, case_id, fields, digest, chain) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {row.number, row.at.toMSecsSinceEpoch(), row.slot, row.actor, row.action, row.type, row.record, row.caseId,
         row.fields.join(u','), row.digest, row.chain});
    head = {row.number, row.chain};
}

namespace {

/// The values beside an audit row. An event has neither type nor record.
void keep(Database& database, qint64 number, const AuditRow& row, const QByteArray& before, const QByteArray& after,
          const QByteArray& salt) {
    const auto text = [](const QByteArray& utf8) { return utf8.isEmpty() ? QStringLiteral("") : QString::fromUtf8(utf8); };
    database.run(
        QStringLiteral("INSERT INTO revision (audit, type, record, case_id, before, after, salt) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {number, row.type, row.record, row.caseId, text(before), text(after), salt});
}

}  // namespace

void AuditLog::append(Database& database, const ChangeSet& set, const QString& action, const Stamp& stamp,
                      const Progress& progress) const {
    Head last = head(database);
    const qint64 count = qint64(set.changes.size());
    qint64 done = 0;
    for (const Change& change : set.changes) {
        if (++done % 100 == 0) progress.step(done, count);
        const QJsonObject before = change.before ? toJsonObject(*change.before) : QJsonObject();
        const QJsonObject after = change.after ? toJsonObject(*change.after) : QJsonObject();
        const QByteArray beforeText = compact(before);
        const QByteArray afterText = compact(after);
        const QByteArray salt = newSalt();
        AuditRow row{0,
                     stamp.at,
                     stamp.slot,
                     stamp.actor,
                     action,
                     typeName(change.either()),
                     recordId(change.either()).text(),
                     caseText(caseOf(change.either())),
                     changedFields(before, after),
                     digestOf(salt, beforeText, afterText),
                     {}};
        write(database, row, last);
        keep(database, last.number, row, beforeText, afterText, salt);
    }
}

void AuditLog::appendEvent(Database& database, const QString& action, const QJsonObject& details,
                           const std::optional<CaseId>& caseId, const Stamp& stamp) const {
    Head last = head(database);
    const QByteArray text = compact(details), salt = newSalt();
    const AuditRow row{0,
                       stamp.at,
                       stamp.slot,
                       stamp.actor,
                       action,
                       QStringLiteral(""),
                       QStringLiteral(""),
                       caseText(caseId),
                       {},
                       digestOf(salt, {}, text),
                       {}};
    write(database, row, last);
    if (!text.isEmpty()) keep(database, last.number, row, {}, text, salt);
}

QList<AuditRow> AuditLog::rows(Database& database, qint64 before, int limit) {
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    QSqlQuery query =
        database.run(QStringLiteral("SELECT number, at, slot, actor, action, type, record, case_id, fields, digest, chain "
                                    "FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?"),
                     {below, limit});
    QList<AuditRow> list;
    while (query.next()) list.append(rowFrom(query));
    return list;
}

AuditAnchor AuditLog::anchor(Database& database) {
    const Head last = head(database);
    return {last.number, QString::fromLatin1(last.chain.toHex().first(std::min<qsizetype>(16, last.chain.size() * 2)))};
}

QJsonObject AuditLog::detailsOf(Database& database, qint64 number) {
    QSqlQuery query = database.run(QStringLiteral("SELECT after FROM revision WHERE audit = ? AND type = ''"), {number});
    return query.next() ? QJsonDocument::fromJson(query.value(0).toString().toUtf8()).object() : QJsonObject();
}

QList<QJsonObject> AuditLog::eventsNamed(Database& database, const QString& action) {
    QSqlQuery query = database.run(QStringLiteral("SELECT r.after FROM revision r JOIN audit a ON a.number = r.audit "
                                                  "WHERE a.action = ? AND r.type = '' ORDER BY a.number"),
                                   {action});
    QList<QJsonObject> list;
    while (query.next()) list.append(QJsonDocument::fromJson(query.value(0).toString().toUtf8()).object());
    return list;
}

QList<Revision> AuditLog::revisionsOf(Database& database, const AnyId& record) {
    return readRevisions(
        database.run(QStringLiteral("SELECT r.audit, a.at, a.actor, a.action, r.type, r.record, r.case_id, r.before, r.after "
                                    "FROM revision r JOIN audit a ON a.number = r.audit WHERE r.record = ? ORDER BY r.audit"),
                     {record.text()}));
}

QList<Revision> AuditLog::revisionsOfCase(Database& database, const CaseId& id) {
    return readRevisions(
        database.run(QStringLiteral("SELECT r.audit, a.at, a.actor, a.action, r.type, r.record, r.case_id, r.before, r.after "
                                    "FROM revision r JOIN audit a ON a.number = r.audit "
                                    "WHERE r.case_id = ? AND r.type <> '' ORDER BY r.audit"),
                     {id.text()}));
}

std::optional<AuditLog::Flaw> AuditLog::verifyRow(const AuditRow& row, const QSqlQuery& stored, const Head& head) const {
    if (row.number != head.number + 1) return Flaw{row.number, QStringLiteral("gap")};
    if (row.chain != chainOf(row, head.chain)) return Flaw{row.number, QStringLiteral("chain")};
    const bool hasRevision = !stored.value(13).isNull();  // erasure takes revisions away, and the chain still holds
    const auto text = [&](int column) { return stored.value(column).toString().toUtf8(); };
    if (hasRevision && row.digest != digestOf(stored.value(13).toByteArray(), text(11), text(12)))
        return Flaw{row.number, QStringLiteral("digest")};
    return std::nullopt;
}

std::optional<AuditLog::Flaw> AuditLog::verifyAfter(Database& database, Head last, const Progress& progress) const {
    const qint64 count = head(database).number;
    for (;;) {
        QSqlQuery query = database.run(
            QStringLiteral(
                "SELECT a.number, a.at, a.slot, a.actor, a.action, a.type, a.record, a.case_id, a.fields, a.digest, a.chain, "
                "r.before, r.after, r.salt FROM audit a LEFT JOIN revision r ON r.audit = a.number "
                "WHERE a.number > ? ORDER BY a.number LIMIT ?"),
            {last.number, rowsAtATime});
        bool any = false;
        while (query.next()) {
            any = true;
            const AuditRow row = rowFrom(query);
            if (std::optional<Flaw> flaw = verifyRow(row, query, last)) return flaw;
            last = {row.number, row.chain};
        }
        if (!any) return std::nullopt;
        progress.step(last.number, count);
    }
}

std::optional<AuditLog::Flaw> AuditLog::verify(Database& database, const Progress& progress) const {
    return verifyAfter(database, {}, progress);
}

std::optional<AuditLog::Flaw> AuditLog::verifyHead(Database& database) const {
    const QList<AuditRow> newest = rows(database, 0, 2);
    return verifyAfter(database, newest.size() == 2 ? Head{newest[1].number, newest[1].chain} : Head{}, {});
}

qint64 AuditLog::lastEdit(Database& database) {
    QSqlQuery query = database.run(QStringLiteral("SELECT max(audit) FROM revision WHERE type <> ''"));
    return query.next() ? query.value(0).toLongLong() : 0;
}

}  // namespace core
