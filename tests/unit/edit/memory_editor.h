// SPDX-License-Identifier: MPL-2.0
// An Editor over a database in memory: everything of an edit but the encrypted file. Given an opener, over any other.
#pragma once

#include "core/edit/editor.h"
#include "core/edit/vault_core.h"
#include "core/storage/migration.h"
#include "core/storage/record_store.h"

namespace test {

struct MemoryEditor {
    using Opener = std::function<std::unique_ptr<core::Database>()>;

    explicit MemoryEditor(core::VaultCore::Session session = {}, const Opener& opener = inMemoryOpener)
        : core(opener, key(), session), editor(core) {}

    static std::unique_ptr<core::Database> inMemoryOpener() {
        auto database = core::Database::openMemory();
        core::migrate(*database);
        return database;
    }

    static core::SecretBytes key() { return core::SecretBytes::copyOf("0123456789abcdef0123456789abcdef"); }

    core::CaseId addCase(const QString& reference = QStringLiteral("T-1")) {
        const core::Case added{core::CaseId::make(), reference, QStringLiteral("Case ") + reference};
        core::ChangeSet set{core::Action::CreateCase, added.label};
        editor.perform(set.add(added));
        return added.id;
    }
    core::Person addPerson(const core::CaseId& caseId, const QString& given = QStringLiteral("Dana")) {
        core::Person person{core::PersonId::make(), caseId};
        person.names = {core::PersonName{core::NameKind::Legal, given, QStringLiteral("Hartley")}};
        core::ChangeSet set{core::Action::Add, given};
        editor.perform(set.add(person));
        return person;
    }
    /// Sets the note of a person; answers the person as it is afterwards.
    core::Person typeNote(const core::Person& before, const QString& text, const QString& mergeKey = QStringLiteral("note")) {
        core::Person after = before;
        after.note = text;
        core::ChangeSet set{core::Action::Edit, {}, mergeKey};
        editor.perform(set.edit(before, after));
        return after;
    }

    const core::Person* person(const core::Person& which) { return core.load(which.caseId).find<core::Person>(which.id); }
    core::CaseSnapshot stored(const core::CaseId& id) {
        return core.database.call([&](core::Database& db) { return core::loadCase(db, id); });
    }
    core::CaseSnapshot inMemory(const core::CaseId& id) { return core.caseload.cases.value(id, core::CaseSnapshot(id)); }
    QList<core::AuditRow> audit() {
        return core.database.call([](core::Database& db) { return core::AuditLog::rows(db, 0, 1000); });
    }

    core::VaultCore core;
    core::Editor editor;
};

}  // namespace test
