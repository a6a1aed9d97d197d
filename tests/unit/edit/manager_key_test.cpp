// SPDX-License-Identifier: MPL-2.0
// A manager's own key (KEY-6a): opens the file, acts and signs under the manager's name, and nobody else can sign so.
#include "tests/support/test_vault.h"

#include "core/edit/vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::TestVault;

namespace {

SecretBytes phrase() { return SecretBytes::copyOf("anita has four words of her own"); }

Fault faultIn(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.fault();
    }
    return Fault::Cancelled;
}

struct Managed {
    Managed() {
        ChangeSet set{Action::Add, {}};
        Approver anita{manager, u"Anita Rao"_s, u"team_manager"_s};
        anita.from = QDate(2020, 1, 1);
        file.editor().perform(set.add(anita));
        file.vault().addManagerKey(manager, phrase(), KdfCost::lowest());
    }
    std::unique_ptr<Vault> open(const SecretBytes& secret) {
        file.close();
        return Vault::open(file.path(), secret, SlotKind::Password, file.context());
    }
    GateDecision decision(SignMethod method) const {
        GateDecision one{DecisionId::make(), id, u"G0"_s, u"pass"_s};
        one.date = QDate(2026, 3, 24);
        one.author = u"Marcus Reid"_s;
        one.state = DecisionState::Decided;
        SignOff sign;
        sign.approver = manager;
        sign.name = u"Anita Rao"_s;
        sign.role = u"team_manager"_s;
        sign.date = QDate(2026, 3, 24);
        sign.method = method;
        one.signOffs = {sign};
        return one;
    }
    TestVault file{true, QDateTime(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC)};
    CaseId id = file.addCase();
    ApproverId manager = ApproverId::make();
};

void write(Vault& vault, const GateDecision& one) {
    ChangeSet set{Action::Add, {}};
    set.seals = true;
    vault.editor().perform(set.add(one));
}

}  // namespace

TEST_CASE("manager's key: the pass phrase opens the file and the record names the manager", "[edit][keys]") {
    Managed m;
    CHECK(m.file.vault().openedWith().kind == SlotKind::Password);
    CHECK_FALSE(m.file.vault().openedWith().approver);
    const auto vault = m.open(phrase());
    CHECK(vault->openedWith().kind == SlotKind::Manager);
    CHECK(vault->openedWith().approver == m.manager);
    write(*vault, m.decision(SignMethod::OwnKey));
    CHECK(vault->audit(0, 1).first().actor == u"Anita Rao"_s);
    CHECK(vault->caseSnapshot(m.id).all<GateDecision>().begin()->signOffs.first().method == SignMethod::OwnKey);
}

TEST_CASE("manager's key: nobody signs with it but who opened the file with it", "[edit][keys]") {
    Managed m;
    CHECK(faultIn([&] { write(m.file.vault(), m.decision(SignMethod::OwnKey)); }) == Fault::Invalid);
    write(m.file.vault(), m.decision(SignMethod::Meeting));  // said in a meeting, the worker may write that down
    const auto vault = m.open(phrase());
    GateDecision another = m.decision(SignMethod::OwnKey);
    another.signOffs.first().approver = ApproverId::make();
    CHECK(faultIn([&] { write(*vault, another); }) == Fault::Invalid);
}

TEST_CASE("manager's key: it does not stay on a draft that is decided later", "[edit][keys]") {
    Managed m;
    GateDecision draft = m.decision(SignMethod::OwnKey);
    draft.state = DecisionState::Draft;
    {
        const auto vault = m.open(phrase());
        ChangeSet set{Action::Add, {}};
        vault->editor().perform(set.add(draft));
    }
    const auto worker = Vault::open(m.file.path(), TestVault::passphrase(), SlotKind::Password, m.file.context());
    worker->caseSnapshot(m.id);
    GateDecision decided = draft;
    decided.state = DecisionState::Decided;
    decided.reasons = u"Changed after it was signed."_s;
    ChangeSet set{Action::Edit, {}};
    CHECK(faultIn([&] { worker->editor().perform(set.edit(draft, decided)); }) == Fault::Invalid);
}

TEST_CASE("manager's key: a pass phrase that opens the file already is refused", "[edit][keys]") {
    Managed m;
    Vault& vault = m.file.vault();
    CHECK(faultIn([&] { vault.addManagerKey(m.manager, TestVault::passphrase(), KdfCost::lowest()); }) == Fault::Conflict);
    CHECK(faultIn([&] { vault.addManagerKey(m.manager, phrase(), KdfCost::lowest()); }) == Fault::Conflict);
    CHECK(vault.keyHolders().size() == 2);
}

TEST_CASE("manager's key: removed it opens nothing, and its place keeps no name", "[edit][keys]") {
    Managed m;
    Vault& vault = m.file.vault();
    const KeyHolder key = vault.keyHolders().last();
    CHECK(key.approver == m.manager);
    vault.removeKeySlot(key.slot);
    vault.addKeySlot(SlotKind::Manager, SecretBytes::copyOf("somebody else altogether"), KdfCost::lowest());
    CHECK(vault.keyHolders().last().slot == key.slot);
    CHECK_FALSE(vault.keyHolders().last().approver);
    m.file.close();
    CHECK(faultIn([&] { Vault::open(m.file.path(), phrase(), SlotKind::Password, m.file.context()); }) == Fault::WrongKey);
}
